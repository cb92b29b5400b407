//! The wording of a question without what differs from program to program: numbers, tags, marks.

use crate::collect::who::names::tidy;

/// A question as shown: no tags, no entities, no mark for a required answer, single spaces.
#[must_use]
pub fn shown(text: &str) -> String {
    let text = without_tags(text).replace("&nbsp;", " ").replace("&amp;", "&");
    let text = text.replace("&#39;", "'").replace("&rsquo;", "’").replace("&quot;", "\"");
    let text = tidy(&text.replace(['\u{feff}', '\u{200b}'], ""));
    text.trim_matches(|c: char| c == '*' || c.is_whitespace()).to_owned()
}

fn without_tags(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let after = &rest[at + 1..];
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let Some(end) = after.find('>').filter(|_| is_tag) else {
            left.push_str(&rest[..=at]);
            rest = after;
            continue;
        };
        left.push_str(&rest[..at]);
        left.push(' ');
        rest = &after[end + 1..];
    }
    left + rest
}

/// The number before a question and the question: `2.a. Ashbrook` is `2.a` and `Ashbrook`.
#[must_use]
pub fn numbered(text: &str) -> (String, String) {
    let text = shown(text);
    let none = |text: String| (String::new(), text);
    let after_q = text.strip_prefix(['Q', 'q']).filter(|rest| starts_with_digit(rest));
    let after_q =
        after_q.or_else(|| text.strip_prefix("Question ").filter(|r| starts_with_digit(r)));
    let body = after_q.unwrap_or(&text);
    if !starts_with_digit(body) {
        return none(text);
    }
    let end = body.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(body.len());
    let (number, rest) = body.split_at(end);
    let closed = number.ends_with('.') || rest.starts_with([')', ':']) || after_q.is_some();
    let part = |part: &str| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        digits && part.len() <= 3 || part.len() <= 4 && part.bytes().all(|b| b.is_ascii_lowercase())
    };
    let number = number.trim_end_matches('.');
    let rest = rest.trim_start_matches([')', ':', '-', '–', ' ']);
    if !closed || rest.is_empty() || !number.split('.').all(part) {
        return none(text.clone());
    }
    (number.to_owned(), rest.to_owned())
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// A question and what stands in brackets at its end: `How often… [Ashbrook]`.
#[must_use]
pub fn bracketed(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let Some(inner) = text.strip_suffix(']') else { return (text, None) };
    let mut depth = 1;
    for (at, character) in inner.char_indices().rev() {
        depth += match character {
            ']' => 1,
            '[' => -1,
            _ => 0,
        };
        if depth == 0 {
            let option = inner[at + 1..].trim();
            return (inner[..at].trim(), Some(option).filter(|option| !option.is_empty()));
        }
    }
    (text, None)
}

/// A question without what Qualtrics adds where it has a place for other words: `Your school - Selected
/// Choice`.
#[must_use]
pub fn without_choice(text: &str) -> &str {
    const ADDED: &str = "selected choice";
    let text = text.trim();
    let start = text.len().checked_sub(ADDED.len()).filter(|at| text.is_char_boundary(*at));
    let Some((stem, end)) = start.map(|at| text.split_at(at)) else { return text };
    let stem = stem.trim_end();
    match stem.strip_suffix(['-', '–', '—']) {
        Some(stem) if end.eq_ignore_ascii_case(ADDED) => stem.trim_end(),
        _ => text,
    }
}

/// The words of a question in lower case, without its number, its remarks in round brackets and
/// the digit by which a program tells repeated questions apart.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let (_, text) = numbered(without_choice(text));
    let text = text.replace("(s)", "s").replace("(es)", "es").to_lowercase();
    let mut plain = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for character in text.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '\'' | '’' | '‘' | '`' if depth == 0 => {}
            _ if depth > 0 => {}
            c if c.is_alphanumeric() => plain.push(c),
            _ => plain.push(' '),
        }
    }
    let mut words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    if words.len() > 1 && words.last().is_some_and(is_number) {
        words.pop();
    }
    // `Your school2` is `Your school`, asked again.
    if let Some(last) = words.last_mut() {
        let stem = last.trim_end_matches(|c: char| c.is_ascii_digit());
        if stem.len() > 3 && last.len() - stem.len() < 3 {
            *last = stem.to_owned();
        }
    }
    words
}

