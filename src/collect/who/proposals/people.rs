//! People who may be one: at one place, or where one of them has none. At two schools only the
//! whole name makes two people alike, or the same e-mail address.

use std::collections::BTreeMap;

use crate::collect::cells::names::persons::apart;
use crate::collect::draft::intern::Texts;
use crate::collect::records::{Affiliation, Person};
use crate::collect::who::names::person_key;
use crate::collect::who::proposals::blocks::{Blocks, Compared, LARGEST_BLOCK, MOST_COMPARED};
use crate::collect::who::proposals::person_names::PersonName;
use crate::collect::who::proposals::proposal::{Pair, Reason, Suggest};

/// How many others are proposed for one spelling.
const MOST_EACH: usize = 5;

const SAME_EMAIL: Reason =
    Reason { why: "both have the same e-mail address", score: 99, suggest: Suggest::MoreUsed };
const TWO_PLACES: Reason = Reason {
    why: "the same name at two places: one person who moved, or two people",
    score: 50,
    suggest: Suggest::MoreUsed,
};
const TWO_ADDRESSES: Reason = Reason {
    why: "the same name at one place with two e-mail addresses",
    score: 72,
    suggest: Suggest::MoreUsed,
};
const ONCE_NUMBERED: Reason = Reason {
    why: "the same name at one place, once without an identifier",
    score: 98,
    suggest: Suggest::MoreUsed,
};
const NO_PLACE: Reason =
    Reason { why: "the same name, once without a school", score: 97, suggest: Suggest::MoreUsed };

/// Pairs of people who may be one; `ids` are their identifiers, `rows` how many rows name each.
#[must_use]
pub fn pairs(people: &[Person], ids: &[String], rows: &[u32]) -> (Vec<Pair>, Compared) {
    // Codes are like no other name: what they are made of need not be known of half a million.
    let name = |person: &Person| {
        // Nor is a cell of several people one of them.
        let is_code = PersonName::holds_digits(&person.name) || apart(&person.name).len() > 1;
        if is_code { PersonName::default() } else { PersonName::of(&person.name) }
    };
    let names: Vec<PersonName> = people.iter().map(name).collect();
    let emails: Vec<String> = (0..people.len()).map(|at| email(&people[at], &ids[at])).collect();
    let told_apart =
        |a: usize, b: usize| !ids[a].is_empty() && !ids[b].is_empty() && ids[a] != ids[b];
    let rank = |at: usize, suggest: Suggest| {
        let person = &people[at];
        let code = names[at].words.is_empty().then(|| PersonName::of(&person.name));
        let name = code.as_ref().unwrap_or(&names[at]);
        let whole = name.words.iter().filter(|word| word.chars().count() > 1).count();
        let length = name.sorted.chars().count();
        let placed = person.affiliation != Affiliation::Unknown;
        let is_bracketed = person.name.contains('(') && name.former.is_none();
        let plain = !person.name.contains([',', '@']) && !is_bracketed;
        // Of two spellings the one with its accents.
        let length = length + person.name.chars().filter(|c| !c.is_ascii()).count();
        let likely = u32::from(!person.attributes.is_empty()) * 2 + u32::from(plain);
        let last = std::cmp::Reverse(at);
        match suggest {
            Suggest::Fuller => (likely, whole, length, u32::from(placed), rows[at] as usize, last),
            Suggest::MoreUsed => (likely, usize::from(placed), 0, rows[at], length, last),
        }
    };
    // Names that are the same to the letter differ in nothing but the school.
    let without_place = |a: usize, b: usize, reason: Reason| {
        let is_same = person_key(&people[a].name) == person_key(&people[b].name);
        if is_same { NO_PLACE } else { reason }
    };
    let mut found: Vec<Pair> = Vec::new();
    let mut take = |a: usize, b: usize, reason: Option<Reason>| {
        let reason = match told_apart(a, b) {
            false => reason,
            // One person has several addresses more often than several numbers.
            true if are_addresses(people, ids, &names, [a, b]) => Some(TWO_ADDRESSES),
            true => None,
        };
        let Some(reason) = reason else { return };
        if let Some(found_by_name) = once_numbered(people, ids, [a, b]) {
            return found.push(found_by_name);
        }
        let first_is_meant = rank(a, reason.suggest) > rank(b, reason.suggest);
        let (one, other) = if first_is_meant { (b, a) } else { (a, b) };
        found.push(Pair { one, other, reason });
    };
    let mut compared = blocks(people, &names).pairs(&mut |a, b| {
        let (one, other) = (people[a].affiliation, people[b].affiliation);
        let apart = one == Affiliation::Unknown || other == Affiliation::Unknown;
        if one == other || apart {
            let alone = names[a].words.len().min(names[b].words.len()) < 2;
            let known = !apart || !alone;
            take(a, b, names[a].like(&names[b]).filter(|_| known).map(|r| without_place(a, b, r)));
        }
    });
    let same = |texts: Vec<(&str, usize)>, visit: &mut dyn FnMut(usize, usize, bool)| {
        let mut by_text: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (text, at) in texts {
            by_text.entry(text).or_default().push(at);
        }
        let (mut cut, mut compared) = (false, 0);
        for group in by_text.into_values().filter(|group| group.len() > 1) {
            let some = &group[..group.len().min(LARGEST_BLOCK)];
            let unplaced =
                some.iter().filter(|at| people[**at].affiliation == Affiliation::Unknown);
            let pairs = some.len() * (1 + unplaced.count());
            cut |= group.len() > LARGEST_BLOCK || compared + pairs > MOST_COMPARED;
            if compared + pairs <= MOST_COMPARED {
                compared += pairs;
                star(some, people, rows, visit);
            }
        }
        cut
    };
    let whole = names.iter().enumerate().filter(|(_, name)| name.is_whole());
    compared.cut |=
        same(whole.map(|(at, name)| (name.sorted.as_str(), at)).collect(), &mut |a, b, apart| {
            let places = (people[a].affiliation, people[b].affiliation);
            let reason = match (apart, names[a].like(&names[b])) {
                (_, Some(reason)) if places.0 == places.1 => reason,
                (true, Some(reason)) => without_place(a, b, reason),
                _ => TWO_PLACES,
            };
            take(a, b, Some(reason));
        });
    let addresses = emails.iter().enumerate().filter(|(_, email)| !email.is_empty());
    compared.cut |=
        same(addresses.map(|(at, email)| (email.as_str(), at)).collect(), &mut |a, b, _| {
            take(a, b, Some(SAME_EMAIL));
        });
    // For each pair the strongest reason.
    found.sort_by_key(|pair| {
        let (low, high) = (pair.one.min(pair.other), pair.one.max(pair.other));
        (low, high, std::cmp::Reverse(pair.reason.score), pair.one)
    });
    found.dedup_by_key(|pair| (pair.one.min(pair.other), pair.one.max(pair.other)));
    found.sort_by_key(|pair| (pair.one, std::cmp::Reverse(pair.reason.score), pair.other));
    let each = found.chunk_by(|a, b| a.one == b.one);
    (each.flat_map(|pairs| pairs.iter().take(MOST_EACH).copied()).collect(), compared)
}

