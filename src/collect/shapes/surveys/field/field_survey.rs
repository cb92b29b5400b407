//! A form of `KoboToolbox` or ODK that asks once whom somebody works with: a survey, and no log.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::head::Head;
use crate::collect::cells::words::counted;
use crate::collect::questions::asks::question::{Ask, asks};
use crate::collect::questions::asks::remark::is_bare_number;
use crate::collect::questions::asks::wording::words;
use crate::collect::questions::part::{Choice, Part, Parts};
use crate::collect::questions::platform::{Cells, FIELDS, NEEDS, Platform, Stamps, State, layout};
use crate::collect::questions::taking::take;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::surveys::field::choices::{Choices, Ticks};
use crate::collect::shapes::surveys::field::dialect::{DAYS, Dialect, KOBO, ODK, QUESTIONS};
use crate::collect::shapes::surveys::field::partners::split;
use crate::collect::who::names::tidy;
use crate::collect::who::school_book::SchoolBook;
use crate::collect::within::walk;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "field_survey",
    says: "answers to a KoboToolbox or ODK form that asks once which schools somebody works with",
    fields: FIELDS,
    needs: NEEDS,
    gives: "who works with whom, in the direction asked; who answered and who did not; no leading and no terms",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: |head| layout(&PLATFORM, head),
    suffices: |_| true,
    // A form is one of these by what it asks and by what is given with it: `kobo` and `odk` look.
    recognises: |_| false,
    read,
};

const EXAMPLE: &str = "\
start,your_school,worked_with,worked_with/s01,worked_with/s05,_id,_uuid,_submission_time\n\
2025-10-06T09:00:11.000+01:00,s04,s01 s05,1,1,504238666,fe833c3c,2025-10-06T08:06:42\n";

const PLATFORM: Platform = Platform {
    name: "KoboToolbox or ODK",
    parts,
    own: &[],
    own_prefixes: &[],
    name_column: &[],
    email_column: &[],
    handed_in: &["end", "start", "today", "submission_time", "submissiondate"],
    stamps: Stamps::Local,
    state,
    is_own_code: is_bare_number,
};

/// Reads the answers.
pub fn read(reading: &mut Reading) -> Result<(), Error> {
    if let Some(file) = reading.draft.files.get_mut(usize::from(reading.file)) {
        file.shape = SHAPE.name;
    }
    refuse_joined(reading)?;
    note_doubted(reading)?;
    take::read(reading, &PLATFORM)
}

/// What a reviewer decided, without marks between its words.
fn verdict(word: &str) -> String {
    let word = word.trim().to_lowercase().replace(['_', ' '], "");
    word.trim_start_matches("validationstatus").to_owned()
}

/// Says how many answers a reviewer has not settled; they count.
fn note_doubted(reading: &mut Reading) -> Result<(), Error> {
    let is_review = |heading: &String| {
        [KOBO.review, ODK.review].iter().any(|review| heading.eq_ignore_ascii_case(review))
    };
    let Some(at) = reading.layout.headings.iter().position(is_review) else { return Ok(()) };
    let mut doubted = 0_u32;
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        let word = verdict(record.get(at).unwrap_or_default());
        doubted += u32::from(matches!(word.as_str(), "onhold" | "hasissues"));
    })?;
    if doubted > 0 {
        let answers = counted(doubted, "answer is", "answers are");
        let what = format!("{answers} on hold or with issues, as reviewed, and used all the same");
        let fix = "settle them in KoboToolbox or ODK and export the form again";
        let name = reading.table.name.clone();
        reading.draft.note_file(&name, codes::FORM_READ, what, fix);
    }
    Ok(())
}

fn state(cells: &Cells) -> State {
    let word = cells.text(&["validation_status", "reviewstate"]);
    match verdict(&word.unwrap_or_default()).as_str() {
        "notapproved" | "rejected" => State::NotApproved,
        _ => State::Complete,
    }
}

fn dialect(headings: &[String]) -> Option<&'static Dialect> {
    let has = |name: &str| headings.iter().any(|heading| heading.eq_ignore_ascii_case(name));
    if has("KEY") && !has("PARENT_KEY") {
        return Some(&ODK);
    }
    let kept = has("_uuid") || has("_submission_time") || has("_validation_status");
    ((has("_id") || has("_index")) && kept).then_some(&KOBO)
}

