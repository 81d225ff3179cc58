//! Timing warmth, cold or a bath: what is told on the way, and where it is told.

use super::Update;
use crate::guide::words::fill;
use crate::state::wording;
use crate::state::{CurrentTherapy, Effect, FocusTarget, Milestone, TherapyAction, TimerEvent};

/// Pitches in hertz.
const LOOK_AT_SKIN: &[f32] = &[659.0, 659.0];
const TIME_IS_OVER: &[f32] = &[784.0, 659.0, 523.0];

impl Update<'_> {
    pub(super) fn start_therapy(&mut self, kind: &str, most_minutes: Option<u16>) {
        let Some(it) = self.pack.find_therapy(kind) else { return };
        self.app.therapy_refused = !self.app.therapy.start(it, most_minutes, self.now);
        let running = self.app.therapy().filter(|_| self.app.therapy_refused);
        if let Some(text) = running.map(|running| wording::therapy_refused(running, self.pack)) {
            self.announce(text);
        }
        self.show_therapy();
    }

    pub(super) fn act_on_therapy(&mut self, action: TherapyAction) {
        self.app.therapy.act(action, self.now);
        self.show_therapy();
    }

    pub(super) fn close_therapy(&mut self) {
        self.app.therapy = CurrentTherapy::default();
        self.show_therapy();
    }

    fn show_therapy(&mut self) {
        self.look();
        self.emit(Effect::Focus(FocusTarget::TherapyBar));
    }

    /// Tells what is due of what is timed; whether there was anything.
    pub(super) fn follow_therapy(&mut self) -> bool {
        let Some(event) = self.app.therapy.look(self.now) else { return false };
        let words = &self.pack.words;
        let Some(current) = self.app.therapy() else { return false };
        let Some(it) = self.pack.find_therapy(current.kind().as_str()) else { return false };
        let length = current.length().minutes();
        let minutes = wording::number(length);
        let filled = |phrase: &str| fill(phrase, &[("title", &it.title), ("n", &minutes)]);
        let (text, pitches) = match event {
            TimerEvent::Started => {
                (filled(self.pack.words.form(words.care_started(), length)), None)
            }
            TimerEvent::Milestone(Milestone::Half) => (words.half().to_owned(), None),
            TimerEvent::Milestone(Milestone::TenSeconds) => (words.ten_seconds().to_owned(), None),
            TimerEvent::SkinCheck => (words.skin_ask().to_owned(), Some(LOOK_AT_SKIN)),
            TimerEvent::Over => (filled(wording::therapy_over(current, words)), Some(TIME_IS_OVER)),
        };
        if event == TimerEvent::Over {
            self.app.therapy_refused = false;
        }
        if let Some(pitches) = pitches {
            self.chime(pitches);
        }
        self.speak(&text);
        if self.app.routine.is_some() {
            // All that is outside an open dialog is mute.
            self.app.dialog_status = text;
        } else {
            self.announce(text);
        }
        true
    }
}
