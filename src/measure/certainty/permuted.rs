//! What figures of concentration would be if only chance said who took part, or who led.
//!
//! Contact: `connect::redraw`, people within their school and term, schools among the members of the
//! day. Leading: `chance`, shared out among the same leaders. Figures outside the middle 90 of 100
//! are more than chance explains; a network of few units or activities has wide bands.

use rayon::prelude::*;

use super::band::{Band, Chance};
use super::chance::{self, lead_chance};
use super::draws::{Draws, Way, Wish};
use super::kinds::linked;
use crate::base::calendar::Term;
use crate::base::number::quantile;
use crate::base::seed::Dice;
use crate::connect::adjacency::Ties;
use crate::connect::network::{Activity, Level, Network};
use crate::connect::redraw::Redraw;
use crate::connect::resample::alone;
use crate::measure::card::{Measure, Of};
use crate::measure::leading::leaver_counts::{self, LeaverCounts};
use crate::measure::leading::{bus_factor, effective_leaders, top_lead_share};
use crate::measure::silence;
use crate::measure::view::View;

/// Figures of contact that chance alone makes unequal.
const OF_CONTACT: &[&str] = &[
    "strength_gini",
    "degree_gini",
    "strength_hhi",
    "degree_hhi",
    "degree_centralisation",
    "betweenness_centralisation",
];

/// Sets of three and four leaders tried in one draw; a number that more would make smaller is too high.
const STEPS: usize = 200_000;
/// Why a figure has no band.
const TOO_LARGE: &str = "the network is too large to draw it anew 100 times";
const NOTHING: &str = "nothing is there that could be drawn anew";
const NO_LEADS: &str = "fewer than three people are known to have led";

