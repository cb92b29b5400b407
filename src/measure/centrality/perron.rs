//! The largest eigenvalue of one connected part and its positive vector.
//!
//! Plain power iteration swings for ever between two sides and crawls where the second eigenvalue
//! is near. C. Lanczos' method (1950, doi:10.6028/jres.045.026) takes the best vector of all that so
//! many products with the matrix can reach: about forty where the power needs hundreds. It starts
//! from the sums of strengths, keeps its directions, and starts anew from the vector found: rounding
//! makes directions lean towards what has converged already, and memory stays bounded. It
//! stops when rounding allows no better residual. A few power steps of A + λ/2 then clean the small
//! entries, as they only add positive numbers.

use crate::connect::adjacency::{Adjacency, gathered};
use crate::connect::strength::Strength;

/// A residual that rounding of products with the matrix leaves, as a share of λ.
const ROUNDING: f64 = 32.0 * f64::EPSILON;
/// Directions lean too far beyond such a residual, so the search starts anew there.
const LEANING: f64 = 1e-10;
/// A start with such a residual is an eigenvector but for its last digits.
const NEAR: f64 = 1e-6;
/// Starts that may bring nothing.
const PATIENCE: usize = 2;
/// A start that leaves more than this of the residual brought nothing.
const BETTER: f64 = 0.5;
/// Enough for a path of a thousand units.
const MOST_STEPS: usize = 20_000;
/// Directions kept at a time: all that a search needs on most networks, fewer on huge ones.
const DIRECTIONS: std::ops::RangeInclusive<usize> = 24..=64;
/// Numbers in all directions together, unless there are fewest.
const ROOM: usize = 16_000_000;
/// Entries have settled when a step changes none by a larger share of itself.
const SETTLED: f64 = 32.0 * f64::EPSILON;
/// Power steps at the end.
const MOST_CLEANING: usize = 100;

/// An eigenvalue and its vector.
#[derive(Debug, Clone, PartialEq)]
pub struct Perron {
    /// λ
    pub value: f64,
    /// x ≥ 0 with Σ x² = 1, in the order of the members.
    pub vector: Vec<f64>,
}

/// Computes both for the members of a connected part, which must be in ascending order.
#[must_use]
pub fn of_part(ties: &Adjacency, members: &[usize]) -> Perron {
    let strengths: Vec<f64> = members.iter().map(|&unit| ties.strength(unit)).collect();
    // Scaled, so that huge or tiny strengths do no harm.
    let most = strengths.iter().copied().fold(0.0, f64::max);
    let matrix = Matrix::of(ties, members, most);
    let mut vector = climb(&matrix, unit_length(strengths));
    for x in &mut vector {
        *x = x.abs();
    }
    let vector = cleaned(&matrix, vector);
    let value = dot(&vector, &matrix.times(&vector)) * most;
    Perron { value, vector }
}

/// The vector of the highest Rayleigh quotient that can be told from others.
fn climb(matrix: &Matrix, mut x: Vec<f64>) -> Vec<f64> {
    let most = (ROOM / x.len()).clamp(*DIRECTIONS.start(), *DIRECTIONS.end());
    let mut best = (f64::INFINITY, x.clone());
    let (mut steps, mut vain) = (0, 0);
    while steps < MOST_STEPS && vain < PATIENCE {
        let found = Search::from(matrix, x, most);
        steps += found.steps;
        // How far the start was off is known now.
        vain = if found.residual <= BETTER * best.0 { 0 } else { vain + 1 };
        if found.residual < best.0 {
            best = (found.residual, found.start);
        }
        if best.0 <= ROUNDING {
            break;
        }
        x = found.reached;
    }
    best.1
}

/// What came of some steps.
struct Search {
    /// The unit vector they began with.
    start: Vec<f64>,
    /// How far that is from an eigenvector, as a share of its Rayleigh quotient.
    residual: f64,
    /// The best unit vector in the space of all directions.
    reached: Vec<f64>,
    /// How many products it took.
    steps: usize,
}

impl Search {
    fn from(matrix: &Matrix, x: Vec<f64>, most: usize) -> Self {
        let mut directions = vec![x];
        let mut small = Tridiagonal::default();
        let mut residual = f64::INFINITY;
        let weights = loop {
            let last = directions.len() - 1;
            let mut next = matrix.times(&directions[last]);
            let along = dot(&next, &directions[last]);
            add(&mut next, -along, &directions[last]);
            if let Some(&back) = small.beside.last() {
                add(&mut next, -back, &directions[last - 1]);
            }
            small.diagonal.push(along);
            if last == 0 {
                residual = dot(&next, &next).sqrt() / along;
            }
            if residual <= NEAR {
                // What has converged would come back with the rounding of every product.
                for direction in &directions {
                    let leaning = dot(&next, direction);
                    add(&mut next, -leaning, direction);
                }
            }
            let length = dot(&next, &next).sqrt();
            let is_last = directions.len() == most || residual <= ROUNDING;
            // The quotient of the small matrix costs as much as a few hundred ties.
            if is_last || length == 0.0 || last % 2 == 1 {
                let (value, weights) = small.top();
                let left = length * weights[last] / value;
                if is_last || left <= (LEANING * residual).max(ROUNDING / 32.0) {
                    break weights;
                }
            }
            scale(&mut next, length);
            small.beside.push(length);
            directions.push(next);
        };
        let mut reached = vec![0.0; directions[0].len()];
        for (direction, &weight) in directions.iter().zip(&weights) {
            add(&mut reached, weight, direction);
        }
        let steps = directions.len();
        Self { start: directions.swap_remove(0), residual, reached: unit_length(reached), steps }
    }
}