/// Whether a question asks whether the respondent agrees to take part, and for nothing else.
#[must_use]
pub fn asks_consent(text: &str) -> bool {
    const ELSE: &str = "interview follow further future again next name named quoted quote recorded recording photo         photos contacted contact named meeting newsletter if";
    let words = words(text);
    let any =
        |list: &str| words.iter().any(|word| list.split_whitespace().any(|other| other == word));
    let part = words
        .windows(2)
        .any(|pair| ["take", "taking"].contains(&pair[0].as_str()) && pair[1] == "part");
    words == ["consent"]
        || any("agree agreed consent consented")
            && (part || any("participate participation participating"))
            && !any(ELSE)
}

/// Whether an answer to such a question refuses: `No`, `I do not agree`.
#[must_use]
pub fn refuses(answer: &str) -> bool {
    let words = words(answer);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    matches!(words.as_slice(), ["no" | "n" | "false" | "disagree" | "declined" | "refused", ..])
        || matches!(
            words.as_slice(),
            ["i", "do", "not" | "nt", ..] | ["i", "dont" | "disagree" | "decline", ..]
        )
}

/// Whether a question asks for nothing but others than those in front of it: `Any other schools? (please
/// list)`.
#[must_use]
pub fn asks_for_others(text: &str) -> bool {
    const AROUND: &str = "any all are there if so yes please list name specify state give enter add tell us the them \
        their names of here below that you your work worked working with contact contacted visit visited link linked \
        not listed mentioned shown above ticked tick chose chosen selected picked on in is are list form school schools setting settings academies organisations colleagues people person \
        partners partner anyone anybody this year term";
    let words = words(text);
    let is = |word: &String, list: &str| list.split_whitespace().any(|other| other == word);
    let others = |word: &String| is(word, "other others else");
    let unlisted = words.iter().any(|word| word == "not")
        && words.iter().any(|word| is(word, "listed mentioned list"));
    (unlisted || words.iter().any(others))
        && words.iter().all(|word| others(word) || is(word, AROUND))
}

/// Whether a question is for whoever chose `other` in the one before: `If you ticked Other, which school?`, `Other
/// school name`, `If your school is not listed, please type it here`.
#[must_use]
pub fn asks_if_other(text: &str) -> bool {
    const AROUND: &str = "if you your the a please ticked tick chose chosen choose selected select answered answer picked \
        said is was not listed shown here there above on in list type give state specify say enter write tell us it which \
        what school schools setting academy organisation name names of option";
    let words = words(text);
    let is = |word: &String, list: &str| list.split_whitespace().any(|other| other == word);
    let other = words.iter().any(|word| word == "other");
    let unlisted = words
        .windows(2)
        .any(|pair| pair[0] == "not" && is(&pair[1], "listed shown here there on in"));
    let begins = matches!(words.first().map(String::as_str), Some("if"));
    let called = matches!(
        words.iter().map(String::as_str).collect::<Vec<_>>().as_slice(),
        ["other", "school" | "setting" | "academy" | "organisation", "name"]
            | ["name", "of", "other", "school" | "setting" | "academy" | "organisation"]
    );
    // `Other school (please name)`.
    let named = words.len() == 2
        && other
        && is(&words[1], "school setting academy organisation")
        && text.to_lowercase().contains("(please");
    let rest = |word: &String| word == "other" || is(word, AROUND);
    called || named || (other || unlisted) && begins && words.iter().all(rest)
}

/// Whom a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Schools, or whoever is there.
    Schools,
    /// People.
    People,
}

