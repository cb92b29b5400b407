//! A log for each code of `base/codes/noted_logs.rs`.

use super::*;

/// One school beside two people, in one cell over both rows.
const JOINED: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>event_id</t></is></c><c r="B1" t="inlineStr"><is><t>person</t></is></c><c r="C1" t="inlineStr"><is><t>school</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>1</t></is></c><c r="B2" t="inlineStr"><is><t>Ann Lee</t></is></c><c r="C2" t="inlineStr"><is><t>Alder</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>1</t></is></c><c r="B3" t="inlineStr"><is><t>Bo Kay</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells><sheetData>"#;

pub(super) const CASES: &[Case] = &[
    (
        "W450",
        &[(
            "log.csv",
            "Date,Host school,Visiting schools,Notes\n2025-09-10,Alder,Birch,Train cancelled\n",
        )],
        "log.csv",
    ),
    (
        "W451",
        &[(
            "log.csv",
            "Date,Title,Name,School,Attended\n2025-09-10,x,Ann,Alder,Attended\n2025-09-10,x,Bo,Birch,\n",
        )],
        "log.csv",
    ),
    (
        "W452",
        &[(
            "log.csv",
            "event_id,date,title,person,school\nA1,2025-09-10,x,Ann,Alder\nA2,2025-09-10,x,Bo,Birch\nA3,2025-09-10,x,Cy,Elm\n",
        )],
        "log.csv",
    ),
    ("W453", &[("log.csv", "HEAD+e1,2025-09-10,Cy Day,Elm,\n")], "log.csv"),
    ("W454", &[("log.xlsx", JOINED)], "log.xlsx"),
    (
        "W488",
        &[(
            "log.csv",
            "event_id,date,person,school,notes\nE1,2025-09-10,Ann Lee,Alder,\nE1,2025-09-10,Bo Kay,Birch,Apologies for lateness\n",
        )],
        "log.csv",
    ),
    ("W489", &[("log.csv", "HEAD+E1,ditto,Cy Fox,Cedar,attend\n")], "log.csv"),
    (
        "W490",
        &[("grid.csv", "Name,10/09/2025,25/09/2025\nAlder School,,\nAnn Lee,y,y\nBo Kay,y,\n")],
        "grid.csv",
    ),
    (
        "W491",
        &[
            (
                "log.csv",
                "Date,Host school,Visiting schools,Guide\n2025-09-10,Alder,Birch; Cedar,Ann Lee\n",
            ),
            ("people.csv", "name,school\nAnn Lee,Alder\n"),
        ],
        "log.csv --people people.csv",
    ),
    (
        "W492",
        &[(
            "log.csv",
            "date,from_person,from_school,to_person,to_school\n2025-10-03,A,Alder,B,Birch\n2025-11-07,A,Alder,B,Birch\n2025-12-05,A,Alder,B,Birch\n2025-01-12,A,Alder,B,Birch\n2026-01-20,A,Alder,B,Birch\n2026-02-03,A,Alder,B,Birch\n2026-03-03,A,Alder,B,Birch\n2026-03-10,A,Alder,B,Birch\n",
        )],
        "log.csv",
    ),
    (
        "W500",
        &[
            (
                "log.csv",
                "Date,Host school,Visiting schools,Apologies\n2025-09-10,Alder,Birch; Cedar,Elm\n",
            ),
            ("schools.csv", "name,urn\nAlder,990001\nBirch,990002\nCedar,990003\nElm,990004\n"),
        ],
        "log.csv --schools schools.csv",
    ),
    (
        "W501",
        &[
            ("log.csv", "HEAD+"),
            ("staff.csv", "name,school,First aider,DSL\nAnn Lee,Alder,Y,\nBo Kay,Birch,,Y\n"),
        ],
        "log.csv --people staff.csv",
    ),
];
