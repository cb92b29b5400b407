//! Rosters: a row for each respondent, a column for everyone they were asked about.

use std::collections::BTreeMap;
use std::process::Command;

use tiebeam::collect::records::{Records, Unit};

use super::{codes, files, refused, rows, sample, schools, ties};
use crate::support::networks;

fn answered(records: &Records) -> Vec<Option<bool>> {
    let responses = records.responses.as_ref().unwrap();
    if records.schools.is_empty() { responses.people.clone() } else { responses.schools.clone() }
}

fn people(records: &Records) -> Vec<&str> {
    records.people.iter().map(|person| person.name.as_str()).collect()
}

#[test]
fn the_sample_roster_is_read_cell_by_cell() {
    let Some(text) = sample("14_roster_matrix.csv") else { return };
    let (records, problems) = files(&[("roster.csv", text.as_str())]);
    assert_eq!(records.files[0].shape, "roster_matrix");
    assert_eq!(
        schools(&records),
        [
            "Ashbrook Primary",
            "Fellgate",
            "Larkspur Lane Inf",
            "Larkspur Lane Jnr",
            "St Mary's CofE",
            "Wharfside"
        ]
    );
    assert_eq!(
        ties(&records),
        [
            "Ashbrook Primary -> Larkspur Lane Inf 1",
            "Ashbrook Primary -> Larkspur Lane Jnr 4",
            "Ashbrook Primary -> St Mary's CofE 3",
            "Larkspur Lane Inf -> Ashbrook Primary 2",
            "Larkspur Lane Inf -> Larkspur Lane Jnr 4",
            "Larkspur Lane Jnr -> Ashbrook Primary 4",
            "Larkspur Lane Jnr -> Larkspur Lane Inf 4",
            "Larkspur Lane Jnr -> St Mary's CofE 2",
            "Larkspur Lane Jnr -> Wharfside 1",
            "St Mary's CofE -> Ashbrook Primary 4",
            "St Mary's CofE -> Larkspur Lane Jnr 2",
            "Wharfside -> Ashbrook Primary 1",
            "Wharfside -> Larkspur Lane Jnr 1",
        ]
    );
    let yes = Some(true);
    assert_eq!(answered(&records), [yes, Some(false), yes, yes, yes, yes]);
    assert!(records.people.is_empty() && records.activities.is_empty());
    assert_eq!(rows(&records), [(6, 6, 0, 0, 0)]);
    assert_eq!(codes(&problems), ["W356 roster.csv"]);
}

#[test]
fn headings_may_have_a_blank_corner_and_people_may_have_other_columns() {
    let ucinet = ",a,b,c\na,0,1,0\nb,1,0,2.5\nc,0,,0\n";
    let (records, problems) = files(&[("m.csv", ucinet)]);
    assert_eq!(ties(&records), ["a -> b 1", "b -> a 1", "b -> c 2.5"]);
    assert_eq!(codes(&problems), ["W355 m.csv", "W356 m.csv"]);
    let staff = "Name;School;Role;Ann Lee;Bo Kay;Cy Dee\nAnn Lee;Alder;Head;;4;0\nBo Kay;Birch;;1,5;x;never\nCy Dee;Birch;;;;\n";
    let (records, _) = files(&[("m.csv", staff)]);
    assert_eq!(super::people(&records), ["Ann Lee@Alder", "Bo Kay@Birch", "Cy Dee@Birch"]);
    assert_eq!(ties(&records), ["Ann Lee -> Bo Kay 4", "Bo Kay -> Ann Lee 1.5"]);
    assert_eq!(records.people[0].role, "Head");
    let responses = records.responses.as_ref().unwrap();
    assert_eq!(responses.people, [Some(true), Some(true), Some(false)]);
}

#[test]
fn numbers_without_names_are_called_by_their_place() {
    let bare = "0,1,2,0\n1,0,0,0\n0,0,0,3\n4,0,0,9\n";
    let (records, problems) = files(&[("m.csv", bare)]);
    assert_eq!(people(&records), ["1", "2", "3", "4"]);
    assert_eq!(ties(&records), ["1 -> 2 1", "1 -> 3 2", "2 -> 1 1", "3 -> 4 3", "4 -> 1 4"]);
    assert_eq!(codes(&problems), ["W349 m.csv", "W356 m.csv"]);
    let headed = "11,12,13,14\n0,1,2,0\n1,0,0,0\n0,0,0,3\n4,0,0,0\n";
    let (records, _) = files(&[("m.csv", headed)]);
    assert_eq!(ties(&records)[0], "11 -> 12 1");
    let rowed = "11,0,1,2,0\n12,1,0,0,0\n13,0,0,0,3\n14,4,0,0,0\n";
    let (records, _) = files(&[("m.csv", rowed)]);
    assert_eq!(ties(&records).len(), 5);
    assert_eq!(ties(&records)[4], "14 -> 11 4");
    let both = ",11,12,13,14\n11,0,1,2,0\n12,1,0,0,0\n13,0,0,0,3\n14,4,0,0,0\n";
    assert_eq!(ties(&files(&[("m.csv", both)]).0), ties(&records));
}

