//! How far measures may be off that stand on paths from some units in place of all.
//!
//! A share is off by as large a share. The mean distance to those who reach a unit is off by what its
//! sum may be off, and by what their number may be off where that is estimated. What the whole network
//! sums up over units is off by no more than the margins of these together: standard errors of a sum
//! are at most their sum.

use super::estimate::Estimate;
use crate::measure::paths::sums::{Margins, Paths};
use crate::measure::view::View;

/// The margins of a measure; `None` where it is exact.
#[must_use]
pub fn of(view: &View, name: &'static str) -> Option<Estimate> {
    let paths = match name {
        "betweenness" | "betweenness_share" | "harmonic" | "closeness" => view.made_by_length(),
        "betweenness_unweighted" | "harmonic_unweighted" => view.made_by_steps(),
        "betweenness_centralisation" | "global_efficiency" => view.made_by_steps_either_way(),
        _ => None,
    }?;
    let estimated = paths.estimated.as_ref()?;
    let margins = &estimated.margins;
    let n = view.units() as f64;
    let halves = if view.ties().is_directed() { 1.0 } else { 2.0 };
    let every = |values: &[f64]| values.iter().copied().map(Some).collect();
    let margins = match name {
        "betweenness" | "betweenness_unweighted" => every(&margins.betweenness),
        "betweenness_share" => {
            let share = halves / ((n - 1.0) * (n - 2.0));
            margins.betweenness.iter().map(|margin| (n > 2.0).then(|| margin * share)).collect()
        }
        "harmonic" | "harmonic_unweighted" => every(&margins.harmonic),
        "closeness" => closeness(paths, margins),
        "betweenness_centralisation" => {
            let most = margins.betweenness.iter().copied().fold(0.0, f64::max);
            let all = n * most + margins.betweenness.iter().sum::<f64>();
            vec![(n > 2.0).then(|| all / ((n - 1.0).powi(2) * (n - 2.0) / 2.0))]
        }
        _ => vec![(n > 1.0).then(|| margins.harmonic.iter().sum::<f64>() / (n * (n - 1.0)))],
    };
    Some(Estimate { name, sources: estimated.sources, of: estimated.of, margins })
}

/// r/D lies between (r − m)/(D + M) and (r + m)/(D − M); the upper end is farther away.
fn closeness(paths: &Paths, margins: &Margins) -> Vec<Option<f64>> {
    let sums = paths.reached.iter().zip(&paths.far);
    let off = margins.reached.iter().zip(&margins.far);
    sums.zip(off)
        .map(|((reached, far), (of_reached, of_far))| {
            let least = far - of_far;
            (least > 0.0).then(|| (reached + of_reached) / least - reached / far)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::connect::network::Level;
    use crate::measure::card::{Measure, Scores};
    use crate::measure::paths::example::{people, ties};
    use crate::measure::paths::sources::Wish;
    use crate::measure::registry::{NETWORK, UNIT};
    use crate::measure::view::View;

    fn ring(sources: Wish) -> Scores {
        let pairs: Vec<(u32, u32, f64)> =
            (0..40).map(|k| (k, (k + 1) % 40, f64::from(1 + k % 3))).collect();
        let network = people(ties(42, &pairs));
        let view = View::new(&network, Level::People, None, 1).searched_from(sources);
        let measures: Vec<&'static Measure> = UNIT.iter().chain(NETWORK).copied().collect();
        Scores::of(&view, &measures)
    }

    #[test]
    fn what_stands_on_paths_has_a_margin_and_nothing_else_changes() {
        let (exact, estimated) = (ring(Wish::Usual), ring(Wish::Number(20)));
        assert!(exact.estimates.is_empty());
        let names: Vec<&str> = estimated.estimates.iter().map(|estimate| estimate.name).collect();
        let expected = "betweenness betweenness_unweighted betweenness_share harmonic \
            harmonic_unweighted closeness betweenness_centralisation global_efficiency";
        assert_eq!(names.join(" "), expected.split_whitespace().collect::<Vec<_>>().join(" "));
        for ((measure, exact), (_, other)) in exact.units.iter().zip(&estimated.units) {
            let Some(estimate) = estimated.estimate(measure.name) else {
                assert_eq!(exact, other, "{}", measure.name);
                continue;
            };
            assert_eq!((estimate.sources, estimate.of), (20, 40));
            for (unit, (exact, other)) in exact.iter().zip(other).enumerate() {
                assert_eq!(exact.is_some(), other.is_some());
                let (Some(exact), Some(other)) = (exact, other) else { continue };
                let margin = estimate.margin(unit).unwrap();
                assert!((exact - other).abs() <= margin + 1e-9, "{} {unit}", measure.name);
                assert_eq!(margin > 0.0, unit < 40, "{} {unit}", measure.name);
            }
        }
        for ((measure, exact), (_, other)) in exact.network.iter().zip(&estimated.network) {
            let off = exact.zip(*other).map_or(0.0, |(exact, other)| (exact - other).abs());
            match estimated.estimate(measure.name) {
                Some(estimate) => assert!(off <= estimate.margin(0).unwrap(), "{}", measure.name),
                None => assert_eq!(exact, other, "{}", measure.name),
            }
        }
    }
}
