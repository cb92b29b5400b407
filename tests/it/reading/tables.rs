//! Tables that look like others: numbers below headings, ties under other headings, lists that are none.

use tiebeam::collect::read::Wishes;
use tiebeam::collect::records::Records;

use super::{codes, files, people, schools};
use crate::support::reading::read_files;

fn shape(records: &Records, name: &str) -> &'static str {
    records.files.iter().find(|file| file.name == name).map_or("", |file| file.shape)
}

fn refused(text: &str) -> String {
    read_files(&[("t.csv", text)], &Wishes::default()).unwrap_err().to_string()
}

fn strengths(text: &str) -> Vec<f64> {
    let mut found: Vec<f64> =
        files(&[("t.csv", text)]).0.ties.iter().map(|tie| tie.strength).collect();
    found.sort_by(f64::total_cmp);
    found
}

#[test]
fn small_numbers_below_headings_are_no_roster() {
    let visits = "Date,Visitor,From school,Host school,Type,Hours,Staff,Pupils\n\
        13/10/2025,Jo Bell,Alder School,Birch School,visit,1,2,3\n\
        15/10/2025,Jo Bell,Alder School,Cedar School,visit,2,0,28\n\
        17/10/2025,Al Gee,Dale School,Alder School,visit,3,1,18\n";
    let (records, _) = files(&[("visits.csv", visits)]);
    assert_eq!(shape(&records, "visits.csv"), "interactions");
    assert_eq!((records.activities.len(), schools(&records).len()), (3, 4));
    let ties = "from,to,weight,meetings,emails\nJo Bell,Al Gee,1,2,3\nAl Gee,Di Hay,2,0,1\nDi Hay,Ed Ivy,3,1,0\n";
    assert_eq!(strengths(ties), [1.0, 2.0, 3.0]);
    // A roster of numbers below its title is one all the same.
    let roster = "Network 2025,,,,\n,1,2,3,4\n1,,1,0,2\n2,1,,0,0\n3,0,2,,1\n4,1,0,0,\n";
    let (records, _) = files(&[("r.csv", roster)]);
    assert_eq!((shape(&records, "r.csv"), records.people.len()), ("roster_matrix", 4));
}

#[test]
fn a_roster_may_number_its_rows_behind() {
    let roster = |heading: &str| {
        format!(
            "Name,Jo Bell,Al Gee,Di Hay,{heading}\nJo Bell,,1,2,1\nAl Gee,1,,0,2\nDi Hay,0,2,,3\n"
        )
    };
    for heading in ["No.", "No", "#", "Nr"] {
        let (records, _) = files(&[("r.csv", &roster(heading))]);
        assert_eq!(people(&records).len(), 3, "{heading}");
        assert_eq!(records.ties.len(), 4, "{heading}");
    }
}

#[test]
fn the_strength_of_a_tie_has_many_names_and_is_asked_for() {
    for heading in ["n", "count", "visits", "Edge Weight", "Tie strength", "Number of visits"] {
        let text = format!("from,to,{heading}\nJo Bell,Al Gee,3\nAl Gee,Di Hay,7\n");
        assert_eq!(strengths(&text), [3.0, 7.0], "{heading}");
    }
    let two = "from,to,meetings,emails\nJo Bell,Al Gee,3,1\nAl Gee,Di Hay,7,5\n";
    assert!(refused(two).contains("--map weight=\"meetings\""));
    let dated = "source,target,date,weight\nJo Bell,Al Gee,2025-10-03,5\n";
    assert!(refused(dated).contains("--shape ties"));
    // Words under such a heading are no strengths.
    assert_eq!(
        strengths("from,to,visits\nJo Bell,Al Gee,in May\nAl Gee,Di Hay,by bus\n"),
        [1.0, 1.0]
    );
    // Numbers of rows, years and facts of one end are no strengths.
    let none = "id,from,to,year,from_age\n1,Jo Bell,Al Gee,2024,30\n2,Al Gee,Di Hay,2025,40\n";
    assert_eq!(strengths(none), [1.0, 1.0]);
    for headings in ["Vertex 1,Vertex 2,Edge Weight", "V1,V2,weight", "School A,School B,n"] {
        let text = format!("{headings}\nElm School,Ash School,3\nAsh School,Oak School,2\n");
        assert_eq!(strengths(&text), [2.0, 3.0], "{headings}");
    }
    assert_eq!(
        strengths("Ties between schools,,\nfrom,to,weight\nJo Bell,Al Gee,3\nAl Gee,Di Hay,2\n"),
        [2.0, 3.0]
    );
}

