//! Participants of online meetings.

use super::*;

const ZOOM: &str =
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n";

fn plain(text: &str) -> (Records, Vec<Problem>) {
    read(&[("meeting.csv", text.as_bytes())], &Wishes::default())
}

#[test]
fn the_sample_of_teams() {
    let Some(bytes) = sample("17_teams_attendance.csv") else { return };
    let (records, problems) = read(&[("17.csv", &bytes)], &Wishes::default());
    let hours = 3883.0 / 3600.0;
    let title = "Northmoor NLC – Heads' learning group";
    let told = format!(
        "2025-11-13 online meeting {title} {hours}h: Iwan Pryce@?, Priya Nair (Ashbrook)@?, Ruth Calder@?"
    );
    assert_eq!(activities(&records), [told]);
    assert_eq!((records.files[0].shape, rows(&records)), ("teams", [3, 1, 0, 1]));
    assert_eq!(codes(&problems), ["W330", "W360", "W366", "W306:11", "E238:13:1"]);
    let list = sample("24_schools.csv").unwrap();
    let (records, _) = read(&[("17.csv", &bytes), ("24.csv", &list)], &Wishes::default());
    assert!(people(&records).contains(&"Priya Nair@Ashbrook Primary School".to_owned()));
}

#[test]
fn the_sample_of_zoom() {
    let Some(bytes) = sample("18_zoom_participants.csv") else { return };
    let (records, problems) = read(&[("18.csv", &bytes)], &Wishes::default());
    let told = format!(
        "2025-11-18 online meeting Oracy enquiry group {}h: Grace Adeyemi@?, Helen Marsh@?",
        65.0 / 60.0
    );
    assert_eq!(activities(&records), [told]);
    assert_eq!((records.files[0].shape, rows(&records)), ("zoom", [2, 0, 1, 0]));
    assert_eq!(codes(&problems), ["W360", "W306:5", "M401:6"]);
}

#[test]
fn short_stays_are_added_up_before_they_are_judged() {
    let rows = "Ann Lee,a@x.org,11/18/2025 04:00:00 PM,11/18/2025 04:06:00 PM,6,No\n\
                Ann Lee,a@x.org,11/18/2025 04:10:00 PM,11/18/2025 04:15:00 PM,5,No\n\
                Bo Day,,11/18/2025 04:00:00 PM,11/18/2025 04:09:00 PM,9,Yes\n\
                iPad (Cy Ray),,11/18/2025 04:00:00 PM,11/18/2025 05:00:00 PM,60,Yes\n";
    let (records, problems) = plain(&[ZOOM, rows].concat());
    assert_eq!(activities(&records), ["2025-11-18 online meeting: Ann Lee@?, Cy Ray@?"]);
    assert_eq!(super::rows(&records), [2, 1, 1, 0]);
    assert_eq!(codes(&problems), ["M401:3", "E237:4:5", "W306:5"]);
    let wishes = Wishes { least_minutes: Some(9), ..Wishes::default() };
    let text = [ZOOM, rows].concat();
    let (records, _) = read(&[("meeting.csv", text.as_bytes())], &wishes);
    assert_eq!(records.people.len(), 3);
}

#[test]
fn unique_participants_without_a_day_cannot_be_placed() {
    let text =
        "Name (Original Name),User Email,Total Duration (Minutes),Guest\nAnn Lee,a@x.org,50,No\n";
    let why = refusal(&[("participants.csv", text.as_bytes())], &Wishes::default());
    assert!(why.contains("does not say on which day the meeting was"), "{why}");
    let above = "Topic,ID,Start time,Duration (minutes)\nOracy,987,2025-11-18 16:00:00,60\n\n";
    let (records, _) = plain(&[above, text].concat());
    assert_eq!(activities(&records), ["2025-11-18 online meeting Oracy 1h: Ann Lee@?"]);
}

#[test]
fn older_teams_lists_say_who_joined_and_left() {
    let text = "Full Name\tUser Action\tTimestamp\n\
                Lee, Ann\tJoined\t11/13/2021, 3:58:01 PM\nBo Day (Guest)\tJoined\t11/13/2021, 4:00:00 PM\n\
                Bo Day (Guest)\tLeft\t11/13/2021, 4:04:00 PM\nLee, Ann\tLeft\t11/13/2021, 4:58:01 PM\n";
    let (records, problems) = plain(text);
    assert_eq!(activities(&records), ["2021-11-13 online meeting: Ann Lee@?"]);
    assert_eq!(rows(&records), [1, 2, 1, 0]);
    assert_eq!(codes(&problems), ["W306:2", "E237:3", "E237:4", "M401:5"]);
}

#[test]
fn teams_saved_again_with_commas_and_lists_that_know_more() {
    let text = "1. Summary,,,,\nMeeting title,Heads,,,\nStart time,\"11/13/25, 3:58:01 PM\",,,\n,,,,\n\
                2. Participants,,,,\nName,First Join,Last Leave,In-Meeting Duration,Email\n\
                Priya (she/her),\"11/13/25, 4:00:10 PM\",\"11/13/25, 5:01:00 PM\",1h 0m 50s,HEAD@oak.example\n\
                Oak Primary,\"11/13/25, 4:00:10 PM\",\"11/13/25, 5:01:00 PM\",1h 0m 50s,\n\
                Staff Room,\"11/13/25, 4:00:10 PM\",\"11/13/25, 5:01:00 PM\",1h 0m 50s,\n\
                3. In-Meeting Activities,,,,\nName,Join Time,Leave Time,Duration,Email\nX,,,,\n";
    let people_list = "name,school,email\nPriya Nair,Oak Primary,head@oak.example\n";
    let files: Files = &[
        ("t.csv", text.as_bytes()),
        ("people.csv", people_list.as_bytes()),
        ("schools.csv", b"name,urn\nOak Primary,1\nElm,2\n"),
    ];
    let (records, problems) = read(files, &Wishes::default());
    let told = "2025-11-13 online meeting Heads: Priya Nair@Oak Primary, @Oak Primary";
    assert_eq!(activities(&records), [told]);
    assert_eq!(rows(&records), [2, 1, 0, 0]);
    assert!(codes(&problems).contains(&"E238:9:1".to_owned()), "{:?}", codes(&problems));
}

#[test]
fn people_with_joined_and_left_are_a_list_and_no_meeting() {
    let log = "date,from_person,from_school,to_person,to_school\n2025-10-13,Ann,A,Bo,B\n";
    let list = "name,school,joined,left\nAnn,A,2020-09-01,\n";
    let (records, _) =
        read(&[("log.csv", log.as_bytes()), ("people.csv", list.as_bytes())], &Wishes::default());
    assert_ne!(records.files[1].shape, "teams");
}
