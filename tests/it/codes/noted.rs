//! A log for each code of `base/codes/noted.rs`.

use super::*;

pub(super) const CASES: &[Case] = &[
    (
        "W301",
        &[("log.csv", "event_id,date,person,school,hours\nE1,2025-09-10,Ann,Alder,half a day\n")],
        "log.csv",
    ),
    ("W302", &[("log.csv", "VISITS+2025-09-11,Ann Lee,Alder,Ann Lee,Alder,visit\n")], "log.csv"),
    (
        "W303",
        &[("log.csv", "HEAD+"), ("s.csv", "name,joined\nAlder,since 2019\nBirch,2020-09-01\n")],
        "log.csv --schools s.csv",
    ),
    ("W304", &[("log.csv", "HEAD+E1,2025-10-10,Ann Lee,Alder,lead\n")], "log.csv"),
    ("W305", &[("in/log.csv", "HEAD+"), ("in/minutes.csv", "a,b\n1,2\n")], "in"),
    (
        "W306",
        &[("log.csv", "HEAD+E2,2025-10-10,Ann Lee,The Alder School,lead\n"), ("s.csv", LIST)],
        "log.csv --schools s.csv",
    ),
    (
        "W307",
        &[("log.csv", "HEAD+E2,2025-10-10,Ann Lee,Aldr,lead\n"), ("s.csv", LIST)],
        "log.csv --schools s.csv",
    ),
    ("W308", &[("log.csv", "HEAD+E2,2025-10-10,Ann Lee,Birch,lead\n")], "log.csv"),
    (
        "W309",
        &[("log.csv", "HEAD+"), ("tiebeam.toml", "[aliases]\n\"Oldr\" = \"Alder\"\n")],
        "log.csv",
    ),
    (
        "W310",
        &[(
            "log.csv",
            "VISITS+2025-09-12,Cy,Alder,Bo Kay,Birch,visit\n2025-09-12,Di,Elm,Bo Kay,Birch,visit\n",
        )],
        "log.csv",
    ),
    ("W311", &[("log.csv", "HEAD+E2,2025-10-10,Ann Lee,Alder,mentored\n")], "log.csv"),
    (
        "W312",
        &[(
            "log.csv",
            "date,type,person,school\n2025-09-10,visit,Ann,Alder\n2025-09-10,visit,Bo,Birch\n",
        )],
        "log.csv",
    ),
    (
        "W313",
        &[(
            "log.csv",
            "event_id,date,person,school,led_by\nE1,2025-09-10,Ann Lee,Alder,\nE1,2025-09-10,Ann Lee,Birch,\nE1,2025-09-10,Bo,Elm,Ann Lee\n",
        )],
        "log.csv",
    ),
    ("W314", &[("log.csv", "HEAD+E2,2021-10-10,Ann Lee,Alder,lead\n")], "log.csv"),
    ("W315", &[("ties.csv", "from,to,weight\na,b,1\nb,a,1\n")], "ties.csv"),
    (
        "W316",
        &[("log.csv", "event_id,date,person,school,person\nE1,2025-09-10,Ann,Alder,Bo\n")],
        "log.csv",
    ),
    (
        "W317",
        &[(
            "log.csv",
            "date,type,person,school,logged_by\n2025-09-10,visit,Ann,Alder,the office\n",
        )],
        "log.csv",
    ),
    ("W330", &[("log.csv", "HEAD+E2,13/9/25,Ann Lee,Alder,lead\n")], "log.csv"),
    (
        "W331",
        &[("log.csv", "event_id,date,person,school\nE1,45936,Ann,Alder\nE1,45936,Bo,Birch\n")],
        "log.csv",
    ),
    (
        "W332",
        &[("log.csv", "HEAD+E2,13/09/2025,Ann,Alder,lead\nE2,09/13/2025,Bo,Elm,\n")],
        "log.csv --dates dmy",
    ),
    (
        "W333",
        &[(
            "log.csv",
            "event_id,date,person,school,end\nE1,03/10/2025,Ann,Alder,13/10/2025\nE1,03/10/2025,Bo,Birch,13/10/2025\n",
        )],
        "log.csv",
    ),
    ("W334", &[("log.csv", "HEAD+E2,09/13/2025,Ann Lee,Alder,lead\n")], "log.csv --dates dmy"),
    ("W340", &[("log.xlsx", BOOK)], "log.xlsx"),
    ("W341", &[("log.xlsx", BOOK)], "log.xlsx"),
    ("W342", &[("log.xlsx", BOOK)], "log.xlsx"),
    ("W426", &[("log.csv", "HEAD+E2,2025-09-11,#REF!,Alder,lead\n")], "log.csv"),
    ("W427", &[("log.csv", "HEAD+E2,2025-09-11,Ann\u{200b} Lee,Alder,lead\n")], "log.csv"),
];
