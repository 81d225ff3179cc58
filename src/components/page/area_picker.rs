//! "Where does it hurt?": the figure, fourteen radio buttons that lie over it, and
//! their names beside it; then the name of what was chosen and when to get help.

use yew::{Html, html};

use super::controls::{group, initially_checked};
use super::{PageContext, warning_signs};
use crate::components::names;
use crate::diagram::{self, anatomy, back, plate};
use crate::guide::{Choice, Side};

/// The radios first: they govern all that follows.
pub(super) fn plate(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let ids: Vec<_> = Choice::all().map(|choice| context.area_id(choice)).collect();
    html! {
        <>
            <h2 id={context.id("where")} class="where">{ &words.where_title }</h2>
            { group(&context.id("where"), &ids, "") }
            { for Choice::all().map(|choice| radio(choice, context)) }
            <div class="top">
                <div class="plate" part="drawing">
                    <div class="torso">
                        <svg class="figure" viewBox={plate::VIEW_BOX} aria-hidden="true">{ figure_layers(context) }</svg>
                        <svg class="marks" viewBox={plate::VIEW_BOX} aria-hidden="true">
                            { for back::shapes().map(|shape| mark(&shape)) }
                        </svg>
                    </div>
                    <p class="side left" aria-hidden="true">{ &words.drawing_left }</p>
                    <p class="side right" aria-hidden="true">{ &words.drawing_right }</p>
                    <details class="list"><summary>{ &words.as_list }</summary></details>
                    <div class="names">{ for Choice::all().map(|choice| name(choice, context)) }</div>
                </div>
                <h2 class="head chosen" data-open-area="">
                    { for Choice::all().map(|choice| heading(choice, context)) }
                </h2>
                { warning_signs::urgent(context) }
            </div>
        </>
    }
}

/// The control itself lies over its shape, clipped to it: finger, pointer and a
/// screen reader's explore-by-touch all meet it there.
fn radio(choice: Choice, context: &PageContext) -> Html {
    let name = names::choice(choice, context.pack.area_name(choice.area()), &context.pack.words);
    let value = choice.value();
    let input = html! {
        <input type="radio" name="area" id={context.area_id(choice)} value={value.clone()} data-shape={value}
            class={yew::classes!("spot", choice.area().as_str())} aria-label={name} />
    };
    initially_checked(input, context.area == Some(choice))
}

/// The drawing's layers in painting order. The left half of most is the right
/// half mirrored: those that follow one another are mirrored in one go.
fn figure_layers(context: &PageContext) -> Html {
    let layers = anatomy::layers();
    let runs = layers.chunk_by(|a, b| a.half.is_some() == b.half.is_some());
    runs.enumerate().map(|(at, layers)| run(at, layers, context)).collect()
}

fn run(at: usize, layers: &[anatomy::Layer], context: &PageContext) -> Html {
    let path = |it: &anatomy::Layer| {
        let d = it.half.clone().unwrap_or_else(|| it.d.clone());
        html! { <path class={it.class} {d} /> }
    };
    if layers.iter().all(|it| it.half.is_none()) {
        return layers.iter().map(path).collect();
    }
    let id = context.id(&format!("half-{at}"));
    let mirrored = format!("matrix(-1 0 0 1 {} 0)", diagram::WIDTH);
    html! {
        <>
            <g id={id.clone()}>{ for layers.iter().map(path) }</g>
            <use href={["#", &id].concat()} transform={mirrored} />
        </>
    }
}

/// What the style sheet shows of a choice on the figure: its outline, a dot or the
/// leader line to its name, and a tick where it is chosen.
fn mark(shape: &back::AreaOutline) -> Html {
    let choice = shape.choice;
    let (x, y) = shape.mark;
    let (to_x, to_y) = plate::anchor(choice);
    html! {
        <g data-at={choice.value()}>
            <path class="outline" d={back::path(shape)} />
            <path class="leader" d={plate::leader(choice)} />
            <circle class="end" cx={to_x.to_string()} cy={to_y.to_string()} r="4.5" />
            <circle class="dot" cx={x.to_string()} cy={y.to_string()} r="8" />
            <circle class="tick" cx={x.to_string()} cy={y.to_string()} r="26" />
            <path class="tick" d={format!("M{} {}l9 10 15-18", x - 12, y + 2)} />
        </g>
    }
}

/// A label of the radio, beside the figure or in the list below it.
fn name(choice: Choice, context: &PageContext) -> Html {
    let side = match plate::name(choice).side {
        Side::Left => "left",
        Side::Right => "right",
    };
    let middle = choice.side().is_none().then_some("middle");
    html! {
        <label class={yew::classes!("name", side, middle)} for={context.area_id(choice)} data-at={choice.value()}>
            <span aria-hidden="true">{ context.pack.area_name(choice.area()) }{ of_side(choice, context) }</span>
        </label>
    }
}

/// The chosen area's name, one of fourteen that the style sheet shows.
fn heading(choice: Choice, context: &PageContext) -> Html {
    html! {
        <span data-at={choice.value()}>{ context.pack.area_name(choice.area()) }{ of_side(choice, context) }</span>
    }
}

/// ", your left", set apart so that it can be quieter: the language's own comma.
fn of_side(choice: Choice, context: &PageContext) -> Html {
    let side = names::side(choice, &context.pack.words);
    side.map(
        |side| html! { <span class="of-side">{ context.pack.words.separator() }{ side }</span> },
    )
    .unwrap_or_default()
}
