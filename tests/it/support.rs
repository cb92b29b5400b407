//! What every module needs: the binary, a folder that goes away, files, tables, real networks.

pub(crate) mod reading;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The stored networks that every measure is compared on.
pub(crate) const NETWORKS: [&str; 7] = [
    "karate_weighted",
    "krackhardt_advice",
    "mooc_dlt1",
    "school_leaders_y3",
    "southern_women",
    "teacher_advice_15schools",
    "uk_faculty",
];

/// The folder of stored networks; without it, says so where nobody overlooks it.
pub(crate) fn networks() -> Option<PathBuf> {
    let folder = std::env::var_os("TIEBEAM_NETWORKS").map(PathBuf::from);
    if folder.is_none() {
        not_checked("real networks. Set TIEBEAM_NETWORKS to their folder");
    }
    folder
}

/// A file as programs and offices write it; the folder `samples` stands beside the stored networks.
pub(crate) fn sample(name: &str) -> Option<Vec<u8>> {
    let Some(networks) = std::env::var_os("TIEBEAM_NETWORKS") else {
        not_checked(&format!("sample {name}. Set TIEBEAM_NETWORKS to the folder beside `samples`"));
        return None;
    };
    let path = PathBuf::from(networks).join("../samples").join(name);
    Some(fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// Straight to the terminal: what a passing test prints is captured.
fn not_checked(what: &str) {
    let line = format!("\n*** NOT CHECKED: {what}. ***\n");
    let _ = std::io::stderr().write_all(line.as_bytes());
}

/// Stops the test unless the file of the project holds what was made; `UPDATE=1` writes it anew.
#[track_caller]
pub(crate) fn committed(path: &str, made: &str) {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var("UPDATE").is_ok_and(|value| value == "1") {
        fs::create_dir_all(whole.parent().unwrap()).unwrap();
        fs::write(&whole, made).unwrap();
    }
    let stored = fs::read_to_string(&whole).unwrap_or_default();
    let mut differs = made.lines().zip(stored.lines()).filter(|(now, then)| now != then);
    assert!(
        stored == made,
        "{path} is not what is made now, first at {:?}\nfix, if the change is right: UPDATE=1 cargo test --test it",
        differs.next()
    );
}

/// Relative difference; infinite where only one is defined.
pub(crate) fn off(ours: Option<f64>, theirs: Option<f64>) -> f64 {
    match (ours, theirs) {
        (None, None) => 0.0,
        (Some(a), Some(b)) if (a - b).abs() <= 1e-12 => 0.0,
        (Some(a), Some(b)) => (a - b).abs() / b.abs(),
        _ => f64::INFINITY,
    }
}

pub(crate) fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// `data/riverside`.
pub(crate) fn riverside() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/riverside")
}

/// A finished run.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// Stops the test unless the run ended with this code.
    #[track_caller]
    pub(crate) fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "out: {}\nerr: {}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    /// Stops the test unless all of these stand in standard error.
    #[track_caller]
    pub(crate) fn says(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "no `{part}` in: {}", self.err);
        }
        self
    }

    /// The rows of a CSV result, by heading.
    pub(crate) fn rows(&self) -> Vec<BTreeMap<String, String>> {
        rows(self.out.as_bytes())
    }
}

/// The rows of a table, by heading; a byte-order mark is no part of the first.
pub(crate) fn rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// The command, with nothing of the caller's settings but its path.
pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tiebeam"));
    command.env_remove("COLUMNS").stdin(Stdio::null());
    command
}

/// Runs tiebeam.
pub(crate) fn tiebeam<I: AsRef<OsStr>>(args: impl IntoIterator<Item = I>) -> Run {
    finished(&command().args(args).output().unwrap())
}

pub(crate) fn finished(output: &Output) -> Run {
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout.clone()).unwrap(),
        err: String::from_utf8(output.stderr.clone()).unwrap(),
    }
}

/// A folder that goes away at the end of the test.
#[derive(Debug)]
pub(crate) struct Home(tempfile::TempDir);

impl Home {
    pub(crate) fn new() -> Self {
        Self(tempfile::Builder::new().prefix("tiebeam-test-").tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file and the folders above it.
    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Runs tiebeam in this folder; words are split at blanks.
    pub(crate) fn run(&self, words: &str) -> Run {
        self.args(words.split_whitespace())
    }

    pub(crate) fn args<I: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = I>) -> Run {
        finished(&command().current_dir(self.0.path()).args(args).output().unwrap())
    }
}

/// Every file below a folder with its bytes, by its path inside.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, below: &str, all: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{below}{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                walk(&path, &format!("{name}/"), all);
            } else {
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(folder, "", &mut all);
    all
}

/// A small Excel workbook: the name and the rows (as they stand in its XML) of each sheet. The cell
/// style 1 shows days.
pub(crate) fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut named, mut related) = (String::new(), String::new());
    let mut parts = Vec::new();
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let id = at + 1;
        named += &format!("<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"r{id}\"/>");
        related += &format!(
            "<Relationship Id=\"r{id}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        );
        let sheet =
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/sheet{id}.xml"), sheet));
    }
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>{named}</sheets></workbook>"
    );
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    );
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    related +=
        &format!("<Relationship Id=\"rs\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>");
    parts.push(("xl/workbook.xml".to_owned(), book));
    parts.push(("xl/styles.xml".to_owned(), styles));
    let relations = format!("<Relationships xmlns=\"{package}\">{related}</Relationships>");
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), relations));
    let whole = format!(
        "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    parts.push(("_rels/.rels".to_owned(), whole));
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
