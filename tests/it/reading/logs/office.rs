//! Logs as offices keep them: one side of a visit in plain headings, a school for each visitor, signs for
//! the cell above, remarks that say who was not there.

use super::*;

const LIST: &str = "name,urn\nAlder Primary School,1\nBirch Special School,2\nCedar Academy,3\n";

#[track_caller]
fn listed(text: &str) -> (Records, Vec<Problem>) {
    read(&[("log.csv", text.as_bytes()), ("schools.csv", LIST.as_bytes())], &day_first())
}

#[track_caller]
fn asked(text: &str) -> String {
    refusal(&[("log.csv", text.as_bytes())], &day_first())
}

#[test]
fn name_and_school_are_the_visitors_beside_the_school_visited() {
    let rows = "13/10/2025,Jo Low,Alder Primary,Birch Primary,Maths\n\
                14/10/2025,Al Fry,Cedar Academy,Birch Primary,Maths\n";
    let (records, _) = one(&format!("Date,Name,School,School visited,Type\n{rows}"));
    assert_eq!(
        activities(&records),
        [
            "2025-10-13 maths: Jo Low@Alder Primary, @Birch Primary hosts",
            "2025-10-14 maths: Al Fry@Cedar Academy, @Birch Primary hosts"
        ]
    );
    let parts =
        "Date,First name,Surname,School,To school\n13/10/2025,Jo,Low,Alder Primary,Birch Primary\n";
    assert_eq!(people(&one(parts).0), ["Jo Low@Alder Primary"]);
    for host in ["Host school", "Host", "Hosted by", "Venue", "Location", "Went to"] {
        let why = asked(&format!("Date,Name,School,{host},Type\n{rows}"));
        assert!(why.contains("if each row is a visit"), "{host}: {why}");
        let maps = format!(
            "--map from_person=\"Name\" --map from_school=\"School\" --map to_school=\"{host}\""
        );
        assert!(why.contains(&maps), "{why}");
    }
    for host in ["Host", "Venue"] {
        let why = asked(&format!("Date,Visitor,School,{host},Purpose\n{rows}"));
        assert!(
            why.contains("--map from_person=\"Visitor\" --map from_school=\"School\""),
            "{why}"
        );
    }
}

#[test]
fn the_answers_to_whose_visits_they_are_work() {
    let text =
        "Date,Visitor,School,Host,Purpose\n13/10/2025,Jo Low,Alder Primary,Birch Special,Maths\n";
    let named =
        named(&[("from_person", "Visitor"), ("from_school", "School"), ("to_school", "Host")]);
    let wishes = Wishes { named, ..day_first() };
    let (records, _) = read(&[("log.csv", text.as_bytes())], &wishes);
    assert_eq!(activities(&records), ["2025-10-13: Jo Low@Alder Primary, @Birch Special hosts"]);
    let text = "Date,Name,School,Host,Type\n13/10/2025,Jo Low,Alder,Birch,Maths\n";
    let said = reading::shaped("log.csv", text, "attendance");
    assert!(reading::understood(&[said], &day_first()).refused.is_empty());
}

#[test]
fn a_meeting_with_a_venue_is_no_visit() {
    let (records, _) = one("Date,Title,Name,School,Venue,Host school\n\
        13/10/2025,Heads,Jo Low,Alder Primary,Cedar Academy,Cedar Academy\n\
        13/10/2025,Heads,Al Fry,Birch Special,Cedar Academy,Cedar Academy\n");
    assert_eq!(records.activities.len(), 1);
    let (records, _) =
        one("Date,Title,Name,School,Venue\n13/10/2025,Heads,Jo Low,Alder Primary,Town Hall\n");
    assert_eq!(records.people.len(), 1);
}

