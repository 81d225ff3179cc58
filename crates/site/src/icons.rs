//! The site's icon as pictures for the places that take no SVG.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The ground of the icon: with its corners rounded, as styles/icon.svg draws it, or filling
/// the whole square, where the system cuts out the shape that it likes.
#[derive(Clone, Copy)]
pub(crate) enum Ground {
    Rounded,
    Whole,
}

/// What rounds the corners in styles/icon.svg.
const CORNERS: &str = " rx=\"8\"";

/// Draws the icon as a PNG, so many pixels wide and high.
pub(crate) fn png(svg: &str, ground: Ground, size: u16) -> Result<Vec<u8>, String> {
    let svg = match ground {
        Ground::Rounded => svg.to_owned(),
        Ground::Whole if svg.contains(CORNERS) => svg.replace(CORNERS, ""),
        Ground::Whole => return Err(format!("the icon's ground has no{CORNERS}")),
    };
    let tree = Tree::from_str(&svg, &Options::default()).map_err(|it| format!("the icon: {it}"))?;
    let side = u32::from(size);
    let mut picture = Pixmap::new(side, side).ok_or("the icon has no size")?;
    let scale = |length: f32| f32::from(size) / length;
    let drawn = tree.size();
    let scale = Transform::from_scale(scale(drawn.width()), scale(drawn.height()));
    resvg::render(&tree, scale, &mut picture.as_mut());
    picture.encode_png().map_err(|error| format!("the icon's picture: {error}"))
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

    use super::{Ground, png};

    const ICON: &str = include_str!("../../../styles/icon.svg");

    fn drawn(ground: Ground, size: u16) -> Pixmap {
        let png = png(ICON, ground, size).expect("a picture");
        Pixmap::decode_png(&png).expect("a PNG")
    }

    fn corner(picture: &Pixmap) -> PremultipliedColorU8 {
        picture.pixel(0, 0).expect("a pixel")
    }

    #[test]
    fn a_picture_is_as_large_as_asked() {
        for size in [180, 192, 512] {
            let picture = drawn(Ground::Rounded, size);
            assert_eq!([picture.width(), picture.height()], [u32::from(size); 2]);
        }
    }

    #[test]
    fn corners_are_rounded_or_filled() {
        assert_eq!(corner(&drawn(Ground::Rounded, 192)).alpha(), 0);
        assert_eq!(corner(&drawn(Ground::Whole, 192)).alpha(), 255);
    }

    /// A system may cut away all but a circle of two fifths of the width around the middle.
    #[test]
    fn nothing_but_ground_lies_outside_the_safe_zone() {
        let size = 512_u16;
        let picture = drawn(Ground::Whole, size);
        let ground = corner(&picture);
        let middle = f64::from(size) / 2.0;
        let mut inside = 0;
        for (at, pixel) in picture.pixels().iter().enumerate() {
            let (x, y) = (at % usize::from(size), at / usize::from(size));
            let from_middle = |place: usize| place as f64 + 0.5 - middle;
            let outside = from_middle(x).hypot(from_middle(y)) > f64::from(size) * 0.4;
            assert!(!outside || *pixel == ground, "something is drawn at {x}, {y}");
            inside += usize::from(!outside && *pixel != ground);
        }
        assert!(inside > 10_000, "only {inside} pixels are drawn");
    }
}
