//! The samples of exports that lie beside the real networks.

use super::*;
use crate::support::sample;

fn of(name: &str, wishes: &Wishes) -> Option<Told> {
    Some(told(&[(name, &sample(name)?)], wishes))
}

const LIST: &str = "name\nAshbrook Primary School\nSt Mary's CofE Primary School\nWharfside Academy\n\
    \"Larkspur Lane Infant School, Northmoor\"\n\"Larkspur Lane Junior School, Northmoor\"\nFellgate Special School\n";

#[test]
fn microsoft_forms() {
    let Some(told) = of("01_msforms_utf8bom.csv", &Wishes::default()) else { return };
    told.is_clean();
    assert_eq!(told.shape(), "microsoft_forms");
    assert_eq!(told.rows(), [3, 3, 0, 0, 0]);
    assert_eq!(
        told.schools(),
        [
            "Ashbrook Primary School",
            "Fellgate Special School",
            "Larkspur Lane Junior School",
            "St Mary’s CofE Primary School"
        ]
    );
    assert_eq!(told.people(), Vec::<String>::new());
    assert_eq!(
        told.ties(),
        [
            "Ashbrook Primary School > Larkspur Lane Junior School = 1",
            "Ashbrook Primary School > St Mary’s CofE Primary School = 1",
            "St Mary’s CofE Primary School > Ashbrook Primary School = 1",
        ]
    );
    assert_eq!(
        told.answered(),
        ["+Ashbrook Primary School", "+Fellgate Special School", "+St Mary’s CofE Primary School"]
    );
    assert_eq!(told.problems(), ["W350", "W355"]);
    let days = told.records.responses.as_ref().unwrap().days.unwrap();
    assert_eq!(
        (days.0.to_string(), days.1.to_string()),
        ("2025-09-22".to_owned(), "2025-09-23".to_owned())
    );
    assert_eq!(
        told.columns(),
        [
            "answered = Completion time",
            "email = Email",
            "person = Name",
            "school = Your school",
            "partners = Which schools did you work with this term? (tick all)"
        ]
    );
}

#[test]
fn microsoft_forms_with_the_month_first() {
    let Some(told) = of("02_msforms_us_dates.csv", &Wishes::default()) else { return };
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("microsoft_forms", [2, 2, 0, 0, 0]));
    assert_eq!(
        told.ties(),
        [
            "Ashbrook Primary School > Larkspur Lane Junior School = 1",
            "Wharfside Academy > Ashbrook Primary School = 1",
            "Wharfside Academy > Harrow Beck High School = 1",
        ]
    );
    assert_eq!(told.problems(), ["W330"]);
    let days = told.records.responses.as_ref().unwrap().days.unwrap();
    assert_eq!(
        (days.0.to_string(), days.1.to_string()),
        ("2025-09-09".to_owned(), "2025-09-22".to_owned())
    );
}

#[test]
fn a_downloaded_google_form() {
    let Some(told) = of("03_google_download.csv", &Wishes::default()) else { return };
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("google_forms", [2, 2, 0, 0, 0]));
    assert_eq!(
        told.ties(),
        [
            "Ashbrook Primary School > St Mary's CofE Primary School = 1",
            "Ashbrook Primary School > Wharfside Academy = 1",
            "Larkspur Lane Infant School, Northmoor > Fellgate Special School = 1",
            "Larkspur Lane Infant School, Northmoor > Larkspur Lane Junior School, Northmoor = 1",
        ]
    );
    assert_eq!(told.problems(), Vec::<String>::new());
}

#[test]
fn a_google_form_through_its_sheet_asks_for_dates_and_names() {
    let Some(told) = of("04_google_sheets.csv", &Wishes::default()) else { return };
    assert!(told.question().contains("with commas"), "{}", told.question());
    let Some(bytes) = sample("04_google_sheets.csv") else { return };
    let files: [(&str, &[u8]); 2] = [("answers.csv", &bytes), ("schools.csv", LIST.as_bytes())];
    let asked = super::told(&files, &Wishes::default());
    assert!(asked.question().contains("--dates dmy"), "{}", asked.question());
    let told = super::told(&files, &day_first());
    told.is_clean();
    assert_eq!(told.rows(), [2, 2, 0, 0, 0]);
    assert_eq!(told.schools().len(), 6);
    assert_eq!(
        told.ties(),
        [
            "Ashbrook Primary School > St Mary's CofE Primary School = 1",
            "Ashbrook Primary School > Wharfside Academy = 1",
            "Larkspur Lane Infant School, Northmoor > Fellgate Special School = 1",
            "Larkspur Lane Infant School, Northmoor > Larkspur Lane Junior School, Northmoor = 1",
        ]
    );
    assert_eq!(told.problems(), Vec::<String>::new());
    assert_eq!(told.answered().iter().filter(|school| school.starts_with('-')).count(), 4);
}

