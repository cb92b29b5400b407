//! Words for what is said about a network.

use crate::report::explain::term::Term;

/// The terms.
pub const TERMS: &[Term] = &[
    Term {
        name: "finding",
        also: &["findings", "flag", "flags", "pattern"],
        says: "A pattern in the network that is worth a conversation. It names its rule, its numbers, the rows behind it and a next step, and it never speaks about the quality of a person.",
        parts: &[],
        see: &["ACT", "LOOK", "NOTE", "gate", "threshold"],
    },
    Term {
        name: "ACT",
        also: &["red", "urgent"],
        says: "The most urgent kind of finding: talk to somebody this week.",
        parts: &[("For scripts", "--fail-on act ends with exit code 1 if there is one")],
        see: &["LOOK", "NOTE", "finding"],
    },
    Term {
        name: "LOOK",
        also: &["amber"],
        says: "A finding that is worth looking at, and less urgent than one that asks you to act.",
        parts: &[(
            "For scripts",
            "--fail-on look ends with exit code 1 if there is one, or an ACT",
        )],
        see: &["ACT", "NOTE", "finding"],
    },
    Term {
        name: "NOTE",
        also: &["grey", "gray"],
        says: "Something to know when reading the rest, such as that the data is too little for a verdict.",
        parts: &[],
        see: &["ACT", "LOOK", "gate"],
    },
    Term {
        name: "gate",
        also: &["gates", "data quality", "data-quality gate"],
        says: "A check whether the data can carry a verdict at all. When a gate closes, findings that rest on what is missing are not made, and that is said.",
        parts: &[],
        see: &["G5", "G6", "not assessed"],
    },
    Term {
        name: "not assessed",
        also: &["unassessed", "switched off"],
        says: "A check that could not be made, with its reason: a column or a list is missing, or a gate closed. No flag is not the same as no check.",
        parts: &[],
        see: &["gate", "finding"],
    },
    Term {
        name: "threshold",
        also: &["thresholds", "limit", "cut-off", "cutoff", "[flags]"],
        says: "The value from which a pattern is worth a finding. There is no established limit for networks of schools, so each is a default with a reason, printed in every report, and you can change it.",
        parts: &[(
            "Set it",
            "Under [flags] in tiebeam.toml, for example single_person_share = 0.90",
        )],
        see: &["finding", "chance value"],
    },
    Term {
        name: "whole-network activity",
        also: &["whole network", "in the room", "only in the room"],
        says: "An activity of more than half of the active schools. It ties almost everybody, so it says little about who works with whom.",
        parts: &[],
        see: &["whole_network_share", "F04", "centralisation"],
    },
    Term {
        name: "active school",
        also: &["active schools", "active"],
        says: "A school that took part in something, or has a tie, during the days that findings speak about.",
        parts: &[],
        see: &["window", "min_schools"],
    },
];
