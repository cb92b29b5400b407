//! What the binary prints, against what independent tools say about real networks.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use crate::support::{self, Home, NETWORKS, json, networks, off, tiebeam};

type Row = BTreeMap<String, String>;

/// Column → key of the reference, for the undirected collapse.
pub(crate) const UNDIRECTED: &[(&str, &str)] = &[
    ("degree", "degree_u"),
    ("strength", "strength_u"),
    ("betweenness", "betweenness_u_invw"),
    ("betweenness_unweighted", "betweenness_u_unw"),
    ("betweenness_share", "betweenness_u_invw_norm"),
    ("harmonic", "harmonic_u_invw"),
    ("harmonic_unweighted", "harmonic_u_unw"),
    ("closeness", "closeness_u_invw_component"),
    ("pagerank", "pagerank_u_w"),
    ("k_core", "kcore_u"),
    ("constraint", "constraint_u_w"),
    ("effective_size", "effective_size_u_w"),
    ("efficiency", "efficiency_u_w"),
    ("hierarchy", "hierarchy_u_w"),
    ("local_clustering", "clustering_unw"),
    ("local_clustering_weighted", "clustering_barrat"),
    ("cutpoint", "articulation_u"),
];

/// What direction changes or adds.
pub(crate) const DIRECTED: &[(&str, &str)] = &[
    ("in_degree", "in_degree"),
    ("out_degree", "out_degree"),
    ("in_strength", "in_strength"),
    ("out_strength", "out_strength"),
    ("betweenness", "betweenness_d_invw"),
    ("betweenness_unweighted", "betweenness_d_unw"),
    ("betweenness_share", "betweenness_d_invw_norm"),
    ("harmonic", "harmonic_d_invw_in"),
    ("harmonic_unweighted", "harmonic_d_unw_in"),
    ("closeness", "closeness_d_invw_in_component"),
    ("pagerank", "pagerank_d_w"),
    ("constraint", "constraint_d_w"),
    ("effective_size", "effective_size_d_w"),
    ("efficiency", "efficiency_d_w"),
    ("hierarchy", "hierarchy_d_w"),
];

const ROLES: [&str; 5] = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"];

pub(crate) const NETWORK: &[(&str, &str)] = &[
    ("ties", "edges_u"),
    ("density", "density_undirected"),
    ("components", "components_u"),
    ("isolates", "isolates_u"),
    ("largest_component", "largest_component_u"),
    ("fragmentation", "fragmentation_F"),
    ("transitivity", "transitivity_u"),
    ("transitivity_weighted", "clustering_global_opsahl_am"),
    ("transitivity_geometric", "clustering_global_opsahl_gm"),
    ("clustering", "avg_clustering_nan_excluded"),
    ("ei_index", "ei_index_u_unw"),
    ("ei_index_weighted", "ei_index_u_w"),
    ("assortativity", "assortativity_group_u"),
    ("degree_centralisation", "centralization_degree_u"),
    ("betweenness_centralisation", "centralization_betweenness_u"),
    ("modularity_groups", "modularity_group_u_w"),
    ("global_efficiency", "global_efficiency_u_unw"),
];

pub(crate) const DIRECTED_NETWORK: &[(&str, &str)] = &[
    ("ties", "edges_d"),
    ("density", "density"),
    ("reciprocity", "reciprocity_edgewise"),
    ("reciprocity_weighted", "reciprocity_weighted_squartini"),
];

/// Columns without a counterpart in the reference: other tests hold them.
const ALONE: &[&str] = &[
    "community",
    "lead_share",
    "leads",
    "activities",
    "pairs_cut",
    "core",
    "community_stability",
    "reach_two",
    "efficiency_loss",
];

fn number(text: &str) -> Option<f64> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

