//! What the editor does, message by message.

use super::*;
use crate::editor::node::inside;
use crate::editor::parts;
use crate::editor::tests::english;

fn opened() -> State {
    let mut state = State::default();
    state.update(Msg::Opened { name: "en.json".into(), node: english() }, 0.0);
    state
}

fn guide(state: &State) -> &Guide {
    state.guide.as_ref().expect("a guide")
}

fn title() -> Path {
    vec![field("front.json"), field("title")]
}

fn typed(state: &mut State, text: &str, now: f64) -> Vec<Effect> {
    let value = Node::text(text.to_owned());
    state.update(Msg::Set { path: title(), value, is_typed: true }, now)
}

fn titled(state: &State) -> String {
    guide(state).node.at(&title()).and_then(Node::as_text).expect("a title").to_string()
}

#[test]
fn opened_and_written_again_it_is_the_same_json() {
    for (lang, text) in back_relief::guide::BUILT_IN {
        let node = Node::parse(text).expect("a guide");
        let again: serde_json::Value = serde_json::from_str(&node.file()).expect("JSON");
        let before: serde_json::Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(again, before, "{lang}");
        assert!(node.compact() == *text, "{lang}: to the letter");
    }
}

#[test]
fn typing_in_one_field_is_one_step_until_a_pause() {
    let mut state = opened();
    let before = titled(&state);
    for (i, text) in ["A", "AB", "ABC"].iter().enumerate() {
        assert_eq!(typed(&mut state, text, 1000.0 * i as f64), [Effect::Changed]);
    }
    typed(&mut state, "ABCD", 9000.0);
    state.update(Msg::Undo, 9001.0);
    assert_eq!(titled(&state), "ABC");
    state.update(Msg::Undo, 9002.0);
    assert_eq!(titled(&state), before);
    assert!(!guide(&state).is_unsaved() && !guide(&state).can_undo());
    state.update(Msg::Redo, 9003.0);
    state.update(Msg::Redo, 9004.0);
    assert_eq!(titled(&state), "ABCD");
    assert!(!guide(&state).can_redo());
}

#[test]
fn what_was_undone_is_gone_after_another_change() {
    let mut state = opened();
    typed(&mut state, "A", 0.0);
    state.update(Msg::Undo, 1.0);
    typed(&mut state, "B", 2.0);
    assert!(!guide(&state).can_redo());
    state.update(Msg::Redo, 3.0);
    assert_eq!(titled(&state), "B");
}

#[test]
fn undo_goes_back_two_hundred_steps_and_opens_what_it_changes() {
    let mut state = opened();
    for i in 0..300 {
        typed(&mut state, &format!("Title {i}"), 10_000.0 * f64::from(i));
    }
    state.update(Msg::Choose(Some(vec![field("care.json")])), 0.0);
    let effects = state.update(Msg::Undo, 0.0);
    assert_eq!(guide(&state).part, Some(vec![field("front.json")]));
    assert!(effects.contains(&Effect::Say("Undone: Title and small print.".to_owned())));
    let mut undone = 1;
    while guide(&state).can_undo() {
        state.update(Msg::Undo, 0.0);
        undone += 1;
    }
    assert_eq!((undone, titled(&state)), (200, "Title 99".to_owned()));
}

#[test]
fn a_value_that_stands_there_already_is_no_step() {
    let mut state = opened();
    let same = titled(&state);
    assert!(typed(&mut state, &same, 0.0).is_empty());
    assert!(!guide(&state).can_undo());
}

#[test]
fn changes_are_unsaved_until_they_are_saved() {
    let mut state = opened();
    typed(&mut state, "A", 0.0);
    assert!(guide(&state).is_unsaved());
    state.update(Msg::Leave, 1.0);
    assert!(state.is_leaving && state.guide.is_some(), "asked first");
    state.update(Msg::Stay, 2.0);
    state.update(Msg::Saved, 3.0);
    assert!(!guide(&state).is_unsaved());
    state.update(Msg::Undo, 4.0);
    assert!(guide(&state).is_unsaved(), "the file has what was undone");
    state.update(Msg::Redo, 5.0);
    state.update(Msg::Leave, 6.0);
    assert!(state.guide.is_none());
}

#[test]
fn a_removed_item_leaves_the_focus_beside_it() {
    let mut state = opened();
    let list = vec![field("areas/glutes.json"), field("summary")];
    let summary = guide(&state).node.at(&list).expect("a list").items().len();
    let effects = state.update(Msg::Remove(inside(&list, Step::Item(summary - 1))), 0.0);
    assert!(effects.contains(&Effect::Focus(inside(&list, Step::Item(summary - 2)))));
    for _ in 1..summary {
        state.update(Msg::Remove(inside(&list, Step::Item(0))), 0.0);
    }
    assert_eq!(guide(&state).node.at(&list), Some(&Node::List(Rc::default())));
}

#[test]
fn ids_stay_unless_new() {
    let mut state = opened();
    let id = |place| vec![field("signs.json"), field("signs"), Step::Item(place), field("id")];
    let end = guide(&state).node.at(&id(0)[..2]).expect("signs").items().len();
    assert!(guide(&state).is_fixed(&id(0)));
    assert!(guide(&state).is_fixed(&[field("areas/glutes.json"), field("id")]));
    let kind = [field("moves/rest.json"), field("moves"), Step::Item(0), field("kind")];
    assert!(guide(&state).is_fixed(&kind));
    assert!(!guide(&state).is_fixed(&title()));
    let tree = parts::tree(&guide(&state).node);
    let group = tree.into_iter().find_map(|it| match it {
        parts::Branch::Group(group) if group.id == "today" => Some(group),
        _ => None,
    });
    state.update(Msg::Add(group.expect("a group")), 0.0);
    assert_eq!(guide(&state).part.as_deref(), Some(&id(end)[..3]));
    assert!(!guide(&state).is_fixed(&id(end)));
    // On the way to a longer id it is for a moment the same as another's.
    let value = guide(&state).node.at(&id(0)).expect("an id").clone();
    state.update(Msg::Set { path: id(end), value, is_typed: true }, 0.0);
    assert!(!guide(&state).is_fixed(&id(end)));
}

#[test]
fn findings_of_an_earlier_version_are_marked_as_such() {
    let mut state = opened();
    let earlier = guide(&state).node.clone();
    typed(&mut state, "A", 0.0);
    let findings: Rc<[Finding]> = Rc::new([]);
    assert!(
        state.update(Msg::Checked { node: earlier, findings: findings.clone() }, 1.0).is_empty()
    );
    assert!(guide(&state).check.is_old);
    let node = guide(&state).node.clone();
    state.update(Msg::Checked { node, findings }, 2.0);
    assert!(!guide(&state).check.is_old);
}
