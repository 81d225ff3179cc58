//! The guided routine as it is shown: its plan, one step, and its end.

use yew::virtual_dom::VTag;
use yew::{AttrValue, Html};

use super::element::{Attribute, El, button, button_as, buttons, list, of, switch, text};
use super::names;
use super::therapy_bar::{TherapyBar, therapy_bar};
use crate::guide::Pack;
use crate::guide::words::{LiveWords, fill};
use crate::state::app::Dialog;
use crate::state::{App, Command, Millis, Phase, Routine, wording};

/// What the dialog shows.
#[derive(Debug, Default)]
pub struct RoutineDialog {
    pub content: DialogContent,
    /// For screen readers: all that is outside an open dialog is mute.
    pub status: AttrValue,
    pub sound: bool,
    /// None where the browser has no voice of its own for the language.
    pub voice: Option<bool>,
    /// What is timed meanwhile.
    pub bar: Option<TherapyBar>,
}

impl RoutineDialog {
    /// As the state is now. `can_speak`: whether the browser has a voice of its own for the
    /// guide's language; `bar` is what is timed meanwhile.
    pub fn new(
        app: &App,
        can_speak: bool,
        bar: Option<TherapyBar>,
        now: Millis,
        pack: &Pack,
    ) -> Self {
        let content = match app.dialog() {
            Dialog::Closed => None,
            Dialog::Plan => app.routine().map(|it| DialogContent::Plan(plan(it, pack))),
            Dialog::Step => step(app, now, pack).map(DialogContent::Step),
            Dialog::Hurts => Some(DialogContent::Hurts),
            Dialog::Done { finished } => Some(DialogContent::Done { finished }),
        };
        Self {
            content: content.unwrap_or_default(),
            status: app.dialog_status().to_owned().into(),
            sound: app.sound(),
            voice: can_speak.then_some(app.voice()),
            bar,
        }
    }
}

/// What fills the dialog.
#[derive(Debug, Default)]
pub enum DialogContent {
    #[default]
    Nothing,
    Plan(RoutinePlan),
    Step(StepView),
    /// It hurts more.
    Hurts,
    Done {
        finished: bool,
    },
}

/// Before it begins.
#[derive(Debug)]
pub struct RoutinePlan {
    /// Each move with its name and whether it is kept.
    offers: Vec<(AttrValue, AttrValue, bool)>,
    summary: AttrValue,
}

/// One step, now.
#[derive(Debug)]
pub struct StepView {
    id: AttrValue,
    title: AttrValue,
    /// What to do, in one line.
    line: AttrValue,
    /// "Get ready", or which round and side it is.
    count: AttrValue,
    /// What is left, as "0:20".
    time: AttrValue,
    /// What is left of the hundred parts of the ring.
    ring: AttrValue,
    next: AttrValue,
    paused: bool,
}

/// What is in it, how long it takes, what it needs.
fn plan(routine: &Routine, pack: &Pack) -> RoutinePlan {
    let words = &pack.words;
    let name = |id: &str| pack.find_move(id).map(|it| it.name.clone()).unwrap_or_default();
    let offers = routine.items().iter();
    let offers =
        offers.map(|it| (it.id.clone().into(), name(&it.id).into(), it.kept)).collect::<Vec<_>>();
    let minutes = routine.total().minutes_rounded_up();
    let about = pack.words.form(words.minutes(), minutes);
    let minutes = wording::number(minutes);
    let tools: Vec<_> = routine.tools().iter().map(|&tool| names::tool(tool, words)).collect();
    let summary = if offers.is_empty() {
        words.nothing_fits().to_owned()
    } else {
        let needs = match &tools[..] {
            [] => words.needs_nothing().to_owned(),
            tools => fill(words.needs(), &[("tools", &tools.join(pack.words.separator()))]),
        };
        [&fill(about, &[("n", &minutes)]), ". ", &needs].concat()
    };
    RoutinePlan { offers, summary: summary.into() }
}

/// The step that the player is at.
fn step(app: &App, now: Millis, pack: &Pack) -> Option<StepView> {
    let (player, routine) = (app.player()?, app.routine()?);
    let words = &pack.words;
    let at = |item: u16| pack.find_move(&routine.items().get(usize::from(item))?.id);
    let it = at(player.step().item)?;
    let left = player.left(now);
    let holding = player.phase() == Phase::Holding;
    let phase = match (player.is_paused(), holding) {
        (true, _) => words.paused(),
        (_, true) => "",
        (_, false) => words.get_ready(),
    };
    let next = match player.next_item().and_then(at) {
        Some(next) => fill(words.next_move(), &[("move", &next.name)]),
        None => words.last_move().to_owned(),
    };
    Some(StepView {
        id: it.id.clone().into(),
        title: it.name.clone().into(),
        line: wording::line(it, player, now).1.into(),
        count: [phase, &wording::count(player.step(), pack)].join(" ").trim().to_owned().into(),
        time: wording::clock(left).into(),
        ring: [
            &wording::number((left.get() / (player.length().get() / 100).max(1)).min(100)),
            " 100",
        ]
        .concat()
        .into(),
        next: next.into(),
        paused: player.is_paused(),
    })
}

