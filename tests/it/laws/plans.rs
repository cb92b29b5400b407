//! A small network written down, from which changed ones are made.

use proptest::prelude::*;
use tiebeam::measure::card::Scores;
use tiebeam::measure::groups::Groups;

use super::networks::{self, Arcs};

/// A small network written down, with a group for most units.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) arcs: Arcs,
    pub(super) directed: bool,
    pub(super) group: Vec<Option<u32>>,
}

impl Plan {
    pub(super) fn units(&self) -> usize {
        self.group.len()
    }

    /// The measures that `wanted` names.
    pub(super) fn scores(&self, wanted: fn(&str) -> bool) -> Scores {
        let make = if self.directed { networks::directed } else { networks::undirected };
        let names = (0..4).map(|name| name.to_string()).collect();
        let groups = Groups { names, of: self.group.clone() };
        networks::scores(make(self.units(), &self.arcs), Some(groups), wanted)
    }

    /// Every measure of the registry.
    pub(super) fn all(&self) -> Scores {
        self.scores(|_| true)
    }

    /// The same with unit `i` called `new[i]`.
    pub(super) fn renamed(&self, new: &[u32]) -> Self {
        let mut other = self.clone();
        for arc in &mut other.arcs {
            (arc.0, arc.1) = (new[arc.0 as usize], new[arc.1 as usize]);
        }
        for (unit, &group) in self.group.iter().enumerate() {
            other.group[new[unit] as usize] = group;
        }
        other
    }

    /// The same with each strength turned.
    pub(super) fn with_strengths(&self, turn: impl Fn(f64) -> f64) -> Self {
        let mut other = self.clone();
        other.arcs.iter_mut().for_each(|arc| arc.2 = turn(arc.2));
        other
    }

    /// This network and another one beside it.
    pub(super) fn beside(&self, right: &Self) -> Self {
        let shift = self.units() as u32;
        let mut both = self.clone();
        both.group.extend(&right.group);
        both.arcs.extend(right.arcs.iter().map(|&(a, b, s)| (a + shift, b + shift, s)));
        both
    }

    /// z, symmetric.
    pub(super) fn matrix(&self) -> Vec<Vec<f64>> {
        let mut z = vec![vec![0.0; self.units()]; self.units()];
        for &(a, b, s) in self.arcs.iter().filter(|arc| arc.0 != arc.1) {
            z[a as usize][b as usize] += s;
            z[b as usize][a as usize] += s;
        }
        z
    }
}

/// Networks of up to `most` units: several arcs of one pair, ties to oneself, isolates, pieces.
pub(super) fn plans(most: usize) -> impl Strategy<Value = Plan> {
    (1..=most).prop_flat_map(move |units| {
        let unit = 0..units as u32;
        let strength = prop_oneof![Just(1.0), Just(0.5), 0.05_f64..9.0];
        let arcs = prop::collection::vec((unit.clone(), unit, strength), 0..units * 4);
        let group = prop::collection::vec(prop::option::weighted(0.85, 0_u32..4), units);
        (arcs, any::<bool>(), group).prop_map(|(arcs, directed, group)| Plan {
            arcs,
            directed,
            group,
        })
    })
}

/// The same with one arc a pair of units, so that each strength is one tie's.
pub(super) fn simple(most: usize) -> impl Strategy<Value = Plan> {
    plans(most).prop_map(|mut plan| {
        let pair = |arc: &(u32, u32, f64)| (arc.0.min(arc.1), arc.0.max(arc.1));
        plan.arcs.retain(|arc| arc.0 != arc.1);
        plan.arcs.sort_by_key(pair);
        plan.arcs.dedup_by_key(|arc| pair(arc));
        plan
    })
}
