//! Questions that ask for an order: who comes first says nothing about how much more that is.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::questions::asks::wording::words;
use crate::collect::questions::choices::Splits;
use crate::collect::questions::form::Question;
use crate::collect::questions::scales::scale::Often;
use crate::collect::questions::study::Study;
use crate::collect::who::names::person_key;

/// Whether a question asks to rank.
#[must_use]
pub fn asks(wording: &str) -> bool {
    let words = words(wording);
    let ranks = |word: &String| matches!(word.as_str(), "rank" | "ranks" | "ranked" | "ranking");
    words.iter().any(ranks)
        || words.windows(2).enumerate().any(|(at, pair)| {
            pair[0] == "in"
                && pair[1] == "order"
                && words.get(at + 2).is_none_or(|next| next == "of")
        })
}

impl Study<'_> {
    /// What each place in an order counts; empty where a question asks for none. Only whoever asked
    /// can say it.
    pub fn ranks(&self, question: &Question, splits: &Splits) -> Result<Vec<f64>, Error> {
        let most = splits.values().map(|listed| listed.names.len()).max().unwrap_or_default();
        if question.has_choices() || most < 2 || !asks(&question.wording) {
            return Ok(Vec::new());
        }
        let counts = |place: usize| match self.scale.get(&person_key(&place.to_string())) {
            Some(Often::Steps(steps)) => Some(*steps),
            Some(Often::Unsaid) => Some(0.0),
            None => None,
        };
        let counts: Option<Vec<f64>> = (1..=most).map(counts).collect();
        counts.ok_or_else(|| self.how_much(question, most))
    }

    /// Ranks as numbers: 1 stands first, and is no weaker than 2.
    pub fn refuse_ranks<'c>(
        &self,
        question: &Question,
        cells: impl Iterator<Item = &'c str>,
    ) -> Result<(), Error> {
        if !asks(&question.wording) {
            return Ok(());
        }
        let open = cells.filter(|cell| !self.scale.contains_key(&person_key(cell)));
        let open: BTreeSet<usize> = open.filter_map(|cell| cell.trim().parse().ok()).collect();
        open.last().map_or(Ok(()), |last| Err(self.how_much(question, *last)))
    }

    fn how_much(&self, question: &Question, most: usize) -> Error {
        let says =
            "a question asks for an order, and nothing says how much each place in it counts";
        let what = format!(
            "`{}` asks for an order, and nothing says how much each place in it counts (there are {most})",
            question.wording
        );
        let shown = (1..=most.min(3)).map(|place| format!("\"{place}\" = {}", most + 1 - place));
        let more = if most > 3 { " and so on" } else { "" };
        let fix = format!(
            "say in tiebeam.toml how much each place counts: [scale] and below it {}{more}; \"{most}\" = 0 if the last is no contact, and \"1\" = 1, \"2\" = 1{more} if all count the same",
            shown.collect::<Vec<_>>().join(", ")
        );
        Error::data(what, fix)
            .coded(codes::ORDER_OF_NAMES)
            .plainly(says)
            .plain_fix("say in tiebeam.toml, under [scale], how much each place in the order counts: \"1\" = 3 and so on, 0 where it is no contact")
            .at(Place::line(self.file, self.line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_told_from_other_questions() {
        for text in [
            "Rank the schools you work with most",
            "List schools in order of contact",
            "Which schools do you work with most? Put them in order",
        ] {
            assert!(asks(text), "{text}");
        }
        for text in ["Which schools do you work with?", "Schools you met in order to plan"] {
            assert!(!asks(text), "{text}");
        }
    }
}
