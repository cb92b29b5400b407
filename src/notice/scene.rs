//! What gates and flags look at.

use super::thresholds::Thresholds;
use crate::base::calendar::Date;
use crate::collect::records::Records;
use crate::connect::network::Network;
use crate::connect::timeline::Timeline;
use crate::measure::certainty::chance::LeadChance;
use crate::measure::leading::lead_counts::Leads;

/// Everything a check may use. Shares and counts are of the flags' window.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// What was read.
    pub records: &'a Records,
    /// The network, whole and lately.
    pub timeline: &'a Timeline,
    /// Who led how much in the flags' window.
    pub leads: &'a Leads,
    /// What equal sharing at random would give.
    pub chance: Option<LeadChance>,
    /// The thresholds of this run.
    pub thresholds: &'a Thresholds,
    /// The seed of everything random.
    pub seed: u64,
}

impl<'a> Scene<'a> {
    /// The network of the flags' window.
    #[must_use]
    pub fn recent(&self) -> &'a Network {
        &self.timeline.recent
    }

    /// How many schools were active in the flags' window.
    #[must_use]
    pub fn active_schools(&self) -> usize {
        self.recent().active_schools().iter().filter(|active| **active).count()
    }

    /// The day the log is read as ending on.
    #[must_use]
    pub fn as_of(&self) -> Option<Date> {
        self.timeline.terms.as_ref().map(|terms| terms.as_of)
    }

    /// Share of the window's activities whose lead nobody names.
    #[must_use]
    pub fn lead_unknown(&self) -> f64 {
        let all = self.recent().activities.len();
        if all == 0 { 1.0 } else { (all - self.leads.known) as f64 / all as f64 }
    }
}
