//! `tiebeam explain`: every word finds its card, and every card begins in plain English.

use std::collections::BTreeSet;

use serde_json::Value;
use tiebeam::base::calendar::GRACE_DAYS;
use tiebeam::base::codes;
use tiebeam::collect::shapes::SHAPES;
use tiebeam::measure::certainty::{chance, draws};
use tiebeam::measure::registry::{NETWORK, TABLES, UNIT};
use tiebeam::notice::flags::FLAGS;
use tiebeam::notice::gates::GATES;
use tiebeam::notice::thresholds::MEANINGS;
use tiebeam::plot::charts::CHARTS;
use tiebeam::report::explain::card::Kind;
use tiebeam::report::explain::cards;
use tiebeam::report::explain::find::{find, nearest};
use tiebeam::report::explain::flags_page;
use tiebeam::report::explain::spellings::SPELLINGS;
use tiebeam::report::explain::terms::TERMS;

use crate::support::{command, finished, tiebeam};

/// A spelling, and the kind and name of a card that it finds.
const WORDS: &[(&str, Kind, &str)] = &[
    ("betweenness", Kind::Measure, "betweenness"),
    ("Betweenness Centrality", Kind::Measure, "betweenness"),
    ("K-core", Kind::Measure, "k_core"),
    ("k core", Kind::Measure, "k_core"),
    ("in-degree", Kind::Measure, "in_degree"),
    ("InDegree", Kind::Measure, "in_degree"),
    ("local clustering coefficient", Kind::Measure, "local_clustering"),
    ("Burt's constraint", Kind::Measure, "constraint"),
    ("page rank", Kind::Measure, "pagerank"),
    ("LEAD SHARE", Kind::Measure, "lead_share"),
    ("effective-size", Kind::Measure, "effective_size"),
    ("coordinators", Kind::Measure, "coordinator"),
    ("liaison", Kind::Measure, "liaison"),
    ("consultant", Kind::Term, "consultant"),
    ("any", Kind::Term, "role"),
    ("densities", Kind::Measure, "density"),
    ("reciprocity", Kind::Measure, "reciprocity"),
    ("e-i index", Kind::Measure, "ei_index"),
    ("E–I index", Kind::Measure, "ei_index"),
    ("modularity", Kind::Measure, "modularity"),
    ("community", Kind::Measure, "community"),
    ("cut point", Kind::Measure, "cutpoint"),
    ("articulation points", Kind::Measure, "cutpoint"),
    ("closeness", Kind::Measure, "closeness"),
    ("f01", Kind::Flag, "F01"),
    ("F-04", Kind::Flag, "F04"),
    ("Tied by one person", Kind::Flag, "F06"),
    ("over-reliance on one leader", Kind::Flag, "F01"),
    ("isolated school", Kind::Flag, "F04"),
    ("g5", Kind::Gate, "G5"),
    ("lead unknown", Kind::Gate, "G6"),
    ("e203", Kind::Code, "E203"),
    ("W313", Kind::Code, "W313"),
    ("m401", Kind::Code, "M401"),
    ("school map", Kind::Chart, "school_map"),
    ("map", Kind::Chart, "school_map"),
    ("pareto", Kind::Chart, "lead_share"),
    ("attendance", Kind::Shape, "attendance"),
    ("visit log", Kind::Shape, "visit_log"),
    ("edge list", Kind::Shape, "ties"),
    ("lead_share_look", Kind::Threshold, "lead_share_look"),
    ("single person share", Kind::Threshold, "single_person_share"),
    ("tie", Kind::Term, "tie"),
    ("distance", Kind::Term, "distance"),
    ("betweenness route", Kind::Term, "shortest path"),
    ("ego", Kind::Term, "ego"),
    ("alters", Kind::Term, "ego"),
    ("isolate", Kind::Term, "isolate"),
    ("component", Kind::Term, "component"),
    ("term", Kind::Term, "term"),
    ("as of date", Kind::Term, "as-of date"),
    ("Window", Kind::Term, "window"),
    ("lead", Kind::Term, "lead"),
    ("colead", Kind::Term, "co-lead"),
    ("N_eff", Kind::Term, "effective number of leaders"),
    ("effective number of leaders", Kind::Term, "effective number of leaders"),
    ("chance", Kind::Term, "chance value"),
    ("bootstrap", Kind::Term, "interval"),
    ("scenario a", Kind::Term, "scenario A"),
    ("Scenario B", Kind::Term, "scenario B"),
    ("truck factor", Kind::Term, "bus factor"),
    ("coverage", Kind::Term, "coverage"),
    ("response rate", Kind::Term, "response"),
    ("Newman weights", Kind::Term, "projection"),
    ("level", Kind::Term, "level"),
    ("directed", Kind::Term, "direction"),
    ("outside body", Kind::Term, "outside body"),
    ("roster", Kind::Term, "school list"),
    ("broker", Kind::Term, "broker"),
    ("hhi", Kind::Term, "HHI"),
    ("gini", Kind::Term, "Gini"),
    ("seed", Kind::Term, "seed"),
    ("run.toml", Kind::Term, "run.toml"),
    ("pseudonymised", Kind::Term, "pseudonym"),
    ("codes", Kind::Term, "code"),
    ("ACT", Kind::Term, "ACT"),
    ("look", Kind::Term, "LOOK"),
    ("note", Kind::Term, "NOTE"),
    ("gates", Kind::Term, "gate"),
    ("threshold", Kind::Term, "threshold"),
    ("exit code", Kind::Term, "exit code"),
];

