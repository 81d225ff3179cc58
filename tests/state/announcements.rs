//! What is worth telling a reader who cannot see the change.

use back_relief::guide::{AreaId, Choice, Level, PositionFilter, Stage, Topic};
use back_relief::state::{Action, Announcement, Link, Selection, announcement};
use proptest::prelude::*;

use crate::{after, any_action, any_session, left, tick};

#[test]
fn each_change_has_its_news() {
    let glutes = left(AreaId::Glutes);
    let back = Choice::new(AreaId::LowerBack, None);
    let (emergency, fever) = (tick("em-saddle", true), tick("ur-fever", true));
    let all = Link {
        choice: Some(back),
        topic: Some(Topic::Massage),
        stage: Some(Stage::Later),
        position_filter: Some(PositionFilter::Chair),
    };
    let two = Link { choice: None, ..all };
    let table = [
        (vec![], Action::Choose(glutes), Some(Announcement::Chosen(glutes))),
        (vec![Action::Choose(glutes)], Action::Choose(glutes), None),
        // The tile that was chosen has just been spoken; its part follows it.
        (vec![], Action::SetTopic(Topic::Stretch), None),
        (vec![], Action::SetStage(Stage::Later), Some(Announcement::Stage(Stage::Later))),
        (vec![], Action::SetStage(Stage::FirstDays), None),
        (
            vec![],
            Action::SetPositionFilter(PositionFilter::Lying),
            Some(Announcement::PositionFilter(PositionFilter::Lying)),
        ),
        (vec![], Action::SetPositionFilter(PositionFilter::Any), None),
        (vec![], emergency.clone(), Some(Announcement::Help(Level::Emergency))),
        (vec![], fever.clone(), Some(Announcement::Help(Level::Today))),
        (vec![fever.clone()], emergency.clone(), Some(Announcement::Help(Level::Emergency))),
        // Already told what to do, and that is still the thing to do.
        (vec![emergency.clone()], fever.clone(), None),
        (vec![emergency.clone()], tick("em-trauma", true), None),
        (vec![fever.clone(), emergency.clone()], tick("ur-fever", false), None),
        (
            vec![fever, emergency.clone()],
            tick("em-saddle", false),
            Some(Announcement::Help(Level::Today)),
        ),
        (vec![emergency.clone()], tick("em-saddle", false), Some(Announcement::AdviceBack)),
        (vec![], tick("em-saddle", false), None),
        (vec![], tick("bk-slow", true), None),
        (vec![emergency], Action::Choose(back), Some(Announcement::Chosen(back))),
        // The most important of several.
        (vec![], Action::Open(all), Some(Announcement::Chosen(back))),
        (vec![Action::Choose(back)], Action::Open(all), Some(Announcement::Stage(Stage::Later))),
        (vec![], Action::Open(two), Some(Announcement::Stage(Stage::Later))),
        (vec![], Action::Open(Link::default()), None),
    ];
    for (before, action, expected) in table {
        let before = after(before);
        let now = before.clone().step(action.clone());
        assert_eq!(announcement(&before, &now), expected, "{action:?} after {before:?}");
    }
}

fn same(a: &Selection, b: &Selection) -> bool {
    let parts = |it: &Selection| (it.choice(), it.stage(), it.position_filter(), it.help());
    parts(a) == parts(b)
}

proptest! {
    #[test]
    fn nothing_changed_is_no_news(selection in any_session()) {
        prop_assert_eq!(announcement(&selection, &selection), None);
    }

    #[test]
    fn there_is_news_just_when_something_shows(selection in any_session(), action in any_action()) {
        let now = selection.clone().step(action);
        prop_assert_eq!(announcement(&selection, &now).is_none(), same(&selection, &now));
    }

    /// Whatever else changed; even between states that no one action joins.
    #[test]
    fn help_outranks_everything(before in any_session(), now in any_session()) {
        let told = announcement(&before, &now);
        let about_help = matches!(told, Some(Announcement::Help(_) | Announcement::AdviceBack));
        prop_assert_eq!(about_help, before.help() != now.help());
        if let Some(Announcement::Help(level)) = told {
            prop_assert_eq!(Some(level), now.help());
        }
        if told == Some(Announcement::AdviceBack) {
            prop_assert_eq!(now.help(), None);
        }
    }

    /// What is told is so.
    #[test]
    fn news_is_true(before in any_session(), now in any_session()) {
        match announcement(&before, &now) {
            Some(Announcement::Chosen(choice)) => prop_assert_eq!(now.choice(), Some(choice)),
            Some(Announcement::Stage(stage)) => prop_assert_eq!(now.stage(), stage),
            Some(Announcement::PositionFilter(position_filter)) => prop_assert_eq!(now.position_filter(), position_filter),
            Some(Announcement::Help(_) | Announcement::AdviceBack) | None => {}
        }
    }
}
