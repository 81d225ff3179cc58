//! The drawing of the back: the fourteen shapes, touches, and the figure they
//! lie on.

#[path = "diagram/plate.rs"]
mod plate;

use std::collections::BTreeSet;
use std::fs;

use back_relief::diagram::anatomy::{layers, silhouette};
use back_relief::diagram::back::{AreaOutline, contains, nearest, path, shapes};
use back_relief::diagram::plate::VIEW;
use back_relief::diagram::{HEIGHT, WIDTH};
use back_relief::guide::ids::{AreaId, Choice, Side};

type Point = (i32, i32);

/// Steps into which each curve is cut to measure it.
const STEPS: i64 = 12;

/// Path data as runs of Bézier curves, each curve by its start, handles and
/// end; a run's first is the place where it starts. Understands what is drawn
/// here: an absolute `M`, then relative `l`, `q`, `c` and `z`.
fn knots(data: &str) -> Vec<Vec<Vec<Point>>> {
    let mut runs: Vec<Vec<Vec<Point>>> = Vec::new();
    for piece in data
        .split_inclusive(|next: char| next.is_ascii_alphabetic())
        .zip(data.split(|next: char| next.is_ascii_alphabetic()).skip(1))
    {
        let (command, numbers) = (piece.0.chars().last(), piece.1.replace('-', " -"));
        let numbers: Vec<i32> = numbers
            .split_whitespace()
            .map(|number| number.parse().expect("a whole number"))
            .collect();
        let pairs = numbers.chunks(2).map(|pair| (pair[0], pair[1]));
        match command {
            Some('M') => runs.push(vec![pairs.collect()]),
            Some('l' | 'q' | 'c') => {
                let run = runs.last_mut().expect("a move comes first");
                let start = *run.iter().flatten().last().expect("it starts somewhere");
                let placed = pairs.map(|by| (start.0 + by.0, start.1 + by.1));
                run.push([start].into_iter().chain(placed).collect());
            }
            Some('z') => {}
            other => panic!("{other:?} is not drawn here"),
        }
    }
    runs
}

/// Path data as runs of points close together.
fn flattened(data: &str) -> Vec<Vec<Point>> {
    let cut = |curve: &Vec<Point>| (1..=STEPS).map(|step| along(curve, step)).collect::<Vec<_>>();
    knots(data).iter().map(|run| run.iter().flat_map(cut).collect()).collect()
}

/// The point of a Bézier curve `step` of [`STEPS`] of the way, rounded.
fn along(knots: &[Point], step: i64) -> Point {
    let mut knots: Vec<(i64, i64)> =
        knots.iter().map(|&(x, y)| (1_000_000 * i64::from(x), 1_000_000 * i64::from(y))).collect();
    while knots.len() > 1 {
        knots = knots
            .windows(2)
            .map(|pair| {
                let mix = |a: i64, b: i64| a + (b - a) * step / STEPS;
                (mix(pair[0].0, pair[1].0), mix(pair[0].1, pair[1].1))
            })
            .collect();
    }
    let whole = |value: i64| ((value + 500_000) / 1_000_000) as i32;
    (whole(knots[0].0), whole(knots[0].1))
}

/// The squared distance from a point to a stretch of line, rounded down.
fn apart_squared(at: Point, from: Point, to: Point) -> i64 {
    let away = |from: Point, to: Point| (i64::from(to.0 - from.0), i64::from(to.1 - from.1));
    let ((dx, dy), (x, y)) = (away(from, to), away(from, at));
    let (length, along) = (dx * dx + dy * dy, dx * x + dy * y);
    if along <= 0 {
        x * x + y * y
    } else if along >= length {
        (x - dx).pow(2) + (y - dy).pow(2)
    } else {
        (dx * y - dy * x).pow(2) / length
    }
}

fn edge_apart_squared(corners: &[Point], at: Point) -> i64 {
    (0..corners.len())
        .map(|index| apart_squared(at, corners[index], corners[(index + 1) % corners.len()]))
        .min()
        .expect("an outline has corners")
}

fn of(area: AreaId, side: Option<Side>) -> AreaOutline {
    let choice = Choice::new(area, side);
    shapes().find(|shape| shape.choice == choice).expect("every choice has a shape")
}

#[test]
fn there_is_one_shape_for_each_choice() {
    let drawn: Vec<Choice> = shapes().map(|shape| shape.choice).collect();
    assert_eq!(drawn, Choice::all().collect::<Vec<_>>());
}

