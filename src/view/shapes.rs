//! The fourteen shapes laid over the drawing. Each is a label of its radio, so
//! a tap on it chooses without any script; the browser program adds the
//! forgiving part. Must not know what was chosen: the style sheet shows that.

use yew::{Html, Properties, component, html};

use super::{Shared, phrase};
use crate::figure::{self, back};
use crate::guide::{Choice, Pack};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ShapesProps {
    pub pack: Shared<Pack>,
    /// The shape that a tap here would choose although it misses it by a little.
    #[prop_or_default]
    pub near: Option<Choice>,
}

/// The id of the radio for a choice.
pub fn radio_id(choice: Choice) -> String {
    ["br-area-", &choice.value()].concat()
}

#[component(Shapes)]
pub fn shapes(props: &ShapesProps) -> Html {
    back::shapes().map(|shape| one(&shape, props)).collect()
}

fn one(shape: &back::Shape, props: &ShapesProps) -> Html {
    let value = shape.choice.value();
    let area = props.pack.area_name(shape.choice.area());
    let name = phrase::choice(shape.choice, area, &props.pack.words);
    let near = (props.near == Some(shape.choice)).then_some("near");
    let (mark_x, mark_y) = shape.mark;
    let (label_x, label_y) = shape.label;
    let tick = format!("M{} {mark_y}l10 12 18-23", mark_x - 14);
    html! {
        <label class="shape" for={radio_id(shape.choice)} aria-hidden="true">
            <svg viewBox={figure::VIEW_BOX_TEXT}>
                <path class={yew::classes!("area", near)} data-shape={value} d={back::path(shape)} />
                <g class="mark">
                    <circle cx={mark_x.to_string()} cy={mark_y.to_string()} r="30" />
                    <path d={tick} />
                </g>
                <text class="name" x={label_x.to_string()} y={label_y.to_string()}>{ name }</text>
            </svg>
        </label>
    }
}
