//! Back Relief: choose where your back hurts, read what to do. An interactive guide to back-muscle
//! spasms as a [Yew](https://yew.rs) component:
//!
//! ```
//! use back_relief::{BackRelief, CSS, Choice, Guide};
//! use yew::{Callback, Html, component, html};
//!
//! #[component(App)]
//! fn app() -> Html {
//!     let on_open = Callback::from(|choice: Choice| println!("{choice} is open"));
//!     html! {
//!         <>
//!             <style>{ CSS.as_str() }</style>
//!             <BackRelief guide={Guide::english()} {on_open} />
//!         </>
//!     }
//! }
//! ```
//!
//! The texts have had no clinical review yet, and say so.
//!
//! # Features
//!
//! They are Yew's own, and the library switches on none: an app chooses them together with Yew's.
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `csr` | the guide comes to life in a browser: `element` |
//! | `ssr` | the guide as HTML, by Yew's `ServerRenderer` or [`components::page::written`](components::page) |
//! | `hydration` | what a server wrote is taken over |
//! | `schema` | JSON Schemas of a guide's files |
//!
//! # Modules
//!
//! A module uses only those above it:
//!
//! - [`guide`]: the guide as data: model, checks, compact form;
//! - [`state`]: what the reader chose: pure state and actions;
//! - [`diagram`]: drawings as geometry;
//! - [`components`]: Yew components;
//! - [`stylesheet`]: the styles, and the rules that are written from the lists;
//! - `element`: the border with the host page (feature `csr`);
//! - [`BackRelief`]: the component, of all of them.
//!
//! # A guide from JSON
//!
//! [`Guide::english`] is built in. Another one is read and checked; whatever is wrong with it is
//! told with its place:
//!
//! ```
//! use std::path::Path;
//!
//! use back_relief::Guide;
//! use back_relief::guide::folder;
//!
//! // One file, as `make guide` writes it.
//! let json = folder::bundle(Path::new("content/en")).expect("a guide without mistakes");
//! let guide = Guide::parse("my-guide.json", &json).expect("the same guide");
//! assert_eq!(guide.front.lang, "en");
//!
//! let wrong = json.replace(r#""lang": "en""#, r#""lang": 7"#);
//! let errors = Guide::parse("my-guide.json", &wrong).expect_err("a language is no number");
//! assert_eq!(errors[0].path, "lang");
//! assert_eq!(
//!     errors[0].to_string(),
//!     "my-guide.json/front.json: at `lang`: found 7; expected a text in quotation marks",
//! );
//! ```
//!
//! # What can be chosen
//!
//! ```
//! use back_relief::Choice;
//! use back_relief::guide::{AreaId, Side};
//!
//! let choice = Choice::parse("glutes-left").expect("one of the fourteen");
//! assert_eq!((choice.area(), choice.side()), (AreaId::Glutes, Some(Side::Left)));
//! assert_eq!(choice.to_string(), "glutes-left");
//!
//! // A pair named without its side, and a midline area named with one, are forgiven.
//! assert_eq!(Choice::parse("glutes"), Some(choice));
//! assert_eq!(Choice::parse("lower-back-left"), Some(Choice::new(AreaId::LowerBack, None)));
//! assert_eq!(Choice::parse("elbow"), None);
//! ```
//!
//! # Messages in, effects out
//!
//! The state knows no browser and no clock; what is to be done in the page comes back as data:
//!
//! ```
//! use back_relief::guide::{AreaId, Choice, Guide, Pack};
//! use back_relief::plurals;
//! use back_relief::state::{Action, App, Effect, Island, Millis, Msg, Selection};
//!
//! let pack = Pack::new(&Guide::english(), plurals::table("en"));
//! let mut app = App::new(Selection::default());
//!
//! let action = Action::Choose(Choice::new(AreaId::LowerBack, None));
//! let effects = app.update(Msg::Select { action, hidden_signs: 0 }, Millis::ZERO, &pack);
//!
//! let said = pack.words.says_chosen().to_owned();
//! assert_eq!(effects, [Effect::Announce(said), Effect::Render(Island::Toolbar)]);
//! ```
//!
//! # HTML on a server
//!
//! With the feature `ssr`. Nothing in the guide waits for anything, so that asking once is enough
//! where there is no runtime to await it:
//!
//! ```
//! use std::pin::pin;
//! use std::task::{Context, Poll, Waker};
//!
//! use back_relief::{BackRelief, Guide};
//! use yew::{Html, LocalServerRenderer, component, html};
//!
//! #[component(Shop)]
//! fn shop() -> Html {
//!     html! { <BackRelief guide={Guide::english()} /> }
//! }
//!
//! let page = LocalServerRenderer::<Shop>::new().hydratable(false);
//! let written = pin!(page.render()).poll(&mut Context::from_waker(Waker::noop()));
//! assert!(matches!(written, Poll::Ready(html) if html.contains("Where does it hurt?")));
//! ```

// An exception says its reason: `#[expect(clippy::expect_used, reason = "…")]`.
#![warn(clippy::expect_used)]
#![warn(missing_docs)]

mod back_relief;
pub mod components;
pub mod diagram;
pub mod guide;
pub mod plurals;
pub mod state;
pub mod stylesheet;

#[cfg(feature = "csr")]
pub mod element;

pub use back_relief::{BackRelief, BackReliefProps};
pub use guide::{AreaId, Choice, Guide};
pub use stylesheet::CSS;
