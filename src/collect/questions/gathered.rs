//! Questions that a form asks about one school each, put together to the grid that they are: columns headed by
//! nothing but a school, and `How often do you work with Elm School?`, school by school.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::questions::asks::question::{Ask, asks};
use crate::collect::questions::choices::Known;
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::part::{Cells, Choice};
use crate::collect::questions::scales::scale::{Meant, Often, often};
use crate::collect::questions::twice::{self, first_of};
use crate::collect::shapes::surveys::rosters::roster_asides::is_fact;
use crate::collect::who::names::person_key;

/// Whether some answer fills in both of two sets of columns.
pub type Both<'a> = dyn Fn(&[usize], &[usize]) -> Result<bool, Error> + 'a;

/// What is known where a grid is put together.
pub struct Around<'a> {
    /// The texts of each column.
    pub cells: &'a Cells,
    /// The user's words for how often.
    pub scale: &'a Meant,
    /// Names of schools and people that are known beforehand.
    pub known: &'a Known,
    /// Whether some answer fills in both of two sets of columns.
    pub both: &'a Both<'a>,
}

/// The one column of a question without choices.
fn column(question: &Question) -> Option<usize> {
    match question.columns.as_slice() {
        [(column, None)] => Some(*column),
        _ => None,
    }
}

impl Around<'_> {
    fn words(&self, question: &Question) -> impl Iterator<Item = &String> {
        column(question).and_then(|column| self.cells.get(&column)).into_iter().flatten()
    }

    fn is_scale(&self, question: &Question) -> bool {
        self.words(question).all(|word| often(word, self.scale).is_some())
    }

    fn is_short(&self, question: &Question) -> bool {
        self.words(question).all(|word| word.split_whitespace().count() <= 6)
    }
}

/// How a column beside the rows of a grid is to be taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Row,
    Open,
    Other,
}

/// Whether every word that counts begins with a capital, as in `The Grange`, and there are several.
fn is_title(heading: &str) -> bool {
    let words: Vec<&str> = heading.split_whitespace().collect();
    let small = |word: &&str| ["of", "the", "and", "in", "on", "at", "for", "le"].contains(word);
    words.len() > 1 && words.iter().all(|word| small(word) || !word.starts_with(char::is_lowercase))
}

/// Whether a heading can be a name at all: no question, no sentence, no fact.
fn can_be_a_name(heading: &str) -> bool {
    const OPENS: &str = "how what which who why when where do does did is are was were have has any other please rate \
        i we our my your overall total comments comment notes";
    let words = heading.to_lowercase();
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !heading.contains(['?', '=', ':'])
        && heading.split_whitespace().count() <= 6
        && asks(heading).is_none()
        && !is_fact(heading)
        && !OPENS.split_whitespace().any(|other| other == first)
}

