//! Names that want to be programs.

use super::{HEAD, with};
use crate::support::{Home, files, rows};

const FORMULA: &str = "=cmd|' /C calc'!A0";

/// A log in which these people meet Ann Lee.
fn log(names: &[&str]) -> String {
    let mut text = HEAD.to_owned();
    for (at, name) in names.iter().enumerate() {
        let name = name.replace('"', "\"\"");
        let day = at % 28 + 1;
        text += &format!("E{at},2025-10-{day:02},Ann Lee,Alder,lead\n");
        text += &format!("E{at},2025-10-{day:02},\"{name}\",\"{name} School\",attend\n");
    }
    text
}

#[test]
fn a_formula_is_defused_in_every_table() {
    let names = [FORMULA, "+1+1", "-2+3", "@SUM(A1)", "\u{ff1d}1+1"];
    let home = with("log.csv", log(&names));
    home.run("report log.csv -o r").ended(0);
    let mut seen = 0;
    for (name, bytes) in files(&home.path("r")) {
        if !name.starts_with("tables/") && name != "problems.csv" {
            continue;
        }
        for row in rows(&bytes) {
            for cell in row.values().filter(|cell| cell.parse::<f64>().is_err()) {
                let risky = cell.starts_with(['=', '+', '-', '@', '\u{ff1d}']);
                assert!(!risky, "{name}: {cell}");
                seen += usize::from(cell.starts_with('\''));
            }
        }
    }
    assert!(seen >= 2 * names.len(), "{seen}");
    let streamed = home.run("measure log.csv --what schools").ended(0).rows();
    assert!(streamed.iter().any(|row| row["school"].starts_with(&format!("'{FORMULA}"))));
}

#[test]
fn hostile_names_neither_run_nor_stop_it() {
    let long = "x".repeat(300);
    let names = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</title></svg><script>alert(2)</script>",
        "\u{202e}drowssap \u{2066}rtl\u{2069}",
        "مدرسة النور",
        "{{ 7*7 }}{% for %}",
        "\u{1b}[31mred\u{1b}[0m\u{7}",
        "a\nb",
        "🏫👩‍🏫",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}",
        "\\..\\..\\x",
        "../../etc/passwd",
        "]]>&amp;&#0;",
        long.as_str(),
    ];
    let home = with("log.csv", log(&names));
    let run = home.run("report log.csv -o r -v").ended(0);
    assert!(!run.err.contains('\u{1b}'), "the terminal obeys nobody's name");
    let check = home.run("check log.csv -v");
    assert!(check.code == Some(0) && !check.out.contains('\u{1b}'), "{}", check.out);
    let all = files(&home.path("r"));
    let page = String::from_utf8(all["report.html"].clone()).unwrap();
    assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "markup is escaped");
    assert!(page.contains("{{ 7*7 }}{% for %}"), "a name is no template");
    for (name, bytes) in &all {
        if name.starts_with("charts/") && name.contains(".svg") {
            let svg = String::from_utf8(bytes.clone()).unwrap();
            assert!(!svg.contains("<script") && !svg.contains("onerror=alert(1)>"), "{name}");
            assert!(!svg.contains('\u{1b}') && !svg.contains('\u{7}'), "{name} is XML");
        }
    }
    for what in ["people", "schools", "ties", "network", "groups", "flags"] {
        for format in ["", " --json"] {
            home.run(&format!("measure log.csv --what {what}{format}")).ended(0);
        }
    }
}

#[test]
fn nul_bytes_cost_their_row_or_a_file_that_is_no_text() {
    let home = with("log.csv", log(&["Bo\0Kay"]));
    home.run("report log.csv").ended(0).says(&["1 left out"]);
    assert!(home.read("log-report/problems.csv").contains("E215"));
    home.write("bin.csv", [0, 1, 2, 0, 0, 3].repeat(50));
    home.run("report bin.csv").ended(3).says(&["bin.csv: this is no text"]);
    assert!(!home.path("bin-report").exists());
}

#[test]
fn a_file_named_after_markup_is_escaped() {
    let home = Home::new();
    home.write("<b>log<b>.csv", log(&["Bo Kay"]));
    home.run("report <b>log<b>.csv -o r").ended(0);
    assert!(!home.read("r/report.html").contains("<b>log<b>"));
}

#[test]
fn random_bytes_never_panic() {
    let mut dice = tiebeam::base::seed::Dice::new(5, "bytes");
    let home = Home::new();
    let bits =
        [",", "\n", "\"", "E1", "2025-10-01", "lead", "\r", ";", "é", "\t", "Ann", "'", "=1"];
    for round in 0..25 {
        let mut text = HEAD.to_owned().into_bytes();
        for _ in 0..200 {
            if dice.below(20) == 0 && round % 2 == 0 {
                text.push(dice.below(256) as u8);
            } else {
                text.extend(bits[dice.below(bits.len())].as_bytes());
            }
        }
        home.write("log.csv", text);
        let run = home.run("check log.csv -v");
        assert!(matches!(run.code, Some(0 | 1 | 3)), "round {round}: {run:?}");
        let run = home.run("measure log.csv --what people");
        assert!(matches!(run.code, Some(0 | 3)), "round {round}: {run:?}");
    }
}
