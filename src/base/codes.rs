//! Every code of a problem, with what it means. A code keeps its meaning between versions; a new
//! one is one entry in the list it belongs to, and whoever finds the problem uses its constant.

pub mod asked;
pub mod code;
pub mod left_out;
pub mod merged;
pub mod noted;
pub mod noted_forms;
pub mod noted_lists;
pub mod noted_measures;

pub use self::asked::*;
pub use self::code::Code;
pub use self::left_out::*;
pub use self::merged::*;
pub use self::noted::*;
pub use self::noted_forms::*;
pub use self::noted_lists::*;
pub use self::noted_measures::*;

/// Every code, in order.
pub fn all() -> impl Iterator<Item = &'static Code> {
    let lists = [
        asked::LIST,
        left_out::LIST,
        noted::LIST,
        noted_forms::LIST,
        noted_lists::LIST,
        noted_measures::LIST,
        merged::LIST,
    ];
    lists.into_iter().flatten()
}

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
