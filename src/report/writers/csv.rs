//! Tables as CSV, in two faces: a file that Excel opens rightly, and a stream for other programs.

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use crate::base::error::Error;
use crate::base::number::without_noise;
use crate::report::sheet::{Cell, Sheet};

/// What Excel needs to read UTF-8.
const BYTE_ORDER_MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// A spreadsheet may run a cell that starts with one of these as a formula (CWE-1236).
const RISKY: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// For a file: byte-order mark, CRLF, commas.
pub fn file(sheet: &Sheet) -> Result<Vec<u8>, Error> {
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    bytes.extend(records(sheet, Terminator::CRLF, without_noise)?);
    Ok(bytes)
}

/// The same with numbers to their last bit, for tables that are read again as a graph.
pub fn exact_file(sheet: &Sheet) -> Result<Vec<u8>, Error> {
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    bytes.extend(records(sheet, Terminator::CRLF, |number| number)?);
    Ok(bytes)
}

/// For standard output: no byte-order mark, LF.
pub fn stream(sheet: &Sheet) -> Result<Vec<u8>, Error> {
    records(sheet, Terminator::Any(b'\n'), without_noise)
}

/// The same with numbers to their last bit.
pub fn exact_stream(sheet: &Sheet) -> Result<Vec<u8>, Error> {
    records(sheet, Terminator::Any(b'\n'), |number| number)
}

/// A number as the shortest decimals that read back as the same number, never with an exponent.
pub(crate) fn number(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    if value.is_finite() { value.to_string() } else { String::new() }
}

fn records(sheet: &Sheet, terminator: Terminator, told: fn(f64) -> f64) -> Result<Vec<u8>, Error> {
    let mut builder = WriterBuilder::new();
    builder.terminator(terminator).quote_style(QuoteStyle::Necessary);
    let mut writer = builder.from_writer(Vec::new());
    let headings = sheet.columns.iter().map(|column| defuse(column));
    record(&mut writer, headings)?;
    for row in &sheet.rows {
        record(&mut writer, row.iter().map(|one| cell(one, told)))?;
    }
    writer.into_inner().map_err(|error| Error::bug(format!("a table was not written: {error}")))
}

fn record(writer: &mut Writer<Vec<u8>>, cells: impl Iterator<Item = String>) -> Result<(), Error> {
    let written = writer.write_record(cells);
    written.map_err(|error| Error::bug(format!("a row was not written: {error}")))
}

fn cell(cell: &Cell, told: fn(f64) -> f64) -> String {
    match cell {
        Cell::Text(text) => defuse(text),
        Cell::Number(value) => number(told(*value)),
        Cell::Blank => String::new(),
    }
}

/// The text with an apostrophe before it where a spreadsheet could take it for a formula.
fn defuse(text: &str) -> String {
    let text = text.replace(is_unseen, "\u{FFFD}");
    // A program that drops what is unseen would find the formula behind it.
    let seen = text.trim_start_matches(|c: char| c == ' ' || is_dropped(c));
    if (text.starts_with(RISKY) || seen.starts_with(RISKY)) && !is_number(&text) {
        format!("'{text}")
    } else {
        text
    }
}

/// Control characters: a terminal obeys them and a spreadsheet chokes on them.
fn is_unseen(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\r' | '\n')
}

/// Marks that take no place: zero-width ones, and those that turn the direction of writing. They are
/// part of names in some scripts, so they stay in the text.
fn is_dropped(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_number(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E');
    text.chars().all(plain) && text.parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(cells: Vec<Cell>) -> Sheet {
        let columns = vec!["school".to_owned(), "value".to_owned()];
        Sheet { name: "schools", columns, rows: vec![cells] }
    }

    fn streamed(cells: Vec<Cell>) -> String {
        let bytes = stream(&sheet(cells)).unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default().replacen("school,value\n", "", 1)
    }

    #[test]
    fn a_file_has_a_mark_and_crlf_and_a_stream_has_neither() {
        let sheet = sheet(vec!["Ysgol Tŷ, Coed".into(), Cell::Number(0.1)]);
        let bytes = "\u{FEFF}school,value\r\n\"Ysgol Tŷ, Coed\",0.1\r\n".as_bytes().to_vec();
        assert_eq!(file(&sheet), Ok(bytes));
        let bytes = "school,value\n\"Ysgol Tŷ, Coed\",0.1\n".as_bytes().to_vec();
        assert_eq!(stream(&sheet), Ok(bytes));
    }

    #[test]
    fn formulas_are_defused_and_numbers_are_not() {
        for (text, written) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("+44 1632", "'+44 1632"),
            ("-Infinity", "'-Infinity"),
            ("@home", "'@home"),
            ("＝1+1", "'＝1+1"),
            ("－2", "'－2"),
            ("-5", "-5"),
            ("+1.5", "+1.5"),
            ("St Mary's", "St Mary's"),
            ("\u{202e}=1+1", "'\u{202e}=1+1"),
            (" \u{200b}@home", "' \u{200b}@home"),
            ("\u{202e}drowssap", "\u{202e}drowssap"),
        ] {
            assert_eq!(streamed(vec![text.into(), Cell::Blank]), format!("{written},\n"));
        }
        let tab = streamed(vec!["\t=1".into(), Cell::Blank]);
        assert_eq!(tab, "'\t=1,\n");
        assert!(streamed(vec!["\r\n=1".into(), Cell::Blank]).starts_with("\"'\r\n=1\""));
    }

    #[test]
    fn numbers_are_exact_and_plain() {
        for value in [1.0 / 3.0, 1e-12, 1.5e300, f64::MIN_POSITIVE, 1e21, -2.5] {
            let text = number(value);
            assert!(!text.contains(['e', 'E']), "{text}");
            assert_eq!(text.parse::<f64>(), Ok(value));
        }
        assert_eq!(number(-0.0), "0");
        assert_eq!(number(26.0), "26");
        assert_eq!(number(f64::NAN), "");
        assert_eq!(streamed(vec!["a".into(), Cell::Number(0.1 + 0.2)]), "a,0.3\n");
        assert_eq!(streamed(vec!["a".into(), Cell::Number(1.0 / 3.0)]), "a,0.3333333333333333\n");
    }
}
