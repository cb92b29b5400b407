//! Contacts that both sides entered: the host's row and the visitor's row are one contact.
//!
//! Two rows are joined only if all of this holds. Each is a contact of its own, without an event
//! number, with a day (with numbers of their own they are only proposed). The same host and the same visitor stand in both: the same schools (or people,
//! where nobody says a school), and where both rows name people on a side, the same people. The kinds
//! agree, or one row gives none. Their days are at most three apart. And one row was logged by the
//! host's side, the other by the visitor's: `logged_by` says so, or the rows come from two files in
//! each of which that side stands in every row. What lacks only the last is proposed: weekly coaching
//! looks the same.
//!
//! Where one row names more schools than the other, all this must hold of those that both name, the
//! fuller row being the host's; several visitors' rows may then be joined with it. What the user answers
//! in the list of aliases counts before all of it.
//!
//! Where several rows fit, the nearest days go together first, then those that agree in more words,
//! then the earlier ones; a row is joined once. The host's row counts: its day, and its words where
//! it has any.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::draft::Draft;
use crate::collect::draft::intern::Texts;
use crate::collect::draft::worded::Worded;
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, Details};
use crate::collect::settle::contacts::{Contact, ContactSide, SideEntry, SideUnit, contacts};
use crate::collect::settle::double_answered as answered;
use crate::collect::settle::double_fits::{Fit, Why, fits_among};
use crate::collect::who::loggers::Loggers;
use crate::collect::who::people_book::PeopleBook;
use crate::collect::who::proposals::proposal::{Proposal, Side, What};
use crate::collect::who::school_book::SchoolBook;

/// What was joined, and what may be one.
#[derive(Debug, Default)]
pub struct Doubled {
    /// The rows that count with another one: that row.
    pub rows: BTreeMap<RowId, RowId>,
    /// Those of them that the user says are the same.
    pub said: BTreeSet<RowId>,
    /// The rows of the list of aliases that say so.
    pub used: BTreeSet<RowId>,
    /// Contacts that may be one.
    pub proposals: Vec<Proposal>,
}

/// Joins what both sides logged; `joined` says where the rows of each drafted activity go.
pub fn join(
    draft: &mut Draft,
    joined: &mut [u32],
    schools: &SchoolBook,
    people: &PeopleBook,
) -> Doubled {
    if !draft.entries.iter().any(|entry| entry.hosts) {
        return Doubled::default();
    }
    let loggers = Loggers::of(draft, people);
    let mut contacts = contacts(draft, joined, schools, people, &loggers);
    // What can be told apart by content is: the order of rows must not matter.
    contacts.sort_by_cached_key(|contact| (contact.pair(), contact.date, contact.words(draft)));
    let told = told_all(draft, &contacts, schools, people);
    let (mut fits, said) = answered::fits(draft, &told);
    fits.extend(fits_among(draft, &contacts));
    fits.retain(|fit| !said.is_denied(&told[fit.host], &told[fit.guest]));
    fits.sort_by_cached_key(|fit| {
        let (host, guest) = (&contacts[fit.host], &contacts[fit.guest]);
        let alike = std::cmp::Reverse(agreeing(draft, host, guest));
        let first = host.date.min(guest.date);
        (fit.why, fit.days, alike, first, fit.host, fit.guest)
    });
    let mut taken = Taken::default();
    let (mut doubled, mut dropped) = (Doubled::default(), BTreeSet::new());
    for fit in fits {
        let (host, guest) = (&contacts[fit.host], &contacts[fit.guest]);
        if !taken.take(&fit, host, guest) {
            continue;
        }
        if let Why::Said(row) = fit.why {
            doubled.said.extend(guest.rows.iter().copied());
            doubled.used.insert(row);
        }
        match fit.why.words() {
            None => {
                merge(draft, joined, host, guest, &mut dropped);
                doubled.rows.extend(guest.rows.iter().map(|row| (*row, host.row)));
            }
            Some(why) => {
                let (one, other) = (told[fit.guest].clone(), told[fit.host].clone());
                let score = 60 - 5 * fit.days.min(10) as u8;
                doubled.proposals.push(Proposal { what: What::Activity, one, other, why, score });
            }
        }
    }
    let mut number = 0;
    draft.entries.retain(|_| {
        number += 1;
        !dropped.contains(&(number - 1))
    });
    doubled
}

