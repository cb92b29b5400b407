//! Which school a text means: official number, LAESTAB, alias, or the same name spelled otherwise.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use self::claims::{Claims, Meaning};
use self::lines::{Line, Repeated};
use self::wordings::{Group, Who, Wording};
use crate::collect::draft::Draft;
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, Body, By, Merge, School};
use crate::collect::who::authorities::authority_key;
use crate::collect::who::lineage::Lineage;
use crate::collect::who::names::{cores, school_key};
use crate::collect::who::numbers;
use crate::collect::who::proposals::school_names::SchoolName;
use crate::collect::who::register::Register;

pub mod claims;
pub mod lines;
pub mod shared_numbers;
pub mod wordings;

/// Schools, outside bodies, and the texts that mean them.
#[derive(Debug, Default)]
pub struct SchoolBook {
    /// The network's schools, by name.
    pub schools: Vec<School>,
    /// Everything else that was named as a school or body, by name.
    pub bodies: Vec<Body>,
    /// Spellings joined to a school or body.
    pub merges: Vec<Merge>,
    /// Rows of the school list that repeat another row.
    pub repeated: Vec<Repeated>,
    /// Texts that could mean several schools, with these.
    pub unclear: Vec<(String, Vec<u32>, RowId)>,
    /// Links between two schools of the data that do not make them one.
    pub linked: Vec<Linked>,
    /// Numbers that bodies go by, because another school has the name that the register gives them.
    pub called: BTreeMap<String, String>,
    /// Listed schools that were no members on any day of the data and stand in no row of it.
    pub away: Vec<String>,
    claims: Claims,
    body_texts: BTreeMap<String, u32>,
    body_keys: BTreeMap<String, u32>,
    first_rows: BTreeMap<String, RowId>,
}

/// No more names than this are compared to ask which school of the list a body may be: a few seconds.
const MOST_LIKENED: usize = 20_000_000;

/// Two schools or bodies with a link that does not make them one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// What one is called.
    pub a: String,
    /// What the other is called.
    pub b: String,
    /// The link's wording.
    pub kind: String,
    /// Whether the wording alone would have made them one.
    pub is_plain: bool,
    /// The row of the link.
    pub row: RowId,
}

impl SchoolBook {
    /// Settles every school and body that the draft names.
    #[must_use]
    pub fn settle(draft: &Draft) -> Self {
        let mut book = Self::default();
        let lineage = Lineage::of(&draft.facts.links);
        let register =
            Register::new(&draft.facts.register, &lineage).with_names(&draft.facts.called);
        let wordings = wordings::wordings(draft);
        let mut used = wordings::used_numbers(&wordings, &register);
        let mut lines = Vec::new();
        if draft.known.school_list {
            (lines, book.repeated) = lines::of_list(draft, &lineage);
            used.extend(lines.iter().filter_map(Line::number).map(|urn| register.head(urn)));
        }
        let las = lines.iter().map(|line| authority_key(&line.la)).filter(|la| !la.is_empty());
        let scope = register.scope(&used, las);
        if !draft.known.school_list {
            let schools = wordings.iter().filter(|wording| !wording.is_outside);
            lines = lines::of_groups(wordings::groups(schools, &register, &scope));
        }
        lines::learn(&mut lines, &register, &scope);
        book.take(&lines, &register, &lineage);
        book.set_aside(draft, &mut lines, &wordings, (&register, &lineage));
        let unknown = wordings.iter().filter(|w| book.find(&w.text) == Affiliation::Unknown);
        let unknown: Vec<&Wording> = unknown.collect();
        let groups = wordings::groups(unknown.iter().copied(), &register, &scope);
        book.take_bodies(groups);
        book.first_rows = wordings.iter().map(|w| (w.text.clone(), w.first)).collect();
        book.note_spellings(&wordings);
        book.note_links(&lineage);
        book
    }

