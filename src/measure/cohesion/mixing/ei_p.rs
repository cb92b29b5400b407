//! How often an E–I index as far from chance comes about when the groups mean nothing.
//!
//! - Formula: labels of groups dealt anew among the units that have one, 1,000 times; p = 2 ·
//!   min(1 + draws with as many or more ties between groups, 1 + draws with as many or fewer) /
//!   1,001, at most 1.
//! - Low: ties follow the groups (or avoid them) more than chance gives. High: they need not.
//! - Ties: the undirected collapse, presence, between units whose groups are known.
//! - Undefined: where `ei_index` is, with one group only, and on networks too large for 200 draws.
//! - Cost: draws · min(m, n²/64); 1,000 draws up to 200,000 ties, fewer beyond.
//! - Agrees with: all 24 orders of four units, counted (a test below).
//! - Krackhardt & Stern 1988, doi:10.2307/2786835; Hubert 1987 on permuting labels.
//! - Example: two pairs that keep to themselves (a test below).

use crate::base::seed::Dice;
use crate::measure::card::{Measure, Of};
use crate::measure::certainty::two_sided;
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "ei_p",
    family: "cohesion",
    of: Of::Network(ei_p),
    says: "How often chance alone gives an E–I index as far out, when the groups are dealt anew \
           among the same people or schools.",
    reading: "0.05: one deal in 20. Low: ties follow the groups (or avoid them) more than chance \
              gives; ei_index and ei_expected say which way. High: the groups need not matter",
    formula: "p = 2 · min(1 + draws with as many or more ties between groups, 1 + draws with as \
              many or fewer) / (1 + draws), at most 1; 1,000 draws",
    ties: "Without direction, all alike however strong; ties of units without a group are left out",
    undefined: "When there are no groups or one, no tie between members of known groups, or more \
                than a million ties",
    tools: "Within 0.1 of the share of all 24 orders of four units, counted; 1,001 is what 1,000 \
            draws and the finding itself make",
    cite: "Krackhardt and Stern 1988, doi:10.2307/2786835; A. C. Davison and D. V. Hinkley (1997), \
           doi:10.1017/CBO9780511802843",
};

const MOST: usize = 1_000;
const FEWEST: usize = 200;
/// Ties looked at in all draws together.
const BUDGET: usize = 200_000_000;

fn ei_p(view: &View) -> Option<f64> {
    let groups = view.groups.as_ref()?;
    let group_of = |unit: usize| groups.of.get(unit).copied().flatten();
    let ends = view.collapse().all().filter(|(a, b, _)| a < b);
    let known = ends.filter(|(a, b, _)| group_of(*a).is_some() && group_of(*b).is_some());
    let ties: Vec<(usize, usize)> = known.map(|(a, b, _)| (a, b)).collect();
    let members: Vec<usize> = (0..view.units()).filter(|&u| group_of(u).is_some()).collect();
    let mut labels: Vec<u32> = members.iter().filter_map(|&unit| group_of(unit)).collect();
    let several = labels.first().is_some_and(|first| labels.iter().any(|label| label != first));
    let draws = (BUDGET / (ties.len() + members.len()).max(1)).min(MOST);
    if ties.is_empty() || !several || draws < FEWEST {
        return None;
    }
    let rows = Rows::of(view.units(), &ties);
    let number = labels.iter().max().map_or(0, |&last| last as usize + 1);
    let mut label_of = vec![u32::MAX; view.units()];
    let mut between = |labels: &[u32]| {
        if let Some(rows) = &rows {
            return ties.len() - rows.inside(&members, labels, number);
        }
        for (&unit, &label) in members.iter().zip(labels) {
            label_of[unit] = label;
        }
        ties.iter().filter(|(a, b)| label_of[*a] != label_of[*b]).count()
    };
    let own = between(&labels);
    let mut dice = Dice::new(view.seed, "groups dealt anew");
    let (mut above, mut below) = (0, 0);
    for _ in 0..draws {
        dice.shuffle(&mut labels);
        let dealt = between(&labels);
        above += u32::from(dealt >= own);
        below += u32::from(dealt <= own);
    }
    Some(two_sided::p(above, below, draws))
}

/// Who is tied to whom, one bit each: where there are many ties, groups are sooner laid over the rows than
/// ties are gone through.
struct Rows {
    words: usize,
    bits: Vec<u64>,
}

impl Rows {
    /// Each tie once, in the row of its first end; `None` where ties are fewer than words.
    fn of(units: usize, ties: &[(usize, usize)]) -> Option<Self> {
        let words = units.div_ceil(64);
        if units * words > ties.len() {
            return None;
        }
        let mut bits = vec![0; units * words];
        for &(a, b) in ties {
            bits[a * words + b / 64] |= 1 << (b % 64);
        }
        Some(Self { words, bits })
    }

    /// How many ties are inside groups when these members have these labels.
    fn inside(&self, members: &[usize], labels: &[u32], groups: usize) -> usize {
        let words = self.words;
        let mut of_group = vec![0_u64; groups * words];
        for (&unit, &label) in members.iter().zip(labels) {
            of_group[label as usize * words + unit / 64] |= 1 << (unit % 64);
        }
        let inside = |(&unit, &label): (&usize, &u32)| {
            let row = &self.bits[unit * words..][..words];
            let group = &of_group[label as usize * words..][..words];
            let both =
                row.iter().zip(group).map(|(row, group)| (row & group).count_ones() as usize);
            both.sum::<usize>()
        };
        members.iter().zip(labels).map(inside).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::{MEASURE, Rows};
    use crate::base::seed::Dice;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn two_pairs_that_keep_to_themselves_and_two_groups_that_do() {
        // Of the 24 orders of AABB a third keep both ties inside: p is about 2/3.
        let pairs = ties(4, &[(0, 1, 1.0), (2, 3, 1.0)]);
        let p = value(&MEASURE, pairs, &[0, 0, 1, 1].map(Some)).unwrap();
        assert!((p - 2.0 / 3.0).abs() < 0.1, "{p}");
        let mut closed = Vec::new();
        for a in 0..6 {
            for b in 0..a {
                closed.extend([(a, b, 1.0), (a + 6, b + 6, 1.0)]);
            }
        }
        let of: Vec<Option<u32>> = (0..12).map(|unit| Some(unit / 6)).collect();
        // 2 of 924 deals: hardly ever.
        assert!(value(&MEASURE, ties(12, &closed), &of).unwrap() < 0.03);
        assert_eq!(value(&MEASURE, ties(12, &closed), &[Some(0); 12]), None);
        assert_eq!(value(&MEASURE, ties(2, &[]), &[Some(0), Some(1)]), None);
    }

    #[test]
    fn rows_count_what_ties_one_by_one_do() {
        let mut dice = Dice::new(1, "rows");
        for units in [3, 64, 65, 150] {
            let pairs = (0..units).flat_map(|b| (0..b).map(move |a| (a, b)));
            let ties: Vec<(usize, usize)> = pairs.filter(|_| dice.below(5) > 0).collect();
            let members: Vec<usize> = (0..units).collect();
            let labels: Vec<u32> = members.iter().map(|_| dice.below(4) as u32).collect();
            let counted = ties.iter().filter(|(a, b)| labels[*a] == labels[*b]).count();
            let Some(rows) = Rows::of(units, &ties) else {
                assert_eq!(units, 3);
                continue;
            };
            assert_eq!(rows.inside(&members, &labels, 4), counted, "{units}");
        }
    }
}
