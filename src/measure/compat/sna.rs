//! R sna, as it stands when nothing is said: a network without direction is a symmetric matrix, of
//! which it counts both halves (gmode = "digraph").

use super::tool::{Difference, Tool, When, own, times};
use super::{arcs, both_ends, strong};
use crate::measure::brokerage::{coordinator, itinerant, liaison};
use crate::measure::card::{Column, Measure, Of};
use crate::measure::centrality::{betweenness, betweenness_unweighted, degree, strength};
use crate::measure::clustering::transitivity;
use crate::measure::cohesion::mixing::reciprocity;
use crate::measure::cohesion::pieces::{components, largest_component};
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

fn coordinators(view: &View) -> Column {
    times(&coordinator::MEASURE, view, 2.0)
}

fn itinerants(view: &View) -> Column {
    times(&itinerant::MEASURE, view, 2.0)
}

fn liaisons(view: &View) -> Column {
    times(&liaison::MEASURE, view, 2.0)
}
