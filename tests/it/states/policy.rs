//! 80, 70 and 50 per cent: what may be told at which response, and blank in every file.

use tiebeam::collect::responses::Slots;

use super::made::Survey;

/// 20 schools, so many of them silent.
const STEPS: [(usize, &[&str]); 5] = [
    (0, &[]),
    (4, &[]),
    (5, &["betweenness", "betweenness_share", "cutpoint", "constraint"]),
    (7, &["betweenness", "cutpoint", "constraint", "k_core", "harmonic", "pagerank", "community"]),
    (11, &["betweenness", "cutpoint", "k_core", "pagerank", "local_clustering"]),
];

#[test]
fn what_too_few_answered_for_is_blank_in_every_file() {
    for (silent, closed) in STEPS {
        let made = Survey::ring(20, silent).made();
        let is_blank = |column: &str| {
            made.column("tables/schools.csv", column).iter().all(|(_, value)| value.is_empty())
        };
        for column in closed {
            assert!(is_blank(column), "{column} with {silent} silent");
        }
        for column in ["degree", "in_degree", "strength"] {
            assert!(!is_blank(column), "{column} with {silent} silent");
        }
        assert_eq!(is_blank("betweenness"), silent > 4);
        assert_eq!(is_blank("k_core"), silent > 6);
        let nodes = made.rows("export.nodes.csv");
        assert_eq!(nodes.iter().all(|node| node["betweenness_share"].is_empty()), silent > 4);
        let network = &made.rows("tables/network.csv")[0];
        assert_eq!(network["density"].is_empty(), silent > 6, "{silent}");
        let graphml = made.file("export.graphml.graphml");
        assert!(graphml.contains(">connected<"), "{silent}");
        // No ranking and no picture of brokers.
        let has = |name: &str| made.files.iter().any(|(file, _)| file == name);
        assert_eq!(has("tables/holds_together.csv"), silent <= 4, "{silent}");
        assert_eq!(has("charts/holds_together.svg"), silent <= 4, "{silent}");
        let map = made.file("charts/school_map.svg");
        assert!(silent <= 4 || !map.contains("holds others together"), "{silent}");
        // The reason is printed wherever something is missing.
        let why =
            format!("response: {} of 20 schools ({}%) answered", 20 - silent, 100 - 5 * silent);
        for file in ["report.html", "findings.json", "tables/flags.csv"] {
            assert_eq!(made.file(file).contains(&why), silent > 4, "{file} with {silent} silent");
        }
        assert_eq!(map.contains("is not shown: response"), silent > 4);
        // Ranges without names only where nearly enough answered.
        let ranges = made.file("report.html").contains("from the lowest to the highest value");
        assert_eq!(ranges, silent == 5, "{silent}");
    }
}

#[test]
fn flags_follow_the_response() {
    let off = |silent: usize| -> Vec<&str> {
        let made = Survey::ring(20, silent).made();
        let closed = made.findings.not_assessed.iter().filter(|m| m.why.starts_with("response: "));
        closed.map(|missing| missing.id).collect()
    };
    assert_eq!(off(4), Vec::<&str>::new());
    assert_eq!(off(5), ["F10"]);
    assert_eq!(off(7), ["F09", "F10"]);
    assert_eq!(off(11), ["F01", "F02", "F04", "F06", "F09", "F10"]);
}

#[test]
fn full_forms_are_a_limit_from_one_in_five_on() {
    for (full, raised) in [(3, false), (4, true)] {
        let slots = Some(Slots { places: 5, full, respondents: 20 });
        let made = Survey { slots, ..Survey::ring(20, 0) }.made();
        let gate = made.gate("G11");
        assert_eq!(gate.is_some(), raised, "{full}");
        if let Some(said) = gate {
            assert!(
                said.contains("4 of 20 who answered filled every one of the 5 places"),
                "{said}"
            );
            assert!(made.file("report.html").contains(&said));
        }
    }
}

#[test]
fn half_an_answer_counts_as_none_and_is_told_apart() {
    let made = Survey { partial: 2, ..Survey::ring(20, 3) }.made();
    let page = made.file("report.html");
    assert!(page.contains("17 of 20 schools (85%) answered."));
    assert!(page.contains("2 answers were begun and not finished, and count as none."));
    assert!(made.gate("G1").is_none(), "{:?}", made.gate("G1"));
}

#[test]
fn without_a_roster_the_response_is_at_most_what_is_seen() {
    let mut records = Survey::ring(20, 0).records();
    records.known.school_list = false;
    let made = super::made::Made::of(records, tiebeam::base::people_as::PeopleAs::Names);
    let said = made.gate("G1").unwrap();
    assert!(said.starts_with("At most 20 of 20 schools (100%) answered"), "{said}");
    assert!(said.contains("no list says who was"), "{said}");
    assert!(made.analysis.withheld.is_empty());
}
