//! Where a walk along ties settles that starts anew, from anybody, with a fixed chance at each step.
//!
//! Without direction the share p of each unit solves p = e + α W D⁻¹ p (W strengths, D their sums),
//! which with p = D^½ y is the system (I − α D^-½ W D^-½) y = e D^-½ 1, symmetric and well
//! conditioned: conjugate gradients (M. R. Hestenes and E. Stiefel 1952, doi:10.6028/jres.049.044)
//! solve it in some twenty steps, where walking on takes two hundred. A few steps of the walk
//! then take off what rounding left in small shares. Along a direction the walk itself is repeated.

use crate::connect::adjacency::{Adjacency, Ties};

/// α: the share of standing that is passed on along ties.
pub const PASSED_ON: f64 = 0.85;
/// The walk has settled when all shares together change by less.
const CHANGE: f64 = 1e-15;
/// More steps than α^k needs to fall below any rounding error.
const MOST_STEPS: usize = 400;
/// The residual, as a share of the first, at which conjugate gradients leave off.
const RESIDUAL: f64 = 1e-15;

/// The share of each unit; Σ = 1.
#[must_use]
pub fn settled(ties: &Ties) -> Vec<f64> {
    let (out, into) = (ties.out(), ties.into());
    let n = ties.units() as f64;
    let given: Vec<f64> = (0..ties.units()).map(|unit| out.strength(unit)).collect();
    let mut shares = if ties.is_directed() {
        vec![1.0 / n; ties.units()]
    } else {
        solved(ties.collapse(), &given)
    };
    for _ in 0..MOST_STEPS {
        let next = step(into, &given, &shares);
        let change: f64 = next.iter().zip(&shares).map(|(a, b)| (a - b).abs()).sum();
        shares = next;
        if change < CHANGE {
            break;
        }
    }
    shares
}

/// One step of the walk.
fn step(into: &Adjacency, given: &[f64], shares: &[f64]) -> Vec<f64> {
    let n = shares.len() as f64;
    let idle: f64 = shares.iter().zip(given).filter(|(_, s)| **s == 0.0).map(|(p, _)| p).sum();
    let per_strength: Vec<f64> = shares.iter().zip(given).map(|(p, s)| p / s).collect();
    let everyone = (1.0 - PASSED_ON) / n + PASSED_ON * idle / n;
    let passed = |unit| everyone + PASSED_ON * into.gathered(unit, &per_strength);
    let mut next: Vec<f64> = (0..shares.len()).map(passed).collect();
    let sum: f64 = next.iter().sum();
    for share in &mut next {
        *share /= sum;
    }
    next
}

/// The shares without direction, but for rounding; those without ties keep what everyone gets.
fn solved(ties: &Adjacency, given: &[f64]) -> Vec<f64> {
    let n = given.len() as f64;
    let idle = given.iter().filter(|s| **s == 0.0).count() as f64;
    // What everyone gets at a step, the shares of those without ties among it.
    let everyone = (1.0 - PASSED_ON) / (n - PASSED_ON * idle);
    let total: f64 = given.iter().sum();
    // A root rounds otherwise where strengths come in another unit, so all are measured in the
    // power of two below their sum: twice the strengths give the same bits.
    let scale = power_of_two_in(total);
    let roots: Vec<f64> = given.iter().map(|s| (s / scale).sqrt()).collect();
    let over_root = |value: f64, root: f64| if root > 0.0 { value / root } else { 0.0 };
    // (I − α D^-½ W D^-½) y
    let times = |y: &[f64]| -> Vec<f64> {
        let scaled = |(y, root): (&f64, &f64)| over_root(*y, *root) / scale;
        let scaled: Vec<f64> = y.iter().zip(&roots).map(scaled).collect();
        let row = |unit: usize| {
            y[unit] - PASSED_ON * over_root(ties.gathered(unit, &scaled), roots[unit])
        };
        (0..y.len()).map(row).collect()
    };
    // A walk that never starts anew settles at s / Σs.
    let of_tied = 1.0 - everyone * idle;
    let start = |root: &f64| over_root(root * of_tied, total / scale);
    let mut y: Vec<f64> = roots.iter().map(start).collect();
    let image = times(&y);
    let wanted = roots.iter().map(|root| over_root(everyone, *root));
    let mut residual: Vec<f64> = wanted.zip(&image).map(|(b, a)| b - a).collect();
    let mut direction = residual.clone();
    let mut size = dot(&residual, &residual);
    let enough = size * RESIDUAL * RESIDUAL;
    for _ in 0..MOST_STEPS {
        if size <= enough {
            break;
        }
        let image = times(&direction);
        let length = size / dot(&direction, &image);
        for (y, along) in y.iter_mut().zip(&direction) {
            *y += length * along;
        }
        for (residual, image) in residual.iter_mut().zip(&image) {
            *residual -= length * image;
        }
        let left = dot(&residual, &residual);
        let kept = left / size;
        size = left;
        for (direction, residual) in direction.iter_mut().zip(&residual) {
            *direction = residual + kept * *direction;
        }
    }
    let share = |(y, root): (&f64, &f64)| if *root > 0.0 { y * root } else { everyone };
    y.iter().zip(&roots).map(share).collect()
}

/// The largest power of two that `value` reaches; 1 for 0 and for what is too small to divide by.
fn power_of_two_in(value: f64) -> f64 {
    let power = f64::from_bits(value.to_bits() & f64::INFINITY.to_bits());
    if power.is_normal() { power } else { 1.0 }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
