//! Applies the aliases of people: the same as writing the name as it is meant, at one school only.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, Mention, MentionKind};
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, By, Merge};
use crate::collect::who::aliases::follow::{Meanings, Meant};
use crate::collect::who::aliases::row::Key;
use crate::collect::who::names::{person_key, school_key, tidy};
use crate::collect::who::proposals::proposal::What;
use crate::collect::who::school_book::SchoolBook;

/// What was applied.
#[derive(Debug, Default)]
pub struct Applied {
    /// The rows of the list of aliases that were used.
    pub used: BTreeSet<RowId>,
    /// Mentions of somebody who is known at another place than the rows say.
    pub known_at: BTreeMap<u32, Affiliation>,
    /// How the rows word those mentions that were renamed.
    pub worded: BTreeMap<u32, Text>,
}

/// What a name at a place means.
struct Aliases<'m> {
    /// By name, then place.
    at: BTreeMap<String, BTreeMap<Affiliation, (Affiliation, &'m Meant)>>,
}

/// Renames people in mentions, in the people list and in who logged.
pub fn apply(draft: &mut Draft, meanings: &Meanings, schools: &SchoolBook) -> Applied {
    let mut applied = Applied::default();
    let aliases = Aliases::of(meanings, schools);
    if aliases.at.is_empty() {
        return applied;
    }
    let elsewhere = elsewhere(draft, schools, &aliases);
    let ids = Ids::of(draft);
    let mut merges: BTreeMap<(String, String), (u32, RowId)> = BTreeMap::new();
    for (number, mentioned) in draft.mentions.iter_mut().enumerate() {
        let mention = &mut mentioned.mention;
        let name = draft.texts.of(mention.name).to_owned();
        let is_school =
            mention.kind == MentionKind::Either && schools.find(&name).school().is_some();
        let place = schools.find(draft.texts.of(mention.school));
        let told = told(&draft.texts, *mention);
        let by_id = told.as_ref().and_then(|told| aliases.find(told, place, &elsewhere));
        let by_name = || aliases.find(&name, place, &elsewhere).filter(|_| !is_school);
        let Some((known_at, meant)) = by_id.or_else(by_name) else { continue };
        let (called, id) = ids.part(&meant.name);
        if by_id.is_none() && id.is_some() && mention.id != Texts::EMPTY {
            // What is said of a bare name says nothing of those who have an identifier.
            continue;
        }
        applied.used.extend(meant.rows.iter().copied());
        let into = tidy(&meant.name);
        let name = told.filter(|_| by_id.is_some()).unwrap_or(name);
        if by_id.is_some() || id.is_some() {
            mention.id = id.unwrap_or_default();
        }
        let known_at = known_at.filter(|known| *known != place && *known != Affiliation::Unknown);
        if let Some(known) = known_at {
            applied.known_at.insert(number as u32, known);
        }
        let at = |name: &str, place| match schools.name(place) {
            "" => name.to_owned(),
            school => format!("{name} ({school})"),
        };
        let words = match known_at {
            Some(known) if place != Affiliation::Unknown => (at(&name, place), at(&into, known)),
            _ => (name, into.clone()),
        };
        if words.0 != words.1 {
            let merge = merges.entry(words).or_insert((0, mentioned.first));
            *merge = (merge.0 + mentioned.rows, merge.1.min(mentioned.first));
        }
        applied.worded.insert(number as u32, mention.name);
        mention.name = draft.texts.number(&called);
    }
    for line in &mut draft.people {
        let place = schools.find(draft.texts.of(line.mention.school));
        let name = draft.texts.of(line.mention.name).to_owned();
        let told = told(&draft.texts, line.mention);
        let by_id = told.and_then(|told| aliases.explicit(&told, place));
        let Some((known_at, meant)) = by_id.or_else(|| aliases.explicit(&name, place)) else {
            continue;
        };
        let (called, id) = ids.part(&meant.name);
        if by_id.is_none() && id.is_some() && line.mention.id != Texts::EMPTY {
            continue;
        }
        applied.used.extend(meant.rows.iter().copied());
        if by_id.is_some() || id.is_some() {
            line.mention.id = id.unwrap_or_default();
        }
        line.mention.name = draft.texts.number(&called);
        if known_at != place && known_at != Affiliation::Unknown {
            line.mention.school = draft.texts.number(schools.name(known_at));
        }
    }
    let logged = std::mem::take(&mut draft.logged_by);
    for ((activity, who), row) in logged {
        let who = renamed(&mut draft.texts, who, &aliases, &elsewhere).unwrap_or(who);
        draft.logged_by.entry((activity, who)).or_insert(row);
    }
    draft.aliased.extend(merges.into_iter().map(|((spelling, into), (rows, row))| Merge {
        what: What::Person.word(),
        spelling,
        into,
        by: By::Alias,
        rows,
        row,
    }));
    applied
}

