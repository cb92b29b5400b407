//! Likely duplicates are proposed, and joined only when the user says yes.

use proptest::prelude::*;
use tiebeam::base::problem::Problem;
use tiebeam::collect::read::{Input, Wishes, read};
use tiebeam::collect::records::{Affiliation, Records};
use tiebeam::collect::who::proposals::proposal::Proposal;

use crate::support::Home;

fn try_read(files: &[(&str, &str)]) -> Result<(Records, Vec<Problem>), String> {
    let input = |(name, text): &(&str, &str)| Input {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec().into(),
        shape: None,
        found: false,
    };
    let inputs: Vec<Input> = files.iter().map(input).collect();
    read(&inputs, &Wishes::default()).map_err(|error| error.to_string())
}

fn records(files: &[(&str, &str)]) -> Records {
    try_read(files).unwrap().0
}

fn told(proposal: &Proposal) -> String {
    let side = |name: &str, school: &str| match school {
        "" => name.to_owned(),
        school => format!("{name}@{school}"),
    };
    let (one, other) = (&proposal.one, &proposal.other);
    let word = proposal.what.word();
    format!("{word}: {} = {}", side(&one.name, &one.school), side(&other.name, &other.school))
}

fn proposed(files: &[(&str, &str)]) -> Vec<String> {
    records(files).proposals.all.iter().map(told).collect()
}

fn people(records: &Records) -> Vec<String> {
    let place = |place| match place {
        Affiliation::School(at) => records.schools[at as usize].name.as_str(),
        Affiliation::Outside(at) => records.bodies[at as usize].name.as_str(),
        Affiliation::Unknown => "-",
    };
    records.people.iter().map(|p| format!("{}@{}", p.name, place(p.affiliation))).collect()
}

/// What the network is made of, without files and rows: two logs that say the same have the same.
fn content(records: &Records) -> String {
    let activities: Vec<_> = records
        .activities
        .iter()
        .map(|a| {
            let present: Vec<_> =
                a.present.iter().map(|p| (p.person, p.from, p.leads, p.hosts)).collect();
            (a.id.clone(), a.date, a.details.clone(), present)
        })
        .collect();
    let ties: Vec<_> = records.ties.iter().map(|t| (t.from, t.to, t.strength)).collect();
    let schools: Vec<_> = records.schools.iter().map(|s| &s.name).collect();
    let bodies: Vec<_> = records.bodies.iter().map(|b| (&b.name, b.rows)).collect();
    format!("{:?} {schools:?} {bodies:?} {activities:?} {ties:?}", records.people)
}

const SCHOOLS: (&str, &str) = (
    "schools.csv",
    "name,urn\nAshbrook Primary School,1\nLarkspur Lane Infant School,2\nLarkspur Lane Junior School,3\n\
     St Mary's CE Primary,4\nSt Mary's RC Primary,5\nFellgate Special School,6\n",
);
const ANSWERS: &str = "what,spelling,school,means,means_school,same,rows,where,why\n";

fn log(rows: &[&str]) -> String {
    let lines =
        rows.iter().enumerate().map(|(at, row)| format!("E{at},2025-10-0{},{row}\n", at % 9 + 1));
    format!("event_id,date,person,school\n{}", lines.collect::<String>())
}

#[test]
fn near_spellings_of_schools_are_proposed_and_phases_and_faiths_never_mixed() {
    let log = log(&[
        "Ann Ash,Ashbrok Primary",
        "Bea Bell,Fell Gate Special",
        "Cy Cole,St Marys",
        "Di Dale,Larkspur Lane Infants",
        "Ed East,Larkspur Lane Jnr",
        "Flo Fox,Larkspur Lane",
    ]);
    assert_eq!(
        proposed(&[("log.csv", &log), SCHOOLS]),
        [
            "school: Fell Gate Special = Fellgate Special School",
            "school: Ashbrok Primary = Ashbrook Primary School",
            "school: Larkspur Lane = Larkspur Lane Infant School",
            "school: Larkspur Lane = Larkspur Lane Junior School",
            "school: St Marys = St Mary's CE Primary",
            "school: St Marys = St Mary's RC Primary",
        ]
    );
}