    /// The school or body that a text means.
    #[must_use]
    pub fn find(&self, text: &str) -> Affiliation {
        if text.is_empty() {
            return Affiliation::Unknown;
        }
        if let Meaning::One(school, _) = self.claims.find(text) {
            return Affiliation::School(school);
        }
        let body = self.body_texts.get(text).or_else(|| self.body_keys.get(&school_key(text)));
        body.map_or(Affiliation::Unknown, |&body| Affiliation::Outside(body))
    }

    /// Whether a school has an official number of the same kind: a URN, or a LAESTAB.
    #[must_use]
    pub fn has_such(&self, school: u32, number: &str) -> bool {
        match number.len() {
            7 => self.claims.has_laestab(school),
            _ => self.schools.get(school as usize).is_some_and(|one| !one.urn.is_empty()),
        }
    }

    /// The name of a school or body.
    #[must_use]
    pub fn name(&self, affiliation: Affiliation) -> &str {
        match affiliation {
            Affiliation::School(at) => {
                self.schools.get(at as usize).map_or("", |s| s.name.as_str())
            }
            Affiliation::Outside(at) => {
                self.bodies.get(at as usize).map_or("", |b| b.name.as_str())
            }
            Affiliation::Unknown => "",
        }
    }

    /// The first row that uses a text for a school or body.
    #[must_use]
    pub fn row_of(&self, text: &str) -> RowId {
        self.first_rows.get(text).copied().unwrap_or_default()
    }

    /// Leaves out listed schools that had left before the first day of the data, or had not yet joined
    /// on its last, and that nothing names: nobody asked them, and no log could show them. Without a list,
    /// those of which every text turned out to mean another school.
    fn set_aside(
        &mut self,
        draft: &Draft,
        lines: &mut Vec<Line>,
        wordings: &[Wording],
        (register, lineage): (&Register, &Lineage),
    ) {
        let days = draft.days();
        let is_listed = draft.known.school_list;
        let mut named = BTreeSet::new();
        for wording in wordings {
            match self.claims.find(&wording.text) {
                Meaning::One(school, _) => named.extend([school]),
                Meaning::Several(schools) => named.extend(schools),
                Meaning::Nobody => {}
            }
        }
        let is_away = |(at, line): (u32, &Line)| {
            let is_gone = |(first, last)| !line.is_member_between(first, last);
            !named.contains(&at) && (!is_listed || days.is_some_and(is_gone))
        };
        let away: Vec<bool> = (0..).zip(lines.iter()).map(is_away).collect();
        if !away.contains(&true) || !away.contains(&false) {
            return;
        }
        let names = self.schools.iter().zip(&away).filter(|(_, away)| **away);
        self.away = names.map(|(school, _)| school.name.clone()).filter(|_| is_listed).collect();
        let mut stays = away.iter().map(|away| !away);
        lines.retain(|_| stays.next().unwrap_or(true));
        (self.schools, self.claims) = (Vec::new(), Claims::default());
        self.take(lines, register, lineage);
    }

    /// The schools of the network, and every text that means one of them.
    fn take(&mut self, lines: &[Line], register: &Register, lineage: &Lineage) {
        let mut of_name: BTreeMap<&str, u32> = BTreeMap::new();
        for line in lines {
            *of_name.entry(&line.name).or_default() += 1;
        }
        for line in lines {
            // Two schools of one name are told apart by their number, or by where they are.
            let apart = [&line.urn, &line.la, &line.laestab].into_iter().find(|t| !t.is_empty());
            let shared = of_name.get(line.name.as_str()).is_some_and(|count| *count > 1);
            let name = match apart.filter(|_| shared) {
                Some(apart) => format!("{} ({apart})", line.name),
                None => line.name.clone(),
            };
            self.schools.push(line.school(name));
        }
        let schools = || (0_u32..).zip(lines);
        for (at, line) in schools() {
            if let Some(number) = line.number() {
                self.claims.number(number, at, By::Urn);
            }
            self.claims.text(&line.urn, at, By::Urn);
            self.claims.laestab(&line.laestab, at);
            self.claims.text(&line.name, at, By::SameName);
            self.claims.key(&line.name, at, By::SameName);
        }
        let also = |(at, line): (u32, &Line)| -> Vec<(String, u32, By)> {
            line.also.iter().map(|(text, by)| (text.clone(), at, *by)).collect()
        };
        self.claims.further(&schools().flat_map(also).collect::<Vec<_>>());
        // `St Mary's, Leeds` is clear even where two authorities have a St Mary's.
        let placed = |(at, line): (u32, &Line)| {
            (!line.la.is_empty()).then(|| (format!("{} {}", line.name, line.la), at, By::SameName))
        };
        self.claims.further(&schools().filter_map(placed).collect::<Vec<_>>());
        for (at, line) in schools().filter(|(_, line)| !line.la.is_empty()) {
            self.claims.placed(&line.name, &line.la, at);
        }
        self.take_former(lines, register, lineage);
    }

