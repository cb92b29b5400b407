//! Who led how much in the flags' window, ranked: what F01, the lead-share chart and the report read.

use super::scene::Scene;
use super::story::{Leader, Leading};

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
