//! A log for each code of `base/codes/merged.rs`.

use super::*;

pub(super) const CASES: &[Case] = &[
    ("M401", &[("log.csv", "HEAD+E1,2025-09-10,Ann Lee,Alder,lead\n")], "log.csv"),
    (
        "M402",
        &[("log.csv", "HEAD+"), ("s.csv", "name,urn\nAlder,1\nBirch,2\nAlder,1\n")],
        "log.csv --schools s.csv",
    ),
    (
        "M403",
        &[(
            "visits.csv",
            "date,from_school,to_school,type,logged_by\n2025-10-03,Elm,Oak,visit,Elm\n2025-10-04,Elm,Oak,visit,Oak\n",
        )],
        "visits.csv",
    ),
    (
        "M420",
        &[(
            "a.csv",
            "Timestamp,Your name,Your school,Partner schools\n2025/10/02 9:15:22 AM GMT+1,Ann Lee,Elm School,Oak School\n2025/10/03 9:15:22 AM GMT+1,Ann Lee,Elm School,Oak School\n",
        )],
        "a.csv",
    ),
];
