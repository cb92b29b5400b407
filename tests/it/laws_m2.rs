//! What must hold for brokerage and clustering on every network, against formulas written out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at a surprise

use proptest::prelude::*;
use tiebeam::base::seed::Dice;
use tiebeam::connect::adjacency::{Adjacency, Ties};
use tiebeam::connect::network::{Level, Network};
use tiebeam::measure::card::{Column, Scores};
use tiebeam::measure::clustering::{leiden, quality};
use tiebeam::measure::groups::Groups;
use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::measure::view::View;

const BURT: [&str; 4] = ["constraint", "effective_size", "efficiency", "hierarchy"];
const ROLES: [&str; 5] = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"];
const LOCAL: [&str; 2] = ["local_clustering", "local_clustering_weighted"];
const GLOBAL: [&str; 4] =
    ["transitivity", "clustering", "clustering_weighted", "modularity_groups"];

/// A small network written down, with a group for most units.
#[derive(Debug, Clone)]
struct Plan {
    arcs: Vec<(u32, u32, f64)>,
    directed: bool,
    group: Vec<Option<u32>>,
}

impl Plan {
    fn units(&self) -> usize {
        self.group.len()
    }

    fn network(&self) -> Network {
        let between_people = if self.directed {
            Ties::directed(self.collapse(), Adjacency::from_arcs(self.units(), self.arcs.clone()))
        } else {
            Ties::undirected(self.collapse())
        };
        Network { between_people, ..Network::default() }
    }

    fn collapse(&self) -> Adjacency {
        let both = self.arcs.iter().flat_map(|&(a, b, s)| [(a, b, s), (b, a, s)]).collect();
        Adjacency::from_arcs(self.units(), both)
    }

    fn scores(&self) -> Scores {
        let network = self.network();
        let names = (0..4).map(|name| name.to_string()).collect();
        let groups = Groups { names, of: self.group.clone() };
        let view = View::new(&network, Level::People, Some(groups), 1);
        // Communities have laws of their own below.
        let measures = UNIT.iter().chain(NETWORK).copied();
        Scores::of(&view, &measures.filter(|measure| ours(measure.name)).collect::<Vec<_>>())
    }

    /// z, symmetric.
    fn matrix(&self) -> Vec<Vec<f64>> {
        let mut z = vec![vec![0.0; self.units()]; self.units()];
        for &(a, b, s) in self.arcs.iter().filter(|arc| arc.0 != arc.1) {
            z[a as usize][b as usize] += s;
            z[b as usize][a as usize] += s;
        }
        z
    }
}

fn ours(name: &str) -> bool {
    BURT.contains(&name) || ROLES.contains(&name) || LOCAL.contains(&name) || GLOBAL.contains(&name)
}

fn plans(most: usize) -> impl Strategy<Value = Plan> {
    (1..=most).prop_flat_map(move |units| {
        let unit = 0..units as u32;
        let strength = prop_oneof![Just(1.0), Just(0.5), 0.05_f64..9.0];
        let arcs = prop::collection::vec((unit.clone(), unit, strength), 0..units * 4);
        let group = prop::collection::vec(prop::option::weighted(0.85, 0_u32..4), units);
        (arcs, any::<bool>(), group).prop_map(|(arcs, directed, group)| Plan {
            arcs,
            directed,
            group,
        })
    })
}

fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-10 * b.abs().max(1.0),
        (a, b) => a == b,
    }
}

fn column<'a>(scores: &'a Scores, name: &str) -> &'a Column {
    scores.column(name).expect("every measure of the registry is computed")
}

