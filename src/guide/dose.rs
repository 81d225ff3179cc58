//! Typed doses: how long, how many, which side, how often.

use serde::de::Unexpected;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A whole number or a range of whole numbers. In a file it is written `20` or
/// `[15, 20]`; the unit is in the name of the field that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Range {
    min: u16,
    max: u16,
}

impl Range {
    /// A range from `min` to `max`; none when it is empty or holds zero.
    pub const fn new(min: u16, max: u16) -> Option<Self> {
        if min == 0 || min > max { None } else { Some(Self { min, max }) }
    }

    /// One number, at least 1: zero is taken for it.
    pub const fn exactly(number: u16) -> Self {
        let number = if number == 0 { 1 } else { number };
        Self { min: number, max: number }
    }

    /// The smaller number, at least 1.
    pub const fn min(self) -> u16 {
        self.min
    }

    /// The larger number; the same as the smaller where the file has one.
    pub const fn max(self) -> u16 {
        self.max
    }
}

impl Serialize for Range {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() && self.min == self.max {
            self.min.serialize(serializer)
        } else {
            (self.min, self.max).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Range {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (min, max) = if deserializer.is_human_readable() {
            read_written(deserializer)?
        } else {
            <(u16, u16)>::deserialize(deserializer)?
        };
        Self::new(min, max).ok_or_else(|| {
            de::Error::custom("a range must go from a smaller to a larger number above zero")
        })
    }
}

/// The written form, `20` or `[15, 20]`. No pack has it, so none of this is in a
/// program that reads packs alone.
fn read_written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(u16, u16), D::Error> {
    struct Written;

    impl<'de> de::Visitor<'de> for Written {
        type Value = (u16, u16);

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a whole number, or two in brackets such as [15, 20]")
        }

        fn visit_u64<E: de::Error>(self, number: u64) -> Result<(u16, u16), E> {
            let number = u16::try_from(number);
            let number = number.map_err(|_| E::invalid_type(Unexpected::Other("it"), &self))?;
            Ok((number, number))
        }

        fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<(u16, u16), A::Error> {
            // Whatever is wrong in the brackets, the whole is what has to be put right.
            let mut number = || seq.next_element::<u16>().ok();
            match (number(), number(), number()) {
                (Some(Some(min)), Some(Some(max)), Some(None)) => Ok((min, max)),
                _ => Err(de::Error::invalid_type(Unexpected::Seq, &self)),
            }
        }
    }

    deserializer.deserialize_any(Written)
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Range {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Range".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A whole number above zero, or [smallest, largest].",
            "oneOf": [
                { "type": "integer", "minimum": 1, "maximum": 65535 },
                {
                    "type": "array",
                    "items": { "type": "integer", "minimum": 1, "maximum": 65535 },
                    "minItems": 2,
                    "maxItems": 2
                }
            ]
        })
    }
}

/// How much of a move, how often. A field left out means "does not apply".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Dose {
    /// Seconds to hold, or to press on one spot, each time.
    pub hold_seconds: Option<Range>,
    /// Slow breaths to hold for, where breaths are counted instead of seconds.
    pub hold_breaths: Option<Range>,
    /// How many times in a row.
    pub repeats: Option<Range>,
    /// How many such rows.
    pub sets: Option<Range>,
    /// Whether the repeats are for each side, each way or each spot.
    pub each: Option<Each>,
    /// Seconds in all, for moves that are timed as a whole.
    pub total_seconds: Option<Range>,
    /// Times a day.
    pub times_a_day: Option<Range>,
    /// Days a week; left out means any day.
    pub days_a_week: Option<Range>,
    /// Weeks to keep it up, at least.
    pub weeks: Option<Range>,
    /// Where a clock is not the measure.
    pub until: Option<Until>,
}

/// What the repeats are counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    /// Left and right.
    Side,
    /// There and back, such as rounding and arching.
    Way,
    /// Each sore point of the muscle.
    Spot,
}

/// How long, where a clock is not the measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Until {
    /// For as long as you sleep.
    Sleep,
    /// For as long as it is comfortable.
    Comfort,
    /// Each time you get up.
    GettingUp,
}
