//! Sign-in sheets whose people stand below the names of their schools.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::draft::RowFault;
use crate::collect::shape::Reading;
use crate::collect::who::names::tidy;
use crate::collect::within::walk;

/// The rows that name a school and nothing else, by line.
#[derive(Debug, Default)]
pub struct SchoolHeadings {
    by_line: BTreeMap<u32, String>,
}

impl SchoolHeadings {
    /// Finds them: nowhere in the sheet does a school have marks of its own, and people who have some
    /// stand below.
    pub fn find(reading: &Reading) -> Result<Self, Error> {
        let columns = reading.columns;
        let known = KnownNames::listed(reading.draft);
        let (mut by_line, mut last_marked, mut is_member) = (BTreeMap::new(), 0, false);
        walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
            let name = tidy(columns.text(record, "person").trim_end_matches(':'));
            let is_bare = record.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
            let is_school = known.has_school(&name) || sounds_like_a_school(&name);
            if is_bare && is_school && known.person(&name).is_none() {
                by_line.insert(line, name);
            } else if !is_bare {
                is_member |= is_school;
                last_marked = line;
            }
        })?;
        let stand_above = by_line.keys().any(|line| *line < last_marked);
        Ok(Self { by_line: if is_member || !stand_above { BTreeMap::new() } else { by_line } })
    }

    /// Why a row is nobody's, if it is such a heading.
    #[must_use]
    pub fn fault(&self, line: u32) -> Option<RowFault> {
        let name = self.by_line.get(&line)?;
        let what = format!("`{name}`: the school of those below, so nobody's marks");
        let fix = "nothing, if it is the name of a school";
        Some(RowFault::new(codes::TITLE_ROW, what, name, fix))
    }

    /// The school above a row.
    #[must_use]
    pub fn above(&self, line: u32) -> &str {
        self.by_line.range(..line).next_back().map_or("", |(_, name)| name)
    }

    /// Says that they were read so.
    pub fn note(&self, reading: &mut Reading) {
        if self.by_line.is_empty() {
            return;
        }
        let what = match self.by_line.len() {
            1 => "1 row names a school and nothing else: it is read as the school of the people below"
                .to_owned(),
            many => format!("{many} rows name a school and nothing else: each is read as the school of the people below it"),
        };
        let fix = "nothing, if that is right; else give every row its school in a column School";
        reading.draft.note_file(&reading.table.name, codes::SCHOOL_HEADINGS, what, fix);
    }
}
