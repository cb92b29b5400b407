//! Field forms that ask once whom somebody works with are surveys; those that log activities stay logs.

use tiebeam::collect::read::Wishes;

use super::{activities, codes, files, rows, ties, try_read};
use crate::support::reading::{self, read_files, read_inputs, shaped};

const FORM: &str = "start,end,Your school,Q,Q/Alder School,Q/Birch School,Q/None,_id,_uuid,_submission_time,_validation_status,_index\n\
    2025-10-06T09:00:11,2025-10-06T09:05:11,Cedar School,Alder School Birch School,1,1,0,71,u1,2025-10-06T08:06:42,,1\n\
    2025-10-07T09:00:11,2025-10-07T09:05:11,Alder School,None,0,0,1,72,u2,2025-10-07T08:06:42,,2\n\
    2025-10-08T09:00:11,2025-10-08T09:05:11,Birch School,Alder School,1,0,0,73,u3,2025-10-08T08:06:42,Not approved,3\n";

fn form(question: &str) -> String {
    FORM.replace(",Q", &format!(",{question}"))
}

#[test]
fn a_form_without_a_day_that_asks_whom_a_school_works_with_is_a_survey() {
    for question in ["Which schools did your school work with this year?", "worked_with"] {
        let (records, problems) = files(&[("f.csv", &form(question))]);
        assert_eq!(records.files[0].shape, "field_survey");
        assert_eq!(
            ties(&records),
            ["Cedar School -> Alder School 1", "Cedar School -> Birch School 1"]
        );
        assert_eq!(
            (rows(&records), codes(&problems)),
            (vec![(3, 2, 1, 0, 0)], vec!["E228 f.csv:4".to_owned()])
        );
        let responses = records.responses.unwrap();
        assert_eq!(responses.schools, [Some(true), Some(false), Some(true)]);
        assert!(records.activities.is_empty());
    }
}

#[test]
fn what_logs_activities_or_has_rows_of_people_stays_a_log() {
    let worked = form("worked_with");
    let dated = worked.replace("start,end", "visit_date,end");
    assert_eq!(files(&[("f.csv", &dated)]).0.files[0].shape, "kobo");
    assert_eq!(files(&[("visits.csv", &worked)]).0.files[0].shape, "kobo");
    assert_eq!(files(&[("f.csv", &form("visit/worked_with"))]).0.files[0].shape, "kobo");
    assert_eq!(files(&[("visits.csv", &form("partners"))]).0.files[0].shape, "kobo");
    let about = worked.replacen("start,end,", "start,end,Notes on the visit,", 1);
    let about = about.replace(":05:11,", ":05:11,good,");
    assert_eq!(files(&[("f.csv", &about)]).0.files[0].shape, "kobo");
    let people = "name,_index,_parent_table_name,_parent_index\nAnn Lee,1,f,1\n";
    let (records, _) = files(&[("f.csv", &worked), ("people.csv", people)]);
    assert_eq!(records.files[0].shape, "kobo");
    assert_eq!(activities(&records).len(), 2);
}

#[test]
fn ordinary_questions_of_a_survey_make_no_log_of_it() {
    for extra in [
        "Do you agree to take part?",
        "I agree to take part in this study",
        "Have you taken part in network events before?",
        "How many network meetings have you attended this year?",
        "How long have you worked at this school?",
        "What type of school is it?",
        "Which training would you like?",
        "Where should we hold the next event?",
        "Date of birth",
    ] {
        let form = form("Which schools have you worked with this year?");
        let form = form.replacen("start,end,", &format!("start,end,{extra},"), 1);
        let form = form.replace(":05:11,", ":05:11,1980-03-25,");
        let (records, _) = files(&[("f.csv", &form)]);
        assert_eq!(records.files[0].shape, "field_survey", "{extra}");
        let expected = ["Cedar School -> Alder School 1", "Cedar School -> Birch School 1"];
        assert_eq!(ties(&records), expected, "{extra}");
    }
}

#[test]
fn a_form_whose_words_fit_a_log_and_a_survey_or_neither_is_asked_about() {
    let visited = "Which schools have you visited this year?";
    for question in ["partners", visited] {
        let form = form(question);
        let error = try_read(&[("f.csv", &form)]).unwrap_err();
        assert_eq!(error.fault().code(), "Q155", "{question}");
        let named = |ours: &str, theirs: &str| {
            let wishes = Wishes { named: reading::named(&[(ours, theirs)]), ..Wishes::default() };
            read_files(&[("f.csv", &form)], &wishes).unwrap().0
        };
        // Both ways of the fix lead on.
        assert_eq!(named("date", "start").activities.len(), 2, "{question}");
        let survey = shaped("f.csv", form.as_str(), "field_survey");
        let (records, _) = read_inputs(&[survey], &Wishes::default()).unwrap();
        assert_eq!(ties(&records).len(), 2, "{question}");
    }
    // Words in the name of a school say nothing of the form.
    let walk = form("worked_with").replace("Alder School", "Walk Lane School");
    assert_eq!(files(&[("f.csv", &walk)]).0.files[0].shape, "field_survey");
}

