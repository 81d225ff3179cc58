//! The style sheet reveals what is chosen: a rule for every choice, and only
//! such rules as all three engines keep up to date inside a shadow root.

use std::collections::BTreeSet;
use std::fs;

use back_relief::diagram::plate::{Target, VIEW, name, targets};
use back_relief::guide::{AreaId, Choice, Position, PositionFilter, Side, Stage, Topic};
use back_relief::stylesheet::choices as css;
use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserState,
    QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser, StyleSheetParser, ToCss, Token,
};

/// One selector and what it sets, both without needless blanks.
#[derive(Clone, Debug)]
struct Rule {
    /// The cascade layer; empty for none.
    layer: String,
    selector: String,
    sets: String,
}

/// All rules of a sheet, each selector for itself, also those inside `@media` and
/// the like. What cannot be read is a mistake.
fn rules(css: &str, layer: &str) -> Vec<Rule> {
    let mut input = Parser::new(css);
    let mut sheet = Sheet { layer: layer.to_owned() };
    let rules = StyleSheetParser::new(&mut input, &mut sheet);
    rules.flat_map(|rule| rule.unwrap_or_else(|(_, text, _)| panic!("not CSS: {text}"))).collect()
}

/// Reads rules, and the rules of at-rules.
struct Sheet {
    layer: String,
}

type Failed = ParseError<()>;

impl<'i> QualifiedRuleParser<'i> for Sheet {
    type Prelude = Vec<String>;
    type QualifiedRule = Vec<Rule>;
    type Error = ();

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<Vec<String>, Failed> {
        input.parse_comma_separated(|input| Ok(tight(input)))
    }

    fn parse_block(
        &mut self,
        selectors: Vec<String>,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<Vec<Rule>, Failed> {
        let sets: Result<Vec<_>, _> = RuleBodyParser::new(input, &mut Declarations).collect();
        let sets = sets.map_err(|(error, ..)| error)?.join(";");
        let rule = |selector| Rule { layer: self.layer.clone(), selector, sets: sets.clone() };
        Ok(selectors.into_iter().map(rule).collect())
    }
}

impl<'i> AtRuleParser<'i> for Sheet {
    /// Its name and what follows.
    type Prelude = (String, String);
    type AtRule = Vec<Rule>;
    type Error = ();

    fn parse_prelude(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
    ) -> Result<(String, String), Failed> {
        Ok((name.to_string(), tight(input)))
    }

    /// An import stands for the rules of the sheet, in the layer that it is given.
    fn rule_without_block(
        &mut self,
        (name, after): (String, String),
        _: &ParserState,
    ) -> Result<Vec<Rule>, ()> {
        let import = after.strip_prefix('"').filter(|_| name == "import").ok_or(())?;
        let (sheet, layer) = import.split_once(".css\" layer(").ok_or(())?;
        Ok(rules(&read(sheet), layer.strip_suffix(')').ok_or(())?))
    }

    fn parse_block(
        &mut self,
        (name, after): (String, String),
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<Vec<Rule>, Failed> {
        let layer = if name == "layer" { after } else { self.layer.clone() };
        if name == "page" {
            tight(input);
            return Ok(Vec::new());
        }
        let rules: Result<Vec<_>, _> = RuleBodyParser::new(input, &mut Sheet { layer }).collect();
        Ok(rules.map_err(|(error, ..)| error)?.concat())
    }
}

impl<'i> DeclarationParser<'i> for Sheet {
    type Declaration = Vec<Rule>;
    type Error = ();
}

impl RuleBodyItemParser<'_, Vec<Rule>, ()> for Sheet {
    fn parse_declarations(&self) -> bool {
        false
    }

    fn parse_qualified(&self) -> bool {
        true
    }
}

/// Reads what one rule sets; rules inside rules are a mistake.
struct Declarations;

impl<'i> DeclarationParser<'i> for Declarations {
    type Declaration = String;
    type Error = ();

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        _: &ParserState,
    ) -> Result<String, Failed> {
        Ok(format!("{name}:{}", tight(input)))
    }
}

