//! What only the device can do: see `device.js`. Its clock too.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/element/device.js")]
extern "C" {
    pub fn chime(pitches: &[f32]);
    #[wasm_bindgen(js_name = canSpeak)]
    pub fn can_speak(lang: &str) -> bool;
    pub fn speak(text: &str, lang: &str);
    #[wasm_bindgen(js_name = stayAwake)]
    pub fn stay_awake(on: bool);
    pub fn copy(url: &str, done: &JsValue);
    #[wasm_bindgen(js_name = canShare)]
    pub fn can_share() -> bool;
    pub fn share(url: &str);
    pub fn print();
    #[wasm_bindgen(js_name = timeIn)]
    pub fn time_in(ms: u32, lang: &str) -> String;
    /// Milliseconds since the page was opened.
    pub fn now() -> u32;
}
