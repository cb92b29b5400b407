//! Names, numbers and files that only look alike, or only look different: who is meant is told by what the data
//! says, by an answer, or by nobody.

use tiebeam::collect::read::{Input, Understood, Wishes, understand};
use tiebeam::collect::records::Records;

use super::{codes, files, people, schools};

fn asked(all: &[(&str, &str, Option<&'static str>)]) -> String {
    let input = |(name, text, shape): &(&str, &str, Option<&'static str>)| Input {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec().into(),
        shape: *shape,
        found: false,
    };
    let inputs: Vec<Input> = all.iter().map(input).collect();
    let Understood { refused, .. } = understand(&inputs, &Wishes::default()).unwrap();
    refused.first().map(ToString::to_string).unwrap_or_default()
}

/// Each school with the number of activities in which somebody from it was present.
fn active(records: &Records) -> Vec<(&str, usize)> {
    let times = |at: usize| {
        let is_of = |school: Option<u32>| school == Some(at as u32);
        let there = |activity: &&tiebeam::collect::records::Activity| {
            activity.present.iter().any(|there| is_of(there.from.school()))
        };
        records.activities.iter().filter(there).count()
    };
    records.schools.iter().enumerate().map(|(at, one)| (one.name.as_str(), times(at))).collect()
}

const ANSWERS: &str = "what,spelling,school,means,means_school,same\n";
const TWO_HOLLY: &str = "name,urn,la\nHolly Primary,990003,Northmoor\nHolly Primary,990009,Southmoor\nElm Primary,990002,Northmoor\n";
const HOLLY_LOG: &str = "event_id,date,person,school\nE1,2025-10-03,Ann Lee,\"Holly Primary, Northmoor\"\n\
    E1,2025-10-03,Bob Ray,Elm Primary\nE2,2025-10-10,Cy Dunn,\"Holly Primary, Southmoor\"\n\
    E2,2025-10-10,Bob Ray,Elm Primary\nE3,2025-10-17,Di East,Holly Primary\nE3,2025-10-17,Bob Ray,Elm Primary\n";

#[test]
fn an_answer_says_which_of_two_schools_of_one_name_is_meant() {
    for (means, expected) in [
        ("Holly Primary (990003)", [2, 1]),
        ("990003", [2, 1]),
        ("\"Holly Primary, Northmoor\"", [2, 1]),
        ("Holly Primary (990009)", [1, 2]),
    ] {
        for spelling in ["Holly Primary", "Holly Primary School"] {
            let log = HOLLY_LOG.replace("East,Holly Primary", &format!("East,{spelling}"));
            let answers = format!("{ANSWERS}school,{spelling},,{means},,yes\n");
            let all = [("log.csv", log.as_str()), ("schools.csv", TWO_HOLLY), ("a.csv", &answers)];
            let (records, problems) = files(&all);
            let [first, second] = expected;
            let expected = [
                ("Elm Primary", 3),
                ("Holly Primary (990003)", first),
                ("Holly Primary (990009)", second),
            ];
            assert_eq!(active(&records), expected, "{spelling} is {means}: {problems:#?}");
            assert!(!codes(&problems).contains(&"W307"), "{problems:#?}");
        }
    }
}

#[test]
fn the_number_beside_a_name_is_not_overruled_by_an_answer_about_the_name() {
    let log = "event_id,date,person,school,urn\nE1,2025-10-03,Ann Lee,Holly Primary,990003\n\
        E1,2025-10-03,Bob Ray,Elm Primary,990002\nE2,2025-10-10,Cy Dunn,Holly Primary,990009\n\
        E2,2025-10-10,Bob Ray,Elm Primary,990002\nE3,2025-10-17,Di East,Holly Primary,\n\
        E3,2025-10-17,Bob Ray,Elm Primary,990002\n";
    let answers = format!("{ANSWERS}school,Holly Primary,,Holly Primary (990003),,yes\n");
    let expected =
        [("Elm Primary", 3), ("Holly Primary (990003)", 2), ("Holly Primary (990009)", 1)];
    let listed = files(&[("log.csv", log), ("schools.csv", TWO_HOLLY), ("a.csv", &answers)]).0;
    assert_eq!(active(&listed), expected);
    assert_eq!(active(&files(&[("log.csv", log), ("a.csv", &answers)]).0), expected);
}

#[test]
fn an_answer_about_somebody_holds_under_each_spelling_of_their_school() {
    let log = "date,type,from_person,from_school,to_person,to_school\n\
        2025-10-14,visit,Priya Nair,Holly Primary,Bob Ray,Elm Primary\n\
        2025-11-17,visit,Priya Nair,Holly,Bob Ray,Elm Primary\n\
        2025-11-24,visit,Priya Nair-Smith,Holly Primary,Bob Ray,Elm Primary\n";
    let answers = format!(
        "{ANSWERS}school,Holly,,Holly Primary,,yes\n\
         person,Priya Nair,Holly Primary,Priya Nair-Smith,Holly Primary,yes\n\
         person,Priya Nair,Holly Primary,Priya Nair,Holly,yes\n"
    );
    let (records, problems) = files(&[("log.csv", log), ("a.csv", &answers)]);
    assert_eq!(people(&records), ["Bob Ray@Elm Primary", "Priya Nair-Smith@Holly Primary"]);
    assert!(codes(&problems).iter().all(|code| *code == "W306"), "{problems:#?}");
}

const NUMBERED: &str = "event_id,date,staff_id,person,school\nE1,2025-10-03,12,Priya Nair,Holly\n\
    E1,2025-10-03,14,Sam Reed,Elm\nE1,2025-10-03,15,Sam Reed,Elm\nE2,2025-10-10,,Sam Reed,Elm\n\
    E2,2025-10-10,12,Priya Nair,Holly\n";

#[test]
fn a_row_without_a_number_makes_nobody_of_two_namesakes_one() {
    let list = "staff_id,name,school,role\n12,Priya Nair,Holly,head\n14,Sam Reed,Elm,head\n15,Sam Reed,Elm,teacher\n";
    let four = ["Priya Nair@Holly", "Sam Reed@Elm", "Sam Reed (14)@Elm", "Sam Reed (15)@Elm"];
    for all in [vec![("log.csv", NUMBERED)], vec![("log.csv", NUMBERED), ("people.csv", list)]] {
        let (records, problems) = files(&all);
        assert_eq!(people(&records), four);
        assert!(codes(&problems).contains(&"W520"), "{problems:#?}");
        assert!(!codes(&problems).contains(&"M401"), "{problems:#?}");
        let questions: Vec<_> =
            records.proposals.all.iter().map(|one| (&*one.one.name, &*one.other.name)).collect();
        assert_eq!(questions, [("Sam Reed", "Sam Reed (14)"), ("Sam Reed", "Sam Reed (15)")]);
    }
    let answers = format!(
        "{ANSWERS}person,Sam Reed,Elm,Sam Reed (15),Elm,yes\nperson,Sam Reed,Elm,Sam Reed (14),Elm,no\n"
    );
    let (records, problems) = files(&[("log.csv", NUMBERED), ("a.csv", &answers)]);
    assert_eq!(people(&records), ["Priya Nair@Holly", "Sam Reed (14)@Elm", "Sam Reed (15)@Elm"]);
    assert_eq!(records.activities[1].present.iter().filter_map(|one| one.person).max(), Some(2));
    assert!(records.proposals.all.is_empty(), "{problems:#?}");
    // One of a name with a number is meant by the bare name.
    let (records, problems) =
        files(&[("log.csv", &NUMBERED.replace("15,Sam Reed", "15,Tom Reed"))]);
    assert_eq!(people(&records), ["Priya Nair@Holly", "Sam Reed@Elm", "Tom Reed@Elm"]);
    assert!(codes(&problems).is_empty(), "{problems:#?}");
}

#[test]
fn one_name_with_two_addresses_is_asked_about_and_joined_by_a_yes() {
    let log = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
        Jo Dale,jo@elm.example,18/11/2025 16:00,18/11/2025 16:20,20,No\n\
        Jo Dale,jodale@mail.example,18/11/2025 16:21,18/11/2025 17:00,39,Yes\n\
        Bob Ray,bob@oak.example,18/11/2025 16:00,18/11/2025 17:00,60,No\n";
    let (records, _) = files(&[("zoom.csv", log)]);
    assert_eq!(records.people.len(), 3);
    let [only] = &records.proposals.all[..] else { panic!("{:#?}", records.proposals) };
    let answers = format!("{ANSWERS}person,{},,{},,yes\n", only.one.name, only.other.name);
    let (records, _) = files(&[("zoom.csv", log), ("a.csv", &answers)]);
    assert_eq!(people(&records), ["Bob Ray@-", "Jo Dale@-"]);
}

#[test]
fn a_number_without_its_zeros_is_the_same_where_the_names_agree() {
    let log = "event_id,date,staff_id,person,school\nE1,2025-10-03,0047,Priya Nair,Holly\n\
        E1,2025-10-03,1203,Tom Okafor,Elm\nE2,2025-10-10,p12,Cy Dunn,Oak\nE2,2025-10-10,1203,Tom Okafor,Elm\n";
    let list = "staff_id,name,school,role\n47,Priya Nair,Holly,head\nP12,Cy Dunn,Oak,head\n1203,Tom Okafor,Elm,teacher\n";
    let (records, problems) = files(&[("log.csv", log), ("people.csv", list)]);
    assert_eq!(people(&records), ["Cy Dunn@Oak", "Priya Nair@Holly", "Tom Okafor@Elm"]);
    assert_eq!(records.people[1].role, "head");
    assert_eq!(codes(&problems), ["W521"]);
    let other = list.replace("47,Priya Nair", "47,Ed Moss");
    let (records, _) = files(&[("log.csv", log), ("people.csv", &other)]);
    assert_eq!(people(&records).len(), 4);
    let ties = "from,to,weight\n1,2,3\n2,3,1\n";
    let nodes = "id,name,school\n1.0,Ann Lee,Elm\n2.0,Bo Kay,Oak\n3.0,Cy Roe,Ash\n";
    let (records, _) = files(&[("ties.csv", ties), ("people.csv", nodes)]);
    assert_eq!(people(&records), ["Ann Lee@Elm", "Bo Kay@Oak", "Cy Roe@Ash"]);
    let (_, problems) = files(&[
        ("ties.csv", ties),
        ("people.csv", &nodes.replace("\n1", "\nx1").replace("\n2", "\nx2").replace("\n3", "\nx3")),
    ]);
    assert!(codes(&problems).contains(&"W463"), "{problems:#?}");
}

#[test]
fn a_file_that_is_given_twice_in_other_clothes_is_asked_about() {
    let log = "Date,Visitor,From school,Host,Host school\n08/09/2025,Jo Dale,Vale,Al Dean,Hill\n\
        22/09/2025,Jo Dale,Vale,Al Dean,Hill\n06/10/2025,Meg Orr,Dale,Sue Fry,Moor\n20/10/2025,Meg Orr,Dale,Sue Fry,Moor\n";
    let other = log
        .replace("08/09/2025", "2025-09-08")
        .replace("22/09/2025", "2025-09-22")
        .replace("06/10/2025", "2025-10-06")
        .replace("20/10/2025", "2025-10-20");
    let told = asked(&[("v.csv", log, None), ("w.csv", &other, None)]);
    assert!(told.contains("all 4 activities of w.csv stand in v.csv too"), "{told}");
    let later = other.replace("2025-10-20", "2025-10-27").replace("2025-09-08", "2025-09-29");
    assert_eq!(asked(&[("v.csv", log, None), ("w.csv", &later, None)]), "");
    let ties = |rows: &str| format!("from,to,weight\n{rows}");
    let (one, same) = (ties("Ann,Bob,3\nBob,Cy,1\n"), ties("Ann,Bob,3\nBob,Cy,1.0\nCy,Di,2\n"));
    let told = asked(&[("a.csv", &one, None), ("b.csv", &same, None)]);
    assert!(told.contains("all 2 ties of a.csv stand in b.csv too"), "{told}");
    let (_, problems) = files(&[("a.csv", &one), ("b.csv", &ties("Bob,Ann,2\nAnn,Cy,1\n"))]);
    assert_eq!(codes(&problems), ["W522"]);
}

#[test]
fn a_list_whose_names_stand_under_an_unknown_heading_is_asked_about() {
    let log = (
        "log.csv",
        "event_id,date,person,school\nE1,2025-10-03,Ann,Elm Primary\nE1,2025-10-03,Bo,Oak Infants\n",
        None,
    );
    let list = |heading: &str| {
        format!(
            "URN,LANAME,{heading}\n990002,Northmoor,Elm Primary\n990003,Northmoor,Oak Infants\n"
        )
    };
    let told = asked(&[log, ("s.csv", &list("Site"), Some("schools"))]);
    assert!(told.contains("--map name=\"Site\""), "{told}");
    assert_eq!(asked(&[log, ("s.csv", &list("SCHNAME"), Some("schools"))]), "");
    let numbers = "URN,LANAME,Head\n990002,Northmoor,Jo Dale\n990003,Southmoor,Al Dean\n";
    assert_eq!(asked(&[log, ("s.csv", numbers, Some("schools"))]), "");
    let told = asked(&[log, ("s.csv", "Elm Primary\nOak Infants\n", Some("schools"))]);
    assert!(told.contains("write headings above it"), "{told}");
    let parted = "School,LA code,Estab no,Phase\nElm Primary,990,2001,Primary\nOak Infants,990,2002,Primary\n";
    let log = log.1.replace("Ann,Elm Primary", "Ann,990/2001");
    let (records, _) = files(&[("log.csv", &log), ("schools.csv", parted)]);
    assert_eq!((people(&records)[0].as_str(), schools(&records).len()), ("Ann@Elm Primary", 2));
}

#[test]
fn a_table_of_edges_stays_one_where_the_nodes_are_named_by_their_label() {
    use tiebeam::collect::cells::columns::Naming;
    let edges = "Source,Target,Type,Id,Label,timeset,Weight\nn1,n2,Undirected,0,,,3\nn2,n3,Undirected,1,,,1\n";
    let nodes = "Id,Label,timeset,modularity_class\nn1,Ann Lee,,0\nn2,Bo Kay,,0\nn3,Cy Roe,,1\n";
    let label = Naming { ours: "person".into(), theirs: "Label".into() };
    let wishes = Wishes { named: vec![label], ..Wishes::default() };
    let (records, _) =
        super::try_files(&[("edges.csv", edges), ("people.csv", nodes)], &wishes).unwrap();
    assert_eq!(people(&records), ["Ann Lee@-", "Bo Kay@-", "Cy Roe@-"]);
    assert_eq!(records.ties.len(), 2);
}

#[test]
fn links_of_groups_say_the_trust_and_not_the_federation() {
    let links = "Group UID,Group Name,Group Type,Open date,URN,EstablishmentName,TypeOfEstablishment (name),PhaseOfEducation (name),LA (code),LA (name)\n\
        1,Moor Federation,Federation,01-09-2010,990002,Elm Primary,Academy converter,Primary,990,Northmoor\n\
        2,Hill Trust,Multi-academy trust,01-09-2015,990002,Elm Primary,Academy converter,Primary,990,Northmoor\n\
        3,Dale Federation,Federation,01-09-2015,990003,Oak Infants,Community school,Primary,990,Northmoor\n";
    let log = "event_id,date,person,school\nE1,2025-10-03,Ann,990002\nE1,2025-10-03,Bo,990003\n";
    let (records, problems) = files(&[("log.csv", log), ("links.csv", links)]);
    let mat = |at: usize| records.schools[at].attributes.get("mat").map(String::as_str);
    assert_eq!(
        (schools(&records), mat(0), mat(1)),
        (vec!["Elm Primary", "Oak Infants"], Some("Hill Trust"), None),
        "{problems:#?}"
    );
}

#[test]
fn two_wordings_of_one_leaving_day_do_not_differ_and_a_day_without_a_year_says_so() {
    let log = "event_id,date,person,school\nE1,2025-10-03,Ann Lee,Elm\nE1,2025-10-03,Bo Kay,Oak\nE2,03-Oct,Bo Kay,Oak\n";
    let one = "name,school,leaving\nAnn Lee,Elm,31/08/2026\n";
    let other = "name,school,leaving\nAnn Lee,Elm,2026-08-31\n";
    let (_, problems) = files(&[("log.csv", log), ("people.csv", one), ("people2.csv", other)]);
    assert!(!codes(&problems).contains(&"W403"), "{problems:#?}");
    let dateless = problems.iter().find(|problem| problem.code == "E203");
    assert!(dateless.is_some_and(|one| one.what.contains("it has no year")), "{problems:#?}");
}

#[test]
fn a_tie_that_goes_both_ways_or_stands_twice_is_told() {
    let kumu = "From,To,Type,Direction,Strength\nAnn,Bob,,mutual,3\nCy,Ann,,directed,1\nCy,Di,,undirected,1\n";
    let (_, problems) = files(&[("ties.csv", kumu)]);
    let told: Vec<&str> =
        problems.iter().filter(|one| one.code == "W464").map(|one| one.what.as_str()).collect();
    assert!(told.len() == 2 && told.iter().all(|what| what.contains("of 1 row")), "{problems:#?}");
    let square = ",Ann,Bob,Cy,Di\nAnn,0,3,0,0\nBob,3,0,1,0\nCy,0,1,0,1\nDi,0,0,1,0\n";
    let (_, problems) = files(&[("m.csv", square)]);
    let told = problems.iter().find(|one| one.code == "W315").map(|one| one.what.as_str());
    assert!(
        told.is_some_and(|what| what.contains("3 ties stand in it once in each direction")),
        "{problems:#?}"
    );
    let (_, problems) = files(&[("m.csv", &square.replace("Ann,0,3", "Ann,0,2"))]);
    assert!(!codes(&problems).contains(&"W315"), "{problems:#?}");
}

#[test]
fn a_file_of_no_kind_is_told_which_columns_may_be_its_two_ends() {
    let pairs = "head,tail,how much\na1,b2,3\nb2,c3,1\nc3,d4,2\nd4,e5,2\n";
    let told = asked(&[("pairs.csv", pairs, None)]);
    assert!(told.contains("--map from=\"head\" --map to=\"tail\""), "{told}");
    let marks = "Colleague,Here,There\nAnn,Y,N\nBob,N,Y\nCy,Y,Y\n";
    assert!(!asked(&[("marks.csv", marks, None)]).contains("each row is a pair"));
    let told = asked(&[("marks.csv", marks, Some("limesurvey"))]);
    assert!(told.contains("Colleague, Here, There"), "{told}");
}
