//! Every column of every stored reference is compared with a measure, or is named here with the
//! reason why there is none.

use std::collections::BTreeSet;

use super::unweighted;
use crate::real;
use crate::support::{NETWORKS, json, networks};

/// Roles, raw, expected and z: `real` and `roles`.
const OF_ROLES: &str = "gf_";

/// Compared in words of code rather than in a list: `real` and `communities`.
const IN_CODE: &[&str] = &[
    "eigenvector_u_w_L2",
    "eigenvector_u_w_L2_igraph_whole_graph_max1",
    "avg_clustering_barrat_zero",
    "best_modularity_u_w",
    "best_modularity_u_unw",
];

/// What begins so is no measure of tiebeam, for this reason.
const NOT_OURS: &[(&str, &str)] = &[
    ("betweenness_u_weight_as_distance_WRONG", "the mistake itself, kept to show what it gives"),
    ("betweenness_d_weight_as_distance_WRONG", "the mistake itself, kept to show what it gives"),
    ("betweenness_u_opsahl", "ties are used by strength alone, not by strength and number"),
    ("betweenness_d_unw_norm", "betweenness_d_unw, divided"),
    ("harmonic_u_unw_norm", "harmonic_u_unw, divided"),
    ("harmonic_u_invw_norm", "harmonic_u_invw, divided"),
    ("harmonic_d_unw_in_norm", "harmonic_d_unw_in, divided"),
    ("harmonic_d_invw_in_norm", "harmonic_d_invw_in, divided"),
    ("harmonic_d_unw_out", "who can be reached; ours is who can reach"),
    ("harmonic_d_invw_out", "who can be reached; ours is who can reach"),
    ("closeness_", "classic closeness is on 1/w, of those who can reach, within a piece"),
    ("eccentricity_", "no measure"),
    ("eigenvector_u_unw", "the same as eigenvector_u_unw_L2, or on one piece alone"),
    ("eigenvector_u_w_L2_", "scaled otherwise, or on one piece alone"),
    ("pagerank_d_unw", "ours with direction takes strengths"),
    ("katz_", "no measure"),
    ("kcore_d_", "cores are those of ties without direction"),
    ("hierarchy_u_w_NETRICS_VARIANT", "another definition"),
    ("hierarchy_u_unw_NETRICS_VARIANT", "another definition"),
    ("constraint_d_unw", "both ways count 2 there; ours is 1 where nothing is stronger"),
    ("effective_size_d_unw", "both ways count 2 there; ours is 1 where nothing is stronger"),
    ("efficiency_d_unw", "both ways count 2 there; ours is 1 where nothing is stronger"),
    ("hierarchy_d_unw", "both ways count 2 there; ours is 1 where nothing is stronger"),
    ("clustering_onnela", "divides by the strongest tie of the network"),
    ("clustering_zhang_horvath", "divides by the strongest tie of the network"),
    ("clustering_fagiolo", "with direction"),
    ("clustering_local_opsahl", "Barrat's is the weighted one here"),
    ("clustering_global_opsahl", "Barrat's is the weighted one here"),
    ("reciprocity_node", "reciprocity is that of the network"),
    ("ei_index_node", "E–I is that of the network and of each group"),
    ("ei_index_d", "E–I is that of ties without direction"),
    ("fragmentation_F_after_removal", "`pairs_cut` counts pairs of others alone"),
    ("fragmentation_DF", "fragmentation counts pairs, not distances"),
    ("fragment_after_removal", "fragmentation counts pairs, not distances"),
    ("efficiency_loss", "no measure"),
    ("local_efficiency", "no measure"),
    ("bridging_u_unw", "no measure"),
    ("degree_opsahl", "degree and strength stand side by side instead"),
    ("cutpoint_u", "the same as articulation_u"),
    ("lambda_max", "a step on the way to eigenvector"),
    ("eigenvector_w_dominant", "a remark"),
    ("eigenvector_unw_dominant", "a remark"),
    ("bridges_count", "whom a cut point cuts off is told by `pairs_cut`"),
    ("components_strong", "components are those of ties without direction"),
    ("avg_clustering_zero", "counts those with fewer than two contacts as 0"),
    ("avg_clustering_onnela_zero", "divides by the strongest tie of the network"),
    ("centralization_closeness", "no measure"),
    ("centralization_indegree", "centralisation is that of ties without direction"),
    ("centralization_outdegree", "centralisation is that of ties without direction"),
    ("centralization_betweenness_d", "centralisation is that of ties without direction"),
    ("centralization_degree_u_DEFAULT_loopsTRUE", "allows self-ties"),
    ("reciprocity_dyadic", "reciprocity is edgewise"),
    ("reciprocity_edgewise.lrr", "reciprocity is edgewise"),
    ("reciprocity_correlation", "reciprocity is edgewise"),
    ("reciprocity_hierarchy", "reciprocity is edgewise"),
    ("assortativity_group_d", "that of ties without direction"),
    ("assortativity_degree", "assortativity is by group"),
    ("modularity_group_u_unw", "on strengths"),
    ("modularity_group_d_w", "that of ties without direction"),
    ("optimal_modularity", "the same as best_modularity, proved"),
    ("global_efficiency_u_invw", "on steps"),
    ("global_efficiency_d_unw", "that of ties without direction"),
    ("avg_path_length", "no measure"),
    ("diameter", "no measure"),
    ("transitivity_d_weak", "that of ties without direction"),
    ("krackhardt_", "no measure"),
    ("twomode_clustering_opsahl", "clustering is that of ties"),
    ("dyad_", "a census"),
    ("triad_", "a census"),
];

#[test]
fn every_column_of_every_reference_is_compared_or_named() {
    let Some(folder) = networks() else { return };
    let lists = [real::UNDIRECTED, real::DIRECTED, real::NETWORK, real::DIRECTED_NETWORK];
    let listed = lists.into_iter().flatten().map(|(_, key)| *key);
    let unweighted = unweighted::KEYS.iter().map(|(_, key, _)| *key);
    let compared: BTreeSet<&str> =
        listed.chain(unweighted).chain(IN_CODE.iter().copied()).collect();
    let (mut seen, mut used) = (BTreeSet::new(), BTreeSet::new());
    for name in NETWORKS {
        let reference = json(&folder.join(name).join("reference.json"));
        for part in ["node", "graph"] {
            for key in reference[part].as_object().unwrap().keys() {
                seen.insert(key.clone());
                if compared.contains(key.as_str()) || key.starts_with(OF_ROLES) {
                    continue;
                }
                let named = NOT_OURS.iter().find(|(start, _)| key.starts_with(start));
                let (start, _) = named.unwrap_or_else(|| panic!("{name}: nothing holds {key}"));
                used.insert(*start);
            }
        }
        // The table of the nodes says the same as the lists.
        let table = csv::Reader::from_path(folder.join(name).join("reference_nodes.csv"));
        for column in table.unwrap().headers().unwrap() {
            let is_known =
                column == "id" || column == "group" || reference["node"].get(column).is_some();
            assert!(is_known, "{name}: reference_nodes.csv has {column}, reference.json has not");
        }
    }
    for (start, why) in NOT_OURS {
        assert!(!why.is_empty() && used.contains(start), "no reference has {start}");
    }
    let compared = compared.iter().filter(|key| seen.contains(**key)).count();
    eprintln!("{} columns of references: {compared} compared, the others named", seen.len());
}
