//! Words for all schools, all of a phase, or all but some: `All schools`, `All primaries except Elm`.

use crate::collect::who::names::tidy;

/// Whether a cell says that everybody was there: `All schools`, `everyone`.
#[must_use]
pub fn is_everybody(text: &str) -> bool {
    let text = tidy(text).to_lowercase();
    let text = text.trim_end_matches(['.', '!']);
    let text = text.strip_prefix("the ").unwrap_or(text);
    matches!(
        text,
        "all" | "everyone" | "everybody" | "whole network" | "entire network" | "all of them"
    ) || all_of(text).is_some_and(|rest| rest.trim().is_empty())
}

/// How many schools a cell says that all are: 10 of `All 10 schools`.
#[must_use]
pub fn all_so_many(text: &str) -> Option<usize> {
    let lower = tidy(text).to_lowercase();
    let text = lower.strip_prefix("all ")?;
    let text = text.strip_prefix("of ").unwrap_or(text);
    let text = text.strip_prefix("the ").unwrap_or(text);
    let (number, rest) = text.split_once(' ')?;
    let rest = rest.strip_prefix("of the ").unwrap_or(rest);
    let is_all = LOCAL.iter().fold(rest, |rest, word| {
        rest.strip_prefix(word).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(rest)
    });
    let number = number.parse().ok()?;
    matches!(is_all.trim_end_matches(['.', '!']), "schools" | "members" | "academies" | "partners")
        .then_some(number)
}

/// Whom a cell leaves out that says that all but some were there: `Fellgate` of
/// `All schools except Fellgate`.
#[must_use]
pub fn all_but(text: &str) -> Option<String> {
    let tidy = tidy(text);
    let lower = tidy.to_lowercase();
    let whole = lower.strip_prefix("the ").unwrap_or(&lower);
    let everyone = ["everyone", "everybody", "all "].iter().find_map(|all| whole.strip_prefix(all));
    [all_of(whole), everyone].into_iter().flatten().find_map(|rest| but(&tidy, &lower, rest))
}