impl AtRuleParser<'_> for Declarations {
    type Prelude = ();
    type AtRule = String;
    type Error = ();
}

impl QualifiedRuleParser<'_> for Declarations {
    type Prelude = ();
    type QualifiedRule = String;
    type Error = ();
}

impl RuleBodyItemParser<'_, String, ()> for Declarations {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        false
    }
}

/// What is left to read, as short as it can be written: no comments, no blank that
/// means nothing, no quotes around an attribute's value.
fn tight(input: &mut Parser) -> String {
    let mut text = String::new();
    let mut blank = false;
    while let Ok(token) = input.next_including_whitespace() {
        let token = token.clone();
        if let Token::WhiteSpace(_) = token {
            blank = true;
            continue;
        }
        let written = token.to_css_string();
        let joined = |it: &str| it.is_empty() || it.ends_with([',', '>', '~', '+', '!', '/']);
        if blank && !joined(&text) && !joined(&written) {
            text.push(' ');
        }
        blank = false;
        text.push_str(&written);
        let end = match token {
            Token::Function(_) | Token::ParenthesisBlock => ")",
            Token::SquareBracketBlock => "]",
            Token::CurlyBracketBlock => "}",
            _ => continue,
        };
        let inside = input.parse_nested_block(|input| Ok::<_, Failed>(tight(input)));
        let inside = inside.expect("a block that ends");
        text.push_str(&if end == "]" { inside.replace('"', "") } else { inside });
        text.push_str(end);
    }
    text
}

/// All rules of the guide in the order in which they are sent: those written by hand,
/// then those written from the lists of areas, topics, stages and positions.
fn guide() -> Vec<Rule> {
    [rules(&read("guide"), ""), rules(&css(), "")].concat()
}

/// What shows what was chosen.
fn choices() -> Vec<Rule> {
    let shows = |rule: &Rule| ["choices", "ticked"].contains(&rule.layer.as_str());
    guide().into_iter().filter(shows).collect()
}

/// Whether there is exactly this rule, and what it sets begins so.
fn has(rules: &[Rule], selector: &str, sets: &str) -> bool {
    rules.iter().any(|rule| rule.selector == selector && rule.sets.starts_with(sets))
}

#[track_caller]
fn expect(rules: &[Rule], selector: &str, sets: &str) {
    assert!(has(rules, selector, sets), "no rule {selector} {{ {sets} }}");
}

#[test]
fn every_choice_reveals_its_own() {
    let rules = choices();
    for choice in Choice::all() {
        let (value, area) = (choice.value(), choice.area().as_str());
        // A radio bears its area as a class.
        for part in ["panels>[data-area", "short>[data-in-short", "shops>[data-shop"] {
            expect(&rules, &format!(".{area}:checked~.sheet>.{part}={area}]"), "display:block");
        }
        let phrases = format!(".{area}:checked~.top [data-areas~={area}]");
        expect(&rules, &phrases, "display:var(--phrase-display)");
        let signs = format!(".{area}:checked~.sheet>.check[open]~[data-areas~={area}]");
        expect(&rules, &signs, "display:flex");
        let mark = |state| format!("[name=area][value={value}]:{state}~.top [data-at={value}]");
        expect(&rules, &mark("checked"), "--fill-opacity:");
        // WebKit forgets the second once an arrow key has moved the choice.
        for state in ["focus-visible", "focus"] {
            expect(&rules, &mark(state), "--outline-opacity:1;--outline-color:var(--focus)");
        }
    }
    for shown in [".sign:not([data-areas])", ".sign-label:not([data-areas])", ".none"] {
        expect(&rules, &format!(".check[open]~{shown}"), "display:flex");
    }
    expect(&rules, ".check[open]~.question", "display:block");
    expect(&rules, ".spot:checked~.top>.chosen", "display:block");
    expect(&rules, ".spot:checked~.sheet", "display:contents");
    expect(&rules, ".sheet", "display:none");
    expect(&rules, ".spot:checked~.welcome", "display:none");
}

