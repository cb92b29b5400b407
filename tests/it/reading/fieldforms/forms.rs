//! `KoboToolbox` and ODK: submissions, their repeats, and the keys between them.

use tiebeam::collect::records::Records;

use super::{activities, codes, files, people, refused, rows, sample, schools};

/// The shape of every file.
fn shapes(records: &Records) -> Vec<&str> {
    records.files.iter().map(|file| file.shape).collect()
}

#[test]
fn a_kobo_form_and_its_repeat_are_joined() {
    let (Some(main), Some(repeat)) =
        (sample("11a_kobo_main.csv"), sample("11b_kobo_people_repeat.csv"))
    else {
        return;
    };
    let (records, problems) = files(&[("11b.csv", repeat.as_str()), ("11a.csv", main.as_str())]);
    assert_eq!(shapes(&records), ["kobo_repeat", "kobo"]);
    assert_eq!(
        activities(&records),
        [
            "2025-10-06: Helen Marsh@-, Priya Nair@-, ?@s01, ?@s04, ?@s06",
            "2025-10-07: Iwan Pryce@-, ?@s05, ?@s08",
        ]
    );
    assert_eq!(people(&records), ["Helen Marsh@-", "Iwan Pryce@-", "Priya Nair@-"]);
    assert_eq!(records.people[0].role, "lead_learner");
    assert_eq!(schools(&records), ["s01", "s04", "s05", "s06", "s08"]);
    assert_eq!(rows(&records), [(3, 3, 0, 0, 0), (2, 2, 0, 0, 0)]);
    assert_eq!(codes(&problems), ["W357 11a.csv", "W359 11a.csv"]);
    assert!(problems[0].what.contains("`start`"), "{}", problems[0].what);
    assert!(records.responses.is_none() && records.ties.is_empty());
}

#[test]
fn an_odk_form_and_its_repeat_are_joined() {
    let (Some(main), Some(repeat)) =
        (sample("12a_odk_visits.csv"), sample("12b_odk_visits-people.csv"))
    else {
        return;
    };
    let (records, problems) = files(&[
        ("12a.csv", &main),
        ("12b.csv", &repeat),
        (
            "list.csv",
            "name,urn,short\nAshbrook Primary School,990001,s01\nLarkspur Lane Junior School,990004,s04\n",
        ),
    ]);
    assert_eq!(shapes(&records), ["odk", "odk_repeat", "schools"]);
    // The host is there through Helen Marsh, and nobody unnamed comes on top.
    assert_eq!(
        activities(&records),
        [
            "2025-10-03: Helen Marsh@Larkspur Lane Junior School hosts, Priya Nair@Ashbrook Primary School"
        ]
    );
    assert_eq!(rows(&records), [(1, 1, 0, 0, 0), (2, 2, 0, 0, 0), (2, 2, 0, 0, 0)]);
    assert_eq!(
        codes(&problems).iter().filter(|code| !code.starts_with("W306")).count(),
        0,
        "{problems:#?}"
    );
    let (records, problems) = files(&[("12a.csv", &main), ("12b.csv", &repeat)]);
    assert_eq!(activities(&records), ["2025-10-03: Helen Marsh@s04 hosts, Priya Nair@s01"]);
    assert_eq!(codes(&problems), ["W359 12a.csv"]);
}

const MAIN: &str = "start;visit/school;visit/partners;visit/partners/s01;visit/partners/s05;_id;_uuid;_submission_time;_validation_status;_index\n\
    2025-10-06T09:00:11.000+01:00;s04;s01;1;0;71;u1;2025-10-06T08:06:42;;1\n\
    2025-10-07T23:30:00.000+01:00;s08;s05 s01;1;1;72;u2;2025-10-07T22:12:33;validation_status_not_approved;2\n\
    2025-10-08T09:00:00.000+01:00;s08;s05;0;1;73;u3;2025-10-08T09:12:33;;3\n";

