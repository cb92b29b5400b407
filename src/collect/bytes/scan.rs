//! The first pass over a file: its fingerprint, and which encoding its bytes are in.

use std::io::Read;

use memchr::memchr_iter;
use sha2::{Digest, Sha256};

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::encoding::{CHUNK, Encoding, Wanted};
use crate::collect::bytes::source::{Source, unreadable};

/// What the first pass found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// How many bytes there are.
    pub bytes: u64,
    /// How the text is written.
    pub encoding: Encoding,
    /// Bytes of byte-order marks before the text.
    pub marks: usize,
    /// Whether the text may hold a NUL character.
    pub has_nul: bool,
}

/// What tells encodings apart, gathered piece by piece.
#[derive(Debug, Default)]
struct Seen {
    bytes: u64,
    start: Vec<u8>,
    /// The first byte that is not UTF-8.
    first_bad: Option<u64>,
    /// Whether characters of several bytes stand there.
    has_multibyte: bool,
    /// The bytes of a character that the end of the file cut off.
    cut: Vec<u8>,
    nuls: u64,
}

/// Reads all bytes once.
pub fn scan(name: &str, source: &Source, wanted: Option<Wanted>) -> Result<Scan, Error> {
    let mut hasher = Sha256::new();
    let mut seen = Seen::default();
    let mut raw = source.open()?;
    let mut chunk = vec![0; CHUNK];
    let mut kept = 0;
    loop {
        let got = match raw.read(&mut chunk[kept..]) {
            Ok(0) => break,
            Ok(got) => got,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(unreadable(&error)),
        };
        hasher.update(&chunk[kept..kept + got]);
        let rest = seen.look(&chunk[..kept + got], kept);
        chunk.copy_within(kept + got - rest..kept + got, 0);
        kept = rest;
    }
    seen.cut = chunk[..kept].to_vec();
    let (encoding, marks) = seen.encoding(name, source, wanted)?;
    let is_wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    if !is_wide && seen.nuls > 8 && seen.nuls * 50 > seen.bytes {
        let fix = "give the file that was exported as CSV, or an Excel workbook";
        let what = "this is no text: too many bytes are zero";
        return Err(Error::data(what, fix).at(Place::file(name)));
    }
    Ok(Scan {
        sha256: hex(&hasher.finalize()),
        bytes: seen.bytes,
        encoding,
        marks,
        has_nul: is_wide || seen.nuls > 0,
    })
}

/// SHA-256 of the bytes, in hexadecimal.
pub fn fingerprint(source: &Source) -> Result<String, Error> {
    let (mut raw, mut hasher, mut chunk) = (source.open()?, Sha256::new(), vec![0; CHUNK]);
    loop {
        match raw.read(&mut chunk).map_err(|error| unreadable(&error))? {
            0 => return Ok(hex(&hasher.finalize())),
            got => hasher.update(&chunk[..got]),
        }
    }
}

/// How much of the start is kept, to look for marks and for zeros.
const START: usize = 64 * 1024;

const SETTLE: &str = "export the file again as `CSV UTF-8`, or settle it with --encoding windows-1252 (then look at the accents)";

impl Seen {
    /// Looks at the next bytes, of which the first `known` were looked at before; returns how many
    /// at the end belong to a character that goes on.
    fn look(&mut self, bytes: &[u8], known: usize) -> usize {
        let new = &bytes[known..];
        let room = START.saturating_sub(self.start.len());
        self.start.extend_from_slice(&new[..new.len().min(room)]);
        if new.contains(&0) {
            self.nuls += memchr_iter(0, new).count() as u64;
        }
        let base = self.bytes - known as u64;
        self.bytes += new.len() as u64;
        if bytes.is_ascii() {
            return 0;
        }
        let mut at = 0;
        loop {
            match std::str::from_utf8(&bytes[at..]) {
                Ok(text) => {
                    self.has_multibyte |= !text.is_ascii();
                    return 0;
                }
                Err(error) => {
                    let good = at + error.valid_up_to();
                    self.has_multibyte |= !bytes[at..good].is_ascii();
                    let Some(bad) = error.error_len() else { return bytes.len() - good };
                    self.first_bad.get_or_insert(base + good as u64);
                    at = good + bad;
                }
            }
        }
    }

