//! Registers, sheets that people signed, and logs of visits with a host: read as what they are, or asked about.

use tiebeam::base::problem::Problem;
use tiebeam::collect::cells::columns::Naming;
use tiebeam::collect::dates::DayMonth;
use tiebeam::collect::read::{Input, Wishes, understand};
use tiebeam::collect::records::Records;

const SCHOOLS: (&str, &str) = (
    "schools.csv",
    "name,urn,aliases\nAlder Primary School,990001,\nBirch Junior School,990002,BJS\nCedar Academy,990003,\n",
);
const PEOPLE: (&str, &str) = (
    "people.csv",
    "name,school\nAnn Lee,Alder Primary School\nBo Kay,Birch Junior School\nDi Roe,Birch Junior School\nCy Fox,Cedar Academy\n",
);

/// What the first file is read as, the records, the remarks and what is refused.
struct Read {
    shape: &'static str,
    records: Records,
    problems: Vec<Problem>,
    refused: Vec<String>,
}

fn read_as(files: &[(&str, &str)], named: &[(&str, &str)], shape: Option<&'static str>) -> Read {
    let input = |(at, (name, text)): (usize, &(&str, &str))| Input {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec().into(),
        shape: shape.filter(|_| at == 0),
        found: false,
    };
    let naming = |(ours, theirs): &(&str, &str)| Naming {
        ours: (*ours).to_owned(),
        theirs: (*theirs).to_owned(),
    };
    let wishes = Wishes {
        named: named.iter().map(naming).collect(),
        day_month: Some(DayMonth::DayFirst),
        ..Wishes::default()
    };
    let inputs: Vec<Input> = files.iter().enumerate().map(input).collect();
    let read = understand(&inputs, &wishes).unwrap();
    let shape = read.records.files.first().map_or("", |file| file.shape);
    let refused = read.refused.iter().map(ToString::to_string).collect();
    Read { shape, records: read.records, problems: read.problems, refused }
}

fn plain(files: &[(&str, &str)]) -> Read {
    read_as(files, &[], None)
}

fn counts(read: &Read) -> (&'static str, usize, usize) {
    assert!(read.refused.is_empty(), "{:?}", read.refused);
    (read.shape, read.records.people.len(), read.records.activities.len())
}

fn question(read: &Read) -> &str {
    assert_eq!(read.refused.len(), 1, "{:?}", read.refused);
    &read.refused[0]
}

/// Many ways of filling six cells of a register with two marks and nothing.
#[test]
fn a_register_with_blanks_is_a_register_whatever_its_marks() {
    let marks = ["✓", "Apols", "Y", "1", "Attended"];
    for (one, other) in marks.iter().zip(marks.iter().cycle().skip(1)) {
        let mut wrong = Vec::new();
        for fill in (0..3_usize.pow(6)).step_by(5) {
            let cell = |at: u32| ["", *one, *other][fill / 3_usize.pow(at) % 3];
            let text = format!(
                "Name,School,07/10/2025,14/11/2025,02/12/2025\nAnn Lee,Alder,{},{},{}\nBo Kay,Birch,{},{},{}\nCy Fox,Cedar,{one},{one},\n",
                cell(0),
                cell(1),
                cell(2),
                cell(3),
                cell(4),
                cell(5)
            );
            let read = plain(&[("r.csv", &text)]);
            if read.shape != "sign_in_grid" {
                wrong.push((read.shape, text));
            }
        }
        assert!(wrong.is_empty(), "{one}/{other}: {} wrong, {:?}", wrong.len(), wrong.first());
    }
}

#[test]
fn visits_courses_and_lists_with_ticks_are_no_rosters() {
    let visits = "Date,Visitor,From school,Host school,Lesson obs,Book look,Pupil voice\n\
        13/10/2025,Cy Fox,Cedar Academy,Alder Primary,,✓,✓\n14/10/2025,Ann Lee,Alder Primary,Cedar Academy,✓,,✓\n\
        15/10/2025,Bo Kay,Birch Junior,Elm CE Primary,✓,✓,\n";
    assert_eq!(counts(&plain(&[("v.csv", visits)])), ("interactions", 3, 3));
    let schools = "School,URN,Maths hub,English hub,SEND network\n\
        Alder Primary,990001,,✓,✓\nBirch Junior,990002,✓,,✓\nCedar Academy,990003,✓,✓,\n";
    assert_eq!(plain(&[("s.csv", schools)]).shape, "schools");
    // Names of one letter are no marks where each stands once.
    let roster = ",A,P,Y,L\nA,0,1,0,1\nP,1,0,0,0\nY,0,0,0,1\nL,1,0,1,0\n";
    assert_eq!(plain(&[("m.csv", roster)]).shape, "roster_matrix");
}

