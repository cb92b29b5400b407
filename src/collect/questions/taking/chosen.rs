//! What one answer says to a question about others.

use crate::collect::cells::words::{self, is_none};
use crate::collect::questions::asks::relation::{Blank, Relation, Way};
use crate::collect::questions::asks::remark::{Remark, remark, says_none};
use crate::collect::questions::choices::{self, at_semicolons, is_other, ticked};
use crate::collect::questions::part::Choice;
use crate::collect::questions::scales::scale::{self, Meant, Often};
use crate::collect::who::names::{is_no_answer, is_nobody, tidy};

/// Somebody named in an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// As written.
    pub name: String,
    /// How strong; zero is no tie.
    pub strength: f64,
    /// Where.
    pub column: usize,
    /// In the respondent's own words beside the choices.
    pub free: bool,
    /// Split off at a comma, and no known name.
    pub left: bool,
}

/// What an answer says to one question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chosen {
    /// Whom it names.
    pub named: Vec<Named>,
    /// Cells that say neither yes nor no.
    pub unclear: Vec<(usize, String)>,
    /// The cell that says there is none.
    pub none: Option<usize>,
    /// A cell says that there is no contact there.
    pub denied: bool,
    /// What stands in place of names.
    pub remarks: Vec<(usize, String, Remark)>,
    /// Cells that tick `other` and name nobody there.
    pub nameless: Vec<usize>,
}

impl Chosen {
    /// Words that are no name; the usual word for none is not worth telling.
    fn remark(&mut self, column: usize, text: &str, remark: Remark) {
        if remark == Remark::Nobody {
            self.none = Some(column);
        }
        if remark != Remark::Nobody || !(is_none(text) || is_nobody(text)) {
            self.remarks.push((column, text.to_owned(), remark));
        }
    }
}

