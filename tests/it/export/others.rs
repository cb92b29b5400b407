//! The programs the files are for, where somebody has them.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use super::{export_all, hostile};
use crate::support::{Home, riverside};

/// `TIEBEAM_PYTHON` names an interpreter with networkx and igraph; without it, says so.
#[test]
fn networkx_and_igraph_read_what_was_written() {
    let Some(python) = std::env::var_os("TIEBEAM_PYTHON") else {
        // Straight to the terminal: what a passing test prints is captured.
        let line = "\n*** NOT CHECKED: reading exports with NetworkX and igraph. Set TIEBEAM_PYTHON to \
                    an interpreter that has both. ***\n";
        let _ = std::io::stderr().write_all(line.as_bytes());
        return;
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/read_back.py");
    let home = Home::new();
    let names = hostile::names();
    home.write("hostile.csv", hostile::log(&names.iter().map(String::as_str).collect::<Vec<_>>()));
    home.write("empty.csv", "event_id,date,person,school\nE1,2025-09-10,,Alder\n");
    let example = riverside();
    for data in [example.to_str().unwrap(), "hostile.csv", "empty.csv"] {
        for level in ["people", "schools"] {
            for direction in ["undirected", "directed"] {
                let words = format!("{data} --direction {direction}");
                export_all(&home, &format!("{words} --level {level}"));
                let units = home.run(&format!("measure {words} --what {level} --json")).ended(0);
                home.write("units.json", units.out);
                let run = Command::new(&python).arg(&script).arg(home.path(".")).output().unwrap();
                let out = String::from_utf8_lossy(&run.stdout);
                let err = String::from_utf8_lossy(&run.stderr);
                assert!(run.status.success(), "{words} --level {level}: {out}{err}");
                assert_eq!(out.matches("OK ").count(), 7, "{out}");
            }
        }
    }
}