#[test]
fn people_of_one_school_are_proposed_and_of_two_only_by_the_whole_name() {
    let log = log(&[
        "Priya Nair,Ashbrook",
        "P. Nair,Ashbrook",
        "Pryia Nair,Ashbrook",
        "Priya Nair,Fellgate",
        "P. Nair,Birch",
        "\"Okafor, Tom\",Birch",
        "Tom Okafor,Birch",
        "Ann Lee,Elm",
        "Bo Kay,Elm",
    ]);
    assert_eq!(
        proposed(&[("log.csv", &log)]),
        [
            "person: Okafor, Tom@Birch = Tom Okafor@Birch",
            "person: Pryia Nair@Ashbrook = Priya Nair@Ashbrook",
            "person: P. Nair@Ashbrook = Priya Nair@Ashbrook",
            "person: P. Nair@Ashbrook = Pryia Nair@Ashbrook",
            "person: Priya Nair@Fellgate = Priya Nair@Ashbrook",
        ]
    );
}

#[test]
fn the_same_address_makes_two_names_alike_and_two_identifiers_tell_them_apart() {
    let list = "id,person,school,email\n,Priya Nair,Ashbrook,pn@x.org\n,Priya Kaur,Elm,PN@x.org\n\
                7,Ann Lee,Elm,\n8,Anne Lee,Elm,\n";
    let log = log(&["Priya Nair,Ashbrook"]);
    assert_eq!(
        proposed(&[("log.csv", &log), ("people.csv", list)]),
        ["person: Priya Kaur@Elm = Priya Nair@Ashbrook"]
    );
}

#[test]
fn yes_is_the_same_as_writing_the_name_so_and_no_ends_the_question() {
    let rows =
        ["P. Nair,Ashbrok", "Priya Nair,Ashbrook", "Ann Lee,Ashbrook", "Ann Lee,Elm", "Bo,Ashbrok"];
    let before = log(&rows);
    let yes = format!(
        "{ANSWERS}school,Ashbrok,,Ashbrook,,yes,,,\nperson,P. Nair,Ashbrok,Priya Nair,Ashbrook,Y,,,\n\
                       person,Ann Lee,Elm,Ann Lee,Ashbrook,no,,,\n"
    );
    let after = log(&rows).replace("Ashbrok", "Ashbrook").replace("P. Nair", "Priya Nair");
    let files = [("log.csv", before.as_str()), ("a.csv", yes.as_str())];
    let (joined, problems) = try_read(&files).unwrap();
    assert_eq!(content(&joined), content(&records(&[("log.csv", &after)])));
    assert!(joined.proposals.all.is_empty(), "{:?}", joined.proposals);
    let merges: Vec<_> =
        joined.merges.iter().map(|m| (m.what, m.spelling.as_str(), m.rows)).collect();
    assert_eq!(merges, [("person", "P. Nair", 1), ("school", "Ashbrok", 2)]);
    assert!(problems.iter().all(|p| p.code != "W382"), "{problems:?}");
}

#[test]
fn a_person_who_moved_is_one_and_comes_from_both_schools() {
    let log = log(&["Ann Lee,Ashbrook", "Ann Lee,Elm", "Ann Lee,Elm", "Ann Lee,Birch"]);
    let yes = format!("{ANSWERS}person,Ann Lee,Ashbrook,Ann Lee,Elm,yes,,,\n");
    let joined = records(&[("log.csv", &log), ("a.csv", &yes)]);
    assert_eq!(people(&joined), ["Ann Lee@Birch", "Ann Lee@Elm"]);
    let from: Vec<_> =
        joined.activities.iter().map(|a| (a.present[0].person, a.present[0].from)).collect();
    let school = Affiliation::School;
    assert_eq!(
        from,
        [(Some(1), school(0)), (Some(1), school(2)), (Some(1), school(2)), (Some(0), school(1))]
    );
}

