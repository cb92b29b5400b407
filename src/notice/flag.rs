//! What a check is: a pattern with its rule, its words and the function that looks for it.

use super::finding::{Finding, Severity, Side, Subject};
use super::scene::Scene;
use super::thresholds::Thresholds;
use crate::collect::places::RowId;

/// One check. A flag names a pattern of the network, never blame and never a cure.
#[derive(Debug, Clone, Copy)]
pub struct Flag {
    /// `F01` …, `G1` … for gates.
    pub id: &'static str,
    /// The pattern's name.
    pub pattern: &'static str,
    /// The rule in words, with the thresholds of the run.
    pub rule: fn(&Thresholds) -> String,
    /// Why it may matter.
    pub why_it_matters: &'static str,
    /// What must be kept in mind.
    pub caution: &'static str,
    /// A next step.
    pub action: &'static str,
    /// The words the step rests on.
    pub quote: &'static str,
    /// Where they stand.
    pub quote_source: &'static str,
    /// Looks for the pattern, knowing what was raised before it.
    pub check: fn(&Flag, &Scene, &[Finding]) -> Checked,
}

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Checked {
    /// What was raised.
    pub raised: Vec<Finding>,
    /// How many subjects were looked at.
    pub checks: usize,
    /// Why some or all could not be looked at; empty if all were.
    pub not_assessed: Option<String>,
}

/// What changes from finding to finding of one flag.
#[derive(Debug, Clone, PartialEq)]
pub struct Raise {
    /// How urgent.
    pub severity: Severity,
    /// Whom it is about.
    pub subject: Subject,
    /// The name shown.
    pub subject_name: String,
    /// What was measured, in words.
    pub measures: &'static str,
    /// The measured value.
    pub value: f64,
    /// The threshold passed.
    pub threshold: f64,
    /// On which side of the threshold the value lies.
    pub side: Side,
    /// What chance would rarely pass.
    pub chance: Option<f64>,
    /// The sentence.
    pub message: String,
    /// Facts to talk about.
    pub evidence: Vec<String>,
    /// The rows behind it.
    pub rows: Vec<RowId>,
}

impl Flag {
    /// A finding of this flag.
    #[must_use]
    pub fn raise(&self, scene: &Scene, raise: Raise) -> Finding {
        Finding {
            id: self.id,
            pattern: self.pattern,
            rule: (self.rule)(scene.thresholds),
            why_it_matters: self.why_it_matters,
            side: raise.side,
            measures: raise.measures,
            severity: raise.severity,
            subject: raise.subject,
            subject_name: raise.subject_name,
            value: raise.value,
            threshold: raise.threshold,
            chance: raise.chance,
            message: raise.message,
            caution: self.caution,
            action: self.action,
            quote: self.quote,
            quote_source: self.quote_source,
            evidence: raise.evidence,
            rows: raise.rows,
        }
    }
}

impl Checked {
    /// Nothing could be looked at.
    #[must_use]
    pub fn not_assessed(why: impl Into<String>) -> Self {
        Self { not_assessed: Some(why.into()), ..Self::default() }
    }
}
