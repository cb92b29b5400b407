//! The codebook: which code stands for whom. The only place where names and codes meet.

use std::collections::{BTreeMap, BTreeSet};

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::mask::Labels;
use crate::collect::records::{Affiliation, Records};
use crate::collect::who::names::person_key;

/// Its headings.
const HEADINGS: [&str; 5] = ["code", "name", "school", "id", "what"];
const PERSON: &str = "person";
const BODY: &str = "body";
/// How the codes of outside bodies begin.
const BODY_CODE: &str = "Outside body ";

/// A number below the bound that nobody can foretell or repeat.
pub type Draw<'a> = &'a mut dyn FnMut(usize) -> Result<usize, Error>;

/// Who has which code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codebook {
    lines: Vec<Line>,
}

/// One line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Line {
    code: String,
    name: String,
    school: String,
    id: String,
    what: &'static str,
}

impl Codebook {
    /// Reads a codebook; whatever is not as tiebeam wrote it is an error, for a code that is read
    /// wrongly would stand for the wrong person.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let wrong = |line: u64, what: &'static str| {
            let fix = "put it right, or name a file that does not exist to begin a new codebook";
            Error::data(what, fix).at(Place::line("the codebook", line as u32))
        };
        let text = std::str::from_utf8(bytes).map_err(|_| wrong(1, "this is not UTF-8 text"))?;
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let mut book = Self::default();
        let mut codes = BTreeSet::new();
        for (at, record) in reader.records().enumerate() {
            let line = |record: &StringRecord| record.position().map_or(1, csv::Position::line);
            let record = record.map_err(|error| {
                let line = error.position().map_or(1, csv::Position::line);
                wrong(line, "the line does not have the five cells code, name, school, id, what")
            })?;
            if at == 0 {
                if record != HEADINGS.to_vec() {
                    return Err(wrong(1, "the headings are not code,name,school,id,what"));
                }
                continue;
            }
            let cell = |at: usize| bare(record.get(at).unwrap_or_default()).to_owned();
            let what = match cell(4).as_str() {
                PERSON => PERSON,
                BODY => BODY,
                _ => return Err(wrong(line(&record), "`what` is neither person nor body")),
            };
            let read = Line { code: cell(0), name: cell(1), school: cell(2), id: cell(3), what };
            if !read.is_code() {
                return Err(wrong(line(&record), "the code is not one that tiebeam gives"));
            }
            if read.name.is_empty() {
                return Err(wrong(line(&record), "the name is missing"));
            }
            if !codes.insert(read.code.clone()) {
                return Err(wrong(line(&record), "the code stands on an earlier line too"));
            }
            book.lines.push(read);
        }
        Ok(book)
    }

    /// The book as a file for Excel. Cells that a spreadsheet could run get an apostrophe, which
    /// [`Codebook::parse`] takes away.
    pub fn bytes(&self) -> Result<Vec<u8>, Error> {
        let mut builder = WriterBuilder::new();
        let mut writer = builder.terminator(Terminator::CRLF).from_writer(Vec::new());
        let failed = |_| Error::bug("the codebook was not written");
        writer.write_record(HEADINGS).map_err(failed)?;
        for line in &self.lines {
            let cells = [&line.code, &line.name, &line.school, &line.id].map(|cell| safe(cell));
            let cells = cells.iter().map(String::as_str).chain([line.what]);
            writer.write_record(cells).map_err(failed)?;
        }
        let bytes = writer.into_inner().map_err(|_| Error::bug("the codebook was not written"))?;
        Ok([b"\xEF\xBB\xBF".as_slice(), &bytes].concat())
    }

    /// The code of everybody; whoever has none yet gets one that was drawn.
    pub fn label(&mut self, records: &Records, draw: Draw) -> Result<Labels, Error> {
        let place = |affiliation: Affiliation| match affiliation {
            Affiliation::School(at) => records.schools.get(at as usize).map(|s| s.name.clone()),
            Affiliation::Outside(at) => records.bodies.get(at as usize).map(|b| b.name.clone()),
            Affiliation::Unknown => None,
        };
        let people = records.people.iter().enumerate().map(|(at, person)| Line {
            name: person.name.clone(),
            school: place(person.affiliation).unwrap_or_default(),
            id: records.person_ids.get(at).cloned().unwrap_or_default(),
            what: PERSON,
            ..Line::default()
        });
        let people = self.codes(people.collect(), draw)?;
        let bodies = records.bodies.iter();
        let bodies =
            bodies.map(|body| Line { name: body.name.clone(), what: BODY, ..Line::default() });
        let bodies = self.codes(bodies.collect(), draw)?;
        Ok(Labels { people, bodies })
    }

    /// The code of each line, from the book where it has one.
    fn codes(&mut self, wanted: Vec<Line>, draw: Draw) -> Result<Vec<String>, Error> {
        let count = wanted.len();
        let known = |what| self.lines.iter().filter(|line| line.what == what).count();
        let all = wanted.first().map_or(0, |line| known(line.what)) + count;
        let found = self.known(&wanted);
        let mut used: BTreeSet<String> = self.lines.iter().map(|line| line.code.clone()).collect();
        let mut codes = Vec::with_capacity(wanted.len());
        for (line, found) in wanted.into_iter().zip(found) {
            if let Some(at) = found {
                codes.push(self.lines[at].code.clone());
                continue;
            }
            let (start, fewest) = if line.what == PERSON { ("P", 4) } else { (BODY_CODE, 2) };
            // At least ten times as many numbers as codes, so that few draws are in vain.
            let digits = (all.to_string().len() + 1).max(fewest);
            let code = loop {
                let number = draw(10_usize.pow(digits as u32))?;
                let code = format!("{start}{number:0digits$}");
                if used.insert(code.clone()) {
                    break code;
                }
            };
            codes.push(code.clone());
            self.lines.push(Line { code, ..line });
        }
        Ok(codes)
    }

    /// Which line of the book each wanted one is, each at most once: first by identifier, so that
    /// whoever has moved keeps their code, then by name and school.
    fn known(&self, wanted: &[Line]) -> Vec<Option<usize>> {
        let mut by_id: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut by_name: BTreeMap<Named, Vec<usize>> = BTreeMap::new();
        for (at, line) in self.lines.iter().enumerate() {
            if !line.id.is_empty() {
                by_id.entry((line.what, &line.id)).or_insert(at);
            }
            by_name.entry(line.named()).or_default().push(at);
        }
        let mut taken = vec![false; self.lines.len()];
        let mut found = vec![None; wanted.len()];
        for (line, found) in wanted.iter().zip(&mut found).filter(|(line, _)| !line.id.is_empty()) {
            let at = by_id.get(&(line.what, line.id.as_str())).copied();
            *found = at.filter(|&at| !std::mem::replace(&mut taken[at], true));
        }
        for (line, found) in wanted.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            let named = by_name.get(&line.named()).into_iter().flatten().copied();
            let is_same = |at: &usize| {
                let id = &self.lines[*at].id;
                !taken[*at] && (*id == line.id || id.is_empty() || line.id.is_empty())
            };
            *found = named.into_iter().find(is_same);
            if let Some(at) = *found {
                taken[at] = true;
            }
        }
        found
    }
}

