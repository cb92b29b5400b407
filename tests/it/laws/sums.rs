//! Sums that come out, and measures that follow from one another.

use std::collections::VecDeque;

use proptest::prelude::*;
use tiebeam::measure::card::Scores;

use super::networks::close;
use super::plans::{Plan, plans, simple};

fn sum(scores: &Scores, name: &str) -> f64 {
    scores.column(name).expect("a measure").iter().flatten().sum()
}

fn undirected(plan: Plan) -> Plan {
    Plan { directed: false, ..plan }
}

/// Steps from each unit to each, without direction.
fn steps(plan: &Plan) -> Vec<Vec<Option<u32>>> {
    let z = plan.matrix();
    let from = |start: usize| {
        let mut steps = vec![None; z.len()];
        steps[start] = Some(0);
        let mut next = VecDeque::from([start]);
        while let Some(at) = next.pop_front() {
            for to in 0..z.len() {
                if z[at][to] > 0.0 && steps[to].is_none() {
                    steps[to] = steps[at].map(|so_far| so_far + 1);
                    next.push_back(to);
                }
            }
        }
        steps
    };
    (0..z.len()).map(from).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn degrees_and_strengths_count_each_tie_at_both_ends(plan in plans(14)) {
        let wanted = |name: &str| name.ends_with("degree") || name.ends_with("strength") || name == "ties";
        let total: f64 = plan.arcs.iter().filter(|arc| arc.0 != arc.1).map(|arc| arc.2).sum();
        let given = plan.scores(wanted);
        let collapse = undirected(plan.clone()).scores(wanted);
        let ties = collapse.value("ties").unwrap_or(0.0);
        prop_assert_eq!(sum(&collapse, "degree"), 2.0 * ties);
        prop_assert!(close(Some(sum(&collapse, "strength")), Some(2.0 * total)));
        prop_assert_eq!(given.column("degree"), collapse.column("degree"));
        if plan.directed {
            let ties = given.value("ties").unwrap_or(0.0);
            prop_assert_eq!((sum(&given, "in_degree"), sum(&given, "out_degree")), (ties, ties));
            for name in ["in_strength", "out_strength"] {
                prop_assert!(close(Some(sum(&given, name)), Some(total)), "{}", name);
            }
        }
    }

    #[test]
    fn pagerank_adds_up_to_one(plan in plans(14)) {
        let total = sum(&plan.scores(|name| name == "pagerank"), "pagerank");
        prop_assert!((total - 1.0).abs() < 1e-12, "{}", total);
    }

    #[test]
    fn an_eigenvector_is_one(plan in plans(14)) {
        let scores = plan.scores(|name| name == "eigenvector");
        let column = scores.column("eigenvector").expect("a measure");
        let z = plan.matrix();
        let x: Vec<f64> = column.iter().map(|value| value.unwrap_or(0.0)).collect();
        let length = x.iter().map(|x| x * x).sum::<f64>();
        if length == 0.0 {
            // Blank where there are no ties, or where no piece is the strongest.
            let pieces = steps(&plan);
            let is_whole = pieces[0].iter().all(Option::is_some);
            prop_assert!(!is_whole || plan.units() == 1, "blank in one piece");
        } else {
            prop_assert!((length - 1.0).abs() < 1e-9, "{}", length);
            let others: Vec<f64> =
                z.iter().map(|row| row.iter().zip(&x).map(|(w, x)| w * x).sum()).collect();
            let value: f64 = others.iter().zip(&x).map(|(other, x)| other * x).sum();
            for (other, x) in others.iter().zip(&x) {
                prop_assert!((other - value * x).abs() <= 1e-8 * value, "{} {}", other, value * x);
            }
        }
    }

    #[test]
    fn a_core_is_no_larger_than_a_degree_and_holds_as_many(plan in plans(14)) {
        let scores = plan.scores(|name| name == "k_core" || name == "degree");
        let z = plan.matrix();
        let core = |unit: usize| scores.unit("k_core", unit).unwrap_or(0.0);
        for (unit, row) in z.iter().enumerate() {
            prop_assert!(scores.unit("degree", unit).is_some_and(|degree| core(unit) <= degree));
            let held = (0..plan.units()).filter(|&o| row[o] > 0.0 && core(o) >= core(unit));
            prop_assert!(held.count() as f64 >= core(unit));
        }
    }

    #[test]
    fn betweenness_in_steps_adds_up_to_the_steps_between(plan in plans(14)) {
        let plan = undirected(plan);
        let scores = plan.scores(|name| name == "betweenness_unweighted");
        let between: f64 = steps(&plan).iter().flatten().flatten()
            .filter(|&&steps| steps > 0)
            .map(|&steps| f64::from(steps - 1) / 2.0)
            .sum();
        prop_assert!(close(Some(sum(&scores, "betweenness_unweighted")), Some(between)));
    }

    #[test]
    fn harmonic_closeness_adds_up_to_the_efficiency_of_the_whole(plan in plans(14)) {
        let plan = undirected(plan);
        let scores = plan.scores(|name| matches!(name, "harmonic_unweighted" | "global_efficiency"));
        let n = plan.units() as f64;
        for (unit, steps) in steps(&plan).iter().enumerate() {
            let near = steps.iter().flatten().filter(|&&s| s > 0).map(|&s| 1.0 / f64::from(s)).sum();
            prop_assert!(close(scores.unit("harmonic_unweighted", unit), Some(near)));
        }
        let mean = (n > 1.0).then(|| sum(&scores, "harmonic_unweighted") / (n * (n - 1.0)));
        prop_assert!(close(scores.value("global_efficiency"), mean));
    }

    #[test]
    fn shares_follow_from_what_they_are_shares_of(plan in plans(14)) {
        let scores = plan.scores(|name| matches!(name,
            "density" | "ties" | "betweenness" | "betweenness_share" | "effective_size"
            | "efficiency" | "degree"));
        let n = plan.units() as f64;
        let halves = if plan.directed { 1.0 } else { 2.0 };
        if n > 1.0 {
            let pairs = n * (n - 1.0) / halves;
            let density = scores.value("ties").map(|ties| ties / pairs);
            prop_assert!(close(scores.value("density"), density));
        }
        for unit in 0..plan.units() {
            if n > 2.0 {
                let pairs = (n - 1.0) * (n - 2.0) / halves;
                let share = scores.unit("betweenness", unit).map(|between| between / pairs);
                prop_assert!(close(scores.unit("betweenness_share", unit), share));
            }
            let degree = scores.unit("degree", unit).filter(|&degree| degree > 0.0);
            let size = scores.unit("effective_size", unit);
            let efficiency = size.zip(degree).map(|(size, degree)| size / degree);
            prop_assert!(close(scores.unit("efficiency", unit), efficiency));
            prop_assert!(size.zip(degree).is_none_or(|(size, degree)| size <= degree + 1e-9));
        }
    }

    #[test]
    fn pieces_account_for_everybody(plan in plans(14)) {
        let scores = plan.scores(|name| matches!(name,
            "components" | "isolates" | "largest_component" | "fragmentation"));
        let mut sizes: Vec<usize> = Vec::new();
        let steps = steps(&plan);
        for (unit, reached) in steps.iter().enumerate() {
            // Each piece is counted by its first member.
            if reached[..unit].iter().all(Option::is_none) {
                sizes.push(reached.iter().flatten().count());
            }
        }
        let n = plan.units();
        prop_assert_eq!(sizes.iter().sum::<usize>(), n);
        prop_assert_eq!(scores.value("components"), Some(sizes.len() as f64));
        let alone = sizes.iter().filter(|&&size| size == 1).count();
        prop_assert_eq!(scores.value("isolates"), Some(alone as f64));
        let largest = sizes.iter().max().map(|&size| size as f64);
        prop_assert_eq!(scores.value("largest_component"), largest);
        let together: usize = sizes.iter().map(|size| size * (size - 1)).sum();
        let apart = (n > 1).then(|| 1.0 - together as f64 / (n * (n - 1)) as f64);
        prop_assert!(close(scores.value("fragmentation"), apart));
    }

    #[test]
    fn one_tie_less_never_leaves_fewer_pieces(plan in simple(14), at in any::<prop::sample::Index>()) {
        let pieces = |plan: &Plan| plan.scores(|name| name == "components").value("components");
        let mut less = plan.clone();
        if !less.arcs.is_empty() {
            less.arcs.remove(at.index(plan.arcs.len()));
        }
        let more = pieces(&less).zip(pieces(&plan)).map(|(after, before)| after - before);
        prop_assert!(more == Some(0.0) || more == Some(1.0), "{:?}", more);
    }

    #[test]
    fn without_direction_as_many_gates_open_inwards_as_outwards(plan in plans(14)) {
        let plan = undirected(plan);
        let scores = plan.scores(|name| matches!(name, "gatekeeper" | "representative"));
        prop_assert_eq!(scores.column("gatekeeper"), scores.column("representative"));
    }

    #[test]
    fn groups_are_counted_tie_by_tie(plan in plans(14)) {
        let plan = undirected(plan);
        let scores = plan.scores(|name| name.starts_with("ei_"));
        let z = plan.matrix();
        let (mut ties, mut strengths, mut pairs) = ([0.0; 2], [0.0; 2], [0.0; 2]);
        for (a, row) in z.iter().enumerate() {
            for (b, &strength) in row.iter().enumerate().take(a) {
                let (Some(one), Some(other)) = (plan.group[a], plan.group[b]) else { continue };
                let side = usize::from(one == other);
                pairs[side] += 1.0;
                ties[side] += f64::from(u8::from(strength > 0.0));
                strengths[side] += strength;
            }
        }
        let index = |[between, within]: [f64; 2]| {
            (ties[0] + ties[1] > 0.0).then(|| (between - within) / (between + within))
        };
        prop_assert!(close(scores.value("ei_index"), index(ties)));
        prop_assert!(close(scores.value("ei_index_weighted"), index(strengths)));
        prop_assert!(close(scores.value("ei_expected"), index(pairs)));
    }
}
