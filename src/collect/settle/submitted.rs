//! Settles what submissions of field forms name, once the rows that belong to them are read.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::Outcome;
use crate::collect::draft::submissions::{Form, Side, Submission, Submissions};
use crate::collect::draft::{Draft, Entry, RowFault};
use crate::collect::records::Affiliation;
use crate::collect::who::school_book::SchoolBook;

/// Puts the schools of each submission where nobody named stands for them, and leaves out
/// submissions that name nobody at all.
///
/// A school that hosted was there even if nobody says who; but where a repeat names people of it,
/// they are who was there, and nobody unnamed comes on top.
pub fn close(draft: &mut Draft) {
    if draft.submissions.list.is_empty() {
        return;
    }
    let submissions = std::mem::take(&mut draft.submissions);
    let schools = SchoolBook::settle(draft);
    let hosts = hosts(draft, &schools, &submissions);
    let mut named: BTreeMap<u32, BTreeSet<Affiliation>> = BTreeMap::new();
    let of_form: BTreeSet<u32> = submissions.list.iter().filter_map(|s| s.activity).collect();
    for at in 0..draft.entries.len() {
        let entry = draft.entries[at];
        if of_form.contains(&entry.activity) {
            let place = place(draft, &schools, entry.mention);
            draft.entries[at].hosts |= hosts.contains(&(entry.activity, place));
            named.entry(entry.activity).or_default().insert(place);
        }
    }
    for submission in &submissions.list {
        if let Some(activity) = submission.activity {
            let named = named.remove(&activity).unwrap_or_default();
            take_sides(draft, &schools, submission, activity, &named);
        }
    }
    for (number, form) in submissions.forms.iter().enumerate() {
        if form.repeats == 0 {
            let what = "no file with rows that belong to these submissions was given; if the form has a repeat, such as the people who were there, its rows are in a file of their own";
            let fix = "give both files, if there are two";
            draft.note_file(&form.name, codes::NO_REPEAT, what.to_owned(), fix);
        }
        note_codes(draft, &submissions, number);
    }
    draft.submissions = submissions;
}

/// A form that asks for nobody beside whoever fills it in, and has no repeat: either its question
/// for the others is not known, or no tie can come of it.
#[must_use]
pub fn alone(draft: &Draft) -> Option<Error> {
    let alone = |form: &&Form| !form.asks_others && form.repeats == 0;
    let form = draft.submissions.forms.iter().find(alone)?;
    let says =
        "no question of the form is known to ask who else took part, so no tie can come of it";
    let file = draft.files.get(usize::from(form.file));
    let unused = file.map_or(String::new(), |file| file.ignored.join(", "));
    let what = format!("{says}; not used are: {unused}");
    let fix = "say which one does with --map partners=\"HEADING\" or --map host_school=\"HEADING\"; if the form has a repeat, give its file as well; if it asks once whom somebody works with, it is a survey: add --shape field_survey";
    Some(
        Error::data(what, fix)
            .plainly(says)
            .plain_fix(fix)
            .coded(codes::WHICH_QUESTION)
            .at(Place::file(&form.name)),
    )
}

fn place(draft: &Draft, schools: &SchoolBook, mention: u32) -> Affiliation {
    let mentioned = draft.mentions.get(mention as usize);
    mentioned.map_or(Affiliation::Unknown, |m| schools.find(draft.texts.of(m.mention.school)))
}

/// Which place hosted which activity.
fn hosts(
    draft: &Draft,
    schools: &SchoolBook,
    submissions: &Submissions,
) -> BTreeSet<(u32, Affiliation)> {
    let hosted = |submission: &Submission| {
        let activity = submission.activity?;
        let host = submission.sides.iter().find(|side| side.hosts)?;
        Some((activity, place(draft, schools, host.mention)))
    };
    submissions.list.iter().filter_map(hosted).collect()
}

fn take_sides(
    draft: &mut Draft,
    schools: &SchoolBook,
    submission: &Submission,
    activity: u32,
    named: &BTreeSet<Affiliation>,
) {
    let row = submission.row;
    let mut sides: BTreeMap<Affiliation, Side> = BTreeMap::new();
    for side in &submission.sides {
        let place = place(draft, schools, side.mention);
        match sides.get_mut(&place) {
            None => {
                sides.insert(place, *side);
            }
            Some(other) => {
                other.hosts |= side.hosts;
                other.leads |= side.leads;
                let text = draft.mentions.get(side.mention as usize).map(|m| m.mention.school);
                let text = draft.texts.of(text.unwrap_or_default()).to_owned();
                let what = "the row names this school twice; it counts once";
                let fault = RowFault::new(codes::NAMED_AGAIN, what, &text, "");
                draft.note(row, None, Outcome::Noted, fault);
            }
        }
    }
    if sides.is_empty() && named.is_empty() {
        let what = "the submission names no school and nobody who was there";
        let fix = "fill in the school, or give the file with the people who were there";
        return draft.reject(row, None, RowFault::new(codes::NOBODY, what, "", fix));
    }
    for (place, side) in sides {
        if side.leads || !named.contains(&place) {
            let Side { mention, hosts, leads } = side;
            draft.entries.push(Entry { activity, mention, leads, hosts, row });
        }
    }
}

/// Says so where schools are codes and no list gives their names.
fn note_codes(draft: &mut Draft, submissions: &Submissions, form: usize) {
    if draft.known.school_list {
        return;
    }
    let of_form: BTreeSet<u32> = submissions
        .list
        .iter()
        .filter(|submission| submission.form == form)
        .filter_map(|submission| submission.activity)
        .collect();
    let entries = draft.entries.iter().filter(|entry| of_form.contains(&entry.activity));
    let schools = entries.filter_map(|entry| draft.mentions.get(entry.mention as usize));
    let texts: BTreeSet<&str> = schools.map(|m| draft.texts.of(m.mention.school)).collect();
    let found: Vec<&str> = texts.into_iter().filter(|text| is_code(text)).collect();
    let Some(&first) = found.first() else { return };
    let what = format!(
        "{} schools are codes, such as `{first}`, and no school list says which schools they are; they are shown so",
        found.len()
    );
    let fix = "give a list with --schools that has these codes in a column id, short or aliases";
    draft.note_file(&submissions.forms[form].name, codes::CODES_AS_NAMES, what, fix);
}

fn is_code(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    text.chars().all(plain) && text.chars().any(|c| c.is_ascii_digit() || c == '_')
}
