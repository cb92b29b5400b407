//! Over how many files and days the draft reaches.

use crate::base::calendar::Date;
use crate::collect::draft::Draft;

impl Draft {
    /// How many files have activities.
    #[must_use]
    pub fn logs(&self) -> usize {
        let mut starts = self.file_starts.clone();
        starts.dedup();
        starts.into_iter().filter(|start| (*start as usize) < self.activities.len()).count()
    }

    /// The first and the last day of the data: of its answers, else of its activities.
    #[must_use]
    pub fn days(&self) -> Option<(Date, Date)> {
        if !self.answers.is_empty() {
            return self.answer_days;
        }
        let days = || self.activities.iter().filter_map(|activity| activity.date);
        days().min().zip(days().max())
    }
}
