//! Who loses whom when one unit goes: one depth-first search for all units at once.
//!
//! In the tree of the search, a unit v cuts off the subtree of a child whose members have no tie
//! past v (Hopcroft & Tarjan 1973, doi:10.1145/362248.362272). In the order of first visits a
//! subtree is one run, so each side of a cut is kept as where it starts and how long it is.

use crate::connect::adjacency::Adjacency;

/// What removing each unit would leave of its component.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cuts {
    /// The units in the order of their first visit, component by component.
    order: Vec<u32>,
    /// Where each unit stands in that order.
    place: Vec<u32>,
    /// Where each unit's component starts and ends in that order.
    component: Vec<(u32, u32)>,
    /// The runs that lose everybody else without the unit: starts and ends.
    off: Vec<Vec<(u32, u32)>>,
    /// How many of the first so many visits were units that count in pairs.
    counted: Vec<u32>,
    /// Pairs of units that count and hang together.
    pairs: u64,
}

/// Searches the undirected collapse; the first `counted` units count in pairs.
///
/// Others (bodies outside the network, say) hold together and come apart without being counted.
/// O(n + m), without recursion.
#[must_use]
pub fn of(ties: &Adjacency, counted: usize) -> Cuts {
    let units = ties.units();
    let mut search = Search {
        place: vec![u32::MAX; units],
        low: vec![0; units],
        cuts: Cuts {
            component: vec![(0, 0); units],
            off: vec![Vec::new(); units],
            ..Cuts::default()
        },
    };
    for root in 0..units {
        if search.place[root] == u32::MAX {
            search.component(ties, root as u32);
        }
    }
    let mut cuts = search.cuts;
    let mut seen = 0;
    cuts.counted.push(0);
    for &unit in &cuts.order {
        seen += u32::from((unit as usize) < counted);
        cuts.counted.push(seen);
    }
    cuts.place = search.place;
    let firsts = (0..units).filter(|&unit| cuts.component[unit].0 == cuts.place[unit]);
    cuts.pairs = firsts.map(|first| pairs(cuts.count(cuts.component[first]))).sum();
    cuts
}

struct Search {
    place: Vec<u32>,
    low: Vec<u32>,
    cuts: Cuts,
}

impl Search {
    /// Visits a component from its root.
    fn component(&mut self, ties: &Adjacency, root: u32) {
        let start = self.cuts.order.len() as u32;
        // Each unit on the way down with the number of its alters already looked at.
        let mut way: Vec<(u32, usize)> = Vec::new();
        self.enter(root, &mut way);
        while let Some((unit, looked)) = way.last_mut() {
            let ego = *unit as usize;
            if let Some(&alter) = ties.alters(ego).get(*looked) {
                *looked += 1;
                match self.place[alter as usize] {
                    u32::MAX => self.enter(alter, &mut way),
                    place => self.low[ego] = self.low[ego].min(place),
                }
                continue;
            }
            way.pop();
            let Some(&(above, _)) = way.last() else { continue };
            let above = above as usize;
            self.low[above] = self.low[above].min(self.low[ego]);
            if self.low[ego] >= self.place[above] {
                self.cuts.off[above].push((self.place[ego], self.cuts.order.len() as u32));
            }
        }
        let end = self.cuts.order.len() as u32;
        for at in start..end {
            self.cuts.component[self.cuts.order[at as usize] as usize] = (start, end);
        }
    }

    fn enter(&mut self, unit: u32, way: &mut Vec<(u32, usize)>) {
        let place = self.cuts.order.len() as u32;
        self.place[unit as usize] = place;
        self.low[unit as usize] = place;
        self.cuts.order.push(unit);
        way.push((unit, 0));
    }
}

