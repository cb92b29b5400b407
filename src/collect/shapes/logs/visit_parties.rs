//! Who was at a visit: the host, the visiting schools, the visitors and who led.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::several::{KnownNames, is_all_but, is_everybody, is_group};
use crate::collect::draft::intern::Text;
use crate::collect::draft::{Draft, Entry, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::shapes::logs::event;
use crate::collect::who::names::{is_nobody, tidy};

/// What the cells of a row say about who was there.
#[derive(Debug, Default)]
pub struct Parties {
    hosts: Vec<String>,
    host_people: Vec<String>,
    schools: Vec<String>,
    visitors: Vec<String>,
    led_by: String,
    /// The cell that says everybody, with its column.
    everybody: Option<(Option<u32>, String)>,
    /// Cells that may hold several names, with their columns.
    unclear: Vec<(Option<u32>, String)>,
}

impl Parties {
    /// What the cells say.
    #[must_use]
    pub fn read(columns: &Columns, record: &StringRecord, known: &KnownNames) -> Self {
        let mut parties =
            Self { led_by: columns.text(record, "led_by").to_owned(), ..Self::default() };
        for field in ["visiting_schools", "visiting_school", "visitors", "visitor", "host"] {
            let cell = columns.text(record, field);
            let column = columns.number(field);
            if is_everybody(cell) || is_all_but(cell) {
                parties.everybody = Some((column, cell.to_owned()));
                continue;
            }
            let parts = match field {
                "visitors" | "visitor" => known.people_in(cell),
                _ => known.schools_in(cell),
            };
            parties.unclear.extend(parts.unclear.map(|text| (column, text)));
            match field {
                "visitors" | "visitor" => parties.visitors.extend(parts.names),
                "host" => parties.hosts = parts.names,
                _ => parties.schools.extend(parts.names),
            }
        }
        // A list that begins or ends with everybody, such as `All schools; Council`.
        let all = parties.schools.iter().position(|name| is_everybody(name) || is_all_but(name));
        if let Some(at) = all {
            let column = columns.number("visiting_schools").or(columns.number("visiting_school"));
            parties.everybody = Some((column, parties.schools.remove(at)));
        }
        parties.host_people = known.people_in(columns.text(record, "host_person")).names;
        parties.visitors.retain(|name| !is_group(name));
        parties.schools.retain(|school| !parties.hosts.contains(school));
        parties
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
        let leads = usize::from(!is_nobody(&tidy(&self.led_by)));
        self.everybody.is_none() && guests + hosts + leads < 2
    }

    /// The schools that `All schools` stands for on a day, or why nobody can say.
    pub fn everybody(
        &self,
        draft: &Draft,
        date: Option<Date>,
        columns: &Columns,
    ) -> Result<Vec<String>, (Option<u32>, RowFault)> {
        let Some((column, text)) = &self.everybody else { return Ok(Vec::new()) };
        let why = if is_all_but(text) {
            "it is not certain which are left"
        } else if draft.schools.is_empty() {
            "without a school list nobody can say which they are"
        } else if date.is_none() {
            "without a date nobody can say who was a member"
        } else {
            return Ok(members(draft, date));
        };
        let column = column.or(columns.number("visiting_schools"));
        let fix = "give the school list with --schools, or write the schools' names";
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
        let enter = |draft: &mut Draft, mention: Mention, hosts: bool| {
            let mention = draft.mention(mention, row);
            draft.entries.push(Entry { activity, mention, leads: false, hosts, row });
        };
        let host_of = |draft: &mut Draft| match self.hosts.as_slice() {
            [only] => draft.named("school", only, row),
            _ => Text::default(),
        };
        for school in &self.hosts {
            let mention = from(draft, school, row, MentionKind::Person);
            if self.host_people.is_empty() || self.hosts.len() > 1 {
                enter(draft, mention, true);
            }
        }
        for name in &self.host_people {
            let mention = Mention {
                name: draft.named("person", name, row),
                school: host_of(draft),
                ..Mention::default()
            };
            enter(draft, mention, true);
        }
        let home = match self.schools.as_slice() {
            [only] if self.everybody.is_none() => draft.named("school", only, row),
            _ => Text::default(),
        };
        for name in &self.visitors {
            let name = draft.named("person", name, row);
            enter(draft, Mention { name, school: home, ..Mention::default() }, false);
        }
        for school in self.schools.iter().chain(everybody) {
            let mention = from(draft, school, row, MentionKind::School);
            enter(draft, mention, false);
        }
        for mention in event::leaders(draft, &self.led_by, row) {
            draft.entries.push(Entry { activity, mention, leads: true, hosts: false, row });
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
            let fix = "put a semicolon between names, or give the lists of schools and people";
            let fault = RowFault::new(codes::LIST_UNCLEAR, what, text, fix);
            draft.note(row, *column, Outcome::Noted, fault);
        }
        if let Some((column, text)) = &self.everybody {
            let what =
                format!("`{text}` was read as the {everybody} schools that were members then");
            let fix = "if not all of them came, write the names of those that did";
            let fault = RowFault::new(codes::EVERYBODY, what, text, fix);
            draft.note(row, *column, Outcome::Noted, fault);
        }
        let open = self.visitors.iter().filter(|name| !known.is_placed(name));
        let open: Vec<&str> = open.map(String::as_str).collect();
        if !open.is_empty() && (self.schools.len() > 1 || self.everybody.is_some()) {
            let text = open.join("; ");
            let what = format!(
                "{} schools visited, and the row does not say which of them `{text}` came from",
                self.schools.len() + everybody
            );
            let fix = "write a row for each school, or give the people list with --people";
            let fault = RowFault::new(codes::SCHOOL_OPEN, what, &text, fix);
            let column = columns.number("visitors").or(columns.number("visitor"));
            draft.note(row, column, Outcome::Noted, fault);
        }
    }
}

fn from(draft: &mut Draft, school: &str, row: RowId, kind: MentionKind) -> Mention {
    Mention { school: draft.named("school", school, row), kind, ..Mention::default() }
}

/// The schools on the list that were members on a day.
fn members(draft: &Draft, date: Option<Date>) -> Vec<String> {
    let member = |school: &&crate::collect::draft::ListedSchool| {
        date.is_none_or(|date| {
            school.joined.is_none_or(|joined| joined <= date)
                && school.left.is_none_or(|left| left > date)
        })
    };
    let mut of_name: BTreeMap<&str, u32> = BTreeMap::new();
    for school in &draft.schools {
        *of_name.entry(&school.name).or_default() += 1;
    }
    let name = |school: &crate::collect::draft::ListedSchool| {
        let number = of_name.get(school.name.as_str()) > Some(&1) && !school.urn.is_empty();
        if number { school.urn.clone() } else { school.name.clone() }
    };
    let mut names: Vec<String> = draft.schools.iter().filter(member).map(name).collect();
    names.sort();
    names.dedup();
    names
}
