//! Every measure of this half against independent tools on real networks.
//!
//! The networks cannot be shipped with the project: `TIEBEAM_NETWORKS` names a folder that
//! holds them, each with `edges.csv`, `nodes.csv`, `meta.json` and `reference.json`.
#![allow(clippy::disallowed_methods, clippy::print_stderr, clippy::panic, clippy::expect_used)]

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use tiebeam::collect::records::{Affiliation, Person};
use tiebeam::connect::adjacency::{Adjacency, Ties};
use tiebeam::connect::network::{Level, Network};
use tiebeam::measure::card::Scores;
use tiebeam::measure::groups::Groups;
use tiebeam::measure::registry;
use tiebeam::measure::view::View;

const NETWORKS: [&str; 5] = [
    "karate_weighted",
    "krackhardt_advice",
    "school_leaders_y3",
    "teacher_advice_15schools",
    "uk_faculty",
];

/// A network as stored: people by identifier, arcs and the group of each person.
struct Stored {
    ids: Vec<String>,
    arcs: Vec<(u32, u32, f64)>,
    groups: Groups,
    directed: bool,
    reference: Value,
}

#[derive(Clone, Copy, PartialEq)]
enum Take {
    AsGiven,
    Collapsed,
    CollapsedWithoutStrengths,
}

#[test]
fn agrees_with_the_reference_values() {
    let Ok(folder) = std::env::var("TIEBEAM_NETWORKS") else {
        eprintln!("SKIPPED: TIEBEAM_NETWORKS is not set, nothing was compared with other tools");
        return;
    };
    let mut worst: BTreeMap<String, (f64, String)> = BTreeMap::new();
    let mut compared = 0;
    for name in NETWORKS {
        let stored = stored(&Path::new(&folder).join(name));
        let mut check = |key: String, found: Vec<Option<f64>>, value: &Value, tolerance: f64| {
            let list: Vec<Value> = value.as_array().cloned().unwrap_or(vec![value.clone()]);
            assert_eq!(list.len(), found.len(), "{name} {key}");
            for (unit, (value, found)) in list.iter().zip(&found).enumerate() {
                let off = match (value.as_f64(), found) {
                    (None, None) => 0.0,
                    (Some(a), Some(b)) => (a - b).abs() / a.abs().max(1e-9),
                    _ => f64::INFINITY,
                };
                assert!(off <= tolerance, "{name} {key} {unit}: {found:?} for {value}");
                let entry = worst.entry(key.clone()).or_default();
                if off >= entry.0 {
                    *entry = (off, name.to_owned());
                }
                compared += 1;
            }
        };
        for take in [Take::AsGiven, Take::Collapsed, Take::CollapsedWithoutStrengths] {
            if take == Take::AsGiven && !stored.directed {
                continue;
            }
            let network = network(&stored, take);
            let view = View::new(&network, Level::People, Some(stored.groups.clone()), 1);
            let scores = Scores::of(&view, &[registry::UNIT, registry::NETWORK].concat());
            for (measure, key, tolerance) in node_keys(take) {
                let reference = &stored.reference["node"][key];
                assert!(!reference.is_null(), "{name}: {key} is missing");
                let column = scores.column(measure).expect("a registered measure").clone();
                check(format!("{measure} = {key}"), column, reference, tolerance);
            }
            let vector = if take == Take::CollapsedWithoutStrengths { "unw" } else { "w" };
            let keys = [
                format!("eigenvector_u_{vector}_L2"),
                format!("eigenvector_u_{vector}_L2_largest_component_only"),
            ];
            let key = keys.iter().find(|key| !stored.reference["node"][key.as_str()].is_null());
            let key = key.expect("an eigenvector");
            let column = scores.column("eigenvector").expect("a registered measure").clone();
            check(format!("eigenvector = {key}"), column, &stored.reference["node"][key], 1e-8);
            for (measure, key) in graph_keys(take) {
                let reference = &stored.reference["graph"][key];
                assert!(!reference.is_null(), "{name}: {key} is missing");
                let found = scores.value(measure);
                check(format!("{measure} = {key}"), vec![found], reference, 1e-9);
            }
        }
    }
    for (key, (off, network)) in &worst {
        eprintln!("{off:9.2e} {network:26} {key}");
    }
    eprintln!("{compared} values compared");
}

