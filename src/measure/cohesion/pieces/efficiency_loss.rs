//! Which share of the others' nearness to each other is lost without this person or school.
//!
//! - Formula: L(v) = 1 − Σ 1/d′(s, t) / Σ 1/d(s, t), both over the ordered pairs of others; d is
//!   the distance with v in the network, d′ without v; d = 1/w, 1/d is 0 where there is no path.
//! - High: without them the others are far apart or cut off; 1 is everybody cut off from everybody.
//!   0: all others stay as near.
//! - Ties: distances 1/w, along the direction if there is one; every other tie stays as it is.
//! - Undefined: no two others have a path; above 3,000 units also unless asked for by name,
//!   and above 50 billion units times ties unless paths are asked for from all.
//! - Cost: the trees of all sources once, then only those below each unit are repaired
//!   (Ramalingam & Reps 1996, doi:10.1006/jagm.1996.0046); far below N measurements anew.
//! - Agrees with: harmonic closeness summed anew without each unit, in igraph 1.0.0 and
//!   `NetworkX` 3.6.1 (distance 1/w).
//! - Latora & Marchiori 2007, doi:10.1088/1367-2630/9/6/188 (their information centrality also counts
//!   the unit's own pairs).
//! - Example: a ring of four with strengths 1: without one, its neighbours stay 2 apart by the other
//!   way, so nothing is lost; in a chain of three the middle takes all (a test below).

use crate::measure::card::{Column, Measure, Of};
use crate::measure::paths::sources::Wish;
use crate::measure::paths::without_each::{self, Without};
use crate::measure::view::{Patience, View};

/// More units than this would make a report wait for this measure alone.
pub const MOST_UNITS: usize = 3_000;

/// Units times ties: more would make whoever named it wait for hours.
pub const MOST_WORK: usize = 50_000_000_000;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "efficiency_loss",
    family: "cohesion",
    of: Of::Unit(efficiency_loss),
    says: "Which share of the others' nearness to each other would be lost without them.",
    reading: "Near 1: the others are far apart or cut off without them. 0: all others stay as \
              near as they are",
    formula: "L(v) = 1 − Σ 1/d′(s, t) / Σ 1/d(s, t) over the ordered pairs of others, d′ without v \
              and d with v; d = 1/w, 1/d is 0 where there is no path",
    ties: "A tie of strength w is 1/w long; along the direction if there is one; every other tie \
           stays as it is",
    undefined: "When no two others have a path; with more than 3,000 units also unless --only \
                names it, and where units times ties pass 50 billion unless --sources all is given \
                too",
    tools: "Agrees with harmonic closeness summed anew without each unit in igraph 1.0.0 and \
            NetworkX 3.6.1 (distance 1/w); no other tool gives it for every unit",
    cite: "Latora and Marchiori 2007, doi:10.1088/1367-2630/9/6/188 (theirs also counts the unit's \
           own pairs)",
};

fn efficiency_loss(view: &View) -> Column {
    if is_too_dear(view) {
        return vec![None; view.units()];
    }
    without_each::each(view.ties(), view.network.alpha).iter().map(Without::share).collect()
}

/// Whether it would take longer than anybody waits for it; whoever asks for all sources does.
fn is_too_dear(view: &View) -> bool {
    let work = view.units().saturating_mul(view.ties().out().arcs());
    match (view.patience, view.sources) {
        (Patience::Usual, _) => view.units() > MOST_UNITS,
        (Patience::Long, Wish::All) => false,
        (Patience::Long, Wish::Usual | Wish::Number(_)) => work > MOST_WORK,
    }
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn a_ring_loses_nothing_and_a_chain_its_middle() {
        let ring = ties(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)]);
        assert_eq!(column(&MEASURE, ring), [0.0; 4].map(Some));
        let chain = [(0, 1, 4.0), (1, 2, 4.0)];
        let expected = [0.0, 1.0, 0.0, 0.0].map(Some);
        assert_eq!(column(&MEASURE, ties(4, &chain)), expected);
    }

    #[test]
    fn a_longer_way_is_part_of_the_loss() {
        // From 0 to 2 it is ½ over 1 and 1 directly: half of that pair is lost without 1.
        let triangle = [(0, 1, 4.0), (1, 2, 4.0), (0, 2, 1.0)];
        let expected = [Some(0.0), Some(0.5), Some(0.0)];
        assert_eq!(column(&MEASURE, ties(3, &triangle)), expected);
        assert_eq!(column(&MEASURE, directed_ties(3, &triangle)), expected);
        assert_eq!(column(&MEASURE, ties(2, &[(0, 1, 1.0)])), [None, None]);
    }
}
