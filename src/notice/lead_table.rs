//! Who led how much in the flags' window, ranked: what F01, the lead-share chart and the report read.

use super::names;
use super::story::{Leader, Leading};
use crate::connect::network::{Level, Network};
use crate::measure::certainty::bootstrap::{Led, lead_intervals};
use crate::measure::certainty::chance::lead_chance;
use crate::measure::leading::lead_counts;

/// Intervals are drawn for this many leaders from the top: nobody reads further.
const WITH_INTERVAL: usize = 50;

/// The ranking; `None` when no lead is known.
#[must_use]
pub fn of(network: &Network, seed: u64) -> Option<Leading> {
    let leads = lead_counts::count(network);
    let effective_leaders = leads.effective_leaders()?;
    let names = names::shown(network, Level::People);
    let led = leads.person_count.iter().enumerate().filter(|(_, led)| **led > 0);
    let mut ranked: Vec<Leader> = led
        .map(|(person, &led)| Leader {
            person: person as u32,
            name: names.get(person).cloned().unwrap_or_default(),
            workplace: network.workplace(person).to_owned(),
            share: leads.person_share.get(person).copied().unwrap_or(0.0),
            interval: None,
            activities: led as usize,
        })
        .collect();
    ranked.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.person.cmp(&b.person)));
    let chance = lead_chance(&led_activities(network), ranked.len(), seed);
    add_intervals(network, &mut ranked, seed);
    Some(Leading {
        known: leads.known,
        activities: network.activities.len(),
        effective_leaders,
        chance_top_share: chance.map(|chance| chance.top_share_p95),
        chance_effective_leaders: chance.map(|chance| chance.effective_p05),
        ranked,
    })
}

/// Number of leads and weight of each activity whose lead is known.
fn led_activities(network: &Network) -> Vec<(usize, f64)> {
    let led = network.activities.iter().map(|a| (a.leaders().len(), a.weight));
    led.filter(|(leaders, _)| *leaders > 0).collect()
}

/// How sure the first shares are.
fn add_intervals(network: &Network, ranked: &mut [Leader], seed: u64) {
    let count = ranked.len().min(WITH_INTERVAL);
    let first = &mut ranked[..count];
    let mut rank = vec![None; network.people.len()];
    for (at, leader) in first.iter().enumerate() {
        rank[leader.person as usize] = Some(at);
    }
    let led = network.activities.iter().filter_map(|activity| {
        let leaders = activity.leaders();
        let leads = leaders.len();
        let leaders = leaders.into_iter().filter_map(|person| rank[person as usize]).collect();
        (leads > 0).then_some(Led { leaders, leads, weight: activity.weight })
    });
    let led: Vec<Led> = led.collect();
    for (leader, interval) in first.iter_mut().zip(lead_intervals(&led, count, seed)) {
        leader.interval = interval;
    }
}
