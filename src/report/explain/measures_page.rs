//! docs/measures.md: every measure with its card, by family.

use std::fmt::Write as _;

use super::cards::of_measure;
use crate::measure::card::Measure;
use crate::measure::registry::{NETWORK, TABLES, UNIT};

/// The families in the order of a reader, with what they ask.
const FAMILIES: &[(&str, &str, &str)] = &[
    ("leading", "Leading", "Who leads, and how far it is shared."),
    ("centrality", "Centrality", "Who stands in the middle, in one of its several meanings."),
    ("brokerage", "Brokerage", "Who stands between others, and between which groups."),
    ("clustering", "Clustering", "Who works in closed circles, and which groups the ties form."),
    ("cohesion", "Cohesion", "How the network hangs together as a whole."),
];

/// The page.
#[must_use]
pub fn page() -> String {
    let mut text = String::from(HEAD);
    let all: Vec<&Measure> = UNIT.iter().chain(NETWORK).chain(TABLES).copied().collect();
    let known = FAMILIES.iter().map(|(family, title, asks)| (*family, *title, *asks));
    let mut others: Vec<&str> = all.iter().map(|measure| measure.family).collect();
    others.retain(|family| FAMILIES.iter().all(|(known, ..)| known != family));
    others.dedup();
    let others = others.into_iter().map(|family| (family, family, ""));
    for (family, title, asks) in known.chain(others) {
        let _ = write!(text, "\n## {title}\n\n{asks}\n");
        for measure in all.iter().filter(|measure| measure.family == family) {
            text.push_str(&entry(measure));
        }
    }
    text
}

const HEAD: &str = "\
# Measures

Every measure that `tiebeam measure` and the report can print. `tiebeam explain NAME` prints the same \
on a terminal. Names are those of the columns, of `--only` and of the files under `src/measure/`.

This page is generated from the cards beside the code that computes the numbers. Do not edit it: \
change the card, then run `UPDATE=1 cargo test --test it docs`.

A value that is not defined is left blank, never set to zero. w is the strength of a tie (more is \
closer), d = 1/w its length, N the number of people or schools, ω what an activity counts (1 unless \
`[weights]` says otherwise). “Without direction” means: for given ties both directions added, for a \
log its projection without hosts.
";

fn entry(measure: &Measure) -> String {
    let card = of_measure(measure);
    let mut text = format!("\n### {}\n\n{}\n\n", card.title, card.says);
    let _ = writeln!(text, "- **What it is**: {}", card.what);
    for part in &card.parts {
        let words = match part.label {
            "Formula" => format!("`{}`", part.text),
            "Source" => with_links(&part.text),
            _ => part.text.replace('_', "\\_"),
        };
        let _ = writeln!(text, "- **{}**: {words}", part.label);
    }
    text
}

/// Every `doi:10.…` as a link.
fn with_links(source: &str) -> String {
    let word = |word: &str| {
        let Some(doi) = word.strip_prefix("doi:") else { return word.to_owned() };
        let end = doi.trim_end_matches([';', ',']);
        format!("[doi:{end}](https://doi.org/{end}){}", &doi[end.len()..])
    };
    source.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_has_its_link() {
        assert_eq!(
            with_links("Freeman 1977, doi:10.2307/3033543; Brandes"),
            "Freeman 1977, [doi:10.2307/3033543](https://doi.org/10.2307/3033543); Brandes"
        );
    }
}
