//! Runs without names say the same numbers as the run with names.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde_json::Value;

use crate::support::{Home, Run, files, json, riverside, rows};

type Rows = Vec<BTreeMap<String, String>>;

/// The bundled example with names, with codes and without people.
fn made() -> &'static Home {
    static MADE: OnceLock<Home> = OnceLock::new();
    MADE.get_or_init(|| {
        let home = Home::new();
        report(&home, "named", &[]);
        report(&home, "coded", &["--people-as", "codes", "--codebook", "book.csv"]);
        report(&home, "hidden", &["--people-as", "hide"]);
        home
    })
}

fn report(home: &Home, name: &str, more: &[&str]) -> Run {
    let data = riverside();
    let args = ["report", data.to_str().unwrap(), "-o", name];
    home.args(args.iter().chain(more)).ended(0)
}

fn book(home: &Home) -> BTreeMap<String, String> {
    let rows = rows(home.read("book.csv").as_bytes());
    rows.into_iter().map(|row| (row["code"].clone(), row["name"].clone())).collect()
}

/// Every code in a text as the name it stands for.
fn decoded(text: &str, book: &BTreeMap<String, String>) -> String {
    let mut text = text.to_owned();
    for (code, name) in book {
        text = text.replace(code.as_str(), name);
    }
    text
}

fn table(home: &Home, path: &str) -> Rows {
    rows(&std::fs::read(home.path(path)).unwrap())
}

fn sorted(mut rows: Rows) -> Rows {
    rows.sort();
    rows
}

/// Communities numbered in the order of the rows: among equally large ones the first number goes to
/// whoever is shown first, which with codes is somebody else.
fn communities_anew(mut rows: Rows) -> Rows {
    let mut numbers: BTreeMap<String, String> = BTreeMap::new();
    for row in &mut rows {
        let next = (numbers.len() + 1).to_string();
        let number = numbers.entry(row["community"].clone()).or_insert(next).clone();
        row.insert("community".to_owned(), number);
    }
    rows
}

#[test]
fn every_table_turned_back_is_that_of_the_run_with_names() {
    let home = made();
    let book = book(home);
    let people = table(home, "coded/tables/people.csv");
    assert!(people.is_sorted_by_key(|row| row["person"].clone()), "in the order of codes");
    let turned = people.into_iter().map(|mut row| {
        for key in ["person", "school"] {
            row.insert(key.to_owned(), decoded(&row[key], &book));
        }
        row
    });
    let by_name = |mut rows: Rows| {
        rows.sort_by_key(|row| (row["person"].clone(), row["school"].clone()));
        communities_anew(rows)
    };
    let named = by_name(table(home, "named/tables/people.csv"));
    assert!(by_name(turned.collect()) == named, "people");
    for (way, path) in ["coded", "hidden"]
        .into_iter()
        .flat_map(|way| ["schools", "ties", "network"].map(|path| (way, path)))
    {
        let same =
            |way: &str| std::fs::read(home.path(&format!("{way}/tables/{path}.csv"))).unwrap();
        assert!(same(way) == same("named"), "{way}: {path}");
    }
}

