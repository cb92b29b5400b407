//! Writing a folder so that it appears whole or not at all.
//!
//! Everything is written into a new folder beside the target, which is then put in its place by
//! renaming. A folder that tiebeam made is known by its run.toml, which lists the files in it:
//! those are replaced, anything else that somebody put there is kept.

#![allow(clippy::disallowed_methods)] // this is the one place that writes files

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::base::error::Error;
use crate::report::writers::toml::FIRST_LINE;
use crate::run::disk::interrupt::{Draft, Wrote, uninterrupted, writing};

/// What to do with a folder that tiebeam did not make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// Leave it alone.
    Refuse,
    /// Write into it; its own files stay.
    WriteInto,
}

/// A folder that may be written.
#[derive(Debug)]
pub struct Claim {
    target: PathBuf,
    /// Held as long as the run goes on; by it a later run knows that this one was not killed.
    _lock: File,
    /// Dropped with everything in it unless it takes the target's place.
    draft: Draft,
}

/// One file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutFile {
    /// Its path inside the folder, with `/`.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Claim {
    /// Claims a folder before anything is computed: refuses one that tiebeam did not make.
    pub fn new(target: &Path, others: Others) -> Result<Self, Error> {
        let refuse = |what: &str, fix: &'static str| {
            let error = Error::output(format!("`{}` {what}", target.display()), fix);
            Err(error.plainly(format!("the output folder {what}")))
        };
        let is_link = target.symlink_metadata().is_ok_and(|m| m.file_type().is_symlink());
        if is_link {
            return refuse("is a link, not a folder", "name the folder itself with -o");
        }
        let here = Path::new(".").canonicalize().ok();
        if here.is_some() && target.canonicalize().ok() == here {
            let fix = "name a folder inside it, for example -o report";
            return refuse("is the folder that you are in, which cannot be replaced", fix);
        }
        if target.exists() && !target.is_dir() {
            return refuse("is a file, not a folder", "name another folder with -o");
        }
        if target.is_dir()
            && !is_empty(target)
            && own_files(target).is_none()
            && others == Others::Refuse
        {
            return refuse(
                "holds files that tiebeam did not write",
                "name another folder with -o, or add --force to write into it (its files stay)",
            );
        }
        let parent = target.parent().filter(|p| !p.as_os_str().is_empty());
        let parent = parent.unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(|error| cannot_write(target, &error))?;
        sweep(parent);
        let fail = |error: io::Error| cannot_write(target, &error);
        let draft = Draft::new(DRAFT, parent).map_err(fail)?;
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let lock = uninterrupted(|| locked(&draft.path().join(LOCK), &name)).map_err(fail)?;
        Ok(Self { target: target.to_path_buf(), _lock: lock, draft })
    }

    /// Refuses to read what is about to be replaced.
    pub fn spare(&self, inputs: &[PathBuf]) -> Result<(), Error> {
        let Ok(target) = self.target.canonicalize() else { return Ok(()) };
        let inside = |input: &&PathBuf| input.canonicalize().is_ok_and(|i| i.starts_with(&target));
        match inputs.iter().find(inside) {
            None => Ok(()),
            Some(input) => Err(Error::output(
                format!("`{}` is to be read, and lies in the output folder", input.display()),
                "name another folder with -o, or move the file out of it",
            )
            .plainly("a file that is to be read lies in the output folder")),
        }
    }

    /// Writes the files and puts the folder in its place.
    pub fn write(self, files: &[OutFile]) -> Result<(), Error> {
        let fail = |error: io::Error| cannot_write(&self.target, &error);
        let made = self.draft.path().join("made");
        for file in files {
            uninterrupted(|| put(&made.join(&file.name), &file.bytes)).map_err(fail)?;
        }
        if self.target.is_dir() {
            let in_the_way = uninterrupted(|| keep_others(&self.target, &made)).map_err(fail)?;
            if let Some(name) = in_the_way {
                let what =
                    format!("`{}` was not written by tiebeam", self.target.join(name).display());
                return Err(Error::output(
                    what,
                    "move it elsewhere, or name another folder with -o",
                ));
            }
        }
        let old = self.draft.path().join("old");
        writing(Wrote::All, || put_in_place(&made, &self.target, &old)).map_err(fail)
    }
}

