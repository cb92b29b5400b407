//! Tables about what was noticed, merged or found wrong, and the files that are answered or kept.

use super::column::{Table, column};

/// The tables.
pub const TABLES: &[Table] = &[
    Table {
        name: "flags",
        says: "One row for each finding and for each check that could not be made: report, measure --what flags.",
        columns: &[
            column("flag", "The code of the flag or gate; each has a card of its own."),
            column("severity", "How urgent it is: act, look or note; or that it was not assessed."),
            column("subject", "Whom or what the finding is about."),
            column("value", "The number that was compared with the limit."),
            column(
                "threshold",
                "The limit that it was compared with, from the settings or by default.",
            ),
            column(
                "chance",
                "What chance alone would pass in 5 of 100 draws, where the rule speaks of chance.",
            ),
            column("message", "The finding in words or, where it was not assessed, why."),
            column("action", "What could be done next."),
            column("rows", "The rows behind the finding, with the name of their file."),
        ],
    },
    Table {
        name: "merges",
        says: "One row for each spelling or row that was read as another one: report, measure --what merges.",
        columns: &[
            column("kind", "What was read as one: a person, a school, or a row."),
            column("kept", "The name that counts or, for a row, the place of the row that counts."),
            column("merged", "The spelling or the row that was read as it."),
            column("rows", "In how many rows this spelling stands."),
            column(
                "by",
                "Why both are one: an official number, an alias, an identifier, the same name, or a row that says the same.",
            ),
            column("where", "The first row in which it stands, with the name of its file."),
        ],
    },
    Table {
        name: "problems",
        says: "One row for each problem in a row: report, in the file problems.csv.",
        columns: &[
            column("file", "The file in which the problem was found."),
            column(
                "line",
                "The line of the file; blank where the problem is about the whole file.",
            ),
            column("column", "The number of the column, 1 for the first."),
            column("code", "The code of the problem; each has a card of its own."),
            column(
                "outcome",
                "What became of the row: used all the same, left out, or merged with another.",
            ),
            column("problem", "What is wrong, in words."),
            column("text", "The text at fault as it stands in the file."),
            column("fix", "What to do about it."),
        ],
    },
    Table {
        name: "aliases",
        says: "One row for each likely duplicate, to be answered: check --aliases-out, read with --aliases.",
        columns: &[
            column("what", "Whether it is about a person or a school."),
            column("spelling", "A name as it stands in the data."),
            column("school", "The school beside this name, where that tells people apart."),
            column("means", "The other name, which it may be another spelling of."),
            column("means_school", "The school beside the other name."),
            column("same", "Your answer: yes or no. Blank until somebody has answered."),
            column("rows", "In how many rows the spelling stands."),
            column("where", "The first rows in which it stands."),
            column("why", "Why both may be one."),
        ],
    },
    Table {
        name: "codebook",
        says: "One row for each person and name behind a code: the file of --codebook.",
        columns: &[
            column("code", "The code that stands for somebody or something in what is shown."),
            column("name", "The name behind the code."),
            column("school", "Where the person works."),
            column("id", "The identifier of the person, if the data has one."),
            column("what", "What the code stands for: a person, a body or a word."),
        ],
    },
];
