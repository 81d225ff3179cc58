//! A guide in one file, as the element's attribute `guide` takes it.

use back_relief::guide::findings::{self, Kind, NotJson, Step};
use serde_json::{Map, Value};

use crate::report::Report;
use crate::rules::{
    BYTE_ORDER_MARK, DUPLICATE_FIELD, FIELD_MISSING, FIELD_SHAPE, FILE_MISSING, FILE_UNKNOWN,
    GRADE_MISSING, NOT_JSON, NOT_UTF8, SOURCE_MISSING,
};
use crate::{Finding, LanguageRules, Rule, advice, claims_in_guide, languages, scan, values};

/// Everything that is wrong with a guide in one file, up to 500 findings. `name` is what the file
/// is called, for what is wrong with it as a whole. `language` is what its
/// texts must keep to; without it that is what our own guides in its language keep to, if there
/// is one.
pub fn check_guide(name: &str, text: &str, language: Option<&LanguageRules>) -> Vec<Finding> {
    let mut report = Report::new(name);
    check(text, language, &mut report);
    report.into_findings()
}

/// The same of a file as it lies on disk, whatever is in it.
pub fn check_guide_bytes(
    name: &str,
    bytes: &[u8],
    language: Option<&LanguageRules>,
) -> Vec<Finding> {
    let mut report = Report::new(name);
    // What is too large is told as such, not read through.
    let bytes = bytes.get(..=scan::LARGEST).unwrap_or(bytes);
    if let Err(error) = std::str::from_utf8(bytes)
        && bytes.len() <= scan::LARGEST
    {
        let before = &bytes[..error.valid_up_to()];
        let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
        let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let place = (line, before.len() - line_start + 1);
        let found = format!("the byte {:#04x}", bytes[before.len()]);
        report.add(|| Finding::in_line(NOT_UTF8, place, &found, "a text saved as UTF-8"));
    }
    check(&String::from_utf8_lossy(bytes), language, &mut report);
    report.into_findings()
}

fn check(text: &str, language: Option<&LanguageRules>, report: &mut Report<'_>) {
    let text = match text.strip_prefix('\u{feff}') {
        None => text,
        Some(rest) => {
            let found = "the mark U+FEFF at the beginning";
            report.add(|| Finding::at(BYTE_ORDER_MARK, "", &[], found, "a file without it"));
            rest
        }
    };
    let obstacles = scan::obstacles(text);
    if !obstacles.is_empty() {
        obstacles.into_iter().for_each(|finding| report.add(|| finding));
        return;
    }
    match findings::json(text) {
        Err(error) => report.add(|| unreadable(&error)),
        Ok(Value::Object(mut files)) => {
            files.remove("$schema");
            files_of(&files, language, report);
        }
        Ok(_) => report.add(|| {
            let expected = "fields in {braces}, one for each file of a guide";
            Finding::at(FIELD_SHAPE, "", &[], "another value", expected)
        }),
    }
}

fn files_of(files: &Map<String, Value>, language: Option<&LanguageRules>, report: &mut Report<'_>) {
    // Of a file that nothing reads nothing but its name is wrong.
    let names = findings::file_names();
    let known: Vec<_> = files.iter().filter(|(name, _)| names.contains(name)).collect();
    if values::has_too_many(&known, report) {
        return;
    }
    let tag = files.get("front.json").and_then(|front| front.get("lang")).and_then(Value::as_str);
    let tag = tag.unwrap_or_default();
    let language = language.or_else(|| languages::language_rules(tag));
    findings::of(files, language, |finding| {
        let findings::Finding { kind, error, steps } = finding;
        let rule = rule(kind, files, &error.file, &steps);
        report.add(|| Finding::at(rule, &error.file, &steps, &error.found, &error.expected));
    });
    values::check(&known, report);
    advice::check(&known, report);
    if let Some(claims) = languages::claims(tag) {
        claims_in_guide::check(&known, claims, report);
    }
}

/// The rule that is broken where a finding was made.
fn rule(kind: Kind, files: &Map<String, Value>, file: &str, steps: &[Step]) -> Rule {
    let last = match steps.last() {
        Some(Step::Field(name)) => name.as_str(),
        _ => "",
    };
    match kind {
        Kind::MissingFile => FILE_MISSING,
        Kind::UnknownFile => FILE_UNKNOWN,
        Kind::MissingField if last == "sources" => SOURCE_MISSING,
        Kind::MissingField if matches!(last, "grade" | "heat-grade") => GRADE_MISSING,
        Kind::MissingField => FIELD_MISSING,
        Kind::WrongShape => FIELD_SHAPE,
        Kind::Rule(told) => {
            let there = files.get(file).and_then(|file| findings::at(file, steps));
            let is_empty = there.and_then(Value::as_array).is_some_and(Vec::is_empty);
            if last == "sources" && is_empty { SOURCE_MISSING } else { told.into() }
        }
    }
}

/// What the reader of JSON stopped at: the first field on the way is the guide's file.
fn unreadable(error: &NotJson) -> Finding {
    let rule = if error.is_duplicate { DUPLICATE_FIELD } else { NOT_JSON };
    let place = (error.line, error.column);
    let finding = Finding::in_line(rule, place, &error.said, "well-formed JSON, each field once");
    match error.steps.split_first() {
        Some((Step::Field(file), steps)) => {
            let in_file = Finding::at(rule, file, steps, "", "");
            let places = [in_file.place, finding.place];
            let place = places.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>();
            Finding { file: in_file.file, path: in_file.path, place: place.join(", "), ..finding }
        }
        _ => finding,
    }
}