impl Cuts {
    /// The groups into which the others of its component fall without this unit, each in order of
    /// units, the largest first, then by first member; one group if it cuts nobody off.
    #[must_use]
    pub fn sides(&self, unit: usize) -> Vec<Vec<u32>> {
        let Some(off) = self.off.get(unit) else { return Vec::new() };
        let run = |&(start, end): &(u32, u32)| {
            let mut side = self.order[start as usize..end as usize].to_vec();
            side.sort_unstable();
            side
        };
        let mut sides: Vec<Vec<u32>> = off.iter().map(run).collect();
        let mut is_off = vec![false; self.order.len()];
        for &(start, end) in off {
            is_off[start as usize..end as usize].fill(true);
        }
        let (start, end) = self.component[unit];
        let rest = (start..end).filter(|&at| !is_off[at as usize]);
        let mut rest: Vec<u32> = rest.map(|at| self.order[at as usize]).collect();
        rest.retain(|&other| other as usize != unit);
        rest.sort_unstable();
        sides.push(rest);
        sides.retain(|side| !side.is_empty());
        sides.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        sides
    }

    /// Whether the others of its component fall apart without this unit.
    #[must_use]
    pub fn cuts(&self, unit: usize) -> bool {
        let Some(off) = self.off.get(unit) else { return false };
        let cut_off: u32 = off.iter().map(|(start, end)| end - start).sum();
        let (start, end) = self.component[unit];
        off.len() > 1 || (off.len() == 1 && cut_off + 1 < end - start)
    }

    /// Pairs of others that hang together, and how many of them would not without this unit.
    #[must_use]
    pub fn pairs(&self, unit: usize) -> (u64, u64) {
        let Some(off) = self.off.get(unit) else { return (0, 0) };
        let own = self.count((self.place[unit], self.place[unit] + 1));
        let all = self.count(self.component[unit]);
        let together = pairs(all - own);
        let sizes = off.iter().map(|&run| self.count(run));
        let cut_off: u64 = sizes.clone().sum();
        let left = sizes.map(pairs).sum::<u64>() + pairs(all - own - cut_off);
        (self.pairs - pairs(all) + together, together - left)
    }

    fn count(&self, (start, end): (u32, u32)) -> u64 {
        u64::from(self.counted[end as usize] - self.counted[start as usize])
    }
}

fn pairs(units: u64) -> u64 {
    units * units.saturating_sub(1) / 2
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::measure::paths::example::ties;

    #[test]
    fn a_chain_of_two_triangles_has_two_sides() {
        // 0–1–2 and 4–5–6 are triangles, 3 hangs between 2 and 4, 7 stands alone.
        let pairs = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (5, 6), (4, 6)];
        let pairs = pairs.map(|(a, b)| (a, b, 1.0));
        let cuts = of(ties(8, &pairs).collapse(), 8);
        assert_eq!(cuts.sides(3), [vec![0, 1, 2], vec![4, 5, 6]]);
        assert_eq!(cuts.pairs(3), (15, 9));
        assert_eq!(cuts.sides(2), [vec![3, 4, 5, 6], vec![0, 1]]);
        assert_eq!(cuts.sides(0), [vec![1, 2, 3, 4, 5, 6]]);
        assert_eq!((cuts.sides(7).len(), cuts.pairs(7)), (0, (21, 0)));
        let who: Vec<bool> = (0..8).map(|unit| cuts.cuts(unit)).collect();
        assert_eq!(who, [false, false, true, true, true, false, false, false]);
    }

    #[test]
    fn units_that_do_not_count_still_hold_others_together() {
        // A star of three round 3, which does not count: its three leaves lose one another.
        let cuts = of(ties(4, &[(0, 3, 1.0), (1, 3, 1.0), (2, 3, 1.0)]).collapse(), 3);
        assert_eq!(cuts.pairs(3), (3, 3));
        assert_eq!(cuts.pairs(0), (1, 0));
    }

    #[test]
    fn a_path_as_long_as_a_county_is_no_trouble() {
        let path: Vec<_> = (0..99_999).map(|unit| (unit, unit + 1, 1.0)).collect();
        let cuts = of(ties(100_000, &path).collapse(), 100_000);
        assert_eq!(cuts.pairs(1), (99_999 * 99_998 / 2, 99_998));
    }
}
