//! NetworkX, as it stands when nothing but strengths is said.

use super::tool::{Difference, Tool, When};
use super::{arcs, both_ends, closing, lengths, standing};
use crate::base::number::ratio;
use crate::measure::brokerage::effective_size;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::centrality::{
    betweenness, betweenness_share, betweenness_unweighted, closeness, degree, eigenvector,
    harmonic, k_core, strength,
};
use crate::measure::clustering::{
    clustering, clustering_weighted, local_clustering, local_clustering_weighted,
    modularity_groups, transitivity,
};
use crate::measure::cohesion::mixing::assortativity;
use crate::measure::view::View;

/// The program.
pub const TOOL: Tool = Tool {
    name: "networkx",
    option: "With --compat networkx",
    title: "NetworkX 3.6.1",
    given: "strengths as weight, everything else by default",
    differs: DIFFERS,
};

const DIFFERS: &[Difference] = &[
    Difference {
        measure: Measure { of: Of::Unit(both_ends::degree), ..degree::MEASURE },
        when: When::Directed,
        why: "counts a contact in both directions twice",
    },
    Difference {
        measure: Measure { of: Of::Unit(both_ends::strength), ..strength::MEASURE },
        when: When::Directed,
        why: "adds up the strengths of the arcs of both directions",
    },
    Difference {
        measure: Measure { of: Of::Unit(between), ..betweenness::MEASURE },
        when: When::Always,
        why: "divides by the pairs of others (normalized=True) and reads a weight as the length of \
              a tie, so that strong ties are long; give it 1/w and normalized=False for what \
              tiebeam computes",
    },
    Difference {
        measure: Measure { of: Of::Unit(between_in_steps), ..betweenness_unweighted::MEASURE },
        when: When::Always,
        why: "divides by the pairs of others (normalized=True)",
    },
    Difference {
        measure: Measure { of: Of::Unit(between), ..betweenness_share::MEASURE },
        when: When::Always,
        why: "reads a weight as the length of a tie, and gives 0 where there are no pairs of others",
    },
    Difference {
        measure: Measure { of: Of::Unit(near_on_average), ..closeness::MEASURE },
        when: When::Always,
        why: "reads a weight as the length of a tie (distance=), multiplies by the share of others \
              who reach them (wf_improved=True) and gives 0 where nobody does",
    },
    Difference {
        measure: Measure { of: Of::Unit(near), ..harmonic::MEASURE },
        when: When::Always,
        why: "reads a weight as the length of a tie (distance=)",
    },
    Difference {
        measure: Measure { of: Of::Unit(who_is_named), ..eigenvector::MEASURE },
        when: When::Directed,
        why: "follows the arcs: high for whoever is named by those who are high; blank where no \
              single vector is found",
    },
    Difference {
        measure: Measure { of: Of::Unit(both_ends::core), ..k_core::MEASURE },
        when: When::Directed,
        why: "counts a contact in both directions twice",
    },
    Difference {
        measure: Measure { of: Of::Unit(at_once), ..effective_size::MEASURE },
        when: When::Always,
        why: "divides by the strongest tie of the third person instead of the contact's when asked \
              for everybody at once (with SciPy installed), which is a mistake: asked for named \
              nodes it agrees with tiebeam",
    },
    Difference {
        measure: Measure { of: Of::Unit(closing::plain), ..local_clustering::MEASURE },
        when: When::Always,
        why: "gives 0 with fewer than two contacts, and follows the arcs where ties have a \
              direction (Fagiolo 2007)",
    },
    Difference {
        measure: Measure { of: Of::Unit(closing::onnela), ..local_clustering_weighted::MEASURE },
        when: When::Always,
        why: "takes the geometric mean of each triangle's strengths over the strongest tie of the \
              whole network (Onnela and others 2005), and 0 with fewer than two contacts",
    },
    Difference {
        measure: Measure { of: Of::Network(arcs::outward_transitivity), ..transitivity::MEASURE },
        when: When::Always,
        why: "gives 0 where nobody has two contacts; with direction it counts pairs of those whom \
              one names, and whether the first names the second",
    },
    Difference {
        measure: Measure { of: Of::Network(closing::mean_plain), ..clustering::MEASURE },
        when: When::Always,
        why: "counts those with fewer than two contacts as 0",
    },
    Difference {
        measure: Measure { of: Of::Network(closing::mean_onnela), ..clustering_weighted::MEASURE },
        when: When::Always,
        why: "takes the mean of Onnela's version, those with fewer than two contacts counted as 0",
    },
    Difference {
        measure: Measure { of: Of::Network(arcs::assortativity), ..assortativity::MEASURE },
        when: When::Directed,
        why: "follows the arcs",
    },
    Difference {
        measure: Measure { of: Of::Network(arcs::modularity), ..modularity_groups::MEASURE },
        when: When::Directed,
        why: "follows the arcs",
    },
];

fn per_pair(view: &View, between: Vec<f64>) -> Column {
    let pairs = lengths::pairs_of_others(view).unwrap_or(1.0);
    between.into_iter().map(|between| Some(between / pairs)).collect()
}

fn between(view: &View) -> Column {
    per_pair(view, lengths::along(view).betweenness)
}

fn between_in_steps(view: &View) -> Column {
    per_pair(view, view.hop_paths().betweenness.clone())
}

fn near(view: &View) -> Column {
    lengths::along(view).harmonic.into_iter().map(Some).collect()
}

fn who_is_named(view: &View) -> Column {
    standing::along(view.ties().into())
}

/// r / (N − 1) · r / `Σ_u` d(u, v), over the r others u with a path to v.
fn near_on_average(view: &View) -> Column {
    let (paths, others) = (lengths::along(view), view.units() as f64 - 1.0);
    let near = |(&reached, &far): (&f64, &f64)| {
        ratio(reached, far).map_or(0.0, |near| near * reached / others)
    };
    paths.reached.iter().zip(&paths.far).map(|both| Some(near(both))).collect()
}

/// `Σ_j` [1 − `Σ_q` `p_iq` `z_jq` / `max_k` `z_qk`]: the row's largest where the formula has the
/// column's.
fn at_once(view: &View) -> Column {
    let ties = view.collapse();
    let most = |unit: usize| ties.strengths(unit).iter().map(|s| s.0).fold(0.0, f64::max);
    let most: Vec<f64> = (0..view.units()).map(most).collect();
    let of = |ego: usize| {
        let all = ties.strength(ego);
        let overlap = |alter: usize| -> f64 {
            let shared = ties.ties(ego).map(|(third, own)| {
                let other = ties.between(alter, third).map_or(0.0, |s| s.0);
                own.0 / all * other / most[third]
            });
            shared.sum()
        };
        let size = ties.ties(ego).map(|(alter, _)| 1.0 - overlap(alter)).sum();
        (ties.degree(ego) > 0).then_some(size)
    };
    (0..view.units()).map(of).collect()
}
