//! How measures behave, where it is not the usual way. A measure that is not named behaves as the
//! first line of each list says, and the laws hold it to that: a new one is covered at once.

/// Usual: doubling every strength changes nothing. These double.
pub(super) const PROPORTIONAL: &[&str] =
    &["strength", "in_strength", "out_strength", "harmonic", "closeness"];

/// Usual: a change that cancels out changes no bit. These take roots, which round.
pub(super) const TAKE_ROOTS: &[&str] = &["transitivity_geometric"];

/// Usual: only who is tied to whom counts. These use how strong ties are.
pub(super) const USE_STRENGTHS: &[&str] = &[
    "strength",
    "in_strength",
    "out_strength",
    "betweenness",
    "betweenness_share",
    "harmonic",
    "closeness",
    "efficiency_loss",
    "eigenvector",
    "pagerank",
    "constraint",
    "effective_size",
    "efficiency",
    "hierarchy",
    "local_clustering_weighted",
    "community",
    "community_stability",
    "clustering_weighted",
    "reciprocity_weighted",
    "ei_index_weighted",
    "modularity",
    "modularity_groups",
    "communities",
    "strength_gini",
    "closeness",
    "efficiency_loss",
    "transitivity_weighted",
    "transitivity_geometric",
    "strength_hhi",
];

/// With every strength 1, the first is the second.
pub(super) const PAIRS: &[(&str, &str)] = &[
    ("strength", "degree"),
    ("in_strength", "in_degree"),
    ("out_strength", "out_degree"),
    ("betweenness", "betweenness_unweighted"),
    ("harmonic", "harmonic_unweighted"),
    ("local_clustering_weighted", "local_clustering"),
    ("clustering_weighted", "clustering"),
    ("ei_index_weighted", "ei_index"),
    ("reciprocity_weighted", "reciprocity"),
    ("transitivity_weighted", "transitivity"),
    ("transitivity_geometric", "transitivity"),
    ("strength_gini", "degree_gini"),
    ("strength_hhi", "degree_hhi"),
];

/// Usual: somebody more without ties changes nothing, and has 0 or a blank. With N the number
/// before, these are multiplied.
pub(super) fn more_for_one_more(name: &str, n: f64) -> f64 {
    match name {
        // Pairs of others: (N−1)(N−2) before, N(N−1) after.
        "betweenness_share" => (n - 2.0) / n,
        // Pairs: N(N−1) before, (N+1)N after.
        "density" | "global_efficiency" => (n - 1.0) / (n + 1.0),
        _ => 1.0,
    }
}

/// These grow by one with somebody more without ties.
pub(super) const ONE_MORE: &[&str] =
    &["people", "assessed", "components", "isolates", "communities"];

/// These are about everybody, so that somebody without ties counts too.
pub(super) const ABOUT_EVERYBODY: &[&str] = &[
    "pagerank",
    "fragmentation",
    "degree_centralisation",
    "betweenness_centralisation",
    "strength_gini",
    "ei_expected",
    "degree_gini",
    "core",
    "core_periphery",
    "ei_p",
];

/// Usual: a unit's value is that of its own network when another stands beside it. These depend on
/// who else there is.
pub(super) const SEE_THE_OTHER: &[&str] = &[
    "betweenness_share",
    "pagerank",
    "eigenvector",
    "pairs_cut",
    "community",
    "community_stability",
    "core",
    "efficiency_loss",
];

/// Two networks side by side have together as many. (Not communities: with resolution 1, what is a
/// community of its own depends on how much else there is.)
pub(super) const ADD_UP: &[&str] = &["people", "assessed", "ties", "components", "isolates"];

/// Usual: renaming units moves their values along. These are one of several equally good
/// ways to divide a network, or drawn by chance.
pub(super) const ONE_OF_SEVERAL: &[&str] =
    &["community", "community_stability", "communities", "core", "ei_p"];

/// Usual: turning every arc round changes nothing. These trade places.
pub(super) const TRADE_PLACES: &[(&str, &str)] = &[
    ("in_degree", "out_degree"),
    ("in_strength", "out_strength"),
    ("gatekeeper", "representative"),
];

/// These follow the arcs, so that they change when the arcs turn round.
pub(super) const FOLLOW_ARCS: &[&str] =
    &["closeness", "harmonic", "harmonic_unweighted", "pagerank"];

/// Usual: a tie given in both directions counts as one without. These count both.
pub(super) const COUNT_BOTH: &[&str] = &[
    "strength",
    "betweenness",
    "betweenness_unweighted",
    "coordinator",
    "itinerant",
    "liaison",
    "ties",
];

/// Usual: never below 0. These reach −1.
pub(super) const SIGNED: &[&str] = &[
    "assortativity",
    "ei_expected",
    "ei_index",
    "ei_index_weighted",
    "modularity",
    "modularity_groups",
    "reciprocity_weighted",
    "core_periphery",
];

/// Usual: nothing keeps them below a limit. These never exceed 1.
pub(super) const AT_MOST_ONE: &[&str] = &[
    "assortativity",
    "betweenness_centralisation",
    "betweenness_share",
    "clustering",
    "clustering_weighted",
    "cutpoint",
    "degree_centralisation",
    "density",
    "efficiency",
    "ei_expected",
    "ei_index",
    "ei_index_weighted",
    "eigenvector",
    "fragmentation",
    "global_efficiency",
    "hierarchy",
    "lead_share",
    "leaver_loss",
    "local_clustering",
    "local_clustering_weighted",
    "modularity",
    "modularity_groups",
    "pagerank",
    "pairs_cut",
    "reciprocity",
    "reciprocity_weighted",
    "strength_gini",
    "top_lead_share",
    "transitivity",
    "carrier_hhi",
    "core",
    "core_periphery",
    "degree_gini",
    "degree_hhi",
    "efficiency_loss",
    "ei_p",
    "strength_hhi",
    "top_carrier_share",
    "transitivity_geometric",
    "transitivity_weighted",
];

/// Usual: a log in which everything happened twice has the same values. These double.
pub(super) const DOUBLE_WITH_THE_LOG: &[&str] =
    &["strength", "in_strength", "out_strength", "harmonic", "closeness", "leads", "activities"];
