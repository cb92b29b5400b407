//! Registries: names, texts, order, and every measure on the smallest networks.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use tiebeam::collect::records::{Affiliation, Person, School};
use tiebeam::collect::shapes::SHAPES;
use tiebeam::connect::adjacency::{Adjacency, Ties};
use tiebeam::connect::network::{Level, Network};
use tiebeam::measure::card::{Measure, Of, Scores};
use tiebeam::measure::groups::Groups;
use tiebeam::measure::registry::{NETWORK, TABLES, UNIT};
use tiebeam::measure::values::{Kind, kind};
use tiebeam::measure::view::View;
use tiebeam::notice::flag::Flag;
use tiebeam::notice::flags::FLAGS;
use tiebeam::notice::gates::GATES;
use tiebeam::notice::thresholds::Thresholds;
use tiebeam::plot::charts::CHARTS;
use tiebeam::report::writers::graph::WRITERS;

/// The columns that the first issue settled, in their order.
const UNIT_COLUMNS: &str = "degree in_degree out_degree strength in_strength out_strength \
    betweenness betweenness_unweighted betweenness_share harmonic harmonic_unweighted closeness \
    reach_two eigenvector pagerank k_core constraint effective_size efficiency hierarchy coordinator itinerant gatekeeper \
    representative liaison local_clustering local_clustering_weighted cutpoint pairs_cut \
    efficiency_loss community community_stability core \
    lead_share leads leaver_loss activities top_carrier_share carrier_hhi school_bus_factor";
const NETWORK_COLUMNS: &str = "people schools activities ties assessed density components isolates \
    largest_component fragmentation transitivity transitivity_weighted transitivity_geometric clustering \
    clustering_weighted reciprocity \
    reciprocity_weighted ei_index ei_index_weighted ei_expected ei_p assortativity \
    degree_centralisation betweenness_centralisation modularity modularity_groups communities \
    top_lead_share effective_leaders bus_factor strength_gini strength_hhi degree_gini degree_hhi core_periphery \
    global_efficiency";

fn names(measures: &[&Measure]) -> Vec<&'static str> {
    measures.iter().map(|measure| measure.name).collect()
}

#[test]
fn the_columns_are_those_of_the_contract() {
    assert_eq!(names(UNIT), UNIT_COLUMNS.split_whitespace().collect::<Vec<_>>());
    assert_eq!(names(NETWORK), NETWORK_COLUMNS.split_whitespace().collect::<Vec<_>>());
    for list in [UNIT, NETWORK] {
        assert_eq!(names(list).into_iter().collect::<BTreeSet<_>>().len(), list.len());
    }
    assert!(UNIT.iter().all(|measure| matches!(measure.of, Of::Unit(_))));
    assert!(NETWORK.iter().all(|measure| matches!(measure.of, Of::Network(_))));
    assert!(TABLES.iter().all(|measure| matches!(measure.of, Of::Table(_))));
}

/// No text is empty, untidy or left open.
fn tidy(of: &str, texts: &[(&str, &str)]) {
    for (what, text) in texts {
        assert!(!text.is_empty(), "{of} has no {what}");
        assert_eq!(text.trim(), *text, "{what} of {of}");
        for bad in ["  ", "\n", "TODO", "..", " ,", "{", "}"] {
            assert!(!text.contains(bad), "`{bad}` in {what} of {of}: {text}");
        }
    }
}

#[test]
fn every_card_is_filled() {
    for measure in UNIT.iter().chain(NETWORK).chain(TABLES) {
        let texts = [
            ("says", measure.says),
            ("reading", measure.reading),
            ("formula", &measure.formula.replace(['{', '}'], "")),
            ("ties", measure.ties),
            ("tools", measure.tools),
            ("cite", measure.cite),
        ];
        tidy(measure.name, &texts);
        assert!(measure.says.ends_with('.'), "says of {} is a sentence", measure.name);
        for (what, text) in &texts[1..] {
            assert!(!text.ends_with('.'), "{what} of {} ends with a full stop", measure.name);
        }
        let source =
            measure.cite.contains("doi:10.") || measure.cite.to_lowercase().contains("count");
        assert!(source, "{}: neither a DOI nor a count: {}", measure.name, measure.cite);
        assert_eq!(measure.undefined.trim(), measure.undefined, "{}", measure.name);
        assert!(!measure.undefined.contains("  "), "{}", measure.name);
    }
}

