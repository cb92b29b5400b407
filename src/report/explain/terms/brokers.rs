//! Words for those who stand between others.

use crate::report::explain::term::Term;

/// The terms.
pub const TERMS: &[Term] = &[
    Term {
        name: "broker",
        also: &[
            "brokerage",
            "go-between",
            "bridging",
            "structural hole",
            "structural holes",
            "key player",
            "hub",
        ],
        says: "Somebody through whom others are in touch who have no tie of their own. It can help them, and it makes them depend on one.",
        parts: &[
            (
                "Measures",
                "Betweenness looks at the whole network, Burt's measures at somebody's own contacts, the five roles at which groups they join",
            ),
            (
                "Source",
                "Burt 1992, doi:10.4159/9780674029095; Gould and Fernandez 1989, doi:10.2307/270949",
            ),
        ],
        see: &["betweenness", "constraint", "role", "cut point"],
    },
    Term {
        name: "role",
        also: &[
            "roles",
            "five roles",
            "brokerage role",
            "brokerage roles",
            "any",
            "any role",
            "gould fernandez",
            "gould and fernandez",
        ],
        says: "Five ways to stand between two others, by who belongs to which group: all in one group, called in from outside, letting others in, speaking for one's own, or joining two groups and belonging to neither.",
        parts: &[
            (
                "The letters",
                "Groups of a, of the person between, and of b: coordinator AAA, itinerant (consultant) ABA, gatekeeper ABB, representative AAB, liaison ABC",
            ),
            (
                "The row any",
                "All five together, in the table of roles. Without direction a pair of one of the own group and one other counts as gatekeeper and as representative, but once here, so any is less than the five added up",
            ),
            (
                "Other tools",
                "Without direction R sna counts ordered pairs, so its coordinators, itinerants and liaisons are twice ours",
            ),
            ("Source", "Gould and Fernandez 1989, doi:10.2307/270949"),
        ],
        see: &["coordinator", "itinerant", "gatekeeper", "representative", "liaison", "groups"],
    },
    Term {
        name: "consultant",
        also: &["itinerant broker"],
        says: "Somebody from outside a group who stands between two of its members. The measure is called itinerant.",
        parts: &[],
        see: &["itinerant", "role"],
    },
    Term {
        name: "tied by one person",
        also: &["sole presence", "single-person tie", "one-person tie", "nested reliance"],
        says: "A school is tied by one person when the same person alone stood for it in most of its contacts with other schools. Ten colleagues who always come together are not one-person ties.",
        parts: &[("How to read it", "At 100 % every contact ends if that person moves on")],
        see: &["F06", "single_person_share"],
    },
];
