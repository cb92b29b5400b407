//! A visit log as people keep it in a spreadsheet: one row per visit, with all visiting schools and
//! visitors in it. A row is one activity of everybody it names.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::names::everybody::is_everybody;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::cells::names::several::KnownNames;
use crate::collect::draft::{ActivityKey, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::logs::event::{self};
use crate::collect::shapes::logs::took_place::statuses::{self, Statuses, see_remark};
use crate::collect::shapes::logs::unused::ask_about_schools;
use crate::collect::shapes::logs::visits::alike::Alike;
use crate::collect::shapes::logs::visits::sides::{
    HOSTS_NUMBER, VISITOR, VISITORS_NUMBER, VISITORS_SCHOOL,
};
use crate::collect::shapes::logs::visits::visit_parties::Parties;
use crate::collect::shapes::logs::visits::visit_rows::{VISITING, VisitRows};
use crate::collect::who::names::{is_nobody, school_key};
use crate::collect::within::walk;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "visit_log",
    says: "one row per visit, with all visiting schools and visitors in it, as kept in a spreadsheet",
    fields: FIELDS,
    needs: "a date, a host or several visiting schools, and the visiting schools or visitors",
    gives: "everything a log gives; rows below a date belong to it; titles and totals are told, not counted; `All schools` needs the school list",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: |head| Layout::below_titles(head, FIELDS),
    suffices,
    recognises,
    read,
};

const EXAMPLE: &str = "\
Northmoor visits 2025/26,,,,\n\
Date,Type,Host school,Visiting school(s),Visitors\n\
13/10/2025,Learning walk,St Mary's,Ashbrook; Larkspur Lane,\"P Nair, H Marsh\"\n\
,,,Wharfside Academy,José Muñoz\n\
TOTAL,1,,,\n";

const FIELDS: &[Field] = &[
    event::EVENT_ID,
    event::DATE,
    event::TYPE,
    event::TITLE,
    event::INITIATIVE,
    event::STRAND,
    event::DEPTH,
    event::FUNDING,
    event::HOURS,
    event::DURATION,
    event::LED_BY,
    event::LOGGED_BY,
    statuses::STATUS,
    statuses::CANCELLED,
    statuses::VISIT_TOOK_PLACE,
    statuses::NOTES,
    field!(
        "host",
        "host_school",
        "hosts",
        "host_school_s",
        "host_schools",
        "hosting_school",
        "hosted_by",
        "hosted_at",
        "to_school",
        "school_to",
        "school_visited",
        "visited_school",
        "receiving_school",
        "school_of_host"
    ),
    field!("host_person", "to_person", "to_name", "visited_person", "host_staff", "host_contact"),
    field!(
        "visiting_schools",
        "visiting_school_s",
        "schools_visiting",
        "school_s_visiting",
        "visitor_schools",
        "visitors_schools",
        "visitors_school_s",
        "visitor_school_s",
        "from_schools",
        "guest_schools",
        "attending_schools",
        "schools_attending",
        "participating_schools",
        "schools_involved",
        "schools_taking_part",
        "other_schools",
        "other_schools_present",
        "schools_present",
        "schools_attended",
        "schools_represented",
        "other_schools_attending",
        "other_visiting_schools",
        "also_visiting"
    ),
    Field { name: "visiting_school", synonyms: VISITORS_SCHOOL },
    field!(
        "visitors",
        "visitor_s",
        "visitor_names",
        "visitors_names",
        "visitor_name_s",
        "names_of_visitors",
        "name_s_of_visitor_s",
        "name_s_of_visitors",
        "visiting_staff",
        "visiting_people",
        "visiting_colleagues",
        "staff_visiting",
        "staff_who_visited",
        "people_visiting",
        "visitors_name_s",
        "names",
        "visiting_teachers",
        "visiting_teacher_s"
    ),
    Field { name: "visitor", synonyms: VISITOR },
    Field { name: "visiting_number", synonyms: VISITORS_NUMBER },
    Field { name: "host_number", synonyms: HOSTS_NUMBER },
    field!("visitor_2", "second_visitor", "visitor_2_name", "visitor_name_2", "name_of_visitor_2"),
    field!("visitor_3", "third_visitor", "visitor_3_name", "visitor_name_3", "name_of_visitor_3"),
    field!("visitor_4", "fourth_visitor", "visitor_4_name", "visitor_name_4", "name_of_visitor_4"),
    field!("visitor_5", "fifth_visitor", "visitor_5_name", "visitor_name_5", "name_of_visitor_5"),
    field!("visitor_6", "sixth_visitor", "visitor_6_name", "visitor_name_6", "name_of_visitor_6"),
    field!(
        "visiting_school_2",
        "visitor_2_school",
        "visitor_2_s_school",
        "visitor_school_2",
        "second_visitor_school",
        "second_visitor_s_school",
        "second_visiting_school",
        "school_of_visitor_2",
        "school_of_second_visitor",
        "school_2",
        "second_school"
    ),
    field!(
        "visiting_school_3",
        "visitor_3_school",
        "visitor_3_s_school",
        "visitor_school_3",
        "third_visitor_school",
        "third_visitor_s_school",
        "third_visiting_school",
        "school_of_visitor_3",
        "school_of_third_visitor",
        "school_3",
        "third_school"
    ),
    field!(
        "visiting_school_4",
        "visitor_4_school",
        "visitor_4_s_school",
        "visitor_school_4",
        "fourth_visitor_school",
        "fourth_visitor_s_school",
        "fourth_visiting_school",
        "school_of_visitor_4",
        "school_of_fourth_visitor",
        "school_4",
        "fourth_school"
    ),
    field!(
        "visiting_school_5",
        "visitor_5_school",
        "visitor_5_s_school",
        "visitor_school_5",
        "fifth_visitor_school",
        "fifth_visitor_s_school",
        "fifth_visiting_school",
        "school_of_visitor_5",
        "school_of_fifth_visitor",
        "school_5",
        "fifth_school"
    ),
    field!(
        "visiting_school_6",
        "visitor_6_school",
        "visitor_6_s_school",
        "visitor_school_6",
        "sixth_visitor_school",
        "sixth_visitor_s_school",
        "sixth_visiting_school",
        "school_of_visitor_6",
        "school_of_sixth_visitor",
        "school_6",
        "sixth_school"
    ),
    field!("from", "coming_from", "came_from"),
];

