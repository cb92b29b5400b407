//! Communities against the best partitions that any tool has found.

use super::stored::Stored;
use crate::support::{NETWORKS, networks};

#[test]
fn the_best_known_modularity_is_reached() {
    let Some(folder) = networks() else { return };
    for name in NETWORKS.into_iter().filter(|name| *name != "mooc_dlt1") {
        let stored = Stored::read(&folder.join(name));
        let best = |key: &str| stored.reference["graph"][key].as_f64().unwrap();
        for (with_strengths, key) in
            [(true, "best_modularity_u_w"), (false, "best_modularity_u_unw")]
        {
            let ours = stored.scores(with_strengths).value("modularity").unwrap();
            eprintln!("{name} {key}: {ours:.12} here, best known {:.12}", best(key));
            assert!(ours >= best(key) - 1e-12, "{name} {key}: {ours}");
        }
        let parts = stored.reference["partitions"]["best_w"]["communities"].as_f64();
        assert_eq!(stored.scores(true).value("communities"), parts, "{name}");
    }
}

#[test]
fn on_a_hard_network_it_comes_close() {
    let Some(folder) = networks() else { return };
    let hard = Stored::read(&folder.join("mooc_dlt1"));
    let ours = hard.scores(true).value("modularity").unwrap();
    let theirs = hard.reference["graph"]["best_modularity_u_w"].as_f64().unwrap();
    eprintln!("mooc_dlt1: {ours:.12} here, best known {theirs:.12}");
    assert!(ours >= theirs * 0.99, "{ours} here, {theirs} there");
}
