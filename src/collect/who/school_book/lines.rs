//! The schools of the network, one line each: those of the list, or those that the rows name.

use std::collections::BTreeMap;

use crate::base::calendar::Date;
use crate::collect::draft::facts::Establishment;
use crate::collect::draft::{Draft, ListedSchool};
use crate::collect::places::RowId;
use crate::collect::records::{By, School};
use crate::collect::who::authorities::authority_key;
use crate::collect::who::lineage::Lineage;
use crate::collect::who::names::{person_key, school_key};
use crate::collect::who::numbers;
use crate::collect::who::register::{Identity, Register, Scope};
use crate::collect::who::school_book::wordings::{Group, Who};

/// One school and what is known of it.
#[derive(Debug, Default)]
pub struct Line {
    /// Name.
    pub name: String,
    /// Official number as listed; may be empty.
    pub urn: String,
    /// LAESTAB; may be empty.
    pub laestab: String,
    /// Local authority; may be empty.
    pub la: String,
    /// Other texts that mean it, with the reason.
    pub also: Vec<(String, By)>,
    /// When it joined.
    pub joined: Option<Date>,
    /// When it left.
    pub left: Option<Date>,
    /// Columns of the list, and facts of the register.
    pub attributes: BTreeMap<String, String>,
    is_closed: bool,
    /// The row of the list.
    row: RowId,
}

impl Line {
    /// Its official number, if it is one.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        numbers::urn(&self.urn)
    }

    /// Whether it was a member on any day of a span.
    #[must_use]
    pub fn is_member_between(&self, first: Date, last: Date) -> bool {
        self.joined.is_none_or(|day| day <= last) && self.left.is_none_or(|day| day > first)
    }

    fn listed(line: &ListedSchool) -> Self {
        Self {
            name: line.name.clone(),
            urn: line.urn.clone(),
            laestab: line.laestab.clone(),
            la: line.la.clone(),
            also: line.also.iter().map(|text| (text.clone(), By::Alias)).collect(),
            joined: line.joined,
            left: line.left,
            attributes: line.attributes.clone(),
            is_closed: line.is_closed,
            row: line.row,
        }
    }

    fn identity(&self) -> Identity<'_> {
        Identity { urn: self.number(), laestab: &self.laestab, is_closed: self.is_closed }
    }

    /// Why another line is this school, if it is.
    fn repeats(&self, other: &Self, lineage: &Lineage) -> Option<By> {
        let urns = (!self.urn.is_empty() && !other.urn.is_empty()).then(|| self.urn == other.urn);
        let same_name = self.name == other.name && urns != Some(false);
        if same_name && !self.differ_in_place(other) {
            return Some(By::SameName);
        }
        if urns == Some(true) && school_key(&self.name) == school_key(&other.name) {
            return Some(By::Urn);
        }
        let by = self.identity().same(other.identity(), lineage);
        by.filter(|by| *by != By::Urn)
    }

    /// Two lines of one name without numbers, in two authorities, are two schools.
    fn differ_in_place(&self, other: &Self) -> bool {
        let both = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
        both(&authority_key(&self.la), &authority_key(&other.la))
            || both(&self.laestab, &other.laestab)
    }

    /// Takes over what a line says that is the same school, and returns where the two say different
    /// things of it.
    fn absorb(&mut self, other: &Self, by: By) -> Vec<String> {
        let is_former = by == By::UrnLink || by == By::Laestab;
        self.joined = match (self.joined, other.joined) {
            (Some(a), Some(b)) if is_former => Some(a.min(b)),
            (own, theirs) => own.or(theirs),
        };
        self.also.push((other.name.clone(), by));
        self.also.push((other.urn.clone(), by));
        self.also.extend(other.also.iter().cloned());
        let own = [self.name.clone(), self.urn.clone()];
        self.also.retain(|(text, _)| !text.is_empty() && !own.contains(text));
        // A school that was closed left under its old number, not under its new one.
        if is_former {
            return Vec::new();
        }
        self.left = self.left.or(other.left);
        for (own, theirs) in [
            (&mut self.urn, &other.urn),
            (&mut self.laestab, &other.laestab),
            (&mut self.la, &other.la),
        ] {
            if own.is_empty() {
                own.clone_from(theirs);
            }
        }
        let mut differ = Vec::new();
        for (column, theirs) in other.attributes.iter().filter(|(_, text)| !text.is_empty()) {
            let own = self.attributes.entry(column.clone()).or_default();
            if own.is_empty() {
                own.clone_from(theirs);
            } else if !NAMING.contains(&column.as_str()) && person_key(own) != person_key(theirs) {
                differ.push(format!("{column} `{own}` or `{theirs}`"));
            }
        }
        differ
    }

    /// Fills what the list leaves open from a register.
    fn learn(&mut self, one: &Establishment) {
        let urn = one.urn.map(|urn| urn.to_string()).unwrap_or_default();
        if self.urn.is_empty() {
            self.urn.clone_from(&urn);
        }
        if self.laestab.is_empty() {
            self.laestab.clone_from(&one.laestab);
        }
        if self.la.is_empty() {
            self.la.clone_from(&one.la);
        }
        let facts = [
            ("phase", &one.phase),
            ("la", &one.la),
            ("mat", &one.mat),
            ("postcode", &one.postcode),
            ("type", &one.kind),
            ("laestab", &one.laestab),
        ];
        for (column, value) in facts.into_iter().filter(|(_, value)| !value.is_empty()) {
            let known = self.attributes.entry(column.to_owned()).or_default();
            if known.is_empty() {
                known.clone_from(value);
            }
        }
    }

    /// The school.
    #[must_use]
    pub fn school(&self, name: String) -> School {
        School {
            name,
            urn: self.urn.clone(),
            joined: self.joined,
            left: self.left,
            attributes: self.attributes.clone(),
        }
    }
}

