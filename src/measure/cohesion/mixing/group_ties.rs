//! Ties within groups and between them, counted once for E–I and assortativity.

use crate::connect::adjacency::Adjacency;
use crate::measure::view::View;

/// Sums over the ties of the collapse whose two ends have known groups, each tie once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupTies {
    /// Ties within groups.
    pub internal: u64,
    /// Ties between groups.
    pub external: u64,
    /// Their strength within groups.
    pub internal_strength: f64,
    /// Their strength between groups.
    pub external_strength: f64,
    /// Ends of these ties in each group.
    pub ends: Vec<u64>,
    /// Units of each group.
    pub members: Vec<u64>,
}

/// Counts them; `None` without groups.
#[must_use]
pub fn count(view: &View) -> Option<GroupTies> {
    let groups = view.groups.as_ref()?;
    let group_of = |unit: usize| groups.of.get(unit).copied().flatten();
    let highest = groups.of.iter().flatten().max();
    let size = highest.map_or(0, |&group| group as usize + 1);
    let mut sums =
        GroupTies { ends: vec![0; size], members: vec![0; size], ..GroupTies::default() };
    for group in (0..view.units()).filter_map(group_of) {
        sums.members[group as usize] += 1;
    }
    let ties: &Adjacency = view.collapse();
    for (a, b, strength) in ties.all().filter(|(a, b, _)| a < b) {
        let (Some(of_a), Some(of_b)) = (group_of(a), group_of(b)) else { continue };
        sums.ends[of_a as usize] += 1;
        sums.ends[of_b as usize] += 1;
        if of_a == of_b {
            sums.internal += 1;
            sums.internal_strength += strength.0;
        } else {
            sums.external += 1;
            sums.external_strength += strength.0;
        }
    }
    Some(sums)
}
