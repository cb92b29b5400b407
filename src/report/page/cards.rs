//! Findings as cards: what was seen, how sure, what to do next, and the rows behind it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::collect::places::Places;
use crate::notice::finding::{Finding, Severity, Side};
use crate::report::words;

/// More rows than this are left to flags.csv.
const ROWS_SHOWN: usize = 200;
/// Where a pattern has more findings of one severity than this, most of them say only what differs.
const ALL_IN_FULL: usize = 6;
/// So many of them are then told in full.
const IN_FULL: usize = 3;

/// One finding.
#[derive(Serialize)]
pub(crate) struct Card<'a> {
    anchor: String,
    /// Whether the rule, the reason and the next step stand on an earlier card.
    is_brief: bool,
    id: &'static str,
    severity: &'static str,
    /// The shape and colour of its mark.
    mark: &'static str,
    pattern: String,
    subject: &'a str,
    message: &'a str,
    evidence: &'a [String],
    rule: &'a str,
    why: &'static str,
    caution: &'static str,
    action: &'static str,
    quote: &'static str,
    quote_source: &'static str,
    measures: &'static str,
    value: String,
    threshold: String,
    chance: Option<String>,
    chance_says: &'static str,
    rows: String,
    row_count: String,
    rows_left: Option<String>,
}

pub(super) fn of<'a>(findings: &'a [Finding], kind: &str, places: &Places) -> Vec<Card<'a>> {
    let numbered = findings.iter().enumerate();
    let mut cards: Vec<Card> =
        numbered.map(|(at, finding)| card(finding, anchor(kind, at), places)).collect();
    let mut alike: BTreeMap<(&str, Severity), Vec<usize>> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        alike.entry((finding.id, finding.severity)).or_default().push(at);
    }
    for group in alike.into_values().filter(|group| group.len() > ALL_IN_FULL) {
        for at in group.into_iter().skip(IN_FULL) {
            cards[at].is_brief = true;
        }
    }
    cards
}

/// Where a finding stands on the page.
pub(super) fn anchor(kind: &str, at: usize) -> String {
    format!("{kind}-{}", at + 1)
}

/// The class of a severity's mark.
pub(super) fn mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Act => "act",
        Severity::Look => "look",
        Severity::Note => "note",
    }
}

fn card<'a>(finding: &'a Finding, anchor: String, places: &Places) -> Card<'a> {
    let shown = finding.rows.len().min(ROWS_SHOWN);
    let left = finding.rows.len() - shown;
    let number = |value| words::measured(value, finding.threshold);
    Card {
        anchor,
        is_brief: false,
        id: finding.id,
        severity: finding.severity.word(),
        mark: mark(finding.severity),
        pattern: words::capitalised(finding.pattern),
        subject: &finding.subject_name,
        message: &finding.message,
        evidence: &finding.evidence,
        rule: &finding.rule,
        why: finding.why_it_matters,
        caution: finding.caution,
        action: finding.action.trim_end_matches('.'),
        quote: finding.quote,
        quote_source: finding.quote_source,
        measures: finding.measures,
        value: number(finding.value),
        threshold: number(finding.threshold),
        chance: finding.chance.map(number),
        chance_says: match finding.side {
            Side::Above => "Chance rarely goes above",
            Side::Below => "Chance rarely falls below",
        },
        rows: places.list(&finding.rows[..shown]),
        row_count: words::counted(finding.rows.len(), "row", "rows"),
        rows_left: (left > 0).then(|| words::count(left as u64)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn of_many_alike_the_first_are_told_in_full() {
        let sample = Sample::of(26);
        let one = &sample.findings.flags[0];
        let brief = |many: usize| {
            let many = vec![one.clone(); many];
            let cards = of(&many, "finding", &Places::default()).into_iter();
            cards.filter(|card| card.is_brief).map(|card| card.anchor).collect::<Vec<_>>()
        };
        assert_eq!(brief(6), Vec::<String>::new());
        assert_eq!(brief(7), ["finding-4", "finding-5", "finding-6", "finding-7"]);
    }
}
