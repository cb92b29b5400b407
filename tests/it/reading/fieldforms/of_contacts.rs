//! What name generators ask besides the names of contacts, and how programs export them.

use tiebeam::collect::read::Wishes;

use super::{files, people, schools, ties, try_read};
use crate::support::reading::{named, read_files};

const TWO: &str = "Your name,Your school,Colleague 1 - Name,Colleague 1 - School,Colleague 1 - Q,Colleague 2 - Name,Colleague 2 - School,Colleague 2 - Q\n\
    Ann Lee,Alder,Bo Kay,Birch,one,Cy Dee,Cedar,two\nBo Kay,Birch,Ann Lee,Alder,two,,,\n";

#[test]
fn attributes_of_contacts_are_no_other_contacts() {
    let expected = ["Ann Lee -> Bo Kay 1", "Ann Lee -> Cy Dee 1", "Bo Kay -> Ann Lee 1"];
    for question in [
        "How long have you known them?",
        "Who (usually) initiates contact?",
        "How did you meet?",
        "How important is this person to you?",
        "Do they also come to you?",
        "Does this person know your headteacher?",
        "Purpose of contact",
        "Trust",
        "Rank",
        "Where did you meet?",
    ] {
        let text = TWO.replace("- Q", &format!("- {question}"));
        let text = text.replace("one", "3-5 years").replace("two", "Face to face");
        let (records, _) = files(&[("n.csv", &text)]);
        assert_eq!(ties(&records), expected, "{question}");
        assert_eq!(people(&records), ["Ann Lee@Alder", "Bo Kay@Birch", "Cy Dee@Cedar"]);
    }
    // Other contacts stay other contacts.
    let text = TWO.replace("Colleague 1 - Q", "Friend 1").replace("Colleague 2 - Q", "Friend 2");
    let error = try_read(&[("n.csv", &text)]).unwrap_err();
    assert!(error.to_string().contains("several kinds of contacts"), "{error}");
}

#[test]
fn of_two_strengths_the_user_says_which_counts() {
    let of = |n: u32| {
        format!(
            "Colleague {n} - Name,Colleague {n} - How close are you?,Colleague {n} - How often do you meet?"
        )
    };
    let text = format!(
        "Your name,Your school,{},{}\nAnn Lee,Alder,Bo Kay,5,Weekly,Cy Dee,2,Monthly\nBo Kay,Birch,Ann Lee,4,Weekly,,,\n",
        of(1),
        of(2)
    );
    let error = try_read(&[("n.csv", &text)]).unwrap_err();
    assert_eq!(error.fault().code(), "Q156", "{error}");
    let by = |theirs: &str| {
        let wishes = Wishes { named: named(&[("how_often", theirs)]), ..Wishes::default() };
        ties(&read_files(&[("n.csv", &text)], &wishes).unwrap().0)
    };
    assert_eq!(
        by("Colleague 1 - How close are you?"),
        ["Ann Lee -> Bo Kay 5", "Ann Lee -> Cy Dee 2", "Bo Kay -> Ann Lee 4"]
    );
    assert_eq!(
        by("Colleague 2 - How often do you meet?"),
        ["Ann Lee -> Bo Kay 4", "Ann Lee -> Cy Dee 3", "Bo Kay -> Ann Lee 4"]
    );
}