#[test]
fn ties_and_groups_of_people_turned_back_are_those_with_names() {
    let home = made();
    let book = book(home);
    let data = riverside();
    let measure = |what: &[&str], more: &[&str]| -> Rows {
        let args = ["measure", data.to_str().unwrap(), "--level", "people", "--what"];
        home.args(args.iter().chain(what).chain(more)).ended(0).rows()
    };
    let coded = ["--people-as", "codes", "--codebook", "book.csv"];
    let mut ties = measure(&["ties"], &coded);
    assert!(ties.iter().all(|row| row["from"] < row["to"]), "each pair in the order of codes");
    assert!(ties.is_sorted_by_key(|row| (row["from"].clone(), row["to"].clone())));
    let named = measure(&["ties"], &[]);
    for row in &mut ties {
        let ends = ["from", "to"].map(|end| book[&row[end]].clone());
        let schools = ["from_school", "to_school"].map(|end| decoded(&row[end], &book));
        let turn = usize::from(ends[0] > ends[1]);
        let of_ends = ["constraint", "constraint_share"]
            .map(|what| (what, ["from", "to"].map(|end| row[&format!("{end}_{what}")].clone())));
        for (at, key) in ["from", "to"].into_iter().enumerate() {
            for (what, values) in &of_ends {
                row.insert(format!("{key}_{what}"), values[at ^ turn].clone());
            }
            row.insert(key.to_owned(), ends[at ^ turn].clone());
            row.insert(format!("{key}_school"), schools[at ^ turn].clone());
        }
    }
    assert!(sorted(ties) == sorted(named), "ties");
    // Roles are free text: their groups are numbered, and their numbers are the same.
    let of_roles = |more: &[&str]| {
        let rows = measure(&["groups", "--groups", "role"], more);
        let names: BTreeSet<String> = rows.iter().map(|row| row["group"].clone()).collect();
        let numbers = rows.into_iter().map(|mut row| {
            row.remove("group");
            row
        });
        (names, sorted(numbers.collect()))
    };
    let (names, numbers) = of_roles(&coded);
    assert!(names.iter().all(|name| name.starts_with("group ")), "{names:?}");
    assert_eq!(numbers, of_roles(&[]).1);
    let network = |more: &[&str]| measure(&["network", "--groups", "role"], more);
    assert_eq!(network(&coded), network(&[]));
}

#[test]
fn findings_are_the_same_and_speak_of_codes_or_of_nobody() {
    let home = made();
    let book = book(home);
    let read = |way: &str| json(&home.path(&format!("{way}/findings.json")));
    let (named, coded, hidden) = (read("named"), read("coded"), read("hidden"));
    for other in [&coded, &hidden] {
        for key in ["gates", "flags"] {
            let numbers = |all: &Value| -> Vec<Value> {
                let of = |flag: &Value| {
                    let lines = flag["rows"].as_array().unwrap().len();
                    serde_json::json!([
                        flag["id"],
                        flag["severity"],
                        flag["value"],
                        flag["threshold"],
                        flag["chance"],
                        lines
                    ])
                };
                all[key].as_array().unwrap().iter().map(of).collect()
            };
            assert_eq!(numbers(other), numbers(&named));
        }
        for key in ["counts", "indicators", "span", "window", "checks", "thresholds"] {
            assert_eq!(other[key], named[key], "{key}");
        }
    }
    for (ours, theirs) in
        coded["flags"].as_array().unwrap().iter().zip(named["flags"].as_array().unwrap())
    {
        for key in ["subject", "message"] {
            assert_eq!(decoded(ours[key].as_str().unwrap(), &book), theirs[key].as_str().unwrap());
        }
    }
    let ranked = |all: &Value| -> Vec<String> {
        let list = all["leading"]["ranked"].as_array().unwrap().iter();
        let mut list: Vec<String> = list.map(|row| decoded(&row.to_string(), &book)).collect();
        list.sort();
        list
    };
    assert_eq!(ranked(&coded), ranked(&named));
    assert!(ranked(&hidden).is_empty(), "nobody is listed one by one");
    assert_eq!(hidden["leading"]["known"], named["leading"]["known"]);
    assert_eq!(
        (coded["people_as"].as_str(), hidden["people_as"].as_str()),
        (Some("codes"), Some("hide"))
    );
}

#[test]
fn equals_stand_in_the_order_of_their_codes() {
    let ranked = json(&made().path("coded/findings.json"));
    let ranked = ranked["leading"]["ranked"].as_array().unwrap();
    let mut equals = 0;
    for pair in ranked.windows(2).filter(|pair| pair[0]["share"] == pair[1]["share"]) {
        assert!(pair[0]["name"].as_str() < pair[1]["name"].as_str(), "{pair:?}");
        equals += 1;
    }
    assert!(equals > 20, "{equals} pairs of equals");
}

#[test]
fn the_same_book_gives_the_same_bytes_on_any_number_of_threads() {
    let home = made();
    let first = files(&home.path("coded"));
    for jobs in ["1", "3"] {
        let more = ["--people-as", "codes", "--codebook", "book.csv", "--jobs", jobs];
        report(home, &format!("again{jobs}"), &more);
        let again = files(&home.path(&format!("again{jobs}")));
        assert!(again == first, "--jobs {jobs}");
    }
}

