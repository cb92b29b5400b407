//! Proposals as notes on rows, so that they stand in the list of problems.

use crate::base::codes;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::records::Records;
use crate::collect::who::proposals::proposal::{Proposal, Side, What};

/// One note for each proposal, at the first row of the spelling that would give way.
#[must_use]
pub fn of(proposals: &[Proposal], records: &Records) -> Vec<Problem> {
    proposals.iter().map(|proposal| of_one(proposal, records)).collect()
}

fn of_one(proposal: &Proposal, records: &Records) -> Problem {
    let (one, other) = (&proposal.one, &proposal.other);
    let row = one.first.first().or(other.first.first());
    // Who stands in no row stands on the list.
    let list = || {
        let list = records.files.iter().find(|file| matches!(file.shape, "people" | "schools"));
        Place::file(list.map_or("", |file| &file.name))
    };
    let place = row.map_or_else(list, |row| records.places.of(*row));
    let (code, fix) = match proposal.what {
        What::School => (codes::PERHAPS_ONE_SCHOOL, ASK),
        What::Person => (codes::PERHAPS_ONE_PERSON, ASK),
        What::Activity => (
            codes::PERHAPS_LOGGED_TWICE,
            "if they are one, say so in a file of aliases (tiebeam check --aliases-out FILE writes it), delete one row, or give both one event_id",
        ),
    };
    Problem {
        place,
        code,
        outcome: Outcome::Noted,
        what: format!("{} may be {}: {}", told(one), told(other), proposal.why),
        text: one.name.clone(),
        fix: fix.to_owned(),
    }
}

const ASK: &str =
    "if they are the same, say so in a file of aliases: tiebeam check --aliases-out FILE writes it";

fn told(side: &Side) -> String {
    if side.school.is_empty() {
        format!("`{}`", side.name)
    } else {
        format!("`{}` ({})", side.name, side.school)
    }
}
