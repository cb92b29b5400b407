//! What gates and flags look at.

use super::leavers::Leavers;
use super::story::Leading;
use super::thresholds::Thresholds;
use crate::base::calendar::Date;
use crate::collect::records::{Records, School};
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

    /// How many of the listed schools entered a row of the window themselves, and how many schools
    /// are listed; `None` if the log does not say who entered its rows, or without a list.
    #[must_use]
    pub fn coverage(&self) -> Option<(usize, usize)> {
        let known = self.records.known;
        // Who entered rows may be written without telling a school: an office, initials.
        let tells = known.logged_by && !self.timeline.whole.logged_by.is_empty();
        if !tells || !known.school_list {
            return None;
        }
        let network = self.recent();
        let members = network.schools.iter().filter(|school| self.is_member(school)).count();
        let logging = network.logged_by.iter().filter_map(|at| network.schools.get(*at as usize));
        let logging = logging.filter(|school| self.is_member(school)).count();
        (members > 0).then_some((logging, members))
    }

    /// Whether a school is a member on the day the log ends: it has joined and not left.
    #[must_use]
    pub fn is_member(&self, school: &School) -> bool {
        let Some(as_of) = self.as_of() else { return true };
        school.joined.is_none_or(|day| day <= as_of) && school.left.is_none_or(|day| day > as_of)
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
