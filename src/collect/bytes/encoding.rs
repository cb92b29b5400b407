//! Which characters the bytes stand for, and bytes → UTF-8, piece by piece.

use std::io::Read;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::base::error::Error;
use crate::collect::bytes::source::unreadable;

/// What the user says a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// UTF-8.
    Utf8,
    /// Windows-1252, as Excel's plain CSV in Britain.
    Windows1252,
    /// UTF-16 of either byte order.
    Utf16,
}

/// What a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252.
    Windows1252,
}

impl Encoding {
    /// Its name as shown to users.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// How many bytes are read at a time.
pub const CHUNK: usize = 128 * 1024;

/// Why no more text comes.
#[derive(Debug)]
pub enum Stop {
    /// The bytes are at their end.
    End,
    /// The next bytes mean nothing in this encoding.
    Broken,
    /// The bytes cannot be read.
    Unreadable(Error),
}

/// Bytes being decoded.
pub struct Decoder {
    raw: Box<dyn Read>,
    /// `None` where the bytes are text as they stand.
    turner: Option<encoding_rs::Decoder>,
    chunk: Vec<u8>,
    /// Bytes read so far.
    pub read: u64,
    over: bool,
}

impl std::fmt::Debug for Decoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Decoder after {} bytes", self.read)
    }
}

impl Decoder {
    /// Decodes what `raw` gives; byte-order marks are the caller's.
    #[must_use]
    pub fn new(raw: Box<dyn Read>, encoding: Encoding) -> Self {
        let decoder = match encoding {
            Encoding::Utf8 => None,
            Encoding::Utf16Le => Some(UTF_16LE),
            Encoding::Utf16Be => Some(UTF_16BE),
            Encoding::Windows1252 => Some(WINDOWS_1252),
        };
        let decoder = decoder.map(encoding_rs::Encoding::new_decoder_without_bom_handling);
        Self { raw, turner: decoder, chunk: vec![0; CHUNK], read: 0, over: false }
    }

    /// Adds the next piece to `text`, or says why there is none. A piece is never empty.
    pub fn fill(&mut self, text: &mut Vec<u8>) -> Result<(), Stop> {
        let before = text.len();
        while text.len() == before {
            if self.over {
                return Err(Stop::End);
            }
            let got = match self.raw.read(&mut self.chunk) {
                Ok(got) => got,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Stop::Unreadable(unreadable(&error))),
            };
            self.read += got as u64;
            self.over = got == 0;
            match &mut self.turner {
                None => text.extend_from_slice(&self.chunk[..got]),
                Some(decoder) => {
                    let most = decoder.max_utf8_buffer_length_without_replacement(got);
                    text.resize(before + most.unwrap_or(4 * got + 16), 0);
                    let (result, _, written) = decoder.decode_to_utf8_without_replacement(
                        &self.chunk[..got],
                        &mut text[before..],
                        self.over,
                    );
                    text.truncate(before + written);
                    if matches!(result, encoding_rs::DecoderResult::Malformed(..)) {
                        return Err(Stop::Broken);
                    }
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &'static [u8], encoding: Encoding) -> (String, bool) {
        let mut decoder = Decoder::new(Box::new(bytes), encoding);
        let mut text = Vec::new();
        loop {
            match decoder.fill(&mut text) {
                Ok(()) => {}
                Err(stop) => {
                    return (String::from_utf8(text).unwrap(), matches!(stop, Stop::End));
                }
            }
        }
    }

    #[test]
    fn each_encoding_gives_its_characters() {
        assert_eq!(text("Siân".as_bytes(), Encoding::Utf8), ("Siân".into(), true));
        assert_eq!(text(b"St Mary\x92s", Encoding::Windows1252), ("St Mary’s".into(), true));
        assert_eq!(text(b"a\0u\x01", Encoding::Utf16Le), ("aŵ".into(), true));
        assert_eq!(text(b"\0a\x01u", Encoding::Utf16Be), ("a\u{175}".into(), true));
    }

    #[test]
    fn what_means_nothing_stops_after_the_text_before_it() {
        assert_eq!(text(b"a\0\x00\xD8b\0", Encoding::Utf16Le), ("a".into(), false));
        assert_eq!(text(b"a\0b", Encoding::Utf16Le), ("a".into(), false));
    }
}
