//! What a network is made of.

use crate::report::explain::term::Term;

/// The terms.
pub const TERMS: &[Term] = &[
    Term {
        name: "network",
        also: &["graph", "collaboration network"],
        says: "The people and schools in the data, with the ties between them. Everybody listed belongs to it, with or without a tie.",
        parts: &[],
        see: &["tie", "level", "school list"],
    },
    Term {
        name: "tie",
        also: &["ties", "link", "edge", "connection", "contact", "partner"],
        says: "Two people or two schools are tied when they took part in the same activity, or when the data says so. Without a tie they may still know each other: the data holds only what was logged.",
        parts: &[
            (
                "From a log",
                "Each activity ties everybody who was there; the more people, the less each pair gets (see projection)",
            ),
            (
                "Between schools",
                "A tie between schools comes from the schools in an activity, not from adding up ties of people; activity inside one school ties no schools",
            ),
        ],
        see: &["strength", "projection", "direction", "ties"],
    },
    Term {
        name: "strength of a tie",
        also: &[
            "strength",
            "tie strength",
            "weight",
            "weights",
            "tie weight",
            "edge weight",
            "strong tie",
            "weak tie",
        ],
        says: "How much contact two people or schools have with each other. In a log it is the number of activities they shared, where a big meeting counts less for each pair than a visit of two.",
        parts: &[
            (
                "Formula",
                "w_ij = Σ ω/(k − 1) over shared activities, k the number present, ω 1 unless [weights] says otherwise",
            ),
            (
                "How to read it",
                "More is closer. It is the opposite of distance, and the two are never mixed",
            ),
        ],
        see: &["strength", "distance", "projection"],
    },
    Term {
        name: "distance",
        also: &["length", "path length", "length of a tie", "1/w", "dist"],
        says: "How far apart two people or schools are: a strong tie is short, a weak tie is long. The length of a way is the sum of its ties.",
        parts: &[
            (
                "Formula",
                "d = 1/w for a tie of strength w; two ways are equally long if they are in fractions, or, where strengths have too many digits for that, if they differ by less than a share of 1e-10 of themselves",
            ),
            (
                "Other tools",
                "Many take the weight of a tie as its length unless told otherwise, which makes strong ties long",
            ),
            (
                "Source",
                "Newman 2001, doi:10.1103/PhysRevE.64.016132; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
            ),
        ],
        see: &["strength of a tie", "shortest path", "betweenness", "harmonic"],
    },
    Term {
        name: "shortest path",
        also: &[
            "path",
            "route",
            "betweenness route",
            "shortest route",
            "geodesic",
            "shortest way",
            "step",
            "steps",
        ],
        says: "The nearest way from one person or school to another, over ties. Somebody lies between two others when their nearest way runs through them.",
        parts: &[
            (
                "Two kinds",
                "Nearest by strength (a strong tie is short) or by number of steps; measures whose names end in _unweighted count steps",
            ),
            ("Several", "Where several ways are equally short, each counts its part"),
        ],
        see: &["distance", "betweenness", "betweenness_unweighted"],
    },
    Term {
        name: "projection",
        also: &[
            "newman",
            "newman weights",
            "newman weighting",
            "newman projection",
            "one-mode projection",
            "two-mode",
            "bipartite",
            "affiliation network",
        ],
        says: "How a list of activities becomes a network: everybody at an activity is tied to everybody else there. A person shares each activity out among all the others, so one big meeting does not tie everybody closely to everybody.",
        parts: &[
            (
                "Formula",
                "An activity with k present gives each pair ω/(k − 1), so the strength of a unit is the weighted number of activities it shared",
            ),
            (
                "Levels",
                "People and schools are projected each from their own: at the level of schools k counts schools",
            ),
            ("Source", "Newman 2001, doi:10.1103/PhysRevE.64.016132"),
        ],
        see: &["strength of a tie", "level", "activity"],
    },
    Term {
        name: "activity",
        also: &["event", "session", "meeting", "visit", "cross-school activity"],
        says: "One thing that happened and was logged: a visit, a meeting, a training day. Rows with the same event number on the same day are one activity.",
        parts: &[
            (
                "Without numbers",
                "Attendance rows that agree on date, type, title and initiative are one activity; each row of a visit log is a contact of its own",
            ),
            (
                "Alone",
                "An activity of one person ties nobody, but it counts as taking part and as leading",
            ),
        ],
        see: &["activities", "attendance", "interactions", "weights of activities"],
    },
    Term {
        name: "weights of activities",
        also: &["omega", "ω", "activity weight", "by_hours", "by_depth", "[weights]"],
        says: "How much one activity counts. Every activity counts once, unless the settings say that some kinds, longer ones or deeper ones count more.",
        parts: &[(
            "Set it",
            "[weights] in tiebeam.toml: a kind, for example joint_cpd = 2.0; by_hours = true; by_depth; default",
        )],
        see: &["projection", "lead_share"],
    },
    Term {
        name: "level",
        also: &["level of people", "level of schools", "people level", "school level"],
        says: "Whose ties are looked at: those between people or those between schools. The same log gives both networks, and they answer different questions.",
        parts: &[(
            "Set it",
            "--level people or --level schools, or level under [analysis]; schools unless no school is known",
        )],
        see: &["projection", "tie"],
    },
    Term {
        name: "alpha",
        also: &["opsahl", "opsahl's alpha", "tuning parameter", "1/w^α"],
        says: "How much the strength of ties counts for how near people or schools are to each other. Usually it counts fully: a tie twice as strong is half as long.",
        parts: &[
            ("Set it", "--alpha 0.5, or alpha under [analysis]; from 0 to 5"),
            (
                "Distance",
                "d = 1/w^α: with 0 every tie is one step, with 1 a tie is 1/w long, above 1 a few strong ties are nearer than many weak ones (Opsahl, Agneessens and Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006)",
            ),
            (
                "What it changes",
                "betweenness, betweenness_share, harmonic, closeness, efficiency_loss and the distances that are exported; no strength",
            ),
        ],
        see: &["strength", "betweenness", "harmonic", "closeness"],
    },
    Term {
        name: "direction",
        also: &[
            "directed",
            "undirected",
            "directed tie",
            "arc",
            "arrow",
            "collapse",
            "undirected collapse",
        ],
        says: "Whether a tie goes from one to the other, such as from a visitor to the host or from who asks to who helps. Usually a tie is the same from both ends.",
        parts: &[
            ("Set it", "--direction directed, or direction under [analysis]"),
            (
                "With direction",
                "Betweenness, PageRank, the five roles, density, (incoming) closeness and efficiency_loss follow it; everything else is on the ties without direction: for a log the projection without hosts, for given ties both ways added",
            ),
        ],
        see: &["reciprocity", "in_degree", "out_degree"],
    },
    Term {
        name: "unit",
        also: &["units", "node", "vertex", "actor", "member", "person", "school"],
        says: "One person or one school, depending on whose ties are looked at. Everybody listed is in every table, with or without a tie.",
        parts: &[],
        see: &["level", "isolate"],
    },
    Term {
        name: "ego",
        also: &["alter", "alters", "ego network", "neighbour", "neighbor", "neighbours"],
        says: "The person or school that is being looked at. Those in contact with it are its alters: the others of its own small network.",
        parts: &[(
            "Other tools",
            "UCINET can compute constraint within the ego network alone; tiebeam always uses the whole network",
        )],
        see: &["constraint", "effective_size", "degree"],
    },
    Term {
        name: "two-hop pruning",
        also: &["pruning"],
        says: "A tie that is longer than a way over one go-between is left out of the search for nearest ways. No result changes; it is only faster.",
        parts: &[("Source", "Simas, Correia and Rocha 2021, doi:10.1093/comnet/cnab021")],
        see: &["shortest path"],
    },
];
