//! Who led how much in the flags' window, ranked: what F01, the lead-share chart and the report read.

use super::names;
use super::story::{Leader, Leading};
use crate::connect::network::{Level, Network};
use crate::measure::card::Column;
use crate::measure::certainty::anew::{self, Question};
use crate::measure::certainty::chance::lead_chance;
use crate::measure::certainty::draws::Wish;
use crate::measure::certainty::ranks::Ranks;
use crate::measure::leading::{lead_counts, lead_share};

/// The ranking; `None` when no lead is known.
#[must_use]
pub fn of(network: &Network, wish: Wish, seed: u64) -> Option<Leading> {
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
            spread: None,
            may_swap: false,
            activities: led as usize,
        })
        .collect();
    ranked.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.person.cmp(&b.person)));
    let chance = lead_chance(&led_activities(network), ranked.len(), seed);
    let ranks = ranks(network, leads.person_share, wish, seed)?;
    for leader in &mut ranked {
        leader.spread = ranks.of(leader.person as usize);
        leader.may_swap = ranks.is_unsure(leader.person as usize);
    }
    Some(Leading {
        known: leads.known,
        activities: network.activities.len(),
        draws: ranks.draws,
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

/// How sure the shares and their order are.
fn ranks(network: &Network, shares: Vec<f64>, wish: Wish, seed: u64) -> Option<Ranks> {
    let question = Question { network, level: Level::People, groups: None, wish, seed };
    // Who leads nothing is not ranked.
    let column: Column = shares.into_iter().map(|share| (share > 0.0).then_some(share)).collect();
    anew::ranks(&question, &[(&lead_share::MEASURE, &column)]).pop()
}
