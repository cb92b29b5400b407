//! What would go with those who lead, for scripts.

use serde::Serialize;

use super::number::Number;
use crate::base::people_as::PeopleAs;
use crate::measure::leading::leaver_losses;
use crate::notice::story::Story;

#[derive(Serialize)]
pub(crate) struct Leavers<'a> {
    between: &'static str,
    /// `null` where nothing was drawn anew.
    draws: Option<usize>,
    draws_say: String,
    random_loss: Number,
    chance_loss: Option<Number>,
    /// How many units one of them would rarely leave alone if leading were shared out at random.
    chance_alone: Option<Number>,
    fewest: Option<Fewest<'a>>,
    ranked: Vec<Leaver<'a>>,
}

#[derive(Serialize)]
struct Fewest<'a> {
    people: Vec<&'a str>,
    /// Whether no fewer could do it; else fewer may.
    exact: bool,
    loss: Number,
    random_loss: Number,
    /// What two people would rarely take if leading were shared out at random.
    chance_loss: Option<Number>,
}

#[derive(Serialize)]
struct Leaver<'a> {
    name: &'a str,
    workplace: &'a str,
    leads_alone: usize,
    /// The middle 90 of 100 shares of contact that stops.
    low: Option<Number>,
    high: Option<Number>,
    rank_low: Option<usize>,
    rank_high: Option<usize>,
    order_not_certain: bool,
    stops: Loss<'a>,
    goes_on: Loss<'a>,
}

#[derive(Serialize)]
struct Loss<'a> {
    contact: Number,
    pairs: Number,
    left_alone: Vec<&'a str>,
    lost_only_partner: Vec<&'a str>,
}

pub(crate) fn of<'a>(story: &'a Story) -> Option<Leavers<'a>> {
    let leavers = story.leavers.as_ref()?;
    let name = |&unit: &u32| story.network.name(leavers.level, unit as usize);
    let loss = |loss: &leaver_losses::Loss| Loss {
        contact: Number(loss.weight),
        pairs: Number(loss.pairs),
        left_alone: loss.alone.iter().map(name).collect(),
        lost_only_partner: loss.only_partner.iter().map(name).collect(),
    };
    let person = |&at: &usize| leavers.ranked.get(at).map(|leaver| leaver.name.as_str());
    Some(Leavers {
        between: leavers.level.word(),
        draws: leavers.draws.are_done().then(|| leavers.draws.number()),
        draws_say: leavers.draws.says(),
        random_loss: Number(leavers.random_loss),
        chance_loss: leavers.chance_loss.map(Number),
        chance_alone: leavers.chance_alone.map(Number),
        fewest: leavers.fewest.as_ref().map(|fewest| Fewest {
            people: fewest.people.iter().filter_map(person).collect(),
            exact: fewest.is_exact,
            loss: Number(fewest.loss),
            random_loss: Number(fewest.random_loss),
            chance_loss: fewest.chance_loss.map(Number),
        }),
        // Where people are hidden nothing is said of one of them after the other.
        ranked: leavers
            .ranked
            .iter()
            .filter(|_| story.network.people_as != PeopleAs::Hide)
            .map(|leaver| Leaver {
                name: &leaver.name,
                workplace: &leaver.workplace,
                leads_alone: leaver.leads_alone,
                low: leaver.spread.and_then(|spread| spread.told()).map(|(low, _)| Number(low)),
                high: leaver.spread.and_then(|spread| spread.told()).map(|(_, high)| Number(high)),
                rank_low: leaver.spread.map(|spread| spread.rank.0),
                rank_high: leaver.spread.map(|spread| spread.rank.1),
                order_not_certain: leaver.may_swap,
                stops: loss(&leaver.stops),
                goes_on: loss(&leaver.goes_on),
            })
            .collect(),
    })
}
