//! How often chance alone gives a count as far out: ties dealt anew between the same groups.
//!
//! Each draw keeps how many ties there are within each group and between each two, and deals them
//! to pairs of their members at random, all alike. Under the model of `role_expected` every such
//! network is equally likely, so this needs no estimate and no bell curve. p = 2 · min((1 + draws at
//! or above) / (1 + draws), (1 + draws at or below) / (1 + draws)), at most 1.
//!
//! 500 draws; fewer, never under 200, where these would take too many steps, and none beyond that.

use rayon::prelude::*;

use super::blocks::arcs;
use super::role::{ROLES, counts};
use crate::base::seed::Dice;
use crate::connect::adjacency::{Adjacency, Ties};
use crate::connect::deal;
use crate::measure::brokerage::role_counts::{self, RoleCounts};
use crate::measure::card::{Measure, Of};
use crate::measure::certainty::two_sided;
use crate::measure::groups::Groups;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "role_p",
    family: "brokerage",
    of: Of::Table("column `p` of measure --what roles"),
    says: "How often chance alone gives a count as far out, when the same number of ties is dealt \
           at random within each group and between each two groups.",
    reading: "0.05: one network in 20 by chance. With many people some small values are chance: \
              with 200 rows expect 10 below 0.05, and more among the rows of a role that is rare: the \
              table leaves out whoever does not have it where less than one is expected, so of the \
              rows shown of such a role many are below 0.05 without anybody seeking it",
    formula: "p = 2 · min(1 + draws at or above, 1 + draws at or below) / (1 + draws), at most 1; \
              500 draws, fewer (200 at least) or none on large networks",
    ties: "Presence only, along the direction if there is one; units without a group are left out",
    undefined: "Where the group has one member, in the table of a report, and on networks too large \
                for 200 draws (about 6,000 people with 30 ties each)",
    tools: "R sna 2.7.1 has no such check. Dealing the labels of groups anew, as some programs \
            do, asks another question: whether groups matter at all",
    cite: "R. V. Gould and R. M. Fernandez (1989), doi:10.2307/270949; A. C. \
           Davison and D. V. Hinkley (1997), doi:10.1017/CBO9780511802843",
};

/// Draws where they are affordable.
pub const MOST: usize = 500;
const FEWEST: usize = 200;
/// Steps that all draws together may take: a few seconds on two cores.
const BUDGET: usize = 3_000_000_000;

/// p of each unit in each role, in the order of [`ROLES`].
pub type Chances = Vec<[Option<f64>; ROLES.len()]>;

/// How many draws these ties may have, up to `most`; `None` if too few.
#[must_use]
pub fn draws(ties: &Ties, most: usize) -> Option<usize> {
    let (out, into) = (ties.out(), ties.into());
    let steps = |unit: usize| (into.degree(unit) + 12) * out.degree(unit) * 2;
    let once: usize = (0..ties.units()).map(steps).sum::<usize>() + ties.units();
    Some((BUDGET / once.max(1)).min(most)).filter(|&draws| draws >= FEWEST)
}

/// Deals the ties anew so often. `observed` are the roles of the ties themselves.
#[must_use]
pub fn chances(
    ties: &Ties,
    groups: &Groups,
    group: &[Option<usize>],
    observed: &RoleCounts,
    draws: usize,
    seed: u64,
) -> Chances {
    let deck = Deck::of(ties, group);
    let units = ties.units();
    let own: Vec<Option<[f64; ROLES.len()]>> =
        (0..units).map(|unit| counts(observed, unit, ties.is_directed())).collect();
    let none = || vec![[(0_u32, 0_u32); ROLES.len()]; units];
    let once = |mut sums: Vec<[(u32, u32); ROLES.len()]>, draw: usize| {
        let dealt = deck.deal(&mut Dice::new(seed, &format!("roles by chance, {draw}")));
        let roles = role_counts::count(&dealt, Some(groups));
        for (unit, sums) in sums.iter_mut().enumerate() {
            let (Some(own), Some(by_chance)) =
                (own[unit], counts(&roles, unit, ties.is_directed()))
            else {
                continue;
            };
            for ((sum, own), by_chance) in sums.iter_mut().zip(own).zip(by_chance) {
                sum.0 += u32::from(by_chance >= own);
                sum.1 += u32::from(by_chance <= own);
            }
        }
        sums
    };
    let both = |mut a: Vec<[(u32, u32); ROLES.len()]>, b: Vec<[(u32, u32); ROLES.len()]>| {
        for (a, b) in a.iter_mut().flatten().zip(b.into_iter().flatten()) {
            *a = (a.0 + b.0, a.1 + b.1);
        }
        a
    };
    // Counts are whole numbers, so the order in which draws are put together cannot matter.
    let sums = (0..draws).into_par_iter().fold(none, once).reduce(none, both);
    let p = |(above, below): (u32, u32)| two_sided::p(above, below, draws);
    let of_unit = |(own, sums): (_, [(u32, u32); ROLES.len()])| match own {
        Some(_) => sums.map(|sum| Some(p(sum))),
        None => [None; ROLES.len()],
    };
    own.into_iter().zip(sums).map(of_unit).collect()
}

