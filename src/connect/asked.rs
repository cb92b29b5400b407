//! How many were asked in a survey and how many answered, at the level that was asked.

use super::network::{Level, Network};

/// Who was asked, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Whether people or schools were asked.
    pub level: Level,
    /// How many answered.
    pub answered: usize,
    /// How many are known to have been asked.
    pub asked: usize,
    /// Whether all who were asked are known.
    pub roster: Roster,
}

/// Whether anybody says who was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roster {
    /// A list, or the form itself, says who was asked, so silence is seen.
    Known,
    /// Only those who sent something are known, so the response may be lower.
    Unknown,
}

impl Asked {
    /// Counts; `None` where nobody was asked.
    ///
    /// People are the roster where more of them are silent than sent half an answer or an empty one: these were
    /// asked by name. Else schools are, if a list or somebody's silence says which.
    #[must_use]
    pub fn of(network: &Network) -> Option<Self> {
        let responses = network.responses.as_ref()?;
        // Whoever sent half an answer, or one that says nothing, is known by that alone.
        let sent = (responses.partial + responses.unsaid) as usize;
        let (people, schools) = (tally(network, Level::People), tally(network, Level::Schools));
        let silent = |asked: &Self| asked.asked - asked.answered > sent;
        let known = |asked: Self| Self { roster: Roster::Known, ..asked };
        if silent(&people) {
            Some(known(people))
        } else if schools.asked > 0 && (network.knows_members || silent(&schools)) {
            Some(known(schools))
        } else {
            [schools, people].into_iter().find(|asked| asked.asked > 0)
        }
    }

    /// The share that answered (0–1); where the roster is not known, at most so many did.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.answered as f64 / self.asked as f64
    }
}

fn tally(network: &Network, level: Level) -> Asked {
    let answers = network.answered(level);
    Asked {
        level,
        answered: answers.iter().filter(|answer| **answer == Some(true)).count(),
        asked: answers.iter().flatten().count(),
        roster: Roster::Unknown,
    }
}
