//! Brokerage and clustering against independent tools, on networks that stay outside the project.
//!
//! `TIEBEAM_NETWORKS` names the folder; without it these tests say that they were skipped.
#![allow(
    clippy::disallowed_methods, // a test reads the environment and files
    clippy::unwrap_used,        // and stops at the first surprise
    clippy::expect_used,
    clippy::panic
)]

use std::collections::BTreeMap;
use std::fs::read_to_string;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tiebeam::connect::adjacency::{Adjacency, Ties};
use tiebeam::connect::network::{Level, Network};
use tiebeam::measure::card::Scores;
use tiebeam::measure::groups::Groups;
use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::measure::view::View;

const NETWORKS: [&str; 5] = [
    "karate_weighted",
    "krackhardt_advice",
    "school_leaders_y3",
    "teacher_advice_15schools",
    "uk_faculty",
];

const BURT: [&str; 4] = ["constraint", "effective_size", "efficiency", "hierarchy"];
const ROLES: [&str; 5] = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"];

fn folder() -> Option<PathBuf> {
    let folder = std::env::var("TIEBEAM_NETWORKS").ok().map(PathBuf::from);
    if folder.is_none() {
        // Straight to the terminal: what a passing test prints is hidden.
        let _ = writeln!(std::io::stderr(), "SKIPPED: TIEBEAM_NETWORKS is not set, no oracle ran");
    }
    folder
}

/// A network as given, and what other tools say about it.
struct Case {
    network: Network,
    groups: Groups,
    /// For each unit, where its values stand in the reference.
    place: Vec<usize>,
    reference: Value,
    directed: bool,
}

fn load(folder: &Path, name: &str) -> Case {
    let read = |file: &str| read_to_string(folder.join(name).join(file)).expect("file");
    let meta: Value = serde_json::from_str(&read("meta.json")).expect("meta");
    let directed = meta["directed"].as_bool().expect("directed");
    let reference: Value = serde_json::from_str(&read("reference.json")).expect("reference");

    let nodes = read("nodes.csv");
    let mut nodes = csv::Reader::from_reader(nodes.as_bytes());
    let heading = meta["group"].as_str().expect("group");
    let column = nodes.headers().expect("headers").iter().position(|h| h == heading);
    let column = column.expect("group column");
    let group: BTreeMap<String, String> = nodes
        .records()
        .map(|row| row.expect("row"))
        .map(|row| (row[0].to_owned(), row[column].to_owned()))
        .collect();
    let ids: Vec<&String> = group.keys().collect();
    let mut names: Vec<String> = group.values().filter(|g| !g.is_empty()).cloned().collect();
    names.sort();
    names.dedup();
    let of = group.values().map(|g| names.binary_search(g).ok().map(|at| at as u32)).collect();

    let edges = read("edges.csv");
    let unit = |id: &str| ids.binary_search_by(|other| other.as_str().cmp(id)).expect("id") as u32;
    let arcs: Vec<(u32, u32, f64)> = csv::Reader::from_reader(edges.as_bytes())
        .records()
        .map(|row| row.expect("row"))
        .map(|row| (unit(&row[0]), unit(&row[1]), row[2].parse().expect("weight")))
        .collect();
    let listed = reference["ids"].as_array().expect("ids");
    let place = |id: &&String| listed.iter().position(|other| other == id.as_str()).expect("id");
    Case {
        network: network(ids.len(), &arcs, directed),
        place: ids.iter().map(place).collect(),
        groups: Groups { names, of },
        reference,
        directed,
    }
}

fn network(units: usize, arcs: &[(u32, u32, f64)], directed: bool) -> Network {
    let both = arcs.iter().flat_map(|&(a, b, s)| [(a, b, s), (b, a, s)]).collect();
    let collapse = Adjacency::from_arcs(units, both);
    let between_people = if directed {
        Ties::directed(collapse, Adjacency::from_arcs(units, arcs.to_vec()))
    } else {
        Ties::undirected(collapse)
    };
    Network { between_people, ..Network::default() }
}

