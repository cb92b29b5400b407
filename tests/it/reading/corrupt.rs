//! Tables with one fault, in any dress that exports have: either the right table, or the right
//! line; never another table.

use proptest::prelude::*;
use tiebeam::base::error::Error;
use tiebeam::collect::bytes::grid::{Grid, Seen};
use tiebeam::collect::bytes::rows::Next;
use tiebeam::collect::bytes::table::Table;
use tiebeam::collect::read::Wishes;

use crate::support::reading::{input, read_files};

pub(super) type Rows = Vec<Vec<String>>;

/// What `check --rows` prints, and the lines it refuses.
pub(super) fn rows_of(bytes: Vec<u8>) -> Result<(Rows, Vec<u32>), Error> {
    let table = Table::open(&input("t.csv", bytes), &Wishes::default())?;
    let (mut rows, mut refused) = (Vec::new(), Vec::new());
    Grid::study(&table)?.walk(&mut |seen| {
        match seen {
            Seen::Row(record) => rows.push(record.iter().map(str::to_owned).collect()),
            Seen::Refused(place, _) => refused.extend(place.line),
            Seen::Blank => {}
        }
        Next::More
    })?;
    Ok((rows, refused))
}

/// How a table is written.
#[derive(Debug, Clone)]
struct Dress {
    separator: char,
    line_end: &'static str,
    ends: bool,
    encoding: usize,
    quotes_all: bool,
}

fn dress() -> impl Strategy<Value = Dress> {
    let separators = prop::sample::select(vec![',', ';', '\t', '|']);
    let line_ends = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    (separators, line_ends, any::<bool>(), 0..5_usize, prop::bool::weighted(0.2)).prop_map(
        |(separator, line_end, ends, encoding, quotes_all)| Dress {
            separator,
            line_end,
            ends,
            encoding,
            quotes_all,
        },
    )
}

const NAMES: &[&str] = &["Ann Lee", "Siân Rhys", "Zoë", "O'Neill, Bo", "Cy \"Ed\" Fox", "Di", ""];
const NOTES: &[&str] = &[
    "",
    "fine",
    "first line\nsecond line",
    "a, b; c | d",
    "said \"no\"",
    "long\n\nand, so; on",
    "café",
];

/// A cell of a kind; every kind but the last two has a form of its own.
fn cell(kind: usize, dice: u32) -> String {
    match kind {
        0 => format!("2025-{:02}-{:02}", 1 + dice % 12, 1 + dice % 28),
        1 => format!("{:02}:{:02}", 8 + dice % 9, dice % 60),
        2 => (3 + dice % 500).to_string(),
        3 => format!("p{dice}@school.org.uk"),
        4 => format!("https://example.org/{dice}"),
        5 => NAMES[dice as usize % NAMES.len()].to_owned(),
        _ => NOTES[dice as usize % NOTES.len()].to_owned(),
    }
}

/// Headings and rows, of which two columns at least have a form.
fn table() -> impl Strategy<Value = Rows> {
    let kinds = (prop::collection::vec(0..7_usize, 1..5), 0..5_usize, 0..5_usize);
    (kinds, 12..30_usize, any::<u32>()).prop_map(|((mut kinds, one, other), count, seed)| {
        kinds.insert(0, one);
        kinds.push(other);
        let heading = |(at, kind): (usize, &usize)| {
            format!("{} {at}", ["day", "time", "hours", "mail", "page", "who", "note"][*kind])
        };
        let headings = kinds.iter().enumerate().map(heading).collect();
        filled(headings, &kinds, cell, count, seed)
    })
}

/// Headings, and as many rows of cells of these kinds, each made from the next number.
pub(super) fn filled<K: Copy>(
    headings: Vec<String>,
    kinds: &[K],
    cell: impl Fn(K, u32) -> String,
    count: usize,
    seed: u32,
) -> Rows {
    let mut rows = vec![headings];
    let mut state = seed;
    for _ in 0..count {
        let next = |kind: &K| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            cell(*kind, state >> 8)
        };
        rows.push(kinds.iter().map(next).collect());
    }
    rows
}

