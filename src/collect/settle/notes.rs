//! What is worth knowing about rows that were used: names that were joined, or perhaps should be.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::cells::words::counted;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, Entry, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::{Activity, Affiliation, By, Merge};
use crate::collect::settle::double_logged::Doubled;
use crate::collect::who::aliases::row::AliasRow;
use crate::collect::who::aliases::settings;
use crate::collect::who::names::person_key;
use crate::collect::who::numbers;
use crate::collect::who::people_book::PeopleBook;
use crate::collect::who::proposals::proposal::What;
use crate::collect::who::school_book::SchoolBook;

/// Every joined spelling, every name that is not on the school list, and people who may be one.
pub fn of_names(draft: &mut Draft, merges: &[Merge], schools: &SchoolBook, people: &PeopleBook) {
    for kind in merges.chunk_by(|a, b| a.what == b.what) {
        spellings(draft, kind);
    }
    let told = of_schools(draft, schools);
    if draft.known.school_list {
        let unknown = schools.bodies.iter().filter(|body| body.kind.is_empty());
        for body in unknown.filter(|body| !told.contains(&body.name)) {
            let called = schools.called.get(&body.name);
            let called =
                called.map_or(String::new(), |name| format!(" (`{name}` in the register)"));
            let what = format!(
                "`{}`{called} is not on the school list and counts as a body outside the network ({} in all)",
                body.name,
                rows(body.rows)
            );
            let fix = match body.perhaps.as_slice() {
                [] => "add it to the school list if it is a member".to_owned(),
                perhaps => format!(
                    "likely the same as `{}`? Then write it so, or say so in a file of aliases (tiebeam check --aliases-out FILE); if it is another member, add it to the school list",
                    perhaps.join("` or `")
                ),
            };
            note(draft, body.row, codes::NOT_ON_THE_LIST, what, &body.name, &fix);
        }
    }
    same_names(draft, schools, people);
    unused_aliases(draft, merges);
}

/// So many spellings of a kind are told one by one: more would drown what needs somebody to act. All of
/// them stand in the table of what was joined.
const TOLD: usize = 10;

/// Spellings of schools or of people that were read as another name.
fn spellings(draft: &mut Draft, merges: &[Merge]) {
    let fix = "nothing, if they are the same; else give one of them another name";
    let told = |merge: &Merge| format!("`{}` was read as `{}`", merge.spelling, merge.into);
    if merges.len() > TOLD {
        let mut most: Vec<&Merge> = merges.iter().collect();
        most.sort_by_key(|merge| (std::cmp::Reverse(merge.rows), *merge));
        let examples: Vec<String> =
            most.iter().take(3).map(|m| format!("{} ({})", told(m), rows(m.rows))).collect();
        let what = format!(
            "{} spellings of a {} were read as another name: {}; all of them stand in tables/merges.csv and under merges of check --json",
            merges.len(),
            merges[0].what,
            examples.join(", ")
        );
        let row = merges.iter().map(|merge| merge.row).min().unwrap_or_default();
        return note(draft, row, codes::SPELLING_JOINED, what, "", fix);
    }
    for merge in merges {
        let (by, rows) = (merge.by.word(), rows(merge.rows));
        let what = format!("{} ({by}, {rows} in all)", told(merge));
        note(draft, merge.row, codes::SPELLING_JOINED, what, &merge.spelling, fix);
    }
}

