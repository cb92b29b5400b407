//! Schools: the full member list. Without it a school that does nothing cannot be seen.

use std::collections::BTreeSet;

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::names::crowds::{is_group, is_open};
use crate::collect::cells::names::everybody::is_everybody;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::dates::DateColumn;
use crate::collect::draft::{Draft, ListedSchool, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::asides::aside_of_list;
use crate::collect::shapes::lists::unnamed;
use crate::collect::who::names::{is_nobody, person_key, school_key, tidy};
use crate::collect::who::numbers;
use crate::collect::within::walk;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "schools",
    says: "the list of member schools, with or without activity",
    fields: FIELDS,
    needs: "the school's name",
    gives: "schools that stand alone; coverage and response; who is outside the network",
    example: EXAMPLE,
    turn: Turn::Lists,
    layout: |head| Layout::below_titles(head, FIELDS),
    suffices: |columns| columns.has_any(&["name", "urn", "id"]),
    recognises,
    read,
};

const EXAMPLE: &str = "\
name,urn,phase,joined,aliases\n\
Ashbrook Primary School,990001,Primary,2023-09-01,Ashbrook|Ash Brook\n\
Fellgate Special School,990006,Special,2024-09-01,\n";

const FIELDS: &[Field] = &[
    field!(
        "name",
        "school",
        "school_name",
        "name_of_school",
        "establishmentname",
        "establishment_name",
        "establishment",
        "member_school",
        "member_schools",
        "schools",
        "academy",
        "academy_name",
        "setting",
        "setting_name",
        "schname",
        "name_of_establishment",
        "estab_name",
        "institution_name",
        "provider_name",
        "school_title",
        "partner_school",
        "school_academy"
    ),
    field!("urn", "school_urn", "urn_number", "urn_no"),
    field!("id", "school_id"),
    field!(
        "laestab",
        "dfe_number",
        "school_laestab",
        "dfe_no",
        "dfe_num",
        "dfe",
        "dfe_code",
        "dfes_number",
        "dfe_establishment_number",
        "dfe_establishment_no",
        "la_estab",
        "la_estab_no",
        "la_estab_number",
        "laestab_no",
        "laestab_number",
        "laestab_code",
        "la_establishment_number",
        "school_dfe_number"
    ),
    field!("la_code", "local_authority_code", "la_number", "la_no", "lea_code", "lea_number"),
    field!(
        "estab",
        "estab_no",
        "estab_number",
        "establishment_no",
        "establishment_number",
        "establishmentnumber"
    ),
    field!("short", "short_name"),
    field!("aliases", "alias", "also_known_as"),
    // Lists of people have such headings too, so they do not tell what kind of list it is.
    field!(
        "also_called",
        "other_names",
        "other_name",
        "known_as",
        "alternative_names",
        "alternative_name",
        "previous_names",
        "previous_name",
        "former_names",
        "former_name",
        "formerly",
        "formerly_known_as",
        "abbreviations",
        "abbreviation"
    ),
    field!("phase", "phaseofeducation_name"),
    field!("la", "local_authority", "la_name"),
    field!("mat", "trust", "trusts_name"),
    field!("headcount", "staff"),
    field!("joined", "join_date", "date_joined", "member_since"),
    field!("left", "left_on", "date_left"),
    // Known only so that a people list or a log is not taken for a school list.
    field!("role"),
    field!("date"),
    field!("event_id"),
    field!("person", "full_name", "staff_name", "person_name"),
];

/// A list with the name of a school and at least one thing that people do not have; or of nothing but
/// names that sound like schools.
fn recognises(columns: &Columns) -> bool {
    const OF_SCHOOLS: &[&str] =
        &["urn", "laestab", "phase", "headcount", "joined", "short", "aliases"];
    columns.has("name")
        && !columns.has_any(&["role", "date", "event_id", "person"])
        && !(columns.heading("name") == "school" && columns.first_heading() == "member")
        && (columns.has_any(OF_SCHOOLS) || names_only_schools(columns))
}