#[test]
fn words_find_their_card_however_they_are_spelled() {
    let all = cards::all();
    for (word, kind, name) in WORDS {
        let found = find(&all, word);
        let names: Vec<_> = found.iter().map(|card| (card.kind, card.name)).collect();
        assert!(names.contains(&(*kind, *name)), "{word}: {names:?}");
        // A measure's card comes first, the term after it.
        assert!(found.is_sorted_by_key(|card| card.kind), "{word}: {names:?}");
    }
    let community: Vec<Kind> = find(&all, "community").iter().map(|card| card.kind).collect();
    assert_eq!(community, [Kind::Measure, Kind::Term]);
}

#[test]
fn every_entry_of_every_registry_is_found_by_name_and_id() {
    let all = cards::all();
    let measures =
        UNIT.iter().chain(NETWORK).chain(TABLES).map(|measure| (Kind::Measure, measure.name));
    let flags = FLAGS.iter().flat_map(|flag| [(Kind::Flag, flag.id), (Kind::Flag, flag.pattern)]);
    let gates = GATES.iter().flat_map(|gate| [(Kind::Gate, gate.id), (Kind::Gate, gate.pattern)]);
    let codes = codes::all().map(|code| (Kind::Code, code.id));
    let charts = CHARTS.iter().map(|chart| (Kind::Chart, chart.name));
    let shapes = SHAPES.iter().map(|shape| (Kind::Shape, shape.name));
    let limits = MEANINGS.iter().map(|limit| (Kind::Threshold, limit.name));
    let terms = TERMS.iter().flat_map(|(_, terms)| *terms);
    let terms = terms.flat_map(|term| std::iter::once(&term.name).chain(term.also));
    let terms = terms.map(|word| (Kind::Term, *word));
    let words = measures.chain(flags).chain(gates).chain(codes).chain(charts).chain(shapes);
    for (kind, word) in words.chain(limits).chain(terms) {
        for word in [word.to_owned(), word.to_uppercase(), word.replace('_', " ")] {
            let found = find(&all, &word).into_iter().any(|card| card.kind == kind);
            assert!(found, "{kind:?} {word}");
        }
    }
    for (name, _) in SPELLINGS {
        let is_registered = all.iter().any(|card| card.name == *name && card.kind != Kind::Term);
        assert!(is_registered, "{name} has spellings and is in no registry");
    }
    for card in &all {
        for see in &card.see {
            assert!(!find(&all, see).is_empty(), "{} sees {see}, which is nothing", card.name);
        }
    }
}

