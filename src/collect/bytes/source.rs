//! Where bytes come from: memory, or something that can be opened as often as a file is walked.

use std::fmt;
use std::io::{self, Cursor, Read};
use std::sync::Arc;

use crate::base::error::Error;

/// Opens the same bytes again.
type Open = dyn Fn() -> io::Result<Box<dyn Read>> + Send + Sync;

/// Bytes that can be read several times, so that no large file has to stay in memory.
#[derive(Clone)]
pub struct Source(Kind);

#[derive(Clone)]
enum Kind {
    Memory(Arc<[u8]>),
    Again(Arc<Open>),
}

impl Source {
    /// Bytes that `open` gives from the start, each time it is called.
    pub fn again(open: impl Fn() -> io::Result<Box<dyn Read>> + Send + Sync + 'static) -> Self {
        Self(Kind::Again(Arc::new(open)))
    }

    /// The bytes from the start.
    pub fn open(&self) -> Result<Box<dyn Read>, Error> {
        match &self.0 {
            Kind::Memory(bytes) => Ok(Box::new(Cursor::new(Arc::clone(bytes)))),
            Kind::Again(open) => open().map_err(|error| unreadable(&error)),
        }
    }

    /// All bytes, if there are no more than `most`.
    pub fn all(&self, most: u64) -> Result<Option<Vec<u8>>, Error> {
        let mut bytes = Vec::new();
        let read = self.open()?.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|error| unreadable(&error))?;
        Ok((bytes.len() as u64 <= most).then_some(bytes))
    }
}

/// A file that stands there and yet gives no bytes.
#[must_use]
pub fn unreadable(error: &io::Error) -> Error {
    let what = format!("the file cannot be read: {error}");
    Error::data(what, "close it in other programs, and check that you may open it")
        .plainly("one of the files cannot be read")
}

impl From<Vec<u8>> for Source {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Kind::Memory(bytes.into()))
    }
}

impl From<&[u8]> for Source {
    fn from(bytes: &[u8]) -> Self {
        Self(Kind::Memory(bytes.into()))
    }
}

impl From<String> for Source {
    fn from(text: String) -> Self {
        text.into_bytes().into()
    }
}

impl From<&str> for Source {
    fn from(text: &str) -> Self {
        text.as_bytes().into()
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Memory(bytes) => write!(f, "{} bytes", bytes.len()),
            Kind::Again(_) => f.write_str("a file"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_as_often_as_asked() {
        let file = Source::again(|| Ok(Box::new(&b"abc"[..])));
        for source in [Source::from("abc"), file] {
            for _ in 0..2 {
                assert_eq!(source.all(3).unwrap().as_deref(), Some(&b"abc"[..]));
            }
            assert_eq!(source.all(2).unwrap(), None);
        }
        let gone = Source::again(|| Err(io::Error::other("gone")));
        assert_eq!(gone.open().err().unwrap().exit_code(), 3);
    }
}
