//! Every format says the same, and what it says is what `measure` prints.

use std::collections::BTreeSet;

use serde_json::Value;

use super::export_all;
use super::read::{self, Graph, Read, text};
use crate::support::{Home, riverside};

/// The same graph from all five files.
#[track_caller]
fn read_all(home: &Home) -> Graph {
    let graph = read::json(&home.read("graph.json"));
    let graphml = read::graphml(&home.read("graph.graphml"));
    read::same(&graph.nodes, &graphml.nodes);
    read::same(&graph.edges, &graphml.edges);
    assert_eq!(graph.directed, graphml.directed);
    for (name, value) in &graph.about {
        assert_eq!(graphml.about.get(name), Some(value), "{name}");
    }
    assert_eq!(graphml.about["tiebeam"], Read::Text(env!("CARGO_PKG_VERSION").to_owned()));
    let gexf = read::gexf(&home.read("graph.gexf"));
    read::same(&graph.nodes, &gexf.nodes);
    read::same(&graph.edges, &gexf.edges);
    assert_eq!(graph.directed, gexf.directed);
    let (nodes, edges) = (home.read("nodes.csv"), home.read("edges.csv"));
    assert!(nodes.starts_with("\u{feff}id,label,") && edges.starts_with("\u{feff}source,target,"));
    let tables = read::tables(nodes.as_bytes(), edges.as_bytes(), &graph);
    read::same(&graph.nodes, &tables.nodes);
    read::same(&graph.edges, &tables.edges);
    assert_eq!(graph.directed, tables.directed);
    graph
}

fn measured(data: &str, words: &str) -> Vec<Value> {
    let run = crate::support::tiebeam(
        ["measure", data, "--json"].into_iter().chain(words.split_whitespace()),
    );
    let json: Value = serde_json::from_str(&run.ended(0).out).unwrap();
    json["rows"].as_array().unwrap().clone()
}

/// Undefined is absent; a measure that is yes or no is 1 or 0 in tables.
#[track_caller]
fn same(name: &str, ours: &Value, theirs: Option<&Read>) {
    let equal = match (ours, theirs) {
        (Value::Null, None) => true,
        (Value::Number(_), Some(Read::YesNo(yes))) => {
            ours.as_f64() == Some(f64::from(u8::from(*yes)))
        }
        (Value::Number(_), Some(Read::Number(number))) => ours.as_f64() == Some(*number),
        (Value::String(ours), Some(Read::Text(theirs))) => ours == theirs,
        _ => false,
    };
    assert!(equal, "{name}: {ours} is {theirs:?}");
}

#[test]
fn the_example_reads_back_with_every_measure() {
    let data = riverside();
    let data = data.to_str().unwrap();
    for level in ["people", "schools"] {
        for direction in ["undirected", "directed"] {
            let home = Home::new();
            let options = format!("--level {level} --direction {direction}");
            export_all(&home, &format!("{data} {options}"));
            let graph = read_all(&home);
            assert_eq!(graph.directed, direction == "directed");

            let units = measured(data, &format!("--what {level} --direction {direction}"));
            assert_eq!(units.len(), graph.nodes.len());
            let mut measures = 0;
            for (unit, (id, node)) in units.iter().zip(&graph.nodes) {
                for (column, value) in unit.as_object().unwrap() {
                    let name = match (level, column.as_str()) {
                        ("people", "person") | ("schools", "school") => "name",
                        (_, other) => other,
                    };
                    same(&format!("{name} of {id}"), value, node.get(name));
                    measures += 1;
                }
            }
            assert!(measures > 30 * units.len());
            let whole = measured(data, &format!("--what network {options}"));
            let whole = whole[0].as_object().unwrap().iter();
            // A graph file holds the figures, not what chance would make of them.
            for (name, value) in whole.filter(|(name, _)| !name.contains("_chance_")) {
                same(name, value, graph.about.get(name));
            }

            let ties = measured(data, &format!("--what ties {options}"));
            assert_eq!(ties.len(), graph.edges.len());
            for (tie, (source, target, edge)) in ties.iter().zip(&graph.edges) {
                assert_eq!(tie["from"], graph.label(source));
                assert_eq!(tie["to"], graph.label(target));
                same("strength", &tie["strength"], edge.get("weight"));
                same("activities", &tie["activities"], edge.get("activities"));
                if level == "schools" {
                    same("from_people", &tie["from_people"], edge.get("source_people"));
                    same("to_people", &tie["to_people"], edge.get("target_people"));
                }
                let (Read::Number(weight), Read::Number(distance)) =
                    (&edge["weight"], &edge["distance"])
                else {
                    panic!("{edge:?}")
                };
                assert_eq!(*distance, 1.0 / weight);
            }
        }
    }
}

