//! Shortest paths from some units in place of all: every sum with how far it may be off.
//!
//! Two things are known without a search and are not estimated: what a unit's own ties add to its
//! nearness, at least; and, where ties have no direction, how many reach it.

use super::by_length::{self, Ends};
use super::by_steps;
use super::chunks::Over;
use super::lanes::LANES;
use super::rows::Arcs;
use super::sources::Sources;
use super::spread::{Seen, Spread, Unseen, estimates};
use super::sums::{Estimated, Margins, Paths};
use crate::connect::adjacency::Ties;

/// Sources of one chunk.
const CHUNK: usize = 32;

/// Paths from these sources along arcs with lengths.
#[must_use]
pub fn weighted(ties: &Ties, arcs: Arcs, sources: &Sources) -> Paths {
    let units = ties.units();
    let ends = ends(ties);
    let over = Over { sources: sources.units.len(), chunk: CHUNK, units };
    let seen = over.sum(
        || (by_length::Search::new(units), vec![0.0; units]),
        |(search, own), source, seen: &mut [Seen]| {
            let source = sources.units[source] as usize;
            let row = arcs.out.row(source);
            for arc in row {
                own[arc.to as usize] = 1.0 / arc.length;
            }
            search.visit(arcs, source, ends, |met| {
                let seen = &mut seen[met.unit as usize];
                seen.between.add(met.between);
                seen.near.add(1.0 / met.distance - own[met.unit as usize]);
                seen.far.add(met.distance);
                seen.reached.add(1.0);
            });
            for arc in row {
                own[arc.to as usize] = 0.0;
            }
        },
    );
    let near = |unit: usize| arcs.into.row(unit).iter().map(|arc| 1.0 / arc.length).sum();
    let own: Vec<f64> = (0..units).map(near).collect();
    paths(ties, &seen, &own, arcs.out.arcs(), sources)
}

/// Paths from these sources where every tie is one step.
#[must_use]
pub fn unweighted(ties: &Ties, sources: &Sources) -> Paths {
    let units = ties.units();
    let ends = ends(ties);
    let groups: Vec<&[u32]> = sources.units.chunks(LANES).collect();
    let over = Over { sources: groups.len(), chunk: CHUNK / LANES, units };
    let seen = over.sum(
        || by_steps::Search::new(units),
        |search, group, seen: &mut [Seen]| {
            search.visit(ties, groups[group], ends, |met| {
                let seen = &mut seen[met.unit as usize];
                let reached = f64::from(met.lanes.count_ones());
                met.between.0.iter().for_each(|&between| seen.between.add(between));
                if met.steps > 1.0 {
                    seen.near.add_times(1.0 / met.steps, reached);
                }
                seen.far.add_times(met.steps, reached);
                seen.reached.add_times(1.0, reached);
            });
        },
    );
    let own: Vec<f64> = (0..units).map(|unit| ties.into().degree(unit) as f64).collect();
    paths(ties, &seen, &own, ties.out().arcs(), sources)
}

/// With direction the way back is another one, so each end counts in full.
fn ends(ties: &Ties) -> Ends {
    if ties.is_directed() { Ends::Both } else { Ends::ByDistance }
}

fn paths(ties: &Ties, seen: &[Seen], own: &[f64], kept: usize, sources: &Sources) -> Paths {
    let of = |part: fn(&Seen) -> Spread, unseen| {
        estimates(&seen.iter().map(part).collect::<Vec<_>>(), sources, unseen)
    };
    let amounts = Unseen::OF_AMOUNTS;
    let (betweenness, of_betweenness) = of(|seen| seen.between, amounts);
    let (mut harmonic, of_harmonic) = of(|seen| seen.near, amounts);
    harmonic.iter_mut().zip(own).for_each(|(near, own)| *near += own);
    let (far, of_far) = of(|seen| seen.far, amounts);
    let (mut reached, mut of_reached) = of(|seen| seen.reached, Unseen::OF_YES_AND_NO);
    if !ties.is_directed() {
        let part = |&part: &u32| sources.parts[part as usize].units.saturating_sub(1) as f64;
        reached = sources.part_of.iter().map(part).collect();
        of_reached.fill(0.0);
    }
    let margins = Margins {
        betweenness: of_betweenness,
        harmonic: of_harmonic,
        far: of_far,
        reached: of_reached,
    };
    let of = sources.parts.iter().map(|part| part.units).sum();
    let all = ties.out().arcs();
    Paths {
        betweenness,
        harmonic,
        far,
        reached,
        kept: (all > 0).then(|| kept as f64 / all as f64),
        estimated: Some(Estimated { sources: sources.units.len(), of, margins }),
    }
}
