//! The largest eigenvalue of one connected part and its positive vector.
//!
//! Plain power iteration swings for ever between two sides and crawls where the second eigenvalue
//! is near. Here each step maximises the Rayleigh quotient over the present vector, its residual
//! and the last direction (A. V. Knyazev 2001, doi:10.1137/S1064827500366124), which converges
//! like Lanczos' method and needs O(n) memory. It stops when rounding allows no better residual.
//! A few power steps of A + λ/2 then clean the small entries, as they only add positive numbers.

use crate::connect::adjacency::{Adjacency, gathered};
use crate::connect::strength::Strength;

/// Steps without a better residual before it is as good as rounding allows.
const PATIENCE: usize = 60;
/// The same once the residual is no more than rounding of a product with the matrix.
const LITTLE_PATIENCE: usize = 6;
/// Residuals above are large beside the rounding of a few steps.
const NEAR: f64 = 1e-9;
/// A residual of that size.
const ROUNDING: f64 = 8.0 * f64::EPSILON;
/// Enough for a path of a thousand units.
const MOST_STEPS: usize = 20_000;
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

/// The vector of the highest Rayleigh quotient that steps from `x` reach.
fn climb(matrix: &Matrix, x: Vec<f64>) -> Vec<f64> {
    let mut best = (f64::INFINITY, x.clone());
    let mut here = Image::of(matrix, x);
    let mut waited = 0;
    let mut last: Option<Image> = None;
    for _ in 0..MOST_STEPS {
        let quotient = dot(&here.vector, &here.image);
        let mut residual = here.image.clone();
        add(&mut residual, -quotient, &here.vector);
        let size = dot(&residual, &residual).sqrt();
        if size < best.0 {
            best = (size, here.vector.clone());
            waited = 0;
        } else {
            waited += 1;
        }
        let patience = if best.0 <= ROUNDING { LITTLE_PATIENCE } else { PATIENCE };
        if waited > patience || size == 0.0 {
            break;
        }
        let mut basis = vec![here];
        let Some(steepest) = Image::of(matrix, unit_length(residual)).against(&basis) else {
            break;
        };
        basis.push(steepest);
        basis.extend(last.and_then(|direction| direction.against(&basis)));
        let weights = top_of(&basis);
        let direction = Image::mix(&basis[1..], &weights[1..]);
        let mut next = Image { vector: direction.vector.clone(), image: direction.image.clone() };
        add(&mut next.vector, weights[0], &basis[0].vector);
        add(&mut next.image, weights[0], &basis[0].image);
        here = if size <= NEAR {
            // What rounding did to the image would now be seen.
            Image::of(matrix, unit_length(next.vector))
        } else {
            next.unit_length()
        };
        last = Some(direction);
    }
    best.1
}

/// A vector and its product with the matrix.
struct Image {
    vector: Vec<f64>,
    image: Vec<f64>,
}

impl Image {
    fn of(matrix: &Matrix, vector: Vec<f64>) -> Self {
        let image = matrix.times(&vector);
        Self { vector, image }
    }

    fn mix(basis: &[Self], weights: &[f64]) -> Self {
        let zero = || vec![0.0; basis.first().map_or(0, |first| first.vector.len())];
        let mut mixed = Self { vector: zero(), image: zero() };
        for (part, &weight) in basis.iter().zip(weights) {
            add(&mut mixed.vector, weight, &part.vector);
            add(&mut mixed.image, weight, &part.image);
        }
        mixed
    }

    fn unit_length(mut self) -> Self {
        let length = dot(&self.vector, &self.vector).sqrt();
        scale(&mut self.vector, length);
        scale(&mut self.image, length);
        self
    }

    /// The unit vector orthogonal to the basis; nothing when hardly anything is left.
    fn against(mut self, basis: &[Self]) -> Option<Self> {
        let before = dot(&self.vector, &self.vector).sqrt();
        for _ in 0..2 {
            for part in basis {
                let along = dot(&self.vector, &part.vector);
                add(&mut self.vector, -along, &part.vector);
                add(&mut self.image, -along, &part.image);
            }
        }
        let left = dot(&self.vector, &self.vector).sqrt();
        if left <= 1e-8 * before {
            return None;
        }
        scale(&mut self.vector, left);
        scale(&mut self.image, left);
        Some(self)
    }
}

/// The weights of the basis that give the highest Rayleigh quotient, by Jacobi's rotations.
fn top_of(basis: &[Image]) -> Vec<f64> {
    let size = basis.len();
    let entry = |i: usize, j: usize| dot(&basis[i].vector, &basis[j].image);
    let mut matrix: Vec<Vec<f64>> =
        (0..size).map(|i| (0..size).map(|j| entry(i.min(j), i.max(j))).collect()).collect();
    let mut vectors: Vec<Vec<f64>> =
        (0..size).map(|i| (0..size).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for _ in 0..30 {
        for (i, j) in (0..size).flat_map(|i| (i + 1..size).map(move |j| (i, j))) {
            if matrix[i][j] == 0.0 {
                continue;
            }
            let ratio = (matrix[j][j] - matrix[i][i]) / (2.0 * matrix[i][j]);
            let tangent = ratio.signum() / (ratio.abs() + ratio.hypot(1.0));
            let cosine = 1.0 / tangent.hypot(1.0);
            let sine = tangent * cosine;
            for row in matrix.iter_mut().chain(&mut vectors) {
                (row[i], row[j]) =
                    (cosine * row[i] - sine * row[j], sine * row[i] + cosine * row[j]);
            }
            let (upper, lower) = matrix.split_at_mut(j);
            for (a, b) in upper[i].iter_mut().zip(&mut lower[0]) {
                (*a, *b) = (cosine * *a - sine * *b, sine * *a + cosine * *b);
            }
        }
    }
    let mut top = 0;
    for i in 1..size {
        if matrix[i][i] > matrix[top][top] {
            top = i;
        }
    }
    // The present vector keeps its sign, so entries stay positive.
    let sign = if vectors[0][top] < 0.0 { -1.0 } else { 1.0 };
    vectors.iter().map(|row| sign * row[top]).collect()
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
