//! Rows that `check --rows` prints, and those that it does not trust: cells of several lines, codes, amounts,
//! rows without their last cells.

use super::corrupt::rows_of;
use super::{codes, files, people};

/// How many rows are read, and which lines are refused.
fn counted(text: &str) -> (usize, Vec<u32>) {
    let (rows, refused) = rows_of(text.as_bytes().to_vec()).unwrap();
    (rows.len(), refused)
}

#[test]
fn addresses_and_comments_of_several_lines_are_cells() {
    let rows = "Alder,T Roe,\"7 Mill Lane,\nSeaton, Leeds, LS9 4AB\",0113 496000\n\
                Birch,S Dow,\"2 New Road,\nElton, York, YO9 7HH\",01904 49600\n";
    assert_eq!(counted(&format!("name,head,address,phone\n{rows}")), (3, vec![]));
    let (records, problems) = files(&[
        ("schools.csv", &format!("name,head,address,phone\n{rows}")),
        ("log.csv", "event_id,date,person,school\n1,2025-10-13,Ann,Alder\n"),
    ]);
    assert_eq!(records.schools.len(), 2);
    assert!(!codes(&problems).contains(&"E210"));
    let comments = "School,Comment,Score\nAlder,\"Good day, thank you\nWe try it, then tell\",4\n\
                    Birch,\"cold,late\nnice,warm\",3\n";
    assert_eq!(counted(comments), (3, vec![]));
    let two = "School,Comment\nAlder,\"Good day\nWe try it, then tell\"\nBirch,fine\n";
    assert_eq!(counted(two), (3, vec![]));
    let swallowed = "School,Name,Score\nAlder,\"Ann,4\nBirch,Bo\",3\nElm,Cy,2\n";
    assert_eq!(counted(swallowed), (2, vec![2]), "two stray marks");
}

#[test]
fn blank_cells_and_one_typed_blank_hide_no_swallowed_rows() {
    let visits = "Date,Visitor,From school,Host school,Hours,Notes\n\
                  13/10/2025,Jo Hart,Vale Primary,Hill Junior,2,\"Lovely day\n\
                  14/10/2025,Bea Orr,Elm Primary,Hill Junior,1,maths\n\
                  20/10/2025,Tom Okafor,Elm Primary,Oak Primary,,thank you\"\n\
                  21/10/2025,Tom Okafor,Elm Primary,Ash Primary,2,\n";
    assert_eq!(counted(visits), (2, vec![2]), "a gap");
    let list = "name,urn,phase,joined\n\"Elm Primary,100002,Primary,\n\
                Oak Primary,100003,Primary,2024-09-01\nAsh Primary\",100004,Primary,2024-09-01\n\
                Yew Primary,100005,Primary,\nFir Primary,100006,Primary,2024-09-01\n";
    assert_eq!(counted(list), (3, vec![2]), "a list");
    let log = "event_id,date,person,school\nE1,2025-10-03,\"Ann Lee,Elm Primary\n\
               E1,2025-10-03, Bob Ray,Oak Primary\nE2,2025-10-10,Cy Dunn\",Ash Primary\n\
               E2,2025-10-10,Bob Ray,Oak Primary\nE3,2025-10-17,Di East,Yew Primary\n\
               E3,2025-10-17,Bob Ray,Oak Primary\n";
    assert_eq!(counted(log), (4, vec![2]), "one blank behind a comma");
    for text in [visits, list, log] {
        let other = "event_id,date,person,school\n9,2025-10-13,Al Day,Fir Primary\n";
        let (_, found) = files(&[("file.csv", text), ("other.csv", other)]);
        let swallowed = found.iter().find(|problem| problem.code == "E210");
        assert_eq!(swallowed.and_then(|problem| problem.place.line), Some(2), "{found:?}");
    }
}

/// Twelve rows with one of them put in.
fn with(headings: &str, row: impl Fn(usize) -> String, odd: &str) -> (usize, Vec<u32>) {
    let rows: Vec<String> =
        (1..=12).map(|n| if n == 5 && !odd.is_empty() { odd.to_owned() } else { row(n) }).collect();
    counted(&format!("{headings}\n{}\n", rows.join("\n")))
}

#[test]
fn codes_and_phones_belong_into_their_column() {
    let name = |n: usize| ["Mara Dee", "Ivo Lund", "Al Fry", "Una Bee-Ray"][n % 4];
    let code = |n: usize| format!("K{n:03},{}", name(n));
    for odd in [",K005", "Ivo Lund,K005", "K005Ivo Lund,"] {
        assert_eq!(with("code,name", code, odd), (12, vec![6]), "{odd}");
    }
    for good in ["", "K005,", ",Ivo Lund", "K005,K7 Lund", "none yet,Ivo Lund"] {
        assert_eq!(with("code,name", code, good), (13, vec![]), "{good}");
    }
    let pair = |n: usize| format!("{},Year {n},0{n:02}22 4960{n:02}", name(n));
    assert_eq!(with("name,class,phone", pair, "Ivo Lund,01222 496001,Year 5"), (12, vec![6]));
    assert_eq!(with("name,class,phone", pair, "Ivo Lund,,Year 5"), (13, vec![]));
    for good in ["Ivo Lund,Reception,+33 1 44 55", "Ivo Lund,Year 5,", "Ivo Lund,01222,496001"] {
        assert_eq!(with("name,class,phone", pair, good), (13, vec![]), "{good}");
    }
}

