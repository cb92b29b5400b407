//! What would go with those who lead: what F02, its chart, the table and the page all read.

use super::mark::Mark;
use super::names;
use crate::connect::adjacency::Adjacency;
use crate::connect::network::{Level, Network};
use crate::connect::without::Removal;
use crate::measure::card::Column;
use crate::measure::certainty::alone_chance::alone_chance;
use crate::measure::certainty::anew::{self, Question};
use crate::measure::certainty::chance::loss_chance;
use crate::measure::certainty::draws::{Draws, Wish};
use crate::measure::certainty::permuted::pair_loss_chance;
use crate::measure::certainty::ranks::{Ranks, Spread};
use crate::measure::certainty::sums;
use crate::measure::cohesion::parts;
use crate::measure::leading::leaver_loss;
use crate::measure::leading::leaver_losses::{self, Loss};

/// One person who leads, and what would go with them.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaver {
    /// Index of the person.
    pub person: u32,
    /// Name as shown.
    pub name: String,
    /// School or body; may be empty.
    pub workplace: String,
    /// Activities between schools that nobody else is known to lead.
    pub leads_alone: usize,
    /// If these activities stopped.
    pub stops: Loss,
    /// If all activities went on without them.
    pub goes_on: Loss,
    /// How the share that stops and its rank vary when the activities are drawn anew.
    pub spread: Option<Spread>,
    /// Whether the order of this one and the next is not certain.
    pub may_swap: bool,
}

/// The fewest people without whose activities more than half of the contact goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Fewest {
    /// Their places in `Leavers::ranked`, most first.
    pub people: Vec<usize>,
    /// The share of contact that goes with all of them.
    pub loss: f64,
    /// Whether no fewer could do it; else fewer may.
    pub is_exact: bool,
    /// The share that goes on average with as many who lead, drawn at random.
    pub random_loss: f64,
    /// For two people: what the best pair would rarely pass if leading were shared out at random.
    pub chance_loss: Option<f64>,
}

/// Ties and marks at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Sight {
    /// The ties, without direction.
    pub ties: Adjacency,
    /// The mark of each unit.
    pub marks: Vec<Mark>,
}

/// What would go with those who lead, in the window that flags speak about.
#[derive(Debug, Clone, PartialEq)]
pub struct Leavers {
    /// Between which units the contact is.
    pub level: Level,
    /// How sure the shares and their order are.
    pub draws: Draws,
    /// Everyone who led, by the share of contact that stops with them, then by how many units it
    /// leaves alone, then by name.
    pub ranked: Vec<Leaver>,
    /// The share that stops on average with one of them, drawn at random.
    pub random_loss: f64,
    /// What the largest loss would rarely pass if leading were shared out at random.
    pub chance_loss: Option<f64>,
    /// How many units left alone by one of them would rarely be passed then.
    pub chance_alone: Option<f64>,
    /// The bus factor; `None` if all who lead together take half or less.
    pub fewest: Option<Fewest>,
    /// The network now.
    pub before: Sight,
    /// The network without the activities of the first of `ranked`.
    pub after: Sight,
}

/// Computes them; `None` where no lead is known or nobody met.
#[must_use]
pub fn of(network: &Network, level: Level, wish: Wish, seed: u64) -> Option<Leavers> {
    let names = names::shown(network, Level::People);
    let (counts, losses) = leaver_losses::of(network, level)?;
    let mut ranked: Vec<Leaver> = losses
        .into_iter()
        .map(|loss| {
            let person = loss.person as usize;
            Leaver {
                person: loss.person,
                name: names.get(person).cloned().unwrap_or_default(),
                workplace: network.workplace(person).to_owned(),
                leads_alone: loss.leads_alone,
                stops: loss.stops,
                goes_on: loss.goes_on,
                spread: None,
                may_swap: false,
            }
        })
        .collect();
    let shown = network.shown_ranks(Level::People);
    ranked.sort_by(|a, b| {
        let alone = |leaver: &Leaver| leaver.stops.alone.len();
        let shown = |leaver: &Leaver| shown[leaver.person as usize];
        let weight = b.stops.weight.total_cmp(&a.stops.weight);
        weight.then(alone(b).cmp(&alone(a))).then(shown(a).cmp(&shown(b)))
    });
    let ranks = ranks(network, level, &ranked, wish, seed)?;
    for leaver in &mut ranked {
        leaver.spread = ranks.of(leaver.person as usize);
        leaver.may_swap = ranks.is_unsure(leaver.person as usize);
    }
    let place = |person: &u32| ranked.iter().position(|leaver| leaver.person == *person);
    let fewest = counts.bus_factor().map(|found| {
        let mut people: Vec<usize> = found.people.iter().filter_map(place).collect();
        people.sort_unstable();
        let chance_loss = || pair_loss_chance(network, level, ranked.len(), seed);
        Fewest {
            random_loss: counts.random_loss(people.len()),
            chance_loss: (people.len() == 2).then(chance_loss).flatten(),
            people,
            loss: found.loss,
            is_exact: found.is_exact,
        }
    });
    let led = network.activities.iter().map(|a| (a.leaders().len(), a.contact(level)));
    let led: Vec<(usize, f64)> = led.collect();
    let met = network.activities.iter().map(|a| (a.leaders().len(), a.units(level)));
    let met: Vec<(usize, Vec<u32>)> = met.collect();
    let first = ranked.first()?.person;
    let after = network.ties_without(&Removal::TheirActivities(vec![first]), level)?;
    Some(Leavers {
        level,
        draws: ranks.draws,
        random_loss: counts.random_loss(1),
        chance_loss: loss_chance(&led, counts.total, ranked.len(), seed),
        chance_alone: alone_chance(&met, ranked.len(), seed),
        fewest,
        before: Sight::of(network.ties(level).collapse()),
        after: Sight::of(after.collapse()),
        ranked,
    })
}

/// How sure the shares that stop are, and their order.
fn ranks(
    network: &Network,
    level: Level,
    ranked: &[Leaver],
    wish: Wish,
    seed: u64,
) -> Option<Ranks> {
    let question = Question { network, level: Level::People, groups: None, wish, seed };
    let mut column: Column = vec![None; network.people.len()];
    for leaver in ranked {
        column[leaver.person as usize] = Some(leaver.stops.weight);
    }
    let sums = sums::losses(network, level);
    anew::ranks_with(&question, vec![(&leaver_loss::MEASURE, &column, Some(sums))]).pop()
}

impl Leavers {
    /// Nobody is marked as holding others together: too few were heard to say who does.
    pub fn mark_no_cuts(&mut self) {
        for sight in [&mut self.before, &mut self.after] {
            let units = sight.marks.iter_mut().enumerate();
            for (unit, mark) in units.filter(|(_, mark)| **mark == Mark::HoldsTogether) {
                *mark = Mark::of_partners(sight.ties.degree(unit));
            }
        }
    }
}

impl Sight {
    /// The marks that follow from ties.
    #[must_use]
    pub fn of(ties: &Adjacency) -> Self {
        let cuts = parts::of(ties).cutpoint;
        let mark = |(unit, cuts): (usize, bool)| {
            if cuts { Mark::HoldsTogether } else { Mark::of_partners(ties.degree(unit)) }
        };
        Self { ties: ties.clone(), marks: cuts.into_iter().enumerate().map(mark).collect() }
    }
}