/// Each radio is clipped to its shape, the left one of a pair as the right one
/// mirrored; each name stands at its height.
#[test]
fn every_choice_has_its_place_on_the_plate() {
    let rules = choices();
    for target in targets() {
        let value = target.choice.value();
        if target.choice.side() == Some(Side::Left) {
            let right = targets()
                .find(|it| it.choice != target.choice && it.choice.area() == target.choice.area());
            let right = right.expect("a pair has two sides");
            let Target { x, y, width, height, .. } = right;
            assert_eq!(
                (-x - width, y, width, height),
                (target.x, target.y, target.width, target.height)
            );
            continue;
        }
        let area = target.choice.area().as_str();
        let radio = rules.iter().find(|rule| rule.selector == format!(".{area}"));
        let sets = &radio.unwrap_or_else(|| panic!("{value} has no place")).sets;
        let Target { x, y, width, height, corners, .. } = target;
        assert!(
            sets.starts_with(&format!(
                "--spot-x:{x};--spot-y:{y};--spot-width:{width};--spot-height:{height};"
            )),
            "{sets}"
        );
        let polygon = between(sets, "clip-path:polygon(", ')').expect("it is clipped");
        let number = |text: &str| text.trim_end_matches('%').parse::<f64>().expect("a percentage");
        let found: Vec<_> = polygon
            .split(',')
            .map(|corner| corner.split_once(' ').expect("x and y"))
            .map(|(x, y)| (number(x), number(y)))
            .collect();
        let expected = corners.iter().map(|&(x, y)| (f64::from(x) / 10.0, f64::from(y) / 10.0));
        assert_eq!(found, expected.collect::<Vec<_>>(), "{value}");
        let height = format!("--name-y:{}", name(target.choice).y - VIEW.1);
        expect(&rules, &format!("label[data-at={value}]"), &height);
    }
    // The style sheet's own numbers are those of the view.
    let (plate, base) = (read("plate"), read("base"));
    assert!(plate.contains(&format!("aspect-ratio: {} / {};", VIEW.2, VIEW.3)));
    assert!(plate.contains(&format!(
        "calc(({} - var(--spot-y) - var(--spot-height)) * var(--unit)",
        VIEW.3
    )));
    assert!(base.contains(&format!("--unit: calc(var(--height) / {});", VIEW.3)));
}

#[test]
fn every_topic_opens_its_part_and_leads_on() {
    let rules = choices();
    expect(&rules, "[name=topic][value=all]:checked~.panels>.panel>.part", "display:block");
    for topic in Topic::ALL.iter().filter(|&&topic| topic != Topic::All) {
        let it = topic.as_str();
        let part = format!("[name=topic][value={it}]:checked~.panels>.panel>[data-topic={it}]");
        expect(&rules, &part, "display:block");
        let next = format!("[name=topic][value={it}]:checked~.next>[data-topic={it}]");
        expect(&rules, &next, "display:flex");
    }
}