#[test]
fn money_and_per_cent_are_told_by_their_sign() {
    let row = |n: usize| format!("Alder {n},£{}.50,{}.5%", n * 11, 60 + n);
    for odd in ["Birch,,£57.50", "Birch,74.5%,", "Birch,74.5%,£57.50"] {
        assert_eq!(with("school,cost,present", row, odd), (12, vec![6]), "{odd}");
    }
    for good in ["Birch,57.50,74.5", "Birch,57.50,", "Birch,,74.5%", "Birch,,"] {
        assert_eq!(with("school,cost,present", row, good), (13, vec![]), "{good}");
    }
}

#[test]
fn ten_rows_are_enough() {
    let table = |odd: &str| {
        let row = |n: usize| format!("Alder {n},2025-01-{n:02},p{n}@example.org\n");
        let rows: String = (1..=9).map(row).collect();
        counted(&format!("school,day,mail\n{rows}{odd}\n"))
    };
    for odd in ["Birch,,2025-01-22", "Birch,b@example.org,", "Birch,2025-01-22b@example.org,"] {
        assert_eq!(table(odd), (10, vec![11]), "{odd}");
    }
    assert_eq!(table("Birch,,b@example.org"), (11, vec![]));
    assert_eq!(table("Birch,soon,"), (11, vec![]));
}

#[test]
fn a_cell_joined_to_the_next_leaves_a_gap() {
    let row = |n: usize| format!("2024-05-{n:02},Desk {},{n}.00", ["oak", "elm", "ash"][n % 3]);
    assert_eq!(with("day,text,amount", row, "2024-05-05,Desk elm9.00,"), (12, vec![6]));
    for good in [
        "2024-05-05,Covid19,",
        "2024-05-05,Desk 9,",
        "2024-05-05,Desk elm,",
        "2024-05-05,Desk elm9,9.00",
    ] {
        assert_eq!(with("day,text,amount", row, good), (13, vec![]), "{good}");
    }
    let links = |n: usize| format!("https://www.alder.org/{n},https://www.alder.org/b/{n}");
    assert_eq!(with("link,site", links, "https://www.alder.org/7,"), (13, vec![]), "a gap");
}

#[test]
fn rows_may_end_before_their_last_blank_cells() {
    let whole = "1,Buzz,2021-06-17,2022-06-05,2023-01-01\n2,Rex,2022-12-12,2023-06-05,2024-01-01\n";
    let short = |n: usize| format!("{n},Ham,202{n}-07-24,202{n}-10-30\n");
    let rows: String = (3..8).map(short).collect();
    let text = format!("version,name,made,ended,kept\n{rows}{whole}");
    assert_eq!(counted(&text), (8, vec![]));
    let (read, _) = rows_of(text.into_bytes()).unwrap();
    assert_eq!(read[1].len(), 5);
    let lost = format!("version,name,made,ended,kept\n{rows}{whole}3,2023-01-02,2023-01-03\n");
    assert_eq!(counted(&lost), (8, vec![9]), "one row shorter than all others");
    let middle = "name,middle,last,town\nAnn,Lee,York\nBo,Kay,Hull\nCy,Fox,York\nDi,J,Ash,Hull\nEd,K,Elm,York\n";
    assert_eq!(counted(middle), (3, vec![2, 3, 4]), "which cell is missing nobody knows");
}

#[test]
fn a_first_row_that_counts_on_is_no_heading() {
    let names = ["Ben", "Ida", "Tom", "Una", "Kai"];
    let rows: Vec<String> =
        names.iter().zip(1..).map(|(name, n)| format!("{n},{name}\n")).collect();
    let rows = rows.concat();
    let error = rows_of(rows.into_bytes()).unwrap_err().to_string();
    assert!(error.contains("the headings are missing"), "{error}");
    assert_eq!(counted("1st,Name\n2,Ida\n3,Tom\n4,Una\n"), (4, vec![]));
}

#[test]
fn lines_about_the_table_and_facts_above_it_are_no_rows() {
    let rows = "day,who,hours\n2025-10-03,Ann,1\n2025-10-04,Bo,2\n";
    assert_eq!(counted(&format!("{rows}\nReport created October 10 - B7,,\n")), (3, vec![5]));
    assert_eq!(counted(&format!("{rows}Internal,,\n2025-10-05,Cy,1\n")), (5, vec![]));
    let facts = "Topic,Start,User Email,Minutes\nHeads,18/11/2025 15:58,h@example.org,65\n\n";
    let list = "Name,User Email,Join Time,Minutes\nAnn Lee,a@example.org,18/11/2025 16:00,50\n\
                Bo Kay,b@example.org,18/11/2025 16:00,50\n";
    assert_eq!(counted(&format!("{facts}{list}")), (3, vec![1, 2]));
}

#[test]
fn a_square_of_numbers_below_codes_is_in_their_order() {
    let square = "K01,K02,K03,K04\n0,0,1,0\n0,0,1,1\n1,1,0,0\n0,1,0,0\n";
    let (records, problems) = files(&[("who.csv", square)]);
    assert_eq!(people(&records).len(), 4, "{problems:?}");
    assert_eq!(records.ties.len(), 6, "{:?}", records.ties);
    for other in [
        "K01,K02,K03,K04\n1,0,1,0\n0,0,1,1\n1,1,0,0\n0,1,0,0\n",
        "K01,K02,K03\n0,1,1\n1,0,0\n1,1,0\n",
    ] {
        assert!(files(&[("who.csv", other)]).0.ties.is_empty(), "{other}");
    }
}
