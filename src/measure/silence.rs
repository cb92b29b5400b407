//! What silence does to measures: how much of it each one bears, and what it leaves blank.
//!
//! A unit that nobody heard from and nobody named stays in every table, but what is not known of it
//! is blank, and no other unit's value depends on it: shares of pairs count those who were heard or
//! named. Whoever did not answer and was named has the side that others gave.

use super::brokerage::expecting::{role_expected, role_p, role_z, role_z_textbook};
use super::brokerage::{
    constraint, coordinator, dyadic_constraint, effective_size, efficiency, gatekeeper, hierarchy,
    itinerant, liaison, representative,
};
use super::card::{Column, Measure, Of, Scores};
use super::centrality::{
    betweenness, betweenness_share, betweenness_unweighted, degree, in_degree, in_strength,
    out_degree, out_strength, strength,
};
use super::certainty::estimate::Estimate;
use super::certainty::margins;
use super::cohesion::{key_players, pieces, size};
use super::groups::Groups;
use super::leading::{
    activities, bus_factor, carrier_hhi, effective_leaders, lead_share, leads, leaver_loss,
    school_bus_factor, top_carrier_share, top_lead_share,
};
use super::view::View;
use crate::connect::adjacency::{Adjacency, Ties};
use crate::connect::network::{Level, Network};
use crate::connect::state::State;

/// How much of a network must have been heard before a measure says something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// It counts what is in the data.
    Nothing,
    /// Half: shares of leading, and what goes with those who lead.
    Half,
    /// Enough to speak of the shape of the network.
    Shape,
    /// Nearly all: the true broker is the first thing that silence hides.
    Names,
}

const COUNTS: &[&Measure] = &[
    &degree::MEASURE,
    &in_degree::MEASURE,
    &out_degree::MEASURE,
    &strength::MEASURE,
    &in_strength::MEASURE,
    &out_strength::MEASURE,
    &leads::MEASURE,
    &activities::MEASURE,
    &size::people::MEASURE,
    &size::schools::MEASURE,
    &size::activities::MEASURE,
    &size::ties::MEASURE,
    &pieces::isolates::MEASURE,
];

const LEADING: &[&Measure] = &[
    &lead_share::MEASURE,
    &leaver_loss::MEASURE,
    &top_carrier_share::MEASURE,
    &carrier_hhi::MEASURE,
    &school_bus_factor::MEASURE,
    &top_lead_share::MEASURE,
    &effective_leaders::MEASURE,
    &bus_factor::MEASURE,
];

const BROKERS: &[&Measure] = &[
    &betweenness::MEASURE,
    &betweenness_unweighted::MEASURE,
    &betweenness_share::MEASURE,
    &constraint::MEASURE,
    &effective_size::MEASURE,
    &efficiency::MEASURE,
    &hierarchy::MEASURE,
    &coordinator::MEASURE,
    &itinerant::MEASURE,
    &gatekeeper::MEASURE,
    &representative::MEASURE,
    &liaison::MEASURE,
    &role_expected::MEASURE,
    &role_z::MEASURE,
    &role_p::MEASURE,
    &role_z_textbook::MEASURE,
    &dyadic_constraint::MEASURE,
    &pieces::bridge::MEASURE,
    &pieces::cut_off::MEASURE,
    &key_players::key_fragmentation::MEASURE,
    &key_players::key_distance_fragmentation::MEASURE,
    &key_players::key_reach::MEASURE,
    &key_players::key_distance_reach::MEASURE,
    &pieces::cutpoint::MEASURE,
    &pieces::pairs_cut::MEASURE,
    &pieces::efficiency_loss::MEASURE,
];

/// What others said of a unit, or the log: it holds of the silent too.
const FROM_OTHERS: &[&Measure] = &[
    &in_degree::MEASURE,
    &in_strength::MEASURE,
    &leads::MEASURE,
    &activities::MEASURE,
    &lead_share::MEASURE,
    &leaver_loss::MEASURE,
    &top_carrier_share::MEASURE,
    &carrier_hhi::MEASURE,
    &school_bus_factor::MEASURE,
];

/// What only the unit itself could have said.
const FROM_THEMSELVES: &[&Measure] = &[&out_degree::MEASURE, &out_strength::MEASURE];

fn among(list: &[&Measure], measure: &Measure) -> bool {
    list.iter().any(|listed| listed.name == measure.name)
}

/// Whether only the unit itself could have said what a measure counts.
#[must_use]
pub fn is_own_word(measure: &Measure) -> bool {
    among(FROM_THEMSELVES, measure)
}

/// Whether a measure is known of units that nobody heard from and nobody named.
#[must_use]
pub fn is_told_by_others(measure: &Measure) -> bool {
    among(FROM_OTHERS, measure)
}

/// How much must have been heard before a measure is shown.
#[must_use]
pub fn needs(measure: &Measure) -> Needs {
    if among(COUNTS, measure) {
        Needs::Nothing
    } else if among(LEADING, measure) {
        Needs::Half
    } else if among(BROKERS, measure) {
        Needs::Names
    } else {
        Needs::Shape
    }
}