/// Every file below a folder of src/, by stem.
fn files(folder: &str) -> BTreeMap<String, String> {
    fn walk(folder: &Path, all: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, all);
            } else {
                let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
                all.insert(stem, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder), &mut all);
    all
}

#[test]
fn a_file_is_called_what_it_registers() {
    let measures = files("measure");
    let charts = files("plot/charts");
    let shapes = files("collect/shapes");
    let writers = files("report/writers/graph");
    let all = UNIT.iter().chain(NETWORK).chain(TABLES);
    let named = all.map(|measure| (measure.name, &measures, "MEASURE"));
    let named = named.chain(CHARTS.iter().map(|kind| (kind.name, &charts, "KIND")));
    let named = named.chain(WRITERS.iter().map(|w| (w.name, &writers, "WRITER")));
    for (name, files, item) in named.chain(SHAPES.iter().map(|s| (s.name, &shapes, "SHAPE"))) {
        let text = files.get(name).unwrap_or_else(|| panic!("no file is called {name}"));
        assert!(text.contains(&format!("pub const {item}:")), "{name} has no {item}");
        assert!(text.contains(&format!("name: \"{name}\"")), "{name} is called otherwise");
    }
}

#[test]
fn a_measure_belongs_to_the_folder_it_lies_in() {
    let measures = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/measure");
    let folders = std::fs::read_dir(measures).unwrap().map(|entry| entry.unwrap().path());
    let mut found = 0;
    for folder in folders.filter(|path| path.is_dir()) {
        let folder = folder.file_name().unwrap().to_str().unwrap();
        for (stem, text) in files(&format!("measure/{folder}")) {
            if text.contains("pub const MEASURE:") {
                found += 1;
                assert!(text.contains(&format!("    family: \"{folder}\",")), "{folder}/{stem}");
            }
        }
    }
    assert_eq!(found, UNIT.len() + NETWORK.len() + TABLES.len());
}

#[test]
fn every_flag_and_gate_has_its_words() {
    let mut ids = BTreeSet::new();
    for (kind, list) in [('F', FLAGS), ('G', GATES)] {
        for flag in list {
            let Flag { id, pattern, rule, why_it_matters, caution, .. } = **flag;
            assert!(id.starts_with(kind) && ids.insert(id), "{id}");
            let rule = rule(&Thresholds::default());
            tidy(id, &[("pattern", pattern), ("rule", &rule), ("why_it_matters", why_it_matters)]);
            tidy(id, &[("action", flag.action), ("caution", caution)]);
            if kind == 'F' {
                tidy(id, &[("quote", flag.quote), ("quote_source", flag.quote_source)]);
            }
        }
    }
    for kind in CHARTS {
        tidy(kind.name, &[("how_to_read", kind.how_to_read)]);
    }
    for shape in SHAPES {
        tidy(shape.name, &[("says", shape.says), ("needs", shape.needs)]);
    }
    for writer in WRITERS {
        tidy(writer.name, &[("opens_in", writer.opens_in), ("ending", writer.ending)]);
    }
}

/// What it is called, how many units and which ties.
type Case = (&'static str, usize, &'static [(u32, u32, f64)]);

/// A network whose people and schools have the same ties.
fn network(units: usize, arcs: &[(u32, u32, f64)], directed: bool) -> Network {
    let both = arcs.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
    let collapse = Adjacency::from_arcs(units, both);
    let ties = if directed {
        Ties::directed(collapse, Adjacency::from_arcs(units, arcs.to_vec()))
    } else {
        Ties::undirected(collapse)
    };
    let person = |unit: usize| Person {
        name: format!("p{unit}"),
        affiliation: Affiliation::School(unit as u32),
        role: String::new(),
        leaves: None,
        attributes: BTreeMap::new(),
    };
    let school = |unit: usize| School {
        name: format!("s{unit}"),
        urn: String::new(),
        joined: None,
        left: None,
        attributes: BTreeMap::new(),
    };
    Network {
        people: (0..units).map(person).collect(),
        schools: (0..units).map(school).collect(),
        between_people: ties.clone().into(),
        between_schools: ties,
        ..Network::default()
    }
}