fn node_keys(take: Take) -> Vec<(&'static str, &'static str, f64)> {
    let (tight, loose) = (1e-9, 1e-8);
    match take {
        Take::AsGiven => vec![
            ("degree", "degree_u", tight),
            ("in_degree", "in_degree", tight),
            ("out_degree", "out_degree", tight),
            ("strength", "strength_u", tight),
            ("in_strength", "in_strength", tight),
            ("out_strength", "out_strength", tight),
            ("betweenness", "betweenness_d_invw", tight),
            ("betweenness_unweighted", "betweenness_d_unw", tight),
            ("betweenness_share", "betweenness_d_invw_norm", tight),
            ("harmonic", "harmonic_d_invw_in", tight),
            ("harmonic_unweighted", "harmonic_d_unw_in", tight),
            ("pagerank", "pagerank_d_w", loose),
            ("k_core", "kcore_u", tight),
            ("cutpoint", "cutpoint_u", tight),
        ],
        Take::Collapsed => vec![
            ("degree", "degree_u", tight),
            ("strength", "strength_u", tight),
            ("betweenness", "betweenness_u_invw", tight),
            ("betweenness_unweighted", "betweenness_u_unw", tight),
            ("betweenness_share", "betweenness_u_invw_norm", tight),
            ("harmonic", "harmonic_u_invw", tight),
            ("harmonic_unweighted", "harmonic_u_unw", tight),
            ("pagerank", "pagerank_u_w", loose),
            ("k_core", "kcore_u", tight),
            ("cutpoint", "articulation_u", tight),
        ],
        Take::CollapsedWithoutStrengths => vec![
            ("strength", "degree_u", tight),
            ("betweenness", "betweenness_u_unw", tight),
            ("betweenness_share", "betweenness_u_unw_norm", tight),
            ("harmonic", "harmonic_u_unw", tight),
            ("pagerank", "pagerank_u_unw", loose),
        ],
    }
}

fn graph_keys(take: Take) -> Vec<(&'static str, &'static str)> {
    let mut keys = vec![
        ("components", "components_u"),
        ("isolates", "isolates_u"),
        ("largest_component", "largest_component_u"),
        ("fragmentation", "fragmentation_F"),
        ("ei_index", "ei_index_u_unw"),
        ("assortativity", "assortativity_group_u"),
        ("degree_centralisation", "centralization_degree_u"),
        ("betweenness_centralisation", "centralization_betweenness_u"),
        ("global_efficiency", "global_efficiency_u_unw"),
    ];
    if take == Take::AsGiven {
        keys.extend([
            ("ties", "edges_d"),
            ("density", "density"),
            ("reciprocity", "reciprocity_edgewise"),
            ("reciprocity_weighted", "reciprocity_weighted_squartini"),
            ("ei_index_weighted", "ei_index_u_w"),
        ]);
    } else {
        keys.extend([("ties", "edges_u"), ("density", "density_undirected")]);
    }
    if take == Take::Collapsed {
        keys.push(("ei_index_weighted", "ei_index_u_w"));
    }
    keys
}

fn stored(folder: &Path) -> Stored {
    let json = |name: &str| -> Value {
        let text = std::fs::read_to_string(folder.join(name)).expect("a readable file");
        serde_json::from_str(&text).expect("JSON")
    };
    let (meta, reference) = (json("meta.json"), json("reference.json"));
    // Reference columns are in the order of its `ids`; the network's are in that order too.
    let ids: Vec<String> = strings(&reference["ids"]);
    let group: Vec<String> = strings(&reference["group"]);
    let mut names = group.clone();
    names.sort();
    names.dedup();
    let of = group.iter().map(|g| names.binary_search(g).ok().map(|at| at as u32)).collect();
    let at: BTreeMap<&str, u32> = ids.iter().map(String::as_str).zip(0..).collect();
    let rows = csv::Reader::from_path(folder.join("edges.csv")).expect("edges");
    let arcs = rows.into_records().map(|row| {
        let row = row.expect("a row");
        (at[&row[0]], at[&row[1]], row[2].parse().expect("a strength"))
    });
    let arcs = arcs.collect();
    let nodes = csv::Reader::from_path(folder.join("nodes.csv")).expect("nodes");
    assert_eq!(nodes.into_records().count(), ids.len());
    let directed = meta["directed"].as_bool().expect("a direction");
    Stored { arcs, groups: Groups { names, of }, directed, reference, ids }
}

fn strings(value: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
    value.as_array().expect("a list").iter().map(text).collect()
}

fn network(stored: &Stored, take: Take) -> Network {
    let units = stored.ids.len();
    let both = stored.arcs.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
    let mut collapse = Adjacency::from_arcs(units, both);
    if take == Take::CollapsedWithoutStrengths {
        let ones = collapse.all().map(|(a, b, _)| (a as u32, b as u32, 1.0)).collect();
        collapse = Adjacency::from_arcs(units, ones);
    }
    let between_people = if take == Take::AsGiven {
        Ties::directed(collapse, Adjacency::from_arcs(units, stored.arcs.clone()))
    } else {
        Ties::undirected(collapse)
    };
    let person = |id: &String| Person {
        name: id.clone(),
        affiliation: Affiliation::Unknown,
        role: String::new(),
        leaves: None,
        attributes: BTreeMap::new(),
    };
    let people = stored.ids.iter().map(person).collect();
    Network { people, between_people, ..Network::default() }
}
