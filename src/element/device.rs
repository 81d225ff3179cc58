//! What only the device can do: see `device.js`. Its clock too.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::state::Millis;

#[wasm_bindgen(module = "/src/element/device.js")]
extern "C" {
    /// What one element has of the device.
    #[derive(Clone)]
    pub type Device;
    #[wasm_bindgen(constructor)]
    pub fn new() -> Device;
    #[wasm_bindgen(method)]
    pub fn chime(this: &Device, pitches: &[f32]);
    #[wasm_bindgen(method)]
    pub fn speak(this: &Device, text: &str, lang: &str);
    #[wasm_bindgen(method)]
    pub fn hush(this: &Device);
    #[wasm_bindgen(method, js_name = stayAwake)]
    pub fn stay_awake(this: &Device, on: bool);
    #[wasm_bindgen(method)]
    pub fn end(this: &Device);

    #[wasm_bindgen(js_name = canSpeak)]
    pub fn can_speak(lang: &str) -> bool;
    pub fn copy(url: &str, done: &JsValue);
    #[wasm_bindgen(js_name = canShare)]
    pub fn can_share() -> bool;
    pub fn share(url: &str);
    pub fn print();
    #[wasm_bindgen(js_name = timeIn)]
    fn time_in_ms(ms: u32, lang: &str) -> String;
    #[wasm_bindgen(js_name = now)]
    fn now_ms() -> u32;
}

/// The time of day after so long, as it is written in the language.
#[inline]
pub(super) fn time_in(span: Millis, lang: &str) -> String {
    time_in_ms(span.get(), lang)
}

/// The time since some start, never less than before; what the device slept counts.
#[inline]
pub(super) fn now() -> Millis {
    Millis::new(now_ms())
}
