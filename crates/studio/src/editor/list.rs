//! What is wrong, as a list: each with its place, and a way to it.

use yew::{Callback, Html, Properties, component, html};

use super::finding::Finding;
use super::node::Node;
use super::node::Path;
use super::parts;
use super::state::{Check, Msg};

/// How many are on show at first.
const PAGE: usize = 50;

/// What a finding's card is given.
#[derive(Debug, PartialEq, Properties)]
pub(crate) struct CardProps {
    pub(crate) finding: Finding,
    /// The part that it is in, as people know it.
    #[prop_or_default]
    pub(crate) part: Option<String>,
    /// Leads to its place; none where there is none.
    #[prop_or_default]
    pub(crate) go: Option<Callback<Path>>,
}

/// One finding.
#[component]
pub(crate) fn FindingCard(props: &CardProps) -> Html {
    let Finding { refused, path, place, found, expected, why, .. } = &props.finding;
    let (class, word) = match refused {
        true => ("finding must", "Must be mended"),
        false => ("finding may", "Better mended"),
    };
    let part = props.part.as_ref();
    let button = props.go.as_ref().filter(|_| !path.is_empty()).map(|go| {
        let (go, path) = (go.clone(), path.clone());
        let go = Callback::from(move |_| go.emit(path.clone()));
        html! {
            <button class="small" onclick={go}>
                { "Go to" }<span class="unseen">{ format!(" {}", part.map_or(place.as_str(), |it| it)) }</span>
            </button>
        }
    });
    html! {
        <li {class}>
            <p class="mark">{ word }</p>
            <p class="where">
                if let Some(part) = part {
                    <strong>{ part }</strong>{ " " }
                }
                if !place.is_empty() {
                    <code>{ place.clone() }</code>
                }
            </p>
            <dl>
                <div><dt>{ "Found" }</dt><dd><bdi>{ found.clone() }</bdi></dd></div>
                <div><dt>{ "Expected" }</dt><dd><bdi>{ expected.clone() }</bdi></dd></div>
            </dl>
            <p class="hint">{ why.clone() }</p>
            { for button }
        </li>
    }
}

/// What the list is given.
#[derive(Debug, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) guide: Node,
    pub(crate) check: Check,
    pub(crate) send: Callback<Msg>,
}

/// All findings: what the element would refuse apart from the rest.
#[component]
pub(crate) fn FindingList(props: &Props) -> Html {
    let more = yew::use_state_eq(|| 1_usize);
    let Some(findings) = &props.check.findings else {
        return html! { <p class="hint">{ "Not checked yet." }</p> };
    };
    let go = {
        let send = props.send.clone();
        Callback::from(move |path| send.emit(Msg::GoTo(path)))
    };
    let (must, may): (Vec<_>, Vec<_>) = findings.iter().partition(|it| it.refused);
    let shown = *more * PAGE;
    let tree = parts::tree(&props.guide);
    let cards = |list: &[&Finding], shown: usize| {
        let cards = list.iter().take(shown).map(|&finding| {
            let part = tree.iter().flat_map(parts::Branch::parts);
            let part = part.filter(|it| finding.path.starts_with(&it.path));
            let part = part.max_by_key(|it| it.path.len()).map(|it| it.label.to_string());
            html! { <FindingCard finding={finding.clone()} {part} go={go.clone()} /> }
        });
        html! { <ul class="findings">{ for cards }</ul> }
    };
    let all = findings.len();
    let show_more = {
        let more = more.clone();
        Callback::from(move |_| more.set(*more + 1))
    };
    html! {
        <>
            if all == 0 {
                <p class="sound">{ "No findings. Looked at: its shape, ids and links, sources and grades, doses, lengths, how hard texts are to read, and words that make health claims." }</p>
            }
            if !must.is_empty() {
                <h3>{ format!("The guide won't be shown until these are mended ({})", must.len()) }</h3>
                { cards(&must, shown) }
            }
            if !may.is_empty() {
                <h3>{ format!("It would be shown, but our own guides keep to these ({})", may.len()) }</h3>
                { cards(&may, shown.saturating_sub(must.len())) }
            }
            if shown < all {
                <button onclick={show_more}>{ "Show more" }</button>
            }
        </>
    }
}

/// How many there are, in words.
pub(crate) fn count(check: &Check) -> String {
    match check.findings.as_deref() {
        None => "Checking…".to_owned(),
        Some([]) => "No findings".to_owned(),
        Some([_]) => "1 finding".to_owned(),
        Some(all) => format!("{} findings", all.len()),
    }
}
