//! Leaves out ties that no shortest path can use, because two other ties are shorter together.
//!
//! An arc i→j goes when some q has d(i,q) + d(q,j) shorter than d(i,j) by more than the tolerance.
//! Every arc of the detour is shorter than the arc it replaces, so by induction on length a detour
//! of kept arcs exists: all distances, all shortest paths and their number stay as they were.
//! (The two-step part of the metric backbone: T. Simas, R. B. Correia, L. M. Rocha 2021,
//! doi:10.1093/comnet/cnab021. The whole backbone costs as much as the measure it would speed up.)
//!
//! Rows are looked through from the shortest arc up and left as soon as nothing longer can help,
//! so the cost is far below Σ degree².

use rayon::prelude::*;

use super::rows::{Arc, Rows};
use crate::base::number::shorter;

/// The rows without the arcs that have a shorter detour over one other unit.
#[must_use]
pub fn pruned(rows: &Rows) -> Rows {
    let near = Rows::from_rows((0..rows.units()).map(|unit| {
        let mut row = rows.row(unit).to_vec();
        row.sort_by(|a, b| a.length.total_cmp(&b.length).then(a.to.cmp(&b.to)));
        row
    }));
    let kept: Vec<Vec<Arc>> = (0..rows.units())
        .into_par_iter()
        .map_init(
            || vec![f64::INFINITY; rows.units()],
            |detour, unit| kept_arcs(rows, &near, unit, detour),
        )
        .collect();
    Rows::from_rows(kept.into_iter())
}

/// The arcs of `unit` that stay. `detour` is infinite everywhere, before and after.
fn kept_arcs(rows: &Rows, near: &Rows, unit: usize, detour: &mut [f64]) -> Vec<Arc> {
    let longest = near.row(unit).last().map_or(0.0, |arc| arc.length);
    let mut seen: Vec<u32> = Vec::new();
    for first in near.row(unit) {
        if first.length >= longest {
            break;
        }
        for second in near.row(first.to as usize) {
            let length = first.length + second.length;
            if length >= longest {
                break;
            }
            let best = &mut detour[second.to as usize];
            if *best == f64::INFINITY {
                seen.push(second.to);
            }
            *best = best.min(length);
        }
    }
    let stays = |arc: &&Arc| !shorter(detour[arc.to as usize], arc.length);
    let kept = rows.row(unit).iter().filter(stays).copied().collect();
    for to in seen {
        detour[to as usize] = f64::INFINITY;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::pruned;
    use crate::connect::adjacency::Adjacency;
    use crate::measure::paths::rows::Rows;

    fn kept(arcs: Vec<(u32, u32, f64)>) -> Vec<(usize, u32)> {
        let rows = pruned(&Rows::of(&Adjacency::from_arcs(4, arcs)));
        (0..4).flat_map(|i| rows.row(i).iter().map(move |arc| (i, arc.to))).collect()
    }

    #[test]
    fn a_tie_with_a_shorter_detour_goes_and_an_equal_one_stays() {
        // 0→2 is 1 long; over 1 it is 1/4 + 1/2.
        assert_eq!(kept(vec![(0, 1, 4.0), (1, 2, 2.0), (0, 2, 1.0)]), [(0, 1), (1, 2)]);
        // 1/2 + 1/12 against 7/12: the same length, so both ways stay.
        let same = vec![(0, 1, 2.0), (1, 2, 12.0), (0, 2, 12.0 / 7.0)];
        assert_eq!(kept(same), [(0, 1), (0, 2), (1, 2)]);
    }
}
