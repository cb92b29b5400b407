//! `tiebeam check --rows`: one table exactly as it is read, whatever it is about.

use std::io::{BufWriter, ErrorKind, Write as _};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::base::place::Place;
use crate::collect::bytes::encoding::Encoding;
use crate::collect::bytes::grid::{Grid, Seen};
use crate::collect::bytes::rows::{Next, Row};
use crate::collect::bytes::table::Table;
use crate::collect::sheets::Asked;
use crate::collect::wishes::Wishes;
use crate::run::disk::files;
use crate::run::disk::interrupt::{self, Wrote};
use crate::run::options::settings::Settings;
use crate::run::terminal::console::{self, Talk};

/// Says that bytes were taken for letters of Windows-1252 because they are no UTF-8, with the first of them:
/// only somebody who knows the word can tell whether it is right.
fn guessed(table: &Table, wishes: &Wishes) -> Result<Option<String>, Error> {
    if wishes.encoding.is_some() || !table.encoding.starts_with(Encoding::Windows1252.name()) {
        return Ok(None);
    }
    let mut first = None;
    table.walk_lines(&mut |row| {
        if let Row::Cells(line, record) = row
            && let Some(cell) = record.iter().find(|cell| !cell.is_ascii())
        {
            let is_odd = |word: &&str| !word.is_ascii();
            let word = cell.split_whitespace().find(is_odd).unwrap_or(cell);
            first = Some((line, word.chars().take(40).collect::<String>()));
            return Next::Enough;
        }
        Next::More
    })?;
    Ok(first.map(|(line, word)| {
        let place = Place::line(&table.name, line);
        format!(
            "{place}: note: the file is not UTF-8 and is read as Windows-1252; if `{word}` is not what was \
             written, export it again as `CSV UTF-8`"
        )
    }))
}

/// Prints the rows, headings first, each as a JSON list of its cells; rows that cannot be trusted
/// and cells whose formulas have no result, go to standard error with their place, and make the exit code 1.
pub fn print(settings: &Settings, talk: Talk) -> Result<u8, Error> {
    if settings.people_as != PeopleAs::Names {
        let what = "--rows prints the file as it is, so it cannot hide who is named";
        return Err(Error::usage(what, "leave out --people-as, or --rows"));
    }
    let [source] = settings.sources.as_slice() else {
        let what = "--rows prints one table, and there are several files";
        return Err(Error::usage(what, "name one file"));
    };
    let inputs = files::read(std::slice::from_ref(source))?;
    let Some(input) = inputs.first() else { return Ok(0) };
    let table = Table::open(input, &settings.wishes)?;
    let mut asked = Asked::default();
    asked.see(&table);
    if let Some(error) = asked.refusal(&settings.wishes) {
        return Err(error);
    }
    let mut lacking = 0_u64;
    // Such a cell is printed as blank, and is not.
    for note in table.notes.iter().filter(|note| note.code == codes::NO_RESULT) {
        lacking += 1;
        let file = Place::file(&table.name);
        let place = note.at.map_or(file, |(line, cell)| Place::cell(&table.name, line, cell));
        console::say(&format!("{place}: {} [{}]", note.what, note.code));
    }
    if talk != Talk::Quiet
        && let Some(says) = guessed(&table, &settings.wishes)?
    {
        console::say(&says);
    }
    let grid = Grid::study(&table)?;
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let (mut printed, mut refused, mut blank) = (0_u64, 0_u64, 0_u64);
    let mut failed = None;
    interrupt::note(Wrote::Part);
    grid.walk(&mut |seen| {
        match seen {
            Seen::Row(record) => {
                printed += 1;
                let cells: Vec<&str> = record.iter().collect();
                let written = serde_json::to_writer(&mut out, &cells)
                    .map_err(std::io::Error::from)
                    .and_then(|()| out.write_all(b"\n"));
                if let Err(error) = written {
                    failed = Some(error);
                    return Next::Enough;
                }
            }
            Seen::Refused(place, fault) => {
                refused += 1;
                console::say(&format!("{place}: {} [{}]", fault.what, fault.code));
            }
            Seen::Blank => blank += 1,
        }
        Next::More
    })?;
    let failed = failed.or(out.flush().err());
    interrupt::note(Wrote::All);
    match failed {
        // Whoever reads has seen enough.
        Some(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(0),
        Some(error) => {
            let what = format!("the rows cannot be written: {error}");
            return Err(Error::output(what, "check the disk"));
        }
        None => {}
    }
    if talk == Talk::Much {
        console::say(&format!("{printed} rows printed, {refused} left out, {blank} blank"));
    }
    Ok(u8::from(refused + lacking > 0))
}
