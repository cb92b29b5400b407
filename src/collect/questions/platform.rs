//! What differs from survey program to survey program.

use csv::StringRecord;

use crate::collect::bytes::head::Head;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Field, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::questions::asks::wording::shown;
use crate::collect::questions::part::Parts;

/// A survey program.
#[derive(Debug, Clone, Copy)]
pub struct Platform {
    /// What it is called.
    pub name: &'static str,
    /// The questions of an export, if the first rows can be one.
    pub parts: fn(&Head) -> Option<Parts>,
    /// Headings of its own, in plain form: never an answer.
    pub own: &'static [&'static str],
    /// Beginnings of further such headings.
    pub own_prefixes: &'static [&'static str],
    /// Its own column with the respondent's name.
    pub name_column: &'static [&'static str],
    /// Its own column with the respondent's e-mail address.
    pub email_column: &'static [&'static str],
    /// When an answer was handed in, the best first.
    pub handed_in: &'static [&'static str],
    /// How it writes that moment.
    pub stamps: Stamps,
    /// What becomes of an answer.
    pub state: fn(&Cells) -> State,
    /// Whether a text is how it numbers answers, and so no name.
    pub is_own_code: fn(&str) -> bool,
}

/// How a program writes dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stamps {
    /// As the computer of whoever exported has it.
    Local,
    /// Always with the month first.
    MonthFirst,
}

/// What becomes of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Handed in.
    Complete,
    /// Begun and not handed in.
    Partial,
    /// A trial of the author's.
    Preview,
    /// Marked by the program as spam or as deleted.
    Refused,
    /// Not approved by whoever reviewed it.
    NotApproved,
}

/// A row by the program's own headings.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    /// Headings in plain form.
    pub headings: &'a [String],
    /// The row.
    pub record: &'a StringRecord,
}

impl Cells<'_> {
    /// The cell below a heading, in lower case; `None` if there is no such column.
    #[must_use]
    pub fn text(&self, headings: &[&str]) -> Option<String> {
        let at = column(self.headings, headings)?;
        Some(self.record.get(at).unwrap_or_default().trim().to_lowercase())
    }
}

/// The column with the first of some plain headings that there is.
#[must_use]
pub fn column(headings: &[String], wanted: &[&str]) -> Option<usize> {
    wanted.iter().find_map(|wanted| headings.iter().position(|heading| heading == wanted))
}

/// The fields of every survey, for `--map`.
pub const FIELDS: &[Field] = &[
    field!("school"),
    field!("person"),
    field!("first_name"),
    field!("last_name"),
    field!("email"),
    field!("role"),
    field!("partners"),
    field!("contacts"),
    field!("how_often"),
    field!("host"),
    field!("led_by"),
    field!("date"),
    field!("type"),
    field!("title"),
    field!("hours"),
    field!("status"),
    field!("cancelled"),
    field!("took_place"),
    field!("side"),
];

/// What every survey needs, in words.
pub const NEEDS: &str = "a question for the respondent's school or name, and one for the schools or people they work with";

/// Where the table stands.
#[must_use]
pub fn layout(platform: &Platform, head: &Head) -> Option<Layout> {
    let parts = (platform.parts)(head)?;
    Some(Layout {
        headings: parts.columns.iter().map(|part| part.code.clone()).collect(),
        wordings: parts.columns.iter().map(|part| part.stem.clone()).collect(),
        parts: parts
            .columns
            .iter()
            .filter_map(|part| Some(part.option.as_ref()?.text().to_owned()))
            .collect(),
        headings_line: parts.line,
        first_line: parts.first_line,
        ends: None,
        has_preamble: false,
    })
}

/// Headings in plain form, without tags and numbers of questions.
#[must_use]
pub fn plain_headings(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| plain(&shown(cell))).collect()
}

/// Whether any of the headings is among the cells.
#[must_use]
pub fn has_any(plain: &[String], wanted: &[&str]) -> bool {
    column(plain, wanted).is_some()
}
