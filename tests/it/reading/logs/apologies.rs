//! Whoever stands behind `Apologies:` was not there, in cells of people and of schools.

use super::*;

const LIST: &str = "name,urn\nAlder Primary,1\nBirch Special,2\nCedar Academy,3\nElm Infants,4\n";

fn listed(rows: &str) -> (Records, Vec<Problem>) {
    let log = format!("Date,Host school,Host staff,Visiting schools,Visitors\n{rows}");
    read(&[("log.csv", log.as_bytes()), ("schools.csv", LIST.as_bytes())], &day_first())
}

#[test]
fn everybody_behind_apologies_was_away() {
    for cell in [
        "Bo Day; Apologies: Cy Fox, Di Gee",
        "Bo Day; Apologies: Cy Fox; Di Gee",
        "Bo Day, apologies: Cy Fox & Di Gee",
        "Bo Day. Absent: Cy Fox and Di Gee",
        "Bo Day; Apologies from Cy Fox\nDi Gee",
        "Bo Day\nApologies:\nCy Fox\nDi Gee",
        "Bo Day (apologies Cy Fox, Di Gee)",
        "Apologies: Cy Fox, Di Gee; present: Bo Day",
    ] {
        let (records, problems) =
            listed(&format!("13/10/2025,Alder Primary,Ann Lee,Birch Special,\"{cell}\"\n"));
        let people: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(people, ["Ann Lee", "Bo Day"], "{cell}");
        assert!(!problems.is_empty(), "{cell}");
    }
    let (records, problems) = one("Date,Activity,Name,School\n15/09/2025,Forum,Ann Lee,Alder\n\
        15/09/2025,Forum,\"Bo Day; apologies: Cy Fox, Di Gee\",Birch\n");
    assert_eq!(records.people.len(), 2, "{problems:#?}");
    // Alone in its cell it leaves nobody on that side.
    let (records, problems) = listed("13/10/2025,Alder Primary,Ann Lee,,Apologies: Cy Fox\n");
    assert!(records.activities.is_empty() && codes(&problems).contains(&"E202:2:5".to_owned()));
}

#[test]
fn schools_that_sent_apologies_were_away() {
    for cell in [
        "Birch Special; apologies: Cedar Academy",
        "Birch Special. Apologies from Cedar Academy",
        "Birch Special (apologies: Cedar Academy)",
        "Birch Special, apologies Cedar Academy, Elm Infants",
    ] {
        let (records, problems) =
            listed(&format!("13/10/2025,Alder Primary,Ann Lee,\"{cell}\",Bo Day\n"));
        let wanted = "2025-10-13: Ann Lee@Alder Primary hosts, Bo Day@Birch Special";
        assert_eq!(activities(&records), [wanted], "{cell}: {problems:#?}");
        let contacts = format!(
            "Date,Host school,Host staff,Visiting school,Visitor\n13/10/2025,Alder Primary,Ann Lee,\"{cell}\",Bo Day\n"
        );
        let files: Files = &[("log.csv", contacts.as_bytes()), ("schools.csv", LIST.as_bytes())];
        assert_eq!(activities(&read(files, &day_first()).0), [wanted], "{cell}");
        assert!(records.bodies.is_empty(), "{cell}");
    }
    let (records, _) = listed(
        "13/10/2025,Alder Primary,Ann Lee,\"All schools. Apologies: Cedar Academy, Elm Infants\",\n",
    );
    assert_eq!(schools_there(&records), ["Alder Primary", "Birch Special"]);
}

#[test]
fn all_of_so_many_are_all_if_the_list_has_so_many() {
    let row = |many: u32| format!("13/10/2025,Alder Primary,Ann Lee,All {many} schools,\n");
    assert_eq!(schools_there(&listed(&row(4)).0).len(), 4);
    let (records, problems) = listed(&row(5));
    assert!(records.activities.is_empty());
    assert!(
        problems.iter().any(|problem| problem.what.contains("4 schools of the list were members"))
    );
}

#[test]
fn a_remark_on_how_many_came_is_no_part_of_a_school() {
    for cell in ["Birch Special (2 staff)", "Birch Special (online)", "birch special (3 Teachers)"]
    {
        let (records, _) = listed(&format!("13/10/2025,Alder Primary,Ann Lee,{cell},Bo Day\n"));
        assert_eq!(schools_there(&records), ["Alder Primary", "Birch Special"], "{cell}");
    }
}

/// The schools of the first activity.
fn schools_there(records: &Records) -> Vec<&str> {
    let place = |there: &tiebeam::collect::records::Presence| match there.from {
        Affiliation::School(at) => records.schools[at as usize].name.as_str(),
        _ => "?",
    };
    let mut names: Vec<&str> = records.activities[0].present.iter().map(place).collect();
    names.sort_unstable();
    names.dedup();
    names
}
