//! Tables about ties, roles, sets and the network as a whole.

use super::column::{Table, column};
use super::shared::{ACTIVITIES, PERSON, SCHOOL};

/// The tables.
pub const TABLES: &[Table] = &[
    Table {
        name: "network",
        says: "One row with the measures of the whole network; where a few large activities dominate, a second row without these: report, measure --what network.",
        columns: &[
            column(
                "counted",
                "Which activities the row counts: all, or all but the largest ones. Only there if a few large activities dominate.",
            ),
            column(
                "chance_low",
                "Behind the name of a measure: the lower end of the middle 90 of 100 values that chance alone gives. Blank where nothing could be drawn.",
            ),
            column(
                "chance_high",
                "Behind the name of a measure: the upper end of the middle 90 of 100 values that chance alone gives.",
            ),
        ],
    },
    Table {
        name: "ties",
        says: "One row for each tie: report, measure --what ties.",
        columns: &[
            column(
                "from",
                "One end of the tie; with direction, who goes to the other or names the other.",
            ),
            column("from_school", "Where the first end of the tie works."),
            column("to", "The other end of the tie; with direction, the host or whoever is named."),
            column("to_school", "Where the other end of the tie works."),
            ACTIVITIES,
            column(
                "from_people",
                "How many different named people stood for the first school in these activities.",
            ),
            column(
                "to_people",
                "How many different named people stood for the other school in these activities.",
            ),
            column(
                "from_constraint",
                "How much of the first end's time and energy leads back to the second, directly and through others: the measure dyadic constraint.",
            ),
            column(
                "from_constraint_share",
                "That as a share of everything that constrains the first end: near 1, it depends on this tie alone.",
            ),
            column(
                "to_constraint",
                "How much of the second end's time and energy leads back to the first, directly and through others.",
            ),
            column(
                "to_constraint_share",
                "That as a share of everything that constrains the second end.",
            ),
            column(
                "cuts_pairs",
                "How many pairs could not reach each other any more without this tie; 0 unless it is a bridge.",
            ),
        ],
    },
    Table {
        name: "roles",
        says: "One row for each unit and role in which it was found or was to be expected: report, measure --what roles.",
        columns: &[
            PERSON,
            SCHOOL,
            column("group", "The group that the person or school belongs to."),
            column(
                "role",
                "The role as a go-between: coordinator, itinerant, gatekeeper, representative or liaison; any is all five, without direction each pair once although it makes both a gatekeeper and a representative.",
            ),
            column(
                "count",
                "How often this unit has the role: so many times two others who have no tie meet only through it.",
            ),
            column(
                "expected",
                "How often it would have the role by chance, if each pair were tied independently, as likely as pairs of its groups are on average. Column p deals as many ties as there are instead.",
            ),
            column(
                "sd",
                "How far counts by chance usually lie from what is expected: their standard deviation.",
            ),
            column(
                "z",
                "How many standard deviations the count lies above what is expected; below it with a minus. The same as the measure role z.",
            ),
            column(
                "p",
                "How often chance alone gives a count as far out: 0.05 is one network in twenty. Of the rows shown of a rare role many are below that, as those who do not have it are left out. The same as the measure role p.",
            ),
            column(
                "textbook_expected",
                "What the formulas of the paper by Gould and Fernandez expect, which know only how many people each group has and how many ties there are.",
            ),
            column(
                "textbook_z",
                "The distance from that in standard deviations, as other programs print it; for comparison only.",
            ),
            column("group_size", "How many people or schools the group has."),
        ],
    },
    Table {
        name: "cutpoints",
        says: "One row for each unit without whom somebody would lose the rest: measure --what cutpoints.",
        columns: &[
            PERSON,
            SCHOOL,
            column("pairs", "How many pairs could not reach each other any more."),
            column("cuts_off", "Who would lose the rest of the network, the first twenty by name."),
            column("schools", "How many schools those work at who would be cut off."),
            column("cuts_off_schools", "Which schools those work at who would be cut off."),
        ],
    },
    Table {
        name: "key-players",
        says: "One row for each goal and size of set: measure --what key-players.",
        columns: &[
            column(
                "goal",
                "What the set is best for: breaking the network apart if its members left, or reaching the others together.",
            ),
            column("players", "How many members the set has."),
            column("who", "The members of the best set."),
            column(
                "value",
                "What the set reaches: how far the network would fall apart without it, or which share of all the set reaches.",
            ),
            column(
                "before",
                "The value of the network as it is, where there is one without a set.",
            ),
            column(
                "search",
                "Whether every set was tried, so that none is better, or better and better sets were sought, so that there may be one.",
            ),
            column(
                "sets_as_good",
                "How many sets of that size are as good as this one, itself included; blank where not every set was tried.",
            ),
        ],
    },
    Table {
        name: "qap",
        says: "One row for each two layers, kinds of activity or terms, whose ties are compared: measure --what qap.",
        columns: &[
            column("layer", "The first layer: a kind of activity, or a term."),
            column("activities", "How many activities belong to the first layer."),
            column("other_layer", "The second layer."),
            column("other_activities", "How many activities belong to the second layer."),
            column("units", "How many people or schools are compared."),
            column(
                "r",
                "How alike the ties of both are: 1 if the same pairs are tied as strongly, 0 if one says nothing about the other.",
            ),
            column(
                "p",
                "How often chance alone makes two layers as alike, when it is dealt anew who is who.",
            ),
            column("permutations", "How often it was dealt anew who is who."),
        ],
    },
];
