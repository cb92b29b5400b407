//! Workbooks of field forms: the repeats of a form stand on further sheets and belong to its first.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::note::{listed, sheet_of};
use crate::collect::bytes::table::Table;
use crate::collect::dates::words::month;
use crate::collect::recognise::{Recognised, recognise};
use crate::collect::shape::Turn;
use crate::collect::shapes::surveys::field::dialect::{KOBO, ODK};
use crate::collect::shapes::surveys::field::field_repeat;
use crate::collect::wishes::{Input, Wishes};

/// Whether the sheet that is asked for by name was found: a list beside the log is a workbook of
/// its own, and need not have a sheet of that name.
#[derive(Debug, Default)]
pub struct Asked {
    found: bool,
    /// Whether any file has sheets.
    has_workbook: bool,
    /// The first workbook that has none so called, and what it has.
    lacking: Option<(String, String)>,
}

impl Asked {
    /// Takes in a file that was opened.
    pub fn see(&mut self, table: &Table) {
        self.has_workbook |= table.sheets.lacking.is_some() || !table.sheets.read.is_empty();
        match &table.sheets.lacking {
            Some(has) if self.lacking.is_none() => {
                self.lacking = Some((table.name.clone(), has.clone()));
            }
            Some(_) => {}
            None => self.found |= !table.sheets.read.is_empty(),
        }
    }

    /// The sheet that is asked for although no file has any.
    #[must_use]
    pub fn unused<'w>(&self, wishes: &'w Wishes) -> Option<&'w str> {
        wishes.sheet.as_deref().filter(|_| !self.has_workbook)
    }

    /// Why nothing can be read, if no workbook has the sheet.
    #[must_use]
    pub fn refusal(&self, wishes: &Wishes) -> Option<Error> {
        let (name, has) = self.lacking.as_ref().filter(|_| !self.found)?;
        let wanted = wishes.sheet.as_deref()?;
        let what = format!("the workbook has no sheet `{wanted}`");
        let error = Error::data(what, has.clone()).plainly("the workbook has no such sheet");
        Some(error.at(Place::file(name)))
    }
}

/// The sheets that hold the repeats of a form whose first sheet was read; its note about sheets
/// that are not read then names only the others.
pub fn repeats(
    input: &Input,
    wishes: &Wishes,
    table: &mut Table,
    found: &Recognised,
) -> Vec<(Table, Recognised)> {
    let is_main = [KOBO.main, ODK.main].contains(&found.shape.name);
    let (mut read, mut nameless, mut left) = (Vec::new(), Vec::new(), Vec::new());
    if !is_main || table.sheets.others.is_empty() {
        return read;
    }
    for sheet in std::mem::take(&mut table.sheets.others) {
        let only = Wishes { sheet: Some(sheet.clone()), ..wishes.clone() };
        let by_content = Input { shape: None, ..input.clone() };
        let opened = Table::open(&by_content, &only).ok();
        let found = opened.and_then(|other| {
            let found = recognise(&other, &wishes.named, &by_content).ok()?;
            (found.shape.turn == Turn::Repeats).then_some((other, found))
        });
        match found {
            Some((other, found)) if !names_somebody(&found, wishes) => {
                nameless.push((sheet, other, found));
            }
            Some((mut other, found)) => {
                other.name = sheet_of(&table.name, &sheet);
                table.sheets.read.push(sheet);
                read.push((other, found));
            }
            None => left.push(sheet),
        }
    }
    // A repeat of photographs is nothing to ask about, unless nobody is found elsewhere.
    for (sheet, mut other, found) in nameless {
        if read.is_empty() {
            other.name = sheet_of(&table.name, &sheet);
            read.push((other, found));
        } else {
            left.push(sheet);
        }
    }
    table.sheets.others = left;
    table.notes.retain(|note| note.code != codes::OTHER_SHEETS);
    table.notes.extend(table.sheets.note());
    read
}

/// Whether a sheet is called after a year, a term or a month: `2025-26`, `Autumn`, `Nov 25`.
fn is_period(name: &str) -> bool {
    const TERMS: [&str; 6] = ["autumn", "spring", "summer", "michaelmas", "lent", "trinity"];
    let lower = name.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let is_year =
        |word: &str| matches!(word.len(), 2 | 4) && word.bytes().all(|byte| byte.is_ascii_digit());
    words.any(|word| is_year(word) || TERMS.contains(&word) || month(word).is_some())
}

/// So many other sheets are looked at.
const LOOKED_AT: usize = 12;

/// The question which sheet is meant, where others hold the same kind of log as the one that was read.
#[must_use]
pub fn which(input: &Input, wishes: &Wishes, table: &Table, found: &Recognised) -> Option<Error> {
    if found.shape.turn != Turn::Logs || !table.sheets.read.iter().all(|name| is_period(name)) {
        return None;
    }
    let by_content = Input { shape: None, ..input.clone() };
    let is_alike = |sheet: &&String| {
        let only = Wishes { sheet: Some((*sheet).clone()), ..wishes.clone() };
        let Ok(other) = Table::open(&by_content, &only) else { return false };
        let known = recognise(&other, &wishes.named, &by_content);
        let has_rows = |known: &Recognised| {
            let rows = other.head.rows.iter().filter(|row| row.line >= known.layout.first_line);
            rows.filter(|row| row.filled() > 1).count() > 0
        };
        known.is_ok_and(|known| {
            known.shape.name == found.shape.name
                && known.columns.names().eq(found.columns.names())
                && has_rows(&known)
        })
    };
    let others = table.sheets.others.iter().filter(|name| is_period(name));
    let alike: Vec<&String> = others.take(LOOKED_AT).filter(is_alike).collect();
    let (last, read) = (alike.last()?, table.sheets.read.first()?);
    let what = format!(
        "the sheet `{read}` would be read, and {} {} the same kind of table",
        listed(&alike),
        if alike.len() == 1 { "holds" } else { "hold" }
    );
    let fix = format!(
        "say which sheet counts, for example with --sheet \"{last}\"; to use several, save each as a file of its own and give them all"
    );
    let error = Error::data(what, fix).coded(codes::WHICH_SHEET);
    let error = error.plainly("several sheets of the workbook hold the same kind of table");
    let fix = "say which sheet counts with --sheet; to use several, save each as a file of its own";
    Some(error.plain_fix(fix).at(Place::file(&table.name)))
}

/// Whether a column of a repeat names people or schools.
fn names_somebody(found: &Recognised, wishes: &Wishes) -> bool {
    let dialects = [&KOBO, &ODK];
    dialects.into_iter().filter(|dialect| dialect.repeat == found.shape.name).any(|dialect| {
        let columns = field_repeat::columns(&found.layout.headings, dialect, &wishes.named);
        columns.has_any(&["person", "person_id", "school"])
    })
}
