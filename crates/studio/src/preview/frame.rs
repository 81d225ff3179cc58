//! The border with frame.js, which works on the document in the frame.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlIFrameElement};

#[wasm_bindgen(module = "/src/preview/frame.js")]
extern "C" {
    /// The page in a frame.
    pub(super) type FramePage;

    #[wasm_bindgen(constructor)]
    fn create(frame: &HtmlIFrameElement, tell: &Closure<Tell>) -> FramePage;

    #[wasm_bindgen(method)]
    fn stop(this: &FramePage);

    #[wasm_bindgen(method)]
    pub(super) fn open(this: &FramePage, path: &str);

    #[wasm_bindgen(method)]
    pub(super) fn reload(this: &FramePage);

    #[wasm_bindgen(method)]
    pub(super) fn want(this: &FramePage, json: &str);

    #[wasm_bindgen(method)]
    pub(super) fn ground(this: &FramePage, scheme: &str, direction: &str, css: &str);

    #[wasm_bindgen(method)]
    pub(super) fn draft(this: &FramePage, text: Option<&str>);

    #[wasm_bindgen(method)]
    pub(super) fn look(
        this: &FramePage,
        area: Option<&str>,
        topic: Option<&str>,
        movement: Option<&str>,
    );

    #[wasm_bindgen(js_name = isDeclaration)]
    fn is_declaration_js(declaration: &str) -> bool;

    type ResizeObserver;

    #[wasm_bindgen(method)]
    fn disconnect(this: &ResizeObserver);

    #[wasm_bindgen(js_name = onWidth)]
    fn on_width(element: &Element, tell: &Closure<dyn FnMut(f64)>) -> ResizeObserver;
}

type Tell = dyn FnMut(String, String, String);

/// What the page in the frame tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told {
    /// A page with a guide is there.
    Loaded,
    /// A page without one is: a link has led there.
    Left,
    /// The guide has come to life, or another is on its way: older errors are over.
    Settled,
    /// The guide reports an error.
    Error {
        /// One of the list's errors.
        code: String,
        /// In words.
        detail: String,
    },
    /// How much of the shop's style sheet would load something.
    LeftOut(u32),
}

impl Told {
    fn of(kind: &str, code: String, detail: String) -> Option<Self> {
        Some(match kind {
            "loaded" => Self::Loaded,
            "left" => Self::Left,
            "ready" | "settled" => Self::Settled,
            "error" => Self::Error { code, detail },
            "left-out" => Self::LeftOut(detail.parse().ok()?),
            _ => return None,
        })
    }
}

/// The page in a frame, for as long as this lives.
pub(super) struct Frame {
    pub(super) page: FramePage,
    _tell: Closure<Tell>,
}

impl Frame {
    pub(super) fn new(frame: &HtmlIFrameElement, tell: impl Fn(Told) + 'static) -> Self {
        let tell: Closure<Tell> = Closure::new(move |kind: String, code, detail| {
            if let Some(told) = Told::of(&kind, code, detail) {
                tell(told);
            }
        });
        Self { page: FramePage::create(frame, &tell), _tell: tell }
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        self.page.stop();
    }
}

/// Tells an element's width, for as long as this lives.
pub(super) struct Width {
    observer: ResizeObserver,
    _tell: Closure<dyn FnMut(f64)>,
}

impl Width {
    pub(super) fn of(element: &Element, tell: impl Fn(f64) + 'static) -> Self {
        let tell: Closure<dyn FnMut(f64)> = Closure::new(tell);
        Self { observer: on_width(element, &tell), _tell: tell }
    }
}

impl Drop for Width {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether a browser takes a declaration.
pub(crate) fn is_declaration(declaration: &str) -> bool {
    is_declaration_js(declaration)
}
