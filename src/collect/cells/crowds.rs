//! Words for many people or schools, or for nobody in particular: `All schools`, `13 schools`, `2 TAs`,
//! `the SLT`, `Various`. None of them is a name.

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

/// Whom a cell leaves out that says that all but some were there: `Fellgate` of
/// `All schools except Fellgate`.
#[must_use]
pub fn all_but(text: &str) -> Option<String> {
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
    ];
    let tidy = tidy(text);
    let lower = tidy.to_lowercase();
    let whole = lower.strip_prefix("the ").unwrap_or(&lower);
    let sign = |c: char| matches!(c, ' ' | '(' | ',' | '-' | '–' | ':');
    let everyone = ["everyone", "everybody", "all "].iter().find_map(|all| whole.strip_prefix(all));
    let rests = [all_of(whole), everyone].into_iter().flatten();
    let left = rests
        .map(|rest| rest.trim_start_matches(sign))
        .find_map(|rest| BUT.iter().find_map(|but| rest.strip_prefix(but)).map(str::len))?;
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

/// Whether a text says only that it is open who it was: `Various`, `TBC`, `unknown`, `?`.
#[must_use]
pub fn is_open(text: &str) -> bool {
    const OPEN: &[&str] = &[
        "?",
        "ditto",
        "\"",
        "\"\"",
        "\u{201d}",
        "\u{3003}",
        "as above",
        "same as above",
        "tbc",
        "tba",
        "tbd",
        "unknown",
        "various",
        "vacant",
        "vacancy",
        "several",
        "many",
        "multiple",
        "misc",
        "mixed",
        "mixture",
        "others",
        "other",
        "n/k",
        "n.k",
        "n.a",
        "not applicable",
        "not known",
        "not sure",
        "not recorded",
        "to be confirmed",
        "to be arranged",
        "unsure",
    ];
    let text = tidy(text).to_lowercase();
    let text = text.trim_matches(|c: char| matches!(c, '.' | '(' | ')' | '[' | ']' | '*'));
    OPEN.contains(&text) || (!text.is_empty() && text.chars().all(|c| c == '?'))
}

/// Whether a text says how many or what kind of people or schools rather than who: `2 TAs`,
/// `all staff`, `most schools`, `the SLT`.
#[must_use]
pub fn is_group(text: &str) -> bool {
    let text = tidy(text).to_lowercase();
    let text: String =
        text.chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while words.first().is_some_and(|word| BEFORE.contains(word)) {
        words.remove(0);
    }
    let is_noun = |word: &str| NOUNS.contains(&word) || word == "slt" || word == "smt";
    match words.as_slice() {
        [] => false,
        // `All Saints Infants` is a name.
        [first, between @ .., last]
            if PHASES.contains(last)
                && is_amount(first)
                && between.iter().all(|word| LOCAL.contains(word)) =>
        {
            true
        }
        ["all", phase] if ONE_PHASE.contains(phase) => true,
        [only] => is_noun(only) && !SCHOOLS.contains(only),
        [first, "of", rest @ ..] if is_amount(first) => {
            rest.last().is_some_and(|last| is_noun(last))
        }
        [group, "from" | "at" | "of", ..] => is_noun(group) && !SCHOOLS.contains(group),
        [first, between @ .., last] => {
            let amount = is_amount(first) || first.bytes().all(|byte| byte.is_ascii_digit());
            let one = between.is_empty()
                && matches!(*first, "whole" | "other" | "another")
                && *last == "school";
            let team = *last == "team" && between.iter().chain([first]).any(|w| TEAMS.contains(w));
            one || team || (amount && between.len() < 3 && is_noun(last))
        }
    }
}

