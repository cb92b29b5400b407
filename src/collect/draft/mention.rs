//! Somebody, as rows word them.

use crate::collect::draft::intern::Text;
use crate::collect::places::RowId;

/// Somebody as a row words it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Mention {
    /// An identifier, if the file has one.
    pub id: Text,
    /// A name.
    pub name: Text,
    /// A school or body.
    pub school: Text,
    /// The school's official number, where a column beside its name has one.
    pub number: Text,
    /// What kind of body that is.
    pub org_type: Text,
    /// A role.
    pub role: Text,
    /// What the name stands for.
    pub kind: MentionKind,
}

/// What the name of a mention stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MentionKind {
    /// A person.
    #[default]
    Person,
    /// A person or a school: the file does not say which its units are.
    Either,
    /// A leader named beside the row's own people, without a school.
    Leader,
    /// A school that was there, through whoever is named from it, else through somebody unnamed.
    School,
}

impl MentionKind {
    /// Whether it stands for somebody who was there, and not for a leader only or a school.
    #[must_use]
    pub fn is_of_a_person(self) -> bool {
        matches!(self, Self::Person | Self::Either)
    }
}

/// A wording and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mentioned {
    /// The wording.
    pub mention: Mention,
    /// How many rows use it.
    pub rows: u32,
    /// The first row that does.
    pub first: RowId,
}
