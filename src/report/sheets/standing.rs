//! The columns that say how a unit stands to the data: its state, and whether it answered.

use crate::connect::network::{Level, Network};
use crate::report::sheet::Cell;

/// The columns of one table.
pub(super) struct Standings {
    states: Vec<Cell>,
    /// Only where there was a survey.
    answered: Option<Vec<Cell>>,
}

impl Standings {
    pub(super) fn of(network: &Network, level: Level) -> Self {
        let answer = |answer: Option<bool>| match answer {
            Some(true) => "yes".into(),
            Some(false) => "no".into(),
            None => Cell::Blank,
        };
        let answers = || network.answered(level).into_iter().map(answer).collect();
        Self {
            states: network.states(level).into_iter().map(|state| state.word().into()).collect(),
            answered: network.responses.as_ref().map(|_| answers()),
        }
    }

    /// `state`, and `answered` in a survey.
    pub(super) fn headings(&self) -> impl Iterator<Item = String> + use<> {
        let answered = self.answered.as_ref().map(|_| "answered");
        std::iter::once("state").chain(answered).map(str::to_owned)
    }

    /// The cells of a unit.
    pub(super) fn cells(&self, unit: usize) -> impl Iterator<Item = Cell> + '_ {
        let cell = move |cells: &Vec<Cell>| cells.get(unit).cloned().unwrap_or(Cell::Blank);
        std::iter::once(cell(&self.states)).chain(self.answered.as_ref().map(cell))
    }
}
