//! Stored networks between groups: what `reference_groups.json` and the groups of `reference.json`
//! say, against schools (a group each) and `--what groups`.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::support::{NETWORKS, json, networks, off, tiebeam};

type Row = BTreeMap<String, String>;

fn table(folder: &Path, more: &[&str]) -> Vec<Row> {
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (edges, nodes) = (file("edges.csv"), file("nodes.csv"));
    // Named columns: an end called 1 is a person, though a group is called 1 too.
    let map = ["--map", "person=id", "--map", "from_person=source", "--map", "to_person=target"];
    let args = ["measure", &edges, "--people", &nodes];
    tiebeam(args.iter().chain(&map).chain(more)).ended(0).rows()
}

fn number(text: &str) -> Option<f64> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

/// Compared values of one network.
struct Case<'a> {
    name: &'a str,
    compared: usize,
}

impl Case<'_> {
    fn holds(&mut self, what: &str, ours: Option<f64>, theirs: Option<f64>) {
        let name = self.name;
        assert!(off(ours, theirs) <= 1e-9, "{name} {what}: {ours:?} for {theirs:?}");
        self.compared += 1;
    }

    /// Columns of a table, one row a group, against lists in the order of `groups`.
    fn columns(&mut self, rows: &[Row], groups: &[&str], pairs: &[(&str, &Value)]) {
        let head = if rows[0].contains_key("group") { "group" } else { "school" };
        assert_eq!(rows.len(), groups.len(), "{}", self.name);
        for (column, theirs) in pairs {
            for (group, theirs) in groups.iter().zip(theirs.as_array().unwrap()) {
                let row = rows.iter().find(|row| row[head] == *group).unwrap();
                let what = format!("{column} of {group}");
                self.holds(&what, number(&row[*column]), theirs.as_f64());
            }
        }
    }
}

#[test]
fn networks_between_groups_agree() {
    let Some(folder) = networks() else { return };
    for name in NETWORKS {
        let folder = folder.join(name);
        let reference = json(&folder.join("reference.json"));
        let groups_file = json(&folder.join("reference_groups.json"));
        let column = reference["meta"]["group"].as_str().unwrap();
        let groups: Vec<&str> =
            groups_file["groups"].as_array().unwrap().iter().map(|g| g.as_str().unwrap()).collect();
        let mut case = Case { name, compared: 0 };
        let school = format!("school={column}");
        let of_schools =
            |what: &str| table(&folder, &["--map", &school, "--level", "schools", "--what", what]);
        let pairs = [
            ("degree", &groups_file["degree"]),
            ("strength", &groups_file["strength"]),
            ("betweenness", &groups_file["betweenness_invw"]),
            ("constraint", &groups_file["constraint_w"]),
        ];
        let schools = of_schools("schools");
        case.columns(&schools, &groups, &pairs);
        let cuts: Vec<&str> = schools
            .iter()
            .filter(|row| row["cutpoint"] == "1")
            .map(|r| r["school"].as_str())
            .collect();
        let articulation: Vec<&str> = groups_file["articulation"]
            .as_array()
            .unwrap()
            .iter()
            .map(|g| g.as_str().unwrap())
            .collect();
        assert_eq!(cuts, articulation, "{name}");
        let network = &of_schools("network")[0];
        case.holds("density", number(&network["density"]), groups_file["density"].as_f64());
        let ties = of_schools("ties");
        let between = groups_file["undirected_between"].as_array().unwrap();
        assert_eq!(ties.len(), between.len(), "{name}");
        for tie in between {
            let end = |at: usize| tie[at].as_str().unwrap();
            let is_it = |row: &&Row| row["from"] == end(0) && row["to"] == end(1);
            let ours = ties.iter().find(is_it).and_then(|row| number(&row["strength"]));
            case.holds(&format!("{}–{}", end(0), end(1)), ours, tie[2].as_f64());
        }
        let groups_of = ["--level", "people", "--groups", column, "--what", "groups"];
        let inside = table(&folder, &groups_of);
        let pairs = [
            ("members", &groups_file["size"]),
            ("strength_inside", &groups_file["within_weight"]),
            ("strength_outside", &groups_file["strength"]),
        ];
        case.columns(&inside, &groups, &pairs);
        for (group, theirs) in reference["groups"].as_object().unwrap() {
            let row = inside.iter().find(|row| row["group"] == *group).unwrap();
            for (column, key) in [
                ("members", "size"),
                ("ties_inside", "internal_ties"),
                ("ties_outside", "external_ties"),
                ("ei_index", "ei_ties_counted_once"),
                ("density_inside", "within_density"),
            ] {
                case.holds(
                    &format!("{column} of {group}"),
                    number(&row[column]),
                    theirs[key].as_f64(),
                );
            }
        }
        eprintln!("{name}: {} values of groups agree", case.compared);
    }
}
