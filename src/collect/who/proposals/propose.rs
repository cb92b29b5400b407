//! Records → proposals: what may be the same and was not joined. Reads the records only.

use std::collections::BTreeSet;

use crate::collect::records::{Affiliation, Body, Records};
use crate::collect::who::aliases::row::{AliasRow, Key};
use crate::collect::who::names::cores;
use crate::collect::who::numbers;
use crate::collect::who::proposals::proposal::{
    Pair, Proposal, Proposals, Reason, Side, Suggest, What,
};
use crate::collect::who::proposals::schools::SchoolUnit;
use crate::collect::who::proposals::sides::Sides;
use crate::collect::who::proposals::{people, schools, sides};

/// No more are listed, the likeliest of each kind first.
pub const MOST_LISTED: usize = 1_000;

/// Everything that may be the same, but for what the user said is not; `activities` are those that
/// may have been logged twice.
#[must_use]
pub fn propose(records: &Records, answers: &[AliasRow], activities: Vec<Proposal>) -> Proposals {
    let sides = Sides::of(records);
    let is_listed = records.known.school_list;
    let mut units = Vec::new();
    let mut places = Vec::new();
    for (at, school) in records.schools.iter().enumerate() {
        let place = Affiliation::School(at as u32);
        let (name, rows) = (school.name.clone(), sides.rows_of(place));
        let number = school.urn.clone();
        units.push(SchoolUnit { name, listed: is_listed, number, kind: String::new(), rows });
        places.push(place);
    }
    for (at, body) in records.bodies.iter().enumerate() {
        let (name, kind, number) = (body.name.clone(), body.kind.clone(), String::new());
        units.push(SchoolUnit { name, listed: false, number, kind, rows: body.rows });
        places.push(Affiliation::Outside(at as u32));
    }
    let denied = denied(answers);
    let (mut pairs, compared) = schools::pairs(&units);
    pairs.extend(beside_a_name(records, &pairs));
    let of_schools = Likeliest {
        what: What::School,
        denied: &denied,
        name: &|unit| (units[unit].name.as_str(), ""),
        side: &|unit| sides.school(records, places[unit]),
    };
    let (of_schools, cut_schools) = of_schools.of(pairs);
    let rows = sides.rows_of_people();
    let (pairs, of_names) = people::pairs(&records.people, &records.person_ids, &rows);
    let of_people = Likeliest {
        what: What::Person,
        denied: &denied,
        name: &|person| sides::names(records, person),
        side: &|person| sides.person(records, person),
    };
    let (of_people, cut_people) = of_people.of(pairs);
    let mut of_activities = activities;
    of_activities.retain(|proposal| !denied.contains(&pair_of(proposal)));
    of_activities.sort_by_cached_key(|proposal| {
        let names = [&proposal.one, &proposal.other];
        let names = names.map(|side| (side.name.clone(), side.school.clone()));
        (std::cmp::Reverse(proposal.score), names)
    });
    let cut_activities = of_activities.len() > MOST_LISTED;
    of_activities.truncate(MOST_LISTED);
    Proposals {
        all: [of_schools, of_people, of_activities].concat(),
        cut: compared.cut || of_names.cut || cut_schools || cut_people || cut_activities,
        unanswered: answers.iter().filter(|row| row.same.is_none()).count(),
    }
}

/// Texts with a remark beside the name of one school: `LLI - Ruth Penney`.
fn beside_a_name(records: &Records, known: &[Pair]) -> Vec<Pair> {
    let known: BTreeSet<(usize, usize)> =
        known.iter().flat_map(|pair| [(pair.one, pair.other), (pair.other, pair.one)]).collect();
    let school = |name: &String| records.schools.iter().position(|school| school.name == *name);
    let pair = |(at, body): (usize, &Body)| {
        let [only] = body.perhaps.as_slice() else { return None };
        let (one, other) = (records.schools.len() + at, school(only)?);
        let is_number = numbers::is_urn_like(&body.name) || numbers::laestab(&body.name).is_some();
        let is_new = (is_number || !cores(&body.name).is_empty()) && !known.contains(&(one, other));
        let why = if is_number {
            "an official number that may be the school's"
        } else {
            "something else stands beside the name of the school"
        };
        let reason = Reason { why, score: 84, suggest: Suggest::MoreUsed };
        is_new.then_some(Pair { one, other, reason })
    };
    records.bodies.iter().enumerate().filter_map(pair).collect()
}

/// Finds the likeliest pairs, and only makes proposals of those.
struct Likeliest<'a> {
    what: What,
    denied: &'a BTreeSet<[Key; 2]>,
    /// Name and school of a unit.
    name: &'a dyn Fn(usize) -> (&'a str, &'a str),
    side: &'a dyn Fn(usize) -> Side,
}

impl Likeliest<'_> {
    /// The proposals, and whether there are more.
    fn of(&self, mut pairs: Vec<Pair>) -> (Vec<Proposal>, bool) {
        let key = |pair: &Pair| {
            let names = [(self.name)(pair.one), (self.name)(pair.other)];
            (std::cmp::Reverse(pair.reason.score), names)
        };
        pairs.sort_by(|a, b| key(a).cmp(&key(b)));
        let proposals = pairs.into_iter().map(|pair| {
            let (one, other) = ((self.side)(pair.one), (self.side)(pair.other));
            let (why, score) = (pair.reason.why, pair.reason.score);
            Proposal { what: self.what, one, other, why, score }
        });
        let wanted = proposals
            .filter(|proposal| self.denied.is_empty() || !self.denied.contains(&pair_of(proposal)));
        let mut listed: Vec<Proposal> = wanted.take(MOST_LISTED + 1).collect();
        let more = listed.len() > MOST_LISTED;
        listed.truncate(MOST_LISTED);
        (listed, more)
    }
}

/// Pairs that the user said are not the same, whichever of the two comes first.
fn denied(answers: &[AliasRow]) -> BTreeSet<[Key; 2]> {
    let no = answers.iter().filter(|row| row.same == Some(false));
    no.map(|row| sorted([row.key(), row.target()])).collect()
}

fn pair_of(proposal: &Proposal) -> [Key; 2] {
    sorted([&proposal.one, &proposal.other].map(|s| Key::of(proposal.what, &s.name, &s.school)))
}

fn sorted(mut keys: [Key; 2]) -> [Key; 2] {
    keys.sort();
    keys
}
