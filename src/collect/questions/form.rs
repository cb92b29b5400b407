//! The questions of a form and what each asks for; what cannot be told is asked.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::{Naming, plain};
use crate::collect::questions::asks::question::{Ask, OWN, asks};
use crate::collect::questions::asks::wording::{
    asks_for_others, asks_if_other, shown, without_choice, words,
};
use crate::collect::questions::choices::{is_other, ticked};
use crate::collect::questions::part::{Cells, Choice, Part};
use crate::collect::questions::platform::Platform;
use crate::collect::shapes::surveys::generators::of_contact::is_numbered_contact;

/// A question: its columns and what it asks for.
#[derive(Debug, Clone)]
pub struct Question {
    /// As shown.
    pub wording: String,
    /// Its columns, each with its choice.
    pub columns: Vec<(usize, Option<Choice>)>,
    /// What it asks for; `None` if it is not used.
    pub ask: Option<Ask>,
    /// The user said so.
    pub is_named: bool,
}

impl Question {
    /// Whether it has a column for each choice or row.
    #[must_use]
    pub fn has_choices(&self) -> bool {
        let choices = self.columns.iter().filter_map(|(_, choice)| choice.as_ref());
        choices.into_iter().any(|choice| !is_other(choice.text()))
    }
}

/// A form.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// In the order of the file.
    pub questions: Vec<Question>,
    /// Headings of all columns as shown.
    pub headings: Vec<String>,
    /// The same in plain form.
    pub plain: Vec<String>,
}

impl Form {
    /// Finds the questions among the columns and what they ask for.
    #[must_use]
    pub fn new(platform: &Platform, parts: &[Part], named: &[Naming]) -> Self {
        let headings: Vec<String> = parts.iter().map(|part| part.code.clone()).collect();
        let plain: Vec<String> = parts.iter().map(|part| plain(&shown(&part.code))).collect();
        let mut form = Self { questions: Vec::new(), headings, plain };
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        for (column, part) in parts.iter().enumerate() {
            if form.is_own(platform, part, column) || part.stem.is_empty() {
                continue;
            }
            let known = groups.get(part.group.as_str()).filter(|_| !part.group.is_empty());
            let at = *known.unwrap_or(&form.questions.len());
            if at == form.questions.len() {
                groups.insert(&part.group, at);
                form.questions.push(Question {
                    wording: shown(&part.stem),
                    columns: Vec::new(),
                    ask: None,
                    is_named: false,
                });
            }
            form.questions[at].columns.push((column, part.option.clone()));
        }
        form.part_details();
        for question in &mut form.questions {
            let naming = named.iter().find(|naming| {
                let is = |text: &str| is_named(text, naming);
                let of_column = |&(column, _): &(usize, Option<Choice>)| {
                    is(&parts[column].code) || is(&parts[column].stem) || is(&parts[column].group)
                };
                is(&question.wording) || question.columns.iter().any(of_column)
            });
            let by_name = naming
                .and_then(|naming| Ask::ALL.into_iter().find(|ask| ask.field() == naming.ours));
            question.is_named = by_name.is_some();
            question.ask = by_name.or_else(|| asks(&question.wording));
            // A list of names to tick under a bare `contact` names schools.
            let bare = matches!(words(&question.wording).as_slice(), [word] if word == "contact" || word == "contacts");
            if bare && question.has_choices() && !question.is_named {
                question.ask = Some(Ask::Schools);
            }
        }
        form.name_alike();
        form.prefer_named();
        form.join_others();
        form.leave_out_texts();
        form
    }

    /// What was written beside a grid, `Which schools? - What did you do? - Elm School - Text`, asks for no
    /// further schools.
    fn leave_out_texts(&mut self) {
        let partner = [Ask::Schools, Ask::People, Ask::HowOften];
        let begins = |wording: &str| wording.split(" - ").next().unwrap_or_default().to_owned();
        let grid =
            |q: &&Question| q.has_choices() && q.ask.is_some_and(|ask| partner.contains(&ask));
        let grids: Vec<String> =
            self.questions.iter().filter(grid).map(|question| begins(&question.wording)).collect();
        for question in self.questions.iter_mut().filter(|question| !question.is_named) {
            let text = question.wording.strip_suffix("- Text");
            let is_beside = text.is_some_and(|text| grids.contains(&begins(text)));
            if is_beside && question.columns.len() == 1 {
                question.ask = None;
            }
        }
    }