#[test]
fn shapes_do_not_overlap() {
    let shapes: Vec<AreaOutline> = shapes().collect();
    // Every third point of the drawing, and points on and beside every edge.
    let grid = (0..HEIGHT).step_by(3).flat_map(|y| (0..WIDTH).step_by(3).map(move |x| (x, y)));
    let edges = shapes.iter().flat_map(|shape| {
        let next = shape.points.iter().cycle().skip(1);
        let mix = |a: i32, b: i32, step: i32| a + (b - a) * step / 10;
        let on = |(a, b): (&Point, &Point)| {
            (0..10).map(|step| (mix(a.0, b.0, step), mix(a.1, b.1, step))).collect::<Vec<_>>()
        };
        shape.points.iter().zip(next).flat_map(on).collect::<Vec<_>>()
    });
    let beside = |(x, y)| [(x, y), (x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)];
    for at in grid.chain(edges.flat_map(beside)) {
        let holding = shapes
            .iter()
            .filter(|shape| contains(&shape.points, at))
            .map(|shape| shape.choice.value())
            .collect::<Vec<_>>();
        assert!(holding.len() < 2, "{at:?} is in {holding:?}");
    }
}

/// What is shown is rounded, what is hit is exact: the drawn line follows every side
/// and leaves only the outward corners out, by no more than a touch could notice.
#[test]
fn drawn_outlines_round_the_outward_corners_alone() {
    for shape in shapes() {
        let name = shape.choice.value();
        let [drawn] = &flattened(&path(&shape))[..] else {
            panic!("one outline");
        };
        let corners = &shape.points;
        for &at in drawn {
            let edge = edge_apart_squared(corners, at);
            assert!(edge <= 14 * 14, "{name} at {at:?}");
            assert!(contains(corners, at) || edge <= 1, "{name} at {at:?} is outside");
        }
        for index in 0..corners.len() {
            let (here, next) = (corners[index], corners[(index + 1) % corners.len()]);
            // The middle fifth of a side is never rounded.
            for fifth in [4, 5, 6] {
                let mix = |a: i32, b: i32| a + (b - a) * fifth / 10;
                let at = (mix(here.0, next.0), mix(here.1, next.1));
                let line = edge_apart_squared(drawn, at);
                assert!(line <= 4, "{name}: {line} beside the side at {at:?}");
            }
            let before = corners[(index + corners.len() - 1) % corners.len()];
            if is_inward(corners, before, here, next) {
                assert!(drawn.contains(&here), "{name}: the inward corner {here:?} is cut");
            }
        }
    }
}

/// Whether an outline turns the other way at this corner than on the whole.
fn is_inward(corners: &[Point], before: Point, here: Point, after: Point) -> bool {
    let turn = |a: Point, b: Point, c: Point| {
        i64::from(b.0 - a.0) * i64::from(c.1 - a.1) - i64::from(b.1 - a.1) * i64::from(c.0 - a.0)
    };
    let next = corners.iter().cycle().skip(1);
    let whole: i64 = corners.iter().zip(next).map(|(&a, &b)| turn((0, 0), a, b)).sum();
    turn(before, here, after).signum() == -whole.signum()
}

#[test]
fn left_and_right_mirror_each_other_exactly() {
    let mirrored = |(x, y): Point| (WIDTH - x, y);
    for left in shapes().filter(|shape| shape.choice.side() == Some(Side::Left)) {
        let right = of(left.choice.area(), Some(Side::Right));
        let turned: Vec<Point> = left.points.iter().copied().map(mirrored).collect();
        assert_eq!(turned, right.points);
        assert_eq!(mirrored(left.mark), right.mark);
        assert!(left.mark.0 < right.mark.0, "the reader's left is on the left");
    }
    for middle in shapes().filter(|shape| shape.choice.side().is_none()) {
        assert_eq!(mirrored(middle.mark), middle.mark);
        for &corner in &middle.points {
            assert!(middle.points.contains(&mirrored(corner)));
        }
    }
    for layer in layers() {
        let knots: BTreeSet<Point> = knots(&layer.d).into_iter().flatten().flatten().collect();
        let turned = knots.iter().copied().map(mirrored).collect();
        assert_eq!(knots, turned, "{}", layer.class);
    }
}