#[test]
fn who_led_and_who_logged_are_renamed_too() {
    let text = "event_id,date,person,school,led_by,logged_by\n\
        1,2025-10-01,P Nair,Ashbrook,P Nair,P Nair\n1,2025-10-01,Bo Kay,Elm,P Nair,\n2,2025-10-02,Priya Nair,Ashbrook,,\n";
    let yes = format!("{ANSWERS}person,P Nair,Ashbrook,Priya Nair,Ashbrook,yes,,,\n");
    let joined = records(&[("log.csv", text), ("a.csv", &yes)]);
    assert_eq!(people(&joined), ["Bo Kay@Elm", "Priya Nair@Ashbrook"]);
    let by_hand = records(&[("log.csv", &text.replace("P Nair", "Priya Nair"))]);
    assert_eq!(content(&joined), content(&by_hand));
    assert_eq!(joined.logged_by, by_hand.logged_by);
}

#[test]
fn two_lines_of_a_school_list_are_one_when_the_user_says_so() {
    let list =
        ("s.csv", "name,urn,phase\nAshbrok Primary,,p\nAshbrook Primary School,7,p\nElm,8,p\n");
    let log = log(&["Ann,Ashbrok Primary", "Bo,Ashbrook Primary School", "Cy,Elm"]);
    let yes = format!("{ANSWERS}school,Ashbrok Primary,,Ashbrook Primary School,,yes,,,\n");
    let (joined, problems) = try_read(&[("log.csv", &log), list, ("a.csv", &yes)]).unwrap();
    let school = "Ashbrook Primary School";
    assert_eq!(
        people(&joined),
        [format!("Ann@{school}"), format!("Bo@{school}"), "Cy@Elm".to_owned()]
    );
    assert_eq!(joined.schools.len(), 2);
    assert!(
        problems.iter().any(|p| p.code == "M402" && p.place.to_string() == "s.csv:2"),
        "{problems:?}"
    );
    // Two official numbers are two schools, whatever the answer.
    let list = ("s.csv", list.1.replace("Primary,,p", "Primary,6,p"));
    let why = try_read(&[("log.csv", &log), (list.0, &list.1), ("a.csv", &yes)]).unwrap_err();
    assert!(why.starts_with("a.csv:2: ") && why.contains("both stand on the school list"), "{why}");
}

#[test]
fn answers_that_contradict_each_other_are_errors_with_their_line() {
    let log = log(&["Ann,A One", "Bo,B Two", "Cy,C Three"]);
    let error =
        |rows: &str| try_read(&[("log.csv", &log), ("a.csv", &format!("{ANSWERS}{rows}"))]).err();
    let circle = error("school,A One,,B Two,,yes,,,\nschool,B Two,,A One,,yes,,,\n").unwrap();
    assert!(
        circle.starts_with("a.csv:2:") && circle.contains("each said to mean the other"),
        "{circle}"
    );
    let fork = error("school,A One,,B Two,,yes,,,\nschool,A One,,C Three,,yes,,,\n").unwrap();
    assert!(fork.starts_with("a.csv:3:") && fork.contains("`B Two` and `C Three`"), "{fork}");
    let denied = error("school,A One,,B Two,,yes,,,\nschool,B Two,,A One,,no,,,\n").unwrap();
    assert!(denied.starts_with("a.csv:3:"), "{denied}");
    // A chain and a fork that come together are no contradiction.
    let chain = "school,A One,,B Two,,yes,,,\nschool,A One,,C Three,,yes,,,\nschool,B Two,,C Three,,yes,,,\n";
    assert_eq!(error(chain), None);
    let text = format!("{ANSWERS}{chain}");
    assert_eq!(
        people(&records(&[("log.csv", &log), ("a.csv", &text)])),
        ["Ann@C Three", "Bo@C Three", "Cy@C Three"]
    );
}

