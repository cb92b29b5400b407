//! Brokerage and clustering against the formulas written out.

use proptest::prelude::*;

use super::networks::close;
use super::plans::{Plan, plans};

const BURT: [&str; 4] = ["constraint", "effective_size", "efficiency", "hierarchy"];
const ROLES: [&str; 5] = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"];
const LOCAL: [&str; 2] = ["local_clustering", "local_clustering_weighted"];

fn ours(name: &str) -> bool {
    [&BURT[..], &ROLES, &LOCAL, &["modularity_groups"]].concat().contains(&name)
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
        let scores = plan.scores(ours);
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
