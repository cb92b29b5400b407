//! What the data can carry: the one place where figures are withheld because too few were heard.
//!
//! Scores pass through here before anything reads them, so tables, pages, pictures, JSON and graph
//! files are blank alike. (Costenbader and Valente 2003, doi:10.1016/S0378-8733(03)00012-1; Smith
//! and Moody 2013, doi:10.1016/j.socnet.2013.09.003; thresholds: `coverage_…`.)

use super::heard::Heard;
use super::thresholds::Thresholds;
use super::words::{list, short};
use crate::connect::timeline::Timeline;
use crate::measure::card::{Column, Measure, Scores};
use crate::measure::silence::{Needs, needs};

/// What may be told, and why not more.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// The most demanding figures that may be shown.
    pub carries: Needs,
    /// Why not all are; `None` if all may be.
    pub why: Option<String>,
}

/// Figures that were left blank.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Withheld {
    /// Why; empty if nothing was.
    pub why: String,
    /// Which measures.
    pub measures: Vec<&'static str>,
    /// For those that would name somebody: how they are spread in the data so far, without names. Not a
    /// bound: complete data may give values outside.
    pub ranges: Vec<Range>,
}

/// How the values of a measure are spread over all units.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// The measure.
    pub measure: &'static str,
    /// The lowest value.
    pub lowest: f64,
    /// Half of the units are at or below it.
    pub middle: f64,
    /// The highest value.
    pub highest: f64,
    /// How many units have a value.
    pub units: usize,
}

impl Policy {
    /// What may be told of a network.
    #[must_use]
    pub fn of(timeline: &Timeline, limits: &Thresholds) -> Self {
        let steps = [
            (limits.coverage_any, Needs::Nothing),
            (limits.coverage_shape, Needs::Half),
            (limits.coverage_names, Needs::Shape),
        ];
        let heard = Heard::of(timeline);
        let closed = |(needed, carries): (f64, Needs)| {
            Some(Self { carries, why: Some(heard?.too_low(needed)?) })
        };
        let open = Self { carries: Needs::Names, why: None };
        steps.into_iter().find_map(closed).unwrap_or(open)
    }

    /// Why figures that need this cannot be told; `None` if they can.
    #[must_use]
    pub fn closes(&self, needed: Needs) -> Option<&str> {
        self.why.as_deref().filter(|_| self.carries < needed)
    }

    /// Blanks what may not be told, and says what that was.
    pub fn withhold(&self, scores: &mut Scores) -> Withheld {
        let mut withheld = Withheld::default();
        let Some(why) = &self.why else { return withheld };
        why.clone_into(&mut withheld.why);
        let is_closed = |measure: &Measure| needs(measure) > self.carries;
        for (measure, column) in scores.units.iter_mut().filter(|(m, _)| is_closed(m)) {
            withheld.measures.push(measure.name);
            if self.carries == Needs::Shape {
                withheld.ranges.extend(Range::of(measure, column));
            }
            column.fill(None);
        }
        for (measure, value) in scores.network.iter_mut().filter(|(m, _)| is_closed(m)) {
            withheld.measures.push(measure.name);
            *value = None;
        }
        scores.estimates.retain(|estimate| !withheld.measures.contains(&estimate.name));
        withheld
    }
}

impl Range {
    fn of(measure: &Measure, column: &Column) -> Option<Self> {
        let mut values: Vec<f64> = column.iter().flatten().copied().collect();
        values.sort_by(f64::total_cmp);
        Some(Self {
            measure: measure.name,
            lowest: *values.first()?,
            middle: *values.get((values.len() - 1) / 2)?,
            highest: *values.last()?,
            units: values.len(),
        })
    }
}

impl Withheld {
    /// Whether nothing was withheld.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.measures.is_empty()
    }

    /// What was left blank and why, in sentences; how the brokers' figures are spread so far.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut lines = vec![format!(
            "Left blank in every table and file: {} ({}).",
            list(&self.measures),
            self.why
        )];
        if !self.ranges.is_empty() {
            let ranges = self.ranges.iter().map(|range| {
                let Range { measure, lowest, middle, highest, .. } = range;
                format!("{measure} {} to {} ({})", short(*lowest), short(*highest), short(*middle))
            });
            let ranges: Vec<String> = ranges.collect();
            lines.push(format!(
                "In the data so far, without names, from the lowest to the highest value (in brackets the middle one): {}. Complete data may give values outside these.",
                ranges.join("; ")
            ));
        }
        lines
    }
}
