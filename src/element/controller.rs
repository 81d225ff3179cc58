//! One guide at work: listens to its form controls, keeps the selection, and
//! tells the islands. The form controls are the truth; the selection follows.

use std::cell::RefCell;
use std::mem::{Discriminant, discriminant, take};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Interval;
use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlInputElement};
use yew::AppHandle;

use super::device::Device;
use super::doing::Doing;
use super::effects::{self, Effect, Effects, change};
use super::event_listener::EventListener;
use super::islands::{all, mount, radio};
use super::{address, device, doing, link, pointer};
use crate::components::island::Island;
use crate::components::live_region::say;
use crate::components::routine_dialog::DialogContent;
use crate::components::toolbar::Tools;
use crate::components::{IslandContent, Shared, Show, radio_id};
use crate::guide::{Choice, Pack, PositionFilter, Stage, Topic};
use crate::state::{Action, Selection, announcement};

/// A guide at work. Ends when dropped.
pub struct Live {
    inner: Rc<RefCell<Inner>>,
    listeners: Vec<EventListener>,
}

impl std::fmt::Debug for Live {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Live")
    }
}

/// What runs later, each in a task of its own so that none is long.
enum Job {
    Mount(Island),
    Link,
    Ready,
}

pub struct Inner {
    pub root: Element,
    pub device: Device,
    pub tell: Function,
    /// Calls what it is given when the page has nothing better to do.
    later: Function,
    pub pack: Shared<Pack>,
    pub selection: Selection,
    pub doing: Doing,
    /// What the dialog shows, to notice when that is another thing.
    pub shown: Discriminant<DialogContent>,
    near: Option<Choice>,
    /// The next one last.
    jobs: Vec<Job>,
    /// One for each of [`Island::ALL`]; none before it was mounted.
    pub islands: [Option<AppHandle<Show>>; Island::ALL.len()],
    /// Runs only while something is timed.
    pub tick: Option<Interval>,
    announced: String,
    /// What is still to be done of what was noted, and whether someone is at it.
    pub effects: Effects,
    pub acting: bool,
}

impl Live {
    pub fn start(root: Element, pack: Shared<Pack>, tell: Function, later: Function) -> Self {
        let selection = read_controls(&root, &pack);
        let mounts = Island::ALL.iter().map(|&island| Job::Mount(island));
        let jobs = [Job::Ready, Job::Link].into_iter().chain(mounts.rev()).collect();
        let inner = Rc::new(RefCell::new(Inner {
            root: root.clone(),
            device: Device::new(),
            tell,
            later,
            pack,
            selection,
            doing: Doing::default(),
            shown: discriminant(&DialogContent::Nothing),
            near: None,
            jobs,
            islands: Default::default(),
            tick: None,
            announced: String::new(),
            effects: Effects::new(),
            acting: false,
        }));
        let mut listeners = on_controls(&inner, &root);
        if let Ok(Some(plate)) = root.query_selector(".plate") {
            listeners.extend(on_plate(&inner, &root, &plate));
        }
        schedule(&inner);
        Self { inner, listeners }
    }
}

impl Drop for Live {
    /// Yew keeps what is not destroyed for as long as the page is open.
    fn drop(&mut self) {
        self.listeners.clear();
        let now = device::now();
        let mut islands = {
            let this = &mut *self.inner.borrow_mut();
            doing::end(this, now);
            take(&mut this.islands)
        };
        for handle in islands.iter_mut().filter_map(Option::take) {
            handle.destroy();
        }
        effects::run(&self.inner);
    }
}

impl Inner {
    /// DialogContent something in its island, once that has been mounted.
    pub fn show(&mut self, what: IslandContent) {
        self.effects.push(Effect::Show(what));
    }

    /// Tells screen readers.
    pub fn announce(&mut self, mut text: String) {
        // The same words again are no change, and would not be spoken.
        if text == self.announced {
            text.push('\u{a0}');
        }
        self.announced.clone_from(&text);
        self.show(IslandContent::Status { text: text.into() });
    }

    /// Tells the page.
    pub fn tell(&mut self, what: &'static str, finished: bool) {
        self.effects.push(Effect::Tell(what, finished));
    }

