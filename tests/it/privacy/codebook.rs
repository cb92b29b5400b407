//! The codebook: kept apart, kept whole, kept to its owner.

use std::collections::BTreeSet;

use crate::cli::PAIR;
use crate::support::{Home, files, rows};

const CODED: &str = "measure log.csv --what people --people-as codes --codebook book.csv";

fn log(home: &Home, name: &str, people: &[&str]) {
    let mut log = "event_id,date,person,school,part\n".to_owned();
    for person in people {
        log += &format!("E1,2025-09-10,{person},Alder,lead\n");
    }
    home.write(name, log);
}

#[test]
fn the_same_book_gives_the_same_codes_and_grows() {
    let home = Home::new();
    log(&home, "log.csv", &["Ann Lee", "Bo Kay"]);
    let first = home.run(CODED).ended(0);
    let book = home.read("book.csv");
    assert_eq!(home.run(CODED).ended(0).out, first.out);
    assert_eq!(home.read("book.csv"), book);
    log(&home, "log.csv", &["Ann Lee", "Cy Fox", "Bo Kay"]);
    home.run(CODED).ended(0);
    let grown = home.read("book.csv");
    assert!(grown.starts_with(book.trim_end()), "{book}{grown}");
    assert_eq!(grown.lines().count(), book.lines().count() + 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(home.path("book.csv")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "only its owner may read it");
    }
    let left: Vec<String> = files(&home.path("")).into_keys().collect();
    assert_eq!(left, ["book.csv", "log.csv"], "no litter");
}

#[test]
fn without_a_book_codes_differ_and_the_run_says_so() {
    let home = Home::new();
    let names: Vec<String> = (0..40).map(|at| format!("Name {at:02}")).collect();
    log(&home, "log.csv", &names.iter().map(String::as_str).collect::<Vec<_>>());
    let run = || home.run("measure log.csv --what people --people-as codes").ended(0);
    let (one, two) = (run(), run().says(&["the next run draws others"]));
    assert_ne!(one.out, two.out);
    let codes: Vec<String> = one.rows().iter().map(|row| row["person"].clone()).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 40);
}

#[test]
fn codes_do_not_stand_in_the_order_of_names() {
    let home = Home::new();
    let names: Vec<String> = (0..200).map(|at| format!("Name {at:03}")).collect();
    log(&home, "log.csv", &names.iter().map(String::as_str).collect::<Vec<_>>());
    home.run(CODED).ended(0);
    let mut book = rows(home.read("book.csv").as_bytes());
    book.sort_by(|a, b| a["name"].cmp(&b["name"]));
    let rises = book.windows(2).filter(|pair| pair[0]["code"] < pair[1]["code"]).count();
    // 199 pairs, each rising with probability one half: six standard deviations.
    assert!((57..=142).contains(&rises), "{rises} of 199 codes rise with the names");
}

#[test]
fn a_book_in_the_wrong_place_is_refused() {
    let home = Home::new();
    home.write("data/log.csv", PAIR);
    std::fs::create_dir(home.path("keep")).unwrap();
    for (book, output) in
        [("out/book.csv", "out"), ("keep/../keep/book.csv", "keep"), ("book.csv", ".")]
    {
        std::fs::create_dir_all(home.path("out")).unwrap();
        let run = format!("report data/log.csv --people-as codes --codebook {book} -o {output}");
        home.run(&run).ended(2).says(&["in the output"]);
    }
    home.run("report data --people-as codes --codebook data/book.csv -o out").ended(2);
    home.run("report data/log.csv --people-as codes --codebook data/log.csv -o out").ended(2);
    home.run("report data/log.csv --people-as codes --codebook none/book.csv -o out").ended(2);
    home.run("report data/log.csv --codebook book.csv -o out")
        .ended(2)
        .says(&["--people-as codes"]);
    home.run("report data/log.csv --people-as hide --codebook book.csv -o out").ended(2);
    home.run("measure data/log.csv --people-as codes --codebook t.csv -o t.csv").ended(2);
    home.run("check data/log.csv --people-as codes --codebook book.csv").ended(0);
    assert!(!home.path("book.csv").exists(), "check changes nothing");
}

#[test]
fn two_runs_at_once_lose_nobody() {
    let home = Home::new();
    let name = |run: usize, at: usize| format!("Name {run} {at:02}");
    for run in 0..6 {
        let names: Vec<String> = (0..30).map(|at| name(run, at)).collect();
        log(&home, &format!("log{run}.csv"), &names.iter().map(String::as_str).collect::<Vec<_>>());
    }
    std::thread::scope(|scope| {
        for run in 0..6 {
            let home = &home;
            scope.spawn(move || {
                home.run(&CODED.replace("log.csv", &format!("log{run}.csv"))).ended(0);
            });
        }
    });
    let book = rows(home.read("book.csv").as_bytes());
    let names: BTreeSet<&str> = book.iter().map(|row| row["name"].as_str()).collect();
    let codes: BTreeSet<&str> = book.iter().map(|row| row["code"].as_str()).collect();
    assert_eq!((names.len(), codes.len(), book.len()), (180, 180, 180));
}

#[test]
fn a_malformed_book_stops_the_run_with_its_line_and_stays_as_it_is() {
    let home = Home::new();
    home.write("log.csv", PAIR);
    let book =
        "code,name,school,id,what\nP0001,Ann Lee,Alder,,person\nP0001,Bo Kay,Birch,,person\n";
    home.write("book.csv", book);
    home.run(CODED).ended(3).says(&["the codebook:3: the code stands on an earlier line too"]);
    assert_eq!(home.read("book.csv"), book);
}
