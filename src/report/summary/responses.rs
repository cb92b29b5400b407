//! Who was heard and what was withheld for silence, for scripts.

use serde::Serialize;

use super::number::{Number, Pairs};
use crate::connect::asked::{Asked, Roster};
use crate::connect::network::{Level, Network};
use crate::connect::state::State;
use crate::notice::account::Account;
use crate::notice::response::Sides;

/// The answers of a survey.
#[derive(Serialize)]
pub(crate) struct Responses {
    level: &'static str,
    answered: usize,
    asked: usize,
    share: Number,
    /// Whether all who were asked are known; else the response may be lower.
    roster_known: bool,
    partial: u32,
    previews: u32,
    slots: Option<Slots>,
    ties: Option<Named>,
}

#[derive(Serialize)]
struct Slots {
    places: u32,
    full: u32,
    respondents: u32,
}

/// The ties of the report's level by who named them.
#[derive(Serialize)]
struct Named {
    all: usize,
    by_both: usize,
    by_one: usize,
    by_the_only_one_who_answered: usize,
}

/// What was left blank, and why.
#[derive(Serialize)]
pub(crate) struct Withheld<'a> {
    why: &'a str,
    measures: &'a [&'static str],
    ranges: Vec<Range>,
}

#[derive(Serialize)]
struct Range {
    measure: &'static str,
    lowest: Number,
    middle: Number,
    highest: Number,
    units: usize,
}

pub(crate) fn of(network: &Network, level: Level) -> Option<Responses> {
    let asked = Asked::of(network)?;
    let responses = network.responses.as_ref()?;
    Some(Responses {
        level: asked.level.word(),
        answered: asked.answered,
        asked: asked.asked,
        share: Number(asked.share()),
        roster_known: asked.roster == Roster::Known,
        partial: responses.partial,
        previews: responses.previews,
        slots: responses.slots.map(|slots| Slots {
            places: slots.places,
            full: slots.full,
            respondents: slots.respondents,
        }),
        ties: Sides::of(network, level).map(|sides| Named {
            all: sides.ties,
            by_both: sides.both,
            by_one: sides.one,
            by_the_only_one_who_answered: sides.open,
        }),
    })
}

pub(crate) fn withheld<'a>(account: &Account<'a>) -> Option<Withheld<'a>> {
    let withheld = account.withheld.filter(|withheld| !withheld.is_empty())?;
    let ranges = withheld.ranges.iter().map(|range| Range {
        measure: range.measure,
        lowest: Number(range.lowest),
        middle: Number(range.middle),
        highest: Number(range.highest),
        units: range.units,
    });
    Some(Withheld { why: &withheld.why, measures: &withheld.measures, ranges: ranges.collect() })
}

/// How many units are in which state.
pub(crate) fn states(network: &Network, level: Level) -> Pairs<usize> {
    let states = network.states(level);
    let number = |state| states.iter().filter(|other| **other == state).count();
    Pairs(State::ALL.into_iter().map(|state| (state.word(), number(state))).collect())
}