impl Form {
    /// Columns headed by nothing but a school, with words of a scale below: the rows of a grid whose
    /// question the program leaves out. They are one question, where no other asks for partners. Gives the rows that
    /// no word tells to be schools.
    pub fn gather_grid(&mut self, around: &Around) -> Result<Vec<String>, Error> {
        let is_bare = |q: &Question| asks(&q.wording) != Some(Ask::HowOften) && column(q).is_some();
        let asks_for_others = |q: &Question| match q.ask {
            Some(Ask::Schools | Ask::People) => true,
            // How often meetings are attended, say, is no question about others.
            Some(Ask::HowOften) => q.has_choices() || q.is_named && !is_bare(q),
            _ => false,
        };
        if self.questions.iter().any(asks_for_others) {
            return Ok(Vec::new());
        }
        let all: BTreeSet<&str> = self.questions.iter().map(|q| q.wording.as_str()).collect();
        let name = |q: &Question| first_of(&q.wording, &all).to_owned();
        let is_free = |q: &Question| q.ask.is_none() && column(q).is_some();
        let is_school = |q: &Question| {
            let name = name(q);
            is_free(q) && (sounds_like_a_school(&name) || around.known.has(&name))
        };
        let strict = |q: &&Question| is_school(q) && around.is_scale(q);
        let words: BTreeSet<&String> =
            self.questions.iter().filter(strict).flat_map(|q| around.words(q)).collect();
        if self.questions.iter().filter(strict).count() < 2 {
            return Ok(Vec::new());
        }
        let is_named_row = |q: &Question| q.is_named && q.ask == Some(Ask::HowOften) && is_bare(q);
        // A row with a word that is not known is one too: the word is asked about.
        let is_row = |q: &Question| is_named_row(q) || is_school(q) && around.is_short(q);
        let mut rows: BTreeSet<usize> =
            (0..self.questions.len()).filter(|&at| is_row(&self.questions[at])).collect();
        // `No` and `none` may be said of anything.
        let says = |word: &String| match often(word, around.scale) {
            Some(Often::Steps(steps)) => steps > 0.0 || words.contains(word),
            _ => false,
        };
        let is_number = |word: &String| word.parse::<f64>().is_ok();
        let beside = |q: &Question, within: bool| {
            let fits = is_free(q) && around.is_scale(q) && around.words(q).any(says);
            let in_words = !around.words(q).any(is_number);
            match (is_title(&q.wording), within) {
                _ if !fits || !can_be_a_name(&q.wording) => Beside::Other,
                (_, true) => Beside::Row,
                (true, false) if in_words => Beside::Row,
                (is_title, false) if is_title || in_words => Beside::Open,
                _ => Beside::Other,
            }
        };
        let (first, last) = (rows.first().copied().unwrap_or(0), rows.last().copied().unwrap_or(0));
        let mut unsure = Vec::new();
        let mut take = |at: usize, how: Beside| match how {
            Beside::Row => {
                rows.insert(at);
                unsure.push(at);
                Ok(true)
            }
            Beside::Open => Err(stray(&self.questions[at].wording)),
            Beside::Other => Ok(false),
        };
        for at in (first..last).filter(|&at| !is_row(&self.questions[at])) {
            take(at, beside(&self.questions[at], true))?;
        }
        for at in last + 1..self.questions.len() {
            if !take(at, beside(&self.questions[at], false))? {
                break;
            }
        }
        for at in (0..first).rev() {
            if !take(at, beside(&self.questions[at], false))? {
                break;
            }
        }
        let unsure = unsure.into_iter().map(|at| self.questions[at].wording.clone()).collect();
        let mut grids: Vec<Vec<usize>> = Vec::new();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for at in rows {
            let is_again = !seen.insert(person_key(&name(&self.questions[at])));
            if is_again {
                seen = BTreeSet::from([person_key(&name(&self.questions[at]))]);
            }
            match grids.last_mut() {
                Some(grid) if !is_again => grid.push(at),
                _ => grids.push(vec![at]),
            }
        }
        let rows = self.one_grid(grids, around)?;
        let row = |&at: &usize| {
            let question = &self.questions[at];
            Some((column(question)?, Some(Choice::Named(name(question)))))
        };
        let columns: Vec<_> = rows.iter().filter_map(row).collect();
        let wordings: Vec<&str> =
            rows.iter().map(|&at| self.questions[at].wording.as_str()).collect();
        let wording = wordings.join(" | ");
        let is_named = rows.iter().any(|&at| self.questions[at].is_named);
        self.take_out(&rows);
        self.questions.push(Question { wording, columns, ask: Some(Ask::HowOften), is_named });
        Ok(unsure)
    }

    /// The rows of the grid that counts, where the same schools stand in several: the one of which the user names a
    /// row; all of them where each answer fills in one, as in the branches of a form.
    fn one_grid(&self, grids: Vec<Vec<usize>>, around: &Around) -> Result<Vec<usize>, Error> {
        let columns = |grid: &[usize]| -> Vec<usize> {
            grid.iter().filter_map(|&at| column(&self.questions[at])).collect()
        };
        let mut named =
            grids.iter().filter(|grid| grid.iter().any(|&at| self.questions[at].is_named));
        if let (Some(grid), None) = (named.next(), named.next()) {
            return Ok(grid.clone());
        }
        for (at, grid) in grids.iter().enumerate() {
            for other in &grids[at + 1..] {
                if (around.both)(&columns(grid), &columns(other))? {
                    return Err(self.two_grids(&columns(grid), &columns(other)));
                }
            }
        }
        Ok(grids.into_iter().flatten().collect())
    }

    fn two_grids(&self, one: &[usize], other: &[usize]) -> Error {
        let heading = |columns: &[usize]| columns.first().map_or("", |&at| &self.headings[at]);
        let (one, other) = (heading(one), heading(other));
        let fix = if one == other {
            "keep the columns of one question in the file, and read the others apart".to_owned()
        } else {
            format!(
                "say which one counts by its first column, --map how_often=\"{one}\" or --map how_often=\"{other}\"; or keep the columns of one question in the file, and read the others apart"
            )
        };
        twice::error([one, other], fix)
    }

    fn take_out(&mut self, gone: &[usize]) {
        let mut at = 0;
        self.questions.retain(|_| {
            at += 1;
            !gone.contains(&(at - 1))
        });
    }

    /// One question for each school, `How often do you work with Elm School?`: the rows of a grid.
    pub fn gather_series(&mut self, around: &Around) {
        let is_how_often = |q: &Question| {
            let asks_so = q.ask == Some(Ask::HowOften) || asks(&q.wording) == Some(Ask::HowOften);
            asks_so && column(q).is_some() && around.is_short(q)
        };
        loop {
            let open: Vec<usize> =
                (0..self.questions.len()).filter(|&at| is_how_often(&self.questions[at])).collect();
            let wordings: Vec<&str> =
                open.iter().map(|&at| self.questions[at].wording.as_str()).collect();
            let Some((before, after)) = around_names(&wordings, around.known) else { return };
            let (mut rows, mut columns) = (Vec::new(), Vec::new());
            for &at in &open {
                let question = &self.questions[at];
                let name = between(&question.wording, &before, &after);
                if let (Some(name), Some(column)) = (name, column(question)) {
                    rows.push(at);
                    columns.push((column, Some(Choice::Named(name.to_owned()))));
                }
            }
            let Some(&first) = rows.first() else { return };
            // Whoever names one of them means all.
            let named = rows.iter().map(|&at| &self.questions[at]).find(|q| q.is_named);
            let (is_named, ask) =
                (named.is_some(), named.map_or(Some(Ask::HowOften), |question| question.ask));
            let wording = self.questions[first].wording.clone();
            self.take_out(&rows);
            self.questions.insert(first, Question { wording, columns, ask, is_named });
            self.prefer_named();
        }
    }
}