/// What a line is of, and its name and school.
type Named = (&'static str, String, String);

impl Line {
    fn named(&self) -> Named {
        (self.what, person_key(&self.name), self.school.clone())
    }

    fn is_code(&self) -> bool {
        let start = if self.what == PERSON { "P" } else { BODY_CODE };
        let number = self.code.strip_prefix(start).unwrap_or_default();
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// The text with an apostrophe before what a spreadsheet could run.
fn safe(text: &str) -> String {
    let risky = ['=', '+', '-', '@', '\'', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.starts_with(risky) { format!("'{text}") } else { text.to_owned() }
}

/// The text without the apostrophe that [`safe`] put before it.
fn bare(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::read::{Input, Wishes, read};

    const LOG: &str = "event_id,date,person_id,person,school,org_type\n\
        E1,2025-10-03,7,=Ann Lee,Alder,\nE1,2025-10-03,,Bo Kay,Birch,\n\
        E1,2025-10-03,,\"O'Hara, Al\",County Hall,la\n";

    fn records(log: &str) -> Records {
        let name = "log.csv".to_owned();
        let input = Input { name, bytes: log.into(), shape: None, found: false };
        read(&[input], &Wishes::default()).unwrap().0
    }

    fn label(book: &mut Codebook, log: &str) -> Labels {
        let mut next = 416;
        book.label(&records(log), &mut |bound| {
            next += 1;
            Ok(next % bound)
        })
        .unwrap()
    }

    #[test]
    fn a_book_is_read_back_and_grows() {
        let mut book = Codebook::default();
        let labels = label(&mut book, LOG);
        assert_eq!(labels.people, ["P0417", "P0418", "P0419"]);
        assert_eq!(labels.bodies, ["Outside body 20"]);
        let mut again = Codebook::parse(&book.bytes().unwrap()).unwrap();
        assert_eq!(again, book);
        assert_eq!(label(&mut again, LOG), labels);
        assert_eq!(again, book, "nobody was added");
        let more = format!("{LOG}E1,2025-10-03,,Cy Fox,Alder,\n");
        let grown = label(&mut again, &more);
        // 417 to 419 are taken; the next free number is drawn.
        assert_eq!(grown.people, ["P0417", "P0418", "P0420", "P0419"]);
        assert_eq!(again.lines.len(), 5);
    }

    #[test]
    fn whoever_moves_keeps_the_code_of_their_identifier() {
        let mut book = Codebook::default();
        let before = label(&mut book, LOG);
        let moved = LOG.replace("=Ann Lee,Alder", "=Ann Poe,Birch");
        assert_eq!(label(&mut book, &moved).people, before.people);
        let other = LOG.replace("7,=Ann Lee,Alder", "8,=Ann Lee,Alder");
        assert_ne!(label(&mut book, &other).people[0], before.people[0]);
    }

    #[test]
    fn a_malformed_book_is_refused_with_its_line() {
        let head = "code,name,school,id,what\n";
        for (text, line, why) in [
            ("code,name\n".to_owned(), 1, "headings"),
            (format!("{head}P1,Ann\n"), 2, "five cells"),
            (format!("{head}P1,Ann,,,person\nP1,Bo,,,person\n"), 3, "earlier line"),
            (format!("{head}Ann,Ann,,,person\n"), 2, "not one that tiebeam gives"),
            (format!("{head}P1,,,,person\n"), 2, "name is missing"),
            (format!("{head}P1,Ann,,,pupil\n"), 2, "neither person nor body"),
        ] {
            let error = Codebook::parse(text.as_bytes()).unwrap_err();
            let told = error.to_string();
            assert!(told.starts_with(&format!("the codebook:{line}: ")), "{told}");
            assert!(told.contains(why), "{told}");
            assert_eq!(error.exit_code(), 3);
        }
        assert!(Codebook::parse(b"\xff\xfe").is_err());
        assert_eq!(Codebook::parse(head.as_bytes()), Ok(Codebook::default()));
        assert_eq!(Codebook::parse(b""), Ok(Codebook::default()));
    }
}