/// The question about the stage stands with warmth and cold, the one about the
/// position with moves; both where everything is open.
#[test]
fn each_question_stands_with_its_topics() {
    let shown_with = |class: &str| {
        let rules = choices().into_iter();
        let found: Vec<_> = rules
            .filter(|rule| rule.selector.ends_with(&format!(":checked~.{class}")))
            .filter(|rule| rule.sets == "display:flex")
            .map(|rule| rule.selector)
            .collect();
        let [selector] = &found[..] else { panic!("{class}: {found:?}") };
        assert!(selector.starts_with("[name=topic]:is("), "{selector}");
        let values = selector.split("[value=").skip(1);
        values.map(|it| it.split(']').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(shown_with("of-stage"), ["warmth", "all"]);
    assert_eq!(shown_with("of-position"), ["massage", "stretch", "strengthen", "rest", "all"]);
}

#[test]
fn every_stage_and_reach_has_its_rule() {
    let rules = choices();
    for stage in Stage::ALL.iter().map(|stage| stage.as_str()) {
        for part in ["data-stage", "data-stages~"] {
            let shown = format!("[name=stage][value={stage}]:checked~.panels [{part}={stage}]");
            expect(&rules, &shown, "display:block");
        }
    }
    for &position_filter in PositionFilter::ALL
        .iter()
        .filter(|&&position_filter| position_filter != PositionFilter::Any)
    {
        let value = position_filter.as_str();
        let from = format!("[name=position][value={value}]:checked~.panels ");
        let fits = Position::ALL.iter().filter(|&&position| position_filter.allows(position));
        let fits: Vec<_> = fits.map(|it| format!("[data-positions~={}]", it.as_str())).collect();
        assert!(!fits.is_empty(), "{value} fits nothing");
        let others = format!("{from}[data-positions]:not({})", fits.join(","));
        expect(&rules, &others, "display:none");
        expect(&rules, &format!("{from}[data-none~={value}]"), "display:block");
    }
}

/// The layers in their order: a later one outweighs an earlier one. A ticked sign's
/// rules come last, and nothing stands outside, where it would outweigh them.
#[test]
fn a_ticked_sign_has_the_last_word() {
    let mut layers: Vec<_> = guide().into_iter().map(|rule| rule.layer).collect();
    let sent = layers.clone();
    let mut seen = BTreeSet::new();
    layers.retain(|layer| seen.insert(layer.clone()));
    assert_eq!(layers, ["elements", "parts", "choices", "media", "ticked"]);
    assert!(sent.len() > 400, "only {} rules", sent.len());
}

/// What is hidden even from a page's own `::part()`, and on paper; nothing else
/// outweighs a layer.
#[test]
fn only_what_is_hidden_for_good_is_important() {
    let important: Vec<_> =
        guide().into_iter().filter(|rule| rule.sets.contains("!important")).collect();
    assert!(important.iter().all(|rule| rule.sets == "display:none!important"), "{important:?}");
    let screen = important.iter().filter(|rule| rule.selector.contains("[hidden]"));
    let screen: Vec<_> = screen.map(|rule| rule.selector.as_str()).collect();
    assert_eq!(screen, [":host([hidden])", ".br[hidden]", ".shop[hidden]"]);
    let paper = rules(&read("print"), "parts");
    for rule in important.iter().filter(|rule| !rule.selector.contains("[hidden]")) {
        assert!(has(&paper, &rule.selector, "display:none!important"), "{rule:?}");
    }
}

#[track_caller]
fn expect_ticked(selector: &str, sets: &str) {
    let mut rules = choices();
    rules.retain(|rule| rule.layer == "ticked");
    expect(&rules, selector, sets);
}

/// A sign that replaces the advice replaces all of it.
#[test]
fn a_ticked_sign_hides_the_advice() {
    expect_ticked(".replaces:checked~.advice", "display:none");
    let both = ":is(.replaces,.keeps-rest):checked~";
    for asked in [".question", ".none", ".none-label", ".sign:not(:checked)+.sign-label"] {
        expect_ticked(&format!("{both}{asked}"), "display:none");
    }
    // What gave way is counted: only what is displayed counts.
    let rules = choices();
    let counted = format!("{both}.sign:not(:checked)");
    let counts = rules.iter().find(|rule| rule.selector == counted).map(|rule| &rule.sets);
    let counts = counts.expect("a rule for the signs that give way");
    assert!(counts.contains("counter-increment:br-signs") && !counts.contains("display"));
    expect_ticked(".sign.emergency:checked~.help.emergency", "display:block");
    expect_ticked(".today:is(.replaces,.keeps-rest):checked~.help.today", "display:block");
    expect_ticked(".sign.emergency:checked~.help.today", "display:none");
    expect(&rules, ".none.emergency:checked~.none.today:checked~.unanswered", "display:none");
}

/// While waiting for help, how to lie or sit with least pain; nothing else.
#[test]
fn a_sign_that_keeps_rest_leaves_rest_alone() {
    let from = ".keeps-rest:checked~";
    expect_ticked(&format!("{from}.advice:not(.panels)"), "display:none");
    let part = format!("{from}.panels>.panel>");
    expect_ticked(&format!("{part}.part"), "display:none");
    // As weighty as the one before, so it must come after.
    expect_ticked(&format!("{part}[data-topic=rest]"), "display:block");
    let rules = choices();
    let at = |end: &str| rules.iter().position(|rule| rule.selector == format!("{part}{end}"));
    assert!(at(".part") < at("[data-topic=rest]"));
}

/// A sign that only adds a note hides nothing.
#[test]
fn a_note_hides_nothing() {
    for Rule { selector, sets, .. } in choices() {
        assert!(!selector.contains(".notes"), "{selector}");
        // What hides all signs until an area is chosen names no tick.
        let hides = sets.contains("display:none") && selector.contains(":checked");
        let others =
            ["[name=topic]", "[name=stage]", "[name=position]", ".spot:", ".none.", ".still:"];
        let ticked = hides && !others.iter().any(|it| selector.starts_with(it));
        let named = [".replaces", ".keeps-rest", ".emergency"];
        assert!(!ticked || named.iter().any(|it| selector.contains(it)), "{selector}");
    }
}

/// No rule is written for a value that is not there, nor for another's panel,
/// signs, names or shape.
#[test]
fn no_rule_mixes_choices_up() {
    let same = |name, value: &'static str| (name, value.to_owned(), value);
    let known: Vec<_> = Choice::all()
        .map(|choice| ("area", choice.value(), choice.area().as_str()))
        .chain(Topic::ALL.iter().map(|topic| same("topic", topic.as_str())))
        .chain(Stage::ALL.iter().map(|stage| same("stage", stage.as_str())))
        .chain(PositionFilter::ALL.iter().map(|filter| same("position", filter.as_str())))
        .collect();
    let mut read = 0;
    for Rule { selector, .. } in choices() {
        let area = AreaId::ALL.iter().map(|area| area.as_str());
        let area = area
            .filter(|area| selector.starts_with(&format!(".{area}:")))
            .max_by_key(|it| it.len());
        let values = selector.split("[value=").skip(1);
        let values: Vec<_> = values.filter_map(|rest| Some(rest.split_once(']')?.0)).collect();
        // The same value may stand in several groups: a rule says which it means.
        let name = between(&selector, "[name=", ']');
        assert_eq!(name.is_some(), !values.is_empty(), "{selector}");
        let found = |value: &&str| {
            let found = known.iter().find(|it| Some(it.0) == name && it.1 == *value);
            found.unwrap_or_else(|| panic!("nothing is called {value}: {selector}")).2
        };
        let own: Vec<_> = values.iter().map(found).chain(area).collect();
        let Some(value) = values.first().copied().or(area) else { continue };
        for hook in ["area", "areas~", "in-short", "shop", "topic", "stage", "stages~", "none~"] {
            let other = between(&selector, &format!("[data-{hook}="), ']');
            assert!(other.is_none_or(|other| own == [other]), "{selector}");
        }
        for hook in ["at", "shape"] {
            let other = between(&selector, &format!("[data-{hook}="), ']');
            assert!(other.is_none_or(|other| other == value), "{selector}");
        }
        read += 1;
    }
    assert!(read > 14 * 3 + 9 * 5, "only {read} rules name a value");
}

/// What stands from a mark to the end.
fn between<'a>(text: &'a str, mark: &str, end: char) -> Option<&'a str> {
    text.split_once(mark)?.1.split_once(end).map(|(found, _)| found)
}

