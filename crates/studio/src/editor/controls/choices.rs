//! Check boxes for a list that holds some of a few words.

use std::collections::HashSet;
use std::rc::Rc;

use yew::{Callback, Event, Html, html};

use super::notes::{name, notes};
use super::{Choice, Field, Node, Props, id_of, setter, words};

/// Whether a list of words has each once, so that check boxes say all of it.
pub(super) fn is_set(asked: &Field, items: &[Node]) -> bool {
    let mut seen = HashSet::new();
    items
        .iter()
        .all(|it| asked.fits(it) && it.as_text().is_some_and(|word| seen.insert(word.clone())))
}

/// A check box for each word that may be in a list.
pub(super) fn checks(props: &Props, choices: &'static [Choice], items: &[Node]) -> Html {
    let (described, notes) = notes(props, true);
    let id = id_of(&props.path);
    let boxes = choices.iter().map(|it| {
        let has = items.iter().any(|item| item.as_text().is_some_and(|word| word == it.value.as_str()));
        let set = setter(props);
        let items = items.to_vec();
        let toggle = Callback::from(move |_: Event| {
            let word = Node::text(it.value.as_str());
            let mut next = items.clone();
            match next.iter().position(|item| *item == word) {
                Some(place) => {
                    next.remove(place);
                }
                None => next.push(word),
            }
            set(Node::List(Rc::new(next)), true);
        });
        html! {
            <label class="check"><input type="checkbox" checked={has} onchange={toggle} />{ " " }{ words(&it.value) }</label>
        }
    });
    html! {
        <fieldset class="field" {id} aria-describedby={described}>
            <legend>{ name(props) }</legend>
            <div class="checks">{ for boxes }</div>
            { notes }
        </fieldset>
    }
}
