//! Everyone found so far by identifier, by spelling and by the key of their name. Names are numbers
//! here, and of those who share one only what decides is kept: half a million people must fit.

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, MentionKind};
use crate::collect::records::Affiliation;
use crate::collect::who::names::{person_key, tidied};

/// A person while the mentions are being told apart.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// The identifier, if any row gives one.
    pub id: Text,
    /// Name and line where the people list has them.
    pub listed: Option<(Text, u32)>,
}

/// Several people could be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unclear;

/// People by what they go by.
#[derive(Debug)]
pub struct PeopleIndex<'d> {
    draft: &'d Draft,
    /// Everyone, in the order of being found.
    pub entries: Vec<Found>,
    by_id: FxHashMap<Text, u32>,
    /// By the spelling itself, and by its key: an exact spelling wins over a similar one.
    by_spelling: Named,
    by_key: Named,
    keys: Keys,
    /// The only place at which the rows put somebody of this name; `None` for several.
    places: FxHashMap<Text, Option<Affiliation>>,
}

/// The keys of names, each worked out once.
#[derive(Debug, Default)]
struct Keys {
    texts: Texts,
    of: FxHashMap<Text, Text>,
}

impl Keys {
    fn of(&mut self, draft: &Draft, name: Text) -> Text {
        *self.of.entry(name).or_insert_with(|| {
            let name = tidied(draft.texts.of(name));
            self.texts.number(&person_key(&name))
        })
    }
}

/// Those who share a name.
#[derive(Debug, Default)]
struct Named {
    at: FxHashMap<(Text, Affiliation), AtOnePlace>,
    of: FxHashMap<Text, Namesakes>,
}

/// Those who share a name at one place.
#[derive(Debug, Clone, Copy)]
struct AtOnePlace {
    /// The first of them.
    first: u32,
    /// The first without an identifier.
    unnumbered: Option<u32>,
    /// How many have an identifier.
    numbered: u32,
}

impl AtOnePlace {
    /// Whom the bare name means: of several with identifiers none of them.
    fn meant(self) -> Option<u32> {
        if self.numbered > 1 { self.unnumbered } else { Some(self.first) }
    }
}

/// How many share a name, in all and of some kinds, and the first of each.
#[derive(Debug, Default, Clone, Copy)]
struct Namesakes {
    all: Several,
    unplaced: Several,
    listed: Several,
    at_schools: Several,
}

/// Some people.
#[derive(Debug, Default, Clone, Copy)]
struct Several {
    count: u32,
    first: u32,
}

impl Several {
    fn add(&mut self, number: u32) {
        if self.count == 0 {
            self.first = number;
        }
        self.count += 1;
    }

    fn only(self) -> Option<u32> {
        (self.count == 1).then_some(self.first)
    }
}

impl Named {
    fn add(&mut self, name: Text, place: Affiliation, number: u32, found: Found) {
        let first = AtOnePlace { first: number, unnumbered: None, numbered: 0 };
        let here = self.at.entry((name, place)).or_insert(first);
        if found.id == Texts::EMPTY {
            here.unnumbered = here.unnumbered.or(Some(number));
        } else {
            here.numbered += 1;
        }
        let namesakes = self.of.entry(name).or_default();
        namesakes.all.add(number);
        if found.listed.is_some() {
            namesakes.listed.add(number);
        }
        match place {
            Affiliation::Unknown => namesakes.unplaced.add(number),
            Affiliation::School(_) => namesakes.at_schools.add(number),
            Affiliation::Outside(_) => {}
        }
    }
}

fn with_room<K, V>(most: usize) -> FxHashMap<K, V> {
    FxHashMap::with_capacity_and_hasher(most, FxBuildHasher)
}

