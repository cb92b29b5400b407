//! Why a row counts together with another one.

use super::code::{Code, codes};
use crate::base::problem::Outcome;

codes! {
    /// A row that says again what another says.
    ROW_REPEATED = "M401", Merged {
        says: "The row says again what another row says, so the two count once.",
        example: "E1,2025-10-03,Priya Nair,Ashbrook Primary,lead, twice",
        fix: "Nothing; or delete one of the rows."
    }
    /// Listed twice.
    LISTED_TWICE = "M402", Merged {
        says: "A school or person stands twice in its list. It counts once, with what either line says of it.",
        example: "Ashbrook Primary in two lines of the school list",
        fix: "Delete one of the lines; tell two people of one name apart in a column id."
    }
    /// A contact that both sides logged.
    LOGGED_TWICE = "M403", Merged {
        says: "Host and visitor each logged the same contact within three days, so the two rows count as one. The host's day and words count.",
        example: "Alder's log has Birch's visit on 2025-10-03, Birch's log on 2025-10-04",
        fix: "Nothing, if it is one contact; else give each an event_id."
    }
    /// The same person answered again.
    ANSWERED_AGAIN = "M420", Merged {
        says: "The same person answered a survey more than once. Everybody named in any of the answers counts, once and with the greatest strength.",
        example: "two answers of one e-mail address",
        fix: "Nothing; or delete the answer that does not count."
    }
}
