//! A register of schools as a source of facts: which establishment a number or a name stands for.
//!
//! A number is looked up in all of it. A name is looked up only among schools whose number the data
//! uses, or in the network's own local authorities: elsewhere in the country schools share names.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::draft::facts::Establishment;
use crate::collect::records::By;
use crate::collect::who::authorities::authority_key;
use crate::collect::who::lineage::Lineage;
use crate::collect::who::names::school_key;
use crate::collect::who::numbers;

/// Establishments by number and name.
#[derive(Debug)]
pub struct Register<'d> {
    all: &'d [Establishment],
    lineage: &'d Lineage,
    by_urn: BTreeMap<u32, usize>,
    by_laestab: BTreeMap<&'d str, Vec<usize>>,
    by_key: BTreeMap<String, Vec<usize>>,
    called: Option<&'d BTreeMap<String, String>>,
}

/// A school that a register or a link knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its newest official number.
    pub id: u32,
    /// What led to it.
    pub by: By,
}

/// Where names may be looked up.
#[derive(Debug, Default)]
pub struct Scope {
    /// The names of schools whose number the data uses.
    names: BTreeMap<String, BTreeSet<u32>>,
    /// The network's local authorities, by name and code.
    las: BTreeSet<String>,
}

/// What tells one school from another.
#[derive(Debug, Clone, Copy)]
pub struct Identity<'a> {
    /// Official number.
    pub urn: Option<u32>,
    /// LAESTAB; may be empty.
    pub laestab: &'a str,
    /// It is closed.
    pub is_closed: bool,
}

impl Identity<'_> {
    /// Why two are one school, if they are. Two open schools never share a LAESTAB, and where a
    /// link says merged or split, the number alone joins nobody.
    #[must_use]
    pub fn same(self, other: Identity, lineage: &Lineage) -> Option<By> {
        let numbers = self.urn.zip(other.urn);
        if let Some((a, b)) = numbers.filter(|(a, b)| lineage.same(*a, *b)) {
            return Some(if a == b { By::Urn } else { By::UrnLink });
        }
        let shared = !self.laestab.is_empty() && self.laestab == other.laestab;
        let one_open = self.is_closed || other.is_closed || numbers.is_none();
        let apart = numbers.is_some_and(|(a, b)| lineage.is_apart(a, b));
        (shared && one_open && !apart).then_some(By::Laestab)
    }
}

impl Establishment {
    fn identity(&self) -> Identity<'_> {
        Identity { urn: self.urn, laestab: &self.laestab, is_closed: self.is_closed }
    }
}

