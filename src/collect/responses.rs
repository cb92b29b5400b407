//! Who was asked in a survey and who answered: silence must not be read as isolation.

use crate::base::calendar::Date;

/// The answers of a survey, beside its ties. A log has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Responses {
    /// For each person of the records: whether they answered; `None` if nobody asked them.
    pub people: Vec<Option<bool>>,
    /// For each school: whether anybody answered for it; `None` if it was not asked.
    pub schools: Vec<Option<bool>>,
    /// Answers that were begun and not finished: counted as no answer.
    pub partial: u32,
    /// Answers that were handed in and say nothing of others: counted as no answer.
    pub unsaid: u32,
    /// Trial answers of the survey's own author: counted as nothing.
    pub previews: u32,
    /// How many names there was room for, where the form had so many places and no more.
    pub slots: Option<Slots>,
    /// The first and the last day of the answers, where the file says them.
    pub days: Option<(Date, Date)>,
}

/// The places of a fixed-choice name generator. Where many fill all of them, there were more
/// contacts than places, and the number of contacts is cut off (Kossinets 2006,
/// doi:10.1016/j.socnet.2005.07.002).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slots {
    /// Places on the form.
    pub places: u32,
    /// Respondents who filled every one.
    pub full: u32,
    /// Respondents in all.
    pub respondents: u32,
}
