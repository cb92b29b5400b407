//! The same input gives the same bytes: on any number of threads, anywhere, whatever the order.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use tiebeam::base::seed::Dice;

use crate::support::{Home, command, files, finished, riverside};

type Files = BTreeMap<String, Vec<u8>>;

/// Says which file differs, not in how many bytes.
#[track_caller]
fn same(a: &Files, b: &Files, what: &str) {
    assert_eq!(a.keys().collect::<Vec<_>>(), b.keys().collect::<Vec<_>>(), "{what}");
    for (name, bytes) in a {
        assert!(bytes == &b[name], "{name} differs: {what}");
    }
}

fn report(home: &Home, name: &str, data: &Path, more: &[&str]) -> Files {
    let mut command = command();
    command.arg("report").arg(data).arg("-o").arg(home.path(name)).args(more);
    finished(&command.output().unwrap()).ended(0);
    files(&home.path(name))
}

#[test]
fn threads_zone_language_and_folder_change_no_byte() {
    let home = Home::new();
    let first = report(&home, "one", &riverside(), &["--jobs", "1"]);
    assert!(first.len() >= 13, "{:?}", first.keys());
    for jobs in ["2", "8"] {
        let other = report(&home, jobs, &riverside(), &["--jobs", jobs]);
        same(&first, &other, &format!("--jobs {jobs}"));
    }
    let mut elsewhere = command();
    elsewhere.env("TZ", "Pacific/Auckland").env("LC_ALL", "tr_TR.UTF-8").env("LANG", "tr_TR.UTF-8");
    elsewhere.env("COLUMNS", "40").current_dir(riverside());
    elsewhere.args(["report", ".", "-v", "-o"]).arg(home.path("elsewhere"));
    finished(&elsewhere.output().unwrap()).ended(0);
    same(&first, &files(&home.path("elsewhere")), "zone, language, folder and -v");
}

#[test]
fn nothing_written_tells_where_when_or_how_fast() {
    let home = Home::new();
    let files = report(&home, "r", &riverside(), &["--jobs", "3"]);
    let run = String::from_utf8(files["run.toml"].clone()).unwrap();
    assert!(!run.contains("jobs") && !run.contains("threads"), "{run}");
    let folder = home.path("r");
    let today = today();
    for (name, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        for secret in [folder.to_str().unwrap(), env!("CARGO_MANIFEST_DIR"), "/home/", "/tmp/"] {
            assert!(!text.contains(secret), "{name} holds {secret}");
        }
        if !riverside_holds(&today) {
            assert!(!text.contains(&today), "{name} holds the date of today");
        }
    }
}

/// The date of today in UTC, as a run that looked at the clock would write it.
fn today() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    jiff::Timestamp::from_second(since.as_secs().cast_signed()).unwrap().to_string()[..10]
        .to_owned()
}

fn riverside_holds(text: &str) -> bool {
    files(&riverside()).values().any(|bytes| String::from_utf8_lossy(bytes).contains(text))
}

/// Rows shuffled, and for each file the line on which each line stood before.
struct Shuffled {
    texts: BTreeMap<&'static str, String>,
    lines: BTreeMap<&'static str, Vec<u32>>,
}

const LISTS: [&str; 3] = ["attendance.csv", "schools.csv", "people.csv"];

fn shuffled(texts: &BTreeMap<&'static str, String>, seed: u64) -> Shuffled {
    let mut made = Shuffled { texts: BTreeMap::new(), lines: BTreeMap::new() };
    for (&name, text) in texts {
        let lines: Vec<&str> = text.lines().collect();
        let mut order: Vec<usize> = (1..lines.len()).collect();
        Dice::new(seed, name).shuffle(&mut order);
        order.insert(0, 0);
        let moved: Vec<&str> = order.iter().map(|&at| lines[at]).collect();
        made.texts.insert(name, moved.join("\n") + "\n");
        made.lines.insert(name, order.iter().map(|&at| at as u32 + 1).collect());
    }
    made
}

/// Every `attendance.csv:12,15` with the lines as before, in order.
fn turned_back(text: &str, lines: &BTreeMap<&str, Vec<u32>>) -> String {
    let mut out = String::new();
    let mut rest = text;
    loop {
        let next = LISTS.iter().filter_map(|name| {
            let mark = format!("{name}:");
            rest.find(&mark).map(|at| (at, *name, at + mark.len()))
        });
        let Some((_, name, end)) = next.min() else { break };
        out.push_str(&rest[..end]);
        rest = &rest[end..];
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(rest.len());
        let digits = rest[..digits].trim_end_matches(',').len();
        let numbers = rest[..digits].split(',').filter_map(|number| number.parse::<usize>().ok());
        let mut before: Vec<u32> = numbers.map(|line| lines[name][line - 1]).collect();
        before.sort_unstable();
        let before: Vec<String> = before.iter().map(u32::to_string).collect();
        out.push_str(&before.join(","));
        rest = &rest[digits..];
    }
    out + rest
}

fn sort_places(value: &mut Value) {
    match value {
        Value::Array(list) => {
            list.iter_mut().for_each(sort_places);
            let place = |value: &Value| {
                let (file, line) = value.as_str()?.rsplit_once(':')?;
                Some((file.to_owned(), line.parse::<u32>().ok()?))
            };
            if list.iter().all(|value| place(value).is_some()) {
                list.sort_by_key(place);
            }
        }
        Value::Object(map) => map.values_mut().for_each(sort_places),
        _ => {}
    }
}