    /// `Your details` with a place for the name and one for the school are two questions.
    fn part_details(&mut self) {
        let is_own = |(_, choice): &&(usize, Option<Choice>)| {
            let ask = choice.as_ref().and_then(|choice| asks(choice.text()));
            ask.is_some_and(|ask| OWN.contains(&ask))
        };
        let are_details = |question: &Question| {
            question.columns.iter().filter(is_own).count() > 1
                && asks(&question.wording).is_none()
                && !is_numbered_contact(&question.wording)
        };
        let questions = std::mem::take(&mut self.questions);
        for question in questions {
            if !are_details(&question) {
                self.questions.push(question);
                continue;
            }
            for (column, choice) in question.columns {
                let wording = choice.map_or(question.wording.clone(), |c| c.text().to_owned());
                let columns = vec![(column, None)];
                self.questions.push(Question { wording, columns, ask: None, is_named: false });
            }
        }
    }

    /// `If other, please specify` belongs to the question in front of it.
    fn join_others(&mut self) {
        let joins = [Ask::Schools, Ask::People, Ask::OwnSchool];
        for at in (1..self.questions.len()).rev() {
            let (before, [question, ..]) = self.questions.split_at_mut(at) else { continue };
            let [(column, None)] = question.columns.as_slice() else { continue };
            let Some(before) = before.last_mut() else { continue };
            let follows = before.columns.last().is_some_and(|(last, _)| last + 1 == *column);
            let fits = before.ask.is_some_and(|ask| joins.contains(&ask));
            let partner = [Ask::Schools, Ask::People, Ask::HowOften];
            let beside = before.has_choices()
                && before.ask.is_some_and(|ask| partner.contains(&ask))
                && question.ask.is_none_or(|ask| partner.contains(&ask))
                && asks_for_others(&question.wording);
            let own = before.ask == Some(Ask::OwnSchool);
            // A verb of its own would ask for another relation.
            let bare = question.ask.is_none() && asks_for_others(&question.wording);
            let names_others = asks_if_other(&question.wording) || bare && !own;
            let others = is_other(&question.wording) || names_others;
            if follows && !question.is_named && (fits && others || beside) {
                let choice = Choice::Named("Other (please specify)".to_owned());
                before.columns.push((*column, Some(choice)));
                self.questions.remove(at);
            }
        }
    }

    /// Whether a column is the program's own and no question.
    #[must_use]
    pub fn is_own(&self, platform: &Platform, part: &Part, column: usize) -> bool {
        let code = &self.plain[column];
        let wording = plain_of(&part.stem);
        let own = |text: &str| {
            platform.own.contains(&text)
                || platform.own_prefixes.iter().any(|prefix| text.starts_with(prefix))
        };
        // A question may be worded like a heading of the program's; then its code differs.
        part.option.is_none()
            && (own(code)
                || own(&wording)
                    && (wording == *code
                        || platform.own.contains(&code.as_str())
                        || is_numbered_code(code)))
    }

    /// The same question asked again, `School you work with2`, is named with the first.
    fn name_alike(&mut self) {
        let named: Vec<(Vec<String>, Option<Ask>)> = self
            .questions
            .iter()
            .filter(|q| q.is_named)
            .map(|q| (words(&q.wording), q.ask))
            .collect();
        for question in self.questions.iter_mut().filter(|question| !question.is_named) {
            let ask = question.ask;
            question.is_named = ask.is_some() && named.contains(&(words(&question.wording), ask));
        }
    }

    /// A row that the user names, `Which schools? [Now]`, is a question of its own, where names stand below it.
    pub fn part_named(&mut self, named: &[Naming], cells: &Cells) {
        for at in (0..self.questions.len()).rev() {
            let question = &self.questions[at];
            let holds_names = |column: usize, option: &str| {
                let mut below = cells.get(&column).into_iter().flatten().peekable();
                below.peek().is_some() && below.all(|cell| ticked(cell, option).is_none())
            };
            let is_row = |(column, choice): &&(usize, Option<Choice>)| {
                let Some(Choice::Named(option)) = choice else { return false };
                let code = &self.headings[*column];
                holds_names(*column, option)
                    && *code != question.wording
                    && named.iter().any(|naming| is_named(code, naming))
                    && !named.iter().any(|naming| is_named(&question.wording, naming))
            };
            let rows: Vec<usize> =
                question.columns.iter().filter(is_row).map(|(column, _)| *column).collect();
            if rows.is_empty() || question.columns.len() < 2 || !question.is_named {
                continue;
            }
            let parted = rows.iter().map(|&column| Question {
                wording: shown(&self.headings[column]),
                columns: vec![(column, None)],
                ask: question.ask,
                is_named: true,
            });
            let parted: Vec<Question> = parted.collect();
            let whole = &mut self.questions[at];
            whole.columns.retain(|(column, _)| !rows.contains(column));
            (whole.ask, whole.is_named) = (None, false);
            let after = at + 1;
            self.questions.splice(after..after, parted);
        }
        self.questions.retain(|question| !question.columns.is_empty());
    }

