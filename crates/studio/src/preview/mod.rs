//! A page with the guide in it, in a frame: how it looks as it is configured, on a page like the
//! shop's.
//!
//! ```text
//! ground   which page, how wide, light or dark, which direction
//! frame    the border with frame.js, which works on the document in the frame
//! news     what the page in the frame tells, in words
//! ```

mod frame;
mod ground;
mod news;

use std::rc::Rc;

use web_sys::{Element, HtmlElement, HtmlIFrameElement, HtmlTextAreaElement};
use yew::{
    Callback, Html, InputEvent, NodeRef, Properties, TargetCast, UseStateSetter, component, hook,
    html, use_effect_with, use_mut_ref, use_node_ref, use_reducer_eq, use_state_eq,
};

pub(crate) use frame::is_declaration;
use frame::{Frame, Width};
use ground::{Device, Direction, Ground, Options, Scheme};
use news::News;

use crate::config::Config;
use crate::config::wanted::{is_guide_elsewhere, wanted};
use crate::draft::Draft;
use crate::surface::SURFACE;

/// The id of the preview's heading, for what leads there.
pub const HEADING: &str = "preview-heading";

/// What the guide in the frame is asked to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// As the attribute `area` names it; none keeps the one that is shown.
    pub area: Option<String>,
    /// The topic's id, such as `stretch` or `help`.
    pub topic: Option<String>,
    /// The move's id.
    pub movement: Option<String>,
}

/// What the page in the frame shows.
#[derive(Debug, PartialEq, Properties)]
pub struct PreviewProps {
    /// What was set.
    pub config: Rc<Config>,
    /// The guide that is being changed.
    pub draft: Draft,
    /// What the guide is asked to show; asked once for each different value.
    #[prop_or_default]
    pub look: Option<Look>,
}

/// The frame, and what size and ground it has.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let ground = use_state_eq(Ground::default);
    let device = use_state_eq(Device::default);
    let scheme = use_state_eq(Scheme::default);
    let direction = use_state_eq(Direction::default);
    let css = use_state_eq(String::new);
    let news = use_reducer_eq(News::default);

    let column = use_node_ref();
    let width = use_width(column.clone());
    let frame_node = use_node_ref();
    let frame = use_mut_ref(|| None::<Frame>);
    {
        let (frame, news, frame_node) = (frame.clone(), news.dispatcher(), frame_node.clone());
        use_effect_with((), move |()| {
            let node = frame_node.cast::<HtmlIFrameElement>();
            *frame.borrow_mut() = node.map(|it| Frame::new(&it, move |told| news.dispatch(told)));
            move || drop(frame.take())
        });
    }
    // Each of these is also kept in frame.js, for the next document.
    {
        let frame = frame.clone();
        let wished = (scheme.css(), direction.value(), (*css).clone(), *ground == Ground::Own);
        use_effect_with(wished, move |(scheme, direction, css, is_own)| {
            if let Some(frame) = &*frame.borrow() {
                frame.page.ground(scheme, direction, if *is_own { css } else { "" });
            }
        });
    }
    {
        let frame = frame.clone();
        use_effect_with(props.config.clone(), move |config| {
            let json = serde_json::to_string(&wanted(config, &SURFACE));
            if let (Some(frame), Ok(json)) = (&*frame.borrow(), json) {
                frame.page.want(&json);
            }
        });
    }
    {
        let frame = frame.clone();
        use_effect_with(props.draft.clone(), move |draft| {
            if let Some(frame) = &*frame.borrow() {
                frame.page.draft(draft.as_deref());
            }
        });
    }
    {
        let frame = frame.clone();
        use_effect_with(props.look.clone(), move |look| {
            if let (Some(frame), Some(it)) = (&*frame.borrow(), look) {
                frame.page.look(it.area.as_deref(), it.topic.as_deref(), it.movement.as_deref());
            }
        });
    }
    {
        let frame = frame.clone();
        use_effect_with(*ground, move |ground| {
            if let Some(frame) = &*frame.borrow() {
                frame.page.open(ground.path());
            }
        });
    }
    let reload = Callback::from(move |_| {
        if let Some(frame) = &*frame.borrow() {
            frame.page.reload();
        }
    });

    let device_node = use_node_ref();
    {
        let node = device_node.clone();
        use_effect_with((*device, width), move |&(device, width)| {
            if let Some(node) = node.cast::<HtmlElement>() {
                size(&node, device, width);
            }
        });
    }

    let (w, h) = device.size();
    let is_own = *ground == Ground::Own;
    html! {
        <section class="preview-pane" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ "Preview" }</h2>
            <div class="pane-bar">
                { options("Page", "preview-page", *ground, ground.setter()) }
                { options("Screen", "preview-screen", *device, device.setter()) }
                { options("Light", "preview-light", *scheme, scheme.setter()) }
                { options("Direction", "preview-direction", *direction, direction.setter()) }
            </div>
            if is_own { { own_css(&css, news.left_out, css.setter()) } }
            <div class="news" role="status">
                if is_guide_elsewhere(&props.config) {
                    <p class="hint">
                        { "Your guide is not shown here. The studio asks nothing of other sites: only an \
                          address on this one, which begins with one slash, is." }
                    </p>
                }
                { news.words() }
            </div>
            <div class="stage" ref={column}>
                <div class="device" ref={device_node}>
                    <iframe ref={frame_node} title={format!("Preview, {w} by {h} pixels")} />
                </div>
            </div>
            <p class="actions">
                <button type="button" onclick={reload}>{ "Load the preview afresh" }</button>
            </p>
        </section>
    }
}