#[test]
fn details_and_contacts_may_be_boxes_of_one_question() {
    let rows = "118000000001,42,10/13/2025 09:00:11 AM,10/13/2025 09:06:11 AM,Ann Lee,Alder,Bo Kay,Birch,Cy Dee,Cedar\n\
        118000000002,42,10/14/2025 09:00:11 AM,10/14/2025 09:06:11 AM,Bo Kay,Birch,Cy Dee,Cedar,Ann Lee,Alder\n";
    for contact in ["Colleague N", "Colleague N: who do you turn to for advice?", "Person N"] {
        for own in ["Name,School", "Full name,Your school"] {
            let [first, second] = ["1", "2"].map(|n| contact.replace('N', n));
            let head = format!(
                "Respondent ID,Collector ID,Start Date,End Date,Your details,,{first},,{second},\n,,,,{own},Name,School,Name,School\n"
            );
            let (records, _) = files(&[("s.csv", &(head + rows))]);
            let expected = [
                "Ann Lee -> Bo Kay 1",
                "Ann Lee -> Cy Dee 1",
                "Bo Kay -> Ann Lee 1",
                "Bo Kay -> Cy Dee 1",
            ];
            assert_eq!(ties(&records), expected, "{contact}, {own}");
            assert_eq!(schools(&records), ["Alder", "Birch", "Cedar"]);
            let slots = records.responses.unwrap().slots.unwrap();
            assert_eq!((slots.places, slots.full, slots.respondents), (2, 2, 2));
        }
    }
}

/// An export of Qualtrics with these questions.
fn qualtrics(codes: &str, wordings: &str, rows: &[&str]) -> String {
    let heads = format!(
        "StartDate,EndDate,Status,Finished,ResponseId,{codes}\nStart Date,End Date,Response Type,Finished,Response ID,{wordings}\n"
    );
    let row = |row: &&str| {
        format!("2025-10-13 10:15:02,2025-10-13 10:21:30,IP Address,True,R_{},{row}\n", row.len())
    };
    heads + &rows.iter().map(row).collect::<String>()
}

#[test]
fn side_by_side_questions_may_have_the_part_before_the_contact() {
    let codes = "Q1,Q2,Q3#1_1_1,Q3#1_2_1,Q3#2_1_1,Q3#2_2_1,Q3#3_1,Q3#3_2";
    let of = |part: &str| {
        format!(
            "Who do you turn to? - {part} - Colleague 1,Who do you turn to? - {part} - Colleague 2"
        )
    };
    for often in ["How often", "How often do you work together?", "Frequency of contact"] {
        let parts = ["Name", "School", often].map(of).join(",");
        let row = "Ann Lee,Alder,Bo Kay,Cy Dee,Birch,Cedar,Weekly,Monthly";
        let text = qualtrics(codes, &format!("Your name,Your school,{parts}"), &[row]);
        let (records, _) = files(&[("q.csv", &text)]);
        assert_eq!(ties(&records), ["Ann Lee -> Bo Kay 4", "Ann Lee -> Cy Dee 3"], "{often}");
        assert_eq!(schools(&records), ["Alder", "Birch", "Cedar"]);
    }
}

#[test]
fn what_is_written_beside_a_grid_is_no_further_question() {
    let of = |part: &str, end: &str| {
        let one = |school| format!("Which schools do you work with? - {part} - {school}{end}");
        [one("Alder School"), one("Birch School")].join(",")
    };
    let wordings = format!(
        "Your school,{},{}",
        of("How often did you work together?", ""),
        of("What did you do?", " - Text")
    );
    let codes = "Q1,Q4#1_1,Q4#1_2,Q4#3_1_1,Q4#3_2_1";
    let rows = ["Alder School,,Weekly,,A visit and a talk", "Birch School,Never,,,"];
    let (records, _) = files(&[("q.csv", &qualtrics(codes, &wordings, &rows))]);
    assert_eq!(ties(&records), ["Alder School -> Birch School 4"]);
}

#[test]
fn never_in_a_list_of_ties_is_no_tie() {
    let text = "from,to,how_often\nAnn Lee,Bo Kay,Weekly\nCy Dee,Ann Lee,Never\n";
    let (records, problems) = files(&[("t.csv", text)]);
    assert_eq!(ties(&records), ["Ann Lee -> Bo Kay 4"]);
    assert_eq!(records.people.len(), 3);
    assert!(problems.iter().all(|problem| problem.code == "W348"), "{problems:?}");
}