/// Burt's measures of one ego straight from the formulas.
fn burt_by_hand(z: &[Vec<f64>], i: usize) -> Option<[f64; 4]> {
    let units = z.len();
    let p = |a: usize, b: usize| z[a][b] / z[a].iter().sum::<f64>();
    let alters: Vec<usize> = (0..units).filter(|&j| z[i][j] > 0.0).collect();
    if alters.is_empty() {
        return None;
    }
    let others = |j: usize| (0..units).filter(move |&q| q != i && q != j);
    let dyadic = |&j: &usize| {
        let through = others(j).filter(|&q| z[i][q] > 0.0).map(|q| p(i, q) * p(q, j)).sum::<f64>();
        (p(i, j) + through).powi(2)
    };
    let c: Vec<f64> = alters.iter().map(dyadic).collect();
    let most = |j: usize| z[j].iter().copied().fold(0.0, f64::max);
    let one = |&j: &usize| 1.0 - others(j).map(|q| p(i, q) * z[j][q] / most(j)).sum::<f64>();
    let effective: f64 = alters.iter().map(one).sum();
    let n = alters.len() as f64;
    let sum: f64 = c.iter().sum();
    let disorder: f64 = c.iter().map(|c| (c * n / sum) * (c * n / sum).ln()).sum();
    let hierarchy = if alters.len() == 1 { 1.0 } else { disorder / (n * n.ln()) };
    Some([sum, effective, effective / n, hierarchy])
}

/// The five roles of one unit straight from the definition, in the order of `ROLES`.
fn roles_by_hand(plan: &Plan, v: usize) -> Option<[f64; 5]> {
    let units = plan.units();
    let mut tied = vec![vec![false; units]; units];
    for &(a, b, _) in plan.arcs.iter().filter(|arc| arc.0 != arc.1) {
        tied[a as usize][b as usize] = true;
        tied[b as usize][a as usize] |= !plan.directed;
    }
    let own = plan.group[v]?;
    let mut counts = [0.0; 5];
    for a in 0..units {
        for b in 0..units {
            let (Some(from), Some(to)) = (plan.group[a], plan.group[b]) else { continue };
            if a == b || !tied[a][v] || !tied[v][b] || tied[a][b] {
                continue;
            }
            let role = match (from == own, to == own, from == to) {
                (true, true, _) => 0,
                (false, false, true) => 1,
                (false, true, _) => 2,
                (true, false, _) => 3,
                (false, false, false) => 4,
            };
            // Without direction, only a < b — or an own–other pair, met once in each role.
            if plan.directed || role == 2 || role == 3 || a < b {
                counts[role] += 1.0;
            }
        }
    }
    Some(counts)
}

fn clustering_by_hand(z: &[Vec<f64>], i: usize) -> Option<[f64; 2]> {
    let alters: Vec<usize> = (0..z.len()).filter(|&j| z[i][j] > 0.0).collect();
    let k = alters.len() as f64;
    if alters.len() < 2 {
        return None;
    }
    let (mut tied, mut weighted) = (0.0, 0.0);
    for &j in &alters {
        for &h in alters.iter().filter(|&&h| z[j][h] > 0.0) {
            tied += 1.0;
            weighted += f64::midpoint(z[i][j], z[i][h]);
        }
    }
    Some([tied / (k * (k - 1.0)), weighted / (z[i].iter().sum::<f64>() * (k - 1.0))])
}

fn modularity_by_hand(z: &[Vec<f64>], part: &[u32]) -> Option<f64> {
    let sums: Vec<f64> = z.iter().map(|row| row.iter().sum()).collect();
    let total: f64 = sums.iter().sum();
    let mut q = 0.0;
    for (i, row) in z.iter().enumerate() {
        for (j, w) in row.iter().enumerate() {
            if part[i] == part[j] {
                q += w / total - sums[i] * sums[j] / (total * total);
            }
        }
    }
    (total > 0.0).then_some(q)
}

