//! Words for how sure a number is.

use crate::report::explain::term::Term;

/// The terms.
pub const TERMS: &[Term] = &[
    Term {
        name: "likely rank",
        also: &["rank", "rank interval", "order not certain", "ranking"],
        says: "Where somebody stands in a ranking when the same activities are drawn anew at random: in 90 of 100 draws within these places. Where two neighbours' ranges of values overlap, their order is not certain.",
        parts: &[(
            "Method",
            "Drawing the activities with replacement (Efron 1979, doi:10.1214/aos/1176344552)",
        )],
        see: &["interval"],
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
        ],
        says: "The span that a share would keep to in most logs like this one. Where the intervals of two people overlap, it is not certain which of them led more.",
        parts: &[
            (
                "How",
                "The activities are drawn anew, with repeats, 500 times with the printed seed; the interval holds the middle 90 of 100 shares",
            ),
            (
                "Only shares",
                "Drawing with repeats leaves out about a third of the activities, which would bias densities and paths, so they have no interval",
            ),
            ("Source", "Efron 1979, doi:10.1214/aos/1176344552"),
        ],
        see: &["lead_share", "chance value"],
    },
    Term {
        name: "seed",
        also: &["random seed", "--seed", "random", "reproducible"],
        says: "The number from which everything random is made. The same data, settings and seed give the same result every time.",
        parts: &[
            ("Used for", "Chance values, intervals, communities and the layout of maps"),
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
                "From 80 %: all measures. 70 to 79 %: no named brokers, only between which values they lie. 50 to 69 %: counts and shares of leading only. Below: counts of what is in the data. What falls away is blank in every file, and the report says why",
            ),
            (
                "Source",
                "Smith and Moody 2013, doi:10.1016/j.socnet.2013.09.003; Costenbader and Valente 2003, doi:10.1016/S0378-8733(03)00012-1",
            ),
        ],
        see: &["state", "coverage", "betweenness", "G1", "G11"],
    },
    Term {
        name: "undefined",
        also: &["blank", "null", "n/a", "empty cell", "en dash", "none"],
        says: "A value that does not exist, such as the share of leading where nobody is named as lead. It is left blank and never set to zero.",
        parts: &[("In files", "A blank cell in CSV, null in JSON, an en dash on the page")],
        see: &["isolate"],
    },
];