const VISITS: &str = "date,from_person,from_school,to_person,to_school,type,logged_by\n";

/// Activities, used and merged rows, and proposals.
fn counted(files: &[(&str, &str)]) -> (usize, u64, u64, usize) {
    let records = records(files);
    let rows = records.rows();
    assert_eq!(rows.read, rows.used + rows.merged + rows.rejected + rows.blank);
    (records.activities.len(), rows.used, rows.merged, records.proposals.all.len())
}

#[test]
fn a_visit_that_both_sides_logged_counts_once_with_both_rows() {
    let text = format!(
        "{VISITS}2025-10-03,,Birch,,Alder,visit,Alder\n2025-10-05,Bo Kay,Birch,,Alder,visit,Bo Kay\n"
    );
    let (joined, problems) = try_read(&[("v.csv", &text)]).unwrap();
    assert_eq!(joined.activities.len(), 1);
    assert_eq!((joined.rows().used, joined.rows().merged), (1, 1));
    let visit = &joined.activities[0];
    // The host's day; the visitor is the one whom the visitor's row names.
    assert_eq!(visit.date.unwrap().to_string(), "2025-10-03");
    let present: Vec<_> = visit.present.iter().map(|p| (p.person, p.hosts, p.row)).collect();
    assert_eq!(present, [(Some(0), false, 1), (None, true, 0)]);
    let merged: Vec<_> = problems.iter().filter(|p| p.code == "M403").collect();
    assert_eq!(merged.len(), 1);
    assert_eq!(merged[0].place.to_string(), "v.csv:3");
    assert!(merged[0].what.ends_with("with v.csv:2"), "{}", merged[0].what);
    let listed: Vec<_> =
        joined.merges.iter().map(|m| (m.what, m.spelling.as_str(), m.into.as_str())).collect();
    assert_eq!(listed, [("activity", "v.csv:3", "v.csv:2")]);
    assert_eq!(joined.logged_by.len(), 2, "both schools log");
}

#[test]
fn rows_of_two_files_are_one_visit_where_each_file_is_one_sides_log() {
    let visits = "date,from_school,to_school,type\n";
    let alder = format!("{visits}2025-10-03,Birch,Alder,visit\n2025-10-10,Cedar,Alder,visit\n");
    let birch = format!("{visits}2025-10-04,Birch,Alder,visit\n2025-11-20,Birch,Elm,visit\n");
    assert_eq!(counted(&[("alder.csv", &alder), ("birch.csv", &birch)]), (3, 3, 1, 0));
    assert_eq!(counted(&[("birch.csv", &birch), ("alder.csv", &alder)]), (3, 3, 1, 0));
    // Two logs of the whole network prove nothing: a question.
    let others = format!("{birch}2025-12-01,Elm,Cedar,visit\n");
    assert_eq!(counted(&[("alder.csv", &alder), ("all.csv", &others)]), (5, 5, 0, 1));
    // Nor do four days, or another type.
    let late = birch.replace("10-04", "10-07");
    assert_eq!(counted(&[("alder.csv", &alder), ("birch.csv", &late)]), (4, 4, 0, 0));
    let other = birch.replace("10-04,Birch,Alder,visit", "10-04,Birch,Alder,coaching");
    assert_eq!(counted(&[("alder.csv", &alder), ("birch.csv", &other)]), (4, 4, 0, 1));
}

