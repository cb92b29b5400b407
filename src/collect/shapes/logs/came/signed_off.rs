//! Columns beside `part` that say who was not there, and cells of it that say nothing.

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::words::{Tick, tick};
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::came::marks::{Mark, mark};
use crate::collect::who::names::tidy;
use crate::collect::within::walk_column;

/// A tick or a word for whoever stayed away.
pub const APOLOGIES: Field = field!(
    "apologies",
    "apologies_sent",
    "apologies_given",
    "apologies_received",
    "sent_apologies",
    "gave_apologies",
    "absent",
    "did_not_attend",
    "no_show",
    "dna"
);

/// Why a row says that the person was not there, if a column for apologies does.
#[must_use]
pub fn apologies(columns: &Columns, record: &StringRecord) -> Option<(&'static str, RowFault)> {
    const WORDS: [&str; 4] = ["sent", "received", "given", "yes"];
    let text = columns.text(record, "apologies");
    if text.is_empty() {
        return None;
    }
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_away = matches!(tick(text), Some(Tick::Yes | Tick::Cross))
        || mark(text, &[]) == Mark::Apologies
        || WORDS.iter().any(|word| first.eq_ignore_ascii_case(word));
    if !is_away {
        return None;
    }
    let what = format!("`{text}` in the column for apologies: absent, so not counted");
    let fault = RowFault::new(codes::ABSENT, what, text, "nothing, if they were not there");
    Some(("apologies", fault))
}

/// Why a row says in a remark that the person was not there: `Apologies`, `Absent - ill`.
#[must_use]
pub fn remarked(columns: &Columns, record: &StringRecord) -> Option<(&'static str, RowFault)> {
    let text = columns.text(record, "notes");
    if text.is_empty() || said_of_absence(text) != Said::Absent {
        return None;
    }
    let what = format!("`{text}`: absent, so not counted");
    Some(("notes", RowFault::new(codes::ABSENT, what, text, "nothing, if they were not there")))
}

/// Notes a remark that speaks of absence where it is not certain whose.
pub fn see_absence(draft: &mut Draft, columns: &Columns, record: &StringRecord, row: RowId) {
    let text = columns.text(record, "notes");
    if text.is_empty() || said_of_absence(text) != Said::Perhaps {
        return;
    }
    let what = format!("`{text}`: whether the person was there is not certain; the row counts");
    let fix = "nothing, if they were there; else write Apologies alone, or delete the row";
    let fault = RowFault::new(codes::REMARK_ON_ABSENCE, what, text, fix);
    draft.note(row, columns.number("notes"), Outcome::Noted, fault);
}

/// What a remark says of whether somebody was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Absent,
    Perhaps,
    Nothing,
}

