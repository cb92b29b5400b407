//! How sure the order of units is: the same data drawn anew, and every measure of it ranked again.
//!
//! A log: as many activities as there are, drawn with replacement, again and again (Efron 1979,
//! doi:10.1214/aos/1176344552). A survey: the answers of one respondent in ten forgotten; ties
//! given as such: one unit in ten taken out (`connect::fewer`). All measures share the draws. Each
//! draw has a stream of random numbers of its own and the draws are put together in their order, so
//! the number of threads cannot change a bit.
//!
//! The interval of a rank, and of a value that a draw does not bias (`kinds`), holds the middle 90 of
//! 100. Whoever is in no drawn activity is set aside from a share of pairs rather than counted as
//! out of reach; otherwise every such share would be too low. What still pulls the highest shares
//! down (a draw leaves out about a third of the activities) is met by widening each interval until
//! it holds the measured value.
//!
//! A draw costs what the measure costs, so the number of draws follows from a budget of work, a kind
//! of measure at a time: a large network has intervals for fewer measures, and says which.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::draws::{Draws, Way, Wish};
use super::kinds;
use super::ranking::{likeness, places};
use super::ranks::{Ranked, Ranks, Told};
use super::source::{Drawn, Needs, Source};
use super::sums::{self, Sums};
use crate::connect::adjacency::Ties;
use crate::connect::network::{Level, Network};
use crate::measure::card::{Column, Measure, Of};
use crate::measure::groups::Groups;
use crate::measure::silence;
use crate::measure::view::View;

/// Whose order is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The network.
    pub network: &'a Network,
    /// Whether people or schools are ranked.
    pub level: Level,
    /// The groups of the units, for measures that need them.
    pub groups: Option<&'a Groups>,
    /// How many draws are wanted.
    pub wish: Wish,
    /// The seed of everything random.
    pub seed: u64,
}

/// One measure in all draws.
struct Job<'a> {
    measure: &'static Measure,
    column: &'a Column,
    sums: Option<Sums>,
    draws: Draws,
    ranked: Ranked<'a>,
}

