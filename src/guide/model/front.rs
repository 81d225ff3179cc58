//! front.json and about.json: what the guide is and the rules that hold for every area.

use serde::{Deserialize, Serialize};

use super::{SourceId, Therapy};
use crate::guide::{Dose, FamilyId, Grade, MoveKind, Stage};

piece! {
    /// What the guide is called, who it is for and who has looked at it.
    Front {
        /// BCP 47 language tag.
        lang: String,
        /// What the language calls itself, such as `Deutsch`.
        language: String,
        /// The page's title.
        title: String,
        /// One or two sentences for search engines and link previews.
        description: String,
        /// Stands beside the drawing before anything is chosen.
        lead: String,
        /// Always visible.
        disclaimer: String,
        /// One tap away.
        disclaimer_points: Vec<String>,
        /// Its status ends the page; the rest stands in the small print.
        review: Review,
    }
}

piece! {
    /// Whether a clinician has read the guide.
    Review {
        /// Name and role of the clinical reviewer; none until there was one.
        reviewer: Option<String>,
        /// When the texts were last checked, `YYYY-MM-DD`.
        checked: String,
        /// What is said about it, plainly.
        status: String,
        /// How to tell us about a mistake.
        report: String,
        /// What a translation says of itself; none in an original.
        #[serde(default)]
        translation: Option<Translation>,
    }
}

piece! {
    /// What a translation says of itself.
    Translation {
        /// Who made it and who has not checked it.
        status: String,
        /// The text of the link that leads to the original.
        original: String,
    }
}

piece! {
    /// What a spasm is, and the rules that hold for every area.
    About {
        /// What a spasm is.
        what: Note,
        /// What it can feel like.
        feels_like: Note,
        /// What else goes with it.
        other_signs: Note,
        /// Things that are not plain spasm signs: look at the warning signs.
        not_a_spasm: Note,
        /// Why backs seize up; each family once.
        families: Vec<Family>,
        /// Said under every list of causes.
        causes_note: Note,
        /// When to stop any move.
        stop_rule: Note,
        /// The same in one line, beside the moves.
        stop_rule_short: String,
        /// The 0 to 10 effort guide.
        effort: Note,
        /// Who should ask a professional first.
        ask_first: Note,
        /// The same in one line, above the moves.
        ask_first_short: String,
        /// Options and cautions that hold for every move.
        for_everyone: Vec<Note>,
        /// The usual dose of each kind of move.
        usual_doses: Vec<UsualDose>,
        /// What the words of the doses mean in practice, e.g. after massage.
        after_massage: Note,
        /// First aid for a cramp during exercise.
        cramp_first_aid: Note,
        /// Starting to strengthen: when, and what is normal.
        strengthen_when: Note,
        /// The warm bath.
        bath: Therapy,
    }
}

piece! {
    /// A titled piece of advice or fact, graded and sourced.
    Note {
        /// Stands above it.
        title: String,
        /// One paragraph, or a list where there are several.
        text: Vec<String>,
        /// How good the evidence for it is.
        grade: Grade,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

piece! {
    /// A family of causes.
    Family {
        /// Each family once.
        id: FamilyId,
        /// Stands above it.
        name: String,
        /// What happens in the back.
        means: String,
        /// How a reader might tell.
        clue: String,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

piece! {
    /// The dose that a kind of move has unless the move says otherwise.
    UsualDose {
        /// The kind of move whose dose it is.
        kind: MoveKind,
        /// At which stage it holds; none means at every stage.
        stage: Option<Stage>,
        /// How much and how often, in numbers.
        dose: Dose,
        /// What to keep to besides the numbers.
        note: String,
        /// How good the evidence for it is.
        grade: Grade,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}