    /// What the user names is the only one that asks so.
    pub fn prefer_named(&mut self) {
        for ask in Ask::ALL {
            if self.questions.iter().any(|q| q.ask == Some(ask) && q.is_named) {
                for question in
                    self.questions.iter_mut().filter(|q| q.ask == Some(ask) && !q.is_named)
                {
                    question.ask = None;
                }
            }
        }
        let partner = |q: &Question| {
            matches!(q.ask, Some(Ask::Schools | Ask::People))
                || q.ask == Some(Ask::HowOften) && q.has_choices()
        };
        if self.questions.iter().any(|q| partner(q) && q.is_named) {
            for question in self.questions.iter_mut().filter(|q| partner(q) && !q.is_named) {
                question.ask = None;
            }
        }
    }

    /// The questions that ask for something.
    pub fn asking(&self, ask: Ask) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.ask == Some(ask))
    }

    /// Whether any question asks for it.
    #[must_use]
    pub fn has(&self, ask: Ask) -> bool {
        self.asking(ask).next().is_some()
    }

    /// The one question that asks for it: the same question asked in several branches of a form is
    /// one. Two different ones are for the user to settle.
    pub fn only(&self, ask: Ask, file: &str, line: u32) -> Result<Vec<&Question>, Error> {
        let asking: Vec<&Question> = self.asking(ask).collect();
        let differ =
            asking.windows(2).any(|pair| words(&pair[0].wording) != words(&pair[1].wording));
        if differ {
            return Err(self.unclear(&asking, ask.field(), file, line));
        }
        Ok(asking)
    }

    /// Several questions fit.
    #[must_use]
    pub fn unclear(&self, fitting: &[&Question], field: &str, file: &str, line: u32) -> Error {
        let list =
            fitting.iter().map(|q| format!("`{}`", q.wording)).collect::<Vec<_>>().join("; ");
        let first = fitting.first().map_or("", |question| question.wording.as_str());
        let field =
            if field == "partners" && fitting.first().is_some_and(|q| q.ask == Some(Ask::People)) {
                "contacts"
            } else {
                field
            };
        let what =
            format!("several questions fit `{field}`, and only you know which one counts: {list}");
        // Several relations are never added up unasked.
        let several = match field {
            "partners" | "contacts" => ", or name several to use them as one",
            _ => "",
        };
        let fix =
            format!("say which one with --map {field}=\"{first}\" (or another of them){several}");
        Error::data(what, fix)
            .coded(codes::WHICH_QUESTION)
            .plainly(format!("several questions fit `{field}`, and only you know which one counts"))
            .plain_fix(format!("say which one with --map {field}=\"the wording of the question\""))
            .at(Place::line(file, line))
    }

    /// No question fits.
    #[must_use]
    pub fn missing(&self, what: &str, fields: &[&str], file: &str, line: u32) -> Error {
        let list = self
            .questions
            .iter()
            .map(|q| format!("`{}`", q.wording))
            .collect::<Vec<_>>()
            .join("; ");
        let says = format!("no question of the form is known to ask for {what}");
        let examples = fields
            .iter()
            .map(|field| format!("--map {field}=\"QUESTION\""))
            .collect::<Vec<_>>()
            .join(" or ");
        Error::data(
            format!("{says}; its questions are: {list}"),
            format!("say which one does with {examples}"),
        )
        .plainly(says)
        .coded(codes::WHICH_QUESTION)
        .plain_fix(format!("say which one does with {examples}"))
        .at(Place::line(file, line))
    }
}

/// Whether the user names a question by this wording.
#[must_use]
pub fn is_named(text: &str, naming: &Naming) -> bool {
    text.trim() == naming.theirs.trim() || plain_of(text) == plain_of(&naming.theirs)
}

fn plain_of(text: &str) -> String {
    plain(without_choice(&shown(text)))
}

/// `V1`, `Q3`: a code that says nothing.
fn is_numbered_code(code: &str) -> bool {
    let mut characters = code.chars();
    let letter = characters.next().is_some_and(|c| c == 'v');
    letter && characters.clone().next().is_some() && characters.all(|c| c.is_ascii_digit())
}