/// Whether what is called just a name, or stands alone in the file, are schools, each once.
fn names_only_schools(columns: &Columns) -> bool {
    let rows = columns.first_rows();
    let names: Vec<String> = rows
        .iter()
        .map(|row| school_key(columns.text(row, "name")))
        .filter(|name| !name.is_empty())
        .collect();
    let schools = rows.iter().filter(|row| sounds_like_a_school(columns.text(row, "name"))).count();
    let is_once = names.iter().collect::<BTreeSet<_>>().len() == names.len();
    let is_alone = rows.iter().all(|row| row.len() == 1);
    schools * 3 >= names.len() * 2
        && schools > 0
        && is_once
        && (is_alone || columns.heading("name") == "name")
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    unnamed::ask(reading)?;
    let joined = reading.dates("joined")?;
    let left = reading.dates("left")?;
    reading.draft.known.school_list = true;
    let headings = reading.layout.headings.clone();
    let names = Names::of(reading)?;
    let columns = reading.columns;
    let other = |_: u32, record: &StringRecord| {
        section(columns, record)
            .or_else(|| aside_of_list(columns, &headings, record, &["name", "urn", "id"]))
    };
    reading.rows_but(&other, &mut |draft, columns, row, record| {
        let text = |field| tidy(columns.text(record, field));
        let (written, id) = (text("name"), text("id"));
        let urn = if text("urn").is_empty() { id.clone() } else { text("urn") };
        let urn = if is_no_name(&urn) { String::new() } else { urn };
        let name = if is_no_name(&written) { urn.clone() } else { written.clone() };
        if name.is_empty() {
            let what = match written.as_str() {
                "" => "the row names no school".to_owned(),
                text => format!("`{text}` is no school's name, so the row names no school"),
            };
            let fix = "fill in the name, or delete the row if it is no school";
            let fault = RowFault::new(codes::NOBODY, what, &written, fix);
            return draft.reject(row, columns.number("name"), fault);
        }
        if !written.is_empty() && name != written {
            let what = format!("`{written}` is no school's name; the school goes by `{name}`");
            let fault = RowFault::new(codes::NO_NAME, what, &written, "fill in the name");
            draft.note(row, columns.number("name"), Outcome::Noted, fault);
        }
        let number = text("laestab");
        let laestab = numbers::laestab(&number);
        let laestab =
            laestab.or_else(|| numbers::laestab_of(&text("la_code"), &text("estab")));
        let unread = if laestab.is_none() { number } else { String::new() };
        let also = [unread, text("short"), id].into_iter();
        let mut further = Vec::new();
        for field in ["aliases", "also_called"] {
            let parted = names.parted(columns.text(record, field));
            if let Some(parts) = &parted.open {
                let aliases = text(field);
                let what = format!(
                    "`{aliases}` was read as {} aliases of `{name}`: {}",
                    parts.len(),
                    parts.join("; ")
                );
                let fix = "nothing, if they are several; else give the list a line or a name that is so called";
                let fault = RowFault::new(codes::ALIASES_PARTED, what, &aliases, fix);
                draft.note(row, columns.number(field), Outcome::Noted, fault);
            }
            further.extend(parted.names);
        }
        let also = also.chain(further).filter(|text| !is_no_name(text));
        let mut cells = attributes(&headings, record);
        for field in ["phase", "la", "mat", "headcount"] {
            let cell = text(field);
            let known = cells.get(field).is_some_and(|known| !known.is_empty());
            if !cell.is_empty() && !known {
                cells.insert(field.to_owned(), cell);
            }
        }
        let school = ListedSchool {
            name,
            urn: numbers::urn(&urn).filter(|_| urn.ends_with(".0")).map_or(urn, |n| n.to_string()),
            laestab: laestab.unwrap_or_default(),
            la: text("la"),
            is_closed: false,
            also: also.collect(),
            joined: day(draft, columns, row, "joined", columns.text(record, "joined"), joined),
            left: day(draft, columns, row, "left", columns.text(record, "left"), left),
            attributes: cells,
            row,
        };
        draft.schools.push(school);
    })
}

