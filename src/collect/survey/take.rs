//! An export of a survey, from its columns to the draft.

use std::collections::BTreeSet;

use super::activity::{self, Log};
use super::choices::Known;
use super::form::{Form, Question};
use super::part::Choice;
use super::platform::{Platform, Stamps, column};
use super::question::Ask;
use super::relation::{Cells, Relation, Study};
use super::respondent::Own;
use super::row::Handed;
use super::{answers, told};
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::dates::{DateColumn, DayMonth};
use crate::collect::shape::{Reading, walk};

/// Reads the export of a program.
pub fn read(reading: &mut Reading, platform: &Platform) -> Result<(), Error> {
    let Some(parts) = (platform.parts)(&reading.table.head) else {
        return Err(Error::bug("a survey was recognised that has no questions"));
    };
    let file = reading.table.name.clone();
    let line = parts.line;
    let form = Form::new(platform, &parts.columns, &reading.wishes.named);
    let cells = cells(reading)?;
    let is_log = form.has(Ask::Date);
    let schools = form.only(Ask::OwnSchool, &file, line)?;
    let own = Own::new(&form, platform, schools);
    let answered = |columns: &[usize]| {
        columns.iter().any(|column| {
            cells
                .get(column)
                .is_some_and(|cells| cells.iter().any(|c| !c.eq_ignore_ascii_case("anonymous")))
        })
    };
    if own.schools.is_empty()
        && !answered(&own.names)
        && !answered(&own.parts)
        && !answered(&own.emails)
    {
        return Err(form.missing(
            "the respondent's own school or name",
            &["school", "person"],
            &file,
            line,
        ));
    }
    let known = known(reading, &form, &own, &cells);
    let study = Study { cells: &cells, scale: &reading.wishes.scale, file: &file, line };
    let relations = relations(&form, &study, &known, is_log)?;
    let stamps = stamps(reading, platform, &form, &cells, is_log)?;
    told::columns(reading, platform, &form, &own, &relations, is_log);
    told::habits(reading, platform, &form, &cells);
    told::scales(reading, &relations, &cells);
    if is_log {
        let log = Log::new(reading, &form, own, relations, &cells)?;
        return activity::read(reading, platform, &form, &log);
    }
    told::of_no_use(reading, &form, &cells);
    answers::read(reading, platform, &form, &own, &relations, stamps)
}

/// The texts of each column, as they stand but for spaces around them.
fn cells(reading: &Reading) -> Result<Cells, Error> {
    let mut cells = Cells::new();
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        for (column, cell) in record.iter().enumerate() {
            let cell = cell.trim();
            if !cell.is_empty()
                && !cells.get(&column).is_some_and(|known: &BTreeSet<String>| known.contains(cell))
            {
                cells.entry(column).or_default().insert(cell.to_owned());
            }
        }
    })?;
    Ok(cells)
}

/// Names by which lists are told apart: of the school list, of the form, of the respondents.
fn known(reading: &Reading, form: &Form, own: &Own, cells: &Cells) -> Known {
    let mut known = Known::default();
    for school in &reading.draft.schools {
        known.add(&school.name);
        known.add(&school.urn);
        school.also.iter().for_each(|name| known.add(name));
    }
    for (spelling, name) in &reading.wishes.aliases {
        known.add(spelling);
        known.add(name);
    }
    let partner = |q: &&Question| matches!(q.ask, Some(Ask::Schools | Ask::HowOften));
    let offered = form.questions.iter().filter(partner).flat_map(|question| &question.columns);
    for (_, choice) in offered {
        if let Some(Choice::Named(name)) = choice {
            known.add(name);
        }
    }
    let columns = own.schools.iter().flat_map(|question| &question.columns);
    for (column, _) in columns {
        cells
            .get(column)
            .into_iter()
            .flatten()
            .for_each(|cell| known.add(cell.trim_end_matches(';')));
    }
    known
}

/// The questions about others: one, or the same one in several branches of the form.
fn relations<'f>(
    form: &'f Form,
    study: &Study,
    known: &Known,
    is_log: bool,
) -> Result<Vec<Relation<'f>>, Error> {
    let grid = |q: &&Question| q.ask == Some(Ask::HowOften) && q.has_choices();
    let mut asking: Vec<&Question> = form.asking(Ask::Schools).collect();
    asking.extend(form.asking(Ask::People));
    asking.extend(form.questions.iter().filter(grid));
    // Where it was names the other school of a visit.
    if asking.is_empty() && !is_log {
        asking.extend(form.asking(Ask::Host));
    }
    let words = |question: &Question| super::wording::words(&question.wording);
    let differ = asking.windows(2).any(|pair| words(pair[0]) != words(pair[1]));
    if differ && !is_log {
        return Err(form.unclear(&asking, "partners", study.file, study.line));
    }
    if asking.is_empty() && !is_log {
        return Err(form.missing(
            "the schools or people that the respondent works with",
            &["partners", "contacts"],
            study.file,
            study.line,
        ));
    }
    asking.into_iter().map(|question| study.relation(question, known)).collect()
}

fn stamps(
    reading: &mut Reading,
    platform: &Platform,
    form: &Form,
    cells: &Cells,
    is_log: bool,
) -> Result<Option<Handed>, Error> {
    let Some(column) = column(&form.plain, platform.handed_in) else { return Ok(None) };
    let texts: Vec<String> = cells.get(&column).into_iter().flatten().cloned().collect();
    let month_first = platform.stamps == Stamps::MonthFirst;
    let elsewhere = if month_first { Some(DayMonth::MonthFirst) } else { reading.draft.day_month };
    let studied = DateColumn::study(&texts, reading.wishes.day_month, elsewhere);
    // In a log the day of the activity counts, not the day of the form.
    let dates = match studied {
        Err(_) if is_log => return Ok(None),
        studied => studied.map_err(|error| {
            error.at(Place::line(&reading.table.name, reading.layout.headings_line))
        })?,
    };
    if !month_first {
        reading.draft.day_month = reading.draft.day_month.or(dates.proved());
    }
    Ok(Some(Handed { column, dates }))
}
