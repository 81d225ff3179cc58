//! The interface's own words in one language: labels, buttons and the phrases that doses are
//! put together from.

mod named;

use serde::{Deserialize, Serialize};

/// Declares a group of texts, each a plain string with `{…}` placeholders as
/// its comment says.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", serde(rename_all = "kebab-case", deny_unknown_fields))]
        pub struct $name { $($(#[$fdoc])* pub $field: String),+ }

        impl<'de> Deserialize<'de> for $name {
            /// By a list of names: code that reads one field after the other
            /// would be the largest function of all.
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let mut texts = named::read(from, &[$(stringify!($field)),+])?.into_iter();
                Ok(Self { $($field: texts.next().unwrap_or_default()),+ })
            }
        }
    };
}

/// Everything the interface says.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Words {
    pub live: LiveTexts,
    pub page: PageWords,
}

/// Declares the words that the browser program needs. In a file each has its
/// name; in the pack they are a list: code that reads one field after the other
/// would be the largest function in the browser.
macro_rules! live_texts {
    ($($(#[$doc:meta])* $field:ident),+ $(,)?) => {
        texts! {
            /// The browser program's words as they stand in a file.
            LiveTexts { $($(#[$doc])* $field),+ }
        }

        #[allow(non_camel_case_types, reason = "the names are those of the words")]
        enum Place { $($field),+ }

        impl LiveWords {
            $($(#[$doc])* pub fn $field(&self) -> &str { self.at(Place::$field as usize) })+
        }

        impl From<&LiveTexts> for LiveWords {
            fn from(texts: &LiveTexts) -> Self {
                Self(vec![$(texts.$field.clone()),+])
            }
        }
    };
}

/// The words that the browser program needs; they travel in its pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LiveWords(Vec<String>);

impl LiveWords {
    /// Nothing for a word that a pack lacks.
    fn at(&self, place: usize) -> &str {
        self.0.get(place).map_or("", String::as_str)
    }
}

live_texts! {
    your_left, your_right,
    /// `{area}` and `{side}`.
    choice_with_side,
    /// Said when an area was chosen, after its name.
    says_chosen,
    /// Said when the stage changed, after its name.
    says_stage,
    /// Said when the reach changed, after its name.
    says_position,
    /// Said when an emergency or same-day sign was ticked: `{title}`, and `{n}` other signs that are hidden.
    says_help,
    /// Said when the last sign was unticked.
    says_advice_back,
    copy_link, link_copied, link_shown,
    tool_hand, tool_ball, tool_two_balls, tool_roller, tool_towel, tool_wall, tool_doorway,
    tool_chair, tool_table, tool_pillow, tool_cushion, tool_band, tool_bag,
    routine, share, print,
    /// `{tools}`.
    needs,
    needs_nothing,
    /// `{n}`.
    minutes,
    begin, nothing_fits, get_ready,
    /// `{n}` and `{all}`.
    round,
    /// `{side}`.
    side,
    left, right, one_way, other_way,
    /// `{n}`.
    times,
    /// `{move}`.
    next_move,
    last_move, back, pause, go_on, skip, more_seconds, end, hurts, paused, hurts_title, hurts_text, check_signs, next, done_title, done_text, ended_title, ended_text, close, sound, voice, half, ten_seconds,
    /// `{title}` and `{time}`.
    care_left,
    /// `{title}` and `{n}`.
    care_started,
    /// `{title}` and `{time}`.
    care_paused,
    /// Shown while warmth or cold is timed.
    care_awake,
    skin_ask, skin_fine, stop, more_minutes,
    /// `{title}`.
    care_over,
    /// `{title}`.
    care_stopped,
    /// `{time}`.
    next_go,
    /// `{title}`.
    care_busy,
}

texts! {
    /// The words that only the prerendered page needs.
    PageWords {
        where_title, drawing_left, drawing_right,
        /// Opens the names as a list, where there is no room for them beside the figure.
        as_list,
        welcome_title,
        get_help_now,
        /// Opens the questions about warning signs.
        check_signs,
        /// Stands after the number of signs that a ticked one hid.
        other_signs,
        call,
        /// The numbers shown unless the page that embeds the guide gives one.
        emergency, emergency_note,
        in_short_title, short_cause,
        /// `{n}` more causes.
        short_more,
        short_now, short_first, short_not,
        topics_title, topic_warmth, topic_massage, topic_stretch, topic_causes, topic_strengthen, topic_rest, topic_help, topic_all,
        /// Stands before the next topic's name.
        next_topic,
        stage_title, reach_title, reach_any, reach_no_floor, reach_lying, reach_chair, reach_standing,
        /// Stands before an area's anatomical name.
        anatomy,
        look_alikes_title, care_cautions_title,
        caution_who, caution_cold, caution_heat, answer_yes, answer_no, answer_ask, answer_mild, answer_helper,
        care_more_title,
        aim, avoid,
        help_book_title,
        /// Opens grades and sources.
        how_sure,
        /// Opens the rest of a stage's points; opens the steps of warmth, cold or a bath.
        more_points, how,
        /// Shown where no move of a group fits the reader's reach.
        none_fits,
        about_title, spasm_title, rules_title, families_title, usual_doses_title, prevention_title, sitting_title, lying_title,
        myths_title, myth_shows, myth_say, verdict_supported, verdict_mixed, verdict_not_supported,
        evidence_title, grades_title, limits_title, doubts_title, sources_title, more_on_page, disclaimer_title, review_title,
        checked, reviewer_none, colophon,
        player_title, shop, time_it,
        /// `{n}` minutes.
        time_care,
        /// Stops the pictures' movement.
        motion,
        /// `{n}`: see the dose phrases.
        hold_second, hold_seconds, hold_breath, hold_breaths,
        once, times, one_set, sets,
        each_side, each_way, each_spot,
        total_second, total_seconds, total_minute, total_minutes,
        once_a_day, times_a_day, one_day_a_week, days_a_week, weeks,
        until_sleep, until_comfort, until_getting_up,
        pressure, start, steps, easier, harder, do_not, stop_if, tools, not_opened,
        position_floor, position_bed, position_chair, position_standing,
        /// `{n}` minutes; `{max}` at most.
        care_minutes, care_at_most, care_check, care_times_a_day, care_hours_between,
    }
}

/// Puts values into a phrase: `fill("{n} times", &[("n", "3")])`. A place
/// without a value stays as it is written.
pub fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        rest = match value {
            Some((value, after)) => {
                text.push_str(value);
                after
            }
            None => {
                text.push('{');
                after
            }
        };
    }
    text.push_str(rest);
    text
}
