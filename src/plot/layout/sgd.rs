//! Stress minimisation by stochastic gradient descent: SGD² of Zheng, Pawar and Goodman 2018
//! (doi:10.1109/TVCG.2018.2859997), with weights d⁻².

use super::lengths::{self, Roads};
use crate::base::seed::Dice;
use crate::plot::geometry::Point;

const PASSES: u32 = 30;
const EPSILON: f64 = 0.05;
const SEED: u64 = 1;
/// Above so many units, distances are taken from a sample of units: all would take seconds.
const ALL_PAIRS: usize = 1000;
const SAMPLE: usize = 200;

struct Term {
    i: usize,
    j: usize,
    d: f64,
}

/// Places for the units of one connected part, in units of link length.
#[must_use]
pub fn layout(units: usize, links: &[(usize, usize)]) -> Vec<Point> {
    let mut dice = Dice::new(SEED, "layout");
    let side = (units as f64).sqrt();
    let mut places: Vec<Point> =
        (0..units).map(|_| Point::new(dice.unit() * side, dice.unit() * side)).collect();
    let mut terms = terms(&lengths::roads(units, links));
    let nearest = terms.iter().map(|term| term.d).fold(f64::INFINITY, f64::min);
    let furthest = terms.iter().map(|term| term.d).fold(0.0, f64::max);
    if terms.is_empty() {
        return places;
    }
    let (first, last) = (furthest * furthest, EPSILON * nearest * nearest);
    let decay = root(last / first, PASSES - 1);
    let mut step = first;
    for _ in 0..PASSES {
        dice.shuffle(&mut terms);
        for term in &terms {
            correct(&mut places, term, step);
        }
        step *= decay;
    }
    places
}

fn terms(roads: &Roads) -> Vec<Term> {
    let units = roads.len();
    let mut terms = Vec::new();
    let all = units <= ALL_PAIRS;
    let every = if all { 1 } else { units / SAMPLE };
    for i in (0..units).step_by(every) {
        let far = lengths::from(i, roads);
        let others = if all { i + 1..units } else { 0..units };
        terms.extend(others.filter(|&j| j != i).map(|j| Term { i, j, d: far[j] }));
    }
    if !all {
        let links = roads.iter().enumerate().flat_map(|(i, row)| {
            row.iter().filter(move |&&(j, _)| i < j).map(move |&(j, d)| Term { i, j, d })
        });
        terms.extend(links);
    }
    terms.retain(|term| term.d.is_finite());
    terms
}

fn correct(places: &mut [Point], term: &Term, step: f64) {
    let share = (step / (term.d * term.d)).min(1.0);
    let (x, y) = (places[term.i].x - places[term.j].x, places[term.i].y - places[term.j].y);
    let length = (x * x + y * y).sqrt();
    let (x, y) = if length > 0.0 { (x / length, y / length) } else { (1.0, 0.0) };
    let by = share * (length - term.d) / 2.0;
    places[term.i] = places[term.i].moved(-by * x, -by * y);
    places[term.j] = places[term.j].moved(by * x, by * y);
}

/// The `degree`-th root of a number from 0 to 1, by halving: `powf` differs between platforms.
fn root(number: f64, degree: u32) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        let power = (0..degree).fold(1.0, |power, _| power * middle);
        if power < number { low = middle } else { high = middle }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_roots() {
        assert!((root(0.5_f64.powi(29), 29) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_path_becomes_straight_and_repeats_itself() {
        let links: Vec<(usize, usize)> = (0..5).map(|unit| (unit, unit + 1)).collect();
        let places = layout(6, &links);
        let way: f64 = places.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
        assert!(places[0].distance(places[5]) > 0.9 * way, "{places:?}");
        assert_eq!(places, layout(6, &links));
    }

    #[test]
    fn one_unit_needs_no_terms() {
        assert_eq!(layout(1, &[]).len(), 1);
        assert!(layout(0, &[]).is_empty());
    }
}
