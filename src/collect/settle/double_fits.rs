//! Which contacts may be one, and why: rows of the same host and visitors within three days.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::calendar::days_between;
use crate::collect::draft::Draft;
use crate::collect::places::RowId;
use crate::collect::settle::contacts::{Contact, GUEST, HOST, SideUnit};

/// Days that two rows of one contact may lie apart.
pub const MOST_DAYS: i64 = 3;

/// No contact is compared with more than this many that follow it within three days.
const MOST_NEAR: usize = 100;

/// Two contacts that fit, by index, and how well.
#[derive(Debug, Clone, Copy)]
pub struct Fit {
    /// The row that counts.
    pub host: usize,
    /// The row that counts with it.
    pub guest: usize,
    /// Days between them.
    pub days: i64,
    /// Why they fit.
    pub why: Why,
}

/// Why two contacts fit, the surest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The user says so, in this row of a list of aliases.
    Said(RowId),
    /// Each side logged one.
    Joined,
    /// It is only proposed, in these words.
    Perhaps(&'static str),
}

impl Why {
    /// The words of a proposal; `None` where the rows are one.
    #[must_use]
    pub fn words(self) -> Option<&'static str> {
        match self {
            Self::Said(_) | Self::Joined => None,
            Self::Perhaps(words) => Some(words),
        }
    }
}

const NOBODY_SAYS: Why = Why::Perhaps(
    "the same visitor and host within three days, and nobody says that each logged one",
);
const OTHER_KIND: Why =
    Why::Perhaps("host and visitor each logged one within three days, under another type");
const NUMBERED: Why =
    Why::Perhaps("host and visitor each logged one within three days, under numbers of their own");
const OTHER_PEOPLE: Why = Why::Perhaps(
    "host and visitor each logged one within three days, and they do not name the same people",
);
const SOME_PEOPLE: Why =
    Why::Perhaps("the same visitor and host on one day, and one of the two names more people");
const TURNED: Why = Why::Perhaps(
    "each of the two logged one within three days, and they differ in who was the host",
);
const MORE_THERE: Why = Why::Perhaps(
    "host and visitor each logged one within three days, and the visitor names more schools",
);
const SOME_SAME: Why = Why::Perhaps(
    "the same host and some of the same visitors on one day, and nobody says that each logged one",
);

/// Every two that fit. The contacts stand in the order of their pairs, then days.
#[must_use]
pub fn fits_among(draft: &Draft, contacts: &[Contact]) -> Vec<Fit> {
    let mut fits = Vec::new();
    for group in group_ends(contacts) {
        fits_in(draft, contacts, group, &mut fits);
    }
    let mut of_host: BTreeMap<&SideUnit, Vec<usize>> = BTreeMap::new();
    for (at, contact) in contacts.iter().enumerate() {
        of_host.entry(&contact.hosts.unit).or_default().push(at);
    }
    let has_several = |at: &usize| contacts[*at].guests.unit.places().len() > 1;
    for group in of_host.values_mut().filter(|group| group.iter().any(has_several)) {
        group.sort_by_key(|&at| (contacts[at].date, at));
        for (first, &a) in group.iter().enumerate() {
            for &b in group[first + 1..].iter().take(MOST_NEAR) {
                if days_between(contacts[a].date, contacts[b].date) > MOST_DAYS {
                    break;
                }
                let (few, many) =
                    (contacts[a].guests.unit.places(), contacts[b].guests.unit.places());
                let (few, many) = if few.len() < many.len() { (a, b) } else { (b, a) };
                fits.extend(fit_within(draft, contacts, few, many));
            }
        }
    }
    fits
}

