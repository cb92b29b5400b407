//! All shortest paths in one pass: betweenness, harmonic closeness and efficiency together.
//!
//! U. Brandes 2001, doi:10.1080/0022250X.2001.9990249: from each source s, count the shortest
//! paths σ, then add up the dependencies `δ_s(v) = Σ_w σ_sv/σ_sw · (1 + δ_s(w))` from the far
//! end.
//! Cost O(n·m·log n) with lengths and O(n·m) with steps; memory O(n + m) a thread.

use super::by_whole::WholeArcs;
use super::chunks::Over;
use super::lanes::LANES;
use super::lengths::Lengths;
use super::pruning::Detours;
use super::sources::{By, Wish, degrees};
use super::sums::Paths;
use super::{by_length, by_steps, by_whole, estimate, lanes};
use crate::connect::adjacency::Ties;
use crate::connect::strength::Alpha;

/// Sources of one chunk.
const CHUNK: usize = 32;

/// Lengths are d = 1/w.
#[must_use]
pub fn weighted(ties: &Ties) -> Paths {
    weighted_by(ties, Alpha::default())
}

/// Lengths are d = 1/w^α.
#[must_use]
pub fn weighted_by(ties: &Ties, alpha: Alpha) -> Paths {
    weighted_from(ties, alpha, Wish::All, 0)
}

/// The same from as many units as are wanted, drawn with this seed.
#[must_use]
pub fn weighted_from(ties: &Ties, alpha: Alpha, wish: Wish, seed: u64) -> Paths {
    let lengths = Lengths::of(ties, alpha).pruned(Detours::One);
    let arcs = lengths.arcs();
    let units = ties.units();
    let left: Vec<usize> = (0..units).map(|unit| arcs.out.row(unit).len()).collect();
    if let Some(sources) = wish.sources(By::Length, ties, &left, seed) {
        return estimate::weighted(ties, arcs, &sources).in_lengths_of(lengths.one());
    }
    let over = Over { sources: units, chunk: CHUNK, units };
    let full = alpha == Alpha::default();
    if let Some(whole) = full.then(|| WholeArcs::of(ties, &lengths)).flatten() {
        let sums = over.sum(
            || by_whole::Search::new(units),
            |search, source, sums| search.add(&whole, source, sums),
        );
        return Paths::of(&sums, ties, arcs.out.arcs()).in_lengths_of(whole.one);
    }
    let sums = over.sum(
        || by_length::Search::new(units),
        |search, source, sums| search.add(arcs, source, sums),
    );
    Paths::of(&sums, ties, arcs.out.arcs()).in_lengths_of(lengths.one())
}

/// Every tie is 1 long.
#[must_use]
pub fn unweighted(ties: &Ties) -> Paths {
    unweighted_from(ties, Wish::All, 0)
}

/// The same from as many units as are wanted, drawn with this seed.
#[must_use]
pub fn unweighted_from(ties: &Ties, wish: Wish, seed: u64) -> Paths {
    let units = ties.units();
    if let Some(sources) = wish.sources(By::Steps, ties, &degrees(ties.out()), seed) {
        return estimate::unweighted(ties, &sources);
    }
    let groups = lanes::groups(ties.collapse());
    let over = Over { sources: groups.len(), chunk: CHUNK / LANES, units };
    let sums = over.sum(
        || by_steps::Search::new(units),
        |search, group, sums| search.add(ties, &groups[group], sums),
    );
    Paths::of(&sums, ties, ties.out().arcs())
}

#[cfg(test)]
mod tests {
    use super::{unweighted, weighted, weighted_by};
    use crate::connect::strength::Alpha;
    use crate::measure::paths::example::{directed_ties, ties};
    use crate::measure::paths::sums::Paths;

    #[test]
    fn a_strong_detour_is_nearer_than_a_weak_tie() {
        // 0–1 and 1–2 are 1/4 long, 0–2 is 1 long: the way from 0 to 2 leads over 1.
        let triangle = ties(3, &[(0, 1, 4.0), (1, 2, 4.0), (0, 2, 1.0)]);
        let paths = weighted(&triangle);
        assert_eq!(paths.betweenness, [0.0, 1.0, 0.0]);
        assert_eq!(paths.harmonic, [6.0, 8.0, 6.0]);
        assert_eq!(paths.kept, Some(2.0 / 3.0));
        assert_eq!(unweighted(&triangle).betweenness, [0.0; 3]);
    }

    #[test]
    fn alpha_leads_from_steps_to_full_strength() {
        let triangle = ties(3, &[(0, 1, 4.0), (1, 2, 4.0), (0, 2, 1.0)]);
        let steps = weighted_by(&triangle, Alpha(0.0));
        let without_pruning = Paths { kept: Some(1.0), ..unweighted(&triangle) };
        assert_eq!(steps, without_pruning);
        // 1/√4 twice is as long as 1/√1.
        assert_eq!(weighted_by(&triangle, Alpha(0.5)).betweenness, [0.0, 0.5, 0.0]);
        assert_eq!(weighted_by(&triangle, Alpha(1.0)), weighted(&triangle));
    }

    #[test]
    fn ways_of_equal_length_share_the_pair() {
        // From 0 to 3: 1/2 + 1/12 over 1 and 1/3 + 1/4 over 2, equal in fractions only.
        let square = ties(4, &[(0, 1, 2.0), (1, 3, 12.0), (0, 2, 3.0), (2, 3, 4.0)]);
        let between = weighted(&square).betweenness;
        // 1 to 2 is 1/2 + 1/3 over 0 and 1/12 + 1/4 over 3.
        assert_eq!(between, [0.0, 0.5, 0.5, 1.0]);
    }

    #[test]
    fn direction_counts_and_no_path_adds_nothing() {
        let chain = directed_ties(4, &[(0, 1, 1.0), (1, 2, 1.0)]);
        let paths = weighted(&chain);
        assert_eq!(paths.betweenness, [0.0, 1.0, 0.0, 0.0]);
        assert_eq!(paths.harmonic, [0.0, 1.0, 1.5, 0.0]);
        assert_eq!(paths, unweighted(&chain));
        assert_eq!(paths.efficiency(), Some(2.5 / 12.0));
        assert_eq!(unweighted(&ties(0, &[])).efficiency(), None);
    }
}