/// Gives the frame the size of the device, and its place the size that is left of it. Through the
/// object model: the page's policy allows no attribute `style`.
fn size(node: &HtmlElement, device: Device, column: f64) {
    let (width, height) = device.size();
    let scale = device.scale(column);
    let pixels = [("--width", width), ("--height", height)];
    for (name, value) in pixels {
        // A browser that refuses leaves the size as it was.
        let _ = node.style().set_property(name, &format!("{value}px"));
    }
    let _ = node.style().set_property("--scale", &scale.to_string());
}

/// How wide an element is, now and when it changes.
#[hook]
fn use_width(node: NodeRef) -> f64 {
    let width = use_state_eq(|| f64::from(Device::default().size().0));
    let tell = width.setter();
    let watched = use_mut_ref(|| None::<Width>);
    use_effect_with((), move |()| {
        // No width while it is hidden: it stays as large as it was.
        let tell = move |width: f64| {
            if width > 0.0 {
                tell.set(width);
            }
        };
        *watched.borrow_mut() = node.cast::<Element>().map(|it| Width::of(&it, tell));
        move || drop(watched.take())
    });
    *width
}

/// A few radios in a row.
fn options<T: Options>(
    legend: &'static str,
    name: &'static str,
    chosen: T,
    set: UseStateSetter<T>,
) -> Html {
    let radio = |&it: &T| {
        let set = set.clone();
        html! {
            <label>
                <input type="radio" {name} value={it.value()} checked={it == chosen}
                    onchange={move |_| set.set(it)} />
                <span>{ it.title() }</span>
            </label>
        }
    };
    html! {
        <fieldset class="segments">
            <legend>{ legend }</legend>
            <div>{ for T::ALL.iter().map(radio) }</div>
        </fieldset>
    }
}

/// The box for the shop's own style sheet.
fn own_css(css: &str, left_out: u32, set: UseStateSetter<String>) -> Html {
    let oninput = move |event: InputEvent| {
        if let Some(node) = event.target_dyn_into::<HtmlTextAreaElement>() {
            set.set(node.value());
        }
    };
    html! {
        <div class="field own-css">
            <label for="preview-css">{ "Your shop's style sheet" }</label>
            <textarea id="preview-css" rows="5" spellcheck="false" autocapitalize="off"
                aria-describedby="preview-css-hint" value={css.to_owned()} {oninput} />
            <p class="hint" id="preview-css-hint">
                { "Paste your theme's CSS. It stays in this browser. Files it would load (" }
                <code>{ "@import" }</code>{ ", fonts and pictures by " }<code>{ "url()" }</code>
                { ") are left out." }
                if left_out > 0 {
                    <strong>{ format!(" Left out now: {left_out}.") }</strong>
                }
            </p>
        </div>
    }
}
