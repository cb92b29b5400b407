//! The table of the network as a whole: each measure, also without the largest activities.

use serde::Serialize;

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
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: &'static str,
    says: &'static str,
    value: String,
    without: String,
}

pub(super) fn of(story: &Story, account: &Account) -> Overall {
    let left = account.without_large;
    let shown = |value: Option<f64>| value.map_or(words::UNDEFINED.to_owned(), words::short);
    let measures = account.scores(story.level).network.iter();
    let rows = measures.map(|(card, value)| Row {
        name: card.name,
        says: card.says,
        value: shown(*value),
        without: left.map_or(String::new(), |left| shown(left.scores.value(card.name))),
    });
    Overall {
        without: left.map_or(String::new(), |left| words::capitalised(&left.says())),
        withheld: account.withheld.map(Withheld::lines).unwrap_or_default(),
        rows: rows.collect(),
    }
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