/// A file as it would be had the rows not moved; `order` says whether lines may change places.
fn settled(
    name: &str,
    bytes: &[u8],
    lines: &BTreeMap<&str, Vec<u32>>,
    hashes: &[String],
) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.to_vec() };
    let mut text = turned_back(text, lines);
    for hash in hashes {
        text = text.replace(hash, "HASH");
    }
    if name == "findings.json" {
        let mut value: Value = serde_json::from_str(&text).unwrap();
        sort_places(&mut value);
        return serde_json::to_vec(&value).unwrap();
    }
    if name == "problems.csv" {
        let rows = csv::Reader::from_reader(text.as_bytes()).into_records();
        let mut rows: Vec<Vec<String>> = rows
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .map(|mut row: Vec<String>| {
                if speaks_of_several(&row[5]) {
                    "the first".clone_into(&mut row[1]);
                } else if let Ok(line) = row[1].parse::<usize>() {
                    row[1] = lines[row[0].as_str()][line - 1].to_string();
                }
                row
            })
            .collect();
        rows.sort();
        return format!("{rows:?}").into_bytes();
    }
    let line = |line: &str| match line.split_once("</span> note: ") {
        Some((_, note)) if speaks_of_several(note) => note.to_owned(),
        _ => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n").into_bytes()
}

/// A note on a spelling or a body stands at the first of its rows, which another order changes.
fn speaks_of_several(note: &str) -> bool {
    let words: Vec<&str> = note.split([' ', '(', ')']).collect();
    words
        .windows(2)
        .any(|pair| pair[1] == "rows" && pair[0].parse::<u32>().is_ok_and(|count| count > 1))
}

fn hashes(run_toml: &[u8]) -> Vec<String> {
    let text = String::from_utf8(run_toml.to_vec()).unwrap();
    let run: toml::Table = toml::from_str(&text).unwrap();
    let inputs = run["inputs"].as_array().unwrap().iter();
    inputs.map(|input| input["sha256"].as_str().unwrap().to_owned()).collect()
}

fn compare(texts: &BTreeMap<&'static str, String>, seeds: &[u64], lines_may_move: bool) {
    let home = Home::new();
    let settings = std::fs::read_to_string(riverside().join("tiebeam.toml")).unwrap();
    let run = |name: &str, texts: &BTreeMap<&'static str, String>| {
        for (file, text) in texts {
            home.write(&format!("{name}/riverside/{file}"), text);
        }
        home.write(&format!("{name}/riverside/tiebeam.toml"), &settings);
        report(&home, &format!("{name}/out"), &home.path(&format!("{name}/riverside")), &[])
    };
    let still: BTreeMap<&str, Vec<u32>> = texts
        .iter()
        .map(|(name, text)| (*name, (1..=text.lines().count() as u32).collect()))
        .collect();
    let settle = |files: &Files, lines: &BTreeMap<&str, Vec<u32>>| -> Files {
        let hashes = hashes(&files["run.toml"]);
        let one = |(name, bytes): (&String, &Vec<u8>)| {
            let mut bytes = settled(name, bytes, lines, &hashes);
            if lines_may_move && name == "report.html" {
                let mut all: Vec<&str> = std::str::from_utf8(&bytes).unwrap().lines().collect();
                all.sort_unstable();
                bytes = all.join("\n").into_bytes();
            }
            (name.clone(), bytes)
        };
        files.iter().map(one).collect()
    };
    let before = settle(&run("before", texts), &still);
    for &seed in seeds {
        let moved = shuffled(texts, seed);
        let after = settle(&run(&format!("after{seed}"), &moved.texts), &moved.lines);
        if let Some(name) = before.keys().find(|name| before[*name] != after[*name]) {
            let (a, b) =
                (String::from_utf8_lossy(&before[name]), String::from_utf8_lossy(&after[name]));
            let first = a.lines().zip(b.lines()).find(|(a, b)| a != b);
            panic!("{name} differs with rows in order {seed}: {first:#?}");
        }
        same(&before, &after, "rows in another order");
    }
}

fn texts() -> BTreeMap<&'static str, String> {
    let read = |name| std::fs::read_to_string(riverside().join(name)).unwrap();
    LISTS.iter().map(|&name| (name, read(name))).collect()
}

#[test]
fn the_order_of_rows_changes_only_line_numbers() {
    compare(&texts(), &[1], false);
}

#[test]
fn the_order_of_messy_rows_changes_only_line_numbers() {
    let mut texts = texts();
    let log = texts.get_mut("attendance.csv").unwrap();
    for row in [
        "X1,31/11/2025,visit,Nowhere,Mina Park,Fennel Bridge Junior School,,lead,,",
        "X2,2025-10-10,visit,No school,Somebody New,,,attend,,",
        "X3,2025-10-13,visit,Spelled otherwise,BEA O'CONNOR,weir lane primary school,,attend,,",
        "X3,2025-10-13,visit,Spelled otherwise,Anjali  Menon,Alder Brook Primary,,host,,",
        "X4,2025-10-14,visit,Not on the list,Jo Fox,Riverside Council,,attend,,",
        "X4,2025-10-14,visit,Not on the list,Mina Park,Fennel Bridge Junior Schol,,attend,,",
        "X5,2025-10-15,visit,Odd part,Mina Park,Fennel Bridge Junior School,,boss,-3,",
        "X6,,visit,No date,Mina Park,Fennel Bridge Junior School,,attend,,",
    ] {
        log.push_str(row);
        log.push('\n');
    }
    compare(&texts, &[2, 3], true);
}

#[test]
fn tables_do_not_depend_on_threads() {
    for what in ["people", "schools", "ties", "network", "groups", "flags"] {
        let run = |jobs: &str| {
            let mut command = command();
            command.arg("measure").arg(riverside()).args(["--what", what, "--jobs", jobs]);
            finished(&command.output().unwrap()).ended(0).out
        };
        let one = run("1");
        assert!(one.lines().count() >= 2, "{what}: {one}");
        assert!(one == run("8"), "{what} differs on 8 threads");
    }
}