#[test]
fn a_sheet_that_people_signed_is_asked_about() {
    let rows = "Name,School,Signature\nAnn Lee,Alder,AL\nBo Kay,Birch,BK\n";
    let sheet = format!("Course:,Phonics,\nDate:,03/10/2025,\n{rows}");
    for text in [rows, &sheet, "Date: 03/10/2025,\nName,School\nAnn Lee,Alder\nBo Kay,Birch\n"] {
        assert!(
            question(&plain(&[("s.csv", text)])).contains("may be the list of people"),
            "{text}"
        );
        let list = read_as(&[("s.csv", text)], &[], Some("people"));
        assert_eq!(counts(&list), ("people", 2, 0), "{text}");
    }
    let followed = "Course:,Phonics,,,\nDate:,03/10/2025,,,\nName,School,Signature,Course,Date\n\
        Ann Lee,Alder,AL,Phonics,03/10/2025\nBo Kay,Birch,BK,Phonics,03/10/2025\n";
    assert_eq!(counts(&plain(&[("s.csv", followed)])), ("attendance", 2, 1));
    let blocks = "Phonics - 3 October 2025,\nName,School\nAnn Lee,Alder\n,\n\
        Maths - 14 November 2025,\nName,School\nBo Kay,Birch\n";
    assert!(question(&plain(&[("s.csv", blocks)])).contains("`Maths - 14 November 2025`"));
    let days = "Name,School,Phonics,Maths\n,,03/10/2025,14/11/2025\nAnn Lee,Alder,Y,\n";
    assert!(question(&plain(&[("s.csv", days)])).contains("days stand below the headings"));
    let marks = "Name,School,Phonics,Maths\nAnn Lee,Alder,,Apols\nBo Kay,Birch,Apols,Y\n";
    assert!(question(&plain(&[("s.csv", marks)])).contains("each may be a session"));
}

#[test]
fn a_list_of_people_stays_one() {
    for text in [
        "Staff list,,\nDate: 03/10/2025,,\nName,School,Role\nAnn Lee,Alder,Head\nBo Kay,Birch,Teacher\n",
        "Staff 2025/26,\nName,School\nAnn Lee,Alder\nBo Kay,Birch\n",
        "Name,School,Line manager\nAnn Lee,Alder,Bo Kay\nBo Kay,Birch,\n",
    ] {
        assert_eq!(counts(&plain(&[("staff.csv", text)])), ("people", 2, 0), "{text}");
    }
    let marked = "Name,School,First aider,DSL\nAnn Lee,Alder,Y,\nBo Kay,Birch,,Y\n";
    let read = plain(&[("staff.csv", marked)]);
    assert_eq!(counts(&read), ("people", 2, 0));
    assert!(read.problems.iter().any(|problem| problem.code == "W501"));
}

#[test]
fn what_names_people_again_and_again_is_no_list_of_them() {
    let pairs = "user.id,user.B.id,calls\n1,2,3\n1,3,1\n1,4,2\n2,3,1\n2,4,1\n3,4,5\n4,1,1\n4,2,1\n";
    assert!(question(&plain(&[("e.csv", pairs)])).contains("names each once"));
    let named = [("from", "user.id"), ("to", "user.B.id")];
    assert_eq!(read_as(&[("e.csv", pairs)], &named, None).shape, "ties");
    let meetings =
        "meeting,id,first_name,last_name\n1,7,Ann,Lee\n1,8,Bo,Kay\n2,7,Ann,Lee\n2,9,Cy,Fox\n";
    assert!(question(&plain(&[("m.csv", meetings)])).contains("--map event_id=\"meeting\""));
    let read = read_as(&[("m.csv", meetings)], &[("event_id", "meeting")], None);
    assert_eq!(counts(&read), ("attendance", 3, 2));
    let form = "type,name,label,required\nstart,start,,\ntext,consent,Do you agree?,yes\n";
    assert!(question(&plain(&[("form.csv", form)])).contains("a column is missing"));
}

