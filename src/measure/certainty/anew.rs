//! How sure a measure of ties and its ranks are: the same log with its activities drawn anew.
//!
//! As many activities as there are, drawn with replacement, again and again (Efron 1979,
//! doi:10.1214/aos/1176344552); each draw has a stream of random numbers of its own and the draws
//! are put together in their order, so the number of threads cannot change a bit. The interval of a
//! value, and of its rank, holds the middle 90 of 100 draws. Only ranks and shares are treated so.
//!
//! Whoever is in no drawn activity is set aside rather than counted as out of reach; otherwise every
//! share would be too low. What still pulls the highest shares down (a draw leaves out about a third
//! of the activities) is met by widening each interval until it holds the measured value.
//!
//! A draw costs what the measure costs, so the number of draws follows from a budget of work: what
//! is too large for [`FEWEST`] draws gets no interval rather than a rough one.

use rayon::prelude::*;

use super::bootstrap::middle;
use crate::base::seed::Dice;
use crate::connect::adjacency::Ties;
use crate::connect::resample::Resample;
use crate::measure::card::Column;
use crate::measure::view::View;

/// The most draws: more would change the printed per cents no more.
pub const MOST: usize = 500;
/// The fewest draws: with fewer, five in a hundred are too few to stand at the end of an interval.
pub const FEWEST: usize = 100;
/// Steps that all draws together may take: about a second on two cores.
const BUDGET: usize = 250_000_000;

/// How far a unit's value and rank vary when the activities are drawn anew.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The middle 90 of 100 values.
    pub value: (f64, f64),
    /// The middle 90 of 100 ranks; 1 is the highest value.
    pub rank: (usize, usize),
}

impl Spread {
    /// The spread, wide enough to hold what was measured.
    #[must_use]
    pub fn around(self, value: f64, rank: usize) -> Self {
        Self {
            value: (self.value.0.min(value), self.value.1.max(value)),
            rank: (self.rank.0.min(rank), self.rank.1.max(rank)),
        }
    }
}

/// How many draws a measure of shortest paths may have: it walks every tie from every unit, after
/// every pair of every activity has been counted anew.
///
/// `None` if fewer than [`FEWEST`] fit the budget.
#[must_use]
pub fn draws(log: &Resample, ties: &Ties) -> Option<usize> {
    let linked = (0..ties.units()).filter(|&unit| ties.collapse().degree(unit) > 0).count();
    let work = (linked * ties.out().arcs() + log.pairs()).max(1);
    Some((BUDGET / work).min(MOST)).filter(|&draws| draws >= FEWEST)
}

/// Ordered pairs among the units with a tie, one of them set aside.
fn pairs_of_others(ties: &Ties) -> f64 {
    let linked = (0..ties.units()).filter(|&unit| ties.collapse().degree(unit) > 0).count() as f64;
    ((linked - 1.0) * (linked - 2.0)).max(0.0)
}

