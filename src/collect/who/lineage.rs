//! Which official numbers are one school: a conversion gives the same school a new number.
//!
//! Only a link from one number to just one other, with no link that says merged, split or the like
//! between the two, makes them one school. Every other link is kept to be told, never used.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::draft::facts::Link;

/// The numbers of each school, and the links that join nobody.
#[derive(Debug, Default)]
pub struct Lineage {
    /// The numbers of one school each, oldest first.
    chains: Vec<Vec<u32>>,
    chain_of: BTreeMap<u32, usize>,
    names: BTreeMap<u32, String>,
    /// Links that are not one to one, by their two numbers: the first that says so.
    pub apart: BTreeMap<(u32, u32), Link>,
}

impl Lineage {
    /// The chains of all links, in either direction and in any order.
    #[must_use]
    pub fn of(links: &[Link]) -> Self {
        let mut lineage = Self::default();
        let (mut after, mut before) = (Neighbours::new(), Neighbours::new());
        for link in links {
            if !link.name.is_empty() {
                let name = lineage.names.entry(link.named).or_insert_with(|| link.name.clone());
                *name = std::mem::take(name).min(link.name.clone());
            }
            if link.is_plain {
                after.entry(link.old).or_default().insert(link.new);
                before.entry(link.new).or_default().insert(link.old);
            } else {
                lineage.keep_apart(link);
            }
        }
        let next: BTreeMap<u32, u32> = after
            .iter()
            .filter_map(|(&old, news)| Some((old, only(news)?)))
            .filter(|(old, new)| before.get(new).and_then(only) == Some(*old))
            .filter(|(old, new)| !after.get(new).is_some_and(|later| later.contains(old)))
            .filter(|(old, new)| !lineage.is_apart(*old, *new))
            .collect();
        for link in links.iter().filter(|link| link.is_plain) {
            if next.get(&link.old) != Some(&link.new) {
                lineage.keep_apart(link);
            }
        }
        let later: BTreeSet<u32> = next.values().copied().collect();
        // Numbers that follow each other in a circle have no first one and stay what they are.
        for &first in next.keys().filter(|number| !later.contains(number)) {
            let chain: Vec<u32> =
                std::iter::successors(Some(first), |number| next.get(number).copied()).collect();
            for &number in &chain {
                lineage.chain_of.insert(number, lineage.chains.len());
            }
            lineage.chains.push(chain);
        }
        for link in links.iter().filter(|link| link.is_plain) {
            if !lineage.same(link.old, link.new) {
                lineage.keep_apart(link);
            }
        }
        lineage
    }

    fn keep_apart(&mut self, link: &Link) {
        let pair = (link.old.min(link.new), link.old.max(link.new));
        let slot = self.apart.entry(pair).or_insert_with(|| link.clone());
        // A wording that says why it is not one to one is worth more than a plain one.
        if (link.is_plain, link.row) < (slot.is_plain, slot.row) {
            *slot = link.clone();
        }
    }

    /// The numbers of the school that has this one, oldest first.
    #[must_use]
    pub fn chain(&self, number: u32) -> Vec<u32> {
        let chain = self.chain_of.get(&number).and_then(|&at| self.chains.get(at));
        chain.cloned().unwrap_or_else(|| vec![number])
    }

    /// The newest number of the school that has this one.
    #[must_use]
    pub fn newest(&self, number: u32) -> u32 {
        let chain = self.chain_of.get(&number).and_then(|&at| self.chains.get(at));
        chain.and_then(|chain| chain.last().copied()).unwrap_or(number)
    }

    /// Whether two numbers are one school's.
    #[must_use]
    pub fn same(&self, a: u32, b: u32) -> bool {
        self.newest(a) == self.newest(b)
    }

    /// Whether a link says that the two are not simply one school.
    #[must_use]
    pub fn is_apart(&self, a: u32, b: u32) -> bool {
        self.apart.contains_key(&(a.min(b), a.max(b)))
    }

    /// The name that the links give a number.
    #[must_use]
    pub fn name(&self, number: u32) -> Option<&str> {
        self.names.get(&number).map(String::as_str)
    }

    /// Whether any link has the number.
    #[must_use]
    pub fn knows(&self, number: u32) -> bool {
        self.chain_of.contains_key(&number) || self.names.contains_key(&number)
    }
}

type Neighbours = BTreeMap<u32, BTreeSet<u32>>;

fn only(numbers: &BTreeSet<u32>) -> Option<u32> {
    let first = numbers.first().copied();
    first.filter(|_| numbers.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(old: u32, new: u32, is_plain: bool) -> Link {
        let kind = if is_plain { "Successor" } else { "Successor - merged" }.to_owned();
        let name = format!("School {new}");
        Link { old, new, is_plain, kind, named: new, name, row: 0 }
    }

    #[test]
    fn several_conversions_are_one_school() {
        for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
            let all = [link(1, 2, true), link(2, 3, true), link(3, 4, true)];
            let links: Vec<Link> = order.iter().map(|&at| all[at].clone()).collect();
            let lineage = Lineage::of(&links);
            assert_eq!(lineage.chain(2), [1, 2, 3, 4]);
            assert_eq!((lineage.newest(1), lineage.newest(4)), (4, 4));
            assert!(lineage.apart.is_empty());
        }
    }

    #[test]
    fn two_into_one_or_one_into_two_are_never_one_school() {
        let lineage = Lineage::of(&[link(1, 3, true), link(2, 3, true), link(3, 4, true)]);
        assert!(!lineage.same(1, 3) && !lineage.same(1, 2) && lineage.same(3, 4));
        assert_eq!(lineage.apart.len(), 2);
        let lineage = Lineage::of(&[link(1, 2, true), link(1, 3, true)]);
        assert!(!lineage.same(1, 2) && !lineage.same(1, 3));
        // One side calls it plain, the other merged.
        let lineage = Lineage::of(&[link(1, 2, true), link(1, 2, false)]);
        assert!(!lineage.same(1, 2));
        assert!(!lineage.apart[&(1, 2)].is_plain);
    }

    #[test]
    fn a_circle_joins_nobody_and_ends() {
        let lineage = Lineage::of(&[link(1, 2, true), link(2, 1, true), link(2, 3, true)]);
        assert!(!lineage.same(1, 2));
        let lineage = Lineage::of(&[link(1, 2, true), link(2, 3, true), link(3, 1, true)]);
        assert!(!lineage.same(1, 2) && lineage.is_apart(3, 1));
        assert!(lineage.chains.is_empty());
    }
}