/// Texts that could mean several schools, numbers that nobody knows, links that join nobody. The
/// result are the texts that these notes speak about.
fn of_schools(draft: &mut Draft, schools: &SchoolBook) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for (text, rivals, row) in &schools.unclear {
        let names: Vec<&str> =
            rivals.iter().map(|at| schools.name(Affiliation::School(*at))).collect();
        let what =
            format!("`{text}` could mean {}; it counts for none of them", names.join(" or "));
        let fix = "write the URN in its place or in a column headed URN, or the authority after the name, or give each school an alias of its own";
        note(draft, *row, codes::SHARED_NAME, what, text, fix);
        told.insert(text.clone());
    }
    let known = schools.schools.iter().map(|school| (&school.name, draft.known.school_list));
    let names: Vec<(String, RowId)> = known
        .filter(|(_, listed)| !listed)
        .map(|(name, _)| (name.clone(), schools.row_of(name)))
        .chain(schools.bodies.iter().map(|body| (body.name.clone(), body.row)))
        .filter(|(name, _)| numbers::is_urn_like(name) || numbers::laestab(name).is_some())
        .filter(|(name, _)| !schools.called.contains_key(name))
        .collect();
    for (text, row) in names {
        if told.insert(text.clone()) {
            let what = format!(
                "`{text}` looks like the official number of a school, and neither the list nor a register has a school under it"
            );
            let perhaps = schools.bodies.iter().find(|body| body.name == text);
            let perhaps = perhaps.map(|body| body.perhaps.join(" or ")).unwrap_or_default();
            let fix = if perhaps.is_empty() {
                "correct it, add it to the school list, or give a register with --register"
                    .to_owned()
            } else {
                format!(
                    "did you mean {perhaps}? Authorities' codes change when they are reorganised"
                )
            };
            note(draft, row, codes::NUMBER_UNKNOWN, what, &text, &fix);
        }
    }
    for link in &schools.linked {
        let why = if link.is_plain {
            "other links join them with more schools"
        } else {
            "that is not one to one"
        };
        let what = format!(
            "`{}` and `{}` are linked as `{}`: {why}, so they stay two",
            link.a, link.b, link.kind
        );
        let fix = "if they should count as one, give one of them the other's name as an alias";
        note(draft, link.row, codes::NOT_ONE_TO_ONE, what, &link.a, fix);
    }
    told
}

/// Schools that only one of several lists has: all of them count as members.
pub fn of_several_lists(draft: &mut Draft, schools: &SchoolBook) {
    const SHOWN: usize = 5;
    let mut of_file: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
    for line in &draft.schools {
        let name = if line.urn.is_empty() { &line.name } else { &line.urn };
        let found = schools.find(name).school().or_else(|| schools.find(&line.name).school());
        of_file.entry(draft.places.file_of(line.row)).or_default().extend(found);
    }
    for (file, own) in &of_file {
        let others: BTreeSet<u32> = of_file
            .iter()
            .filter(|(other, _)| *other != file)
            .flat_map(|(_, all)| all)
            .copied()
            .collect();
        let only: Vec<u32> = own.difference(&others).copied().collect();
        if of_file.len() < 2 || only.is_empty() {
            continue;
        }
        let names: Vec<String> = only
            .iter()
            .take(SHOWN)
            .map(|at| format!("`{}`", schools.name(Affiliation::School(*at))))
            .collect();
        let more = if only.len() > SHOWN { " …" } else { "" };
        let what = format!(
            "one of {} lists of schools, all of whose schools count as members; {} on this one only: {}{more}",
            of_file.len(),
            counted(only.len() as u32, "school stands", "schools stand"),
            names.join(", ")
        );
        let fix = "nothing, if all of them are members; else keep the list of the members alone, or give it with --schools and leave the other out";
        let name = draft.files[*file].name.clone();
        draft.note_file(&name, codes::LISTS_APART, what, fix);
    }
}

/// The same name at two places is two people; somebody should know.
fn same_names(draft: &mut Draft, schools: &SchoolBook, people: &PeopleBook) {
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, person) in people.people.iter().enumerate() {
        by_name.entry(person_key(&person.name)).or_default().push(number);
    }
    for numbers in by_name.into_values().filter(|numbers| numbers.len() > 1) {
        let place = |number: &usize| match people.people[*number].affiliation {
            Affiliation::Unknown => "no school",
            known => schools.name(known),
        };
        let places: Vec<&str> = numbers.iter().map(place).collect();
        let names: BTreeSet<&str> =
            numbers.iter().map(|n| people.people[*n].name.as_str()).collect();
        let name = names.into_iter().collect::<Vec<_>>().join("` and `");
        let rows: BTreeSet<RowId> = numbers.iter().filter_map(|n| people.first[*n]).collect();
        let Some(&row) = rows.last() else { continue };
        let what = format!(
            "`{name}` stands at {} places ({}) and is read as {} people",
            places.len(),
            places.join("; "),
            places.len()
        );
        let fix = "if they are one person, say so in a file of aliases (tiebeam check --aliases-out FILE), or give them one identifier";
        note(draft, row, codes::SAME_NAME, what, &name, fix);
    }
}

