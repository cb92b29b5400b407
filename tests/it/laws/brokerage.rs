//! Laws of brokerage and clustering, against the formulas written out.

use proptest::prelude::*;
use tiebeam::base::seed::Dice;
use tiebeam::measure::card::{Column, Scores};
use tiebeam::measure::groups::Groups;

use super::networks::{self, Arcs, close};

const BURT: [&str; 4] = ["constraint", "effective_size", "efficiency", "hierarchy"];
const ROLES: [&str; 5] = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"];
const LOCAL: [&str; 2] = ["local_clustering", "local_clustering_weighted"];
const GLOBAL: [&str; 4] =
    ["transitivity", "clustering", "clustering_weighted", "modularity_groups"];

/// A small network written down, with a group for most units.
#[derive(Debug, Clone)]
struct Plan {
    arcs: Arcs,
    directed: bool,
    group: Vec<Option<u32>>,
}

impl Plan {
    fn units(&self) -> usize {
        self.group.len()
    }

    fn scores(&self) -> Scores {
        let make = if self.directed { networks::directed } else { networks::undirected };
        let names = (0..4).map(|name| name.to_string()).collect();
        let groups = Groups { names, of: self.group.clone() };
        networks::scores(make(self.units(), &self.arcs), Some(groups), ours)
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

/// Q of a partition straight from the formula.
pub(super) fn modularity_by_hand(z: &[Vec<f64>], part: &[u32]) -> Option<f64> {
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
    }
}