/// The columns by which a school is named: two lines may word them in two ways.
const NAMING: &[&str] = &[
    "name",
    "school",
    "school_name",
    "establishmentname",
    "establishment_name",
    "id",
    "school_id",
    "short",
    "short_name",
    "aliases",
    "alias",
    "also_known_as",
    "other_names",
    "known_as",
    "previous_name",
    "former_name",
    "abbreviation",
];

/// A row of the list that is the same school as another one.
#[derive(Debug)]
pub struct Repeated {
    /// The row.
    pub row: RowId,
    /// What it calls the school.
    pub spelling: String,
    /// The school that counts.
    pub into: String,
    /// The row of that one.
    pub first: RowId,
    /// Why.
    pub by: By,
    /// Where the two lines say different things of the school.
    pub differ: Vec<String>,
}

/// The lines of the school list, each school once: of its numbers the newest, and the open one.
#[must_use]
pub fn of_list(draft: &Draft, lineage: &Lineage) -> (Vec<Line>, Vec<Repeated>) {
    let mut listed: Vec<_> = draft.schools.iter().collect();
    let age = |line: &ListedSchool| {
        let urn = numbers::urn(&line.urn)?;
        lineage.chain(urn).iter().rev().position(|other| *other == urn)
    };
    listed.sort_by_cached_key(|line| {
        let content = (line.name.clone(), line.urn.clone(), line.attributes.clone());
        (age(line), line.is_closed, content)
    });
    // Where to look for a line's equals: its name, its number, its DfE number.
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut repeated = Vec::new();
    for other in listed {
        let line = Line::listed(other);
        let number = line.number().map_or(line.urn.clone(), |n| lineage.newest(n).to_string());
        let marks =
            [format!("n {}", line.name), format!("u {number}"), format!("l {}", line.laestab)];
        let near = marks.iter().filter(|mark| mark.len() > 2).filter_map(|mark| places.get(mark));
        let mut near: Vec<usize> = near.flatten().copied().collect();
        near.sort_unstable();
        let same = near.into_iter().find_map(|at| Some((at, lines[at].repeats(&line, lineage)?)));
        if let Some((at, by)) = same {
            let differ = lines[at].absorb(&line, by);
            let called = if line.name == lines[at].name { &line.urn } else { &line.name };
            let (spelling, into) = (called.clone(), lines[at].name.clone());
            let first = lines[at].row;
            repeated.push(Repeated { row: other.row, spelling, into, first, by, differ });
        } else {
            for mark in marks {
                places.entry(mark).or_default().push(lines.len());
            }
            lines.push(line);
        }
    }
    lines.sort_by(|a, b| (&a.name, &a.urn, &a.attributes).cmp(&(&b.name, &b.urn, &b.attributes)));
    (lines, repeated)
}

/// The lines of schools that only rows name.
#[must_use]
pub fn of_groups(groups: Vec<Group>) -> Vec<Line> {
    let line = |group: Group| Line {
        laestab: match &group.who {
            Who::Key(key) => numbers::laestab(key).unwrap_or_default(),
            Who::Number(_) => String::new(),
        },
        urn: match group.who {
            Who::Number(number) => number.to_string(),
            Who::Key(_) => String::new(),
        },
        name: group.name,
        also: group.texts,
        ..Line::default()
    };
    let mut lines: Vec<Line> = groups.into_iter().map(line).collect();
    lines.sort_by(|a, b| (&a.name, &a.urn).cmp(&(&b.name, &b.urn)));
    lines
}

/// Looks every school up in the register.
pub fn learn(lines: &mut [Line], register: &Register, scope: &Scope) {
    for line in lines {
        let by_number = line.number().map(|number| register.head(number));
        let by_laestab = || register.number(&line.laestab).map(|found| found.id);
        let by_name = || register.named(&line.name, &line.la, scope).map(|found| found.id);
        let id = by_number.or_else(by_laestab).or_else(by_name);
        if let Some(one) = id.and_then(|id| register.establishment(id)) {
            line.learn(one);
        }
    }
}
