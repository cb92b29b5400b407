//! Words for time.

use crate::report::explain::term::Term;

/// The terms.
pub const TERMS: &[Term] = &[
    Term {
        name: "term",
        also: &[
            "terms",
            "school term",
            "finished term",
            "latest finished term",
            "autumn",
            "spring",
            "summer",
            "school year",
        ],
        says: "A term of the English school year: autumn to 31 December, spring to Easter Sunday, summer to 31 August; or a term of your own list.",
        parts: &[
            ("Set it", "--terms FILE (term, start, end), or terms under [input]"),
            (
                "Finished",
                "A term counts as finished when the log ends at most 21 days before its last school day",
            ),
            (
                "Gaps",
                "A term without any row in the whole log is a gap in the log and says nothing about any school",
            ),
        ],
        see: &["window", "as-of date", "F04"],
    },
    Term {
        name: "as-of date",
        also: &["as of", "asof", "reading date", "today"],
        says: "The day on which the log is read as ending: its last date, or the day given as the end. No clock is read, so the same data gives the same result next year.",
        parts: &[("Set it", "--until DATE, or until under [network]")],
        see: &["window", "term"],
    },
    Term {
        name: "window",
        also: &["since", "until", "period", "span", "last three terms"],
        says: "The days that findings speak about: the last three finished terms, or the whole log if it has fewer. Tables and charts of ties are about the whole log.",
        parts: &[(
            "Set it",
            "--since and --until, or since and until under [network]; then everything is about these days",
        )],
        see: &["term", "as-of date"],
    },
];
