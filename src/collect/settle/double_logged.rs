//! Contacts that both sides entered: the host's row and the visitor's row are one contact.
//!
//! Two rows are joined only if all of this holds. Each is a contact of its own, without an event
//! number, with a day. The same host and the same visitor stand in both: the same schools (or people,
//! where nobody says a school), and where both rows name people on a side, the same people. The kinds
//! agree, or one row gives none. Their days are at most three apart. And one row was logged by the
//! host's side, the other by the visitor's: `logged_by` says so, or the rows come from two files in
//! each of which that side stands in every row. What lacks only the last is proposed: weekly coaching
//! looks the same.
//!
//! Where several rows fit, the nearest days go together first, then those that agree in more words,
//! then the earlier ones; a row is joined once. The host's row counts: its day, and its words where
//! it has any.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::calendar::days_between;
use crate::collect::draft::Draft;
use crate::collect::draft::worded::Worded;
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, Details};
use crate::collect::settle::contacts::{Contact, GUEST, HOST, contacts};
use crate::collect::who::loggers::Loggers;
use crate::collect::who::people_book::PeopleBook;
use crate::collect::who::proposals::proposal::{Proposal, Side, What};
use crate::collect::who::school_book::SchoolBook;

/// Days that two rows of one contact may lie apart.
pub const MOST_DAYS: i64 = 3;

/// What was joined, and what may be one.
#[derive(Debug, Default)]
pub struct Doubled {
    /// The rows that count with another one: that row.
    pub rows: BTreeMap<RowId, RowId>,
    /// Contacts that may be one.
    pub proposals: Vec<Proposal>,
}

/// Two contacts that fit, by index, and how well.
#[derive(Debug, Clone, Copy)]
struct Fit {
    host: usize,
    guest: usize,
    days: i64,
    why: &'static str,
}

const JOINED: &str = "";
const NOBODY_SAYS: &str =
    "the same visitor and host within three days, and nobody says that each logged one";
const OTHER_KIND: &str = "host and visitor each logged one within three days, under another type";
const TURNED: &str =
    "each of the two logged one within three days, and they differ in who was the host";

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
    let mut fits = Vec::new();
    for group in group_ends(&contacts) {
        fits_in(draft, &contacts, group, &mut fits);
    }
    fits.sort_by_cached_key(|fit| {
        let (host, guest) = (&contacts[fit.host], &contacts[fit.guest]);
        let alike = std::cmp::Reverse(agreeing(draft, host, guest));
        (fit.why != JOINED, fit.days, alike, host.date.min(guest.date), fit.host, fit.guest)
    });
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let (mut doubled, mut dropped) = (Doubled::default(), BTreeSet::new());
    for fit in fits {
        if taken.contains(&fit.host) || taken.contains(&fit.guest) {
            continue;
        }
        taken.extend([fit.host, fit.guest]);
        let (host, guest) = (&contacts[fit.host], &contacts[fit.guest]);
        if fit.why == JOINED {
            merge(draft, joined, host, guest, &mut dropped);
            doubled.rows.insert(guest.row, host.row);
        } else {
            let side = |contact: &Contact| told(draft, contact, schools, people);
            let (one, other) = (side(guest), side(host));
            let score = 60 - 5 * fit.days as u8;
            doubled.proposals.push(Proposal {
                what: What::Activity,
                one,
                other,
                why: fit.why,
                score,
            });
        }
    }
    let mut number = 0;
    draft.entries.retain(|_| {
        number += 1;
        !dropped.contains(&(number - 1))
    });
    doubled
}

/// The ranges of contacts between the same two.
fn group_ends(contacts: &[Contact]) -> Vec<std::ops::Range<usize>> {
    let mut start = 0;
    let groups = contacts.chunk_by(|a, b| a.pair() == b.pair());
    let range = |group: &[Contact]| {
        start += group.len();
        start - group.len()..start
    };
    groups.map(range).filter(|range| range.len() > 1).collect()
}

/// No contact is compared with more than this many that follow it within three days.
const MOST_NEAR: usize = 100;

fn fits_in(
    draft: &Draft,
    contacts: &[Contact],
    group: std::ops::Range<usize>,
    fits: &mut Vec<Fit>,
) {
    let days = |a: usize, b: usize| days_between(contacts[a].date, contacts[b].date);
    let near = |at: usize| days(at - 1, at) <= MOST_DAYS;
    let gaps = (group.start + 1..group.end).filter(|at| near(*at)).count();
    // Two who meet every few days do so; nothing is likely to be logged twice there.
    let is_rhythm = group.len() > 3 && gaps * 2 > group.len() - 1;
    for first in group.clone() {
        for second in (first + 1..group.end).take(MOST_NEAR) {
            let days = days(first, second);
            if days > MOST_DAYS {
                break;
            }
            let (a, b) = (&contacts[first], &contacts[second]);
            let Some(why) = fit(draft, a, b) else { continue };
            if why == NOBODY_SAYS && is_rhythm {
                continue;
            }
            let turned = logged(b, a) && !logged(a, b);
            let (host, guest) = if turned { (second, first) } else { (first, second) };
            fits.push(Fit { host, guest, days, why });
        }
    }
}

/// How two contacts of the same two within three days fit: `None` if not at all.
fn fit(draft: &Draft, a: &Contact, b: &Contact) -> Option<&'static str> {
    let both = logged(a, b) || logged(b, a);
    if a.hosts.unit != b.hosts.unit {
        let each =
            (a.logged_by(HOST) && b.logged_by(HOST)) || (a.logged_by(GUEST) && b.logged_by(GUEST));
        let people = a.hosts.agrees(&b.guests) && a.guests.agrees(&b.hosts);
        return (each && people && a.can_pair(b)).then_some(TURNED);
    }
    if !a.hosts.agrees(&b.hosts) || !a.guests.agrees(&b.guests) {
        return None;
    }
    let (one, two) = (a.details(draft), b.details(draft));
    let same_kind = one.kind == two.kind || one.kind.is_empty() || two.kind.is_empty();
    match (both, same_kind) {
        (true, true) => Some(JOINED),
        (true, false) => Some(OTHER_KIND),
        (false, true) => (!a.is_known_alone(b)).then_some(NOBODY_SAYS),
        (false, false) => None,
    }
}

/// Whether `host` was logged by the host's side and `guest` by the visitor's.
fn logged(host: &Contact, guest: &Contact) -> bool {
    host.logged_by(HOST) && guest.logged_by(GUEST) && host.can_pair(guest)
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
    for (own, other) in [(&host.hosts, &guest.hosts), (&guest.guests, &host.guests)] {
        let gone = if own.people.is_empty() && !other.people.is_empty() { own } else { other };
        dropped.extend(gone.entries.iter().copied());
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

/// A contact in words: `visit on 2025-10-03, Birch with Alder`.
fn told(draft: &Draft, contact: &Contact, schools: &SchoolBook, people: &PeopleBook) -> Side {
    let who = |side: &crate::collect::settle::contacts::ContactSide| {
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
    let name = format!(
        "{kind} on {}, {} with {}",
        contact.date,
        who(&contact.guests),
        who(&contact.hosts)
    );
    Side { name, school: String::new(), rows: 1, first: vec![contact.row] }
}
