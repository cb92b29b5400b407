//! The textbook's expectation of roles against the package that most people use.

use super::stored::Stored;
use crate::support::{NETWORKS, networks, off};
use tiebeam::connect::network::Level;
use tiebeam::measure::brokerage::expecting::role::Role;
use tiebeam::measure::brokerage::expecting::role_table;
use tiebeam::measure::view::View;

/// R sna 2.7.1, `brokerage`: columns of its own order, with the network as it is stored.
#[test]
fn the_textbook_expectation_and_z_are_those_of_sna() {
    let Some(folder) = networks() else { return };
    for name in NETWORKS {
        let stored = Stored::read(&folder.join(name));
        let network = stored.network();
        let rows =
            role_table::of(&View::new(&network, Level::People, Some(stored.groups()), 1), 500)
                .unwrap();
        assert!(!rows.is_empty());
        let is_directed = stored.reference["meta"]["directed"].as_bool().unwrap();
        let mut compared = 0;
        for row in rows {
            let role = if row.role == Role::Any { "total" } else { row.role.word() };
            let theirs = |what: &str| {
                stored.reference["node"][format!("gf_{role}_{what}")][row.unit].as_f64()
            };
            // sna counts both orders of a pair without direction; its total takes the gatekeeper's
            // pairs and the representative's.
            let orders = if !is_directed && row.role.is_symmetric() { 2.0 } else { 1.0 };
            let expected = row.textbook_expected * orders;
            assert!(off(Some(expected), theirs("exp")) <= 1e-9, "{name} {row:?}");
            assert!(off(Some(row.count * orders), theirs("raw")) <= 1e-9, "{name} {row:?}");
            if theirs("sd") != Some(0.0) {
                assert!(off(row.textbook_z, theirs("z")) <= 1e-9, "{name} {row:?}");
            }
            compared += 3;
        }
        eprintln!("{name}: {compared} textbook values agree");
    }
}