#[test]
fn rows_of_one_pair_are_asked_about_or_told() {
    let relations = "ego,alter,relation,weight\nJo Bell,Al Gee,advice,1\nJo Bell,Al Gee,friendship,1\nAl Gee,Di Hay,advice,1\n";
    assert!(refused(relations).contains("differ in `relation`"));
    let waves = "ego,alter,wave\nJo Bell,Al Gee,1\nJo Bell,Al Gee,2\nAl Gee,Di Hay,1\n";
    assert!(refused(waves).contains("differ in `wave`"));
    let remarks =
        "ego,alter,weight,remark\nJo Bell,Al Gee,1,by phone\nJo Bell,Al Gee,1,at the fair\n";
    let (records, problems) = files(&[("t.csv", remarks)]);
    assert_eq!(records.ties.len(), 2);
    assert!(problems.iter().any(|one| one.what.contains("in the same direction")));
    let same = "ego,alter,weight\nJo Bell,Al Gee,1\nJo Bell,Al Gee,1\nAl Gee,Jo Bell,2\n";
    let (_, problems) = files(&[("t.csv", same)]);
    let told =
        |text: &str| problems.iter().any(|one| one.code == "W315" && one.what.contains(text));
    assert!(told("1 row repeats another word for word") && told("the other way round"));
}

#[test]
fn an_unlisted_end_among_schools_is_a_school() {
    let list =
        ("schools.csv", "name,urn\nElm School,990001\nAsh School,990002\nOak School,990003\n");
    let ties = "from,to,weight\nElm School,Ash School,2\nElm School,Oka School,5\n";
    let (records, problems) = files(&[list, ("t.csv", ties)]);
    assert!(people(&records).is_empty());
    assert!(codes(&problems).contains(&"W307"));
    let people_to_schools = "from,to,weight\nJo Bell,Ash School,2\nAl Gee,Oak School,5\n";
    let (records, _) = files(&[list, ("t.csv", people_to_schools)]);
    assert_eq!(records.people.len(), 2);
}

const LOG: (&str, &str) = (
    "log.csv",
    "event_id,date,type,person,school\nE1,2025-10-13,visit,Jo Bell,Elm School\nE1,2025-10-13,visit,Al Gee,Ash School\n",
);

#[test]
fn posts_with_the_day_they_began_are_people() {
    let staff = "Title,First name,Last name,School,Job title,Start date,Leaving date\n\
        Mr,Ed,Ivy,Oak School,Teacher,01/09/2024,\nMs,Al,Gee,Ash School,Teacher,01/09/2024,31/12/2025\n";
    let (records, _) = files(&[LOG, ("staff.csv", staff)]);
    assert_eq!(shape(&records, "staff.csv"), "people");
    assert_eq!(records.activities.len(), 1);
    assert!(records.people.iter().any(|one| one.name == "Al Gee" && one.leaves.is_some()));
    // A course with the day on which it began is an activity.
    let course = "Course title,Start date,Name,School,Job title\nMaths,2025-10-13,Jo Bell,Elm School,Head\nMaths,2025-10-13,Al Gee,Ash School,Head\n";
    assert_eq!(files(&[("c.csv", course)]).0.activities.len(), 1);
}

