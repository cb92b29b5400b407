//! Questions of which the file holds nothing but the codes of the choices.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::words::is_other;
use crate::collect::questions::asks::remark::{Remark, is_bare_number};
use crate::collect::questions::choices::{Known, Listed, Splits};
use crate::collect::questions::form::Question;
use crate::collect::questions::part::Choice;
use crate::collect::questions::study::Study;

impl Study<'_> {
    /// Choices of which only a code is there, and ticks that do not say the name either.
    pub fn refuse_codes(&self, question: &Question, known: &Known) -> Result<(), Error> {
        let unknown = |(_, choice): &(usize, Option<Choice>)| match choice {
            Some(Choice::Code(code)) if !known.has(code) && !is_other(code) => Some(code.clone()),
            Some(Choice::Named(name)) if is_bare_number(name) && !self.names.listed.has(name) => {
                Some(name.clone())
            }
            _ => None,
        };
        let codes: Vec<String> = question.columns.iter().filter_map(unknown).collect();
        self.only_codes(question, &codes)
    }

    /// Cells that hold nothing but the numbers of choices.
    pub fn refuse_numbers(&self, question: &Question, splits: &Splits) -> Result<(), Error> {
        let names = |listed: &Listed| listed.names.iter().any(|name| !is_other(name));
        if splits.values().any(names) {
            return Ok(());
        }
        let said = splits.values().flat_map(|listed| &listed.remarks);
        let numbers = said.filter(|(_, remark)| *remark == Remark::Number);
        let numbers: BTreeSet<&String> = numbers.map(|(number, _)| number).collect();
        self.only_codes(question, &numbers.into_iter().cloned().collect::<Vec<_>>())
    }

    fn only_codes(&self, question: &Question, codes: &[String]) -> Result<(), Error> {
        let Some(first) = codes.first() else { return Ok(()) };
        let what = format!(
            "the choices of `{}` stand here only by their codes ({}); which school is which, the file does not say",
            question.wording,
            codes.join(", ")
        );
        let fix = format!(
            "export again with full question text and full answers; or name them in tiebeam.toml: [aliases] and below it \"{first}\" = \"Name of the school\""
        );
        Err(Error::data(what, fix)
            .coded(codes::ONLY_CODES).plainly("the choices of a question stand here only by their codes; which school is which, the file does not say")
            .plain_fix("export again with full question text and full answers; or name each code in tiebeam.toml under [aliases]")
            .at(Place::line(self.file, self.line)))
    }
}
