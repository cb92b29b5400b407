//! Visits that did not take place.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::cells::columns::Columns;
use crate::collect::draft::RowFault;
use crate::collect::shapes::logs::event::tick;
use crate::collect::who::names::{is_nobody, tidy};

/// Why a row is no visit, if it says that it was called off or is still to come.
#[must_use]
pub fn called_off(columns: &Columns, record: &StringRecord) -> Option<RowFault> {
    let text = |field| columns.text(record, field);
    let said = ["status", "type", "title", "hours", "cancelled", "took_place"]
        .into_iter()
        .map(text)
        .find(|text| is_off(text));
    let planned = Some(text("status")).filter(|text| is_to_come(text));
    let ticked = Some(text("cancelled")).filter(|text| tick(text) == Some(true));
    let denied = ["took_place", "status"].into_iter().map(text);
    let denied = denied.into_iter().find(|text| tick(text) == Some(false));
    let said = said.or(planned).or(ticked).or(denied)?;
    let what = format!("`{said}`: it did not take place, so it is not counted");
    let fix = "nothing, if it did not take place; else correct its status";
    Some(RowFault::new(codes::CALLED_OFF, what, said, fix))
}

fn is_off(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "cancel",
        "postponed",
        "called off",
        "did not happen",
        "didn't happen",
        "did not take place",
        "didn't take place",
        "not happened",
        "rescheduled",
        "abandoned",
        "canx",
        "cnx",
        "did not go ahead",
        "didn't go ahead",
        "not going ahead",
        "no show",
        "moved to",
    ];
    let text = tidy(text).to_lowercase().replace('\u{2019}', "'");
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    // `Postponed from June` and `rescheduled to 3 May` both stand on visits that moved to this day.
    !text.contains("from") && WORDS.iter().any(|word| text.starts_with(word))
}

/// The word in a column for the status that says neither that a visit took place nor that it did not.
#[must_use]
pub fn unknown_status<'r>(columns: &Columns, record: &'r StringRecord) -> Option<&'r str> {
    let text = columns.text(record, "status");
    let known = is_nobody(&tidy(text)) || is_off(text) || is_to_come(text) || took_place(text);
    (!known && tick(text).is_none()).then_some(text)
}

fn took_place(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "complete",
        "done",
        "held",
        "happened",
        "took place",
        "taken place",
        "attended",
        "delivered",
        "finished",
        "visited",
        "went ahead",
        "carried out",
        "successful",
        "confirmed",
        "ok",
        "past",
        "closed",
        "logged",
        "rescheduled from",
        "postponed from",
        "moved from",
    ];
    let text = tidy(text).to_lowercase();
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    WORDS.iter().any(|word| text.starts_with(word))
}

fn is_to_come(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "planned",
        "booked",
        "upcoming",
        "scheduled",
        "provisional",
        "to be arranged",
        "tbc",
        "pending",
        "not yet",
    ];
    WORDS.contains(&tidy(text).to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_what_was_called_off() {
        for text in
            ["Cancelled", "CANCELED (snow)", "postponed to May", "- called off", "Didn’t happen"]
        {
            assert!(is_off(text), "{text}");
        }
        for text in ["Completed", "done", "Held online", "Went ahead", "OK", "Postponed from June"]
        {
            assert!(took_place(text), "{text}");
        }
        for text in ["", "Visit", "Completed", "Rescheduled from 3 May", "Uncancelled"] {
            assert!(!is_off(text), "{text}");
        }
    }
}
