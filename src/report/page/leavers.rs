//! What if someone leaves: what would go with those whose loss is largest.

use serde::Serialize;

use super::figures::Figure;
use crate::base::people_as::PeopleAs;
use crate::connect::network::Level;
use crate::notice::leavers::{Leaver, Leavers};
use crate::notice::story::Story;
use crate::report::words;

/// People in the table.
const SHOWN: usize = 5;
/// Names in a cell; the rest are counted.
const NAMED: usize = 6;

/// What would go with whom.
#[derive(Serialize)]
pub(crate) struct Section<'a> {
    sentence: String,
    fewest: String,
    figure: Option<Figure<'a>>,
    units: &'static str,
    draws: String,
    has_draws: bool,
    rows: Vec<Row<'a>>,
    random: String,
    chance: Option<String>,
}

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    workplace: &'a str,
    stops: String,
    interval: String,
    rank: String,
    unsure: bool,
    goes_on: String,
    pairs: String,
    alone: String,
}

pub(super) fn of<'a>(story: &'a Story<'a>, figure: Option<Figure<'a>>) -> Option<Section<'a>> {
    let leavers = story.leavers.as_ref()?;
    let (_, many) = words::units(leavers.level);
    // Where people are hidden nothing is said of one of them after the other.
    let hides = story.network.people_as == PeopleAs::Hide;
    let told = leavers.ranked.iter().filter(|_| !hides).take(SHOWN);
    let sentence = format!(
        "If somebody leaves, the activities that only they lead may stop, or go on without them. \
         This is what the log of {} would lack of its contact between {many}; it is no forecast.",
        if story.window.is_empty() { "this data" } else { &story.window },
    );
    Some(Section {
        sentence,
        fewest: fewest(leavers, many),
        figure,
        units: match leavers.level {
            Level::People => "People",
            Level::Schools => "Schools",
        },
        draws: leavers.draws.says(),
        has_draws: leavers.draws.are_done(),
        rows: told.map(|leaver| row(story, leaver)).collect(),
        random: words::percent(leavers.random_loss),
        chance: leavers.chance_loss.map(|loss| {
            format!(
                "If leading were shared out at random among the same people, the largest loss \
                 would be at most {} in 95 of 100 draws.",
                words::percent(loss)
            )
        }),
    })
}

fn fewest(leavers: &Leavers, many: &str) -> String {
    let all = words::counted(leavers.ranked.len(), "person who led", "people who led");
    let Some(fewest) = &leavers.fewest else {
        return format!(
            "Even without all {all} half of the contact between {many} or more would stay."
        );
    };
    let (loss, random) = (words::percent(fewest.loss), words::percent(fewest.random_loss));
    if fewest.people.len() == 1 {
        return format!(
            "One of the {all} is enough to lose more than half of the contact between {many} \
             ({loss}); one drawn at random would take {random} on average."
        );
    }
    let at_most = if fewest.is_exact { "" } else { "at most " };
    let beside = fewest.chance_loss.map_or(String::new(), |chance| {
        format!(
            " If leading were shared out at random among them, the two who take most would take at \
             most {} in 95 of 100 draws.",
            words::percent(chance)
        )
    });
    format!(
        "It takes {at_most}{} of the {all} to lose more than half of the contact between {many} \
         ({}); as many drawn at random would take {} on average.{beside}",
        words::count(fewest.people.len() as u64),
        loss,
        random,
    )
}

fn row<'a>(story: &Story, leaver: &'a Leaver) -> Row<'a> {
    let alone = &leaver.stops.alone;
    let name = |&unit: &u32| story.standings.get(unit as usize).map(|unit| unit.name.as_str());
    let mut names: Vec<String> =
        alone.iter().take(NAMED).filter_map(name).map(str::to_owned).collect();
    if alone.len() > NAMED {
        names.push(format!("{} more", words::count((alone.len() - NAMED) as u64)));
    }
    Row {
        name: &leaver.name,
        workplace: &leaver.workplace,
        stops: words::percent(leaver.stops.weight),
        interval: words::between(leaver.spread),
        rank: words::likely_rank(leaver.spread),
        unsure: leaver.may_swap,
        goes_on: words::percent(leaver.goes_on.weight),
        pairs: words::percent(leaver.stops.pairs),
        alone: if names.is_empty() { "none".to_owned() } else { names.join(", ") },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn the_table_says_who_is_left_alone_and_what_chance_takes() {
        let sample = Sample::of(26);
        let story = sample.story();
        let section = of(&story, None);
        let told = section.as_ref().map(|section| {
            let row = &section.rows[0];
            (row.stops.as_str(), row.goes_on.as_str(), row.alone.as_str(), section.random.as_str())
        });
        assert_eq!(told, Some(("40%", "5%", "School 01", "10%")));
        let fewest = section.map(|section| section.fewest).unwrap_or_default();
        let expected = "It takes 2 of the 2 people who led to lose more than half of the contact \
                        between schools (60%); as many drawn at random would take 20% on average. If \
                        leading were shared out at random among them, the two who take most would \
                        take at most 40% in 95 of 100 draws.";
        assert_eq!(fewest, expected);
    }
}
