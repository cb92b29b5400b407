//! How often somebody would stand in a role if ties fell at random, each between two groups as
//! densely as they are there.
//!
//! Ties are independent, from a unit of g to one of h with probability D[g, h], the density found
//! there. For a broker v of group A, E = Σ D[g, A] · D[A, h] · (1 − D[g, h]) over the pairs (a, b) of
//! the role, and Var = Σ p(1 − p) over them and, for two pairs that share the arc a → v, D[g, A]
//! (1 − D[g, A]) times what remains of both, likewise for v → b. Two pairs share no other arc.
//! Without direction pairs are unordered and share a–v alone. Whoever is of one group has the same
//! moments, so a group costs the pairs of groups it has ties with, and a network the sum of their
//! squares.
//!
//! Tests: every network of four and five units, weighted with its probability, has these moments.
//! Simulated networks (`.40` within schools, `.03` between, nobody planted): see `role_z`.
//!
//! R. V. Gould and R. M. Fernandez (1989), doi:10.2307/270949; the block densities are those of
//! P. W. Holland, K. B. Laskey and S. Leinhardt (1983), doi:10.1016/0378-8733(83)90021-7.

use super::blocks::Blocks;
use super::role::{ROLES, Role};
use crate::measure::card::{Measure, Of};

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "role_expected",
    family: "brokerage",
    of: Of::Table("columns `expected` and `sd` of measure --what roles"),
    says: "How often somebody of this group would stand in a role by chance, if ties were as dense \
           inside each group and between each two groups as they are, but nobody sought the role.",
    reading: "A count above it by more than two or three sd is more than group sizes and densities \
              explain. The row any is all five roles together; without direction \
              less than their sum, as a pair of which one is of the own group counts as gatekeeper \
              and as representative, and once in any. Here each pair is tied independently of the \
              others, so the number of ties varies as well; role_p deals as many ties as there are",
    formula: "E = Σ D[g,A] · D[A,h] · (1 − D[g,h]) over the pairs (a, b) of the role, D[g,h] the \
              density from group g to group h; sd from Σ p(1 − p) and the pairs that share an arc",
    ties: "Presence only, along the direction if there is one; units without a group are left out",
    undefined: "Without groups, or for a unit without one",
    tools: "Exact on every network of four units with direction and five without, each weighted \
            with its probability. R sna 2.7.1 (brokerage) uses one density for the whole network: \
            with ties of .40 inside 12 schools of 12 and .03 between it expects 0.2 pairs for a \
            coordinator, where 5.3 come about",
    cite: "R. V. Gould and R. M. Fernandez (1989), doi:10.2307/270949; P. W. Holland, K. B. Laskey \
           and S. Leinhardt (1983), doi:10.1016/0378-8733(83)90021-7",
};

/// Mean and variance of a count.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Moments {
    /// E
    pub expected: f64,
    /// Var
    pub variance: f64,
}

/// Σ and Σ of squares over the units at the other end, by role.
type Ends = [(f64, f64); ROLES.len()];

/// The moments of each of [`ROLES`] for a broker of group `own`.
#[must_use]
pub fn moments(blocks: &Blocks, own: usize) -> [Moments; ROLES.len()] {
    let others = |group: usize| (blocks.sizes[group] - usize::from(group == own)) as f64;
    let (ins, outs) = (&blocks.into[own], &blocks.out[own]);
    let mut density = vec![0.0; blocks.sizes.len()];
    let mut there: Vec<Ends> = vec![Ends::default(); outs.len()];
    let mut alone = [Moments::default(); ROLES.len()];
    let (mut shares_first, mut shares_second) = ([0.0; ROLES.len()], [0.0; ROLES.len()]);
    for &(from, reaches) in ins {
        for &(to, dense) in &blocks.out[from] {
            density[to] = dense;
        }
        let mut here = Ends::default();
        for (&(to, reached), there) in outs.iter().zip(&mut there) {
            let open = 1.0 - density[to];
            let same = f64::from(u8::from(from == to));
            let (before, behind) = ((others(from) - same).max(0.0), (others(to) - same).max(0.0));
            let chance = reaches * reached * open;
            let pairs = others(from) * behind;
            for role in [Role::between(from, own, to), Role::Any] {
                let at = role as usize;
                alone[at].expected += pairs * chance;
                alone[at].variance += pairs * chance * (1.0 - chance);
                add(&mut here[at], behind, reached * open);
                add(&mut there[at], before, reaches * open);
            }
        }
        for (sum, ends) in shares_first.iter_mut().zip(here) {
            *sum += others(from) * shared(reaches, ends);
        }
        for &(to, _) in &blocks.out[from] {
            density[to] = 0.0;
        }
    }
    for (&(to, reached), there) in outs.iter().zip(there) {
        for (sum, ends) in shares_second.iter_mut().zip(there) {
            *sum += others(to) * shared(reached, ends);
        }
    }
    let both = |at: usize| {
        let Moments { expected, variance } = alone[at];
        if !blocks.is_directed && ROLES[at].is_symmetric() {
            let (expected, variance) = (expected / 2.0, variance / 2.0 + shares_first[at]);
            return Moments { expected, variance };
        }
        Moments { expected, variance: variance + shares_first[at] + shares_second[at] }
    };
    std::array::from_fn(both)
}

