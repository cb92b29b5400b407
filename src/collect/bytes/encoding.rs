//! Which characters the bytes stand for: byte-order mark, UTF-8, UTF-16, else Windows-1252.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::base::error::Error;

/// Text and the encoding it was read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without its byte-order mark.
    pub text: String,
    /// The encoding's name as shown to users.
    pub encoding: &'static str,
}

/// Decodes a file.
///
/// Excel's plain CSV is Windows-1252 in Britain; there every byte means something, so a file that
/// is not UTF-8 is read that way and the run says so.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Error> {
    refuse_spreadsheets(bytes)?;
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        let name = if encoding == UTF_8 { "UTF-8" } else { "UTF-16" };
        if broken {
            return Err(Error::data(
                format!("the file says that it is {name}, but parts of it are not"),
                "open it in Excel and save it as `CSV UTF-8`",
            ));
        }
        return no_nul(text.into_owned(), name);
    }
    if let Some(text) = without_mark(bytes) {
        return no_nul(text, "UTF-16");
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return no_nul(text.to_owned(), "UTF-8");
    }
    let (text, _, _) = WINDOWS_1252.decode(bytes);
    no_nul(text.into_owned(), "Windows-1252")
}

/// UTF-16 without a mark: Latin text has a zero in every second byte.
fn without_mark(bytes: &[u8]) -> Option<String> {
    let zeros = |start: usize| bytes.iter().skip(start).step_by(2).filter(|&&b| b == 0).count();
    let half = bytes.len() / 2;
    let encoding = match (zeros(0), zeros(1)) {
        _ if half < 4 => return None,
        (0, odd) if odd * 10 >= half * 7 => UTF_16LE,
        (even, 0) if even * 10 >= half * 7 => UTF_16BE,
        _ => return None,
    };
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    (!broken).then(|| text.into_owned())
}

fn refuse_spreadsheets(bytes: &[u8]) -> Result<(), Error> {
    let zip = bytes.starts_with(b"PK\x03\x04");
    let ole = bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]);
    if zip || ole {
        return Err(Error::data(
            "this is an Excel workbook (or another packed file), not a CSV file",
            "in Excel choose File, Save As, `CSV UTF-8 (Comma delimited)`, and use that file",
        ));
    }
    Ok(())
}

fn no_nul(text: String, encoding: &'static str) -> Result<Decoded, Error> {
    if let Some(at) = text.find('\0') {
        let line = 1 + text[..at].matches('\n').count();
        let what = format!("line {line} holds a NUL byte, which no text file has");
        let error = Error::data(what.clone(), "export the file again as `CSV UTF-8`");
        return Err(error.plainly(what));
    }
    Ok(Decoded { text, encoding })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes).unwrap();
        (decoded.text, decoded.encoding)
    }

    #[test]
    fn each_encoding_is_told_apart() {
        assert_eq!(read(b"\xEF\xBB\xBFSi\xC3\xA2n"), ("Siân".into(), "UTF-8"));
        assert_eq!(read("Siân".as_bytes()), ("Siân".into(), "UTF-8"));
        assert_eq!(read(b"St Mary\x92s"), ("St Mary’s".into(), "Windows-1252"));
        let le: Vec<u8> = "name\tŵy".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut marked = vec![0xFF, 0xFE];
        marked.extend(&le);
        assert_eq!(read(&marked), ("name\tŵy".into(), "UTF-16"));
        let plain: Vec<u8> = "person,school".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&plain), ("person,school".into(), "UTF-16"));
    }

    #[test]
    fn workbooks_and_nul_bytes_are_refused_with_a_fix() {
        let error = decode(b"PK\x03\x04rest").unwrap_err().to_string();
        assert!(error.contains("CSV UTF-8"), "{error}");
        let error = decode(b"a,b\nc,\0d\n").unwrap_err().to_string();
        assert!(error.contains("line 2"), "{error}");
    }
}