fn measure(folder: &Path, reference: &Value, direction: &str, what: &str) -> Vec<Row> {
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (edges, nodes) = (file("edges.csv"), file("nodes.csv"));
    let group = reference["meta"]["group"].as_str().unwrap();
    let args = ["measure", &edges, "--people", &nodes, "--map", "person=id", "--groups", group];
    let more = ["--direction", direction, "--level", "people", "--what", what];
    tiebeam(args.iter().chain(&more)).ended(0).rows()
}

/// One network, one direction.
struct Case<'a> {
    name: String,
    reference: &'a Value,
    directed: bool,
    people: BTreeMap<String, Row>,
    compared: usize,
}

impl Case<'_> {
    /// A column of the people, each value turned by `turn`, against the reference's values.
    fn column(&mut self, column: &str, theirs: &[Value], tolerance: f64, turn: fn(f64) -> f64) {
        let ids = self.reference["ids"].as_array().unwrap();
        assert_eq!((ids.len(), self.people.len()), (theirs.len(), theirs.len()));
        for (id, theirs) in ids.iter().zip(theirs) {
            let id = id.as_str().map_or(id.to_string(), str::to_owned);
            let row = &self.people[&id];
            let ours = number(&row[column]);
            let few = column.starts_with("local_clustering")
                && row["degree"].parse::<f64>().unwrap() < 2.0;
            let theirs = if few { None } else { theirs.as_f64() };
            let off = off(ours.map(turn), theirs);
            assert!(off <= tolerance, "{} {column} of {id}: {ours:?} for {theirs:?}", self.name);
            self.compared += 1;
        }
    }

    fn people(&mut self) {
        let mut keys: BTreeMap<&str, &str> = UNDIRECTED.iter().copied().collect();
        if self.directed {
            keys.extend(DIRECTED.iter().copied());
        }
        let node = &self.reference["node"];
        let mut held: Vec<&str> = keys.keys().copied().collect();
        for (column, key) in keys {
            let theirs =
                node[key].as_array().unwrap_or_else(|| panic!("{} has no {key}", self.name));
            self.column(column, theirs, 1e-9, |value| value);
        }
        let length_one = |values: &[Value]| -> Vec<Value> {
            let values: Vec<f64> = values.iter().map(|value| value.as_f64().unwrap()).collect();
            let length = values.iter().map(|value| value * value).sum::<f64>().sqrt();
            values.iter().map(|value| Value::from(value / length)).collect()
        };
        let whole = "eigenvector_u_w_L2_igraph_whole_graph_max1";
        let eigenvector = node["eigenvector_u_w_L2"].as_array().or(node[whole].as_array()).unwrap();
        self.column("eigenvector", &length_one(eigenvector), 1e-9, |value| value);
        held.push("eigenvector");
        // sna was given the network as stored, and counts ordered pairs even without direction.
        if self.directed == self.reference["meta"]["directed"].as_bool().unwrap() {
            for role in ROLES {
                let twice = !self.directed && !matches!(role, "gatekeeper" | "representative");
                let theirs = node[format!("gf_{role}_raw")].as_array().unwrap();
                self.column(role, theirs, 0.0, if twice { |n| 2.0 * n } else { |n| n });
            }
        }
        held.extend(ROLES);
        held.extend(ALONE);
        for column in self.people.values().next().unwrap().keys() {
            let blank = self.people.values().all(|row| row[column].is_empty());
            let known = held.contains(&column.as_str())
                || blank
                || column == "person"
                || column == "school"
                || column == "state";
            assert!(known, "{}: nothing holds {column}", self.name);
        }
    }

    fn network(&mut self, row: &Row) {
        let mut keys: BTreeMap<&str, &str> = NETWORK.iter().copied().collect();
        if self.directed {
            keys.extend(DIRECTED_NETWORK.iter().copied());
        }
        let graph = &self.reference["graph"];
        for (column, key) in keys {
            let theirs = graph[key].as_f64();
            assert!(theirs.is_some(), "{} has no {key}", self.name);
            let off = off(number(&row[column]), theirs);
            assert!(off <= 1e-9, "{} {column}: {} for {theirs:?}", self.name, row[column]);
            self.compared += 1;
        }
        let best = graph["best_modularity_u_w"].as_f64().unwrap();
        let ours = number(&row["modularity"]).unwrap();
        assert!((ours - best).abs() < 0.001, "{}: {ours} for {best}", self.name);
        // The reference holds Barrat's mean with zeros where degree < 2.
        let zeros = graph["avg_clustering_barrat_zero"].as_f64().unwrap();
        let defined = self.people.values().filter(|r| !r["local_clustering"].is_empty()).count();
        let ours = number(&row["clustering_weighted"]);
        let ours = ours.map(|mean| mean * defined as f64 / self.people.len() as f64);
        assert!(off(ours, Some(zeros)) <= 1e-9, "{} clustering_weighted", self.name);
    }
}

