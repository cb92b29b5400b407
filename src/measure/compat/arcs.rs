//! Figures of the network that follow its arcs, where ours are those of ties without direction.

use crate::base::number::ratio;
use crate::measure::clustering::modularity_groups;
use crate::measure::view::View;

/// Assortativity over arcs (Newman 2003): shares of arcs that start in a group and that end there.
#[must_use]
pub fn assortativity(view: &View) -> Option<f64> {
    let groups = view.groups.as_ref()?;
    let group = |unit: usize| groups.of.get(unit).copied().flatten().map(|group| group as usize);
    let count = groups.of.iter().flatten().max().map_or(0, |&last| last as usize + 1);
    let (mut starts, mut ends) = (vec![0_u64; count], vec![0_u64; count]);
    let (mut all, mut within) = (0_u64, 0_u64);
    for (from, to, _) in view.ties().out().all() {
        let (Some(from), Some(to)) = (group(from), group(to)) else { continue };
        starts[from] += 1;
        ends[to] += 1;
        all += 1;
        within += u64::from(from == to);
    }
    let share = |count: u64| ratio(count as f64, all as f64);
    let within = share(within)?;
    let by_chance = starts.iter().zip(&ends).map(|(&a, &b)| Some(share(a)? * share(b)?));
    let by_chance: f64 = by_chance.sum::<Option<f64>>()?;
    ratio(within - by_chance, 1.0 - by_chance)
}

/// Modularity over arcs: what each group sends times what it receives is what chance gives.
#[must_use]
pub fn modularity(view: &View) -> Option<f64> {
    let part = modularity_groups::parts(view)?;
    let count = part.iter().max().map_or(0, |&last| last as usize + 1);
    let (mut inside, mut sent) = (vec![0.0; count], vec![0.0; count]);
    let (mut received, mut total) = (vec![0.0; count], 0.0);
    for (from, to, strength) in view.ties().out().all() {
        let (from, to) = (part[from] as usize, part[to] as usize);
        total += strength.0;
        sent[from] += strength.0;
        received[to] += strength.0;
        if from == to {
            inside[from] += strength.0;
        }
    }
    let of = |group: usize| inside[group] / total - sent[group] / total * (received[group] / total);
    (total > 0.0).then(|| (0..count).map(of).sum())
}

/// The share of pairs that are tied both ways or not at all.
#[must_use]
pub fn dyadic_reciprocity(view: &View) -> Option<f64> {
    let out = view.ties().out();
    let one_way = out.all().filter(|&(from, to, _)| out.between(to, from).is_none()).count();
    let n = view.units() as f64;
    ratio(one_way as f64, n * (n - 1.0) / 2.0).map(|share| 1.0 - share)
}

/// Of ways a→b→c, the share with a→c.
#[must_use]
pub fn weak_transitivity(view: &View) -> Option<f64> {
    let out = view.ties().out();
    let (mut ways, mut closed) = (0_u64, 0_u64);
    for (a, b, _) in out.all() {
        for &c in out.alters(b).iter().filter(|&&c| c as usize != a) {
            ways += 1;
            closed += u64::from(out.between(a, c as usize).is_some());
        }
    }
    ratio(closed as f64, ways as f64)
}

/// Of pairs a→b, a→c in either order, the share with b→c; 0 where there are none.
#[must_use]
pub fn outward_transitivity(view: &View) -> Option<f64> {
    let out = view.ties().out();
    let (mut pairs, mut closed) = (0_u64, 0_u64);
    for a in 0..view.units() {
        let degree = out.degree(a) as u64;
        pairs += degree * degree.saturating_sub(1);
        for &b in out.alters(a) {
            let both =
                out.alters(b as usize).iter().filter(|&&c| out.between(a, c as usize).is_some());
            closed += both.count() as u64;
        }
    }
    Some(ratio(closed as f64, pairs as f64).unwrap_or(0.0))
}
