//! The codebook on disk: the one file that is ever written outside the output folder.

#![allow(clippy::disallowed_methods)] // the codebook is read and written here

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::base::error::Error;
use crate::collect::codebook::Codebook;
use crate::collect::mask::Labels;
use crate::collect::records::Records;
use crate::run::chance;
use crate::run::disk::interrupt::{Wrote, writing};

/// How often a run begins again because another one has written the book meanwhile.
const TRIES: usize = 20;

/// Codes for everybody: those of the book, and new ones, which are written into it first, so that no
/// report holds a code that the book does not know. Without a book all codes are new.
pub fn labels(records: &Records, path: Option<&Path>) -> Result<Labels, Error> {
    let Some(path) = path else {
        return Codebook::default().label(records, &mut chance::below);
    };
    let path = real(path)?;
    for _ in 0..TRIES {
        // Where the system lets a folder be locked, runs wait for each other here; elsewhere the
        // comparison below finds out.
        let lock = File::open(folder(&path)).ok().filter(|lock| lock.lock().is_ok());
        if lock.is_some() {
            sweep(folder(&path));
        }
        let before = bytes_of(&path)?;
        let known = Codebook::parse(&before)?;
        let mut book = known.clone();
        let labels = book.label(records, &mut chance::below)?;
        if book == known {
            return Ok(labels);
        }
        let bytes = book.bytes()?;
        match writing(Wrote::Codebook, || replaced(&path, &before, &bytes)) {
            Ok(()) => return Ok(labels),
            Err(Some(error)) => return Err(error),
            Err(None) => {} // another run was faster
        }
    }
    Err(Error::output("another run keeps writing the codebook", "wait until it has ended"))
}

/// Whether a book can be read, without writing anything.
pub fn check(path: &Path) -> Result<(), Error> {
    Codebook::parse(&bytes_of(&real(path)?)?).map(|_| ())
}

/// Refuses a book that would go along when the output folder is shared.
pub fn keep_out_of(book: Option<&Path>, folder: &Path) -> Result<(), Error> {
    let Some(book) = book else { return Ok(()) };
    if real(book)?.starts_with(as_far_as_it_is_there(folder)) {
        return Err(Error::usage(
            "--codebook lies in the output, so that names would be shared with the codes",
            "name a codebook in a folder that you keep to yourself",
        ));
    }
    Ok(())
}

/// Refuses a book that would be read as data.
pub fn keep_out_of_data(book: Option<&Path>, data: &[PathBuf]) -> Result<(), Error> {
    let Some(book) = book else { return Ok(()) };
    let book = real(book)?;
    let is_data = |path: &PathBuf| {
        path.canonicalize().is_ok_and(|path| {
            path == book || Some(path.as_path()) == book.parent() && path.is_dir()
        })
    };
    if data.iter().any(is_data) {
        return Err(Error::usage(
            "--codebook is one of the files to be read, or lies in the folder of the data",
            "name a codebook in another folder",
        ));
    }
    Ok(())
}

