//! Dates and times as people write them: one cell (`form`), one column (`study`, `column`), and the
//! order of day and month (`order`), which is decided once for a whole column.

pub mod clock;
pub mod column;
mod day;
pub mod form;
pub mod length;
pub mod order;
pub mod parts;
pub mod say;
pub mod school_year;
pub mod sequence;
pub mod serial;
pub mod study;
pub mod style;
mod tokens;
pub mod typed;
pub mod words;
pub mod year_first;

pub use column::DateColumn;
pub use form::{Stamp, parse, stamp};
pub use order::DayMonth;
pub use say::Note;
pub use serial::Epoch;
pub use study::DateStudy;
pub use year_first::ShortYears;
