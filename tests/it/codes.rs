//! Codes of problems: registered, used, and each made by a log that has it.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use tiebeam::base::codes::{all, code};

use crate::support::{Home, files, workbook};

/// What a code needs: files, the words after `check`, and the code.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static str);

const HEAD: &str = "event_id,date,person,school,part\n";
const FIRST: &str = "E1,2025-09-10,Ann Lee,Alder,lead\nE1,2025-09-10,Bo Kay,Birch,attend\n";
const ANSWERS: &str = "Timestamp,Your school,Which schools did you work with?\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School\n";
const VISITS: &str = "date,from_person,from_school,to_person,to_school,type\n";

const ODK: &str = "SubmissionDate,host_school,school,visit_date,ReviewState,KEY\n\
    2025-10-06,s4,s1,2025-10-03,,uuid:1\n2025-10-06,s4,s1,2025-10-04,rejected,uuid:2\n";
const KOBO: &str = "start,school,schools_present,schools_present/s1,schools_present/s2,_id,_uuid\n\
    2025-10-06,s4,s1,1,0,1,u1\n2025-10-07,s4,s1,0,1,2,u2\n";
const NAMES: &str =
    "name,school,contact1,contact2\nAnn,Alder,Bo,Bo\nBo,Birch,Ann,\nCy,Cedar,Ann,Bo\n";
const ROSTER: &str = "School,Alder,Birch,Cedar\nAlder,,1,-2\nBirch,1,,\nCedar,0,2,\n";

