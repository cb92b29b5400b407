//! What is said about differences, and where.

use std::collections::BTreeSet;

use serde_json::Value;
use tiebeam::measure::card::{Measure, Of};
use tiebeam::measure::compat::TOOLS;
use tiebeam::measure::registry::{NETWORK, UNIT};

use crate::support::{Home, tiebeam};

const TIES: &str = "from,to,weight\na,b,2\nb,c,1\nc,d,4\nb,d,2\n";

fn home() -> Home {
    let home = Home::new();
    home.write("ties.csv", TIES);
    home
}

#[test]
fn every_difference_is_of_a_measure_and_says_why() {
    for tool in TOOLS {
        let mut seen = BTreeSet::new();
        for other in tool.differs {
            let name = other.measure.name;
            let is_unit = |measure: &Measure| matches!(measure.of, Of::Unit(_));
            let registry = if is_unit(&other.measure) { UNIT } else { NETWORK };
            let is_known = registry.iter().any(|measure| measure.name == name);
            assert!(is_known, "{}: {name} is no measure", tool.name);
            assert!(seen.insert((name, is_unit(&other.measure))), "{}: {name} twice", tool.name);
            let is_phrase = other.why.starts_with(char::is_lowercase) && !other.why.ends_with('.');
            assert!(is_phrase && !other.why.contains("  "), "{}: {name}: {}", tool.name, other.why);
        }
    }
}

#[test]
fn each_changed_column_has_its_word_and_no_other() {
    let home = home();
    let plain = home.run("measure ties.csv --only betweenness,pagerank").ended(0);
    let run = home.run("measure ties.csv --only betweenness,pagerank --compat networkx").ended(0);
    run.clone().says(&["NetworkX 3.6.1", "  betweenness: divides by the pairs of others"]);
    assert!(!run.err.contains("pagerank"), "{}", run.err);
    assert!(!plain.err.contains("NetworkX"), "{}", plain.err);
    let column = |rows: Vec<std::collections::BTreeMap<String, String>>,
                  name: &str|
     -> Vec<String> { rows.iter().map(|row| row[name].clone()).collect() };
    // By 1/w, b lies on a–c and a–d, and d on a–c and b–c, since 1/2 + 1/4 is less than 1. By w, all
    // three pairs of others lead through b, c–d too, since 1 + 2 is less than 4.
    assert_eq!(column(plain.rows(), "betweenness"), ["0", "2", "0", "2"]);
    assert_eq!(column(run.rows(), "betweenness"), ["0", "1", "0", "0"]);
    assert_eq!(column(plain.rows(), "pagerank"), column(run.rows(), "pagerank"));
    let run = home.run("measure ties.csv --only pagerank --compat igraph").ended(0);
    run.says(&["igraph 1.0.0 (Python) has no other convention for these columns"]);
    let run = home.run("measure ties.csv --only betweenness --compat igraph -q").ended(0);
    assert!(run.err.is_empty(), "{}", run.err);
}

#[test]
fn json_says_it_too() {
    let home = home();
    let run = home.run("measure ties.csv --what network --compat networkx --json").ended(0);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["compat"]["program"], "NetworkX 3.6.1");
    let differs = json["compat"]["differs"].as_array().unwrap();
    let columns: Vec<&str> =
        differs.iter().map(|other| other["column"].as_str().unwrap()).collect();
    // Those that only differ with direction are not named without.
    assert_eq!(columns, ["transitivity", "clustering", "clustering_weighted"]);
    assert!(differs.iter().all(|other| other["why"].as_str().unwrap().len() > 20));
    let run = home.run("measure ties.csv --what network --json").ended(0);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert!(json.get("compat").is_none());
}

#[test]
fn what_cannot_be_done_is_an_error() {
    let home = home();
    for what in ["ties", "groups", "flags", "merges", "roles", "cutpoints", "key-players", "qap"] {
        home.run(&format!("measure ties.csv --what {what} --compat sna"))
            .ended(2)
            .says(&["--compat sna", "--what people, schools or network"]);
    }
    home.run("measure ties.csv --compat pajek").ended(2).says(&["igraph, networkx, sna"]);
}