#[test]
fn every_measure_is_finite_or_blank_on_the_smallest_networks() {
    let cases: &[Case] = &[
        ("nobody", 0, &[]),
        ("one", 1, &[]),
        ("two isolates", 2, &[]),
        ("a pair", 2, &[(0, 1, 0.5)]),
        ("a pair and one alone", 3, &[(0, 1, 2.0)]),
        ("two pairs alike", 4, &[(0, 1, 1.0), (2, 3, 1.0)]),
        (
            "apart",
            7,
            &[(0, 1, 1.0), (1, 2, 3.0), (0, 2, 0.1), (3, 4, 9.0), (4, 3, 1.0), (4, 5, 2.0)],
        ),
        ("very weak and very strong", 4, &[(0, 1, 1e-300), (1, 2, 1e300), (2, 3, 1.0)]),
    ];
    for (name, units, arcs) in cases {
        for directed in [false, true] {
            let network = network(*units, arcs, directed);
            let of = (0..*units).map(|unit| (unit % 3 < 2).then_some(unit as u32 % 2)).collect();
            let grouped = Groups { names: vec!["a".to_owned(), "b".to_owned()], of };
            for level in [Level::People, Level::Schools] {
                for groups in [
                    None,
                    Some(Groups { names: vec![], of: vec![None; *units] }),
                    Some(grouped.clone()),
                ] {
                    let view = View::new(&network, level, groups, 1);
                    let scores = Scores::of(&view, &[UNIT, NETWORK].concat());
                    for (measure, column) in &scores.units {
                        let of =
                            format!("{} of {name}, {level:?}, directed {directed}", measure.name);
                        assert_eq!(column.len(), *units, "{of}");
                        for value in column.iter().flatten() {
                            assert!(value.is_finite(), "{of}: {value}");
                        }
                    }
                    for (measure, value) in &scores.network {
                        let of =
                            format!("{} of {name}, {level:?}, directed {directed}", measure.name);
                        assert!(value.is_none_or(f64::is_finite), "{of}: {value:?}");
                    }
                }
            }
        }
    }
}

/// A count that is written as a decimal, or the other way round, would be a wrong type in a file.
#[test]
fn whole_measures_are_whole_and_the_others_are_not_always() {
    let arcs = [
        (0, 1, 1.0),
        (1, 2, 3.0),
        (0, 2, 0.25),
        (2, 3, 0.5),
        (3, 4, 9.0),
        (4, 3, 1.25),
        (4, 5, 2.0),
    ];
    let mut fractions = BTreeSet::new();
    for directed in [false, true] {
        let mut network = network(7, &arcs, directed);
        network.knows_leads = true;
        let of = (0..7).map(|unit| Some(u32::from(unit > 2))).collect();
        let groups = Some(Groups { names: vec!["a".to_owned(), "b".to_owned()], of });
        let scores =
            Scores::of(&View::new(&network, Level::People, groups, 1), &[UNIT, NETWORK].concat());
        let units = scores.units.iter().flat_map(|(m, column)| column.iter().map(move |v| (m, v)));
        let whole = scores.network.iter().map(|(measure, value)| (measure, value));
        for (measure, value) in units.chain(whole) {
            let Some(value) = value else { continue };
            match kind(measure) {
                Kind::Whole => assert_eq!(value.fract(), 0.0, "{}", measure.name),
                Kind::YesNo => assert!(*value == 0.0 || *value == 1.0, "{}", measure.name),
                Kind::Real => {}
            }
            if value.fract() != 0.0 {
                fractions.insert(measure.name);
            }
        }
    }
    // Without a log nobody leads, and a path between two may count whole; communities that are
    // plainly marked are always found.
    let no_log = [
        "lead_share",
        "top_lead_share",
        "effective_leaders",
        "leaver_loss",
        "top_carrier_share",
        "carrier_hhi",
        "community_stability",
    ];
    for measure in UNIT.iter().chain(NETWORK).filter(|measure| kind(measure) == Kind::Real) {
        let seen = fractions.contains(measure.name) || no_log.contains(&measure.name);
        assert!(seen || measure.name.starts_with("betweenness"), "{} may be a count", measure.name);
    }
}

#[test]
fn what_has_a_blank_says_when() {
    // Nobody, one and two alone leave blanks; a card must say when it is blank.
    for (units, arcs) in [(0, vec![]), (1, vec![]), (2, vec![]), (2, vec![(0, 1, 1.0)])] {
        let network = network(units, &arcs, false);
        let view = View::new(&network, Level::People, None, 1);
        let scores = Scores::of(&view, &[UNIT, NETWORK].concat());
        let columns = scores.units.iter().filter(|(_, column)| column.contains(&None));
        let values = scores.network.iter().filter(|(_, value)| value.is_none());
        for name in columns.map(|(m, _)| m).chain(values.map(|(m, _)| m)) {
            assert!(!name.undefined.is_empty(), "{} is blank for {units} units", name.name);
        }
    }
}
