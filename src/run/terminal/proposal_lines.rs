//! What may be the same, in words and as JSON.

use serde::Serialize;

use crate::base::codes;
use crate::base::people_as::PeopleAs;
use crate::base::problem::Problem;
use crate::collect::places::Places;
use crate::collect::who::proposals::proposal::{Proposal, Proposals, Side, What};
use crate::notice::words::{count, list};
use crate::run::loaded::Loaded;
use crate::run::terminal::console::Talk;

/// How many of each kind are shown without `--verbose`.
const FIRST: usize = 10;

/// Codes of what the list of likely duplicates says, too.
const SAID: [&str; 4] = [
    codes::SAME_NAME,
    codes::PERHAPS_ONE_SCHOOL,
    codes::PERHAPS_ONE_PERSON,
    codes::PERHAPS_LOGGED_TWICE,
];

/// One proposal in JSON.
#[derive(Debug, Serialize)]
pub struct ProposalShown<'a> {
    what: &'static str,
    one: &'a str,
    one_school: &'a str,
    other: &'a str,
    other_school: &'a str,
    into: &'a str,
    why: &'static str,
    score: u8,
    rows: [u32; 2],
    places: [String; 2],
}

/// What was written to a file of aliases.
#[derive(Debug)]
pub struct Written {
    /// Where.
    pub path: String,
    /// Questions that are new.
    pub added: usize,
    /// Rows that stood there already.
    pub kept: usize,
}

/// How many questions are open, in JSON.
#[derive(Debug, Serialize)]
pub struct Open {
    schools: usize,
    people: usize,
    activities: usize,
    unanswered: usize,
}

impl Open {
    /// Counts them.
    #[must_use]
    pub fn of(proposals: &Proposals) -> Self {
        Self {
            schools: proposals.count(What::School),
            people: proposals.count(What::Person),
            activities: proposals.count(What::Activity),
            unanswered: proposals.unanswered,
        }
    }
}

/// The problems that the list of likely duplicates does not say already.
#[must_use]
pub fn others(loaded: &Loaded, problems: &[Problem]) -> Vec<Problem> {
    let is_open = !loaded.records.proposals.all.is_empty();
    let said = |problem: &&Problem| is_open && SAID.contains(&problem.code);
    problems.iter().filter(|problem| !said(problem)).cloned().collect()
}

/// The proposals with their names; none where names are not shown.
#[must_use]
pub fn shown(loaded: &Loaded) -> Vec<ProposalShown<'_>> {
    if loaded.settings.people_as != PeopleAs::Names {
        return Vec::new();
    }
    let places = &loaded.records.places;
    let shown = |proposal: &'_ Proposal| {
        let (what, why, score) = (proposal.what.word(), proposal.why, proposal.score);
        (what, why, score, [rows(places, &proposal.one), rows(places, &proposal.other)])
    };
    let all = loaded.records.proposals.all.iter().map(|proposal| {
        let (what, why, score, places) = shown(proposal);
        let (one, other) = (&proposal.one, &proposal.other);
        ProposalShown {
            what,
            one: &one.name,
            one_school: &one.school,
            other: &other.name,
            other_school: &other.school,
            into: &other.name,
            why,
            score,
            rows: [one.rows, other.rows],
            places,
        }
    });
    all.collect()
}

/// Everything for `check`: the likeliest first, and how to answer.
#[must_use]
pub fn lines(loaded: &Loaded, talk: Talk, written: Option<&Written>) -> Vec<String> {
    let proposals = &loaded.records.proposals;
    let mut lines = Vec::new();
    if !proposals.all.is_empty() {
        lines.push("Likely the same? tiebeam does not join them by itself:".to_owned());
        if loaded.settings.people_as == PeopleAs::Names {
            for kind in proposals.all.chunk_by(|a, b| a.what == b.what) {
                of_kind(kind, &loaded.records.places, talk, &mut lines);
            }
        } else {
            lines.push(format!("  {}", counts(proposals)));
        }
        if proposals.cut {
            lines.push(
                "  There are too many names to compare all of them; there may be more.".to_owned(),
            );
        }
    }
    if proposals.unanswered > 0 {
        let open = count(proposals.unanswered, "open question", "open questions");
        lines.push(format!("  {open} in {}", aliases(loaded)));
    }
    let asked = !proposals.all.is_empty();
    match written {
        Some(Written { path, added, kept }) => {
            let added = count(*added, "question", "questions");
            let kept = count(*kept, "row", "rows");
            lines.push(format!("  {path}: {added} written, {kept} kept; answer yes or no under `same`, then run check again with --aliases {path}: new questions may follow"));
        }
        None if asked && loaded.settings.people_as == PeopleAs::Names => lines.push(
            "  Answer yes or no in a file: add --aliases-out aliases.csv to write it, --aliases aliases.csv to use it, and run check again: new questions may follow."
                .to_owned(),
        ),
        None => {}
    }
    lines
}

fn of_kind(kind: &[Proposal], places: &Places, talk: Talk, lines: &mut Vec<String>) {
    let shown = if talk == Talk::Much { kind.len() } else { FIRST };
    for proposal in kind.iter().take(shown) {
        let (one, other) = (&proposal.one, &proposal.other);
        let word = proposal.what.word();
        lines.push(format!("  {word}: {} = {}?", told(one), told(other)));
        lines.push(format!("    {}; {}; {}", proposal.why, rows(places, one), rows(places, other)));
    }
    if kind.len() > shown {
        lines.push(format!("  … and {} more (--verbose shows all)", kind.len() - shown));
    }
}

/// For a run that prints results: a node that is split in two stands lower than it should.
#[must_use]
pub fn in_one_line(loaded: &Loaded) -> Option<String> {
    let proposals = &loaded.records.proposals;
    let visits = proposals.count(What::Activity);
    let so = match (visits, proposals.all.len() - visits) {
        (0, _) => "one read as two ranks lower than it should",
        (_, 0) => "one read as two counts twice",
        _ => "a name read as two ranks lower than it should, an activity read as two counts twice",
    };
    (!proposals.all.is_empty())
        .then(|| format!("{} not joined: {so}; tiebeam check lists them", counts(proposals)))
}

/// `2 likely duplicates of schools and 1 of people`.
fn counts(proposals: &Proposals) -> String {
    let kinds =
        [(What::School, "schools"), (What::Person, "people"), (What::Activity, "activities")];
    let mut parts: Vec<String> = Vec::new();
    for (what, name) in kinds {
        let number = proposals.count(what);
        if number > 0 && parts.is_empty() {
            parts.push(format!(
                "{} of {name}",
                count(number, "likely duplicate", "likely duplicates")
            ));
        } else if number > 0 {
            parts.push(format!("{number} of {name}"));
        }
    }
    list(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

fn aliases(loaded: &Loaded) -> String {
    let files = loaded.records.files.iter().filter(|file| file.shape == "aliases");
    list(&files.map(|file| file.name.as_str()).collect::<Vec<_>>())
}

fn told(side: &Side) -> String {
    if side.school.is_empty() {
        side.name.clone()
    } else {
        format!("{} ({})", side.name, side.school)
    }
}

/// How many rows, and where the first of them stand.
#[must_use]
pub fn rows(places: &Places, side: &Side) -> String {
    if side.first.is_empty() {
        return "only listed".to_owned();
    }
    let more = if side.rows as usize > side.first.len() { "…" } else { "" };
    let rows = count(side.rows as usize, "row", "rows");
    format!("{rows}, {}{more}", places.list(&side.first))
}
