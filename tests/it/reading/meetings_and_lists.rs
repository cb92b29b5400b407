//! Several meetings in one download, who only registered, and people as lists and calendars write them.

use super::{codes, files, people, schools};

const ZOOM: &str =
    "Topic,Meeting ID,Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n";

fn days(log: &str) -> (Vec<String>, Vec<String>) {
    let (records, problems) = files(&[("meeting.csv", log)]);
    let day = |activity: &tiebeam::collect::records::Activity| {
        let date = activity.date.map(|date| date.to_string()).unwrap_or_default();
        format!("{date} {} {}", activity.details.title, activity.present.len())
    };
    let told = problems.iter().map(|p| format!("{}:{}", p.code, p.place.line.unwrap_or(0)));
    (records.activities.iter().map(day).collect(), told.collect())
}

#[test]
fn each_meeting_of_a_download_is_an_activity() {
    let log = format!(
        "{ZOOM}Maths leads,1,Ann Grey,a@x.org,21/10/2025 15:30,21/10/2025 16:30,60\n\
         Maths leads,1,Bob Hay,b@x.org,21/10/2025 15:30,21/10/2025 16:30,60\n\
         Heads,2,Cy Fox,c@x.org,28/10/2025 15:30,28/10/2025 16:30,60\n\
         Heads,2,Ann Grey,a@x.org,28/10/2025 15:30,28/10/2025 16:30,60\n"
    );
    assert_eq!(days(&log).0, ["2025-10-21 Maths leads 2", "2025-10-28 Heads 2"]);
    let same_day = log.replace("28/10", "21/10");
    assert_eq!(days(&same_day).0.len(), 2, "numbers tell them apart on one day");
    let untitled = "Name,User Email,Join Time,Leave Time,Duration (Minutes)\n\
                    Ann,a@x.org,21/10/2025 23:30,22/10/2025 00:30,60\n\
                    Bob,b@x.org,22/10/2025 00:01,22/10/2025 00:30,29\n";
    assert_eq!(days(untitled).0, ["2025-10-21  2"], "one meeting over midnight");
    let pasted = untitled
        .replace("21/10/2025 23:30", "14/10/2025 23:30")
        .replace("22/10/2025 00:30,60", "14/10/2025 23:50,20");
    assert_eq!(days(&pasted).0, ["2025-10-14  1", "2025-10-22  1"]);
}

#[test]
fn what_a_participant_says_of_themselves_is_no_meeting_and_blanks_are_the_one_above() {
    let own = "Name (Original Name),User Email,Subject,Join Time,Leave Time,Duration (Minutes)\n\
               Ann Grey,a@x.org,Maths,21/10/2025 15:30,21/10/2025 16:30,60\n\
               Bob Hay,b@x.org,English,21/10/2025 15:30,21/10/2025 16:30,60\n";
    assert_eq!(days(own).0, ["2025-10-21  2"]);
    let below = format!(
        "{ZOOM}Maths leads,111 222,Ann Grey,a@x.org,21/10/2025 15:30,21/10/2025 16:30,60\n\
         ,,Bob Hay,b@x.org,21/10/2025 15:30,21/10/2025 16:30,60\n\
         Heads,333,Cy Fox,c@x.org,21/10/2025 17:30,21/10/2025 18:30,60\n\
         Maths Leads,111-222,Di Oak,d@x.org,21/10/2025 15:30,21/10/2025 16:30,60\n"
    );
    assert_eq!(days(&below).0, ["2025-10-21 Heads 1", "2025-10-21 Maths leads 3"]);
}

#[test]
fn headings_again_are_nobody() {
    let log = "Full Name,Join Time,Leave Time,Duration,Email,Role\n\
               Ann Grey,\"11/18/2025, 4:00:10 PM\",\"11/18/2025, 5:00:00 PM\",59m 50s,a@x.org,Organizer\n\
               Full Name,Join Time,Leave Time,Duration,Email,Role\n\
               Bob Hay,\"11/19/2025, 4:00:10 PM\",\"11/19/2025, 5:00:00 PM\",59m 50s,b@x.org,Attendee\n";
    let (activities, told) = days(log);
    assert_eq!(activities, ["2025-11-18  1", "2025-11-19  1"]);
    assert!(told.contains(&"E235:3".to_owned()), "{told:?}");
}

