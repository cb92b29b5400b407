//! A file as rows, each with its line.

use std::borrow::Cow;
#[cfg(feature = "xlsx")]
use std::sync::Arc;

use csv::StringRecord;

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::delimiter::{self, Delimiter};
use crate::collect::bytes::foreign;
use crate::collect::bytes::head::{Head, HeadRow, LOOKED_AT};
use crate::collect::bytes::note::{Note, Sheets};
use crate::collect::bytes::rows::{Next, Row, Sight, Text};
use crate::collect::bytes::scan;
use crate::collect::bytes::split::Style;
use crate::collect::bytes::workbook::joined::Joined;
#[cfg(feature = "xlsx")]
use crate::collect::bytes::workbook::package::{self, Package};
#[cfg(feature = "xlsx")]
use crate::collect::bytes::workbook::sheet;
use crate::collect::cells::invisible::visible;
use crate::collect::dates::Epoch;
use crate::collect::wishes::{Input, Wishes};

/// A file whose first rows are known and whose rows can be walked, as often as needed.
#[derive(Debug, Clone)]
pub struct Table {
    /// The file's name without folders.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The encoding it was read in.
    pub encoding: Cow<'static, str>,
    /// What separates its cells.
    pub delimiter: Delimiter,
    /// The first rows.
    pub head: Head,
    /// What is worth knowing about the file as a whole, or about cells of a workbook.
    pub notes: Vec<Note>,
    /// The sheets of its workbook.
    pub sheets: Sheets,
    /// From when it counts its days.
    pub epoch: Epoch,
    /// Cells joined over several rows.
    pub joined: Joined,
    content: Content,
}

/// Where the rows are.
#[derive(Debug, Clone)]
enum Content {
    /// In a text that is read again on each walk.
    Text(Text),
    /// In a sheet, each with its number and without the blank cells at its end.
    #[cfg(feature = "xlsx")]
    Sheet { rows: Arc<Vec<(u32, StringRecord)>>, width: usize },
}

/// A sheet has columns, and nothing between them.
pub const COLUMNS: Delimiter = Delimiter { byte: 0x1F, name: "" };

impl Table {
    /// Reads the first rows, and settles how the others are written.
    pub fn open(input: &Input, wishes: &Wishes) -> Result<Self, Error> {
        foreign::refuse(&input.name, &input.bytes)?;
        let mut table = Self::unpacked(input, wishes)?;
        table.head.rows = table.first_rows()?;
        if table.head.rows.is_empty() {
            let fix = "check that the export worked: it should hold headings and rows";
            return Err(Error::data("the file is empty", fix).at(Place::file(&table.name)));
        }
        #[allow(irrefutable_let_patterns)] // without workbooks there is nothing else
        if let Content::Text(text) = &table.content {
            foreign::refuse_quotes(text)?;
        }
        Ok(table)
    }

    #[cfg(feature = "xlsx")]
    fn unpacked(input: &Input, wishes: &Wishes) -> Result<Self, Error> {
        let Some(package) = package::open(&input.name, &input.bytes)? else {
            return Self::text(input, wishes);
        };
        let sha256 = scan::fingerprint(&input.bytes)?;
        if let Package::Text(text, inner) = package {
            let inside = Input { bytes: text.into(), ..input.clone() };
            let table = Self::text(&inside, wishes)?;
            let encoding = Cow::Owned(format!("{}, `{inner}` in a packed file", table.encoding));
            return Ok(Self { sha256, encoding, ..table });
        }
        let kind = package.says();
        let sheet = sheet::read(&input.name, package, wishes.sheet.as_deref())?;
        Ok(Self {
            name: input.name.clone(),
            sha256,
            encoding: Cow::Owned(format!("{kind}, sheet “{}”", sheet.name)),
            delimiter: COLUMNS,
            head: Head { name: input.name.clone(), rows: Vec::new() },
            notes: sheet.notes,
            sheets: sheet.sheets,
            epoch: sheet.epoch,
            joined: sheet.joined,
            content: Content::Sheet { rows: Arc::new(sheet.rows), width: sheet.width },
        })
    }

    #[cfg(not(feature = "xlsx"))]
    fn unpacked(input: &Input, wishes: &Wishes) -> Result<Self, Error> {
        foreign::refuse_packed(&input.name, &input.bytes)?;
        Self::text(input, wishes)
    }

    fn text(input: &Input, wishes: &Wishes) -> Result<Self, Error> {
        let scan = scan::scan(&input.name, &input.bytes, wishes.encoding)?;
        let style = Style { byte: b',', spaced: false };
        let (name, source) = (input.name.clone(), input.bytes.clone());
        let mut text = Text { name, source, scan, style, skips_line: false };
        let delimiter = delimiter::settle(&mut text, wishes.delimiter)?;
        Ok(Self {
            name: input.name.clone(),
            sha256: text.scan.sha256.clone(),
            encoding: Cow::Borrowed(text.scan.encoding.name()),
            delimiter,
            head: Head { name: input.name.clone(), rows: Vec::new() },
            notes: Vec::new(),
            sheets: Sheets::default(),
            epoch: Epoch::default(),
            joined: Joined::default(),
            content: Content::Text(text),
        })
    }

