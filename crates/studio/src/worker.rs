//! Asks the checker, in a Web Worker, so that the page never waits for it.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use checker::{Answer, Request};
use gloo::events::EventListener;
use js_sys::{Function, JSON, Object, Promise, Reflect, Uint8Array};
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

#[wasm_bindgen(module = "/src/worker.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn start(path: &str) -> Result<Worker, JsValue>;
}

/// The way to the checker. It is started when it is first asked.
#[derive(Debug, Default)]
pub struct Checker {
    worker: RefCell<Option<Started>>,
    /// Who waits for which answer.
    waiting: Rc<RefCell<HashMap<u32, Function>>>,
    asked: Cell<u32>,
}

#[derive(Debug)]
struct Started {
    worker: Worker,
    _answers: [EventListener; 2],
}

/// What comes back: the question's number beside the answer.
#[derive(Debug, Deserialize)]
struct Reply {
    id: u32,
}

impl Checker {
    /// What the checker at `path` says; none where there is no answer.
    pub async fn ask(&self, path: &str, request: &Request) -> Option<Answer> {
        let question = serde_json::to_string(request).ok()?;
        self.tell(path, JSON::parse(&question).ok()?).await
    }

    /// The same of a guide as the bytes of its file, whatever is in them.
    pub async fn ask_of_file(&self, path: &str, name: &str, bytes: &Uint8Array) -> Option<Answer> {
        let question = Object::new();
        for (field, value) in
            [("kind", "guide".into()), ("name", name.into()), ("bytes", bytes.into())]
        {
            Reflect::set(&question, &field.into(), &value).ok()?;
        }
        self.tell(path, question.into()).await
    }

    async fn tell(&self, path: &str, question: JsValue) -> Option<Answer> {
        let id = self.asked.get().wrapping_add(1);
        self.asked.set(id);
        Reflect::set(&question, &"id".into(), &id.into()).ok()?;
        let answer = Promise::new(&mut |done, _| {
            self.waiting.borrow_mut().insert(id, done);
        });
        let is_sent =
            self.started(path).is_some_and(|worker| worker.post_message(&question).is_ok());
        if !is_sent {
            self.waiting.borrow_mut().remove(&id);
            return None;
        }
        let answer = JsFuture::from(answer).await.ok()?.as_string()?;
        serde_json::from_str(&answer).ok()
    }

    fn started(&self, path: &str) -> Option<Worker> {
        let mut started = self.worker.borrow_mut();
        if started.is_none() && !path.is_empty() {
            let worker = start(path).ok()?;
            let waiting = self.waiting.clone();
            let hear = EventListener::new(&worker, "message", move |event| {
                let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
                let Some(text) = JSON::stringify(&event.data()).ok().and_then(|it| it.as_string())
                else {
                    return;
                };
                let Ok(Reply { id }) = serde_json::from_str(&text) else { return };
                let done = waiting.borrow_mut().remove(&id);
                if let Some(done) = done {
                    // A promise's own function: it can't fail.
                    let _ = done.call1(&JsValue::NULL, &text.into());
                }
            });
            let waiting = self.waiting.clone();
            // A script that can't be fetched answers nobody.
            let fail = EventListener::new(&worker, "error", move |_| {
                let all = std::mem::take(&mut *waiting.borrow_mut());
                for done in all.into_values() {
                    let _ = done.call0(&JsValue::NULL);
                }
            });
            *started = Some(Started { worker, _answers: [hear, fail] });
        }
        started.as_ref().map(|it| it.worker.clone())
    }
}

/// Two are the same if they are the very same.
impl PartialEq for Checker {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
