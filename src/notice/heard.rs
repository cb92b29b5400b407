//! How much of the network was heard: the coverage of a log, the response of a survey.

use super::words::{percent, units};
use crate::base::number::reaches;
use crate::collect::records::School;
use crate::connect::asked::{Asked, Roster};
use crate::connect::network::Level;
use crate::connect::timeline::Timeline;

/// Who was heard, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// The listed schools of a log, and how many of them entered a row of their own in the window
    /// that flags speak about.
    Log {
        /// Schools that entered a row.
        logging: usize,
        /// Members on the day the log ends.
        members: usize,
    },
    /// Those asked in a survey.
    Survey(Asked),
}

impl Heard {
    /// Counts; `None` where nobody can say, which switches nothing off.
    #[must_use]
    pub fn of(timeline: &Timeline) -> Option<Self> {
        let network = &timeline.recent;
        if let Some(asked) = Asked::of(network) {
            return Some(Self::Survey(asked));
        }
        // Who entered rows may be written without telling a school: an office, initials.
        if !timeline.whole.tells_who_logs() {
            return None;
        }
        let member = |school: &&School| is_member(timeline, school);
        let members = network.schools.iter().filter(member).count();
        let logging = network.logged_by.iter().filter_map(|at| network.schools.get(*at as usize));
        let logging = logging.filter(member).count();
        (members > 0).then_some(Self::Log { logging, members })
    }

    /// The share that was heard (0–1).
    #[must_use]
    pub fn share(&self) -> f64 {
        match self {
            Self::Log { logging, members } => *logging as f64 / *members as f64,
            Self::Survey(asked) => asked.share(),
        }
    }

    /// `7 of 10 schools (70%) entered rows of their own`, `12 of 20 people (60%) answered`.
    #[must_use]
    pub fn says(&self) -> String {
        let share = percent(self.share());
        match self {
            Self::Log { logging, members } => {
                let of = units(Level::Schools, *members);
                format!("{logging} of {of} ({share}) entered rows of their own")
            }
            Self::Survey(asked) => {
                let most = if asked.roster == Roster::Known { "" } else { "at most " };
                let of = units(asked.level, asked.asked);
                format!("{most}{} of {of} ({share}) answered", asked.answered)
            }
        }
    }

    /// `coverage` of a log, `response` of a survey.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Log { .. } => "coverage",
            Self::Survey(_) => "response",
        }
    }

    /// Why what needs this share cannot be told; `None` if it can.
    #[must_use]
    pub fn too_low(&self, needed: f64) -> Option<String> {
        let so =
            || format!("{}: {}; {} are needed (G1)", self.word(), self.says(), percent(needed));
        (!reaches(self.share(), needed)).then(so)
    }
}

/// Whether a school is a member on the day the log ends: it has joined and not left.
#[must_use]
pub fn is_member(timeline: &Timeline, school: &School) -> bool {
    let Some(as_of) = timeline.terms.as_ref().map(|terms| terms.as_of) else { return true };
    school.joined.is_none_or(|day| day <= as_of) && school.left.is_none_or(|day| day > as_of)
}
