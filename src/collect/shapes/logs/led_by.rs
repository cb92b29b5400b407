//! Who led, by a cell of a log.

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::names::behind::before_support;
use crate::collect::cells::names::nobody::is_stand_in;
use crate::collect::cells::names::roles::is_role;
use crate::collect::cells::words::ticked;
use crate::collect::draft::{Draft, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::shapes::logs::event::names_in;

/// The mentions of the people in a `led_by` cell.
///
/// Names are separated by `;`, `/`, `|`, `&`, `and`, `plus` or `with`; by a comma only where each part is a whole
/// name (`Priya Nair, Tom Okafor`), since `Nair, Priya` is one person. Who supported did not lead.
pub fn leaders(draft: &mut Draft, cell: &str, row: RowId) -> Vec<u32> {
    if cell.is_empty() {
        return Vec::new();
    }
    let led = before_support(cell);
    if let Some((led, support)) = led {
        let what = format!("`{cell}` was read as {led}, without `{support}`, who did not lead");
        let fix = "nothing, if that is right; else write the names with semicolons between them";
        let fault = RowFault::new(codes::NAME_TAKEN_APART, what, cell, fix);
        draft.note(row, None, Outcome::Noted, fault);
    }
    let mut names = names_in(led.map_or(cell, |(led, _)| led));
    names.retain(|name| ticked(name).is_none());
    let mention = |name: String| {
        let name = draft.named("person", &name, row);
        draft.mention(Mention { name, kind: MentionKind::Leader, ..Mention::default() }, row)
    };
    names.into_iter().map(mention).collect()
}

/// Who led where the cell says only of which side they were: `Host`, `Visitor`, `Both`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedBy {
    /// Names, or words that say nothing of the kind.
    Names,
    /// The one person named on the host's side.
    Host,
    /// The one visitor who is named.
    Visitor,
    /// Both of them.
    Both,
}

impl LedBy {
    /// What a cell says, where each side names one person; the sides hold their names.
    #[must_use]
    pub fn of<'n>(
        cell: &str,
        hosts: impl IntoIterator<Item = &'n str>,
        visitors: impl IntoIterator<Item = &'n str>,
    ) -> Self {
        const LONGEST: usize = 24;
        if cell.is_empty() || cell.len() > LONGEST {
            return Self::Names;
        }
        let said = match cell.to_lowercase().replace("the ", "").as_str() {
            "host" => Self::Host,
            "visitor" | "guest" => Self::Visitor,
            "both" | "host and visitor" | "host & visitor" | "visitor and host" => Self::Both,
            _ => return Self::Names,
        };
        let is_known = (!said.hosts() || is_one(hosts)) && (!said.visits() || is_one(visitors));
        if is_known { said } else { Self::Names }
    }

    /// Whether whoever hosted led.
    #[must_use]
    pub fn hosts(self) -> bool {
        matches!(self, Self::Host | Self::Both)
    }

    /// Whether whoever visited led.
    #[must_use]
    pub fn visits(self) -> bool {
        matches!(self, Self::Visitor | Self::Both)
    }

    /// Says whom the word means.
    pub fn note(self, draft: &mut Draft, row: RowId, column: Option<u32>, cell: &str) {
        let who = match self {
            Self::Names => return,
            Self::Host => "the one person named as host",
            Self::Visitor => "the one visitor who is named",
            Self::Both => "the one person named as host and the one visitor who is named",
        };
        let what = format!("`{cell}` was read as {who}");
        let fix = "nothing, if that is right; else write the name of whoever led";
        let fault = RowFault::new(codes::NAME_TAKEN_APART, what, cell, fix);
        draft.note(row, column, Outcome::Noted, fault);
    }
}

/// Whether one person is named, by name.
fn is_one<'n>(names: impl IntoIterator<Item = &'n str>) -> bool {
    let mut names = names.into_iter();
    let first = names.next().filter(|name| !is_role(name) && !is_stand_in(name));
    first.is_some_and(|name| !name.is_empty() && names_in(name).len() == 1)
        && names.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_leaders_are_told_apart() {
        let mut draft = Draft::default();
        let mut names = |cell: &str| {
            let found = leaders(&mut draft, cell, 0);
            let name = |number: u32| draft.mentions[number as usize].mention.name;
            found.into_iter().map(|n| draft.texts.of(name(n)).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names("Janet Hobbs & Ruth Penney"), ["Janet Hobbs", "Ruth Penney"]);
        assert_eq!(names("P Nair, H Marsh and T Okafor"), ["P Nair", "H Marsh", "T Okafor"]);
        assert_eq!(names("P Nair supported by H Marsh; T Okafor"), ["P Nair"]);
        assert_eq!(names("P Nair, with support from H Marsh"), ["P Nair"]);
        assert_eq!(names("Nair, Priya"), ["Nair, Priya"]);
        assert_eq!(names("TBC"), Vec::<String>::new());
        assert_eq!(names("Y"), Vec::<String>::new());
    }

    #[test]
    fn a_side_led_if_it_names_one_person() {
        let of = |cell: &str, hosts: &[&str], visitors: &[&str]| {
            LedBy::of(cell, hosts.iter().copied(), visitors.iter().copied())
        };
        assert_eq!(of("The host", &["Ann Lee"], &[]), LedBy::Host);
        assert_eq!(of("Visitor", &[], &["Ann Lee"]), LedBy::Visitor);
        assert_eq!(of("both", &["Ann Lee"], &["Bo Day"]), LedBy::Both);
        for hosts in [&["Ann Lee", "Bo Day"][..], &["HT"], &["Ann Lee & Bo Day"], &[]] {
            assert_eq!(of("Host", hosts, &["Cy Fox"]), LedBy::Names, "{hosts:?}");
        }
        assert_eq!(of("Host school", &["Ann Lee"], &[]), LedBy::Names);
    }
}