/// Why a row is the title of a part of the list, if so: `PRIMARY SCHOOLS` above the primary schools.
fn section(columns: &Columns, record: &StringRecord) -> Option<RowFault> {
    const MANY: [&str; 6] =
        ["schools", "academies", "nurseries", "colleges", "settings", "federations"];
    const KINDS: &str = "primary|secondary|special|infant|junior|first|middle|nursery|high|upper|\
        lower|all|through|maintained|independent|catholic|church|of|england|ce|rc|voluntary|aided|\
        controlled|community|foundation|and|member|our|free|grammar|other|associate|partner|academy|\
        early|years|the|state|pru|prus|mainstream|faith";
    let name = columns.text(record, "name");
    let heading = plain(name);
    let is_many = |word: &str| MANY.contains(&word);
    let are_kinds =
        heading.split('_').all(|word| is_many(word) || KINDS.split('|').any(|kind| kind == word));
    let is_alone = record.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
    let is_section = is_alone
        && !heading.is_empty()
        && are_kinds
        && (record.len() > 1 || heading.split('_').any(is_many));
    is_section.then(|| {
        let what = format!("`{name}`: the title of a part of the list, so no school");
        let fix = "nothing, if it is a title; else write its whole name, or its URN beside it";
        RowFault::new(codes::TITLE_ROW, what, name, fix)
    })
}

/// The names of a list, by which a sign within an alias is known to be part of it.
struct Names {
    keys: BTreeSet<String>,
    places: BTreeSet<String>,
}

/// A cell of aliases.
#[derive(Default)]
struct Parted {
    names: Vec<String>,
    /// What was parted at a sign that names may hold.
    open: Option<Vec<String>>,
}

impl Names {
    fn of(reading: &Reading) -> Result<Self, Error> {
        let (mut keys, mut places) = (BTreeSet::new(), BTreeSet::new());
        let columns = reading.columns;
        if columns.has_any(&["aliases", "also_called"]) {
            walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
                keys.insert(school_key(columns.text(record, "name")));
                places.insert(person_key(columns.text(record, "la")));
            })?;
        }
        Ok(Self { keys, places })
    }

    /// Aliases stand between semicolons, bars or lines; a comma or a slash between blanks parts them too,
    /// unless the whole is a name of the list, or a name and an authority.
    fn parted(&self, cell: &str) -> Parted {
        let mut parted = Parted::default();
        for text in cell.split([';', '|', '\n', '\r']).map(tidy) {
            let parts: Vec<String> =
                text.split(',').flat_map(|part| part.split(" / ")).map(tidy).collect();
            let parts: Vec<String> = parts.into_iter().filter(|part| !is_no_name(part)).collect();
            let is_placed =
                parts.last().is_some_and(|last| self.places.contains(&person_key(last)));
            if parts.len() < 2 || is_placed || self.keys.contains(&school_key(&text)) {
                parted.names.push(text);
            } else {
                parted.open.get_or_insert_default().extend(parts.iter().cloned());
                parted.names.extend(parts);
            }
        }
        parted
    }
}

/// Whether a text stands where a name should, and is none: `TBC`, `N/A`, `All schools`, `6 schools`.
fn is_no_name(text: &str) -> bool {
    let counts = || text.starts_with(|c: char| c.is_ascii_digit()) && is_group(text);
    is_nobody(text) || is_open(text) || is_everybody(text) || counts()
}

/// An optional date of a list; what cannot be read is noted and left out.
pub(super) fn day(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    field: &str,
    written: &str,
    dates: DateColumn,
) -> Option<crate::base::calendar::Date> {
    if written.is_empty() {
        return None;
    }
    match dates.stamp(written) {
        Ok(stamp) => Some(stamp.date),
        Err(why) => {
            let what = format!("{why}; the row is used without it");
            let fault = RowFault::new(codes::LIST_DATE, what, written, "write it as 2025-09-01");
            draft.note(row, columns.number(field), Outcome::Noted, fault);
            None
        }
    }
}

/// Every cell of a list by its heading, so that `--groups` can use any column.
pub(super) fn attributes(
    headings: &[String],
    record: &StringRecord,
) -> std::collections::BTreeMap<String, String> {
    let cells =
        headings.iter().zip(record.iter()).map(|(heading, cell)| (plain(heading), tidy(cell)));
    cells.filter(|(heading, _)| !heading.is_empty()).collect()
}