    fn first_rows(&self) -> Result<Vec<HeadRow>, Error> {
        let (mut rows, mut refused) = (Vec::new(), None);
        self.walk_lines(&mut |row| {
            match row {
                Row::Cells(line, record) => {
                    let trim =
                        |cell: &str| visible(cell).trim_matches(char::is_whitespace).to_owned();
                    rows.push(HeadRow { line, cells: record.iter().map(trim).collect() });
                }
                Row::Flawed(flaw, _) if rows.is_empty() => refused = Some(flaw),
                Row::Flawed(..) | Row::Blank(_) => {}
            }
            if rows.len() < LOOKED_AT && refused.is_none() { Next::More } else { Next::Enough }
        })?;
        match refused {
            None => Ok(rows),
            // Without its headings nothing in the file can be understood.
            Some(flaw) => {
                let error = Error::data(flaw.what.says(), flaw.what.fix());
                Err(error.at(Place::cell(&self.name, flaw.line, flaw.cell)))
            }
        }
    }

    /// Visits every row that can be cut into cells with its line, headings and all.
    pub fn walk(&self, visit: &mut dyn FnMut(u32, &StringRecord)) -> Result<(), Error> {
        self.walk_lines(&mut |row| {
            if let Row::Cells(line, record) = row {
                visit(line, record);
            }
            Next::More
        })
    }

    /// Visits one cell of every row that can be cut into cells; blank where a row is too short for it.
    pub fn walk_column(
        &self,
        column: usize,
        visit: &mut dyn FnMut(u32, &str),
    ) -> Result<(), Error> {
        match &self.content {
            Content::Text(text) => text.walk_column(column, visit),
            #[cfg(feature = "xlsx")]
            Content::Sheet { .. } => {
                self.walk(&mut |line, record| visit(line, record.get(column).unwrap_or("")))
            }
        }
    }

    /// Visits every line, and rows of a text before they are cut as well.
    pub fn walk_uncut(&self, visit: &mut dyn FnMut(Sight) -> Next) -> Result<(), Error> {
        match &self.content {
            Content::Text(text) => text.walk_uncut(visit),
            #[cfg(feature = "xlsx")]
            Content::Sheet { .. } => self.walk_lines(&mut |row| visit(Sight::Line(row))),
        }
    }

    /// Visits every line, also those that hold nothing and those that cannot be read.
    pub fn walk_lines(&self, visit: &mut dyn FnMut(Row) -> Next) -> Result<(), Error> {
        match &self.content {
            Content::Text(text) => text.walk(visit),
            #[cfg(feature = "xlsx")]
            Content::Sheet { rows, width } => {
                walk_sheet(rows, *width, visit);
                Ok(())
            }
        }
    }
}