#[test]
fn explain_has_a_part_for_each_program_that_differs() {
    for tool in TOOLS {
        for other in tool.differs {
            let out = tiebeam(["explain", other.measure.name, "--json"]).ended(0).out;
            let json: Value = serde_json::from_str(&out).unwrap();
            let label = format!("With --compat {}", tool.name);
            let mut parts = json["cards"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|card| card["parts"].as_array().unwrap().iter());
            let is_it = |part: &Value| {
                part["label"] == label && part["text"].as_str().unwrap().contains(other.why)
            };
            assert!(parts.any(is_it), "{label} {}", other.measure.name);
        }
    }
}

#[test]
fn with_direction_a_figure_of_arcs_has_no_band_of_ties_without() {
    let home = home();
    let only = "--what network --only degree_centralisation,strength_gini";
    let columns = |more: &str| -> Vec<String> {
        let run = home.run(&format!("measure ties.csv {only} --direction directed {more}"));
        run.ended(0).rows()[0].keys().cloned().collect()
    };
    let bands = |of: &str, columns: &[String]| {
        columns.iter().any(|column| *column == format!("{of}_chance_low"))
    };
    let plain = columns("");
    assert!(bands("degree_centralisation", &plain) && bands("strength_gini", &plain));
    let theirs = columns("--compat sna");
    assert!(!bands("degree_centralisation", &theirs) && bands("strength_gini", &theirs));
}

/// a names b and c, both name a, and b names c: both ends are 4, 3 and 3, of 2·(2·2 − 2) that could be
/// lacking; a lies on the only way from c to b, one of two ordered pairs of others.
#[test]
fn sna_follows_arcs_and_counts_both_ends() {
    let home = Home::new();
    home.write("arcs.csv", "from,to,weight\na,b,3\na,c,1\nb,a,1\nc,a,1\nb,c,2\n");
    let run = |what: &str| {
        home.run(&format!("measure arcs.csv --direction directed --compat sna {what}")).ended(0)
    };
    let near = |text: &str, wanted: f64| {
        let value: f64 = text.parse().unwrap();
        assert!((value - wanted).abs() < 1e-12, "{value} for {wanted}");
    };
    let network = &run("--what network").rows()[0];
    near(&network["degree_centralisation"], 2.0 / 4.0);
    near(&network["betweenness_centralisation"], 2.0 / 4.0);
    near(&network["density"], 8.0 / 6.0);
    let people = run("--what people").rows();
    let column = |name: &str| people.iter().map(|row| row[name].clone()).collect::<Vec<_>>();
    for (name, wanted) in [
        ("betweenness", [1.0, 0.0, 0.0]),
        ("betweenness_share", [0.5, 0.0, 0.0]),
        // Steps to the others: a 1 and 1, b 1 and 1, c 1 and 2.
        ("closeness", [1.0, 1.0, 2.0 / 3.0]),
        // Strengths of both ends are 6, 6 and 4; without c, a and b keep 4 each.
        ("k_core", [4.0, 4.0, 4.0]),
        // Without a nobody comes from c to b.
        ("cutpoint", [1.0, 0.0, 0.0]),
    ] {
        column(name).iter().zip(wanted).for_each(|(text, wanted)| near(text, wanted));
    }
    // λx = Ax with A = (0 3 1; 1 0 2; 1 0 0).
    let x: Vec<f64> = column("eigenvector").iter().map(|text| text.parse().unwrap()).collect();
    let value = x[0] / x[2];
    near(&x[0].hypot(x[1]).hypot(x[2]).to_string(), 1.0);
    near(&((3.0 * x[1] + x[2]) / value - x[0] + 1.0).to_string(), 1.0);
    near(&((x[0] + 2.0 * x[2]) / value - x[1] + 1.0).to_string(), 1.0);
}