#[test]
fn rows_of_a_repeat_need_their_submission() {
    let repeat = "people/name;people/role;people/from_school;_index;_parent_table_name;_parent_index;_submission__id\n\
        Ann Lee;lead;s01;1;visits;1;71\nBo Kay;;s04;2;visits;1;71\nCy;;;3;visits;2;72\nDi;;;4;visits;9;99\n;;;5;visits;3;73\n";
    let (records, problems) = files(&[("visits.csv", MAIN), ("people.csv", repeat)]);
    assert_eq!(
        activities(&records),
        ["2025-10-06: Ann Lee@s01 leads, Bo Kay@s04", "2025-10-08: ?@s05, ?@s08"]
    );
    assert_eq!(
        codes(&problems),
        [
            "E227 people.csv:4:7",
            "E227 people.csv:5:7",
            "E202 people.csv:6:1",
            "W357 visits.csv",
            "W359 visits.csv",
            "E228 visits.csv:3:9",
        ]
    );
    assert_eq!(rows(&records), [(3, 2, 1, 0, 0), (5, 2, 3, 0, 0)]);
    assert!(problems[0].what.contains("was left out"), "{}", problems[0].what);
    let error = refused(&[("people.csv", repeat)]);
    assert!(error.contains("main file"), "{error}");
    let (_, problems) = files(&[("visits.csv", MAIN)]);
    assert!(codes(&problems).contains(&"W358 visits.csv".to_owned()));
}

#[test]
fn ticks_and_their_summary_must_agree() {
    let text = MAIN.replace("s04;s01;1;0", "s04;s01;0;1");
    let (records, problems) = files(&[("visits.csv", &text)]);
    assert_eq!(activities(&records).len(), 1);
    assert!(codes(&problems).contains(&"E229 visits.csv:2:3".to_owned()), "{problems:#?}");
}

#[test]
fn labels_are_understood_and_names_are_not_split_by_guessing() {
    let text = "start,Visit/Your school,Visit/Which schools did you work with?,Visit/Date of the visit,Visit/Who led it?,_id,_uuid,_index\n\
        2025-10-06T09:00:11,Alder School,Birch Hill Cedar,2025-09-30,Ann Lee,1,u1,1\n";
    let error = refused(&[("v.csv", text)]);
    assert!(error.starts_with("v.csv:2:3") && error.contains("one school or several"), "{error}");
    let list = "name,short,aliases\nAlder,,\nBirch Hill Primary,Birch Hill,\nCedar,,\n";
    let (records, problems) = files(&[("v.csv", text), ("list.csv", list)]);
    assert_eq!(
        activities(&records),
        ["2025-09-30: Ann Lee@- leads, ?@Alder, ?@Birch Hill Primary, ?@Cedar"]
    );
    assert!(!codes(&problems).iter().any(|code| code.starts_with("W357")), "{problems:#?}");
    let ticked = "start,School,Partners/Birch Hill,Partners/Cedar,_id,_uuid\n2025-10-06T09:00:11,Alder,1,1,1,u1\n2025-10-13T09:00:11,Alder,0,1,2,u2\n";
    let (records, _) = files(&[("visits.csv", ticked)]);
    assert_eq!(
        activities(&records),
        ["2025-10-06: ?@Alder, ?@Birch Hill, ?@Cedar", "2025-10-13: ?@Alder, ?@Cedar"]
    );
}

#[test]
fn older_exports_join_by_number_and_forms_are_not_mixed() {
    let main = "school,partners,start,_id,_uuid,_index,_parent_table_name,_parent_index\ns1,s2,2025-10-06T09:00,1,u1,1,,-1\ns2,none,2025-10-07T09:00,2,u2,2,,-1\n";
    let repeat = "person,_index,_parent_table_name,_parent_index\nAnn,1,log,2\nBo,2,log,1\n";
    let (records, _) = files(&[("a.csv", main), ("b.csv", repeat)]);
    assert_eq!(activities(&records), ["2025-10-06: Bo@-, ?@s1, ?@s2", "2025-10-07: Ann@-, ?@s2"]);
    let other = main.replace(",1,u1", ",11,u11").replace(",2,u2", ",12,u12");
    let error = refused(&[("a.csv", main), ("c.csv", &other), ("b.csv", repeat)]);
    assert!(error.contains("`log`"), "{error}");
    let (records, _) = files(&[("log.csv", main), ("c.csv", &other), ("b.csv", repeat)]);
    assert_eq!(activities(&records)[0], "2025-10-06: Bo@-, ?@s1, ?@s2");
    let second = repeat.replace(",log,", ",walks,");
    let error = refused(&[("a.csv", main), ("b.csv", repeat), ("d.csv", &second)]);
    assert!(error.contains("`walks`"), "{error}");
}

const ODK: &str = "SubmissionDate,visit-host_school,visit-your_school,visit-partners,visit-visit_date,visit-led_by,meta-instanceID,ReviewState,KEY\n\
    2025-10-06T08:06:42.000Z,s04,s01,s04 s05,2025-10-03,,uuid:1,approved,uuid:1\n\
    2025-10-07T08:06:42.000Z,s04,s02,,2025-10-04,yes,uuid:2,hasIssues,uuid:2\n\
    2025-10-08T08:06:42.000Z,s05,s02,,2025-10-05,,uuid:3,rejected,uuid:3\n";

