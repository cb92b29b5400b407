//! The file of aliases: likely duplicates as questions that a school office answers in a spreadsheet.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::collect::bytes::rows::{Next, Row};
use crate::collect::bytes::table::Table;
use crate::collect::cells::columns::plain;
use crate::collect::read::Wishes;
use crate::collect::who::aliases::row::{COLUMNS, Key, what_of};
use crate::collect::who::proposals::proposal::{Proposal, What};
use crate::report::sheet::{Cell, Sheet};
use crate::report::writers::csv;
use crate::run::disk::files::{self, Source};
use crate::run::disk::folder;
use crate::run::disk::target;
use crate::run::loaded::Loaded;
use crate::run::options::settings::Settings;
use crate::run::terminal::proposal_lines::{Written, rows};

/// Endings of files that spreadsheets keep as their own.
const WORKBOOKS: &[&str] = &["xlsx", "xlsm", "xls", "xlsb", "ods", "numbers"];

/// Refuses what cannot be written, before anything is read: a file of names is no part of a run that
/// shows none, and only a plain file can hold the answers.
pub fn refuse(path: Option<&Path>, settings: &Settings) -> Result<(), Error> {
    let Some(path) = path else { return Ok(()) };
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if ending.is_some_and(|ending| WORKBOOKS.contains(&ending.as_str())) {
        let what = "--aliases-out writes a CSV file, and the name given is that of a workbook";
        let fix = "name it .csv: spreadsheets open it, and it is read again as it is saved";
        return Err(Error::usage(what, fix));
    }
    if settings.people_as == PeopleAs::Names {
        return file_at(path).map(|_| ());
    }
    let what = "--aliases-out writes names, and this run shows none";
    Err(Error::usage(what, "write the file with --people-as names; --aliases reads it in any run"))
}

/// The file that a path stands for: a link is followed, so that it stays a link. Pipes, devices and
/// folders are refused, as nothing could be answered in them.
fn file_at(path: &Path) -> Result<PathBuf, Error> {
    let real = target::what_is_at(path).map_err(|why| {
        let what = format!("--aliases-out: `{}` is {why}", path.display());
        let fix = "name a file, such as aliases.csv; nothing was written";
        Error::output(what, fix).plainly("--aliases-out names no plain file")
    })?;
    Ok(real.unwrap_or_else(|| path.to_path_buf()))
}

/// Writes the questions; rows of a file that is there already stay, answers and all.
pub fn write(path: Option<&Path>, loaded: &Loaded) -> Result<Option<Written>, Error> {
    let Some(path) = path else { return Ok(None) };
    let file = file_at(path)?;
    let mut sheet = if file.exists() { standing(&file)? } else { Sheet::default() };
    if sheet.columns.is_empty() {
        sheet.columns = COLUMNS.map(str::to_owned).to_vec();
    }
    let kept = sheet.rows.len();
    let mut asked: BTreeSet<[Key; 2]> =
        sheet.rows.iter().map(|row| pair_in(&sheet.columns, row)).collect();
    for proposal in &loaded.records.proposals.all {
        if asked.insert(pair_of(proposal)) {
            let row = question(&sheet.columns, proposal, loaded);
            sheet.rows.push(row);
        }
    }
    let added = sheet.rows.len() - kept;
    folder::write_file(&file, &csv::file(&sheet)?)?;
    Ok(Some(Written { path: path.display().to_string(), added, kept }))
}

/// The rows of a file of aliases, cell by cell.
fn standing(path: &Path) -> Result<Sheet, Error> {
    let refuse = |why: String| {
        let what = format!("`{}` is no file of aliases: {why}", path.display());
        let fix = "name another file with --aliases-out; nothing was written";
        Err(Error::output(what, fix))
    };
    let source = Source { path: path.to_path_buf(), shape: None, found: false };
    let input = files::read(&[source])?.into_iter().next();
    let Some(input) = input else { return refuse("it cannot be read".to_owned()) };
    let table = match Table::open(&input, &Wishes::default()) {
        Ok(table) => table,
        Err(error) => {
            return refuse(error.to_string().lines().next().unwrap_or_default().to_owned());
        }
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut flawed = None;
    table.walk_lines(&mut |row| {
        match row {
            Row::Cells(_, record) => rows.push(record.iter().map(str::to_owned).collect()),
            Row::Flawed(flaw, _) => flawed = flawed.or(Some(flaw.line)),
            Row::Blank(_) => {}
        }
        Next::More
    })?;
    if let Some(line) = flawed {
        return refuse(format!("line {line} cannot be read, and its answer would be lost"));
    }
    let mut rows = rows.into_iter();
    let columns = rows.next().unwrap_or_default();
    let missing = COLUMNS.iter().find(|ours| !columns.iter().any(|column| plain(column) == **ours));
    if let Some(missing) = missing {
        return refuse(format!("it has no column `{missing}`"));
    }
    let width = columns.len();
    let cells = |row: Vec<String>| {
        let mut cells: Vec<Cell> = row.into_iter().map(Cell::Text).collect();
        cells.resize(cells.len().max(width), Cell::Text(String::new()));
        cells
    };
    Ok(Sheet { name: "aliases", columns, rows: rows.map(cells).collect() })
}

/// The two keys of a row, in order.
fn pair_in(columns: &[String], row: &[Cell]) -> [Key; 2] {
    let text = |wanted: &str| {
        let at = columns.iter().position(|column| plain(column) == wanted);
        match at.and_then(|at| row.get(at)) {
            Some(Cell::Text(text)) => text.trim().trim_start_matches('\'').to_owned(),
            _ => String::new(),
        }
    };
    let what = what_of(&text("what")).unwrap_or(What::Person);
    let one = Key::of(what, &text("spelling"), &text("school"));
    sorted([one, Key::of(what, &text("means"), &text("means_school"))])
}

fn pair_of(proposal: &Proposal) -> [Key; 2] {
    let key =
        |name: &str, school: &str| Key::of(proposal.what, name.trim_start_matches('\''), school);
    let (one, other) = (&proposal.one, &proposal.other);
    sorted([key(&one.name, &one.school), key(&other.name, &other.school)])
}

fn sorted(mut keys: [Key; 2]) -> [Key; 2] {
    keys.sort();
    keys
}

/// A proposal as a row without an answer.
fn question(columns: &[String], proposal: &Proposal, loaded: &Loaded) -> Vec<Cell> {
    let (one, other) = (&proposal.one, &proposal.other);
    let places = &loaded.records.places;
    let cell = |column: &String| {
        let text = match plain(column).as_str() {
            "what" => proposal.what.word().to_owned(),
            "spelling" => one.name.clone(),
            "school" => one.school.clone(),
            "means" => other.name.clone(),
            "means_school" => other.school.clone(),
            "rows" => one.rows.to_string(),
            "where" => rows(places, one),
            "why" => proposal.why.to_owned(),
            _ => String::new(),
        };
        Cell::Text(text)
    };
    columns.iter().map(cell).collect()
}
