//! Lines of a people list that are one person: what they say of them together.

use std::collections::BTreeMap;

use crate::base::calendar::Date;
use crate::collect::draft::{Draft, ListedPerson};
use crate::collect::places::RowId;

/// A line that repeats another and says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differs {
    /// The line.
    pub row: RowId,
    /// The line that counts.
    pub first: RowId,
    /// The person.
    pub name: String,
    /// What the two say.
    pub what: String,
}

/// What the lines of one person say together.
#[derive(Debug, Clone, Default)]
pub struct Together {
    /// The last day that any of them names: whoever has two contracts leaves with the later.
    pub leaves: Option<Date>,
    /// The role of the line with that day, else the first.
    pub role: String,
    /// Every column of that line, with what it leaves blank from the others.
    pub attributes: BTreeMap<String, String>,
}

impl Together {
    /// Puts the lines together.
    #[must_use]
    pub fn of(draft: &Draft, lines: &[&ListedPerson]) -> Self {
        let mut lines = lines.to_vec();
        lines.sort_by_key(|line| std::cmp::Reverse(line.leaves));
        let mut whole = Self::default();
        for line in lines {
            whole.leaves = whole.leaves.max(line.leaves);
            if whole.role.is_empty() {
                draft.texts.of(line.mention.role).clone_into(&mut whole.role);
            }
            for (column, cell) in &line.attributes {
                let known = whole.attributes.entry(column.clone()).or_default();
                if known.is_empty() {
                    known.clone_from(cell);
                }
            }
        }
        whole
    }
}

/// What a line says otherwise than the one that counts, of what is used.
#[must_use]
pub fn differs(draft: &Draft, first: &ListedPerson, line: &ListedPerson) -> Option<Differs> {
    let text = |one: &ListedPerson| draft.texts.of(one.mention.role).to_owned();
    let (role, other) = (text(first), text(line));
    let mut parts = Vec::new();
    if let Some((one, other)) = first.leaves.zip(line.leaves).filter(|(one, other)| one != other) {
        parts.push(format!("leaving {one} and {other}, of which the later counts"));
    }
    if !role.is_empty() && !other.is_empty() && !role.eq_ignore_ascii_case(&other) {
        let counts = Together::of(draft, &[first, line]).role;
        parts.push(format!("role `{role}` and `{other}`, of which `{counts}` counts"));
    }
    (!parts.is_empty()).then(|| Differs {
        row: line.row,
        first: first.row,
        name: draft.texts.of(first.mention.name).to_owned(),
        what: parts.join("; "),
    })
}