    /// Numbers and names that a school had before, or that only the register knows.
    fn take_former(&mut self, lines: &[Line], register: &Register, lineage: &Lineage) {
        let mut names = Vec::new();
        let mut numbers = Vec::new();
        for (at, line) in (0_u32..).zip(lines) {
            let Some(number) = line.number() else { continue };
            let mut known = lineage.chain(number);
            known.extend(register.all_of(register.head(number)).iter().filter_map(|one| one.urn));
            for other in known.into_iter().filter(|other| *other != number) {
                let by = if lineage.same(other, number) { By::UrnLink } else { By::Laestab };
                numbers.push((other, at, by));
            }
            for one in register.all_of(register.head(number)) {
                self.claims.laestab(&one.laestab, at);
            }
            let former = register.names(register.head(number)).into_iter();
            names.extend(former.map(|(name, by)| (name.to_owned(), at, by)));
        }
        for (number, at, by) in numbers {
            if self.claims.find(&number.to_string()) == Meaning::Nobody {
                self.claims.number(number, at, by);
            }
        }
        self.claims.further(&names);
    }

    fn take_bodies(&mut self, groups: Vec<Group>) {
        let mut bodies: Vec<(Group, Vec<u32>)> = Vec::new();
        for group in groups {
            let rivals = group.texts.iter().find_map(|(text, _)| match self.claims.find(text) {
                Meaning::Several(schools) => Some(schools),
                Meaning::One(..) | Meaning::Nobody => None,
            });
            bodies.push((group, rivals.unwrap_or_default()));
        }
        // Whom the register calls as another school is called goes by what the rows say: its number.
        let mut called: BTreeMap<String, u32> = BTreeMap::new();
        for (group, _) in &bodies {
            *called.entry(school_key(&group.name)).or_default() += 1;
        }
        for (group, _) in &mut bodies {
            let is_shared = called.get(&school_key(&group.name)).is_some_and(|times| *times > 1)
                || self.has_no_number(&group.name);
            let own = group.texts.iter().map(|(text, _)| text).min_by_key(|text| {
                (!numbers::is_urn_like(text), numbers::laestab(text).is_none(), *text)
            });
            if let Some(own) = own.filter(|own| is_shared && **own != group.name) {
                group.called.clone_from(&group.name);
                group.name.clone_from(own);
                self.called.insert(group.name.clone(), group.called.clone());
            }
        }
        bodies.sort_by(|a, b| (&a.0.name, &a.0.who).cmp(&(&b.0.name, &b.0.who)));
        let listed: Vec<SchoolName> =
            self.schools.iter().map(|school| SchoolName::of(&school.name)).collect();
        // So many bodies are compared with the whole list, and no more.
        let mut left = MOST_LIKENED / listed.len().max(1);
        for (group, rivals) in bodies {
            let number = self.bodies.len() as u32;
            let near = if left > 0 { &listed[..] } else { &[] };
            let perhaps = self.perhaps(&group, &rivals, near);
            left = left.saturating_sub(usize::from(group.kind.is_empty()));
            if !rivals.is_empty() {
                self.unclear.push((group.name.clone(), rivals, group.first));
            }
            for (text, _) in &group.texts {
                self.body_texts.insert(text.clone(), number);
                self.body_keys.entry(school_key(text)).or_insert(number);
            }
            self.body_keys.entry(school_key(&group.name)).or_insert(number);
            let Group { name, kind, rows, first, .. } = group;
            self.bodies.push(Body { name, kind, perhaps, rows, row: first });
        }
    }