/// The undirected collapse with every tie 1.
fn flat(network: &Network) -> Network {
    let collapse = network.between_people.collapse();
    let arcs = collapse.all().map(|(ego, alter, _)| (ego as u32, alter as u32, 1.0)).collect();
    let between_people = Ties::undirected(Adjacency::from_arcs(collapse.units(), arcs));
    Network { between_people, ..Network::default() }
}

fn scores(network: &Network, groups: &Groups) -> Scores {
    let view = View::new(network, Level::People, Some(groups.clone()), 1);
    let measures: Vec<_> = UNIT.iter().chain(NETWORK).copied().collect();
    Scores::of(&view, &measures)
}

/// The largest difference seen, relative where values exceed 1.
#[derive(Default)]
struct Worst(f64);

impl Worst {
    fn see(&mut self, what: &str, ours: Option<f64>, theirs: Option<f64>) {
        let (Some(a), Some(b)) = (ours, theirs) else {
            assert_eq!(ours, theirs, "{what}");
            return;
        };
        let error = (a - b).abs() / b.abs().max(1.0);
        assert!(error <= 1e-9, "{what}: {a} here, {b} there");
        self.0 = self.0.max(error);
    }

    fn column(&mut self, case: &Case, what: &str, ours: &[Option<f64>], key: &str) {
        let theirs = case.reference["node"][key].as_array().expect(key);
        assert_eq!(ours.len(), theirs.len(), "{what}");
        for (unit, &value) in ours.iter().enumerate() {
            self.see(&format!("{what} of {unit}"), value, theirs[case.place[unit]].as_f64());
        }
    }
}

fn report(what: &str, name: &str, worst: &Worst) {
    let _ = writeln!(std::io::stderr(), "{what} on {name}: worst relative error {:.1e}", worst.0);
}

#[test]
fn burt_agrees_with_strengths_and_without() {
    let Some(folder) = folder() else { return };
    for name in NETWORKS {
        let case = load(&folder, name);
        let mut worst = Worst::default();
        let weighted = scores(&case.network, &case.groups);
        let unweighted = scores(&flat(&case.network), &case.groups);
        for measure in BURT {
            for (scores, ending) in [(&weighted, "u_w"), (&unweighted, "u_unw")] {
                let ours = scores.column(measure).expect(measure);
                worst.column(
                    &case,
                    &format!("{name} {measure}"),
                    ours,
                    &format!("{measure}_{ending}"),
                );
            }
            if case.directed {
                let ours = weighted.column(measure).expect(measure);
                worst.column(&case, &format!("{name} {measure}"), ours, &format!("{measure}_d_w"));
            }
        }
        report("burt", name, &worst);
    }
}

#[test]
fn roles_agree_and_pairs_without_direction_are_half() {
    let Some(folder) = folder() else { return };
    for name in NETWORKS {
        let case = load(&folder, name);
        let mut worst = Worst::default();
        let scores = scores(&case.network, &case.groups);
        for role in ROLES {
            let halved = !case.directed && !matches!(role, "gatekeeper" | "representative");
            let orders = if halved { 2.0 } else { 1.0 };
            let ours = scores.column(role).expect(role).iter();
            let ours: Vec<Option<f64>> = ours.map(|count| count.map(|c| c * orders)).collect();
            worst.column(&case, &format!("{name} {role}"), &ours, &format!("gf_{role}_raw"));
        }
        report("roles", name, &worst);
    }
}

#[test]
fn clustering_agrees_where_there_are_two_contacts() {
    let Some(folder) = folder() else { return };
    for name in NETWORKS {
        let case = load(&folder, name);
        let mut worst = Worst::default();
        let scores = scores(&case.network, &case.groups);
        let zeros = |measure: &str| -> Vec<Option<f64>> {
            let collapse = case.network.between_people.collapse();
            let column = scores.column(measure).expect(measure);
            for (unit, value) in column.iter().enumerate() {
                assert_eq!(value.is_none(), collapse.degree(unit) < 2, "{name} {measure} {unit}");
            }
            column.iter().map(|value| value.or(Some(0.0))).collect()
        };
        let (binary, barrat) = (zeros("local_clustering"), zeros("local_clustering_weighted"));
        worst.column(&case, name, &binary, "clustering_unw");
        worst.column(&case, name, &barrat, "clustering_barrat");
        let graph = |key: &str| case.reference["graph"][key].as_f64();
        worst.see(name, scores.value("transitivity"), graph("transitivity_u"));
        worst.see(name, scores.value("clustering"), graph("avg_clustering_nan_excluded"));
        let defined = scores.column("local_clustering_weighted").expect("column").iter().flatten();
        let share = defined.count() as f64 / barrat.len() as f64;
        let ours = scores.value("clustering_weighted").map(|mean| mean * share);
        worst.see(name, ours, graph("avg_clustering_barrat_zero"));
        worst.see(name, scores.value("modularity_groups"), graph("modularity_group_u_w"));
        report("clustering and modularity of groups", name, &worst);
    }
}