#[test]
fn each_visitor_has_the_school_of_the_column_beside() {
    for headings in [
        "Visitor,Visitor school,Second visitor,Second visitor school",
        "Visitor 1,School 1,Visitor 2,School 2",
        "Visitor 1,Visitor 1 school,Visitor 2,Visitor 2 school",
        "Visitor,Visiting school,Second visitor,Second school",
        "First visitor,School of visitor 1,Second visitor,School of visitor 2",
    ] {
        let (records, problems) = one(&format!(
            "Date,Host school,{headings}\n15/09/2025,Alder Primary,Jo Low,Birch Special,Al Fry,Cedar Academy\n\
             16/09/2025,Alder Primary,Jo Low,Birch Special,Di Poe,\n17/09/2025,Birch Special,Cy Fox,Alder Primary,,\n"
        ));
        let who =
            ["Al Fry@Cedar Academy", "Cy Fox@Alder Primary", "Di Poe@?", "Jo Low@Birch Special"];
        assert_eq!(people(&records), who, "{headings}");
        assert_eq!(codes(&problems), ["W363:3:3"], "{headings}");
        assert_eq!(records.activities[0].present.len(), 5 - 2, "{headings}");
    }
    for headings in ["Visitor,School,Visitor,School", "Visitor 1,From,Visitor 2,From"] {
        let why = asked(&format!(
            "Date,Host school,{headings}\n15/09/2025,Alder Primary,Jo Low,Birch Special,Al Fry,Cedar Academy\n"
        ));
        assert!(why.contains("Visitor 1, School 1"), "{why}");
    }
}

#[test]
fn a_remark_that_somebody_sent_apologies_leaves_the_row_out() {
    let (records, problems) = one("Date,Activity,Name,School,Remarks\n\
        15/09/2025,Forum,Jo Low,Alder,\n15/09/2025,Forum,Al Fry,Birch,Great\n\
        15/09/2025,Forum,Di Poe,Cedar,Apologies\n15/09/2025,Forum,Cy Fox,Elm,Absent - ill\n\
        15/09/2025,Forum,Bo Day,Oak,Apologies for leaving early\n");
    assert_eq!(people(&records), ["Al Fry@Birch", "Bo Day@Oak", "Jo Low@Alder"]);
    assert_eq!(codes(&problems), ["W312", "E209:4:5", "E209:5:5", "W488:6:5"]);
}

#[test]
fn a_visit_to_which_nobody_came_did_not_take_place() {
    let (records, problems) = one("Date,Host school,Visiting school,Visitor,Comments\n\
        15/09/2025,Alder,Birch,Jo Low,\n16/09/2025,Alder,Birch,Jo Low,Nobody came\n\
        17/09/2025,Alder,Birch,Jo Low,rearranged to 3/11\n");
    assert_eq!(records.activities.len(), 2);
    assert_eq!(codes(&problems), ["E236:3", "W380:4", "W450:4:5"]);
}

#[test]
fn a_sign_for_the_cell_above_stands_for_it() {
    let contacts = "Date,Visitor,From school,Host,Host school\n\
        13/10/2025,Jo Low,Birch,Al Fry,Alder\n\"\"\"\",Di Poe,ditto,as above,\"\"\"\"\n\
        14/10/2025,Di Poe,\u{3003},Bo Day,Cedar\n";
    let (records, problems) = one(contacts);
    assert_eq!(
        activities(&records),
        [
            "2025-10-13: Al Fry@Alder hosts, Di Poe@Birch",
            "2025-10-13: Al Fry@Alder hosts, Jo Low@Birch",
            "2025-10-14: Bo Day@Cedar hosts, Di Poe@Birch"
        ]
    );
    assert!(codes(&problems).contains(&"W489:3:1".to_owned()), "{problems:#?}");
    let visits = "Date,Host school,Visiting schools,Visitors\n\
        13/10/2025,Alder,Birch,Jo Low\nditto,do.,Cedar,Al Fry\n,,Elm,Di Poe\n";
    let (records, _) = one(visits);
    let told = activities(&records);
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(
        told.iter().any(|one| one.contains("Al Fry@Cedar") && one.contains("Di Poe@Elm")),
        "{told:#?}"
    );
    let sheet = "Date,Title,Name,School\n13/10/2025,Maths,Jo Low,Alder\n\"\"\"\",\"\"\"\",Al Fry,Birch\n\"\"\"\",ditto,Di Poe,ditto\n";
    let (records, _) = one(sheet);
    assert_eq!(
        activities(&records),
        ["2025-10-13 Maths: Al Fry@Birch, Di Poe@Birch, Jo Low@Alder"]
    );
    // Below a row that is left out, the sign stands for nothing that is known.
    let broken = "Date,Title,Name,School\n13/10/2025,Maths,Jo Low,Alder\n14/10/2025,Maths,Al Fry\nditto,Maths,Di Poe,Birch\n";
    let (records, problems) = one(broken);
    assert_eq!(people(&records), ["Jo Low@Alder"]);
    assert!(codes(&problems).contains(&"E203:4:1".to_owned()), "{problems:#?}");
}

