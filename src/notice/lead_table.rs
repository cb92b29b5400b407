//! Who led how much in the flags' window, ranked: what F01, the lead-share chart and the report read.

use super::scene::Scene;
use super::story::{Leader, Leading};
use crate::measure::certainty::bootstrap::{Led, lead_intervals};

/// Intervals are drawn for this many leaders from the top: nobody reads further.
const WITH_INTERVAL: usize = 50;

/// The ranking; `None` when no lead is known.
#[must_use]
pub fn of(scene: &Scene) -> Option<Leading> {
    let network = scene.recent();
    let mut ranked: Vec<Leader> = scene
        .leads
        .person_count
        .iter()
        .enumerate()
        .filter(|(_, led)| **led > 0)
        .map(|(person, &led)| Leader {
            person: person as u32,
            name: network.people.get(person).map_or(String::new(), |p| p.name.clone()),
            workplace: network.workplace(person).to_owned(),
            share: scene.leads.person_share.get(person).copied().unwrap_or(0.0),
            interval: None,
            activities: led as usize,
        })
        .collect();
    if ranked.is_empty() {
        return None;
    }
    ranked.sort_by(|a, b| {
        b.share
            .total_cmp(&a.share)
            .then_with(|| (&a.name, &a.workplace).cmp(&(&b.name, &b.workplace)))
    });
    add_intervals(scene, &mut ranked);
    let squares: f64 = ranked.iter().map(|leader| leader.share * leader.share).sum();
    Some(Leading {
        known: scene.leads.known,
        activities: network.activities.len(),
        effective_leaders: 1.0 / squares,
        chance_top_share: scene.chance.map(|chance| chance.top_share_p95),
        chance_effective_leaders: scene.chance.map(|chance| chance.effective_p05),
        ranked,
    })
}

/// How sure the first shares are.
fn add_intervals(scene: &Scene, ranked: &mut [Leader]) {
    let count = ranked.len().min(WITH_INTERVAL);
    let first = &mut ranked[..count];
    let mut rank = vec![None; scene.recent().people.len()];
    for (at, leader) in first.iter().enumerate() {
        rank[leader.person as usize] = Some(at);
    }
    let led = scene.recent().activities.iter().filter_map(|activity| {
        let leaders = activity.leaders();
        let leads = leaders.len();
        let leaders = leaders.into_iter().filter_map(|person| rank[person as usize]).collect();
        (leads > 0).then_some(Led { leaders, leads, weight: activity.weight })
    });
    let led: Vec<Led> = led.collect();
    for (leader, interval) in first.iter_mut().zip(lead_intervals(&led, count, scene.seed)) {
        leader.interval = interval;
    }
}
