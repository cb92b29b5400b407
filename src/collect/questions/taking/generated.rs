//! The export of a program as a table with contacts in numbered columns, where its questions ask so.

use crate::collect::bytes::head::{Head, HeadRow};
use crate::collect::cells::layout::Layout;
use crate::collect::questions::asks::question::{Ask, OWN, asks};
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::part::{Choice, Part, Parts};
use crate::collect::questions::platform::{Platform, column};
use crate::collect::shape::Reading;
use crate::collect::shapes::surveys::generators::generator;
use crate::collect::shapes::surveys::generators::of_contact::Says;
use crate::collect::shapes::surveys::generators::{numbered, series};

/// The table as one with contacts in numbered columns, if its questions ask so and the user does
/// not say which of them counts. Its wordings are the headings that the file has.
#[must_use]
pub fn generated(
    reading: &Reading,
    platform: &Platform,
    form: &Form,
    parts: &Parts,
) -> Option<Layout> {
    // `Colleague 1` with a place for the name and one for the school names one contact, and no list of them.
    let is_part = |(_, choice): &&(usize, Option<Choice>)| {
        let ask = choice.as_ref().and_then(|choice| asks(choice.text()));
        ask.is_some_and(|ask| OWN.contains(&ask))
    };
    let is_partner = |q: &Question| {
        let of_people = q.is_named && matches!(q.ask, Some(Ask::Schools | Ask::People));
        of_people && q.columns.iter().filter(is_part).count() < 2
    };
    if form.questions.iter().any(is_partner) {
        return None;
    }
    let asks_name = form.has(Ask::OwnName) || form.has(Ask::OwnFirstName);
    let name = column(&form.plain, platform.name_column).filter(|_| !asks_name);
    // `Your details`, with a place for the name, asks for it.
    let own = |column: usize| {
        let is_it = |question: &&Question| {
            question.columns.as_slice() == [(column, None)]
                && question.ask.is_some_and(|ask| OWN.contains(&ask))
        };
        form.questions.iter().find(is_it).map(|question| question.wording.clone())
    };
    let heading = |(column, part): (usize, &Part)| match &part.option {
        _ if Some(column) == name => "Your name".to_owned(),
        _ if form.is_own(platform, part, column) => String::new(),
        Some(option) => own(column).unwrap_or_else(|| format!("{} - {}", part.stem, option.text())),
        None => part.stem.clone(),
    };
    let headings: Vec<String> = parts.columns.iter().enumerate().map(heading).collect();
    let first = HeadRow { line: parts.line, cells: headings.clone() };
    let below = reading.table.head.rows.iter().filter(|row| row.line >= parts.first_line);
    let head = Head {
        name: reading.table.name.clone(),
        rows: std::iter::once(first).chain(below.cloned()).collect(),
    };
    if !generator::is_generator(&headings, &head) {
        return None;
    }
    // A question of how often that the user names must be one about the contacts.
    let found = series::find(&numbered::headings(&headings));
    let strengths: Vec<usize> = found
        .iter()
        .filter(|series| series.says == Says::Strength)
        .flat_map(|series| series.columns.values().copied())
        .collect();
    let elsewhere = |q: &Question| {
        q.is_named
            && q.ask == Some(Ask::HowOften)
            && !q.columns.iter().any(|(column, _)| strengths.contains(column))
    };
    if form.questions.iter().any(elsewhere) {
        return None;
    }
    let wordings = parts.columns.iter().map(|part| part.code.clone()).collect();
    Some(Layout { headings, wordings, ..reading.layout.clone() })
}
