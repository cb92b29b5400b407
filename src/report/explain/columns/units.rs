//! Tables with a row for each person, school or group.

use super::column::{Column, Table, column};
use super::shared::{
    ANSWERED, HIGH, LOW, MEASURE, OF, PERSON, RANK, RANK_HIGH, RANK_LOW, SCHOOL, STATE, UNSURE,
};

/// The ends of what non-response leaves open.
const OPEN_LOW: Column =
    column("low", "The value by what the answers say, as if nobody else had named anybody.");
const OPEN_HIGH: Column = column(
    "high",
    "The value if everybody who did not answer had named everybody else as strongly as the strongest answer there is.",
);

/// The tables.
pub const TABLES: &[Table] = &[
    Table {
        name: "people",
        says: "One row for each person, with every measure of people: report, measure --what people. The four columns on ranks stand beside the measure of --sort.",
        columns: &[PERSON, SCHOOL, STATE, ANSWERED, RANK, RANK_LOW, RANK_HIGH, UNSURE],
    },
    Table {
        name: "schools",
        says: "One row for each school, with every measure of schools: report, measure --what schools. The four columns on ranks stand beside the measure of --sort.",
        columns: &[SCHOOL, STATE, ANSWERED, RANK, RANK_LOW, RANK_HIGH, UNSURE],
    },
    Table {
        name: "ranks",
        says: "One row for each unit and each ranked measure, with intervals: report.",
        columns: &[
            MEASURE,
            OF,
            PERSON,
            SCHOOL,
            column("value", "The value of the measure, as in the tables of people and schools."),
            LOW,
            HIGH,
            RANK,
            RANK_LOW,
            RANK_HIGH,
            UNSURE,
            column("draws", "How often the data was drawn anew for the intervals of this row."),
            column("note", "Why a measure has no intervals; its other cells are blank then."),
        ],
    },
    Table {
        name: "nonresponse",
        says: "One row for each unit and measure of a survey that not everybody answered: report. It is about those who were asked themselves, so there is none about schools where people were asked.",
        columns: &[
            MEASURE,
            OF,
            PERSON,
            SCHOOL,
            OPEN_LOW,
            OPEN_HIGH,
            column("rank", "The place by what the answers say, 1 for the largest value."),
            column("rank_low", "The best place that missing answers leave open."),
            column("rank_high", "The worst place that missing answers leave open."),
        ],
    },
    Table {
        name: "holds_together",
        says: "One row for each of those on the shortest routes between others, the largest share first: report.",
        columns: &[
            PERSON,
            SCHOOL,
            LOW,
            HIGH,
            RANK_LOW,
            RANK_HIGH,
            column("partners", "How many others they have a tie with, as the measure degree says."),
        ],
    },
    Table {
        name: "terms",
        says: "One row for each school, one column for each term of the log: report. A term's column counts the activities with another school of the network; it is blank where nothing can be said.",
        columns: &[
            SCHOOL,
            STATE,
            column(
                "last_contact",
                "The day of the school's last activity with another school of the network.",
            ),
            column(
                "quiet_terms",
                "How many finished terms, up to now, have passed without contact with another school.",
            ),
            column(
                "left",
                "Yes if the school has left the network; it is not judged on the term in which it left.",
            ),
        ],
    },
    Table {
        name: "groups",
        says: "One row for each group of --groups or, without them, each community: measure --what groups.",
        columns: &[
            column("group", "The name of the group, or the number of the community."),
            column("members", "How many people or schools belong to the group."),
            column("ties_inside", "How many ties join two members of the group."),
            column(
                "ties_outside",
                "How many ties join a member with somebody of another group; ties to anybody without a group count nowhere.",
            ),
            column("strength_inside", "The strength of all ties between two members, added up."),
            column(
                "strength_outside",
                "The strength of all ties to other groups, added up; ties to anybody without a group count nowhere.",
            ),
            column(
                "density_inside",
                "The share of all possible ties between members that exist: 1 if everybody is tied to everybody. Blank for a group of one.",
            ),
        ],
    },
];