#[test]
fn odk_reviews_hosts_and_repeats_within_repeats() {
    let repeat = "name,took_part_as,PARENT_KEY,KEY,SET-OF-people\n\
        Ann,lead,uuid:1/groups[1],uuid:1/groups[1]/people[1],x\nBo,apologies,uuid:1/groups[1],uuid:1/groups[1]/people[2],x\n\
        Cy,,uuid:3,uuid:3/people[1],x\nDi,,uuid:4,uuid:4/people[1],x\n";
    let (records, problems) = files(&[("v.csv", ODK), ("v-people.csv", repeat)]);
    assert_eq!(
        activities(&records),
        [
            "2025-10-03: Ann@- leads, ?@s01, ?@s04 hosts, ?@s05",
            "2025-10-04: ?@s02 leads, ?@s04 hosts"
        ]
    );
    assert_eq!(
        codes(&problems),
        [
            "W357 v-people.csv",
            "E209 v-people.csv:3:2",
            "E227 v-people.csv:4:3",
            "E227 v-people.csv:5:3",
            "W357 v.csv",
            "W359 v.csv",
            "W353 v.csv:2",
            "E228 v.csv:4:8",
        ]
    );
    assert_eq!(rows(&records), [(3, 2, 1, 0, 0), (4, 1, 3, 0, 0)]);
}

#[test]
fn a_form_given_twice_counts_once_and_two_versions_are_asked_about() {
    let again = format!("{ODK}2025-10-09T08:06:42.000Z,s05,s02,,2025-10-08,,uuid:5,,uuid:5\n");
    let (records, _) = files(&[("monday.csv", ODK), ("friday.csv", &again)]);
    assert_eq!(records.activities.len(), 3);
    assert_eq!(rows(&records), [(3, 2, 1, 0, 0), (4, 1, 0, 3, 0)]);
    let changed = ODK.replace("s04,s02", "s04,s03");
    let error = refused(&[("monday.csv", ODK), ("friday.csv", &changed)]);
    assert!(error.starts_with("friday.csv:3") && error.contains("monday.csv:3"), "{error}");
}

#[test]
fn a_submission_of_nobody_and_a_repeat_with_days() {
    let empty = "SubmissionDate,host_school,visit_date,KEY\n2025-10-06T08:06:42Z,,2025-10-03,uuid:1\n2025-10-06T08:06:42Z,s1,31/11/2025,uuid:2\n";
    let (records, problems) = files(&[("v.csv", empty)]);
    assert!(records.activities.is_empty());
    assert_eq!(codes(&problems), ["W358 v.csv", "E202 v.csv:2", "E203 v.csv:3:3"]);
    let days = "name,date,PARENT_KEY,KEY\nAnn,2025-10-03,uuid:1,uuid:1/v[1]\n";
    let error = refused(&[("v.csv", empty), ("w.csv", days)]);
    assert!(error.contains("days of their own"), "{error}");
}

#[test]
fn a_first_name_and_a_surname_are_put_together() {
    let main = "SubmissionDate,host_school,visit_date,KEY\n2025-10-06,s4,2025-10-03,uuid:1\n";
    let repeat = "people-first_name,people-surname,people-school,PARENT_KEY,KEY\n\
        Ann,Lee,s1,uuid:1,uuid:1/p[1]\nBo,,s2,uuid:1,uuid:1/p[2]\n,,,uuid:1,uuid:1/p[3]\n";
    let (records, problems) = files(&[("v.csv", main), ("p.csv", repeat)]);
    assert_eq!(activities(&records), ["2025-10-03: Ann Lee@s1, Bo@s2, ?@s4 hosts"]);
    assert_eq!(rows(&records), [(1, 1, 0, 0, 0), (3, 2, 1, 0, 0)]);
    assert!(codes(&problems).contains(&"E202 p.csv:4".to_owned()), "{:?}", codes(&problems));
    let columns = &records.files[1].columns;
    for heading in ["people-first_name", "people-surname"] {
        let told = ("person".to_owned(), heading.to_owned());
        assert!(columns.contains(&told), "{columns:?}");
    }
    // A whole name beside them counts alone.
    let whole = repeat.replace("people-surname", "people-name");
    assert!(activities(&files(&[("v.csv", main), ("p.csv", &whole)]).0)[0].contains("Lee@s1"));
}