pub(super) fn routine_dialog(view: &RoutineDialog, pack: &Pack) -> Html {
    let words = &pack.words;
    let status = El::new("p").class("status-text").set_static(Attribute::Role, "status");
    let mut all = vec![status.text(&view.status).html()];
    match &view.content {
        DialogContent::Nothing => {}
        DialogContent::Plan(it) => plan_screen(it, words, &mut all),
        DialogContent::Step(it) => step_screen(it, words, &mut all),
        DialogContent::Hurts => {
            let rule = pack.stop_rule.iter().map(|line| El::new("li").text(line).html()).collect();
            all.extend([
                El::new("h3").text(words.hurts_title()).html(),
                text("p", "line", words.hurts_text()),
                El::new("ul").child(list(rule)).html(),
                button(Command::CheckSigns, words.check_signs(), true),
                button(Command::NextMove, words.next(), false),
                button(Command::Close, words.close(), false),
            ]);
        }
        DialogContent::Done { finished } => {
            let (title, said) = if *finished {
                (words.done_title(), words.done_text())
            } else {
                (words.ended_title(), words.ended_text())
            };
            all.extend([
                El::new("h3").text(title).html(),
                text("p", "line", said),
                button(Command::Close, words.close(), true),
            ]);
        }
    }
    let mut switches = vec![switch(Command::ToggleSound, words.sound(), view.sound)];
    switches.extend(view.voice.map(|on| switch(Command::ToggleVoice, words.voice(), on)));
    all.push(of("div", "switches", list(switches)));
    all.extend(view.bar.as_ref().map(|bar| therapy_bar(bar, pack)));
    list(all)
}

fn plan_screen(it: &RoutinePlan, words: &LiveWords, all: &mut Vec<Html>) {
    let offer = |(at, (id, name, kept)): (u32, &(AttrValue, AttrValue, bool))| {
        let mut control = VTag::new("input");
        control.set_value(wording::number(at));
        control.set_checked(*kept);
        let control = El::from_tag(control)
            .set_static(Attribute::Type, "checkbox")
            .set_static(Attribute::Name, "item")
            .html();
        let label = El::new("label").child(control).child(picture("span", id)).text(name);
        El::new("li").child(label.html()).html()
    };
    all.extend([
        of("ul", "offers", list((0..).zip(&it.offers).map(offer).collect())),
        text("p", "summary", &it.summary),
        buttons(vec![
            button(Command::Begin, words.begin(), true),
            button(Command::CheckSigns, words.check_signs(), false),
            button(Command::Close, words.close(), false),
        ]),
    ]);
}

fn step_screen(it: &StepView, words: &LiveWords, all: &mut Vec<Html>) {
    let (go, go_text) =
        if it.paused { (Command::Resume, words.go_on()) } else { (Command::Pause, words.pause()) };
    all.extend([
        picture("div", &it.id),
        El::new("h3").text(&it.title).html(),
        text("p", "line", &it.line),
        ring(it),
        text("p", "count", &it.count),
        text("p", "hint", &it.next),
        buttons(vec![
            button(Command::Back, words.back(), false),
            button_as(Command::Pause, go, go_text, true),
            button(Command::Skip, words.skip(), false),
            button(Command::MoreTime, words.more_seconds(), false),
            button(Command::Hurts, words.hurts(), false),
            button(Command::End, words.end(), false),
        ]),
    ]);
}

/// What is left of the time, as an arc and in figures.
fn ring(it: &StepView) -> Html {
    let arc = El::new("circle")
        .class("arc")
        .set_static(Attribute::PathLength, "100")
        .set(Attribute::StrokeDasharray, it.ring.clone());
    let svg = El::new("svg")
        .set_static(Attribute::ViewBox, "0 0 100 100")
        .set_static(Attribute::AriaHidden, "true")
        .child(El::new("circle").html())
        .child(arc.html());
    let time = El::new("p").set_static(Attribute::Role, "timer").text(&it.time);
    El::new("div").class("ring").child(svg.html()).child(time.html()).html()
}

fn picture(name: &'static str, id: &AttrValue) -> Html {
    El::new(name).class("picture").set(Attribute::Move, id.clone()).html()
}