/// A symmetric matrix with nothing beyond the neighbours of its diagonal, these above zero.
#[derive(Default)]
struct Tridiagonal {
    diagonal: Vec<f64>,
    beside: Vec<f64>,
}

impl Tridiagonal {
    /// The largest eigenvalue, by halving, and its unit vector, which is positive.
    fn top(&self) -> (f64, Vec<f64>) {
        let size = self.diagonal.len();
        let beside = |at: usize| self.beside.get(at).copied().unwrap_or(0.0);
        let before = |at: usize| if at == 0 { 0.0 } else { beside(at - 1) };
        let mut low = self.diagonal.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let discs = (0..size).map(|at| self.diagonal[at] + before(at) + beside(at));
        let mut high = discs.fold(low, f64::max);
        loop {
            let middle = f64::midpoint(low, high);
            if middle <= low || middle >= high {
                break;
            }
            if self.reaches(middle) { low = middle } else { high = middle }
        }
        // From the far end, so that nothing cancels: v_(i+1) = b_i v_i / (λ − a_(i+1) − …).
        let mut rest = vec![0.0; size];
        for at in (0..size).rev() {
            let behind = rest.get(at + 1).map_or(0.0, |next| beside(at) * beside(at) / next);
            rest[at] = high - self.diagonal[at] - behind;
        }
        let mut vector = vec![1.0; size];
        for at in 1..size {
            vector[at] = vector[at - 1] * beside(at - 1) / rest[at];
        }
        (high, unit_length(vector))
    }

    /// Whether an eigenvalue is above `value`: the pivots of the difference are then not all negative.
    fn reaches(&self, value: f64) -> bool {
        let mut pivot = f64::NEG_INFINITY;
        for (at, entry) in self.diagonal.iter().enumerate() {
            let before = if at == 0 { 0.0 } else { self.beside[at - 1] };
            pivot = entry - value - before * before / pivot;
            if pivot >= 0.0 {
                return true;
            }
        }
        false
    }
}

fn cleaned(matrix: &Matrix, mut x: Vec<f64>) -> Vec<f64> {
    for _ in 0..MOST_CLEANING {
        let mut next = matrix.times(&x);
        let shift = 0.5 * dot(&x, &next);
        add(&mut next, shift, &x);
        let next = unit_length(next);
        let settled = x.iter().zip(&next).all(|(a, b)| (a - b).abs() <= SETTLED * b);
        x = next;
        if settled {
            break;
        }
    }
    x
}

/// The strengths within one part, divided by `most`.
struct Matrix {
    starts: Vec<usize>,
    alters: Vec<u32>,
    weights: Vec<Strength>,
}

impl Matrix {
    fn of(ties: &Adjacency, members: &[usize], most: f64) -> Self {
        // Nobody outside a connected part is tied to anybody in it.
        let mut place = vec![0_u32; ties.units()];
        for (at, &member) in (0..).zip(members) {
            place[member] = at;
        }
        let mut made = Self { starts: vec![0], alters: Vec::new(), weights: Vec::new() };
        for &member in members {
            made.alters.extend(ties.alters(member).iter().map(|&alter| place[alter as usize]));
            let scaled = ties.strengths(member).iter().map(|strength| Strength(strength.0 / most));
            made.weights.extend(scaled);
            made.starts.push(made.alters.len());
        }
        made
    }

    fn times(&self, x: &[f64]) -> Vec<f64> {
        let row = |ends: &[usize]| -> f64 {
            gathered(&self.alters[ends[0]..ends[1]], &self.weights[ends[0]..ends[1]], x)
        };
        self.starts.windows(2).map(row).collect()
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn add(to: &mut [f64], times: f64, what: &[f64]) {
    for (to, what) in to.iter_mut().zip(what) {
        *to += times * what;
    }
}

fn scale(x: &mut [f64], by: f64) {
    for value in x {
        *value /= by;
    }
}

fn unit_length(mut x: Vec<f64>) -> Vec<f64> {
    let most = x.iter().fold(0.0, |most: f64, value| most.max(value.abs()));
    scale(&mut x, most);
    let length = dot(&x, &x).sqrt();
    scale(&mut x, length);
    x
}

#[cfg(test)]
mod tests {
    use super::Tridiagonal;

    #[test]
    fn the_top_of_a_small_matrix_by_hand() {
        // 2 on the diagonal and 1 beside it: 2 + 2 cos(π/(n + 1)), with sines as its vector.
        for size in [1, 2, 3, 10, 40] {
            let small = Tridiagonal { diagonal: vec![2.0; size], beside: vec![1.0; size - 1] };
            let (value, vector) = small.top();
            let angle = std::f64::consts::PI / (size + 1) as f64;
            assert!((value - 2.0 - 2.0 * angle.cos()).abs() < 1e-14, "{size}: {value}");
            let length = (2.0 / (size + 1) as f64).sqrt();
            for (at, entry) in vector.iter().enumerate() {
                let wanted = length * ((at + 1) as f64 * angle).sin();
                assert!((entry - wanted).abs() < 1e-9, "{size}, {at}: {entry} for {wanted}");
            }
        }
    }
}
