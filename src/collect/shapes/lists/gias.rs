//! GIAS: the national register of schools (once `EduBase`), whole or cut down to some.
//!
//! As the school list it says who the members are. Among other data it says nothing about members:
//! it only adds number, phase, authority, trust and postcode to schools that the data names.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::dates::{DateColumn, DayMonth};
use crate::collect::draft::facts::Establishment;
use crate::collect::draft::{Draft, ListedSchool, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::lists::schools::{attributes, day};
use crate::collect::who::names::tidy;
use crate::collect::who::numbers;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "gias",
    says: "the national register of schools (GIAS, EduBase): facts about schools that the data names",
    fields: FIELDS,
    needs: "the columns URN and EstablishmentName",
    gives: "numbers, phase, authority and trust of schools; given with `--schools` it is the member list, given with `--register` only facts",
    example: EXAMPLE,
    turn: Turn::Lists,
    layout: Layout::plain,
    suffices: |columns| columns.has("establishment_name") && columns.has_any(&["urn", "number"]),
    recognises: |columns| {
        columns.has("urn")
            && columns.has("establishment_name")
            && (columns.has_any(&["number", "status"])
                || (columns.has("la_code") && columns.has("type")))
    },
    read,
};

const EXAMPLE: &str = "\
URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,EstablishmentStatus (name),CloseDate,PhaseOfEducation (name)\n\
990001,990,Northmoor,2001,Ashbrook Primary School,Open,,Primary\n\
990005,990,Northmoor,4005,Wharfside Academy,Open,,Secondary\n";

const FIELDS: &[Field] = &[
    field!("urn"),
    field!("la_code", "local_authority_code", "la_no", "lea_code", "la_number"),
    field!("la", "la_name", "local_authority_name", "local_authority", "lea_name"),
    field!("number", "establishmentnumber", "establishment_number", "estab_no", "estab"),
    field!(
        "laestab",
        "dfe_number",
        "la_establishment_number",
        "dfe_no",
        "dfe_establishment_number",
        "la_estab",
        "laestab_no",
        "laestab_number"
    ),
    field!("establishment_name", "establishmentname"),
    field!(
        "type",
        "typeofestablishment_name",
        "type_of_establishment",
        "type_of_establishment_name"
    ),
    field!("type_group", "establishmenttypegroup_name", "establishment_type_group"),
    field!(
        "status",
        "establishmentstatus_name",
        "establishment_status",
        "establishment_status_name"
    ),
    field!("opened", "opendate", "opening_date", "open_date", "date_opened"),
    field!("closed", "closedate", "closing_date", "close_date", "date_closed"),
    field!("phase", "phaseofeducation_name", "phase_of_education", "phase_of_education_name"),
    field!("mat", "trusts_name", "trust_name", "trusts", "trust", "group_name"),
    field!("group_type"),
    field!("postcode", "post_code"),
];

/// Dates of the Department have the day first; a file saved elsewhere proves the contrary.
pub(super) fn department_dates(reading: &mut Reading, field: &str) -> Result<DateColumn, Error> {
    match reading.columns.number(field) {
        Some(number) => reading.dates_at(number as usize - 1, Some(DayMonth::DayFirst)),
        None => Ok(DateColumn::EMPTY),
    }
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    let is_roster = reading.draft.facts.rosters.contains(&reading.file);
    let closed = department_dates(reading, "closed")?;
    let headings = reading.layout.headings.clone();
    let before = reading.draft.facts.register.len();
    reading.draft.known.school_list |= is_roster;
    reading.rows(&mut |draft, columns, row, record| {
        let one = establishment(columns, row, record);
        if one.name.is_empty() || (one.urn.is_none() && one.laestab.is_empty() && !is_roster) {
            let what = "the row has no name, or no official number";
            let fix = "fill in EstablishmentName and URN";
            let fault = RowFault::new(codes::NO_NUMBER, what, &one.name, fix);
            return draft.reject(row, columns.number("urn"), fault);
        }
        if is_roster {
            let left = day(draft, columns, row, "closed", columns.text(record, "closed"), closed);
            let mut cells = attributes(&headings, record);
            cells.extend(facts(&one));
            let urn = tidy(columns.text(record, "urn"));
            draft.schools.push(ListedSchool {
                name: one.name.clone(),
                urn: numbers::urn(&urn).map_or(urn, |urn| urn.to_string()),
                laestab: one.laestab.clone(),
                la: one.la.clone(),
                is_closed: one.is_closed,
                also: Vec::new(),
                joined: None,
                left: left.filter(|_| one.is_closed),
                attributes: cells,
                row,
            });
        }
        draft.facts.register.push(one);
    })?;
    if reading.columns.heading("mat") == "group_name" {
        fill_trusts(&mut reading.draft.facts.register[before..]);
    }
    if !is_roster {
        note_facts(reading.draft, &reading.table.name, before);
    }
    Ok(())
}

