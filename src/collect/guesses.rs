//! What a user may say with `--map` where a file is read as no kind: the fix must work when it is followed.

use crate::collect::cells::columns::{Naming, column_of, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::names::name_parts::NameParts;
use crate::collect::shape::Shape;
use crate::collect::shapes::logs::grids::session_heading::session_heading;
use crate::collect::shapes::logs::sign_in_grid;

/// Advice about headings that say what they are to any reader, and not which side or whose.
#[must_use]
pub fn about(shape: &Shape, layout: &Layout) -> Option<String> {
    let headings = &layout.headings;
    let of =
        |wanted: &[&str]| headings.iter().find(|heading| wanted.contains(&plain(heading).as_str()));
    if shape.name == sign_in_grid::SHAPE.name {
        let first = headings.iter().find(|heading| !heading.is_empty());
        let is_days = headings.iter().filter(|heading| session_heading(heading).is_some()).count();
        return match first {
            Some(first) if is_days > 1 => {
                Some(format!("if `{first}` holds names, add --map person=\"{first}\""))
            }
            _ => Some(
                "write the day of each session into its heading, as in Phonics (3 Oct 2025)"
                    .to_owned(),
            ),
        };
    }
    if let Some((one, other)) = two_schools(headings) {
        return Some(format!(
            "if each row is a visit or a contact of two schools, add --map from_school=\"{one}\" --map to_school=\"{other}\""
        ));
    }
    let visits = ["visiting_school", "visitor", "visitors_school", "visitor_school"];
    if let (Some(host), Some(_)) = (of(&["host", "hosts", "hosted_by"]), of(&visits)) {
        return Some(format!(
            "if `{host}` holds schools, add --map to_school=\"{host}\"; if it holds people, --map to_person=\"{host}\""
        ));
    }
    if let Some(meeting) = of(&["meeting", "meeting_id", "meeting_no", "meeting_number", "session"])
    {
        return Some(format!(
            "if `{meeting}` numbers activities, add --map event_id=\"{meeting}\""
        ));
    }
    halves(headings).map(|(first, last)| {
        format!("if they are halves of a name, add --map first_name=\"{first}\" --map last_name=\"{last}\"")
    })
}

/// `School 1` and `School 2`.
fn two_schools(headings: &[String]) -> Option<(&String, &String)> {
    let called = |number: &str| {
        let is_so = |heading: &&String| {
            let heading = plain(heading);
            heading.strip_suffix(number) == Some("school_")
                || heading == format!("school_name_{number}")
        };
        headings.iter().find(is_so)
    };
    let letters = || called("a").zip(called("b"));
    called("1").zip(called("2")).or_else(letters)
}

/// `Player first name` and `Player last name`.
fn halves(headings: &[String]) -> Option<(&String, &String)> {
    let ends = |wanted: &[&str]| {
        headings.iter().find(|heading| {
            let heading = plain(heading);
            wanted.iter().any(|word| heading.ends_with(word))
        })
    };
    ends(&["first_name", "forename", "firstname"]).zip(ends(&["last_name", "surname", "lastname"]))
}

/// The two columns that the user says hold the halves of a name.
#[must_use]
pub fn said_halves(headings: &[String], named: &[Naming]) -> Option<NameParts> {
    let column = |ours: &str| {
        let naming = named.iter().find(|naming| naming.ours == ours)?;
        column_of(headings, &naming.theirs)
    };
    Some(NameParts { first: column("first_name")?, last: column("last_name")? })
}
