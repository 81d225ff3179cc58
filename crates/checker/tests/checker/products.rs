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
    for hidden in ["<script>cures</script>", "<STYLE>cures</STYLE>", "<!-- cures -->"] {
        expect("en", hidden, &[]);
    }
    // What is never closed hides nothing.
    expect("en", "<b cures", &[("cures", Claim)]);
    expect("en", "<!-- cu<b>res</b>", &[("cures", Claim)]);
}

#[test]
fn what_attributes_say_to_readers_is_looked_at() {
    expect("en", "<img src=\"a.jpg\" alt=\"Cures sciatica\">", {
        &[("Cures", Claim), ("sciatica", Implied)]
    });
    expect("de", "<img alt='Lindert R&uuml;ckenschmerzen'/>", {
        &[("Lindert", Claim), ("Rückenschmerzen", Implied)]
    });
    for said in [
        "<p TITLE=cures>",
        "<a href='/' title = 'It cures.'>",
        "<section aria-label=\"cures\">",
        "<p aria-description='cures'>",
        "<input\nplaceholder='cures'>",
        "<img alt=\"\" / title='cures' class>",
        "<img alt=it's title=cures>",
        "<img class='a'title='cures'>",
        "<my-card title='cures'>",
        "<style-guide>cures</style-guide>",
        "<svg><image alt=cures/></svg>",
    ] {
        expect("en", said, &[("cures", Claim)]);
    }
    expect("en", "<p title='It does not cure'>", &[("cure", Denied)]);
    let claims = claims("en").expect("claims");
    expect("en", &format!("<p title=\"{}\">It heals.</p>", claims.caution), &[("heals", Claim)]);
}

#[test]
fn what_search_engines_show_of_a_page_is_looked_at() {
    for meta in [
        "<meta name=\"description\" content=\"cures\">",
        "<META CONTENT='cures' NAME=Description />",
        "<meta property='og:title' content='cures'>",
        "<meta property='og:description' content='cures'>",
        "<meta name='twitter:title' content='cures'>",
        "<meta name='twitter:description' content='cures'>",
    ] {
        expect("en", meta, &[("cures", Claim)]);
    }
    for meta in [
        "<meta name='keywords' content='cures'>",
        "<meta content='cures'>",
        "<p name='description' content='cures'>",
    ] {
        expect("en", meta, &[]);
    }
}

#[test]
fn what_attributes_say_to_browsers_is_none_of_it() {
    for unsaid in [
        "<p class='cures' id=cures data-title='cures' style='cures'>",
        "<a href='/cures' rel=cures>",
        "<img src='cures.jpg' alt>",
        "<p = class='cures'>",
        "<p xtitle='cures' title-x='cures' cures>",
        "<p class=\"title='cures'\">",
        "</p title='cures'>",
        "<?php title='cures' ?>",
        "<script title='cures'>let a = \"<p title='cures'>\";</script>",
        "<template title='cures'><p title='cures'></template>",
        "<!-- <img alt='cures'> -->",
    ] {
        expect("en", unsaid, &[]);
    }
}

#[test]
fn an_attribute_parts_no_word_and_joins_none() {
    // A claim inside another's words is told after it.
    let text = "<p>It cu<a title='heals'>res</a> 😀 <b title='treats'>sciatica</b>.</p>";
    let found = found("en", text);
    let words: Vec<_> = found.iter().map(|it| it.found.as_str()).collect();
    assert_eq!(words, ["cures", "heals", "treats", "sciatica"]);
    let places: Vec<_> = found.iter().map(|it| &text[it.bytes.start..it.bytes.end]).collect();
    assert_eq!(places, ["cu<a title='heals'>res", "heals", "treats", "sciatica"]);
    // The face takes 4 bytes and 2 units.
    let ahead: Vec<_> = found.iter().map(|it| it.bytes.start - it.utf16.start).collect();
    assert_eq!(ahead, [0, 0, 2, 2]);
    for apart in [
        "before <b title='after'>",
        "<b title='before'>after</b>",
        "<b title='before' aria-label='after'>",
        "<b title='before'></b><b title='after'>",
        "<b title='before'></b> after",
    ] {
        expect("en", apart, &[]);
    }
    expect("en", "<b title='not'>cures</b>", &[("cures", Claim)]);
}

#[test]
fn an_entity_in_an_attribute_is_the_sign_that_it_stands_for() {
    let text = "😀 ü <img alt=\"&Auml;rztlich&nbsp;empfohlen &quot;hei&shy;lt&quot;\">";
    let found = found("de", text);
    let words: Vec<_> = found.iter().map(|it| it.found.as_str()).collect();
    assert_eq!(words, ["Ärztlich empfohlen", "heilt"]);
    let places: Vec<_> = found.iter().map(|it| &text[it.bytes.start..it.bytes.end]).collect();
    assert_eq!(places, ["&Auml;rztlich&nbsp;empfohlen", "hei&shy;lt"]);
}

#[test]
fn a_tag_ends_where_a_browser_ends_it() {
    let cures_and_heals = &[("cures", Claim), ("heals", Claim)];
    for text in [
        "<img alt=\"a > b cures\"> heals",
        "<img alt='a > \"b\" cures'> heals",
        "<img alt=cures>heals",
        "<img alt=cures title>heals",
        "<p 5\" title='cures'>heals",
        "<p title='cures'\">heals",
        // Quotation marks that nothing closes hide nothing.
        "<img alt=\"It cures> heals",
        "<img alt='It cures> It heals",
        "<img alt=\"It cures> <b class='x'>he</b>als",
        "<img alt=\"cures heals",
        "<img alt=cures heals",
        "<img alt='cures' heals",
    ] {
        expect("en", text, cures_and_heals);
    }
    // Such a mark ends at the next, which another tag may have: all between is what it says.
    expect("en", "<p title=\"x>It cures</p><p title=\"y\">It heals", cures_and_heals);
    expect("en", "<p class=\"x>It cures</p><p class=\"y\">It heals", &[("heals", Claim)]);
    for nothing in ["<", "</", "<a", "<a ", "<a =", "<a x=", "<a x='", "<é alt='", "<a é=é", "<!"]
    {
        expect("en", nothing, &[]);
    }
}

#[test]
fn no_more_than_500_are_told_and_these_are_the_first() {
    let text = "It <img alt='cures'> heals. ".repeat(300);
    let found = found("en", &text);
    assert_eq!(found.len(), 500);
    let is_alternate = |pair: &[ClaimFinding]| pair[0].found == "cures" && pair[1].found == "heals";
    assert!(found.chunks(2).all(is_alternate));
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