fn is_amount(word: &str) -> bool {
    const AMOUNTS: &[&str] = &[
        "all",
        "various",
        "several",
        "some",
        "whole",
        "other",
        "most",
        "many",
        "few",
        "both",
        "different",
        "multiple",
        "half",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "couple",
        "number",
        "group",
        "range",
        "dozen",
        "lots",
        "mixture",
        "majority",
        "team",
    ];
    AMOUNTS.contains(&word) || (!word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Words that may stand before an amount.
const BEFORE: &[&str] = &[
    "the",
    "a",
    "an",
    "approx",
    "approximately",
    "about",
    "around",
    "c",
    "ca",
    "circa",
    "over",
    "nearly",
    "at",
    "least",
    "up",
    "to",
    "our",
    "their",
];

const SCHOOLS: &[&str] = &["schools", "academies", "settings", "partners", "members", "more"];

const PHASES: &[&str] = &["primaries", "primarys", "secondaries", "infants", "juniors", "specials"];

const ONE_PHASE: &[&str] = &["primary", "secondary", "infant", "junior", "special"];

const LOCAL: &[&str] = &[
    "the", "of", "our", "other", "local", "network", "cluster", "member", "partner", "nearby",
    "nlc",
];

/// The name in a text that goes on with others unnamed, and the words for those: `Bob Day` of
/// `Bob Day & 2 others`.
#[must_use]
pub fn without_others(text: &str) -> Option<(&str, &str)> {
    let end = text.trim_end_matches(['.', ')', ' ']);
    let last = end.rsplit([' ', '&', '+']).next()?;
    if !["others", "other", "more"].iter().any(|word| last.eq_ignore_ascii_case(word)) {
        return None;
    }
    let lower = end.to_ascii_lowercase();
    let between = ["&", "+", ",", ";", "(", " and ", " plus ", " with "];
    let places = between.iter().filter_map(|sign| Some((lower.rfind(sign)?, sign.len())));
    let (at, len) = places.max()?;
    let (name, others) = (end[..at].trim(), end[at + len..].trim());
    // `and` may stand behind a comma.
    let name = name.trim_end_matches([',', ';', '(', ' ']);
    let is_others = is_group(others) || (is_open(others) && !others.contains('"'));
    (is_others && !name.is_empty()).then_some((name, others))
}

const TEAMS: &[&str] = &["leadership", "slt", "smt", "senior", "management", "whole", "staff"];

const NOUNS: &[&str] = &[
    "schools",
    "academies",
    "settings",
    "partners",
    "members",
    "staff",
    "teachers",
    "heads",
    "headteachers",
    "leaders",
    "governors",
    "tas",
    "ta's",
    "people",
    "colleagues",
    "visitors",
    "pupils",
    "children",
    "students",
    "assistants",
    "delegates",
    "attendees",
    "participants",
    "sencos",
    "ects",
    "nqts",
    "trainees",
    "deputies",
    "parents",
    "guests",
    "leads",
    "coordinators",
    "middle leaders",
    "representatives",
    "reps",
    "principals",
    "others",
    "more",
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
        for text in ["All Saints", "All schools", "All Barnsley schools", "Oak but not Elm"] {
            assert_eq!(left(text), None, "{text}");
        }
    }

    #[test]
    fn groups_and_open_words_are_no_names() {
        for text in [
            "2 TAs",
            "all staff",
            "SLT",
            "the SLT",
            "13 schools",
            "most schools",
            "several schools",
            "Most of the schools",
            "approx. 12 local schools",
            "a number of schools",
            "other school",
            "3 x teachers",
            "senior leadership team",
            "Teachers from Elm",
            "two teachers",
            "some heads",
            "all primaries",
            "All secondaries",
            "all local infants",
            "All primary schools",
            "3 others",
            "+ 2 more",
        ] {
            assert!(is_group(text), "{text}");
        }
        for text in [
            "Al Staff",
            "Three Ways School",
            "Elm",
            "12",
            "All Saints",
            "Heads Nook Primary",
            "Whole Earth School",
            "Seven Sisters Primary School",
            "Partners",
            "Team Teach Ltd",
            "Schools Direct Hub",
            "Two Oaks Primary",
            "All Saints Infants",
            "Infants",
            "More",
        ] {
            assert!(!is_group(text), "{text}");
        }
        assert!(is_open("Various") && is_open("TBC.") && is_open("??") && is_open("(various)"));
        assert!(is_open("ditto") && is_open("\"") && is_open("As above"));
        assert_eq!(without_others("Bob Day & 2 others"), Some(("Bob Day", "2 others")));
        assert_eq!(without_others("Elm, Oak and others"), Some(("Elm, Oak", "others")));
        assert_eq!(without_others("Bob Day (+ 2 more)"), Some(("Bob Day", "2 more")));
        for text in ["Ann More", "Ann Lee & Jo More", "More, Ann", "Jo, More"] {
            assert_eq!(without_others(text), None, "{text}");
        }
        assert!(!is_open("Elm") && !is_open("") && !is_open("-") && !is_open("n/a"));
    }
}
