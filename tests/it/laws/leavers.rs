//! What goes with somebody depends on what they lead: not on names, nor on who else is listed.

use std::collections::BTreeMap;

use crate::support::Home;

const LOG: [&str; 12] = [
    "E1,2025-10-03,a1,A,lead",
    "E1,2025-10-03,a2,A,attend",
    "E1,2025-10-03,b1,B,attend",
    "E1,2025-10-03,c1,C,attend",
    "E2,2025-10-10,a1,A,lead",
    "E2,2025-10-10,b1,B,co-lead",
    "E3,2025-10-17,c1,C,lead",
    "E3,2025-10-17,,D,attend",
    "E4,2025-10-20,b1,B,attend",
    "E4,2025-10-20,,D,attend",
    "E5,2025-10-24,b1,B,lead",
    "E5,2025-10-24,d1,D,attend",
];

/// The losses by person and the bus factor of a log.
fn losses<'a>(rows: impl IntoIterator<Item = &'a str>) -> (BTreeMap<String, String>, String) {
    let home = Home::new();
    let rows: Vec<&str> = rows.into_iter().collect();
    home.write("log.csv", format!("event_id,date,person,school,part\n{}\n", rows.join("\n")));
    let people = home.run("measure log.csv --what people").ended(0).rows();
    let network = home.run("measure log.csv --what network").ended(0).rows();
    let of = |row: &BTreeMap<String, String>| (row["person"].clone(), row["leaver_loss"].clone());
    (people.iter().map(of).collect(), network[0]["bus_factor"].clone())
}

#[test]
fn losses_by_hand() {
    // Contact: E1 1.5 with a1, E2 1 with both, E3 1 with c1, E4 1 with nobody, E5 1 with b1.
    let (people, factor) = losses(LOG);
    let of = |person: &str| people[person].parse::<f64>().ok();
    for (person, loss) in [("a1", 1.5 / 5.5), ("b1", 1.0 / 5.5), ("c1", 1.0 / 5.5)] {
        assert!(of(person).is_some_and(|found| (found - loss).abs() < 1e-12), "{people:?}");
    }
    assert_eq!((of("a2"), of("d1"), factor.as_str()), (None, None, "2"), "a1 and b1 take 3.5");
}

#[test]
fn the_order_of_rows_does_not_matter() {
    assert_eq!(losses(LOG.into_iter().rev()), losses(LOG));
}

#[test]
fn somebody_who_leads_nothing_changes_nothing() {
    let (mut people, factor) = losses(LOG.into_iter().chain(["E9,2025-11-03,x1,X,attend"]));
    assert_eq!(people.remove("x1").as_deref(), Some(""));
    assert_eq!((people, factor), losses(LOG));
}

#[test]
fn names_do_not_matter() {
    let other = |name: &str| {
        let turned: String = name.chars().map(|c| if c == 'a' { 'z' } else { c }).collect();
        turned.replace('b', "a").replace('c', "b")
    };
    let renamed = LOG.map(|row| {
        let mut cells: Vec<String> = row.split(',').map(str::to_owned).collect();
        cells[2] = other(&cells[2]);
        cells[3] = other(&cells[3].to_lowercase()).to_uppercase();
        cells.join(",")
    });
    let (people, factor) = losses(LOG);
    let expected = people.into_iter().map(|(name, loss)| (other(&name), loss)).collect();
    assert_eq!(losses(renamed.iter().map(String::as_str)), (expected, factor));
}
