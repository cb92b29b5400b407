//! Words for who leads, and for what would be lost.

use crate::report::explain::term::Term;

/// The terms.
pub const TERMS: &[Term] = &[
    Term {
        name: "lead",
        also: &[
            "leader",
            "led",
            "lead unknown",
            "facilitator",
            "chair",
            "who led",
            "leading",
            "named lead",
            "known lead",
        ],
        says: "Whoever is logged as leading an activity: lead, chair, facilitator, presenter, trainer or organiser. A host does not lead, and a name in the column for who led also counts as present.",
        parts: &[(
            "Unknown",
            "An activity without a named lead is left out of every share; where too many are unknown, nothing is said about leading",
        )],
        see: &["co-lead", "lead_share", "leads", "G6"],
    },
    Term {
        name: "co-lead",
        also: &["colead", "co-leader", "co-led", "shared lead"],
        says: "One of several leads of the same activity. The activity is shared out equally among them; each also counts as having led it once.",
        parts: &[],
        see: &["lead", "lead_share"],
    },
    Term {
        name: "lead share",
        also: &["leadership share", "share of leading"],
        says: "Which part of the activities somebody led, where activities with several leads are split equally among them. It says how much rests on one person, and nothing about how well they lead.",
        parts: &[
            (
                "Formula",
                "s_p = Σ ω·[p led]/(number of leads) ÷ Σ ω over activities whose lead is known",
            ),
            (
                "Beside it",
                "The value that sharing at random would rarely pass, and a 90 % interval",
            ),
        ],
        see: &["lead_share", "top_lead_share", "effective_leaders", "chance value", "F01"],
    },
    Term {
        name: "effective number of leaders",
        also: &[
            "effective leaders",
            "n_eff",
            "neff",
            "effective number",
            "hill number",
            "laakso taagepera",
        ],
        says: "How many people lead, counted by how much they lead. Ten who lead equally are ten; ten of whom one does nearly everything are little more than one.",
        parts: &[
            ("Formula", "N_eff = 1/Σ s_p² over people, s_p their lead shares"),
            ("Source", "Laakso and Taagepera 1979, doi:10.1177/001041407901200101"),
        ],
        see: &["effective_leaders", "HHI", "effective_leaders_look"],
    },
    Term {
        name: "HHI",
        also: &["herfindahl", "herfindahl hirschman", "concentration", "simpson"],
        says: "One number for how far something is gathered in few hands: one when one has everything, near zero when many share it equally. It is one divided by the effective number.",
        parts: &[("Formula", "HHI = Σ s², s the shares; 0.20 is 5 effective leaders, 0.40 is 2.5")],
        see: &["effective number of leaders", "Gini"],
    },
    Term {
        name: "leaver",
        also: &["leavers", "leaver loss", "what if they leave", "leaving", "key person leaves"],
        says: "Somebody who moves on. What the network would lose can be worked out from the log in two ways: their activities stop, or the activities go on without them. It is a what-if, not a forecast.",
        parts: &[],
        see: &["scenario A", "scenario B", "bus factor", "leaving_within_days"],
    },
    Term {
        name: "scenario A",
        also: &["their activities stop", "scenario a and b", "scenario"],
        says: "What would be lost if the activities that somebody leads stopped with them. Activities that they lead together with others go on, with everybody in them.",
        parts: &[(
            "Precisely",
            "Activities whose known leads are all among the leavers go; co-led ones and those without a known lead stay; ties are worked out anew",
        )],
        see: &["scenario B", "leaver", "bus factor"],
    },
    Term {
        name: "scenario B",
        also: &["activities go on without them"],
        says: "What would be lost if all activities went on and only this person stayed away. Their own ties go; a school stays in an activity while somebody else from it was there.",
        parts: &[(
            "Precisely",
            "No other tie changes: each activity counts as many present as were recorded",
        )],
        see: &["scenario A", "leaver"],
    },
    Term {
        name: "bus factor",
        also: &["truck factor", "lottery factor"],
        says: "The fewest people whose leaving would stop more than half of all contact, if the activities they lead stopped with them. One means that the network hangs on a single person.",
        parts: &[(
            "Source",
            "Avelino, Passos, Hora and Valente 2016, doi:10.1109/ICPC.2016.7503718",
        )],
        see: &["scenario A", "leaver", "lead_share_act"],
    },
];
