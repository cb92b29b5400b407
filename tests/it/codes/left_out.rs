//! A log for each code of `base/codes/left_out.rs`.

use super::*;

/// Ten rows make it certain what the columns hold.
const SHIFTED: &str = "day,hours,who\n2025-09-01,1,A\n2025-09-02,2,A\n2025-09-03,1,A\n\
    2025-09-04,2,A\n2025-09-05,1,A\n2025-09-06,2,A\n2025-09-07,1,A\n2025-09-08,2,A\n\
    2025-09-09,2,A\n2025-09-10,2,A\nx,2025-09-11,A\n";

pub(super) const CASES: &[Case] = &[
    ("E201", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee,Alder\n")], "log.csv"),
    ("E202", &[("log.csv", "HEAD+E2,2025-09-11,,,attend\n")], "log.csv"),
    ("E203", &[("log.csv", "HEAD+E2,2025-09-31,Ann Lee,Alder,lead\n")], "log.csv"),
    ("E204", &[("log.csv", "HEAD+,,Ann Lee,Alder,lead\n")], "log.csv"),
    ("E206", &[("log.csv", "HEAD+,2025-09-11,Ann Lee,Alder,lead\n")], "log.csv"),
    ("E207", &[("ties.csv", "from,to,weight\na,b,1\nb,c,-2\n")], "ties.csv"),
    ("E208", &[("ties.csv", "from,to,weight\na,b,1\nb,b,2\n")], "ties.csv"),
    ("E209", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee,Alder,apologies\n")], "log.csv"),
    (
        "E210",
        &[("log.csv", "HEAD+E2,2025-09-11,\"Cy,Alder,attend\nE3,2025-09-12,Di\",Birch,attend\n")],
        "log.csv",
    ),
    ("E214", &[("log.csv", "HEAD+E2,2025-09-11,Anne \"Annie\" Lee,Alder,lead\n")], "log.csv"),
    ("E215", &[("log.csv", "HEAD+E2,2025-09-11,Ann\0 Lee,Alder,lead\n")], "log.csv"),
    ("E216", &[("log.csv", "HEAD+E2,2025-09-11,'Ann Lee',Alder,lead\n")], "log.csv"),
    ("E217", &[("log.csv", SHIFTED)], "log.csv --rows"),
    ("E218", &[("log.csv", "Log of the term\nHEAD+")], "log.csv --rows"),
    (
        "E220",
        &[(
            "a.csv",
            "id,submitdate,lastpage,startlanguage,Your school,Partner schools\n1,,1,en,Elm School,Oak School\n2,2025-10-02 09:00,1,en,Oak School,Elm School\n",
        )],
        "a.csv",
    ),
    (
        "E221",
        &[(
            "a.csv",
            "StartDate,ResponseId,Status,Finished,Your school,Partner schools\n2025-10-02 09:00,R_1,Survey Preview,True,Elm School,Oak School\n2025-10-02 09:00,R_2,IP Address,True,Elm School,Oak School\n",
        )],
        "a.csv",
    ),
    ("E222", &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,,Oak School\n")], "a.csv"),
    (
        "E223",
        &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,Ash School;Fir School,Oak School\n")],
        "a.csv",
    ),
    (
        "E227",
        &[("v.csv", ODK), ("p.csv", "name,PARENT_KEY,KEY\nAnn,uuid:9,uuid:9/p[1]\n")],
        "v.csv p.csv",
    ),
    ("E228", &[("v.csv", ODK)], "v.csv"),
    ("E229", &[("v.csv", KOBO)], "v.csv"),
    ("E234", &[("log.csv", "VLOG+TOTAL,,5,,,\n")], "log.csv"),
    ("E235", &[("log.csv", "VLOG+Spring term 2026,,,,,\n")], "log.csv"),
    ("E236", &[("log.csv", "VLOG+2025-10-10,cancelled,Elm,Alder,Bo Kay,\n")], "log.csv"),
    ("E237", &[("zoom.csv", "ZOOM+Bo Kay,b@x.org,2025-09-10 16:00:00,2\n")], "zoom.csv"),
    ("E238", &[("zoom.csv", "ZOOM+iPad,,2025-09-10 16:00:00,60\n")], "zoom.csv"),
    ("E265", &[("zoom.csv", "ZOOM+Bo Kay,b@x.org,at noon,fifty\n")], "zoom.csv"),
    ("E239", &[("log.csv", "VLOG+2025-10-10,CPD,Elm,All schools,,\n")], "log.csv"),
    (
        "E242",
        &[("log.csv", "HEAD+"), ("l.csv", "URN,LinkURN,LinkType\n1,2,Successor\n1,,Successor\n")],
        "log.csv l.csv",
    ),
    (
        "E243",
        &[
            ("log.csv", "HEAD+"),
            ("t.csv", "term,start,end\nA,2025-09-01,2025-12-19\nB,2026-03-27,2026-01-05\n"),
        ],
        "log.csv t.csv",
    ),
    (
        "E244",
        &[("log.csv", "HEAD+"), ("m.csv", "date,school,label\n2025-11-04,Alder,\n")],
        "log.csv m.csv",
    ),
    (
        "E245",
        &[
            ("log.csv", "HEAD+"),
            ("g.csv", "URN,EstablishmentName,EstablishmentNumber,LA (code)\n,Alder,,\n"),
        ],
        "log.csv g.csv",
    ),
    ("E255", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee LONG,Alder,lead\n")], "log.csv"),
    ("E276", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee,Alder,lea\nd\n")], "log.csv"),
    (
        "E295",
        &[(
            "log.csv",
            "HEAD+E2,2025-09-11,Ann Lee,Alder,lead\nE2,2025-09-11,Bo Day,Birch,\n\
             E3,2025-09-12,Ann Lee,Alder,\nE3,2025-09-12,Birch,Bo Day,\nE4,2025-09-13,Bo Day,Birch,\n",
        )],
        "log.csv",
    ),
];
