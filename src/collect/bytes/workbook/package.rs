//! Packed files: a workbook, or a download that holds one table.

use std::io::{Cursor, Read as _};

use memchr::memmem;
use zip::ZipArchive;

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::limits::{
    MOST_ENTRIES, MOST_PACKED, MOST_RATIO, MOST_UNPACKED, UNPACKED_FREELY,
};
use crate::collect::bytes::source::{Source, unreadable};
use crate::collect::bytes::workbook::ods;
use crate::collect::bytes::workbook::old_strings::names_no_text;

/// What a packed file is.
#[derive(Debug)]
pub enum Package {
    /// An Excel workbook of the present kind (.xlsx, .xlsm).
    Xlsx(Vec<u8>),
    /// A binary Excel workbook (.xlsb).
    Xlsb(Vec<u8>),
    /// An Excel workbook of the old kind (.xls).
    Xls(Vec<u8>),
    /// A spreadsheet of the open kind (.ods).
    Ods(Vec<u8>),
    /// The one text file in it, and its name.
    Text(Vec<u8>, String),
}

impl Package {
    /// What it is called.
    #[must_use]
    pub fn says(&self) -> &'static str {
        match self {
            Self::Xlsx(_) | Self::Xlsb(_) | Self::Xls(_) => "Excel workbook",
            Self::Ods(_) => "OpenDocument spreadsheet",
            Self::Text(..) => "packed file",
        }
    }
}

/// Looks whether the file is packed, and if so whether it can be unpacked without harm.
pub fn open(name: &str, source: &Source) -> Result<Option<Package>, Error> {
    let mut start = [0; 4];
    let mut from = source.open()?;
    let mut got = 0;
    // A short read is no end of the file.
    while got < start.len() {
        match from.read(&mut start[got..]).map_err(|error| unreadable(&error))? {
            0 => break,
            more => got += more,
        }
    }
    drop(from);
    if start[..got] == *b"PK\x05\x06" {
        let fix = "make it again with the file in it";
        return Err(Error::data("the packed file holds nothing", fix).at(Place::file(name)));
    }
    let (zip, ole) = (start[..got] == *b"PK\x03\x04", start[..got] == OLD);
    if !zip && !ole {
        return Ok(None);
    }
    let refuse = |what: String, fix: &'static str| {
        Err(Error::data(what.clone(), fix).plainly(what).at(Place::file(name)))
    };
    let Some(bytes) = source.all(MOST_PACKED)? else {
        return refuse(format!("the packed file is larger than {MOST_PACKED} bytes"), AS_CSV);
    };
    if ole {
        return old_workbook(name, bytes).map(Some);
    }
    match unpack(name, &bytes)? {
        Inside::Is(kind) => Ok(Some(kind(bytes))),
        Inside::Text(text, inner) => Ok(Some(Package::Text(text, inner))),
        Inside::Book(book, _) if book.starts_with(&OLD) => old_workbook(name, book).map(Some),
        Inside::Book(book, inner) => match unpack(name, &book)? {
            Inside::Is(kind) => Ok(Some(kind(book))),
            Inside::Text(..) | Inside::Book(..) => {
                let what = format!("`{inner}` in the packed file is no workbook");
                refuse(what, "unpack it, and give the file that is meant")
            }
        },
    }
}

/// How workbooks of the old kind begin.
const OLD: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

/// A workbook of the old kind that can be opened without harm.
fn old_workbook(name: &str, bytes: Vec<u8>) -> Result<Package, Error> {
    let refuse =
        |what: &'static str, fix: &'static str| Err(Error::data(what, fix).at(Place::file(name)));
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(locked.len()).any(|window| window == locked) {
        let fix = "open it in Excel, save it without the password, and use that file";
        return refuse("the workbook is protected by a password", fix);
    }
    if has_wild_size(&bytes) {
        let what = "the workbook is damaged: it says a sheet is larger than any can be";
        return refuse(what, "open it in Excel, save it again, and use that file");
    }
    if names_no_text(&bytes) {
        let what = "the workbook is damaged: a cell names a text that is not there";
        return refuse(what, "open it in Excel, look for blank cells, and save it again");
    }
    Ok(Package::Xls(bytes))
}

const AS_CSV: &str = "save the sheet that is meant as `CSV UTF-8`, and use that file";

/// Marks of a workbook behind which its readers allocate as much as the number says: the index of a
/// shared formula, and a run of blanks.
const MARKS: [&[u8]; 2] = [b" si=\"", b"text:c=\""];
/// Bytes of a mark with its number.
const LONGEST_MARK: usize = 24;
/// Digits of a number that no workbook needs there.
const WILD_DIGITS: usize = 7;

fn has_wild_number(part: &[u8]) -> bool {
    MARKS.iter().any(|mark| {
        memmem::find_iter(part, mark).any(|at| {
            let number = &part[at + mark.len()..];
            number.iter().take_while(|byte| byte.is_ascii_digit()).count() >= WILD_DIGITS
        })
    })
}

/// Whether an old workbook says that a sheet has more rows than it can have, or ends above where it
/// begins: its reader allocates as much as it says. The record of a sheet's size is told by its kind, its
/// length, columns that can be, and two bytes of nothing.
fn has_wild_size(bytes: &[u8]) -> bool {
    const SIZE_OF_A_SHEET: [u8; 4] = [0x00, 0x02, 14, 0];
    const MOST_ROWS: u64 = 65_536;
    const MOST_COLUMNS: u64 = 256;
    let wild = |at: usize| {
        let record = bytes.get(at + 4..at + 18)?;
        let number = |from: usize, length: usize| {
            let bytes = record[from..from + length].iter().rev();
            bytes.fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))
        };
        let (rows, columns) = ((number(0, 4), number(4, 4)), (number(8, 2), number(10, 2)));
        let is_record = number(12, 2) == 0 && columns.1 <= MOST_COLUMNS && columns.0 <= columns.1;
        Some(is_record && (rows.1 > MOST_ROWS || rows.0 > rows.1))
    };
    memmem::find_iter(bytes, &SIZE_OF_A_SHEET).any(|at| wild(at).unwrap_or(false))
}