fn add(ends: &mut (f64, f64), units: f64, chance: f64) {
    ends.0 += units * chance;
    ends.1 += units * chance * chance;
}

/// The covariances of all ordered pairs of paths through one arc.
fn shared(arc: f64, (sum, squares): (f64, f64)) -> f64 {
    arc * (1.0 - arc) * (sum * sum - squares).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connect::adjacency::{Adjacency, Ties};
    use crate::measure::brokerage::expecting::blocks::group_of;
    use crate::measure::brokerage::expecting::role::counts;
    use crate::measure::brokerage::role_counts;
    use crate::measure::groups::Groups;

    /// Every network of these groups, weighted with its probability.
    fn every_network(of: &[u32], is_directed: bool) {
        let groups = Groups { names: vec![], of: of.iter().map(|&g| Some(g)).collect() };
        let units = of.len();
        let chance = |from: usize, to: usize| {
            let (g, h) = (of[from] as usize, of[to] as usize);
            // Without direction both orders are one density.
            let (g, h) = if is_directed { (g, h) } else { (g.min(h), g.max(h)) };
            [[0.4, 0.3, 0.15], [0.2, 0.7, 0.35], [0.1, 0.25, 0.5]][g][h]
        };
        let all = |(a, b): &(usize, usize)| if is_directed { a != b } else { a < b };
        let pairs = (0..units).flat_map(|a| (0..units).map(move |b| (a, b)));
        let pairs: Vec<(usize, usize)> = pairs.filter(all).collect();
        let mut found = vec![[(0.0, 0.0); ROLES.len()]; units];
        for network in 0_u32..1 << pairs.len() {
            let there = |at: usize| network >> at & 1 == 1;
            let mut weight = 1.0;
            let mut arcs = Vec::new();
            for (at, &(a, b)) in pairs.iter().enumerate() {
                weight *= if there(at) { chance(a, b) } else { 1.0 - chance(a, b) };
                if there(at) {
                    arcs.push((a as u32, b as u32, 1.0));
                }
            }
            let both = arcs.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
            let collapse = Adjacency::from_arcs(units, both);
            let ties = if is_directed {
                Ties::directed(collapse, Adjacency::from_arcs(units, arcs))
            } else {
                Ties::undirected(collapse)
            };
            let roles = role_counts::count(&ties, Some(&groups));
            for (unit, found) in found.iter_mut().enumerate() {
                let counts = counts(&roles, unit, is_directed).unwrap();
                for (sums, count) in found.iter_mut().zip(counts) {
                    sums.0 += weight * count;
                    sums.1 += weight * count * count;
                }
            }
        }
        let mut sizes = vec![0; 3];
        for &group in of {
            sizes[group as usize] += 1;
        }
        let unit_of = |group: usize| of.iter().position(|&of| of as usize == group);
        let mut densities = Vec::new();
        for g in 0..3 {
            for h in 0..3 {
                if let (Some(a), Some(b)) = (unit_of(g), unit_of(h)) {
                    densities.push((g, h, chance(a, b)));
                }
            }
        }
        let blocks = Blocks::with(sizes, is_directed, &densities);
        for unit in 0..units {
            for (role, of_role) in moments(&blocks, of[unit] as usize).iter().enumerate() {
                let (mean, square) = found[unit][role];
                let what = format!("{of:?} {:?} of {unit}: {of_role:?}", ROLES[role]);
                assert!((of_role.expected - mean).abs() < 1e-12, "{what}, {mean}");
                let variance = square - mean * mean;
                assert!((of_role.variance - variance).abs() < 1e-12, "{what}, {variance}");
            }
        }
    }

    #[test]
    fn every_small_network_has_these_moments() {
        for of in [[0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 1], [0, 0, 1, 2]] {
            every_network(&of, true);
        }
        for of in [[0, 0, 0, 0, 0], [0, 0, 0, 0, 1], [0, 0, 0, 1, 1], [0, 0, 1, 1, 2]] {
            every_network(&of, false);
        }
    }

    #[test]
    fn densities_are_those_found() {
        // A: 0, 1, 2 with one of three pairs; 0 and 1 of the six pairs with B: 3, 4 are tied to 3.
        let groups = Groups { names: vec![], of: [0, 0, 0, 1, 1].map(Some).to_vec() };
        let ties =
            crate::measure::paths::example::ties(5, &[(0, 1, 9.0), (0, 3, 1.0), (1, 3, 1.0)]);
        let blocks = Blocks::of(&ties, &group_of(&groups, 5));
        let third = 1.0 / 3.0;
        assert_eq!(blocks.out, [vec![(0, third), (1, third)], vec![(0, third)]]);
        // A gatekeeper of A has 2 of B × 2 of A, each ⅓ · ⅓ · ⅔.
        let [coordinator, _, gatekeeper, ..] = moments(&blocks, 0);
        assert!((gatekeeper.expected - 4.0 * third * third * 2.0 * third).abs() < 1e-12);
        assert!((coordinator.expected - third * third * 2.0 * third).abs() < 1e-12);
    }
}