fn unused_aliases(draft: &mut Draft, merges: &[Merge]) {
    let used: BTreeSet<String> = merges.iter().map(|m| person_key(&m.spelling)).collect();
    for (key, name) in draft.aliases.clone() {
        if !used.contains(&key) {
            draft.problems.push(Problem {
                place: Place::file("tiebeam.toml"),
                code: codes::UNUSED_ALIAS,
                outcome: Outcome::Noted,
                what: format!("the alias `{key}` for `{name}` is used by no row"),
                text: key,
                fix: "check its spelling under [aliases]".to_owned(),
            });
        }
    }
}

/// Lines of a list that are about one school or person and say different things.
pub fn of_lines_that_differ(draft: &mut Draft, schools: &SchoolBook, people: &PeopleBook) {
    for line in schools.repeated.iter().filter(|line| !line.differ.is_empty()) {
        let what = format!(
            "two lines of `{}` say different things: {}; the first by name counts ({})",
            line.into,
            line.differ.join("; "),
            draft.places.of(line.first)
        );
        let fix = "correct the line that is wrong, and delete one of the two";
        let fault = RowFault::new(codes::LINES_DIFFER, what, &line.into, fix);
        draft.note(line.row, None, Outcome::Noted, fault);
    }
    for (row, first, differ) in &people.differ {
        let what = format!(
            "two lines of one person say different things: {}; the first by name counts, and the later leaving date ({})",
            differ.join("; "),
            draft.places.of(*first)
        );
        let fix = "correct the line that is wrong, and delete one of the two; if they are two people, tell them apart in a column id";
        let fault = RowFault::new(codes::LINES_DIFFER, what, "", fix);
        draft.note(*row, None, Outcome::Noted, fault);
    }
}

/// Answers of the user that no row needs, perhaps because the spelling is gone.
pub fn of_unused_answers(draft: &mut Draft, used: &BTreeSet<RowId>) {
    let joins = |row: &&AliasRow| {
        let is_settled = settings::says(&draft.aliases, &row.spelling);
        row.same == Some(true) && !used.contains(&row.row) && !is_settled
    };
    for row in draft.answered.iter().filter(joins).cloned().collect::<Vec<_>>() {
        let places = places_of(draft, &row);
        let (stands, fix) = if places.is_empty() {
            ("stands in no row".to_owned(), "check the spelling and the school, or delete the row")
        } else if row.school.is_empty() {
            (format!("stands only at {}", places.join("; ")), "fill in that school under `school`")
        } else {
            (format!("stands only at {}", places.join("; ")), "correct what stands under `school`")
        };
        let what = format!("`{}` is to be read as `{}`, and {stands}", row.spelling, row.means);
        note(draft, row.row, codes::UNUSED_ANSWER, what, &row.spelling, fix);
    }
}

/// The schools at which a spelling of a person stands.
fn places_of(draft: &Draft, answer: &AliasRow) -> Vec<String> {
    if answer.what != What::Person {
        return Vec::new();
    }
    let key = person_key(&answer.spelling);
    let named = draft.mentions.iter().map(|mentioned| mentioned.mention);
    let named = named.filter(|mention| person_key(draft.texts.of(mention.name)) == key);
    let places: BTreeSet<&str> = named.map(|mention| draft.texts.of(mention.school)).collect();
    places.into_iter().filter(|place| !place.is_empty()).map(|place| format!("`{place}`")).collect()
}