/// Two addresses beside one whole name at one place.
fn are_addresses(
    people: &[Person],
    ids: &[String],
    names: &[PersonName],
    [a, b]: [usize; 2],
) -> bool {
    ids[a].contains('@')
        && ids[b].contains('@')
        && people[a].affiliation == people[b].affiliation
        && names[a].is_whole()
        && names[a].words == names[b].words
}

/// A bare name and the same name with an identifier: whoever has none is asked about, not those who have.
fn once_numbered(people: &[Person], ids: &[String], [a, b]: [usize; 2]) -> Option<Pair> {
    let is_named_by = |number: usize, bare: usize| {
        let own = format!(" ({})", ids[number]);
        !ids[number].is_empty()
            && ids[bare].is_empty()
            && people[number].affiliation == people[bare].affiliation
            && people[number].name.strip_suffix(&own) == Some(people[bare].name.as_str())
    };
    let known = [(a, b), (b, a)].into_iter().find(|(number, bare)| is_named_by(*number, *bare));
    known.map(|(number, bare)| Pair { one: bare, other: number, reason: ONCE_NUMBERED })
}

/// All with the one whom most rows name, and everybody with those who have no place.
fn star(
    group: &[usize],
    people: &[Person],
    rows: &[u32],
    visit: &mut dyn FnMut(usize, usize, bool),
) {
    let unplaced = |at: usize| people[at].affiliation == Affiliation::Unknown;
    let centre =
        group.iter().copied().max_by_key(|&at| (!unplaced(at), rows[at], std::cmp::Reverse(at)));
    for (number, &a) in group.iter().enumerate() {
        for &b in &group[number + 1..] {
            let apart = unplaced(a) || unplaced(b);
            if apart || Some(a) == centre || Some(b) == centre {
                visit(a, b, apart);
            }
        }
    }
}

/// By place with the first letter and with the surname; by surname and first letter where somebody
/// has no place.
fn blocks(people: &[Person], names: &[PersonName]) -> Blocks {
    let (mut texts, mut blocks) = (Texts::default(), Blocks::default());
    let some_unplaced = people.iter().any(|person| person.affiliation == Affiliation::Unknown);
    for (at, (person, name)) in people.iter().zip(names).enumerate() {
        let (Some(first), Some(last)) = (name.words.first(), name.words.last()) else { continue };
        let letter = |word: &str| word.chars().next().map_or(0, u32::from);
        let place = match person.affiliation {
            Affiliation::School(school) => Some(school * 2),
            Affiliation::Outside(body) => Some(body * 2 + 1),
            Affiliation::Unknown => None,
        };
        if let Some(place) = place {
            blocks.add((0, place, letter(first)), at);
            blocks.add((1, place, texts.number(last)), at);
        }
        if some_unplaced {
            blocks.add((2, texts.number(last), letter(first)), at);
            blocks.add((3, texts.number(first), letter(last)), at);
        }
    }
    blocks
}

/// An e-mail address from the people list or in the place of an identifier.
fn email(person: &Person, id: &str) -> String {
    let listed = person.attributes.iter().filter(|(heading, _)| heading.contains("mail"));
    let texts = listed.map(|(_, text)| text.as_str()).chain([id, person.name.as_str()]);
    let is_address = |text: &&str| {
        text.split_once('@').is_some_and(|(local, host)| !local.is_empty() && host.contains('.'))
    };
    texts
        .filter(|text| !text.contains(' '))
        .find(is_address)
        .map(str::to_lowercase)
        .unwrap_or_default()
}
