//! Tables about anything - numbers, texts, codes, days, blanks, few columns and many - with one row
//! spoilt: the right table, or the right line; and none of their rows is refused while they are good.

use proptest::prelude::*;

use super::corrupt::{Rows, filled, rows_of, stands_in};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Whole,
    Decimal,
    Day,
    Clock,
    Code,
    Word,
    Name,
    Note,
    Mark,
    Page,
    YesNo,
}

use Kind::{Clock, Code, Day, Decimal, Mark, Name, Note, Page, Whole, Word, YesNo};

const HEADINGS: [&str; 12] = [
    "Reference",
    "Started",
    "Town",
    "Colour",
    "Amount",
    "Person in charge",
    "Remarks",
    "Rate",
    "Group",
    "Link",
    "Result",
    "Paid",
];
const WORDS: [&str; 5] = ["red", "green", "blue", "dark grey", "yellow"];
const NAMES: [&str; 12] = [
    "Ann Lee",
    "Bo Kay",
    "Siân Rhys",
    "Zoë Fox",
    "Di Ash",
    "Cy Elm",
    "Eve Oak",
    "Fay May",
    "Gus Hay",
    "Hal Roe",
    "Ida Dow",
    "Jo Nye",
];
const NOTES: [&str; 6] = [
    "",
    "fine",
    "said \"no\", twice",
    "see the letter of May",
    "two\nlines",
    "late; again | sorry",
];

fn cell(kind: Kind, dice: u32) -> String {
    let pick = |list: &[&str]| list[dice as usize % list.len()].to_owned();
    match kind {
        Whole => (dice % 1000).to_string(),
        Decimal => format!("{}.{:02}", dice % 90, dice / 90 % 100),
        Day => format!("2025-{:02}-{:02}", 1 + dice % 12, 1 + dice / 12 % 28),
        Clock => format!("{:02}:{:02}", 7 + dice % 12, dice / 12 % 60),
        Code => format!("PRD-{:05}", dice % 90_000),
        Word => pick(&WORDS),
        Name => format!("{}{}", pick(&NAMES), ["", " Jr"][usize::from(dice.is_multiple_of(50))]),
        Note => pick(&NOTES),
        Mark => ["", "", "x"][dice as usize % 3].to_owned(),
        Page => format!("https://example.org/{}", dice % 5000),
        YesNo => ["yes", "no"][dice as usize % 2].to_owned(),
    }
}

const FAMILIES: [&[Kind]; 7] = [
    &[Whole, Decimal, Whole, Decimal, Whole],
    &[Name, Word, Word, Note, Name],
    &[Day, Name, Whole, Word, Note, Page, Clock],
    &[Day, Clock, Day, Whole],
    &[Code, Word, Decimal, YesNo, Note],
    &[Name, Mark, Mark, Mark, Whole, Mark],
    &[Word, Word, Name],
];

/// Headings and rows of one family; some are wide.
fn table() -> impl Strategy<Value = (Rows, usize)> {
    (
        0..FAMILIES.len(),
        prop::sample::select(vec![1_usize, 1, 1, 1, 1, 12]),
        10..100_usize,
        any::<u32>(),
    )
        .prop_map(|(family, times, count, seed)| {
            let kinds = FAMILIES[family].repeat(times);
            let heading = |at: usize| {
                let round = at / HEADINGS.len();
                let end = if round > 0 { format!(" {round}") } else { String::new() };
                format!("{}{end}", HEADINGS[at % HEADINGS.len()])
            };
            let headings = (0..kinds.len()).map(heading).collect();
            (filled(headings, &kinds, cell, count, seed), family)
        })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    None,
    StrayQuote,
    MissingCell,
    ExtraBlank,
    ExtraCell,
    JoinedCells,
    OneOtherSeparator,
    AllOtherSeparators,
    NoHeadings,
}

const FAULTS: [Fault; 9] = [
    Fault::None,
    Fault::StrayQuote,
    Fault::MissingCell,
    Fault::ExtraBlank,
    Fault::ExtraCell,
    Fault::JoinedCells,
    Fault::OneOtherSeparator,
    Fault::AllOtherSeparators,
    Fault::NoHeadings,
];

