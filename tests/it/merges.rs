//! Everything that was read as one stands in one table, with what counts and why.

use crate::support::{Home, rows};

const LOG: &str = "event_id,date,person,person_id,school,part\n\
    E1,2025-09-10,Ann Lee,a1,Alder Primary School,lead\n\
    E1,2025-09-10,Bo Kay,b1,BIRCH,attend\n\
    E1,2025-09-10,Bo Kay,b1,BIRCH,attend\n\
    E2,2025-09-11,A. Lee,a1,The Alder Primary,lead\n\
    E2,2025-09-11,Cy Day,c1,Burch,attend\n\
    E2,2025-09-11,Di Fox,d1,140005,attend\n";
const SCHOOLS: &str =
    "name,urn\nAlder Primary School,140001\nBirch School,140002\nBirch School,140002\nElm,140004\n";
const LINKS: &str = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n\
    140004,140005,Elm Primary,Predecessor,01-09-2024\n";
const ALIASES: &str = "what,spelling,school,means,means_school,same,rows,where,why\n\
    school,Burch,,Birch School,,yes,,,\n";

fn home(files: &[(&str, &str)]) -> Home {
    let home = Home::new();
    for (name, text) in files {
        home.write(&format!("data/{name}"), text);
    }
    home
}

fn told(table: &[u8]) -> Vec<String> {
    let columns = ["kind", "kept", "merged", "rows", "by", "where"];
    let told = |row: &std::collections::BTreeMap<String, String>| {
        columns.map(|column| row[column].clone()).join("|")
    };
    rows(table).iter().map(told).collect()
}

#[test]
fn spellings_and_rows_of_every_kind_are_one_table() {
    let home = home(&[
        ("aliases.csv", ALIASES),
        ("links.csv", LINKS),
        ("log.csv", LOG),
        ("schools.csv", SCHOOLS),
    ]);
    let run = home.run("measure data --what merges").ended(0);
    let wanted = [
        "person|A. Lee|Ann Lee|1|identifier|log.csv:2",
        "school|Elm|140005|1|URN link|log.csv:7",
        "school|Birch School|BIRCH|2|same name|log.csv:3",
        "school|Birch School|Burch|1|alias|log.csv:6",
        "school|Alder Primary School|The Alder Primary|1|same name|log.csv:5",
        "row|schools.csv:3|schools.csv:4|1|same name|schools.csv:4",
        "row|log.csv:3|log.csv:4|1|says the same again|log.csv:4",
    ];
    assert_eq!(told(run.out.as_bytes()), wanted);
    home.run("report data -o out").ended(0);
    let table = home.read("out/tables/merges.csv");
    assert_eq!(told(table.as_bytes()), wanted);
}

#[test]
fn contacts_of_both_sides_and_second_answers_say_which_row_counts() {
    let head = "date,from_school,to_school,type,logged_by\n";
    let log = format!(
        "{head}2025-10-03,Birch,Alder,visit,Alder\n2025-10-04,Birch,Alder,visit,Birch\n2025-10-09,Elm,Alder,visit,Elm\n"
    );
    let both = home(&[("log.csv", &log)]);
    let run = both.run("measure data --what merges").ended(0);
    assert_eq!(
        told(run.out.as_bytes()),
        ["row|log.csv:2|log.csv:3|1|entered by both sides|log.csv:3"]
    );
    let head = "Timestamp,Your name,Your school,Which schools did you work with?\n";
    let answers = format!(
        "{head}2025/10/02 9:15:22 AM GMT+1,Ann Lee,Elm,Oak\n2025/10/02 9:16:22 AM GMT+1,Bo Kay,Oak,Elm\n2025/10/03 9:15:22 AM GMT+1,Ann Lee,Elm,Ash\n"
    );
    let survey = home(&[("answers.csv", &answers)]);
    let run = survey.run("measure data --what merges --level schools").ended(0);
    assert_eq!(
        told(run.out.as_bytes()),
        ["row|answers.csv:2|answers.csv:4|1|same respondent|answers.csv:4"]
    );
}

#[test]
fn the_table_is_there_without_merges_and_holds_no_names_in_coded_runs() {
    let log =
        "event_id,date,person,school\nE1,2025-09-10,Ann Lee,Alder\nE1,2025-09-10,Bo Kay,Birch\n";
    let plain = home(&[("log.csv", log)]);
    plain.run("report data -o out").ended(0);
    let table = plain.read("out/tables/merges.csv");
    assert_eq!(table.trim_start_matches('\u{feff}').trim_end(), "kind,kept,merged,rows,by,where");
    let coded = home(&[("log.csv", LOG), ("schools.csv", SCHOOLS)]);
    for words in ["--people-as codes --codebook book.csv", "--people-as hide"] {
        coded.run(&format!("report data -o out --force {words}")).ended(0);
        let table = coded.read("out/tables/merges.csv");
        let rows = told(table.as_bytes());
        assert_eq!(rows.len(), 2, "{table}");
        assert!(rows.iter().all(|row| row.starts_with("row|input ")), "{table}");
        for word in ["Lee", "Kay", "BIRCH", "log.csv", "schools.csv"] {
            assert!(!table.contains(word), "{word} in {table}");
        }
    }
}
