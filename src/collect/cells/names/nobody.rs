//! Words where a person's name should stand that stand for oneself, for all, for a part of a school or
//! for nobody: `Me`, `Both`, `the host`, `n.a.`, `cluster heads`, `Year 6`. None of them is a name.

use crate::collect::who::names::tidy;

/// Words for the one who fills in the cell.
const ONESELF: &str = "\
    me|myself|me myself|self|self-led|self led|oneself|i did|i led|i led it|i led this|i ran it|led by me|\
    my self|i did it|just me";

/// Other words for no person by name.
const OTHERS: &str = "\
    us|we|we did|we all|ourselves|both|both of us|both schools|both heads|both leads|\
    both hosts|all|all of us|all schools|everyone|everybody|shared|shared lead|\
    shared leadership|joint|jointly|jointly led|joint lead|led jointly|co-led|co led|coled|\
    collective|collectively|together|rotating|in turn|host|hosts|host school|hosts school|\
    hosting school|host head|host staff|visitor|visitors|visiting school|visiting schools|\
    visiting staff|guest|guests|own school|our school|my school|their school|same school|\
    school|schools|no one|no-one|noone|nobody|no body|none|none led|no lead|no leader|\
    nobody led|no one led|not applicable|not known|not given|not stated|not named|not say|\
    name not given|no name|unnamed|n/a|na/|n.a|n a|n/k|n.k|nk|w/o|c/o|dk|d/k|don't know|\
    dont know|do not know|can't remember|cant remember|not sure|tbc|tba|tbd|t.b.c|t.b.a|\
    team|teams|the team|staff|staff team|whole staff|leader|leaders|lead|ditto|as above|\
    same|same as above|ofsted|hmi|hmis|dfe|la|lea|local authority|council|the trust|mat|\
    diocese|external|external provider|provider|school council|pupil council|\
    student council|pupil voice|partner|partners|colleague|colleagues|other|\
    others|et al|as listed|attached|no one else|no-one else|nobody else|none other|reception|\
    office|front office|school office|main office|reception staff";

/// Whether a list with bars between its words has one.
fn has(list: &str, word: &str) -> bool {
    list.split('|').any(|known| known == word)
}

/// A text as these words stand here.
fn plain(text: &str) -> String {
    let text = tidy(text).to_lowercase().replace(['’', '‘', '`'], "'");
    let text = text.replace("(s)", "s").replace(" / ", "/");
    let text = text.trim_matches(|c: char| {
        matches!(c, '.' | '(' | ')' | '[' | ']' | '*' | '!' | '-' | '–' | '"' | ' ')
    });
    text.strip_prefix("the ").unwrap_or(text).to_owned()
}

/// Whether a text means whoever fills in the cell.
#[must_use]
pub fn is_oneself(text: &str) -> bool {
    // `I` alone is told from a letter that stands for a person by what else stands in the column.
    is_short(text) && has(ONESELF, &plain(text))
}

/// Whether a text in a cell for a person is no person's name.
#[must_use]
pub fn is_stand_in(text: &str) -> bool {
    if !is_short(text) || text.is_empty() {
        return false;
    }
    // `Do` and `Na` are names, as `NA` is not.
    if matches!(text.trim(), "do." | "do" | "-do-" | "NA") {
        return true;
    }
    let word = plain(text);
    has(ONESELF, &word) || has(OTHERS, &word) || is_reference(&word) || is_cohort(&word)
}

/// Where to look for the names: `see sign-in sheet`, `as per register`.
fn is_reference(word: &str) -> bool {
    const AT: &str = "\
        list|above|below|notes|register|registers|sheet|sheets|attached|attachment|log|form|\
        minutes|email|diary|calendar|attendance|report|overleaf|comments|file|folder|teams";
    let rest = ["see ", "as per ", "as on ", "refer to ", "as in "];
    let rest = rest.iter().find_map(|begin| word.strip_prefix(begin));
    rest.and_then(|rest| rest.rsplit(' ').next()).is_some_and(|last| has(AT, last))
}

/// Every one of the words here is shorter.
fn is_short(text: &str) -> bool {
    text.len() <= 40
}

