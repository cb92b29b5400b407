//! Laws of every measure in the registry, on networks made by chance.

use proptest::prelude::*;
use tiebeam::base::seed::Dice;
use tiebeam::measure::card::{Column, Measure, Scores};
use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::measure::values::{Kind, kind};

use super::declared::{
    ABOUT_EVERYBODY, ADD_UP, AT_MOST_ONE, COUNT_BOTH, FOLLOW_ARCS, ONE_MORE, ONE_OF_SEVERAL, PAIRS,
    PROPORTIONAL, SEE_THE_OTHER, SIGNED, TAKE_ROOTS, TRADE_PLACES, USE_STRENGTHS,
    more_for_one_more,
};
use super::networks::close;
use super::plans::{plans, simple};

type Found<'a> = Vec<(&'static Measure, &'a [Option<f64>])>;

/// Every measure with its values: those of the units, or the one of the network.
fn found(scores: &Scores) -> Found<'_> {
    let units = scores.units.iter().map(|(measure, column)| (*measure, column.as_slice()));
    let network = scores.network.iter();
    units.chain(network.map(|(measure, value)| (*measure, std::slice::from_ref(value)))).collect()
}

/// The measures of two networks side by side.
fn both<'a>(
    a: &'a Scores,
    b: &'a Scores,
) -> impl Iterator<Item = (&'static str, &'a [Option<f64>], &'a [Option<f64>])> {
    let pairs = found(a).into_iter().zip(found(b));
    pairs.map(|((measure, a), (_, b))| (measure.name, a, b))
}

fn times(values: &[Option<f64>], factor: f64) -> Column {
    values.iter().map(|value| value.map(|value| value * factor)).collect()
}

fn near(a: &[Option<f64>], b: &[Option<f64>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| close(*a, *b))
}

fn on<T: Send>(threads: usize, run: impl Fn() -> T + Sync + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.expect("threads").install(run)
}

