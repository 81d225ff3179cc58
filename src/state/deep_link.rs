//! Deep links: `#back-relief=lower-back,topic=stretch,stage=later,position=chair`.

use crate::guide::{Choice, PositionFilter, Stage, Topic};

/// What a link says; a part it leaves out is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Link {
    /// The part without a name, such as `lower-back`.
    pub choice: Option<Choice>,
    /// `topic=`.
    pub topic: Option<Topic>,
    /// `stage=`.
    pub stage: Option<Stage>,
    /// `position=`.
    pub position_filter: Option<PositionFilter>,
}

/// A value in a link that means nothing to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The part's name: `area`, `topic`, `stage` or `position`.
    pub name: &'static str,
    /// Its first 40 characters.
    pub found: String,
    /// Every spelling that would do, with commas.
    pub allowed: String,
}

const KEY: &str = "back-relief";

impl Link {
    /// Reads an address's fragment, with or without `#`. None when it is not
    /// ours: a page may use its fragment for other things. Other parts of the
    /// fragment, joined with `&`, are left to their owners.
    pub fn parse(fragment: &str) -> Option<(Self, Vec<Unknown>)> {
        let ours = fragment
            .trim_start_matches('#')
            .split('&')
            .find_map(|part| part.strip_prefix(KEY)?.strip_prefix('='))?;
        let mut link = Self::default();
        let mut unknown: Vec<Unknown> = Vec::new();
        for part in ours.split(',').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or(("area", part));
            let refused = match name {
                "area" => take(&mut link.choice, Choice::parse(value)).then(|| {
                    let values: Vec<_> = Choice::all().map(Choice::value).collect();
                    refuse("area", value, values.join(", "))
                }),
                "topic" => take(&mut link.topic, Topic::parse(value))
                    .then(|| refuse("topic", value, spellings(Topic::ALL, Topic::as_str))),
                "stage" => take(&mut link.stage, Stage::parse(value))
                    .then(|| refuse("stage", value, spellings(Stage::ALL, Stage::as_str))),
                "position" => {
                    take(&mut link.position_filter, PositionFilter::parse(value)).then(|| {
                        refuse(
                            "position",
                            value,
                            spellings(PositionFilter::ALL, PositionFilter::as_str),
                        )
                    })
                }
                // A newer version's link: what we don't know changes nothing.
                _ => None,
            };
            // Told once for each name, however long the link is.
            unknown.extend(refused.filter(|it| unknown.iter().all(|known| known.name != it.name)));
        }
        Some((link, unknown))
    }

    /// The fragment, without `#`. What is at its default is left out.
    pub fn fragment(&self) -> String {
        let mut text = [KEY, "="].concat();
        if let Some(choice) = self.choice {
            text.push_str(&choice.value());
        }
        if let Some(topic) = self.topic.filter(|&topic| topic != Topic::Warmth) {
            text.push_str(",topic=");
            text.push_str(topic.as_str());
        }
        if let Some(stage) = self.stage.filter(|&stage| stage != Stage::FirstDays) {
            text.push_str(",stage=");
            text.push_str(stage.as_str());
        }
        if let Some(position_filter) =
            self.position_filter.filter(|&position_filter| position_filter != PositionFilter::Any)
        {
            text.push_str(",position=");
            text.push_str(position_filter.as_str());
        }
        text
    }
}

/// Keeps what was found; says whether nothing was. What a link said before
/// stays when it goes on with something we don't know.
fn take<T>(place: &mut Option<T>, found: Option<T>) -> bool {
    let nothing = found.is_none();
    *place = found.or(place.take());
    nothing
}

fn spellings<T: Copy>(all: &[T], spell: fn(T) -> &'static str) -> String {
    let all: Vec<_> = all.iter().map(|&value| spell(value)).collect();
    all.join(", ")
}

fn refuse(name: &'static str, found: &str, allowed: String) -> Unknown {
    // A link can be as long as someone likes; the console line is not.
    let found = found.chars().take(40).collect();
    Unknown { name, found, allowed }
}