#[test]
fn days_without_a_year_stand_in_headings_and_cells() {
    let grid = "Name,School,03-Oct,14-Nov,12-Dec\nAnn Lee,Alder,Y,Y,\nBo Kay,Birch,Y,,Y\n";
    assert!(question(&plain(&[("r.csv", grid)])).contains("`03-Oct` gives no year"));
    let titled = format!("Maths group 2025/26,,,,\n{grid}");
    let read = plain(&[("r.csv", &titled)]);
    assert_eq!(counts(&read), ("sign_in_grid", 2, 3));
    let first = read.records.activities.iter().filter_map(|activity| activity.date).min();
    assert_eq!(first.map(|day| day.to_string()).as_deref(), Some("2025-10-03"));
    let months = titled.replace("03-Oct", "Oct-25");
    assert!(question(&plain(&[("r.csv", &months)])).contains("may name a month"));
    let words = "Name,School,Phonics,Maths\nAnn Lee,Alder,Y,\nBo Kay,Birch,Y,Y\n";
    let said = read_as(&[("r.csv", words)], &[], Some("sign_in_grid"));
    let said = question(&said);
    assert!(
        said.contains("Phonics (3 Oct 2025)") && said.contains("found: Name, School"),
        "{said}"
    );
    let log = "Date,Host school,Visiting schools\n13/10,Alder Primary,Birch Junior; Cedar Academy\n\
        14/11/2025,Alder Primary,Birch Junior; Cedar Academy\n";
    let read = plain(&[("v.csv", log)]);
    let problem = read.problems.iter().find(|problem| problem.code == "E203").unwrap();
    assert!(problem.fix.starts_with("write its year"), "{problem:?}");
}

#[test]
fn a_register_may_call_its_names_otherwise() {
    let grid = "Ambassador,Autumn (03/10/2025),Spring (16/01/2026)\nAnn Lee,Y,Y\nBo Kay,Y,\n";
    assert!(question(&plain(&[("r.csv", grid)])).contains("--map person=\"Ambassador\""));
    for shape in [None, Some("sign_in_grid")] {
        let read = read_as(&[("r.csv", grid)], &[("person", "Ambassador")], shape);
        assert_eq!(counts(&read), ("sign_in_grid", 2, 2));
    }
    let known = grid.replace("Ambassador", "Team member");
    assert_eq!(counts(&plain(&[("r.csv", &known)])), ("sign_in_grid", 2, 2));
}

#[test]
fn words_of_absence_leave_people_out() {
    let log = "Name,School,Date,Course,Attended?\nAnn Lee,Alder,3 Oct 2025,Phonics,Yes\n\
        Bo Kay,Birch,3 Oct 2025,Phonics,Yes - online\nCy Fox,Birch,3 Oct 2025,Phonics,No - ill\n\
        Di Roe,Cedar,3 Oct 2025,Phonics,❌\nEd Hay,Cedar,3 Oct 2025,Phonics,Waiting list\n\
        Fay Low,Cedar,3 Oct 2025,Phonics,Withdrawn\nGus Day,Cedar,3 Oct 2025,Phonics,Cancelled - late\n";
    let read = plain(&[("c.csv", log)]);
    assert_eq!(counts(&read), ("attendance", 2, 1));
    assert_eq!(read.problems.iter().filter(|problem| problem.code == "E209").count(), 5);
}

#[test]
fn a_host_beside_a_visiting_school_is_a_school_if_it_looks_like_one() {
    let log = "Date,Host,Visiting school,Visitor\n13/10/2025,Alder Primary,BJS,Bo Kay\n14/10/2025,Cedar Academy,BJS,Bo Kay\n";
    let read = plain(&[("v.csv", log), SCHOOLS]);
    assert_eq!(counts(&read), ("visit_log", 1, 2));
    assert!(read.records.activities.iter().all(|activity| activity.present.len() > 1));
    let people = log.replace("Alder Primary", "Ann Lee").replace("Cedar Academy", "Cy Fox");
    let asked = plain(&[("v.csv", &people), SCHOOLS]);
    assert!(question(&asked).contains("--map to_person=\"Host\""));
    let read = read_as(&[("v.csv", &people), SCHOOLS], &[("to_person", "Host")], None);
    assert_eq!(counts(&read), ("interactions", 3, 2));
}

