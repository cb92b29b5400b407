//! Table `flags`: what was noticed, gates first, and what could not be assessed.

use crate::collect::places::Places;
use crate::notice::finding::{Finding, Findings, NotAssessed};
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 9] =
    ["flag", "severity", "subject", "value", "threshold", "chance", "message", "action", "rows"];

/// One row a gate, then one a flag, then one a check that could not be made.
#[must_use]
pub fn sheet(findings: &Findings, places: &Places) -> Sheet {
    let raised = findings.gates.iter().chain(&findings.flags);
    let rows = raised
        .map(|finding| row(finding, places))
        .chain(findings.not_assessed.iter().map(not_assessed))
        .collect();
    Sheet { name: "flags", columns: COLUMNS.map(str::to_owned).to_vec(), rows }
}

/// The next step, with the words it rests on and where they stand.
pub(crate) fn step(finding: &Finding) -> String {
    let mut step = finding.action.trim_end_matches('.').to_owned();
    if !finding.quote.is_empty() {
        step = format!("{step} (“{}”", finding.quote);
        if !finding.quote_source.is_empty() {
            step = format!("{step}, {}", finding.quote_source);
        }
        step.push(')');
    }
    step
}

fn row(finding: &Finding, places: &Places) -> Vec<Cell> {
    vec![
        finding.id.into(),
        finding.severity.word().into(),
        text(&finding.subject_name),
        Cell::Number(finding.value),
        Cell::Number(finding.threshold),
        finding.chance.into(),
        text(&finding.message),
        text(&step(finding)),
        text(&places.list(&finding.rows)),
    ]
}

fn not_assessed(check: &NotAssessed) -> Vec<Cell> {
    let mut row = vec![Cell::Blank; COLUMNS.len()];
    row[0] = check.id.into();
    row[1] = "not assessed".into();
    row[6] = text(&check.why);
    row
}

fn text(words: &str) -> Cell {
    if words.is_empty() { Cell::Blank } else { words.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn gates_come_first_and_unassessed_checks_last() {
        let sample = Sample::of(26);
        let sheet = sheet(&sample.findings, &sample.records.places);
        let ids: Vec<_> = sheet.rows.iter().map(|row| row[0].clone()).collect();
        assert_eq!(ids.first(), Some(&Cell::from("G7")));
        assert_eq!(ids.last(), Some(&Cell::from("F15")));
        let last = sheet.rows.last().map(|row| row[1..6].to_vec()).unwrap_or_default();
        assert_eq!(last[0], Cell::from("not assessed"));
        assert!(last[1..].iter().all(|cell| *cell == Cell::Blank));
        assert_eq!(sheet.rows[1][8], Cell::from("riverside.csv:2,3,4"));
    }
}