/// What a zip file holds.
enum Inside {
    Is(fn(Vec<u8>) -> Package),
    Text(Vec<u8>, String),
    Book(Vec<u8>, String),
}

fn unpack(name: &str, bytes: &[u8]) -> Result<Inside, Error> {
    let refuse = |what: String, fix: &str| {
        Error::data(what, fix.to_owned())
            .plainly("the packed file cannot be used")
            .at(Place::file(name))
    };
    let damaged = || refuse("the packed file is damaged".to_owned(), AS_CSV);
    if entries(bytes).is_none_or(|entries| entries > MOST_ENTRIES) {
        let what = format!("the packed file is damaged, or holds more than {MOST_ENTRIES} parts");
        return Err(refuse(what, AS_CSV));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if entries(bytes).map(usize::from) != Some(archive.len()) {
        let what = "the packed file holds two files of one name".to_owned();
        return Err(refuse(what, "unpack it, and give the file that is meant"));
    }
    let (mut names, mut texts, mut total) = (Vec::new(), Vec::new(), 0);
    let mut books = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|error| {
            let locked = error.to_string().to_lowercase().contains("password");
            if locked {
                let fix = "unpack it with the password, and use the file inside";
                refuse("the packed file is protected by a password".to_owned(), fix)
            } else {
                damaged()
            }
        })?;
        let inner = file.name().map_err(|_| damaged())?.into_owned();
        let plain = inner.rsplit('/').next().unwrap_or_default().to_owned();
        if file.is_dir() || inner.starts_with("__MACOSX/") || plain.starts_with('.') {
            continue;
        }
        let is_text = ends_in(&plain, &[".csv", ".tsv", ".txt"]);
        let is_book = ends_in(&plain, &[".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]);
        let mut text = Vec::new();
        let mut chunk = vec![0; 64 * 1024];
        let mut end_of_last: Vec<u8> = Vec::new();
        loop {
            let got = file.read(&mut chunk).map_err(|_| damaged())?;
            if got == 0 {
                break;
            }
            total += got as u64;
            let ratio = total / (bytes.len() as u64).max(1);
            if total > MOST_UNPACKED || (total > UNPACKED_FREELY && ratio > MOST_RATIO) {
                let what = "the packed file grows beyond all measure when it is unpacked";
                return Err(refuse(what.to_owned(), "do not use it unless you know who made it"));
            }
            let both = [end_of_last.as_slice(), &chunk[..got]].concat();
            if has_wild_number(&both) {
                let what = "a part of the workbook repeats itself beyond all measure";
                return Err(refuse(what.to_owned(), "do not use it unless you know who made it"));
            }
            end_of_last = both[both.len().saturating_sub(LONGEST_MARK)..].to_vec();
            let is_first = (is_text && texts.is_empty()) || (is_book && books.is_empty());
            if is_first || inner == "content.xml" {
                text.extend_from_slice(&chunk[..got]);
            }
        }
        if inner == "content.xml"
            && let Some(what) = ods::too_far(&text)
        {
            let fix = "delete what stands far from the table, or save the table as `CSV UTF-8`";
            return Err(refuse(what, fix));
        }
        if is_text {
            texts.push((text, plain));
        } else if is_book {
            books.push((text, plain));
        }
        names.push(inner);
    }
    let has = |part: &str| names.iter().any(|name| name == part);
    if has("xl/workbook.xml") {
        return Ok(Inside::Is(Package::Xlsx));
    }
    if has("xl/workbook.bin") {
        return Ok(Inside::Is(Package::Xlsb));
    }
    if has("content.xml") {
        return Ok(Inside::Is(Package::Ods));
    }
    if texts.len() == 1 && names.len() == 1 {
        return texts.pop().map(|(text, inner)| Inside::Text(text, inner)).ok_or_else(damaged);
    }
    if books.len() == 1 && names.len() == 1 {
        return books.pop().map(|(book, inner)| Inside::Book(book, inner)).ok_or_else(damaged);
    }
    let what = if names.is_empty() {
        "the packed file holds nothing".to_owned()
    } else {
        let shown: Vec<&str> = names.iter().take(10).map(String::as_str).collect();
        format!(
            "the packed file holds {} and is no workbook: {}",
            if names.len() == 1 { "1 file".to_owned() } else { format!("{} files", names.len()) },
            shown.join(", ")
        )
    };
    Err(refuse(what, "unpack it, and give the file that is meant"))
}

fn ends_in(name: &str, ends: &[&str]) -> bool {
    let name = name.to_lowercase();
    ends.iter().any(|end| name.ends_with(end))
}

/// One part of a packed file that is known to be harmless.
#[must_use]
pub fn part(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = Vec::new();
    archive.by_name(name).ok()?.take(MOST_UNPACKED).read_to_end(&mut text).ok()?;
    Some(text)
}

/// How many parts a zip file says it has.
fn entries(bytes: &[u8]) -> Option<u16> {
    let from = bytes.len().saturating_sub(66_000);
    let end = bytes[from..].windows(4).rposition(|window| window == b"PK\x05\x06")? + from;
    let count = bytes.get(end + 10..end + 12)?;
    Some(u16::from_le_bytes([count[0], count[1]]))
}