/// Visits the rows of a sheet; rows between them that hold nothing are blank lines.
#[cfg(feature = "xlsx")]
fn walk_sheet(rows: &[(u32, StringRecord)], width: usize, visit: &mut dyn FnMut(Row) -> Next) {
    let mut next = 1;
    let mut wide = StringRecord::new();
    for (line, record) in rows {
        for blank in next..*line {
            if visit(Row::Blank(blank)) == Next::Enough {
                return;
            }
        }
        next = line + 1;
        wide.clone_from(record);
        while wide.len() < width {
            wide.push_field("");
        }
        if visit(Row::Cells(*line, &wide)) == Next::Enough {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(text: &str) -> Result<Table, Error> {
        let input = Input { name: "log.csv".into(), bytes: text.into(), shape: None, found: false };
        Table::open(&input, &Wishes::default())
    }

    /// Lines of rows, blank lines, and flaws as line, cell and last line.
    type Lines = (Vec<u32>, Vec<u32>, Vec<(u32, u32, u32)>);

    fn lines(text: &str) -> Lines {
        let (mut rows, mut blank, mut flawed) = (Vec::new(), Vec::new(), Vec::new());
        let seen = open(text).unwrap().walk_lines(&mut |row| {
            match row {
                Row::Cells(line, _) => rows.push(line),
                Row::Blank(line) => blank.push(line),
                Row::Flawed(flaw, _) => flawed.push((flaw.line, flaw.cell, flaw.last)),
            }
            Next::More
        });
        seen.unwrap();
        (rows, blank, flawed)
    }

    fn message(text: &str) -> String {
        let table = match open(text) {
            Ok(table) => table,
            Err(error) => return error.to_string(),
        };
        table.walk(&mut |_, _| {}).unwrap_err().to_string()
    }

    #[test]
    fn rows_know_their_lines_whatever_ends_them() {
        let rows = |text| lines(text).0;
        assert_eq!(rows("a,b\n1,2\n3,4\n"), [1, 2, 3]);
        assert_eq!(rows("a,b\r\n1,2\r\n\r\n3,4"), [1, 2, 4]);
        assert_eq!(rows("a,b\r1,2\r3,4\r"), [1, 2, 3]);
        assert_eq!(rows("a,b\r1,2\n3,4\r\n5,6\n\r7,8"), [1, 2, 3, 4, 6]);
        assert_eq!(rows("\n\na,b\n\"x\ny\",2\n3,4\n"), [3, 4, 6]);
        assert_eq!(rows("a,b\n\"x\r\ny\rz\",2\n3,4\n"), [1, 2, 5]);
        assert_eq!(rows("sep=;\na;b\n1;2\n"), [2, 3]);
        assert_eq!(lines("\na,b\n1,2\n\n\n3,4\n\n").1, [1, 4, 5, 7]);
    }

    #[test]
    fn one_column_is_walked_as_all_of_them_are() {
        let texts = [
            "a,b,c\n1,2,3\n\n4,\"5,\n6\",7\n8\n9,é,\r\n,,\n\"x\"y,1,2\n10,11,12,13",
            "\u{feff}a;b\n1;2\n",
            "a, b, c\n1, \"2, 3\", 4\n5, 6, 7\n",
        ];
        for text in texts {
            let table = open(text).unwrap();
            for column in 0..5 {
                let (mut whole, mut alone) = (Vec::new(), Vec::new());
                let cell = |record: &StringRecord| record.get(column).unwrap_or("").to_owned();
                table.walk(&mut |line, record| whole.push((line, cell(record)))).unwrap();
                let mut see = |line, cell: &str| alone.push((line, cell.to_owned()));
                table.walk_column(column, &mut see).unwrap();
                assert_eq!(whole, alone, "column {column} of {text:?}");
            }
        }
    }

    #[test]
    fn an_empty_file_is_an_error_with_its_name() {
        for text in ["", "\u{feff}", "\r\n\n", "sep=;\n"] {
            let error = open(text).unwrap_err();
            assert!(error.to_string().starts_with("log.csv: the file is empty"), "{error}");
            assert_eq!(error.exit_code(), 3);
        }
    }

    #[test]
    fn a_stray_mark_costs_its_row_and_no_other() {
        assert_eq!(lines("a,b\n6\" ruler,b\n3,4\n"), (vec![1, 3], vec![], vec![(2, 1, 2)]));
        assert_eq!(lines("a,b\n1,\"x\"y\n3,4\n"), (vec![1, 3], vec![], vec![(2, 2, 2)]));
        assert_eq!(lines("a,b\n1,\"\"x\"\n3,4\n"), (vec![1, 3], vec![], vec![(2, 2, 2)]));
        assert_eq!(lines("a,b\n1,\0\n3,4\n"), (vec![1, 3], vec![], vec![(2, 2, 2)]));
        // The rows up to the mark that seems to close it are lost with it.
        assert_eq!(lines("a,b\n1,\"2\n3,\"4\"\n5,6\n"), (vec![1, 4], vec![], vec![(2, 2, 3)]));
        assert_eq!(lines("a,b\n\"x, \"\"y\"\"\n2\",3\n\"\",\"\"\n").0, [1, 2, 4]);
    }

    #[test]
    fn a_mark_that_is_never_closed_names_the_line_that_opens_it() {
        assert!(message("a,b\n1,\"2\n3,4\n").starts_with("log.csv:2:2: the quotation mark opened"));
        assert!(message("a,b\n1,\"2\"\"\n3,4\n").contains("on line 2 is never closed"));
        assert!(message("a,\"b\"c\n1,2\n").starts_with("log.csv:1:2: text follows"));
    }

    #[test]
    fn nothing_longer_than_a_row_can_be_is_kept() {
        let long = "x".repeat(2 << 20);
        let quoted = message(&format!("a,b\n1,2\n3,\"{long}\"\n"));
        assert!(quoted.starts_with("log.csv:3:2: the quotation mark opened on line 3"), "{quoted}");
        assert!(message(&format!("a,b\n1,2\n3,{long}\n")).starts_with("log.csv:3: line 3 holds"));
        let longer = message(&format!("a,b\n1,2\n{long}{long}x\n"));
        assert!(longer.starts_with("log.csv:3: line 3 is longer"), "{longer}");
        let wide = ",".repeat(10_001);
        assert!(message(&format!("a\n{wide}\n")).starts_with("log.csv:2: line 2 has more than"));
    }

    #[test]
    fn other_quotation_marks_are_no_silent_reading() {
        let single = message("'a','b'\n'1, 2','3'\n'4','5'\n");
        assert!(single.starts_with("log.csv:1:1: a cell stands between single"), "{single}");
        let slashed = message("a,b\n\"x \\\"y\\\" z\",2\n\"x \\\"y\\\" z\",2\n");
        assert!(slashed.starts_with("log.csv:2:1: a backslash"), "{slashed}");
    }
}
