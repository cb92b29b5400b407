//! Which schools entered rows themselves: a school stands in `logged_by`, or a person who works there.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, Logged};
use crate::collect::who::names::person_key;
use crate::collect::who::people_book::PeopleBook;
use crate::collect::who::school_book::SchoolBook;

/// The days on which each school's own staff entered something; `joined` says where the rows of each
/// drafted activity went.
pub fn settle(
    draft: &mut Draft,
    joined: &[u32],
    schools: &SchoolBook,
    people: &PeopleBook,
) -> Vec<Logged> {
    let entered = std::mem::take(&mut draft.logged_by);
    let mut first: BTreeMap<Text, RowId> = BTreeMap::new();
    for (&(_, who), &row) in &entered {
        let known = first.entry(who).or_insert(row);
        *known = (*known).min(row);
    }
    let loggers = if first.is_empty() { Loggers::default() } else { Loggers::of(draft, people) };
    let mut school_of: BTreeMap<Text, Option<u32>> = BTreeMap::new();
    for (who, row) in first {
        let text = draft.texts.of(who).to_owned();
        let found = loggers.school(&text, schools);
        if let Err(what) = found {
            let what = format!(
                "`{text}` entered rows and is {what}; it is not known which school logged them"
            );
            let fix = "write the school, or the person as the lists have them";
            draft.note(
                row,
                None,
                Outcome::Noted,
                RowFault::new(codes::LOGGER_UNKNOWN, what, &text, fix),
            );
        }
        school_of.insert(who, found.unwrap_or_default());
    }
    let logged = entered.keys().filter_map(|(activity, who)| {
        let at = joined.get(*activity as usize)?;
        let date = draft.activities.get(*at as usize)?.date;
        let school = school_of.get(who).copied().flatten()?;
        Some(Logged { date, school })
    });
    logged.collect::<BTreeSet<Logged>>().into_iter().collect()
}

/// The places of everyone who goes by a name or an identifier.
#[derive(Debug, Default)]
pub struct Loggers {
    places: BTreeMap<String, BTreeSet<Affiliation>>,
}

impl Loggers {
    /// Everyone in the draft; nobody where no row says who entered it.
    #[must_use]
    pub fn of(draft: &Draft, people: &PeopleBook) -> Self {
        let mut places: BTreeMap<String, BTreeSet<Affiliation>> = BTreeMap::new();
        for person in &people.people {
            places.entry(person_key(&person.name)).or_default().insert(person.affiliation);
        }
        for (mentioned, (person, _)) in draft.mentions.iter().zip(&people.found) {
            let Some(person) = person.and_then(|person| people.people.get(person as usize)) else {
                continue;
            };
            for text in [mentioned.mention.id, mentioned.mention.name] {
                if text != Texts::EMPTY {
                    let key = person_key(draft.texts.of(text));
                    places.entry(key).or_default().insert(person.affiliation);
                }
            }
        }
        Self { places }
    }

    /// The school that a text stands for; none for a body outside; what is wrong if nobody can say.
    pub fn school(&self, text: &str, schools: &SchoolBook) -> Result<Option<u32>, &'static str> {
        let place = schools.find(text);
        if place != Affiliation::Unknown {
            return Ok(place.school());
        }
        let Some(places) = self.places.get(&person_key(text)) else {
            return Err("neither a school nor anybody in this data");
        };
        match places.iter().collect::<Vec<_>>().as_slice() {
            [Affiliation::Unknown] => Err("somebody whose school nobody says"),
            [only] => Ok(only.school()),
            _ => Err("the name of several people"),
        }
    }
}