/// How the table is written: separator, whether all cells are quoted, and the end of lines.
type Dress = (char, bool, &'static str);

fn dress() -> impl Strategy<Value = Dress> {
    let separators = prop::sample::select(vec![',', ';', '\t', '|']);
    (separators, any::<bool>(), prop::sample::select(vec!["\n", "\r\n"]))
}

fn quoted(cell: &str, (separator, all, end): Dress) -> String {
    let text = cell.replace('\n', end);
    let needs = all || text.contains([separator, '"', '\n', '\r']);
    if needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// The text with its fault in one row, and that row's first and last lines.
fn spoilt(
    rows: &Rows,
    dress: Dress,
    fault: Fault,
    row: usize,
    dice: usize,
) -> (String, (u32, u32)) {
    let (separator, _, end) = dress;
    let mut cells: Vec<String> = rows[row].iter().map(|cell| quoted(cell, dress)).collect();
    let at = dice % cells.len();
    let mut between = vec![separator; cells.len().max(2) - 1];
    let other = [',', ';', '\t', '|', ' '].into_iter().filter(|c| *c != separator).nth(dice % 4);
    let other = other.unwrap_or(' ');
    match fault {
        Fault::None | Fault::NoHeadings | Fault::StrayQuote => {}
        Fault::MissingCell => {
            cells.remove(at);
            between.pop();
        }
        Fault::ExtraBlank => {
            cells.insert(at, String::new());
            between.push(separator);
        }
        Fault::ExtraCell => {
            cells.insert(at, cells[at].clone());
            between.push(separator);
        }
        Fault::JoinedCells => {
            let at = dice % (cells.len() - 1);
            let next = cells.remove(at + 1);
            cells[at].push_str(&next);
            between.pop();
        }
        Fault::OneOtherSeparator => {
            let at = dice % between.len();
            between[at] = other;
        }
        Fault::AllOtherSeparators => between.fill(other),
    }
    let mut text = cells[0].clone();
    for (mark, cell) in between.iter().zip(&cells[1..]) {
        text.push(*mark);
        text.push_str(cell);
    }
    if fault == Fault::StrayQuote {
        let places: Vec<usize> =
            text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        text.insert(places[dice % places.len()], '"');
    }
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| quoted(cell, dress))
                .collect::<Vec<_>>()
                .join(&separator.to_string())
        })
        .collect();
    lines[row] = text;
    if fault == Fault::NoHeadings {
        lines.remove(0);
    }
    let ends = |text: &str| text.matches('\n').count() as u32;
    let row = if fault == Fault::NoHeadings { 0 } else { row };
    let first = 1 + lines[..row].iter().map(|line| 1 + ends(line)).sum::<u32>();
    let last = first + ends(&lines[row]);
    (lines.join(end) + end, (first, last))
}

/// Whether the first row below the headings can be told from headings: a cell of it has a form that
/// no heading has, or two come again, more than once, in their columns.
fn tells(rows: &Rows) -> bool {
    let [_, first, rest @ ..] = rows.as_slice() else { return false };
    let has_form = |cell: &&String| cell.contains(['-', ':']) && cell.contains(char::is_numeric);
    let again = |&(at, cell): &(usize, &String)| {
        let is_mark = cell == "x" || cell.is_empty();
        !is_mark && rest.iter().filter(|row| row[at] == *cell).count() > 1
    };
    let numbers = first.iter().filter(|cell| cell.parse::<f64>().is_ok()).count();
    first.iter().any(|cell| has_form(&cell))
        || numbers == first.len()
        || first.iter().enumerate().filter(again).count() >= 2
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn one_spoilt_row_gives_the_right_table_or_its_line(
        (rows, _) in table(),
        dress in dress(),
        fault in prop::sample::select(FAULTS.to_vec()),
        row in any::<prop::sample::Index>(),
        dice in any::<u16>(),
    ) {
        let (text, (first, last)) =
            spoilt(&rows, dress, fault, row.index(rows.len()), usize::from(dice));
        let truth: Rows = rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.replace('\n', dress.2)).collect())
            .collect();
        if fault == Fault::NoHeadings && !tells(&rows) {
            return Ok(());
        }
        let read = rows_of(text.clone().into_bytes());
        if fault == Fault::None {
            let (read, refused) = read.map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert!(refused.is_empty(), "{refused:?} of a good table");
            prop_assert_eq!(read, truth);
            return Ok(());
        }
        match read {
            Err(error) => {
                let line = error.place().and_then(|place| place.line);
                prop_assert!(
                    line.is_some_and(|line| (first..=last).contains(&line)),
                    "{error} for {first}..{last}"
                );
            }
            Ok((read, refused)) if refused.is_empty() => prop_assert_eq!(read, truth),
            Ok((read, refused)) => {
                let is_right = refused.iter().any(|line| (first..=last).contains(line));
                prop_assert!(is_right, "{refused:?} for {first}..{last}");
                prop_assert!(stands_in(&read, &truth), "{read:?}");
            }
        }
    }
}