/// The phase of which a text says that all schools were there, and whom it leaves out: `primary` and `Elm`
/// of `All primaries except Elm`.
#[must_use]
pub fn all_of_phase(text: &str) -> Option<(&'static str, Option<String>)> {
    let tidy = tidy(text);
    let lower = tidy.to_lowercase();
    let whole = lower.strip_prefix("the ").unwrap_or(&lower);
    let mut rest = whole.strip_prefix("all ").or_else(|| whole.strip_prefix("every "))?;
    while let Some((_, after)) = rest.split_once(' ').filter(|(word, _)| LOCAL.contains(word)) {
        rest = after;
    }
    let phase = |(noun, phase): &(&str, &'static str)| Some((rest.strip_prefix(noun)?, *phase));
    let (rest, phase) = OF_PHASE.iter().find_map(phase)?;
    let rest = ["schools", "school", "phase"]
        .iter()
        .find_map(|noun| rest.trim_start().strip_prefix(noun))
        .unwrap_or(rest);
    // `All Infantsworth` is a name, and so is `All Primary Trust`.
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    if rest.trim_matches(['.', '!', ' ']).is_empty() {
        return Some((phase, None));
    }
    Some((phase, Some(but(&tidy, &lower, rest)?)))
}

const OF_PHASE: &[(&str, &str)] = &[
    ("primaries", "primary"),
    ("primarys", "primary"),
    ("primary", "primary"),
    ("secondaries", "secondary"),
    ("secondary", "secondary"),
    ("infants", "infant"),
    ("infant", "infant"),
    ("juniors", "junior"),
    ("junior", "junior"),
    ("specials", "special"),
    ("special", "special"),
    ("nurseries", "nursery"),
    ("nursery", "nursery"),
];

/// What the end of a text leaves out; `lower` is the text in lower case and `rest` its end.
fn but(tidy: &str, lower: &str, rest: &str) -> Option<String> {
    const BUT: &[&str] = &[
        "except for ",
        "except ",
        "bar ",
        "but not ",
        "but ",
        "apart from ",
        "other than ",
        "excluding ",
        "excl. ",
        "excl ",
        "minus ",
        "less ",
        "without ",
        "not ",
        "apologies received from ",
        "apologies received: ",
        "apologies from: ",
        "apologies from ",
        "apologies: ",
        "apologies ",
        "apols from ",
        "apols: ",
        "apols ",
        "absent: ",
        "absent ",
        "not present: ",
    ];
    let sign = |c: char| matches!(c, ' ' | '(' | ',' | ';' | '.' | '-' | '–' | ':');
    let rest = rest.trim_start_matches(sign);
    let left = BUT.iter().find_map(|but| rest.strip_prefix(but)).map(str::len)?;
    // As it is written: lower case may be longer than what it is made of.
    let left = if lower.len() == tidy.len() {
        &tidy[tidy.len() - left..]
    } else {
        &lower[lower.len() - left..]
    };
    let inner = left.trim();
    let open = inner.matches('(').count() < inner.matches(')').count();
    Some(inner.strip_suffix(')').filter(|_| open).unwrap_or(inner).trim().to_owned())
}

/// What follows `all schools` and its like.
fn all_of(text: &str) -> Option<&str> {
    let mut rest = text.strip_prefix("all ").or_else(|| text.strip_prefix("every "))?;
    for word in [
        "of ", "the ", "our ", "other ", "network ", "nlc ", "member ", "partner ", "cluster ",
        "local ",
    ] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let nouns = ["schools", "school", "members", "academies", "settings", "partners"];
    let rest = nouns.iter().find_map(|noun| rest.strip_prefix(noun))?;
    // `All Schoolsworth` is a name.
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Words that say nothing of which schools are meant.
pub const LOCAL: &[&str] = &[
    "the", "of", "our", "other", "local", "network", "cluster", "member", "partner", "nearby",
    "nlc",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_no_school() {
        for text in ["All schools", "all network schools", "Everyone", "ALL", "All the schools."] {
            assert!(is_everybody(text), "{text}");
        }
        for text in [
            "All Saints",
            "All Hallows School",
            "Everyone Academy",
            "all schools (bar Oak)",
            "All Schoolsworth",
        ] {
            assert!(!is_everybody(text), "{text}");
        }
    }

    #[test]
    fn who_is_left_out_of_everybody_is_named_as_it_is_written() {
        let left = |text: &str| all_but(text);
        assert_eq!(left("All schools (bar Oak)").as_deref(), Some("Oak"));
        assert_eq!(left("all but Elm").as_deref(), Some("Elm"));
        assert_eq!(left("All schools except for Oak & Ash").as_deref(), Some("Oak & Ash"));
        assert_eq!(
            left("Everyone apart from St Mary's (Leeds)").as_deref(),
            Some("St Mary's (Leeds)")
        );
        assert_eq!(left("All schools, not Elm").as_deref(), Some("Elm"));
        assert_eq!(left("All schools. Apologies: Elm, Oak").as_deref(), Some("Elm, Oak"));
        assert_eq!(left("All schools; absent: Elm").as_deref(), Some("Elm"));
        for text in ["All Saints", "All schools", "All Barnsley schools", "Oak but not Elm"] {
            assert_eq!(left(text), None, "{text}");
        }
        assert_eq!(left("All schools (apologies LLI)").as_deref(), Some("LLI"));
        assert_eq!(all_so_many("All 10 schools"), Some(10));
        assert_eq!(all_so_many("all of the 3 local schools."), Some(3));
        for text in ["All schools", "10 schools", "All 10 schools but Elm", "All 4 heads"] {
            assert_eq!(all_so_many(text), None, "{text}");
        }
        let phase = |text: &str| all_of_phase(text);
        assert_eq!(phase("All primaries"), Some(("primary", None)));
        assert_eq!(phase("all the local primary schools."), Some(("primary", None)));
        assert_eq!(phase("All secondaries (except Oak)"), Some(("secondary", Some("Oak".into()))));
        for text in
            ["All Saints Primary", "Primaries", "All Primary Trust", "All Infants Lane", "All"]
        {
            assert_eq!(phase(text), None, "{text}");
        }
    }
}