#[test]
fn where_people_are_hidden_nothing_is_about_one_of_them() {
    let home = made();
    let files = files(&home.path("hidden"));
    assert!(!files.contains_key("tables/people.csv"));
    let page = home.read("hidden/report.html");
    assert!(page.contains("People are left out. This is not anonymous"), "no banner");
    assert!(!page.contains("people.csv"), "a link leads nowhere");
    assert!(
        page.contains("contacts rest on one person alone. That person is listed as leaving soon.")
    );
    assert!(page.contains("One person led or co-led"));
    assert!(page.contains(">1st<") && page.contains(">2nd<"), "the bars are called by rank");
    let coded = home.read("coded/report.html");
    assert!(coded.contains("Personal data – pseudonymised. This is not anonymous"), "no banner");
    assert!(home.read("named/report.html").contains("Contains personal data"));
    assert!(home.read("coded/run.toml").contains("people_as = \"codes\""));
    assert!(!home.read("coded/run.toml").contains("book.csv"));
    let data = riverside();
    let data = data.to_str().unwrap();
    for more in [&["--level", "people"][..], &["--what", "people"]] {
        let run = home.args(["measure", data, "--people-as", "hide"].iter().chain(more)).ended(2);
        run.says(&["--people-as hide leaves", "fix: use --people-as codes"]);
    }
    home.args(["report", data, "--people-as", "hide", "--level", "people", "-o", "x"]).ended(2);
    home.write("people.csv", "event_id,date,person\nE1,2025-09-10,Ann Lee\nE1,2025-09-10,Bo Kay\n");
    home.run("report people.csv --people-as hide -o x").ended(2).says(&["use --people-as codes"]);
}

#[test]
fn the_settings_can_ask_for_codes_and_the_output_is_not_named_after_the_data() {
    let home = Home::new();
    home.write("jane/log.csv", crate::cli::PAIR);
    home.write("jane/tiebeam.toml", "version = 1\n[report]\npeople_as = \"codes\"\n");
    let run = home.run("report jane/log.csv").ended(0);
    let run = run.says(&["whatever stands in the school column is shown as a school"]);
    assert_eq!(run.out, "coded-report/report.html\n".replace('/', std::path::MAIN_SEPARATOR_STR));
    let page = home.read("coded-report/report.html");
    assert!(!page.contains("jane") && page.contains("If somebody wrote a person there"));
    home.run("report jane/log.csv --people-as names -o n").ended(0);
    assert!(home.read("n/report.html").contains("Ann Lee"));
    home.write("jane/tiebeam.toml", "[report]\npeople_as = \"code\"\n");
    home.run("report jane/log.csv").ended(2).says(&["[report] people_as"]);
}

/// Forty people who are all alike meet in pairs: nothing but their names tells them apart, so any
/// order in which names ascend would be the alphabet's.
#[test]
fn no_file_lists_codes_in_the_order_of_names() {
    let home = Home::new();
    let names: Vec<String> = (0..40).map(|at| format!("Name{at:02}")).collect();
    let mut log = "event_id,date,person,school,part\n".to_owned();
    for pair in 0..20 {
        let (one, other) = (&names[pair], &names[39 - pair]);
        let day = format!("2025-10-{:02}", pair + 1);
        log += &format!("E{pair},{day},{one},A{pair},lead\nE{pair},{day},{other},B{pair},attend\n");
    }
    home.write("log.csv", log);
    home.run("report log.csv --level people --people-as codes --codebook book.csv -o coded")
        .ended(0);
    home.run("export log.csv --level people --people-as codes --codebook book.csv -o g.json")
        .ended(0);
    let book = book(&home);
    let mut written = files(&home.path("coded"));
    written.extend(files(&home.path("")).remove_entry("g.json"));
    let mut looked = 0;
    for (file, bytes) in written {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let mut places: Vec<(usize, &String)> = book
            .iter()
            .filter_map(|(code, name)| Some((text.find(code.as_str())?, name)))
            .collect();
        if places.len() < 12 {
            continue;
        }
        places.sort();
        let ascents = places.windows(2).filter(|pair| pair[0].1 < pair[1].1).count();
        assert!(ascents * 5 < places.len() * 4, "{file}: {ascents} of {}", places.len());
        looked += 1;
    }
    assert!(looked >= 4, "{looked} files list people");
}
