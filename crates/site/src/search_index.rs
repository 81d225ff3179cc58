//! The index that a search box looks through: the guide's places, by what they and readers call
//! them.

use std::collections::BTreeSet;

use back_relief::guide::{Area, AreaId, Error, Guide, Level, Names, SearchWords, Topic};
use search::{Entry, Kind};

/// Where a language's names lie, for messages.
const FILE: &str = "search.json";

/// The index of a guide, or every id among the names that the guide does not have.
pub fn index(guide: &Guide, words: &SearchWords) -> Result<String, Vec<Error>> {
    let unknown = unknown(guide, words);
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let mut writer = Writer::new(words);
    signs(guide, words, &mut writer);
    areas(guide, words, &mut writer);
    topics(guide, words, &mut writer);
    moves(guide, words, &mut writer);
    causes(guide, &mut writer);
    for it in &guide.myths {
        let place = Place { kind: Kind::Claim, key: &it.id, areas: "", topic: "" };
        writer.add(&place, &it.claim, names(&words.claims, &it.id), [&*it.shows, &*it.say]);
    }
    Ok(writer.index)
}

/// Those that are asked have a check box to lead to, the others a line of an area's advice on help.
fn signs(guide: &Guide, words: &SearchWords, writer: &mut Writer) {
    for it in &guide.signs.signs {
        let areas = joined(it.areas.iter().copied());
        let place = match it.level {
            Level::Book => {
                let topic = Topic::Help.as_str();
                Place { kind: Kind::Book, key: &it.say, areas: &areas, topic }
            }
            Level::Emergency | Level::Today => {
                Place { kind: Kind::Sign, key: &it.id, areas: &areas, topic: "" }
            }
        };
        writer.add(&place, &it.short, names(&words.signs, &it.id), [&*it.say]);
    }
}

fn areas(guide: &Guide, words: &SearchWords, writer: &mut Writer) {
    for it in &guide.areas {
        let id = it.id.as_str();
        let place = Place { kind: Kind::Area, key: id, areas: id, topic: "" };
        writer.add(&place, &it.name, names(&words.areas, id), [&*it.anatomy]);
    }
}

fn topics(guide: &Guide, words: &SearchWords, writer: &mut Writer) {
    let page = &guide.words.page;
    for topic in topics_of_advice() {
        let key = topic.as_str();
        let place = Place { kind: Kind::Topic, key, areas: "", topic: key };
        writer.add(&place, page.topic(topic), names(&words.topics, key), []);
    }
}

/// Those that are a place, not the choice of all.
fn topics_of_advice() -> impl Iterator<Item = Topic> {
    Topic::ALL.iter().copied().filter(|&topic| topic != Topic::All)
}

fn moves(guide: &Guide, words: &SearchWords, writer: &mut Writer) {
    for it in &guide.moves {
        let has = |area: &&Area| area.plan(it.kind).moves.iter().any(|pick| pick.id == it.id);
        let areas = joined(guide.areas.iter().filter(has).map(|area| area.id));
        let topic = it.kind.topic();
        let place = Place { kind: Kind::Move, key: &it.id, areas: &areas, topic: topic.as_str() };
        writer.add(&place, &it.name, names(&words.moves, &it.id), it.good_for.as_deref());
    }
}

/// Causes, and what else feels like them; several areas may have one of the same title.
fn causes(guide: &Guide, writer: &mut Writer) {
    for area in &guide.areas {
        let causes = area.causes.iter().map(|it| (&it.what, &it.clue));
        let others = area.look_alikes.iter().map(|it| (&it.what, &it.clue));
        for (what, clue) in causes.chain(others) {
            let place = Place {
                kind: Kind::Cause,
                key: what,
                areas: area.id.as_str(),
                topic: Topic::Causes.as_str(),
            };
            writer.add(&place, what, &[], [&**clue]);
        }
    }
}

/// As a place names its areas.
fn joined(areas: impl Iterator<Item = AreaId>) -> String {
    areas.map(AreaId::as_str).collect::<Vec<_>>().join(" ")
}

fn names<'a>(all: &'a Names, id: &str) -> &'a [String] {
    all.get(id).map(Vec::as_slice).unwrap_or_default()
}

/// Names of what the guide does not have.
fn unknown(guide: &Guide, words: &SearchWords) -> Vec<Error> {
    let lists = [
        ("areas", &words.areas, ids(&guide.areas, |it| it.id.as_str())),
        ("topics", &words.topics, ids(topics_of_advice(), |it| it.as_str())),
        ("moves", &words.moves, ids(&guide.moves, |it| &it.id)),
        ("signs", &words.signs, ids(&guide.signs.signs, |it| &it.id)),
        ("claims", &words.claims, ids(&guide.myths, |it| &it.id)),
    ];
    let unknown = lists.into_iter().flat_map(|(list, names, known)| {
        let unknown = names.keys().filter(move |id| !known.contains(id.as_str()));
        unknown.map(move |id| {
            Error::at(FILE, [list, ".", id].concat(), id.clone(), "an id that the guide has")
        })
    });
    unknown.collect()
}

fn ids<'g, T>(all: impl IntoIterator<Item = T>, id: impl Fn(T) -> &'g str) -> BTreeSet<&'g str> {
    all.into_iter().map(id).collect()
}

/// Where an entry leads.
struct Place<'a> {
    kind: Kind,
    key: &'a str,
    areas: &'a str,
    topic: &'a str,
}

/// Puts the index together.
struct Writer {
    stop_words: BTreeSet<String>,
    index: String,
}

impl Writer {
    fn new(words: &SearchWords) -> Self {
        let stop_words: BTreeSet<String> =
            words.stop_words.iter().flat_map(|it| search::words(it)).collect();
        let first = stop_words.iter().cloned().collect::<Vec<_>>().join(" ");
        Self { stop_words, index: first + "\n" }
    }

    fn add<'t>(
        &mut self,
        place: &Place<'_>,
        title: &str,
        names: &[String],
        texts: impl IntoIterator<Item = &'t str>,
    ) {
        let phrases: BTreeSet<String> = std::iter::once(title)
            .chain(names.iter().map(String::as_str))
            .map(|phrase| self.folded(phrase).join(" "))
            .filter(|phrase| !phrase.is_empty())
            .collect();
        let named: BTreeSet<&str> = phrases.iter().flat_map(|it| it.split(' ')).collect();
        let text: BTreeSet<String> = texts
            .into_iter()
            .flat_map(|text| self.folded(text))
            // Shorter ones say little, and a list of numbers nothing.
            .filter(|word| word.chars().count() > 3 && !named.contains(word.as_str()))
            .collect();
        let entry = Entry {
            kind: place.kind,
            key: place.key,
            areas: place.areas,
            topic: place.topic,
            title,
            phrases: &phrases.iter().cloned().collect::<Vec<_>>().join("|"),
            text: &text.into_iter().collect::<Vec<_>>().join(" "),
        };
        self.index.extend([entry.line().as_str(), "\n"]);
    }

    fn folded(&self, text: &str) -> Vec<String> {
        search::words(text).filter(|word| !self.stop_words.contains(word)).collect()
    }
}
