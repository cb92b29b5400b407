//! Which texts mean which school, and why: number before LAESTAB before name before spelling.

use std::collections::BTreeMap;

use crate::collect::records::By;
use crate::collect::who::authorities::{authority_key, name_and_place};
use crate::collect::who::names::school_key;
use crate::collect::who::numbers;

/// What a text means among the schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// One school, and why.
    One(u32, By),
    /// Several could be meant, so none is.
    Several(Vec<u32>),
    /// None.
    Nobody,
}

type Tier = BTreeMap<String, BTreeMap<u32, By>>;

/// Everything that means a school.
#[derive(Debug, Default)]
pub struct Claims {
    numbers: Tier,
    laestabs: Tier,
    texts: Tier,
    keys: Tier,
    /// Names with the authority of each, by the keys of both.
    placed: Tier,
}

fn claim(tier: &mut Tier, text: String, school: u32, by: By) {
    if !text.is_empty() {
        let known = tier.entry(text).or_default().entry(school).or_insert(by);
        *known = (*known).min(by);
    }
}

fn placed_key(name: &str, authority: &str) -> String {
    format!("{}\n{}", school_key(name), authority_key(authority))
}

impl Claims {
    /// An official number means the school.
    pub fn number(&mut self, number: u32, school: u32, by: By) {
        claim(&mut self.numbers, number.to_string(), school, by);
    }

    /// A LAESTAB means it.
    pub fn laestab(&mut self, laestab: &str, school: u32) {
        claim(&mut self.laestabs, laestab.to_owned(), school, By::Laestab);
    }

    /// A text exactly as written means it.
    pub fn text(&mut self, text: &str, school: u32, by: By) {
        claim(&mut self.texts, text.to_owned(), school, by);
    }

    /// A name, however it is spelled, means it.
    pub fn key(&mut self, name: &str, school: u32, by: By) {
        claim(&mut self.keys, school_key(name), school, by);
    }

    /// A name with the school's authority beside it means it, however either is written.
    pub fn placed(&mut self, name: &str, authority: &str, school: u32) {
        claim(&mut self.placed, placed_key(name, authority), school, By::SameName);
    }

    /// Further texts mean schools, unless they already mean another one: a name always wins over
    /// another school's alias, and what is called so now over what was.
    pub fn further(&mut self, claims: &[(String, u32, By)]) {
        let taken = |tier: &Tier, text: &str, school: u32| {
            tier.get(text).is_some_and(|schools| !schools.contains_key(&school))
        };
        let free: Vec<(bool, bool)> = claims
            .iter()
            .map(|(text, school, _)| {
                let key = school_key(text);
                (!taken(&self.texts, text, *school), !taken(&self.keys, &key, *school))
            })
            .collect();
        for ((text, school, by), (text_free, key_free)) in claims.iter().zip(free) {
            if text_free {
                self.text(text, *school, *by);
            }
            if key_free {
                self.key(text, *school, *by);
            }
        }
    }

    /// What a text means.
    #[must_use]
    pub fn find(&self, text: &str) -> Meaning {
        let mut several: Option<Vec<u32>> = None;
        for step in 0..4 {
            let Some(found) = self.look(step, text) else { continue };
            match found.iter().next() {
                Some((&school, &by)) if found.len() == 1 => return Meaning::One(school, by),
                _ => {
                    several.get_or_insert_with(|| found.keys().copied().collect());
                }
            }
        }
        if several.is_none()
            && let Some((name, place)) = name_and_place(text)
            && let Some(found) = self.placed.get(&placed_key(name, place))
        {
            return match found.iter().collect::<Vec<_>>().as_slice() {
                [(school, by)] => Meaning::One(**school, **by),
                _ => Meaning::Several(found.keys().copied().collect()),
            };
        }
        several.or_else(|| self.beside_a_name(text)).map_or(
            Meaning::Nobody,
            |schools| match schools.as_slice() {
                [only] => Meaning::One(*only, By::Urn),
                _ => Meaning::Several(schools),
            },
        )
    }

    /// The school of a number that stands beside its name, or beside a name that several have.
    fn beside_a_name(&self, text: &str) -> Option<Vec<u32>> {
        let (name, number) = numbers::beside_a_name(text)?;
        let Meaning::One(school, _) = self.find(number) else { return None };
        let is_named = match self.find(&name) {
            Meaning::One(named, _) => named == school,
            Meaning::Several(named) => named.contains(&school),
            Meaning::Nobody => false,
        };
        is_named.then(|| vec![school])
    }

    /// The claims on a text, the surest kind first.
    fn look(&self, step: u8, text: &str) -> Option<&BTreeMap<u32, By>> {
        match step {
            0 => self.numbers.get(&numbers::urn(text)?.to_string()),
            1 => self.laestabs.get(&numbers::laestab(text)?),
            2 => self.texts.get(text),
            _ => self.keys.get(&school_key(text)),
        }
    }

    /// Whether a LAESTAB of the school is known.
    #[must_use]
    pub fn has_laestab(&self, school: u32) -> bool {
        self.laestabs.values().any(|schools| schools.contains_key(&school))
    }

    /// Schools whose LAESTAB has the same establishment number under another authority's code:
    /// codes change when authorities are reorganised.
    #[must_use]
    pub fn same_establishment(&self, text: &str) -> Vec<u32> {
        let Some(laestab) = numbers::laestab(text) else { return Vec::new() };
        let alike = self.laestabs.iter().filter(|(other, _)| other[3..] == laestab[3..]);
        alike.flat_map(|(_, schools)| schools.keys().copied()).collect()
    }
}
