//! The two tables of a graph, and the attributes of its other files, which have the same names.

use super::column::{Table, column};
use super::shared::{ACTIVITIES, ANSWERED, SCHOOL, STATE};

/// The tables.
pub const TABLES: &[Table] = &[
    Table {
        name: "nodes",
        says: "One row for each person or school, with every measure and the columns of your own lists: export --format nodes. GraphML, GEXF and JSON have the same attributes.",
        columns: &[
            column(
                "id",
                "A plain number, in the order of the tables, by which the file of ties names this unit.",
            ),
            column(
                "label",
                "What to print: the name, with the school behind it where two people share a name.",
            ),
            column("name", "The name as in the tables."),
            column("kind", "Whether it is a person or a school."),
            SCHOOL,
            column("role", "The role of the person, from the list of people."),
            column("group", "The group of --groups that it belongs to."),
            STATE,
            ANSWERED,
        ],
    },
    Table {
        name: "edges",
        says: "One row for each tie: export --format edges. GraphML, GEXF and JSON have the same attributes.",
        columns: &[
            column(
                "source",
                "One end of the tie, by the number it has among the units; with direction, where the tie begins.",
            ),
            column("target", "The other end of the tie; with direction, where it ends."),
            column("type", "Whether the tie has a direction, in the words of Gephi."),
            column("weight", "The strength of the tie: more is closer."),
            column(
                "distance",
                "The length of the tie for shortest routes: one divided by its strength, unless you set another rule.",
            ),
            ACTIVITIES,
            column(
                "source_people",
                "How many different named people stood for the first school in these activities.",
            ),
            column(
                "target_people",
                "How many different named people stood for the other school in these activities.",
            ),
            column("source_label", "The name of the first end."),
            column("target_label", "The name of the other end."),
        ],
    },
];