const SALES: &str = "day,item,price,note\n2025-10-01,PRD-1,1.50,\n2025-10-02,PRD-2,2.50,ok\n\
    2025-10-03,PRD-3,4.00,\n2025-10-04,PRD-4,3.20,late\n2025-10-05,PRD-5,1.10,ok\n\
    2025-10-06,PRD-6,1.50,\n2025-10-07,PRD-7,2.50,ok\n2025-10-08,PRD-8,4.00,\n\
    2025-10-09,PRD-9,3.20,late\n2025-10-10,PRD-10,1.10,ok\n2025-10-11,PRD-11,1.10,ok\n";

/// How many rows are read, and which lines are refused.
fn counted(text: &str) -> (usize, Vec<u32>) {
    let (rows, refused) = rows_of(text.as_bytes().to_vec()).unwrap();
    (rows.len(), refused)
}

#[test]
fn titles_and_other_tables_are_no_rows_and_hide_none() {
    assert_eq!(counted(SALES), (12, vec![]));
    assert_eq!(counted(&format!("Sales,,,\nof May,,,\n{SALES}")), (12, vec![1, 2]));
    assert_eq!(counted(&format!("{SALES}\nwho,what,how,much\n1,2,3,4\n")), (12, vec![14, 15]));
    assert_eq!(counted(&format!("{SALES},,,\n2025-10-12,PRD-12,1.10,ok\n")), (13, vec![]));
}

#[test]
fn every_line_that_is_lost_is_named() {
    let cut = SALES.replace("ok\n2025-10-03", "ok\nand \"on\n2025-10-03");
    assert_eq!(counted(&cut), (11, vec![3, 4]), "a cell that goes on below");
    let open = SALES.replace("PRD-2", "\"PRD-2").replace("PRD-4", "\"PRD-4\"");
    assert_eq!(counted(&open), (9, vec![3, 4, 5]));
    let broken = SALES.replace("PRD-4", "\"PR\nD-4\"");
    assert_eq!(counted(&broken), (11, vec![5]));
}

#[test]
fn a_column_of_cells_has_a_heading() {
    let joined = SALES.replace("day,item,price,note", "dayitem,price,note,");
    let error = rows_of(joined.into_bytes()).unwrap_err().to_string();
    assert!(error.starts_with("t.csv:1:4: column 4 has no heading"), "{error}");
    let index = SALES.replace("day,item", ",item");
    assert_eq!(counted(&index), (12, vec![]));
}

#[test]
fn lines_around_a_table_cost_no_row_of_it() {
    for line in
        ["Exported 03/11/2025", "Page 1 of 1", "(11 rows)", "Printed by Una Reed", "\u{a9} Yew"]
    {
        assert_eq!(counted(&format!("{SALES}{line}\n")), (12, vec![13]), "{line}");
    }
    assert_eq!(counted(&format!("{SALES}\u{1a}")), (12, vec![]));
    let other = SALES.replace("2025-10-04,PRD-4,3.20,late", "2025-10-04;PRD-4;3.20;late");
    assert_eq!(counted(&other), (11, vec![5]));
}

#[test]
fn one_odd_word_among_numbers_is_normal_data() {
    let heats = |last: &str| {
        let rows: Vec<String> = (1..=12).map(|n| format!("R{n},11.{n:02},1{n}.5\n")).collect();
        let rows = rows.concat();
        counted(&format!("Runner,Heat,Final\n{rows}{last}\n"))
    };
    for last in ["R13,11.90,DNF", "R13,c,c", "R13,DNF,", "R13,10-20,11.4"] {
        assert_eq!(heats(last), (14, vec![]), "{last}");
    }
    assert_eq!(heats("11.90,12.10,").1, [14], "a cell was lost");
}

#[test]
fn headings_are_whole_in_short_tables_too() {
    let error = rows_of(b"Product,,Qty\nPen,blue,3\nCap,red,4\nInk,red,9\n".to_vec()).unwrap_err();
    assert!(error.to_string().starts_with("t.csv:1:2: column 2 has no heading"), "{error}");
    assert_eq!(counted("Product,,Qty\nPen,,3\nCap,red,4\nInk,red,9\n"), (4, vec![]));
}