#[test]
fn schools_above_their_people_are_no_people() {
    let grid = "Name,25/09/2025,16/10/2025\nAlder Primary School,,\nJo Low,✓,✓\nDi Poe,,✓\n\
                Birch Special School:,,\nAl Fry,✓,\nCedar Academy,,\n";
    let (records, problems) = one(grid);
    assert_eq!(
        people(&records),
        [
            "Al Fry@Birch Special School",
            "Di Poe@Alder Primary School",
            "Jo Low@Alder Primary School"
        ]
    );
    let codes = codes(&problems);
    assert!(
        ["E235:2", "E235:5", "E235:7", "W490"]
            .iter()
            .all(|code| codes.contains(&(*code).to_owned())),
        "{codes:?}"
    );
    // Where schools have marks, one without is a school that never came.
    let of_schools =
        "Name,25/09/2025,16/10/2025\nAlder Primary School,,\nBirch Special School,✓,✓\n";
    assert_eq!(one(of_schools).0.people.len(), 2);
}

#[test]
fn other_words_for_the_headings_begin_a_second_table() {
    let first =
        "Date,Activity,Name,School\n16/09/2025,SEND,Jo Low,Alder\n16/09/2025,SEND,Al Fry,Birch\n";
    let why = asked(&format!(
        "{first}When,Meeting,Establishment,Attendee\n16/01/2026,SEND,Cedar,Di Poe\n"
    ));
    assert!(why.starts_with("log.csv:4: other headings begin a second table"), "{why}");
    let (records, _) =
        one(&format!("{first}Date,Activity,Name,School\n16/01/2026,SEND,Di Poe,Cedar\n"));
    assert_eq!(records.people.len(), 3);
    let contacts = "Date,Visitor,From school,Host school,Led by\n16/09/2025,Jo Low,Alder,Birch,Jo Low\n\
        Date,Host school,Visitor,From school,Led by\n16/10/2025,Birch,Jo Low,Alder,Jo Low\n";
    let Understood { records, refused, .. } =
        understood(&[("log.csv", contacts.as_bytes())], &day_first());
    assert_eq!((refused.len(), rows(&records), records.files[0].rows.read), (1, [1, 0, 0, 0], 1));
}

#[test]
fn a_log_written_once_for_several_rows_is_one_whatever_its_headings() {
    let (records, problems) = one("Event no,Date,Visitor,From,To school,Host contact,Type\n\
        1,13/10/2025,Jo Low,Birch,Alder,Al Fry,Maths\n,,Di Poe,Cedar,,,\n2,14/10/2025,Jo Low,Birch,Alder,Al Fry,Maths\n");
    assert_eq!(records.files[0].shape, "visit_log");
    assert_eq!(records.activities.len(), 2);
    assert!(problems.iter().all(|problem| !problem.code.starts_with('E')), "{problems:#?}");
}

#[test]
fn the_column_that_lacks_somebody_is_pointed_at() {
    let (_, problems) = listed(
        "Date,Host school,Visiting schools,Visitors\n\
        15/09/2025,Alder Primary School,,Jo Low\n22/09/2025,Alder Primary School,3 schools,\n",
    );
    assert!(codes(&problems).contains(&"E202:3:3".to_owned()), "{problems:#?}");
}

#[test]
fn a_field_may_be_called_as_the_other_kind_of_visit_log_calls_it() {
    let text =
        "Date,Visitor,From school,Met with,Host school\n13/10/2025,Jo Low,Birch,Al Fry,Alder\n";
    let wishes = Wishes { named: named(&[("host_person", "Met with")]), ..day_first() };
    let (records, _) = read(&[("log.csv", text.as_bytes())], &wishes);
    assert_eq!(activities(&records), ["2025-10-13: Al Fry@Alder hosts, Jo Low@Birch"]);
}

