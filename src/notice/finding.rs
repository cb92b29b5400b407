//! What is worth saying: a pattern in the network, its numbers, and what to do next.

use crate::collect::places::RowId;

/// How urgent a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Talk to somebody this week.
    Act,
    /// Look at it.
    Look,
    /// Worth knowing when reading the rest.
    Note,
}

impl Severity {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Act => "ACT",
            Self::Look => "LOOK",
            Self::Note => "NOTE",
        }
    }
}

/// On which side of its threshold a value is worth a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// At or above it.
    Above,
    /// Below it.
    Below,
}

/// Whom a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The network as a whole.
    Network,
    /// A person, by index.
    Person(u32),
    /// A school, by index.
    School(u32),
    /// A body outside the network, by index.
    Body(u32),
}

/// One finding. Every number in its sentences is one of its fields or of the struct it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// `F01` … for flags, `G1` … for gates.
    pub id: &'static str,
    /// What the pattern is called: never blame, never cure.
    pub pattern: &'static str,
    /// The rule in words, with the thresholds of the run.
    pub rule: String,
    /// Why it may matter.
    pub why_it_matters: &'static str,
    /// How urgent.
    pub severity: Severity,
    /// Whom it is about.
    pub subject: Subject,
    /// On which side of the threshold the value lies.
    pub side: Side,
    /// The subject's name as shown.
    pub subject_name: String,
    /// What was measured, in words.
    pub measures: &'static str,
    /// The measured value (a share as 0–1).
    pub value: f64,
    /// The threshold it passed.
    pub threshold: f64,
    /// The value that chance would rarely pass; `None` where there is no such value.
    pub chance: Option<f64>,
    /// The finding in plain English.
    pub message: String,
    /// What must be kept in mind when reading it; may be empty.
    pub caution: &'static str,
    /// A next step.
    pub action: &'static str,
    /// The words the step rests on.
    pub quote: &'static str,
    /// Where the quotation stands.
    pub quote_source: &'static str,
    /// Facts that help to talk about it: who, when, with whom.
    pub evidence: Vec<String>,
    /// The rows behind it, in the order of the activities.
    pub rows: Vec<RowId>,
}

/// A check that could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAssessed {
    /// Which flag.
    pub id: &'static str,
    /// The pattern it looks for.
    pub pattern: &'static str,
    /// Which data is missing, or which gate closed it.
    pub why: String,
}

/// All that was noticed, gates first, then by severity.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// Data-quality gates that closed or warn.
    pub gates: Vec<Finding>,
    /// Flags that were raised.
    pub flags: Vec<Finding>,
    /// Flags that could not be checked.
    pub not_assessed: Vec<NotAssessed>,
    /// Why nobody is named as holding the network together: too few schools log (G1).
    pub names_closed: Option<String>,
    /// How many checks were made (one per flag and subject), so that chance can be judged.
    pub checks: usize,
}
