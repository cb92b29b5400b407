//! Measures that add up over activities: counted anew without a network.
//!
//! Each activity gives some units an amount; a share is divided by what all activities give. With
//! activities drawn anew an activity counts as often as it was drawn.

use crate::base::number::ratio;
use crate::connect::network::{Activity, Level, Network};
use crate::measure::card::{Column, Measure};
use crate::measure::leading::{activities, lead_counts, lead_share, leads, leaver_loss};

/// What each activity gives to whom.
#[derive(Debug, Clone, Default)]
pub struct Sums {
    units: usize,
    /// Where the amounts of each activity start.
    starts: Vec<usize>,
    amounts: Vec<(u32, f64)>,
    /// What each activity adds to the whole that amounts are shares of; empty for plain sums.
    whole: Vec<f64>,
}

/// The sums behind a measure; `None` if it is no such measure.
#[must_use]
pub fn of(measure: &Measure, network: &Network, level: Level) -> Option<Sums> {
    let is = |other: &Measure| measure.name == other.name;
    if is(&lead_share::MEASURE) {
        Some(lead_shares(network, level))
    } else if is(&leads::MEASURE) {
        let once = |activity: &Activity| {
            let mut units = leading(activity, level);
            units.sort_unstable();
            // A school counts an activity once, however many of its staff led it.
            units.dedup();
            units.into_iter().map(|unit| (unit, 1.0)).collect()
        };
        Some(Sums::new(network, level, once, |_| None))
    } else if is(&leaver_loss::MEASURE) && level == Level::People {
        let between = if network.schools.is_empty() { Level::People } else { Level::Schools };
        Some(losses(network, between))
    } else if is(&activities::MEASURE) {
        let there = |activity: &Activity| {
            let units = activity.units(level).into_iter();
            units.map(|unit| (unit, 1.0)).collect()
        };
        Some(Sums::new(network, level, there, |_| None))
    } else {
        None
    }
}

/// The share of leading.
#[must_use]
pub fn lead_shares(network: &Network, level: Level) -> Sums {
    let parts = |activity: &Activity| {
        let part = activity.weight / activity.leaders().len().max(1) as f64;
        leading(activity, level).into_iter().map(|unit| (unit, part)).collect()
    };
    let is_led = |activity: &Activity| !activity.leaders().is_empty();
    Sums::new(network, level, parts, |activity| {
        Some(if is_led(activity) { activity.weight } else { 0.0 })
    })
}

/// Who led: people, or the school of each of them.
fn leading(activity: &Activity, level: Level) -> Vec<u32> {
    let leaders = activity.leaders().into_iter();
    match level {
        Level::People => leaders.collect(),
        Level::Schools => {
            leaders.filter_map(|leader| lead_counts::school_of(activity, leader)).collect()
        }
    }
}

/// The share of contact at a level that stops with each person.
#[must_use]
pub fn losses(network: &Network, level: Level) -> Sums {
    let contact = |activity: &Activity| activity.contact(level);
    let alone = |activity: &Activity| match activity.leaders().as_slice() {
        [only] => vec![(*only, contact(activity))],
        _ => Vec::new(),
    };
    Sums::new(network, Level::People, alone, |activity| Some(contact(activity)))
}

impl Sums {
    fn new(
        network: &Network,
        level: Level,
        amounts: impl Fn(&Activity) -> Vec<(u32, f64)>,
        whole: impl Fn(&Activity) -> Option<f64>,
    ) -> Self {
        let units = match level {
            Level::People => network.people.len(),
            Level::Schools => network.schools.len(),
        };
        let mut sums = Self { units, starts: vec![0], ..Self::default() };
        for activity in &network.activities {
            sums.amounts.extend(amounts(activity));
            sums.starts.push(sums.amounts.len());
            sums.whole.extend(whole(activity));
        }
        sums
    }

    /// The measure when each activity happened as often as `times` says.
    #[must_use]
    pub fn column(&self, times: &[u32]) -> Column {
        let mut sums = vec![0.0; self.units];
        for (activity, &times) in times.iter().enumerate().filter(|(_, times)| **times > 0) {
            for &(unit, amount) in &self.amounts[self.starts[activity]..self.starts[activity + 1]] {
                sums[unit as usize] += f64::from(times) * amount;
            }
        }
        if self.whole.is_empty() {
            return sums.into_iter().map(Some).collect();
        }
        let all: f64 =
            self.whole.iter().zip(times).map(|(part, &times)| part * f64::from(times)).sum();
        sums.into_iter().map(|sum| ratio(sum, all)).collect()
    }

    /// How many amounts one draw goes through.
    #[must_use]
    pub fn work(&self) -> usize {
        self.amounts.len() + self.starts.len() + self.units
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::card::Of;
    use crate::measure::paths::example::{drawn, log};
    use crate::measure::view::View;

    /// Each measure on a log in which activities are written as often as they were drawn.
    #[test]
    fn sums_are_those_of_the_log_with_its_activities_written_so_often() {
        let all =
            [&lead_share::MEASURE, &leads::MEASURE, &leaver_loss::MEASURE, &activities::MEASURE];
        let mut checked = 0;
        for seed in 0..100 {
            let network = drawn(seed);
            let mut dice = crate::base::seed::Dice::new(seed, "times");
            let times: Vec<u32> = network.activities.iter().map(|_| dice.below(3) as u32).collect();
            let mut anew = network.clone();
            anew.activities = network
                .activities
                .iter()
                .zip(&times)
                .flat_map(|(activity, &times)| vec![activity.clone(); times as usize])
                .collect();
            for (measure, level) in all
                .into_iter()
                .flat_map(|measure| [Level::People, Level::Schools].map(|level| (measure, level)))
            {
                let Some(sums) = of(measure, &network, level) else { continue };
                let Of::Unit(compute) = measure.of else { continue };
                let expected = compute(&View::new(&anew, level, None, 1));
                for (found, expected) in sums.column(&times).into_iter().zip(expected) {
                    // Who led nothing that was drawn has nothing to lose.
                    let (found, expected) = (found.unwrap_or(0.0), expected.unwrap_or(0.0));
                    assert!((found - expected).abs() < 1e-12, "{seed} {}", measure.name);
                    checked += usize::from(expected > 0.0);
                }
            }
        }
        assert!(checked > 500, "{checked}");
    }

    #[test]
    fn other_measures_do_not_add_up() {
        let network = log();
        assert!(
            of(&crate::measure::centrality::degree::MEASURE, &network, Level::People).is_none()
        );
        assert!(of(&leaver_loss::MEASURE, &network, Level::Schools).is_none());
    }
}