/// A file that stays locked, with a text in it.
fn locked(path: &Path, text: &str) -> io::Result<File> {
    let mut lock = File::create(path)?;
    lock.try_lock()?;
    lock.write_all(text.as_bytes())?;
    Ok(lock)
}

/// Writes a file and the folders above it.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}

/// Puts a folder in the place of another, which goes where it can be dropped.
fn put_in_place(made: &Path, target: &Path, old: &Path) -> io::Result<()> {
    if !target.is_dir() {
        return fs::rename(made, target);
    }
    fs::rename(target, old)?;
    fs::rename(made, target).or_else(|error| {
        // Put the old one back; nothing is lost either way.
        fs::rename(old, target)?;
        Err(error)
    })
}

/// Writes one file: to a temporary name first, then renamed.
pub fn write_file(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    let fail = |error: io::Error| cannot_write(target, &error);
    let parent = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // In a folder of its own, because a temporary file would stay closed to all but its owner.
    let draft = Draft::new(DRAFT, parent).map_err(fail)?;
    let made = draft.path().join("made");
    uninterrupted(|| fs::write(&made, bytes)).map_err(fail)?;
    writing(Wrote::All, || fs::rename(&made, target)).map_err(fail)
}

/// How the names of drafts begin.
const DRAFT: &str = ".tiebeam-";
/// The file that a run holds locked in its draft; it holds the target's name.
const LOCK: &str = "lock";

/// Clears what killed runs left behind, so that no names stay in a hidden folder. A report that
/// was out of its place just then is put back.
fn sweep(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let draft = entry.path();
        let is_draft = entry.file_name().to_string_lossy().starts_with(DRAFT) && draft.is_dir();
        let Ok(mut lock) = File::options().read(true).write(true).open(draft.join(LOCK)) else {
            continue;
        };
        if !is_draft || lock.try_lock().is_err() {
            continue;
        }
        let mut name = String::new();
        let old = draft.join("old");
        if lock.read_to_string(&mut name).is_ok() && !name.is_empty() && old.is_dir() {
            let target = parent.join(&name);
            if !target.exists() && fs::rename(&old, &target).is_err() {
                continue; // rather litter than a lost report
            }
        }
        drop(lock);
        // Litter that cannot be removed now is tried again by the next run.
        let _ = fs::remove_dir_all(&draft);
    }
}

/// Copies what tiebeam did not write from the old folder into the new one; names the first file
/// that stands in the way of one of its own.
fn keep_others(old: &Path, new: &Path) -> io::Result<Option<String>> {
    let own = own_files(old).unwrap_or_default();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(old.join(&folder))? {
            let inside = folder.join(entry?.file_name());
            let (from, to) = (old.join(&inside), new.join(&inside));
            let name = inside.to_string_lossy().replace('\\', "/");
            if from.is_dir() {
                folders.push(inside);
            } else if !own.contains(&name) {
                if to.exists() {
                    return Ok(Some(name));
                }
                if let Some(folder) = to.parent() {
                    fs::create_dir_all(folder)?;
                }
                fs::copy(&from, &to)?;
            }
        }
    }
    Ok(None)
}

