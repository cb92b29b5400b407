//! What those who did not answer a survey could have changed: from naming nobody to naming everybody.
//!
//! The lower end of a count is what the answers say, the upper end what it would be if everybody who
//! did not answer had named everybody else as strongly as the strongest answer there is. Nothing is
//! filled in: these are limits that no answer could have passed, not guesses. They are told of those
//! who were asked themselves, so not of schools where people were.

use super::ranking::places;
use crate::connect::adjacency::Adjacency;
use crate::connect::asked::Asked;
use crate::connect::network::{Level, Network};
use crate::connect::state::State;

/// The limits of one measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// The measure, as its column is called.
    pub name: &'static str,
    /// The lowest and the highest value of each unit; `None` outside the roster.
    pub of_unit: Vec<Option<(f64, f64)>>,
    /// The best and the worst rank of each unit that these leave open.
    pub rank: Vec<Option<(usize, usize)>>,
    /// The rank among all by what the answers say.
    pub measured: Vec<Option<usize>>,
}

/// The limits of a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Silent {
    /// How many did not answer.
    pub silent: usize,
    /// The fewest and the most ties there may be.
    pub ties: (usize, usize),
    /// How many pairs there are.
    pub pairs: usize,
    /// Degree and strength, or those of arcs that come in.
    pub measures: Vec<Limits>,
}

/// The limits at a level; `None` for other data, and where everybody answered.
#[must_use]
pub fn of(network: &Network, level: Level) -> Option<Silent> {
    Asked::of(network).filter(|asked| asked.level == level)?;
    let answered = network.answered(level);
    let is_silent: Vec<bool> = answered.iter().map(|answer| *answer == Some(false)).collect();
    let is_in: Vec<bool> =
        network.states(level).into_iter().map(|state| state != State::Outside).collect();
    let silent = is_silent.iter().filter(|silent| **silent).count();
    if silent == 0 {
        return None;
    }
    let ties = network.ties(level);
    let collapse = ties.collapse();
    let units = is_in.iter().filter(|is_in| **is_in).count();
    let members = || (0..is_in.len()).filter(|&unit| is_in[unit]);
    let open: usize = members()
        .map(|one| {
            let later = members().filter(|&other| other > one);
            later
                .filter(|&other| {
                    (is_silent[one] || is_silent[other]) && collapse.between(one, other).is_none()
                })
                .count()
        })
        .sum();
    let named = collapse.arcs() / 2;
    let directed = ties.is_directed();
    let arcs = if directed { ties.out() } else { collapse };
    let most = strongest(network, level);
    // Who could have named the unit, and whom a silent unit could have named.
    let missing = |unit: usize, arcs: &Adjacency| {
        let from = |other: &usize| {
            *other != unit
                && (is_silent[*other] || (!directed && is_silent[unit]))
                && arcs.between(*other, unit).is_none()
        };
        members().filter(from).count()
    };
    let answers = |unit: usize| {
        let others = silent - usize::from(is_silent[unit]);
        others + if directed || !is_silent[unit] { 0 } else { units - 1 }
    };
    let into = ties.into();
    let count = |unit: usize| {
        let low = if directed { into.degree(unit) } else { collapse.degree(unit) } as f64;
        (low, low + missing(unit, arcs) as f64)
    };
    let strength = |unit: usize| {
        let low = if directed { into.strength(unit) } else { collapse.strength(unit) };
        (low, low + answers(unit) as f64 * most)
    };
    let (counted, summed) =
        if directed { ("in_degree", "in_strength") } else { ("degree", "strength") };
    let all = |of: &dyn Fn(usize) -> (f64, f64)| -> Vec<Option<(f64, f64)>> {
        (0..is_in.len()).map(|unit| is_in[unit].then(|| of(unit))).collect()
    };
    Some(Silent {
        silent,
        ties: (named, named + open),
        pairs: units * units.saturating_sub(1) / 2,
        measures: vec![Limits::of(counted, all(&count)), Limits::of(summed, all(&strength))],
    })
}

/// The strongest single answer.
fn strongest(network: &Network, level: Level) -> f64 {
    let between = network.given.iter().filter(|tie| {
        let ends = network.unit_at(level, tie.from).zip(network.unit_at(level, tie.to));
        ends.is_some_and(|(from, to)| from != to)
    });
    between.map(|tie| tie.strength).fold(0.0, f64::max)
}