/// The spread of `measure`, a share of all pairs of others, for some `units`; ranks are among all.
#[must_use]
pub fn spreads(
    log: &Resample,
    ties: &Ties,
    measure: fn(&View) -> Column,
    units: &[usize],
    draws: usize,
    seed: u64,
) -> Vec<Option<Spread>> {
    let all = pairs_of_others(ties);
    let once = |draw: usize| {
        let mut dice = Dice::new(seed, &format!("activities drawn anew, {draw}"));
        let mut times = vec![0; log.activities()];
        for _ in 0..times.len() {
            let drawn = dice.below(times.len());
            times[drawn] += 1;
        }
        let network = log.network(&times);
        let column = measure(&View::new(&network, log.level(), None, seed));
        let among = pairs_of_others(network.ties(log.level()));
        let scale = if among > 0.0 { all / among } else { 0.0 };
        let raw = |unit: usize| column.get(unit).copied().flatten();
        let rank = |raw: f64| 1 + column.iter().flatten().filter(|&&other| other > raw).count();
        let both = |raw: f64| ((raw * scale).min(1.0), rank(raw));
        units.iter().map(|&unit| raw(unit).map(both)).collect::<Vec<_>>()
    };
    let drawn: Vec<Vec<Option<(f64, usize)>>> = (0..draws).into_par_iter().map(once).collect();
    let spread = |at: usize| {
        let of_unit = || drawn.iter().filter_map(move |draw| draw.get(at).copied().flatten());
        let rank = middle(of_unit().map(|(_, rank)| rank as f64).collect())?;
        let value = middle(of_unit().map(|(value, _)| value).collect())?;
        Some(Spread { value, rank: (rank.0 as usize, rank.1 as usize) })
    };
    (0..units.len()).map(spread).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::Date;
    use crate::collect::records::{Affiliation, Presence};
    use crate::connect::adjacency::Adjacency;
    use crate::connect::network::{Activity, Level, Network};
    use crate::measure::card::Of;
    use crate::measure::centrality::betweenness_share::MEASURE;

    /// A log of pairs, each so many times.
    fn log(units: u32, pairs: &[(u32, u32, usize)]) -> Network {
        let present = |person: u32| Presence {
            person: Some(person),
            from: Affiliation::Unknown,
            leads: false,
            hosts: false,
            row: person,
        };
        let met = |&(a, b, times): &(u32, u32, usize)| {
            let activity = Activity {
                id: std::sync::Arc::default(),
                date: Some(Date::constant(2025, 10, 3)),
                details: std::sync::Arc::default(),
                weight: 1.0,
                present: vec![present(a), present(b)].into(),
            };
            vec![activity; times]
        };
        let arcs =
            |&(a, b, times): &(u32, u32, usize)| [(a, b, times as f64), (b, a, times as f64)];
        let arcs = pairs.iter().flat_map(arcs).collect();
        Network {
            activities: pairs.iter().flat_map(met).collect(),
            has_log: true,
            between_people: Ties::undirected(Adjacency::from_arcs(units as usize, arcs)).into(),
            ..Network::default()
        }
    }

    fn spread(network: &Network, unit: usize, draws: usize, seed: u64) -> Option<Spread> {
        let Of::Unit(measure) = MEASURE.of else { return None };
        let log = Resample::of(network, Level::People)?;
        spreads(&log, network.ties(Level::People), measure, &[unit], draws, seed)[0]
    }

    #[test]
    fn the_centre_of_a_star_stays_first_in_every_draw() {
        let rays: Vec<(u32, u32, usize)> = (1..12).map(|ray| (0, ray, 3)).collect();
        let found = spread(&log(12, &rays), 0, 200, 1);
        assert_eq!(found, Some(Spread { value: (1.0, 1.0), rank: (1, 1) }));
        let ray = spread(&log(12, &rays), 1, 200, 1).map(|spread| spread.value);
        assert_eq!(ray, Some((0.0, 0.0)));
    }

    /// Two ways round a square, told apart only by how often people met.
    #[test]
    fn two_alike_are_not_told_apart() {
        let square = log(4, &[(0, 1, 6), (1, 3, 6), (0, 2, 6), (2, 3, 6)]);
        for unit in 0..4 {
            let rank = spread(&square, unit, 200, 1).map(|spread| spread.rank);
            assert!(rank.is_some_and(|(low, high)| low == 1 && high > 1), "{unit}: {rank:?}");
        }
    }

    /// The true network: 0 links two pairs of schools in about half of all meetings.
    #[test]
    fn intervals_of_simulated_logs_hold_the_share_that_long_logs_show() {
        let pairs = [(0, 1, 6), (0, 2, 6), (1, 2, 3), (0, 3, 6), (0, 4, 6), (3, 4, 3), (1, 3, 2)];
        let truth = {
            let Of::Unit(measure) = MEASURE.of else { return };
            measure(&View::new(&log(5, &pairs), Level::People, None, 1))[0].unwrap_or(0.0)
        };
        let mut dice = Dice::new(5, "logs");
        let all: usize = pairs.iter().map(|pair| pair.2).sum();
        let mut held = 0;
        for number in 0..100 {
            let mut drawn: Vec<(u32, u32, usize)> = pairs.iter().map(|p| (p.0, p.1, 0)).collect();
            for _ in 0..3 * all {
                let mut at = dice.below(all);
                for (pair, drawn) in pairs.iter().zip(&mut drawn) {
                    if at < pair.2 {
                        drawn.2 += 1;
                        break;
                    }
                    at -= pair.2;
                }
            }
            let network = log(5, &drawn);
            let found = spread(&network, 0, 100, number).map(|spread| spread.value);
            held += usize::from(found.is_some_and(|(low, high)| low <= truth && truth <= high));
        }
        assert!(held >= 85, "{held} of 100");
    }

    #[test]
    fn threads_do_not_change_a_draw() {
        let pairs: Vec<(u32, u32, usize)> =
            (0..20).map(|k| (k % 7, 7 + k % 5, 1 + k as usize % 3)).collect();
        let network = log(12, &pairs);
        let with = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.map(|pool| pool.install(|| spread(&network, 3, 100, 9))).ok().flatten()
        };
        let one = with(1);
        assert!(one.is_some());
        assert_eq!((with(2), with(8)), (one, one));
    }

    #[test]
    fn work_is_bounded() {
        let draws = |network: &Network| {
            draws(&Resample::of(network, Level::People)?, network.ties(Level::People))
        };
        assert_eq!(draws(&log(4, &[(0, 1, 1), (1, 2, 1)])), Some(MOST));
        // What counts anew is work too: a log of large activities, whatever its ties.
        let mut large = log(2, &[(0, 1, 1)]);
        let one = large.activities[0].present[0];
        let of = |person: u32| Presence { person: Some(person), ..one };
        large.activities[0].present = (0..2_000).map(of).collect();
        assert_eq!(draws(&large), None);
        let ring: Vec<(u32, u32, usize)> = (0..2_000).map(|k| (k, (k + 1) % 2_000, 1)).collect();
        assert_eq!(draws(&log(2_000, &ring)), None);
    }
}