    /// The encoding, and how many bytes of marks precede the text.
    fn encoding(
        &self,
        name: &str,
        source: &Source,
        wanted: Option<Wanted>,
    ) -> Result<(Encoding, usize), Error> {
        let start = self.start.as_slice();
        if start.starts_with(&[0xFF, 0xFE, 0, 0]) || start.starts_with(&[0, 0, 0xFE, 0xFF]) {
            let fix = "save the file as `CSV UTF-8`";
            let what = "the file is UTF-32, which no spreadsheet writes";
            return Err(Error::data(what, fix).at(Place::file(name)));
        }
        let wide = [([0xFF, 0xFE], Encoding::Utf16Le), ([0xFE, 0xFF], Encoding::Utf16Be)];
        let marked = wide.into_iter().find(|(mark, _)| start.starts_with(mark));
        let marks = [&b"\xEF\xBB\xBF"[..], &[0xFF, 0xFE], &[0xFE, 0xFF]].map(|m| count(start, m));
        let cut_off = !self.cut.is_empty();
        let bad = self.first_bad.or(cut_off.then(|| self.bytes - self.cut.len() as u64));
        match (wanted, marked) {
            (Some(Wanted::Windows1252), _) => return Ok((Encoding::Windows1252, marks[0] * 3)),
            (Some(Wanted::Utf16), None) => {
                return Ok((self.unmarked().unwrap_or(Encoding::Utf16Le), 0));
            }
            (None | Some(Wanted::Utf16), Some((_, encoding))) => {
                return Ok((encoding, 2 * marks[1].max(marks[2])));
            }
            _ => {}
        }
        let Some(bad) = bad else {
            let unmarked = self.unmarked().filter(|_| wanted.is_none() && marks[0] == 0);
            return Ok(unmarked.map_or((Encoding::Utf8, 3 * marks[0]), |wide| (wide, 0)));
        };
        let wrong = |what: &str, fix: &'static str| {
            let line = line_of(source, bad)?;
            let what = format!("line {line} holds a byte that is not UTF-8, {what}");
            Err(Error::data(what.clone(), fix).plainly(what).at(Place::line(name, line as u32)))
        };
        if wanted == Some(Wanted::Utf8) {
            let fix = "leave --encoding out, or export the file again as `CSV UTF-8`";
            return wrong("which --encoding says the file is", fix);
        }
        if marks[0] > 0 {
            return wrong("though the file begins with the mark of UTF-8", SETTLE);
        }
        if let Some(wide) = self.unmarked() {
            return Ok((wide, 0));
        }
        if self.has_multibyte {
            return wrong("while other lines are", SETTLE);
        }
        // A lone letter of Windows-1252 at the very end may also be half a character of UTF-8.
        let half = self.first_bad.is_none()
            && (self.cut.len() > 1 || matches!(self.cut.first(), Some(0xC2..=0xC5)));
        if half {
            return wrong("as if the end of the file were cut off", SETTLE);
        }
        if let Some((byte, at)) = beyond(source)? {
            let line = line_of(source, at)?;
            let what = format!(
                "line {line} holds the byte {byte:02X}, which stands for nothing in UTF-8 and in Windows-1252"
            );
            let fix = "export the file again as `CSV UTF-8`";
            let error = Error::data(what.clone(), fix).plainly(what);
            return Err(error.at(Place::line(name, line as u32)));
        }
        Ok((Encoding::Windows1252, 0))
    }

    /// UTF-16 without a mark: Latin text has a zero in every second byte.
    fn unmarked(&self) -> Option<Encoding> {
        let zeros =
            |from: usize| self.start.iter().skip(from).step_by(2).filter(|&&b| b == 0).count();
        let half = self.start.len() / 2;
        match (zeros(0), zeros(1)) {
            _ if half < 4 => None,
            (0, odd) if odd * 10 >= half * 7 => Some(Encoding::Utf16Le),
            (even, 0) if even * 10 >= half * 7 => Some(Encoding::Utf16Be),
            _ => None,
        }
    }
}

/// How often the mark stands at the start: some programs write it before text that has one.
fn count(start: &[u8], mark: &[u8]) -> usize {
    start.chunks(mark.len()).take_while(|chunk| *chunk == mark).count()
}

/// Bytes that no character of Windows-1252 has: a text that holds one is written in something else, such as
/// the letters of a Macintosh.
const BEYOND: [u8; 5] = [0x81, 0x8D, 0x8F, 0x90, 0x9D];

