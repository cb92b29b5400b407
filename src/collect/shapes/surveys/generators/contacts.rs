//! Whom a row of a name generator names.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::Outcome;
use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::names::venues::is_same_place;
use crate::collect::draft::{Draft, Mention, RowFault};
use crate::collect::places::RowId;
use crate::collect::questions::asks::remark::{Remark, is_bare_number, remark};
use crate::collect::questions::asks::towards::runs_in;
use crate::collect::questions::scales::numbering::stands_for_no_answer;
use crate::collect::questions::scales::scale::unknown_words;
use crate::collect::questions::taking::row::note_remark;
use crate::collect::questions::taking::told;
use crate::collect::shape::Reading;
use crate::collect::shapes::surveys::generators::generator::{holds_names, own_columns};
use crate::collect::shapes::surveys::generators::numbered;
use crate::collect::shapes::surveys::generators::of_contact::Says;
use crate::collect::shapes::surveys::generators::series::{self, Series};
use crate::collect::shapes::surveys::generators::{days, ticks, which_strength};
use crate::collect::shapes::surveys::strength::{Strength, is_never, is_none};
use crate::collect::who::names::{is_no_answer, person_key, school_key, tidy};
use crate::collect::wishes::Wishes;
use crate::collect::within::walk;

/// What the columns stand for.
#[derive(Debug)]
pub struct Plan {
    /// The respondent's own columns.
    pub columns: Columns,
    series: Vec<Series>,
    /// The numbers of the contacts.
    numbers: BTreeSet<u32>,
    /// Contacts are given by the respondents' identifiers.
    by_id: IsId,
    /// The name of each respondent by identifier.
    names: BTreeMap<String, String>,
    /// Contacts are given by number, so that 99 may be one of them.
    are_numbers: AreNumbers,
}

/// Whether contacts are given by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AreNumbers {
    Yes,
    No,
}

/// What a contact's cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IsId {
    Name,
    Id,
}

/// A contact that a row names.
#[derive(Debug)]
pub struct Contact {
    /// Who, as a mention.
    pub mention: u32,
    /// How strong; `None` if there is no tie.
    pub strength: Option<f64>,
    /// The column that names them.
    pub column: usize,
    /// The cell.
    pub text: String,
    name: String,
    school: String,
}

impl Contact {
    /// Whether this is the person of that name and school; a blank school is any.
    #[must_use]
    pub fn is(&self, (name, school): &(String, String)) -> bool {
        let any = self.school.is_empty() || school.is_empty();
        !self.name.is_empty()
            && person_key(&self.name) == person_key(name)
            && (any || school_key(&self.school) == school_key(school))
    }

    /// Whether two contacts of one respondent are the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.mention == other.mention || self.is(&(other.name.clone(), other.school.clone()))
    }
}

/// 99 and the like, as programs write for no answer, or 0.
fn is_code(text: &str) -> bool {
    text == "0" || text.parse().is_ok_and(stands_for_no_answer)
}

/// Whom a row names.
#[derive(Debug, Default)]
pub struct Contacts {
    /// In the order of the columns.
    pub named: Vec<Contact>,
    /// Places that name somebody.
    pub filled: u32,
    /// Contacts without a strength where others have one.
    pub without_strength: u32,
    /// All places are blank: not even `none`.
    pub is_blank: bool,
    /// Nobody is named, and what stands there does not say that there is nobody.
    pub is_unsaid: bool,
}

/// `Same school`, `my own school`: the respondent's, where the row says which that is.
fn own_place(draft: &mut Draft, (row, column): (RowId, usize), school: &mut String, own: &str) {
    let own = tidy(own);
    if own.is_empty() {
        return;
    }
    let what = format!("`{school}` is read as the respondent's own school, {own}");
    let fix = "nothing, if that is right; else write the school's name";
    let fault = RowFault::new(codes::OWN_PLACE, what, school, fix);
    draft.note(row, Some(column as u32 + 1), Outcome::Noted, fault);
    *school = own;
}

