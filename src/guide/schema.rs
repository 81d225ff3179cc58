//! JSON Schemas for a guide's files its language's rules, claims and names, so that an editor helps whoever writes one.

use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::files::{MovesFile, MythsFile, SourcesFile};
use super::{
    About, Area, CareAdvice, Claims, Evidence, Front, LanguageRules, Prevention, SearchWords,
    Signs, Words,
};

/// Every schema: its file's name and its text.
pub fn all() -> Vec<(&'static str, String)> {
    vec![
        ("front.json", of::<Front>()),
        ("about.json", of::<About>()),
        ("signs.json", of::<Signs>()),
        ("care.json", of::<CareAdvice>()),
        ("prevention.json", of::<Prevention>()),
        ("evidence.json", of::<Evidence>()),
        ("myths.json", of::<MythsFile>()),
        ("sources.json", of::<SourcesFile>()),
        ("area.json", of::<Area>()),
        ("moves.json", of::<MovesFile>()),
        ("words.json", of::<Words>()),
        ("rules.json", of::<LanguageRules>()),
        ("claims.json", of::<Claims>()),
        ("search.json", of::<SearchWords>()),
    ]
}

/// The schema of one type, as the text of a file.
pub fn of<T: JsonSchema>() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    allow_schema_key(&mut schema);
    // `{:#}` writes it indented; a schema is made of JSON values alone.
    let mut text = format!("{:#}", schema.as_value());
    text.push('\n');
    text
}

/// A file may say which schema it follows.
fn allow_schema_key(schema: &mut Schema) {
    let fields = schema.ensure_object().entry("properties").or_insert(Value::Object(Map::new()));
    if let Some(fields) = fields.as_object_mut() {
        fields.insert("$schema".to_owned(), json!({ "type": "string" }));
    }
}