#[test]
fn what_is_declared_is_in_the_registry() {
    let is_known = |name: &str| UNIT.iter().chain(NETWORK).any(|measure| measure.name == name);
    let lists = [
        PROPORTIONAL,
        USE_STRENGTHS,
        ONE_MORE,
        ABOUT_EVERYBODY,
        SEE_THE_OTHER,
        ADD_UP,
        ONE_OF_SEVERAL,
        FOLLOW_ARCS,
        COUNT_BOTH,
        SIGNED,
        TAKE_ROOTS,
        AT_MOST_ONE,
    ];
    let pairs = PAIRS.iter().chain(TRADE_PLACES).flat_map(|(a, b)| [a, b]);
    for name in lists.into_iter().flatten().chain(pairs) {
        assert!(is_known(name), "{name} is declared and is no measure");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn values_are_finite_and_within_their_limits(plan in plans(12)) {
        for (measure, values) in found(&plan.all()) {
            let (name, kind) = (measure.name, kind(measure));
            for value in values.iter().copied().flatten() {
                prop_assert!(value.is_finite(), "{}: {}", name, value);
                let least = if SIGNED.contains(&name) { -1.0 } else { 0.0 };
                // Rounding may put a hair over: a share of nearly everything.
                prop_assert!(value >= least - 1e-12, "{}: {}", name, value);
                let most = if AT_MOST_ONE.contains(&name) { 1.0 } else { f64::INFINITY };
                prop_assert!(value <= most + 1e-12, "{}: {}", name, value);
                prop_assert!(kind == Kind::Real || value.fract() == 0.0, "{}: {}", name, value);
                prop_assert!(kind != Kind::YesNo || value <= 1.0, "{}: {}", name, value);
            }
        }
    }

    #[test]
    fn every_column_has_a_value_or_a_blank_for_each_unit(plan in plans(9)) {
        for (measure, column) in &plan.all().units {
            prop_assert_eq!(column.len(), plan.units(), "{}", measure.name);
        }
    }

    #[test]
    fn renaming_moves_values_along(plan in plans(12), seed in any::<u64>()) {
        let mut new: Vec<u32> = (0..plan.units() as u32).collect();
        Dice::new(seed, "relabel").shuffle(&mut new);
        let (before, after) = (plan.all(), plan.renamed(&new).all());
        for (name, a, b) in both(&before, &after) {
            let moved: Column = match b.len() {
                1 => b.to_vec(),
                _ => new.iter().map(|&at| b[at as usize]).collect(),
            };
            prop_assert!(ONE_OF_SEVERAL.contains(&name) || near(a, &moved), "{}: {:?} {:?}", name, a, moved);
        }
    }

    #[test]
    fn the_order_of_arcs_changes_no_bit(plan in plans(12), seed in any::<u64>()) {
        let mut other = plan.clone();
        Dice::new(seed, "arcs").shuffle(&mut other.arcs);
        for (name, a, b) in both(&plan.all(), &other.all()) {
            prop_assert_eq!(a, b, "{}", name);
        }
    }

    #[test]
    fn the_number_of_threads_changes_no_bit(plan in plans(40)) {
        let one = on(1, || plan.all());
        for threads in [2, 8] {
            let more = on(threads, || plan.all());
            for (name, a, b) in both(&one, &more) {
                prop_assert_eq!(a, b, "{} on {} threads", name, threads);
            }
        }
    }

    #[test]
    fn strengths_in_another_unit_change_nothing_but_the_unit(plan in plans(12), power in -20_i32..20) {
        let factor = f64::powi(2.0, power);
        let other = plan.with_strengths(|strength| strength * factor);
        for (name, a, b) in both(&plan.all(), &other.all()) {
            let factor = if PROPORTIONAL.contains(&name) { factor } else { 1.0 };
            let a = times(a, factor);
            let is_same = if TAKE_ROOTS.contains(&name) { near(&a, b) } else { a == b };
            prop_assert!(is_same, "{}: {:?} {:?}", name, a, b);
        }
    }

    #[test]
    fn what_does_not_use_strengths_does_not_see_them(plan in simple(12), seed in any::<u64>()) {
        let mut dice = Dice::new(seed, "strengths");
        let mut other = plan.clone();
        other.arcs.iter_mut().for_each(|arc| arc.2 = 0.1 + 9.0 * dice.unit());
        for (name, a, b) in both(&plan.all(), &other.all()) {
            prop_assert!(USE_STRENGTHS.contains(&name) || near(a, b), "{}: {:?} {:?}", name, a, b);
        }
    }

    #[test]
    fn where_every_tie_is_1_strength_makes_no_difference(plan in simple(12)) {
        let scores = plan.with_strengths(|_| 1.0).all();
        let found = found(&scores);
        let of = |name: &str| found.iter().find(|(measure, _)| measure.name == name).unwrap().1;
        for (weighted, plain) in PAIRS {
            prop_assert!(near(of(weighted), of(plain)), "{}: {:?} {:?}", weighted, of(weighted), of(plain));
        }
    }

    #[test]
    fn a_tie_given_in_parts_is_their_sum(plan in plans(12)) {
        let mut other = plan.with_strengths(|strength| strength / 2.0);
        other.arcs.extend(other.arcs.clone());
        for (name, a, b) in both(&plan.all(), &other.all()) {
            prop_assert!(near(a, b), "{}: {:?} {:?}", name, a, b);
        }
    }

    #[test]
    fn a_tie_to_oneself_changes_nothing(plan in plans(12), at in any::<prop::sample::Index>()) {
        let unit = at.index(plan.units()) as u32;
        let mut other = plan.clone();
        other.arcs.push((unit, unit, 3.0));
        for (name, a, b) in both(&plan.all(), &other.all()) {
            prop_assert_eq!(a, b, "{}", name);
        }
    }

    #[test]
    fn somebody_without_ties_changes_nothing_for_others(plan in plans(11)) {
        let mut more = plan.clone();
        more.group.push(None);
        let n = plan.units() as f64;
        let (before, after) = (plan.all(), more.all());
        for (name, a, b) in both(&before, &after) {
            if ABOUT_EVERYBODY.contains(&name) {
                continue;
            }
            let added = f64::from(u8::from(ONE_MORE.contains(&name)));
            let factor = more_for_one_more(name, n);
            let (others, own) = b.split_at(a.len());
            for (a, b) in a.iter().zip(others) {
                // Where there was nobody to compare with there is now.
                let wanted = a.map(|a| a * factor + added);
                prop_assert!(a.is_none() || close(wanted, *b), "{}: {:?} {:?}", name, wanted, b);
            }
            let alone = own.iter().flatten().all(|&own| own == 0.0 || name == "community");
            prop_assert!(alone, "{}: {:?}", name, own);
        }
    }

    #[test]
    fn side_by_side_each_unit_keeps_its_values(left in plans(9), right in plans(9)) {
        let right = super::plans::Plan { directed: left.directed, ..right };
        let (one, two, all) = (left.all(), right.all(), left.beside(&right).all());
        for ((measure, a), (_, b)) in one.units.iter().zip(&two.units) {
            if !SEE_THE_OTHER.contains(&measure.name) {
                let apart = [a.as_slice(), b].concat();
                // Sums over sources may run in another order.
                let both = all.column(measure.name).expect("a measure");
                prop_assert!(near(both, &apart), "{}: {:?} {:?}", measure.name, both, apart);
            }
        }
    }

    #[test]
    fn side_by_side_counts_add_up(left in plans(9), right in plans(9)) {
        let right = super::plans::Plan { directed: left.directed, ..right };
        let (one, two, all) = (left.all(), right.all(), left.beside(&right).all());
        for name in ADD_UP {
            let sum = one.value(name).zip(two.value(name)).map(|(a, b)| a + b);
            // Where neither has a tie there is nothing to divide.
            prop_assert!(sum.is_none() || all.value(name) == sum, "{}: {:?}", name, sum);
        }
    }

    #[test]
    fn turned_round_ends_trade_places(plan in plans(12)) {
        let plan = super::plans::Plan { directed: true, ..plan };
        let mut turned = plan.clone();
        turned.arcs.iter_mut().for_each(|arc| (arc.0, arc.1) = (arc.1, arc.0));
        let (before, after) = (plan.all(), turned.all());
        let pairs = TRADE_PLACES.iter().flat_map(|&(a, b)| [(a, b), (b, a)]);
        let pairs: Vec<_> = pairs.collect();
        for (name, a, b) in both(&before, &after) {
            let other = pairs.iter().find(|(one, _)| *one == name).map(|(_, other)| *other);
            let b = other.and_then(|other| after.column(other)).map_or(b, |column| column);
            prop_assert!(FOLLOW_ARCS.contains(&name) || near(a, b), "{}: {:?} {:?}", name, a, b);
        }
    }

    #[test]
    fn a_tie_in_both_directions_is_one_without(plan in simple(12)) {
        let plan = super::plans::Plan { directed: false, ..plan };
        let mut twice = super::plans::Plan { directed: true, ..plan.clone() };
        twice.arcs.extend(plan.arcs.iter().map(|&(a, b, s)| (b, a, s)));
        for (name, a, b) in both(&plan.all(), &twice.all()) {
            let only_directed = a.iter().all(Option::is_none);
            let factor = if COUNT_BOTH.contains(&name) { 2.0 } else { 1.0 };
            prop_assert!(only_directed || near(&times(a, factor), b), "{}: {:?} {:?}", name, a, b);
        }
    }
}
