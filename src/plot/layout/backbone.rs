//! Which links are drawn: all, or the backbone of a network that would be a hairball.

use std::collections::BTreeSet;

use super::parts::Parts;
use crate::connect::adjacency::Adjacency;

/// With more links than this per unit only the backbone is drawn.
pub const LINKS_PER_UNIT: usize = 3;
/// How many of its strongest links each unit keeps.
pub const KEPT_PER_UNIT: usize = 3;

/// A link to draw; the weaker come first, so that the stronger lie on top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// One end.
    pub a: usize,
    /// The other end, with the higher index.
    pub b: usize,
    /// Its strength.
    pub strength: f64,
}

/// All links, weakest first.
#[must_use]
pub fn all(ties: &Adjacency) -> Vec<Link> {
    let links = ties.all().filter(|&(ego, alter, _)| ego < alter);
    let mut links: Vec<Link> =
        links.map(|(a, b, strength)| Link { a, b, strength: strength.0 }).collect();
    links.sort_by(|x, y| x.strength.total_cmp(&y.strength).then((y.a, y.b).cmp(&(x.a, x.b))));
    links
}

/// The links to draw: all, or where there are more than three per unit with links, the three
/// strongest of each unit and a maximum spanning tree, so that no part falls off.
#[must_use]
pub fn drawn(ties: &Adjacency) -> Vec<Link> {
    let links = all(ties);
    let linked = (0..ties.units()).filter(|&unit| ties.degree(unit) > 0).count();
    if links.len() <= LINKS_PER_UNIT * linked {
        return links;
    }
    let mut kept = vec![0_usize; ties.units()];
    let mut parts = Parts::new(ties.units());
    let mut keep = BTreeSet::new();
    for link in links.iter().rev() {
        let joins = parts.join(link.a, link.b);
        let is_top = kept[link.a] < KEPT_PER_UNIT || kept[link.b] < KEPT_PER_UNIT;
        kept[link.a] += 1;
        kept[link.b] += 1;
        if joins || is_top {
            keep.insert((link.a, link.b));
        }
    }
    links.into_iter().filter(|link| keep.contains(&(link.a, link.b))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ties(links: &[(u32, u32, f64)], units: usize) -> Adjacency {
        let back = links.iter().map(|&(a, b, s)| (b, a, s));
        Adjacency::from_arcs(units, links.iter().copied().chain(back).collect())
    }

    #[test]
    fn few_links_are_all_drawn_weak_ones_first() {
        let links = drawn(&ties(&[(0, 1, 5.0), (1, 2, 1.0), (0, 2, 3.0)], 4));
        let strengths: Vec<f64> = links.iter().map(|link| link.strength).collect();
        assert_eq!(strengths, [1.0, 3.0, 5.0]);
    }

    #[test]
    fn a_dense_network_keeps_its_strongest_links_and_its_parts() {
        let mut links = Vec::new();
        for a in 0..20_u32 {
            for b in a + 1..20 {
                links.push((a, b, f64::from(a * 20 + b)));
            }
        }
        links.push((3, 20, 0.5));
        let all_ties = ties(&links, 21);
        let drawn = drawn(&all_ties);
        assert!(drawn.len() < links.len() / 2 && drawn.len() >= 20);
        assert!(drawn.iter().any(|link| link.b == 20));
    }
}