#[test]
fn names_that_differ_are_joined_by_place_or_asked_about() {
    let placed = "School,Alder,Birch Hill,Cedar\nAlder,-,1,2\nBirch H.,3,-,0\nCedar,0,4,-\n";
    let (records, problems) = files(&[("m.csv", placed)]);
    assert_eq!(schools(&records), ["Alder", "Birch H.", "Cedar"]);
    assert_eq!(
        ties(&records),
        ["Alder -> Birch H. 1", "Alder -> Cedar 2", "Birch H. -> Alder 3", "Cedar -> Birch H. 4"]
    );
    assert_eq!(codes(&problems), ["W356 m.csv", "W356 m.csv"]);
    let moved = "School,Alder,Cedar,Birch Hill,Dell\nAlder,-,1,2,0\nBirch H.,3,0,-,0\nCedar,0,-,4,1\nDell,0,0,1,-\n";
    let error = refused(&[("m.csv", moved)]);
    assert!(
        error.contains("only rows are called `Birch H.`, only columns `Birch Hill`"),
        "{error}"
    );
    let list =
        "name,short,aliases\nAlder,,\nBirch Hill Primary,Birch H.,Birch Hill\nCedar,,\nDell,,\n";
    let (records, _) = files(&[("m.csv", moved), ("s.csv", list)]);
    assert_eq!(ties(&records)[1], "Alder -> Cedar 1");
    assert_eq!(records.schools.len(), 4);
}

#[test]
fn cells_that_are_no_strength_are_left_out_with_their_place() {
    let text = "School,Alder,Birch,Cedar,Total\nAlder,,-2,1,1\nBirch,1e15,,2,3\nCedar,1,1,,2\nTotal,2,1,3,6\n";
    let (records, problems) = files(&[("m.csv", text)]);
    assert_eq!(
        ties(&records),
        ["Alder -> Cedar 1", "Birch -> Cedar 2", "Cedar -> Alder 1", "Cedar -> Birch 1"]
    );
    assert_eq!(
        codes(&problems),
        ["W356 m.csv", "W354 m.csv:2:3", "W354 m.csv:3:2", "E202 m.csv:5:1"]
    );
    assert_eq!(rows(&records), [(4, 3, 1, 0, 0)]);
    let error =
        refused(&[("m.csv", "School,Alder,Birch,Cedar\nAlder,,x,\nBirch,,,x\nCedar,x,,\n")]);
    assert!(error.starts_with("m.csv:2:3") && error.contains("--present x"), "{error}");
}

#[test]
fn other_tables_are_no_rosters() {
    for (name, text, shape) in [
        ("a.csv", "from,to,weight\nAlder,Birch,2\nBirch,Alder,1\nto,weight,3\n", "ties"),
        (
            "b.csv",
            "event_id,date,person,school\nE1,2025-10-03,Ann,Alder\nE1,2025-10-03,Bo,Birch\n",
            "attendance",
        ),
        ("c.csv", "id,name,school,role\n1,Ann,Alder,head\n2,Bo,Birch,head\n", "people"),
        ("d.csv", "name,urn,headcount\nAlder,1,10\nBirch,2,12\nCedar,3,9\n", "schools"),
    ] {
        let (records, _) = files(&[(name, text)]);
        assert_eq!(records.files[0].shape, shape);
    }
}

/// Row, column and value.
type Cell = (u32, u32, String);

/// The four sociomatrices of 43 leaders, 43 × 43 numbers without names, against the ties that were
/// taken from them independently.
#[test]
fn real_sociomatrices_give_exactly_their_ties() {
    let Some(folder) = networks().map(|folder| folder.join("school_leaders_y3")) else { return };
    let mut wanted: BTreeMap<(String, String), Vec<Cell>> = BTreeMap::new();
    let responses = std::fs::read_to_string(folder.join("responses.csv")).unwrap();
    for line in responses.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let tie = (cells[0].parse().unwrap(), cells[1].parse().unwrap(), cells[4].to_owned());
        // Nobody has a tie to themselves; the matrices hold what some gave themselves.
        if cells[0] == cells[1] {
            continue;
        }
        wanted.entry((cells[2].to_owned(), cells[3].to_owned())).or_default().push(tie);
    }
    let script = "import sys,zipfile,re\nz=zipfile.ZipFile(sys.argv[1])\nx=z.read('xl/worksheets/sheet1.xml').decode()\nfor row in re.findall(r'<row .*?</row>',x,re.S):\n  print(','.join(re.findall(r'<v>(.*?)</v>',row)))";
    for ((relation, year), mut wanted) in wanted {
        let file = folder.join(format!("raw_original/year-{year}-{relation}-ties.xlsx"));
        let run = Command::new("python3").arg("-c").arg(script).arg(&file).output().unwrap();
        let text = String::from_utf8(run.stdout).unwrap();
        let (records, _) = files(&[("matrix.csv", text.as_str())]);
        let number = |unit: Unit| match unit {
            Unit::Person(at) => records.people[at as usize].name.parse::<u32>().unwrap(),
            _ => panic!("no person"),
        };
        let mut found: Vec<Cell> = records
            .ties
            .iter()
            .map(|tie| (number(tie.from), number(tie.to), format!("{:.1}", tie.strength)))
            .collect();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{relation} {year}");
        assert_eq!(records.people.len(), 43);
    }
}

#[test]
fn the_columns_of_a_roster_may_be_questions() {
    let text = "Respondent,Which school?,How often do you ask Ann Lee?,How often do you ask Bo Kay?,How often do you ask Cy Fox?\n\
                Ann Lee,Elm School,,weekly,never\nBo Kay,Oak School,termly,,never\n";
    let (records, _) = files(&[("roster.csv", text)]);
    assert_eq!(records.files[0].shape, "roster_matrix");
    assert_eq!(ties(&records), ["Ann Lee -> Bo Kay 4", "Bo Kay -> Ann Lee 1"]);
    assert_eq!(super::people(&records), ["Ann Lee@Elm School", "Bo Kay@Oak School", "Cy Fox@-"]);
}