/// A wording without the number of its question: `2. `, `Q2) `, `Q2: `.
fn unnumbered(wording: &str) -> &str {
    let number = wording.strip_prefix(['Q', 'q']).unwrap_or(wording);
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let text = rest.trim_start_matches(['.', ')', ':', '-', '–', ' ']);
    if rest.len() < number.len() && text.len() < rest.len() { text } else { wording }
}

/// What stands between the two, if anything does.
fn between<'w>(wording: &'w str, before: &str, after: &str) -> Option<&'w str> {
    let name = unnumbered(wording).strip_prefix(before)?.strip_suffix(after)?.trim();
    Some(name).filter(|name| !name.is_empty())
}

/// What stands around the names in most of the wordings; the names are of known or sound like schools.
fn around_names(wordings: &[&str], known: &Known) -> Option<(String, String)> {
    let is_name = |name: &str| sounds_like_a_school(name) || known.has(name);
    // `visit Elm School` and `the local authority` are more, or less, than the name of a school.
    let may_be = |name: &str| {
        !name.starts_with(char::is_lowercase) && (known.has(name) || can_be_a_name(name))
    };
    let mut best: Option<(usize, (String, String))> = None;
    for (at, one) in wordings.iter().enumerate() {
        for other in &wordings[at + 1..] {
            let (before, after) = shared(unnumbered(one), unnumbered(other));
            let names: BTreeSet<&str> =
                wordings.iter().filter_map(|w| between(w, &before, &after)).collect();
            let sure = names.iter().filter(|name| is_name(name)).count();
            let better = best.as_ref().is_none_or(|(most, _)| sure > *most);
            if sure >= 2 && sure * 2 > names.len() && better && names.iter().all(|n| may_be(n)) {
                best = Some((sure, (before, after)));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// What two wordings share at both ends, without what may be part of a name: `How often do you work with ` and
/// `?` of those about St Mary's School and St John's School.
fn shared(one: &str, other: &str) -> (String, String) {
    let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-');
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let alike = one.chars().zip(other.chars()).take_while(|(x, y)| x == y);
    let length: usize = alike.map(|(c, _)| c.len_utf8()).sum();
    let mut before = one[..length].trim_end_matches(is_inside);
    while let Some(word) = before.split_whitespace().next_back().filter(|word| is_capital(word)) {
        before = &before[..before.trim_end().len() - word.len()];
    }
    let (rest, other) = (&one[before.len()..], &other[before.len()..]);
    let alike = rest.chars().rev().zip(other.chars().rev()).take_while(|(x, y)| x == y);
    let length: usize = alike.map(|(c, _)| c.len_utf8()).sum();
    let mut after = rest[rest.len() - length..].trim_start_matches(is_inside);
    while is_capital(after.trim_start()) {
        after = after.trim_start().trim_start_matches(is_inside);
    }
    (before.to_owned(), after.to_owned())
}

/// Asks about a column beside a grid that may be one of its rows.
fn stray(heading: &str) -> Error {
    let says = "a column beside a grid is answered in its words, and nothing says whether it is one of its schools";
    let what = format!(
        "`{heading}` stands beside a grid and is answered in its words, and nothing says whether it is one of its schools"
    );
    let fix = format!(
        "if it is one, add --map how_often=\"{heading}\" or give the list of schools (--schools); if not, delete the column"
    );
    Error::data(what, fix).coded(codes::BESIDE_A_GRID).plainly(says).plain_fix(
        "if it is one, name it with --map how_often=\"its heading\" or give the list of schools (--schools); if not, delete the column",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_what_is_asked_about_them() {
        let of = |wordings: &[&str]| around_names(wordings, &Known::default());
        let found = |before: &str, after: &str| Some((before.to_owned(), after.to_owned()));
        assert_eq!(
            of(&[
                "How often do you meet St Mary's School?",
                "How often do you meet St John's School?"
            ]),
            found("How often do you meet ", "?")
        );
        assert_eq!(
            of(&[
                "How often is Elm Primary School seen for CPD?",
                "How often is Oak Primary School seen for CPD?"
            ]),
            found("How often is ", " seen for CPD?")
        );
        assert_eq!(
            of(&["Elm Primary School - How often?", "Oak Primary School - How often?"]),
            found("", " - How often?")
        );
        assert_eq!(
            of(&[
                "How often?.Elm Primary School",
                "How often?.St Mary's School",
                "How often?.St Mark's School"
            ]),
            found("How often?.", "")
        );
        assert_eq!(of(&["How often do you meet heads?", "How often do you meet staff?"]), None);
    }
}
