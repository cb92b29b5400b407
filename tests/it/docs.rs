//! The pages of docs/ that are made from registries are what the registries say.

use std::fs;
use std::path::Path;

use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::notice::flags::FLAGS;
use tiebeam::notice::gates::GATES;
use tiebeam::notice::thresholds::MEANINGS;
use tiebeam::report::explain::{flags_page, measures_page};

/// The committed page; `UPDATE=1` writes it anew.
fn committed(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, made).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap();
    assert!(stored == made, "docs/{name} is old: run UPDATE=1 cargo test --test it docs");
}

#[test]
fn the_page_of_measures_holds_every_card() {
    let page = measures_page::page();
    committed("measures.md", &page);
    let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    assert_eq!(headings.len(), UNIT.len() + NETWORK.len());
    for measure in UNIT.iter().chain(NETWORK) {
        assert!(headings.contains(&measure.name), "{}", measure.name);
        assert!(
            page.contains(&format!("- **Formula**: `{}`", measure.formula)),
            "{}",
            measure.name
        );
    }
}

#[test]
fn the_page_of_flags_holds_every_flag_and_threshold() {
    let page = flags_page::page();
    committed("flags.md", &page);
    for flag in FLAGS.iter().chain(GATES) {
        assert_eq!(page.matches(&format!("### {} {}\n", flag.id, flag.pattern)).count(), 1);
        assert!(page.contains(flag.quote), "{}", flag.id);
    }
    for limit in MEANINGS {
        let line = format!("| `{}` | {} | ", limit.name, limit.default);
        assert_eq!(page.matches(&line).count(), limit.flags().count(), "{}", limit.name);
        assert!(limit.flags().all(|id| page.contains(&format!("### {id} "))), "{}", limit.name);
    }
}