fn parts(head: &Head) -> Option<Parts> {
    let row = head.rows.first()?;
    let dialect = dialect(&row.cells)?;
    let mut ticks = vec![Ticks::Blank; row.cells.len()];
    for below in head.rows.iter().skip(1) {
        for (ticks, cell) in ticks.iter_mut().zip(&below.cells) {
            *ticks = ticks.with(cell);
        }
    }
    let choices = Choices::find(&row.cells, &ticks);
    let part = |(column, heading): (usize, &String)| {
        if dialect.adds(heading) {
            let is_read = DAYS.iter().any(|day| heading.eq_ignore_ascii_case(day))
                || heading.eq_ignore_ascii_case(dialect.review);
            return if is_read { Part::whole(heading, "") } else { Part::default() };
        }
        if choices.iter().any(|choices| choices.summary == Some(column)) {
            return Part::default();
        }
        let option = choices.iter().find_map(|choices| {
            let (_, answer) = choices.options.iter().find(|(at, _)| *at == column)?;
            Some((choices.question.as_str(), answer.as_str()))
        });
        match option.or_else(|| row_of_grid(heading)) {
            Some((question, answer)) => Part {
                code: heading.clone(),
                group: question.to_owned(),
                stem: stem(dialect, question),
                option: Some(Choice::Named(answer.to_owned())),
            },
            None => Part::whole(heading, &stem(dialect, heading)),
        }
    };
    let columns = row.cells.iter().enumerate().map(part).collect();
    Some(Parts { columns, line: row.line, first_line: row.next_line() })
}

/// `freq/s01`: how often, of one school.
#[must_use]
pub fn row_of_grid(heading: &str) -> Option<(&str, &str)> {
    let (question, row) = heading.rsplit_once('/')?;
    says_how_often(question).then_some((question, row))
}

/// Whether a heading asks how often: `How often?`, `freq`.
#[must_use]
pub fn says_how_often(text: &str) -> bool {
    let last = text.rsplit('/').next().unwrap_or_default();
    asks(last) == Some(Ask::HowOften) || matches!(words(last).as_slice(), [one] if one == "freq")
}

/// The wording of a question: without groups, and in words where its name is one that forms use.
fn stem(dialect: &Dialect, heading: &str) -> String {
    let last = heading.rsplit(dialect.between).next().unwrap_or_default();
    if let Some(wording) = [last, heading].into_iter().find(|text| asks(text).is_some()) {
        return wording.to_owned();
    }
    if says_how_often(heading) {
        return "frequency".to_owned();
    }
    let named = dialect.question(heading, QUESTIONS);
    let is_of = |name: &str| {
        let of = QUESTIONS.iter().find(|field| field.name == name);
        let text = named.as_deref().unwrap_or_default();
        of.is_some_and(|field| field.name == text || field.synonyms.contains(&text))
    };
    let known = [
        ("school", "your school"),
        ("person", "your name"),
        ("partners", "partner schools"),
        ("partner", "partner schools"),
        ("partners_other", "Other (please specify)"),
    ];
    let known = known.iter().find(|(field, _)| is_of(field));
    known.map_or(last, |(_, wording)| wording).to_owned()
}

/// Answers joined by blanks, of which nobody can say where one ends.
fn refuse_joined(reading: &Reading) -> Result<(), Error> {
    let Some(parts) = parts(&reading.table.head) else { return Ok(()) };
    let whole = |part: &Part| part.option.is_none() && asks(&part.stem) == Some(Ask::Schools);
    let columns: Vec<usize> =
        (0..parts.columns.len()).filter(|&at| whole(&parts.columns[at])).collect();
    let listed = reading.draft.known.school_list;
    let book = if listed { SchoolBook::settle(reading.draft) } else { SchoolBook::default() };
    let mut joined = None;
    walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
        for &column in &columns {
            let cell = tidy(record.get(column).unwrap_or_default());
            let is_one = split(&cell, &book).is_some_and(|names| names.len() < 2);
            if !is_one && !cell.contains([';', '|', ',', '\n']) {
                joined = joined.take().or(Some((line, column, cell)));
            }
        }
    })?;
    let Some((line, column, cell)) = joined else { return Ok(()) };
    let what = format!("`{cell}` could be one school or several, with only blanks between them");
    let fix = "export the form with a column for each answer";
    Err(Error::data(what, fix)
        .coded(codes::WHERE_NAMES_END)
        .plainly("a cell could name one school or several, with only blanks between them")
        .at(Place::cell(&reading.table.name, line, column as u32 + 1)))
}