/// The highest modularity of all partitions, by trying every one.
fn exhaustive(z: &[Vec<f64>]) -> f64 {
    fn place(z: &[Vec<f64>], part: &mut Vec<u32>, parts: u32, best: &mut f64) {
        if part.len() == z.len() {
            *best = best.max(modularity_by_hand(z, part).unwrap_or(0.0));
            return;
        }
        for own in 0..=parts {
            part.push(own);
            place(z, part, parts.max(own + 1), best);
            part.pop();
        }
    }
    let mut best = f64::NEG_INFINITY;
    place(z, &mut Vec::new(), 0, &mut best);
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn formulas_written_out_give_the_same(plan in plans(14)) {
        let scores = plan.scores();
        let z = plan.matrix();
        for unit in 0..plan.units() {
            let burt = burt_by_hand(&z, unit);
            for (at, name) in BURT.iter().enumerate() {
                let (a, b) = (scores.unit(name, unit), burt.map(|burt| burt[at]));
                prop_assert!(close(a, b), "{name} {unit}: {a:?} {b:?}");
            }
            let roles = roles_by_hand(&plan, unit);
            for (at, name) in ROLES.iter().enumerate() {
                prop_assert_eq!(scores.unit(name, unit), roles.map(|roles| roles[at]), "{}", name);
            }
            let clustering = clustering_by_hand(&z, unit);
            for (at, name) in LOCAL.iter().enumerate() {
                let (a, b) = (scores.unit(name, unit), clustering.map(|local| local[at]));
                prop_assert!(close(a, b), "{name} {unit}: {a:?} {b:?}");
            }
        }
        let part: Vec<u32> = (0..).zip(&plan.group).map(|(at, g)| g.unwrap_or(10 + at)).collect();
        let somebody = plan.group.iter().any(Option::is_some);
        let by_hand = modularity_by_hand(&z, &part).filter(|_| somebody);
        prop_assert!(close(scores.value("modularity_groups"), by_hand));
    }
}