#[test]
fn weekly_coaching_and_return_visits_are_not_joined() {
    let week = |logger: &str| {
        let day = |day: u32| format!("2025-10-{day:02},Bo,Birch,Al,Alder,coaching,{logger}\n");
        [1, 8, 15, 22].map(day).concat()
    };
    assert_eq!(counted(&[("v.csv", &format!("{VISITS}{}", week("Birch")))]), (4, 4, 0, 0));
    let both = format!("{VISITS}{}{}", week("Birch"), week("Alder"));
    assert_eq!(counted(&[("v.csv", &both)]), (4, 4, 4, 0));
    // Each logs its own journey: two visits, and a question.
    let there_and_back = format!(
        "{VISITS}2025-10-01,,Birch,,Alder,visit,Birch\n2025-10-02,,Alder,,Birch,visit,Alder\n"
    );
    assert_eq!(counted(&[("v.csv", &there_and_back)]), (2, 2, 0, 1));
    // Nobody says who logged.
    let open =
        format!("{VISITS}2025-10-01,,Birch,,Alder,visit,\n2025-10-02,,Birch,,Alder,visit,\n");
    assert_eq!(counted(&[("v.csv", &open)]), (2, 2, 0, 1));
    // The same side twice is twice.
    let twice = open.replace("visit,\n", "visit,Birch\n");
    assert_eq!(counted(&[("v.csv", &twice)]), (2, 2, 0, 0));
    // Event numbers say that they are two, unless each side gave one: that is asked.
    let events = format!(
        "event_id,{VISITS}1,2025-10-01,,Birch,,Alder,visit,Birch\n2,2025-10-01,,Birch,,Alder,visit,Alder\n"
    );
    assert_eq!(counted(&[("v.csv", &events)]), (2, 2, 0, 1));
    let one_keeper = events.replace("visit,Alder\n", "visit,Birch\n");
    assert_eq!(counted(&[("v.csv", &one_keeper)]), (2, 2, 0, 0));
}

#[test]
fn of_three_rows_the_nearest_days_go_together_whatever_the_order() {
    let rows = [
        "2025-10-01,Bo,Birch,Al,Alder,visit,Alder\n",
        "2025-10-03,Bo,Birch,Al,Alder,visit,Alder\n",
        "2025-10-04,Bo,Birch,Al,Alder,visit,Birch\n",
    ];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let text = format!("{VISITS}{}", order.map(|at| rows[at]).concat());
        let days: Vec<_> = records(&[("v.csv", &text)])
            .activities
            .iter()
            .map(|a| a.date.unwrap().to_string())
            .collect();
        assert_eq!(days, ["2025-10-01", "2025-10-03"]);
    }
}

#[test]
fn the_file_that_the_settings_name_may_be_written_first() {
    let home = Home::new();
    home.write("tiebeam.toml", "version = 1\n[input]\naliases = \"aliases.csv\"\n");
    let rows = "E1,2025-10-03,Priya Nair,Alder\nE1,2025-10-03,P. Nair,Alder\n";
    home.write("log.csv", format!("event_id,date,person,school\n{rows}"));
    home.run("check log.csv").ended(3).says(&["there is no file"]);
    home.run("check log.csv --aliases-out other.csv").ended(3).says(&["there is no file"]);
    home.run("check log.csv --aliases-out aliases.csv").ended(0);
    home.run("check log.csv").ended(0);
}