/// In how many words two contacts agree.
fn agreeing(draft: &Draft, a: &Contact, b: &Contact) -> usize {
    let (a, b) = (a.details(draft), b.details(draft));
    let texts = |d: &Details| {
        [&d.kind, &d.title, &d.initiative, &d.strand, &d.depth, &d.funding].map(Clone::clone)
    };
    let words = texts(&a).into_iter().zip(texts(&b)).filter(|(a, b)| a == b && !a.is_empty());
    words.count() + usize::from(a.hours.is_some() && a.hours == b.hours)
}

/// Puts the visitor's row with the host's; of each side who was there is told by that side's own
/// row, unless only the other one has names.
fn merge(
    draft: &mut Draft,
    joined: &mut [u32],
    host: &Contact,
    guest: &Contact,
    dropped: &mut BTreeSet<usize>,
) {
    let is_turned = host.hosts.unit != guest.hosts.unit && host.hosts.unit == guest.guests.unit;
    let theirs =
        if is_turned { [&guest.guests, &guest.hosts] } else { [&guest.hosts, &guest.guests] };
    for (ours, theirs, hosts) in [(&host.hosts, theirs[0], true), (&host.guests, theirs[1], false)]
    {
        let all = ours.entries.iter().chain(&theirs.entries);
        let places: BTreeSet<Affiliation> = all.map(|entry| entry.place).collect();
        for place in places {
            let at = |side: &ContactSide| -> Vec<SideEntry> {
                side.entries.iter().filter(|entry| entry.place == place).copied().collect()
            };
            let (own, other) = if hosts { (at(ours), at(theirs)) } else { (at(theirs), at(ours)) };
            let named = |entries: &[SideEntry]| -> BTreeSet<u32> {
                entries.iter().filter_map(|entry| entry.person).collect()
            };
            let only_other =
                own.is_empty() || (named(&own).is_empty() && !named(&other).is_empty());
            let (kept, gone) = if only_other { (other, own) } else { (own, other) };
            // Whom only the other row names was there too.
            let known = named(&kept);
            let is_new = |entry: &&SideEntry| entry.person.is_some_and(|at| !known.contains(&at));
            dropped.extend(gone.iter().filter(|entry| !is_new(entry)).map(|entry| entry.at));
        }
        for entry in &theirs.entries {
            draft.entries[entry.at].hosts = hosts;
        }
    }
    let mut details = Details::clone(&host.details(draft));
    fill(&mut details, Details::clone(&guest.details(draft)));
    let wording = draft.wordings.number(details, &mut draft.texts);
    draft.activities[host.activity as usize].worded.reword_first(wording);
    draft.activities[guest.activity as usize].worded = Worded::default();
    joined[guest.activity as usize] = host.activity;
}

/// What one row leaves open the other may say.
fn fill(details: &mut Details, theirs: Details) {
    for (ours, theirs) in [
        (&mut details.kind, theirs.kind),
        (&mut details.title, theirs.title),
        (&mut details.initiative, theirs.initiative),
        (&mut details.strand, theirs.strand),
        (&mut details.depth, theirs.depth),
        (&mut details.funding, theirs.funding),
    ] {
        if ours.is_empty() {
            *ours = theirs;
        }
    }
    details.hours = details.hours.or(theirs.hours);
}

/// The contacts already spoken for: a visitor's row is joined once, a host's once for each visitor.
#[derive(Debug, Default)]
struct Taken {
    guests: BTreeSet<usize>,
    hosts: BTreeMap<usize, Claims>,
}

/// Of whom a host's row speaks that other rows told too.
#[derive(Debug, Default)]
struct Claims {
    /// Visitors of whom all that the row says is told.
    wholly: Vec<SideUnit>,
    /// Visitors of whom some are.
    partly: Vec<SideUnit>,
    /// The people among them.
    people: Vec<u32>,
    /// Those whom the user says.
    said: Vec<SideUnit>,
}

