//! Leaves out ties that no shortest path can use, because two other ties are shorter together.
//!
//! An arc i→j goes when some q has d(i,q) + d(q,j) shorter than d(i,j), where lengths are rounded by
//! more than the tolerance.
//! Every arc of the detour is shorter than the arc it replaces, so by induction on length a detour
//! of kept arcs exists: all distances, all shortest paths and their number stay as they were.
//! (The two-step part of the metric backbone: T. Simas, R. B. Correia, L. M. Rocha 2021,
//! doi:10.1093/comnet/cnab021. The whole backbone costs as much as the measure it would speed up.)
//!
//! A unit may be taken out of the network and the rest still hold: then an arc goes only if there
//! are such detours over two different units, since one of the two stays.
//!
//! Middles are tried from the nearest up. A long arc has a detour over one of the nearest, a short
//! arc has few middles that are nearer, so the cost is far below Σ degree².

use rayon::prelude::*;

use super::rows::{Arc, Arcs, Rows};
use crate::base::number::Precision;

/// Over how many different units there must be a shorter detour for an arc to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detours {
    /// One: right for the network as it is.
    One,
    /// Two: right also when any one unit is taken out.
    Two,
}

/// The rows of those who end arcs, without the arcs that have shorter detours.
#[must_use]
pub fn pruned(Arcs { out, into, precision }: Arcs, detours: Detours) -> Rows {
    let near = out.nearest_first();
    let kept: Vec<Vec<Arc>> = (0..into.units())
        .into_par_iter()
        .map_init(
            || vec![f64::INFINITY; into.units()],
            |last, unit| {
                into.row(unit).iter().for_each(|arc| last[arc.to as usize] = arc.length);
                let stays = |arc: &&Arc| {
                    let way = Way { near: near.row(arc.to as usize), last, length: arc.length };
                    !way.has(detours, precision)
                };
                let kept = into.row(unit).iter().filter(stays).copied().collect();
                into.row(unit).iter().for_each(|arc| last[arc.to as usize] = f64::INFINITY);
                kept
            },
        )
        .collect();
    Rows::from_rows(kept.into_iter())
}

/// An arc and what may be shorter.
struct Way<'a> {
    /// Arcs from where it starts, nearest first.
    near: &'a [Arc],
    /// Lengths of the arcs to where it ends, by where these start.
    last: &'a [f64],
    length: f64,
}

impl Way<'_> {
    fn has(&self, detours: Detours, precision: Precision) -> bool {
        let Self { near, last, length } = *self;
        let nearer = near.iter().take_while(|first| first.length < length);
        let is_detour =
            |first: &&Arc| precision.shorter(first.length + last[first.to as usize], length);
        let mut found = nearer.filter(is_detour);
        match detours {
            Detours::One => found.next().is_some(),
            Detours::Two => found.nth(1).is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Detours, pruned};
    use crate::base::number::Precision;
    use crate::connect::adjacency::Adjacency;
    use crate::measure::paths::rows::{Arcs, Rows};

    fn kept(arcs: Vec<(u32, u32, f64)>, detours: Detours) -> Vec<(usize, u32)> {
        let out = Rows::of(&Adjacency::from_arcs(4, arcs), |s| 1.0 / s.0);
        let arcs = Arcs { out: &out, into: &out.reversed(), precision: Precision::ROUNDED };
        let rows = pruned(arcs, detours).reversed();
        (0..4).flat_map(|i| rows.row(i).iter().map(move |arc| (i, arc.to))).collect()
    }

    #[test]
    fn a_tie_with_a_shorter_detour_goes_and_an_equal_one_stays() {
        // 0→2 is 1 long; over 1 it is 1/4 + 1/2.
        assert_eq!(
            kept(vec![(0, 1, 4.0), (1, 2, 2.0), (0, 2, 1.0)], Detours::One),
            [(0, 1), (1, 2)]
        );
        // 1/2 + 1/12 against 7/12: the same length, so both ways stay.
        let same = vec![(0, 1, 2.0), (1, 2, 12.0), (0, 2, 12.0 / 7.0)];
        assert_eq!(kept(same, Detours::One), [(0, 1), (0, 2), (1, 2)]);
    }

    #[test]
    fn with_one_detour_a_tie_stays_where_a_unit_may_be_taken_out() {
        let one = vec![(0, 1, 4.0), (1, 2, 4.0), (0, 2, 1.0)];
        assert_eq!(kept(one.clone(), Detours::Two), [(0, 1), (0, 2), (1, 2)]);
        let two = [one, vec![(0, 3, 4.0), (3, 2, 4.0)]].concat();
        assert_eq!(kept(two, Detours::Two), [(0, 1), (0, 3), (1, 2), (3, 2)]);
    }
}
