//! How much more contact stays inside the given groups (schools, say) than chance would keep there.
//!
//! Q = `Σ_c` [`W_c` / 2m − (`K_c` / 2m)²] for the groups as given, each unit without a group being
//! a group of its own.
//!
//! High: groups keep to themselves; 0: as chance; below 0: they seek others. Ties: strengths of the
//! undirected collapse; self-ties are left out.
//!
//! Undefined without groups or without a tie. Cost: one look at each tie.
//!
//! Agrees with networkx 3.6.1, igraph 1.0.0 and networkit 11.2.2 to 1e-12 on five networks.
//!
//! M. E. J. Newman (2004), doi:10.1103/PhysRevE.70.056131.

use crate::measure::card::{Measure, Of};
use crate::measure::clustering::quality;
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "modularity_groups",
    family: "clustering",
    of: Of::Network(modularity_groups),
    says: "How much more contact stays inside the given groups, such as schools, than chance \
           would keep there.",
    reading: "High: groups keep to themselves. 0: as chance. Below 0: they seek others",
    formula: "Q = Σ_c [W_c/2m − (K_c/2m)²] for the groups as given; W_c strength inside c counted \
              from both ends, K_c summed strengths of its members, 2m of all; a unit without a \
              group is a group of its own",
    ties: "Strengths without direction; ties to oneself are left out",
    undefined: "Without groups or without a tie",
    tools: "Agrees with NetworkX 3.6.1, igraph 1.0.0 and NetworKit 11.2.2 to 1e-12",
    cite: "M. E. J. Newman (2004), doi:10.1103/PhysRevE.70.056131",
};

fn modularity_groups(view: &View) -> Option<f64> {
    quality::modularity(view.collapse(), &parts(view)?)
}

/// The group of each unit; a unit without one is a group of its own.
#[must_use]
pub fn parts(view: &View) -> Option<Vec<u32>> {
    let given = &view.groups.as_ref()?.of;
    let named = given.iter().flatten().max()? + 1;
    let part = |unit| given.get(unit).copied().flatten().unwrap_or(named + unit as u32);
    Some((0..view.units()).map(part).collect())
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{undirected, value};

    #[test]
    fn pairs_inside_and_across() {
        let pairs = undirected(4, &[(0, 1, 1.0), (2, 3, 1.0)]);
        assert_eq!(value(&MEASURE, &pairs, "AABB"), Some(0.5));
        assert_eq!(value(&MEASURE, &pairs, "ABAB"), Some(-0.5));
        // 2 and 3 without a group: 1/2 − 1/4 for A, −1/16 for each of them.
        assert_eq!(value(&MEASURE, &pairs, "AA.."), Some(0.125));
        assert_eq!(value(&MEASURE, &pairs, ""), None);
        assert_eq!(value(&MEASURE, &pairs, "...."), None);
        assert_eq!(value(&MEASURE, &undirected(2, &[]), "AB"), None);
    }
}
