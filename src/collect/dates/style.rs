//! How the cells of a column are written, so that two columns can be told to be of one hand.

/// The ways of writing of the cells of a column, as bits: two columns that agree were written alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style(pub u16);

impl Style {
    pub(super) const SLASH: u16 = 1;
    pub(super) const DASH: u16 = 2;
    pub(super) const SHORT_YEAR: u16 = 4;
    pub(super) const LONG_YEAR: u16 = 8;
    pub(super) const NO_TIME: u16 = 16;
    pub(super) const TIME: u16 = 32;
    pub(super) const AM_PM: u16 = 64;
    pub(super) const PADDED: u16 = 128;
    pub(super) const BARE: u16 = 256;

    /// Both ways together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one program, or one hand, may have written both.
    #[must_use]
    pub fn is_like(self, other: Self) -> bool {
        let zeros = Self::PADDED | Self::BARE;
        let (mine, theirs) = (self.0 & zeros, other.0 & zeros);
        let alike = mine == theirs || mine == 0 || theirs == 0;
        alike && self.0 & !zeros == other.0 & !zeros
    }
}
