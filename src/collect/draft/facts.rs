//! What lists say beside who there is: registers, links between numbers, staff counts, dates.

use std::collections::BTreeMap;

use crate::base::calendar::Date;
use crate::collect::places::RowId;

/// Everything of that kind, as the files have it.
#[derive(Debug, Default)]
pub struct Facts {
    /// Files whose establishments are the network's members.
    pub rosters: Vec<u16>,
    /// Establishments of a register, members or not.
    pub register: Vec<Establishment>,
    /// What rows call the schools of official numbers that stand beside their names.
    pub called: BTreeMap<String, String>,
    /// Which number followed which.
    pub links: Vec<Link>,
    /// How many people work at a school.
    pub headcounts: Vec<Headcount>,
    /// Dated happenings.
    pub markers: Vec<DraftMarker>,
    /// Terms of the user's own calendar.
    pub terms: Vec<ListedTerm>,
}

/// One line of a register of schools.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Establishment {
    /// Official number, if it has one.
    pub urn: Option<u32>,
    /// LAESTAB, seven digits; empty if it has none.
    pub laestab: String,
    /// Name.
    pub name: String,
    /// The local authority's name, or else its code.
    pub la: String,
    /// The local authority's code.
    pub la_code: String,
    /// Phase of education; of special schools and the like, what its type says.
    pub phase: String,
    /// Type of establishment.
    pub kind: String,
    /// Trust.
    pub mat: String,
    /// Postcode.
    pub postcode: String,
    /// Whether the register says that it is closed, or not yet open.
    pub is_closed: bool,
    /// The row.
    pub row: RowId,
}

/// One link between two numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The earlier number, where the link says which is.
    pub old: u32,
    /// The later one.
    pub new: u32,
    /// Whether it is the same school under a new number, as far as this row says.
    pub is_plain: bool,
    /// The kind of link as the file words it.
    pub kind: String,
    /// Whose name the row gives.
    pub named: u32,
    /// That name; may be empty.
    pub name: String,
    /// The row.
    pub row: RowId,
}

/// How many people work at a school, by a workforce table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headcount {
    /// Official number, if given.
    pub urn: Option<u32>,
    /// LAESTAB; may be empty.
    pub laestab: String,
    /// How many.
    pub staff: u32,
    /// Only teachers are counted.
    pub teachers_only: bool,
    /// The year or period as written.
    pub period: String,
    /// The row.
    pub row: RowId,
}

/// A dated happening, before its school is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftMarker {
    /// The day.
    pub date: Date,
    /// The school as written; empty for the whole network.
    pub school: String,
    /// What happened.
    pub label: String,
    /// The row.
    pub row: RowId,
}

/// A term as listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedTerm {
    /// First day.
    pub start: Date,
    /// Last school day.
    pub end: Date,
    /// Name.
    pub name: String,
    /// The row.
    pub row: RowId,
}
