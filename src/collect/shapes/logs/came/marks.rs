//! What the marks of a sign-in sheet mean.

use crate::collect::cells::words::{Tick, tick};
use crate::collect::who::names::tidy;

/// What a cell says about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Was there.
    Present,
    /// Nothing, or a sign for no.
    Absent,
    /// A word for not having been there.
    Apologies,
    /// `x` and crosses: present for some, absent for others.
    Ambiguous,
    /// Anything else.
    Unknown,
}

/// Reads a cell; `present` are further marks that the user says mean present.
#[must_use]
pub fn mark(cell: &str, present: &[String]) -> Mark {
    let text = tidy(cell).replace('\u{fe0f}', "").to_lowercase();
    if present.iter().any(|known| tidy(known).to_lowercase() == text && !text.is_empty()) {
        return Mark::Present;
    }
    let said = match word(&text) {
        Mark::Unknown if is_excused(&text) => Mark::Apologies,
        said => said,
    };
    let Some(rest) = text.strip_prefix(SIGNS).filter(|_| said == Mark::Unknown) else {
        return said;
    };
    // `✓ late` was there; `✓ apologies` is anybody's guess.
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    match word(rest) {
        Mark::Present | Mark::Unknown => Mark::Present,
        Mark::Absent | Mark::Apologies | Mark::Ambiguous => Mark::Unknown,
    }
}

/// Whether a mark is a cross that is no letter: beside ticks it says who was not there.
#[must_use]
pub fn is_cross_sign(cell: &str) -> bool {
    matches!(cell.trim().trim_end_matches('\u{fe0f}'), "✗" | "✘" | "✕" | "✖" | "❌")
}

/// A word for not having been there, with the reason behind a sign: `apologies - ill`, `absent (course)`.
fn is_excused(text: &str) -> bool {
    const HEADS: [&str; 13] = [
        "apologies",
        "apols",
        "absent",
        "declined",
        "did not attend",
        "dna",
        "no show",
        "no",
        "cancelled",
        "canceled",
        "withdrew",
        "withdrawn",
        "not attending",
    ];
    let signs = [" - ", " – ", " (", "(", ": ", ", "];
    let mut heads = HEADS.iter().filter_map(|head| text.strip_prefix(head));
    heads.any(|rest| signs.iter().any(|sign| rest.starts_with(sign)))
}

/// Signs that can only mean present.
const SIGNS: [char; 6] = ['✓', '✔', '√', '☑', '✅', '🗸'];

fn word(text: &str) -> Mark {
    match text {
        // A tick of the typeface Wingdings is a letter everywhere else.
        "ü" | "p" | "present" | "here" | "attended" | "in" | "/" | "\\" | "/\\" | "late" | "l"
        | "online" | "virtual" | "in person" | "signed" => Mark::Present,
        "" | "-" | "–" | "—" | "a" | "n/a" | "na" => Mark::Absent,
        "absent"
        | "abs"
        | "apologies"
        | "apology"
        | "apols"
        | "apol"
        | "ap"
        | "apols sent"
        | "apols received"
        | "sent apols"
        | "apologies sent"
        | "sent apologies"
        | "apologies received"
        | "apologies given"
        | "not present"
        | "did not attend"
        | "dna"
        | "ill"
        | "sick"
        | "unable to attend"
        | "booked"
        | "cancelled"
        | "canceled"
        | "no show"
        | "no-show"
        | "not attended"
        | "could not attend"
        | "withdrew"
        | "declined"
        | "invited"
        | "invitee"
        | "non-attendee"
        | "non attendee"
        | "non-attender"
        | "non attender"
        | "nonattendee"
        | "non-attendance"
        | "not attending"
        | "did not come"
        | "did not turn up"
        | "didn't attend"
        | "noshow"
        | "no response"
        | "cannot attend"
        | "can't attend"
        | "not there"
        | "withdrawn"
        | "waiting list"
        | "on waiting list"
        | "on the waiting list"
        | "waitlist"
        | "waitlisted" => Mark::Apologies,
        // Its cross is another one.
        "û" => Mark::Ambiguous,
        _ => match tick(text) {
            Some(Tick::Yes) => Mark::Present,
            Some(Tick::No) => Mark::Absent,
            Some(Tick::Cross) => Mark::Ambiguous,
            None => Mark::Unknown,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_x_means_present_only_if_the_user_says_so() {
        assert_eq!(mark("X", &[]), Mark::Ambiguous);
        assert_eq!(mark(" x ", &["X".to_owned()]), Mark::Present);
        assert_eq!(mark("✔\u{fe0f}", &[]), Mark::Present);
        assert_eq!(mark("Apologies", &[]), Mark::Apologies);
        for away in ["Declined", "invited", "Non-attendee", "did not attend", "DNA", "No show"] {
            assert_eq!(mark(away, &[]), Mark::Apologies, "{away}");
        }
        assert_eq!(mark("Apologies - ill", &[]), Mark::Apologies);
        for away in ["No - ill", "no (course)", "Cancelled - late", "Waiting list", "Withdrawn"] {
            assert_eq!(mark(away, &[]), Mark::Apologies, "{away}");
        }
        assert_eq!(mark("apologies for being late", &[]), Mark::Unknown);
        assert_eq!(mark("No idea", &[]), Mark::Unknown);
        assert_eq!([mark("/", &[]), mark("\\", &[]), mark("/\\", &[])], [Mark::Present; 3]);
        assert_eq!(mark("-", &[]), Mark::Absent);
        assert_eq!(mark("sent cover", &[]), Mark::Unknown);
        for there in ["✓ late", "✓ (left early)", "ü", "✓late", "✔ online"] {
            assert_eq!(mark(there, &[]), Mark::Present, "{there}");
        }
        assert_eq!(mark("✓ apologies", &[]), Mark::Unknown);
        assert_eq!(mark("û", &[]), Mark::Ambiguous);
    }
}
