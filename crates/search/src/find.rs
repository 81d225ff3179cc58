//! From a query to the places that answer it, the best first.

use super::entry::{Entry, Kind};
use super::fold;
use super::spelling::{fit, fit_without_slips};

/// No more than a reader looks through.
const MOST: usize = 8;
/// What is typed beyond this many words adds nothing.
const MOST_WORDS: usize = 12;

/// A place that answers a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The place.
    pub entry: Entry<'a>,
    /// The words of the query that make up one of its names, a bit each; none where it says no
    /// name as a whole.
    named: u32,
    /// Whether it stands before all others: a sign that the query names.
    leads: bool,
    score: u32,
}

/// What the words of a query match in one entry.
struct Match<'a> {
    entry: Entry<'a>,
    named: u32,
    /// How well each word of the query fits.
    fits: Vec<u32>,
}

/// The places that answer a query, the best first; signs that the query names before all others,
/// the urgent ones before those to book an appointment for. The first line of `index` holds words
/// that say nothing, the others an entry each.
pub fn find<'a>(index: &'a str, query: &str) -> Vec<Hit<'a>> {
    let (stop_words, entries) = index.split_once('\n').unwrap_or((index, ""));
    let terms: Vec<String> = fold::words(query)
        .filter(|word| stop_words.split(' ').all(|known| known != word))
        .take(MOST_WORDS)
        .collect();
    let is_unfinished = query.chars().next_back().is_some_and(|it| !it.is_whitespace());
    let matches: Vec<Match<'_>> = entries
        .lines()
        .filter_map(|line| compare(Entry::parse(line)?, &terms, is_unfinished))
        .collect();
    let weights: Vec<u32> = (0..terms.len()).map(|term| weight(term, &matches)).collect();
    let mut hits: Vec<Hit<'_>> = matches.into_iter().map(|it| hit(it, &weights)).collect();
    let names: Vec<(Kind, u32)> = hits.iter().map(|it| (it.entry.kind, it.named)).collect();
    for it in &mut hits {
        it.leads = is_sign_named(it, &names);
    }
    hits.sort_by_key(|it| {
        let can_wait = it.leads && it.entry.kind == Kind::Book;
        (!it.leads, can_wait, u32::MAX - it.score, it.entry.kind)
    });
    let best = hits.iter().map(|it| it.score).max().unwrap_or_default();
    hits.retain(|it| it.leads || it.score * 5 >= best * 2);
    hits.truncate(MOST);
    hits
}

/// Whether it is a sign that the query names, and not by words that belong to a longer name: a
/// child is one, child's pose is not. The name of a sign that can wait takes from none that can't.
fn is_sign_named(hit: &Hit<'_>, names: &[(Kind, u32)]) -> bool {
    let kind = hit.entry.kind;
    let is_part_of = |&(of, longer): &(Kind, u32)| {
        (of != Kind::Book || kind == Kind::Book)
            && longer & hit.named == hit.named
            && longer != hit.named
    };
    matches!(kind, Kind::Sign | Kind::Book) && hit.named != 0 && !names.iter().any(is_part_of)
}

/// None where no word of the query fits.
fn compare<'a>(entry: Entry<'a>, terms: &[String], is_unfinished: bool) -> Option<Match<'a>> {
    let last = terms.len().wrapping_sub(1);
    let may_go_on = |at: usize| is_unfinished && at == last;
    let mut fits = vec![0; terms.len()];
    let mut named: u32 = 0;
    for phrase in entry.phrases.split('|').filter(|it| !it.is_empty()) {
        let mut all = true;
        let mut terms_of_phrase: u32 = 0;
        for word in phrase.split(' ') {
            let mut said = false;
            for (at, fit) in fits.iter_mut().enumerate() {
                let found = self::fit(&terms[at], word, may_go_on(at));
                if found > 0 {
                    said = true;
                    terms_of_phrase |= 1 << at;
                }
                *fit = (*fit).max(2 * found);
            }
            all &= said;
        }
        if all && terms_of_phrase.count_ones() > named.count_ones() {
            named = terms_of_phrase;
        }
    }
    for word in entry.text.split(' ').filter(|it| !it.is_empty()) {
        for (at, fit) in fits.iter_mut().enumerate() {
            // Slips count in names alone: a text has words enough for any of them.
            *fit = (*fit).max(fit_without_slips(&terms[at], word, may_go_on(at)) / 2);
        }
    }
    fits.iter().any(|&fit| fit > 0).then_some(Match { entry, named, fits })
}

/// A word that few places have says more.
fn weight(term: usize, matches: &[Match<'_>]) -> u32 {
    let places = matches.iter().filter(|it| it.fits[term] > 0).count();
    match places {
        0..=3 => 8,
        4..=9 => 5,
        10..=29 => 3,
        _ => 1,
    }
}

fn hit<'a>(it: Match<'a>, weights: &[u32]) -> Hit<'a> {
    let sum: u32 = it.fits.iter().zip(weights).map(|(fit, weight)| fit * weight).sum();
    let said = it.fits.iter().filter(|&&fit| fit > 0).count();
    let share = u32::try_from(said).unwrap_or_default();
    let score = sum * share * if it.named == 0 { 1 } else { 3 };
    Hit { entry: it.entry, named: it.named, leads: false, score }
}