    /// Schools that a body may be: only a question, never used.
    fn perhaps(&self, group: &Group, rivals: &[u32], listed: &[SchoolName]) -> Vec<String> {
        let name = |at: &u32| self.schools.get(*at as usize).map(|school| school.name.clone());
        let mut alike: BTreeSet<u32> = rivals.iter().copied().collect();
        for (text, _) in &group.texts {
            alike.extend(self.claims.same_establishment(text));
        }
        if self.has_no_number(&group.called)
            && let Meaning::One(school, _) = self.claims.find(&group.called)
        {
            alike.insert(school);
        }
        if !alike.is_empty() {
            return alike.iter().filter_map(name).collect();
        }
        if !group.kind.is_empty() {
            return Vec::new();
        }
        for core in group.texts.iter().flat_map(|(text, _)| cores(text)) {
            if let Meaning::One(school, _) = self.claims.find(core) {
                alike.insert(school);
            }
        }
        if !alike.is_empty() {
            return alike.iter().filter_map(name).collect();
        }
        // One of the same name with another number is another school.
        if matches!(group.who, Who::Number(_)) && self.claims.find(&group.name) != Meaning::Nobody {
            return Vec::new();
        }
        self.like(listed, &group.name)
    }

    /// Whether a name is that of one school of the list whose number nobody knows.
    fn has_no_number(&self, name: &str) -> bool {
        let Meaning::One(school, _) = self.claims.find(name) else { return false };
        self.schools.get(school as usize).is_some_and(|school| school.urn.is_empty())
    }

    /// Up to three schools that a name may mean, the likeliest first.
    fn like(&self, listed: &[SchoolName], name: &str) -> Vec<String> {
        let wanted = SchoolName::of(name);
        let like = |(school, other): (&School, &SchoolName)| {
            Some((Reverse(wanted.like(other)?.score), school.name.clone()))
        };
        let mut close: Vec<_> = self.schools.iter().zip(listed).filter_map(like).collect();
        close.sort();
        close.into_iter().take(3).map(|(_, name)| name).collect()
    }

    fn note_spellings(&mut self, wordings: &[Wording]) {
        for wording in wordings {
            let found = self.find(&wording.text);
            let into = self.name(found).to_owned();
            let (by, is_own) = match (self.claims.find(&wording.text), found) {
                (Meaning::One(at, by), _) => {
                    (by, self.schools[at as usize].urn == wording.text && by == By::Urn)
                }
                _ => (By::SameName, false),
            };
            if into != wording.text && !into.is_empty() && !is_own {
                let (spelling, rows, row) = (wording.text.clone(), wording.rows, wording.first);
                self.merges.push(Merge { what: "school", spelling, into, by, rows, row });
            }
        }
        for line in &self.repeated {
            if matches!(line.by, By::UrnLink | By::Laestab) {
                let (into, by, row) = (line.into.clone(), line.by, line.row);
                let spelling = line.spelling.clone();
                self.merges.push(Merge { what: "school", spelling, into, by, rows: 1, row });
            }
        }
    }

    /// Links that do not make two numbers one, where both are in this data.
    fn note_links(&mut self, lineage: &Lineage) {
        for (&(a, b), link) in &lineage.apart {
            let (one, other) = (self.find(&a.to_string()), self.find(&b.to_string()));
            if one == other || one == Affiliation::Unknown || other == Affiliation::Unknown {
                continue;
            }
            self.linked.push(Linked {
                a: self.name(one).to_owned(),
                b: self.name(other).to_owned(),
                kind: link.kind.clone(),
                is_plain: link.is_plain,
                row: link.row,
            });
        }
    }
}
