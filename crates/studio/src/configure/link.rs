//! What was set, in the address: after `#`, which no server ever sees.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::{Callback, UseStateHandle, UseStateSetter, hook, use_effect_with, use_state_eq};

use super::browser::BROWSER;
use crate::config::share::{self, Refused, Shared};
use crate::config::{Change, Config};
use crate::tab::Tab;

/// How long after the last change the address follows, in milliseconds: browsers take only so many
/// changes of it.
const DELAY: u32 = 400;

/// What stands after `#look?`, if the address is one of a look.
fn shared() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let (tab, rest) = hash.split_once('?')?;
    (Tab::of_fragment(tab) == Some(Tab::Configure)).then(|| rest.to_owned())
}

/// Reads a link when the page opens and when its address changes; keeps the address as it is set.
/// Gives what there is to say of a link.
#[hook]
pub(crate) fn use_link(
    config: &Config,
    tab: Tab,
    change: Callback<Change>,
) -> UseStateHandle<String> {
    let notice = use_state_eq(String::new);
    {
        let notice = notice.setter();
        use_effect_with((), move |()| {
            let read = move || {
                let Some(text) = shared() else { return };
                match share::decode(&text, BROWSER.fits) {
                    Ok(Shared { config, left_out }) => {
                        notice.set(left_out_in_words(&left_out));
                        change.emit(Change::All(config));
                    }
                    Err(Refused::TooLong) => {
                        notice.set("The link is too long, so nothing was set.".to_owned());
                    }
                    Err(Refused::Version) => {
                        notice.set(
                            "The link is of a kind that is not known here, so nothing was set."
                                .to_owned(),
                        );
                    }
                }
            };
            read();
            let listener = EventListener::new(&window(), "hashchange", move |_| read());
            move || drop(listener)
        });
    }
    let wanted = fragment(config);
    use_effect_with((wanted, tab), move |(wanted, tab)| {
        let wanted = wanted.clone();
        let timer = (*tab == Tab::Configure).then(|| {
            Timeout::new(DELAY, move || {
                let now = window().location().hash().unwrap_or_default();
                let is_default = wanted == "#look" && now.is_empty();
                if let (false, Ok(history)) = (now == wanted || is_default, window().history()) {
                    // A browser that refuses leaves the address as it was.
                    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&wanted));
                }
            })
        });
        move || drop(timer)
    });
    notice
}

fn fragment(config: &Config) -> String {
    match share::encode(config) {
        text if text.is_empty() || text.len() > share::LONGEST => "#look".to_owned(),
        text => format!("#look?{text}"),
    }
}

fn left_out_in_words(names: &[String]) -> String {
    // Anyone may have written the link: no more of it than helps.
    let short = |it: &String| it.chars().take(40).collect::<String>();
    let first: Vec<_> = names.iter().take(5).map(short).collect();
    match names.len() {
        0 => String::new(),
        1..=5 => format!(
            "Left out of the link, because the guide does not take it: {}.",
            first.join(", ")
        ),
        count => format!(
            "Left out of the link, because the guide does not take it: {} and {} more.",
            first.join(", "),
            count - 5
        ),
    }
}

/// Copies a link to what was set, and says so.
pub(super) fn copy(config: &Config, said: UseStateSetter<String>) {
    let text = share::encode(config);
    if text.len() > share::LONGEST {
        said.set("This is too much for a link. Shorten your own content.".to_owned());
        return;
    }
    let fragment = fragment(config);
    let base = window().location().href().unwrap_or_default();
    let base = base.split('#').next().unwrap_or_default();
    let url = format!("{base}{fragment}");
    let navigator = window().navigator();
    spawn_local(async move {
        let copied = match clipboard(&navigator) {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&url)).await.is_ok(),
            None => false,
        };
        said.set(if copied {
            "The link is copied. Whoever opens it sees this look.".to_owned()
        } else {
            format!("The browser does not let this page copy. Here is the link: {url}")
        });
    });
}

/// Only pages that came encrypted have one.
fn clipboard(navigator: &web_sys::Navigator) -> Option<web_sys::Clipboard> {
    let value: &JsValue = navigator.as_ref();
    let found = js_sys::Reflect::get(value, &JsValue::from_str("clipboard")).ok()?;
    (!found.is_undefined()).then(|| navigator.clipboard())
}
