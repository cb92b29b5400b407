//! Totals, titles and headings between rows, and several schools where one is usual.

use super::*;

#[test]
fn a_total_is_nobody_in_attendance() {
    let rows = "event_id,date,person,school,hours\nE1,2025-10-03,Ann Lee,Elm,2\n\
                E1,2025-10-03,Bo Roe,Oak,2\nE1,2025-10-03,TOTAL,Elm,4\nE1,2025-10-03,,Grand total,4\n\
                Sum,,,,4\nAutumn term 2025,,,,\nevent_id,date,person,school,hours\n\
                E2,2025-10-04,,Total Learning Trust,1\nE9,,,,\n";
    let (records, problems) = one(rows);
    assert_eq!(
        activities(&records),
        ["2025-10-03 2h: Ann Lee@Elm, Bo Roe@Oak", "2025-10-04 1h: @Total Learning Trust"]
    );
    assert_eq!(self::rows(&records), [3, 6, 0, 0]);
    assert_eq!(codes(&problems), ["E234:4", "E234:5", "E234:6", "E235:7", "E235:8", "E202:10:3"]);
}

#[test]
fn a_total_and_a_term_are_no_contacts() {
    let rows = "date,type,from_person,from_school,to_person,to_school\n\
                Autumn term,,,,,\n2025-10-03,visit,Ann Lee,Elm,Bo Roe,Oak\n\
                TOTAL,1,,,,\n2025-10-03,visit,Sub-total,,,Oak\n";
    let (records, problems) = one(rows);
    assert_eq!(records.files[0].shape, "interactions");
    assert_eq!(self::rows(&records), [1, 3, 0, 0]);
    assert_eq!(codes(&problems), ["E235:2", "E234:4", "E234:5"]);
}

#[test]
fn several_schools_in_a_cell_of_attendance_were_all_there() {
    let rows = "event_id,date,person,school\nE1,2025-10-03,Ann Lee,Elm\nE1,2025-10-03,,Oak; Ash\n\
                E2,2025-10-04,Cy Fox,Elm / Oak\nE2,2025-10-04,Ann Lee,Elm\n\
                E3,2025-10-05,,\"Oak, Northmoor\"\nE3,2025-10-05,,St Peter and St Paul\n";
    let (records, problems) = one(rows);
    assert_eq!(
        activities(&records),
        [
            "2025-10-03: Ann Lee@Elm, @Ash, @Oak",
            "2025-10-04: Ann Lee@Elm, Cy Fox@?, @Oak",
            "2025-10-05: @Oak, Northmoor, @St Peter and St Paul",
        ]
    );
    assert_eq!(self::rows(&records), [6, 0, 0, 0]);
    assert_eq!(codes(&problems), ["W398:3", "W363:4", "W398:4", "W368:6"]);
    let schools: Vec<&str> = records.schools.iter().map(|school| school.name.as_str()).collect();
    assert_eq!(schools, ["Ash", "Elm", "Oak", "Oak, Northmoor", "St Peter and St Paul"]);
    // A list may say that one of them is a name, or where somebody works.
    let list = "name,urn\nElm / Oak,1\nElm,2\nOak,3\nAsh,4\n";
    let people = "name,school\nCy Fox,Oak\n";
    let files: [(&str, &[u8]); 2] = [("log.csv", rows.as_bytes()), ("p.csv", people.as_bytes())];
    assert_eq!(activities(&read(&files, &day_first()).0)[1], "2025-10-04: Ann Lee@Elm, Cy Fox@Oak");
    let files: [(&str, &[u8]); 2] =
        [("log.csv", rows.as_bytes()), ("schools.csv", list.as_bytes())];
    let found = activities(&read(&files, &day_first()).0);
    assert_eq!(found[1], "2025-10-04: Ann Lee@Elm, Cy Fox@Elm / Oak");
}

#[test]
fn several_schools_on_a_side_of_a_contact_are_that_side() {
    let rows = "event_id,date,type,from,to\nE1,2025-10-03,visit,Elm; Oak,Ash\n";
    let (records, _) = one(rows);
    assert_eq!(records.people.len() + records.schools.len(), 3, "{:?}", records.people);
}

#[test]
fn a_role_is_nobody_by_name_in_a_log() {
    let rows = "event_id,date,person,school,led_by\nE1,2025-10-03,SENCo,Elm,the head\n\
                E1,2025-10-03,Ann Lee,Oak,\nE2,2025-10-04,the deputy head,,\nE2,2025-10-04,Bo Head,Ash,\n";
    let (records, problems) = one(rows);
    assert_eq!(people(&records), ["Ann Lee@Oak", "Bo Head@Ash"]);
    assert_eq!(activities(&records), ["2025-10-03: Ann Lee@Oak, @Elm", "2025-10-04: Bo Head@Ash"]);
    assert_eq!(self::rows(&records), [3, 1, 0, 0]);
    assert_eq!(codes(&problems), ["W402:2", "W402:2", "E202:4", "W402:4"]);
}
