//! Finding and reading the input: files, folders, patterns, standard input.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::base::error::Error;
use crate::collect::bytes::source::Source as Bytes;
use crate::collect::read::Input;
use crate::collect::who::names::nearest;

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it is; `-` is standard input.
    pub path: PathBuf,
    /// The shape it must have, if settled.
    pub shape: Option<&'static str>,
    /// Found in a folder rather than named.
    pub found: bool,
}

/// Endings of files that are looked at in a folder.
const ENDINGS: &[&str] = &["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods", "zip"];

/// Bytes of a pipe, standard input or a settings file, which are kept in memory. A file of any
/// length is read piece by piece.
const MOST_KEPT: u64 = 1 << 30;

/// The files that the arguments stand for, in a stable order.
pub fn find(data: &[PathBuf], shape: Option<&'static str>) -> Result<Vec<Source>, Error> {
    let mut sources = Vec::new();
    for path in data {
        if path.as_os_str() == "-" || is_readable(path) {
            sources.push(Source { path: path.clone(), shape, found: false });
        } else if let Some(shape) = shape.filter(|_| path.is_dir()) {
            let what =
                format!("--shape {shape} says what one file is; a folder holds several kinds");
            let fix = "name its files themselves, one or several, or leave --shape out: the files of a folder are told by their content";
            return Err(Error::usage(what, fix).plainly("--shape does not go with a folder"));
        } else if path.is_dir() {
            let (files, folders) = in_folder(path)?;
            // They are told, not read: what lies in them may be another year, or a report.
            let files = files.into_iter().chain(folders);
            sources.extend(files.map(|path| Source { path, shape: None, found: true }));
        } else {
            let matches = by_pattern(path);
            if matches.is_empty() {
                return Err(no_such_file(path));
            }
            sources.extend(matches.into_iter().map(|path| Source { path, shape, found: false }));
        }
    }
    Ok(sources)
}

/// Whether two paths stand for one file, which need not be there.
#[must_use]
pub fn is_same(one: &Path, other: &Path) -> bool {
    let folder = |path: &Path| {
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        parent.unwrap_or(Path::new(".")).canonicalize().ok()
    };
    one.file_name() == other.file_name() && folder(one).is_some() && folder(one) == folder(other)
}

/// Whether there is something to read: a file, or a pipe or device that reads like one.
#[must_use]
pub fn is_readable(path: &Path) -> bool {
    path.metadata().is_ok_and(|found| !found.is_dir())
}

/// Whether something is a device, which may have no end: the null device, a disk, a terminal.
#[cfg(unix)]
fn is_device(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    let kind = path.metadata().map(|found| found.file_type());
    kind.is_ok_and(|kind| kind.is_char_device() || kind.is_block_device())
}

/// Elsewhere devices have no place among the files.
#[cfg(not(unix))]
fn is_device(_: &Path) -> bool {
    false
}

/// Whether something can be read only once: a pipe (`<(…)`, /dev/fd/3, a FIFO) or a device.
#[must_use]
pub fn is_pipe(path: &Path) -> bool {
    path.metadata().is_ok_and(|found| !found.is_dir() && !found.is_file())
}

/// The folder in which settings are looked for, and beside which the report is written. A pipe lies
/// nowhere, like standard input.
#[must_use]
pub fn home(data: &[PathBuf]) -> PathBuf {
    match data.first() {
        Some(path) if path.is_dir() => path.clone(),
        Some(path) if is_pipe(path) => PathBuf::new(),
        Some(path) => path.parent().map(Path::to_path_buf).unwrap_or_default(),
        None => PathBuf::new(),
    }
}

/// Reads the sources. Names are without folders; where two are the same, with the last folder.
pub fn read(sources: &[Source]) -> Result<Vec<Input>, Error> {
    let named = |path: &Path| {
        if path.as_os_str() == "-" {
            return "stdin".to_owned();
        }
        if is_pipe(path) {
            return path.to_string_lossy().into_owned();
        }
        path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    };
    let name = |source: &Source| match source.path.file_name() {
        Some(own) if source.found => own.to_string_lossy().into_owned(),
        _ => named(&source.path),
    };
    let mut inputs = Vec::with_capacity(sources.len());
    for source in sources {
        let own = name(source);
        let twice = sources.iter().filter(|other| name(other) == own).count() > 1;
        let folder = source.path.parent().map(named).filter(|folder| twice && !folder.is_empty());
        let name = folder.map_or(own.clone(), |folder| format!("{folder}/{own}"));
        let bytes = reopened(source)?;
        inputs.push(Input { name, bytes, shape: source.shape, found: source.found });
    }
    Ok(inputs)
}

