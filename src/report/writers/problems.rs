//! `problems.csv`: everything that was found in the rows, with its place and what to do.

use super::csv;
use crate::base::error::Error;
use crate::base::problem::Problem;
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 8] = ["file", "line", "column", "code", "outcome", "problem", "text", "fix"];

/// The problems by file, line and column, as a file.
pub fn file(problems: &[Problem]) -> Result<Vec<u8>, Error> {
    csv::file(&sheet(problems))
}

/// The same as a table.
#[must_use]
pub fn sheet(problems: &[Problem]) -> Sheet {
    let rows = in_order(problems)
        .into_iter()
        .map(|problem| {
            let place = &problem.place;
            vec![
                text(&place.file),
                place.line.map(f64::from).into(),
                place.column.map(f64::from).into(),
                problem.code.into(),
                problem.outcome.word().into(),
                text(&problem.what),
                text(&problem.text),
                text(&problem.fix),
            ]
        })
        .collect();
    Sheet { name: "problems", columns: COLUMNS.map(str::to_owned).to_vec(), rows }
}

/// By file, line and column; equal places by code and words, so the order is always the same.
pub(crate) fn in_order(problems: &[Problem]) -> Vec<&Problem> {
    let mut sorted: Vec<&Problem> = problems.iter().collect();
    sorted.sort_by(|a, b| {
        let key = |problem: &Problem| (problem.place.clone(), problem.code);
        key(a).cmp(&key(b)).then_with(|| a.what.cmp(&b.what)).then_with(|| a.text.cmp(&b.text))
    });
    sorted
}

fn text(words: &str) -> Cell {
    if words.is_empty() { Cell::Blank } else { words.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::codes;
    use crate::base::place::Place;
    use crate::base::problem::Outcome;

    #[test]
    fn problems_stand_in_the_order_of_the_file() {
        let problem = |place| Problem {
            place,
            code: codes::NOT_A_DATE,
            outcome: Outcome::Rejected,
            what: "`31/09/2025` is not a date".to_owned(),
            text: "31/09/2025".to_owned(),
            fix: "correct the date".to_owned(),
        };
        let problems = [
            problem(Place::cell("log.csv", 118, 4)),
            problem(Place::file("walks.csv")),
            problem(Place::line("log.csv", 9)),
        ];
        let text = file(&problems).map(|bytes| String::from_utf8(bytes).unwrap_or_default());
        let expected = "\u{FEFF}file,line,column,code,outcome,problem,text,fix\r\n\
            log.csv,9,,E203,left out,`31/09/2025` is not a date,31/09/2025,correct the date\r\n\
            log.csv,118,4,E203,left out,`31/09/2025` is not a date,31/09/2025,correct the date\r\n\
            walks.csv,,,E203,left out,`31/09/2025` is not a date,31/09/2025,correct the date\r\n";
        assert_eq!(text, Ok(expected.to_owned()));
    }
}
