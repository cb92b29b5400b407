//! What gates and flags look at.

use super::heard::Heard;
use super::leavers::Leavers;
use super::policy::Policy;
use super::story::Leading;
use super::thresholds::Thresholds;
use crate::base::calendar::Date;
use crate::collect::records::Records;
use crate::connect::network::{Level, Network};
use crate::connect::timeline::Timeline;

/// Everything a check may use. Shares and counts are of the flags' window.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// What was read.
    pub records: &'a Records,
    /// The network, whole and lately.
    pub timeline: &'a Timeline,
    /// Who led how much in the flags' window; `None` when no lead is known.
    pub leading: Option<&'a Leading>,
    /// What would go with those who led; `None` when no lead is known or nobody met.
    pub leavers: Option<&'a Leavers>,
    /// How many schools were active in the flags' window.
    pub active_schools: usize,
    /// The same without the largest activities, where these make most of the ties (G4).
    pub without_large: Option<&'a Timeline>,
    /// Whether the result is about schools or about people.
    pub level: Level,
    /// The seed of everything random.
    pub seed: u64,
    /// The thresholds of this run.
    pub thresholds: &'a Thresholds,
}

impl<'a> Scene<'a> {
    /// Sets the scene.
    #[must_use]
    pub fn new(
        records: &'a Records,
        timeline: &'a Timeline,
        (leading, leavers): (Option<&'a Leading>, Option<&'a Leavers>),
        level: Level,
        thresholds: &'a Thresholds,
        seed: u64,
    ) -> Self {
        let active = timeline.recent.active_schools();
        let active_schools = active.into_iter().filter(|active| *active).count();
        let without_large = None;
        Self {
            records,
            timeline,
            leading,
            leavers,
            active_schools,
            without_large,
            level,
            seed,
            thresholds,
        }
    }

    /// The scene with the network without its largest activities beside it.
    #[must_use]
    pub fn beside(self, without_large: Option<&'a Timeline>) -> Self {
        Self { without_large, ..self }
    }

    /// Why nothing can be said about schools, if so.
    #[must_use]
    pub fn no_schools(&self) -> Option<&'static str> {
        if self.timeline.whole.schools.is_empty() {
            Some("no school is known")
        } else if self.level == Level::People {
            Some("the result is about people (--level people)")
        } else {
            None
        }
    }

    /// The network of the flags' window.
    #[must_use]
    pub fn recent(&self) -> &'a Network {
        &self.timeline.recent
    }

    /// The day the log is read as ending on.
    #[must_use]
    pub fn as_of(&self) -> Option<Date> {
        self.timeline.terms.as_ref().map(|terms| terms.as_of)
    }

    /// How much of the network was heard; `None` if nobody can say.
    #[must_use]
    pub fn heard(&self) -> Option<Heard> {
        Heard::of(self.timeline)
    }

    /// What the data can carry.
    #[must_use]
    pub fn policy(&self) -> Policy {
        Policy::of(self.timeline, self.thresholds)
    }

    /// How many of the window's activities have a known lead.
    #[must_use]
    pub fn led(&self) -> usize {
        self.leading.map_or(0, |leading| leading.known)
    }

    /// Share of the window's activities whose lead nobody names.
    #[must_use]
    pub fn lead_unknown(&self) -> f64 {
        let all = self.recent().activities.len();
        if all == 0 { 1.0 } else { (all - self.led()) as f64 / all as f64 }
    }
}
