//! Visits that did not take place.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::words;
use crate::collect::draft::RowFault;
use crate::collect::shapes::logs::marks::{Mark, mark};
use crate::collect::who::names::{is_nobody, tidy};

/// Why a row is no visit, if it says that it was called off or is still to come.
#[must_use]
pub fn called_off(columns: &Columns, record: &StringRecord) -> Option<RowFault> {
    let text = |field| columns.text(record, field);
    let said = ["status", "type", "title", "hours", "cancelled", "took_place"]
        .into_iter()
        .map(text)
        .find(|text| is_off(text));
    let said = said.or_else(|| Some(text("type")).filter(|text| says_off(text)));
    let said = said.or_else(|| Some(text("title")).filter(|text| ends_off(text)));
    let said = said.or_else(|| noted_with_school(columns, record));
    let planned = Some(text("status")).filter(|text| is_to_come(text));
    let ticked = Some(text("cancelled")).filter(|text| words::ticked(text) == Some(true));
    let denied = ["took_place", "status"].into_iter().map(text);
    let denied = denied.into_iter().find(|text| words::ticked(text) == Some(false));
    let said = said.or(planned).or(ticked).or(denied)?;
    let what = format!("`{said}`: it did not take place, so it is not counted");
    let fix = "nothing, if it did not take place; else correct its status";
    Some(RowFault::new(codes::CALLED_OFF, what, said, fix))
}

/// What says beyond doubt that something was called off, wherever it stands: `Visit - CANCELLED`.
const OFF: &[&str] = &[
    "cancelled",
    "canceled",
    "postponed",
    "called off",
    "did not happen",
    "didn't happen",
    "did not take place",
    "didn't take place",
    "did not go ahead",
    "didn't go ahead",
    "canx",
    "cnx",
];

/// The words of a text, with single blanks between and around them.
fn spaced(text: &str) -> String {
    let text = text.to_lowercase().replace('\u{2019}', "'");
    let text: String =
        text.chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether the kind of an activity says anywhere that it was called off. What stands in for something
/// that was called off took place.
fn says_off(text: &str) -> bool {
    const INSTEAD: &[&str] =
        &[" not", " of", " of the", " for", " for the", " after", " replacing"];
    let text = spaced(text);
    let said = |word: &str| {
        let before = text.split_once(&format!(" {word} ")).map(|(before, _)| before);
        before.is_some_and(|before| !INSTEAD.iter().any(|instead| before.ends_with(instead)))
    };
    !text.contains(" from ") && OFF.iter().any(|word| said(word))
}

/// A school with a remark that the visit was called off: `Elm Primary (cancelled)`, `Elm - CANCELLED`. Of
/// several visiting schools one may have stayed away.
#[must_use]
pub fn noted_with_school<'r>(columns: &Columns, record: &'r StringRecord) -> Option<&'r str> {
    const SIGNS: [char; 6] = ['(', '[', '-', '–', '—', ':'];
    let hosts = ["host", "to_school"].into_iter().map(|field| columns.text(record, field));
    let guests = ["visiting_schools", "visiting_school", "from_school"].into_iter();
    let guests = guests.map(|field| columns.text(record, field));
    let guests = guests.filter(|text| !text.contains([';', '|', '\n', '/', ',', '&', '+']));
    hosts.chain(guests).filter(|text| text.contains(SIGNS)).find(|text| ends_off(text))
}

/// Whether a name has a remark that whoever it names did not come: `Elm - cancelled`, `Oak (apologies)`.
#[must_use]
pub fn stayed_away(text: &str) -> bool {
    let text = text.trim_end_matches([')', ']', '.', '!', ' ']);
    let signs = ["(", "[", " - ", " – ", " — ", ":"];
    let at = signs.iter().filter_map(|sign| Some((text.rfind(sign)?, sign.len()))).max();
    let Some((at, len)) = at else { return false };
    let (before, remark) = (&text[..at], text[at + len..].trim());
    let is_remark =
        OFF.contains(&remark.to_lowercase().as_str()) || mark(remark, &[]) == Mark::Apologies;
    is_remark && before.contains(char::is_alphanumeric)
}

/// Whether a title says at its end that it was called off: `Maths walk (cancelled)`.
fn ends_off(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let signed = |before: &str| before.trim_end().ends_with(|c: char| !c.is_alphanumeric());
    let lower = end.to_lowercase();
    OFF.iter().any(|word| lower.strip_suffix(word).is_some_and(signed))
}

fn is_off(text: &str) -> bool {
    const ALSO: &[&str] = &[
        "cancel",
        "not happened",
        "rescheduled",
        "abandoned",
        "not going ahead",
        "no show",
        "moved to",
    ];
    if !text.contains(char::is_alphabetic) {
        return false;
    }
    let text = tidy(text).to_lowercase().replace('\u{2019}', "'");
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    // `Postponed from June` and `rescheduled to 3 May` both stand on visits that moved to this day.
    let mut said = OFF.iter().chain(ALSO).filter_map(|word| text.strip_prefix(word));
    !text.contains("from") && said.next().is_some_and(|rest| !is_of_another(rest))
}

/// Whether what follows *cancelled* names something else that was: `… the trip for Year 4`.
fn is_of_another(rest: &str) -> bool {
    const ITSELF: &[&str] = &[
        "visit",
        "visits",
        "session",
        "event",
        "meeting",
        "activity",
        "walk",
        "training",
        "whole",
        "day",
        "date",
        "night",
        "morning",
        "afternoon",
        "last",
        "same",
        "week",
    ];
    let mut words = rest.split_whitespace();
    let article = words.next().is_some_and(|word| matches!(word, "the" | "our" | "their"));
    article && words.next().is_some_and(|word| !ITSELF.contains(&word))
}

/// The word in a column for the status that says neither that a visit took place nor that it did not.
#[must_use]
pub fn unknown_status<'r>(columns: &Columns, record: &'r StringRecord) -> Option<&'r str> {
    let text = columns.text(record, "status");
    let known = is_nobody(&tidy(text)) || is_off(text) || is_to_come(text) || took_place(text);
    (!known && words::ticked(text).is_none()).then_some(text)
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
        for text in ["Visit - CANCELLED", "Learning walk (postponed)", "Visit: did not take place"]
        {
            assert!(says_off(text) && ends_off(text), "{text}");
        }
        for text in ["Visit (instead of cancelled)", "Visit, not cancelled", "Uncancelled visit"] {
            assert!(!says_off(text), "{text}");
        }
        assert!(!ends_off("Why the trip was cancelled"));
        for text in ["", "Visit", "Completed", "Rescheduled from 3 May", "Uncancelled"] {
            assert!(!is_off(text), "{text}");
        }
        assert!(is_off("Cancelled the visit due to snow") && is_off("postponed a week"));
        assert!(!is_off("Cancelled the trip for Year 4"));
    }
}