#[test]
fn every_column_agrees_on_real_networks() {
    let Some(folder) = networks() else { return };
    for name in NETWORKS {
        let folder = folder.join(name);
        let reference = json(&folder.join("reference.json"));
        let stored_directed = reference["meta"]["directed"].as_bool().unwrap();
        for directed in [false, true] {
            if directed && !stored_directed {
                continue;
            }
            let direction = if directed { "directed" } else { "undirected" };
            let people = measure(&folder, &reference, direction, "people");
            let people = people.into_iter().map(|row| (row["person"].clone(), row)).collect();
            let name = format!("{name} {direction}");
            let mut case = Case { name, reference: &reference, directed, people, compared: 0 };
            case.people();
            let network = measure(&folder, &reference, direction, "network");
            assert_eq!(network.len(), 1);
            case.network(&network[0]);
            eprintln!("{}: {} values agree", case.name, case.compared);
        }
    }
}

#[test]
fn published_cases_of_other_tools_agree() {
    let Some(folder) = networks() else { return };
    let cases = json(&folder.join("peers/cases.json"));
    let mut held = Vec::new();
    for case in cases.as_array().unwrap() {
        let id = case["id"].as_str().unwrap();
        let word = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
        let mut text = "from,to,weight\n".to_owned();
        for edge in case["edges"].as_array().unwrap() {
            let value = edge[2].as_f64().unwrap_or(1.0);
            let weight = if case["edge_value"] == "distance" { 1.0 / value } else { value };
            writeln!(text, "unit {},unit {},{weight}", word(&edge[0]), word(&edge[1])).unwrap();
        }
        let home = Home::new();
        home.write("ties.csv", text);
        let direction = if case["directed"] == true { "directed" } else { "undirected" };
        let table = |what: &str| {
            let words =
                format!("measure ties.csv --level people --direction {direction} --what {what}");
            home.run(&words).ended(0).rows()
        };
        let tolerance = case["tol"].as_f64().unwrap();
        let people = table("people");
        let mut holds = |key: &str, column: &str, turn: &dyn Fn(f64) -> f64| {
            for (node, wanted) in case["expect"][key].as_object().into_iter().flatten() {
                let row =
                    people.iter().find(|row| row["person"] == format!("unit {node}")).unwrap();
                let ours = turn(number(&row[column]).unwrap());
                let wanted = wanted.as_f64().unwrap();
                assert!((ours - wanted).abs() <= tolerance, "{id} {key} {node}: {ours}, {wanted}");
                held.push(id.to_owned());
            }
        };
        let others = case["nodes"].as_array().unwrap().len() as f64 - 1.0;
        holds("constraint", "constraint", &|value| value);
        holds("effective_size", "effective_size", &|value| value);
        holds("betweenness_raw", "betweenness", &|value| value);
        holds("betweenness_norm", "betweenness_share", &|value| value);
        holds("clustering", "local_clustering", &|value| value);
        holds("harmonic_norm", "harmonic", &|value| value / others);
        if let Some(wanted) = case["expect"]["clustering_unweighted_node0"].as_f64() {
            let ours = number(&people[0]["local_clustering"]).unwrap();
            assert!((ours - wanted).abs() <= tolerance, "{id}: {ours}");
            held.push(id.to_owned());
        }
        if let Some(wanted) = case["expect"]["global_efficiency"].as_f64() {
            let ours = number(&table("network")[0]["global_efficiency"]).unwrap();
            assert!((ours - wanted).abs() <= tolerance, "{id}: {ours}");
            held.push(id.to_owned());
        }
    }
    held.dedup();
    // Reciprocity of a node and PageRank with another damping are no columns of ours.
    assert_eq!(held.len(), cases.as_array().unwrap().len() - 2, "{held:?}");
}