#[test]
fn leiden_reaches_the_best_known_modularity() {
    let Some(folder) = folder() else { return };
    for name in NETWORKS.into_iter().chain(["southern_women"]) {
        let case = load(&folder, name);
        for (network, ending) in [(case.network.clone(), "u_w"), (flat(&case.network), "u_unw")] {
            let scores = scores(&network, &case.groups);
            let ours = scores.value("modularity").expect("modularity");
            let theirs = case.reference["graph"][format!("best_modularity_{ending}")].as_f64();
            let theirs = theirs.expect("best modularity");
            let _ = writeln!(
                std::io::stderr(),
                "{name} {ending}: Q {ours:.12}, best known {theirs:.12}"
            );
            assert!(ours >= theirs - 1e-12, "{name} {ending}: {ours} here, {theirs} there");
        }
        let parts = case.reference["partitions"]["best_w"]["communities"].as_f64();
        let ours = scores(&case.network, &case.groups).value("communities");
        assert_eq!(ours, parts, "{name} communities");
    }
    let hard = load(&folder, "mooc_dlt1");
    let ours = scores(&hard.network, &hard.groups).value("modularity").expect("modularity");
    let theirs = hard.reference["graph"]["best_modularity_u_w"].as_f64().expect("best modularity");
    let _ = writeln!(std::io::stderr(), "mooc_dlt1 u_w: Q {ours:.12}, best known {theirs:.12}");
    assert!(ours >= theirs * 0.99, "mooc_dlt1: {ours} here, {theirs} there");
}

#[test]
fn cases_of_other_tools_hold() {
    let Some(folder) = folder() else { return };
    let text = read_to_string(folder.join("peers/cases.json")).expect("cases");
    let cases: Value = serde_json::from_str(&text).expect("cases");
    let ours = [
        ("burt_holes_unweighted", vec!["constraint", "effective_size"]),
        ("burt_holes_weighted", vec!["constraint", "effective_size"]),
        ("constraint_K4", vec!["constraint"]),
        ("constraint_line4", vec!["constraint"]),
        ("clustering_K5_minus_edge", vec!["local_clustering"]),
    ];
    let key = |id: &Value| id.as_str().map_or_else(|| id.to_string(), str::to_owned);
    for (id, measures) in ours {
        let case = cases.as_array().expect("list").iter().find(|case| case["id"] == id);
        let case = case.expect(id);
        let nodes: Vec<String> = case["nodes"].as_array().expect("nodes").iter().map(key).collect();
        let unit = |id: &Value| nodes.iter().position(|node| *node == key(id)).expect("id") as u32;
        let edges = case["edges"].as_array().expect("edges").iter();
        let arcs: Vec<(u32, u32, f64)> = edges
            .map(|edge| (unit(&edge[0]), unit(&edge[1]), edge[2].as_f64().unwrap_or(1.0)))
            .collect();
        let scores = scores(&network(nodes.len(), &arcs, false), &Groups::default());
        let tolerance = case["tol"].as_f64().expect("tolerance");
        for measure in measures {
            let expected = &case["expect"][measure.trim_start_matches("local_")];
            for (node, value) in expected.as_object().expect("values") {
                let at = nodes.iter().position(|other| other == node).expect("id");
                let found = scores.unit(measure, at).expect("value");
                let wanted = value.as_f64().expect("number");
                assert!((found - wanted).abs() <= tolerance, "{id} {measure} {node}: {found}");
            }
        }
    }
}
