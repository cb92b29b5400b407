//! What stands beside a roster and is nobody of it: facts about the rows, such as an age or an official
//! number, sums below and beside it, and words that explain its numbers.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::amounts;
use crate::collect::cells::names::roles::is_role;
use crate::collect::cells::words::is_total;
use crate::collect::questions::scales::numbering::{LARGEST_STEP, stands_for_no_answer};
use crate::collect::questions::scales::scale::labelled;
use crate::collect::questions::twice::{self, asked_twice};
use crate::collect::shape::Reading;
use crate::collect::within::walk;

/// Words of which every fact about a person or a school has one.
const FACTS: &str = "age urn ukprn uprn laestab fte nor id ids gender sex tenure consent wave score rating rank \
    phase role code codes year years months number no nr degree indegree outdegree centrality betweenness closeness \
    nominations nominated times pupils staff roll size headcount distance miles km latitude longitude postcode \
    region cluster ofsted band salary experience date weight count mean median sd maximum minimum fsm eal sen pp \
    responses received complete completed incomplete finished";
/// What may stand around them.
const AROUND: &str = "a at in of on the to as and or per by for is was are your you what how many much long have been \
    do did does school schools person respondent teacher post job current this since out dfe la establishment started \
    start joined network teaching collaboration trust total average max min percent percentage key stage group grade \
    full time part participant survey form named given chosen";
/// Words that are facts where they stand alone, and else may be part of a name.
const ALONE: &str = "group cohort trust partnership alliance status reviewer interviewer";
/// Words by which a row says that it adds up others.
const SUMS: &str =
    "degree indegree nominations nominated named received max min mean median maximum minimum sd n";

fn is_one(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|other| other == word)
}

/// The words of a heading in lower case, without what stands in brackets.
fn words_of(heading: &str) -> Vec<String> {
    let text = heading.split(['(', '[']).next().unwrap_or_default().to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Whether a heading is a fact about the rows, or a sum, and nobody's name: `URN`, `Years in post`, `FTE`,
/// `Gender (1=F)`, `In-degree`.
#[must_use]
pub fn is_fact(heading: &str) -> bool {
    let words = words_of(heading);
    let is_fact = |word: &String| is_one(word, FACTS);
    let known = |word: &String| is_fact(word) || is_one(word, AROUND);
    is_total(heading)
        || words.iter().any(is_fact) && words.iter().all(known)
        || matches!(words.as_slice(), [only] if is_one(only, ALONE))
        || words.last().is_some_and(|last| is_one(last, "score urn index degree"))
        || matches!(heading.trim(), "#" | "%" | "Σ" | "n" | "N")
}

/// Whether a heading beside names is a post that somebody of the row may have: `Head?`, `SENCo`.
#[must_use]
pub fn is_post(heading: &str) -> bool {
    is_role(&words_of(heading).join(" "))
}

/// Whether the name of a row says that it adds up others: `In-degree`, `Times named`, `n`.
#[must_use]
pub fn is_sum(label: &str) -> bool {
    let words = words_of(label);
    is_total(label)
        || words.iter().any(|word| is_one(word, SUMS))
            && words.iter().all(|word| is_one(word, SUMS) || is_one(word, "in out times total"))
}

/// Whether a text explains the numbers of the table: `Key:`, `0 = never, 1 = termly`.
#[must_use]
pub fn is_legend(text: &str) -> bool {
    let words = words_of(text);
    let first = words.first().map(String::as_str).unwrap_or_default();
    let opens = is_one(first, "key legend scale scales note notes codes coding source");
    opens && (words.len() == 1 || text.contains([':', '=']))
        || text.contains('=')
            && (labelled(text).is_some() || words.iter().any(|word| word == "never"))
}

/// Asks about a column that no row is called after, where its heading or its numbers are unlike those of
/// all others: it may be somebody who was asked about, or a fact about the rows.
pub fn refuse_strays(
    reading: &Reading,
    strays: &[usize],
    others: &[usize],
    names: &[&str],
) -> Result<(), Error> {
    let headings = &reading.layout.headings;
    let separator = reading.table.delimiter;
    // The largest number of each, and whether all are whole.
    let mut of_strays = vec![(0.0_f64, true); strays.len()];
    let (mut largest, mut whole) = (0.0_f64, true);
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        let number = |column: usize| {
            let number = amounts::number(record.get(column)?.trim(), separator);
            number.filter(|number| !stands_for_no_answer(*number))
        };
        for (&column, seen) in strays.iter().zip(&mut of_strays) {
            let Some(value) = number(column) else { continue };
            *seen = (seen.0.max(value), seen.1 && value.fract() == 0.0);
        }
        for value in others.iter().filter_map(|&column| number(column)) {
            (largest, whole) = (largest.max(value), whole && value.fract() == 0.0);
        }
    })?;
    let is_scale = largest > 0.0 && largest <= LARGEST_STEP;
    let is_off =
        |(most, is_whole): (f64, bool)| is_scale && (most > LARGEST_STEP || whole && !is_whole);
    let is_doubtful = |(column, seen): &(usize, (f64, bool))| {
        is_off(*seen) || is_unlike(&headings[*column], names)
    };
    let Some((column, seen)) = strays.iter().copied().zip(of_strays).find(is_doubtful) else {
        return Ok(());
    };
    let heading = &headings[column];
    let why = if is_off(seen) {
        "holds numbers that no other column holds"
    } else {
        "is called otherwise than all rows are"
    };
    let what = format!(
        "no row is called `{heading}`, and the column {why}: it may be somebody who was asked about, or a fact about the rows"
    );
    let fix = format!(
        "if it is a fact, delete the column; if somebody is called so, add a row `{heading}`, with blanks if they did not answer"
    );
    Err(Error::data(what, fix)
        .coded(codes::ROSTER_STRAY)
        .plainly("a column is called as no row is: it may be somebody who was asked about, or a fact about the rows")
        .plain_fix("if it is a fact, delete the column; if somebody is called so, add a row with that name, with blanks if they did not answer")
        .at(Place::cell(&reading.table.name, reading.layout.headings_line, column as u32 + 1)))
}

