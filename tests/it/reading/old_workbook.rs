//! A workbook of the old kind, put together byte by byte: what its formulas left blank is told.

use tiebeam::collect::read::Wishes;

use crate::support::reading::read_files;

/// A record of the stream.
fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes(), &(body.len() as u16).to_le_bytes(), body].concat()
}

fn begin(what: u16) -> Vec<u8> {
    let words = [0x0600_u16, what, 0, 0, 0, 0, 0, 0];
    record(0x0809, &words.map(u16::to_le_bytes).concat())
}

fn at(row: u16, column: u16) -> Vec<u8> {
    [row, column, 0].map(u16::to_le_bytes).concat()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let size = (text.len() as u16).to_le_bytes();
    record(0x0204, &[&at(row, column)[..], &size, &[0], text.as_bytes()].concat())
}

/// The formula `=1` with an empty result, as programs write it that do not compute.
fn formula(row: u16, column: u16) -> Vec<u8> {
    let empty = [3, 0, 0, 0, 0, 0, 0xFF, 0xFF];
    record(0x0006, &[&at(row, column)[..], &empty, &[0; 6], &[3, 0, 0x1E, 1, 0]].concat())
}

fn stream() -> Vec<u8> {
    let rows = [
        ["event_id", "date", "person", "school"],
        ["E1", "2025-10-03", "Ann Lee", ""],
        ["E1", "2025-10-03", "Bo Kay", ""],
    ];
    let mut sheet = begin(0x0010);
    for (row, cells) in (0_u16..).zip(rows) {
        for (column, text) in (0_u16..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            sheet.extend(label(row, column, text));
        }
        if row > 0 {
            sheet.extend(formula(row, 3));
        }
    }
    sheet.extend(record(0x000A, &[]));
    let globals = |offset: u32| {
        let name = [&offset.to_le_bytes()[..], &[0, 0, 3, 0], b"Log"].concat();
        [begin(0x0005), record(0x0085, &name), record(0x000A, &[])].concat()
    };
    let offset = globals(0).len() as u32;
    let mut stream = [globals(offset), sheet].concat();
    stream.resize(4096, 0);
    stream
}

/// An entry of the directory.
fn entry(name: &str, kind: u8, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = bytes.len() as u16 + 2;
    bytes.resize(64, 0);
    bytes.extend(length.to_le_bytes());
    bytes.extend([kind, 1]);
    bytes.extend([u32::MAX, u32::MAX, child].map(u32::to_le_bytes).concat());
    bytes.resize(116, 0);
    bytes.extend([start, size, 0].map(u32::to_le_bytes).concat());
    bytes
}

fn workbook() -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    let stream = stream();
    let sectors = stream.len() as u32 / 512;
    let mut head = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    head.resize(24, 0);
    head.extend([0x3E_u16, 3, 0xFFFE, 9, 6].map(u16::to_le_bytes).concat());
    head.resize(40, 0);
    head.extend([0_u32, 1, 1, 0, 4096, END, 0, END, 0, 0].map(u32::to_le_bytes).concat());
    head.resize(512, 0xFF);
    let next = (3..2 + sectors).chain([END]);
    let table: Vec<u32> = [0xFFFF_FFFD, END].into_iter().chain(next).collect();
    let mut fat = table.into_iter().flat_map(u32::to_le_bytes).collect::<Vec<u8>>();
    fat.resize(512, 0xFF);
    let mut folder = entry("Root Entry", 5, 1, END, 0);
    folder.extend(entry("Workbook", 2, u32::MAX, 2, stream.len() as u32));
    folder.resize(512, 0);
    [head, fat, folder, stream].concat()
}

/// The same workbook with one text, and a cell that names a text by its number.
fn naming(text: u32) -> Vec<u8> {
    let texts = [&[1_u32, 1].map(u32::to_le_bytes).concat()[..], &[3, 0, 0], b"Oak"].concat();
    let cell = [&at(3, 3)[..], &text.to_le_bytes()].concat();
    let mut bytes = workbook();
    let both = [record(0x00FC, &texts), record(0x00FD, &cell)].concat();
    // The end of the sheet, behind which nothing stands.
    let end = bytes.windows(4).rposition(|four| four == [0x0A, 0, 0, 0]).unwrap();
    bytes[end..end + both.len()].copy_from_slice(&both);
    bytes
}

#[test]
fn a_cell_that_names_no_text_is_damage_and_no_blank_cell() {
    let refused = |bytes: Vec<u8>| {
        let said = match read_files(&[("log.xls", bytes)], &Wishes::default()) {
            Ok((_, problems)) => problems.iter().map(|problem| problem.what.clone()).collect(),
            Err(error) => vec![error.to_string()],
        };
        said.iter().any(|what| what.contains("names a text that is not there"))
    };
    assert!(!refused(naming(0)) && refused(naming(1)) && refused(naming(0x7F00_0000)));
}

#[test]
fn a_formula_that_left_nothing_is_told() {
    let (records, problems) = read_files(&[("log.xls", workbook())], &Wishes::default()).unwrap();
    assert_eq!((records.people.len(), records.activities.len()), (2, 1));
    let told: Vec<String> = problems.iter().map(|p| format!("{} {}", p.code, p.place)).collect();
    assert!(told.contains(&"W342 log.xls:2:4".to_owned()), "{told:?}");
    let note = problems.iter().find(|problem| problem.code == "W342").unwrap();
    assert!(note.what.ends_with("and so does 1 more"), "{}", note.what);
}