/// Where the book really is: links and `..` are followed. It need not exist, its folder must.
fn real(path: &Path) -> Result<PathBuf, Error> {
    if path.is_dir() {
        return Err(Error::usage("--codebook names a folder", "name a file"));
    }
    if path.metadata().is_ok_and(|there| !there.is_file()) || path.as_os_str() == "-" {
        return Err(Error::usage("--codebook names no ordinary file", "name a CSV file"));
    }
    if let Ok(real) = path.canonicalize() {
        return Ok(real);
    }
    let is_link = path.symlink_metadata().is_ok();
    let name = path.file_name().filter(|_| !is_link);
    let there = folder(path).canonicalize().ok();
    there.zip(name).map(|(folder, name)| folder.join(name)).ok_or_else(|| {
        let what =
            "the folder of --codebook does not exist, or the file is a link that leads nowhere";
        Error::usage(what, "create the folder first")
    })
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The real path of what may not be there yet: its nearest folder that is, and the rest.
fn as_far_as_it_is_there(path: &Path) -> PathBuf {
    let mut rest = Vec::new();
    let mut start = path;
    loop {
        if let Ok(real) =
            (if start.as_os_str().is_empty() { Path::new(".") } else { start }).canonicalize()
        {
            let mut whole = real;
            for part in rest.into_iter().rev() {
                if part == std::ffi::OsStr::new("..") {
                    whole.pop();
                } else {
                    whole.push(part);
                }
            }
            return whole;
        }
        match (start.components().next_back(), start.parent()) {
            (Some(last), Some(parent)) => {
                rest.push(last.as_os_str());
                start = parent;
            }
            _ => return path.to_path_buf(),
        }
    }
}

/// The bytes of the book; none where there is no book yet.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Error> {
    match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Error::data(
            format!("the codebook cannot be read: {error}"),
            "close it in other programs, and check that you may open it",
        )
        .plainly("the codebook cannot be read")),
        Ok(bytes) => Ok(bytes),
    }
}

/// How the names of new books begin until they take the old one's place.
const DRAFT: &str = ".tiebeam-codebook-";

/// Clears the new books of runs that were killed: they hold names.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(DRAFT) {
            // What cannot be removed now is tried again by the next run.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Puts a new book in the place of the old one; no error where that is not the one that was read.
fn replaced(path: &Path, before: &[u8], bytes: &[u8]) -> Result<(), Option<Error>> {
    let draft = draft_of(path, bytes)?;
    if bytes_of(path)? != before {
        return Err(None);
    }
    draft.persist(path).map(|_| ()).map_err(|error| Some(cannot_write(&error.error)))
}

/// The new book beside the old one; only its owner may read it.
fn draft_of(path: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, Error> {
    let fail = |error: io::Error| cannot_write(&error);
    let draft = tempfile::Builder::new().prefix(DRAFT).tempfile_in(folder(path));
    let mut draft = draft.map_err(fail)?;
    draft.write_all(bytes).map_err(fail)?;
    draft.as_file().sync_all().map_err(fail)?;
    Ok(draft)
}

fn cannot_write(error: &io::Error) -> Error {
    let fix = "check that its folder may be written and that the disk has room";
    Error::output(format!("the codebook cannot be written: {error}"), fix)
        .plainly("the codebook cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_a_folder_that_is_not_there_yet_is_followed() {
        let home = tempfile::tempdir().unwrap();
        let real = home.path().canonicalize().unwrap();
        fs::create_dir(home.path().join("a")).unwrap();
        let way = |path: &str| as_far_as_it_is_there(&home.path().join(path));
        assert_eq!(way("a"), real.join("a"));
        assert_eq!(way("a/../new/report"), real.join("new/report"));
        assert_eq!(way("new/../other"), real.join("other"));
    }

    #[test]
    fn a_book_in_the_output_is_refused_whatever_the_way_to_it() {
        let home = tempfile::tempdir().unwrap();
        let at = |path: &str| home.path().join(path);
        fs::create_dir_all(at("out/tables")).unwrap();
        fs::create_dir(at("keep")).unwrap();
        let refused = |book: &str| keep_out_of(Some(&at(book)), &at("out")).is_err();
        for book in ["out/book.csv", "out/tables/book.csv", "keep/../out/book.csv"] {
            assert!(refused(book), "{book}");
        }
        assert!(!refused("keep/book.csv") && !refused("outside.csv"));
        assert!(keep_out_of(Some(&at("keep/book.csv")), &at("keep/../keep")).is_err());
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at("out"), at("link")).unwrap();
            assert!(refused("link/book.csv"));
            std::os::unix::fs::symlink(at("out/none.csv"), at("keep/dangling.csv")).unwrap();
            assert!(refused("keep/dangling.csv"));
        }
    }
}
