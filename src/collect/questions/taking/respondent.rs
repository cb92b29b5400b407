//! Who answered: a person, or somebody unnamed of a school.

use crate::collect::cells::names::nobody::is_stand_in;
use crate::collect::cells::names::roles::is_role;
use crate::collect::cells::words::is_none;
use crate::collect::draft::{Draft, Mention, MentionKind};
use crate::collect::places::RowId;
use crate::collect::questions::asks::about::{Placed, in_brackets, is_at};
use crate::collect::questions::asks::question::Ask;
use crate::collect::questions::asks::wording::asks_consent;
use crate::collect::questions::choices::{at_semicolons, is_other, ticked};
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::part::{Cells, Choice};
use crate::collect::questions::platform::{Platform, column};
use crate::collect::questions::taking::addresses::Addresses;
use crate::collect::who::names::{is_nobody, person_key, school_key, tidy};

/// A respondent as worded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Respondent {
    /// E-mail address.
    pub id: String,
    /// Name.
    pub name: String,
    /// School.
    pub school: String,
    /// Role.
    pub role: String,
}

/// Where the respondent's own columns stand.
#[derive(Debug, Clone, Default)]
pub struct Own<'f> {
    /// The questions for the school.
    pub schools: Vec<&'f Question>,
    /// Columns with the whole name, the best first.
    pub names: Vec<usize>,
    /// Columns with the parts of the name.
    pub parts: Vec<usize>,
    /// Columns with the address.
    pub emails: Vec<usize>,
    /// Columns with the role.
    pub roles: Vec<usize>,
    /// Columns in which respondents agree to take part.
    pub consents: Vec<usize>,
    /// Addresses that stand beside several names or schools.
    pub addresses: Addresses,
    /// Choices of the form that are people with their schools.
    placed: Placed,
}

impl<'f> Own<'f> {
    /// Finds them.
    #[must_use]
    pub fn new(form: &'f Form, platform: &Platform, schools: Vec<&'f Question>) -> Self {
        let whole = |ask: Ask| -> Vec<usize> {
            let columns = form.asking(ask).flat_map(|question| &question.columns);
            columns.filter(|(_, choice)| choice.is_none()).map(|(column, _)| *column).collect()
        };
        let mut names = whole(Ask::OwnName);
        names.extend(column(&form.plain, platform.name_column));
        let mut emails = whole(Ask::OwnEmail);
        emails.extend(column(&form.plain, platform.email_column));
        let parts = [whole(Ask::OwnFirstName), whole(Ask::OwnLastName)].concat();
        let consents = form.questions.iter().filter(|question| asks_consent(&question.wording));
        let consents = consents.flat_map(|question| &question.columns);
        let consents = consents.filter(|(_, choice)| choice.is_none()).map(|(column, _)| *column);
        let (consents, roles) = (consents.collect(), whole(Ask::OwnRole));
        let addresses = Addresses::default();
        Self { schools, names, parts, emails, roles, consents, addresses, placed: Placed::new() }
    }