#[test]
fn a_host_with_a_name_in_brackets_is_a_school_and_a_person() {
    for host in ["Ann Lee (Alder Primary School)", "Alder Primary School (Ann Lee)"] {
        let log = format!("Date,Type,Host,Visitors\n13/10/2025,Walk,{host},Cy Fox\n");
        let read = plain(&[("v.csv", &log), SCHOOLS, PEOPLE]);
        let present = &read.records.activities[0].present;
        let names: Vec<&str> = present
            .iter()
            .filter_map(|presence| presence.person)
            .map(|person| read.records.people[person as usize].name.as_str())
            .collect();
        assert_eq!(names, ["Ann Lee", "Cy Fox"], "{host}");
        assert!(read.records.bodies.is_empty(), "{host}");
    }
    // A room is nobody.
    let log = "Date,Type,Host,Visitors\n13/10/2025,Walk,Alder Primary School (Main Hall),Cy Fox\n";
    let read = plain(&[("v.csv", log), SCHOOLS, PEOPLE]);
    assert!(read.records.people.iter().all(|person| person.name != "Main Hall"));
    let log = "Date,Type,Host,Visitors\n13/10/2025,Walk,Alder Primary School,\"Birch Junior School (Bo Kay, Di Roe)\"\n";
    let read = plain(&[("v.csv", log), SCHOOLS, PEOPLE]);
    assert_eq!(read.records.people.len(), 4);
    assert_eq!(read.records.activities[0].present.len(), 3);
}

#[test]
fn minutes_and_pairs_are_read_or_the_advice_works() {
    let minutes = "Date,Meeting,Schools present,Apologies\n13/10/2025,Heads,Alder Primary School; BJS,Cedar Academy\n";
    let read = plain(&[("m.csv", minutes), SCHOOLS]);
    assert_eq!(read.shape, "visit_log");
    assert_eq!(read.records.activities[0].details.title, "Heads");
    let about = read.problems.iter().find(|problem| problem.code == "W500").unwrap();
    assert!(about.what.contains("`Apologies`") && !about.fix.contains("visitors"), "{about:?}");
    let pairs = "Date,Activity,School 1,School 2\n13/10/2025,Walk,Alder Primary School,BJS\n";
    let advice = plain(&[("p.csv", pairs), SCHOOLS]);
    assert!(
        question(&advice).contains("--map from_school=\"School 1\" --map to_school=\"School 2\"")
    );
    let named = [("from_school", "School 1"), ("to_school", "School 2")];
    assert_eq!(
        counts(&read_as(&[("p.csv", pairs), SCHOOLS], &named, None)),
        ("interactions", 0, 1)
    );
}

#[test]
fn two_sessions_of_one_title_and_day_are_asked_about() {
    let log = "Date,Title,Venue,Name,School\n02/09/2025,Briefing,Alder hub,Ann Lee,Alder\n\
        02/09/2025,Briefing,Alder hub,Bo Kay,Birch\n02/09/2025,Briefing,Cedar hub,Cy Fox,Cedar\n\
        02/09/2025,Briefing,Cedar hub,Di Roe,Elm\n23/09/2025,Briefing,Cedar hub,Ann Lee,Alder\n";
    assert!(question(&plain(&[("b.csv", log)])).contains("--map part_of_day=\"Venue\""));
    let read = read_as(&[("b.csv", log)], &[("part_of_day", "Venue")], None);
    assert_eq!(counts(&read), ("attendance", 4, 3));
    let events = log.replace("Title", "Event").replace("Briefing", "Heads briefing");
    let asked = plain(&[("b.csv", &events)]);
    assert!(question(&asked).contains("--map title=\"Event\" --map part_of_day=\"Venue\""));
    let named = [("title", "Event"), ("part_of_day", "Venue")];
    assert_eq!(counts(&read_as(&[("b.csv", &events)], &named, None)), ("attendance", 4, 3));
    let one = read_as(&[("b.csv", &events)], &[("event_id", "Event")], None);
    assert_eq!(counts(&one), ("attendance", 4, 2));
    // The town of each school is no place of the activity.
    let towns = "Date,Title,Location,Name,School\n02/09/2025,Briefing,Leeds,Ann Lee,Alder\n\
        02/09/2025,Briefing,Leeds,Bo Kay,Alder\n02/09/2025,Briefing,York,Cy Fox,Cedar\n\
        02/09/2025,Briefing,York,Di Roe,Cedar\n";
    assert_eq!(counts(&plain(&[("b.csv", towns)])), ("attendance", 4, 1));
}

