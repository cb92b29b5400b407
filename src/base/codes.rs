//! Every code of a problem, with what it means. A code keeps its meaning between versions; a new
//! one is one entry in the list it belongs to, and whoever finds the problem uses its constant.

pub mod asked;
pub mod code;
pub mod left_out;
pub mod merged;
pub mod noted;
pub mod noted_forms;
pub mod noted_lists;
pub mod noted_logs;
pub mod noted_measures;

pub use self::asked::*;
pub use self::code::Code;
pub use self::left_out::*;
pub use self::merged::*;
pub use self::noted::*;
pub use self::noted_forms::*;
pub use self::noted_lists::*;
pub use self::noted_logs::*;
pub use self::noted_measures::*;

/// Every code, in order.
pub fn all() -> impl Iterator<Item = &'static Code> {
    let lists = [
        asked::LIST,
        left_out::LIST,
        noted::LIST,
        noted_forms::LIST,
        noted_lists::LIST,
        noted_logs::LIST,
        noted_measures::LIST,
        merged::LIST,
    ];
    lists.into_iter().flatten()
}

/// Notes that may change what comes out, most urgent first: something was read one way that may be meant
/// another way. All other notes say how a file was understood.
pub const FIRST_NOTES: &[&str] = &[
    FILE_NOT_READ,
    OTHER_SHEETS,
    SHEET_UNUSED,
    SAME_CONTENT,
    TOO_MANY_PAIRS,
    NOT_ON_THE_LIST,
    NUMBER_UNKNOWN,
    SHARED_NAME,
    NUMBER_CONTRADICTS,
    NUMBER_LEFT_OUT,
    SPELLING_JOINED,
    PERHAPS_ONE_SCHOOL,
    PERHAPS_ONE_PERSON,
    PERHAPS_LOGGED_TWICE,
    NUMBERED_APART,
    LIST_NAMES_NOBODY,
    NO_MEMBER_THEN,
    SAME_NAME,
    PERHAPS_TURNED,
    PERHAPS_LAST_YEAR,
    DATE_APART,
    TURNED_AS_THEY_STAND,
    OTHER_WAY_ROUND,
    LIST_UNCLEAR,
    SCHOOLS_IN_CELL,
    SCHOOL_OPEN,
    NO_NAME,
    ROLE_AS_NAME,
    SCHOOL_AS_PERSON,
    NOT_NAMED_APART,
    NAME_UNCLEAR,
    PEOPLE_IN_CELL,
    NAME_TAKEN_APART,
    UNKNOWN_PART,
    UNCLEAR_LEADER,
    STATUS_UNKNOWN,
    REMARK_ON_OFF,
    REMARK_ON_ABSENCE,
    UNUSED_NAMES,
    NAMES_OF_ABSENT,
    MARKS_IN_LIST,
    NO_WORD_OF_PRESENCE,
    LONELY_EVENTS,
    EVENTS_ALIKE,
    NO_RESULT,
    ERROR_CELL,
    UNUSED_ANSWER,
    UNUSED_ALIAS,
    WEIGHT_UNUSED,
    ROSTER_FACT,
    NO_SCHOOL_SAID,
    SHARED_ADDRESS,
];

/// The code with this name, in capitals or not.
#[must_use]
pub fn code(id: &str) -> Option<&'static Code> {
    all().find(|code| code.id.eq_ignore_ascii_case(id))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::base::problem::Outcome;

    #[test]
    fn the_letter_says_what_becomes_of_the_row() {
        let ids: BTreeSet<&str> = all().map(|code| code.id).collect();
        assert_eq!(ids.len(), all().count());
        for code in all() {
            let outcome = match code.id.as_bytes()[0] {
                b'Q' => Outcome::Asked,
                b'E' if code.id.as_bytes()[1] == b'1' => Outcome::Unread,
                b'M' => Outcome::Merged,
                b'E' => Outcome::Rejected,
                _ => Outcome::Noted,
            };
            assert_eq!(code.outcome, outcome, "{}", code.id);
        }
        assert_eq!(code("e203").map(|code| code.id), Some(NOT_A_DATE));
        assert_eq!(code("E999"), None);
    }
}
