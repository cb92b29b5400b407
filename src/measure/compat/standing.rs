//! Eigenvectors along the arcs, which programs compute where ours is that of ties without direction.

use crate::connect::adjacency::Adjacency;
use crate::measure::card::Column;

/// Steps in which a vector must come to rest.
const MOST_STEPS: usize = 20_000;
/// It rests when a step changes no value by more than this share of the largest.
const RESTS: f64 = 4e-15;
/// A λ below this share of the largest strength is none: what rounding leaves where there is no cycle.
const NOTHING: f64 = 1e-9;
/// Two starts that end further apart than this have found two vectors.
const SAME: f64 = 1e-10;

/// The vector x ≥ 0, Σ x² = 1, to which `x_i = (1/λ) Σ_j w_ij x_j` over these rows leads for the largest
/// λ. Blank where there is no single one: without cycles, or where parts share the largest λ.
#[must_use]
pub fn along(rows: &Adjacency) -> Column {
    let units = rows.units();
    let level = vec![1.0; units];
    let rising: Vec<f64> = (0..units).map(|unit| 1.0 + unit as f64 / units as f64).collect();
    let found = rested(rows, level).zip(rested(rows, rising));
    let is_one = |(one, other): &(Vec<f64>, Vec<f64>)| {
        one.iter().zip(other).all(|(a, b)| (a - b).abs() <= SAME)
    };
    found.filter(is_one).map_or(vec![None; units], |(x, _)| x.into_iter().map(Some).collect())
}

/// Where steps of A + λ/2 lead: with the half they cannot swing between sides.
fn rested(rows: &Adjacency, start: Vec<f64>) -> Option<Vec<f64>> {
    let strongest = (0..rows.units()).map(|unit| rows.strength(unit)).fold(0.0, f64::max);
    let mut x = unit_length(start);
    for _ in 0..MOST_STEPS {
        let mut next: Vec<f64> = (0..x.len()).map(|unit| rows.gathered(unit, &x)).collect();
        let value = next.iter().map(|y| y * y).sum::<f64>().sqrt();
        if value == 0.0 {
            return None;
        }
        next.iter_mut().zip(&x).for_each(|(y, x)| *y += value / 2.0 * x);
        let next = unit_length(next);
        let change = next.iter().zip(&x).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        let most = next.iter().copied().fold(0.0, f64::max);
        x = next;
        if change <= RESTS * most {
            // What only fades from step to step is 0 in the end.
            x.iter_mut().filter(|x| **x < RESTS * most).for_each(|x| *x = 0.0);
            return (value > NOTHING * strongest).then_some(x);
        }
    }
    None
}

fn unit_length(mut x: Vec<f64>) -> Vec<f64> {
    let length = x.iter().map(|x| x * x).sum::<f64>().sqrt();
    for x in &mut x {
        *x /= length;
    }
    x
}

#[cfg(test)]
mod tests {
    use super::along;
    use crate::connect::adjacency::Adjacency;

    fn column(units: usize, arcs: &[(u32, u32, f64)]) -> Vec<Option<f64>> {
        along(&Adjacency::from_arcs(units, arcs.to_vec()))
    }

    #[test]
    fn each_counts_what_its_row_counts() {
        // 0 and 1 name each other, 2 names 0: with x_i = Σ w_ij x_j / λ all three are alike.
        let third = 3.0_f64.sqrt().recip();
        for value in column(3, &[(0, 1, 1.0), (1, 0, 1.0), (2, 0, 1.0)]) {
            assert!(value.is_some_and(|value| (value - third).abs() < 1e-12), "{value:?}");
        }
        // 2 names nobody.
        let found = column(3, &[(1, 0, 1.0), (0, 1, 1.0), (0, 2, 1.0)]);
        assert_eq!(found[2], Some(0.0));
        let strengths = column(2, &[(0, 1, 4.0), (1, 0, 1.0)]);
        let expected = [0.8_f64.sqrt(), 0.2_f64.sqrt()];
        for (value, wanted) in strengths.into_iter().zip(expected) {
            assert!(value.is_some_and(|value| (value - wanted).abs() < 1e-12), "{value:?}");
        }
    }

    #[test]
    fn without_a_single_one_it_is_blank() {
        assert_eq!(column(3, &[(0, 1, 1.0), (1, 2, 1.0)]), [None; 3], "no cycle");
        let two = [(0, 1, 1.0), (1, 0, 1.0), (2, 3, 1.0), (3, 2, 1.0)];
        assert_eq!(column(4, &two), [None; 4], "two parts alike");
        assert_eq!(column(0, &[]), []);
    }
}
