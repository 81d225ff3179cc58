//! What there is to tell of a routine and of a timer, and the notes to it.

use super::doing::Doing;
use super::effects::Effects;
use crate::components::routine_dialog::{count, line};
use crate::components::therapy_bar::over;
use crate::guide::Pack;
use crate::guide::words::fill;
use crate::state::{Milestone, Phase, RoutineEvent, TimerEvent};

/// Says whether it was finished, when it just ended.
pub fn player(doing: &mut Doing, now: u32, pack: &Pack, effects: &mut Effects) -> Option<bool> {
    let (Some(player), Some(routine)) = (&mut doing.player, &doing.routine) else { return None };
    let cue = player.look(now);
    let item = player.step().item;
    let it = pack.find_move(&routine.items().get(usize::from(item))?.id)?;
    let mut ended = None;
    let words = &pack.words;
    let mut text = None;
    let mut pitches: &'static [f32] = &[];
    let is_new = doing.told.is_none_or(|(told, _)| told != item);
    match cue {
        Some(RoutineEvent::GetReady | RoutineEvent::MoveDone) => {
            text = Some(if is_new {
                doing.told = Some((item, 0));
                [&*it.name, ". ", &it.start].concat()
            } else {
                count(player.step(), words)
            });
        }
        Some(RoutineEvent::Hold) => pitches = &[523.0],
        Some(RoutineEvent::Milestone(Milestone::Half)) => text = Some(words.half().to_owned()),
        Some(RoutineEvent::Milestone(Milestone::TenSeconds)) => {
            text = Some(words.ten_seconds().to_owned())
        }
        Some(RoutineEvent::Done) => {
            let finished = player.phase() == Phase::Done { finished: true };
            text = Some(if finished { words.done_title() } else { words.ended_title() }.to_owned());
            pitches = &[523.0, 659.0, 784.0];
            ended = Some(finished);
        }
        None => {}
    }
    // Each of a move's steps is told once, when it is time for it.
    if let (Some(at), now_to_do) = line(it, player, now)
        && doing.told.is_none_or(|(_, told)| told <= at)
    {
        doing.told = Some((item, at + 1));
        // Both, where half the time is over just now.
        text = Some(text.map_or(now_to_do.clone(), |mark| [&mark, " ", &now_to_do].concat()));
    }
    doing.chime(pitches, effects);
    if let Some(text) = text {
        doing.say(text, effects);
    }
    ended
}

/// What to tell of the timer.
pub fn care(doing: &mut Doing, now: u32, pack: &Pack, effects: &mut Effects) -> Option<String> {
    let moment = doing.care.look(now)?;
    let words = &pack.words;
    let care = doing.care.current()?;
    let it = pack.find_therapy(care.kind().as_str())?;
    let minutes = (care.length() / 60_000).to_string();
    let say = |phrase: &str| fill(phrase, &[("title", &it.title), ("n", &minutes)]);
    let told = match moment {
        TimerEvent::Started => say(words.care_started()),
        TimerEvent::Milestone(Milestone::Half) => words.half().to_owned(),
        TimerEvent::Milestone(Milestone::TenSeconds) => words.ten_seconds().to_owned(),
        TimerEvent::SkinCheck => {
            doing.chime(&[659.0, 659.0], effects);
            words.skin_ask().to_owned()
        }
        TimerEvent::Over => {
            doing.busy = false;
            doing.chime(&[784.0, 659.0, 523.0], effects);
            say(over(care, words))
        }
    };
    doing.speak(&told, effects);
    Some(told)
}
