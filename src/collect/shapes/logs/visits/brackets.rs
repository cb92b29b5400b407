//! A person and a school in one cell, one of them in brackets: both must be known from the lists, since a room
//! may stand there as well.

use std::borrow::Cow;

use crate::collect::cells::names::persons::{apart, at_commas};
use crate::collect::cells::names::several::KnownNames;
use crate::collect::who::names::tidy;

/// What stands before brackets at the end of a cell, and in them.
fn parts(cell: &str) -> Option<(String, String)> {
    let (before, inner) = cell.trim().strip_suffix(')')?.split_once('(')?;
    let (before, inner) = (tidy(before), tidy(inner));
    (!before.is_empty() && !inner.is_empty() && !inner.contains(['(', ')']))
        .then_some((before, inner))
}

/// The school and the person of `Ann Lee (Wharfside Academy)` or `Wharfside Academy (Ann Lee)`.
#[must_use]
pub fn school_and_person(cell: &str, known: &KnownNames) -> Option<(String, String)> {
    let (before, inner) = parts(cell)?;
    let is_person = |text: &str| known.person(text).is_some() && !known.has_school(text);
    match (known.has_school(&before), known.has_school(&inner)) {
        (true, false) if is_person(&inner) => Some((before, inner)),
        (false, true) if is_person(&before) => Some((inner, before)),
        _ => None,
    }
}

/// `Wharfside Academy (Ann Lee, Bo Day)` in the form in which a school stands before its people.
#[must_use]
pub fn school_first<'a>(cell: &'a str, known: &KnownNames) -> Cow<'a, str> {
    let Some((before, inner)) = parts(cell).filter(|(before, _)| known.has_school(before)) else {
        return cell.into();
    };
    let names: Vec<&str> = apart(&inner).into_iter().flat_map(at_commas).collect();
    if names.iter().all(|name| known.person(name.trim()).is_some()) {
        format!("{before}: {inner}").into()
    } else {
        cell.into()
    }
}
