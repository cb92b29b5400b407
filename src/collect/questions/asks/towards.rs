//! Which way a question runs: `Whom do you ask?` goes from the respondent to those named, `Who asks you?` from
//! those named to the respondent, and `Whom do you not ask?` to nobody.

use crate::collect::questions::asks::wording::words;

/// Whether a word is one of those in a list separated by spaces.
fn is_one(word: &str, list: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

/// What one does who needs somebody.
const TURNING: &str = "come comes came coming turn turns turned turning go goes went going ask asks asked asking approach \
    approaches approached approaching contact contacts contacted contacting visit visits visited visiting consult \
    consults consulted consulting look looks looked looking rely relies relied relying call calls called calling";

/// The same as done to the respondent.
const DONE_TO: &str = "asked approached contacted visited consulted called";
/// The respondent.
const SUBJECT: &str = "you we i school";

/// Whether what is done at a place was done to the respondent, by those who are named.
fn by_them(words: &[&str], at: usize) -> bool {
    const BE: &str = "were are been was is being get got";
    let before = &words[at.saturating_sub(4)..at];
    let is_passive = before.iter().any(|word| is_one(word, BE));
    let is_you = before.iter().any(|word| is_one(word, SUBJECT));
    let by_you = words.windows(2).any(|pair| pair[0] == "by" && is_one(pair[1], "you us your our"));
    is_passive && is_you && words.contains(&"by") && !by_you
}

/// Whether the respondent helps those who are named, who are then the ones that seek: `Which schools have you
/// supported?`, `To whom do you give advice?`
fn helps_them(words: &[&str]) -> bool {
    const HELP: &str = "support supported supporting help helped helping advise advised mentor mentored mentoring \
        coach coached coaching";
    const GIVE: &str = "give gave given giving provide provided providing offer offered offering";
    const WHAT: &str = "support advice help guidance training mentoring coaching expertise";
    const BETWEEN: &str = "have has had also ever regularly currently often directly usually";
    // Both ways, or from them.
    let both = words
        .windows(2)
        .any(|pair| pair == ["each", "other"] || pair == ["or", "been"] || pair == ["and", "been"]);
    if both || words.iter().any(|word| is_one(word, "by from receive received mutual")) {
        return false;
    }
    words.iter().enumerate().any(|(at, word)| {
        if !is_one(word, SUBJECT) {
            return false;
        }
        let mut rest = words[at + 1..].iter().skip_while(|word| is_one(word, BETWEEN));
        let Some(verb) = rest.next() else { return false };
        let gives = is_one(verb, GIVE)
            && rest.clone().take(3).any(|word| is_one(word, WHAT))
            && !rest.clone().take(2).any(|word| is_one(word, "you us your"));
        is_one(verb, HELP) && rest.next().is_none_or(|next| !is_one(next, "you us and or")) || gives
    })
}

/// Whether those who are named turn to the respondent, or come to the respondent's school: `Who comes to you for
/// advice?`, `Which school visited yours?`.
#[must_use]
pub fn from_them(words: &[&str]) -> bool {
    let is_here = |at: usize| {
        let word = words.get(at).copied().unwrap_or_default();
        let next = words.get(at + 1).copied().unwrap_or_default();
        is_one(word, "you us me yours ours")
            || is_one(word, "your our my")
                && is_one(
                    next,
                    "school schools setting academy college nursery organisation organization trust",
                )
    };
    let by_you = |at: usize| {
        let before = &words[at.saturating_sub(2)..at];
        before.iter().any(|word| is_one(word, "you we i"))
    };
    // `Who seeks your advice?`, `Who asks for your help?`
    let wanted = |at: usize| {
        let seeks = is_one(words[at], "seek seeks sought seeking want wants wanted");
        let asks = words[at] == "for" && at > 0 && is_one(words[at - 1], TURNING);
        let of = words
            .get(at + 2)
            .is_some_and(|word| is_one(word, "advice help support guidance opinion"));
        (seeks || asks) && words.get(at + 1) == Some(&"your") && of && !by_you(at)
    };
    words.iter().enumerate().any(|(at, word)| {
        let preposition = words.get(at + 1).is_some_and(|next| is_one(next, "to on upon"));
        let turns =
            is_one(word, TURNING) && !by_you(at) && is_here(at + 1 + usize::from(preposition));
        // `Which schools were you visited by?`
        let done = is_one(word, DONE_TO) && by_them(words, at);
        let gets = is_one(word, "advice help support guidance")
            && words.get(at + 1) == Some(&"from")
            && is_here(at + 2);
        turns || done || gets || wanted(at)
    })
}

/// Whether the respondent's school was host to those who are named: `Which school did you host?`.
#[must_use]
pub fn hosts_them(words: &[&str]) -> bool {
    let is_host = |word: &str| is_one(word, "host hosted hosting");
    let of = "school schools settings academies organisations colleges who whom people colleagues staff teachers";
    let often = matches!(words, ["how", "often", ..]);
    let asked = words.iter().any(|word| is_one(word, of))
        && (often || !is_one(words[0], "where when what how why"));
    let by_you = words.windows(2).any(|pair| {
        is_one(pair[0], "you we") && is_host(pair[1])
            || pair == ["school", "host"] && is_one(words[0], "who whom which how")
    });
    let have = words.windows(3).any(|three| {
        is_one(three[0], "you we") && is_one(three[1], "have had") && is_host(three[2])
    });
    let yours = words
        .windows(3)
        .any(|three| is_one(three[0], "your our my") && three[1] == "school" && is_host(three[2]));
    asked && (by_you || have || yours) && !words.contains(&"or")
}

/// Whether a question asks for those with whom nothing was done: `Which schools have you not worked with?`.
#[must_use]
pub fn denies(words: &[&str]) -> bool {
    const NOT: &str = "not never havent hasnt hadnt didnt dont doesnt arent cannot cant";
    const BETWEEN: &str = "yet ever already had been done any you we your school currently usually";
    const DONE: &str = "work worked working works visit visited visiting contact contacted collaborate collaborated \
        collaborating link linked link connect connected partner partnered meet met talk talked speak spoken support \
        supported share shared ask asked host hosted attend attended involved engage engaged interact interacted join \
        joined go been have had heard";
    words.iter().enumerate().any(|(at, word)| {
        let mut after = words[at + 1..].iter().skip_while(|word| is_one(word, BETWEEN));
        is_one(word, NOT) && after.next().is_some_and(|word| is_one(word, DONE))
    })
}

/// Whether the answers to a question name those who turn to the respondent or come to them.
#[must_use]
pub fn comes_in(wording: &str) -> bool {
    let words = words(wording);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    !words.is_empty() && (from_them(&words) || hosts_them(&words))
}

/// Whether the ties of a survey's question run from those it names: they come, turn to the respondent, or are
/// helped.
#[must_use]
pub fn runs_in(wording: &str) -> bool {
    let words = words(wording);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    comes_in(wording) || helps_them(&words)
}

/// Whether a heading is nothing but a word for visitors: `Visiting school(s)`.
#[must_use]
pub fn names_visitors(wording: &str) -> bool {
    let words = words(wording);
    let visitor = |word: &String| is_one(word, "visiting visitor visitors guest guests");
    let around = |word: &String| is_one(word, "school schools the name names of which staff");
    words.iter().any(visitor) && words.iter().all(|word| visitor(word) || around(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(texts: &[&str], is: fn(&[&str]) -> bool) -> Vec<bool> {
        let of = |text: &&str| {
            let words = words(text);
            is(&words.iter().map(String::as_str).collect::<Vec<_>>())
        };
        texts.iter().map(of).collect()
    }

    #[test]
    fn who_turns_to_whom_is_told_from_the_words_around_the_verb() {
        let incoming = [
            "Who comes to you for advice?",
            "Which schools come to you for advice?",
            "Which schools have asked you for help?",
            "Which schools have visited your school?",
            "Which school visited you?",
            "School that visited yours",
            "Who turns to you?",
            "How often do these colleagues ask you for help?",
            "Which schools have had support from your school?",
            "Who seeks your advice?",
            "Who asks for your help?",
            "Which schools were you visited by this year?",
            "By which schools have you been contacted this year?",
            "How often are you contacted by each school?",
        ];
        assert_eq!(all(&incoming, from_them), [true; 14]);
        let outgoing = [
            "Who do you go to for advice?",
            "Which schools have you asked for help?",
            "Which schools have you visited?",
            "Which schools does your school visit?",
            "Which schools have you asked your school to visit?",
            "Which school hosted you?",
            "Which schools did you contact?",
            "Which school did you visit with your school council?",
            "Which schools were visited by you?",
            "Which schools have been contacted by your school?",
        ];
        assert_eq!(all(&outgoing, from_them), [false; 10]);
        let helped = [
            "Which schools have you supported this year?",
            "Which schools does your school support?",
            "Which schools do you provide support to?",
            "Who have you given advice to?",
            "To which colleagues do you give advice?",
        ];
        assert_eq!(all(&helped, helps_them), [true; 5]);
        let helping = [
            "Which schools have supported you?",
            "Which schools do you receive support from?",
            "Who has given you advice?",
            "Which schools do you get support from?",
            "Which schools have you supported or been supported by?",
            "Which schools do you work with to support reading?",
            "Who do you ask for help?",
            "Which schools have you visited?",
        ];
        assert_eq!(all(&helping, helps_them), [false; 8]);
        let hosted = [
            "Which school did you host?",
            "Schools you have hosted",
            "Which schools did your school host?",
            "Which schools has your school hosted visits from this year?",
            "How often does your school host visits from each of these schools?",
        ];
        assert_eq!(all(&hosted, hosts_them), [true; 5]);
        let hosts =
            ["Which school hosted you?", "Where did you host it?", "Host school", "Who hosted?"];
        assert_eq!(all(&hosts, hosts_them), [false; 4]);
        assert!(names_visitors("Visiting school(s)") && !names_visitors("School visited"));
    }

    #[test]
    fn a_question_for_those_with_whom_nothing_was_done_asks_for_no_contact() {
        let denied = [
            "Which schools have you NOT worked with?",
            "Schools you haven't visited",
            "Which schools did you not yet contact?",
        ];
        assert_eq!(all(&denied, denies), [true; 3]);
        let asked = [
            "Which schools (not your own) did you work with?",
            "Which schools not in your trust did you work with?",
            "Others not listed above with whom you worked",
        ];
        assert_eq!(all(&asked, denies), [false; 3]);
    }
}