impl Relation<'_> {
    /// What a row says; `cell` gives its cells.
    pub fn chosen<'r>(&self, cell: &dyn Fn(usize) -> &'r str, scale: &Meant) -> Chosen {
        let mut chosen = Chosen::default();
        // What the row `other` of a grid says, in its own cell or in one for the name beside it.
        let mut others = None;
        for (column, choice) in &self.question.columns {
            let text = tidy(cell(*column));
            let option = choice.as_ref().map(Choice::text);
            if text.is_empty() {
                continue;
            }
            match option {
                Some(option) if is_other(option) && self.steps(&text, scale).is_some() => {
                    let Some(Often::Steps(steps)) = self.steps(&text, scale) else { continue };
                    others = Some(steps);
                    if steps > 0.0 {
                        chosen.nameless.push(*column);
                    }
                }
                Some(option) if is_other(option) => {
                    let raw = cell(*column).trim();
                    let names = self.free.get(raw).map(|listed| listed.names.clone());
                    let names = names.unwrap_or_else(|| at_semicolons(raw));
                    own_words(&mut chosen, *column, &text, names);
                }
                Some(option) if !matches!(self.way, Way::Names(_)) => {
                    self.at_choice(&mut chosen, *column, option, &text, scale);
                }
                None if !matches!(self.way, Way::Names(_)) => chosen.unclear.push((*column, text)),
                _ => self.in_list(&mut chosen, *column, cell(*column).trim()),
            }
        }
        self.weigh(&mut chosen, cell, scale);
        // One place for a name may stay empty where another is filled.
        if matches!(self.way, Way::Names(_)) && self.question.has_choices() {
            chosen.denied |= chosen.none.take().is_some();
        }
        for named in chosen.named.iter_mut().filter(|named| named.free) {
            named.strength = others.unwrap_or(named.strength);
        }
        // A tick at `other`, and the name in a column beside it.
        if chosen.named.iter().any(|named| named.free) {
            chosen.nameless.clear();
        }
        chosen
    }

    /// How often it is with those named, where a question beside asks it; never is no tie, and an answer.
    fn weigh<'r>(&self, chosen: &mut Chosen, cell: &dyn Fn(usize) -> &'r str, scale: &Meant) {
        let said = self.beside.map(|beside| (tidy(cell(beside.column)), beside.numbers));
        let said = said.filter(|(text, _)| !text.is_empty());
        if let Some((text, numbers)) = said
            && let Some(Often::Steps(steps)) = scale::from(&text, scale, numbers)
        {
            chosen.named.iter_mut().for_each(|named| named.strength = steps);
        }
        let never = |named: &Named| named.strength <= 0.0;
        if matches!(self.way, Way::Names(_)) && chosen.named.iter().any(never) {
            chosen.denied = true;
        }
    }

    /// How often a cell says, where the question asks so.
    fn steps(&self, text: &str, words: &Meant) -> Option<Often> {
        match &self.way {
            Way::Scale(numbers) => scale::from(text, words, *numbers),
            _ => None,
        }
    }

    /// What the question in front of this one says: whether there is anybody to name.
    pub fn is_anybody<'r>(&self, cell: &dyn Fn(usize) -> &'r str) -> Option<bool> {
        self.gate.and_then(|column| words::ticked(cell(column).trim()))
    }

    /// Whether a row says neither whom nor that there is nobody: a grid left blank where a word for
    /// never could have been chosen, `not sure`, or a blank where others say none. Cells about oneself
    /// say nothing.
    pub fn is_unanswered<'r>(
        &self,
        chosen: &Chosen,
        cell: &dyn Fn(usize) -> &'r str,
        scale: &Meant,
        is_own: &dyn Fn(&str) -> bool,
    ) -> bool {
        let gate = self.is_anybody(cell);
        if let Way::Scale(numbers) = self.way {
            return gate != Some(false)
                && self.question.columns.iter().all(|(column, choice)| {
                    let text = tidy(cell(*column));
                    text.is_empty()
                        || scale::from(&text, scale, numbers) == Some(Often::Unsaid)
                        || choice.as_ref().is_some_and(|choice| is_own(choice.text()))
                });
        }
        let names = chosen.named.iter().any(|named| named.strength > 0.0);
        if names || chosen.denied || chosen.none.is_some() {
            return false;
        }
        // Yes in front of it, and then nobody; or no.
        if let Some(is_anybody) = gate {
            return is_anybody;
        }
        // Ticks exported one by one, each as not answered.
        let mut ticks = self.question.columns.iter().map(|(column, _)| cell(*column).trim());
        if matches!(self.way, Way::Ticks | Way::Numbers) && ticks.any(is_no_answer) {
            return true;
        }
        let is_blank =
            chosen.remarks.is_empty() && chosen.nameless.is_empty() && chosen.unclear.is_empty();
        !is_blank || self.blank == Blank::Unsaid
    }

    fn in_list(&self, chosen: &mut Chosen, column: usize, text: &str) {
        let Way::Names(splits) = &self.way else { return };
        let Some(listed) = splits.get(text) else {
            return chosen.unclear.push((column, text.to_owned()));
        };
        for (text, remark) in &listed.remarks {
            chosen.remark(column, text, *remark);
        }
        let counts = self.counts.get(&column).copied();
        for (place, name) in listed.names.iter().enumerate() {
            if is_other(name) {
                chosen.nameless.push(column);
            } else {
                let left = listed.left.contains(name);
                chosen.named.push(Named {
                    name: name.clone(),
                    strength: counts.or(self.ranks.get(place).copied()).unwrap_or(1.0),
                    column,
                    free: false,
                    left,
                });
            }
        }
    }

    fn at_choice(
        &self,
        chosen: &mut Chosen,
        column: usize,
        option: &str,
        text: &str,
        words: &Meant,
    ) {
        let strength = match &self.way {
            Way::Scale(_) => match self.steps(text, words) {
                Some(Often::Steps(steps)) => Some(steps),
                Some(Often::Unsaid) => Some(0.0),
                None => None,
            },
            Way::Anything => {
                let never = |part: &String| {
                    says_none(part) || scale::often(part, words) == Some(Often::Steps(0.0))
                };
                let parts = at_semicolons(text);
                chosen.denied |= parts.iter().all(never);
                let silent =
                    |part: &String| never(part) || scale::often(part, words) == Some(Often::Unsaid);
                Some(f64::from(u8::from(!parts.iter().all(silent))))
            }
            Way::Numbers => Some(1.0),
            _ => ticked(text, option).map(|ticked| f64::from(u8::from(ticked))),
        };
        match strength {
            None => chosen.unclear.push((column, text.to_owned())),
            Some(strength) if strength > 0.0 && is_none(option) => chosen.none = Some(column),
            Some(strength) => chosen.named.push(Named {
                name: option.to_owned(),
                strength,
                column,
                free: false,
                left: false,
            }),
        }
    }
}

/// Names in the respondent's own words; a tick at `other` alone names nobody.
fn own_words(chosen: &mut Chosen, column: usize, text: &str, names: Vec<String>) {
    if text != "1" && is_none(text) || choices::ticked(text, "") == Some(false) {
        // `None` where another could be named says it of all; `0` and `No` are ticks.
        chosen.denied |= is_none(text) && choices::ticked(text, "").is_none();
        return;
    }
    if choices::ticked(text, "") == Some(true) || is_other(text) {
        return chosen.nameless.push(column);
    }
    for name in names {
        match remark(&name) {
            Some(remark) => chosen.remark(column, &name, remark),
            None => {
                chosen.named.push(Named { name, strength: 1.0, column, free: true, left: false });
            }
        }
    }
}