/// The ties of each block, to be dealt to its pairs.
struct Deck {
    units: usize,
    is_directed: bool,
    members: Vec<Vec<u32>>,
    /// Group, group, how many ties.
    blocks: Vec<(usize, usize, usize)>,
}

impl Deck {
    fn of(ties: &Ties, group: &[Option<usize>]) -> Self {
        let groups = group.iter().flatten().max().map_or(0, |most| most + 1);
        let mut members = vec![Vec::new(); groups];
        for (unit, group) in group.iter().enumerate() {
            if let Some(group) = *group {
                members[group].push(unit as u32);
            }
        }
        let is_directed = ties.is_directed();
        let all = arcs(ties, group).into_iter();
        let once = all.filter(|((from, to), _)| is_directed || from <= to);
        let blocks = once.map(|((from, to), arcs)| {
            // Without direction a tie within a group is met from both ends.
            (from, to, if !is_directed && from == to { arcs / 2 } else { arcs })
        });
        Self { units: ties.units(), is_directed, members, blocks: blocks.collect() }
    }

    fn deal(&self, dice: &mut Dice) -> Ties {
        let mut arcs = Vec::new();
        for &(from, to, ties) in &self.blocks {
            for pair in deal::some(self.pairs(from, to), ties, dice) {
                let (a, b) = self.pair(from, to, pair);
                arcs.push((a, b, 1.0));
            }
        }
        let both = arcs.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
        let collapse = Adjacency::from_arcs(self.units, both);
        if self.is_directed {
            Ties::directed(collapse, Adjacency::from_arcs(self.units, arcs))
        } else {
            Ties::undirected(collapse)
        }
    }

    fn pairs(&self, from: usize, to: usize) -> usize {
        let (a, b) = (self.members[from].len(), self.members[to].len());
        match (from == to, self.is_directed) {
            (false, _) => a * b,
            (true, true) => a * (a - 1),
            (true, false) => a * (a - 1) / 2,
        }
    }

    /// The members of the pair of this number.
    fn pair(&self, from: usize, to: usize, number: usize) -> (u32, u32) {
        let (a, b) = (&self.members[from], &self.members[to]);
        if from != to {
            return (a[number / b.len()], b[number % b.len()]);
        }
        if self.is_directed {
            let (first, other) = (number / (a.len() - 1), number % (a.len() - 1));
            return (a[first], a[other + usize::from(other >= first)]);
        }
        let (first, second) = deal::below_diagonal(number);
        (a[first], a[second])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::brokerage::expecting::blocks::group_of;
    use crate::measure::paths::example::{directed_ties, ties};

    #[test]
    fn dealing_keeps_every_block_and_reaches_every_pair() {
        let arcs = [(0, 1, 1.0), (0, 2, 1.0), (1, 3, 1.0), (3, 4, 1.0), (4, 0, 1.0)];
        let groups = Groups { names: vec![], of: [0, 0, 0, 1, 1, 1].map(Some).to_vec() };
        let group = group_of(&groups, 6);
        for own in [ties(6, &arcs), directed_ties(6, &arcs)] {
            let deck = Deck::of(&own, &group);
            let mut dice = Dice::new(1, "deck");
            let mut met = std::collections::BTreeSet::new();
            for _ in 0..400 {
                let dealt = deck.deal(&mut dice);
                assert_eq!(super::arcs(&dealt, &group), super::arcs(&own, &group));
                met.extend(dealt.out().all().map(|(a, b, _)| (a, b)));
            }
            // All but the pairs from B to B where there is direction: one tie is dealt there too.
            assert_eq!(met.len(), 30);
        }
    }

    #[test]
    fn threads_do_not_change_p() {
        let arcs: Vec<(u32, u32, f64)> =
            (0..40).map(|k| (k * 7 % 12, (k * 5 + 1) % 12, 1.0)).collect();
        let of = (0..12).map(|unit| Some(unit / 4)).collect();
        let groups = Groups { names: vec![], of };
        let ties = ties(12, &arcs);
        let with = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let roles = role_counts::count(&ties, Some(&groups));
            let group = group_of(&groups, 12);
            pool.install(|| chances(&ties, &groups, &group, &roles, 50, 3))
        };
        assert_eq!(with(1), with(3));
    }
}