#[test]
fn a_grid_of_a_google_form() {
    let Some(told) = of("05_google_grid_roster.csv", &Wishes::default()) else { return };
    assert!(told.question().contains("--dates dmy"), "{}", told.question());
    let Some(told) = of("05_google_grid_roster.csv", &day_first()) else { return };
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("google_forms", [2, 2, 0, 0, 0]));
    assert_eq!(
        told.ties(),
        [
            "Ashbrook Primary School > St Mary's CofE Primary School = 3",
            "Ashbrook Primary School > Wharfside Academy = 1",
            "St Mary's CofE Primary School > Ashbrook Primary School = 4",
        ]
    );
    assert_eq!(told.problems(), ["W348"]);
    assert!(
        told.what("W348").contains("Never = 0, Once a term = 1, Monthly = 3, Weekly = 4"),
        "{}",
        told.what("W348")
    );
    assert_eq!(
        told.answered(),
        ["+Ashbrook Primary School", "+St Mary's CofE Primary School", "-Wharfside Academy"]
    );
}

#[test]
fn qualtrics_with_three_rows_of_headings() {
    let Some(told) = of("06_qualtrics_3row.csv", &Wishes::default()) else { return };
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("qualtrics", [3, 1, 2, 0, 0]));
    assert_eq!(told.problems(), ["E221:4", "E220:6"]);
    assert_eq!(
        told.ties(),
        [
            "Larkspur Lane Junior School > Ashbrook Primary School = 1",
            "Larkspur Lane Junior School > Wharfside Academy = 1"
        ]
    );
    let responses = told.records.responses.as_ref().unwrap();
    assert_eq!((responses.previews, responses.partial), (1, 1));
    assert_eq!(
        told.answered(),
        [
            "-Ashbrook Primary School",
            "-Fellgate Special School",
            "+Larkspur Lane Junior School",
            "-Wharfside Academy"
        ]
    );
    assert!(told.ignored().contains(&"How useful was the contact?".to_owned()));
}

#[test]
fn surveymonkey_expanded_and_condensed() {
    let Some(told) = of("07_surveymonkey_expanded.csv", &Wishes::default()) else { return };
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("surveymonkey", [2, 2, 0, 0, 0]));
    assert_eq!(
        told.ties(),
        [
            "Harrow Beck High School > Wharfside Academy = 1",
            "Larkspur Lane Junior School > Ashbrook Primary School = 1",
            "Larkspur Lane Junior School > Fell Gate school = 1",
        ]
    );
    assert_eq!(told.problems(), ["W352", "W345:3:13"]);
    let days = told.records.responses.as_ref().unwrap().days.unwrap();
    assert_eq!(
        (days.0.to_string(), days.1.to_string()),
        ("2025-10-06".to_owned(), "2025-10-07".to_owned())
    );
    let Some(told) = of("08_surveymonkey_condensed.csv", &Wishes::default()) else { return };
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("surveymonkey", [1, 1, 0, 0, 0]));
    assert_eq!(
        told.ties(),
        [
            "Larkspur Lane Junior School > Ashbrook Primary School = 1",
            "Larkspur Lane Junior School > Wharfside Academy = 1"
        ]
    );
    assert_eq!(told.problems(), ["W352", "W346:3:6", "W346:3:6"]);
}

#[test]
fn jisc() {
    let Some(told) = of("09_jisc.csv", &Wishes::default()) else { return };
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("jisc", [2, 2, 0, 0, 0]));
    assert_eq!(
        told.ties(),
        [
            "Harrow Beck High School > Ashbrook Primary School = 1",
            "Harrow Beck High School > Northmoor Teaching Hub = 1",
            "Harrow Beck High School > Wharfside Academy = 1",
            "Larkspur Lane Junior School > Ashbrook Primary School = 1",
        ]
    );
    assert_eq!(told.problems(), ["W345:3:7"]);
    assert!(told.records.schools.iter().all(|school| school.urn.is_empty()));
}

#[test]
fn limesurvey_by_codes_asks_what_they_mean() {
    let Some(told) = of("10_limesurvey_codes.csv", &Wishes::default()) else { return };
    let question = told.question();
    assert!(
        question.contains("SQ001, SQ002, SQ003") && question.contains("[aliases]"),
        "{question}"
    );
    let mut names = vec![
        ("SQ001", "Ashbrook Primary School"),
        ("SQ002", "Wharfside Academy"),
        ("SQ003", "Fellgate Special School"),
    ];
    let Some(told) = of("10_limesurvey_codes.csv", &aliases(&names)) else { return };
    assert!(told.question().contains("S04, S05, S08"), "{}", told.question());
    names.extend([
        ("S04", "Larkspur Lane Junior School"),
        ("S05", "Harrow Beck High School"),
        ("S08", "Fellgate Special School"),
    ]);
    let Some(told) = of("10_limesurvey_codes.csv", &aliases(&names)) else { return };
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("limesurvey", [3, 2, 1, 0, 0]));
    assert_eq!(
        told.ties(),
        [
            "Harrow Beck High School > Northmoor Teaching Hub = 1",
            "Harrow Beck High School > Wharfside Academy = 1",
            "Larkspur Lane Junior School > Ashbrook Primary School = 1",
            "Larkspur Lane Junior School > Fellgate Special School = 1",
        ]
    );
    assert_eq!(
        told.answered(),
        [
            "-Ashbrook Primary School",
            "-Fellgate Special School",
            "+Harrow Beck High School",
            "+Larkspur Lane Junior School",
            "-Wharfside Academy",
        ]
    );
    assert!(told.problems().contains(&"E220:3".to_owned()));
}
