//! What is told about questions for partners: which of their columns and words were taken for what.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::collect::bytes::note::listed;
use crate::collect::questions::asks::beside::OfSeveral;
use crate::collect::questions::asks::relation::{Relation, Way};
use crate::collect::questions::asks::ways::is_contact;
use crate::collect::questions::choices::{at_semicolons, is_other};
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::part::{Cells, Choice};
use crate::collect::questions::scales::scale::Meant;
use crate::collect::shape::Reading;

/// Columns of a grid that no word tells to be schools.
pub fn rows(reading: &mut Reading, headings: &[String]) {
    if headings.is_empty() {
        return;
    }
    let names: Vec<&str> = headings.iter().map(String::as_str).collect();
    let what = format!(
        "no word of {} says that it is a school; it is read as one of those in the grid, as it stands among them and is answered in the same words",
        listed(&names)
    );
    let fix = "nothing, if that is right; if not, delete the column";
    let name = reading.table.name.clone();
    reading.draft.note_file(&name, codes::ROW_OF_A_GRID, what, fix);
}

/// Questions that the user names and that say nothing here.
pub fn unused(reading: &mut Reading, form: &Form, relations: &[Relation]) {
    let used: BTreeSet<&str> =
        reading.draft.files.get(usize::from(reading.file)).map_or_else(BTreeSet::new, |file| {
            file.columns.iter().map(|(_, heading)| heading.as_str()).collect()
        });
    let beside: Vec<usize> =
        relations.iter().filter_map(|relation| Some(relation.beside?.column)).collect();
    let is_beside = |q: &Question| q.columns.iter().any(|(column, _)| beside.contains(column));
    let is_partner =
        |q: &Question| relations.iter().any(|relation| relation.question.columns == q.columns);
    let idle: Vec<(String, &str)> = form
        .questions
        .iter()
        .filter(|q| {
            q.is_named && !used.contains(q.wording.as_str()) && !is_beside(q) && !is_partner(q)
        })
        .filter_map(|q| Some((q.wording.clone(), q.ask?.field())))
        .collect();
    for (wording, field) in idle {
        let what = format!(
            "`{wording}` is named as `{field}`, and says nothing in this survey; it is not used"
        );
        let fix = "leave the naming out; how often counts for the question for partners in front of it, and what is said of an activity needs a question for its date";
        let name = reading.table.name.clone();
        reading.draft.note_file(&name, codes::NAMED_IN_VAIN, what, fix);
    }
}

/// How often, asked once about several.
pub fn of_several(reading: &mut Reading, questions: &[OfSeveral]) {
    for OfSeveral { wording, is_used } in questions {
        let (what, fix) = if *is_used {
            let what = format!(
                "`{wording}` is asked once, and some answers name several; it counts for everybody whom an answer names"
            );
            (what, "nothing, if that is meant; else leave the naming out".to_owned())
        } else {
            let what = format!(
                "`{wording}` is asked once, and some answers name several, so nothing says whom it is about; it is not used"
            );
            (
                what,
                format!(
                    "if it counts for everybody whom an answer names, add --map how_often=\"{wording}\""
                ),
            )
        };
        let name = reading.table.name.clone();
        reading.draft.note_file(&name, codes::OFTEN_OF_SEVERAL, what, &fix);
    }
}

/// Which words of a grid of ways were read as a contact, and which as none.
pub fn ways(reading: &mut Reading, relations: &[Relation], cells: &Cells) {
    let [contacts, none] = ways_read(relations, cells, &reading.wishes.scale);
    if contacts.is_empty() {
        return;
    }
    let list = |words: &BTreeSet<String>| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        listed(&words)
    };
    let mut what = format!("these ways were read as a contact: {}", list(&contacts));
    if !none.is_empty() {
        what = format!("{what}; these as none: {}", list(&none));
    }
    let fix =
        "nothing, if that is right; else say in tiebeam.toml under [scale] which of them is 0";
    let name = reading.table.name.clone();
    reading.draft.note_file(&name, codes::WAYS_READ, what, fix);
}

/// The words of grids of ways: those read as a contact, and those read as none.
fn ways_read(relations: &[Relation], cells: &Cells, scale: &Meant) -> [BTreeSet<String>; 2] {
    let mut words = [BTreeSet::new(), BTreeSet::new()];
    let ways = relations.iter().filter(|relation| relation.way == Way::Anything);
    for (column, choice) in ways.flat_map(|relation| &relation.question.columns) {
        let is_free = choice.as_ref().map(Choice::text).is_some_and(is_other);
        for cell in cells.get(column).into_iter().flatten().filter(|_| !is_free) {
            for way in at_semicolons(cell) {
                match is_contact(&way, scale) {
                    Some(true) => words[0].insert(way),
                    Some(false) => words[1].insert(way),
                    None => false,
                };
            }
        }
    }
    words
}
