//! `tiebeam template`: a folder of files to fill in, on which every command works as it is.

#![allow(clippy::disallowed_methods)] // the files are written here

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use crate::base::error::Error;
use crate::run::args::TemplateArgs;
use crate::run::disk::interrupt::{Wrote, writing};
use crate::run::terminal::console::{self, Talk};

/// The files by name. They are kept as they are read best here; see [`for_excel`].
const FILES: &[(&str, &str)] = &[
    ("log.csv", include_str!("../../../data/template/log.csv")),
    ("people.csv", include_str!("../../../data/template/people.csv")),
    ("schools.csv", include_str!("../../../data/template/schools.csv")),
    ("tiebeam.toml", include_str!("../../../data/template/tiebeam.toml")),
];

/// Runs it. Nothing that exists is written over.
pub fn run(args: &TemplateArgs) -> Result<u8, Error> {
    let folder = &args.folder;
    for (name, _) in FILES {
        if folder.join(name).symlink_metadata().is_ok() {
            let what = format!("`{}` is there already", folder.join(name).display());
            return Err(Error::output(what, "name another folder: tiebeam template FOLDER"));
        }
    }
    writing(Wrote::All, || put_into(folder))?;
    if args.voice.talk() != Talk::Quiet {
        let shown = folder.display();
        let names: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
        console::say(&format!(
            "Written to {shown}: {}\nReplace the example rows by your own, then run  tiebeam report {}",
            names.join(", "),
            quoted(&shown.to_string())
        ));
    }
    Ok(0)
}

fn put_into(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
    for (name, text) in FILES {
        let path = folder.join(name);
        let is_sheet = path.extension().is_some_and(|ending| ending == "csv");
        let bytes = if is_sheet { for_excel(text) } else { text.as_bytes().to_vec() };
        let file = OpenOptions::new().write(true).create_new(true).open(&path);
        let written = file.and_then(|mut file| {
            file.write_all(&bytes)?;
            file.sync_all()
        });
        written.map_err(|error| cannot_write(&path, &error))?;
    }
    Ok(())
}

/// Excel takes a CSV for UTF-8 only if it begins with the mark, and writes CRLF itself.
fn for_excel(text: &str) -> Vec<u8> {
    format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes()
}

/// A path as it can be typed again.
fn quoted(path: &str) -> String {
    if path.contains(' ') { format!("\"{path}\"") } else { path.to_owned() }
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Error {
    let fix = match error.kind() {
        ErrorKind::PermissionDenied => "name a folder in which you may write",
        _ => "check the name and the space on the disk",
    };
    Error::output(format!("`{}` cannot be written: {error}", path.display()), fix)
}
