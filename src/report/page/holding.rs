//! Who holds the network together, in words beside the picture.

use serde::Serialize;

use super::figures::Figure;
use crate::connect::network::Level;
use crate::measure::certainty::draws::{Draws, Way};
use crate::notice::story::Story;
use crate::report::words;

/// The ranking.
#[derive(Serialize)]
pub(crate) struct Holding<'a> {
    unit: &'static str,
    is_people: bool,
    sentence: String,
    draws: String,
    has_draws: bool,
    figure: Option<Figure<'a>>,
    rows: Vec<Row<'a>>,
    more: Option<String>,
}

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    workplace: &'a str,
    share: String,
    interval: String,
    rank: String,
    unsure: bool,
    links: String,
}

/// Ranks by routes hang on single activities more than those by sums: they hold less than 90 of 100.
fn draws(draws: Draws) -> String {
    let says = draws.says();
    match draws {
        Draws::Done(Way::Activities, _) => format!(
            "{says} Routes hang on single activities: of such ranks about 80 of 100, not 90, held the \
             true one in simulated logs, and it was mostly further down."
        ),
        _ => says,
    }
}

pub(super) fn of<'a>(story: &'a Story<'a>, figure: Option<Figure<'a>>) -> Option<Holding<'a>> {
    let holding = story.holding.as_ref()?;
    let (one, many) = words::units(holding.level);
    let all = holding.ranked.len() + holding.more;
    let stand = if all == 1 { "stands" } else { "stand" };
    let sentence = format!(
        "{} of {} {stand} on a shortest route between two others, over the whole log. Two who did \
         much together are close; the share says for how many of all pairs of others, also those \
         without any route, the closest route runs through this {one}. If that {one} is away, these \
         pairs have a longer way round, or none.",
        words::count(all as u64),
        words::counted(holding.units, one, many),
    );
    let rows = holding.ranked.iter().map(|holder| Row {
        name: &holder.name,
        workplace: &holder.workplace,
        share: words::percent(holder.share),
        interval: words::between(holder.spread),
        rank: words::likely_rank(holder.spread),
        unsure: holder.may_swap,
        links: words::capitalised(&holder.links(holding.level)),
    });
    Some(Holding {
        unit: match holding.level {
            Level::People => "Person",
            Level::Schools => "School",
        },
        is_people: holding.level == Level::People,
        sentence,
        draws: draws(holding.draws),
        has_draws: holding.draws.are_done(),
        figure,
        rows: rows.collect(),
        more: (holding.more > 0).then(|| words::count(holding.more as u64)),
    })
}