/// How a contact fits one of more visitors: `None` if not at all.
fn fit_within(draft: &Draft, contacts: &[Contact], few: usize, many: usize) -> Option<Fit> {
    let (a, b) = (&contacts[few], &contacts[many]);
    let is_part = a.guests.unit != b.guests.unit && a.guests.unit.is_within(&b.guests.unit);
    if !is_part || !a.hosts.agrees(&b.hosts) || !a.guests.agrees_within(&b.guests) {
        return None;
    }
    let days = days_between(a.date, b.date).abs();
    let (host, guest) = (many, few);
    let why = match (logged(b, a), is_same_kind(draft, a, b)) {
        (true, true) if a.is_numbered && b.is_numbered => NUMBERED,
        (true, true) => Why::Joined,
        (true, false) => OTHER_KIND,
        (false, true) if logged(a, b) => MORE_THERE,
        (false, true) if days == 0 && !a.is_known_alone(b) && !a.is_told_from(b) => SOME_SAME,
        (false, _) => return None,
    };
    Some(Fit { host, guest, days, why })
}

/// The ranges of contacts between the same two.
fn group_ends(contacts: &[Contact]) -> Vec<Range<usize>> {
    let mut start = 0;
    let groups = contacts.chunk_by(|a, b| a.pair() == b.pair());
    let range = |group: &[Contact]| {
        start += group.len();
        start - group.len()..start
    };
    groups.map(range).filter(|range| range.len() > 1).collect()
}

fn fits_in(draft: &Draft, contacts: &[Contact], group: Range<usize>, fits: &mut Vec<Fit>) {
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
            // Whoever names more visitors may have told of several visitors' rows.
            let is_fuller = matches!(why, SOME_PEOPLE | OTHER_PEOPLE) && a.names_fewer_than(b);
            let is_less = matches!(why, SOME_PEOPLE | OTHER_PEOPLE) && b.names_fewer_than(a);
            let turned = is_fuller || !is_less && logged(b, a) && !logged(a, b);
            let (host, guest) = if turned { (second, first) } else { (first, second) };
            fits.push(Fit { host, guest, days, why });
        }
    }
}

/// How two contacts of the same two within three days fit: `None` if not at all.
fn fit(draft: &Draft, a: &Contact, b: &Contact) -> Option<Why> {
    let both = logged(a, b) || logged(b, a);
    if a.hosts.unit != b.hosts.unit {
        let each =
            (a.logged_by(HOST) && b.logged_by(HOST)) || (a.logged_by(GUEST) && b.logged_by(GUEST));
        let people = a.hosts.agrees(&b.guests) && a.guests.agrees(&b.hosts);
        return (each && people && a.can_pair(b)).then_some(TURNED);
    }
    let (same_kind, one_day) = (is_same_kind(draft, a, b), a.date == b.date);
    if !a.hosts.agrees(&b.hosts) || !a.guests.agrees(&b.guests) {
        let sides = [(&a.hosts, &b.hosts), (&a.guests, &b.guests)];
        let any = sides.iter().any(|(one, other)| one.shares_a_person(other));
        let within =
            sides.iter().all(|(one, other)| one.agrees_within(other) || other.agrees_within(one));
        let open = !a.is_known_alone(b) && !a.is_told_from(b);
        return match (both, same_kind) {
            (true, true) => (one_day || any).then_some(OTHER_PEOPLE),
            (false, true) => (one_day && within && open).then_some(SOME_PEOPLE),
            (_, false) => None,
        };
    }
    match (both, same_kind) {
        (true, true) if a.is_numbered && b.is_numbered => Some(NUMBERED),
        (true, true) => Some(Why::Joined),
        (true, false) => Some(OTHER_KIND),
        (false, true) => (!a.is_known_alone(b) && !a.is_told_from(b)).then_some(NOBODY_SAYS),
        (false, false) => None,
    }
}

/// Whether `host` was logged by the host's side and `guest` by the visitor's.
fn logged(host: &Contact, guest: &Contact) -> bool {
    host.logged_by(HOST) && guest.logged_by(GUEST) && host.can_pair(guest)
}

/// Whether the kinds agree, or one row gives none.
fn is_same_kind(draft: &Draft, a: &Contact, b: &Contact) -> bool {
    let (one, two) = (a.details(draft), b.details(draft));
    one.kind == two.kind || one.kind.is_empty() || two.kind.is_empty()
}