impl Limits {
    fn of(name: &'static str, of_unit: Vec<Option<(f64, f64)>>) -> Self {
        let mut lows: Vec<f64> = of_unit.iter().flatten().map(|limits| limits.0).collect();
        let mut highs: Vec<f64> = of_unit.iter().flatten().map(|limits| limits.1).collect();
        lows.sort_by(f64::total_cmp);
        highs.sort_by(f64::total_cmp);
        let above = |sorted: &[f64], value: f64| {
            let same = value + 1e-9 * value.abs();
            sorted.len() - sorted.partition_point(|other| *other <= same)
        };
        let rank = |limits: &Option<(f64, f64)>| {
            limits.map(|(low, high)| {
                // The unit's own upper end is no other's.
                let own = usize::from(high > low + 1e-9 * low.abs());
                (1 + above(&lows, high), 1 + above(&highs, low) - own)
            })
        };
        let measured: Vec<Option<f64>> =
            of_unit.iter().map(|limits| limits.map(|(low, _)| low)).collect();
        let measured = places(&measured);
        Self {
            name,
            rank: of_unit.iter().map(rank).collect(),
            measured: measured.iter().map(|place| place.map(|p| p.rank as usize)).collect(),
            of_unit,
        }
    }

    /// Whether whoever is first would be first whatever the others had answered.
    #[must_use]
    pub fn first_is_certain(&self) -> bool {
        let first = self.measured.iter().zip(&self.rank).filter(|(rank, _)| **rank == Some(1));
        let ranks: Vec<usize> = first.filter_map(|(_, rank)| rank.map(|rank| rank.1)).collect();
        ranks == [1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::read::{Input, Wishes, read};
    use crate::collect::responses::Responses;
    use crate::connect::build::build;
    use crate::connect::rule::{Direction, Rule};
    use crate::connect::window::Window;

    #[test]
    fn one_who_is_silent_may_have_named_everybody() {
        let name = "ties.csv".to_owned();
        let bytes = "from,to,weight\nx,y,2\ny,x,1\ny,z,1\n".into();
        let input = Input { name, bytes, shape: None, found: false };
        let (records, _) = read(&[input], &Wishes::default()).unwrap();
        for direction in [Direction::Undirected, Direction::Directed] {
            let rule = Rule { direction, ..Rule::default() };
            let mut network = build(&records, &rule, Window::default()).unwrap();
            assert_eq!(of(&network, Level::People), None, "ties of nobody who was asked");
            let people = vec![Some(true), Some(true), Some(false)];
            network.responses = Some(Responses { people, ..Responses::default() });
            let found = of(&network, Level::People).unwrap();
            assert_eq!((found.silent, found.ties, found.pairs), (1, (2, 3), 3));
            let limits = |at: usize| -> Vec<(f64, f64)> {
                found.measures[at].of_unit.iter().flatten().copied().collect()
            };
            if direction == Direction::Undirected {
                // z may have named x as well, and both as strongly as x named y.
                assert_eq!(limits(0), [(1.0, 2.0), (2.0, 2.0), (1.0, 2.0)]);
                assert_eq!(limits(1), [(3.0, 5.0), (4.0, 6.0), (1.0, 5.0)]);
            } else {
                assert_eq!(limits(0), [(1.0, 2.0), (1.0, 2.0), (1.0, 1.0)]);
                assert_eq!(limits(1), [(1.0, 3.0), (2.0, 4.0), (1.0, 1.0)]);
            }
            assert_eq!(of(&network, Level::Schools), None);
        }
    }

    #[test]
    fn ranks_are_the_best_and_the_worst_that_limits_leave_open() {
        let limits = Limits::of(
            "degree",
            vec![Some((9.0, 10.0)), Some((3.0, 6.0)), Some((5.0, 5.0)), None, Some((1.0, 2.0))],
        );
        assert_eq!(limits.rank, [Some((1, 1)), Some((2, 3)), Some((2, 3)), None, Some((4, 4))]);
        assert_eq!(limits.measured, [Some(1), Some(3), Some(2), None, Some(4)]);
        assert!(limits.first_is_certain());
        let close = Limits::of("degree", vec![Some((4.0, 5.0)), Some((3.0, 6.0))]);
        assert!(!close.first_is_certain());
    }
}
