//! One picture: a posture, what is around it, what it works on and where it moves, as groups of
//! flat shapes in the order they are painted.

use crate::body::{Painted, Part, painted};
use crate::camera::{Camera, ProjectedPoint, point};
use crate::data::Arrow;
use crate::measures::THOUSANDTH;
use crate::props::Stuff;
use crate::read::Sequence;
use crate::shape::{Bounds, Shape};
use crate::skeleton::Skeleton;
use crate::{TILE_HEIGHT, TILE_WIDTH, highlights, palette, trunk};

/// Shapes of one colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    pub ink: &'static str,
    pub stroke: bool,
    /// Stands back: a far limb, or the ground.
    pub faint: bool,
    /// Part of what stays the same in every picture of the move.
    pub still: bool,
    pub shapes: Vec<Shape>,
}

/// A figure of full length with raised arms has to fit too.
const SMALL: f64 = 0.74;

/// The pictures of a move, all in the same place and of the same size.
pub fn pictures(sequence: &Sequence) -> Vec<Vec<Layer>> {
    let drawn: Vec<Vec<Layer>> =
        (0..sequence.frames.len()).map(|index| layers(sequence, index)).collect();
    let bounds = drawn
        .iter()
        .flatten()
        .flat_map(|layer| &layer.shapes)
        .fold(Bounds::NONE, |all, shape| all.and(shape.bounds()));
    let scale = if sequence.poses.small { SMALL } else { 1.0 };
    let middle = bounds.least.toward(bounds.most, 0.5).times(scale);
    let by = point(f64::from(TILE_WIDTH) / 2.0, f64::from(TILE_HEIGHT) / 2.0).minus(middle);
    // Whole units, so that what stands still is the same text everywhere.
    let by = point(by.x.round(), by.y.round());
    let place = |layer: &Layer| Layer {
        shapes: layer.shapes.iter().map(|shape| shape.placed(scale, by)).collect(),
        ..layer.clone()
    };
    drawn.iter().map(|layers| layers.iter().map(place).collect()).collect()
}

fn layers(sequence: &Sequence, index: usize) -> Vec<Layer> {
    let poses = &sequence.poses;
    let camera = Camera::new(poses.view, poses.around, poses.raised);
    let figure = &sequence.frames[index].figure;
    let mut layers = things(sequence, figure, &camera, false);
    for part in painted(figure, &camera, &poses.behind, &poses.before) {
        body(&mut layers, &part);
        if part.part == Part::Trunk {
            tint(&mut layers, sequence, figure, &camera);
        }
    }
    layers.append(&mut things(sequence, figure, &camera, true));
    if index + 1 == sequence.frames.len() {
        for arrow in &poses.arrows {
            let (shaft, head) = drawn_arrow(arrow);
            layers.push(Layer::fill(palette::ACCENT, vec![head]));
            layers.push(Layer { stroke: true, ..Layer::fill(palette::ACCENT, vec![shaft]) });
        }
    }
    joined(layers)
}

impl Layer {
    fn fill(ink: &'static str, shapes: Vec<Shape>) -> Self {
        Self { ink, stroke: false, faint: false, still: false, shapes }
    }
}

fn things(sequence: &Sequence, figure: &Skeleton, camera: &Camera, before: bool) -> Vec<Layer> {
    let hands = [0, 1].map(|side| {
        let arm = &figure.arms[side];
        arm.end + arm.tip_axes.front * 70.0
    });
    let props = sequence.poses.props.iter().filter(|prop| prop.before == before);
    props
        .map(|prop| {
            let stuff = prop.stuff();
            Layer {
                ink: palette::of_stuff(stuff),
                stroke: stuff == Stuff::Cord,
                faint: stuff == Stuff::Ground,
                still: stuff != Stuff::Cord,
                shapes: prop.shapes(camera, hands),
            }
        })
        .collect()
}

fn body(layers: &mut Vec<Layer>, part: &Painted) {
    for (cloth, shape) in &part.shapes {
        let layer = Layer::fill(palette::of_cloth(*cloth), vec![shape.clone()]);
        layers.push(Layer { faint: part.far, ..layer });
    }
}

fn tint(layers: &mut Vec<Layer>, sequence: &Sequence, figure: &Skeleton, camera: &Camera) {
    let patches = sequence.poses.works.iter().filter_map(|work| {
        let (heights, degrees) = highlights::of(work);
        trunk::patch(figure, camera, heights, degrees)
    });
    let patches: Vec<Shape> = patches.collect();
    if !patches.is_empty() {
        layers.push(Layer::fill(palette::ACCENT, patches));
    }
}

/// Neighbours of one colour become one path.
fn joined(layers: Vec<Layer>) -> Vec<Layer> {
    let mut all: Vec<Layer> = Vec::new();
    for layer in layers {
        match all.last_mut() {
            Some(last)
                if (last.ink, last.stroke, last.faint, last.still)
                    == (layer.ink, layer.stroke, layer.faint, layer.still) =>
            {
                last.shapes.extend(layer.shapes);
            }
            _ => all.push(layer),
        }
    }
    all
}

/// A bent shaft and its head.
fn drawn_arrow(arrow: &Arrow) -> (Shape, Shape) {
    let place = |[x, y]: [f64; 2]| point(x, -y).times(THOUSANDTH);
    let (from, to) = (place(arrow.from), place(arrow.to));
    let way = to.minus(from);
    let left = point(way.y, -way.x).times(1.0 / way.length().max(1.0));
    let handle = from.toward(to, 0.5).plus(left.times(2.0 * arrow.bow * THOUSANDTH));
    let end = to.minus(handle);
    let ahead = end.times(1.0 / end.length().max(1.0));
    let aside = point(-ahead.y, ahead.x).times(46.0);
    let base = to.minus(ahead.times(72.0));
    let head: Vec<ProjectedPoint> = vec![to, base.plus(aside), base.minus(aside)];
    (Shape::Line(vec![from, handle, base.plus(ahead.times(10.0))]), Shape::Straight(head))
}
