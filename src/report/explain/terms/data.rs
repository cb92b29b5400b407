//! Words for what goes in and what comes out.

use crate::base::codes;
use crate::report::explain::term::Term;

/// The terms.
pub const TERMS: &[Term] = &[
    Term {
        name: "host",
        also: &["hosts", "hosting", "venue", "host school", "guest", "visitor"],
        says: "The person or school at whose place an activity was. Whoever came is a guest; with direction, ties go from guest to host. Hosting is not leading.",
        parts: &[(
            "Where it stands",
            "to_person and to_school in a visit log; part = host in a list of people",
        )],
        see: &["direction", "lead"],
    },
    Term {
        name: "school list",
        also: &["roster", "member list", "schools.csv", "list of schools", "members", "boundary"],
        says: "The list of all member schools, whether they did anything or not. Without it a school that does nothing cannot be seen, because it has no rows.",
        parts: &[(
            "Set it",
            "--schools FILE, or schools under [input]; a file called schools.csv in the data folder is found",
        )],
        see: &["schools", "isolate", "outside body"],
    },
    Term {
        name: "people list",
        also: &["people.csv", "list of people", "staff list"],
        says: "The list of people: where they work, their role, and when they leave if that is known. It is not needed, but with it more can be said.",
        parts: &[("Set it", "--people FILE, or people under [input]")],
        see: &["people", "leaving_within_days"],
    },
    Term {
        name: "outside body",
        also: &[
            "outside",
            "outside bodies",
            "not on the list",
            "org_type",
            "local authority",
            "adviser",
        ],
        says: "An organisation that is no member school: a local authority, a university, a trust, or a name that is not on the school list. Its people are in the network; contact with it alone is not contact with a school.",
        parts: &[(
            "Set it",
            "A column org_type (la, hei, trust, hub and so on) in the log or in the list of people",
        )],
        see: &[codes::NOT_ON_THE_LIST, "school list"],
    },
    Term {
        name: "who is who",
        also: &[
            "merge",
            "merged",
            "same person",
            "same school",
            "alias",
            "aliases",
            "spelling",
            "spellings",
            "[aliases]",
        ],
        says: "Two spellings are one school if only filling words, punctuation or usual short forms differ. Nothing is joined because it is merely similar; what is alike is asked about.",
        parts: &[
            (
                "People",
                "One person: the same name at the same school, or the same identifier. The same name at two schools is two people",
            ),
            (
                "Set it",
                "Answer yes or no in the file that tiebeam check --aliases-out writes; or a column aliases in the school list, or [aliases] in tiebeam.toml",
            ),
        ],
        see: &[
            codes::SPELLING_JOINED,
            codes::NOT_ON_THE_LIST,
            codes::SAME_NAME,
            codes::PERHAPS_ONE_SCHOOL,
            codes::PERHAPS_ONE_PERSON,
        ],
    },
    Term {
        name: "left out",
        also: &[
            "rejected",
            "rejected row",
            "used",
            "bad row",
            "bad rows",
            "problems.csv",
            "problem",
            "problems",
        ],
        says: "A row that cannot be used is left out, counted and listed with its place, its text and what to do. Every row ends as used, left out, merged or blank.",
        parts: &[("Where", "check prints them; report writes problems.csv")],
        see: &["code"],
    },
    Term {
        name: "code",
        also: &["codes", "error code", "problem code"],
        says: "A short sign for a kind of problem in a row, the same in every version: with E the row was left out, with M it was merged with another, with W it was used and is worth a note.",
        parts: &[],
        see: &["left out"],
    },
    Term {
        name: "tiebeam.toml",
        also: &["settings", "config", "configuration", "settings file", "toml"],
        says: "A file with settings beside the data: names of lists and columns, spellings, what an activity counts, thresholds. It is not needed; every setting has a default.",
        parts: &[],
        see: &["threshold", "who is who", "weights of activities"],
    },
    Term {
        name: "run.toml",
        also: &["runtoml", "manifest", "sha-256", "sha256", "fingerprint", "hash"],
        says: "A file that the report writes beside its page: every setting that can change a number, and the fingerprint of every file that was read. With it a reviewer can repeat the run.",
        parts: &[],
        see: &["seed", "tiebeam.toml"],
    },
    Term {
        name: "pseudonym",
        also: &[
            "pseudonymised",
            "pseudonymized",
            "coded names",
            "people as codes",
            "anonymous",
            "anonymity",
            "anonymised",
            "anonymized",
        ],
        says: "A code that stands for a name, so that a report can be passed on. It is not anonymous: who knows the schools may still recognise a person by role and place.",
        parts: &[],
        see: &["personal data"],
    },
    Term {
        name: "personal data",
        also: &["privacy", "gdpr", "names of staff", "data protection"],
        says: "Names of staff are personal data. tiebeam sends nothing anywhere and keeps nothing outside the folder it writes; a report that names people should be shared with care.",
        parts: &[],
        see: &["pseudonym"],
    },
    Term {
        name: "exit code",
        also: &["exit codes", "exit status", "return code", "errorlevel"],
        says: "The number with which a command ends, for scripts: zero when it is done, whatever was found.",
        parts: &[(
            "Others",
            "1: check left rows or a file out, or a --fail-on condition holds. 2: the command line or tiebeam.toml is wrong. 3: the data cannot be used. 5: the result cannot be written",
        )],
        see: &["ACT", "LOOK"],
    },
    Term {
        name: "findings.json",
        also: &["json", "--json", "machine-readable"],
        says: "The findings and figures of a report for other programs, with raw numbers and raw text.",
        parts: &[],
        see: &["finding", "undefined"],
    },
];
