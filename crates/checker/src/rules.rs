//! Every rule that a guide can break: those of the build, and those that only the checker asks.

use back_relief::guide::findings;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Severity;

/// A rule; its id stays the same from release to release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    id: &'static str,
    severity: Severity,
    why: &'static str,
}

impl Rule {
    /// Its name, in kebab-case.
    pub const fn id(self) -> &'static str {
        self.id
    }

    /// How much it matters where it is broken.
    pub const fn severity(self) -> Severity {
        self.severity
    }

    /// Why there is such a rule, in a sentence that a shop owner understands.
    pub const fn why(self) -> &'static str {
        self.why
    }

    /// Every rule, in the order in which they are asked.
    pub fn all() -> impl Iterator<Item = Self> {
        OWN.iter().copied().chain(findings::rules().map(Self::from))
    }

    /// The rule of this id.
    pub fn of(id: &str) -> Option<Self> {
        Self::all().find(|rule| rule.id == id)
    }
}

impl From<&'static findings::Told> for Rule {
    fn from(told: &'static findings::Told) -> Self {
        let severity = if told.for_all { Severity::Refused } else { Severity::Warning };
        Self { id: told.id, severity, why: told.why }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        Self::of(&id).ok_or_else(|| D::Error::custom(format_args!("no rule is called {id}")))
    }
}

/// The checker's own rules: a constant each, and the list of them.
macro_rules! own {
    ($($name:ident $id:literal $severity:ident $why:literal)+) => {
        $(pub(crate) const $name: Rule =
            Rule { id: $id, severity: Severity::$severity, why: $why };)+
        const OWN: &[Rule] = &[$($name),+];
    };
}

own! {
    FILE_TOO_LARGE "file-too-large" Refused
        "Readers would wait for it, and phones would stand still; our own guides have 0.3 MB."
    NOT_UTF8 "not-utf8" Refused
        "The file was saved in another encoding, so letters such as é would be shown as boxes."
    BYTE_ORDER_MARK "byte-order-mark" Warning
        "An invisible mark at the beginning that some programs stumble over."
    TOO_DEEP "too-deep" Refused
        "No guide is nested like that; the file was not made for this, or is broken."
    TOO_MANY_VALUES "too-many-values" Refused
        "No guide has so many entries; looking at them all would take a phone very long."
    LONE_SURROGATE "lone-surrogate" Refused
        "Half of a sign such as an emoji is left; browsers show a box for it."
    NOT_JSON "not-json" Refused
        "A comma, bracket or quotation mark too many or too few makes the whole file unreadable."
    DUPLICATE_FIELD "duplicate-field" Refused
        "Of two fields with one name only the last would count, and nobody would notice."
    FILE_MISSING "file-missing" Refused
        "Without this part of the guide whole panels would be empty."
    FILE_UNKNOWN "file-unknown" Refused
        "Nothing reads a file of this name; perhaps its name is misspelt."
    FIELD_MISSING "field-missing" Refused
        "The page has a place for it, which would be empty."
    SOURCE_MISSING "source-missing" Refused
        "Advice, causes and signs without a source are opinion; readers and authorities ask for it."
    GRADE_MISSING "grade-missing" Refused
        "Readers are told how well each advice is tested; without a grade they would have to guess."
    FIELD_SHAPE "field-shape" Refused
        "The page could not show it: a number where words belong, or a name that nothing reads."
    INVISIBLE_CHARACTER "invisible-character" Warning
        "Letters that nobody sees can turn words round or hide what a text says."
    GRADE_TOO_HIGH "grade-too-high" Warning
        "No home remedy for a back spasm is tested so well that grade A would be true."
    DOSE_HOLD "dose-hold-unusual" Warning
        "Longer than such a move is usually held; make sure that it is meant."
    DOSE_REPEATS "dose-repeats-unusual" Warning
        "More repeats than such a move usually has; make sure that they are meant."
    DOSE_SETS "dose-sets-unusual" Warning
        "One or two sets are usual to begin with; make sure that more are meant."
    DOSE_TOTAL "dose-total-unusual" Warning
        "Longer than such a move usually takes in all; make sure that it is meant."
    DOSE_TIMES "dose-times-unusual" Warning
        "More often a day than is usual for such a move; make sure that it is meant."
    THERAPY_GAP "therapy-gap-short" Warning
        "Skin has to be fully normal before the next pack; after cold that takes 2 hours or more."
    THERAPY_TIMES "therapy-times-unusual" Warning
        "Warmth is advised up to 3 times a day; repeated heat can mark the skin."
    SKIN_CHECK "skin-check-late" Warning
        "Looking at the skin after 5 minutes and then every 5 finds a burn early."
    CLAIM "claim-in-guide" Warning
        "Such words make a guide an advertisement with a health claim, which needs proof."
    MORE_FINDINGS "more-findings" Warning
        "Too many to list; put right the first ones and check again."
}
