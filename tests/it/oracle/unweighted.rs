//! Measures that take strengths, where every strength is 1.

use super::stored::Stored;
use crate::support::{NETWORKS, networks, off};

pub(super) const KEYS: &[(&str, &str, f64)] = &[
    ("strength", "degree_u", 1e-9),
    ("betweenness", "betweenness_u_unw", 1e-9),
    ("betweenness_share", "betweenness_u_unw_norm", 1e-9),
    ("harmonic", "harmonic_u_unw", 1e-9),
    ("pagerank", "pagerank_u_unw", 1e-9),
    ("eigenvector", "eigenvector_u_unw_L2", 1e-9),
    ("eigenvector", "eigenvector_u_unw_L2_largest_component_only", 1e-9),
    ("constraint", "constraint_u_unw", 1e-9),
    ("effective_size", "effective_size_u_unw", 1e-9),
    ("efficiency", "efficiency_u_unw", 1e-9),
    ("hierarchy", "hierarchy_u_unw", 1e-9),
];

#[test]
fn measures_without_strengths_agree() {
    let Some(folder) = networks() else { return };
    for name in NETWORKS {
        let stored = Stored::read(&folder.join(name));
        let scores = stored.scores(false);
        let mut compared = 0;
        for (measure, key, tolerance) in KEYS {
            let Some(theirs) = stored.reference["node"][key].as_array() else {
                assert!(measure == &"eigenvector", "{name} has no {key}");
                continue;
            };
            let ours = scores.column(measure).unwrap();
            assert_eq!(ours.len(), theirs.len());
            for (unit, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                let off = off(*ours, theirs.as_f64());
                assert!(off <= *tolerance, "{name} {key} {unit}: {ours:?} for {theirs}");
                compared += 1;
            }
        }
        eprintln!("{name}: {compared} values without strengths agree");
    }
}
