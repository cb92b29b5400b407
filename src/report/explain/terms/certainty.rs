//! Words for how sure a number is.

use crate::report::explain::term::Term;

/// The terms.
pub const TERMS: &[Term] = &[
    Term {
        name: "likely rank",
        also: &[
            "rank",
            "rank interval",
            "rank_low",
            "rank_high",
            "order not certain",
            "order_not_certain",
            "ranking",
        ],
        says: "Where somebody stands in a ranking when the same data is drawn anew at random: in 90 of 100 draws within these places. Where the ranges of two neighbours overlap, their order is not certain.",
        parts: &[
            (
                "A log",
                "Its activities are drawn with repeats (Efron 1979, doi:10.1214/aos/1176344552)",
            ),
            (
                "A survey",
                "The answers of one respondent in ten are forgotten; they are still named by others (Costenbader and Valente 2003, doi:10.1016/S0378-8733(03)00012-1). Not a sampling error: it shows how far an order rests on single answers",
            ),
            ("Given ties", "One in ten is taken out with all of its ties"),
            (
                "How far to trust it",
                "By sums and by shares of leading such ranges held the true rank in about 90 of 100 simulated logs. By contacts (degree) in 82 to 86, and by the share of routes in 81 to 84 for those above 0: these hang on single activities, a draw leaves out a third of them, and the true rank is more often worse than the range than better. Read them as how far a place hangs on single activities",
            ),
            (
                "Rank 1",
                "The highest value; equals share the first of their places, and their order is never certain. So all who stand between nobody have the best of their places, though any of them may belong anywhere behind",
            ),
            (
                "Where",
                "ranks.csv, beside the column that measure --sort sorts by, leaders, leavers, who holds the network together; for the first 500 of a measure",
            ),
        ],
        see: &["interval", "order likeness"],
    },
    Term {
        name: "order likeness",
        also: &["order_likeness", "order_likeness_low", "rank stability", "spearman"],
        says: "How alike the order of all is when the same data is drawn anew: 1 is the same order, 0 is any order. Below about 0.9 a list of the first five says little about who is on it.",
        parts: &[(
            "Precisely",
            "Spearman's rank correlation of the order in a draw with the measured one; half of the draws are at most so alike, and five in a hundred at most order_likeness_low",
        )],
        see: &["likely rank"],
    },
    Term {
        name: "chance value",
        also: &[
            "chance",
            "by chance",
            "chance line",
            "p95",
            "p05",
            "random sharing",
            "expected by chance",
            "baseline",
        ],
        says: "What the same number would be if leading were shared out at random among the same people. With few activities somebody always leads many, so a share counts only when it passes what chance rarely passes.",
        parts: &[
            (
                "How",
                "Each activity keeps its number of leads, who are drawn anew, all alike and nobody twice; 2,000 draws with the printed seed",
            ),
            ("Rarely", "5 of 100 draws pass it (for the effective number: fall short of it)"),
            ("Blank", "Fewer than three leaders: there is nothing to share out"),
        ],
        see: &["lead_share", "effective_leaders", "seed", "F01"],
    },
    Term {
        name: "interval",
        also: &[
            "bootstrap",
            "90 % interval",
            "confidence interval",
            "confidence",
            "uncertainty",
            "error bar",
            "resampling",
            "--bootstrap",
        ],
        says: "The span that a share would keep to in most logs like this one. Where the intervals of two people overlap, it is not certain which of them led more.",
        parts: &[
            (
                "How",
                "The activities are drawn anew, with repeats, 500 times with the printed seed; the interval holds the middle 90 of 100 values and the measured one. A large network has fewer draws, or none, and says so",
            ),
            (
                "Only sums and shares",
                "Drawing with repeats leaves out about a third of the activities, which would bias densities and paths, so of these only the rank is told, and that too is a little too sure: see likely rank",
            ),
            (
                "Blank",
                "Where no draw could give another value, as of whoever led nothing, or everything, in the window: drawing anew cannot tell how far that is luck, and an interval from 0 to 0 would claim that it is none",
            ),
            (
                "Set it",
                "--bootstrap N, or bootstrap under [analysis]: N draws however long they take, 0 for none",
            ),
            ("Source", "Efron 1979, doi:10.1214/aos/1176344552"),
        ],
        see: &["lead_share", "chance value", "likely rank"],
    },
    Term {
        name: "margin",
        also: &[
            "estimate",
            "estimated",
            "sampling",
            "sample of sources",
            "margin of error",
            "--sources",
            "pivots",
        ],
        says: "How far a figure may be off that was estimated: in a very large network shortest paths are searched from some, drawn at random, and not from everybody. 95 of 100 exact values lie within the margin.",
        parts: &[
            (
                "When",
                "Above 60 billion units times ties left (lengths) or 250 billion units times ties (steps), for example 50,000 people with 1.2 million ties left; below that everything is exact",
            ),
            (
                "How",
                "k of the N who have a tie are drawn without repeats, in each part of the network on its own, and sums are scaled by N/k; without direction a pair counts for those between by how far the source is",
            ),
            (
                "Margin",
                "1.96 standard errors with the correction for a finite population, and N/k times the most that one source added, for what no source has shown",
            ),
            (
                "Blank",
                "Loss of efficiency, where it would take hours; likely ranks, where too few draws fit",
            ),
            ("Set it", "--sources N or all, or sources under [analysis]"),
            (
                "Source",
                "Brandes and Pich 2007, doi:10.1142/S0218127407018403; Geisberger, Sanders and Schultes 2008, doi:10.1137/1.9781611972887.9; Eppstein and Wang 2004, doi:10.7155/jgaa.00081; Pellegrini and Vandin 2023, doi:10.1145/3628601",
            ),
        ],
        see: &["betweenness", "harmonic", "closeness", "seed", "interval"],
    },
    Term {
        name: "seed",
        also: &["random seed", "--seed", "random", "reproducible"],
        says: "The number from which everything random is made. The same data, settings and seed give the same result every time.",
        parts: &[
            (
                "Used for",
                "Chance values, intervals, communities, whom paths are searched from and the layout of maps",
            ),
            ("Set it", "--seed N, or seed under [analysis]; 1 unless it is set"),
        ],
        see: &["chance value", "interval", "run.toml"],
    },
    Term {
        name: "coverage",
        also: &["log coverage", "completeness", "logged_by"],
        says: "How many of the member schools log their own activities. Where it is unknown, a school without rows cannot be told from a school that logs nothing.",
        parts: &[(
            "Precisely",
            "Share of listed schools with at least one row logged by their own staff; it needs a column logged_by",
        )],
        see: &["response", "state", "school list"],
    },
    Term {
        name: "response",
        also: &["response rate", "non-response", "nonresponse", "missing data", "respondent"],
        says: "How many of those who were asked in a survey answered. When a fifth or more is missing, who stands between others is no longer certain.",
        parts: &[
            (
                "A cautious rule",
                "From 80 %: all measures. 70 to 79 %: no named brokers, only from what to what their figures go in the data so far; complete answers may give values outside these. 50 to 69 %: counts and shares of leading only. Below: counts of what is in the data. What falls away is blank in every file, and the report says why",
            ),
            (
                "Source",
                "Smith and Moody 2013, doi:10.1016/j.socnet.2013.09.003; Costenbader and Valente 2003, doi:10.1016/S0378-8733(03)00012-1",
            ),
        ],
        see: &["state", "coverage", "betweenness", "G1", "G11"],
    },
    Term {
        name: "chance band",
        also: &["chance_low", "chance_high", "by chance column", "permutation", "null model"],
        says: "Between which values a figure of concentration lies in 90 of 100 draws in which only chance says who took part or who led. What lies outside is more, or less, concentrated than chance explains; that some schools are larger or keener is enough for it.",
        parts: &[
            (
                "Schools",
                "Each activity keeps its day, size and weight; its schools are drawn among those that were members on the day",
            ),
            (
                "People",
                "Each participant is replaced by somebody of the same school who took part in anything in the same term, nobody twice",
            ),
            ("Leading", "Each activity keeps its number of leads, drawn among all who led"),
            (
                "What it does not ask",
                "Why: all members are as likely, also those without a row, so nearly every real network lies outside. core_periphery and modularity have no band, and chance raises them most: their cards say how far",
            ),
            (
                "Given ties",
                "With direction everybody gives as many and as strong ones as they did, to people of the same school as those they named, or to any school. Without direction nobody gave a tie: as many, as strong, fall on any pairs of people of the same two schools, or of schools, so it does not matter which end stands first in the file",
            ),
            (
                "Draws",
                "500 with the printed seed (leading 2,000); fewer or none where the network is large",
            ),
        ],
        see: &["chance value", "seed"],
    },
    Term {
        name: "nonresponse limits",
        also: &["nonresponse.csv", "nonresponse band", "best and worst rank"],
        says: "What those who did not answer a survey could have changed: from naming nobody to naming everybody. No answer could have passed these limits.",
        parts: &[(
            "How",
            "The low end is what the answers say; at the high end everybody who did not answer names everybody, as strongly as the strongest answer there is. Ranks are the best and the worst that this leaves open",
        )],
        see: &["response", "state"],
    },
    Term {
        name: "undefined",
        also: &["blank", "null", "n/a", "empty cell", "en dash", "none"],
        says: "A value that does not exist, such as the share of leading where nobody is named as lead. It is left blank and never set to zero.",
        parts: &[("In files", "A blank cell in CSV, null in JSON, an en dash on the page")],
        see: &["isolate"],
    },
];