/// Some of a school, or of several, by year or subject: `Year 6`, `Y2 staff`, `English leads`,
/// `cluster heads`.
fn is_cohort(word: &str) -> bool {
    const MANY: &str = "\
        staff|teachers|heads|headteachers|leads|leaders|team|tas|group|class|classes|\
        coordinators|co-ordinators|pupils|children|students|colleagues|sencos|sendcos|deputies|\
        governors|subject|reps|parents|department|dept|cohort|network|cluster|members|\
        practitioners|leadership";
    const WHICH: &str = "\
        english|maths|mathematics|science|reading|phonics|literacy|numeracy|writing|oracy|\
        history|geography|computing|ict|pe|re|rse|pshe|music|art|dt|mfl|eyfs|send|sen|eal|\
        pastoral|inclusion|safeguarding|curriculum|assessment|transition|behaviour|subject|\
        phase|key|stage|upper|lower|middle|senior|infant|junior|primary|secondary|nursery|\
        reception|cluster|network|school|area|district|local|trust|mat|all|some|several|both|\
        other|various|new|early|years|year|support|teaching|office|admin|site|host|visiting|\
        class|and";
    let spaced = word.replace(['/', '&', '-', '+', ','], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let is_which = |word: &&str| has(WHICH, word) || is_year(word);
    match words.as_slice() {
        [] => false,
        ["year" | "yr" | "y" | "ks" | "years" | "yrs" | "class" | "classes", rest @ ..]
            if !rest.is_empty() =>
        {
            rest.iter().all(|word| is_digits(word) || has(MANY, word) || *word == "and")
        }
        [only] => is_year(only),
        [which @ .., many] => {
            let year = words.iter().any(|word| is_year(word))
                && words.iter().all(|word| is_year(word) || is_digits(word));
            year || (has(MANY, many) && which.iter().all(is_which))
        }
    }
}

/// `Y6`, `yr2`, `KS1`, `6`.
fn is_year(word: &str) -> bool {
    let rest = ["year", "yr", "ks", "y"].iter().find_map(|begin| word.strip_prefix(begin));
    rest.is_some_and(is_digits)
}

fn is_digits(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

const ABSENCE: &str = "\
    apologies|apology|apols|apol|absent|absentees|absences|absence|not present|\
    not attending|did not attend|dna|sent apologies|sent apols|gave apologies|no show|no-show|\
    unable to attend|regrets|non-attendees|not there|couldn't come|could not come";

/// Whether a text begins with a word that somebody was not there: `Apologies: Ann Lee`, `Absent`.
#[must_use]
pub fn is_absence(text: &str) -> bool {
    absence_at_start(&plain(text)).is_some()
}

/// The length of the longest such word at the beginning of a text in lower case.
#[must_use]
pub fn absence_at_start(text: &str) -> Option<usize> {
    let begins = |word: &&str| {
        text.strip_prefix(*word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    ABSENCE.split('|').filter(begins).map(str::len).max()
}

/// Whether a text names somebody as not having been there: `not Ann Lee`.
#[must_use]
pub fn is_denied(text: &str) -> bool {
    let name = text.strip_prefix("not ").or_else(|| text.strip_prefix("Not "));
    name.is_some_and(|name| name.starts_with(char::is_uppercase)) && !is_stand_in(text)
}

/// Whether a name ends with such a word, without a sign between: `Ann Lee apologies`.
#[must_use]
pub fn ends_in_absence(text: &str) -> bool {
    // `Sam Patel (Jo Low apols)` may be two people.
    if text.contains(['(', '[', ',', ':', ';']) || text.contains(" - ") {
        return false;
    }
    let text = plain(text);
    ABSENCE.split('|').any(|word| {
        let before = text.strip_suffix(word).filter(|before| before.ends_with(' '));
        before.is_some_and(|before| before.contains(char::is_alphabetic))
    })
}

const TITLES: &str = "\
    mr|mrs|ms|miss|mx|dr|sir|dame|rev|revd|prof|professor";

/// Whether a text is a form of address without a name.
#[must_use]
pub fn is_title(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.');
    TITLES.split('|').any(|title| title.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nobody_are_told_from_names() {
        for text in [
            "Me",
            "myself",
            "I did",
            "self",
            "us",
            "Both",
            "Both schools",
            "all",
            "Everyone",
            "shared",
            "Jointly",
            "the host",
            "Host school",
            "visiting school",
            "visitor(s)",
            "Visitors",
            "co-led",
            "Don’t know",
            "dk",
            "No one",
            "no-one",
            "nobody",
            "none led",
            "Not applicable",
            "n.a.",
            "N/A",
            "N / A",
            "n/k",
            "w/o",
            "tbc",
            "TBA",
            "team",
            "Staff",
            "do.",
            "ditto",
            "Ofsted",
            "English leads",
            "cluster heads",
            "Year 6",
            "Y2 staff",
            "Y5/6",
            "KS1 team",
            "years 3 and 4",
            "Year 6 staff",
            "see sign-in sheet",
            "as per register",
            "see attached",
            "No one else",
            "Office",
            "Self-led",
        ] {
            assert!(is_stand_in(text), "{text}");
        }
        for text in [
            "",
            "Ann Lee",
            "Mel",
            "Do",
            "Na",
            "Na Li",
            "Ian",
            "Al",
            "Hosty",
            "Ann Host",
            "Bo Team",
            "A",
            "I",
            "English",
            "Ann Heads",
            "May Staff",
            "33",
            "6",
            "990001",
            "Both Smith",
            "See Ming Lee",
            "Art Leads Jones",
        ] {
            assert!(!is_stand_in(text), "{text}");
        }
        assert!(
            is_oneself("Me") && is_oneself("I did.") && !is_oneself("Mel") && !is_oneself("both")
        );
        for text in
            ["Apologies", "Apologies: Ann Lee (GPPS)", "Absent", "apologies Lee Chan", "Apols."]
        {
            assert!(is_absence(text), "{text}");
        }
        assert!(!is_absence("Absalom Lee") && !is_absence("Ann Lee"));
        assert!(is_title("Mr.") && is_title("mrs") && !is_title("Mr Lee"));
    }
}
