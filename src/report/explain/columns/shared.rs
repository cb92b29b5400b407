//! Columns that several tables share.

use super::column::{Column, column};

/// Whose row it is.
pub const PERSON: Column = column(
    "person",
    "The person that the row is about, by name or by code; blank where the row is about a school.",
);
/// Whose row it is, or where somebody works.
pub const SCHOOL: Column = column(
    "school",
    "The school that the row is about or, beside a person, the school or outside body where that person works; blank if nobody says where.",
);
/// What is told apart where there is no tie.
pub const STATE: Column = column(
    "state",
    "How the row stands to the data: connected, isolate (heard from, without a tie), non-respondent (nobody heard from it), or outside (not on the list).",
);
/// In a survey.
pub const ANSWERED: Column = column(
    "answered",
    "Whether a person answered the survey, or somebody of a school did: yes or no; blank if nobody was asked. Only surveys have this column.",
);
/// Which measure a row of a long table is about.
pub const MEASURE: Column =
    column("measure", "The measure that the row is about, as its own column is called elsewhere.");
/// People or schools.
pub const OF: Column = column("of", "Whether the row ranks people or schools.");
/// Where it stands.
pub const RANK: Column = column(
    "rank",
    "The place by this measure, 1 for the largest value. Those with equal values share a place.",
);
/// The end of an interval that is drawn.
pub const LOW: Column = column(
    "low",
    "The lower end of the interval of the value: the middle 90 of 100 values when the data is drawn anew lie from here to the high end. Blank where no draw could give another value, as of whoever led nothing, or everything: then drawing anew cannot tell.",
);
/// The other end.
pub const HIGH: Column = column(
    "high",
    "The upper end of the interval of the value when the data is drawn anew; see its lower end.",
);
/// The best place.
pub const RANK_LOW: Column = column(
    "rank_low",
    "The best place in the middle 90 of 100 orders when the data is drawn anew.",
);
/// The worst place.
pub const RANK_HIGH: Column = column(
    "rank_high",
    "The worst place in the middle 90 of 100 orders when the data is drawn anew.",
);
/// Whether a place is more than luck.
pub const UNSURE: Column = column(
    "order_not_certain",
    "Yes where the data does not say whether this one really stands before the next one in the order; no where it does.",
);
/// Activities behind a tie.
pub const ACTIVITIES: Column = column(
    "activities",
    "How many activities both ends of the tie took part in; with direction, those in which the first went to the second. Blank where the data is no log.",
);