proptest! {
    // Fewer: each runs the whole search for communities, unoptimised.
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn relabelling_permutes(plan in plans(14), seed in any::<u64>()) {
        let mut new: Vec<u32> = (0..plan.units() as u32).collect();
        Dice::new(seed, "relabel").shuffle(&mut new);
        let mut other = plan.clone();
        for arc in &mut other.arcs {
            (arc.0, arc.1) = (new[arc.0 as usize], new[arc.1 as usize]);
        }
        for (unit, &group) in plan.group.iter().enumerate() {
            other.group[new[unit] as usize] = group;
        }
        let (before, after) = (plan.scores(), other.scores());
        for name in BURT.iter().chain(&ROLES).chain(&LOCAL) {
            for (unit, &at) in new.iter().enumerate() {
                let (a, b) = (before.unit(name, unit), after.unit(name, at as usize));
                prop_assert!(close(a, b), "{name}: {a:?} {b:?}");
            }
        }
        for name in GLOBAL {
            prop_assert!(close(before.value(name), after.value(name)), "{}", name);
        }
        let q = |plan: &Plan| leiden::best(&plan.collapse(), 1).modularity;
        match (q(&plan), q(&other)) {
            (Some(a), Some(b)) => prop_assert!((a - b).abs() <= 1e-12, "{a} {b}"),
            (a, b) => prop_assert_eq!(a, b),
        }
    }

    #[test]
    fn an_isolate_changes_nothing_for_others(plan in plans(12)) {
        let mut more = plan.clone();
        more.group.push(Some(1));
        let (before, after) = (plan.scores(), more.scores());
        for name in BURT.iter().chain(&ROLES).chain(&LOCAL) {
            prop_assert_eq!(&column(&after, name)[..plan.units()], &column(&before, name)[..]);
        }
        for name in ["transitivity", "clustering", "clustering_weighted"] {
            prop_assert_eq!(before.value(name), after.value(name));
        }
        let (one, two) = (leiden::best(&plan.collapse(), 1), leiden::best(&more.collapse(), 1));
        prop_assert_eq!(&two.community[..plan.units()], &one.community[..]);
        prop_assert_eq!(two.count, one.count + 1);
        prop_assert_eq!(two.modularity.is_some(), one.modularity.is_some());
    }

    #[test]
    fn side_by_side_nothing_changes(left in plans(10), right in plans(10)) {
        let shift = left.units() as u32;
        let mut both = left.clone();
        both.group.extend(&right.group);
        both.arcs.extend(right.arcs.iter().map(|&(a, b, s)| (a + shift, b + shift, s)));
        let mut right = right;
        right.directed = left.directed;
        let (one, two, all) = (left.scores(), right.scores(), both.scores());
        for name in BURT.iter().chain(&ROLES).chain(&LOCAL) {
            let apart: Vec<_> = column(&one, name).iter().chain(column(&two, name)).collect();
            prop_assert_eq!(column(&all, name).iter().collect::<Vec<_>>(), apart, "{}", name);
        }
    }

    #[test]
    fn doubling_all_strengths_changes_nothing(plan in plans(14), power in -8_i32..9) {
        let mut other = plan.clone();
        for arc in &mut other.arcs {
            arc.2 *= f64::powi(2.0, power);
        }
        let (before, after) = (plan.scores(), other.scores());
        for name in BURT.iter().chain(&ROLES).chain(&LOCAL) {
            prop_assert_eq!(column(&before, name), column(&after, name), "{}", name);
        }
        for name in GLOBAL {
            prop_assert_eq!(before.value(name), after.value(name), "{}", name);
        }
        let (one, two) = (leiden::best(&plan.collapse(), 1), leiden::best(&other.collapse(), 1));
        prop_assert_eq!(one, two);
    }

    #[test]
    fn communities_hang_together_are_numbered_by_size_and_are_what_their_modularity_says(
        plan in plans(25),
    ) {
        let ties = plan.collapse();
        let found = leiden::best(&ties, 1);
        prop_assert_eq!(quality::modularity(&ties, &found.community), found.modularity);
        let mut sizes = Vec::new();
        let mut firsts = Vec::new();
        for number in 1..=found.count as u32 {
            let of: Vec<usize> =
                (0..plan.units()).filter(|&unit| found.community[unit] == number).collect();
            let mut reached = vec![of[0]];
            let mut at = 0;
            while let Some(&unit) = reached.get(at) {
                for (alter, _) in ties.ties(unit) {
                    if found.community[alter] == number && !reached.contains(&alter) {
                        reached.push(alter);
                    }
                }
                at += 1;
            }
            prop_assert_eq!(reached.len(), of.len());
            sizes.push(of.len());
            firsts.push(of[0]);
        }
        prop_assert_eq!(sizes.iter().sum::<usize>(), plan.units());
        for pair in 1..sizes.len() {
            let falls = sizes[pair] < sizes[pair - 1];
            prop_assert!(falls || sizes[pair] == sizes[pair - 1] && firsts[pair] > firsts[pair - 1]);
        }
    }

    #[test]
    fn small_networks_reach_the_optimum(plan in plans(8)) {
        let found = leiden::best(&plan.collapse(), 1).modularity;
        if let Some(found) = found {
            let most = exhaustive(&plan.matrix());
            prop_assert!((found - most).abs() <= 1e-10, "found {found}, optimum {most}");
        }
    }
}

#[test]
fn threads_do_not_matter() {
    let mut dice = Dice::new(3, "threads");
    let mut arcs = Vec::new();
    for _ in 0..400 {
        let (a, b) = (dice.below(60) as u32, dice.below(60) as u32);
        arcs.push((a, b, 0.1 + dice.unit()));
    }
    let group = (0..60).map(|unit| Some(unit % 4)).collect();
    let plan = Plan { arcs, directed: true, group };
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("pool");
        pool.install(|| {
            let scores = plan.scores();
            let units: Vec<Column> = scores.units.into_iter().map(|(_, column)| column).collect();
            let network: Vec<_> = scores.network.into_iter().map(|(_, value)| value).collect();
            (units, network, leiden::best(&plan.collapse(), 9))
        })
    };
    assert_eq!(run(1), run(2));
    assert_eq!(run(1), run(8));
}
