//! A log for each code of `base/codes/noted_lists.rs`.

use super::*;

pub(super) const CASES: &[Case] = &[
    ("W360", &[("log.csv", "Visits 2025/26\nVLOG+")], "log.csv"),
    ("W361", &[("log.csv", "VLOG+,,,Birch,Bo Kay,\n")], "log.csv"),
    (
        "W362",
        &[("log.csv", "VLOG+2025-10-10,CPD,Alder,All schools,,\n"), ("s.csv", LIST)],
        "log.csv --schools s.csv",
    ),
    ("W363", &[("log.csv", "VLOG+2025-10-10,CPD,Alder,Birch; Elm,Bo Kay,\n")], "log.csv"),
    ("W364", &[("grid.csv", "GRID+Bo Kay,1,sent cover\n")], "grid.csv"),
    ("W365", &[("grid.csv", "GRID+Total,1,5\n")], "grid.csv"),
    ("W366", &[("teams.csv", "TEAMS+3. Activities\nName,Join Time\n")], "teams.csv"),
    ("W367", &[("grid.csv", "GRID+Bo Kay,1,apologies\n")], "grid.csv"),
    ("W368", &[("log.csv", "VLOG+2025-10-10,CPD,Alder,Ash & Fell,Bo Kay,\n")], "log.csv"),
    ("W369", &[("log.csv", "HEAD+E2,2025-09-11,Cy,990077,attend\n")], "log.csv"),
    (
        "W370",
        &[("log.csv", "HEAD+"), ("s.csv", "name,urn\nAlder,1\nAlder,3\nBirch,2\n")],
        "log.csv --schools s.csv",
    ),
    (
        "W371",
        &[
            ("log.csv", "HEAD+E2,2025-09-11,Cy,990001,attend\nE2,2025-09-11,Di,990002,attend\n"),
            ("l.csv", "URN,LinkURN,LinkType\n990001,990002,Successor - merged\n"),
        ],
        "log.csv l.csv",
    ),
    (
        "W372",
        &[
            ("log.csv", "HEAD+"),
            (
                "g.csv",
                "URN,EstablishmentName,EstablishmentNumber,LA (code)\n990001,Alder,2001,990\n",
            ),
        ],
        "log.csv --register g.csv",
    ),
    (
        "W373",
        &[("log.csv", "HEAD+"), ("w.csv", "time_period,school_urn,headcount\n202526,990001,c\n")],
        "log.csv w.csv",
    ),
    (
        "W374",
        &[
            ("log.csv", "HEAD+"),
            ("s.csv", "name,urn,headcount\nAlder,990001,14\nBirch,990002,9\n"),
            ("w.csv", "time_period,school_urn,hc_workforce\n202526,990001,16\n"),
        ],
        "log.csv w.csv --schools s.csv",
    ),
    (
        "W375",
        &[
            ("log.csv", "HEAD+"),
            ("s.csv", "name,urn\nAlder,990001\nBirch,990002\n"),
            ("w.csv", "time_period,school_urn,headcount\n202526,990001,16\n"),
        ],
        "log.csv w.csv --schools s.csv",
    ),
    (
        "W376",
        &[
            ("log.csv", "HEAD+"),
            ("t.csv", "term,start,end\nA,2025-09-01,2025-12-19\nC,2026-04-13,2026-07-20\n"),
        ],
        "log.csv --terms t.csv",
    ),
    (
        "W377",
        &[("log.csv", "HEAD+"), ("m.csv", "date,school,label\n2025-11-04,Aldr,new head\n")],
        "log.csv m.csv",
    ),
    (
        "W378",
        &[(
            "log.csv",
            "HEAD+E2,2025-10-10,Bo Kay,Aldre Lane,lead\nE3,2025-10-10,Di Fox,Alder Lane,lead\n",
        )],
        "log.csv",
    ),
    ("W379", &[("log.csv", "HEAD+E2,2025-10-10,A. Lee,Alder,lead\n")], "log.csv"),
    (
        "W380",
        &[(
            "visits.csv",
            "VISITS+2025-10-03,Cy Fox,Elm,Di Dee,Oak,visit\n2025-10-04,Cy Fox,Elm,Di Dee,Oak,visit\n",
        )],
        "visits.csv",
    ),
    (
        "W381",
        &[
            ("log.csv", "HEAD+"),
            ("a.csv", "what,spelling,means,same\nperson,Ann Lee,Bo Kay,perhaps\n"),
        ],
        "log.csv --aliases a.csv",
    ),
    (
        "W382",
        &[("log.csv", "HEAD+"), ("a.csv", "what,spelling,means,same\nschool,Nowhere,Alder,yes\n")],
        "log.csv --aliases a.csv",
    ),
    (
        "W385",
        &[(
            "log.csv",
            "Date,Host school,Visiting schools,Status\n2025-10-10,Elm,Alder; Birch,Awaiting reply\n",
        )],
        "log.csv",
    ),
    ("W386", &[("log.csv", "VLOG+2025-10-10,CPD,Alder,Birch; 13 schools,Bo Kay,\n")], "log.csv"),
    (
        "W387",
        &[(
            "log.csv",
            "event_id,date,person,school\nE1,25/09/2025,Ann,Alder\nE2,2025-03-10,Ann,Alder\nE3,2025-05-11,Ann,Alder\n",
        )],
        "log.csv --dates dmy",
    ),
    (
        "W388",
        &[("log.csv", "event_id,date,person,school,hours\nE1,2025-09-10,Ann,Alder,90\n")],
        "log.csv",
    ),
    (
        "W389",
        &[
            ("log.csv", "HEAD+"),
            ("s.csv", "name,urn\nAlder,990001\nBirch,990002\n"),
            ("w.csv", "time_period,school_urn,headcount\n202526,990009,16\n"),
        ],
        "log.csv w.csv --schools s.csv",
    ),
    ("W397", &[("log.csv", "CROWD+\n")], "log.csv"),
    ("W398", &[("log.csv", "HEAD+E2,2025-09-12,,Alder; Elm,\n")], "log.csv"),
    (
        "W399",
        &[(
            "log.csv",
            "HEAD+E2,2025-09-17,Ann,Alder,\nE3,2025-09-24,Ann,Alder,\nE4,2025-10-01,Ann,Alder,\nE5,2025-08-10,Ann,Alder,\nE6,2025-10-15,Ann,Alder,\nE7,2025-10-22,Ann,Alder,\n",
        )],
        "log.csv",
    ),
    ("W400", &[("log.csv", "HEAD+"), ("copy.csv", "HEAD+")], "log.csv copy.csv"),
    ("W401", &[("log.csv", "HEAD+")], "log.csv --sheet Visits"),
    ("W402", &[("log.csv", "HEAD+E2,2025-09-12,SENCo,Alder,\n")], "log.csv"),
    (
        "W403",
        &[
            ("log.csv", "HEAD+"),
            (
                "s.csv",
                "name,urn,phase\nAlder Primary School,990001,Primary\nAlder Primary,990001,Infant\n",
            ),
        ],
        "log.csv --schools s.csv",
    ),
    (
        "W404",
        &[("log.csv", "HEAD+"), ("s.csv", "name,aliases\nAlder Primary School,\"Alder, ABP\"\n")],
        "log.csv --schools s.csv",
    ),
    (
        "W405",
        &[(
            "log.csv",
            "Date,Host school,Visiting schools\n2025-09-10,Alder,Birch; Cedar - cancelled\n",
        )],
        "log.csv",
    ),
    ("W410", &[("log.csv", "HEAD+E2,2025-09-12,Cy Fox & Di Gee,Alder,\n")], "log.csv"),
    ("W411", &[("log.csv", "HEAD+E2,2025-09-12,Cy Fox (Birch),Birch,\n")], "log.csv"),
    ("W412", &[("log.csv", "HEAD+E2,2025-09-12,Mr & Mrs Fox,Alder,\n")], "log.csv"),
    (
        "W413",
        &[(
            "log.csv",
            "event_id,date,person,school,led_by\nE1,2025-09-10,Ann Lee,Alder,Birch\nE1,2025-09-10,Bo,Birch,\n",
        )],
        "log.csv",
    ),
    ("W414", &[("log.csv", "HEAD+E2,2025-09-12,Cy Fox (Elm),Alder,\n")], "log.csv"),
    ("W431", &[("log.csv", "HEAD+"), ("tiebeam.toml", "[weights]\nvist = 2\n")], "log.csv"),
    (
        "W460",
        &[
            (
                "a.csv",
                "event_id,date,person,school\n1,2025-10-03,Ann,Alder\n2,2025-10-13,Ann,Alder\n",
            ),
            (
                "b.csv",
                "event_id,date,person,school\n1,2025-10-03,Bo,Birch\n2,2025-10-14,Bo,Birch\n",
            ),
        ],
        "a.csv b.csv",
    ),
    (
        "W461",
        &[("log.csv", "HEAD+"), ("s.csv", "name,joined\nAlder,2026-01-01\nBirch,\n")],
        "log.csv --schools s.csv",
    ),
    (
        "W462",
        &[("log.csv", "HEAD+"), ("s.csv", "name,left\nAlder,\nBirch,\nFir,2020-08-31\n")],
        "log.csv --schools s.csv",
    ),
    (
        "W463",
        &[("log.csv", "HEAD+"), ("people.csv", "name,school\nCy Fox,Alder\nDi Roe,Birch\n")],
        "log.csv --people people.csv",
    ),
    ("W464", &[("t.csv", "Source,Target,Type\nAnn,Bo,Undirected\n")], "t.csv"),
    (
        "W465",
        &[
            ("log.csv", "HEAD+"),
            ("schools.csv", "name,urn\nAlder,990001\n"),
            ("trust.csv", "school,urn\nAlder,990001\nBirch,990002\n"),
        ],
        ".",
    ),
    (
        "W470",
        &[
            (
                "log.csv",
                "event_id,date,person,school,URN\nE1,2025-09-10,Ann,Alder,990002\nE1,2025-09-10,Bo,Birch,990002\n",
            ),
            ("s.csv", "name,urn\nAlder,990001\nBirch,990002\n"),
        ],
        "log.csv --schools s.csv",
    ),
    (
        "W471",
        &[(
            "log.csv",
            "event_id,date,person,school,URN\nE1,2025-09-10,Ann,Alder,9.9E+05\nE1,2025-09-10,Bo,Birch,990002\n",
        )],
        "log.csv",
    ),
    (
        "W472",
        &[(
            "log.csv",
            "event_id,date,person,school,URN\nE1,2025-09-10,Ann,Alder,990001\nE1,2025-09-10,Bo,Alder,990002\nE2,2025-09-11,Cy,Alder,\n",
        )],
        "log.csv",
    ),
    (
        "W473",
        &[
            ("log.csv", "HEAD+"),
            ("p.csv", "staff_no,name,school\n7,Ann Lee,Alder\n7,Bo Kay,Birch\n"),
        ],
        "log.csv --people p.csv",
    ),
    (
        "W474",
        &[("log.csv", "HEAD+"), ("p.csv", "name,school,leaving\nAnn Lee,Alder,December 2025\n")],
        "log.csv --people p.csv",
    ),
    (
        "W520",
        &[(
            "log.csv",
            "event_id,date,staff_id,person,school\n1,2025-10-03,14,Sam Reed,Alder\n1,2025-10-03,15,Sam Reed,Alder\n2,2025-10-10,,Sam Reed,Alder\n2,2025-10-10,16,Bo Kay,Birch\n",
        )],
        "log.csv",
    ),
    (
        "W521",
        &[
            (
                "log.csv",
                "event_id,date,staff_id,person,school\n1,2025-10-03,0047,Ann Lee,Alder\n1,2025-10-03,0052,Bo Kay,Birch\n",
            ),
            (
                "people.csv",
                "staff_id,name,school,role\n47,Ann Lee,Alder,head\n52,Bo Kay,Birch,head\n",
            ),
        ],
        "log.csv people.csv",
    ),
    (
        "W522",
        &[
            ("a.csv", "from,to,weight\nAnn,Bo,3\nBo,Cy,1\n"),
            ("b.csv", "from,to,weight\nAnn,Bo,2\n"),
        ],
        "a.csv b.csv",
    ),
];
