//! Modularity of a partition: how much more strength lies inside its parts than chance would put
//! there.

use crate::connect::adjacency::Adjacency;

/// Q = `Σ_c` [`W_c` / 2m − (`K_c` / 2m)²] on strengths, resolution 1; `None` without ties.
///
/// `W_c` is the strength inside c with each tie counted from both ends, `K_c` the summed strengths
/// of its members and 2m that of all (Newman 2004, doi:10.1103/PhysRevE.70.056131). `part` gives
/// the part of each unit, in any numbers.
#[must_use]
pub fn modularity(ties: &Adjacency, part: &[u32]) -> Option<f64> {
    let parts = part.iter().max().map_or(0, |&last| last as usize + 1);
    let mut inside = vec![0.0; parts];
    let mut strength = vec![0.0; parts];
    let mut total = 0.0;
    for (ego, alter, tie) in ties.all() {
        let (own, other) = (part[ego] as usize, part[alter] as usize);
        total += tie.0;
        strength[own] += tie.0;
        if own == other {
            inside[own] += tie.0;
        }
    }
    if total == 0.0 {
        return None;
    }
    let share = |(inside, strength): (&f64, &f64)| {
        let expected = strength / total;
        inside / total - expected * expected
    };
    Some(inside.iter().zip(&strength).map(share).sum())
}

#[cfg(test)]
mod tests {
    use super::modularity;
    use crate::connect::adjacency::Adjacency;

    #[test]
    fn two_pairs_are_half_and_one_heap_is_zero() {
        let ties =
            Adjacency::from_arcs(4, vec![(0, 1, 1.0), (1, 0, 1.0), (2, 3, 1.0), (3, 2, 1.0)]);
        assert_eq!(modularity(&ties, &[7, 7, 2, 2]), Some(0.5));
        assert_eq!(modularity(&ties, &[0, 0, 0, 0]), Some(0.0));
        assert_eq!(modularity(&ties, &[0, 1, 2, 3]), Some(-0.25));
        assert_eq!(modularity(&Adjacency::from_arcs(2, vec![]), &[0, 1]), None);
    }
}
