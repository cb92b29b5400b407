//! Words for many people or schools, or for nobody in particular: `13 schools`, `2 TAs`, `the SLT`,
//! `Various`. None of them is a name.

use crate::collect::cells::names::everybody::{LOCAL, all_of_phase};
use crate::collect::who::names::tidy;

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
        "another",
        "n/k",
        "n.k",
        "n.a",
        "not applicable",
        "not known",
        "not sure",
        "not recorded",
        "to be confirmed",
        "to be arranged",
        "to be appointed",
        "to be recruited",
        "unsure",
        "supply",
        "supply cover",
        "on supply",
        "cover",
        "maternity cover",
        "maternity leave",
        "mat cover",
        "mat leave",
        "agency",
        "agency staff",
        "agency cover",
        "unfilled",
        "retired",
        "not appointed",
        "not yet appointed",
    ];
    let text = tidy(text).to_lowercase();
    let text = text.trim_matches(|c: char| matches!(c, '.' | '(' | ')' | '[' | ']' | '*'));
    // `Vacancy (maths)`, `TBC - September`.
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let rest = text.get(first.len()..).unwrap_or_default().trim_start();
    let noted = rest.starts_with(['-', '–', '(', ':', ','])
        && matches!(first, "vacant" | "vacancy" | "tbc" | "tba" | "supply");
    let vacant =
        first.starts_with("vacan") && ["post", "from", "role"].iter().any(|w| rest.starts_with(w));
    OPEN.contains(&text) || noted || vacant || (!text.is_empty() && text.chars().all(|c| c == '?'))
}

/// Whether a text says how many or what kind of people or schools rather than who: `2 TAs`,
/// `all staff`, `most schools`, `the SLT`.
#[must_use]
pub fn is_group(text: &str) -> bool {
    if all_of_phase(text).is_some_and(|(_, left)| left.is_some()) {
        return true;
    }
    // `A Parent` may be somebody.
    let mut written = text.split_whitespace();
    let is_one = matches!(written.next(), Some("a" | "A" | "an" | "An"))
        && written.all(|word| word.starts_with(char::is_lowercase));
    let text = tidy(text).to_lowercase();
    let text: String =
        text.chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while words.first().is_some_and(|word| BEFORE.contains(word)) {
        words.remove(0);
    }
    // `A parent`, `a visiting teacher`.
    if is_one && words.last().is_some_and(|last| SINGULAR.contains(last)) && words.len() < 3 {
        return true;
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
            let one_of_them =
                ONE.contains(first) || first.bytes().all(|byte| byte.is_ascii_digit());
            if one_of_them && SINGULAR.contains(last) && matches!(between, [] | ["other" | "x"]) {
                return true;
            }
            let amount = is_amount(first) || first.bytes().all(|byte| byte.is_ascii_digit());
            let one = between.is_empty()
                && matches!(*first, "whole" | "other" | "another")
                && *last == "school";
            let team = *last == "team" && between.iter().chain([first]).any(|w| TEAMS.contains(w));
            let all = between.is_empty()
                && matches!(*first, "whole" | "entire")
                && matches!(*last, "cluster" | "network" | "trust" | "alliance" | "partnership");
            // `our feeder schools`, as far as the words are nobody's.
            let feeders = *last == "schools"
                && matches!(
                    words.as_slice(),
                    [
                        "feeder"
                            | "partner"
                            | "local"
                            | "cluster"
                            | "neighbouring"
                            | "nearby"
                            | "link",
                        _
                    ]
                );
            one || team || all || feeders || (amount && between.len() < 3 && is_noun(last))
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

/// Somebody who is counted and not named: `1 other`, `one TA`, `another teacher`, `2 x TA`.
const ONE: &[&str] = &["one", "another", "other"];
const SINGULAR: &[&str] = &[
    "other",
    "colleague",
    "ta",
    "hlta",
    "governor",
    "teacher",
    "visitor",
    "pupil",
    "student",
    "child",
    "parent",
    "member",
    "leader",
    "guest",
    "assistant",
    "person",
    "adult",
    "trainee",
    "ect",
    "nqt",
    "volunteer",
    "delegate",
    "attendee",
    "participant",
];

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
            "a parent",
            "A visiting governor",
            "+ 2 more",
            "Our feeder schools",
            "the whole cluster",
        ] {
            assert!(is_group(text), "{text}");
        }
        for text in [
            "Al Staff",
            "A Guest",
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
        for text in
            ["Vacancy", "Maternity cover", "Supply", "TBC - Sept", "Vacancy (maths)", "vacant post"]
        {
            assert!(is_open(text), "{text}");
        }
        assert!(!is_open("Vacan Lee") && !is_open("Supply Lane Primary") && !is_open("Ann Cover"));
        assert!(!is_open("Elm") && !is_open("") && !is_open("-") && !is_open("n/a"));
    }
}