#[test]
fn a_form_that_asks_for_people_or_how_often_is_a_survey() {
    let end = "_id,_uuid\n2025-10-06T09:00:11,Ann Lee,Alder School";
    let people =
        format!("start,Your name,Your school,Who do you turn to for advice?,{end},Bo Kay,1,u1\n");
    assert_eq!(ties(&files(&[("f.csv", &people)]).0), ["Ann Lee -> Bo Kay 1"]);
    let often = "How often do you work with each school?";
    let grid = format!(
        "start,Your name,Your school,{often}/Birch School,{often}/Cedar School,{end},Weekly,Never,1,u1\n"
    );
    assert_eq!(ties(&files(&[("f.csv", &grid)]).0), ["Ann Lee -> Birch School 4"]);
    let met = people.replace(
        "Who do you turn to for advice?",
        "When did you meet?,Which schools did you work with?",
    );
    let met = met.replace(",Bo Kay,", ",2025-10-01,Birch School,");
    assert_eq!(try_read(&[("f.csv", &met)]).unwrap_err().fault().code(), "Q155");
}

#[test]
fn names_joined_by_blanks_alone_are_asked_about() {
    let text = "start,your_school,worked_with,_id,_uuid\n2025-10-06T09:00:11,s4,s1 s2,1,u1\n";
    let error = try_read(&[("f.csv", text)]).unwrap_err().to_string();
    let commas = text.replace("s1 s2", "\"Alder School, Birch School\"");
    assert_eq!(
        ties(&files(&[("f.csv", &commas)]).0),
        ["s4 -> Alder School 1", "s4 -> Birch School 1"]
    );
    assert!(error.contains("f.csv:2:3") && error.contains("one school or several"), "{error}");
}

#[test]
fn a_visit_that_was_cancelled_is_left_out_of_a_field_form() {
    let text = "start,visit_date,host_school,your_school,Q,_id,_uuid\n2025-10-06T09:00:11,2025-10-03,Alder,Birch,A,1,u1\n\
        2025-10-07T09:00:11,2025-10-04,Alder,Birch,B,2,u2\n";
    let with = |question: &str, yes: &str, no: &str| {
        let text = text.replace(",Q,", &format!(",{question},"));
        let (records, problems) = files(&[(
            "v.csv",
            &text.replace(",A,", &format!(",{yes},")).replace(",B,", &format!(",{no},")),
        )]);
        assert_eq!(activities(&records), ["2025-10-03: ?@Alder hosts, ?@Birch"], "{question}");
        assert!(
            codes(&problems).iter().any(|code| code.starts_with("E236 v.csv:3")),
            "{problems:#?}"
        );
    };
    with("visit_status", "Took place", "Cancelled");
    with("did_it_go_ahead", "yes", "no");
    with("Did the visit go ahead?", "Yes", "No");
}

#[test]
fn schools_that_came_visit_and_our_school_hosts() {
    let text = "start,visit_date,your_school,Which schools visited you?,_id,_uuid\n2025-10-06T09:00:11,2025-10-03,Alder,s1 s2,1,u1\n";
    assert_eq!(activities(&files(&[("v.csv", text)]).0), ["2025-10-03: ?@Alder hosts, ?@s1, ?@s2"]);
    let text = "start,visit_date,your_school,host_school,partners,_id,_uuid\n2025-10-06T09:00:11,2025-10-03,Alder,Our school,s1 s2,1,u1\n";
    assert_eq!(activities(&files(&[("v.csv", text)]).0), ["2025-10-03: ?@Alder hosts, ?@s1, ?@s2"]);
}

#[test]
fn a_submission_handed_in_twice_counts_once() {
    let head = "start,visit_date,your_school,host_school,_id,_uuid,_index\n";
    let row = "2025-10-06T09:00:11,2025-10-03,Alder,Birch,1,u1,1\n2025-10-06T09:01:11,2025-10-03,Alder,Birch,2,u2,2\n";
    let (records, problems) = files(&[("v.csv", &[head, row].concat())]);
    assert_eq!(rows(&records), [(2, 1, 0, 1, 0)]);
    assert!(codes(&problems).contains(&"M401 v.csv:3".to_owned()), "{problems:#?}");
    let people = "name,_index,_parent_table_name,_parent_index\nAnn Lee,1,v,1\nBo Roe,2,v,2\n";
    let (records, _) = files(&[("v.csv", &[head, row].concat()), ("people.csv", people)]);
    assert_eq!(activities(&records).len(), 2);
}
