//! When two spellings are the same name. Nothing here guesses: keys match exactly or not at all.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::collect::cells::invisible::is_invisible;
pub use crate::collect::who::nobody::{is_no_answer, is_nobody};

/// A name as it is shown: composed characters, single spaces, no signs that nobody sees.
#[must_use]
pub fn tidy(text: &str) -> String {
    tidied(text).into_owned()
}

/// The same without a copy where nothing is to be done, which is nearly everywhere.
#[must_use]
pub fn tidied(text: &str) -> Cow<'_, str> {
    if is_tidy(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let seen: String = text.chars().filter(|&c| !is_invisible(c)).nfc().collect();
    Cow::Owned(seen.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether plain ASCII holds no blanks but single spaces between words.
fn is_tidy(text: &[u8]) -> bool {
    let mut after_blank = true;
    for &byte in text {
        let blank = byte == b' ';
        if !(b' '..0x7F).contains(&byte) || (blank && after_blank) {
            return false;
        }
        after_blank = blank;
    }
    text.is_empty() || !after_blank
}

/// The key under which a person's name is found: case, accents' encoding, spaces and the shape of
/// apostrophes do not matter; everything else does (`P. Nair` is not `Priya Nair`).
#[must_use]
pub fn person_key(name: &str) -> String {
    folded(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lower case, with one encoding of every accent and one shape of every apostrophe, however a name has
/// been composed before.
fn folded(name: &str) -> String {
    if name.is_ascii() {
        return name.chars().map(straight).map(|c| c.to_ascii_lowercase()).collect();
    }
    // Apostrophes first, as some are taken for accents later; and last, as some come out of letters.
    let seen = name.chars().filter(|&c| !is_invisible(c));
    let lower = seen.nfc().map(straight).nfkc().flat_map(char::to_lowercase);
    lower.nfkc().map(straight).collect()
}

/// The key under which a school's name is found.
///
/// Words that say nothing about which school it is are dropped (`the`, `school`, `voluntary aided`);
/// usual short forms are written out. Phase and faith are never dropped: Infant is not Junior,
/// and St Mary's CE is not St Mary's RC.
#[must_use]
pub fn school_key(name: &str) -> String {
    let text = without_accents(without_points(&folded(without_remark(without_number(name)))));
    let spaced: String = text
        .replace(['&', '+'], " and ")
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let mut words: Vec<&str> = spaced.split_whitespace().collect();
    strip_count(&mut words);
    let phrase = format!(" {} ", words.join(" "));
    let phrase = PHRASES.iter().fold(phrase, |text, (long, short)| text.replace(long, short));
    let words = phrase
        .split_whitespace()
        .map(|word| WORDS.iter().find(|(from, _)| *from == word).map_or(word, |(_, to)| *to));
    let key = words.filter(|word| !EMPTY_WORDS.contains(word)).collect::<Vec<_>>().join(" ");
    // A name of nothing but such words or signs is itself.
    if key.is_empty() { person_key(name) } else { key }
}

/// Drops how many came: `Ashbrook (x2)`.
fn strip_count(words: &mut Vec<&str>) {
    let number =
        |text: &str| (1..3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let counted = match words.as_slice() {
        [_, .., "x", last] if number(last) => 2,
        [_, .., last] if last.strip_prefix('x').or(last.strip_suffix('x')).is_some_and(number) => 1,
        _ => 0,
    };
    words.truncate(words.len() - counted);
}

/// A school without a remark in brackets on how many came, or where they met: `Ashbrook (2 staff)`,
/// `Ashbrook (online)`.
fn without_remark(text: &str) -> &str {
    const REMARKS: [&str; 12] = [
        "online",
        "virtual",
        "virtually",
        "remote",
        "remotely",
        "via teams",
        "on teams",
        "via zoom",
        "on zoom",
        "in person",
        "hall",
        "main hall",
    ];
    const COUNTED: [&str; 8] =
        ["staff", "teachers", "people", "visitors", "heads", "adults", "colleagues", "reps"];
    let parts = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let Some((name, remark)) = parts.filter(|(name, _)| !name.trim().is_empty()) else {
        return text;
    };
    let remark = remark.trim().to_lowercase();
    let is_number = |text: &str| text.len() < 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_count = remark
        .split_once(' ')
        .is_some_and(|(number, noun)| is_number(number) && COUNTED.contains(&noun.trim()));
    if is_count || REMARKS.contains(&remark.as_str()) { name.trim_end() } else { text }
}

/// A text without the number or the dot that it has in a list: `1. Ashbrook`, `2) Elm`, `• Oak`.
#[must_use]
pub fn without_number(text: &str) -> &str {
    let text = text.trim_start_matches(['•', '·', '▪', '◦', '*', '-', '–']).trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = if (1..3).contains(&digits) { &text[digits..] } else { "" };
    let name = rest.strip_prefix(['.', ')']).map(str::trim_start).unwrap_or_default();
    let is_name = name.starts_with(char::is_alphabetic)
        && (rest.len() > name.len() + 1 || rest.starts_with(')'));
    if is_name { name } else { text }
}

/// What stands before and behind the first sign of a text that has one: `LLI` and `Ruth Penney` of
/// `LLI - Ruth Penney`.
#[must_use]
pub fn cores(text: &str) -> Vec<&str> {
    let signs = [" - ", " – ", " — ", "(", ":", ",", " / "];
    let at = signs.iter().filter_map(|sign| Some((text.find(sign)?, sign.len()))).min();
    let parts = at.map(|(at, len)| [text[..at].trim(), text[at + len..].trim_matches([' ', ')'])]);
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect()
}

/// Latin letters without their accents, which half of those who write a name leave out. A listed name
/// that differs in nothing else is found first, by its very text.
fn without_accents(text: String) -> String {
    if text.is_ascii() {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut after_latin = false;
    for character in text.nfd() {
        let is_accent = ('\u{300}'..='\u{36f}').contains(&character);
        if !(is_accent && after_latin) {
            plain.push(character);
            after_latin = character.is_ascii_alphabetic();
        }
    }
    plain.nfc().collect()
}

/// Without apostrophes and points. A point between words parts them (`St.Mary's`, `Jnr.Sch.`);
/// between single letters it does not (`C.E.`).
fn without_points(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = 0;
    for character in text.chars() {
        match character {
            '.' if letters > 1 => plain.push(' '),
            '\'' | '.' => {}
            other => plain.push(other),
        }
        letters = match character {
            '.' => 0,
            other if other.is_alphanumeric() => letters + 1,
            '\'' => letters,
            _ => 0,
        };
    }
    plain
}

const PHRASES: &[(&str, &str)] = &[
    (" church of england ", " ce "),
    (" cof e ", " ce "),
    (" c of e ", " ce "),
    (" c ofe ", " ce "),
    (" c e ", " ce "),
    (" roman catholic ", " rc "),
    (" r c ", " rc "),
    (" voluntary aided ", " "),
    (" voluntary controlled ", " "),
    (" vol aided ", " "),
    (" vol controlled ", " "),
    (" v a ", " "),
    (" v c ", " "),
];
const WORDS: &[(&str, &str)] = &[
    ("saint", "st"),
    ("mt", "mount"),
    ("cofe", "ce"),
    ("ceva", "ce"),
    ("cevc", "ce"),
    ("catholic", "rc"),
    ("jnr", "junior"),
    ("jun", "junior"),
    ("jr", "junior"),
    ("juniors", "junior"),
    ("inf", "infant"),
    ("infants", "infant"),
    ("prim", "primary"),
    ("sec", "secondary"),
    ("sch", "school"),
    ("rd", "road"),
    ("ln", "lane"),
    ("acad", "academy"),
];
const EMPTY_WORDS: &[&str] = &["the", "school", "va", "vc", "voluntary"];

fn straight(character: char) -> char {
    match character {
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{02B9}' | '\u{02BC}' | '\u{2032}' | '`'
        | '\u{00B4}' | '\u{FF07}' | '\u{FF40}' => '\'',
        other => other,
    }
}

/// The candidate most similar to `text`, if it is close enough to ask about.
#[must_use]
pub fn nearest<'n>(text: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let key = person_key(text);
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let likeness = strsim::jaro_winkler(&key, &person_key(candidate));
        let better = best.is_none_or(|(most, name)| {
            likeness > most || (likeness.total_cmp(&most).is_eq() && candidate < name)
        });
        if likeness >= 0.85 && better {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_school_share_a_key() {
        let same = |a: &str, b: &str| assert_eq!(school_key(a), school_key(b), "{a} / {b}");
        same("St. Mary’s CofE Primary School", "St Marys C of E (VA) Primary");
        same(
            "Saint Mary's Church of England Voluntary Aided Primary School",
            "st marys ce primary",
        );
        same("Larkspur Lane Jnr", "Larkspur Lane Junior School");
        same("The Ashbrook & Fell School", "Ashbrook and Fell");
        same("St Joseph's Catholic Primary", "St Joseph's RC Primary");
        same("St Luke's C. of E. Primary", "St Luke's CE Primary School");
        for spelling in [
            "St.Mary's C.E. (VA) Prim. Sch.",
            "Saint Mary’s C E Voluntary Aided Primary",
            "ST MARYS CEVA PRIMARY",
            "St Mary`s Church of England (V.A.) Primary School",
            "St Mary´s CofE(VA) Primary",
            "St Mary＇s ＣＥ Primary",
            "The St Mary's C/E Voluntary Primary School",
        ] {
            same(spelling, "St Mary's CE Primary School");
        }
        same("St Thomas à Becket CE Primary", "Saint Thomas a Becket C of E Primary School");
        same("Müller José School", "Muller Jose");
        same("Larkspur Lane Inf. Sch", "Larkspur Lane Infants School");
        same("Harrow Beck Sec.", "Harrow Beck Secondary School");
        same("St Joseph's R.C. Primary", "St. Joseph's Roman Catholic Primary");
    }

    #[test]
    fn what_a_list_writes_around_a_name_is_no_part_of_it() {
        for text in [
            "1. Ashbrook",
            "2) Ashbrook",
            "• Ashbrook",
            "Ashbrook (x2)",
            "Ashbrook x 3",
            "Ashbrook (2 staff)",
            "Ashbrook (online)",
        ] {
            assert_eq!(school_key(text), school_key("Ashbrook"), "{text}");
        }
        for text in ["1st Choice", "3.5 Elm", "12", "4 Elm", "-", "X2", "Elm 2"] {
            assert_eq!(without_number(text), if text == "-" { "" } else { text }, "{text}");
        }
        assert_ne!(school_key("Elm 2"), school_key("Elm"));
        assert_ne!(school_key("Elm (Leeds)"), school_key("Elm"));
        assert_eq!(school_key("-"), "-");
    }

    #[test]
    fn phase_and_faith_are_never_dropped() {
        let differ = |a: &str, b: &str| assert_ne!(school_key(a), school_key(b), "{a} / {b}");
        differ("Larkspur Lane Infant School", "Larkspur Lane Junior School");
        differ("St Mary's CE Primary", "St Mary's RC Primary");
        differ("Ashbrook Primary", "Ashbrook High");
        differ("Ashbrook Primary", "Ashbrook");
        differ("Ashbrook Primary", "Ashbrook Prep");
        differ("St Mary's", "St Mary's CE");
        differ("Ashbrook Special School", "Ashbrook School");
    }

    #[test]
    fn people_match_on_the_whole_name_only() {
        assert_eq!(person_key("Bea  O’Connor"), person_key("bea o'connor"));
        assert_eq!(person_key("Zoe\u{308}"), person_key("Zoë"));
        assert_ne!(person_key("P. Nair"), person_key("Priya Nair"));
    }

    #[test]
    fn what_is_tidy_is_not_copied_and_the_rest_is_tidied() {
        for text in ["", "a", "Bea O'Connor", "a b c", "s00013"] {
            assert!(matches!(tidied(text), Cow::Borrowed(same) if same == text), "{text}");
        }
        let slow = |text: &str| {
            text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        for text in
            [" ", " a", "a ", "a  b", "a\tb", "a\nb", "a\u{a0}b", "Zoe\u{308}", "\u{7f}", "\0a"]
        {
            assert_eq!(tidied(text), slow(text), "{text:?}");
        }
        assert!(is_nobody("TBC") && is_nobody("—") && is_nobody("un\u{212a}nown"));
        assert!(is_nobody("#REF!") && is_nobody("null") && !is_nobody("Nan Null"));
        assert_eq!(tidy("Ash\u{200b}brook"), "Ashbrook");
        assert_eq!(school_key("Fell\u{ad}gate"), school_key("Fellgate"));
        assert!(!is_nobody("Na") && is_nobody("n/A") && !is_nobody("Annoné"));
    }

    #[test]
    fn close_names_are_only_proposed() {
        let schools = ["Fellgate Special School", "Ashbrook Primary School"];
        assert_eq!(nearest("Fell Gate Special", schools.into_iter()), Some(schools[0]));
        assert_eq!(nearest("University of Northmoor", schools.into_iter()), None);
    }
}