/// The files that tiebeam wrote into a folder; `None` if it did not make the folder.
fn own_files(folder: &Path) -> Option<Vec<String>> {
    let text = fs::read_to_string(folder.join("run.toml")).ok()?;
    if !text.starts_with(FIRST_LINE) {
        return None;
    }
    let table: toml::Table = toml::from_str(&text).ok()?;
    let files = table.get("files")?.as_array()?;
    let mut names: Vec<String> =
        files.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    names.push("run.toml".to_owned());
    Some(names)
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

fn cannot_write(target: &Path, error: &io::Error) -> Error {
    // On Windows a file that Excel holds open gives error 32 or 5.
    let is_locked = cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32));
    let fix = if error.kind() == io::ErrorKind::ResourceBusy {
        "the folder is in use; name a folder inside it with -o"
    } else if is_locked {
        "close its files in Excel and the browser, then run the same command again"
    } else {
        "check that the folder may be written and that the disk has room, or name another with -o"
    };
    Error::output(format!("`{}` cannot be written: {error}", target.display()), fix)
        .plainly("the output cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> OutFile {
        OutFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    fn run_toml(files: &str) -> OutFile {
        file("run.toml", &format!("{FIRST_LINE}\nfiles = [{files}]\n"))
    }

    #[test]
    fn a_folder_of_ours_is_replaced_and_what_others_put_there_stays() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("r");
        let first = [
            file("tables/a.csv", "1"),
            file("b.csv", "1"),
            run_toml("\"tables/a.csv\", \"b.csv\""),
        ];
        Claim::new(&target, Others::Refuse).unwrap().write(&first).unwrap();
        fs::write(target.join("tables/notes.txt"), "mine").unwrap();
        let second = [file("tables/a.csv", "2"), run_toml("\"tables/a.csv\"")];
        Claim::new(&target, Others::Refuse).unwrap().write(&second).unwrap();
        assert_eq!(fs::read_to_string(target.join("tables/a.csv")).unwrap(), "2");
        assert_eq!(fs::read_to_string(target.join("tables/notes.txt")).unwrap(), "mine");
        assert!(!target.join("b.csv").exists());
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "no litter");
    }

    #[test]
    fn a_folder_of_others_is_refused_unless_forced() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("r");
        fs::create_dir(&target).unwrap();
        Claim::new(&target, Others::Refuse).unwrap();
        fs::write(target.join("thesis.txt"), "mine").unwrap();
        let error = Claim::new(&target, Others::Refuse).unwrap_err();
        assert_eq!(error.exit_code(), 5);
        assert!(error.to_string().contains("--force"), "{error}");
        Claim::new(&target, Others::WriteInto).unwrap().write(&[run_toml("")]).unwrap();
        assert_eq!(fs::read_to_string(target.join("thesis.txt")).unwrap(), "mine");
    }

    #[test]
    fn what_a_killed_run_left_is_cleared_and_its_report_put_back() {
        let home = tempfile::tempdir().unwrap();
        let draft = home.path().join(".tiebeam-dead");
        fs::create_dir_all(draft.join("old")).unwrap();
        fs::write(draft.join("old/report.html"), "old").unwrap();
        fs::write(draft.join(LOCK), "r").unwrap();
        let alive = Claim::new(&home.path().join("other"), Others::Refuse).unwrap();
        assert!(!draft.exists());
        assert_eq!(fs::read_to_string(home.path().join("r/report.html")).unwrap(), "old");
        let second = Claim::new(&home.path().join("r2"), Others::Refuse).unwrap();
        assert!(alive.draft.path().exists(), "a run that goes on is left alone");
        drop((alive, second));
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "only r is left");
    }

    #[test]
    fn files_of_others_are_never_replaced() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("r");
        fs::create_dir(&target).unwrap();
        fs::write(target.join("report.html"), "mine").unwrap();
        let claim = Claim::new(&target, Others::WriteInto).unwrap();
        assert!(claim.spare(&[target.join("report.html")]).is_err());
        let error = claim.write(&[file("report.html", "new"), run_toml("")]).unwrap_err();
        assert!(error.to_string().contains("was not written by tiebeam"), "{error}");
        assert_eq!(fs::read_to_string(target.join("report.html")).unwrap(), "mine");
    }
}