#[test]
fn a_status_of_x_is_asked_about() {
    let why = asked(
        "Date,Host school,Visiting school,Visitor,Status\n15/09/2025,Alder,Birch,Jo Low,Completed\n\
        16/09/2025,Alder,Cedar,Al Fry,x\n",
    );
    assert!(why.starts_with("log.csv:3:5: `x` means"), "{why}");
}

#[test]
fn beside_ticks_a_cross_that_is_no_letter_says_no() {
    let (records, _) =
        one("Name,School,03/10/2025,14/10/2025\nJo Low,Alder,✓,✗\nAl Fry,Birch,✓,✓\n");
    assert_eq!(
        activities(&records),
        ["2025-10-03: Al Fry@Birch, Jo Low@Alder", "2025-10-14: Al Fry@Birch"]
    );
    let sheet = "Date,Title,Name,School,Present\n03/10/2025,Maths,Jo Low,Alder,Y\n03/10/2025,Maths,Al Fry,Birch,✗\n\
        03/10/2025,Maths,Di Poe,Cedar,Y\n";
    assert_eq!(people(&one(sheet).0), ["Di Poe@Cedar", "Jo Low@Alder"]);
    for crosses in ["✗,✗", "✓,x"] {
        let why = asked(&format!("Name,School,03/10/2025,14/10/2025\nJo Low,Alder,{crosses}\n"));
        assert!(why.contains("cross"), "{why}");
    }
}

#[test]
fn a_column_that_numbers_the_visits_is_proposed() {
    let (_, problems) =
        one("No.,Date,Visitor,From school,Host school\n1,13/10/2025,Jo Low,Birch,Alder\n\
        1,13/10/2025,Di Poe,Birch,Alder\n2,14/10/2025,Jo Low,Birch,Cedar\n");
    let told = problems.iter().find(|problem| problem.code == "W310").unwrap();
    assert!(told.fix.contains("--map event_id=\"No.\""), "{told:?}");
}

#[test]
fn who_led_and_other_schools_are_read_under_more_headings() {
    let (records, _) =
        one("Date,Host school,Visiting school,Visitor,Who led?,Other schools present\n\
        15/09/2025,Alder,Birch,Jo Low,Jo Low,Cedar\n");
    assert_eq!(activities(&records).len(), 1);
    let told = &activities(&records)[0];
    assert!(told.contains("Jo Low@Birch leads") && told.contains("@Cedar"), "{told}");
}

#[test]
fn nobody_is_left_of_a_row_that_is_left_out_for_exchanged_cells() {
    let rows = "15/09/2025,Jo Low,Alder,Birch\n16/09/2025,Jo Low,Alder,Birch\n17/09/2025,Al Fry,Birch,Alder\n\
        18/09/2025,Alder,Jo Low,Hilltop\n";
    let (records, problems) = one(&format!("Date,Visitor,From school,Host school\n{rows}"));
    assert!(codes(&problems).iter().any(|code| code.starts_with("E295")), "{problems:#?}");
    let names: Vec<&str> = records.schools.iter().map(|school| school.name.as_str()).collect();
    assert_eq!(names, ["Alder", "Birch"]);
    assert_eq!(people(&records), ["Al Fry@Birch", "Jo Low@Alder"]);
}

#[test]
fn days_without_a_year_are_of_the_school_year_in_the_title() {
    let rows = "Date,Host school,Visiting school,Visitor\n03-Oct,Alder,Birch,Jo Low\n12-Jan,Birch,Alder,Al Fry\n";
    let (records, problems) = one(&format!("Visits 2025/26,,,\n{rows}"));
    let days: Vec<String> =
        records.activities.iter().filter_map(|one| Some(one.date?.to_string())).collect();
    assert_eq!(days, ["2025-10-03", "2026-01-12"]);
    assert!(codes(&problems).contains(&"W330:3:1".to_owned()), "{problems:#?}");
    let (records, problems) = one(rows);
    assert_eq!(records.activities.len(), 0);
    assert!(codes(&problems).contains(&"E203:2:1".to_owned()), "{problems:#?}");
}
