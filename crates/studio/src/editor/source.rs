//! Where a guide comes from, and what the checker says of it before it is opened.

use std::rc::Rc;

use checker::{Answer, Request};
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::AttrValue;

use super::finding::Finding;
use super::node::Node;
use super::state::{Msg, Refused};
use crate::worker::Checker;

/// The largest file that is read, in bytes: ours have 0.3 MB.
const LARGEST: f64 = 4.0 * 1024.0 * 1024.0;

/// Reads and checks guides.
#[derive(Debug, Clone)]
pub struct Source {
    checker: Rc<Checker>,
    /// The worker's script.
    script: AttrValue,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.checker, &other.checker) && self.script == other.script
    }
}

impl Source {
    /// By the worker of this script.
    pub fn new(checker: Rc<Checker>, script: AttrValue) -> Self {
        Self { checker, script }
    }

    /// What is wrong with a guide; none where the checker doesn't answer.
    pub(crate) async fn findings(&self, name: &str, node: &Node) -> Option<Rc<[Finding]>> {
        let request = Request::Guide { name: name.to_owned(), text: node.compact() };
        told(self.checker.ask(&self.script, &request).await, name)
    }

    /// Opens a file. The worker looks at it first: what is hostile is not read here.
    pub(crate) async fn file(&self, file: &File) -> Msg {
        let name: AttrValue = shown_name(&file.name()).into();
        if file.size() > LARGEST {
            let found = format!("{:.1} MB", file.size() / 1024.0 / 1024.0);
            return refused(name, vec![Finding::of_file("file-too-large", found, "4 MB at most")]);
        }
        let Ok(bytes) = JsFuture::from(file.array_buffer()).await else {
            let found = "a file that the browser could not read".to_owned();
            return refused(
                name,
                vec![Finding::of_file("not-read", found, "a file on this device")],
            );
        };
        let bytes = Uint8Array::new(&bytes);
        let answer = self.checker.ask_of_file(&self.script, &name, &bytes).await;
        let findings = told(answer, &name).unwrap_or_default();
        if findings.iter().any(Finding::is_fatal) {
            return refused(name, findings.to_vec());
        }
        opened(name, &String::from_utf8_lossy(&bytes.to_vec()))
    }
}

/// Our own guide in a language: it lies beside the studio.
pub(crate) async fn built_in(lang: &str) -> Msg {
    let name = format!("{lang}.json");
    let answer = gloo::net::http::Request::get(&format!("guides/{name}")).send().await;
    let text = match answer {
        Ok(answer) if answer.ok() => answer.text().await.ok(),
        _ => None,
    };
    match text {
        Some(text) => opened(name.into(), &text),
        None => {
            let found = "no answer from this site".to_owned();
            refused(
                name.into(),
                vec![Finding::of_file("not-read", found, "the guide beside the studio")],
            )
        }
    }
}

/// A guide, or why it is none.
fn opened(name: AttrValue, text: &str) -> Msg {
    match Node::parse(text.trim_start_matches('\u{feff}')) {
        Ok(node @ Node::Fields(_)) => Msg::Opened { name, node },
        Ok(other) => {
            let found = other.kind().to_owned();
            refused(
                name,
                vec![Finding::of_file("not-a-guide", found, "a guide: its parts by their names")],
            )
        }
        Err(wrong) => refused(name, vec![wrong.into()]),
    }
}

fn refused(name: AttrValue, findings: Vec<Finding>) -> Msg {
    Msg::Refused(Refused { name, findings: findings.into() })
}

fn told(answer: Option<Answer>, name: &str) -> Option<Rc<[Finding]>> {
    match answer? {
        Answer::Guide(all) => Some(all.into_iter().map(|it| Finding::of(it, name)).collect()),
        _ => None,
    }
}

/// A file's name as far as it is worth showing.
fn shown_name(name: &str) -> String {
    let visible = name.chars().filter(|it| !it.is_control());
    visible.take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_guide_says_why() {
        for (text, rule) in [("[1]", "not-a-guide"), ("{", "not-json"), (r#""x""#, "not-a-guide")] {
            let Msg::Refused(refused) = opened("x.json".into(), text) else { panic!("{text}") };
            assert_eq!(refused.findings[0].rule, rule);
        }
        assert!(matches!(opened("x.json".into(), "\u{feff}{}"), Msg::Opened { .. }));
    }
}
