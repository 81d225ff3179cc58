//! What translators are told of a text: where it stands and what it is, as the schemas of the
//! files say it.

use std::path::Path;

use back_relief::guide::plural::Form;
use back_relief::guide::translation::most_letters;
use serde_json::Value;

use crate::{said, text};

/// The schema of a file of texts.
pub(crate) fn schema(schemas: &Path, file: &str) -> Result<Value, String> {
    let path = schemas.join(match file.split_once('/') {
        Some(("areas", _)) => "area.json",
        Some(("moves", _)) => "moves.json",
        _ => file,
    });
    serde_json::from_str(&text(&path)?).map_err(|error| said(&path, &error))
}

/// All that is told of one text; `forms` are those of the language it is translated into.
pub(crate) fn note(
    schema: &Value,
    file: &str,
    path: &str,
    original: &str,
    forms: &[Form],
) -> String {
    // Only plural forms are named like their categories.
    let form = forms.iter().find(|form| path.rsplit('.').next() == Some(form.category));
    let mut lines = vec![what(schema, path)];
    lines.extend(form.map(for_numbers));
    lines.extend(most_letters(file, path, original).map(|most| format!("At most {most} letters.")));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// What the schema says of a text and of the piece it stands in.
fn what(schema: &Value, path: &str) -> String {
    let mut at = schema;
    let mut said = Vec::new();
    for step in path.split(['.', '[']) {
        let inside = resolved(schema, at);
        // Entries of a list may be named in a file of texts.
        let field = inside.get("properties").and_then(|it| it.get(step));
        let Some(next) = field.or_else(|| inside.get("items")) else { break };
        said.extend(next.get("description").and_then(Value::as_str));
        at = next;
    }
    said[said.len().saturating_sub(2)..].join(" ")
}

/// What a part of a schema stands for.
fn resolved<'a>(schema: &'a Value, part: &'a Value) -> &'a Value {
    let named = |part: &'a Value| part.get("$ref").and_then(Value::as_str);
    // Of what may be left out, what it is if it is there.
    let choices = part.get("anyOf").and_then(Value::as_array).into_iter().flatten();
    let name = choices.chain([part]).find_map(named);
    name.and_then(|name| schema.pointer(name.trim_start_matches('#'))).unwrap_or(part)
}

fn for_numbers(form: &Form) -> String {
    if let Some(only) = form.only_number() {
        return format!("For {only} alone: {{n}} may be left out.");
    }
    let first: Vec<_> = form.numbers.iter().take(6).map(ToString::to_string).collect();
    match form.numbers.len() {
        0 => "For parts of a whole, and numbers that no other form takes.".to_owned(),
        count if count > first.len() => format!("For {} …", first.join(", ")),
        _ => format!("For {}.", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use back_relief::plurals;

    use super::{note, schema};

    fn of(file: &str, path: &str, original: &str) -> String {
        let schemas = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/schema"));
        let schema = schema(schemas, file).expect("a schema");
        let forms = plurals::table("pl").forms();
        note(&schema, file, path, original, &forms)
    }

    #[test]
    fn a_text_is_told_by_what_it_is() {
        for (file, path, expected) in [
            (
                "about.json",
                "what.text[0]",
                "What a spasm is. One paragraph, or a list where there are several.\nAt most 61 letters.",
            ),
            (
                "front.json",
                "review.translation.original",
                "What a translation says of itself; none in an original. The text of the link that leads to the original.\nAt most 61 letters.",
            ),
            (
                "moves/rest.json",
                "moves.rest-back-90-90.steps[2]",
                "In order; a long hold in a routine shows one after the other.\nAt most 61 letters.",
            ),
            (
                "signs.json",
                "signs.em-chest.short",
                "Of all areas and levels, in the order in which they are shown. Its label at a glance, e.g. \"Numb between the legs\".\nAt most 60 letters.",
            ),
            (
                "areas/glutes.json",
                "name",
                "Plain name, e.g. \"Top of the shoulder\".\nAt most 44 letters.",
            ),
        ] {
            assert_eq!(of(file, path, "x"), expected, "{file}: {path}");
        }
    }

    #[test]
    fn a_plural_form_is_told_by_its_numbers() {
        for (form, expected) in [
            ("one", "For 1 alone: {n} may be left out."),
            ("few", "For 2, 3, 4, 22, 23, 24 …"),
            ("many", "For 5, 6, 7, 8, 9, 10 …"),
            ("other", "For parts of a whole, and numbers that no other form takes."),
        ] {
            let note = of("words.json", &format!("page.weeks.{form}"), "for {n} weeks or more");
            let lines: Vec<_> = note.lines().collect();
            assert!(
                lines[0].ends_with("For how long to keep it up, at least: `{n}` weeks."),
                "{note}"
            );
            assert_eq!(lines[1..], [expected, "At most 42 letters."]);
        }
    }
}