#[test]
fn two_lines_of_one_person_are_put_together() {
    for (one, other, day) in [
        ("2026-07-31", "", "2026-07-31"),
        ("", "2026-07-31", "2026-07-31"),
        ("2026-07-31", "2027-07-31", "2027-07-31"),
    ] {
        let list =
            format!("name,school,leaving\nAl Gee,Ash School,{one}\nAl Gee,Ash School,{other}\n");
        let (records, problems) = files(&[LOG, ("people.csv", &list)]);
        let known = records.people.iter().find(|one| one.name == "Al Gee").unwrap();
        assert_eq!(known.leaves.map(|day| day.to_string()).unwrap(), day);
        let differ = !one.is_empty() && !other.is_empty();
        assert_eq!(codes(&problems).contains(&"W403"), differ, "{one} {other}");
    }
    let numbered = "Employee ID,Name,School\n7,Al Gee,Ash School\n8,Al Gee,Ash School\n";
    let (_, problems) = files(&[LOG, ("people.csv", numbered)]);
    assert!(!codes(&problems).contains(&"M402"));
    // How many staff there are is nobody's number.
    let counts = "Name,School,Staff number\nJo Bell,Elm School,3\nAl Gee,Ash School,3\n";
    assert_eq!(files(&[LOG, ("people.csv", counts)]).0.people.len(), 2);
}

#[test]
fn the_number_beside_a_name_tells_schools_apart() {
    let log = "event_id,date,type,person,school,URN\n\
        1,2025-10-13,visit,Jo Bell,St Mary's School,990001\n1,2025-10-13,visit,Al Gee,Oak School,990003\n\
        2,2025-10-14,visit,Di Hay,St Mary's School,990002\n2,2025-10-14,visit,Al Gee,Oak School,990003\n\
        3,2025-10-15,visit,Di Hay,,990003\n";
    let (records, _) = files(&[("log.csv", log)]);
    let names = ["Oak School", "St Mary's School (990001)", "St Mary's School (990002)"];
    assert_eq!(schools(&records), names);
    let list = "name,urn\nSt Mary's School,990001\nSt Mary's School,990002\nOak School,990003\n";
    let (records, problems) = files(&[("schools.csv", list), ("log.csv", log)]);
    assert_eq!(schools(&records), names);
    assert!(!codes(&problems).contains(&"W370"));
    // A number of another school than the name's is told.
    let slip =
        "event_id,date,type,person,school,URN\n1,2025-10-13,visit,Jo Bell,Oak School,990001\n";
    let (_, problems) = files(&[("schools.csv", list), ("log.csv", slip)]);
    assert!(codes(&problems).contains(&"W470"));
    // Where numbers say nothing more than names, the names stand alone.
    let plain =
        "event_id,date,type,person,school,URN\n1,2025-10-13,visit,Jo Bell,Oak School,990003\n";
    assert_eq!(schools(&files(&[("log.csv", plain)]).0), ["Oak School"]);
}

#[test]
fn lists_have_titles_and_parts_and_may_be_several() {
    let list = "Schools in our network,\n,\nName,URN\nPRIMARY SCHOOLS,\nElm School,990001\nSpecial schools,\nAsh School,990002\n";
    let (records, problems) = files(&[LOG, ("list.csv", list)]);
    assert_eq!(shape(&records, "list.csv"), "schools");
    assert_eq!(schools(&records), ["Ash School", "Elm School"]);
    assert_eq!(problems.iter().filter(|one| one.code == "E235").count(), 2);
    let other = "Academy,Trust,URN\nElm School,Avon,990001\nYew School,Avon,990105\n";
    let (records, problems) = files(&[LOG, ("list.csv", list), ("trust.csv", other)]);
    assert_eq!(schools(&records).len(), 3);
    let told = problems.iter().filter(|one| one.code == "W465");
    assert!(told.clone().any(|one| one.what.contains("only: `Yew School`")));
    let members = "Member,School,Joined,Left\nAl Gee,Ash School,2024-01-09,2026-01-31\n";
    assert_ne!(shape(&files(&[LOG, ("m.csv", members)]).0, "m.csv"), "schools");
    let flagged = "School,URN,Member?\nElm School,990001,Yes\nAsh School,990002,No\n";
    assert_eq!(shape(&files(&[LOG, ("m.csv", flagged)]).0, "m.csv"), "schools");
}