impl Taken {
    /// Takes both, if they are still to be had.
    fn take(&mut self, fit: &Fit, host: &Contact, guest: &Contact) -> bool {
        let own = host.hosts.unit.parts();
        let all = [guest.hosts.unit.parts(), guest.guests.unit.parts()].concat();
        let visitors: Vec<SideUnit> = all.into_iter().filter(|part| !own.contains(part)).collect();
        if self.guests.contains(&fit.guest)
            || self.guests.contains(&fit.host)
            || self.hosts.contains_key(&fit.guest)
        {
            return false;
        }
        // Each of several visitors may have a row of their own.
        let people = match fit.why {
            Why::Perhaps(_) if guest.names_fewer_than(host) => guest.guests.people.clone(),
            _ => Vec::new(),
        };
        let claims = self.hosts.entry(fit.host).or_default();
        let is_free = match fit.why {
            Why::Said(_) => true,
            _ => claims.leave_free(fit, &visitors, &people),
        };
        if !is_free {
            return false;
        }
        self.guests.insert(fit.guest);
        match fit.why {
            Why::Said(_) => claims.said.extend(visitors),
            _ if people.is_empty() => claims.wholly.extend(visitors),
            _ => {
                claims.partly.extend(visitors);
                claims.people.extend(people);
            }
        }
        true
    }
}

impl Claims {
    /// Whether nobody has spoken yet for these visitors, or for these people among them. What the user
    /// said joins rows, and leaves open whether a further row is one with them.
    fn leave_free(&self, fit: &Fit, visitors: &[SideUnit], people: &[u32]) -> bool {
        let none_in = |known: &[SideUnit]| visitors.iter().all(|part| !known.contains(part));
        let is_open = if people.is_empty() {
            none_in(&self.partly)
        } else {
            people.iter().all(|at| !self.people.contains(at))
        };
        none_in(&self.wholly) && is_open && (fit.why != Why::Joined || none_in(&self.said))
    }
}

/// What each contact is called: by its content and its file, and a number where that is not enough.
fn told_all(
    draft: &Draft,
    contacts: &[Contact],
    schools: &SchoolBook,
    people: &PeopleBook,
) -> Vec<Side> {
    let mut times: BTreeMap<(String, String), u32> = BTreeMap::new();
    let sides = contacts.iter().map(|contact| {
        let name = told(draft, contact, schools, people);
        let file = draft.places.of(contact.row).file;
        let number = times.entry((name.clone(), file.clone())).or_default();
        *number += 1;
        let file = if *number > 1 { format!("{file} no. {number}") } else { file };
        Side { name, school: file, rows: contact.rows.len() as u32, first: contact.rows.clone() }
    });
    sides.collect()
}

/// A contact in words: `visit on 2025-10-03, Birch with Alder`; with its number, if it has one.
fn told(draft: &Draft, contact: &Contact, schools: &SchoolBook, people: &PeopleBook) -> String {
    let who = |side: &ContactSide| {
        let name = |person: &u32| people.people.get(*person as usize).map(|p| p.name.clone());
        let place = |place: &Affiliation| Some(schools.name(*place).to_owned());
        let names: Vec<String> = if side.people.is_empty() {
            side.unit.places().iter().filter_map(place).collect()
        } else {
            side.people.iter().filter_map(name).collect()
        };
        names.join(", ")
    };
    let details = contact.details(draft);
    let kind = if details.kind.is_empty() { "contact" } else { &details.kind };
    let id = draft.activities.get(contact.activity as usize).map_or(Texts::EMPTY, |known| known.id);
    let number =
        if id == Texts::EMPTY { String::new() } else { format!(" {}", draft.texts.of(id)) };
    let (guests, hosts) = (who(&contact.guests), who(&contact.hosts));
    format!("{kind}{number} on {}, {guests} with {hosts}", contact.date)
}
