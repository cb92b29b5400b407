//! Visits that did not take place.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::words::{self, Tick, tick};
use crate::collect::draft::RowFault;
use crate::collect::shapes::logs::came::marks::{Mark, mark};
use crate::collect::shapes::logs::took_place::stood_up::{may_be_off, nobody_turned_up};
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
    let status = text("status");
    let planned = Some(status).filter(|text| is_to_come(text));
    // Of a person it says who was not there.
    let is_short = is_short_for_off(status) || status == "DNA" && !columns.has("person");
    let said = said.or(Some(status).filter(|_| is_short));
    let ticked = Some(text("cancelled")).filter(|text| words::ticked(text) == Some(true));
    let denied = ["took_place", "status"].into_iter().map(text);
    let denied = denied.into_iter().find(|text| is_no(text));
    let noted = Some(text("notes")).filter(|text| remark(text) == Remark::Off);
    let said = said.or(planned).or(ticked).or(denied).or(noted)?;
    Some(fault(said))
}

fn fault(said: &str) -> RowFault {
    let what = format!("`{said}`: it did not take place, so it is not counted");
    let fix = "nothing, if it did not take place; else correct its status";
    RowFault::new(codes::CALLED_OFF, what, said, fix)
}

/// `No`, or a cross that is no letter: an `x` may mean either, and is asked about.
fn is_no(text: &str) -> bool {
    match tick(text) {
        Some(Tick::No) => true,
        Some(Tick::Cross) => !text.trim().eq_ignore_ascii_case("x"),
        _ => false,
    }
}

/// Why a row is no visit, if a word that it was called off stands where somebody should: `CANCELLED` under
/// `Visitors`.
#[must_use]
pub fn nobody_came(columns: &Columns, record: &StringRecord) -> Option<RowFault> {
    const WHO: [&str; 11] = [
        "visitors",
        "visitor",
        "led_by",
        "visiting_schools",
        "visiting_school",
        "host",
        "from_person",
        "from_school",
        "to_person",
        "to_school",
        "person",
    ];
    let texts = WHO.into_iter().map(|field| columns.text(record, field));
    let mut texts = texts.filter(|text| text.starts_with(['c', 'C', 'p', 'P', 'd', 'D']));
    texts.find(|text| off_at_start(text).is_some_and(is_remark_end)).map(fault)
}

/// What a remark says about something that was called off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// The activity itself was.
    Off,
    /// Something was.
    Perhaps,
    /// Nothing of the kind.
    None,
}

/// What stands under `Notes`: `CANCELLED - staff sickness` says it of the visit, `Train cancelled` may not.
#[must_use]
pub fn remark(text: &str) -> Remark {
    const ABOUT: [&str; 8] =
        ["the visit", "this visit", "visit", "the session", "session", "meeting", "event", "it"];
    let lower = text.to_lowercase().replace('\u{2019}', "'");
    if nobody_turned_up(&lower) {
        return Remark::Off;
    }
    if !OFF.iter().any(|word| lower.contains(word)) {
        return if may_be_off(&lower) { Remark::Perhaps } else { Remark::None };
    }
    let text = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let about = ABOUT.iter().find_map(|about| text.strip_prefix(about));
    let rest = about.filter(|rest| rest.starts_with([' ', ':'])).unwrap_or(text);
    let rest = rest.trim_start_matches([' ', ':', '-', '–', '—']);
    let rest = ["was ", "had to be ", "has been ", "unfortunately "]
        .iter()
        .find_map(|verb| rest.strip_prefix(verb))
        .unwrap_or(rest);
    match off_at_start(rest) {
        Some(end) if is_remark_end(end) => Remark::Off,
        _ if says_off(text) => Remark::Perhaps,
        _ => Remark::None,
    }
}

/// What follows on a word at the beginning that says that something was called off.
fn off_at_start(text: &str) -> Option<&str> {
    OFF.iter().find_map(|word| {
        let start = text.get(..word.len())?;
        start.eq_ignore_ascii_case(word).then(|| &text[word.len()..])
    })
}

/// Whether the word stands alone, or with its reason or the other day behind it.
fn is_remark_end(rest: &str) -> bool {
    const REASONS: [&str; 13] = [
        "due ",
        "because",
        "by ",
        "owing",
        "on the day",
        "at short",
        "last minute",
        "until",
        "till ",
        "to ",
        "snow",
        "so ",
        "again",
    ];
    let lower = rest.to_lowercase();
    let behind = lower.trim_start();
    let is_alone = behind.is_empty() || behind.starts_with(|c: char| !c.is_alphanumeric());
    let is_reason =
        lower.starts_with(' ') && REASONS.iter().any(|reason| behind.starts_with(reason));
    (is_alone || is_reason) && !behind.contains("from ")
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
        &[" not", " of", " of the", " for", " for the", " after", " replacing", " replacing the"];
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
    const GUESTS: [&str; 7] = [
        "visiting_schools",
        "visiting_school",
        "from_school",
        "visitors",
        "visitor",
        "from_person",
        "to_person",
    ];
    let hosts = ["host", "to_school"].into_iter().map(|field| columns.text(record, field));
    let guests = GUESTS.into_iter().map(|field| columns.text(record, field));
    let is_one = |text: &&str| {
        !text.contains([';', '|', '\n', '/', ',', '&', '+']) && !text.contains(" and ")
    };
    let guests = guests.filter(is_one);
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

/// Whether a status is a short form of a word for what was called off: `Canc.`
fn is_short_for_off(status: &str) -> bool {
    const SHORT: [&str; 6] = ["canc", "canx", "cxl", "cxld", "void", "voided"];
    SHORT.contains(&status.to_lowercase().trim_end_matches('.'))
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
        "to be rearranged",
        "to be rescheduled",
        "to be rebooked",
        "not started",
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
    fn a_remark_is_about_the_visit_or_about_something_else() {
        for text in [
            "CANCELLED - staff sickness",
            "Did not go ahead",
            "postponed to 3/11/25",
            "Visit cancelled due to snow",
            "The visit was postponed (Ofsted)",
            "Cancelled",
            "no show",
            "Nobody came.",
            "Visitor did not turn up",
        ] {
            assert_eq!(remark(text), Remark::Off, "{text}");
        }
        for text in ["Had to cancel", "rearranged to 3/11", "Strike day, no visit"] {
            assert_eq!(remark(text), Remark::Perhaps, "{text}");
        }
        for text in ["Jo's train was cancelled", "Cancelled lunch, rest fine", "Last one cancelled"]
        {
            assert_eq!(remark(text), Remark::Perhaps, "{text}");
        }
        for text in ["", "Postponed from June", "Replacing the cancelled one", "Went well"] {
            assert_eq!(remark(text), Remark::None, "{text}");
        }
    }

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
        assert!(is_short_for_off("Canc.") && is_short_for_off("CXL") && is_to_come("Not started"));
        assert!(!is_off("Cancer awareness") && !is_short_for_off("Cancer awareness"));
        assert!(is_off("Cancelled the visit due to snow") && is_off("postponed a week"));
        assert!(!is_off("Cancelled the trip for Year 4"));
    }
}