#[test]
fn a_log_without_schools_and_dates_says_what_it_could_not_assess() {
    let Some(folder) = networks() else { return };
    let home = Home::new();
    let data = folder.join("southern_women/twomode.csv");
    let run = home.args([data.as_os_str(), "-o".as_ref(), "r".as_ref()].into_iter().fold(
        vec![std::ffi::OsString::from("report")],
        |mut args, arg| {
            args.push(arg.to_owned());
            args
        },
    ));
    let run = run.ended(0).says(&["18 people", "0 schools", "14 activities", "not assessed: F01"]);
    for flag in ["F04", "F06"] {
        assert!(run.err.contains(&format!("not assessed: {flag}")), "{}", run.err);
    }
    let findings = support::json(&home.path("r/findings.json"));
    let named: Vec<&str> = findings["not_assessed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|check| check["id"].as_str().unwrap())
        .collect();
    assert_eq!(named, ["F01", "F02", "F04", "F06", "F09", "F10"]);
    let page = home.read("r/report.html");
    for why in findings["not_assessed"].as_array().unwrap() {
        let why = why["why"].as_str().unwrap();
        assert!(page.contains(why), "`{why}` is not on the page");
    }
}

/// A discussion log with headings of its own, and the same as downloaded: lines that end in CR,
/// typographic quotation marks, the list of people beside it.
#[test]
fn a_log_from_the_wild_loses_nothing() {
    let Some(folder) = networks() else { return };
    let home = Home::new();
    let mooc = folder.join("mooc_dlt1");
    let (log, raw) = (mooc.join("events.csv"), mooc.join("raw_original"));
    let (log, raw) = (log.to_str().unwrap(), raw.to_str().unwrap());
    let map = [
        ["--map", "from_person=sender"],
        ["--map", "to_person=receiver"],
        ["--map", "date=timestamp"],
        ["--map", "title=Discussion Title"],
    ];
    let mapped: Vec<&str> =
        ["report", log, "-o", "mapped"].into_iter().chain(map.concat()).collect();
    home.args(mapped).ended(0);
    home.args(["report", raw, "-o", "raw"]).ended(0);
    for (report, people) in [("mapped", 442), ("raw", 445)] {
        let counts = &support::json(&home.path(&format!("{report}/findings.json")))["counts"];
        let count = |name: &str| counts[name].as_u64().unwrap();
        let ends = ["rows_used", "rows_left_out", "rows_merged", "rows_blank"].map(count);
        assert_eq!(count("rows_read"), ends.iter().sum::<u64>(), "{report}");
        assert_eq!(
            (count("rows_left_out"), count("rows_merged")),
            (0, 2),
            "{report}: 2 rows repeat"
        );
        assert_eq!((count("people"), count("activities")), (people, 2527), "{report}");
    }
    let measured = |data: &str| -> BTreeMap<String, (String, String)> {
        let only = "degree,strength";
        let run = home.args(["measure", data, "--what", "people", "--only", only]).ended(0);
        let rows = run.rows().into_iter();
        rows.map(|row| (row["person"].clone(), (row["degree"].clone(), row["strength"].clone())))
            .collect()
    };
    let (plain, downloaded) = (measured(log), measured(raw));
    for (person, values) in &downloaded {
        let alone = ("0".to_owned(), "0".to_owned());
        assert_eq!(plain.get(person).unwrap_or(&alone), values, "{person}");
    }
    assert!(plain.keys().all(|person| downloaded.contains_key(person)));
}
