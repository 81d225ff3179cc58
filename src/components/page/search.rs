//! The search box: shown where the page wants it (the element's attribute `search`), filled with
//! life by src/element/search.js once it is focused.

use yew::{Html, html};

use super::PageContext;
use super::icons::{Icon, icon};

/// Its words for the script stand in its markup, as the guide has no other place for them.
pub(super) fn search_box(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    html! {
        <div class="search" role="search" data-found={words.search_found.clone()} data-nothing={words.search_none.clone()}
            data-sign={words.search_sign.clone()} data-failed={words.search_failed.clone()}>
            { icon(Icon::Search) }
            <input type="search" aria-label={words.search.clone()} placeholder={words.search.clone()} />
        </div>
    }
}
