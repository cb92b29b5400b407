//! Ranks, and how alike two rankings of the same units are.

/// The place of a unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// 1 is the highest value; equals share the first of their places.
    pub rank: u32,
    /// The mean of the places that equals take up.
    pub middle: f64,
}

/// Sums of the same numbers in another order differ by less than this share.
const SAME: f64 = 1e-12;

/// The place of each unit that has a value.
#[must_use]
pub fn places(column: &[Option<f64>]) -> Vec<Option<Place>> {
    let valued = column.iter().enumerate();
    let mut order: Vec<(f64, usize)> =
        valued.filter_map(|(unit, value)| Some(((*value)?, unit))).collect();
    order.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
    let mut places = vec![None; column.len()];
    let mut from = 0;
    for to in 1..=order.len() {
        let differs = |next: &(f64, usize)| order[to - 1].0 - next.0 > SAME * next.0.abs();
        if order.get(to).is_none_or(differs) {
            let place = Place { rank: from as u32 + 1, middle: (from + 1 + to) as f64 / 2.0 };
            order[from..to].iter().for_each(|&(_, unit)| places[unit] = Some(place));
            from = to;
        }
    }
    places
}

/// Spearman's rank correlation over the units that have a place in both; `None` where all are equal.
#[must_use]
pub fn likeness(one: &[Option<Place>], other: &[Option<Place>]) -> Option<f64> {
    let both = || {
        one.iter().zip(other).filter_map(|(a, b)| Some((a.as_ref()?.middle, b.as_ref()?.middle)))
    };
    let number = both().count() as f64;
    let (sum_a, sum_b) = both().fold((0.0, 0.0), |(a, b), pair| (a + pair.0, b + pair.1));
    let (mean_a, mean_b) = (sum_a / number, sum_b / number);
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (a, b) in both() {
        ab += (a - mean_a) * (b - mean_b);
        aa += (a - mean_a) * (a - mean_a);
        bb += (b - mean_b) * (b - mean_b);
    }
    (aa > 0.0 && bb > 0.0).then(|| (ab / (aa * bb).sqrt()).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_a_place_and_nobody_without_a_value_has_one() {
        let third = 1.0 / 3.0;
        let column = [Some(0.5), None, Some(2.0), Some(third + third + third), Some(1.0)];
        let found: Vec<_> =
            places(&column).into_iter().map(|place| place.map(|p| (p.rank, p.middle))).collect();
        assert_eq!(found, [Some((4, 4.0)), None, Some((1, 1.0)), Some((2, 2.5)), Some((2, 2.5))]);
        assert_eq!(places(&[]), []);
    }

    #[test]
    fn the_same_order_is_one_and_the_reverse_minus_one() {
        let of = |values: &[f64]| places(&values.iter().map(|&v| Some(v)).collect::<Vec<_>>());
        let up = of(&[1.0, 2.0, 3.0, 4.0]);
        assert_eq!(likeness(&up, &of(&[2.0, 4.0, 8.0, 9.0])), Some(1.0));
        assert_eq!(likeness(&up, &of(&[4.0, 3.0, 2.0, 1.0])), Some(-1.0));
        // 1 − 6·Σd²/(n(n²−1)) with d² = 1 + 1: 1 − 12/60.
        let found = likeness(&up, &of(&[1.0, 3.0, 2.0, 4.0])).unwrap_or_default();
        assert!((found - 0.8).abs() < 1e-12);
        assert_eq!(likeness(&up, &of(&[1.0; 4])), None);
    }
}