fn read(sheet: &str) -> String {
    fs::read_to_string(format!("styles/{sheet}.css")).expect("a style sheet")
}

/// Each style sheet written by hand, without comments.
fn sheets() -> Vec<(String, String)> {
    let folder = fs::read_dir("styles").expect("the folder of style sheets");
    let paths = folder.map(|entry| entry.expect("a style sheet").path());
    let sheets: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "css"))
        .map(|path| {
            let css = fs::read_to_string(&path).expect("a style sheet");
            (path.display().to_string(), tight(&mut Parser::new(&css)))
        })
        .collect();
    assert!(sheets.len() > 1, "styles/ holds the style sheets");
    sheets
}

/// The guide's rules and those of the page around it.
fn all() -> Vec<Rule> {
    [guide(), rules(&read("page"), "")].concat()
}

/// "This control is checked, so its later sibling …" is the only form that all three
/// engines keep up to date: inside a shadow root WebKit shows what `:has(:checked)`
/// finds first and never the next.
#[test]
fn what_is_checked_is_asked_of_earlier_siblings_alone() {
    let mut read = 0;
    for Rule { selector, .. } in all() {
        assert!(!selector.contains(":has("), "{selector}");
        let Some((control, governed)) = selector.rsplit_once(":checked") else { continue };
        // Of what is not checked, nothing but the thing itself and its label.
        let governed = governed.strip_prefix(')').unwrap_or(governed);
        let sibling = governed.starts_with(['~', '+', '.', ':']) || governed.is_empty();
        assert!(sibling, "{selector} looks into a control");
        assert!(!control.is_empty(), "{selector} is about every control");
        read += 1;
    }
    assert!(read > 14 * 3 + 9 * 5, "only {read} rules");
}

