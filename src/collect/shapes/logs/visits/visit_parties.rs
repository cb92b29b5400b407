//! Who was at a visit: the host, the visiting schools, the visitors and who led.

use std::collections::BTreeSet;

use csv::StringRecord;

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::names::absent::present;
use crate::collect::cells::names::everybody::{all_but, all_of_phase, all_so_many, is_everybody};
use crate::collect::cells::names::many_schools::many_schools_in;
use crate::collect::cells::names::named::told;
use crate::collect::cells::names::nobody::is_stand_in;
use crate::collect::cells::names::several::KnownNames;
use crate::collect::draft::intern::Texts;
use crate::collect::draft::{Draft, Entry, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::shapes::logs::event;
use crate::collect::shapes::logs::led_by::{LedBy, leaders};
use crate::collect::shapes::logs::took_place::called_off::stayed_away;
use crate::collect::shapes::logs::visits::brackets::{school_and_person, school_first};
use crate::collect::shapes::logs::visits::visit_members::{listed_in, members};
use crate::collect::shapes::logs::visits::visit_rows::VISITING;
use crate::collect::who::names::{is_nobody, school_key, tidy};

/// What the cells of a row say about who was there.
#[derive(Debug, Default)]
pub struct Parties {
    hosts: Vec<String>,
    host_people: Vec<String>,
    schools: Vec<String>,
    visitors: Vec<Guest>,
    led_by: String,
    /// Official numbers of the host and of the only visiting school.
    numbers: [String; 2],
    /// The cell that says everybody, with its column.
    everybody: Option<(Option<u32>, String)>,
    /// Cells that may hold several names, with their columns.
    unclear: Vec<(Option<u32>, String)>,
    /// Words that are no names, with their columns.
    crowds: Vec<(Option<u32>, String)>,
    /// Names with a remark that they did not come.
    away: Vec<(Option<u32>, String)>,
}

/// A visitor, and the school that stands beside the name.
#[derive(Debug)]
struct Guest {
    name: String,
    home: Home,
}

/// Which school a visitor came from.
#[derive(Debug, Clone)]
enum Home {
    /// The one that the row names for all.
    OfRow,
    /// The one in a column for this visitor alone, which may be blank.
    Beside(String),
}

/// The school of each visitor, where each has a column for it, or where other schools have one.
fn home(columns: &Columns, record: &StringRecord, field: &str, known: &KnownNames) -> Home {
    let has_own = columns.names().any(|name| name.starts_with("visiting_school_"));
    let others = columns.heading("visiting_schools");
    let has_others = others.starts_with("other_") || others.starts_with("also_");
    let school = match field.strip_prefix("visitor") {
        Some("" | "s") if has_others && columns.has("visiting_school") => {
            "visiting_school".to_owned()
        }
        Some(number) if has_own && number != "s" => format!("visiting_school{number}"),
        _ => return Home::OfRow,
    };
    let mut named = known.schools_in(columns.text(record, &school)).names;
    named.retain(|name| !is_nobody(name));
    Home::Beside(if named.len() == 1 { named.remove(0) } else { String::new() })
}

impl Parties {
    /// What the cells say.
    #[must_use]
    pub fn read(columns: &Columns, record: &StringRecord, known: &KnownNames) -> Self {
        let led_by = columns.text(record, "led_by").to_owned();
        let numbers = ["host_number", "visiting_number"].map(|field| {
            let number = tidy(columns.text(record, field));
            if is_nobody(&number) { String::new() } else { number }
        });
        let mut parties = Self { led_by, numbers, ..Self::default() };
        for field in VISITING.iter().copied().chain(["host", "host_person"]) {
            let cell = columns.text(record, field);
            let column = columns.number(field);
            if is_all(cell) || (known.has_phases && all_of_phase(cell).is_some()) {
                parties.everybody = Some((column, cell.to_owned()));
                continue;
            }
            let is_people = field.starts_with("visitor") || field == "host_person";
            if let Some((school, person)) =
                (field == "host").then(|| school_and_person(cell, known)).flatten()
            {
                parties.hosts.push(school);
                parties.host_people.push(person);
                continue;
            }
            let cell = if is_people { school_first(cell, known) } else { cell.into() };
            let (there, absent) = present(&cell);
            parties.away.extend(absent.into_iter().map(|text| (column, text.to_owned())));
            let mut parts = match field {
                _ if is_people => known.people_in(&there),
                "visiting_schools" => many_schools_in(&there, known),
                _ => known.schools_in(&there),
            };
            // `Elm +2`; a school's official number is longer.
            let is_number = |name: &mut String| {
                name.bytes().all(|byte| byte.is_ascii_digit()) && (is_people || name.len() < 3)
            };
            parts.crowds.extend(parts.names.extract_if(.., is_number));
            let away = parts.names.extract_if(.., |name| stayed_away(name));
            parties.away.extend(away.map(|text| (column, text)));
            parties.unclear.extend(parts.unclear.map(|text| (column, text)));
            parties.crowds.extend(parts.crowds.into_iter().map(|text| (column, text)));
            match field {
                "host_person" => parties.host_people.extend(parts.names),
                "host" => parties.hosts = parts.names,
                _ if is_people => {
                    let home = home(columns, record, field, known);
                    let guest = |name| Guest { name, home: home.clone() };
                    parties.visitors.extend(parts.names.into_iter().map(guest));
                }
                _ => parties.schools.extend(parts.names),
            }
        }
        // A list that begins or ends with everybody, such as `All schools; Council`.
        let all = parties.schools.iter().position(|name| is_all(name));
        if let Some(at) = all {
            let column = columns.number("visiting_schools").or(columns.number("visiting_school"));
            parties.everybody = Some((column, parties.schools.remove(at)));
        }
        let [host, visiting] = &parties.numbers;
        let are_two = !host.is_empty() && !visiting.is_empty() && host != visiting;
        parties.schools.retain(|school| are_two || !parties.hosts.contains(school));
        let mut seen = BTreeSet::new();
        parties.schools.retain(|school| seen.insert(school_key(school)));
        parties
    }

    /// The first word that is no name, for the reason why a row cannot count.
    #[must_use]
    pub fn first_crowd(&self) -> &str {
        self.crowds.first().or(self.away.first()).map_or("", |(_, text)| text)
    }

    /// The column in which somebody is lacking: that of the word that names nobody, or a blank one.
    #[must_use]
    pub fn lacking(&self, columns: &Columns) -> Option<u32> {
        let word = self.crowds.first().or(self.away.first()).and_then(|(column, _)| *column);
        let of = |fields: &[&str]| fields.iter().find_map(|field| columns.number(field));
        let has_host = !self.hosts.is_empty() || !self.host_people.is_empty();
        word.or_else(|| if has_host { of(VISITING) } else { of(&["host", "host_person"]) })
    }

    /// The host is in the activity already, by the row above.
    pub fn leave_out_host(&mut self) {
        self.hosts.clear();
        self.host_people.clear();
    }

    /// Whether the row ties nobody to anybody.
    #[must_use]
    pub fn are_fewer_than_two(&self) -> bool {
        let guests = self.schools.len().max(self.visitors.len());
        let hosts = usize::from(!self.hosts.is_empty() || !self.host_people.is_empty());
        let names = event::names_in(&self.led_by);
        let leads = usize::from(names.iter().any(|name| !is_stand_in(name)));
        self.everybody.is_none() && guests + hosts + leads < 2
    }

    /// The schools that `All schools` stands for on a day, or why nobody can say.
    pub fn everybody(
        &self,
        draft: &Draft,
        date: Option<Date>,
        columns: &Columns,
        known: &KnownNames,
    ) -> Result<Vec<String>, (Option<u32>, RowFault)> {
        let Some((column, text)) = &self.everybody else { return Ok(Vec::new()) };
        let why = if draft.schools.is_empty() {
            "without a school list nobody can say which they are".to_owned()
        } else if date.is_none() {
            "without a date nobody can say who was a member".to_owned()
        } else {
            let (phase, left) = match all_of_phase(text) {
                Some((phase, left)) => (phase, left),
                None => ("", all_but(text)),
            };
            let left_out =
                left.map_or(Some(BTreeSet::new()), |left| listed_in(draft, &left, known));
            match left_out.map(|left_out| members(draft, date, &left_out, phase)) {
                Some(members) if members.is_empty() => {
                    "no school of the list was a member then, or is of that phase".to_owned()
                }
                Some(members) => match all_so_many(text).filter(|many| *many != members.len()) {
                    None => return Ok(members),
                    Some(_) => format!("{} schools of the list were members then", members.len()),
                },
                None => {
                    "it is not certain which are left, since not all of the exceptions are on the school list".to_owned()
                }
            }
        };
        let column = column.or(columns.number("visiting_schools"));
        let fix = if draft.schools.is_empty() {
            "give the school list with --schools, or write the schools' names"
        } else if all_so_many(text).is_some() {
            "correct the number, the school list or its dates, or write the names of the schools that came"
        } else {
            "write the exceptions as the school list has them, or write the names of the schools that came"
        };
        let what = format!("`{text}`: {why}");
        Err((column, RowFault::new(codes::EVERYBODY_UNKNOWN, what, text, fix)))
    }

    /// Enters everybody into the activity.
    pub fn enter(
        &self,
        draft: &mut Draft,
        columns: &Columns,
        row: RowId,
        activity: u32,
        everybody: &[String],
        known: &KnownNames,
    ) {
        let (hosts, visitors) = (self.host_people.iter(), self.visitors.iter());
        let visitors = visitors.map(|guest| guest.name.as_str());
        let led = LedBy::of(&self.led_by, hosts.map(String::as_str), visitors);
        led.note(draft, row, columns.number("led_by"), &self.led_by);
        let enter = |draft: &mut Draft, mention: Mention, hosts: bool| {
            let leads =
                mention.name != Texts::EMPTY && if hosts { led.hosts() } else { led.visits() };
            let mention = draft.mention(mention, row);
            draft.entries.push(Entry { activity, mention, leads, hosts, row });
        };
        let [host_number, visiting_number] = &self.numbers;
        // A number beside several schools is of none of them.
        let alone = |draft: &mut Draft, schools: &[String], number: &str| match schools {
            [only] => Mention {
                school: draft.named("school", only, row),
                number: draft.texts.number(number),
                ..Mention::default()
            },
            _ => Mention::default(),
        };
        let host = alone(draft, &self.hosts, host_number);
        for school in &self.hosts {
            let school = match self.hosts.len() {
                1 => host.school,
                _ => draft.named("school", school, row),
            };
            if self.host_people.is_empty() || self.hosts.len() > 1 {
                enter(draft, Mention { school, ..host }, true);
            }
        }
        for name in &self.host_people {
            let name = draft.named("person", name, row);
            enter(draft, Mention { name, ..host }, true);
        }
        let home = if self.everybody.is_none() { &self.schools[..] } else { &[] };
        let home = alone(draft, home, visiting_number);
        for guest in &self.visitors {
            let name = draft.named("person", &guest.name, row);
            let mention = match &guest.home {
                Home::OfRow => Mention { name, ..home },
                Home::Beside(school) => {
                    let school = draft.named("school", school, row);
                    Mention { name, school, ..Mention::default() }
                }
            };
            enter(draft, mention, false);
        }
        for school in self.schools.iter().chain(everybody) {
            let school = draft.named("school", school, row);
            enter(draft, Mention { school, kind: MentionKind::School, ..home }, false);
        }
        if led == LedBy::Names {
            for mention in leaders(draft, &self.led_by, row) {
                draft.entries.push(Entry { activity, mention, leads: true, hosts: false, row });
            }
        }
        self.notes(draft, columns, row, everybody.len(), known);
    }

    fn notes(
        &self,
        draft: &mut Draft,
        columns: &Columns,
        row: RowId,
        everybody: usize,
        known: &KnownNames,
    ) {
        for (column, text) in &self.unclear {
            let what =
                format!("`{text}` may be one name or several; not all of its parts are known");
            let fix = if draft.schools.is_empty() {
                "put a semicolon between names, or give the lists of schools and people"
            } else {
                "put a semicolon between names, or write each as the lists have it"
            };
            let fault = RowFault::new(codes::LIST_UNCLEAR, what, text, fix);
            draft.note(row, *column, Outcome::Noted, fault);
        }
        for (column, text) in &self.away {
            let what = format!("`{text}` did not come, as it says; the row is used without it");
            let fix = "nothing, if they did not come; else write the name alone";
            let fault = RowFault::new(codes::STAYED_AWAY, what, text, fix);
            draft.note(row, *column, Outcome::Noted, fault);
        }
        for (column, text) in &self.crowds {
            let what = format!("`{text}` names nobody; the row is used without it");
            let fix = "write the names, with semicolons between them";
            let fault = RowFault::new(codes::NO_NAME, what, text, fix);
            draft.note(row, *column, Outcome::Noted, fault);
        }
        if let Some((column, text)) = &self.everybody {
            let phase = all_of_phase(text);
            let is_but = phase
                .as_ref()
                .map_or(!is_everybody(text) && all_so_many(text).is_none(), |(_, left)| {
                    left.is_some()
                });
            let but = if is_but { ", without those it names" } else { "" };
            let of = phase.map_or(String::new(), |(phase, _)| {
                format!(" and stand as {phase} under `phase` on the school list")
            });
            let what = format!(
                "`{text}` was read as the {everybody} schools that were members then{of}{but}"
            );
            let fix = "if not all of them came, write the names of those that did";
            let fault = RowFault::new(codes::EVERYBODY, what, text, fix);
            draft.note(row, *column, Outcome::Noted, fault);
        }
        let says_school =
            |name: &str| told(name, known).named.iter().any(|one| !one.school.is_empty());
        let are_several = self.schools.len() > 1 || self.everybody.is_some();
        let is_open = |guest: &&Guest| match &guest.home {
            Home::OfRow => are_several,
            Home::Beside(school) => school.is_empty(),
        };
        let open = self.visitors.iter().filter(is_open).map(|guest| guest.name.as_str());
        let open = open.filter(|name| !known.is_placed(name) && !says_school(name));
        let open: Vec<&str> = open.collect();
        if !open.is_empty() {
            let text = open.join("; ");
            let what = if are_several {
                let schools = self.schools.len() + everybody;
                format!(
                    "{schools} schools visited, and the row does not say which of them `{text}` came from"
                )
            } else {
                format!("no school stands in the column beside `{text}`")
            };
            let fix = "write a row for each school, or give the people list with --people";
            let fault = RowFault::new(codes::SCHOOL_OPEN, what, &text, fix);
            let column = columns.number("visitors").or(columns.number("visitor"));
            draft.note(row, column, Outcome::Noted, fault);
        }
    }
}

fn is_all(cell: &str) -> bool {
    is_everybody(cell) || all_but(cell).is_some() || all_so_many(cell).is_some()
}
