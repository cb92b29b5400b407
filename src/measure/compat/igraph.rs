//! igraph for Python, as it stands when nothing but strengths is said.

use super::both_ends;
use super::lengths;
use super::tool::{Difference, Tool, When, own};
use super::{arcs, standing, strong};
use crate::base::number::ratio;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::centrality::{
    betweenness, betweenness_share, closeness, degree, eigenvector, harmonic, harmonic_unweighted,
    k_core, strength,
};
use crate::measure::clustering::modularity_groups;
use crate::measure::cohesion::concentration::degree_centralisation;
use crate::measure::cohesion::mixing::assortativity;
use crate::measure::cohesion::pieces::{components, largest_component};
use crate::measure::view::View;

/// The program.
pub const TOOL: Tool = Tool {
    name: "igraph",
    option: "With --compat igraph",
    title: "igraph 1.0.0 (Python)",
    given: "strengths as weights, everything else by default",
    differs: DIFFERS,
};

const DIFFERS: &[Difference] = &[
    Difference {
        measure: Measure { of: Of::Unit(both_ends::degree), ..degree::MEASURE },
        when: When::Directed,
        why: "counts a contact in both directions twice (mode=\"all\")",
    },
    Difference {
        measure: Measure { of: Of::Unit(both_ends::strength), ..strength::MEASURE },
        when: When::Directed,
        why: "adds up the strengths of the arcs of both directions (mode=\"all\")",
    },
    Difference {
        measure: Measure { of: Of::Unit(between), ..betweenness::MEASURE },
        when: When::Always,
        why: "reads a weight as the length of a tie, so that strong ties are long; give it 1/w for \
              what tiebeam computes",
    },
    Difference {
        measure: Measure { of: Of::Unit(share), ..betweenness_share::MEASURE },
        when: When::Always,
        why: "reads a weight as the length of a tie; here its betweenness over the pairs of others, \
              as normalized = TRUE has it in R",
    },
    Difference {
        measure: Measure { of: Of::Unit(near_on_average), ..closeness::MEASURE },
        when: When::Always,
        why: "reads a weight as the length of a tie and takes arcs in either direction (mode=\"all\")",
    },
    Difference {
        measure: Measure { of: Of::Unit(near), ..harmonic::MEASURE },
        when: When::Always,
        why: "divides by N − 1 (normalized=True), reads a weight as the length of a tie and takes \
              arcs in either direction (mode=\"all\")",
    },
    Difference {
        measure: Measure { of: Of::Unit(near_in_steps), ..harmonic_unweighted::MEASURE },
        when: When::Always,
        why: "divides by N − 1 (normalized=True) and takes arcs in either direction (mode=\"all\")",
    },
    Difference {
        measure: Measure { of: Of::Unit(largest_one), ..eigenvector::MEASURE },
        when: When::Always,
        why: "scales the largest value to 1 (scale=True), where tiebeam scales the length of all \
              values to 1, and follows the arcs (directed=True): high for whoever is named by those \
              who are high; blank where no single vector is found",
    },
    Difference {
        measure: Measure { of: Of::Unit(both_ends::core), ..k_core::MEASURE },
        when: When::Directed,
        why: "counts a contact in both directions twice (mode=\"all\")",
    },
    Difference {
        measure: Measure { of: Of::Network(strong::components), ..components::MEASURE },
        when: When::Directed,
        why: "counts strong components, in which everybody reaches everybody along the arcs \
              (mode=\"strong\")",
    },
    Difference {
        measure: Measure { of: Of::Network(strong::largest), ..largest_component::MEASURE },
        when: When::Directed,
        why: "takes the largest strong component (mode=\"strong\")",
    },
    Difference {
        measure: Measure { of: Of::Network(arcs::assortativity), ..assortativity::MEASURE },
        when: When::Directed,
        why: "follows the arcs (directed=True)",
    },
    Difference {
        measure: Measure { of: Of::Network(with_self_ties), ..degree_centralisation::MEASURE },
        when: When::Always,
        why: "allows for ties to oneself in the largest possible value: N(N − 1) in place of \
              (N − 1)(N − 2); with direction counts both ends (mode = \"all\"), over 2(N − 1)² \
              (centr_degree of R igraph 1.3.5, loops = TRUE; the Python package has none)",
    },
    Difference {
        measure: Measure { of: Of::Network(arcs::modularity), ..modularity_groups::MEASURE },
        when: When::Directed,
        why: "follows the arcs (directed=True)",
    },
];

fn between(view: &View) -> Column {
    lengths::along(view).betweenness.into_iter().map(Some).collect()
}

fn share(view: &View) -> Column {
    let pairs = lengths::pairs_of_others(view);
    let share = |between| pairs.map(|pairs| between / pairs);
    lengths::along(view).betweenness.into_iter().map(share).collect()
}

fn near_on_average(view: &View) -> Column {
    let paths = lengths::either_way(view);
    paths.reached.iter().zip(&paths.far).map(|(&reached, &far)| ratio(reached, far)).collect()
}

fn near(view: &View) -> Column {
    per_other(lengths::either_way(view).harmonic)
}

fn near_in_steps(view: &View) -> Column {
    per_other(view.collapsed_hop_paths().harmonic.clone())
}

/// Divided by how many others there are.
fn per_other(values: Vec<f64>) -> Column {
    let others = values.len() as f64 - 1.0;
    values.into_iter().map(|value| (others > 0.0).then(|| value / others)).collect()
}

fn largest_one(view: &View) -> Column {
    let own = if view.ties().is_directed() {
        standing::along(view.ties().into())
    } else {
        own(&eigenvector::MEASURE, view)
    };
    let most = own.iter().flatten().copied().fold(0.0, f64::max);
    own.into_iter().map(|value| value.map(|value| value / most)).collect()
}

fn with_self_ties(view: &View) -> Option<f64> {
    if view.ties().is_directed() {
        return both_ends::centralisation(view, |n| 2.0 * (n - 1.0).powi(2));
    }
    let Of::Network(own) = degree_centralisation::MEASURE.of else { return None };
    let n = view.units() as f64;
    own(view).map(|value| value * (n - 2.0) / n)
}
