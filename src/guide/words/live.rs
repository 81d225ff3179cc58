//! The words that the browser program says.

use serde::{Deserialize, Serialize};

use super::super::plural::{self, PluralTable};

/// Declares the words that the browser program needs. In a file each has its
/// name; in the pack they are a list: code that reads one field after the other
/// would be the largest function in the browser.
macro_rules! live_texts {
    ($($(#[$doc:meta])* $field:ident $(: $counted:ident)?),+ $(,)?) => {
        texts! {
            /// The browser program's words as they stand in a file.
            LiveTexts { $($(#[$doc])* $field $(: $counted)?),+ }
        }

        #[allow(non_camel_case_types, reason = "the names are those of the words")]
        enum Place { $($field),+ }

        impl LiveWords {
            $($(#[$doc])* pub fn $field(&self) -> &str { self.at(Place::$field as usize) })+
        }

        impl LiveWords {
            /// How many words there are; what else the pack says follows them.
            const COUNT: usize = [$(Place::$field as usize),+].len();

            /// The words of a file, with what stands between two items of a list, and the plural
            /// forms of its language.
            pub fn new(texts: &LiveTexts, separator: &str, plurals: &PluralTable) -> Self {
                let own = [separator, plurals.as_str()].map(str::to_owned);
                Self([$(texts.$field.as_str().to_owned()),+].into_iter().chain(own).collect())
            }

            /// Between two items of a list.
            pub fn separator(&self) -> &str {
                self.at(Self::COUNT)
            }

            /// The form of a phrase for a number, with its places still empty; a plain phrase is
            /// its own only form.
            pub fn form<'a>(&self, forms: &'a str, n: u32) -> &'a str {
                plural::form(self.at(Self::COUNT + 1), forms, n)
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
    /// A side in words: in `choice-with-side`, and beside a name on the plate.
    your_left,
    /// A side in words: in `choice-with-side`, and beside a name on the plate.
    your_right,
    /// The full name of one side of a pair: `{area}` and `{side}`.
    choice_with_side,
    /// Said when an area was chosen, after its name.
    says_chosen,
    /// Said when the stage changed, after its name.
    says_stage,
    /// Said when the reach changed, after its name.
    says_position,
    /// Said when an emergency or same-day sign was ticked: `{title}`, and `{n}` other signs that
    /// are hidden.
    says_help: counted,
    /// Said when the last sign was unticked.
    says_advice_back,
    /// The toolbar's first button.
    copy_link,
    /// Said and shown beside the button "copy link" once it is done.
    link_copied,
    /// Said and shown there where the browser refused: the link stands in the address bar.
    link_shown,
    /// The tool on a move's card and in a routine's plan.
    tool_hand,
    /// The tool on a move's card and in a routine's plan.
    tool_ball,
    /// The tool on a move's card and in a routine's plan.
    tool_two_balls,
    /// The tool on a move's card and in a routine's plan.
    tool_roller,
    /// The tool on a move's card and in a routine's plan.
    tool_towel,
    /// The tool on a move's card and in a routine's plan.
    tool_wall,
    /// The tool on a move's card and in a routine's plan.
    tool_doorway,
    /// The tool on a move's card and in a routine's plan.
    tool_chair,
    /// The tool on a move's card and in a routine's plan.
    tool_table,
    /// The tool on a move's card and in a routine's plan.
    tool_pillow,
    /// The tool on a move's card and in a routine's plan.
    tool_cushion,
    /// The tool on a move's card and in a routine's plan.
    tool_band,
    /// The tool on a move's card and in a routine's plan.
    tool_bag,
    /// The button that opens the dialog, above the topics.
    routine,
    /// A button of the toolbar, where the system has a share sheet.
    share,
    /// A button of the toolbar.
    print,
    /// In the routine's plan: `{tools}`, joined as a list.
    needs,
    /// In the routine's plan where no move has a tool.
    needs_nothing,
    /// How long the planned routine takes: `{n}`, rounded up.
    minutes: counted,
    /// The plan's main button.
    begin,
    /// In place of the plan where no move is left.
    nothing_fits,
    /// Before a step's count, until it begins.
    get_ready,
    /// Which round of a step it is: `{n}` and `{all}`.
    round,
    /// Which side a step is for: `{side}` is `left` or `right`.
    side,
    /// Stands in `side`.
    left,
    /// Stands in `side`.
    right,
    /// Of a move that goes two ways, the first.
    one_way,
    /// Of a move that goes two ways, the way back.
    other_way,
    /// How often within a step: `{n}`, more than 1.
    times: counted,
    /// Below a step: `{move}` is the name of what follows.
    next_move,
    /// Below a step, where nothing follows.
    last_move,
    /// A step's button: to the step before.
    back,
    /// A step's and the bar's button.
    pause,
    /// The button "pause" while it is paused.
    go_on,
    /// A step's button: to the next step.
    skip,
    /// A step's button: 10 seconds more.
    more_seconds,
    /// A step's button: ends the routine.
    end,
    /// A step's button: leads to `hurts-title`.
    hurts,
    /// Before a step's count, while it is paused.
    paused,
    /// The dialog's title once it hurts more.
    hurts_title,
    /// Below `hurts-title`, above the rule on when to stop.
    hurts_text,
    /// A button of the plan, and once it hurts more: closes the dialog, opens the signs.
    check_signs,
    /// A button once it hurts more: goes past this move.
    next,
    /// The dialog's title at the routine's end; said too.
    done_title,
    /// Below `done-title`.
    done_text,
    /// The dialog's title where the routine was ended early; said too.
    ended_title,
    /// Below `ended-title`.
    ended_text,
    /// Closes the dialog, or takes the bar away.
    close,
    /// A switch in the dialog and the bar: notes.
    sound,
    /// A switch in the dialog, where the device has a voice for the language.
    voice,
    /// Said half way through a long hold, warmth or cold.
    half,
    /// Said ten seconds before the end of a long hold, warmth or cold.
    ten_seconds,
    /// In the bar: `{title}` and `{time}`, such as 9:30.
    care_left,
    /// Said when warmth or cold begins: `{title}` and `{n}`.
    care_started: counted,
    /// In the bar while it is paused: `{title}` and `{time}`.
    care_paused,
    /// Shown while warmth or cold is timed.
    care_awake,
    /// Said and shown in the bar when it is time to look at the skin.
    skin_ask,
    /// The bar's button that answers `skin-ask`.
    skin_fine,
    /// The bar's button that ends warmth or cold early.
    stop,
    /// The bar's button for 5 minutes more, up to the guide's limit.
    more_minutes,
    /// Said and shown when time is up: `{title}`.
    care_over,
    /// Said and shown where it was stopped: `{title}`.
    care_stopped,
    /// In the bar at the end: `{time}` is the time of day of the next go at the earliest.
    next_go,
    /// Said and shown where another is to be timed meanwhile: `{title}` is the one that is on.
    care_busy,
}
