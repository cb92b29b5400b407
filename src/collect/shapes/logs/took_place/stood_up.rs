//! Remarks by which a visit did not take place though nobody called it off: `Nobody came`.

/// Remarks that may say that a visit did not take place.
const MAY_BE_OFF: &[&str] = &[
    "to cancel",
    "no show",
    "no-show",
    "no visit",
    "nobody came",
    "no one came",
    "nobody turned up",
    "no one turned up",
    "not turn up",
    "n't turn up",
    "rearranged",
    "re-arranged",
    "rearrange for",
    "rescheduled to",
    "not go ahead",
];

/// Whether a remark speaks of a visit that may not have taken place.
#[must_use]
pub fn may_be_off(lower: &str) -> bool {
    MAY_BE_OFF.iter().any(|word| lower.contains(word)) && !lower.contains(" from ")
}

/// Whether a remark says in so many words that nobody came.
#[must_use]
pub fn nobody_turned_up(lower: &str) -> bool {
    const WHO: &str = "visitor|visitors|the visitor|the visitors|school|guest|guests|they";
    const DID: &str = "did not turn up|didn't turn up|did not come|didn't come|did not arrive|\
        didn't arrive|did not show|didn't show|no show|no-show|did not attend|didn't attend";
    const ALONE: &str = "no show|no-show|nobody came|no one came|no-one came|nobody turned up|\
        no one turned up|no visit|no visit took place|did not turn up|didn't turn up|nobody attended";
    let text = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let has = |list: &str, text: &str| list.split('|').any(|word| word == text);
    let did = |who: &str| text.strip_prefix(who).and_then(|rest| rest.strip_prefix(' '));
    has(ALONE, text) || WHO.split('|').filter_map(did).any(|rest| has(DID, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_came_or_somebody_else_did_not() {
        for text in ["no show", "nobody came.", "visitor did not turn up", "they didn't come"] {
            assert!(nobody_turned_up(text), "{text}");
        }
        for text in ["no show of hands", "they did not come late", "visitors' book signed"] {
            assert!(!nobody_turned_up(text), "{text}");
        }
        assert!(may_be_off("had to cancel lunch") && !may_be_off("rearranged from 3/11"));
    }
}