/// The first of these, and where it stands.
fn beyond(source: &Source) -> Result<Option<(u8, u64)>, Error> {
    let (mut raw, mut chunk, mut before) = (source.open()?, vec![0; CHUNK], 0);
    loop {
        let got = raw.read(&mut chunk).map_err(|error| unreadable(&error))?;
        if got == 0 {
            return Ok(None);
        }
        if let Some(at) = chunk[..got].iter().position(|byte| BEYOND.contains(byte)) {
            return Ok(Some((chunk[at], before + at as u64)));
        }
        before += got as u64;
    }
}

/// The line of a byte, from 1.
fn line_of(source: &Source, byte: u64) -> Result<u64, Error> {
    let mut before = source.open()?.take(byte);
    let (mut chunk, mut line, mut after_return) = (vec![0; CHUNK], 1, false);
    loop {
        let got = before.read(&mut chunk).map_err(|error| unreadable(&error))?;
        if got == 0 {
            return Ok(line);
        }
        for &byte in &chunk[..got] {
            line += u64::from(byte == b'\r' || (byte == b'\n' && !after_return));
            after_return = byte == b'\r';
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}"); // writing to a String cannot fail
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding(bytes: &[u8]) -> Result<(Encoding, usize), String> {
        let scan = scan("t", &bytes.into(), None).map_err(|error| error.to_string())?;
        Ok((scan.encoding, scan.marks))
    }

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn each_encoding_is_told_apart() {
        assert_eq!(encoding(b"\xEF\xBB\xBFSi\xC3\xA2n"), Ok((Encoding::Utf8, 3)));
        assert_eq!(encoding(b"\xEF\xBB\xBF\xEF\xBB\xBFname"), Ok((Encoding::Utf8, 6)));
        assert_eq!(encoding("Siân".as_bytes()), Ok((Encoding::Utf8, 0)));
        assert_eq!(encoding(b"St Mary\x92s"), Ok((Encoding::Windows1252, 0)));
        assert_eq!(encoding(b"name\nJos\xE9"), Ok((Encoding::Windows1252, 0)));
        assert_eq!(encoding(&wide("\u{feff}name\tŵy")), Ok((Encoding::Utf16Le, 2)));
        assert_eq!(encoding(&wide("person,school")), Ok((Encoding::Utf16Le, 0)));
        let scan = scan("t", &b"abc"[..].into(), None).unwrap();
        assert!(scan.sha256.starts_with("ba7816bf"), "{}", scan.sha256);
    }

    #[test]
    fn one_bad_byte_in_utf_8_is_named_and_can_be_settled() {
        let mixed = "name\r\nSiân\r\nZoë\r\n".as_bytes().iter().chain(b"Ren\xE9\r\n");
        let mixed: Vec<u8> = mixed.copied().collect();
        let error = encoding(&mixed).unwrap_err();
        assert!(error.starts_with("t:4: line 4 holds a byte that is not UTF-8"), "{error}");
        let settled =
            |wanted| scan("t", &mixed.as_slice().into(), Some(wanted)).map(|s| s.encoding);
        assert_eq!(settled(Wanted::Windows1252), Ok(Encoding::Windows1252));
        assert!(settled(Wanted::Utf8).unwrap_err().to_string().contains("line 4"));
        assert!(encoding(b"\xEF\xBB\xBFa\nb\xE9\n").unwrap_err().contains("line 2"));
        assert!(encoding(b"a\nSi\xC3").unwrap_err().contains("cut off"));
    }

    #[test]
    fn bytes_that_windows_1252_has_not_are_named() {
        let error = encoding(b"Name,Town\nFran\x8Dois,Ely\n").unwrap_err();
        assert!(error.starts_with("t:2: line 2 holds the byte 8D"), "{error}");
        let wanted = Some(Wanted::Windows1252);
        assert!(scan("t", &b"a\n\x8D\n"[..].into(), wanted).is_ok(), "it was said");
    }

    #[test]
    fn a_character_across_two_pieces_is_whole() {
        let mut text = "x".repeat(CHUNK - 1);
        text.push_str("ŵ\n");
        assert_eq!(encoding(text.as_bytes()), Ok((Encoding::Utf8, 0)));
        let mut bytes = text.into_bytes();
        bytes.push(0xFF);
        assert!(encoding(&bytes).unwrap_err().contains("line 2"), "the bad byte is after it");
    }

    #[test]
    fn binary_files_are_no_text() {
        assert!(encoding(&[0, 1, 2, 0, 0, 9].repeat(20)).unwrap_err().contains("no text"));
        assert!(scan("t", &b"a,b\n1,\x002\n"[..].into(), None).unwrap().has_nul);
    }
}