#[test]
fn the_file_of_aliases_is_written_answered_and_added_to() {
    let home = Home::new();
    home.write(
        "log.csv",
        log(&["P. Nair,Ashbrook", "Priya Nair,Ashbrook", "=A Lee,Elm", "=An Lee,Elm"]),
    );
    let run = home.run("check log.csv --aliases-out aliases.csv").ended(0);
    assert!(
        run.out.contains("Likely the same?") && run.out.contains("2 questions written"),
        "{}",
        run.out
    );
    let text = std::fs::read_to_string(home.path("aliases.csv")).unwrap();
    assert!(
        text.starts_with("\u{feff}what,spelling,school,means,means_school,same,rows,where,why\r\n"),
        "{text}"
    );
    assert!(text.contains("person,'=A Lee,Elm,'=An Lee,Elm,,1,"), "{text}");
    let line = "person,P. Nair,Ashbrook,Priya Nair,Ashbrook,,1,";
    let answered = text.replace(line, &line.replace(",,1,", ",yes,1,"));
    assert_ne!(answered, text);
    home.write("aliases.csv", &answered);
    let run =
        home.run("check log.csv --aliases aliases.csv --aliases-out aliases.csv --json").ended(0);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["people"], 3);
    assert_eq!(json["open"]["unanswered"], 1);
    assert_eq!(json["proposals"][0]["into"], "=An Lee");
    assert_eq!(
        std::fs::read_to_string(home.path("aliases.csv")).unwrap(),
        answered,
        "answers stay"
    );
    let no = answered.replace("=An Lee,Elm,,", "=An Lee,Elm,no,");
    home.write("aliases.csv", &no);
    let out = home.run("check log.csv --aliases aliases.csv").ended(0).out;
    assert!(!out.contains("Likely the same"), "{out}");
    home.run("check log.csv --aliases-out log.csv")
        .ended(5)
        .says(&["log.csv` is no file of aliases"]);
    home.run("check log.csv --people-as codes --aliases-out new.csv")
        .ended(2)
        .says(&["--aliases-out writes names"]);
    let coded = home.run("check log.csv --people-as codes").ended(0).out;
    assert!(coded.contains("2 likely duplicates of people") && !coded.contains("Nair"), "{coded}");
}

#[test]
fn an_answer_cannot_join_two_schools_of_the_list() {
    let log = log(&["Ann,Ashbrook Primary School", "Bo,Fellgate Special School"]);
    let why = |answer: &str| {
        let text = format!("{ANSWERS}{answer}");
        try_read(&[SCHOOLS, ("log.csv", &log), ("a.csv", &text)]).err().unwrap_or_default()
    };
    let two = why("school,Fellgate Special,,Ashbrook Primary,,yes,,,\n");
    assert!(two.starts_with("a.csv:2: ") && two.contains("both stand on the school list"), "{two}");
    // By way of a third spelling, too.
    let third =
        "school,Fellgate Special,,Fells,,yes,,,\nschool,Fells,,Ashbrook Primary School,,yes,,,\n";
    assert!(why(third).contains("both stand on the school list"));
    assert_eq!(why("school,Fellgate Special,,Ashbrook Primary,,no,,,\n"), "");
    assert_eq!(why("school,The Fellgate Special School,,Fellgate Special School,,yes,,,\n"), "");
    assert_eq!(why("school,Fells,,Fellgate Special School,,yes,,,\n"), "");
}

#[test]
fn answers_tell_the_names_in_a_cell_apart_and_the_sides_of_a_submission() {
    let head = "Date,Type,Host school,Visiting schools,Visitors\n";
    let visits = format!("{head}2025-10-03,Visit,Elm,\"Ash, Fell & Oak\",Ann Lee\n");
    let answers =
        format!("{ANSWERS}school,Ash,,Ash Tree,,yes,,,\nschool,Fell & Oak,,Felloak,,yes,,,\n");
    let names = |records: &Records| -> Vec<String> {
        records.schools.iter().map(|school| school.name.clone()).collect()
    };
    let joined = records(&[("log.csv", &visits), ("a.csv", &answers)]);
    assert_eq!(names(&joined), ["Ash Tree", "Elm", "Felloak"]);
    let form = "SubmissionDate,host_school,school,visit_date,KEY\n\
                2025-10-06,Elm School,The Elms,2025-10-03,uuid:1\n2025-10-06,Elm School,Oak School,2025-10-04,uuid:2\n";
    let answers = format!("{ANSWERS}school,The Elms,,Elm School,,yes,,,\n");
    let apart = records(&[("form.csv", form)]);
    assert_eq!(apart.activities[0].present.len(), 2);
    let joined = records(&[("form.csv", form), ("a.csv", &answers)]);
    assert_eq!(names(&joined), ["Elm School", "Oak School"]);
    let present = |at: usize| joined.activities[at].present.iter().count();
    assert_eq!((present(0), present(1)), (1, 2), "host and visitor are one school");
}