/// As somebody is shown who shares a name: with the identifier.
fn told(texts: &Texts, mention: Mention) -> Option<String> {
    let has_both = mention.id != Texts::EMPTY && mention.name != Texts::EMPTY;
    has_both.then(|| format!("{} ({})", texts.of(mention.name), texts.of(mention.id)))
}

/// The identifiers of the data, by their keys.
struct Ids(BTreeMap<String, Text>);

impl Ids {
    fn of(draft: &Draft) -> Self {
        let listed = draft.people.iter().map(|line| line.mention.id);
        let all = draft.mentions.iter().map(|mentioned| mentioned.mention.id).chain(listed);
        let named: BTreeSet<Text> = all.filter(|id| *id != Texts::EMPTY).collect();
        Self(named.into_iter().map(|id| (folded(draft.texts.of(id)), id)).collect())
    }

    /// A name without the identifier of the data that stands behind it in brackets, and that identifier.
    fn part(&self, name: &str) -> (String, Option<Text>) {
        let name = tidy(name);
        let parts = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
        let known = parts.and_then(|(bare, id)| Some((bare, *self.0.get(&folded(id))?)));
        known.map_or((name.clone(), None), |(bare, id)| (bare.to_owned(), Some(id)))
    }
}

fn renamed(
    texts: &mut Texts,
    who: Text,
    aliases: &Aliases,
    elsewhere: &BTreeMap<String, BTreeSet<Affiliation>>,
) -> Option<Text> {
    let (_, meant) = aliases.find(texts.of(who), Affiliation::Unknown, elsewhere)?;
    Some(texts.number(&tidy(&meant.name)))
}

/// The places at which an aliased name stands without an alias for that place.
fn elsewhere(
    draft: &Draft,
    schools: &SchoolBook,
    aliases: &Aliases,
) -> BTreeMap<String, BTreeSet<Affiliation>> {
    let listed = draft.people.iter().map(|line| line.mention);
    let mut elsewhere: BTreeMap<String, BTreeSet<Affiliation>> = BTreeMap::new();
    for mention in draft.mentions.iter().map(|mentioned| mentioned.mention).chain(listed) {
        let key = folded(draft.texts.of(mention.name));
        let Some(at) = aliases.at.get(&key) else { continue };
        let place = schools.find(draft.texts.of(mention.school));
        if place != Affiliation::Unknown && !at.contains_key(&place) {
            elsewhere.entry(key).or_default().insert(place);
        }
    }
    elsewhere
}

impl<'m> Aliases<'m> {
    fn of(meanings: &'m Meanings, schools: &SchoolBook) -> Self {
        let mut at: BTreeMap<String, BTreeMap<Affiliation, (Affiliation, &Meant)>> =
            BTreeMap::new();
        // A school in the list of aliases may itself be a spelling that is an alias.
        let place = |school: &str| {
            let key = Key { what: What::School, name: school_key(school), school: String::new() };
            schools.find(meanings.get(&key).map_or(school, |meant| meant.name.as_str()))
        };
        for (key, meant) in meanings.iter().filter(|(key, _)| key.what == What::Person) {
            let from = place(&key.school);
            // A school that is nowhere in the data is no blank.
            if key.school.is_empty() || from != Affiliation::Unknown {
                let known = at.entry(key.name.clone()).or_default();
                known.insert(from, (place(&meant.school), meant));
            }
        }
        Self { at }
    }

    fn explicit(&self, name: &str, place: Affiliation) -> Option<(Affiliation, &'m Meant)> {
        self.at.get(&folded(name))?.get(&place).copied()
    }

    /// A name without a school is whoever it can only be.
    fn find(
        &self,
        name: &str,
        place: Affiliation,
        elsewhere: &BTreeMap<String, BTreeSet<Affiliation>>,
    ) -> Option<(Option<Affiliation>, &'m Meant)> {
        if let Some((known_at, meant)) = self.explicit(name, place) {
            return Some((Some(known_at), meant));
        }
        let key = folded(name);
        if place != Affiliation::Unknown || elsewhere.contains_key(&key) {
            return None;
        }
        let mut meant = self.at.get(&key)?.values();
        let (known_at, first) = meant.next()?;
        let same = |(at, other): &(Affiliation, &Meant)| {
            at == known_at && folded(&other.name) == folded(&first.name)
        };
        meant.all(same).then_some((None, first))
    }
}

fn folded(name: &str) -> String {
    person_key(&tidy(name))
}
