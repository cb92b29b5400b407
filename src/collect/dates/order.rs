//! Day or month first: decided once for a whole column, from what its own cells prove.

/// Which comes first in `03/10/2025`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayMonth {
    /// The day, as in Britain.
    DayFirst,
    /// The month, as in the United States.
    MonthFirst,
}

impl DayMonth {
    /// The other order.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::DayFirst => Self::MonthFirst,
            Self::MonthFirst => Self::DayFirst,
        }
    }

    /// In words, as part of a sentence.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::DayFirst => "day first",
            Self::MonthFirst => "month first",
        }
    }

    /// The option that settles it.
    #[must_use]
    pub fn option(self) -> &'static str {
        match self {
            Self::DayFirst => "--dates dmy",
            Self::MonthFirst => "--dates mdy",
        }
    }

    pub(super) fn in_this_column(self) -> &'static str {
        match self {
            Self::DayFirst => "; in this column the day comes first",
            Self::MonthFirst => "; in this column the month comes first",
        }
    }
}

/// The cells that prove one thing: how many, and the first of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proofs {
    /// How many rows.
    pub rows: u64,
    /// The first of them: its line and text.
    pub first: Option<(u32, String)>,
}

impl Proofs {
    /// Notes one more.
    pub fn add(&mut self, line: u32, cell: &str) {
        self.rows += 1;
        if self.first.is_none() {
            self.first = Some((line, cell.to_owned()));
        }
    }
}

/// All that a column's own cells say about its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Cells that can only have the day first.
    pub day_first: Proofs,
    /// Cells that can only have the month first.
    pub month_first: Proofs,
    /// Cells that can be two different days.
    pub either: Proofs,
}

/// Proofs of the rarer order are slips of the pen while there is at most one of them in so many of
/// the other; more, and two people wrote the column in two ways.
const SLIP_IN: u64 = 20;

/// What becomes of a column's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// No cell needs an order.
    Needless,
    /// The cells prove it, without contradiction.
    Proved(DayMonth),
    /// The cells prove it but for a few slips, which cannot be read.
    ButForSlips(DayMonth),
    /// The user says it; some cells contradict and cannot be read.
    SaidAgainstSome(DayMonth),
    /// The cells prove another order than the user says for other columns.
    NotAsSaid(DayMonth),
    /// The user says it.
    Said(DayMonth),
    /// Another column of the file proves it.
    Elsewhere(DayMonth),
    /// Some cells prove one order, some the other.
    Torn,
    /// Nothing proves either.
    Open,
}

impl Evidence {
    /// The cells that can only be meant in this order.
    #[must_use]
    pub fn of(&self, order: DayMonth) -> &Proofs {
        match order {
            DayMonth::DayFirst => &self.day_first,
            DayMonth::MonthFirst => &self.month_first,
        }
    }

    /// The order that the cells prove without contradiction.
    #[must_use]
    pub fn proved(&self) -> Option<DayMonth> {
        match (self.day_first.rows, self.month_first.rows) {
            (1.., 0) => Some(DayMonth::DayFirst),
            (0, 1..) => Some(DayMonth::MonthFirst),
            _ => None,
        }
    }

    /// Decides; `said` is the user's word, `elsewhere` what other columns of the file prove.
    #[must_use]
    pub fn decide(&self, said: Option<DayMonth>, elsewhere: Option<DayMonth>) -> Decision {
        if let Some(said) = said {
            return self.decide_as_said(said);
        }
        let (day, month) = (self.day_first.rows, self.month_first.rows);
        match (day, month, self.proved()) {
            (_, _, Some(order)) => Decision::Proved(order),
            (0, 0, None) if self.either.rows == 0 => Decision::Needless,
            (0, 0, None) => elsewhere.map_or(Decision::Open, Decision::Elsewhere),
            _ if month * SLIP_IN <= day => Decision::ButForSlips(DayMonth::DayFirst),
            _ if day * SLIP_IN <= month => Decision::ButForSlips(DayMonth::MonthFirst),
            _ => Decision::Torn,
        }
    }

    /// The user's word settles what the cells leave open. Where the cells only ever prove the other
    /// order, they win if most of them do: the word was for another column. If a few do, they are
    /// slips; in between nobody but the user can know.
    fn decide_as_said(&self, said: DayMonth) -> Decision {
        let (for_it, against) = (self.of(said).rows, self.of(said.other()).rows);
        match (for_it, against) {
            (0, 0) if self.either.rows == 0 => Decision::Needless,
            (0, 0) => Decision::Said(said),
            (1.., 0) => Decision::Proved(said),
            (1.., _) if for_it * SLIP_IN <= against => Decision::NotAsSaid(said.other()),
            (0, _) if against > self.either.rows => Decision::NotAsSaid(said.other()),
            (0, _) if against * SLIP_IN > self.either.rows => Decision::Torn,
            _ => Decision::SaidAgainstSome(said),
        }
    }
}
