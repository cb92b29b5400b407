//! R sna, as it stands when nothing is said: a network without direction is a symmetric matrix, of
//! which it counts both halves (gmode = "digraph").

use super::tool::{Difference, Tool, When, own, times};
use super::{arcs, both_ends, lengths, standing, strong};
use crate::base::number::ratio;
use crate::connect::adjacency::Ties;
use crate::measure::brokerage::{coordinator, itinerant, liaison};
use crate::measure::card::{Column, Measure, Of};
use crate::measure::centrality::{
    betweenness, betweenness_share, betweenness_unweighted, closeness, degree, eigenvector, k_core,
    strength,
};
use crate::measure::clustering::transitivity;
use crate::measure::cohesion::concentration::{betweenness_centralisation, degree_centralisation};
use crate::measure::cohesion::mixing::reciprocity;
use crate::measure::cohesion::pieces::{components, cutpoint, largest_component};
use crate::measure::cohesion::size::density;
use crate::measure::paths::shortest;
use crate::measure::view::View;

/// The program.
pub const TOOL: Tool = Tool {
    name: "sna",
    option: "With --compat sna",
    title: "R sna 2.7.1",
    given: "the matrix of strengths, everything by default",
    differs: DIFFERS,
};

const TWICE: &str = "counts pairs in both orders where ties have no direction: twice as many";

const DIFFERS: &[Difference] = &[
    Difference {
        measure: Measure { of: Of::Unit(both_ends::degree), ..degree::MEASURE },
        when: When::Always,
        why: "counts both ends (cmode = \"freeman\"): a tie without direction twice \
              (gmode = \"digraph\"), a contact in both directions twice; here with \
              ignore.eval = TRUE",
    },
    Difference {
        measure: Measure { of: Of::Unit(both_ends::strength), ..strength::MEASURE },
        when: When::Always,
        why: "counts both ends (its degree with strengths): a tie without direction twice \
              (gmode = \"digraph\")",
    },
    Difference {
        measure: Measure { of: Of::Unit(in_steps), ..betweenness::MEASURE },
        when: When::Always,
        why: "leaves strengths out of account (ignore.eval = TRUE) and counts pairs in both orders \
              where ties have no direction (gmode = \"digraph\")",
    },
    Difference {
        measure: Measure { of: Of::Unit(share), ..betweenness_share::MEASURE },
        when: When::Always,
        why: "leaves strengths out of account (ignore.eval = TRUE); here its betweenness over the \
              (N − 1)(N − 2) pairs of others in both orders, as its rescale = TRUE would divide by \
              the sum of all",
    },
    Difference {
        measure: Measure { of: Of::Unit(near), ..closeness::MEASURE },
        when: When::Always,
        why: "leaves strengths out of account (ignore.eval = TRUE), follows the arcs away from \
              them, and gives 0 to whoever does not reach everybody",
    },
    Difference {
        measure: Measure { of: Of::Unit(who_names), ..eigenvector::MEASURE },
        when: When::Directed,
        why: "follows the arcs (gmode = \"digraph\"): high for whoever has arcs to those who are \
              high; blank where no single vector is found",
    },
    Difference {
        measure: Measure { of: Of::Unit(both_ends::core_of_strength), ..k_core::MEASURE },
        when: When::Always,
        why: "counts strengths (ignore.eval = FALSE) and both ends (cmode = \"freeman\"): everyone \
              in the core has at least so much strength within it, a tie without direction twice",
    },
    Difference {
        measure: Measure { of: Of::Unit(in_steps), ..betweenness_unweighted::MEASURE },
        when: When::Undirected,
        why: "counts pairs in both orders where ties have no direction (gmode = \"digraph\"): twice \
              as many",
    },
    Difference {
        measure: Measure { of: Of::Unit(coordinators), ..coordinator::MEASURE },
        when: When::Undirected,
        why: TWICE,
    },
    Difference {
        measure: Measure { of: Of::Unit(itinerants), ..itinerant::MEASURE },
        when: When::Undirected,
        why: TWICE,
    },
    Difference {
        measure: Measure { of: Of::Unit(liaisons), ..liaison::MEASURE },
        when: When::Undirected,
        why: TWICE,
    },
    Difference {
        measure: Measure { of: Of::Unit(strong::cutpoints), ..cutpoint::MEASURE },
        when: When::Directed,
        why: "asks whether the others fall into more strong components (connected = \"strong\"); \
              blank where that would take hours",
    },
    Difference {
        measure: Measure { of: Of::Network(mean_strength), ..density::MEASURE },
        when: When::Always,
        why: "adds up strengths (ignore.eval = FALSE): the mean strength over all pairs, those \
              without a tie as 0",
    },
    Difference {
        measure: Measure { of: Of::Network(around_one), ..degree_centralisation::MEASURE },
        when: When::Directed,
        why: "counts both ends (cmode = \"freeman\") and divides by (N − 1)(2(N − 1) − 2); here \
              with ignore.eval = TRUE",
    },
    Difference {
        measure: Measure { of: Of::Network(ways_at_one), ..betweenness_centralisation::MEASURE },
        when: When::Directed,
        why: "follows the arcs (mode = \"digraph\"): twice as much is possible",
    },
    Difference {
        measure: Measure { of: Of::Network(strong::components), ..components::MEASURE },
        when: When::Directed,
        why: "counts strong components, in which everybody reaches everybody along the arcs \
              (connected = \"strong\")",
    },
    Difference {
        measure: Measure { of: Of::Network(strong::largest), ..largest_component::MEASURE },
        when: When::Directed,
        why: "takes the largest strong component (connected = \"strong\")",
    },
    Difference {
        measure: Measure { of: Of::Network(arcs::weak_transitivity), ..transitivity::MEASURE },
        when: When::Directed,
        why: "follows the arcs: of ways from one over a second to a third, the share with an arc \
              from the first to the third (measure = \"weak\")",
    },
    Difference {
        measure: Measure { of: Of::Network(arcs::dyadic_reciprocity), ..reciprocity::MEASURE },
        when: When::Directed,
        why: "counts pairs that are tied both ways or not at all, over all pairs \
              (measure = \"dyadic\")",
    },
];

