//! A log for each code of `base/codes/asked.rs`.

use super::*;

pub(super) const CASES: &[Case] = &[
    ("E101", &[("log.csv", "HEAD+E2,2025-09-11,\"Cy,Alder,attend\n")], "log.csv"),
    ("E110", &[("log.csv", "who,when\nAnn,2025-09-10\n")], "log.csv"),
    ("E111", &[("log.csv", "HEAD+"), ("ties.csv", "from,to,weight\na,b,1\n")], "log.csv ties.csv"),
    ("E112", &[("log.csv", "HEAD+"), ("s.csv", "name,urn\n")], "log.csv --schools s.csv"),
    ("E113", &[("log.csv", "date,person,school\n2025-09-10,Ann,Alder\n")], "log.csv"),
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
    ("Q101", &[("log.csv", "HEAD+E2,03/10/2025,Ann Lee,Alder,lead\n")], "log.csv"),
    (
        "Q102",
        &[(
            "a.csv",
            "Timestamp,Your school,Partner schools this year,Partner schools last year\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School,Ash School\n",
        )],
        "a.csv",
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
    (
        "Q128",
        &[(
            "a.csv",
            "Timestamp,Your school,Rank the schools you work with\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School;Ash School\n",
        )],
        "a.csv",
    ),
    (
        "Q132",
        &[("log.csv", "Date,Visitor,School,Host school\n2025-09-10,Ann Lee,Alder,Birch\n")],
        "log.csv",
    ),
    ("Q133", &[("years.xlsx", BOOK)], "years.xlsx"),
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
        "Q140",
        &[("log.csv", "Date,Type,Name,School,Name,School\n2025-09-11,visit,a,b,c,d\n")],
        "log.csv",
    ),
    ("Q141", &[("t.csv", "ego,alter,wave\nAnn,Bo,1\nAnn,Bo,2\nBo,Cy,1\n")], "t.csv"),
    ("Q142", &[("t.csv", "from,to,meetings\nAnn,Bo,1\nBo,Cy,3\n")], "t.csv"),
    ("Q143", &[("t.csv", "source,target,date,weight\nAnn,Bo,2025-10-03,5\n")], "t.csv"),
    (
        "Q144",
        &[("log.csv", "HEAD+"), ("people.csv", "name,school,role\nAnn Lee,Alder School,head\n")],
        "log.csv --schools people.csv",
    ),
    ("Q149", &[("m.csv", "School,Seniority?,Alder,Birch\nAlder,2,,1\nBirch,1,2,\n")], "m.csv"),
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
        "Q159",
        &[("log.csv", "Date,Name,School,Host school,Type\n2025-09-10,Ann Lee,Alder,Birch,walk\n")],
        "log.csv",
    ),
    (
        "Q175",
        &[(
            "a.csv",
            "ID,Start time,Completion time,Your school,Elm School,Oak School,Hillcrest\n1,22/09/2025 15:41:02,22/09/2025 15:48:37,Elm School,,Weekly,Never\n2,22/09/2025 15:41:02,22/09/2025 15:48:37,Oak School,Never,,Weekly\n",
        )],
        "a.csv",
    ),
    (
        "Q176",
        &[(
            "a.csv",
            "Timestamp,Your school,Which schools do you work with? [Now],Which schools do you work with? [In future]\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School,Ash School\n",
        )],
        "a.csv",
    ),
    (
        "Q177",
        &[(
            "m.csv",
            "School,Elm School,Oak School,Elm School2,Oak School2\nElm School,,4,,1\nOak School,3,,0,\n",
        )],
        "m.csv",
    ),
    (
        "Q178",
        &[(
            "a.csv",
            "Timestamp,Your school,Contact frequency,Any comments?\n2025/10/02 9:15:22 AM GMT+1,Elm School,Weekly,\n",
        )],
        "a.csv --map partners=contact_frequency",
    ),
    (
        "Q179",
        &[(
            "a.csv",
            "Timestamp,Wave,Your school,Which schools do you work with?\n2025/10/02 9:15:22 AM GMT+1,1,Elm School,Oak School\n2025/10/02 9:15:22 AM GMT+1,2,Elm School,Ash School\n",
        )],
        "a.csv",
    ),
    (
        "Q180",
        &[(
            "a.csv",
            "Timestamp,Your school,In what way? - Elm School [Visits],In what way? - Elm School [CPD]\n2025/10/02 9:15:22 AM GMT+1,Oak School,1,0\n2025/10/02 9:15:22 AM GMT+1,Elm School,,\n",
        )],
        "a.csv --map partners=in_what_way_elm_school",
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
        "Q185",
        &[
            ("a.csv", "from,to,weight\nAnn,Bo,3\nBo,Cy,1\n"),
            ("b.csv", "Source,Target,Weight\nAnn,Bo,3\nBo,Cy,1\n"),
        ],
        "a.csv b.csv",
    ),
    (
        "Q186",
        &[
            ("log.csv", "HEAD+"),
            ("list.csv", "URN,Place of learning\n990001,Alder School\n990002,Birch School\n"),
        ],
        "log.csv --schools list.csv",
    ),
];