#[test]
fn halves_of_a_name_may_have_any_heading() {
    let log = "date,event_name,player_first_name,player_last_name\n\
        2025-09-02,Maths hub,Ann,Grey\n2025-09-02,Maths hub,Ann,Lee\n";
    let advice = "--map first_name=\"player_first_name\" --map last_name=\"player_last_name\"";
    assert!(question(&plain(&[("h.csv", log)])).contains(advice));
    let named = [("first_name", "player_first_name"), ("last_name", "player_last_name")];
    let read = read_as(&[("h.csv", log)], &named, None);
    assert_eq!(counts(&read), ("attendance", 2, 1));
    let names: Vec<&str> = read.records.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ann Grey", "Ann Lee"]);
}

#[test]
fn a_register_of_dated_sessions_is_no_roster_whatever_its_marks() {
    for (here, away) in [("/", "O"), ("✓", "C"), ("/", "N/R"), ("✓", "Mat leave")] {
        for headings in ["15/09/2025,29/09/2025,13/10/2025", "Session 1,Session 2,Session 3"] {
            let rows = format!(
                "Name,School,{headings}\nAnn Lee,Alder Primary School,{here},{away},{here}\n\
                 Bo Kay,Birch Junior School,{away},{here},{here}\nCy Fox,Cedar Academy,{here},{here},{away}\n"
            );
            for text in [rows.clone(), format!("Maths group 2025/26,,,,\n{rows}")] {
                let read = plain(&[("r.csv", &text)]);
                assert_eq!(counts(&read), ("sign_in_grid", 3, 3), "{text}");
                assert!(read.problems.iter().any(|problem| problem.code == "W364"), "{text}");
            }
        }
    }
}

#[test]
fn terms_and_months_beside_other_columns_are_of_a_list() {
    let schools = "School,URN,Phase,Autumn 1,Autumn 2,Spring 1\nAlder Primary School,990001,Primary,Y,,Y\n\
        Birch Junior School,990002,Junior,,Y,\nCedar Academy,990003,Secondary,Y,Y,\n";
    assert_eq!(plain(&[("m.csv", schools)]).shape, "schools");
    for terms in ["Term 1,Term 2", "Sep-25,Jan-26", "01-Sep,01-Jan", "Autumn 1,Spring 1"] {
        let staff = format!(
            "Name,School,Role,{terms}\nAnn Lee,Alder Primary School,Head,1.0,1.0\nBo Kay,Birch Junior School,Deputy,0.6,0.8\n"
        );
        assert_eq!(counts(&plain(&[("staff.csv", &staff)])), ("people", 2, 0), "{terms}");
    }
    let grid = "No,First name,Surname,School,Autumn 1,Autumn 2,Total\n\
        1,Ann,Lee,Alder Primary School,Y,Y,2\n2,Bo,Kay,Birch Junior School,Y,,1\n";
    assert_eq!(counts(&plain(&[("r.csv", grid)])), ("sign_in_grid", 2, 2));
    let more =
        "Name,School,Role,Autumn 1,Autumn 2\nAnn Lee,Alder,Head,Y,Y\nBo Kay,Birch,Deputy,Y,\n";
    let said = read_as(&[("r.csv", more)], &[], Some("sign_in_grid"));
    assert_eq!(counts(&said), ("sign_in_grid", 2, 2));
    let titled = more.replace("Autumn 1,Autumn 2", "03-Oct,14-Nov");
    let titled = format!("Maths group 2025/26,,,,\n{titled}");
    assert_eq!(counts(&plain(&[("r.csv", &titled)])), ("sign_in_grid", 2, 2));
}

#[test]
fn one_time_or_place_in_two_spellings_is_one() {
    let spellings = [
        ("Start time", "9:00", "09:00"),
        ("Start time", "9.00", "9am"),
        ("Venue", "Alder Primary", "Alder Primary School"),
    ];
    for (heading, one, other) in spellings {
        let log = format!(
            "Date,Event,{heading},Name,School\n02/09/2025,Heads briefing,{one},Ann Lee,Alder\n\
             02/09/2025,Heads briefing,{other},Bo Kay,Birch\n02/09/2025,Heads briefing,{other},Cy Fox,Cedar\n\
             02/09/2025,Heads briefing,{one},Di Roe,Elm\n"
        );
        assert_eq!(counts(&plain(&[("b.csv", &log)])), ("attendance", 4, 1), "{one}, {other}");
        let differing = log.replace(&format!(",{other},"), ",14:30,");
        assert!(question(&plain(&[("b.csv", &differing)])).contains(heading), "{one}");
    }
}
