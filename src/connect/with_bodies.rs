//! Schools and outside bodies in one projection, to see which schools only a body joins.

use super::adjacency::Adjacency;
use super::network::{Network, distinct};
use super::project::{Group, undirected};
use crate::collect::records::Affiliation;

/// The unit of a school or body: the schools come first, then the bodies.
#[must_use]
pub fn unit(network: &Network, place: Affiliation) -> Option<u32> {
    match place {
        Affiliation::School(school) => Some(school),
        Affiliation::Outside(body) => Some(network.schools.len() as u32 + body),
        Affiliation::Unknown => None,
    }
}

/// Ties between schools and bodies that were at one activity; `None` where no body met anybody.
///
/// Schools that a body brought together are tied to each other as well: without it, their activity
/// would still have been one of theirs.
#[must_use]
pub fn ties(network: &Network) -> Option<Adjacency> {
    let is_body = |place: Affiliation| matches!(place, Affiliation::Outside(_));
    let mut present = network.activities.iter().flat_map(|activity| &activity.present);
    if !present.any(|presence| is_body(presence.from)) {
        return None;
    }
    let group = |activity: &super::network::Activity| {
        let units = distinct(activity.present.iter().filter_map(|p| unit(network, p.from)));
        Group { size: units.len(), units, hosts: Vec::new(), weight: activity.weight }
    };
    let groups: Vec<Group> = network.activities.iter().map(group).collect();
    let times = vec![1; groups.len()];
    Some(undirected(network.schools.len() + network.bodies.len(), &groups, &times))
}