/// The bytes of a file, read again whenever it is walked; standard input and pipes are kept. What
/// stands in a folder and is no plain file says so where it is opened, so that it is passed over with
/// a note.
#[allow(clippy::disallowed_methods)] // this is the one place that reads files
fn reopened(Source { path, found, .. }: &Source) -> Result<Bytes, Error> {
    if *found && path.is_dir() {
        let what = "it is a folder within the folder, and its tables are not read";
        return Ok(Bytes::again(move || Err(std::io::Error::other(what))));
    }
    if *found && !path.is_file() {
        let what = "it is a pipe, a device or a link to nothing, and no plain file";
        return Ok(Bytes::again(move || Err(std::io::Error::other(what))));
    }
    if is_device(path) {
        let what = format!("`{}` is a device, not a file", path.display());
        let fix = "name the file itself; for standard input write -";
        return Err(Error::data(what, fix).plainly("one of the files is a device"));
    }
    if path.as_os_str() == "-" || is_pipe(path) {
        return Ok(bytes_of(path)?.into());
    }
    std::fs::File::open(path).map_err(|error| cannot_read(path, &error))?;
    let path = path.clone();
    Ok(Bytes::again(move || Ok(Box::new(std::fs::File::open(&path)?))))
}

/// The text of a settings file.
pub fn text_of(path: &Path) -> Result<String, Error> {
    String::from_utf8(bytes_of(path)?).map_err(|_| {
        Error::usage(format!("{} is not UTF-8 text", path.display()), "save it as UTF-8")
    })
}

#[allow(clippy::disallowed_methods)] // this is the one place that reads files
fn bytes_of(path: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        std::io::stdin().lock().take(MOST_KEPT + 1).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(MOST_KEPT + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| cannot_read(path, &error))?;
    if bytes.len() as u64 > MOST_KEPT {
        let most = MOST_KEPT >> 20;
        let what = format!("`{}` gives more than {most} MiB, or has no end", path.display());
        let fix = "what comes through a pipe is kept in memory: write it to a file, and name that";
        let plain = format!("a pipe gives more than {most} MiB, or has no end");
        return Err(Error::data(what, fix).plainly(plain));
    }
    Ok(bytes)
}

fn cannot_read(path: &Path, error: &std::io::Error) -> Error {
    if error.kind() == std::io::ErrorKind::NotFound {
        return no_such_file(path);
    }
    let what = format!("`{}` cannot be read: {error}", path.display());
    Error::data(what, "close it in other programs, and check that you may open it")
        .plainly("one of the files cannot be read")
}

/// The tables of a folder, and the folders in it that hold tables and are no report of ours.
fn in_folder(folder: &Path) -> Result<(Vec<PathBuf>, Vec<PathBuf>), Error> {
    let entries = std::fs::read_dir(folder).map_err(|error| {
        let what = format!("the folder `{}` cannot be opened: {error}", folder.display());
        Error::data(what, "check that you may open it")
    })?;
    let paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let is_shown = |path: &Path| {
        !path.file_name().is_some_and(|n| n.to_string_lossy().starts_with(['.', '~']))
    };
    let is_data = |path: &Path| {
        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
        !path.is_dir() && is_shown(path) && ending.is_some_and(|e| ENDINGS.contains(&e.as_str()))
    };
    let holds_tables = |path: &Path| {
        let inside = std::fs::read_dir(path).into_iter().flatten().flatten();
        path.is_dir()
            && is_shown(path)
            && !path.join("run.toml").is_file()
            && inside.map(|entry| entry.path()).any(|path| is_data(&path))
    };
    let all = |is: &dyn Fn(&Path) -> bool| -> Vec<PathBuf> {
        let mut found: Vec<PathBuf> = paths.iter().filter(|path| is(path)).cloned().collect();
        found.sort();
        found
    };
    let (files, folders) = (all(&is_data), all(&holds_tables));
    if files.is_empty() {
        let what = format!("the folder `{}` holds no table", folder.display());
        let inside: Vec<String> =
            folders.iter().map(|path| format!("`{}`", path.display())).collect();
        let fix = if inside.is_empty() {
            "put the log there (CSV or a workbook), or name the file itself".to_owned()
        } else {
            format!("tables lie in {}: name these folders", inside.join(", "))
        };
        return Err(Error::data(what, fix)
            .plainly("the folder holds no table")
            .plain_fix("put the log there (CSV or a workbook), or name the file itself"));
    }
    Ok((files, folders))
}

/// Windows leaves `*.csv` to the program.
fn by_pattern(path: &Path) -> Vec<PathBuf> {
    let matches = path.to_str().and_then(|pattern| glob::glob(pattern).ok());
    matches.map_or_else(Vec::new, |paths| paths.flatten().filter(|path| path.is_file()).collect())
}

fn no_such_file(path: &Path) -> Error {
    if path.symlink_metadata().is_ok() {
        let what = format!("`{}` is a link to a file that is not there", path.display());
        return Error::data(what, "put that file back, or name the file that is meant")
            .plainly("one of the files that were named is a link to nothing");
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let wanted =
        path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let near = nearest(&wanted, names.iter().map(String::as_str));
    let guess = near.map_or_else(
        || "check the name and the folder".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    Error::data(format!("there is no file `{}`", path.display()), guess)
        .plainly("one of the files that were named does not exist")
        .plain_fix("check the name and the folder")
}
