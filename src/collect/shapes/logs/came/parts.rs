//! What a `part` cell says: whether somebody was there, led, or hosted.

use csv::StringRecord;

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::words::{Tick, tick};
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::shapes::logs::came::marks::{Mark, is_cross_sign, mark};

/// Whether a `part` cell says that the person was not there.
#[must_use]
pub fn is_absent(text: &str) -> bool {
    match mark(text, &[]) {
        Mark::Apologies => true,
        Mark::Absent => tick(text) == Some(Tick::No),
        Mark::Ambiguous => is_cross_sign(text),
        _ => false,
    }
}

/// What a person did, from the `part` cell.
#[must_use]
pub fn part(text: &str) -> Option<(bool, bool)> {
    if text.is_empty() {
        return Some((false, false));
    }
    let plain = text.to_lowercase().replace(['-', '_', ' '], "").replace(['&', '/'], "+");
    // `Lead (am)`.
    let plain = ["(am)", "(pm)"].iter().find_map(|half| plain.strip_suffix(half)).unwrap_or(&plain);
    match plain {
        "" | "attend" | "attended" | "attendee" | "attending" | "participant" | "visitor"
        | "checkedin" | "present" => Some((false, false)),
        "facilitator" | "facilitated" | "presenter" | "presented" | "chair" | "chaired"
        | "trainer" | "organiser" | "organizer" | "organised" | "convenor" | "convener"
        | "delivered" | "ran" | "lead" | "led" | "leader" | "colead" | "coled" | "coleader"
        | "leads" | "leading" | "coleading" | "ledsession" | "ledthesession" | "sessionlead"
        | "sessionleader" | "leadingsession" | "leadofsession" | "jointlead" | "jointleader"
        | "jointlyled" | "leadfacilitator" | "cofacilitator" | "cofacilitated"
        | "leadpresenter" | "copresenter" => Some((true, false)),
        "host" | "hosted" | "hosting" => Some((false, true)),
        "leadhost" | "hostlead" | "lead+host" | "host+lead" | "leadandhost" | "hostandlead" => {
            Some((true, true))
        }
        _ => {
            (tick(text) == Some(Tick::Yes) || matches!(text, "/" | "\\")).then_some((false, false))
        }
    }
}

/// Why a row says that the person was not there, and the field that says so. Where ticks say who was
/// there, `ticked` holds the further marks that the user says mean present.
#[must_use]
pub fn absence(
    columns: &Columns,
    record: &StringRecord,
    ticked: Option<&[String]>,
) -> Option<(&'static str, RowFault)> {
    let (written, status) = (columns.text(record, "part"), columns.text(record, "status"));
    if ticked.is_some() && written.is_empty() {
        let what = "no tick where others have one: not there, so not counted";
        let fix = "nothing, if they were not there; otherwise tick them";
        return Some(("part", RowFault::new(codes::ABSENT, what, "", fix)));
    }
    let (field, text) = if is_absent(written)
        || ticked.is_some_and(|marks| mark(written, marks) != Mark::Present)
    {
        ("part", written)
    } else {
        ("status", Some(status).filter(|text| is_absent(text))?)
    };
    let what = format!("`{text}`: absent, so not counted");
    Some((field, RowFault::new(codes::ABSENT, what, text, "nothing, if they were not there")))
}

/// A word that nobody knows: whoever it stands beside was there.
pub fn unknown_part(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    written: &str,
) -> (bool, bool) {
    let what = format!("`{written}` is none of lead, co-lead, attend, host; read as attend");
    let fault = RowFault::new(codes::UNKNOWN_PART, what, written, "use one of these words");
    draft.note(row, columns.number("part"), Outcome::Noted, fault);
    (false, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_leading_hosting_and_staying_away() {
        for text in ["Joint lead", "Jointly led", "Lead facilitator", "Co-facilitator", "Lead (am)"]
        {
            assert_eq!(part(text), Some((true, false)), "{text}");
        }
        for text in ["Host & lead", "Lead / host", "host and lead"] {
            assert_eq!(part(text), Some((true, true)), "{text}");
        }
        assert_eq!(part("/"), Some((false, false)));
        for text in ["Apols sent", "Abs"] {
            assert!(is_absent(text), "{text}");
        }
        assert_eq!(part("Lead learner"), None);
    }
}