#[test]
fn isolates_stay_and_lists_come_along() {
    let home = Home::new();
    export_all(&home, riverside().to_str().unwrap());
    let graph = read_all(&home);
    let tied: BTreeSet<&String> = graph.edges.iter().flat_map(|(a, b, _)| [a, b]).collect();
    let alone = graph.nodes.iter().filter(|(id, _)| !tied.contains(id));
    assert_eq!(alone.clone().count(), 3);
    for (_, node) in alone {
        assert_eq!(node["degree"], Read::Number(0.0));
        assert_eq!(node["kind"], Read::Text("school".to_owned()));
        assert!(!node.contains_key("constraint"), "undefined is absent");
        assert!(
            matches!(node["phase"], Read::Text(_)) && matches!(node["headcount"], Read::Number(_))
        );
    }
    let ids: Vec<&str> = graph.nodes.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!((ids[0], ids[25], ids.len()), ("n0001", "n0026", 26));
}

#[test]
fn one_name_at_two_schools_is_two_nodes_with_two_labels() {
    let home = Home::new();
    home.write(
        "log.csv",
        "event_id,date,person,school,part\n\
         E1,2025-09-10,Ann Lee,Alder,lead\nE1,2025-09-10,Ann Lee,Birch,attend\n\
         E1,2025-09-10,Bo Kay,Birch,attend\n",
    );
    export_all(&home, "log.csv --level people");
    let graph = read_all(&home);
    let labels: Vec<&str> = graph.nodes.iter().map(|(_, node)| text(&node["label"])).collect();
    assert_eq!(labels, ["Ann Lee (Alder)", "Ann Lee (Birch)", "Bo Kay"]);
    let names: Vec<&str> = graph.nodes.iter().map(|(_, node)| text(&node["name"])).collect();
    assert_eq!(names, ["Ann Lee", "Ann Lee", "Bo Kay"]);
    assert_eq!(graph.nodes[1].1["school"], Read::Text("Birch".to_owned()));
    assert_eq!(graph.edges.len(), 3);
}

#[test]
fn a_network_without_ties_or_anybody_is_a_graph() {
    let home = Home::new();
    home.write("ties.csv", "from,to,weight\na,b,0\n");
    home.write("names.csv", "name\n");
    export_all(&home, "ties.csv --level people");
    let graph = read_all(&home);
    assert_eq!((graph.nodes.len(), graph.edges.len()), (2, 0));
    assert!(!graph.nodes[0].1.contains_key("betweenness_share"));
    home.write("one.csv", "event_id,date,person,school\nE1,2025-09-10,Ann,Alder\n");
    export_all(&home, "one.csv");
    let graph = read_all(&home);
    assert_eq!((graph.nodes.len(), graph.edges.len()), (1, 0));
    home.write("nobody.csv", "event_id,date,person,school\nE1,2025-09-10,,Alder\n");
    export_all(&home, "nobody.csv --level people");
    let graph = read_all(&home);
    assert_eq!((graph.nodes.len(), graph.edges.len()), (0, 0));
    assert_eq!(graph.about["people"], Read::Number(0.0));
}

