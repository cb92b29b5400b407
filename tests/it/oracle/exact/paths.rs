//! Betweenness and harmonic closeness by definition. Lengths are whole numbers over one common
//! denominator and path counts are whole numbers, so that nothing is rounded until each pair of
//! units has its share.

use std::collections::{BTreeMap, BTreeSet};

use super::fraction::Fraction;
use super::natural::Natural;

/// Arcs with strengths as fractions.
pub(crate) type Arcs = Vec<(u32, u32, Fraction)>;

/// What the shortest paths say of each unit.
#[derive(Debug)]
pub(crate) struct Exact {
    /// Over ordered pairs.
    pub(crate) betweenness: Vec<f64>,
    /// Over the paths that end at the unit.
    pub(crate) harmonic: Vec<f64>,
    /// How many bits the common denominator of all lengths has.
    pub(crate) bits: u32,
    /// Pairs of units with more than one shortest path.
    pub(crate) ties: usize,
}

/// The arcs as they are, each with its length 1/w.
pub(crate) fn exact(units: usize, arcs: &Arcs) -> Exact {
    let (lengths, one) = lengths(arcs);
    let mut out = vec![Vec::new(); units];
    for (&(from, to, _), length) in arcs.iter().zip(lengths) {
        out[from as usize].push((to as usize, length));
    }
    let none = vec![0.0; units];
    let mut exact = Exact { betweenness: none.clone(), harmonic: none, bits: one.bits(), ties: 0 };
    for source in 0..units {
        let search = Search::from(source, &out);
        for (target, distance) in search.distance.iter().enumerate() {
            let Some(distance) = distance.as_ref().filter(|_| target != source) else { continue };
            exact.harmonic[target] += one.over(distance);
            exact.ties += usize::from(search.paths[target] > 1);
            for (unit, through) in search.through(source, target) {
                exact.betweenness[unit] += through as f64 / search.paths[target] as f64;
            }
        }
    }
    exact
}

/// Each arc's length as a whole number, and what length 1 is in the same measure.
fn lengths(arcs: &Arcs) -> (Vec<Natural>, Natural) {
    // 1/(p/q) = q/p: the common denominator is the least common multiple of all p.
    let mut powers: BTreeMap<u64, u32> = BTreeMap::new();
    for (_, _, strength) in arcs {
        for (prime, power) in factors(strength.over) {
            let most = powers.entry(prime).or_default();
            *most = power.max(*most);
        }
    }
    let product = |powers: &BTreeMap<u64, u32>| {
        let primes = powers.iter().flat_map(|(&prime, &n)| (0..n).map(move |_| prime));
        primes.fold(Natural::new(1), |product, prime| product.times(prime))
    };
    let of = |strength: &Fraction| {
        let mut left = powers.clone();
        for (prime, power) in factors(strength.over) {
            *left.entry(prime).or_default() -= power;
        }
        product(&left).times(strength.under)
    };
    (arcs.iter().map(|(_, _, strength)| of(strength)).collect(), product(&powers))
}

fn factors(mut number: u64) -> BTreeMap<u64, u32> {
    let (mut factors, mut prime) = (BTreeMap::new(), 2);
    while prime * prime <= number {
        while number.is_multiple_of(prime) {
            *factors.entry(prime).or_default() += 1;
            number /= prime;
        }
        prime += 1;
    }
    if number > 1 {
        *factors.entry(number).or_default() += 1;
    }
    factors
}

/// All shortest paths from one source.
struct Search {
    distance: Vec<Option<Natural>>,
    before: Vec<Vec<usize>>,
    paths: Vec<u128>,
    /// Place in the order of distance.
    rank: Vec<usize>,
}

impl Search {
    fn from(source: usize, out: &[Vec<(usize, Natural)>]) -> Self {
        let mut search = Self {
            distance: vec![None; out.len()],
            before: vec![Vec::new(); out.len()],
            paths: vec![0; out.len()],
            rank: vec![usize::MAX; out.len()],
        };
        search.distance[source] = Some(Natural::default());
        search.paths[source] = 1;
        let mut near = BTreeSet::from([(Natural::default(), source)]);
        let mut settled = 0;
        while let Some((distance, unit)) = near.pop_first() {
            search.rank[unit] = settled;
            settled += 1;
            // Lengths are above zero: whoever is before is settled.
            if unit != source {
                search.paths[unit] = search.before[unit].iter().map(|&b| search.paths[b]).sum();
            }
            for (to, length) in &out[unit] {
                let length = distance.plus(length);
                let so_far = &mut search.distance[*to];
                if so_far.as_ref().is_none_or(|so_far| length < *so_far) {
                    if let Some(longer) = so_far.take() {
                        near.remove(&(longer, *to));
                    }
                    near.insert((length.clone(), *to));
                    *so_far = Some(length);
                    search.before[*to] = vec![unit];
                } else if so_far.as_ref() == Some(&length) {
                    search.before[*to].push(unit);
                }
            }
        }
        search
    }

    /// Those between source and target, each with how many shortest paths lead through them.
    fn through(&self, source: usize, target: usize) -> Vec<(usize, u128)> {
        // From the target back, farthest first; with how many ways lead on to the target.
        let mut onward = BTreeMap::from([(self.rank[target], (target, 1_u128))]);
        let mut through = Vec::new();
        while let Some((_, (unit, ways))) = onward.pop_last() {
            if unit != target && unit != source {
                through.push((unit, self.paths[unit] * ways));
            }
            for &before in &self.before[unit] {
                onward.entry(self.rank[before]).or_insert((before, 0)).1 += ways;
            }
        }
        through
    }
}

#[test]
fn a_diamond_by_hand() {
    // 1/2 + 1/12 = 1/3 + 1/4, which sums in floating point miss.
    let w = Fraction::new;
    let ways = [(0, 1, w(2, 1)), (1, 3, w(12, 1)), (0, 2, w(3, 1)), (2, 3, w(4, 1))];
    let found = exact(4, &ways.to_vec());
    assert_eq!(found.betweenness, [0.0, 0.5, 0.5, 0.0]);
    assert_eq!((found.ties, found.bits), (1, 4), "lengths are twelfths");
    assert_eq!(found.harmonic, [0.0, 2.0, 3.0, 12.0 + 4.0 + 12.0 / 7.0]);
    // The same way once more, a little longer.
    let ways = [(0, 1, w(2, 1)), (1, 3, w(12, 1)), (0, 2, w(3, 1)), (2, 3, w(399_999, 100_000))];
    assert_eq!(exact(4, &ways.to_vec()).betweenness, [0.0, 1.0, 0.0, 0.0]);
}
