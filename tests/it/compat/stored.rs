//! What R sna and R igraph said about real networks.

use serde_json::Value;

use crate::support::{NETWORKS, json, networks, off, tiebeam};

/// Unit columns and the keys they have with `--compat sna`.
const SNA: &[(&str, &str)] = &[
    ("coordinator", "gf_coordinator_raw"),
    ("itinerant", "gf_itinerant_raw"),
    ("gatekeeper", "gf_gatekeeper_raw"),
    ("representative", "gf_representative_raw"),
    ("liaison", "gf_liaison_raw"),
];

const SNA_NETWORK: &[(&str, &str)] = &[
    ("transitivity", "transitivity_d_weak"),
    ("reciprocity", "reciprocity_dyadic"),
    ("components", "components_strong"),
    ("betweenness_centralisation", "centralization_betweenness_d"),
];

#[test]
fn sna_and_r_igraph_said_the_same() {
    let Some(folder) = networks() else { return };
    let mut compared = 0;
    for name in NETWORKS {
        let folder = folder.join(name);
        let reference = json(&folder.join("reference.json"));
        let directed = reference["meta"]["directed"] == true;
        let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
        let (edges, nodes) = (file("edges.csv"), file("nodes.csv"));
        let group = reference["meta"]["group"].as_str().unwrap();
        let table = |tool: &str, what: &str| {
            let direction = if directed { "directed" } else { "undirected" };
            let args =
                ["measure", &edges, "--people", &nodes, "--map", "person=id", "--groups", group];
            let more = ["--level", "people", "--direction", direction, "--what", what];
            tiebeam(args.iter().chain(&more).chain(&["--compat", tool])).ended(0).rows()
        };
        let number = |text: &str| (!text.is_empty()).then(|| text.parse::<f64>().unwrap());
        let mut holds = |what: &str, ours: Option<f64>, theirs: Option<f64>| {
            assert!(off(ours, theirs) <= 1e-9, "{name} {what}: {ours:?} for {theirs:?}");
            compared += 1;
        };
        let people = table("sna", "people");
        let node = &reference["node"];
        // Both ends, and pairs in both orders: of a network without direction the matrix was given.
        let at_both_ends = |unit: usize| {
            let end = |key: &str| node[key][unit].as_f64();
            end("in_degree").zip(end("out_degree")).map(|(a, b)| a + b)
        };
        let ids = reference["ids"].as_array().unwrap();
        for (unit, id) in ids.iter().enumerate() {
            let id = id.as_str().map_or(id.to_string(), str::to_owned);
            let row = people.iter().find(|row| row["person"] == id).unwrap();
            for (column, key) in SNA {
                holds(column, number(&row[*column]), node[key][unit].as_f64());
            }
            if node["betweenness_d_unw"].is_array() {
                let theirs = node["betweenness_d_unw"][unit].as_f64();
                holds("betweenness", number(&row["betweenness"]), theirs);
                holds("in steps", number(&row["betweenness_unweighted"]), theirs);
            }
            if !directed {
                let theirs = node["closeness_u_unw_sna"][unit].as_f64();
                holds("closeness", number(&row["closeness"]), theirs);
            }
            if node["in_degree"].is_array() {
                holds("degree", number(&row["degree"]), at_both_ends(unit));
            }
        }
        let network = &table("sna", "network")[0];
        let graph = &reference["graph"];
        for (column, key) in SNA_NETWORK {
            // References without direction do not have them.
            if let Some(theirs) = graph.get(key).and_then(Value::as_f64) {
                holds(column, number(&network[*column]), Some(theirs));
            }
        }
        let network = &table("igraph", "network")[0];
        if !directed {
            let theirs = graph["centralization_degree_u_DEFAULT_loopsTRUE"].as_f64();
            holds("degree_centralisation", number(&network["degree_centralisation"]), theirs);
        }
        for (column, key) in [
            (
                "assortativity",
                if directed { "assortativity_group_d" } else { "assortativity_group_u" },
            ),
            (
                "modularity_groups",
                if directed { "modularity_group_d_w" } else { "modularity_group_u_w" },
            ),
        ] {
            holds(column, number(&network[column]), graph[key].as_f64());
        }
    }
    eprintln!("{compared} values as R sna and R igraph had them");
}