/// Contacts that both sides logged, for the list of what was joined.
pub fn of_doubled(draft: &mut Draft, doubled: &Doubled) -> Vec<Merge> {
    let mut merges = Vec::with_capacity(doubled.rows.len());
    for (&row, &kept) in &doubled.rows {
        let place = draft.places.of(kept);
        let is_said = doubled.said.contains(&row);
        let why = if is_said {
            "your list of aliases says that this contact stands twice"
        } else {
            "host and visitor both logged this contact"
        };
        let what = format!("{why}; it counts once, with {place}");
        let fix = "nothing, if it is one; else give each an event_id";
        draft.note(row, None, Outcome::Merged, RowFault::new(codes::LOGGED_TWICE, what, "", fix));
        let spelling = draft.places.of(row).to_string();
        let (into, by) = (place.to_string(), if is_said { By::Alias } else { By::BothSides });
        merges.push(Merge { what: "activity", spelling, into, by, rows: 1, row });
    }
    merges
}

/// A leader whom several people could be.
pub fn of_unclear_leader(draft: &mut Draft, entry: Entry) {
    let mention = draft.mentions.get(entry.mention as usize).map(|mentioned| mentioned.mention);
    let name = mention.map_or(String::new(), |mention| draft.texts.of(mention.name).to_owned());
    let what = format!("several people are called `{name}`; it is not known which of them led");
    let fix = "write their school in one way (or list its spellings as aliases), or name the leader on a row of their own";
    note(draft, entry.row, codes::UNCLEAR_LEADER, what, &name, fix);
}

/// A people list that names nobody of the log: perhaps it says names where the log says identifiers.
pub fn of_unmatched_list(draft: &mut Draft, activities: &[Activity], people: &PeopleBook) {
    let Some(row) = draft.people.first().map(|line| line.row) else { return };
    let there = activities.iter().flat_map(|activity| activity.present.iter());
    let tied = draft.ties.iter().flat_map(|tie| [tie.from, tie.to]);
    let tied = tied.filter_map(|at| people.found.get(at as usize)?.0);
    let mut named = there.filter_map(|there| there.person).chain(tied).peekable();
    let is_listed = |person: u32| people.listed.get(person as usize).copied().unwrap_or_default();
    if named.peek().is_none() || named.any(is_listed) {
        return;
    }
    let what = "nobody of the people list is named in any activity or tie, and nobody named there is on the list";
    let fix =
        "check that both write people in one way: whole names, or the identifiers of the list";
    let file = draft.places.of(row).file;
    draft.note_file(&file, codes::LIST_NAMES_NOBODY, what.to_owned(), fix);
}

/// One event number on several days is several activities; worth a note.
pub fn of_events(draft: &mut Draft) {
    let mut happened = vec![false; draft.activities.len()];
    for entry in &draft.entries {
        happened[entry.activity as usize] = true;
    }
    let numbered = draft.activities.iter().zip(&happened).filter(|(_, happened)| **happened);
    let mut days: Vec<(Text, Date)> = numbered
        .filter(|(activity, _)| activity.id != Texts::EMPTY)
        .filter_map(|(activity, _)| Some((activity.id, activity.date?)))
        .collect();
    days.sort_unstable();
    days.dedup();
    let several = days.chunk_by(|a, b| a.0 == b.0).filter(|days| days.len() > 1);
    let mut several: BTreeMap<Text, (usize, RowId)> =
        several.map(|days| (days[0].0, (days.len(), RowId::MAX))).collect();
    if several.is_empty() {
        return;
    }
    for entry in &draft.entries {
        let id = draft.activities[entry.activity as usize].id;
        if let Some((_, first)) = several.get_mut(&id) {
            *first = (*first).min(entry.row);
        }
    }
    for (id, (days, row)) in several {
        let text = draft.texts.of(id).to_owned();
        let what = format!("event `{text}` stands on {days} days; read as so many activities");
        let fix = "correct the date, or give each activity an event_id of its own";
        note(draft, row, codes::EVENT_ON_SEVERAL_DAYS, what, &text, fix);
    }
}

fn rows(number: u32) -> String {
    format!("{number} {}", if number == 1 { "row" } else { "rows" })
}

fn note(draft: &mut Draft, row: RowId, code: &'static str, what: String, text: &str, fix: &str) {
    draft.note(row, None, Outcome::Noted, RowFault::new(code, what, text, fix));
}
