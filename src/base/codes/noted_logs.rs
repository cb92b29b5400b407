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
}
