//! Words in a cell for names that name nobody: that there is none, or a remark.

use crate::collect::cells::names::venues::is_own_place;
use crate::collect::cells::words::is_none;
use crate::collect::questions::scales::scale::is_unsaid;
use crate::collect::who::names::{is_no_answer, is_nobody};

/// What a cell that should hold a name says instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// That there is nobody to name: `I do not work with others`.
    Nobody,
    /// Something else, in a sentence.
    Sentence,
    /// A bare number, which only its program can explain.
    Number,
    /// That nothing is said: `Not sure`.
    Unsaid,
}

/// What a text says, if it is no name. Whoever knows the text as a name does not ask.
#[must_use]
pub fn remark(text: &str) -> Option<Remark> {
    // Somebody is meant, and not said who; or no person at all.
    if is_one(
        &text.trim().to_lowercase(),
        "various unknown tbc tba tbd ? anonymous anon test testing asdf google chatgpt internet youtube",
    ) {
        return Some(Remark::Sentence);
    }
    if is_no_answer(text.trim()) {
        return Some(Remark::Unsaid);
    }
    if is_nobody(text) || is_none(text) {
        return Some(Remark::Nobody);
    }
    if is_unsaid(text) {
        return Some(Remark::Unsaid);
    }
    if is_bare_number(text) {
        return Some(Remark::Number);
    }
    // `Only my own school`.
    let lower = text.trim().to_lowercase();
    if ["only ", "just "].iter().any(|word| lower.strip_prefix(word).is_some_and(is_own_place)) {
        return Some(Remark::Nobody);
    }
    let words = words_of(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if says_nobody(&words) {
        return Some(Remark::Nobody);
    }
    is_sentence(&words).then_some(Remark::Sentence)
}

/// Whether a cell says in so many words that there is nobody.
#[must_use]
pub fn says_none(text: &str) -> bool {
    !text.trim().is_empty() && remark(text) == Some(Remark::Nobody)
}

/// `7`, `10.0`: as programs number answers. A school's number in the national register is longer.
#[must_use]
pub fn is_bare_number(text: &str) -> bool {
    let digits = text.trim().trim_end_matches(".0");
    (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words in lower case, `don't` as one.
fn words_of(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace(['\'', '’', '‘', '`'], "").replace("n/a", "na");
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn is_one(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|other| other == word)
}

const NEGATIVE: &str = "no none not nobody noone nothing nil never neither nowhere na without";
const NEGATED: &str = "dont doesnt didnt havent hasnt arent isnt wasnt cant couldnt wont";
const AUXILIARY: &str = "do does did have has am is are was were can could will would";
/// What may stand around `none` and `nobody`.
const AROUND: &str = "a additional all am any anybody anyone anything anywhere app applicable apply applies as at \
    available away being but case cases colleague colleagues come contact contacts currently date did \
    do does done else ever example far for from further get have here i in individual individuals is it just \
    know known me member members mind moment more my myself name named names network networks now of on one \
    only or other others our out outside partner partners people peoples person present previously really \
    regular regularly relevant say school schools setting settings since so someone speak specific \
    staff start still such support talk teacher teachers term that the them then there these they think this those \
    time to us visit visited was we with within work worked working year years yet you a1 sorry unfortunately \
    afraid specifically particular answer reply response say thank thanks seek turn ask go help advice need";

/// `none at present`, `no one else`, `we haven't worked with anyone`.
fn says_nobody(words: &[&str]) -> bool {
    let Some(first) = words.first() else { return true };
    let around =
        |word: &&str| is_one(word, AROUND) || is_one(word, NEGATIVE) || is_one(word, NEGATED);
    let denies = words.iter().any(|word| is_one(word, NEGATIVE) || is_one(word, NEGATED));
    let opens = is_one(first, NEGATIVE)
        || is_one(first, NEGATED)
        || is_one(
            first,
            "i we there they its it im just only sorry unfortunately my our currently at",
        );
    if denies && opens && words.iter().all(around) {
        return true;
    }
    // `I do not …`, `we have never …`, whatever follows.
    let pronoun = is_one(first, "i we there they");
    let then_denied = words.get(1..4).is_some_and(|next| {
        next.iter().any(|word| is_one(word, NEGATED))
            || next.windows(2).any(|pair| {
                is_one(pair[0], AUXILIARY) && is_one(pair[1], "not never no nobody none")
            })
    }) || words.len() == 3 && is_one(words[1], NEGATED);
    pronoun && then_denied && !words.iter().any(|word| is_one(word, "but except although however"))
}

/// Words that stand in sentences and hardly ever in the name of a person or a school.
const TELLING: &str = "am is are was were have has had havent dont didnt doesnt isnt worked visited met talked spoke \
    speak talk because which what above below them us they their although however mostly usually sometimes often \
    depends various several everyone everybody anyone someone myself yourself whoever whichever please \
    see thanks sorry currently recently regularly occasionally varies too many only most always";
/// More words than any name has.
const MOST_WORDS: usize = 14;

fn is_sentence(words: &[&str]) -> bool {
    let telling = words.iter().filter(|word| is_one(word, TELLING)).count();
    let pronoun = words
        .first()
        .is_some_and(|first| is_one(first, "i we they it there everyone everybody anyone"));
    let about = words.windows(2).any(|pair| {
        is_one(pair[0], "i we they") && is_one(pair[1], "am are work talk speak meet visit go have had ask turn see do share use know find feel think get try")
    });
    words.len() > MOST_WORDS
        || words.len() == 1
            && is_one(words[0], "everyone everybody anyone varies depends lots many several myself")
        || about && words.len() >= 3
        || pronoun && telling > 0 && words.len() >= 3
        || telling > 0 && words.len() >= 4
        || words.len() >= 2 && telling == words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_said_in_many_ways() {
        for text in [
            "",
            "none",
            "None at present",
            "Nobody",
            "nobody else",
            "no one else",
            "No-one.",
            "N/A",
            "n/a this year",
            "Not applicable to me",
            "I do not work with others",
            "I don’t work with anyone outside my school",
            "We haven't worked with anyone",
            "We have not yet worked with any other schools",
            "no other schools this term",
            "Not yet",
            "not at the moment",
            "nil",
            "There is nobody",
            "I am new and have not met people yet, but nobody",
        ] {
            let said = remark(text);
            assert!(matches!(said, Some(Remark::Nobody | Remark::Sentence)), "{text}: {said:?}");
        }
        assert_eq!(remark("I do not work with others"), Some(Remark::Nobody));
        assert_eq!(remark("no one else"), Some(Remark::Nobody));
        assert_eq!(remark("Only my own school"), Some(Remark::Nobody));
    }

    #[test]
    fn sentences_are_told_from_names() {
        for text in [
            "I talk to whoever is about",
            "Mostly the SENCO at Elm School, it depends",
            "we met at the hub and worked on phonics with several others from the area",
            "See above please",
            "Everyone",
            "Various",
            "TBC",
        ] {
            assert_eq!(remark(text), Some(Remark::Sentence), "{text}");
        }
        assert_eq!(remark("7"), Some(Remark::Number));
        for text in ["-99", "-9", "-77.0", "Seen but not answered", "(blank)", "No response"] {
            assert_eq!(remark(text), Some(Remark::Unsaid), "{text}");
        }
        for name in [
            "Ann Lee",
            "I. Hart",
            "Will Young",
            "Our Lady of Lourdes Catholic Primary School",
            "All Saints",
            "No Man's Heath Primary",
            "Nonesuch High School",
            "St Joseph and St Gregory's Catholic Primary School, Bishop's Stortford",
            "Anh Do Nguyen",
            "May Only",
            "Noah Work",
            "Head of maths at Elm School",
            "The Work Place",
            "What Cheer School",
            "Nobody's Lane School",
            "990001",
            "Na Li",
        ] {
            assert_eq!(remark(name), None, "{name}");
        }
    }
}