#[test]
fn shapes_lie_on_the_body() {
    let body = &flattened(&silhouette())[0];
    for shape in shapes() {
        for &corner in shape.points.iter().chain([&shape.mark]) {
            assert!(contains(body, corner), "{} {corner:?}", shape.choice.value());
            let edge = edge_apart_squared(body, corner);
            assert!(edge >= 4, "{} {corner:?}: {edge}", shape.choice.value());
        }
    }
}

#[test]
fn everything_lies_in_the_view_box() {
    let inside = |(x, y): Point| (0..=WIDTH).contains(&x) && (0..=HEIGHT).contains(&y);
    for layer in layers() {
        for at in flattened(&layer.d).concat() {
            assert!(inside(at), "{} {at:?}", layer.class);
        }
    }
    for shape in shapes() {
        assert!(shape.points.iter().all(|&at| inside(at)));
    }
}

#[test]
fn marks_are_well_inside_their_shapes() {
    for shape in shapes() {
        assert!(contains(&shape.points, shape.mark));
        let edge = edge_apart_squared(&shape.points, shape.mark);
        assert!(edge >= 28 * 28, "{}: {edge}", shape.choice.value());
    }
}

/// Where the screen is lowest, the plate is still high enough.
#[test]
fn every_shape_can_be_touched_on_the_lowest_plate() {
    let css = fs::read_to_string("styles/base.css").expect("the grid's style sheet");
    let height = css.split("--height: clamp(").nth(1).and_then(|it| it.split_once("px"));
    let height: i32 = height.and_then(|it| it.0.parse().ok()).expect("the plate's least height");
    let mut least = (i32::MAX, String::new());
    for shape in shapes() {
        let span = |values: Vec<i32>| {
            values.iter().max().expect("corners") - values.iter().min().expect("corners")
        };
        let width = span(shape.points.iter().map(|at| at.0).collect());
        let height = span(shape.points.iter().map(|at| at.1).collect());
        least = least.min((width.min(height), shape.choice.value()));
    }
    // Tenths of a pixel. The narrowest is the flank.
    let smallest = least.0 * height * 10 / VIEW.3;
    assert!(smallest >= 240, "{} is {smallest} tenths of a pixel", least.1);
}

#[test]
fn fibres_stay_within_their_muscle() {
    let layers = layers();
    let mut bundles = 0;
    let mut strays = BTreeSet::new();
    for fibres in &layers {
        let Some(name) = fibres.class.strip_prefix("fibre ") else {
            continue;
        };
        bundles += 1;
        let muscle = layers
            .iter()
            .find(|layer| layer.class.strip_prefix("muscle ") == Some(name))
            .expect("fibres belong to a muscle");
        let areas = flattened(&muscle.d);
        for at in flattened(&fibres.d).concat() {
            // Clear of the border's pale line, which is 2 units wide on this side.
            let home = |area: &Vec<Point>| contains(area, at) && edge_apart_squared(area, at) >= 9;
            if !areas.iter().any(home) {
                strays.insert((name, at));
            }
        }
    }
    assert!(bundles >= 10);
    assert!(strays.is_empty(), "{strays:?}");
}

#[test]
fn a_touch_inside_a_shape_means_it() {
    for shape in shapes() {
        let (x, y) = shape.mark;
        assert_eq!(nearest(x, y, 0), Some(shape.choice));
        assert_eq!(nearest(x, y, 40), Some(shape.choice));
    }
}

#[test]
fn a_near_miss_means_the_neighbour() {
    // 4 mm are 15 px, which are 41 units when the drawing is 280 px wide.
    let near = 41;
    let right = |area| Some(Choice::new(area, Some(Side::Right)));
    // Just over the shoulder, beside the waist, under the buttock.
    assert_eq!(nearest(550, 350, near), right(AreaId::UpperTrapezius));
    assert_eq!(nearest(580, 740, near), right(AreaId::FlankQl));
    assert_eq!(nearest(500, 1150, near), right(AreaId::Glutes));
    assert_eq!(nearest(380, 230, near), Some(Choice::new(AreaId::NeckBase, None)));
    assert_eq!(nearest(550, 350, 2), None);
    assert_eq!(nearest(550, 350, -1), None);
}

#[test]
fn a_touch_far_away_means_nothing() {
    for (x, y) in [(10, 10), (380, 100), (30, 600), (730, 1150), (-500, 700)] {
        assert_eq!(nearest(x, y, 41), None, "{x},{y}");
    }
    assert_eq!(nearest(i32::MAX, i32::MIN, 41), None);
}
