//! `--fail-on`: when findings make the run fail.

use crate::base::error::Error;
use crate::notice::finding::{Findings, Severity};
use crate::notice::flags::FLAGS;
use crate::notice::gates::GATES;

/// When findings make the run fail.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FailOn {
    severity: Option<Severity>,
    ids: Vec<String>,
}

impl FailOn {
    /// Reads `act`, `look` or codes.
    pub fn parse(text: Option<&str>) -> Result<Self, Error> {
        let mut fail_on = Self::default();
        for part in text.into_iter().flat_map(|text| text.split(',')).map(str::trim) {
            let known = FLAGS.iter().chain(GATES).any(|flag| flag.id.eq_ignore_ascii_case(part));
            match part.to_lowercase().as_str() {
                "look" => fail_on.severity = Some(Severity::Look),
                "act" => fail_on.severity = fail_on.severity.or(Some(Severity::Act)),
                _ if known => fail_on.ids.push(part.to_uppercase()),
                _ => {
                    let codes: Vec<&str> = FLAGS.iter().chain(GATES).map(|flag| flag.id).collect();
                    let what = format!("--fail-on {part}: there is no such finding");
                    let fix = format!("use act, look or codes: {}", codes.join(", "));
                    return Err(Error::usage(what, fix));
                }
            }
        }
        Ok(fail_on)
    }

    /// Whether anything is asked for at all.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.severity.is_some() || !self.ids.is_empty()
    }

    /// Whether the findings make the run fail.
    #[must_use]
    pub fn holds(&self, findings: &Findings) -> bool {
        findings.gates.iter().chain(&findings.flags).any(|finding| {
            self.ids.iter().any(|id| id == finding.id)
                || self.severity.is_some_and(|severity| finding.severity <= severity)
        })
    }
}
