//! Local clustering as NetworkX has it: 0 with fewer than two contacts, along the arcs where ties
//! have a direction (Fagiolo 2007, doi:10.1103/PhysRevE.76.026107), and with strengths the
//! geometric mean of each triangle over the strongest tie (Onnela and others 2005,
//! doi:10.1103/PhysRevE.71.065103).

use crate::connect::adjacency::Adjacency;
use crate::measure::card::Column;
use crate::measure::clustering::triangles::mean;
use crate::measure::view::View;

/// All ties alike.
#[must_use]
pub fn plain(view: &View) -> Column {
    closed(view, |_| 1.0)
}

/// With strengths.
#[must_use]
pub fn onnela(view: &View) -> Column {
    let out = view.ties().out();
    let strongest = out.all().map(|(_, _, strength)| strength.0).fold(0.0, f64::max);
    closed(view, |strength| (strength / strongest).cbrt())
}

/// The mean, those with fewer than two contacts counted as 0.
#[must_use]
pub fn mean_plain(view: &View) -> Option<f64> {
    mean(&plain(view))
}

/// The mean with strengths, those with fewer than two contacts counted as 0.
#[must_use]
pub fn mean_onnela(view: &View) -> Option<f64> {
    mean(&onnela(view))
}

/// Closed walks of three steps over those that could be.
fn closed(view: &View, weigh: impl Fn(f64) -> f64) -> Column {
    let ties = view.ties();
    let arcs = ties.out().all().map(|(a, b, s)| (a as u32, b as u32, weigh(s.0)));
    let arcs: Vec<(u32, u32, f64)> = if ties.is_directed() {
        arcs.flat_map(|(a, b, w)| [(a, b, w), (b, a, w)]).collect()
    } else {
        arcs.collect()
    };
    let rows = Adjacency::from_arcs(view.units(), arcs);
    let mut near = vec![0.0; view.units()];
    let of = |unit: usize| {
        for (alter, w) in rows.ties(unit) {
            near[alter] = w.0;
        }
        let back =
            |alter: usize| -> f64 { rows.ties(alter).map(|(last, w)| w.0 * near[last]).sum() };
        let walks: f64 = rows.ties(unit).map(|(alter, w)| w.0 * back(alter)).sum();
        for &alter in rows.alters(unit) {
            near[alter as usize] = 0.0;
        }
        Some(if walks > 0.0 { walks / possible(view, unit) } else { 0.0 })
    };
    (0..view.units()).map(of).collect()
}

/// Closed walks of three steps if all contacts were tied, and both ways where there is direction.
fn possible(view: &View, unit: usize) -> f64 {
    let ties = view.ties();
    if !ties.is_directed() {
        let degree = ties.out().degree(unit) as f64;
        return degree * (degree - 1.0);
    }
    let all = (ties.out().degree(unit) + ties.into().degree(unit)) as f64;
    let mutual = all - ties.collapse().degree(unit) as f64;
    2.0 * (all * (all - 1.0) - 2.0 * mutual)
}