/// Whom the wording of a question is about, if it says so.
#[must_use]
pub fn about(text: &str) -> Option<About> {
    const SCHOOLS: &str = "schools settings academies organisations organizations colleges nurseries institutions trusts";
    const SCHOOL: &str =
        "school setting academy organisation organization college nursery institution trust";
    const PEOPLE: &str = "colleague colleagues people person persons who whom staff teachers teacher individuals \
        members headteachers heads leaders sencos";
    let words = words(text);
    let is = |word: &String, list: &str| list.split_whitespace().any(|other| other == word);
    let any = |list: &str| words.iter().any(|word| is(word, list));
    // `Staff at …`, with the school in the row.
    let at = words.last().is_some_and(|last| is(last, "at from in"))
        || words.windows(2).any(|pair| is(&pair[0], PEOPLE) && is(&pair[1], "at from in"));
    let mut before = words.iter().skip_while(|word| !is(word, "each these following those"));
    let listed = before.find(|word| is(word, PEOPLE) || is(word, SCHOOLS) || is(word, SCHOOL));
    match listed {
        Some(word) if is(word, PEOPLE) && !(at && any(SCHOOLS)) => return Some(About::People),
        Some(word) if is(word, SCHOOLS) || is(word, SCHOOL) => return Some(About::Schools),
        _ => {}
    }
    match (any(SCHOOLS) || any(SCHOOL), any(PEOPLE)) {
        (true, _) => Some(About::Schools),
        (false, true) if at => Some(About::Schools),
        (false, true) => Some(About::People),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_add_is_left_out() {
        assert_eq!(shown("<p>Your\u{a0}school&nbsp;</p>*"), "Your school");
        assert_eq!(shown("fewer than < 5 > 3"), "fewer than < 5 > 3");
        let split = |text| {
            let (number, rest) = numbered(text);
            format!("{number}|{rest}")
        };
        assert_eq!(split("2.a. Ashbrook"), "2.a|Ashbrook");
        assert_eq!(split("2.c.i. If you selected Other"), "2.c.i|If you selected Other");
        assert_eq!(split("Q1 Your school"), "1|Your school");
        assert_eq!(split("Q12. Your school"), "12|Your school");
        assert_eq!(split("3) Your school"), "3|Your school");
        assert_eq!(split("2nd school"), "|2nd school");
        assert_eq!(split("2025 partners"), "|2025 partners");
        assert_eq!(split("Quality"), "|Quality");
    }

    #[test]
    fn the_option_of_a_grid_stands_in_brackets() {
        assert_eq!(bracketed("How often [St Mary's]"), ("How often", Some("St Mary's")));
        assert_eq!(bracketed("How often [A [old site]]"), ("How often", Some("A [old site]")));
        assert_eq!(bracketed("How often"), ("How often", None));
        assert_eq!(bracketed("How often []"), ("How often", None));
    }

    #[test]
    fn a_question_is_about_schools_or_people() {
        for (expected, text) in [
            (Some(About::People), "How often do you talk to each of these colleagues?"),
            (Some(About::People), "How often do you ask these teachers for advice in your school?"),
            (Some(About::People), "How often do you turn to the following people?"),
            (Some(About::Schools), "How often do you work with staff at…"),
            (Some(About::Schools), "How often do you work with colleagues from"),
            (Some(About::Schools), "How often do you talk to colleagues in the following schools?"),
            (Some(About::Schools), "How often does your school work with each of these?"),
            (None, "How often do you meet?"),
        ] {
            assert_eq!(about(text), expected, "{text}");
        }
    }

    #[test]
    fn words_are_plain() {
        assert_eq!(
            words("Which school(s) did you visit? (tick all)2"),
            words("which schools did you visit")
        );
        assert_eq!(words("1. Your school’s name:"), ["your", "schools", "name"]);
        assert_eq!(words("Who led it?2"), ["who", "led", "it"]);
        assert_eq!(words("Your school2"), ["your", "school"]);
        assert_eq!(words("Q1 Your school - Selected Choice"), ["your", "school"]);
        assert_eq!(without_choice("– Selected choice"), "");
        for text in ["Any other schools? (please list)", "Others not listed above", "Anyone else?"]
        {
            assert!(asks_for_others(text), "{text}");
        }
        for text in ["Any other comments", "Which other schools do you work with?", "Schools"] {
            assert!(!asks_for_others(text), "{text}");
        }
    }
}
