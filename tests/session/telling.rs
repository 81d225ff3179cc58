//! What is worth telling a reader who cannot see the change.

use back_relief::guide::{AreaId, Choice, Level, Reach, Stage, Topic};
use back_relief::session::{Action, Link, News, Session, news};
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
        reach: Some(Reach::Chair),
    };
    let two = Link { choice: None, ..all };
    let table = [
        (vec![], Action::Choose(glutes), Some(News::Chosen(glutes))),
        (vec![Action::Choose(glutes)], Action::Choose(glutes), None),
        // The tile that was chosen has just been spoken; its part follows it.
        (vec![], Action::SetTopic(Topic::Stretch), None),
        (vec![], Action::SetStage(Stage::Later), Some(News::Stage(Stage::Later))),
        (vec![], Action::SetStage(Stage::FirstDays), None),
        (vec![], Action::SetReach(Reach::Lying), Some(News::Reach(Reach::Lying))),
        (vec![], Action::SetReach(Reach::Any), None),
        (vec![], emergency.clone(), Some(News::Help(Level::Emergency))),
        (vec![], fever.clone(), Some(News::Help(Level::Today))),
        (vec![fever.clone()], emergency.clone(), Some(News::Help(Level::Emergency))),
        // Already told what to do, and that is still the thing to do.
        (vec![emergency.clone()], fever.clone(), None),
        (vec![emergency.clone()], tick("em-trauma", true), None),
        (vec![fever.clone(), emergency.clone()], tick("ur-fever", false), None),
        (vec![fever, emergency.clone()], tick("em-saddle", false), Some(News::Help(Level::Today))),
        (vec![emergency.clone()], tick("em-saddle", false), Some(News::AdviceBack)),
        (vec![], tick("em-saddle", false), None),
        (vec![], tick("bk-slow", true), None),
        (vec![emergency], Action::Choose(back), Some(News::Chosen(back))),
        // The most important of several.
        (vec![], Action::Open(all), Some(News::Chosen(back))),
        (vec![Action::Choose(back)], Action::Open(all), Some(News::Stage(Stage::Later))),
        (vec![], Action::Open(two), Some(News::Stage(Stage::Later))),
        (vec![], Action::Open(Link::default()), None),
    ];
    for (before, action, expected) in table {
        let before = after(before);
        let now = before.clone().step(action.clone());
        assert_eq!(news(&before, &now), expected, "{action:?} after {before:?}");
    }
}

fn same(a: &Session, b: &Session) -> bool {
    let parts = |it: &Session| (it.choice(), it.stage(), it.reach(), it.help());
    parts(a) == parts(b)
}

proptest! {
    #[test]
    fn nothing_changed_is_no_news(session in any_session()) {
        prop_assert_eq!(news(&session, &session), None);
    }

    #[test]
    fn there_is_news_just_when_something_shows(session in any_session(), action in any_action()) {
        let now = session.clone().step(action);
        prop_assert_eq!(news(&session, &now).is_none(), same(&session, &now));
    }

    /// Whatever else changed; even between states that no one action joins.
    #[test]
    fn help_outranks_everything(before in any_session(), now in any_session()) {
        let told = news(&before, &now);
        let about_help = matches!(told, Some(News::Help(_) | News::AdviceBack));
        prop_assert_eq!(about_help, before.help() != now.help());
        if let Some(News::Help(level)) = told {
            prop_assert_eq!(Some(level), now.help());
        }
        if told == Some(News::AdviceBack) {
            prop_assert_eq!(now.help(), None);
        }
    }

    /// What is told is so.
    #[test]
    fn news_is_true(before in any_session(), now in any_session()) {
        match news(&before, &now) {
            Some(News::Chosen(choice)) => prop_assert_eq!(now.choice(), Some(choice)),
            Some(News::Stage(stage)) => prop_assert_eq!(now.stage(), stage),
            Some(News::Reach(reach)) => prop_assert_eq!(now.reach(), reach),
            Some(News::Help(_) | News::AdviceBack) | None => {}
        }
    }
}
