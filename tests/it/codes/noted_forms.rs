//! A log for each code of `base/codes/noted_forms.rs`.

use super::*;

const NAMES: &str =
    "name,school,contact1,contact2\nAnn,Alder,Bo,Bo\nBo,Birch,Ann,\nCy,Cedar,Ann,Bo\n";

const ROSTER: &str = "School,Alder,Birch,Cedar\nAlder,,1,-2\nBirch,1,,\nCedar,0,2,\n";

pub(super) const CASES: &[Case] = &[
    (
        "W345",
        &[(
            "a.csv",
            "Respondent ID,Collector ID,Start Date,End Date,Your school,Which schools did you work with?,\n,,,,Response,Oak School,Other (please specify)\n1,2,10/16/2025 09:00 AM,10/16/2025 09:00 AM,Elm School,,Fir School\n",
        )],
        "a.csv",
    ),
    (
        "W346",
        &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,Ash School,\"Fir School, Yew School\"\n")],
        "a.csv",
    ),
    (
        "W347",
        &[(
            "a.csv",
            "Timestamp,Your school,Partner schools [Oak School],Partner schools [Ash School]\n2025/10/02 9:15:22 AM GMT+1,Elm School,Yes,perhaps\n",
        )],
        "a.csv",
    ),
    (
        "W348",
        &[(
            "a.csv",
            "Timestamp,Your school,How often do you visit [Oak School]\n2025/10/02 9:15:22 AM GMT+1,Elm School,Monthly\n",
        )],
        "a.csv",
    ),
    ("W349", &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,Oak School,Oak School\n")], "a.csv"),
    (
        "W350",
        &[(
            "a.csv",
            "Timestamp,Your school,Partner schools,Who led it?\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School,Ann Lee\n",
        )],
        "a.csv",
    ),
    ("W351", &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,Elm School,Oak School\n")], "a.csv"),
    (
        "W352",
        &[(
            "a.csv",
            "Respondent ID,Collector ID,Start Date,End Date,Your school,Which schools did you work with?,\n,,,,Response,Oak School,Other (please specify)\n1,2,10/06/2025 09:00 AM,10/06/2025 09:00 AM,Elm School,Oak School,\n",
        )],
        "a.csv",
    ),
    ("W353", &[("n.csv", NAMES)], "n.csv"),
    ("W354", &[("m.csv", ROSTER)], "m.csv"),
    ("W355", &[("m.csv", ROSTER)], "m.csv"),
    ("W356", &[("m.csv", ROSTER)], "m.csv"),
    ("W357", &[("v.csv", KOBO)], "v.csv"),
    ("W358", &[("v.csv", ODK)], "v.csv"),
    ("W359", &[("v.csv", ODK)], "v.csv"),
    (
        "W395",
        &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,Ash School,We work alone\n")],
        "a.csv",
    ),
    ("W396", &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,Ash School,Other\n")], "a.csv"),
    (
        "W415",
        &[(
            "a.csv",
            "Timestamp,Your school,How often do you visit (1 = never) [Oak School]\n2025/10/02 9:15:22 AM GMT+1,Elm School,4\n",
        )],
        "a.csv",
    ),
    (
        "W416",
        &[(
            "a.csv",
            "Timestamp,Your school,Which schools do you work with?,Further links\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School,Ash School\n",
        )],
        "a.csv",
    ),
    (
        "W432",
        &[(
            "a.csv",
            "Timestamp,Your school,Which schools come to you for advice?\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School\n",
        )],
        "a.csv",
    ),
    (
        "W433",
        &[(
            "a.csv",
            "Timestamp,Your school,Date of visit,Where was the visit?,Other schools involved\n2025/10/02 9:15:22 AM GMT+1,Elm School,2025-10-01,Our school,Oak School\n",
        )],
        "a.csv",
    ),
    (
        "W434",
        &[(
            "a.csv",
            "Timestamp,Your school,Date of visit,Were you host or visitor?,Other school\n2025/10/02 9:15:22 AM GMT+1,Elm School,2025-10-01,both,Oak School\n",
        )],
        "a.csv",
    ),
    ("W440", &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,Ash School,Not sure\n")], "a.csv"),
    (
        "W441",
        &[(
            "a.csv",
            "Timestamp,Your school,Partner schools,Further links\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School,Ash School\n",
        )],
        "a.csv --map partners=partner_schools --map partners=further_links",
    ),
    ("W476", &[("m.csv", "School,URN,Alder,Birch\nAlder,100001,,2\nBirch,100002,0,\n")], "m.csv"),
    (
        "W477",
        &[(
            "a.csv",
            "Timestamp,Your name,Your school,Which schools did you work with?\n2025/10/02 9:15:22 AM GMT+1,Ann Lee,Other,Oak School\n2025/10/02 9:16:22 AM GMT+1,Bo Kay,Oak School,Elm School\n",
        )],
        "a.csv",
    ),
    (
        "W478",
        &[(
            "a.csv",
            "Timestamp,Email Address,Your name,Your school,Which schools did you work with?\n2025/10/02 9:15:22 AM GMT+1,o@x.example,Ann Lee,Elm School,Oak School\n2025/10/02 9:16:22 AM GMT+1,o@x.example,Tom Kay,Oak School,Elm School\n",
        )],
        "a.csv",
    ),
    (
        "W510",
        &[(
            "a.csv",
            "ID,Start time,Completion time,Your school,Elm School,The Grange,Oak School\n1,22/09/2025 15:41:02,22/09/2025 15:48:37,Elm School,,Weekly,Never\n2,22/09/2025 15:41:02,22/09/2025 15:48:37,Oak School,Never,Weekly,\n",
        )],
        "a.csv",
    ),
    (
        "W511",
        &[(
            "a.csv",
            "Timestamp,Your school,Partner schools,How long?\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School,3\n",
        )],
        "a.csv --map hours=how_long",
    ),
    (
        "W512",
        &[(
            "a.csv",
            "Timestamp,Your school,Partner schools,How often?\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School;Ash School,Weekly\n",
        )],
        "a.csv",
    ),
    (
        "W513",
        &[(
            "a.csv",
            "Timestamp,Your school,In which ways have you worked with each school? [Elm School],In which ways have you worked with each school? [Oak School]\n2025/10/02 9:15:22 AM GMT+1,Elm School,,Visits;CPD\n",
        )],
        "a.csv",
    ),
];
