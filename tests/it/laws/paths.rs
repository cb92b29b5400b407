//! Shortest paths against exact fractions, and on many threads; cut points against components.

use proptest::prelude::*;
use tiebeam::connect::adjacency::Ties;
use tiebeam::measure::card::Scores;
use tiebeam::measure::paths::shortest;
use tiebeam::measure::paths::without_each;

use super::networks::{self, Arcs, close, directed, undirected};
use crate::oracle::exact::fraction::Fraction;
use crate::oracle::exact::paths::exact;

/// Up to `units` units and ties of strengths a/b with small a and b, so that equal lengths abound.
pub(super) fn arcs(units: u32) -> impl Strategy<Value = (usize, Arcs)> {
    (2..=units).prop_flat_map(|n| {
        let arc = (0..n, 0..n, 1_u8..8, 1_u8..5)
            .prop_map(|(a, b, over, under)| (a, b, f64::from(over) / f64::from(under)));
        (Just(n as usize), prop::collection::vec(arc, 0..40)).prop_map(|(n, mut arcs)| {
            // One arc a pair, so that strengths stay the small fractions they are.
            arcs.retain(|arc| arc.0 != arc.1);
            arcs.sort_by_key(|arc| (arc.0.min(arc.1), arc.0.max(arc.1)));
            arcs.dedup_by_key(|arc| (arc.0.min(arc.1), arc.0.max(arc.1)));
            (n, arcs)
        })
    })
}

fn scores(ties: Ties) -> Scores {
    networks::scores(ties, None, |name| matches!(name, "components" | "cutpoint"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn betweenness_is_that_of_exact_fractions((n, arcs) in arcs(14)) {
        for (ties, halved) in [(undirected(n, &arcs), true), (directed(n, &arcs), false)] {
            let found = shortest::weighted(&ties);
            let fractions = ties.out().all().map(|(a, b, s)| (a as u32, b as u32, Fraction::of(s.0)));
            let exact = exact(n, &fractions.collect());
            for unit in 0..n {
                let between = exact.betweenness[unit] / if halved { 2.0 } else { 1.0 };
                prop_assert!(close(Some(found.betweenness[unit]), Some(between)),
                    "{}: {:?} for {:?}", unit, found.betweenness, exact.betweenness);
                prop_assert!(close(Some(found.harmonic[unit]), Some(exact.harmonic[unit])));
            }
        }
    }

    #[test]
    fn a_cut_point_is_whose_loss_leaves_more_parts((n, arcs) in arcs(12)) {
        let whole = scores(undirected(n, &arcs));
        for unit in 0..n {
            let rest: Arcs = arcs.iter().copied()
                .filter(|arc| arc.0 as usize != unit && arc.1 as usize != unit).collect();
            let after = scores(undirected(n, &rest)).value("components");
            // The unit itself stays as one part of the rest.
            let more = after.zip(whole.value("components")).is_some_and(|(a, b)| a - 1.0 > b);
            prop_assert_eq!(whole.unit("cutpoint", unit), Some(f64::from(u8::from(more))));
        }
    }
}

#[test]
fn many_chunks_on_one_thread_and_on_three_give_the_same_bits() {
    let near = (0..600_u32).flat_map(|a| (1..6).map(move |b| (a, (a + b * b) % 600, b)));
    let arcs: Arcs = near.map(|(a, b, w)| (a, b, f64::from(w + a % 7) / 3.0)).collect();
    for ties in [undirected(600, &arcs), directed(600, &arcs)] {
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            let all = || {
                let both = [shortest::weighted(&ties), shortest::unweighted(&ties)];
                (both, without_each::each(&ties))
            };
            pool.expect("threads").install(all)
        };
        // Equal without any tolerance.
        assert_eq!(on(1), on(3));
    }
}
