//! The plate: what lies over the shapes, the names beside the figure, and the
//! lines from one to the other.

use back_relief::diagram::back::{AreaOutline, contains, shapes};
use back_relief::diagram::plate::{self, Name, Target, VIEW, VIEW_BOX};
use back_relief::guide::ids::{Choice, Side};

use crate::{Point, edge_apart_squared, knots};

/// 44 px, the least height of a name, where the plate with names is 440 px high.
const NAME: i32 = 95;

/// The spine's place on the drawing.
const SPINE: i32 = back_relief::diagram::WIDTH / 2;

fn shape(choice: Choice) -> AreaOutline {
    shapes().find(|shape| shape.choice == choice).expect("every choice has a shape")
}

#[test]
fn the_view_is_centred_on_the_spine() {
    let (left, top, width, height) = VIEW;
    assert_eq!(VIEW_BOX, format!("{left} {top} {width} {height}"));
    assert_eq!(left + width / 2, SPINE);
}

/// A corner of a target in view units: from its box, by thousandths.
fn corner(target: &Target, (x, y): Point) -> Point {
    let at = |from: i32, length: i32, part: i32| from + (length * part + 500) / 1000;
    (at(SPINE + target.x, target.width, x), at(VIEW.1 + target.y, target.height, y))
}

/// What clips a control to its shape cuts nothing of the shape off, and takes
/// nothing of a neighbour's.
#[test]
fn each_target_holds_its_shape_and_no_more() {
    let targets: Vec<_> = plate::targets().collect();
    let of: Vec<_> = targets.iter().map(|target| target.choice).collect();
    assert_eq!(of, Choice::all().collect::<Vec<_>>());
    for target in &targets {
        let name = target.choice.value();
        let points = shape(target.choice).points;
        assert_eq!(target.corners.len(), points.len(), "{name}");
        for (&part, &point) in target.corners.iter().zip(&points) {
            let (x, y) = corner(target, part);
            let off = (x - point.0).abs().max((y - point.1).abs());
            assert!(off <= 1, "{name}: {:?} instead of {point:?}", (x, y));
            let inside = |part| (0..=1000).contains(&part);
            assert!(inside(part.0) && inside(part.1), "{name}: {part:?} outside its own box");
        }
    }
}

#[test]
fn every_target_is_in_view() {
    let (left, top, width, height) = VIEW;
    for target in plate::targets() {
        let name = target.choice.value();
        let from = SPINE + target.x;
        assert!(from >= left && from + target.width <= left + width, "{name} sideways");
        assert!(target.y >= 0 && target.y + target.height <= height, "{name} up or down");
        assert!(target.y + top > 0 && target.width > 0 && target.height > 0, "{name}");
    }
}

fn names() -> impl Iterator<Item = (Choice, Name)> {
    Choice::all().map(|choice| (choice, plate::name(choice)))
}

/// From the neck down on each side, no two closer than a finger needs, and none
/// beyond the plate.
#[test]
fn names_of_one_side_keep_their_distance() {
    for side in [Side::Left, Side::Right] {
        let mut of_side: Vec<_> = names().filter(|(_, name)| name.side == side).collect();
        assert!(of_side.len() <= names().count().div_ceil(2), "{side:?} has more than its half");
        of_side.sort_by_key(|(_, name)| name.y);
        for pair in of_side.windows(2) {
            let apart = pair[1].1.y - pair[0].1.y;
            let (upper, lower) = (pair[0].0.value(), pair[1].0.value());
            assert!(apart >= NAME, "{upper} and {lower} are {apart} units apart");
            let (above, below) = (plate::anchor(pair[0].0).1, plate::anchor(pair[1].0).1);
            assert!(above < below, "{lower} lies above {upper} on the body");
        }
        for (choice, name) in &of_side {
            let (top, bottom) = (VIEW.1 + NAME / 2, VIEW.1 + VIEW.3 - NAME / 2);
            assert!((top..=bottom).contains(&name.y), "{} at {}", choice.value(), name.y);
            let own = choice.side().is_none_or(|own| own == side);
            assert!(own, "{} stands on the other side", choice.value());
        }
    }
}

/// A leader's corners: at the plate's edge, where it bends, and where it ends.
fn leader(choice: Choice) -> Vec<Point> {
    let [run] = &knots(&plate::leader(choice))[..] else {
        panic!("one line");
    };
    run.iter().map(|line| *line.last().expect("a line ends")).collect()
}

#[test]
fn each_leader_runs_from_its_name_into_its_shape() {
    for (choice, name) in names() {
        let value = choice.value();
        let points = leader(choice);
        let edge = if name.side == Side::Left { VIEW.0 } else { VIEW.0 + VIEW.2 };
        let [first, bend, last] = points[..] else { panic!("{value}: {points:?}") };
        assert_eq!(first, (edge, name.y), "{value} begins at its name");
        assert_eq!(bend.1, name.y, "{value} leaves its name level");
        assert_eq!(last, plate::anchor(choice));
        let corners = shape(choice).points;
        assert!(contains(&corners, last), "{value} ends outside of its shape");
        // The dot at its end is 9 units wide.
        assert!(edge_apart_squared(&corners, last) >= 9 * 9, "{value} ends at its shape's edge");
    }
}

#[test]
fn no_two_leaders_cross() {
    let lines: Vec<_> = names().map(|(choice, _)| (choice.value(), leader(choice))).collect();
    for (at, (name, line)) in lines.iter().enumerate() {
        for (other_name, other) in &lines[at + 1..] {
            let mut pairs =
                line.windows(2).flat_map(|part| other.windows(2).map(move |other| (part, other)));
            assert!(!pairs.any(|(a, b)| cross(a, b)), "{name} crosses {other_name}");
        }
    }
}

/// Whether two stretches of line meet.
fn cross(a: &[Point], b: &[Point]) -> bool {
    let turn = |from: Point, to: Point, at: Point| {
        let by = |(x, y): Point| (i64::from(x - from.0), i64::from(y - from.1));
        let ((ax, ay), (bx, by)) = (by(to), by(at));
        (ax * by - ay * bx).signum()
    };
    // On one line, all turns are none: they meet only where they reach that far.
    let reach = |of: fn(&Point) -> i32| {
        let ends =
            |line: &[Point]| (of(&line[0]).min(of(&line[1])), of(&line[0]).max(of(&line[1])));
        let ((from, to), (other_from, other_to)) = (ends(a), ends(b));
        from <= other_to && other_from <= to
    };
    reach(|at| at.0)
        && reach(|at| at.1)
        && turn(a[0], a[1], b[0]) * turn(a[0], a[1], b[1]) <= 0
        && turn(b[0], b[1], a[0]) * turn(b[0], b[1], a[1]) <= 0
}
