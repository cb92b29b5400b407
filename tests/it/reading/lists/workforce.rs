//! Tables of the workforce.

use super::*;

const FORCE: &str = "time_period,geographic_level,school_laestab,school_urn,school_name,grade,sex,full_time_equivalent,headcount\n";

#[test]
fn only_totals_of_the_latest_year_count_and_the_list_wins() {
    let list = "name,urn,headcount\nAlder,980001,\nBirch,980002,11\nCedar,980003,\nDogwood,980004,9\nElm,980005,\n";
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,Alder\n";
    let rows = "202425,School,9802001,980001,Alder,Total,Total,11.4,13\n\
                202526,School,9802001,980001,Alder,Total,Total,11.4,14\n\
                202526,School,9802001,980001,Alder,Head teacher,Total,1,1\n\
                202526,School,9802001,980001,Alder,Total,Female,9,9\n\
                202526,School,9802003,980003,Cedar,Total,Total,c,c\n\
                202526,School,9802005,980005,Elm,Total,Total,low,x\n\
                202526,School,9802099,980099,Other,Total,Total,5,6\n\
                202526,National,,,,Total,Total,5,600000\n";
    let force = [FORCE, rows].concat();
    let (records, problems) =
        all(&[data("log.csv", log), members("s.csv", list), data("swf.csv", &force)]);
    assert_eq!(records.files[2].shape, "workforce");
    let counts =
        ["Alder", "Birch", "Cedar", "Dogwood", "Elm"].map(|name| fact(&records, name, "headcount"));
    assert_eq!(counts, ["14", "11", "", "9", ""]);
    assert!(
        what(&problems, "W373").contains("2 are kept back or missing (`c` 1 time, `x` 1 time)")
    );
    assert!(what(&problems, "W375").contains("1 schools count teachers only"));
    assert!(what(&problems, "W372").starts_with("3 rows"), "{}", what(&problems, "W372"));
    // The whole workforce, by DfE number, another order of columns: no filters at all.
    let size = "hc_workforce,hc_all_teachers,school_laestab,time_period\n30,14,9802001,202526\n21,9,9802004,202526\n";
    let list = "name,urn,laestab,headcount\nAlder,980001,9802001,\nDogwood,980004,980/2004,9\n";
    let files = [
        data("log.csv", log),
        members("s.csv", list),
        data("size.csv", size),
        data("swf.csv", &force),
    ];
    let (records, problems) = all(&files);
    assert_eq!(fact(&records, "Alder", "headcount"), "30");
    assert_eq!(fact(&records, "Dogwood", "headcount"), "9");
    assert_eq!((count(&problems, "W374"), count(&problems, "W375")), (1, 0));
    // Two totals of one year that differ: neither.
    let twice = [
        FORCE,
        "202526,School,,980001,A,Total,Total,1,14\n202526,School,,980001,A,Total,Total,1,15\n",
    ]
    .concat();
    let (records, problems) =
        all(&[data("log.csv", log), members("s.csv", list), data("t.csv", &twice)]);
    assert_eq!((fact(&records, "Alder", "headcount"), count(&problems, "W374")), ("", 1));
}
