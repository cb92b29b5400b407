//! Names that want to break a file.

use super::export_all;
use super::read::{self, Graph, Read};
use crate::support::Home;

/// A log of meetings of these people with Ann Lee.
pub(super) fn log(names: &[&str]) -> String {
    let mut text = "event_id,date,person,school,part\n".to_owned();
    for (at, name) in names.iter().enumerate() {
        let (name, day) = (name.replace('"', "\"\""), at % 28 + 1);
        text += &format!("E{at},2025-10-{day:02},Ann Lee,Alder,lead\n");
        // A semicolon parts schools.
        let school = name.replace(';', ",");
        text += &format!("E{at},2025-10-{day:02},\"{name}\",\"School of {school}\",attend\n");
    }
    text
}

pub(super) fn names() -> Vec<String> {
    let mut names: Vec<String> = [
        "\"quoted\" 'twice'",
        "<b>bold</b> & <i>",
        "]]>&amp;&#0;&#x41;<![CDATA[",
        "<!-- comment --> <?php ?>",
        "\u{1}\u{8}\u{b}\u{1f}controls",
        "not a character \u{fffe}\u{ffff}",
        "\u{7f}\u{85}\u{9f} C1",
        "🏫👩\u{200d}🏫 𝔘𝔫𝔦",
        "مدرسة \u{202e}النور",
        "two\nlines",
        "two\r\nlines again",
        "a\ttab",
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
        "+44 20",
        "e\u{301}\u{301}\u{323}",
        "{{ 7*7 }} ${x} %s \\n \\u0041",
        "n0001",
        "nan",
        "  blanks  inside  ",
        "🏴\u{e0067}\u{e0062}\u{e007f}",
        "null",
    ]
    .map(str::to_owned)
    .to_vec();
    names.push("x".repeat(1000));
    names
}

fn hostile() -> Home {
    let home = Home::new();
    let names = names();
    home.write("log.csv", log(&names.iter().map(String::as_str).collect::<Vec<_>>()));
    home
}

/// What XML 1.0 cannot hold.
fn not_xml(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

fn in_xml(graph: &Graph) -> Graph {
    let clean = |value: &mut Read| {
        if let Read::Text(text) = value {
            *text = text.replace(not_xml, "\u{fffd}");
        }
    };
    let mut graph = graph.clone();
    graph.nodes.iter_mut().flat_map(|(_, node)| node.values_mut()).for_each(clean);
    graph
}

#[test]
fn every_name_comes_back() {
    for level in ["people", "schools"] {
        let home = hostile();
        export_all(&home, &format!("log.csv --level {level}"));
        let graph = read::json(&home.read("graph.json"));
        // What the tables of `measure` call them is the truth about reading.
        let measured = home.run(&format!("measure log.csv --what {level} --json")).ended(0).out;
        let measured: serde_json::Value = serde_json::from_str(&measured).unwrap();
        assert_eq!(graph.nodes.len(), measured["rows"].as_array().unwrap().len());
        assert!(graph.nodes.len() >= names().len() - 1, "all but `nan` and `null`, who are nobody");
        let column = if level == "people" { "person" } else { "school" };
        for (row, (_, node)) in measured["rows"].as_array().unwrap().iter().zip(&graph.nodes) {
            assert_eq!(row[column], read::text(&node["name"]));
        }
        let wanted = in_xml(&graph);
        let graphml = read::graphml(&home.read("graph.graphml"));
        read::same(&graphml.nodes, &wanted.nodes);
        read::same(&read::gexf(&home.read("graph.gexf")).nodes, &wanted.nodes);
        let nodes = home.read("nodes.csv");
        let rows = crate::support::rows(nodes.as_bytes());
        assert_eq!(rows.len(), graph.nodes.len());
        for (row, (_, node)) in rows.iter().zip(&graph.nodes) {
            let name = read::text(&node["name"]);
            let unseen = |c: char| c.is_control() && !"\t\r\n".contains(c);
            let plain =
                row["name"].strip_prefix('\'').filter(|_| name.starts_with(['=', '+', '@']));
            assert_eq!(plain.unwrap_or(&row["name"]), name.replace(unseen, "\u{fffd}"));
        }
    }
}

#[test]
fn what_xml_cannot_hold_is_counted_and_said() {
    let home = hostile();
    let graph = read::json(&home.run("export log.csv --format json --level people").ended(0).out);
    let texts = graph.nodes.iter().flat_map(|(_, node)| node.values());
    let bad: usize = texts
        .map(|value| match value {
            Read::Text(text) => text.chars().filter(|c| not_xml(*c)).count(),
            _ => 0,
        })
        .sum();
    assert!(bad > 0, "the names still hold something that XML cannot");
    for format in ["graphml", "gexf"] {
        home.run(&format!("export log.csv --level people --format {format}"))
            .ended(0)
            .says(&[&format!("{bad} characters were not allowed in XML; each stands as \u{fffd}")]);
    }
}

#[test]
fn a_hostile_heading_is_a_heading() {
    let home = Home::new();
    home.write("ties.csv", "from,to\na,b\n");
    home.write(
        "people.csv",
        "id,\"<b a=\"\"1\"\">&]]>\",\"weight\",\u{e9}t\u{e9}\na,1,2,3\nb,1,2,\n",
    );
    export_all(&home, "ties.csv --people people.csv --level people");
    let graph = read::json(&home.read("graph.json"));
    read::same(&read::graphml(&home.read("graph.graphml")).nodes, &graph.nodes);
    assert_eq!(graph.nodes[0].1["b_a_1"], Read::Number(1.0));
    assert_eq!(graph.nodes[0].1["\u{e9}t\u{e9}"], Read::Number(3.0));
}
