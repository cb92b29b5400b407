//! Every sentence of whole reports, kept for review: findings with their facts, what the page says
//! around them, the titles and descriptions of the pictures.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Home, committed, riverside};

fn folder(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(case)
}

/// The words of a page, a line for each block, without pictures, and without the list of methods,
/// which holds versions and fingerprints.
fn words(page: &str) -> String {
    let page = page.split_once("<main id=\"main\">").map_or(page, |(_, main)| main);
    let page = page.split_once("<section id=\"methods\"").map_or(page, |(told, _)| told);
    let mut lines = vec![String::new()];
    let mut rest = page;
    while let Some((text, tagged)) = rest.split_once('<') {
        lines.last_mut().unwrap().push_str(text.trim_matches('\n'));
        let (tag, after) = tagged.split_once('>').unwrap_or((tagged, ""));
        let name: String = tag.chars().take_while(|c| c.is_alphanumeric() || *c == '/').collect();
        rest = after;
        if name == "svg" {
            rest = after.split_once("</svg>").map_or("", |(_, after)| after);
        } else if matches!(name.as_str(), "/th" | "/td" | "/dt") {
            lines.last_mut().unwrap().push_str(" | ");
        } else if !matches!(
            name.as_str(),
            "a" | "/a"
                | "bdi"
                | "/bdi"
                | "strong"
                | "/strong"
                | "span"
                | "/span"
                | "th"
                | "td"
                | "dt"
        ) {
            lines.push(String::new());
        }
    }
    let lines = lines.iter().map(|line| line.trim().trim_end_matches('|').trim());
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

/// Title and description of a picture.
fn picture(svg: &str) -> String {
    let part = |name: &str| {
        let (_, after) = svg.split_once(&format!("<{name}>")).unwrap();
        after.split_once(&format!("</{name}>")).unwrap().0.to_owned()
    };
    format!("{}\n{}\n", part("title"), part("desc"))
}

fn check(case: &str, data: &Path) {
    let home = Home::new();
    home.args(["report", data.to_str().unwrap(), "-o", "r"]).ended(0);
    let mut found = words(&home.read("r/report.html"));
    for chart in ["school_map", "lead_share", "holds_together", "leavers", "terms"] {
        if let Ok(svg) = fs::read_to_string(home.path(&format!("r/charts/{chart}.svg"))) {
            found += &format!("[{chart}] {}", picture(&svg));
        }
    }
    committed(&format!("tests/golden/{case}/page.txt"), &found);
}

#[test]
fn riverside_says_this() {
    check("riverside", &riverside());
}

/// Two halves that never meet, each led by one person; a school that does nothing, one that is new.
#[test]
fn a_network_in_parts_says_this() {
    check("parts", &folder("parts").join("data"));
}

/// Conferences that tie everybody, few activities, most leads unknown, no list of schools.
#[test]
fn a_log_that_carries_little_says_this() {
    check("gates", &folder("gates").join("data"));
}