/// A register says nothing about who the members are; whoever gives one should know.
fn note_facts(draft: &mut Draft, file: &str, before: usize) {
    let read = draft.facts.register.len() - before;
    let what = format!(
        "a register of {read} establishments: it adds numbers, phases, authorities and trusts to schools that the data names, and makes nobody a member"
    );
    let fix = "if these are the members of the network, give the file with --schools";
    draft.note_file(file, codes::FACTS_READ, what, fix);
}

fn establishment(columns: &Columns, row: RowId, record: &csv::StringRecord) -> Establishment {
    let text = |field| tidy(columns.text(record, field));
    let (la_code, status) = (text("la_code"), text("status").to_lowercase());
    let own = numbers::laestab(&text("laestab"));
    let laestab = own.or_else(|| numbers::laestab_of(&la_code, &text("number")));
    let la = if text("la").is_empty() { la_code.clone() } else { text("la") };
    let kind = text("type");
    Establishment {
        urn: numbers::urn(&text("urn")),
        laestab: laestab.unwrap_or_default(),
        name: text("establishment_name"),
        phase: phase(&text("phase"), &format!("{kind} {}", text("type_group"))),
        la,
        la_code,
        kind,
        mat: if is_of_trusts(columns, record) { text("mat") } else { String::new() },
        postcode: text("postcode"),
        // `Open, but proposed to close` is open, and `Proposed to open` is not: the two may share a number.
        is_closed: status.starts_with("closed") || status.starts_with("proposed to open"),
        row,
    }
}

/// Whether the trust's name is one: links of groups name federations in the same column.
fn is_of_trusts(columns: &Columns, record: &csv::StringRecord) -> bool {
    columns.heading("mat") != "group_name"
        || columns.text(record, "group_type").to_lowercase().contains("trust")
}

/// A school that stands in several groups is in its trust in every row of them.
fn fill_trusts(register: &mut [Establishment]) {
    let known = register.iter().filter(|one| !one.mat.is_empty());
    let mat: BTreeMap<u32, String> =
        known.filter_map(|one| Some((one.urn?, one.mat.clone()))).collect();
    for one in register.iter_mut().filter(|one| one.mat.is_empty()) {
        if let Some(mat) = one.urn.and_then(|urn| mat.get(&urn)) {
            one.mat.clone_from(mat);
        }
    }
}

/// The phase; where the register says `Not applicable`, what the type of establishment says.
fn phase(written: &str, kind: &str) -> String {
    if !written.is_empty() && !written.eq_ignore_ascii_case("not applicable") {
        return written.to_owned();
    }
    let kind = kind.to_lowercase();
    let by_type = [
        ("special", "Special"),
        ("pupil referral", "Alternative provision"),
        ("alternative provision", "Alternative provision"),
        ("nursery", "Nursery"),
    ];
    let found = by_type.into_iter().find(|(word, _)| kind.contains(word));
    found.map_or_else(|| written.to_owned(), |(_, phase)| phase.to_owned())
}

/// What an establishment says under our own names of columns.
fn facts(one: &Establishment) -> impl Iterator<Item = (String, String)> {
    let facts = [
        ("phase", &one.phase),
        ("la", &one.la),
        ("mat", &one.mat),
        ("postcode", &one.postcode),
        ("type", &one.kind),
        ("laestab", &one.laestab),
    ];
    let told = facts.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(name, value)| (name.to_owned(), value.clone())).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phase_that_does_not_apply_is_told_by_the_type() {
        assert_eq!(phase("Primary", "Community school"), "Primary");
        assert_eq!(phase("Not applicable", "Foundation special school"), "Special");
        assert_eq!(phase("Not applicable", "Pupil referral unit"), "Alternative provision");
        assert_eq!(phase("", "Academy alternative provision converter"), "Alternative provision");
        assert_eq!(phase("Not applicable", "Other independent school"), "Not applicable");
    }
}
