//! `25-09-15`: a year of two digits may stand first or last, and a column of such cells can be read both
//! ways throughout.

use crate::collect::dates::form::Written;
use crate::collect::dates::order::{DayMonth, Proofs};
use crate::collect::dates::parts::Parts;

/// Where years of two digits stand, as the user says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ShortYears {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// First.
    First,
}

/// Where the year of two digits can stand in the cells of a column.
#[derive(Debug, Clone, Default)]
pub struct YearFirst {
    /// Cells in which it can stand first.
    pub fits: Proofs,
    /// Whether it cannot in some cell that is a day otherwise.
    unfit: bool,
    /// Whether some cell has its year in full, and last.
    pub beside_long: bool,
    /// Whether a cell is written with slashes.
    slashes: bool,
    /// The first and the last year, if it stands last and if it stands first.
    last: Option<(u16, u16)>,
    first: Option<(u16, u16)>,
}

impl YearFirst {
    /// Takes a cell into account; `written` as its column is read, a day of the calendar or not.
    pub(super) fn see(&mut self, line: u32, cell: &str, written: &Written) {
        let Parts::Open { year, .. } = written.parts else { return };
        if !written.short_year {
            self.beside_long = true;
            return;
        }
        let turned = written.year_first();
        let turned = turned.filter(|turned| turned.stamp(DayMonth::DayFirst).is_ok());
        if let Some(Written { parts: Parts::Sure { year: first, .. }, .. }) = turned {
            self.fits.add(line, cell);
            self.slashes |= cell.contains('/');
            widen(&mut self.last, year);
            widen(&mut self.first, first);
        } else {
            let mut orders = [DayMonth::DayFirst, DayMonth::MonthFirst].into_iter();
            self.unfit |= orders.any(|order| written.stamp(order).is_ok());
        }
    }

    /// Whether nobody but a person knows where the year stands: every cell reads both ways. With slashes
    /// the year stands last nearly everywhere; it is doubted only if the years would then lie further
    /// apart than the other way.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let span = |years: Option<(u16, u16)>| years.map_or(0, |(low, high)| high - low);
        let doubted = !self.slashes || span(self.last) > span(self.first);
        self.fits.rows > 0 && !self.unfit && !self.beside_long && doubted
    }
}

fn widen(years: &mut Option<(u16, u16)>, year: u16) {
    let (low, high) = years.unwrap_or((year, year));
    *years = Some((low.min(year), high.max(year)));
}