/// Pointing and pressing must cost little: they restyle what they touch and the label
/// beside it, never all that follows. Focus shows on the figure and on the name.
/// Two guides in one document have different ids.
#[test]
fn no_rule_names_an_id() {
    for Rule { selector, .. } in all() {
        assert!(!selector.contains('#') && !selector.contains("[for"), "{selector}");
    }
}

/// What a Yew app puts into its document.
#[test]
fn the_library_carries_every_rule_in_its_layer() {
    let carried = rules(&back_relief::CSS, "");
    for rule in guide().into_iter().chain(choices()) {
        let same = |it: &&Rule| it.layer == rule.layer && it.selector == rule.selector;
        assert!(carried.iter().filter(same).any(|it| it.sets == rule.sets), "{rule:?}");
    }
}

#[test]
fn no_pointer_restyles_what_follows() {
    for Rule { selector, .. } in all() {
        for state in [":hover", ":active", ":focus"] {
            let Some((_, after)) = selector.split_once(state) else { continue };
            let on_the_plate = state == ":focus" && after.contains("~.top [data-at=");
            assert!(!after.contains('~') || on_the_plate, "{selector}");
        }
    }
}

#[test]
fn no_sheet_loads_anything_from_elsewhere() {
    for (path, css) in sheets() {
        let css = css.to_lowercase().replace([' ', '"'], "");
        for far in ["url(http", "url(//", "@importhttp", "@import//", "<style"] {
            assert!(!css.contains(far), "{path} holds {far}");
        }
    }
}

/// Custom properties that each thing which asks for one has of its own, and the
/// selectors that give it: nothing from above is ever read.
fn set_where_used() -> Vec<(&'static str, Vec<String>)> {
    let shapes: Vec<_> = AreaId::ALL.iter().map(|area| format!(".{}", area.as_str())).collect();
    let names = Choice::all().map(|it| format!("label[data-at={}]", it.value())).collect();
    let listed = |list: &[&str]| list.iter().map(|&it| it.to_owned()).collect::<Vec<_>>();
    let row = (0..5).map(|at| format!(".at-{at}"));
    vec![
        ("--across", listed(&[".figure"])),
        ("--down", listed(&[".figure"])),
        ("--spot-x", shapes.clone()),
        ("--spot-y", shapes.clone()),
        ("--spot-width", shapes.clone()),
        ("--spot-height", shapes),
        ("--name-y", names),
        ("--columns", listed(&[".tile", ".tile-label", ".of-stage", ".of-position"])),
        ("--at", row.collect()),
    ]
}

