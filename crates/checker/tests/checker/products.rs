//! A shop's texts: which words are found, how sure, and where they stand.

use checker::{ClaimFinding, Strength, check_product, claims};

fn found(language: &str, text: &str) -> Vec<ClaimFinding> {
    let found = check_product(text, claims(language).expect("claims"));
    for it in &found {
        let units: Vec<u16> = text.encode_utf16().collect();
        let by_units = String::from_utf16(&units[it.utf16.start..it.utf16.end]).expect("text");
        assert_eq!(by_units, text[it.bytes.start..it.bytes.end], "both ranges are the same words");
    }
    found
}

/// Words and strength of each.
fn told(language: &str, text: &str) -> Vec<(String, Strength)> {
    found(language, text).into_iter().map(|it| (it.found, it.strength)).collect()
}

#[track_caller]
fn expect(language: &str, text: &str, expected: &[(&str, Strength)]) {
    let expected: Vec<_> = expected.iter().map(|&(it, how)| (it.to_owned(), how)).collect();
    assert_eq!(told(language, text), expected, "{text}");
}

use Strength::{Claim, Denied, Implied};

#[test]
fn a_claim_is_found_with_its_words() {
    expect(
        "en",
        "This cushion treats back pain and is clinically proven.",
        &[("treats", Claim), ("back pain", Implied), ("clinically proven", Claim)],
    );
    expect(
        "en",
        "Medical-grade foam, recommended by the NHS.",
        &[("Medical-grade", Claim), ("recommended by", Claim), ("NHS", Claim)],
    );
    expect(
        "en",
        "If you have a bulging disc, buy this.",
        &[("If you have", Implied), ("bulging disc", Implied)],
    );
    expect(
        "de",
        "Lindert Ischiasschmerzen. Ärztlich empfohlen!",
        &[("Lindert", Claim), ("Ischiasschmerzen", Implied), ("Ärztlich empfohlen", Claim)],
    );
    expect("fr", "Ce coussin soulage et guérit.", &[("soulage", Claim), ("guérit", Claim)]);
    expect("es", "Cura la ciática.", &[("Cura", Claim), ("ciática", Implied)]);
    expect("ar", "يعالج عرق النسا", &[("يعالج", Claim), ("عرق النسا", Implied)]);
}

#[test]
fn ordinary_words_are_none() {
    for text in [
        "Soft cotton cover, washable at 40 °C. Fits most office chairs.",
        "Treat yourself to a comfortable seat. Cured leather, disc brakes.",
        "",
        "a < b && c > d",
    ] {
        expect("en", text, &[]);
    }
}

#[test]
fn a_denied_claim_is_a_softer_finding() {
    expect("en", "It does not cure anything.", &[("cure", Denied)]);
    expect("en", "It doesn't treat it.", &[("treat", Denied)]);
    expect("en", "Not only cures: it heals.", &[("cures", Claim), ("heals", Claim)]);
    // Another sentence denies nothing here.
    expect("en", "It is not. It cures.", &[("cures", Claim)]);
    expect("de", "Das heilt nicht.", &[("heilt", Denied)]);
    expect("fr", "Il ne guérit pas.", &[("guérit", Denied)]);
    expect("es", "No cura nada.", &[("cura", Denied)]);
    expect("ar", "لا يعالج شيئا", &[("يعالج", Denied)]);
}

#[test]
fn tags_are_no_words_and_part_none() {
    let text =
        "<p class=\"cures\">It <b>cu</b>res &amp; he&shy;als 😀 <i>sciatica</i></p><p>relief</p>";
    let found = found("en", text);
    let words: Vec<_> = found.iter().map(|it| it.found.as_str()).collect();
    assert_eq!(words, ["cures", "heals", "sciatica", "relief"]);
    assert_eq!(&text[found[0].bytes.start..found[0].bytes.end], "cu</b>res");
    assert_eq!(&text[found[1].bytes.start..found[1].bytes.end], "he&shy;als");
    assert_eq!(&text[found[2].bytes.start..found[2].bytes.end], "sciatica");
    // The face takes 4 bytes and 2 units.
    assert_eq!(found[2].bytes.start, found[2].utf16.start + 2);
    // What one paragraph ends does not go on in the next.
    expect("en", "<p>before</p><p>after</p>", &[]);
    expect("en", "<p>before <em>after</em></p>", &[("before after", Claim)]);
    expect("de", "<p>F&uuml;r R&uuml;ckenschmerzen</p>", &[("Rückenschmerzen", Implied)]);
    for hidden in
        ["<script>cures</script>", "<STYLE>cures</STYLE>", "<!-- cures -->", "<img alt='cures'>"]
    {
        expect("en", hidden, &[]);
    }
    // What is never closed hides nothing.
    expect("en", "<b cures", &[("cures", Claim)]);
}

#[test]
fn the_caution_may_name_what_it_warns_of() {
    let claims = claims("en").expect("claims");
    let text = format!("It cures. {} It heals.", claims.caution);
    expect("en", &text, &[("cures", Claim), ("heals", Claim)]);
}

#[test]
fn a_finding_says_why_and_what_may_be_said() {
    let [finding] = &found("en", "Improves posture.")[..] else { panic!("one finding") };
    assert_eq!(finding.group, "posture");
    assert!(finding.why.contains("misleading"), "{}", finding.why);
    assert!(!finding.instead.is_empty());
    assert_eq!(finding.sources, ["90"]);
}