#[cfg(unix)]
#[test]
fn the_file_of_aliases_is_a_plain_file_or_a_link_to_one() {
    let home = Home::new();
    let log = log(&["P. Nair,Ashbrook", "Priya Nair,Ashbrook"]);
    home.write("log.csv", &log);
    home.write("real/aliases.csv", ANSWERS);
    std::os::unix::fs::symlink("real/aliases.csv", home.path("link.csv")).unwrap();
    std::os::unix::fs::symlink("nowhere.csv", home.path("dangling.csv")).unwrap();
    let fifo = std::process::Command::new("mkfifo").arg(home.path("pipe.csv")).status();
    assert!(fifo.unwrap().success());
    home.run("check log.csv --aliases-out link.csv").ended(0);
    assert!(home.path("link.csv").symlink_metadata().unwrap().file_type().is_symlink());
    assert!(home.read("real/aliases.csv").contains("P. Nair"));
    for (name, why) in [
        ("dangling.csv", "a link to a file that is not there"),
        ("pipe.csv", "no plain file"),
        ("/dev/full", "no plain file"),
        ("real", "a folder"),
    ] {
        home.run(&format!("check log.csv --aliases-out {name}")).ended(5).says(&[why]);
    }
    assert!(home.path("dangling.csv").metadata().is_err());
    home.run("check log.csv --rows --aliases-out new.csv").ended(2).says(&["cannot be used with"]);
    // A row about a body is the same question as one about a school.
    let schools = "event_id,date,person,school\nE1,2025-09-10,Ann,Ashbrook Primary\nE1,2025-09-10,Bo,Ashbrok Primary\n";
    home.write("s.csv", schools);
    home.run("check s.csv --aliases-out s-aliases.csv").ended(0);
    let asked = home.read("s-aliases.csv");
    assert!(asked.contains("\nschool,"), "{asked}");
    home.write("s-aliases.csv", asked.replace("\nschool,", "\nbody,"));
    let run = home.run("check s.csv --aliases-out s-aliases.csv").ended(0);
    assert!(run.out.contains("0 questions written, 1 row kept"), "{}", run.out);
}

fn name() -> impl Strategy<Value = String> {
    let given =
        prop::sample::select(vec!["Ann", "Anne", "A.", "Priya", "Pryia", "P", "Zoë", "Zoe", "Bo"]);
    let family =
        prop::sample::select(vec!["Lee", "Leigh", "Nair", "Naïr", "N", "O'Connor", "O’Connor"]);
    (given, family).prop_map(|(given, family)| format!("{given} {family}"))
}

fn school() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Ashbrook",
        "Ashbrok",
        "Ashbrook Primary",
        "Fell Gate",
        "Fellgate",
        "",
    ])
}

