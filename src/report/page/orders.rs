//! How sure every order is, in a few sentences: how alike it is from draw to draw, and what could not
//! be drawn.

use crate::base::people_as::PeopleAs;
use crate::connect::network::Level;
use crate::measure::card::Scores;
use crate::measure::certainty::draws::{Draws, Way};
use crate::notice::account::Account;
use crate::notice::story::Story;
use crate::notice::words::{fixed, list};

/// The sentences; none where nobody was ranked.
pub(super) fn of(story: &Story, account: &Account) -> Vec<String> {
    let people = (story.network.people_as != PeopleAs::Hide).then_some(Level::People);
    let levels = std::iter::once(Level::Schools).chain(people);
    levels.flat_map(|level| of_level(level, account.scores(level))).collect()
}

fn of_level(level: Level, scores: &Scores) -> Vec<String> {
    let mut lines = Vec::new();
    let alike: Vec<String> = (scores.ranks.iter())
        .filter_map(|ranks| {
            let order = ranks.order?;
            Some(format!("{} {} ({})", ranks.name, fixed(order.middle, 2), fixed(order.low, 2)))
        })
        .collect();
    if !alike.is_empty() {
        let drawn = match scores.ranks.iter().map(|ranks| ranks.draws).find(|d| d.are_done()) {
            Some(Draws::Done(Way::Answers, _)) => {
                "the answers of one respondent in ten are forgotten"
            }
            Some(Draws::Done(Way::Units, _)) => "one in ten is left out",
            _ => "the activities are drawn anew",
        };
        lines.push(format!(
            "How alike the order of {} stays when {drawn} (1 is the same order; in brackets what 5 of \
             100 draws fall short of): {}.",
            level.word(),
            alike.join(", ")
        ));
    }
    for why in [Draws::TooLarge, Draws::Off, Draws::Nothing] {
        let open = scores.ranks.iter().filter(|ranks| ranks.draws == why);
        let open: Vec<&str> = open.map(|ranks| ranks.name).collect();
        if !open.is_empty() {
            lines.push(format!("The order of {} by {}: {}", level.word(), list(&open), why.says()));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::certainty::ranks::{Order, Ranks};

    #[test]
    fn what_was_drawn_says_how_alike_and_what_was_not_says_why() {
        let ranks = |name, draws: Draws| Ranks {
            name,
            draws,
            rank: Vec::new(),
            spread: Vec::new(),
            unsure: Vec::new(),
            order: draws.are_done().then_some(Order { middle: 0.914, low: 0.8 }),
            tells_values: false,
        };
        let drawn = ranks("degree", Draws::Done(Way::Activities, 500));
        let scores = Scores {
            ranks: vec![drawn, ranks("constraint", Draws::TooLarge)],
            ..Scores::default()
        };
        let lines = of_level(Level::People, &scores);
        assert!(lines[0].ends_with("fall short of): degree 0.91 (0.80)."), "{lines:?}");
        let open = "The order of people by constraint: There are no intervals";
        assert!(lines[1].starts_with(open), "{lines:?}");
    }
}
