//! Claims in a guide's own texts: what no rule of its language avoids already, such as a medical
//! device. What people say, a myth's claim, may say it, and sources are called as they are.

use back_relief::guide::Claims;
use back_relief::guide::findings::Step;
use serde_json::Value;

use crate::Finding;
use crate::report::Report;
use crate::rules::CLAIM;
use crate::values::each;

pub(crate) fn check(files: &[(&String, &Value)], claims: &Claims, report: &mut Report<'_>) {
    let finder = claims.of_guides();
    for &(file, value) in files.iter().filter(|(file, _)| *file != "sources.json") {
        each(value, &mut Vec::new(), &mut |steps, value| {
            if is_quoted(file, steps) {
                return;
            }
            let Some(text) = value.as_str() else { return };
            for claim in finder.find(text) {
                if !claim.denied {
                    let found = format!("\"{}\"", &text[claim.bytes]);
                    let expected = format!("no claim. {}", claim.group.why);
                    report.add(|| Finding::at(CLAIM, file, steps, &found, &expected));
                }
            }
        });
    }
}

/// Whether a text is not the guide's own: what people say, or an id.
fn is_quoted(file: &str, steps: &[Step]) -> bool {
    match steps.last() {
        Some(Step::Field(name)) => name == "id" || (file == "myths.json" && name == "claim"),
        _ => false,
    }
}
