//! What goes with each person who leads, in full: weight, connected pairs, and who is left alone.
//!
//! Two scenarios, as in `connect::without`: their activities stop, or go on without them. Nothing
//! is projected anew. Weight is additive over activities; a unit is alone once it has lost as many
//! activities with contact as it had; connected pairs come from `pairs_left`. All leaders together
//! cost O(rows · log leaders) and no more for a network in which all schools met.

use super::leaver_counts::{self, LeaverCounts};
use super::pairs_left::{Change, pairs_left};
use crate::base::number::ratio;
use crate::collect::records::Presence;
use crate::connect::network::{Activity, Level, Network};

/// What goes in one scenario.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Loss {
    /// The share of tie weight.
    pub weight: f64,
    /// The share of connected pairs: `1 − Σc(c−1)/Σc₀(c₀−1)` over the sizes of the parts.
    pub pairs: f64,
    /// The units that had a tie and have none; never the leaver.
    pub alone: Vec<u32>,
    /// Those of them who had one partner only.
    pub only_partner: Vec<u32>,
}

/// One person who leads.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaverLoss {
    /// Index of the person.
    pub person: u32,
    /// How many activities in which units met nobody else is known to lead.
    pub leads_alone: usize,
    /// Scenario A: these activities stop.
    pub stops: Loss,
    /// Scenario B: all activities go on without them.
    pub goes_on: Loss,
}

/// Everybody who leads, by index; `None` where no lead is known or nobody met.
#[must_use]
pub fn of(network: &Network, level: Level) -> Option<(LeaverCounts, Vec<LeaverLoss>)> {
    let counts = leaver_counts::of(network, level)?;
    let leads = |person: &usize| counts.leads[*person];
    let leaders: Vec<usize> = (0..network.people.len()).filter(leads).collect();
    let mut number = vec![None; network.people.len()];
    for (at, &person) in leaders.iter().enumerate() {
        number[person] = Some(at);
    }
    let met = network.activities.iter().map(|activity| (activity, activity.units(level)));
    let (activities, units): (Vec<&Activity>, Vec<Vec<u32>>) =
        met.filter(|(_, units)| units.len() > 1).unzip();
    let mut stops = vec![Vec::new(); leaders.len()];
    let mut goes_on = vec![Vec::new(); leaders.len()];
    for (at, (activity, units)) in activities.iter().zip(&units).enumerate() {
        if let [only] = activity.leaders().as_slice()
            && let Some(leader) = number[*only as usize]
        {
            stops[leader].push(Change { activity: at, gone: units.clone() });
        }
        for (person, gone) in stood_alone(activity, level) {
            if let Some(leader) = number[person as usize] {
                goes_on[leader].push(Change { activity: at, gone });
            }
        }
    }
    let scene = Scene { network, level, activities, units, total: counts.total };
    let (a, b) = (scene.losses(&leaders, &stops), scene.losses(&leaders, &goes_on));
    let all = leaders.iter().zip(&stops).zip(a.into_iter().zip(b));
    let losses = all.map(|((&person, own), (stops, goes_on))| LeaverLoss {
        person: person as u32,
        leads_alone: own.len(),
        stops,
        goes_on,
    });
    let losses = losses.collect();
    Some((counts, losses))
}

/// For each person the units that were there through them alone, if any.
fn stood_alone(activity: &Activity, level: Level) -> Vec<(u32, Vec<u32>)> {
    if level == Level::People {
        return activity.people().into_iter().map(|person| (person, vec![person])).collect();
    }
    let from = |presence: &Presence| Some((presence.from.school()?, presence.person));
    let mut there: Vec<(u32, Option<u32>)> = activity.present.iter().filter_map(from).collect();
    there.sort_unstable();
    there.dedup();
    let mut alone: Vec<(u32, Vec<u32>)> = Vec::new();
    for group in there.chunk_by(|a, b| a.0 == b.0) {
        if let [(school, Some(person))] = group {
            match alone.iter_mut().find(|(other, _)| other == person) {
                Some((_, schools)) => schools.push(*school),
                None => alone.push((*person, vec![*school])),
            }
        }
    }
    alone
}

struct Scene<'a> {
    network: &'a Network,
    level: Level,
    /// The activities in which units met.
    activities: Vec<&'a Activity>,
    /// Their units.
    units: Vec<Vec<u32>>,
    total: f64,
}

