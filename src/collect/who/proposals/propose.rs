//! Records → proposals: what may be the same and was not joined. Reads the records only.

use std::collections::BTreeSet;

use crate::collect::records::{Affiliation, Records};
use crate::collect::who::aliases::row::{AliasRow, Key};
use crate::collect::who::proposals::proposal::{Proposal, Proposals, What};
use crate::collect::who::proposals::schools::SchoolUnit;
use crate::collect::who::proposals::sides::Sides;
use crate::collect::who::proposals::{people, schools};

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
        units.push(SchoolUnit { name, listed: is_listed, kind: String::new(), rows });
        places.push(place);
    }
    for (at, body) in records.bodies.iter().enumerate() {
        let (name, kind) = (body.name.clone(), body.kind.clone());
        units.push(SchoolUnit { name, listed: false, kind, rows: body.rows });
        places.push(Affiliation::Outside(at as u32));
    }
    let (pairs, compared) = schools::pairs(&units);
    let mut of_schools: Vec<Proposal> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let side = |unit: usize| sides.school(records, places[unit]);
        let (one, other) = (side(pair.one), side(pair.other));
        let (why, score) = (pair.reason.why, pair.reason.score);
        of_schools.push(Proposal { what: What::School, one, other, why, score });
    }
    let rows = sides.rows_of_people();
    let (pairs, of_names) = people::pairs(&records.people, &records.person_ids, &rows);
    let mut of_people: Vec<Proposal> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let side = |person: usize| sides.person(records, person);
        let (one, other) = (side(pair.one), side(pair.other));
        let (why, score) = (pair.reason.why, pair.reason.score);
        of_people.push(Proposal { what: What::Person, one, other, why, score });
    }
    let denied = denied(answers);
    let mut proposals = Proposals {
        all: Vec::new(),
        cut: compared.cut || of_names.cut,
        unanswered: answers.iter().filter(|row| row.same.is_none()).count(),
    };
    for mut kind in [of_schools, of_people, activities] {
        kind.retain(|proposal| !denied.contains(&pair_of(proposal)));
        kind.sort_by_cached_key(|proposal| {
            let names = [&proposal.one, &proposal.other];
            let names = names.map(|side| (side.name.clone(), side.school.clone()));
            (std::cmp::Reverse(proposal.score), names)
        });
        proposals.cut |= kind.len() > MOST_LISTED;
        kind.truncate(MOST_LISTED);
        proposals.all.append(&mut kind);
    }
    proposals
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
