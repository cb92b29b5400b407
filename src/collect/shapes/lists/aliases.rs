//! Aliases: the user's answers to what may be the same, as `check --aliases-out` writes the questions.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::draft::RowFault;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::who::aliases::row::{AliasRow, answer_of, what_of};
use crate::collect::who::names::tidy;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "aliases",
    says: "spellings and the names they mean, and activities that may be one, each with yes or no, as check --aliases-out writes them",
    fields: FIELDS,
    needs: "what, spelling, means and same",
    gives: "spellings and activities with `yes` are read as one; `no` is never asked again; blank stays open; of an activity `school` is the file it stands in",
    example: EXAMPLE,
    turn: Turn::Lists,
    layout: |head| Layout::below_titles(head, FIELDS),
    suffices,
    recognises: suffices,
    read,
};

const EXAMPLE: &str = "\
what,spelling,school,means,means_school,same\n\
school,Fell Gate,,Fellgate Special School,,yes\n\
person,P. Nair,Ashbrook Primary School,Priya Nair,Ashbrook Primary School,\n";

const FIELDS: &[Field] = &[
    field!("what"),
    field!("spelling"),
    field!("school"),
    field!("means"),
    field!("means_school"),
    field!("same"),
    field!("rows"),
    field!("where"),
    field!("why"),
];

fn suffices(columns: &Columns) -> bool {
    ["what", "spelling", "means", "same"].iter().all(|field| columns.has(field))
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    reading.rows(&mut |draft, columns, row, record| {
        let text = |field| unquoted(&tidy(columns.text(record, field)));
        let (spelling, means) = (text("spelling"), text("means"));
        let kind = what_of(&text("what"));
        let Some(what) = kind.filter(|_| !spelling.is_empty() && !means.is_empty()) else {
            let column = if kind.is_none() { "what" } else { "spelling" };
            let what = "the row does not say which school, person or activity it is about";
            let fix =
                "write school, person or activity under what, the spelling, and what it means";
            let fault = RowFault::new(codes::NOBODY, what, columns.text(record, column), fix);
            return draft.reject(row, columns.number(column), fault);
        };
        let written = columns.text(record, "same");
        let same = answer_of(written).unwrap_or_else(|why| {
            let what = format!("`{written}` is {why}; the question stays open");
            let fix = "write yes or no, or leave the cell blank";
            let fault = RowFault::new(codes::UNCLEAR_ANSWER, what, written, fix);
            draft.note(row, columns.number("same"), Outcome::Noted, fault);
            None
        });
        let (school, means_school) = (text("school"), text("means_school"));
        draft.answered.push(AliasRow { what, spelling, school, means, means_school, same, row });
    })
}

/// A text as it stood in the data: an apostrophe that keeps a spreadsheet from computing it is gone.
fn unquoted(text: &str) -> String {
    let rest = text.strip_prefix('\'');
    let risky = |rest: &&str| rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    rest.filter(risky).unwrap_or(text).to_owned()
}
