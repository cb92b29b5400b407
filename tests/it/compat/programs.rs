//! What igraph and NetworkX print themselves, where somebody has them.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

/// `TIEBEAM_PYTHON` names an interpreter with networkx and igraph, and scipy if effective sizes are to be compared; without it, says so.
#[test]
fn igraph_and_networkx_print_the_same() {
    let Some(python) = std::env::var_os("TIEBEAM_PYTHON") else {
        // Straight to the terminal: what a passing test prints is captured.
        let line = "\n*** NOT CHECKED: --compat against igraph and NetworkX. Set TIEBEAM_PYTHON to \
                    an interpreter that has both. ***\n";
        let _ = std::io::stderr().write_all(line.as_bytes());
        return;
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/compat.py");
    let mut run = Command::new(python);
    run.arg(script).arg(env!("CARGO_BIN_EXE_tiebeam")).args(["--networks", "30"]);
    let run = run.output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{out}{err}");
    eprintln!("{out}");
}
