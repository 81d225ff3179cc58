//! Smooth curves through a few places: contours, and bundles of muscle fibres
//! laid evenly between two or more guides.

use super::path::{PathBuilder, Place, point};

/// One muscle's visible fibres: curves from `guides[0]` to the last guide, each
/// guide given by the places where it starts, is halfway, and ends.
pub(super) struct Bundle {
    pub guides: &'static [[Place; 3]],
    /// How many fibres are drawn, the first and last guide included.
    pub count: i64,
}

/// Hundredths of a fibre left out at its start and at its end, fibre by fibre,
/// so that the ends look drawn rather than cut.
const RAGGED: [(i64, i64); 5] = [(0, 8), (7, 0), (2, 13), (10, 4), (4, 1)];

/// Continues a line smoothly through places, from the first, where the pen is.
pub(super) fn through(pen: &mut PathBuilder, places: &[Place]) {
    let last = places.len() - 1;
    let mut handle = None;
    for index in 0..last {
        let (from, to) = (places[index], places[index + 1]);
        if last == 1 {
            pen.line(point(to));
            return;
        }
        let arriving = (index + 1 < last).then(|| handles(from, to, places[index + 2]));
        let second = arriving.map(|pair| pair.0);
        // At either end of the line, bend evenly towards the known handle.
        let first = handle.unwrap_or_else(|| halfway(from, second.unwrap_or(to)));
        let second = second.unwrap_or_else(|| halfway(to, first));
        pen.cubic(point(first), point(second), point(to));
        handle = arriving.map(|pair| pair.1);
    }
}

/// The handles before and after a place between two others: along the tangent
/// of the curve through all three, each a third of its own side long.
fn handles(before: Place, here: Place, after: Place) -> (Place, Place) {
    let wide = |value: i32| i64::from(value);
    let (into_x, into_y) = (wide(here.0 - before.0), wide(here.1 - before.1));
    let (out_x, out_y) = (wide(after.0 - here.0), wide(after.1 - here.1));
    let arrive = (into_x * into_x + into_y * into_y).isqrt().max(1);
    let leave = (out_x * out_x + out_y * out_y).isqrt().max(1);
    let both = arrive + leave;
    // The tangent, a thousand times as long as the speed of one unit.
    let tangent = |inward: i64, outward: i64| {
        (1000 * inward * leave / arrive + 1000 * outward * arrive / leave) / both
    };
    let (tx, ty) = (tangent(into_x, out_x), tangent(into_y, out_y));
    let along = |length: i64| ((tx * length / 3000) as i32, (ty * length / 3000) as i32);
    let (back, on) = (along(arrive), along(leave));
    ((here.0 - back.0, here.1 - back.1), (here.0 + on.0, here.1 + on.1))
}

fn halfway(a: Place, b: Place) -> Place {
    ((a.0 + b.0) / 2, (a.1 + b.1) / 2)
}

/// Draws a bundle, every place first passed through `side`.
pub(super) fn fibres(pen: &mut PathBuilder, bundle: &Bundle, side: fn(Place) -> Place) {
    for index in 0..bundle.count {
        let [from, middle, to] = between(bundle.guides, index, bundle.count - 1);
        // The handle that makes the curve pass through the middle.
        let handle = (2 * middle.0 - (from.0 + to.0) / 2, 2 * middle.1 - (from.1 + to.1) / 2);
        let (lead, tail) = RAGGED[index as usize % RAGGED.len()];
        let on = |s, t| point(side(blossom(from, handle, to, s, t)));
        pen.go(on(lead, lead));
        pen.quad(on(lead, 100 - tail), on(100 - tail, 100 - tail));
    }
}

/// The guide `index` of `steps` of the way from the first to the last.
fn between(guides: &[[Place; 3]], index: i64, steps: i64) -> [Place; 3] {
    let spans = guides.len() as i64 - 1;
    let (steps, along) = (steps.max(1), index * spans);
    let span = (along / steps).min(spans - 1);
    let part = along - span * steps;
    let (near, far) = (guides[span as usize], guides[span as usize + 1]);
    let mix = |a: i32, b: i32| a + (i64::from(b - a) * part / steps) as i32;
    [0, 1, 2].map(|knot| (mix(near[knot].0, far[knot].0), mix(near[knot].1, far[knot].1)))
}

/// The quadratic's polar form at two hundredths: equal ones give a point of the
/// curve, different ones the handle of the stretch between them.
fn blossom(a: Place, handle: Place, b: Place, s: i64, t: i64) -> Place {
    let mix = |a: i32, h: i32, b: i32| {
        let (a, h, b) = (i64::from(a), i64::from(h), i64::from(b));
        let sum = a * (100 - s) * (100 - t) + h * (s * (100 - t) + t * (100 - s)) + b * s * t;
        (sum / 10_000) as i32
    };
    (mix(a.0, handle.0, b.0), mix(a.1, handle.1, b.1))
}
