//! Whether a tie alone links two parts of the network, and how many pairs it links.
//!
//! - Formula: 1 if removing the tie leaves more components, else 0; pairs cut = |S|·(|C| − |S|), C
//!   the component and S the side that falls off.
//! - High: many pairs have no way to one another but this tie. 0: there is a way round.
//! - Ties: the undirected collapse, all alike however strong.
//! - Undefined: never.
//! - Cost: O(n + m), one depth-first search without recursion (Tarjan 1974).
//! - Agrees with: `igraph` 1.0.0 (`bridges`) on the stored networks; brute force in a test.
//! - Tarjan 1974, doi:10.1016/0020-0190(74)90003-9.
//! - Example: two triangles with one tie between them: 3 · 3 pairs (a test below).

use std::collections::BTreeMap;

use crate::connect::adjacency::Adjacency;
use crate::measure::card::{Measure, Of};

/// The card.
pub const MEASURE: Measure = Measure {
    name: "bridge",
    family: "cohesion",
    of: Of::Table("columns `bridge` and `cuts_pairs` of measure --what ties"),
    says: "1 if two parts of the network are linked by this tie alone, else 0; and how many pairs \
           would lose one another without it.",
    reading: "1 with many pairs: if these two stop meeting, the network falls into two parts. 1 \
              with few pairs: somebody at the edge has one contact only",
    formula: "1 if removing the tie leaves more components; pairs = |S|·(|C| − |S|), C the \
              component, S the side that falls off",
    ties: "Without direction, all alike however strong",
    undefined: "",
    tools: "Agrees with igraph 1.0.0 and NetworkX 3.6.1 (bridges) on five networks",
    cite: "R. E. Tarjan (1974), doi:10.1016/0020-0190(74)90003-9",
};

/// The ties that are bridges, by their ends in order, with the pairs that each links.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bridges(BTreeMap<(usize, usize), u64>);

impl Bridges {
    /// How many pairs a tie alone links; 0 if it is no bridge.
    #[must_use]
    pub fn pairs_cut(&self, a: usize, b: usize) -> u64 {
        self.0.get(&(a.min(b), a.max(b))).copied().unwrap_or(0)
    }
}

/// Searches the undirected collapse.
#[must_use]
pub fn of(ties: &Adjacency) -> Bridges {
    let mut search = Search {
        place: vec![u32::MAX; ties.units()],
        low: vec![0; ties.units()],
        below: vec![1; ties.units()],
        found: Vec::new(),
        visits: 0,
    };
    let mut bridges = Bridges::default();
    for root in 0..ties.units() {
        if search.place[root] != u32::MAX {
            continue;
        }
        search.component(ties, root);
        let all = search.below[root];
        for (above, unit) in search.found.drain(..) {
            let side = search.below[unit];
            bridges.0.insert((above.min(unit), above.max(unit)), side * (all - side));
        }
    }
    bridges
}

struct Search {
    place: Vec<u32>,
    /// The first visited unit that the subtree reaches past the tie it hangs on.
    low: Vec<u32>,
    /// How many units the subtree has.
    below: Vec<u64>,
    found: Vec<(usize, usize)>,
    visits: u32,
}

impl Search {
    fn component(&mut self, ties: &Adjacency, root: usize) {
        // Each unit on the way down with the number of its alters already looked at.
        let mut way = vec![(root, 0)];
        self.enter(root);
        while let Some(&(unit, looked)) = way.last() {
            let depth = way.len();
            if let Some(&alter) = ties.alters(unit).get(looked) {
                way[depth - 1].1 += 1;
                let alter = alter as usize;
                let hangs_on = depth > 1 && way[depth - 2].0 == alter;
                if self.place[alter] == u32::MAX {
                    self.enter(alter);
                    way.push((alter, 0));
                } else if !hangs_on {
                    self.low[unit] = self.low[unit].min(self.place[alter]);
                }
                continue;
            }
            way.pop();
            let Some(&(above, _)) = way.last() else { continue };
            self.low[above] = self.low[above].min(self.low[unit]);
            self.below[above] += self.below[unit];
            if self.low[unit] > self.place[above] {
                self.found.push((above, unit));
            }
        }
    }

    fn enter(&mut self, unit: usize) {
        self.place[unit] = self.visits;
        self.low[unit] = self.visits;
        self.visits += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::base::seed::Dice;
    use crate::measure::cohesion::parts;
    use crate::measure::paths::example::ties;

    #[test]
    fn one_tie_between_two_triangles() {
        let pairs = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5), (6, 7)];
        let bridges = of(ties(8, &pairs.map(|(a, b)| (a, b, 1.0))).collapse());
        assert_eq!((bridges.pairs_cut(3, 2), bridges.pairs_cut(6, 7)), (9, 1));
        assert_eq!((bridges.pairs_cut(0, 1), bridges.0.len()), (0, 2));
    }

    #[test]
    fn they_are_the_ties_without_which_there_are_more_parts() {
        let linked = |pairs: &[(u32, u32, f64)]| -> u64 {
            let sizes = parts::of(ties(12, pairs).collapse()).sizes;
            sizes.into_iter().map(|size| u64::from(size * (size - 1) / 2)).sum()
        };
        let mut met = 0;
        for seed in 0..60 {
            let mut dice = Dice::new(seed, "bridges");
            let mut pairs = Vec::new();
            for a in 0..12 {
                for b in 0..a {
                    if dice.below(6) == 0 {
                        pairs.push((a, b, 1.0));
                    }
                }
            }
            let bridges = of(ties(12, &pairs).collapse());
            for at in 0..pairs.len() {
                let mut without = pairs.clone();
                let (a, b, _) = without.remove(at);
                let cut = linked(&pairs) - linked(&without);
                assert_eq!(bridges.pairs_cut(a as usize, b as usize), cut, "{seed}");
                met += cut;
            }
        }
        assert!(met > 500);
    }

    #[test]
    fn a_path_as_long_as_a_county_is_no_trouble() {
        let path: Vec<_> = (0..99_999).map(|unit| (unit, unit + 1, 1.0)).collect();
        assert_eq!(of(ties(100_000, &path).collapse()).pairs_cut(0, 1), 99_999);
    }
}
