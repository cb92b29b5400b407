//! The table of the network as a whole: each measure, also without the largest activities.

use serde::Serialize;

use crate::connect::network::Level;
use crate::measure::card::Scores;
use crate::measure::certainty::band::{Band, Chance};
use crate::notice::account::Account;
use crate::notice::policy::Withheld;
use crate::notice::story::Story;
use crate::report::words;

/// The table.
#[derive(Serialize)]
pub(crate) struct Overall {
    /// What the second column of values leaves out; empty if there is none.
    without: String,
    /// Which figures are blank because too few were heard, and why.
    withheld: Vec<String>,
    /// What chance means here; empty if nothing is read beside it.
    chance: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: &'static str,
    says: &'static str,
    value: String,
    /// Where chance would put it; empty for figures that are not read beside chance.
    chance: String,
    without: String,
}

pub(super) fn of(story: &Story, account: &Account) -> Overall {
    let left = account.without_large;
    let shown = |value: Option<f64>| value.map_or(words::UNDEFINED.to_owned(), words::short);
    let scores = account.scores(story.level);
    let rows = scores.network.iter().map(|(card, value)| Row {
        name: card.name,
        says: card.says,
        value: shown(*value),
        chance: scores.chance(card.name).map_or(String::new(), between),
        without: left.map_or(String::new(), |left| shown(left.scores.value(card.name))),
    });
    Overall {
        without: left.map_or(String::new(), |left| words::capitalised(&left.says())),
        withheld: account.withheld.map(Withheld::lines).unwrap_or_default(),
        chance: chance(story, scores),
        rows: rows.collect(),
    }
}

fn between(chance: &Chance) -> String {
    let end = |value: Option<f64>| value.map_or(words::UNDEFINED.to_owned(), words::short);
    let band = |band: Band| format!("{} to {}", end(band.low), end(band.high));
    chance.band.map_or(words::UNDEFINED.to_owned(), band)
}

/// What was left to chance, and what could not be.
fn chance(story: &Story, scores: &Scores) -> Vec<String> {
    if scores.chance.is_empty() {
        return Vec::new();
    }
    let drawn = match (story.network.has_log, story.level) {
        (true, Level::People) => {
            "each participant is replaced by somebody of the same school who took part in anything \
             in the same term"
        }
        (true, Level::Schools) => {
            "as many schools as took part are drawn among those that were members on the day"
        }
        (false, Level::People) => {
            "everybody names as many people as they did, drawn from the same school as those named"
        }
        (false, Level::Schools) => "every school names as many schools as it did, whichever",
    };
    let mut lines = vec![format!(
        "By chance: the middle 90 of 100 values if only chance said who took part ({drawn}) or who \
         led (the same activities shared out among the same leaders). What lies outside is more, or \
         less, concentrated than chance explains; that some are larger or keener than others is \
         enough for it, so nearly every real network does."
    )];
    for open in scores.chance.iter().filter_map(|c| Some((c.name, c.band.err()?))) {
        lines.push(format!("{} has no value by chance: {}.", open.0, open.1));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::account::WithoutLarge;
    use crate::report::sample::Sample;

    #[test]
    fn the_second_column_stands_only_where_large_activities_dominate() {
        let sample = Sample::of(3);
        let (story, account) = (sample.story(), sample.account());
        let plain = of(&story, &account);
        assert_eq!((plain.without.as_str(), plain.rows[0].without.as_str()), ("", ""));
        let mut left = WithoutLarge { most: 2, left_out: 3, scores: sample.schools.clone() };
        left.scores.network[0].1 = Some(0.5);
        let both = of(&story, &Account { without_large: Some(&left), ..account });
        assert_eq!(both.without, "Without 3 activities of more than 2 schools");
        assert_eq!((both.rows[0].value.as_str(), both.rows[0].without.as_str()), ("1", "0.5"));
        assert_eq!((both.rows[1].value.as_str(), both.rows[1].without.as_str()), ("–", "–"));
    }
}
