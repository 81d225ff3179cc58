//! Brings the page to life.

fn main() {
    yew::Renderer::<yew_ssr::App>::new().hydrate();
}
