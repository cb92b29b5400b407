//! How firmly somebody stands in the community that is printed.
//!
//! - Formula: the share of seeded starts of Leiden in which i is together with more than half of the
//!   other members of its printed community; see `leiden.rs`.
//! - High: 1, every start puts it there. Low: it stands between communities, or the communities are
//!   hardly marked.
//! - Ties: strengths of the undirected collapse.
//! - Undefined: for somebody alone in a community.
//! - Cost: that of `community`.
//! - Agrees with: counted by hand; another tool has other starts, so other shares.
//! - Lancichinetti & Fortunato 2012, doi:10.1038/srep00336.
//! - Example: two triangles with nothing between them: 1 for all (a test below).

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "community_stability",
    family: "clustering",
    of: Of::Unit(community_stability),
    says: "How firmly somebody belongs to the community shown: in which share of repeated searches \
           they are together with most of its members.",
    reading: "1: always. Low: they stand between communities, or communities are hardly marked, and \
              nothing should rest on which one is shown",
    formula: "the share of seeded starts of Leiden (12 to 200, by the size of the network; 64 where \
              these all agree; 2 to 8 above 75,000 ties) in which somebody is together with more \
              than half of the other members of their community",
    ties: "Strengths without direction; ties to oneself are left out",
    undefined: "For somebody who is a community alone",
    tools: "Counted by hand; other tools have other starts and so other shares",
    cite: "A. Lancichinetti and S. Fortunato (2012), doi:10.1038/srep00336",
};

fn community_stability(view: &View) -> Column {
    view.partition().stability.clone()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, undirected};

    #[test]
    fn parts_without_a_tie_between_them_are_as_firm_as_can_be() {
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0), (3, 4, 1.0)];
        let found = column(&MEASURE, &undirected(6, &ties), "");
        let firm = Some(1.0);
        assert_eq!(found, [firm, firm, firm, firm, firm, None]);
    }
}