impl<'d> Register<'d> {
    /// The register and the links between its numbers.
    #[must_use]
    pub fn new(all: &'d [Establishment], lineage: &'d Lineage) -> Self {
        let mut by_urn: BTreeMap<u32, usize> = BTreeMap::new();
        let mut by_laestab: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, one) in all.iter().enumerate() {
            if let Some(urn) = one.urn {
                by_urn.entry(urn).or_insert(at);
            }
            if !one.laestab.is_empty() {
                by_laestab.entry(&one.laestab).or_default().push(at);
            }
            by_key.entry(school_key(&one.name)).or_default().push(at);
        }
        Self { all, lineage, by_urn, by_laestab, by_key, called: None }
    }

    /// The same with what rows call the numbers that no file of facts knows.
    #[must_use]
    pub fn with_names(self, called: &'d BTreeMap<String, String>) -> Self {
        Self { called: Some(called), ..self }
    }

    /// What rows call the school of an official number.
    #[must_use]
    pub fn called(&self, text: &str) -> Option<&str> {
        self.called?.get(&numbers::official(text)?).map(String::as_str)
    }

    /// The establishment with a number: the newest of its numbers that the register has.
    #[must_use]
    pub fn establishment(&self, number: u32) -> Option<&'d Establishment> {
        let chain = self.lineage.chain(number);
        let at = chain.iter().rev().find_map(|number| self.by_urn.get(number));
        at.and_then(|&at| self.all.get(at))
    }

    /// Every establishment that a school has been, by the numbers that lead to one.
    #[must_use]
    pub fn all_of(&self, number: u32) -> Vec<&'d Establishment> {
        let chain = self.lineage.chain(number);
        let mut found: BTreeSet<usize> =
            chain.iter().filter_map(|number| self.by_urn.get(number).copied()).collect();
        let shared: Vec<usize> = found
            .iter()
            .filter_map(|&at| self.by_laestab.get(self.all[at].laestab.as_str()))
            .flatten()
            .copied()
            .collect();
        let known: Vec<usize> = found.iter().copied().collect();
        for at in shared {
            let one = self.all[at].identity();
            if known.iter().all(|&k| self.all[k].identity().same(one, self.lineage).is_some()) {
                found.insert(at);
            }
        }
        found.into_iter().map(|at| &self.all[at]).collect()
    }

    /// The school that a text names by number.
    #[must_use]
    pub fn number(&self, text: &str) -> Option<Found> {
        if let Some(urn) = numbers::urn(text) {
            let known = self.by_urn.contains_key(&urn) || self.lineage.knows(urn);
            if known || numbers::is_urn_like(text) {
                let newest = self.head(urn);
                let by = if newest == urn { By::Urn } else { By::UrnLink };
                return Some(Found { id: newest, by });
            }
        }
        let laestab = numbers::laestab(text)?;
        let id = self.one(self.by_laestab.get(laestab.as_str())?)?;
        Some(Found { id, by: By::Laestab })
    }

    /// The number under which a school goes: the newest by links, else the open one of those that
    /// share its LAESTAB.
    #[must_use]
    pub fn head(&self, number: u32) -> u32 {
        let newest = self.lineage.newest(number);
        let Some(own) = self.by_urn.get(&newest).and_then(|&at| self.all.get(at)) else {
            return newest;
        };
        if !own.is_closed {
            return newest;
        }
        let others = self.by_laestab.get(own.laestab.as_str()).map_or(&[][..], Vec::as_slice);
        let mut open = others.iter().map(|&at| &self.all[at]).filter(|one| {
            !one.is_closed && one.identity().same(own.identity(), self.lineage).is_some()
        });
        match (open.next(), open.next()) {
            (Some(only), None) => only.urn.unwrap_or(newest),
            _ => newest,
        }
    }

    /// Whether a number has a name in the register or the links.
    #[must_use]
    pub fn name(&self, number: u32) -> Option<&str> {
        let listed = self.establishment(number).map(|one| one.name.as_str());
        let chain = self.lineage.chain(number);
        listed.or_else(|| chain.iter().rev().find_map(|&number| self.lineage.name(number)))
    }

    /// Every name that a school has had, with whether it is a former one.
    #[must_use]
    pub fn names(&self, number: u32) -> Vec<(&str, By)> {
        let by = |urn: Option<u32>| {
            let Some(urn) = urn else { return By::Laestab };
            match (self.lineage.newest(urn) == urn, self.lineage.same(urn, number)) {
                (true, true) => By::SameName,
                (false, _) => By::UrnLink,
                (true, false) => By::Laestab,
            }
        };
        let mut names: Vec<(&str, By)> =
            self.all_of(number).into_iter().map(|one| (one.name.as_str(), by(one.urn))).collect();
        for linked in self.lineage.chain(number) {
            names.extend(self.lineage.name(linked).map(|name| (name, by(Some(linked)))));
        }
        names.retain(|(name, _)| !name.is_empty());
        names
    }

    /// Where names may be looked up, for schools with these numbers in these authorities.
    #[must_use]
    pub fn scope(&self, ids: &BTreeSet<u32>, las: impl Iterator<Item = String>) -> Scope {
        let mut scope = Scope { las: las.collect(), ..Scope::default() };
        for &id in ids {
            for (name, _) in self.names(id) {
                scope.names.entry(school_key(name)).or_default().insert(id);
            }
            for one in self.establishment(id).into_iter().flat_map(authority) {
                scope.las.insert(one);
            }
        }
        if scope.las.is_empty() {
            let codes: BTreeSet<&str> = self.all.iter().map(|one| one.la_code.as_str()).collect();
            let names: BTreeSet<String> =
                self.all.iter().map(|one| authority_key(&one.la)).collect();
            if codes.len() == 1 && names.len() == 1 {
                scope.las = names;
            }
        }
        scope
    }

    /// The school that a name means within a scope, or within one authority where that is known.
    #[must_use]
    pub fn named(&self, name: &str, la: &str, scope: &Scope) -> Option<Found> {
        let key = school_key(name);
        let found = |id: u32| {
            let former = self.names(id).into_iter().filter(|(n, _)| school_key(n) == key);
            let by = former.map(|(_, by)| by).max().unwrap_or(By::SameName);
            Found { id, by }
        };
        if let Some(ids) = scope.names.get(&key).filter(|ids| la.is_empty() && ids.len() == 1) {
            return ids.first().copied().map(found);
        }
        let own = BTreeSet::from([authority_key(la)]);
        let las = if la.is_empty() { &scope.las } else { &own };
        let within = |at: &&usize| authority(&self.all[**at]).iter().any(|la| las.contains(la));
        let named: Vec<usize> = self.by_key.get(&key)?.iter().filter(within).copied().collect();
        self.one(&named).map(found)
    }

    /// The one school that all of these establishments are.
    fn one(&self, at: &[usize]) -> Option<u32> {
        let heads: BTreeSet<u32> =
            at.iter().filter_map(|&at| self.all[at].urn).map(|urn| self.head(urn)).collect();
        heads.first().copied().filter(|_| heads.len() == 1)
    }
}

/// An authority by name and by code.
fn authority(one: &Establishment) -> Vec<String> {
    let texts = [authority_key(&one.la), one.la_code.clone()];
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}