#[test]
fn cards_begin_in_plain_english_and_are_short() {
    for card in cards::all() {
        let (name, says) = (card.name, &card.says);
        assert!(says.ends_with('.') && !says.contains("  "), "{name}: {says}");
        assert!(says.split_whitespace().count() <= 60, "{name} begins with too many words: {says}");
        let is_symbol = |c: char| {
            let greek = ('\u{370}'..='\u{3ff}').contains(&c);
            let operator = ('\u{2190}'..='\u{22ff}').contains(&c);
            greek || operator || "=<>^²√|{}`_÷×".contains(c)
        };
        assert!(!says.contains(is_symbol), "{name} begins with symbols: {says}");
        for jargon in ["vertex", "vertices", "node", "adjacency", "matrix", "eigen", "σ"] {
            assert!(!says.to_lowercase().contains(jargon), "{name} begins with jargon: {says}");
        }
        let labels: BTreeSet<&str> = card.parts.iter().map(|part| part.label).collect();
        assert_eq!(labels.len(), card.parts.len(), "{name} says a label twice");
    }
}

#[test]
fn numbers_in_terms_are_those_of_the_code() {
    let all = cards::all();
    let text = |word: &str| {
        let card = find(&all, word).into_iter().find(|card| card.kind == Kind::Term).unwrap();
        card.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(chance::DRAWS, 2_000);
    assert!(text("chance value").contains("2,000 draws"));
    assert!(flags_page::page().contains("2,000 draws"));
    assert!(text("interval").contains(&format!("{} times", draws::USUAL)));
    assert!(text("term").contains(&format!("{GRACE_DAYS} days")));
}

#[test]
fn a_slip_gets_the_nearest_words() {
    let all = cards::all();
    for (word, name) in [
        ("betweeness", "betweenness"),
        ("centralty", "centrality"),
        ("reciprosity", "reciprocity"),
        ("transitvity", "transitivity"),
        ("isolatd", "isolate"),
        ("treshold", "threshold"),
        ("E230", "E203"),
        ("assortivity", "assortativity"),
    ] {
        assert!(find(&all, word).is_empty(), "{word} is found");
        let near = nearest(&all, word);
        assert!(near.contains(&name), "{word}: {near:?}");
    }
    assert!(nearest(&all, "xyzzy").is_empty());
}

#[test]
fn the_command_prints_cards_and_lists() {
    let out = tiebeam(["explain", "betweenness"]).ended(0).out;
    let mut lines = out.lines();
    assert_eq!(lines.next(), Some("betweenness: a measure of each person or school"));
    assert_eq!(lines.next(), Some(""));
    let says = lines.next().unwrap();
    assert_eq!(says, "How many pairs of others reach each other most closely through them.");
    for part in ["doi:10.2307/3033543", "NetworkX 3.6.1", "Formula", "Ties it uses", "Also called"]
    {
        assert!(out.contains(part), "{part}: {out}");
    }
    assert!(!out.contains('\u{1b}'));

    let out = tiebeam(["explain", "lead", "share"]).ended(0).out;
    assert!(out.starts_with("lead_share: a measure"), "{out}");
    assert!(out.contains("\nlead share: a term\n"), "{out}");
    let out = tiebeam(["explain", "f01", "e203"]).ended(0).out;
    assert!(out.contains("F01 over-reliance on one leader: a pattern"), "{out}");
    assert!(out.contains("\nE203: a code"), "{out}");

    // The commands of the README.
    for words in [&["betweenness"][..], &["F01"], &["E203"], &["cut", "point"], &[]] {
        tiebeam([&["explain"], words].concat()).ended(0);
    }
    let out = tiebeam(["explain"]).ended(0).out;
    for card in cards::all() {
        let start = format!("  {} ", card.name);
        assert!(out.lines().any(|line| line.starts_with(&start)), "{} is not listed", card.name);
    }
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    for (_, heading) in Kind::ALL {
        assert_eq!(out.lines().filter(|line| line == heading).count(), 1, "{heading}");
    }
}

#[test]
fn a_card_keeps_to_the_width_of_the_terminal() {
    let all = cards::all();
    for width in [30_usize, 60, 80, 200] {
        for word in all.iter().map(|card| card.name).take(40) {
            let run = command().env("COLUMNS", width.to_string()).args(["explain", word]).output();
            let out = finished(&run.unwrap()).ended(0).out;
            let fits = |line: &str| line.chars().count() <= width.min(96);
            for line in out.lines().filter(|line| !fits(line)) {
                assert_eq!(line.split_whitespace().count(), 1, "{word} at {width}: {line}");
            }
        }
    }
}

#[test]
fn json_holds_the_cards() {
    let cards_of = |args: &[&str]| {
        let out = tiebeam([&["explain", "--json"], args].concat()).ended(0).out;
        let json: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(json["schema"], 1);
        json["cards"].as_array().unwrap().clone()
    };
    let found = cards_of(&["E203"]);
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0]["kind"], &found[0]["name"]), (&"code".into(), &"E203".into()));
    assert_eq!(found[0]["parts"][0]["text"], "31/09/2025");
    assert_eq!(cards_of(&[]).len(), cards::all().len());
}

