//! Bytes → files and wishes. Plain bytes are one file that nothing is said of, so every CSV file is a
//! seed. An escape sign at the start is followed by choices, then by files with [`BETWEEN`] between them.

use std::collections::BTreeMap;

use tiebeam::collect::bytes::delimiter::Delimiter;
use tiebeam::collect::bytes::encoding::Wanted;
use tiebeam::collect::cells::columns::Naming;
use tiebeam::collect::dates::DayMonth;
use tiebeam::collect::who::names::person_key;
use tiebeam::collect::read::{Input, Wishes};
use tiebeam::collect::shapes::SHAPES;
use tiebeam::collect::questions::scales::scale::Often;

use crate::packed::packed;

/// Begins the choices.
pub const CHOICES: u8 = 0x1B;
/// Stands between files.
pub const BETWEEN: &[u8] = b"\x1C\x1C";

/// Bytes of choices.
const COUNT: usize = 5;

const NAMES: &[&str] = &[
    "log.csv",
    "schools.csv",
    "people.csv",
    "visits.csv",
    "terms.txt",
    "aliases.csv",
    "t.xlsx",
    "log.csv",
];

/// What is to be read.
#[derive(Debug)]
pub struct Files {
    /// The files.
    pub inputs: Vec<Input>,
    /// How to read them.
    pub wishes: Wishes,
    /// A byte that other choices may be made by.
    pub other: u8,
}

impl Files {
    /// Takes the bytes apart.
    #[must_use]
    pub fn of(data: &[u8]) -> Self {
        let chosen = data.strip_prefix(&[CHOICES]).and_then(|rest| rest.split_at_checked(COUNT));
        let (choices, rest) = chosen.unwrap_or((&[0; COUNT], data));
        let [shape, name, how, wishes, other] = *choices else {
            return Self { inputs: Vec::new(), wishes: Wishes::default(), other: 0 };
        };
        let shape = usize::from(shape).checked_sub(1).map(|at| SHAPES[at % SHAPES.len()].name);
        let inputs =
            split(rest, BETWEEN).into_iter().take(6).enumerate().map(|(at, bytes)| Input {
                name: NAMES[(usize::from(name & 7) + at) % NAMES.len()].to_owned(),
                bytes: packed(bytes, if at == 0 { how & 15 } else { how >> 4 }).into(),
                // The first file, or all.
                shape: shape.filter(|_| at == 0 || name & 8 > 0),
                found: name & 16 > 0,
            });
        Self { inputs: inputs.collect(), wishes: wishes_of(wishes), other }
    }
}

/// The bytes between marks.
#[must_use]
pub fn split<'a>(bytes: &'a [u8], mark: &[u8]) -> Vec<&'a [u8]> {
    let (mut parts, mut from, mut at) = (Vec::new(), 0, 0);
    while at + mark.len() <= bytes.len() {
        if bytes[at..].starts_with(mark) {
            parts.push(&bytes[from..at]);
            at += mark.len();
            from = at;
        } else {
            at += 1;
        }
    }
    parts.push(&bytes[from..]);
    parts
}

/// The two low bits: which of four sets of wishes; the others: how text is written.
fn wishes_of(byte: u8) -> Wishes {
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    let naming =
        |ours: &str, theirs: &str| Naming { ours: ours.to_owned(), theirs: theirs.to_owned() };
    let plain = Wishes::default();
    let mut wishes = match byte & 3 {
        0 => plain,
        1 => Wishes {
            day_month: Some(DayMonth::DayFirst),
            aliases: BTreeMap::from([pair("A Lee", "Ann Lee"), pair("Alder Sch", "Alder School")]),
            present: vec!["x".to_owned()],
            scale: BTreeMap::from([(person_key("Often"), Often::Steps(2.0)), (person_key("Never"), Often::Unsaid)]),
            ..plain
        },
        2 => Wishes {
            day_month: Some(DayMonth::MonthFirst),
            least_minutes: Some(0),
            sheet: Some("Data".to_owned()),
            named: vec![naming("school", "a"), naming("person", "b"), naming("date", "c")],
            ..plain
        },
        _ => Wishes {
            present: vec![String::new(), "1".to_owned()],
            least_minutes: Some(u32::MAX),
            scale: BTreeMap::from([(person_key("Often"), Often::Steps(f64::MAX))]),
            named: vec![naming("name", "a"), naming("from", "a"), naming("to", "b")],
            ..plain
        },
    };
    wishes.encoding = match byte >> 2 & 3 {
        1 => Some(Wanted::Utf8),
        2 => Some(Wanted::Windows1252),
        3 => Some(Wanted::Utf16),
        _ => None,
    };
    wishes.delimiter = match byte >> 4 & 7 {
        1 => Delimiter::named("comma"),
        2 => Delimiter::named("semicolon"),
        3 => Delimiter::named("tab"),
        4 => Delimiter::named("bar"),
        _ => None,
    };
    wishes
}
