//! Which rows belong to one activity.

use rustc_hash::FxHashMap;

use crate::base::calendar::Date;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::places::RowId;

/// What tells activities apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActivityKey {
    /// An event number on a day.
    Event(Text, Option<Date>),
    /// Without event numbers: day, type, title and initiative together.
    Alike(Option<Date>, Text, Text, Text),
    /// A contact that is an activity of its own.
    Row(RowId),
}

impl ActivityKey {
    /// The event number and the day that the key says.
    #[must_use]
    pub fn id_and_day(self) -> (Text, Option<Date>) {
        match self {
            Self::Event(id, date) => (id, date),
            Self::Alike(date, ..) => (Texts::EMPTY, date),
            Self::Row(_) => (Texts::EMPTY, None),
        }
    }
}

/// No activity has this number.
const NOTHING: u32 = u32::MAX;

/// The numbers of the activities.
#[derive(Debug, Default)]
pub struct Activities {
    /// By event number: the day and the activity of its first row. Nearly always there is no other, and
    /// numbers of texts follow one another, so that nothing has to be looked for.
    events: Vec<(Option<Date>, u32)>,
    /// The others, each with the number of files before the last one that has it.
    numbers: FxHashMap<ActivityKey, (u32, u32)>,
    files: u32,
    alike: u32,
    /// The last activity that is a row of its own; nothing asks for an earlier one.
    own: Option<(RowId, u32)>,
}

impl Activities {
    /// The number of an activity; `next` if it is new.
    pub fn number(&mut self, key: ActivityKey, next: u32) -> u32 {
        if let ActivityKey::Event(event, date) = key {
            let at = event as usize;
            if at >= self.events.len() {
                self.events.resize(at + 1, (None, NOTHING));
            }
            let first = &mut self.events[at];
            if first.1 == NOTHING {
                *first = (date, next);
            }
            if first.0 == date {
                return first.1;
            }
        }
        let ActivityKey::Row(row) = key else {
            let (number, file) = self.numbers.entry(key).or_insert((next, u32::MAX));
            self.alike += u32::from(*file != self.files && matches!(key, ActivityKey::Alike(..)));
            *file = self.files;
            return *number;
        };
        let number = self.own.filter(|own| own.0 == row).map_or(next, |own| own.1);
        self.own = Some((row, number));
        number
    }

    /// Forgets the activities of the files before.
    pub fn begin_file(&mut self) {
        self.events.clear();
        self.numbers.clear();
    }

    /// How many of the file now read were put together without event numbers; another file begins.
    pub fn alike(&mut self) -> u32 {
        self.files += 1;
        std::mem::take(&mut self.alike)
    }
}
