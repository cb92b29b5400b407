//! Notes on logs: what the rows say of whether and how something took place.

use super::code::{Code, codes};
use crate::base::problem::Outcome;

codes! {
    /// A remark that something was called off.
    REMARK_ON_OFF = "W450", Noted {
        says: "A remark beside an activity says that something was called off, and it is not certain that it means the activity. The row counts.",
        example: "Jo's train was cancelled, arrived late",
        fix: "Nothing, if it took place; else write cancelled in a column Status."
    }
    /// Rows that do not say whether somebody was there.
    NO_WORD_OF_PRESENCE = "W451", Noted {
        says: "Rows of attendance are blank where others say that the person attended. Whoever they name counts as having been there.",
        example: "a blank cell under Attended, among cells that say Attended or Apologies",
        fix: "Nothing, if they were there; else write absent, or delete the rows."
    }
    /// Cells of a workbook over several rows.
    CELLS_JOINED = "W454", Noted {
        says: "Cells of a workbook are joined over several rows. What they hold was read into each of the rows, but for hours, which may be those of all together.",
        example: "a school beside two people, in one cell over both rows",
        fix: "Nothing, if it holds for all of these rows; else part the cells."
    }
    /// Event numbers that were dragged down.
    LONELY_EVENTS = "W452", Noted {
        says: "Nearly every event number names one person only, although rows share their day, type and title. A spreadsheet counts up where a number is dragged down. As the numbers stand, they tie nobody.",
        example: "A001, A002, A003 beside three people at one course",
        fix: "Give the rows of one activity one number; nothing, if each person was alone."
    }
    /// One event number in two ways.
    EVENTS_ALIKE = "W453", Noted {
        says: "Event numbers of one day differ only in capitals, in zeros in front, or in .0 behind. They are read as different events.",
        example: "A1 and a1",
        fix: "Write the number in one way, if it is one event."
    }
}
