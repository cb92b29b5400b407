//! Name generators: contacts in numbered columns.

use tiebeam::collect::read::Wishes;

use super::{codes, files, people, refused, rows, sample, schools, ties};
use crate::support::reading::{read_inputs, shaped};

#[test]
fn the_sample_is_read_name_by_name() {
    let Some(text) = sample("13_name_generator_wide.csv") else { return };
    let (records, problems) = files(&[("names.csv", text.as_str())]);
    assert_eq!(records.files[0].shape, "name_generator");
    assert_eq!(
        people(&records),
        [
            "Bea O’Connor@Larkspur Lane Infant School",
            "Helen Marsh@Larkspur Lane Junior School",
            "P. Nair@Ashbrook",
            "Priya Nair@Ashbrook Primary School",
            "Ruth Calder@LA",
            "Tom Okafor@St Mary's CofE Primary",
        ]
    );
    assert_eq!(
        schools(&records),
        [
            "Ashbrook",
            "Ashbrook Primary School",
            "LA",
            "Larkspur Lane Infant School",
            "Larkspur Lane Junior School",
            "St Mary's CofE Primary"
        ]
    );
    assert_eq!(
        ties(&records),
        [
            "Helen Marsh -> Priya Nair 3",
            "Helen Marsh -> Tom Okafor 2",
            "Tom Okafor -> P. Nair 4",
            "Tom Okafor -> Ruth Calder 1",
        ]
    );
    let responses = records.responses.as_ref().unwrap();
    let (yes, not) = (Some(true), None);
    assert_eq!(responses.people, [yes, yes, not, not, not, yes]);
    assert_eq!(responses.schools, [not, not, not, yes, yes, yes]);
    let slots = responses.slots.unwrap();
    assert_eq!((slots.places, slots.full, slots.respondents), (3, 0, 3));
    assert_eq!(rows(&records), [(3, 3, 0, 0, 0)]);
    assert_eq!(codes(&problems), ["W306 names.csv:3", "W378 names.csv:3"]);
}

#[test]
fn columns_are_numbered_in_many_ways() {
    let rows = "Ann Lee,Alder,Bo Kay,Birch,2,Cy Dee,Cedar,1\n";
    let expected = ["Ann Lee -> Bo Kay 2", "Ann Lee -> Cy Dee 1"];
    for headings in [
        "respondent,school,alter_1_name,alter_1_school,alter_1_closeness,alter_2_name,alter_2_school,alter_2_closeness",
        "Your name,Your school,1. Name,1. School,1. How often,2. Name,2. School,2. How often",
        "Name,School,Colleague A,School A,Frequency A,Colleague B,School B,Frequency B",
        "Name,School,name1,school1,freq1,name2,school2,freq2",
        "1. Your name,2. Your school,3. Contact 1,4. Contact 1 school,5. Contact 1 frequency,6. Contact 2,7. Contact 2 school,8. Contact 2 frequency",
    ] {
        let (records, problems) = files(&[("n.csv", &format!("{headings}\n{rows}"))]);
        assert_eq!(records.files[0].shape, "name_generator", "{headings}");
        assert_eq!(ties(&records), expected, "{headings}");
        assert_eq!(people(&records), ["Ann Lee@Alder", "Bo Kay@Birch", "Cy Dee@Cedar"]);
        assert!(problems.is_empty(), "{problems:#?}");
        assert_eq!(records.responses.unwrap().slots.unwrap().full, 1);
    }
}

#[test]
fn frequencies_are_numbers_words_or_missing() {
    let text = "name,school,contact1,contact1_freq,contact2,contact2_freq,contact3,contact3_freq,contact4,contact4_freq\n\
        Ann,Alder,Bo,Weekly,Cy,never,Di,,Ed,-2\nBo,Birch,Ann,-1,,3,,,,\nCy,Birch,,,,,,,,\n";
    let (records, problems) = files(&[("n.csv", text)]);
    assert_eq!(ties(&records), ["Ann -> Bo 4", "Ann -> Di 1"]);
    assert_eq!(
        codes(&problems).into_iter().filter(|code| !code.starts_with("W308")).collect::<Vec<_>>(),
        [
            "W348 n.csv",
            "W355 n.csv",
            "W355 n.csv",
            "W354 n.csv:2:10",
            "W354 n.csv:3:4",
            "W354 n.csv:3:6"
        ]
    );
    assert!(people(&records).iter().any(|person| person.starts_with("Ed@")));
    assert_eq!(rows(&records), [(3, 3, 0, 0, 0)]);
}

#[test]
fn a_school_alone_oneself_and_the_same_name_again() {
    let text = "name,school,contact1,contact1_school,contact1_freq,contact2,contact2_school,contact2_freq,contact3,contact3_school,contact3_freq\n\
        Ann,Alder,,Birch,2,ann,Alder,3,n/a,,\n\
        Bo,Birch,Ann,Alder,1,Ann,Alder,4,Nobody,Alder,\n\
        Bo,Birch,Cy,Cedar,2,Ann,Alder,3,,,\n\
        Ann,Alder,,Birch,2,ann,Alder,3,n/a,,\n\
        ,,Bo,Birch,1,,,,,,\n";
    let (records, problems) = files(&[("n.csv", text)]);
    assert_eq!(ties(&records), ["Ann -> Birch 2", "Bo -> Ann 4", "Bo -> Cy 2", "Bo -> Alder 1"]);
    assert_eq!(
        codes(&problems),
        [
            "W355 n.csv",
            "W306 n.csv:2",
            "W349 n.csv:2:6",
            "W353 n.csv:3:6",
            "M420 n.csv:4",
            "M401 n.csv:5",
            "E202 n.csv:6:1",
        ]
    );
    assert_eq!(rows(&records), [(5, 2, 1, 2, 0)]);
    assert_eq!(records.responses.unwrap().slots.unwrap().respondents, 2);
}

