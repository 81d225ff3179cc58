//! What each language's readers find by their own words, and what comes first.

use std::path::Path;

use back_relief::guide::folder;
use search::find;
use site::search_index::index;

/// A language's index.
fn of(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content").join(language);
    let guide = folder::read(&folder).expect("a guide");
    let words = folder::search_words(&folder).expect("names").expect("search.json");
    index(&guide, &words).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// The first answer to each query has to begin like this: `sign ur-kidney`, or `area`, any of them;
/// a sign to book an appointment for is known by what it says.
fn expect(language: &str, table: &[(&str, &str)]) {
    let index = of(language);
    let wrong: Vec<_> = table
        .iter()
        .filter_map(|(query, expected)| {
            let hits = find(&index, query);
            let keys: Vec<_> = hits
                .iter()
                .map(|it| format!("{} {}", it.entry.kind.as_str(), it.entry.key))
                .collect();
            let first = keys.first().map(String::as_str).unwrap_or_default();
            let is_right = first.starts_with(expected);
            (!is_right).then(|| format!("{query:?}: expected {expected}, found {keys:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{language}:\n{}", wrong.join("\n"));
}

#[test]
fn english() {
    expect(
        "en",
        &[
            ("between shoulder blades", "area between-shoulder-blades"),
            ("between the shoulder blades", "area between-shoulder-blades"),
            ("shoudler blade", "area shoulder-blade"),
            ("tailbone", "area sacroiliac"),
            ("tail bone", "area sacroiliac"),
            ("sciatica", "area"),
            ("siatica", "area"),
            ("slept funny", "area neck-base"),
            ("stiff neck", "area neck-base"),
            ("lumbago", "area lower-back"),
            ("my lower back hurts", "area lower-back"),
            ("buttock", "area glutes"),
            ("love handles", "area flank-ql"),
            ("kidney", "sign ur-kidney"),
            ("kidny", "sign ur-kidney"),
            ("can't pee", "sign em-bladder"),
            ("numb between my legs", "sign em-saddle"),
            ("chest pain", "sign em-chest"),
            ("heart attack", "sign em-chest"),
            ("fever", "sign ur-fever"),
            ("blood clot", "sign ur-dvt"),
            ("pregnant", "sign ur-preg"),
            ("meningitis", "sign em-mening"),
            ("can't breathe", "sign em-breath"),
            ("ice pack", "topic warmth"),
            ("hot water bottle", "topic warmth"),
            ("tennis ball", "topic massage"),
            ("when to see a doctor", "topic help"),
            ("cat cow", "move stretch-cat-cow"),
            ("shoulder blade and fever", "sign ur-fever"),
            ("chest pain between the shoulder blades", "sign em-chest"),
            ("childs pose", "move stretch-childs-pose"),
            ("bird dog", "move strength-bird-dog"),
            ("getting out of bed", "move log-roll"),
            ("shingles", "book Burning pain"),
            ("rash", "sign em-mening"),
            ("stiff neck and a rash", "sign em-mening"),
            ("it keeps coming back", "book They keep coming back"),
            ("pins and needles in my leg", "sign ur-numb"),
            ("spinal stenosis", "book Your legs ache"),
            ("stooped", "book You are getting shorter"),
            ("pregnant and my pelvis hurts", "sign ur-preg"),
            ("stress fracture", "sign ur-fracture"),
            ("epsom salt", "claim epsom"),
            ("back brace", "claim back-belts"),
        ],
    );
}

#[test]
fn german() {
    expect(
        "de",
        &[
            ("zwischen den Schulterblättern", "area between-shoulder-blades"),
            ("Hexenschuss", "area lower-back"),
            ("hexenschuß", "area lower-back"),
            ("Steissbein", "area sacroiliac"),
            ("Ischias", "area"),
            ("Ischas", "area"),
            ("Niere", "sign ur-kidney"),
            ("Brustschmerzen", "sign em-chest"),
            ("Fieber", "sign ur-fever"),
            ("Wärmflasche", "topic warmth"),
            ("waermflasche", "topic warmth"),
            ("Tennisball", "topic massage"),
            ("Bittersalz", "claim epsom"),
            ("steifer Nacken", "area neck-base"),
            ("Gürtelrose", "book Brennender Schmerz"),
            ("es kommt immer wieder", "book Die Verkrampfungen kommen immer wieder"),
        ],
    );
}

#[test]
fn french() {
    expect(
        "fr",
        &[
            ("entre les omoplates", "area between-shoulder-blades"),
            ("torticolis", "area neck-base"),
            ("tour de rein", "area lower-back"),
            ("sciatique", "area"),
            ("coccyx", "area sacroiliac"),
            ("infection urinaire", "sign ur-kidney"),
            ("fievre", "sign ur-fever"),
            ("mal à la poitrine", "sign em-chest"),
            ("bouillotte", "topic warmth"),
            ("balle de tennis", "topic massage"),
            ("sel d'Epsom", "claim epsom"),
            ("mal aux reins", "area lower-back"),
            ("zona", "book"),
            ("raideur matinale", "book"),
        ],
    );
}

#[test]
fn spanish() {
    expect(
        "es",
        &[
            ("entre los omóplatos", "area between-shoulder-blades"),
            ("tortícolis", "area neck-base"),
            ("lumbago", "area lower-back"),
            ("ciatica", "area"),
            ("rabadilla", "area sacroiliac"),
            ("nalga", "area glutes"),
            ("riñón", "sign ur-kidney"),
            ("dolor de pecho", "sign em-chest"),
            ("fiebre", "sign ur-fever"),
            ("bolsa de agua caliente", "topic warmth"),
            ("pelota de tenis", "topic massage"),
            ("dolor de riñones", "sign ur-kidney"),
            ("culebrilla", "book"),
            ("no mejora", "book"),
        ],
    );
}

#[test]
fn arabic() {
    expect(
        "ar",
        &[
            ("بين لوحي الكتف", "area between-shoulder-blades"),
            ("الرقبة", "area neck-base"),
            ("رقبه", "area neck-base"),
            ("أسفل الظهر", "area lower-back"),
            ("عرق النسا", "area"),
            ("العصعص", "area sacroiliac"),
            ("الكلى", "sign ur-kidney"),
            ("ألم الصدر", "sign em-chest"),
            ("حمى", "sign ur-fever"),
            ("كمادات", "topic warmth"),
            ("كرة تنس", "topic massage"),
            ("الحزام الناري", "book"),
        ],
    );
}

#[test]
fn nonsense_finds_nothing() {
    let index = of("en");
    for query in ["qqqqxx", "zzz", "the of my", "  ", "12345"] {
        assert_eq!(find(&index, query), [], "{query:?}");
    }
}

#[test]
fn names_of_what_is_not_there_are_told_with_their_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/en");
    let guide = folder::read(&folder).expect("a guide");
    let mut words = folder::search_words(&folder).expect("names").expect("search.json");
    words.moves.insert("stretch-moon".to_owned(), vec!["moon".to_owned()]);
    let errors = index(&guide, &words).expect_err("an unknown id");
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].path, "moves.stretch-moon");
}