/// Over ordered pairs.
fn in_steps(view: &View) -> Column {
    if view.ties().is_directed() {
        return own(&betweenness_unweighted::MEASURE, view);
    }
    times(&betweenness_unweighted::MEASURE, view, 2.0)
}

/// Betweenness in both orders over pairs in both orders.
fn share(view: &View) -> Column {
    let pairs = lengths::pairs_of_others(view);
    let own = own(&betweenness_unweighted::MEASURE, view);
    own.into_iter()
        .map(|between| between.zip(pairs).map(|(between, pairs)| between / pairs))
        .collect()
}

/// (N − 1) / Σ steps to the others.
fn near(view: &View) -> Column {
    let (ties, others) = (view.ties(), view.units() as f64 - 1.0);
    let of = |(&reached, &far): (&f64, &f64)| {
        if reached < others - 0.5 { Some(0.0) } else { ratio(others, far) }
    };
    if !ties.is_directed() {
        let paths = view.hop_paths();
        return paths.reached.iter().zip(&paths.far).map(of).collect();
    }
    // Steps away from a unit are steps towards it where every arc is turned round.
    let turned = Ties::directed(ties.collapse().clone(), ties.into().clone());
    let paths = shortest::unweighted_from(&turned, view.sources, view.seed);
    paths.reached.iter().zip(&paths.far).map(of).collect()
}

fn who_names(view: &View) -> Column {
    standing::along(view.ties().out())
}

fn mean_strength(view: &View) -> Option<f64> {
    let n = view.units() as f64;
    let all: f64 = (0..view.units()).map(|unit| view.ties().out().strength(unit)).sum();
    ratio(all, n * (n - 1.0))
}

fn around_one(view: &View) -> Option<f64> {
    both_ends::centralisation(view, |n| (n - 1.0) * (2.0 * (n - 1.0) - 2.0))
}

fn ways_at_one(view: &View) -> Option<f64> {
    let between = &view.hop_paths().betweenness;
    let most = between.iter().copied().fold(0.0, f64::max);
    let lead: f64 = between.iter().map(|value| most - value).sum();
    let n = between.len() as f64;
    (n > 2.0).then(|| lead / ((n - 1.0).powi(2) * (n - 2.0)))
}

fn coordinators(view: &View) -> Column {
    times(&coordinator::MEASURE, view, 2.0)
}

fn itinerants(view: &View) -> Column {
    times(&itinerant::MEASURE, view, 2.0)
}

fn liaisons(view: &View) -> Column {
    times(&liaison::MEASURE, view, 2.0)
}