fn said_of_absence(text: &str) -> Said {
    // Of a list of guests these say it, of a remark not.
    const OPEN: [&str; 10] = [
        "booked",
        "invited",
        "invitee",
        "in",
        "no response",
        "waiting list",
        "on waiting list",
        "on the waiting list",
        "waitlist",
        "waitlisted",
    ];
    const WORDS: &str = "\
        couldn't make it|could not make it|couldn't attend|couldn't come|could not come|\
        wasn't there|was not there|was absent|did not make it|didn't make it|\
        apologies were sent|sent her apologies|sent his apologies|sent their apologies|\
        sends apologies|gave apologies|apologies sent in advance|off sick|was off sick|\
        sent apols|apols sent|apols received|didn't come|didn't turn up|did not arrive";
    const BEHIND: [&str; 4] = ["ofsted", "ofsted)", "inset", "covid"];
    const CAME: [&str; 12] = [
        "but", "joined", "came", "arrived", "late", "left", "early", "attended", "online", "sent",
        "instead", "from",
    ];
    const SPEAKS: [&str; 8] = [
        "apolog",
        "apols",
        "absent",
        "did not attend",
        "didn't attend",
        "no show",
        "unable to",
        "not present",
    ];
    let written = tidy(text).replace('\u{2019}', "'");
    let text = written.to_lowercase();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if text.is_empty() {
        return Said::Nothing;
    }
    let is_said = |text: &str| {
        mark(text, &[]) == Mark::Apologies && !OPEN.contains(&text)
            || WORDS.split('|').any(|word| word == text)
    };
    let signs = [", ", "; ", ". ", " (", " - ", " – ", ": "];
    let sign = signs.iter().filter_map(|sign| Some((text.find(sign)?, sign.len()))).min();
    let (head, reason) = sign.map_or((text, ""), |(at, len)| (&text[..at], &text[at + len..]));
    let due = [" due to ", " owing to ", " because "];
    let head = due.iter().find_map(|word| Some(head.split_once(word)?.0)).unwrap_or(head);
    // `Apologies: Jo Low` names somebody else, and `apologies, but joined later` came.
    let names = |word: &str| word.starts_with(char::is_uppercase);
    let behind = written.split_whitespace().skip(head.split_whitespace().count());
    let is_other = behind.clone().count() > 0
        && (behind.into_iter().any(names) && !BEHIND.contains(&reason)
            || reason.split(|c: char| !c.is_alphanumeric()).any(|word| CAME.contains(&word)));
    if is_said(head) && !is_other {
        Said::Absent
    } else if is_said(head) || SPEAKS.iter().any(|word| text.contains(word)) {
        Said::Perhaps
    } else {
        Said::Nothing
    }
}

/// Notes rows that say nothing in a column that says of others only whether they were there. Where ticks
/// say it, a row without one is left out; a word may have been forgotten.
pub fn note_blanks(reading: &mut Reading, ticked: bool) -> Result<(), Error> {
    let is_word = |text: &str| text.eq_ignore_ascii_case("attended");
    let has_word = reading.columns.seen(|row| is_word(reading.columns.text(row, "part")));
    let Some(column) = reading.columns.number("part").filter(|_| has_word && !ticked) else {
        return Ok(());
    };
    let (mut blank, mut others) = (0_u32, 0_u32);
    walk_column(reading.table, reading.layout, column as usize - 1, &mut |_, cell| {
        let text = cell.trim();
        let says = is_word(text) || matches!(mark(text, &[]), Mark::Apologies | Mark::Present);
        blank += u32::from(text.is_empty());
        others += u32::from(!text.is_empty() && !says);
    })?;
    if blank > 0 && others == 0 {
        let heading = reading.layout.headings.get(column as usize - 1).cloned().unwrap_or_default();
        let rows = if blank == 1 { "1 row says".to_owned() } else { format!("{blank} rows say") };
        let what = format!(
            "{rows} nothing under `{heading}`, where others say `Attended`; whoever they name counts as having been there"
        );
        let fix = "nothing, if they were there; else write absent, or delete the rows";
        reading.draft.note_file(&reading.table.name, codes::NO_WORD_OF_PRESENCE, what, fix);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_says_that_somebody_stayed_away_or_something_else() {
        for text in [
            "Apologies",
            "apologies received",
            "Sent apologies",
            "Apols.",
            "did not attend",
            "DNA",
            "no show",
            "Absent - ill",
            "unable to attend",
            "Couldn\u{2019}t make it",
            "Apologies (on a course)",
            "absent due to illness",
            "off sick",
            "Apologies - Ofsted",
        ] {
            assert_eq!(said_of_absence(text), Said::Absent, "{text}");
        }
        for text in [
            "Apologies for leaving early",
            "apologies from Jo Low",
            "Absent colleague replaced",
            "apologies, but joined at 3pm",
            "Apologies: Jo Low",
            "Apologies - late",
            "covering for absent head",
        ] {
            assert_eq!(said_of_absence(text), Said::Perhaps, "{text}");
        }
        for text in ["", "Great session", "booked", "Invited", "late", "in", "led part 2"] {
            assert_eq!(said_of_absence(text), Said::Nothing, "{text}");
        }
    }
}