impl Scene<'_> {
    fn losses(&self, leaders: &[usize], ways: &[Vec<Change>]) -> Vec<Loss> {
        let ties = self.network.ties(self.level).collapse();
        let mut contacts = vec![0_usize; ties.units()];
        for &unit in self.units.iter().flatten() {
            contacts[unit as usize] += 1;
        }
        let (before, left) = pairs_left(ties.units(), &self.units, ways);
        let mut lost = vec![0_usize; ties.units()];
        let loss = |((&person, way), left): ((&usize, &Vec<Change>), u64)| {
            let is_leaver = |unit: u32| self.level == Level::People && unit as usize == person;
            let (mut weight, mut touched) = (0.0, Vec::new());
            for change in way {
                let units = &self.units[change.activity];
                let (k, stay) = (units.len(), units.len() - change.gone.len());
                let pairs = k * (k - 1) / 2 - stay * stay.saturating_sub(1) / 2;
                weight += self.activities[change.activity].weight * pairs as f64 / (k - 1) as f64;
                let cut = if stay < 2 { units } else { &change.gone };
                for &unit in cut {
                    touched.push(unit);
                    lost[unit as usize] += 1;
                }
            }
            touched.sort_unstable();
            touched.dedup();
            let is_alone = |unit: &u32| lost[*unit as usize] == contacts[*unit as usize];
            let alone: Vec<u32> =
                touched.iter().copied().filter(is_alone).filter(|&unit| !is_leaver(unit)).collect();
            for unit in touched {
                lost[unit as usize] = 0;
            }
            let had_one = |unit: &u32| ties.degree(*unit as usize) == 1;
            Loss {
                weight: weight / self.total,
                pairs: 1.0 - ratio(left as f64, before as f64).unwrap_or(1.0),
                only_partner: alone.iter().copied().filter(had_one).collect(),
                alone,
            }
        };
        leaders.iter().zip(ways).zip(left).map(loss).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connect::without::Removal::{ThePeople, TheirActivities};
    use crate::measure::cohesion::parts;
    use crate::measure::paths::example::{drawn, log};

    /// The same from the ties projected anew.
    fn anew(network: &Network, after: &Network, level: Level, leaver: u32) -> Loss {
        let (old, new) = (network.ties(level).collapse(), after.ties(level).collapse());
        let weight = |ties: &crate::connect::adjacency::Adjacency| -> f64 {
            ties.all().map(|(_, _, s)| s.0).sum()
        };
        let pairs = |ties| -> f64 {
            let sizes = parts::of(ties).sizes;
            sizes.into_iter().map(|size| f64::from(size * (size - 1))).sum()
        };
        let is_leaver = |unit: usize| level == Level::People && unit == leaver as usize;
        let alone = (0..old.units())
            .filter(|&unit| old.degree(unit) > 0 && new.degree(unit) == 0 && !is_leaver(unit));
        let alone: Vec<u32> = alone.map(|unit| unit as u32).collect();
        Loss {
            weight: 1.0 - weight(new) / weight(old),
            pairs: 1.0 - pairs(new) / pairs(old),
            only_partner: alone.iter().copied().filter(|&u| old.degree(u as usize) == 1).collect(),
            alone,
        }
    }

    #[test]
    fn losses_are_those_of_the_network_without_them() {
        let (mut checked, mut left_alone) = (0, 0);
        for seed in 0..300 {
            let network = drawn(seed);
            for level in [Level::People, Level::Schools] {
                for loss in of(&network, level).map(|(_, all)| all).unwrap_or_default() {
                    let stops = network.without(&TheirActivities(vec![loss.person])).unwrap();
                    let goes_on = network.without(&ThePeople(vec![loss.person])).unwrap();
                    for (found, after) in [(loss.stops, stops), (loss.goes_on, goes_on)] {
                        let anew = anew(&network, &after, level, loss.person);
                        assert!((found.weight - anew.weight).abs() < 1e-9, "{seed} {found:?}");
                        assert!((found.pairs - anew.pairs).abs() < 1e-9, "{seed} {found:?}");
                        assert_eq!(found.alone, anew.alone, "{seed}");
                        assert_eq!(found.only_partner, anew.only_partner, "{seed}");
                        checked += 1;
                        left_alone += anew.alone.len();
                    }
                }
            }
        }
        assert!(checked > 1_000 && left_alone > 100, "{checked} {left_alone}");
    }

    #[test]
    fn the_worked_example() {
        let (_, losses) = of(&log(), Level::Schools).unwrap();
        let (a1, b1) = (&losses[0], &losses[1]);
        assert_eq!((a1.person, a1.leads_alone, b1.person, b1.leads_alone), (0, 1, 2, 0));
        // E1 stops: of A–B 1.5, A–C .5, B–C .5 only A–B 1 stays, and C has nobody.
        assert_eq!((a1.stops.weight, a1.stops.alone.as_slice()), (0.6, &[2][..]));
        assert!((a1.stops.pairs - 2.0 / 3.0).abs() < 1e-12 && a1.stops.only_partner.is_empty());
        // E1 keeps A through a2; at E2 a1 alone stood for A.
        assert_eq!((a1.goes_on.weight, a1.goes_on.pairs), (0.4, 0.0));
        assert_eq!(b1.stops, Loss::default());
        // Without b1, who alone stood for B: A–C .5 stays.
        assert_eq!((b1.goes_on.weight, b1.goes_on.alone.as_slice()), (0.8, &[1][..]));
    }
}