/// Asks which counts, where everybody has two columns that one respondent fills in, `Elm School (maths)` and `Elm School
/// (English)` or the same heading twice.
pub fn refuse_twice(
    reading: &Reading,
    columns: &[usize],
    is_row: &dyn Fn(&str) -> bool,
) -> Result<(), Error> {
    let headings: Vec<&str> = columns
        .iter()
        .filter_map(|&at| reading.layout.headings.get(at))
        .map(|h| h.trim())
        .collect();
    let Some(two) = asked_twice(&headings, is_row, is_row) else { return Ok(()) };
    let places = two.map(|at| columns[at]);
    let mut both = headings[two[0]] != headings[two[1]];
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        both |= places.iter().all(|&at| record.get(at).is_some_and(|cell| !cell.trim().is_empty()));
    })?;
    if !both {
        return Ok(());
    }
    let fix = "keep the columns of one question in the file, and read the others apart; if they are different schools or people, add a row for each";
    let place = Place::line(&reading.table.name, reading.layout.headings_line);
    Err(twice::error(two.map(|at| headings[at]), fix.to_owned()).at(place))
}

/// Small words within names.
const SMALL: &str = "of the and on in at for with upon by to van der den de la le du von bin al el ap cum near under";

/// The letters before the number of an identifier: `p` of `p01`.
fn letters_of(text: &str) -> Option<String> {
    let letters = text.trim().trim_end_matches(|c: char| c.is_ascii_digit());
    (letters.len() < text.trim().len()).then(|| letters.trim().to_lowercase())
}

/// Whether a heading is written otherwise than every name: with a sign that no name has, as one word
/// among names of several, or without the letters of their numbers.
fn is_unlike(heading: &str, names: &[&str]) -> bool {
    let sign = |text: &str| text.contains(['?', '=', '#', '%', '/', ':', '_']);
    let is_small = |word: &str| word.starts_with(char::is_lowercase) && !is_one(word, SMALL);
    let has_small = |text: &str| text.split_whitespace().any(is_small);
    let is_one_word = |text: &str| text.split_whitespace().count() == 1;
    let only_here = |is: &dyn Fn(&str) -> bool| is(heading) && !names.iter().any(|name| is(name));
    let letters: BTreeSet<Option<String>> = names.iter().map(|name| letters_of(name)).collect();
    let are_numbered = letters.len() == 1 && !letters.contains(&None);
    let is_no_number = are_numbered && !letters.contains(&letters_of(heading));
    is_no_number
        || only_here(&sign)
        || only_here(&has_small)
        || names.len() > 2 && only_here(&is_one_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_told_from_names() {
        for text in [
            "URN",
            "Age",
            "Years at school",
            "Years in post",
            "Years of experience",
            "Tenure",
            "FTE",
            "NOR",
            "DfE number",
            "Out-degree",
            "In-degree",
            "ID",
            "School ID",
            "Year started",
            "Gender (1=F)",
            "Consent",
            "Role code",
            "Wave",
            "Collaboration score",
            "Nr",
            "Number of pupils",
            "Year group",
            "What is your age?",
            "survey_complete",
            "Complete?",
            "Group",
        ] {
            assert!(is_fact(text), "{text}");
        }
        for text in [
            "Ann Lee",
            "Ashbrook Primary",
            "Bea Band",
            "Will Young",
            "Max",
            "St Mary's",
            "P12",
            "Fellgate",
            "School 12",
            "School A",
            "School N",
            "Group A",
        ] {
            assert!(!is_fact(text), "{text}");
        }
        assert!(is_post("Head?") && is_post("Head (1/0)") && !is_post("Ann Head"));
        for text in ["In-degree", "Times named", "Nominations received", "n", "Max", "Total"] {
            assert!(is_sum(text), "{text}");
        }
        assert!(!is_sum("Max Lee") && !is_sum("Ann Lee"));
        for text in ["Key:", "0 = never, 1 = termly", "3 = weekly", "Key: 0 = never", "Legend"] {
            assert!(is_legend(text), "{text}");
        }
        for text in ["Ann Key", "Key Primary School", "Keyes", "Scale Hall Primary", "School 3"] {
            assert!(!is_legend(text), "{text}");
        }
    }

    #[test]
    fn a_heading_is_unlike_names_by_its_form() {
        let people = ["Ann Lee", "Bo Kay", "Cy Fox"];
        let schools = ["Elm School", "Oak of the Lea", "Ash Academy"];
        assert!(is_unlike("Does she lead?", &people) && is_unlike("Seniority", &people));
        assert!(is_unlike("Open days", &schools) && is_unlike("parents", &["Ann", "Bo", "Cy"]));
        assert!(!is_unlike("Una Hill", &people) && !is_unlike("Fir School", &schools));
        assert!(!is_unlike("Una", &["Ann", "Bo", "Cy Fox"]));
        assert!(is_unlike("Q10", &["p01", "p02"]) && !is_unlike("P03", &["p01", "p02"]));
    }
}
