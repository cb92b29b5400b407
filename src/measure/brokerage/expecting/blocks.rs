//! How dense ties are within each group and between each two: D[g, h].

use std::collections::BTreeMap;

use crate::connect::adjacency::Ties;
use crate::measure::groups::Groups;

/// The densities between groups that are not zero.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Blocks {
    /// How many units each group has.
    pub sizes: Vec<usize>,
    /// Whether ties have a direction.
    pub is_directed: bool,
    /// D[g, h] by g: the groups that g has ties to.
    pub out: Vec<Vec<(usize, f64)>>,
    /// D[g, h] by h: the groups that have ties to h.
    pub into: Vec<Vec<(usize, f64)>>,
}

/// The group of each unit; `None` when nobody says.
#[must_use]
pub fn group_of(groups: &Groups, units: usize) -> Vec<Option<usize>> {
    let group = |unit: usize| groups.of.get(unit).copied().flatten().map(|group| group as usize);
    (0..units).map(group).collect()
}

/// How many arcs lead from each group to each; without direction each tie is an arc both ways.
#[must_use]
pub fn arcs(ties: &Ties, group: &[Option<usize>]) -> BTreeMap<(usize, usize), usize> {
    let mut arcs = BTreeMap::new();
    for (from, to, _) in ties.out().all() {
        if let (Some(from), Some(to)) = (group[from], group[to]) {
            *arcs.entry((from, to)).or_default() += 1;
        }
    }
    arcs
}

impl Blocks {
    /// The densities of these ties; units without a group and their ties are left out.
    #[must_use]
    pub fn of(ties: &Ties, group: &[Option<usize>]) -> Self {
        let groups = group.iter().flatten().max().map_or(0, |most| most + 1);
        let mut sizes = vec![0; groups];
        for &group in group.iter().flatten() {
            sizes[group] += 1;
        }
        let arcs = arcs(ties, group).into_iter();
        let densities = arcs.map(|((from, to), arcs)| {
            let others = if from == to { sizes[to] - 1 } else { sizes[to] };
            (from, to, arcs as f64 / (sizes[from] * others) as f64)
        });
        let densities: Vec<(usize, usize, f64)> = densities.collect();
        Self::with(sizes, ties.is_directed(), &densities)
    }

    /// Blocks of these sizes with these densities.
    #[must_use]
    pub fn with(sizes: Vec<usize>, is_directed: bool, densities: &[(usize, usize, f64)]) -> Self {
        let mut out = vec![Vec::new(); sizes.len()];
        let mut into = vec![Vec::new(); sizes.len()];
        for &(from, to, density) in densities {
            out[from].push((to, density));
            into[to].push((from, density));
        }
        Self { sizes, is_directed, out, into }
    }
}