fn suffices(columns: &Columns) -> bool {
    columns.has_any(&["date", "event_id"])
        && columns.has_any(VISITING)
        && columns.has_any(&["host", "host_person", "visiting_schools"])
}

/// What tells a visit log from contacts between two sides: a heading in the plural, several names in a
/// cell, everybody, or cells that hold for several rows.
fn recognises(columns: &Columns) -> bool {
    let several = |row: &StringRecord| {
        let school = columns.text(row, "visiting_school");
        let visitor = columns.text(row, "visitor");
        let list = |cell: &str| cell.contains([';', '\n']);
        let all_blank =
            |fields: &[&str]| fields.iter().all(|field| columns.text(row, field).is_empty());
        let joined = all_blank(&["date", "host"]) && !school.is_empty()
            || all_blank(&["event_id", "date", "host", "host_person"])
                && !all_blank(&["visitor", "from"]);
        list(school) || list(visitor) || is_everybody(school) || joined
    };
    suffices(columns)
        && (columns.has_any(&["visiting_schools", "visitors", "visitor_2", "visiting_school_2"])
            || columns.seen(several)
            || is_hosting_school(columns))
}

/// Whether `Host` beside `Visiting school` holds schools: most of its cells are visiting schools elsewhere,
/// or sound like one. Where another heading says whom or where somebody visited, it is nobody's school.
fn is_hosting_school(columns: &Columns) -> bool {
    const SIDES: [&str; 5] =
        ["host_school", "hosting_school", "school_visited", "visited_school", "receiving_school"];
    let is_bare = ["host", "hosts", "hosted_by", "hosted_at"].contains(&columns.heading("host"));
    if !is_bare || !columns.has("visiting_school") || columns.has_heading(&SIDES) {
        return false;
    }
    let rows = columns.first_rows();
    let visiting: BTreeSet<String> =
        rows.iter().map(|row| school_key(columns.text(row, "visiting_school"))).collect();
    let hosts = rows.iter().map(|row| columns.text(row, "host")).filter(|host| !is_nobody(host));
    let hosts: Vec<&str> = hosts.collect();
    let is_school =
        |host: &&&str| sounds_like_a_school(host) || visiting.contains(&school_key(host));
    !hosts.is_empty() && hosts.iter().filter(is_school).count() * 2 >= hosts.len()
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    statuses::ask_about_crosses(reading)?;
    let sides: &[(&str, &[&str])] =
        &[("visiting_school", &["visiting_schools"]), ("host", &["host_person"])];
    ask_about_schools(reading, sides)?;
    let dates = reading.days("date")?;
    let rows = VisitRows::study(reading, FIELDS)?;
    let known = known_names(reading)?;
    reading.draft.known.leads |= reading.columns.has("led_by");
    let separator = reading.table.delimiter;
    let mut visits = Alike::default();
    let mut going_on: Option<(u32, u32)> = None;
    let mut statuses = Statuses::default();
    // What was called off, by line: rows below that take its date belong to it.
    let mut off: BTreeMap<u32, RowFault> = BTreeMap::new();
    let other = |line: u32, _: &StringRecord| rows.others.get(&line).cloned();
    reading.rows_but(&other, &mut |draft, columns, row, cells| {
        let line = draft.places.of(row).line.unwrap_or_default();
        let filled = rows.filled.get(&line);
        let over = filled.map(|filled| filled.over(cells));
        let record = over.as_ref().unwrap_or(cells);
        let above = filled.and_then(|filled| off.get(&filled.above)).cloned();
        if let Some(fault) = statuses.called_off(columns, record).or(above) {
            off.insert(line, fault.clone());
            return draft.reject(row, None, fault);
        }
        let Some((event, date)) = event::event_and_day(draft, columns, row, record, dates) else {
            return;
        };
        let mut parties = Parties::read(columns, record, &known);
        if parties.are_fewer_than_two() && !rows.heads.contains(&line) {
            let word = parties.first_crowd();
            let mut what = "the row names fewer than two of host, visitors and leader".to_owned();
            if !word.is_empty() {
                what = format!("`{word}` names nobody, so {what}");
            }
            let fix = "fill in who was there";
            let fault = RowFault::new(codes::NOBODY, what, word, fix);
            return draft.reject(row, parties.lacking(columns), fault);
        }
        let everybody = match parties.everybody(draft, date, columns, &known) {
            Ok(everybody) => everybody,
            Err((column, fault)) => return draft.reject(row, column, fault),
        };
        // Without event numbers a row that says all the same again says nothing new.
        if columns.text(record, "event_id").is_empty() && draft.is_repeat(row, record) {
            return;
        }
        let details = event::details(draft, columns, row, record, separator);
        let head = filled.and_then(|filled| filled.same_as);
        let going = going_on.filter(|(of, _)| Some(*of) == head).map(|(_, activity)| activity);
        if going.is_some() {
            parties.leave_out_host();
        }
        let activity = going.unwrap_or_else(|| {
            let key = if event.is_empty() {
                let host = school_key(columns.text(record, "host"));
                visits.add((date, details.kind.clone(), host), row);
                ActivityKey::Row(row)
            } else {
                ActivityKey::Event(draft.texts.number(&event), date)
            };
            draft.activity(key, details)
        });
        statuses.see(columns, record, row);
        see_remark(draft, columns, record, row);
        going_on = Some((head.unwrap_or(line), activity));
        draft.activities[activity as usize].date = date;
        event::logged_by(draft, columns, row, record, activity);
        parties.enter(draft, columns, row, activity, &everybody, &known);
    })?;
    statuses.note(reading.draft, reading.columns.number("status"));
    note_filled(reading, &rows);
    visits.note(reading, "a visit");
    Ok(())
}