impl<'d> PeopleIndex<'d> {
    /// Nobody yet; `homes` are the places of the mentions.
    #[must_use]
    pub fn new(draft: &'d Draft, homes: &[Affiliation]) -> Self {
        // Room for as many as there can be: to grow is to find everybody a place again and again.
        let most = draft.mentions.len();
        let mut index = Self {
            draft,
            entries: Vec::with_capacity(most),
            by_id: with_room(most),
            by_spelling: Named { at: with_room(most), of: with_room(most) },
            by_key: Named { at: with_room(most), of: with_room(most) },
            keys: Keys { texts: Texts::default(), of: with_room(most) },
            places: FxHashMap::default(),
        };
        for (mentioned, &place) in draft.mentions.iter().zip(homes) {
            let name = mentioned.mention.name;
            if place != Affiliation::Unknown && name != Texts::EMPTY {
                let key = index.keys.of(draft, name);
                let only = index.places.entry(key).or_insert(Some(place));
                *only = only.filter(|known| *known == place);
            }
        }
        index
    }

    /// Adds somebody under a name at a place.
    pub fn add(&mut self, found: Found, name: Text, place: Affiliation) -> u32 {
        let number = self.entries.len() as u32;
        if found.id != Texts::EMPTY {
            self.by_id.insert(found.id, number);
        }
        let key = self.keys.of(self.draft, name);
        self.by_spelling.add(name, place, number, found);
        self.by_key.add(key, place, number, found);
        self.entries.push(found);
        number
    }

    /// Who has an identifier.
    #[must_use]
    pub fn of_id(&self, id: Text) -> Option<u32> {
        self.by_id.get(&id).copied()
    }

    /// Whom a mention means.
    pub fn find(
        &mut self,
        id: Text,
        name: Text,
        place: Affiliation,
        kind: MentionKind,
    ) -> Option<u32> {
        if id != Texts::EMPTY {
            let nameless =
                |index: &Self, number: &u32| index.entries[*number as usize].id == Texts::EMPTY;
            return self.of_id(id).or_else(|| {
                let named = self.named(name, place);
                named.filter(|number| nameless(self, number))
            });
        }
        if kind != MentionKind::Either {
            // A log may name people by the identifiers of the people list.
            let is_listed = |number: &u32| self.entries[*number as usize].listed.is_some();
            let by_id = self.of_id(name).filter(is_listed);
            return self.named(name, place).or(by_id);
        }
        // A bare token of a ties file is an identifier: only a listed name may match loosely.
        let key = self.keys.of(self.draft, name);
        let exact = self.of_id(name).or_else(|| self.pick(&self.by_spelling, name, key, place));
        exact.or_else(|| {
            let found = self.pick(&self.by_key, key, key, place)?;
            self.entries[found as usize].listed.map(|_| found)
        })
    }

    /// Who has a name at a place: with exactly this spelling, else with a similar one.
    pub fn named(&mut self, name: Text, place: Affiliation) -> Option<u32> {
        let key = self.keys.of(self.draft, name);
        let exact = self.pick(&self.by_spelling, name, key, place);
        exact.or_else(|| self.pick(&self.by_key, key, key, place))
    }

    fn pick(&self, names: &Named, name: Text, key: Text, place: Affiliation) -> Option<u32> {
        let namesakes = names.of.get(&name)?;
        if let Some(here) = names.at.get(&(name, place)) {
            return here.meant();
        }
        if place == Affiliation::Unknown {
            return namesakes.all.only();
        }
        // Listed without a school: it is theirs if the rows know just one place.
        let one_place = self.places.get(&key).is_some_and(Option::is_some);
        namesakes.unplaced.only().filter(|_| one_place)
    }

    /// Whom a leader's bare name means: the only one of that name, else the only listed one, else
    /// the only one at a school of the network. `Err` if several people could be meant.
    pub fn leader(&mut self, name: Text) -> Result<Option<u32>, Unclear> {
        let key = self.keys.of(self.draft, name);
        let exact = self.by_spelling.of.get(&name);
        let Some(named) = exact.or_else(|| self.by_key.of.get(&key)) else {
            return Ok(None);
        };
        let found = named.all.only().or_else(|| named.listed.only());
        found.or_else(|| named.at_schools.only()).map(Some).ok_or(Unclear)
    }

    /// Whether two spellings are one name.
    pub fn same_name(&mut self, spelling: Text, name: &str) -> bool {
        let key = self.keys.of(self.draft, spelling);
        self.keys.texts.of(key) == person_key(&tidied(name))
    }
}
