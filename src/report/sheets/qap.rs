//! Table `qap`: whether two kinds of activity, or two terms, tie the same units.

use crate::measure::cohesion::layers::layer::Layer;
use crate::measure::cohesion::layers::qap_correlation::Alike;
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 8] =
    ["layer", "activities", "other_layer", "other_activities", "units", "r", "p", "permutations"];

/// One row a pair of layers.
#[must_use]
pub fn sheet(layers: &[Layer], alike: &[Alike]) -> Sheet {
    let number = |count: usize| Cell::Number(count as f64);
    let row = |alike: &Alike| {
        let (a, b) = (&layers[alike.first], &layers[alike.second]);
        vec![
            a.name.as_str().into(),
            number(a.activities),
            b.name.as_str().into(),
            number(b.activities),
            number(a.ties.units()),
            alike.r.into(),
            alike.p.into(),
            number(alike.draws),
        ]
    };
    let columns = COLUMNS.map(str::to_owned).to_vec();
    Sheet { name: "qap", columns, rows: alike.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connect::network::Level;
    use crate::measure::cohesion::layers::layer::{self, By};
    use crate::measure::cohesion::layers::qap_correlation::of;
    use crate::report::sample::Sample;

    #[test]
    fn kinds_of_a_log_stand_beside_each_other() {
        let network = Sample::of(6).network;
        let layers = layer::of(&network, Level::Schools, By::Kind, &[]);
        let found = sheet(&layers, &of(&layers, 1));
        let pairs = layers.len() * layers.len().saturating_sub(1) / 2;
        assert_eq!(found.rows.len(), pairs);
        assert!(found.rows.iter().all(|row| row.len() == COLUMNS.len()));
    }
}
