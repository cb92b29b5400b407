//! Runs that somebody stops: they end at once, and leave what was there before.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::support::{Home, Run, command, files, finished};

/// A log of 60 people who meet in turns: enough for work that nobody waits out.
fn home() -> Home {
    let mut log = "event_id,date,person,school,part\n".to_owned();
    for event in 0..300_usize {
        for place in 0..3 {
            let person = (event * 7 + place * (event % 11 + 1)) % 60;
            let (month, day) = (1 + event % 12, 1 + event % 28);
            log += &format!(
                "E{event},2025-{month:02}-{day:02},Person {person},School {},attend\n",
                person % 12
            );
        }
    }
    let home = Home::new();
    home.write("log.csv", log);
    home
}

/// Drawn anew this often, a run takes minutes.
const LONG: &str = "--bootstrap 100000";

fn begun(home: &Home, words: &str) -> Child {
    let mut command = command();
    command.current_dir(home.path("")).args(words.split_whitespace());
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..12_000 {
        if holds() {
            return;
        }
        sleep(Duration::from_millis(10));
    }
    panic!("never seen: {what}");
}

fn drafts(home: &Home) -> usize {
    let hidden = |name: &str| name.starts_with(".tiebeam-");
    let entries = fs::read_dir(home.path("")).unwrap();
    entries.filter(|entry| hidden(entry.as_ref().unwrap().file_name().to_str().unwrap())).count()
}

fn stopped(child: Child, signal: &str) -> Run {
    let id = child.id().to_string();
    assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
    finished(&child.wait_with_output().unwrap())
}

/// Where the tests themselves run with Ctrl-C ignored, so does what they start.
fn ignores_it() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0);
    mask & 0b11 != 0 // of interrupt (2) and hang-up (1)
}

#[test]
fn a_report_that_is_stopped_leaves_nothing_new() {
    if ignores_it() {
        return;
    }
    for signal in ["-INT", "-TERM"] {
        let home = home();
        let child = begun(&home, &format!("report log.csv -o out {LONG}"));
        until("the hidden folder", || drafts(&home) == 1);
        let run = stopped(child, signal).ended(130);
        assert_eq!(run.err.trim_end().lines().last(), Some("Interrupted: nothing was written."));
        assert_eq!(run.out, "");
        assert_eq!(files(&home.path("")).into_keys().collect::<Vec<_>>(), ["log.csv"]);
        assert_eq!(drafts(&home), 0);
    }
}

#[test]
fn a_report_of_before_stays_as_it_was() {
    if ignores_it() {
        return;
    }
    let home = home();
    home.run("report log.csv -o out --bootstrap 0 --formats svg").ended(0);
    let before = files(&home.path(""));
    let child = begun(&home, &format!("report log.csv -o out --name other {LONG}"));
    until("the hidden folder", || drafts(&home) == 1);
    stopped(child, "-INT").ended(130);
    assert_eq!(files(&home.path("")), before);
}

#[test]
fn a_codebook_that_was_written_is_told() {
    if ignores_it() {
        return;
    }
    let home = home();
    fs::create_dir(home.path("mine")).unwrap();
    let words = "measure log.csv -o table.csv --people-as codes --codebook mine/book.csv";
    let child = begun(&home, &format!("{words} {LONG} --what people"));
    until("the codebook", || home.path("mine/book.csv").exists());
    let run = stopped(child, "-INT").ended(130);
    assert!(run.err.contains("Interrupted: nothing was written but the codebook."), "{}", run.err);
    assert!(!home.path("table.csv").exists());
    assert_eq!(home.read("mine/book.csv").lines().count(), 61, "a whole codebook");
}

#[test]
fn what_the_caller_has_ignored_stays_ignored() {
    let home = home();
    let mut shell = Command::new("sh");
    shell.current_dir(home.path("")).args(["-c", "trap '' INT; exec \"$0\" \"$@\""]);
    shell.arg(env!("CARGO_BIN_EXE_tiebeam")).args(["report", "log.csv", "-o", "out"]);
    shell.args(["--bootstrap", "0", "--formats", "svg"]);
    let child = shell.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    until("the hidden folder or the report", || drafts(&home) == 1 || home.path("out").exists());
    let id = child.id().to_string();
    // It may have ended already: then nothing is asked of it.
    let _ = Command::new("kill").args(["-INT", &id]).stderr(Stdio::null()).status().unwrap();
    finished(&child.wait_with_output().unwrap()).ended(0);
    assert!(home.path("out/report.html").is_file());
}
