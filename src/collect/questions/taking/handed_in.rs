//! How the columns of a program tell whether an answer was handed in.

use crate::collect::questions::platform::{Cells, State, has_any};

/// Headings under which Qualtrics numbers and dates answers.
const OF_QUALTRICS: &[&str] = &["responseid", "response_id", "recordeddate", "recorded_date"];

/// Headings under which `LimeSurvey` writes when an answer was handed in.
pub const SUBMITTED: &[&str] =
    &["submitdate", "date_submitted", "datum_abgeschickt", "date_de_soumission"];

/// Headings of `LimeSurvey` beside it, by language.
pub const OF_LIMESURVEY: &[&str] = &[
    "lastpage",
    "last_page",
    "startlanguage",
    "start_language",
    "seed",
    "letzte_seite",
    "start_sprache",
    "zufallsstartwert",
    "dernière_page",
    "langue_de_départ",
    "tête_de_série",
];

/// What `REDCap` writes in place of the moment, where an answer was begun and not handed in.
const BEGUN_IN_REDCAP: &str = "[not completed]";

/// In an export of Qualtrics.
#[must_use]
pub fn qualtrics(cells: &Cells) -> State {
    let is = |headings: &[&str], words: &[&str]| {
        cells.text(headings).is_some_and(|text| words.contains(&text.as_str()))
    };
    let status = cells.text(&["status", "response_type"]).unwrap_or_default();
    // By number a kind is a sum: 1 and 2 are trials, 8 is spam, 4, 16 and 32 say how it came.
    let number: u32 = status.parse().ok().filter(|number| *number < 64).unwrap_or_default();
    let is_trial =
        ["preview", "test"].iter().any(|word| status.split(' ').any(|part| part == *word));
    if is_trial
        || number & 3 > 0
        || is(&["distributionchannel", "distribution_channel"], &["preview", "test"])
    {
        State::Preview
    } else if number & 8 > 0 || status == "deleted" || status.ends_with("spam") {
        State::Refused
    } else if is(&["finished"], &["false", "0", "no"]) {
        State::Partial
    } else {
        State::Complete
    }
}

/// In an export of `LimeSurvey`.
#[must_use]
pub fn limesurvey(cells: &Cells) -> State {
    match cells.text(SUBMITTED) {
        // 1980-01-01 stands for a survey that keeps no dates.
        Some(text) if text.is_empty() || text == "n/a" => State::Partial,
        _ => State::Complete,
    }
}

/// Whether a moment is what `LimeSurvey` writes where a survey keeps no dates.
#[must_use]
pub fn is_undated(stamp: &str) -> bool {
    stamp.trim().starts_with("1980-01-01 00:00")
}

/// In a table that the user says is of another kind, whichever program it comes from.
#[must_use]
pub fn by_headings(cells: &Cells) -> State {
    if cells.record.iter().any(|cell| cell.trim().eq_ignore_ascii_case(BEGUN_IN_REDCAP)) {
        State::Partial
    } else if has_any(cells.headings, OF_QUALTRICS) {
        qualtrics(cells)
    } else if has_any(cells.headings, SUBMITTED) && has_any(cells.headings, OF_LIMESURVEY) {
        limesurvey(cells)
    } else {
        State::Complete
    }
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::*;

    #[test]
    fn programs_are_told_by_their_own_columns() {
        let state = |headings: &[&str], cells: &[&str]| {
            let headings: Vec<String> = headings.iter().map(|&text| text.to_owned()).collect();
            let record = StringRecord::from(cells.to_vec());
            by_headings(&Cells { headings: &headings, record: &record })
        };
        assert_eq!(state(&["responseid", "finished"], &["R_1", "False"]), State::Partial);
        assert_eq!(
            state(&["response_id", "response_type"], &["R_1", "Survey Preview"]),
            State::Preview
        );
        for (status, wanted) in [
            ("Survey Preview Spam", State::Preview),
            ("Offline Survey Preview", State::Preview),
            ("17", State::Preview),
            ("40", State::Refused),
            ("EX Spam", State::Refused),
            ("IP Address", State::Complete),
            ("16", State::Complete),
        ] {
            assert_eq!(state(&["response_id", "status"], &["R_1", status]), wanted, "{status}");
        }
        assert_eq!(state(&["submitdate", "lastpage"], &["", "2"]), State::Partial);
        assert_eq!(state(&["submitdate", "lastpage"], &["2025-10-06", "2"]), State::Complete);
        let redcap = ["record_id", "survey_timestamp", "complete"];
        assert_eq!(state(&redcap, &["3", "[not completed]", "Incomplete"]), State::Partial);
        assert_eq!(state(&redcap, &["3", "2025-10-06 09:00:00", "Complete"]), State::Complete);
        // Somebody's own question.
        assert_eq!(state(&["name", "finished"], &["Ann", "no"]), State::Complete);
    }
}