/// A page's own custom properties come down into the guide: what a rule of ours asks
/// for is set at the root, on the thing itself, or promised to the page.
#[test]
fn every_custom_property_is_set_in_the_guide() {
    let mut asked = BTreeSet::new();
    let mut set = BTreeSet::new();
    for Rule { selector, sets, .. } in guide() {
        for (at, before) in sets.match_indices("var(") {
            let rest = &sets[at + before.len()..];
            let end = rest.find([',', ')']).expect("the name ends");
            asked.insert(rest[..end].to_owned());
        }
        let names = sets.split(';').filter_map(|it| it.split_once(':')).map(|(name, _)| name);
        let names = names.filter(|name| name.starts_with("--"));
        set.extend(names.map(|name| (name.to_owned(), selector.clone())));
    }
    asked.retain(|name| !name.starts_with("--back-relief-"));
    let at_root = |name: &String| {
        [".br", ".guide"].iter().any(|root| set.contains(&(name.clone(), (*root).to_owned())))
    };
    let own = set_where_used();
    for (name, selectors) in &own {
        for selector in selectors {
            let here = set.contains(&((*name).to_owned(), selector.clone()));
            assert!(here, "{selector} has no {name} of its own");
        }
    }
    let open = asked.iter().filter(|name| !at_root(name));
    let open: Vec<_> = open.filter(|name| own.iter().all(|(own, _)| own != *name)).collect();
    assert!(asked.len() > 20 && open.is_empty(), "not set at the root: {open:?}");
}

/// What a page leaves unset has one value that is written once, and the page around
/// the guide has no colour of its own.
#[test]
fn a_default_is_written_once() {
    let mut defaults = Vec::new();
    for (_, css) in sheets() {
        for (at, before) in css.match_indices("var(--back-relief-") {
            let mut depth = 1;
            let end = css[at + before.len()..].find(|c| {
                depth += i32::from(c == '(') - i32::from(c == ')');
                depth == 0
            });
            defaults.push(css[at..at + before.len() + end.expect("it ends")].to_owned());
        }
    }
    let all = defaults.len();
    defaults.sort();
    defaults.dedup();
    assert!(all > 8 && defaults.len() == all, "of {all} only once: {defaults:?}");
    assert!(!read("page").contains('#'), "a colour in page.css");
}

/// Where a browser knows no `light-dark()`, each such colour is the light one.
#[test]
fn each_colour_has_its_light_value_alone() {
    let colours = |rules: Vec<Rule>| {
        let roots = rules.into_iter().filter(|rule| rule.selector == ".br");
        roots.flat_map(|rule| rule.sets.split(';').map(str::to_owned).collect::<Vec<_>>())
    };
    let light: Vec<_> = colours(rules(&css(), "")).collect();
    let both = colours(rules(&read("tokens"), "")).filter_map(|line| {
        let (before, colours) = line.split_once("light-dark(")?;
        let (light, rest) = colours.split_once(',')?;
        Some([before, light, rest.split_once(')')?.1].concat())
    });
    let both: Vec<_> = both.collect();
    assert!(both.len() > 20, "only {both:?}");
    assert_eq!(light, both);
}

/// What a guide from right to left mirrors by itself: all but the body and the names beside it,
/// and the pictures, which are drawn the same for everyone.
#[test]
fn only_the_plate_says_left_and_right() {
    let mut wrong = Vec::new();
    for entry in fs::read_dir("styles").expect("the styles") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.ends_with(".css") || ["plate.css", "pictures.css"].contains(&&*name) {
            continue;
        }
        for line in fs::read_to_string(&path).expect("a sheet").lines() {
            let Some((property, value)) = line.trim().split_once(": ") else { continue };
            let sides = ["left", "right"];
            let named = sides.iter().any(|side| {
                property == *side
                    || property.ends_with(&format!("-{side}"))
                    || (["text-align", "float", "clear", "justify-content"].contains(&property)
                        && value.trim_end_matches(';') == *side)
            });
            if named || (["margin", "padding", "inset"].contains(&property) && lopsided(value)) {
                wrong.push(format!("{name}: {}", line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whether four lengths have another at the left than at the right.
fn lopsided(value: &str) -> bool {
    let (mut lengths, mut depth) = (vec![String::new()], 0);
    for c in value.trim_end_matches(';').chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 => {
                lengths.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = lengths.last_mut() {
            last.push(c);
        }
    }
    matches!(&lengths[..], [_, right, _, left] if right != left)
}

#[test]
fn a_length_of_one_side_is_seen() {
    assert!(lopsided("0 0 0 3mm;") && lopsided("1px calc(1px + 2px) 1px 2px;"));
    assert!(
        !lopsided("0 3mm;") && !lopsided("1px 2px 3px 2px;") && !lopsided("calc(1px + 2px) 0;")
    );
}
