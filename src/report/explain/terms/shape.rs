//! Words for the shape of a network as a whole.

use crate::report::explain::term::Term;

/// The terms.
pub const TERMS: &[Term] = &[
    Term {
        name: "isolate",
        also: &["isolates", "isolated", "stands alone", "no links", "isolated unit"],
        says: "A person or school without any tie that would be seen to have one: it answered, or the log would show it. A school that does nothing has no rows, so it can only be seen if there is a list of all member schools.",
        parts: &[
            ("Caution", "No record is not the same as no contact"),
            ("Not an isolate", "Whoever did not answer: see state"),
        ],
        see: &["isolates", "state", "F04", "school list"],
    },
    Term {
        name: "state",
        also: &[
            "states",
            "connected",
            "non_respondent",
            "non-respondent",
            "answered",
            "silent",
            "not heard from",
            "invited",
            "did not answer",
        ],
        says: "How a person or school stands to the data. There are four states, and silence is not isolation: whoever did not answer may have many contacts.",
        parts: &[
            ("connected", "It has a tie, named by itself or by others"),
            ("isolate", "It has none, although it answered, or the log would show it"),
            (
                "non_respondent",
                "It has none and nobody heard from it: it was asked and did not answer, or it is a listed school without a row of its own in a log that says who entered rows",
            ),
            (
                "outside",
                "It is not on the roster: somebody from an outside body, or in a survey whoever was not asked",
            ),
            (
                "answered",
                "In a survey: no means that its own side is missing, so out_degree and out_strength are blank and its other ties are those that others named",
            ),
            (
                "In figures",
                "Whoever nobody heard from stays in every table with blanks, and no figure of anybody else depends on it",
            ),
        ],
        see: &["response", "coverage", "isolate", "outside body"],
    },
    Term {
        name: "component",
        also: &["part", "parts", "piece", "connected component", "main part", "separate part"],
        says: "A part of the network in which everybody can reach everybody over ties, if need be through others. Between two parts there is no way at all.",
        parts: &[],
        see: &["components", "largest_component", "fragmentation"],
    },
    Term {
        name: "cut point",
        also: &[
            "cutpoint",
            "articulation point",
            "holds others together",
            "bridge",
            "single bridge",
        ],
        says: "A person or school without whom others would lose each other: the network would fall into more parts. It speaks about this data, not about what would really happen.",
        parts: &[
            ("On the map", "A filled diamond: holds others together"),
            ("Source", "Hopcroft and Tarjan 1973, doi:10.1145/362248.362272"),
        ],
        see: &["cutpoint", "component", "school_map"],
    },
    Term {
        name: "community",
        also: &["communities", "cluster", "group found", "leiden", "louvain"],
        says: "A group whose members have more contact with each other than chance would give. Nobody says who belongs to it: it is found in the ties.",
        parts: &[
            (
                "Caution",
                "Where groups are hardly marked, several divisions are as good as each other",
            ),
            ("Source", "Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z"),
        ],
        see: &["community", "communities", "modularity", "groups"],
    },
    Term {
        name: "groups",
        also: &["group", "given groups", "--groups"],
        says: "What people or schools belong to by a list, not by their ties: a person's school, or any column of the lists that you name.",
        parts: &[(
            "Set it",
            "--groups COLUMN, or groups under [analysis]; a person's group is the school unless it is set",
        )],
        see: &["modularity_groups", "ei_index", "assortativity", "coordinator"],
    },
    Term {
        name: "E–I index",
        also: &["ei", "e-i", "external internal index", "homophily", "krackhardt"],
        says: "Whether ties lead out of groups or stay within them. Plus one means that all lead out, minus one that all stay within.",
        parts: &[
            ("Formula", "(E − I)/(E + I), E ties between groups, I within"),
            (
                "How to read it",
                "Small groups have few possible ties inside, so read it beside ei_expected, which group sizes alone would give",
            ),
            ("Source", "Krackhardt and Stern 1988, doi:10.2307/2786835"),
        ],
        see: &["ei_index", "ei_index_weighted", "ei_expected"],
    },
    Term {
        name: "Gini",
        also: &["gini coefficient", "gini index", "inequality", "lorenz"],
        says: "One number for how unequally something is shared out: none when all have equally much, nearly one when a few have nearly everything.",
        parts: &[
            ("Formula", "G = 2 Σ i·x_(i) / (N Σ x) − (N + 1)/N, x in ascending order"),
            ("Source", "Dixon et al. 1987, doi:10.2307/1939238"),
        ],
        see: &["strength_gini", "HHI"],
    },
    Term {
        name: "centralisation",
        also: &["centralization", "star", "freeman centralisation"],
        says: "How far a network is gathered around one person or school, like a star around its centre.",
        parts: &[
            (
                "Caution",
                "On attendance logs it says little at school level: a few meetings of the whole network tie everyone to everyone. Who led says more",
            ),
            ("Source", "Freeman 1978, doi:10.1016/0378-8733(78)90021-7"),
        ],
        see: &["degree_centralisation", "betweenness_centralisation", "lead_share"],
    },
    Term {
        name: "centrality",
        also: &["central", "centrality measure", "importance"],
        says: "How much in the middle of a network somebody stands. There are several meanings, each with a measure of its own: many partners, much contact, lying between others, being near to all, standing with those who stand high.",
        parts: &[],
        see: &["degree", "strength", "betweenness", "harmonic", "eigenvector", "pagerank"],
    },
    Term {
        name: "triangle",
        also: &["triangles", "closed triangle", "triad", "closed circle"],
        says: "Three people or schools who all have a tie with each other. On attendance logs there are always many, since each activity ties everybody there.",
        parts: &[],
        see: &["transitivity", "local_clustering", "clustering"],
    },
];