#[test]
fn a_list_column_never_hides_a_measure_or_an_id() {
    let home = Home::new();
    home.write("ties.csv", "from,to,weight\na,b,2\nb,c,1\n");
    home.write(
        "people.csv",
        "id,degree,label,list_id,Post Code,pay\na,high,L1,x,007,1.5\nb,low,L2,,12,2\nc,low,,,3,\n",
    );
    export_all(&home, "ties.csv --people people.csv --level people");
    let graph = read_all(&home);
    let node = &graph.nodes[0].1;
    let word = |text: &str| Read::Text(text.to_owned());
    assert_eq!(graph.nodes[0].0, "n0001");
    assert_eq!((&node["degree"], &node["list_degree"]), (&Read::Number(1.0), &word("high")));
    assert_eq!((&node["label"], &node["list_label"]), (&word("a"), &word("L1")));
    assert_eq!((&node["list_id"], &node["list_list_id"]), (&word("a"), &word("x")));
    assert_eq!((&node["post_code"], &node["pay"]), (&word("007"), &Read::Number(1.5)));
    assert!(!graph.nodes[2].1.contains_key("pay"));
    let edge = &graph.edges[0].2;
    assert_eq!(edge.keys().collect::<Vec<_>>(), ["distance", "weight"], "no log, no activities");
}

#[test]
fn groups_are_said() {
    let home = Home::new();
    home.write("ties.csv", "from,to\na,b\nb,c\n");
    home.write("people.csv", "id,club\na,chess\nb,\nc,go\n");
    export_all(&home, "ties.csv --people people.csv --level people");
    assert!(!read_all(&home).nodes[0].1.contains_key("group"));
    for (format, file) in super::FILES.iter().filter(|(format, _)| *format != "edges") {
        let words = "ties.csv --people people.csv --groups club --level people --force";
        home.run(&format!("export {words} --format {format} -o {file}")).ended(0);
    }
    let graph = read_all(&home);
    let groups: Vec<Option<&Read>> =
        graph.nodes.iter().map(|(_, node)| node.get("group")).collect();
    let word = |text: &str| Read::Text(text.to_owned());
    assert_eq!(groups, [Some(&word("chess")), None, Some(&word("go"))]);
}

#[test]
fn rows_and_threads_change_no_byte() {
    let home = Home::new();
    let text = std::fs::read_to_string(riverside().join("attendance.csv")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    home.write("log.csv", lines.join("\n"));
    lines[1..].reverse();
    home.write("turned/log.csv", lines.join("\n"));
    for (format, _) in super::FILES {
        let run = |words: &str| {
            let out =
                home.run(&format!("export {words} --level people --format {format}")).ended(0);
            // The fingerprint of the input differs, nothing else.
            let is_input = |line: &&str| line.contains("sha256") || line.contains("SHA-256");
            out.out.lines().filter(|line| !is_input(line)).collect::<Vec<_>>().join("\n")
        };
        let once = run("log.csv --jobs 1");
        assert!(once == run("log.csv --jobs 3"), "{format}");
        assert!(once == run("turned/log.csv"), "{format}");
    }
}

/// Written, read and written again: what comes out is what went in.
#[test]
fn edges_and_nodes_are_data_again() {
    let data = riverside();
    for direction in ["undirected", "directed"] {
        let (home, mut compared) = (Home::new(), 0);
        let options = format!("--level people --direction {direction}");
        export_all(&home, &format!("{} {options}", data.to_str().unwrap()));
        let first = read_all(&home);
        let again =
            "edges.csv --people nodes.csv --map person=id --map from=source --map to=target";
        let run = home.run(&format!("export {again} {options} --format json")).ended(0);
        let second = read::json(&run.out);
        let ends = |graph: &Graph| -> Vec<(String, String, Read)> {
            let edge = |(a, b, edge): &(String, String, _)| {
                let edge: &read::Attributes = edge;
                (a.clone(), b.clone(), edge["weight"].clone())
            };
            graph.edges.iter().map(edge).collect()
        };
        read::same(&ends(&first), &ends(&second));
        for ((_, one), (_, two)) in first.nodes.iter().zip(&second.nodes) {
            // Those that follow the direction: without it a log counts guests of one host too.
            for name in ["in_degree", "in_strength", "out_strength", "betweenness", "harmonic"] {
                assert_eq!(one.get(name), two.get(name), "{name}");
                compared += usize::from(one.contains_key(name));
            }
        }
        assert_eq!(first.nodes.len(), second.nodes.len());
        assert!(compared >= 2 * first.nodes.len());
    }
}