/// The units that were heard or named; `None` if all were.
#[must_use]
pub fn heard_units(network: &Network, level: Level) -> Option<Vec<usize>> {
    let states = network.states(level);
    let is_heard = |unit: &usize| states[*unit] != State::NonRespondent;
    let kept: Vec<usize> = (0..states.len()).filter(is_heard).collect();
    (kept.len() < states.len()).then_some(kept)
}

/// The measures of a network in which some may be silent: as [`Scores::of`] where nobody is.
#[must_use]
pub fn scores(view: &View, measures: &[&'static Measure]) -> Scores {
    scores_told(view, measures, &mut |_, _| {})
}

/// The same; `tell` hears before each measure how many are done and which is next.
pub fn scores_told(
    view: &View,
    measures: &[&'static Measure],
    tell: &mut dyn FnMut(usize, &Measure),
) -> Scores {
    let states = view.network.states(view.level);
    let answered = view.network.answered(view.level);
    let is_heard = |unit: usize| states[unit] != State::NonRespondent;
    let left = heard(view);
    let heard = left.as_ref().map(|left| (left, left.view(view)));
    let mut scores = Scores::default();
    for (done, &measure) in measures.iter().enumerate() {
        tell(done, measure);
        // Counts and leading do not depend on who else is there.
        let counts = needs(measure) < Needs::Shape;
        let heard = heard.as_ref().filter(|_| !counts);
        match measure.of {
            Of::Unit(compute) => {
                let mut column = match heard {
                    Some((left, heard)) => spread(&compute(heard), &left.kept, states.len()),
                    None => compute(view),
                };
                for (unit, value) in column.iter_mut().enumerate() {
                    let is_unknown = !is_heard(unit) && !is_told_by_others(measure);
                    let is_own = answered[unit] == Some(false) && among(FROM_THEMSELVES, measure);
                    if is_unknown || is_own {
                        *value = None;
                    }
                }
                scores.units.push((measure, column));
            }
            Of::Network(compute) => {
                scores.network.push((measure, compute(heard.map_or(view, |(_, heard)| heard))));
            }
            Of::Table(_) => {}
        }
        let estimate = margins::of(heard.map_or(view, |(_, heard)| heard), measure.name);
        scores.estimates.extend(estimate.map(|estimate| match (measure.of, heard) {
            (Of::Unit(_), Some((left, _))) => {
                let margins = spread(&estimate.margins, &left.kept, states.len());
                Estimate { margins, ..estimate }
            }
            _ => estimate,
        }));
    }
    scores.kept = heard.as_ref().map_or(view, |(_, heard)| heard).kept();
    scores
}

/// What is left where some are silent: those who were heard or named.
#[derive(Debug, Clone)]
pub struct Heard {
    network: Network,
    groups: Option<Groups>,
    /// Their places among all units.
    pub kept: Vec<usize>,
}

impl Heard {
    /// The view of them alone; units are numbered anew, in the same order.
    #[must_use]
    pub fn view(&self, whole: &View) -> View<'_> {
        View::new(&self.network, whole.level, self.groups.clone(), whole.seed)
            .with(whole.patience)
            .searched_from(whole.sources)
    }
}

/// Those who were heard or named, with the ties between them; `None` where that is everybody.
#[must_use]
pub fn heard(view: &View) -> Option<Heard> {
    heard_units(view.network, view.level).map(|kept| Heard {
        network: of_these(view.network, view.level, &kept),
        groups: view.groups.as_ref().map(|groups| groups_of(groups, &kept)),
        kept,
    })
}

fn spread(column: &Column, kept: &[usize], units: usize) -> Column {
    let mut all = vec![None; units];
    for (&unit, value) in kept.iter().zip(column) {
        all[unit] = *value;
    }
    all
}

fn groups_of(groups: &Groups, kept: &[usize]) -> Groups {
    let of = kept.iter().map(|&unit| groups.of.get(unit).copied().flatten()).collect();
    Groups { names: groups.names.clone(), of }
}

/// These units, which hold every tie, with the ties between them.
#[must_use]
pub fn of_these(network: &Network, level: Level, kept: &[usize]) -> Network {
    let mut place = vec![0_u32; network.ties(level).units()];
    for (at, &unit) in kept.iter().enumerate() {
        place[unit] = at as u32;
    }
    let numbered = |arcs: &Adjacency| {
        let all = arcs.all().map(|(from, to, strength)| (place[from], place[to], strength.0));
        Adjacency::from_arcs(kept.len(), all.collect())
    };
    let ties = network.ties(level);
    let collapse = numbered(ties.collapse());
    let ties = if ties.is_directed() {
        Ties::directed(collapse, numbered(ties.out()))
    } else {
        Ties::undirected(collapse)
    };
    let few = Network {
        has_log: network.has_log,
        people_as: network.people_as,
        alpha: network.alpha,
        ..Network::default()
    };
    match level {
        Level::People => Network {
            people: kept.iter().filter_map(|&unit| network.people.get(unit).cloned()).collect(),
            between_people: ties.into(),
            ..few
        },
        Level::Schools => Network {
            schools: kept.iter().filter_map(|&unit| network.schools.get(unit).cloned()).collect(),
            between_schools: ties,
            ..few
        },
    }
}