#[test]
fn who_only_registered_was_not_there() {
    let log = "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)\n\
               Yes,Ann Grey,a@x.org,11/18/2025 16:00:00,11/18/2025 17:00:00,60\n\
               Yes,Bob Hay,b@x.org,11/18/2025 16:00:00,11/18/2025 17:00:00,an hour\n\
               No,Cy Fox,c@x.org,--,--,--\n\
               ,Di Oak,d@x.org,,,\n\
               ,Ed Rae,e@x.org,soon,,fifty\n";
    let (activities, told) = days(log);
    assert_eq!(activities, ["2025-11-18  2"], "the times say how long Bob was there");
    assert_eq!(
        told.iter().filter(|told| told.starts_with('E')).collect::<Vec<_>>(),
        ["E209:4", "E209:5", "E265:6"]
    );
    let teams = "Name,First Join,Last Leave,In-Meeting Duration,Email,Registration Status\n\
                 Ann Grey,\"13/11/2025, 15:58:01\",\"13/11/2025, 17:02:44\",1h 4m 43s,a@x.org,Registered\n\
                 Bob Hay,,,,b@x.org,Registered\nCy Fox,,,,c@x.org,Canceled\n";
    let (activities, told) = days(teams);
    assert_eq!(activities, ["2025-11-13  1"]);
    assert_eq!(told.iter().filter(|told| told.starts_with("E209")).count(), 2);
}

#[test]
fn numbers_of_the_items_of_a_list_are_nobody() {
    let log = "Title,Visit Date,Host School,Visiting School,Visitor,Led By\n\
               Phonics walk,10/13/2025,Alder,Birch,Tom Hay;#12;#Di Oak;#15,Ann Grey;#9\n";
    let (records, problems) = files(&[("visits.csv", log)]);
    assert_eq!(schools(&records), ["Alder", "Birch"]);
    let names: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ann Grey", "Di Oak", "Tom Hay"], "{problems:?}");
}

#[test]
fn people_with_their_schools_are_parted_at_commas() {
    for visitors in [
        "Tom Hay (Birch School), Di Oak (Cedar School)",
        "Tom Hay - Birch School, Di Oak - Cedar School",
        "Tom Hay <t.hay@birch.example> (Birch School), Di Oak (Cedar School)",
    ] {
        let log = format!("Date,Host school,Visitors\n13/10/2025,Alder School,\"{visitors}\"\n");
        let list = ("schools.csv", "name\nAlder School\nBirch School\nCedar School\n");
        let (records, problems) = files(&[("visits.csv", &log), list]);
        assert_eq!(
            people(&records),
            ["Di Oak@Cedar School", "Tom Hay@Birch School"],
            "{visitors}: {problems:?}"
        );
    }
    let role = "Date,Host school,Visitors\n13/10/2025,Alder School,\"Tom Hay, Headteacher (Birch School)\"\n";
    let (records, _) = files(&[("visits.csv", role)]);
    assert_eq!(records.people.len(), 1, "a post is nobody");
}

#[test]
fn addresses_are_parted_at_commas_and_names_stand_before_theirs() {
    let log = "Date,Host school,Visitors\n13/10/2025,Alder School,\"t.hay@birch.example, d.oak@cedar.example\"\n\
               14/10/2025,Alder School,Tom Hay <t.hay@birch.example>; Di Oak <d.oak@cedar.example>\n";
    let (records, _) = files(&[("visits.csv", log)]);
    let names: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Di Oak", "Tom Hay", "d.oak@cedar.example", "t.hay@birch.example"]);
}

#[test]
fn the_number_of_a_ticket_is_nobody() {
    let log = "Order #,First Name,Last Name,Attendee #,Event Name,Event Date,School,Attendee Status\n\
               1001,Ann,Grey,2001,Phonics day,2025-10-13,Alder,Checked In\n\
               1002,Bob,Hay,2002,Phonics day,2025-10-13,Birch,Checked In\n\
               1003,Ann,Grey,2003,Maths day,2025-11-14,Alder,Checked In\n";
    let (records, problems) = files(&[("tickets.csv", log)]);
    assert_eq!(people(&records), ["Ann Grey@Alder", "Bob Hay@Birch"]);
    assert!(!codes(&problems).contains(&"W385"), "{problems:?}");
}
