//! Two lines of the school list with one official number and two names: copied down by mistake, or one
//! school listed twice.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::draft::{Draft, ListedSchool};
use crate::collect::who::names::school_key;
use crate::collect::who::proposals::school_names::SchoolName;

/// The question, if two such lines name different schools. A closed school may share its number with the
/// one that it became, and two lines may word one name in two ways.
#[must_use]
pub fn question(draft: &Draft) -> Option<Error> {
    for (kind, number) in [("URN", urn as fn(&ListedSchool) -> &str), ("DfE number", laestab)] {
        let mut of: BTreeMap<&str, &ListedSchool> = BTreeMap::new();
        for line in draft.schools.iter().filter(|line| !line.is_closed && !number(line).is_empty())
        {
            let first = *of.entry(number(line)).or_insert(line);
            if is_apart(first, line) {
                return Some(ask(draft, kind, number(line), first, line));
            }
        }
    }
    None
}

fn urn(line: &ListedSchool) -> &str {
    &line.urn
}

fn laestab(line: &ListedSchool) -> &str {
    &line.laestab
}

/// Whether two lines cannot be two wordings of one name. Where each has a URN of its own, that counts.
fn is_apart(one: &ListedSchool, other: &ListedSchool) -> bool {
    let told_apart = !one.urn.is_empty() && !other.urn.is_empty() && one.urn != other.urn;
    let alike = || {
        let names = [&one.name, &other.name].map(|name| SchoolName::of(name));
        school_key(&one.name) == school_key(&other.name) || names[0].like(&names[1]).is_some()
    };
    !told_apart && !alike()
}

fn ask(draft: &Draft, kind: &str, number: &str, one: &ListedSchool, other: &ListedSchool) -> Error {
    let what = format!(
        "`{}` and `{}` have one {kind} on the school list, {number}: two schools, or one under two names",
        one.name, other.name
    );
    let fix = "correct the number of the line that is wrong; or, if they are one school, delete one of the lines";
    Error::data(what, fix)
        .coded(codes::LIST_SHARES_NUMBER)
        .plainly("two schools of the school list have one official number")
        .at(draft.places.of(other.row))
}
