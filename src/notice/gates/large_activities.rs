//! G4: a few activities of most of the network make many of its ties.

use crate::base::number::reaches;
use crate::connect::network::{Activity, Network};
use crate::measure::silence::Needs;
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::pieces;
use crate::notice::scene::Scene;
use crate::notice::thresholds::Thresholds;
use crate::notice::words::{count, percent};

/// The gate.
pub const FLAG: Flag = Flag {
    id: "G4",
    pattern: "large activities dominate",
    rule: |limits| {
        format!(
            "activities with more than {} of the schools active in the window make more than {} of all meetings of two schools (each activity of k schools makes k(k − 1)/2): figures of shape are shown with and without them; from {} active schools on",
            percent(limits.whole_network_share),
            percent(limits.large_activity_ties),
            limits.min_schools
        )
    },
    why_it_matters: "being in one large room says little about who works with whom",
    caution: "Large meetings may be just what the network needs; only the figures of shape say less where they dominate.",
    action: "Compare the figures with and without the large activities; where they differ, the large meetings hold the network together",
    quote: "",
    quote_source: "",
    check,
};

/// Activities that are named at most.
const NAMED: usize = 5;

/// Which activities are large, and how much of the network they make.
#[derive(Debug, Clone, PartialEq)]
pub struct Large {
    /// An activity of more schools than this is large.
    pub most: usize,
    /// How many schools were active.
    pub active: usize,
    /// Share of the meetings of two schools that large activities make.
    pub share: f64,
}

impl Large {
    /// Whether an activity is large.
    #[must_use]
    pub fn is(&self, activity: &Activity) -> bool {
        activity.schools().len() > self.most
    }
}

/// The large activities of a network, if they make too many of its ties.
#[must_use]
pub fn find(network: &Network, thresholds: &Thresholds) -> Option<Large> {
    let active = network.active_schools().into_iter().filter(|active| *active).count();
    if (active as f64) < thresholds.min_schools {
        return None;
    }
    let limit = thresholds.whole_network_share * active as f64;
    let most = (0..=active).rev().find(|&schools| reaches(limit, schools as f64)).unwrap_or(0);
    let (mut all, mut large) = (0_u64, 0_u64);
    for activity in &network.activities {
        let schools = activity.schools().len() as u64;
        let pairs = schools * schools.saturating_sub(1) / 2;
        all += pairs;
        large += if schools > most as u64 { pairs } else { 0 };
    }
    let share = if all == 0 { 0.0 } else { large as f64 / all as f64 };
    (!reaches(thresholds.large_activity_ties, share)).then_some(Large { most, active, share })
}

fn check(flag: &Flag, scene: &Scene, _: &[Finding]) -> Checked {
    let network = scene.recent();
    if scene.no_schools().is_some() || network.activities.is_empty() {
        return Checked::default();
    }
    let mut checked = Checked { checks: 1, ..Checked::default() };
    let Some(large) = find(network, scene.thresholds) else { return checked };
    let activities: Vec<&Activity> =
        network.activities.iter().filter(|activity| large.is(activity)).collect();
    let message = format!(
        "{} with more than {} of the {} schools active in {} made {} of all meetings of two schools: figures of shape are shown with and without.",
        count(activities.len(), "activity", "activities"),
        percent(scene.thresholds.whole_network_share),
        large.active,
        scene.timeline.words,
        percent(large.share)
    );
    let named = activities.iter().take(NAMED);
    let mut evidence: Vec<String> = named
        .map(|activity| format!("{}: {} schools", activity.label(), activity.schools().len()))
        .collect();
    if activities.len() > NAMED {
        evidence.push(format!("and {} more", activities.len() - NAMED));
    }
    if let Some(small) = scene.without_large
        && scene.policy().closes(Needs::Shape).is_none()
    {
        evidence.push(format!(
            "With them: {}; without: {}",
            pieces::in_words(network),
            pieces::in_words(&small.recent)
        ));
    }
    let raise = Raise {
        severity: Severity::Note,
        subject: Subject::Network,
        subject_name: "the network".to_owned(),
        measures: "meetings of two schools in large activities",
        value: large.share,
        threshold: scene.thresholds.large_activity_ties,
        side: Side::Above,
        chance: None,
        message,
        evidence,
        rows: activities.iter().flat_map(|activity| activity.rows().take(1)).collect(),
    };
    checked.raised.push(flag.raise(scene, raise));
    checked
}
