//! The tab "Ten answers": what a front-end engineer asks.

mod answer;
mod ten;

pub use answer::{Answer, Block};
pub use ten::ten;

use std::rc::Rc;

use gloo::utils::window;
use yew::{Callback, Html, Properties, component, html};

use crate::facts::Facts;

/// What the tab is given.
#[derive(Debug, PartialEq, Properties)]
pub struct AnswersProps {
    /// What the build knows.
    pub facts: Rc<Facts>,
}

/// The tab.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    let answers = ten(&props.facts);
    // Where there is no printer, nothing happens.
    let print = Callback::from(|_| _ = window().print());
    html! {
        <article class="answers">
            <header>
                <h2>{ "Ten answers for your front-end engineer" }</h2>
                <p class="lead">
                    { words("Sizes are those of this build. What was measured says when, on what, and how to measure it again. \
                             What is claimed names the test that holds it: `axe: each topic` is in `tests/e2e/axe.test.mjs`.") }
                </p>
                <button type="button" class="print" onclick={print}>{ "Print" }</button>
            </header>
            <ol>{ for answers.iter().map(|it| answer(it, &props.facts)) }</ol>
        </article>
    }
}

fn answer(answer: &Answer, facts: &Facts) -> Html {
    html! {
        <li>
            <h3>{ answer.question }</h3>
            <p class="short">{ words(&answer.short) }</p>
            { for answer.more.iter().map(|it| block(it, facts)) }
        </li>
    }
}

fn block(block: &Block, facts: &Facts) -> Html {
    match block {
        Block::Text(text) => html! { <p>{ words(text) }</p> },
        Block::List(items) => {
            html! { <ul>{ for items.iter().map(|it| html! { <li>{ words(it) }</li> }) }</ul> }
        }
        Block::Table { head, rows, run } => {
            let run = run.and_then(|run| facts.measured.runs.get(run));
            html! {
                <div class="wide" tabindex="0" role="group" aria-label={head.first().cloned()}>
                    <table>
                        <thead><tr>{ for head.iter().map(|it| html! { <th scope="col">{ it }</th> }) }</tr></thead>
                        <tbody>{ for rows.iter().map(|it| row(it)) }</tbody>
                    </table>
                    if let Some(run) = run {
                        <p class="hint">
                            { format!("Measured {} at {}: ", run.date, run.commit) }<code>{ &run.command }</code>
                            { format!(". {}.", run.machine) }
                        </p>
                    }
                </div>
            }
        }
    }
}

fn row(cells: &[String]) -> Html {
    let cell = |(index, cell): (usize, &String)| match index {
        0 => html! { <th scope="row">{ words(cell) }</th> },
        _ => html! { <td>{ words(cell) }</td> },
    };
    html! { <tr>{ for cells.iter().enumerate().map(cell) }</tr> }
}

/// Text with what stands between backticks as code.
fn words(text: &str) -> Html {
    let part = |(index, part): (usize, &str)| {
        if index % 2 == 1 {
            html! { <code>{ part }</code> }
        } else {
            html! { part }
        }
    };
    text.split('`').enumerate().map(part).collect()
}