    /// The address that opens the same choice again.
    fn link(&self) -> String {
        address::with(&self.selection.link().fragment())
    }
}

/// Sees to it that the jobs that are left are run, each in a task of its own.
fn schedule(inner: &Rc<RefCell<Inner>>) {
    if inner.borrow().jobs.is_empty() {
        return;
    }
    let again = Rc::downgrade(inner);
    let next = Closure::once_into_js(move || run_next(&again));
    let later = inner.borrow().later.clone();
    // The callback is the loader's own; it has nothing to tell us.
    let _ = later.call1(&JsValue::NULL, &next);
}

fn run_next(inner: &Weak<RefCell<Inner>>) {
    let Some(inner) = inner.upgrade() else { return };
    let job = inner.borrow_mut().jobs.pop();
    if let Some(job) = job {
        run(&inner, job);
    }
    schedule(&inner);
}

fn run(inner: &Rc<RefCell<Inner>>, job: Job) {
    match job {
        Job::Mount(island) => {
            let (root, pack) = (inner.borrow().root.clone(), inner.borrow().pack.clone());
            let mounted = mount(&root, island, pack);
            if let Some(place) = inner.borrow_mut().islands.get_mut(island as usize) {
                *place = mounted;
            }
        }
        Job::Link => change(inner, &link::open),
        Job::Ready => change(inner, &|this| {
            let _ = this.root.set_attribute("data-ready", "");
            show_tools(this, String::new());
            this.tell("ready", false);
        }),
    }
}

/// What the reader chose before we were there.
fn read_controls(root: &Element, pack: &Pack) -> Selection {
    all(root, "input:checked")
        .into_iter()
        .filter_map(|control| action(control.unchecked_ref(), pack))
        .fold(Selection::default(), Selection::step)
}

/// What a form control says.
fn action(control: &HtmlInputElement, pack: &Pack) -> Option<Action> {
    let value = control.value();
    match control.name().as_str() {
        "area" => Choice::parse(&value).map(Action::Choose),
        "topic" => Topic::parse(&value).map(Action::SetTopic),
        "stage" => Stage::parse(&value).map(Action::SetStage),
        "position" => PositionFilter::parse(&value).map(Action::SetPositionFilter),
        "sign" => {
            let level = pack.sign_level(&value)?;
            Some(Action::Tick { sign: value, level, on: control.checked() })
        }
        _ => None,
    }
}

/// Form controls, buttons, the dialog, and whether the page is in sight.
fn on_controls(inner: &Rc<RefCell<Inner>>, root: &Element) -> Vec<EventListener> {
    let on = |target: &EventTarget, name: &'static str, act: fn(&mut Inner, &Event, u32)| {
        let inner = Rc::downgrade(inner);
        // The dialog's own events do not bubble: catch them on their way down.
        EventListener::capturing(target, name, move |event: &Event| {
            if let Some(inner) = inner.upgrade() {
                let now = device::now();
                change(&inner, &|this| act(this, event, now));
            }
        })
    };
    let mut listeners = vec![
        on(root, "change", |this, event, now| {
            let Some(control) = target::<HtmlInputElement>(event) else { return };
            if control.name() == "item" {
                doing::toggle(this, control.value().parse().unwrap_or(usize::MAX), now);
            } else if let Some(action) = action(&control, &this.pack) {
                step(this, action);
            }
            if control.checked() {
                keep_answers_apart(this, &control);
            }
        }),
        on(root, "click", |this, event, now| {
            let button = target::<Element>(event).and_then(|it| it.closest("[data-do]").ok()?);
            if let Some(button) = button {
                press(this, &button, now);
            }
        }),
        on(root, "cancel", |this, event, now| {
            if doing::escape(this, now) {
                event.prevent_default();
            }
        }),
        on(root, "close", |this, _, now| doing::close(this, now)),
    ];
    if let Some(document) = root.owner_document() {
        listeners.push(on(&document, "visibilitychange", |this, _, now| doing::seen(this, now)));
    }
    listeners
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// One step of the selection, and what follows from it.
fn step(this: &mut Inner, action: Action) {
    let before = this.selection.clone();
    this.selection = before.clone().step(action);
    if let Some(told) = announcement(&before, &this.selection) {
        let text = say(told, hidden_signs(this), &this.pack);
        this.announce(text);
    }
    // What was said of the last copy is about another choice.
    show_tools(this, String::new());
}

