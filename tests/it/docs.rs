//! The pages of docs/ that are made from registries are what the registries say.

use tiebeam::collect::read::Wishes;
use tiebeam::collect::shapes::SHAPES;
use tiebeam::measure::registry::{NETWORK, TABLES, UNIT};
use tiebeam::notice::flags::FLAGS;
use tiebeam::notice::gates::GATES;
use tiebeam::notice::thresholds::MEANINGS;
use tiebeam::report::explain::{flags_page, formats_page, measures_page};

use crate::support::committed;
use crate::support::reading::{input, understood};

#[test]
fn the_page_of_measures_holds_every_card() {
    let page = measures_page::page();
    committed("docs/measures.md", &page);
    let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    assert_eq!(headings.len(), UNIT.len() + NETWORK.len() + TABLES.len());
    for measure in UNIT.iter().chain(NETWORK).chain(TABLES) {
        assert!(headings.contains(&measure.name), "{}", measure.name);
        // The formula stands between backticks, so one inside would end it.
        let texts = [measure.says, measure.reading, measure.formula, measure.ties];
        assert!(texts.iter().all(|text| !text.contains('`')), "{}", measure.name);
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
    committed("docs/flags.md", &page);
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

#[test]
fn the_page_of_formats_holds_every_shape() {
    let page = formats_page::page();
    committed("docs/formats.md", &page);
    for shape in SHAPES {
        assert_eq!(page.matches(&format!("\n### {}\n", shape.name)).count(), 1, "{}", shape.name);
        assert!(page.contains(shape.example), "{}", shape.name);
    }
}

/// What the page shows is read as what it is called, every row of it.
#[test]
fn every_example_is_recognised_and_read_whole() {
    for shape in SHAPES {
        let mut inputs = vec![input("example.csv", shape.example)];
        if let Some(main) = shape.name.strip_suffix("_repeat") {
            let main = SHAPES.iter().find(|other| other.name == main).unwrap();
            inputs.push(input("main.csv", main.example));
        }
        let read = understood(&inputs, &Wishes::default());
        let refused: Vec<String> = read.refused.iter().map(ToString::to_string).collect();
        assert!(refused.is_empty(), "{}: {refused:?}", shape.name);
        assert_eq!(read.records.files[0].shape, shape.name);
        let rows = read.records.files[0].rows;
        // Whoever sent apologies was not there; a total is no visit.
        let left_out = u64::from(shape.name == "visit_log");
        assert!(rows.used > 0 && rows.rejected == left_out, "{}: {rows:?}", shape.name);
    }
}