#[test]
fn identifiers_and_schools_can_be_the_contacts() {
    let ids = "id,contact1,contact2,contact3\n1,2,3,\n2,1,,\n3,none,,\n";
    let (records, _) = files(&[("n.csv", ids)]);
    assert_eq!(ties(&records), ["1 -> 2 1", "1 -> 3 1", "2 -> 1 1"]);
    assert_eq!(records.people.len(), 3);
    let both = "id,name,contact1,contact2\n1,Ann,2,3\n2,Bo,1,\n3,Cy,,\n";
    let (records, _) = files(&[("n.csv", both)]);
    assert_eq!(ties(&records), ["Ann -> Bo 1", "Ann -> Cy 1", "Bo -> Ann 1"]);
    let schools = "school,Partner school 1,Partner school 1 frequency,Partner school 2,Partner school 2 frequency\nAlder,Birch,2,Cedar,1\nBirch,Alder,3,,\n";
    let (records, _) = files(&[("n.csv", schools)]);
    assert_eq!(ties(&records), ["Alder -> Birch 2", "Alder -> Cedar 1", "Birch -> Alder 3"]);
}

#[test]
fn two_kinds_of_contacts_are_two_networks() {
    let text = "name,school,advice1,advice2,friend1,friend2\nAnn,Alder,Bo,,Cy,\n";
    let error = refused(&[("n.csv", text)]);
    assert!(error.contains("`advice` and `friend`"), "{error}");
}

#[test]
fn grids_logs_and_lists_are_no_name_generators() {
    for text in [
        "event_id,date,person,school,contact1,contact2\nE1,2025-10-03,Ann,Alder,1,2\n",
        "name,urn,phase,contact1,contact2\nAlder,1,Primary,Ann,Bo\n",
        "id,name,school,role,phone1,phone2\n1,Ann,Alder,head,1,2\n",
    ] {
        let (records, _) = files(&[("f.csv", text)]);
        assert_ne!(records.files[0].shape, "name_generator", "{text}");
    }
}

#[test]
fn an_answer_that_was_begun_is_none_whatever_the_file_is_said_to_be() {
    let read = |text: &str| {
        let said = shaped("a.csv", text, "name_generator");
        read_inputs(&[said], &Wishes::default()).unwrap().0
    };
    let qualtrics = "ResponseId,Finished,name,school,contact1,contact2\n\
        R_1,True,Ann Lee,Alder,Bo Kay,\nR_2,False,Cy Day,Cedar,Bo Kay,\n";
    let records = read(qualtrics);
    assert_eq!(ties(&records), ["Ann Lee -> Bo Kay 1"]);
    assert_eq!(rows(&records), [(2, 1, 1, 0, 0)]);
    let responses = records.responses.as_ref().unwrap();
    assert_eq!(responses.partial, 1);
    let limesurvey = "id,submitdate,lastpage,name,school,contact1,contact2\n\
        1,2025-10-06 09:00,2,Ann Lee,Alder,Bo Kay,\n2,,1,Cy Day,Cedar,Bo Kay,\n";
    assert_eq!(ties(&read(limesurvey)), ["Ann Lee -> Bo Kay 1"]);
}

#[test]
fn a_role_in_place_of_a_name_is_somebody_of_the_school() {
    let text = "respondent,school,contact1,contact1_school,contact2,contact2_school\n\
        Ann Lee,Alder,SENCo,Birch,head of maths,\nHeadteacher,Birch,Ann Lee,Alder,Bo Head,Cedar\n";
    let (records, problems) = files(&[("n.csv", text)]);
    assert_eq!(people(&records), ["Ann Lee@Alder", "Bo Head@Cedar"]);
    assert_eq!(ties(&records), ["Ann Lee -> Birch 1", "Birch -> Ann Lee 1", "Birch -> Bo Head 1"]);
    let told = codes(&problems);
    assert_eq!(told.iter().filter(|code| code.starts_with("W402")).count(), 3, "{told:?}");
    // A people list may know somebody by that name.
    let list = "name,school\nSENCo,Birch\n";
    let (records, _) = files(&[("n.csv", text), ("people.csv", list)]);
    assert!(people(&records).contains(&"SENCo@Birch".to_owned()), "{:?}", people(&records));
}

#[test]
fn a_school_behind_a_contact_is_theirs_and_two_in_a_place_are_two() {
    let list = "name,urn,aliases\nWharfside Academy,990004,Wharfside\n";
    let text = "respondent,school,contact1,contact2\nAnn Lee,GPPS,Bo Day and Cy Fox,\"Lee Chan, Wharfside\"\n\
        Bo Day,LLJ,Ann Lee (GPPS),Lee Chan - Wharfside Academy\nCy Fox,LLJ,Wharfside,both\n";
    let (records, problems) = files(&[("n.csv", text), ("schools.csv", list)]);
    assert_eq!(
        people(&records),
        ["Ann Lee@GPPS", "Bo Day@LLJ", "Cy Fox@LLJ", "Lee Chan@Wharfside Academy"]
    );
    assert_eq!(
        ties(&records)[..5],
        [
            "Ann Lee -> Bo Day 1",
            "Ann Lee -> Cy Fox 1",
            "Ann Lee -> Lee Chan 1",
            "Bo Day -> Ann Lee 1",
            "Bo Day -> Lee Chan 1",
        ]
    );
    let told = codes(&problems);
    for code in ["W386", "W410", "W411", "W413"] {
        assert!(told.iter().any(|other| other.starts_with(code)), "{code}: {told:?}");
    }
    assert!(records.proposals.all.iter().all(|p| !format!("{p:?}").contains(" and ")));
}