/// Names of lists, and those that stand alone in a cell.
fn known_names(reading: &Reading) -> Result<KnownNames, Error> {
    let mut known = KnownNames::listed(reading.draft);
    let columns = reading.columns;
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        for field in ["host", "visiting_schools", "visiting_school"] {
            for part in columns.text(record, field).split([';', '\n']) {
                if !part.contains([',', '&', '+', '/']) && !part.to_lowercase().contains(" and ") {
                    known.add_school(part);
                }
            }
        }
    })?;
    Ok(known)
}

fn note_filled(reading: &mut Reading, rows: &VisitRows) {
    let file = &reading.table.name;
    // A row that is left out takes nothing from above.
    let place =
        |row: &RowId| (reading.draft.places.file_of(*row), reading.draft.places.of(*row).line);
    let left_out: BTreeSet<u32> = (reading.draft.rejected.iter().map(place))
        .filter(|(file, _)| *file == usize::from(reading.file))
        .filter_map(|(_, line)| line)
        .collect();
    let filled: Vec<_> = rows.filled.iter().filter(|(line, _)| !left_out.contains(line)).collect();
    if !filled.is_empty() {
        let same = filled.iter().filter(|(_, filled)| filled.same_as.is_some()).count();
        let lines: Vec<String> = filled.iter().take(20).map(|(line, _)| line.to_string()).collect();
        let more = if filled.len() > lines.len() { " …" } else { "" };
        let what = format!(
            "{} without a date of their own took what they lack of date, type and host from the row above (lines {}{more}); {same} of them say nothing else of their own and count as the same activity",
            match filled.len() {
                1 => "1 row".to_owned(),
                many => format!("{many} rows"),
            },
            lines.join(", ")
        );
        let fix = "nothing, if they belong together; else write the date into every row";
        reading.draft.note_file(file, codes::FILLED_DOWN, what, fix);
    }
}