    /// What is taken apart in the choices is taken apart where the respondent is one of them.
    pub fn place<'p>(&mut self, placed: impl Iterator<Item = &'p Placed>) {
        self.placed = placed.flatten().map(|(text, who)| (text.clone(), who.clone())).collect();
    }

    /// The name without the school that stands behind it: as in the choices of the form, or in brackets where
    /// no question asks for the school.
    fn apart(&self, name: String) -> (String, String) {
        if let Some(who) = self.placed.get(&name) {
            return who.clone();
        }
        let alone = self.schools.is_empty();
        let parts = in_brackets(&name).filter(|(person, school)| alone && is_at(person, school));
        parts.unwrap_or((name, String::new()))
    }

    /// Whether the form asks who answers.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        !self.schools.is_empty()
            || [&self.names, &self.parts, &self.emails].iter().any(|columns| !columns.is_empty())
    }

    /// The first answer that is taken apart so, its two parts, and how many such answers there are.
    #[must_use]
    pub fn taken_apart(&self, cells: &Cells) -> Option<([String; 3], usize)> {
        let cells = self.names.iter().filter_map(|column| cells.get(column)).flatten();
        let mut parted = cells.filter_map(|cell| {
            let (name, school) = self.apart(tidy(cell));
            (!school.is_empty()).then(|| [tidy(cell), name, school])
        });
        let first = parted.next()?;
        Some((first, 1 + parted.count()))
    }

    /// Who answered; an error holds the schools if there are several.
    pub fn of_row<'r>(&self, cell: &dyn Fn(usize) -> &'r str) -> Result<Respondent, Vec<String>> {
        let somebody = |column: &usize| Some(tidy(cell(*column))).filter(|text| !is_nobody(text));
        let first = |columns: &[usize]| columns.iter().find_map(somebody);
        let parts: Vec<String> = self.parts.iter().filter_map(somebody).collect();
        let name = first(&self.names).or(Some(parts.join(" "))).unwrap_or_default();
        let name = if is_mark(&name) || is_stand_in(&name) { String::new() } else { name };
        // A name column that holds the address holds no name.
        let (name, spare) =
            if name.contains('@') { (String::new(), name) } else { (name, String::new()) };
        let (name, behind) = self.apart(name);
        let id = first(&self.emails).unwrap_or(spare).to_lowercase();
        let id = if self.addresses.are_of_several(&id) { String::new() } else { id };
        let mut schools: Vec<String> =
            self.schools.iter().flat_map(|question| schools_of(question, cell)).collect();
        schools.dedup_by(|a, b| school_key(a) == school_key(b));
        if schools.len() > 1 {
            return Err(schools);
        }
        let school = schools.pop().unwrap_or(behind);
        Ok(Respondent { id, name, school, role: first(&self.roles).unwrap_or_default() })
    }
}

fn schools_of<'r>(question: &Question, cell: &dyn Fn(usize) -> &'r str) -> Vec<String> {
    let mut schools = Vec::new();
    for (column, choice) in &question.columns {
        let text = cell(*column).trim();
        match choice.as_ref().map(Choice::text) {
            Some(option) if !is_other(option) && ticked(text, option) == Some(true) => {
                schools.push(option.to_owned());
            }
            Some(option) if !is_other(option) && ticked(text, option) == Some(false) => {}
            Some(option) if is_other(option) && ticked(text, "").is_some() => {}
            _ => schools.extend(
                at_semicolons(text)
                    .into_iter()
                    .filter(|text| !is_none(text) && !is_other(text) && !is_nobody(text)),
            ),
        }
    }
    schools
}

/// Signs in place of a name that had to be filled in: `x`, `xxx`, `.`.
fn is_mark(name: &str) -> bool {
    name.chars().all(|c| matches!(c, 'x' | 'X') || !c.is_alphanumeric())
}

impl Respondent {
    /// Whether the name or the school was made up to try the form: `Test Test`.
    #[must_use]
    pub fn trial(&self) -> Option<&str> {
        let words = |text: &str| text.to_lowercase().trim_end_matches('.').to_owned();
        let is_name = matches!(
            words(&self.name).as_str(),
            "test"
                | "test test"
                | "testing"
                | "tester"
                | "test name"
                | "test user"
                | "test person"
                | "asdf"
        );
        let is_school =
            matches!(words(&self.school).as_str(), "test" | "testing" | "test school" | "asdf");
        match (is_name, is_school) {
            (true, _) => Some(&self.name),
            (_, true) => Some(&self.school),
            _ => None,
        }
    }

    /// Whether nothing but the school says who it is: a post is nobody's name.
    fn is_unnamed(&self) -> bool {
        self.name.is_empty() || !self.school.is_empty() && is_role(&self.name)
    }

    /// Whether nothing says who it is.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        self.id.is_empty() && self.name.is_empty() && self.school.is_empty()
    }

    /// What tells a person from others; `None` for somebody unnamed.
    #[must_use]
    pub fn key(&self, addresses: &Addresses) -> Option<(String, String)> {
        if !self.id.is_empty() {
            let school = if addresses.have_several_schools(&self.id) { &self.school } else { "" };
            return Some((self.id.clone(), school_key(school)));
        }
        (!self.is_unnamed()).then(|| (person_key(&self.name), school_key(&self.school)))
    }

    /// The mention in the draft.
    pub fn mention(&self, draft: &mut Draft, row: RowId) -> u32 {
        let mention = Mention {
            id: draft.texts.number(&self.id),
            name: draft.named("person", &self.name, row),
            school: draft.named("school", &self.school, row),
            role: draft.texts.number(&self.role),
            kind: MentionKind::Person,
            ..Mention::default()
        };
        draft.mention(mention, row)
    }
}
