//! What is told, in the guide's words: changes, steps and timers as sentences.

use super::{Announcement, Millis, Phase, Repetition, RoutinePlayer, Step, TherapyTimer};
use crate::guide::words::{LiveWords, fill};
use crate::guide::{Level, LiveMove, Pack, Side};

/// A number in digits. `to_string` would bring the standard library's formatting into the browser
/// program: 700 bytes after compression.
pub fn number(n: u32) -> String {
    let mut text = if n < 10 { String::new() } else { number(n / 10) };
    text.extend(char::from_digit(n % 10, 10));
    text
}

/// One change of the selection. The name of what was chosen has just been spoken, by its
/// control. `hidden_signs` is how many signs gave way to a ticked one.
pub fn announcement(change: Announcement, hidden_signs: u32, pack: &Pack) -> String {
    let words = &pack.words;
    let fixed = match change {
        Announcement::Help(level) => {
            let title = match level {
                Level::Emergency => &pack.emergency_title,
                Level::Today | Level::Book => &pack.today_title,
            };
            let values = [("title", &**title), ("n", &number(hidden_signs))];
            return fill(pack.words.form(words.says_help(), hidden_signs), &values);
        }
        Announcement::AdviceBack => words.says_advice_back(),
        Announcement::Chosen(_) => words.says_chosen(),
        Announcement::Stage(_) => words.says_stage(),
        Announcement::PositionFilter(_) => words.says_position(),
    };
    fixed.to_owned()
}

/// What came of copying the link.
pub fn copied(copied: bool, words: &LiveWords) -> &str {
    if copied { words.link_copied() } else { words.link_shown() }
}

/// A line takes this long to hear, at least.
const LINE: Millis = Millis::from_secs(3);

/// What to do now, and which of the move's steps that is: none while getting ready. A long hold
/// shows one step after the other, a short one all of them.
pub fn line(it: &LiveMove, player: &RoutinePlayer, now: Millis) -> (Option<usize>, String) {
    if player.phase() != Phase::Holding {
        return (None, it.start.clone());
    }
    let hold = player.step().hold;
    let each = Millis::new(hold.get() / u32::try_from(it.steps.len()).unwrap_or(1).max(1));
    if each < LINE {
        return (Some(0), it.steps.join(" "));
    }
    let gone = hold - player.left(now);
    let at =
        usize::try_from(gone.get() / each.get()).unwrap_or(0).min(it.steps.len().saturating_sub(1));
    (Some(at), it.steps.get(at).cloned().unwrap_or_default())
}

/// "2 of 3, left side".
pub fn count(step: &Step, pack: &Pack) -> String {
    let words = &pack.words;
    let mut parts = Vec::new();
    if step.rounds > 1 {
        let numbers = [("n", &*number(step.round.into())), ("all", &*number(step.rounds.into()))];
        parts.push(fill(words.round(), &numbers));
    }
    if step.times > 1 {
        let times = step.times.into();
        parts.push(fill(pack.words.form(words.times(), times), &[("n", &number(times))]));
    }
    match step.repetition {
        Repetition::Whole => {}
        Repetition::Side(side) => {
            let side = if side == Side::Left { words.left() } else { words.right() };
            parts.push(fill(words.side(), &[("side", side)]));
        }
        Repetition::OneWay => parts.push(words.one_way().to_owned()),
        Repetition::OtherWay => parts.push(words.other_way().to_owned()),
    }
    parts.join(pack.words.separator())
}

/// What is said at a timer's end: whether time is up, or the reader stopped it.
pub fn therapy_over<'a>(timer: &TherapyTimer, words: &'a LiveWords) -> &'a str {
    if timer.was_stopped() { words.care_stopped() } else { words.care_over() }
}

/// Why another therapy was not started.
pub fn therapy_refused(running: &TherapyTimer, pack: &Pack) -> String {
    let title = pack.find_therapy(running.kind().as_str()).map_or("", |it| &it.title);
    fill(pack.words.care_busy(), &[("title", title)])
}

/// "0:20", never showing less than is left.
pub fn clock(left: Millis) -> String {
    let seconds = left.secs_rounded_up();
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let zero = if seconds < 10 { "0" } else { "" };
    [&number(minutes), ":", zero, &number(seconds)].concat()
}
