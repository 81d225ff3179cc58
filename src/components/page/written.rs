//! The page as text.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::{LocalServerRenderer, NodeRef};

use super::{Page, PageContext, PageProps};
use crate::components::Shared;

/// The page as HTML. Nothing in it waits for anything, so that asking once is
/// enough.
pub fn written(context: &Shared<PageContext>) -> String {
    let props = PageProps { context: context.clone(), root: NodeRef::default(), islands: None };
    let page = LocalServerRenderer::<Page>::with_props(props);
    match pin!(page.render()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => html,
        Poll::Pending => String::new(),
    }
}
