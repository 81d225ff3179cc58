//! The words that only the written page says.

use serde::Deserialize;

use crate::guide::Topic;

texts! {
    /// The words that only the prerendered page needs.
    PageWords {
        /// The heading above the drawing.
        where_title,
        /// Beside the drawing, which shows the reader's back.
        drawing_left,
        /// Beside the drawing, which shows the reader's back.
        drawing_right,
        /// Opens the names as a list, where there is no room for them beside the figure.
        as_list,
        /// Beside the figure, before anything is chosen.
        welcome_title,
        /// Above the emergency signs in short.
        get_help_now,
        /// Opens the questions about warning signs.
        check_signs,
        /// Stands before the number of signs that a ticked one hid.
        other_signs,
        /// Before the emergency number, on the link that calls it.
        call,
        /// Above the emergency numbers: which of them to call.
        emergency_note,
        /// Joins the last two of several numbers to call: `{first}` and `{last}`.
        or,
        /// Below the emergency number: `{number}` of an advice line.
        advice_line,
        /// The same for a line that does not reach the whole country.
        advice_line_parts,
        /// Names the list of countries that says whose numbers are shown.
        country,
        /// In that list, for every country that is not in it.
        country_other,
        /// Heading of the four rows in short.
        in_short_title,
        /// Before the area's first cause.
        short_cause,
        /// After the likely cause: `{n}` more causes.
        short_more: counted,
        /// Before what to do now.
        short_now,
        /// Before the first move.
        short_first,
        /// Before what to leave alone.
        short_not,
        /// Above the topics' tiles.
        topics_title,
        /// On the topic's tile, above its part, and on the way on to it.
        topic_warmth,
        /// On the topic's tile, above its part, and on the way on to it.
        topic_massage,
        /// On the topic's tile, above its part, and on the way on to it.
        topic_stretch,
        /// On the topic's tile, above its part, and on the way on to it.
        topic_causes,
        /// On the topic's tile, above its part, and on the way on to it.
        topic_strengthen,
        /// On the topic's tile, above its part, and on the way on to it.
        topic_rest,
        /// On the topic's tile, above its part, and on the way on to it.
        topic_help,
        /// On the tile that shows every topic.
        topic_all,
        /// Stands before the next topic's name.
        next_topic,
        /// Asked above the stages, whose answers stand in `care.json`.
        stage_title,
        /// Asked above the answers `reach-…`.
        reach_title,
        /// An answer to `reach-title`.
        reach_any,
        /// An answer to `reach-title`.
        reach_no_floor,
        /// An answer to `reach-title`.
        reach_lying,
        /// An answer to `reach-title`.
        reach_chair,
        /// An answer to `reach-title`.
        reach_standing,
        /// Stands before an area's anatomical name.
        anatomy,
        /// Names the search box, and stands in it while it is empty.
        search,
        /// Told of what was typed, before how many results there are and the first of them.
        search_found,
        /// Told where nothing was found, with what to try.
        search_none,
        /// Beside a warning sign among the results.
        search_sign,
        /// In the box where the search could not be loaded.
        search_failed,
        /// Opens what else can feel like this: where pain here may come from.
        look_alikes_title,
        /// There: outlines another area, `{area}`, on the drawing.
        show_area,
        /// Opens that area, `{area}`.
        open_area,
        /// Opens the table of who should not use warmth or cold.
        care_cautions_title,
        /// First column of the table of cautions: who they are.
        caution_who,
        /// Column of the table of cautions: whether cold is for them.
        caution_cold,
        /// Column of the table of cautions: whether warmth is for them.
        caution_heat,
        /// In the table of cautions: fine for them.
        answer_yes,
        /// In the table of cautions: not for them.
        answer_no,
        /// In the table of cautions: they ask a professional first.
        answer_ask,
        /// In the table of cautions: only a mild or short version.
        answer_mild,
        /// In the table of cautions: only with a helper.
        answer_helper,
        /// Opens what keeps warmth and cold from doing harm.
        care_more_title,
        /// Before where to aim, above an area's moves.
        aim,
        /// Before what to leave alone, below an area's moves.
        avoid,
        /// Above the signs to book an appointment for.
        help_book_title,
        /// Opens grades and sources.
        how_sure,
        /// Opens the rest of a stage's points.
        more_points,
        /// Opens the steps of warmth, cold or a bath.
        how,
        /// Shown where no move of a group fits the reader's reach.
        none_fits,
        /// Opens what stands below the guide, "good to know".
        about_title,
        /// In "good to know": what a spasm is.
        spasm_title,
        /// In "good to know": rules that hold for every move.
        rules_title,
        /// In "good to know": the four families of causes.
        families_title,
        /// In the rules for every move: the usual dose of each kind.
        usual_doses_title,
        /// In "good to know": how to make the next one less likely.
        prevention_title,
        /// In the part on prevention: support while sitting.
        sitting_title,
        /// In the part on prevention: support while lying.
        lying_title,
        /// In "good to know": claims that people meet.
        myths_title,
        /// Before what the studies show of a claim.
        myth_shows,
        /// Before what we say instead.
        myth_say,
        /// Below a claim that holds up.
        verdict_supported,
        /// Below a claim with weak or mixed studies.
        verdict_mixed,
        /// Below a claim that does not hold up.
        verdict_not_supported,
        /// In "good to know": how sure we are.
        evidence_title,
        /// In the part on evidence: the grades in words.
        grades_title,
        /// In the part on evidence: a grade, its `{label}`, in `{short}` and its `{meaning}`.
        grade_line,
        /// In the part on evidence: what the studies do not tell.
        limits_title,
        /// In the part on evidence: what we are not sure of.
        doubts_title,
        /// In "good to know": every source of the guide.
        sources_title,
        /// In a shop's page, the link to what it leaves out.
        more_on_page,
        /// In "good to know": what the guide is and is not.
        disclaimer_title,
        /// In the small print: whether a clinician has read the guide.
        review_title,
        /// In the small print: `{date}` is when the texts were last checked.
        checked,
        /// A date in figures: `{year}`, `{month}` and `{day}`.
        date,
        /// In the small print, in place of a reviewer's name until there is one.
        reviewer_none,
        /// The last line, after whether a clinician has read the guide.
        colophon,
        /// The dialog's name.
        player_title,
        /// Above the shop's own products.
        shop,
        /// A move's button: opens the dialog with it alone.
        time_it,
        /// The button that times warmth, cold or a bath: `{n}` minutes.
        time_care: counted,
        /// Stops the pictures' movement.
        motion,
        /// How a list is written: `{first}`, what stands between two items, `{rest}`.
        pair,
        /// From `{min}` to `{max}`.
        range,
        /// How long to hold, in a dose: `{n}`.
        hold_seconds: counted,
        /// How long to hold, in breaths: `{n}`.
        hold_breaths: counted,
        /// How many repeats: `{n}`.
        times: counted,
        /// How many sets: `{n}`.
        sets: counted,
        /// After the repeats that are for each side.
        each_side,
        /// After the repeats that are for each way.
        each_way,
        /// After the repeats that are for each spot.
        each_spot,
        /// How long in all: `{n}`.
        total_seconds: counted,
        /// How long in all, in whole minutes: `{n}`.
        total_minutes: counted,
        /// How often a day: `{n}`.
        times_a_day: counted,
        /// On how many days a week: `{n}`.
        days_a_week: counted,
        /// For how long to keep it up, at least: `{n}` weeks.
        weeks: counted,
        /// In place of a time: as long as one sleeps.
        until_sleep,
        /// In place of a time: as long as it feels good.
        until_comfort,
        /// In place of a time: each time of getting up.
        until_getting_up,
        /// On a massage's card: `{n}`, from 0 to 10.
        pressure,
        /// On a move's card, before how to get ready.
        start,
        /// On a move's card, before an easier way.
        easier,
        /// On a move's card, before a harder way.
        harder,
        /// On a move's card, above what to take care of.
        do_not,
        /// On a move's card, above its own signs to stop.
        stop_if,
        /// On a move's card, before what it is done with.
        tools,
        /// After a source that nobody has opened for this guide.
        not_opened,
        /// On a move's card: a position it can be done in.
        position_floor,
        /// On a move's card: a position it can be done in.
        position_bed,
        /// On a move's card: a position it can be done in.
        position_chair,
        /// On a move's card: a position it can be done in.
        position_standing,
        /// How long warmth, cold or a bath takes: `{n}` minutes.
        care_minutes: counted,
        /// Warmth, cold or a bath never longer: `{n}` minutes.
        care_at_most,
        /// How often to look at the skin under warmth or cold: every `{n}` minutes.
        care_check: counted,
        /// How often warmth or cold, at most: `{n}` times a day.
        care_times_a_day: counted,
        /// From one go of warmth or cold to the next: `{n}` hours.
        care_hours_between: counted,
    }
}

impl PageWords {
    /// What a topic is called.
    pub fn topic(&self, topic: Topic) -> &str {
        match topic {
            Topic::Warmth => &self.topic_warmth,
            Topic::Massage => &self.topic_massage,
            Topic::Stretch => &self.topic_stretch,
            Topic::Causes => &self.topic_causes,
            Topic::Strengthen => &self.topic_strengthen,
            Topic::Rest => &self.topic_rest,
            Topic::Help => &self.topic_help,
            Topic::All => &self.topic_all,
        }
    }
}
