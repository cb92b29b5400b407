//! Which heading means which of our fields: by usual synonyms, or as the user says.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::collect::bytes::head::HeadRow;
use crate::collect::cells::names::name_parts::NameParts;

/// One of our fields and the headings it usually has.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Our name for it, as in `--map OURS=THEIRS`.
    pub name: &'static str,
    /// Other headings that mean it, in the form of [`plain`].
    pub synonyms: &'static [&'static str],
}

/// A field: our name, and the headings that mean it.
macro_rules! field {
    ($name:literal $(, $synonym:literal)*) => {
        Field { name: $name, synonyms: &[$($synonym),*] }
    };
}
pub(crate) use field;

/// A column named by the user: ours = theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// Our field.
    pub ours: String,
    /// The heading in the user's file.
    pub theirs: String,
}

/// Where each field stands in one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// In the order of the fields' names. A few entries are found faster one by one than in a tree.
    found: Vec<(&'static str, usize)>,
    /// The first rows below the headings: what stands in a column may tell what kind of file it is.
    seen: Vec<StringRecord>,
    /// The headings in the form of [`plain`].
    headings: Vec<String>,
    /// Names of which the parts stand in two columns; the field is the first one.
    parted: Vec<NameParts>,
}

impl Columns {
    /// Finds the fields among the headings: the user's word first, then names, then synonyms.
    #[must_use]
    pub fn find(fields: &[Field], headings: &[String], named: &[Naming]) -> Self {
        let plain_headings: Vec<String> = headings.iter().map(|heading| asked(heading)).collect();
        let mut found: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut taken = vec![false; headings.len()];
        let mut take = |field: &'static str, column: Option<usize>| {
            let free = column.filter(|&column| !taken[column] && !found.contains_key(field));
            if let Some(column) = free {
                found.insert(field, column);
                taken[column] = true;
            }
        };
        for field in fields {
            for naming in named.iter().filter(|naming| naming.ours == field.name) {
                take(field.name, column_of(headings, &naming.theirs));
            }
        }
        for field in fields {
            take(field.name, plain_headings.iter().position(|heading| heading == field.name));
        }
        for field in fields {
            for synonym in field.synonyms {
                take(field.name, plain_headings.iter().position(|heading| heading == synonym));
            }
        }
        let found = found.into_iter().collect();
        Self { found, headings: plain_headings, ..Self::default() }
    }

    /// The same columns with the first rows below their headings.
    #[must_use]
    pub fn above(self, rows: &[HeadRow]) -> Self {
        let seen = rows.iter().map(|row| StringRecord::from(row.cells.clone())).collect();
        Self { seen, ..self }
    }

    /// The same columns with names that stand in two of them: first name and surname.
    #[must_use]
    pub fn with_name_parts(mut self, fields: &[Field], headings: &[String]) -> Self {
        for field in fields {
            let Some(parts) = NameParts::of_field(headings, field.name) else { continue };
            let known = self.column(field.name);
            let is_taken = |column: usize| self.found.iter().any(|(_, found)| *found == column);
            if known == Some(parts.first) && !is_taken(parts.last) {
                self.parted.push(parts);
            } else if known.is_none() && !is_taken(parts.first) && !is_taken(parts.last) {
                self.found.push((field.name, parts.first));
                self.parted.push(parts);
            }
        }
        self.found.sort_unstable();
        self
    }

    /// The same columns with the name of a person in two columns that the user named.
    #[must_use]
    pub fn with_named_parts(mut self, fields: &[Field], parts: Option<NameParts>) -> Self {
        let Some(parts) = parts.filter(|_| !self.has("person")) else { return self };
        if let Some(field) = fields.iter().find(|field| field.name == "person") {
            self.found.retain(|(_, at)| *at != parts.first && *at != parts.last);
            self.found.push((field.name, parts.first));
            self.found.sort_unstable();
            self.parted.push(parts);
        }
        self
    }

    /// A row with every name that stands in two columns put together in the first of them.
    #[must_use]
    pub fn joined(&self, row: &StringRecord) -> Option<StringRecord> {
        if self.parted.is_empty() {
            return None;
        }
        let whole = |(column, cell): (usize, &str)| {
            let parts = self.parted.iter().find(|parts| parts.first == column);
            parts.map_or_else(|| cell.to_owned(), |parts| parts.name(row))
        };
        Some(row.iter().enumerate().map(whole).collect::<Vec<String>>().into())
    }

    /// Whether some name stands in two columns.
    #[must_use]
    pub fn are_joined(&self) -> bool {
        !self.parted.is_empty()
    }

    /// Whether any of the first rows below the headings is so.
    pub fn seen(&self, is_so: impl Fn(&StringRecord) -> bool) -> bool {
        self.seen.iter().any(is_so)
    }

    /// Whether any two of them, one below the other, are so.
    pub fn seen_pair(&self, are_so: impl Fn(&StringRecord, &StringRecord) -> bool) -> bool {
        self.seen.windows(2).any(|pair| are_so(&pair[0], &pair[1]))
    }

    /// The first rows below the headings.
    #[must_use]
    pub fn first_rows(&self) -> &[StringRecord] {
        &self.seen
    }

    /// The heading of a field, in the form of [`plain`]; empty if the file has no such column.
    #[must_use]
    pub fn heading(&self, field: &str) -> &str {
        let heading = self.column(field).and_then(|column| self.headings.get(column));
        heading.map_or("", String::as_str)
    }

    /// Whether some column has one of these headings, in the form of [`plain`], whatever it stands for.
    #[must_use]
    pub fn has_heading(&self, wanted: &[&str]) -> bool {
        self.headings.iter().any(|heading| wanted.contains(&heading.as_str()))
    }

    /// Whether some column's heading, in the form of [`plain`], begins with this.
    #[must_use]
    pub fn starts_heading(&self, wanted: &str) -> bool {
        self.headings.iter().any(|heading| heading.starts_with(wanted))
    }

    /// The first heading, in the form of [`plain`].
    #[must_use]
    pub fn first_heading(&self) -> &str {
        self.headings.first().map_or("", String::as_str)
    }

    /// Whether the file has the field.
    #[must_use]
    pub fn has(&self, field: &str) -> bool {
        self.column(field).is_some()
    }

    /// Whether the file has any of the fields.
    #[must_use]
    pub fn has_any(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.has(field))
    }

    /// The text of a field in a row, trimmed; empty if the file has no such column.
    #[must_use]
    pub fn text<'r>(&self, row: &'r StringRecord, field: &str) -> &'r str {
        let cell = self.column(field).and_then(|column| row.get(column)).unwrap_or("");
        let plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
        if plain(cell.as_bytes().first()) && plain(cell.as_bytes().last()) {
            return cell;
        }
        cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
    }

    fn column(&self, field: &str) -> Option<usize> {
        let found = self.found.iter().find(|(name, _)| *name == field);
        found.map(|(_, column)| *column)
    }

    /// The column of a field, counted from 1.
    #[must_use]
    pub fn number(&self, field: &str) -> Option<u32> {
        self.column(field).map(|column| column as u32 + 1)
    }

    /// Lets the column of one field stand for another, which has none.
    #[must_use]
    pub fn meaning(mut self, field: &str, other: &'static str) -> Self {
        for (name, _) in self.found.iter_mut().filter(|(name, _)| *name == field) {
            *name = other;
        }
        self.found.sort_unstable();
        self
    }

    /// Lets a field of other columns stand here under a name of its own, if its column is free.
    #[must_use]
    pub fn lending(mut self, other: &Self, field: &str, own: &'static str) -> Self {
        let free = |column: &usize| !self.found.iter().any(|(_, taken)| taken == column);
        if let Some(column) = other.column(field).filter(free) {
            self.found.push((own, column));
            self.found.sort_unstable();
            self.parted.extend(other.parted.iter().filter(|parts| parts.first == column));
        }
        self
    }

    /// Lets a field stand in a column, whatever stood there before.
    #[must_use]
    pub fn with(mut self, field: &'static str, column: usize) -> Self {
        self.found.retain(|(name, at)| *name != field && *at != column);
        self.found.push((field, column));
        self.found.sort_unstable();
        self
    }

    /// Leaves the column of a field unused.
    #[must_use]
    pub fn without(mut self, field: &str) -> Self {
        self.found.retain(|(name, _)| *name != field);
        self
    }

    /// The fields found and their headings, in the order of the file.
    #[must_use]
    pub fn used(&self, headings: &[String]) -> Vec<(String, String)> {
        let mut used: Vec<_> = self.found.iter().map(|&(field, column)| (column, field)).collect();
        for parts in &self.parted {
            let whole = used.iter().find(|(column, _)| *column == parts.first).copied();
            used.extend(whole.map(|(_, field)| (parts.last, field)));
        }
        used.sort_unstable();
        let heading = |column: usize| headings.get(column).cloned().unwrap_or_default();
        used.into_iter().map(|(column, field)| (field.to_owned(), heading(column))).collect()
    }

    /// The headings that stand for none of our fields.
    #[must_use]
    pub fn ignored(&self, headings: &[String]) -> Vec<String> {
        let used = |column: &usize| {
            self.found.iter().any(|(_, found)| found == column)
                || self.parted.iter().any(|parts| parts.last == *column)
        };
        let rest = headings.iter().enumerate().filter(|(column, _)| !used(column));
        rest.map(|(_, heading)| heading.clone()).filter(|heading| !heading.is_empty()).collect()
    }

    /// The fields found.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.found.iter().map(|(field, _)| *field)
    }

    /// How many fields were found.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found.len()
    }
}

