//! Key players against an exact search with networkx distances.

use super::stored::Stored;
use crate::support::networks;
use tiebeam::connect::network::Level;
use tiebeam::measure::cohesion::key_players::key_table;
use tiebeam::measure::view::View;

#[test]
fn the_best_sets_of_one_and_two_are_known() {
    let Some(folder) = networks() else { return };
    let goals = [
        ("fragmentation", "kpp_neg_F"),
        ("distance_fragmentation", "kpp_neg_DF"),
        ("distance_reach", "kpp_pos_DR"),
    ];
    let mut compared = 0;
    for name in ["karate_weighted", "krackhardt_advice", "southern_women", "school_leaders_y3"] {
        let stored = Stored::read(&folder.join(name));
        let network = stored.network();
        let rows = key_table::of(&View::new(&network, Level::People, None, 1), 2);
        for row in &rows {
            let Some((_, key)) = goals.iter().find(|(goal, _)| *goal == row.goal) else { continue };
            let theirs = &stored.reference["key_player"][format!("{key}_k{}", row.players)];
            let found = row.found.as_ref().unwrap();
            let what = format!("{name} {row:?}: {theirs}");
            assert!((found.value - theirs["value"].as_f64().unwrap()).abs() < 1e-12, "{what}");
            assert_eq!(found.as_good.map(|sets| sets as u64), theirs["ties"].as_u64(), "{what}");
            compared += 1;
        }
    }
    assert_eq!(compared, 24);
}