/// A log that has the problem. `HEAD+` and `VISITS+` stand for the headings and two good rows.
const CASES: &[Case] = &[
    ("Q101", &[("log.csv", "HEAD+E2,03/10/2025,Ann Lee,Alder,lead\n")], "log.csv"),
    ("Q125", &[("log.csv", "event_id,date,person,school\n1,25-09-15,Ann,Alder\n")], "log.csv"),
    (
        "Q126",
        &[
            (
                "f.csv",
                "start,your_name,your_school,_id,_uuid,_index\n2025-10-06T09:00:11,Ann Lee,Alder,1,u1,1\n",
            ),
            (
                "c.csv",
                "name,school,How often?,_index,_parent_table_name,_parent_index\nBo Roe,Birch,Weekly,1,f,1\n",
            ),
        ],
        "f.csv c.csv",
    ),
    ("Q141", &[("t.csv", "ego,alter,wave\nAnn,Bo,1\nAnn,Bo,2\nBo,Cy,1\n")], "t.csv"),
    ("Q142", &[("t.csv", "from,to,meetings\nAnn,Bo,1\nBo,Cy,3\n")], "t.csv"),
    ("Q143", &[("t.csv", "source,target,date,weight\nAnn,Bo,2025-10-03,5\n")], "t.csv"),
    (
        "Q144",
        &[("log.csv", "HEAD+"), ("people.csv", "name,school,role\nAnn Lee,Alder School,head\n")],
        "log.csv --schools people.csv",
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
        "Q102",
        &[(
            "a.csv",
            "Timestamp,Your school,Partner schools this year,Partner schools last year\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School,Ash School\n",
        )],
        "a.csv",
    ),
    (
        "Q155",
        &[("f.csv", "start,school,partners,_id,_uuid\n2025-10-06T09:00:11,s4,s1,1,u1\n")],
        "f.csv",
    ),
    (
        "Q156",
        &[(
            "n.csv",
            "name,school,contact1,contact1_freq,contact1_closeness,contact2,contact2_freq,contact2_closeness\n\
             Ann,Alder,Bo,1,4,Cy,2,5\n",
        )],
        "n.csv",
    ),
    (
        "Q103",
        &[(
            "a.csv",
            "Timestamp,Your school,Partner schools\n2025/10/02 9:15:22 AM GMT+1,\"Fir School, Northmoor\",\"Elm School, Northmoor, Oak School\"\n",
        )],
        "a.csv",
    ),
    (
        "Q104",
        &[(
            "a.csv",
            "id,submitdate,lastpage,startlanguage,school,contact[SQ001],contact[SQ002]\n1,2025-10-06 09:06:40,3,en,Elm School,Y,\n",
        )],
        "a.csv",
    ),
    (
        "Q105",
        &[(
            "a.csv",
            "Timestamp,Your school,How often do you work with [Oak School]\n2025/10/02 9:15:22 AM GMT+1,Elm School,Now and then\n",
        )],
        "a.csv",
    ),
    (
        "Q106",
        &[(
            "a.csv",
            "Name,School,Maths (2025-10-03),Maths (2025-11-14)\nAnn Lee,Alder,✓,x\nBo Kay,Birch,✓,✓\n",
        )],
        "a.csv",
    ),
    (
        "Q107",
        &[(
            "a.csv",
            "Name,School,Ann Lee,Bo Kay,Cy Day,Di Fox\nAnn Lee,Alder,-,1,2,0\nBo Kay,Birch,1,-,0,1\nCy Day,Elm,1,0,-,1\nDi Fox,Oak,1,1,1,-\nAnn Lee,Fir,0,1,1,1\n",
        )],
        "a.csv",
    ),
    (
        "Q122",
        &[(
            "a.csv",
            "Timestamp,Your name,Place,Which schools do you work with?\n2025/10/02 9:15:22 AM GMT+1,Ann Lee,Elm School,Oak School\n",
        )],
        "a.csv",
    ),
    (
        "Q123",
        &[(
            "a.csv",
            "School,03/10/2025,14/11/2025\nAlder School,Ann Lee,Ann Lee & Bo Day\nBirch School,Cy Fox,Di Roe\n",
        )],
        "a.csv",
    ),
    (
        "Q128",
        &[(
            "a.csv",
            "Timestamp,Your school,Rank the schools you work with\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School;Ash School\n",
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
        "Q108",
        &[
            (
                "a.csv",
                "SubmissionDate,start,host_school,visit_date,meta-instanceID,KEY\n2025-10-06,2025-10-06,Elm School,2025-10-03,uuid:1,uuid:1\n",
            ),
            (
                "b.csv",
                "SubmissionDate,start,host_school,visit_date,meta-instanceID,KEY\n2025-10-06,2025-10-06,Oak School,2025-10-03,uuid:1,uuid:1\n",
            ),
        ],
        "a.csv b.csv",
    ),
    (
        "Q115",
        &[(
            "log.csv",
            "event_id,date,person,school\nE1,25/09/2025,Ann,Alder\nE2,2025-03-10,Ann,Alder\nE3,2025-05-11,Ann,Alder\n",
        )],
        "log.csv",
    ),
    ("E101", &[("log.csv", "HEAD+E2,2025-09-11,\"Cy,Alder,attend\n")], "log.csv"),
    (
        "E114",
        &[("a.csv", "name,role,from_school,PARENT_KEY,KEY\nAnn,lead,Elm,uuid:1,uuid:1/p[1]\n")],
        "a.csv",
    ),
    (
        "E115",
        &[
            ("log.csv", "HEAD+"),
            ("t.csv", "term,start,end\nA,2025-09-01,2025-12-19\nB,2025-12-01,2026-03-27\n"),
        ],
        "log.csv t.csv",
    ),
    ("E110", &[("log.csv", "who,when\nAnn,2025-09-10\n")], "log.csv"),
    ("E111", &[("log.csv", "HEAD+"), ("ties.csv", "from,to,weight\na,b,1\n")], "log.csv ties.csv"),
    ("E112", &[("log.csv", "HEAD+"), ("s.csv", "name,urn\n")], "log.csv --schools s.csv"),
    ("E113", &[("log.csv", "date,person,school\n2025-09-10,Ann,Alder\n")], "log.csv"),
    ("E201", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee,Alder\n")], "log.csv"),
    ("E202", &[("log.csv", "HEAD+E2,2025-09-11,,,attend\n")], "log.csv"),
    ("E203", &[("log.csv", "HEAD+E2,2025-09-31,Ann Lee,Alder,lead\n")], "log.csv"),
    ("E204", &[("log.csv", "HEAD+,,Ann Lee,Alder,lead\n")], "log.csv"),
    ("E206", &[("log.csv", "HEAD+,2025-09-11,Ann Lee,Alder,lead\n")], "log.csv"),
    (
        "E295",
        &[(
            "log.csv",
            "HEAD+E2,2025-09-11,Ann Lee,Alder,lead\nE2,2025-09-11,Bo Day,Birch,\n\
             E3,2025-09-12,Ann Lee,Alder,\nE3,2025-09-12,Birch,Bo Day,\nE4,2025-09-13,Bo Day,Birch,\n",
        )],
        "log.csv",
    ),
    (
        "Q140",
        &[("log.csv", "Date,Type,Name,School,Name,School\n2025-09-11,visit,a,b,c,d\n")],
        "log.csv",
    ),
    ("E276", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee,Alder,lea\nd\n")], "log.csv"),
    ("E207", &[("ties.csv", "from,to,weight\na,b,1\nb,c,-2\n")], "ties.csv"),
    ("E208", &[("ties.csv", "from,to,weight\na,b,1\nb,b,2\n")], "ties.csv"),
    ("E209", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee,Alder,apologies\n")], "log.csv"),
    (
        "E210",
        &[("log.csv", "HEAD+E2,2025-09-11,\"Cy,Alder,attend\nE3,2025-09-12,Di\",Birch,attend\n")],
        "log.csv",
    ),
    ("E255", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee LONG,Alder,lead\n")], "log.csv"),
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
    (
        "E227",
        &[("v.csv", ODK), ("p.csv", "name,PARENT_KEY,KEY\nAnn,uuid:9,uuid:9/p[1]\n")],
        "v.csv p.csv",
    ),
    ("E228", &[("v.csv", ODK)], "v.csv"),
    ("E229", &[("v.csv", KOBO)], "v.csv"),
    ("W353", &[("n.csv", NAMES)], "n.csv"),
    ("W354", &[("m.csv", ROSTER)], "m.csv"),
    ("W355", &[("m.csv", ROSTER)], "m.csv"),
    ("W356", &[("m.csv", ROSTER)], "m.csv"),
    ("W357", &[("v.csv", KOBO)], "v.csv"),
    ("W358", &[("v.csv", ODK)], "v.csv"),
    ("W359", &[("v.csv", ODK)], "v.csv"),
    ("E234", &[("log.csv", "VLOG+TOTAL,,5,,,\n")], "log.csv"),
    ("E235", &[("log.csv", "VLOG+Spring term 2026,,,,,\n")], "log.csv"),
    ("E236", &[("log.csv", "VLOG+2025-10-10,cancelled,Elm,Alder,Bo Kay,\n")], "log.csv"),
    ("E237", &[("zoom.csv", "ZOOM+Bo Kay,b@x.org,2025-09-10 16:00:00,2\n")], "zoom.csv"),
    ("E238", &[("zoom.csv", "ZOOM+iPad,,2025-09-10 16:00:00,60\n")], "zoom.csv"),
    ("E239", &[("log.csv", "VLOG+2025-10-10,CPD,Elm,All schools,,\n")], "log.csv"),
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
    (
        "W399",
        &[(
            "log.csv",
            "HEAD+E2,2025-09-17,Ann,Alder,\nE3,2025-09-24,Ann,Alder,\nE4,2025-10-01,Ann,Alder,\nE5,2025-08-10,Ann,Alder,\nE6,2025-10-15,Ann,Alder,\nE7,2025-10-22,Ann,Alder,\n",
        )],
        "log.csv",
    ),
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
    (
        "Q136",
        &[
            ("a.csv", "event_id,date,person,school\n1,2025-10-03,Ann,Alder\n"),
            ("b.csv", "event_id,date,person,school\n1,2025-10-03,Bo,Birch\n"),
        ],
        "a.csv b.csv",
    ),
    (
        "Q137",
        &[
            ("log.csv", "HEAD+"),
            ("s.csv", "name,laestab\nAlder Infant,9902001\nAlder Junior,9902001\nBirch,\n"),
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
    ("W402", &[("log.csv", "HEAD+E2,2025-09-12,SENCo,Alder,\n")], "log.csv"),
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
    ("W400", &[("log.csv", "HEAD+"), ("copy.csv", "HEAD+")], "log.csv copy.csv"),
    ("W401", &[("log.csv", "HEAD+")], "log.csv --sheet Visits"),
    (
        "Q132",
        &[("log.csv", "Date,Visitor,School,Host school\n2025-09-10,Ann Lee,Alder,Birch\n")],
        "log.csv",
    ),
    ("Q133", &[("years.xlsx", BOOK)], "years.xlsx"),
    (
        "Q159",
        &[("log.csv", "Date,Name,School,Host school,Type\n2025-09-10,Ann Lee,Alder,Birch,walk\n")],
        "log.csv",
    ),
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
    ("Q170", &[("s.csv", "Name,School,Signature\nAnn Lee,Alder,AL\nBo Kay,Birch,BK\n")], "s.csv"),
    (
        "Q171",
        &[(
            "log.csv",
            "date,title,venue,person,school\n2025-09-10,Talk,Hub A,Ann Lee,Alder\n2025-09-10,Talk,Hub A,Bo Kay,Birch\n2025-09-10,Talk,Hub B,Cy Fox,Cedar\n2025-09-10,Talk,Hub B,Di Roe,Elm\n",
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
    (
        "W492",
        &[(
            "log.csv",
            "date,from_person,from_school,to_person,to_school\n2025-10-03,A,Alder,B,Birch\n2025-11-07,A,Alder,B,Birch\n2025-12-05,A,Alder,B,Birch\n2025-01-12,A,Alder,B,Birch\n2026-01-20,A,Alder,B,Birch\n2026-02-03,A,Alder,B,Birch\n2026-03-03,A,Alder,B,Birch\n2026-03-10,A,Alder,B,Birch\n",
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
    ("W454", &[("log.xlsx", JOINED)], "log.xlsx"),
    ("W453", &[("log.csv", "HEAD+e1,2025-09-10,Cy Day,Elm,\n")], "log.csv"),
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
    ("W431", &[("log.csv", "HEAD+"), ("tiebeam.toml", "[weights]\nvist = 2\n")], "log.csv"),
    ("W398", &[("log.csv", "HEAD+E2,2025-09-12,,Alder; Elm,\n")], "log.csv"),
    ("W397", &[("log.csv", "CROWD+\n")], "log.csv"),
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
        "W432",
        &[(
            "a.csv",
            "Timestamp,Your school,Which schools come to you for advice?\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School\n",
        )],
        "a.csv",
    ),
    ("Q149", &[("m.csv", "School,Seniority?,Alder,Birch\nAlder,2,,1\nBirch,1,2,\n")], "m.csv"),
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
    (
        "W395",
        &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,Ash School,We work alone\n")],
        "a.csv",
    ),
    ("W396", &[("a.csv", "ANSWERS+2025/10/03 9:15:22 AM GMT+1,Ash School,Other\n")], "a.csv"),
    (
        "W352",
        &[(
            "a.csv",
            "Respondent ID,Collector ID,Start Date,End Date,Your school,Which schools did you work with?,\n,,,,Response,Oak School,Other (please specify)\n1,2,10/06/2025 09:00 AM,10/06/2025 09:00 AM,Elm School,Oak School,\n",
        )],
        "a.csv",
    ),
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
    ("W360", &[("log.csv", "Visits 2025/26\nVLOG+")], "log.csv"),
    ("W361", &[("log.csv", "VLOG+,,,Birch,Bo Kay,\n")], "log.csv"),
    (
        "W362",
        &[("log.csv", "VLOG+2025-10-10,CPD,Alder,All schools,,\n"), ("s.csv", LIST)],
        "log.csv --schools s.csv",
    ),
    (
        "W385",
        &[(
            "log.csv",
            "Date,Host school,Visiting schools,Status\n2025-10-10,Elm,Alder; Birch,Awaiting reply\n",
        )],
        "log.csv",
    ),
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
    ("W420", &[("log.csv", "TWELVE+")], "measure log.csv --what people --sources 10"),
    ("W421", &[("log.csv", "PAIRS+")], "measure log.csv --what people"),
    ("W386", &[("log.csv", "VLOG+2025-10-10,CPD,Alder,Birch; 13 schools,Bo Kay,\n")], "log.csv"),
    ("W363", &[("log.csv", "VLOG+2025-10-10,CPD,Alder,Birch; Elm,Bo Kay,\n")], "log.csv"),
    ("W364", &[("grid.csv", "GRID+Bo Kay,1,sent cover\n")], "grid.csv"),
    ("W365", &[("grid.csv", "GRID+Total,1,5\n")], "grid.csv"),
    ("W366", &[("teams.csv", "TEAMS+3. Activities\nName,Join Time\n")], "teams.csv"),
    ("W367", &[("grid.csv", "GRID+Bo Kay,1,apologies\n")], "grid.csv"),
    ("W368", &[("log.csv", "VLOG+2025-10-10,CPD,Alder,Ash & Fell,Bo Kay,\n")], "log.csv"),
    ("W340", &[("log.xlsx", BOOK)], "log.xlsx"),
    ("W426", &[("log.csv", "HEAD+E2,2025-09-11,#REF!,Alder,lead\n")], "log.csv"),
    ("W427", &[("log.csv", "HEAD+E2,2025-09-11,Ann\u{200b} Lee,Alder,lead\n")], "log.csv"),
    ("W341", &[("log.xlsx", BOOK)], "log.xlsx"),
    ("W342", &[("log.xlsx", BOOK)], "log.xlsx"),
    ("M401", &[("log.csv", "HEAD+E1,2025-09-10,Ann Lee,Alder,lead\n")], "log.csv"),
    (
        "M402",
        &[("log.csv", "HEAD+"), ("s.csv", "name,urn\nAlder,1\nBirch,2\nAlder,1\n")],
        "log.csv --schools s.csv",
    ),
    (
        "M420",
        &[(
            "a.csv",
            "Timestamp,Your name,Your school,Partner schools\n2025/10/02 9:15:22 AM GMT+1,Ann Lee,Elm School,Oak School\n2025/10/03 9:15:22 AM GMT+1,Ann Lee,Elm School,Oak School\n",
        )],
        "a.csv",
    ),
    (
        "M403",
        &[(
            "visits.csv",
            "date,from_school,to_school,type,logged_by\n2025-10-03,Elm,Oak,visit,Elm\n2025-10-04,Elm,Oak,visit,Oak\n",
        )],
        "visits.csv",
    ),
];

/// The rows of a workbook's first sheet; it has a second one.
const BOOK: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>event_id</t></is></c><c r="B1" t="inlineStr"><is><t>person</t></is></c><c r="C1" t="inlineStr"><is><t>note</t></is></c><c r="D1" t="inlineStr"><is><t>sum</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Ann Lee</t></is></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><f>A2+1</f></c></row>"#;

/// One school beside two people, in one cell over both rows.
const JOINED: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>event_id</t></is></c><c r="B1" t="inlineStr"><is><t>person</t></is></c><c r="C1" t="inlineStr"><is><t>school</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>1</t></is></c><c r="B2" t="inlineStr"><is><t>Ann Lee</t></is></c><c r="C2" t="inlineStr"><is><t>Alder</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>1</t></is></c><c r="B3" t="inlineStr"><is><t>Bo Kay</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells><sheetData>"#;

/// Ten rows make it certain what the columns hold.
const SHIFTED: &str = "day,hours,who\n2025-09-01,1,A\n2025-09-02,2,A\n2025-09-03,1,A\n\
    2025-09-04,2,A\n2025-09-05,1,A\n2025-09-06,2,A\n2025-09-07,1,A\n2025-09-08,2,A\n\
    2025-09-09,2,A\n2025-09-10,2,A\nx,2025-09-11,A\n";

/// What stands for the first lines of other kinds of files.
const STARTS: &[(&str, &str)] = &[
    (
        "VLOG+",
        "Date,Type,Host,Visiting schools,Visitors,Led by\n2025-09-10,Visit,Alder,Birch,Ann Lee,\n",
    ),
    (
        "ZOOM+",
        "Name (Original Name),User Email,Join Time,Duration (Minutes)\nAnn Lee,a@x.org,2025-09-10 16:00:00,60\n",
    ),
    (
        "TWELVE+",
        "event_id,date,person\nE1,2025-09-10,A\nE1,2025-09-10,B\nE1,2025-09-10,C\nE1,2025-09-10,D\nE1,2025-09-10,E\nE1,2025-09-10,F\nE1,2025-09-10,G\nE1,2025-09-10,H\nE1,2025-09-10,I\nE1,2025-09-10,J\nE1,2025-09-10,K\nE1,2025-09-10,L\n",
    ),
    ("GRID+", "Name,2025-09-10,2025-10-10\nAnn Lee,1,1\n"),
    (
        "TEAMS+",
        "Name,First Join,Last Leave,Duration\nAnn Lee,2025-09-10 16:00:00,2025-09-10 17:00:00,1h\n",
    ),
];

const LIST: &str = "name,urn\nAlder,1\nBirch,2\n";

/// More people than some measures are taken of unasked, two by two.
fn pairs() -> String {
    let pair = |n: u32| format!("E{n},2025-09-10,A{n}\nE{n},2025-09-10,B{n}\n");
    "event_id,date,person\n".to_owned() + &(0..1_501).map(pair).collect::<String>()
}

fn home(written: &[(&str, &str)]) -> Home {
    let home = Home::new();
    for (name, text) in written {
        if text.ends_with("CROWD+\n") {
            let row = |n: u32| format!("E9,2025-09-12,P{n},Alder,\n");
            let crowd = (0..10_100).map(row).collect::<Vec<_>>().concat();
            home.write(name, [HEAD, FIRST, &crowd].concat());
            continue;
        }
        if Path::new(name).extension().is_some_and(|ending| ending == "xlsx") {
            let years = [("2024-25", *text), ("2025-26", *text)];
            let one = [("Log", *text), ("Other", "")];
            home.write(name, workbook(if *name == "years.xlsx" { &years } else { &one }));
            continue;
        }
        let text =
            text.replace("HEAD+", &[HEAD, FIRST].concat()).replace("LONG", &"long".repeat(2600));
        let good = "2025-09-10,Ann Lee,Alder,Bo Kay,Birch,visit\n";
        let text = text.replace("ANSWERS+", ANSWERS);
        let text = STARTS.iter().fold(text, |text, (word, start)| text.replace(word, start));
        let text = text.replace("PAIRS+", &pairs());
        home.write(name, text.replace("VISITS+", &[VISITS, good].concat()));
    }
    home
}

#[test]
fn every_code_is_made_by_a_log_that_has_it() {
    let tried: BTreeSet<&str> = CASES.iter().map(|(id, ..)| *id).collect();
    let registered: BTreeSet<&str> = all().map(|code| code.id).collect();
    assert_eq!(tried, registered);
    for (id, written, words) in CASES {
        if words.starts_with("measure ") {
            home(written).run(&format!("{words} --verbose")).ended(0).says(&[&format!("[{id}]")]);
            continue;
        }
        if words.ends_with("--rows") {
            home(written).run(&format!("check {words}")).ended(1).says(&[&format!("[{id}]")]);
            continue;
        }
        let run = home(written).run(&format!("check {words} --json"));
        let json: Value =
            serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{id}: {}", run.err));
        let problems = json["problems"].as_array().unwrap();
        let made = problems.iter().find(|problem| problem["code"] == *id);
        let made = made.unwrap_or_else(|| panic!("{id}: {problems:#?}"));
        assert_eq!(made["outcome"], code(id).unwrap().outcome.word(), "{id}");
    }
}

#[test]
fn the_meaning_is_offered_once_and_only_where_there_was_a_code() {
    let written = [("log.csv", "HEAD+E2,2025-09-31,Ann Lee,Alder,lead\nE3,x,Bo Kay,Birch,lead\n")];
    let out = home(&written).run("check log.csv").ended(1).out;
    assert_eq!(out.matches("Meaning of a code: tiebeam explain E203").count(), 1, "{out}");
    assert_eq!(out.matches("Meaning of a code").count(), 1, "{out}");
    let out = home(&[("log.csv", "HEAD+")]).run("check log.csv").ended(0).out;
    assert!(!out.contains("Meaning of a code"), "{out}");
}

/// Codes stand in their registry and nowhere else, and every one of them is used.
#[test]
fn every_code_of_the_source_is_registered_and_every_registered_one_is_used() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let registry: String = files(&source.join("base/codes"))
        .into_values()
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect();
    let mut names = Vec::new();
    for code in all() {
        let line = registry.lines().find(|line| line.contains(&format!(" = \"{}\",", code.id)));
        names.push(line.unwrap().trim().split(' ').next().unwrap().to_owned());
    }
    let texts = files(&source)
        .into_iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|extension| extension == "rs"));
    let others: Vec<(String, String)> = texts
        .filter(|(path, _)| !path.starts_with("base/codes"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect();
    for (path, text) in &others {
        for (at, _) in text.match_indices('"') {
            let literal = text.as_bytes().get(at + 1..at + 6);
            let is_code = matches!(literal, Some([b'E' | b'Q' | b'W' | b'M', b'1'..=b'4', b, c, b'"'])
                if b.is_ascii_digit() && c.is_ascii_digit());
            assert!(!is_code, "{path}: a code as a text; use its name in base/codes.rs");
        }
    }
    for name in names {
        let used = format!("codes::{name}");
        let used = |(path, text): &(String, String)| {
            (path.starts_with("collect/") || path.starts_with("run/")) && text.contains(&used)
        };
        assert!(others.iter().any(used), "nothing in collect/ or run/ uses codes::{name}");
    }
}