/// The column with a heading, as written or else in plain form.
#[must_use]
pub fn column_of(headings: &[String], wanted: &str) -> Option<usize> {
    let wanted = wanted.trim();
    let exact = headings.iter().position(|heading| heading == wanted);
    exact.or_else(|| headings.iter().position(|heading| plain(heading) == plain(wanted)))
}

/// A heading in its plain form, without the answers that it asks for: `Attended (Y/N)`, and without
/// whether it must be filled in.
fn asked(heading: &str) -> String {
    let plain = plain(heading);
    let answers = [
        "_y_n",
        "_yes_no",
        "_yes_or_no",
        "_please_tick",
        "_tick",
        "_if_known",
        "_if_any",
        "_if_applicable",
        "_optional",
    ];
    let without = answers.iter().find_map(|answers| plain.strip_suffix(answers));
    without.map_or(plain.clone(), str::to_owned)
}

/// A heading in lower case with `_` for everything that is neither letter nor digit.
#[must_use]
pub fn plain(heading: &str) -> String {
    let mut text = String::with_capacity(heading.len());
    for character in heading.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            text.push(character);
        } else if !text.ends_with('_') {
            text.push('_');
        }
    }
    text.trim_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: &[Field] = &[
        Field { name: "person", synonyms: &["name", "full_name"] },
        Field { name: "school", synonyms: &["organisation"] },
    ];

    fn headings(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn headings_are_found_by_synonym_or_as_named() {
        let names = headings(&["Full\u{a0}Name", "Organisation", "id", ""]);
        let columns = Columns::find(FIELDS, &names, &[]);
        let row = StringRecord::from(vec![" Zoë ", "Ashbrook", "7", ""]);
        assert_eq!(columns.text(&row, "person"), "Zoë");
        assert_eq!(columns.ignored(&names), ["id"]);
        let named = [Naming { ours: "person".into(), theirs: "ID".into() }];
        let columns = Columns::find(FIELDS, &names, &named);
        assert_eq!(columns.text(&row, "person"), "7");
        assert_eq!(columns.number("person"), Some(3));
    }

    #[test]
    fn plain_headings_survive_punctuation() {
        assert_eq!(plain(" Visiting school(s) "), "visiting_school_s");
    }
}