#[test]
fn a_word_that_nothing_is_called_ends_with_2() {
    tiebeam(["explain", "betweeness"])
        .ended(2)
        .says(&["`betweeness` is no word that tiebeam knows", "did you mean betweenness"]);
    let run = tiebeam(["explain", "xyzzy"]).ended(2).says(&["`tiebeam explain` lists every word"]);
    assert!(!run.err.contains("did you mean") && run.out.is_empty(), "{}", run.err);
    tiebeam(["explain", "F01", "xyzzy"]).ended(2);
    tiebeam(["explain", "-"]).ended(2);
}

#[test]
fn measures_say_who_agrees_and_how_closely() {
    // Counts have nobody to differ from.
    let alone = ["No other tool", "Counted by hand", "A count of", "UCINET permutes"];
    let closely =
        ["exactly", "to 1e-", "by hand", "up to", "the formula", "summed anew", "Within "];
    let best = ["the exact optimum", "the best partitions", "The best of all", "Every set"];
    let how = [&closely[..], &best, &["in the same way"]].concat();
    for measure in UNIT.iter().chain(NETWORK) {
        let (name, tools) = (measure.name, measure.tools);
        if alone.iter().any(|start| tools.starts_with(start)) {
            continue;
        }
        assert!(tools.contains(char::is_numeric), "{name} names no version: {tools}");
        assert!(how.iter().any(|word| tools.contains(word)), "{name}: how closely? {tools}");
    }
}

#[test]
fn every_measure_is_explained_in_plain_english_first() {
    for measure in UNIT.iter().chain(NETWORK) {
        let out = tiebeam(["explain", measure.name]).ended(0).out;
        let paragraphs: Vec<&str> = out.split("\n\n").collect();
        // A word can be the name of one card and another word for the one before.
        let head = format!("{}: a measure", measure.name);
        let at = paragraphs.iter().position(|part| part.trim_start().starts_with(&head));
        let at = at.unwrap_or_else(|| panic!("no `{head}` in {out}"));
        let says = paragraphs[at + 1].split_whitespace().collect::<Vec<_>>().join(" ");
        let says_it = UNIT.iter().chain(NETWORK).any(|m| m.name == measure.name && m.says == says);
        assert!(says_it, "{}: {says}", measure.name);
    }
}