impl Plan {
    /// A heading that asks who turns to the respondent rather than to whom the respondent turns.
    #[must_use]
    pub fn asks_who_turns<'h>(&self, headings: &'h [String]) -> Option<&'h String> {
        let named = [Says::Name, Says::First, Says::School, Says::Code];
        let series = self.series.iter().filter(|series| named.contains(&series.says));
        let mut asked = series.flat_map(|series| series.columns.values());
        asked.find_map(|at| headings.get(*at).filter(|heading| runs_in(heading)))
    }

    /// Finds the columns; two kinds of contacts in one file are asked about.
    pub fn of(reading: &Reading) -> Result<Self, Error> {
        let headings = &reading.layout.headings;
        let named = which_strength::named(reading);
        let mut series = series::find(&numbered::headings(headings));
        days::refuse(reading, &series)?;
        let names: Vec<&Series> = series.iter().filter(|s| s.says == Says::Name).collect();
        if let [one, other, ..] = names.as_slice() {
            let what = format!(
                "the file asks for several kinds of contacts: `{}` and `{}`",
                one.words.join(" "),
                other.words.join(" ")
            );
            let fix = "keep one kind in the file and read the other separately: they are different networks; if one of them only says more of the same contacts, delete its columns";
            return Err(Error::data(what, fix)
                .coded(codes::WHICH_QUESTION)
                .plainly("the file asks for several kinds of contacts")
                .plain_fix(fix)
                .at(Place::line(&reading.table.name, reading.layout.headings_line)));
        }
        // Codes such as Q3_1 are names only if nothing else is.
        let names = names.len() + usize::from(series.iter().any(|s| s.says == Says::First));
        series.retain(|s| {
            s.says != Says::Code || (names == 0 && holds_names(s, &reading.table.head))
        });
        for series in series.iter_mut().filter(|s| s.says == Says::Code) {
            series.says = Says::Name;
        }
        let who = |s: &&Series| matches!(s.says, Says::Name | Says::First);
        let main = series.iter().find(who).or(series.iter().find(|s| s.says == Says::School));
        let numbers: BTreeSet<u32> =
            main.map(|s| s.columns.keys().copied().collect()).unwrap_or_default();
        which_strength::one(reading, &named, &mut series, &numbers)?;
        let columns = own_columns(headings, &series, &named);
        let (by_id, names, are_numbers) = (IsId::Name, BTreeMap::new(), AreNumbers::No);
        let mut plan = Self { columns, series, numbers, by_id, names, are_numbers };
        plan.study(reading)?;
        ticks::refuse(reading, &plan.named_in(headings))?;
        plan.study_numbers(reading)?;
        Ok(plan)
    }

    /// The columns that name the contacts.
    fn named_in(&self, headings: &[String]) -> BTreeSet<usize> {
        let names = self.series.iter().filter(|s| matches!(s.says, Says::Name | Says::First));
        let names: BTreeSet<usize> = names.flat_map(|s| s.columns.values().copied()).collect();
        if names.is_empty() { ticks::in_codes(headings) } else { names }
    }

    /// Whether any contact is called by a number that does not stand for no answer.
    fn study_numbers(&mut self, reading: &Reading) -> Result<(), Error> {
        walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
            let mut names =
                self.numbers.iter().map(|&number| self.text(Says::Name, number, record));
            if names.any(|name| is_bare_number(&name) && !is_code(&name)) {
                self.are_numbers = AreNumbers::Yes;
            }
        })
    }

    /// Contacts may be given by the respondents' identifiers.
    fn study(&mut self, reading: &Reading) -> Result<(), Error> {
        if !self.columns.has("person_id") {
            return Ok(());
        }
        let (mut ids, mut named) = (BTreeMap::new(), BTreeSet::new());
        walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
            let cell = |field| tidy(self.columns.text(record, field));
            ids.insert(cell("person_id"), cell("person"));
            let cells = self.numbers.iter().map(|&n| self.text(Says::Name, n, record));
            named.extend(cells.filter(|cell| !is_none(cell)));
        })?;
        if !self.columns.has("person")
            || (!named.is_empty() && named.iter().all(|id| ids.contains_key(id)))
        {
            self.by_id = IsId::Id;
        }
        self.names = ids;
        Ok(())
    }

    /// How much an unknown word for how often counts, only the survey's author knows; how much each
    /// known one does is told.
    pub fn read_words(&self, reading: &mut Reading) -> Result<(), Error> {
        let (separator, wishes) = (reading.table.delimiter, reading.wishes);
        let mut unknown: BTreeMap<String, Place> = BTreeMap::new();
        let mut known: BTreeSet<(String, String)> = BTreeSet::new();
        let strengths = self.series.iter().filter(|series| series.says == Says::Strength);
        let strengths: Vec<usize> = strengths
            .flat_map(|series| &series.columns)
            .filter_map(|(number, &column)| self.numbers.contains(number).then_some(column))
            .collect();
        walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
            for &column in &strengths {
                let written = tidy(record.get(column).unwrap_or(""));
                if !written.contains(char::is_alphabetic) {
                    continue;
                }
                let steps = match Strength::read(&written, separator, wishes) {
                    Strength::Unclear => {
                        let place = Place::cell(&reading.table.name, line, column as u32 + 1);
                        unknown.entry(written).or_insert(place);
                        continue;
                    }
                    Strength::Given(steps) => steps.to_string(),
                    Strength::Never => "0".to_owned(),
                    Strength::Unsaid => "1, as nothing is said".to_owned(),
                };
                known.insert((steps, written));
            }
        })?;
        let Some((first, place)) = unknown.first_key_value() else {
            told::steps(reading, known.into_iter().collect());
            return Ok(());
        };
        let words = unknown.keys().take(12).map(|word| format!("`{word}`"));
        let what = format!("how often is meant by {}", words.collect::<Vec<_>>().join(", "));
        Err(unknown_words(what, first, place.clone()))
    }

    /// How many contacts there is room for.
    #[must_use]
    pub fn places(&self) -> u32 {
        self.numbers.len() as u32
    }

    fn column(&self, says: Says, number: u32) -> Option<usize> {
        let series = self.series.iter().find(|series| series.says == says)?;
        series.columns.get(&number).copied()
    }

    fn text(&self, says: Says, number: u32, record: &StringRecord) -> String {
        tidy(self.column(says, number).and_then(|column| record.get(column)).unwrap_or(""))
    }

    /// Whom a row names.
    pub fn contacts(
        &self,
        draft: &mut Draft,
        separator: Delimiter,
        wishes: &Wishes,
        row: RowId,
        record: &StringRecord,
    ) -> Contacts {
        let mut contacts = Contacts { is_blank: true, ..Contacts::default() };
        for &number in &self.numbers {
            let part = |says| self.text(says, number, record);
            let whole = tidy(&format!("{} {}", part(Says::First), part(Says::Last)));
            let mut name =
                [part(Says::Name), whole].into_iter().find(|n| !n.is_empty()).unwrap_or_default();
            let mut school = part(Says::School);
            contacts.is_blank &= name.is_empty() && school.is_empty();
            let column_of = |says: &[Says]| says.iter().find_map(|s| self.column(*s, number));
            let called = column_of(&[Says::Name, Says::First, Says::School]).unwrap_or_default();
            let column =
                if name.is_empty() { column_of(&[Says::School]).unwrap_or(called) } else { called };
            let of_school = column_of(&[Says::School]).unwrap_or(called);
            if is_same_place(&school) {
                own_place(
                    draft,
                    (row, of_school),
                    &mut school,
                    self.columns.text(record, "school"),
                );
            }
            for (text, column) in [(&mut name, called), (&mut school, of_school)] {
                let is_code = self.are_numbers == AreNumbers::No && is_code(text);
                let said = remark(text).filter(|said| *said != Remark::Number);
                let said = said.or(is_code.then_some(Remark::Unsaid));
                if let Some(said) = said.filter(|_| !is_none(text)) {
                    note_remark(draft, row, column, text, said);
                    contacts.is_unsaid |= said != Remark::Nobody;
                }
                // -99 in every place is no word that there is nobody.
                contacts.is_unsaid |= is_no_answer(text);
                if said.is_some() || is_none(text) {
                    text.clear();
                }
            }
            let written = part(Says::Strength);
            if name.is_empty() && school.is_empty() {
                if !is_none(&written) && !is_never(&written, wishes) {
                    let what = format!("`{written}` belongs to a contact who is not named");
                    let fault =
                        RowFault::new(codes::CELL_LEFT_OUT, what, &written, "fill in the contact");
                    draft.note(row, self.strength_column(number), Outcome::Noted, fault);
                }
                continue;
            }
            contacts.filled += 1;
            let strength = self.strength(draft, separator, wishes, row, number, &written);
            contacts.without_strength += u32::from(strength == Strength::Unsaid);
            let (id, called) = match self.by_id {
                IsId::Id => (name.as_str(), self.names.get(&name).map_or("", String::as_str)),
                IsId::Name => ("", name.as_str()),
            };
            let mention = Mention {
                id: draft.texts.number(id),
                name: draft.named("person", called, row),
                school: draft.named("school", &school, row),
                role: draft.texts.number(&part(Says::Role)),
                ..Mention::default()
            };
            let mention = draft.mention(mention, row);
            let text = if name.is_empty() { school.clone() } else { name.clone() };
            let contact =
                Contact { mention, strength: strength.value(), column, text, name, school };
            contacts.named.push(contact);
        }
        contacts.is_unsaid &= contacts.named.is_empty();
        contacts
    }

    fn strength_column(&self, number: u32) -> Option<u32> {
        self.column(Says::Strength, number).map(|column| column as u32 + 1)
    }

    fn strength(
        &self,
        draft: &mut Draft,
        separator: Delimiter,
        wishes: &Wishes,
        row: RowId,
        number: u32,
        written: &str,
    ) -> Strength {
        if self.column(Says::Strength, number).is_none() {
            return Strength::Given(1.0);
        }
        let strength = Strength::read(written, separator, wishes);
        if strength == Strength::Unclear {
            let what = format!(
                "`{written}` does not say how strong the tie is; the tie is left out, the contact stays"
            );
            let fix = "write a number from 0 up, or a word such as weekly";
            let fault = RowFault::new(codes::CELL_LEFT_OUT, what, written, fix);
            draft.note(row, self.strength_column(number), Outcome::Noted, fault);
        }
        strength
    }

    /// Tells which columns were used.
    pub fn say_columns(&self, reading: &mut Reading) {
        let headings = &reading.layout.headings;
        let mut used = self.columns.used(headings);
        let is_named = reading.wishes.named.iter().any(|naming| naming.ours == "how_often");
        for series in &self.series {
            let ours = match series.says {
                Says::Name | Says::First | Says::Last | Says::Code => "contact",
                Says::School => "contact_school",
                Says::Strength if is_named => "how_often",
                Says::Strength => "strength",
                Says::Role => "contact_role",
            };
            let first = self.series.iter().find(|other| other.says == series.says) == Some(series);
            let columns = series.columns.iter().filter(|(n, _)| first && self.numbers.contains(n));
            used.extend(
                columns.filter_map(|(_, &at)| Some((ours.to_owned(), headings.get(at)?.clone()))),
            );
        }
        reading.say_used(used);
    }
}