/// Where chance would put those of the measures that are figures of concentration.
#[must_use]
pub fn bands(
    network: &Network,
    level: Level,
    terms: &[Term],
    measures: &[&'static Measure],
    seed: u64,
) -> Vec<Chance> {
    let of_contact: Vec<&'static Measure> =
        measures.iter().copied().filter(|measure| OF_CONTACT.contains(&measure.name)).collect();
    let mut all = contact(network, level, terms, &of_contact, seed);
    all.extend(leading(network, measures, seed));
    all
}

fn contact(
    network: &Network,
    level: Level,
    terms: &[Term],
    measures: &[&'static Measure],
    seed: u64,
) -> Vec<Chance> {
    if measures.is_empty() {
        return Vec::new();
    }
    // Who was not heard is not counted in the figure, so not in what chance would make of it.
    let heard = silence::heard_units(network, level);
    let units = network.ties(level).units();
    let mut is_in = vec![heard.is_none(); units];
    heard.iter().flatten().for_each(|&unit| is_in[unit] = true);
    let Some(redraw) = Redraw::of(network, level, terms, &is_in) else {
        let none = |measure: &&'static Measure| Chance {
            name: measure.name,
            band: Err(NOTHING),
            draws: 0,
        };
        return measures.iter().map(none).collect();
    };
    let ties = network.ties(level);
    let draws: Vec<usize> = (measures.iter())
        .map(|measure| {
            match Wish::Usual.draws(Way::Activities, work(measure, ties) + redraw.pairs()) {
                Draws::Done(_, draws) => draws,
                _ => 0,
            }
        })
        .collect();
    let most = draws.iter().copied().max().unwrap_or(0);
    let once = |draw: usize| -> Vec<Option<f64>> {
        let mut dice = Dice::new(seed, &format!("who took part, drawn anew {draw}"));
        let drawn = alone(redraw.draw(&mut dice), level, network.alpha);
        let drawn = match &heard {
            Some(heard) => silence::of_these(&drawn, level, heard),
            None => drawn,
        };
        let view = View::new(&drawn, level, None, seed);
        let value = |(measure, &draws): (&&'static Measure, &usize)| match measure.of {
            Of::Network(compute) if draw < draws => compute(&view),
            _ => None,
        };
        measures.iter().zip(&draws).map(value).collect()
    };
    let values: Vec<Vec<Option<f64>>> = (0..most).into_par_iter().map(once).collect();
    let chance = |(at, measure): (usize, &&'static Measure)| {
        let found: Vec<f64> = values.iter().filter_map(|draw| draw[at]).collect();
        let band = if draws[at] > 0 { band(found).ok_or(NOTHING) } else { Err(TOO_LARGE) };
        Chance { name: measure.name, band, draws: draws[at] }
    };
    measures.iter().enumerate().map(chance).collect()
}

/// Steps of one figure: betweenness walks every tie from every unit.
fn work(measure: &Measure, ties: &Ties) -> usize {
    let arcs = ties.collapse().arcs();
    let each = if measure.name == "betweenness_centralisation" { linked(ties) } else { 1 };
    each * arcs + ties.units()
}

fn band(mut values: Vec<f64>) -> Option<Band> {
    values.sort_by(f64::total_cmp);
    let end = |share| quantile(&values, share);
    // A value that is not reached at all stands as infinity.
    let told = |value: Option<f64>| value.filter(|value| value.is_finite());
    end(0.5)?;
    Some(Band { low: told(end(0.05)), high: told(end(0.95)) })
}

fn leading(network: &Network, measures: &[&'static Measure], seed: u64) -> Vec<Chance> {
    let is_asked = |measure: &Measure| measures.iter().any(|asked| asked.name == measure.name);
    let of_leading = [&top_lead_share::MEASURE, &effective_leaders::MEASURE, &bus_factor::MEASURE];
    if !network.knows_leads || !of_leading.into_iter().any(is_asked) {
        return Vec::new();
    }
    let led: Vec<Vec<u32>> = network.activities.iter().map(Activity::leaders).collect();
    let mut leaders: Vec<u32> = led.iter().flatten().copied().collect();
    leaders.sort_unstable();
    leaders.dedup();
    let weights: Vec<(usize, f64)> = network
        .activities
        .iter()
        .zip(&led)
        .filter(|(_, led)| !led.is_empty())
        .map(|(activity, led)| (led.len(), activity.weight))
        .collect();
    let shares = lead_chance(&weights, leaders.len(), seed);
    let ends = |low: f64, high: f64| Ok(Band { low: Some(low), high: Some(high) });
    let mut all = Vec::new();
    let mut tell = |measure: &'static Measure, band, draws| {
        if is_asked(measure) {
            all.push(Chance { name: measure.name, band, draws });
        }
    };
    let top = shares.map_or(Err(NO_LEADS), |s| ends(s.top_share_p05, s.top_share_p95));
    tell(&top_lead_share::MEASURE, top, chance::DRAWS);
    let number = shares.map_or(Err(NO_LEADS), |s| ends(s.effective_p05, s.effective_p95));
    tell(&effective_leaders::MEASURE, number, chance::DRAWS);
    if is_asked(&bus_factor::MEASURE) {
        let (band, draws) = fewest(network, leaders.len(), seed);
        tell(&bus_factor::MEASURE, band, draws);
    }
    all
}

/// The fewest people without whom half of the contact goes, if leading were shared out at random.
fn fewest(network: &Network, leaders: usize, seed: u64) -> (Result<Band, &'static str>, usize) {
    let level = if network.schools.is_empty() { Level::People } else { Level::Schools };
    let contact: Vec<(usize, f64)> =
        network.activities.iter().map(|a| (a.leaders().len(), a.contact(level))).collect();
    let number = |counts: &LeaverCounts| {
        counts.bus_factor_within(STEPS).map_or(f64::INFINITY, |found| found.people.len() as f64)
    };
    match shared_out(level, &contact, leaders, seed, &number) {
        Ok(found) => (band(found.clone()).ok_or(NOTHING), found.len()),
        Err(why) => (Err(why), 0),
    }
}

/// The largest loss with two leavers that chance exceeds in 5 of 100 networks, if leading were shared
/// out at random: the best pair of each draw, as the measured pair is the best of its network. `None`
/// where nothing can be shared out.
#[must_use]
pub fn pair_loss_chance(network: &Network, level: Level, leaders: usize, seed: u64) -> Option<f64> {
    let contact: Vec<(usize, f64)> =
        network.activities.iter().map(|a| (a.leaders().len(), a.contact(level))).collect();
    let loss = |counts: &LeaverCounts| counts.pair_loss().unwrap_or(0.0);
    let mut found = shared_out(level, &contact, leaders, seed, &loss).ok()?;
    found.sort_by(f64::total_cmp);
    quantile(&found, 0.95)
}

/// A figure of leavers in each of the networks in which leading is shared out at random:
/// `contact` is (number of leads, contact) of each activity.
fn shared_out(
    level: Level,
    contact: &[(usize, f64)],
    leaders: usize,
    seed: u64,
    figure: &(dyn Fn(&LeaverCounts) -> f64 + Sync),
) -> Result<Vec<f64>, &'static str> {
    let led: usize = contact.iter().map(|(leads, _)| leads).sum();
    let Draws::Done(_, draws) =
        Wish::Usual.draws(Way::Activities, 20 * (led + contact.len() + leaders))
    else {
        return Err(TOO_LARGE);
    };
    if leaders < 3 || contact.iter().all(|(_, contact)| *contact <= 0.0) {
        return Err(NO_LEADS);
    }
    let once = |draw: usize| {
        let mut dice = Dice::new(seed, &format!("fewest leaders, drawn anew {draw}"));
        let mut order: Vec<u32> = (0..leaders as u32).collect();
        let redrawn = contact.iter().map(|&(leads, contact)| {
            let leads = leads.min(leaders);
            for place in 0..leads {
                order.swap(place, place + dice.below(leaders - place));
            }
            let mut drawn = order[..leads].to_vec();
            drawn.sort_unstable();
            (drawn, contact)
        });
        figure(&leaver_counts::of_led(level, leaders, redrawn))
    };
    Ok((0..draws).into_par_iter().map(once).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::cohesion::concentration::{degree_centralisation, strength_gini};
    use crate::measure::paths::example::log;

    #[test]
    fn figures_of_concentration_have_bands_and_others_have_none() {
        let network = log();
        let measures: &[&Measure] = &[
            &strength_gini::MEASURE,
            &degree_centralisation::MEASURE,
            &crate::measure::cohesion::size::density::MEASURE,
            &top_lead_share::MEASURE,
            &bus_factor::MEASURE,
        ];
        let found = bands(&network, Level::Schools, &[], measures, 1);
        let names: Vec<_> = found.iter().map(|chance| chance.name).collect();
        assert_eq!(
            names,
            ["strength_gini", "degree_centralisation", "top_lead_share", "bus_factor"]
        );
        // One activity of all three schools and one of two: some pair has 1.5 and two have .5, in
        // whichever way: strengths 2, 2, 1 and nothing else.
        let gini = 2.0 * (1.0 + 2.0 * 2.0 + 3.0 * 2.0) / (3.0 * 5.0) - 4.0 / 3.0;
        let band = found[0].band.unwrap();
        assert!(
            [band.low, band.high].iter().all(|end| end.is_some_and(|e| (e - gini).abs() < 1e-9))
        );
        assert_eq!(found[1].band, Ok(Band { low: Some(0.0), high: Some(0.0) }));
        assert_eq!(found[2].band, Err(NO_LEADS), "two led");
    }

    /// Forty meetings of two of ten schools, drawn evenly: in nine of ten such logs the figure lies
    /// in its own band.
    #[test]
    fn logs_made_by_chance_lie_in_the_band() {
        let mut held = 0;
        let mut dice = Dice::new(8, "logs by chance");
        for number in 0..60 {
            let mut network = log();
            let school = network.schools[0].clone();
            network.schools = vec![school; 10];
            let mut example = network.activities[1].clone();
            network.activities = (0..40)
                .map(|_| {
                    let (one, step) = (dice.below(10), 1 + dice.below(9));
                    for (presence, school) in
                        example.present.iter_mut().zip([one, (one + step) % 10])
                    {
                        presence.from = crate::collect::records::Affiliation::School(school as u32);
                    }
                    example.clone()
                })
                .collect();
            network.between_schools =
                crate::connect::kept::Kept::all(&network).ties(Level::Schools, network.direction);
            let Of::Network(compute) = strength_gini::MEASURE.of else { return };
            let value = compute(&View::new(&network, Level::Schools, None, 1)).unwrap();
            let band = bands(&network, Level::Schools, &[], &[&strength_gini::MEASURE], number)[0]
                .band
                .unwrap();
            held += usize::from(band.low.unwrap() <= value && value <= band.high.unwrap());
        }
        assert!((48..=59).contains(&held), "{held} of 60");
    }
}