/// "None of these" and a sign of the same question rule each other out.
fn keep_answers_apart(this: &mut Inner, control: &HtmlInputElement) {
    let other = match control.name().as_str() {
        "none" => "[name=sign]",
        "sign" => "[name=none]",
        _ => return,
    };
    // By the class: the pack knows only signs that hide something.
    let level = if control.matches(".emergency") == Ok(true) { ".emergency" } else { ".today" };
    for other in all(&this.root, &[other, level, ":checked"].concat()) {
        let other: HtmlInputElement = other.unchecked_into();
        other.set_checked(false);
        if let Some(action) = action(&other, &this.pack) {
            step(this, action);
        }
    }
}

/// How many signs of the open area give way to a ticked one.
fn hidden_signs(this: &Inner) -> usize {
    let area = this.selection.choice().map_or("", |choice| choice.area().as_str());
    let css = [
        ":is(.replaces,.keeps-rest):checked~[name=sign]:not(:checked):is(:not([data-areas]),[data-areas~='",
        area,
        "'])",
    ];
    all(&this.root, &css.concat()).len()
}

fn show_tools(this: &mut Inner, said: String) {
    let tools = Tools { share: device::can_share(), said, link: this.link() };
    this.show(IslandContent::Tools(Some(tools)));
}

/// Does what a button is for.
fn press(this: &mut Inner, button: &Element, now: u32) {
    let does = button.get_attribute("data-do").unwrap_or_default();
    if doing::press(this, &does, button, now) {
        return;
    }
    let effect = match &*does {
        "copy" => Effect::Copy(this.link()),
        "share" => Effect::Share(this.link()),
        "print" => Effect::Print,
        _ => return,
    };
    this.effects.push(effect);
}

/// Hears whether a link was copied.
pub fn on_copied(inner: &Rc<RefCell<Inner>>) -> JsValue {
    let inner = Rc::downgrade(inner);
    Closure::once_into_js(move |copied: bool| {
        let Some(inner) = inner.upgrade() else { return };
        change(&inner, &|this| {
            let words = &this.pack.words;
            let said = if copied { words.link_copied() } else { words.link_shown() }.to_owned();
            show_tools(this, said.clone());
            this.announce(said);
        });
    })
}

/// Taps on the plate that miss every shape by a little, and the shape that one
/// would choose, marked while a mouse is there. The radios lie over the plate and
/// not in it, so their common parent listens.
fn on_plate(inner: &Rc<RefCell<Inner>>, root: &Element, plate: &Element) -> [EventListener; 3] {
    let on = |name: &'static str, act: fn(&Rc<RefCell<Inner>>, &Element, &Event)| {
        let inner = Rc::downgrade(inner);
        let plate = plate.clone();
        EventListener::new(root, name, move |event: &Event| {
            if let Some(inner) = inner.upgrade() {
                act(&inner, &plate, event);
            }
        })
    };
    [
        on("click", |inner, plate, event| {
            // A hit is the browser's own affair.
            if target::<HtmlInputElement>(event).is_some() {
                return;
            }
            if let Some(choice) = pointer::near(plate, event) {
                let radio = radio(&inner.borrow().root, &radio_id(choice));
                if let Some(radio) = radio {
                    // As if the shape itself had been hit: one click, one change.
                    radio.click();
                }
            }
        }),
        on("pointermove", |inner, plate, event| show_near(inner, pointer::near(plate, event))),
        on("pointerleave", |inner, _, _| show_near(inner, None)),
    ]
}

fn show_near(inner: &Rc<RefCell<Inner>>, near: Option<Choice>) {
    let this = &mut *inner.borrow_mut();
    if this.near == near {
        return;
    }
    for (choice, is_near) in [(this.near, false), (near, true)] {
        let Some(value) = choice.map(Choice::value) else { continue };
        for place in all(&this.root, &[".top [data-at=", &value, "]"].concat()) {
            let _ = place.toggle_attribute_with_force("data-near", is_near);
        }
    }
    this.near = near;
}
