//! The program of `studio.html`: starts the app where the page has a place for it.

fn main() {
    studio::start();
}