/// Each row as it is written.
fn written(rows: &Rows, dress: &Dress) -> Vec<String> {
    let cell = |text: &String| {
        let text = text.replace('\n', dress.line_end);
        let needs = text.contains([dress.separator, '"', '\n', '\r']);
        if needs || dress.quotes_all { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    };
    let join = |row: &Vec<String>| {
        row.iter().map(cell).collect::<Vec<_>>().join(&dress.separator.to_string())
    };
    rows.iter().map(join).collect()
}

/// The lines on which each row stands: first and last.
fn places(lines: &[String]) -> Vec<(u32, u32)> {
    let mut at = 1;
    let mut places = Vec::new();
    for text in lines {
        let more = text.replace("\r\n", "\n").matches(['\n', '\r']).count() as u32;
        places.push((at, at + more));
        at += more + 1;
    }
    places
}

fn bytes(text: &str, dress: &Dress) -> Vec<u8> {
    let narrow = |c: char| match u32::from(c) {
        code @ 0..=0xFF => code as u8,
        _ => b'?',
    };
    match dress.encoding {
        0 => text.as_bytes().to_vec(),
        1 => format!("\u{feff}{text}").into_bytes(),
        2 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        3 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => text.chars().map(narrow).collect(),
    }
}

/// Cell boundaries of a written row: where its separators stand outside marks.
fn separators(row: &str, separator: char) -> Vec<usize> {
    let mut quoted = false;
    let mut found = Vec::new();
    for (at, c) in row.char_indices() {
        quoted ^= c == '"';
        if c == separator && !quoted {
            found.push(at);
        }
    }
    found
}

#[derive(Debug, Clone, Copy)]
enum Fault {
    None,
    StrayQuote,
    MissingCell,
    ExtraCell,
    JoinedCells,
    JoinedAndSplit,
    OtherSeparator,
    NoHeadings,
    CutOff,
    JoinedRows,
}

const FAULTS: [Fault; 10] = [
    Fault::None,
    Fault::StrayQuote,
    Fault::MissingCell,
    Fault::ExtraCell,
    Fault::JoinedCells,
    Fault::JoinedAndSplit,
    Fault::OtherSeparator,
    Fault::NoHeadings,
    Fault::CutOff,
    Fault::JoinedRows,
];

/// The file with its fault, and the lines that may be blamed for it; `None` if the fault does not
/// fit the row.
fn spoilt(
    rows: &Rows,
    dress: &Dress,
    fault: Fault,
    row: usize,
    dice: usize,
) -> Option<(Vec<u8>, (u32, u32))> {
    let mut lines = written(rows, dress);
    let mut blamed = places(&lines)[row];
    let cuts = separators(&lines[row], dress.separator);
    let text = &mut lines[row];
    match fault {
        Fault::None => {}
        Fault::StrayQuote => {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            text.insert(*places.get(dice % places.len().max(1))?, '"');
        }
        Fault::MissingCell => {
            let cut = cuts[dice % cuts.len()];
            text.truncate(cut);
        }
        Fault::ExtraCell => text.insert(cuts[dice % cuts.len()], dress.separator),
        Fault::JoinedCells => drop(text.remove(cuts[dice % cuts.len()])),
        Fault::JoinedAndSplit => {
            // A cell is joined to the next, and a blank one follows: the width stays.
            let cut = cuts[dice % cuts.len()];
            let (before, after) = (&text[..cut], &text[cut + 1..]);
            let is_number = |cell: &str| cell.trim_matches('"').parse::<u32>().is_ok();
            let own = before.rsplit(dress.separator).next().unwrap_or("");
            let next = after.split(dress.separator).next().unwrap_or("");
            // A text or a number may end in a number, an address in anything, and a blank joined
            // to a cell is that cell moved: nobody could tell.
            let is_text = |cell: &str| !cell.contains(['-', ':', '@']);
            let makes_one = is_number(next) && is_text(own) || own.contains("https");
            if own.is_empty() || next.is_empty() || makes_one {
                return None;
            }
            text.remove(cut);
            text.push(dress.separator);
        }
        Fault::OtherSeparator => {
            let other = if dress.separator == ';' { "," } else { ";" };
            for cut in cuts.iter().rev() {
                text.replace_range(cut..&(cut + 1), other);
            }
        }
        Fault::NoHeadings => {
            lines.remove(0);
            blamed = (1, places(&lines)[0].1);
        }
        Fault::CutOff => {
            let last = lines.len() - 1;
            blamed = places(&lines)[last];
            let cuts = separators(&lines[last], dress.separator);
            let cut = cuts[dice % cuts.len()];
            lines[last].truncate(cut);
            let text = lines.join(dress.line_end);
            return Some((bytes(&text, dress), blamed));
        }
        Fault::JoinedRows => {
            if row + 1 == lines.len() {
                return None;
            }
            let next = lines.remove(row + 1);
            lines[row].push_str(&next);
        }
    }
    let mut text = lines.join(dress.line_end);
    if dress.ends {
        text.push_str(dress.line_end);
    }
    Some((bytes(&text, dress), blamed))
}

/// Whether all of `some` stand in `all`, in order.
pub(super) fn stands_in(some: &Rows, all: &Rows) -> bool {
    let mut rest = all.iter();
    some.iter().all(|row| rest.any(|other| other == row))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn one_fault_gives_the_right_table_or_the_right_line(
        rows in table(),
        dress in dress(),
        fault in prop::sample::select(FAULTS.to_vec()),
        row in any::<prop::sample::Index>(),
        dice in any::<u16>(),
    ) {
        let at = 1 + row.index(rows.len() - 1);
        let Some((bytes, (first, last))) = spoilt(&rows, &dress, fault, at, usize::from(dice)) else {
            return Ok(());
        };
        let truth: Rows = rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.replace('\n', dress.line_end)).collect())
            .collect();
        match rows_of(bytes) {
            Err(error) => {
                let place = error.place().and_then(|place| place.line);
                let is_right = place.is_some_and(|line| (first..=last).contains(&line));
                prop_assert!(is_right && !matches!(fault, Fault::None), "{error} for {first}..{last}");
            }
            Ok((read, refused)) if refused.is_empty() => {
                prop_assert_eq!(read, truth);
            }
            Ok((read, refused)) => {
                let is_right = refused.iter().any(|line| (first..=last).contains(line));
                prop_assert!(is_right, "{refused:?} for {first}..{last}");
                prop_assert!(stands_in(&read, &truth), "{read:?}");
                prop_assert!(!matches!(fault, Fault::None), "{refused:?} of a good table");
            }
        }
    }

    #[test]
    fn nothing_panics_on_bytes_of_any_kind(
        start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"a,b\n", b"\xFF\xFE"]),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let bytes = [start, &bytes].concat();
        let _ = rows_of(bytes.clone());
        let _ = read_files(&[("t.csv", bytes)], &Wishes::default());
    }
}