proptest! {
    #[test]
    fn answering_yes_is_renaming_by_hand(
        rows in prop::collection::vec((name(), school(), 0..4_u32), 8..16), at in 0..9_usize
    ) {
        let line = |(name, school, event): &(String, &str, u32)| format!("E{event},2025-10-01,{name},{school}\n");
        let text = |rows: &[(String, &str, u32)]| {
            format!("event_id,date,person,school\n{}", rows.iter().map(line).collect::<String>())
        };
        let before = records(&[("log.csv", &text(&rows))]);
        let key = tiebeam::collect::who::names::person_key;
        // By hand only what stands at that school is renamed, so the name must stand nowhere else.
        let only_there = |p: &&Proposal| rows.iter().all(|(name, school, _)| {
            key(name) != key(&p.one.name) || *school == p.one.school
        });
        let placed: Vec<_> = before.proposals.all.iter().filter(|p| {
            let at_one = p.one.school == p.other.school && !p.one.school.is_empty();
            p.what.word() == "school" || (at_one && only_there(p))
        }).collect();
        prop_assume!(!placed.is_empty());
        let proposal = placed[at % placed.len()];
        let (one, other) = (&proposal.one, &proposal.other);
        let answers = format!("{ANSWERS}{},\"{}\",{},\"{}\",{},yes,,,\n", proposal.what.word(), one.name, one.school,
            other.name, other.school);
        let joined = records(&[("log.csv", &text(&rows)), ("a.csv", &answers)]);
        let by_hand: Vec<_> = rows.iter().map(|(name, school, event)| {
            if proposal.what.word() == "school" {
                let same = tiebeam::collect::who::names::school_key(school) == tiebeam::collect::who::names::school_key(&one.name);
                let school = if same && !school.is_empty() { other.name.as_str() } else { *school };
                (name.clone(), school, *event)
            } else {
                let same = key(name) == key(&one.name) && *school == one.school;
                (if same { other.name.clone() } else { name.clone() }, *school, *event)
            }
        }).collect();
        prop_assert_eq!(content(&joined), content(&records(&[("log.csv", &text(&by_hand))])));
    }

    #[test]
    fn saying_no_changes_nothing_but_the_questions_and_order_changes_nothing(
        rows in prop::collection::vec((name(), school(), 0..4_u32), 1..14)
    ) {
        let line = |(name, school, event): &(String, &str, u32)| format!("E{event},2025-10-01,{name},{school}\n");
        let head = "event_id,date,person,school\n";
        let text = format!("{head}{}", rows.iter().map(line).collect::<String>());
        let turned = format!("{head}{}", rows.iter().rev().map(line).collect::<String>());
        let (before, after) = (records(&[("log.csv", &text)]), records(&[("log.csv", &turned)]));
        let all = |records: &Records| records.proposals.all.iter().map(told).collect::<Vec<_>>();
        prop_assert_eq!(all(&before), all(&after));
        let no: Vec<String> = before.proposals.all.iter().map(|p| format!("{},\"{}\",{},\"{}\",{},no,,,\n",
            p.what.word(), p.one.name, p.one.school, p.other.name, p.other.school)).collect();
        let no = no.concat();
        let answered = records(&[("log.csv", &text), ("a.csv", &format!("{ANSWERS}{no}"))]);
        prop_assert_eq!(content(&before), content(&answered));
        prop_assert_eq!(all(&answered), Vec::<String>::new());
    }

    #[test]
    fn no_name_is_too_odd(names in prop::collection::vec("\\PC{1,12}", 2..8)) {
        let quoted = |name: &String| name.replace('"', "\"\"");
        let row = |name: &String| format!("1,2025-10-01,\"{0}\",\"{0}\"\n", quoted(name));
        let rows = names.iter().map(row).collect::<Vec<_>>().concat();
        let text = format!("event_id,date,person,school\n{rows}");
        let _ = try_read(&[("log.csv", &text)]);
    }

    #[test]
    fn visits_are_joined_the_same_in_any_order(
        rows in prop::collection::vec((1..12_u32, 0..2_usize, 0..3_usize, 0..2_usize), 1..12), turn in 0..12_usize
    ) {
        let line = |(day, swap, logger, kind): &(u32, usize, usize, usize)| {
            let (from, to) = [("Birch", "Alder"), ("Alder", "Birch")][*swap];
            let (logger, kind) = (["Birch", "Alder", ""][*logger], ["visit", "coaching"][*kind]);
            format!("2025-10-{day:02},,{from},,{to},{kind},{logger}\n")
        };
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        let one = records(&[("v.csv", &format!("{VISITS}{}", lines.concat()))]);
        lines.rotate_left(turn % rows.len());
        lines.reverse();
        let other = records(&[("v.csv", &format!("{VISITS}{}", lines.concat()))]);
        prop_assert_eq!(content(&one), content(&other));
        let all = |records: &Records| records.proposals.all.iter().map(told).collect::<Vec<_>>();
        prop_assert_eq!(all(&one), all(&other));
        let rows = one.rows();
        prop_assert_eq!(rows.read, rows.used + rows.merged);
    }
}
