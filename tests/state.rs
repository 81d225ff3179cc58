//! What the reader chose and is doing: states, actions, what is told, links,
//! timers and routines.

#[path = "state/announcements.rs"]
mod announcements;
#[path = "state/app.rs"]
mod app;
#[path = "state/countdown.rs"]
mod countdown;
#[path = "state/deep_links.rs"]
mod deep_links;
#[path = "state/routine.rs"]
mod routine;
#[path = "state/routine_player.rs"]
mod routine_player;
#[path = "state/steps.rs"]
mod steps;
#[path = "state/therapy_timer.rs"]
mod therapy_timer;

use std::path::Path;
use std::sync::LazyLock;

use back_relief::guide::{
    self, AreaId, Choice, Guide, Level, Pack, PositionFilter, Side, Stage, Topic,
};
use back_relief::plurals;
use back_relief::state::{Action, Link, Millis, Selection};
use proptest::prelude::*;

/// The English guide, as it is published.
static GUIDE: LazyLock<Guide> =
    LazyLock::new(|| guide::folder::load(Path::new("content/en")).expect("the English guide"));

/// The part of it that the browser program has.
static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::new(&GUIDE, plurals::table("en")));

/// Warning signs as a guide has them: each always of the same level.
const SIGNS: &[(&str, Level)] = &[
    ("bk-slow", Level::Book),
    ("em-saddle", Level::Emergency),
    ("em-trauma", Level::Emergency),
    ("ur-fever", Level::Today),
    ("ur-weak", Level::Today),
];

const fn ms(n: u32) -> Millis {
    Millis::new(n)
}

fn after(actions: impl IntoIterator<Item = Action>) -> Selection {
    actions.into_iter().fold(Selection::default(), Selection::step)
}

fn tick(sign: &str, on: bool) -> Action {
    let found = SIGNS.iter().find(|(id, _)| *id == sign);
    let &(id, level) = found.expect("a sign of the list");
    Action::Tick { sign: id.to_owned(), level, on }
}

fn left(area: AreaId) -> Choice {
    Choice::new(area, Some(Side::Left))
}

fn any_choice() -> impl Strategy<Value = Choice> {
    prop::sample::select(Choice::all().collect::<Vec<_>>())
}

fn any_topic() -> impl Strategy<Value = Topic> {
    prop::sample::select(Topic::ALL)
}

fn any_stage() -> impl Strategy<Value = Stage> {
    prop::sample::select(Stage::ALL)
}

fn any_position_filter() -> impl Strategy<Value = PositionFilter> {
    prop::sample::select(PositionFilter::ALL)
}

fn any_link() -> impl Strategy<Value = Link> {
    let parts = (
        prop::option::of(any_choice()),
        prop::option::of(any_topic()),
        prop::option::of(any_stage()),
        prop::option::of(any_position_filter()),
    );
    parts.prop_map(|(choice, topic, stage, position_filter)| Link {
        choice,
        topic,
        stage,
        position_filter,
    })
}

fn any_tick() -> impl Strategy<Value = Action> {
    let sign = prop::sample::select(SIGNS);
    (sign, any::<bool>()).prop_map(|((sign, _), on)| tick(sign, on))
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        any_choice().prop_map(Action::Choose),
        any_topic().prop_map(Action::SetTopic),
        any_stage().prop_map(Action::SetStage),
        any_position_filter().prop_map(Action::SetPositionFilter),
        any_tick(),
        any_link().prop_map(Action::Open),
    ]
}

fn any_session() -> impl Strategy<Value = Selection> {
    prop::collection::vec(any_action(), 0..12).prop_map(after)
}
