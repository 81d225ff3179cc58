//! Writes the page to standard output. A server would answer requests with it.

use yew::ServerRenderer;
use yew_ssr::App;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let page = include_str!("../index.html");
    let app = ServerRenderer::<App>::new().render().await;
    print!("{}", page.replace("<!--app-->", &app));
}