/// Ranks the units by each measure and says how sure that is.
#[must_use]
pub fn ranks(question: &Question, columns: &[(&'static Measure, &Column)]) -> Vec<Ranks> {
    ranks_told(question, columns, &|_, _| {})
}

/// The same; `tell` hears after each draw how many are done and of how many.
#[must_use]
pub fn ranks_told(
    question: &Question,
    columns: &[(&'static Measure, &Column)],
    tell: &(dyn Fn(usize, usize) + Sync),
) -> Vec<Ranks> {
    let with_sums = |&(measure, column)| (measure, column, sums_of(measure, question));
    drawn(question, columns.iter().map(with_sums).collect(), tell)
}

/// The same with the sums over activities that a measure is, where these are known already.
#[must_use]
pub fn ranks_with(
    question: &Question,
    columns: Vec<(&'static Measure, &Column, Option<Sums>)>,
) -> Vec<Ranks> {
    drawn(question, columns, &|_, _| {})
}

fn drawn(
    question: &Question,
    columns: Vec<(&'static Measure, &Column, Option<Sums>)>,
    tell: &(dyn Fn(usize, usize) + Sync),
) -> Vec<Ranks> {
    let Question { network, level, wish, .. } = *question;
    let source = Source::of(network, level);
    let draws = |measure: &'static Measure, sums: &Option<Sums>| match (&source, sums) {
        (None, _) => Draws::Nothing,
        (Some(source), Some(sums)) => wish.draws(source.way(), sums.work() + source.activities()),
        (Some(source), None) => {
            let work = kinds::work(measure, network.ties(level)) + source.work();
            wish.draws(source.way(), work)
        }
    };
    let mut jobs = Vec::new();
    for (measure, column, sums) in columns {
        let draws = draws(measure, &sums);
        let is_log = matches!(draws, Draws::Done(Way::Activities, _));
        let mut ranked = Ranked::of(measure.name, column);
        ranked.tells_values = is_log && kinds::tells_values(measure);
        ranked.is_share = kinds::is_share_of_pairs(measure);
        jobs.push(Job { measure, column, sums, draws, ranked });
    }
    let most = jobs.iter().map(|job| job.draws.number()).max().unwrap_or(0);
    let told: Vec<Vec<Option<Told>>> = match &source {
        Some(source) => {
            let done = AtomicUsize::new(0);
            let draw = |draw| {
                let told = once(question, source, &jobs, draw);
                tell(done.fetch_add(1, Ordering::Relaxed) + 1, most);
                told
            };
            (0..most).into_par_iter().map(draw).collect()
        }
        None => Vec::new(),
    };
    let put_together = |(at, job): (usize, Job)| {
        let told: Vec<&Told> = told.iter().filter_map(|draw| draw[at].as_ref()).collect();
        job.ranked.with(job.draws, &told)
    };
    jobs.into_iter().enumerate().map(put_together).collect()
}

fn sums_of(measure: &Measure, question: &Question) -> Option<Sums> {
    let has_log = question.network.has_log;
    has_log.then(|| sums::of(measure, question.network, question.level)).flatten()
}

/// Ordered pairs among the units with a tie, one of them set aside.
fn pairs_of_others(ties: &Ties) -> f64 {
    let linked = kinds::linked(ties) as f64;
    ((linked - 1.0) * (linked - 2.0)).max(0.0)
}

/// One draw.
fn once(question: &Question, source: &Source, jobs: &[Job], draw: usize) -> Vec<Option<Told>> {
    let Question { level, seed, .. } = *question;
    let is_wanted = |job: &&Job| job.draws.number() > draw;
    let needs_ties = jobs.iter().filter(is_wanted).any(|job| job.sums.is_none());
    let Drawn { times, network, gone } =
        source.draw(if needs_ties { Needs::Ties } else { Needs::Times }, seed, draw);
    let view =
        network.as_ref().map(|network| View::new(network, level, question.groups.cloned(), seed));
    let told = |job: &Job| {
        if job.draws.number() <= draw {
            return None;
        }
        let (mut column, scale) = match (&job.sums, &view, job.measure.of) {
            (Some(sums), ..) => (sums.column(&times), 1.0),
            (None, Some(view), Of::Unit(compute)) => {
                (compute(view), scale(job.measure, question, view.ties()))
            }
            _ => return None,
        };
        // A unit that has no value was not ranked, and is not ranked here.
        column.resize(job.column.len(), None);
        for (value, measured) in column.iter_mut().zip(job.column) {
            *value = value.filter(|_| measured.is_some()).map(|value| value * scale);
        }
        if source.way() == Way::Units || silence::is_own_word(job.measure) {
            for &unit in &gone {
                column[unit as usize] = None;
            }
        }
        let places = places(&column);
        let of = |&unit: &usize| column[unit].zip(places[unit].map(|place| place.rank));
        let watched = job.ranked.watched.iter().map(of).collect();
        Some(Told { watched, likeness: likeness(&job.ranked.places, &places) })
    };
    jobs.iter().map(told).collect()
}

/// A share of all pairs of others is one of those who are in the draw.
fn scale(measure: &Measure, question: &Question, ties: &Ties) -> f64 {
    if !kinds::is_share_of_pairs(measure) {
        return 1.0;
    }
    let among = pairs_of_others(ties);
    let all = pairs_of_others(question.network.ties(question.level));
    if among > 0.0 { all / among } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::Date;
    use crate::base::seed::Dice;
    use crate::collect::records::{Affiliation, Person, Presence};
    use crate::connect::kept::Kept;
    use crate::connect::network::Activity;
    use crate::connect::rule::Direction;
    use crate::measure::centrality::{betweenness_share, degree, strength};
    use crate::measure::certainty::ranks::Spread;
    use crate::measure::leading::lead_share;

    /// A log of pairs, each so many times.
    fn log(units: u32, pairs: &[(u32, u32, usize)]) -> Network {
        let present = |person: u32| Presence {
            person: Some(person),
            from: Affiliation::Unknown,
            leads: false,
            hosts: false,
            row: person,
        };
        let met = |&(a, b, times): &(u32, u32, usize)| {
            let activity = Activity {
                id: std::sync::Arc::default(),
                date: Some(Date::constant(2025, 10, 3)),
                details: std::sync::Arc::default(),
                weight: 1.0,
                present: vec![present(a), present(b)].into(),
            };
            vec![activity; times]
        };
        let person = |_| Person {
            name: String::new(),
            affiliation: Affiliation::Unknown,
            role: String::new(),
            leaves: None,
            attributes: std::collections::BTreeMap::new(),
        };
        let activities = pairs.iter().flat_map(met).collect();
        let people = (0..units).map(person).collect();
        let network = Network { people, activities, has_log: true, ..Network::default() };
        let ties = Kept::all(&network).ties(Level::People, Direction::Undirected);
        Network { between_people: ties.into(), ..network }
    }

    fn column(network: &Network, measure: &Measure) -> Column {
        match measure.of {
            Of::Unit(compute) => compute(&View::new(network, Level::People, None, 1)),
            Of::Network(_) | Of::Table(_) => Column::new(),
        }
    }

    fn ranked(
        network: &Network,
        measures: &[&'static Measure],
        wish: Wish,
        seed: u64,
    ) -> Vec<Ranks> {
        let question = Question { network, level: Level::People, groups: None, wish, seed };
        let columns: Vec<Column> =
            measures.iter().map(|measure| column(network, measure)).collect();
        let columns: Vec<_> = measures.iter().copied().zip(&columns).collect();
        ranks(&question, &columns)
    }

    fn spread(network: &Network, unit: usize, draws: usize, seed: u64) -> Option<Spread> {
        let all = ranked(network, &[&betweenness_share::MEASURE], Wish::Times(draws), seed);
        all[0].of(unit)
    }

    #[test]
    fn the_centre_of_a_star_stays_first_in_every_draw() {
        let rays: Vec<(u32, u32, usize)> = (1..12).map(|ray| (0, ray, 3)).collect();
        let network = log(12, &rays);
        let found = spread(&network, 0, 200, 1);
        assert_eq!(found, Some(Spread { value: (1.0, 1.0), rank: (1, 1) }));
        assert_eq!(spread(&network, 1, 200, 1).map(|spread| spread.value), Some((0.0, 0.0)));
        let all = ranked(&network, &[&betweenness_share::MEASURE], Wish::Times(200), 1);
        // The rays are equals, so nobody can say which of them comes first.
        assert_eq!((all[0].unsure[0], all[0].unsure[1]), (Some(false), Some(true)));
        assert!(all[0].order.is_some_and(|order| order.middle > 0.99), "{:?}", all[0].order);
    }

    /// Two ways round a square, told apart only by how often people met.
    #[test]
    fn two_alike_are_not_told_apart() {
        let square = log(4, &[(0, 1, 6), (1, 3, 6), (0, 2, 6), (2, 3, 6)]);
        for unit in 0..4 {
            let rank = spread(&square, unit, 200, 1).map(|spread| spread.rank);
            assert!(rank.is_some_and(|(low, high)| low == 1 && high > 1), "{unit}: {rank:?}");
        }
    }

    #[test]
    fn without_draws_there_are_ranks_and_no_intervals() {
        let chain = log(3, &[(0, 1, 1), (1, 2, 1)]);
        let off = ranked(&chain, &[&degree::MEASURE], Wish::Times(0), 1).remove(0);
        assert_eq!((off.draws, off.rank), (Draws::Off, vec![Some(2), Some(1), Some(2)]));
        assert_eq!((off.spread, off.unsure, off.order), (vec![None; 3], vec![None; 3], None));
    }

    #[test]
    fn all_measures_share_the_draws_and_one_alone_says_the_same() {
        let network = log(6, &[(0, 1, 4), (1, 2, 3), (2, 3, 5), (3, 4, 1), (4, 5, 2), (0, 3, 2)]);
        let measures: &[&Measure] =
            &[&degree::MEASURE, &strength::MEASURE, &betweenness_share::MEASURE];
        let together = ranked(&network, measures, Wish::Times(100), 3);
        for (&measure, together) in measures.iter().zip(&together) {
            let alone = ranked(&network, &[measure], Wish::Times(100), 3).remove(0);
            assert_eq!((alone.spread, alone.order), (together.spread.clone(), together.order));
        }
        // Only a rank is told of a measure that drawing makes smaller.
        assert_eq!(
            together.iter().map(|r| r.tells_values).collect::<Vec<_>>(),
            [false, true, true]
        );
    }

    /// What long logs show, for a strength and for a share of routes: 0 links two pairs of schools.
    #[test]
    fn intervals_of_simulated_logs_hold_what_long_logs_show() {
        let pairs = [(0, 1, 6), (0, 2, 6), (1, 2, 3), (0, 3, 6), (0, 4, 6), (3, 4, 3), (1, 3, 2)];
        let all: usize = pairs.iter().map(|pair| pair.2).sum();
        let long = log(5, &pairs);
        let truth = |measure: &Measure, unit: usize| column(&long, measure)[unit].unwrap_or(0.0);
        // A log three times as long has three times the strength.
        let strengths: Vec<f64> =
            (0..5).map(|unit| 3.0 * truth(&strength::MEASURE, unit)).collect();
        let share = truth(&betweenness_share::MEASURE, 0);
        let mut dice = Dice::new(5, "logs");
        let (mut share_held, mut strength_held) = (0, 0);
        for number in 0..100 {
            let mut drawn: Vec<(u32, u32, usize)> = pairs.iter().map(|p| (p.0, p.1, 0)).collect();
            for _ in 0..3 * all {
                let mut at = dice.below(all);
                for (pair, drawn) in pairs.iter().zip(&mut drawn) {
                    if at < pair.2 {
                        drawn.2 += 1;
                        break;
                    }
                    at -= pair.2;
                }
            }
            let network = log(5, &drawn);
            let measures: &[&'static Measure] = &[&betweenness_share::MEASURE, &strength::MEASURE];
            let ranks = ranked(&network, measures, Wish::Times(100), number);
            let holds = |at: usize, unit: usize, truth: f64| {
                let value = ranks[at].of(unit).map(|spread| spread.value);
                value.is_some_and(|(low, high)| low - 1e-9 <= truth && truth <= high + 1e-9)
            };
            share_held += usize::from(holds(0, 0, share));
            strength_held += (0..5).filter(|&unit| holds(1, unit, strengths[unit])).count();
        }
        assert!(share_held >= 85, "{share_held} of 100");
        assert!((425..=475).contains(&strength_held), "{strength_held} of 500");
    }

    /// Shares are binomial when every activity has one lead: the interval must hold the true share
    /// in about 90 of 100 simulated logs.
    #[test]
    fn the_interval_of_a_lead_share_covers_the_true_share_nine_times_in_ten() {
        let mut dice = Dice::new(3, "coverage");
        let mut held = 0;
        let mut width = Vec::new();
        for number in 0..200 {
            let mut network = log(2, &[(0, 1, 120)]);
            network.knows_leads = true;
            for activity in &mut network.activities {
                let leader = usize::from(dice.unit() >= 0.35);
                activity.present[leader].leads = true;
            }
            let all = ranked(&network, &[&lead_share::MEASURE], Wish::Times(500), number);
            let value = all[0].of(0).map(|spread| spread.value);
            held += value.map_or(0, |(low, high)| i32::from(low <= 0.35 && 0.35 <= high));
            width.extend(value.map(|(low, high)| high - low));
        }
        assert!((170..=190).contains(&held), "{held} of 200");
        // 2 · 1.645 · √(.35 · .65 / 120) is .143.
        let mean = width.iter().sum::<f64>() / width.len() as f64;
        assert!((0.12..0.16).contains(&mean), "{mean}");
    }

    #[test]
    fn threads_do_not_change_a_draw() {
        let pairs: Vec<(u32, u32, usize)> =
            (0..20).map(|k| (k % 7, 7 + k % 5, 1 + k as usize % 3)).collect();
        let network = log(12, &pairs);
        let with = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.map(|pool| pool.install(|| spread(&network, 3, 100, 9))).ok().flatten()
        };
        let one = with(1);
        assert!(one.is_some());
        assert_eq!((with(2), with(8)), (one, one));
    }

    #[test]
    fn work_is_bounded() {
        let all = Draws::Done(Way::Activities, 500);
        let few = log(4, &[(0, 1, 1), (1, 2, 1)]);
        let betweenness = &betweenness_share::MEASURE;
        assert_eq!(ranked(&few, &[betweenness], Wish::Usual, 1)[0].draws, all);
        let ring: Vec<(u32, u32, usize)> = (0..10_000).map(|k| (k, (k + 1) % 10_000, 1)).collect();
        let ring = log(10_000, &ring);
        let work = kinds::work(betweenness, ring.ties(Level::People));
        assert_eq!(Wish::Usual.draws(Way::Activities, work), Draws::TooLarge);
        // What counts ties only is drawn there too.
        let degrees = kinds::work(&degree::MEASURE, ring.ties(Level::People));
        assert_eq!(Wish::Usual.draws(Way::Activities, degrees), all);
    }
}
