//! What the days say on which schools joined and left, beside the days of the data.

use std::collections::BTreeMap;

use crate::base::calendar::{Date, long_date};
use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::{Activity, School};
use crate::collect::who::school_book::SchoolBook;

/// So many schools are named.
const NAMED: usize = 10;

/// Notes schools that were no members while the data was made, and activities of days on which their
/// school was none.
pub fn note(draft: &mut Draft, activities: &[Activity], book: &SchoolBook) {
    not_in_the_data(draft, &book.away);
    if book.schools.iter().any(|school| school.joined.is_some() || school.left.is_some()) {
        outside_membership(draft, activities, &book.schools);
    }
}

fn not_in_the_data(draft: &mut Draft, away: &[String]) {
    let Some(row) = draft.schools.first().map(|line| line.row).filter(|_| !away.is_empty()) else {
        return;
    };
    let names: Vec<&str> = away.iter().take(NAMED).map(String::as_str).collect();
    let more = if away.len() > NAMED { " …" } else { "" };
    let what = format!(
        "{} of the list had left before the first day of the data, or joined after its last, and no row names any of them ({}{more}): they do not count as asked or as standing alone",
        match away.len() {
            1 => "1 school".to_owned(),
            many => format!("{many} schools"),
        },
        names.join(", ")
    );
    let fix = "nothing, if the days under `joined` and `left` are right";
    let file = draft.places.of(row).file;
    draft.note_file(&file, codes::NO_MEMBER_THEN, what, fix);
}

/// Activities of a school on days on which it was no member, and their first row.
#[derive(Debug, Default)]
struct Outside {
    before: u32,
    after: u32,
    row: RowId,
}

fn outside_membership(draft: &mut Draft, activities: &[Activity], schools: &[School]) {
    let mut found: BTreeMap<u32, Outside> = BTreeMap::new();
    for activity in activities {
        let Some(day) = activity.date else { continue };
        let mut seen = Vec::new();
        for there in &activity.present {
            let Some(at) = there.from.school().filter(|at| !seen.contains(at)) else { continue };
            let Some(school) = schools.get(at as usize) else { continue };
            seen.push(at);
            let before = school.joined.is_some_and(|joined| day < joined);
            let after = school.left.is_some_and(|left| day >= left);
            if before || after {
                let known =
                    found.entry(at).or_insert(Outside { row: RowId::MAX, ..Outside::default() });
                known.before += u32::from(before);
                known.after += u32::from(after);
                known.row = known.row.min(there.row);
            }
        }
    }
    for (at, Outside { before, after, row }) in found {
        let school = &schools[at as usize];
        let told = |count: u32, word: &str, day: Option<Date>| {
            let activities = if count == 1 { "activity" } else { "activities" };
            day.filter(|_| count > 0)
                .map(|day| format!("{count} {activities} {word} {}", long_date(day)))
        };
        let parts = [
            told(before, "before it joined on", school.joined),
            told(after, "since it left on", school.left),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let what = format!("`{}` took part in {}; they count", school.name, parts.join(" and "));
        let fix =
            "nothing, if that is right; else correct the day in the row or in the school list";
        let fault = RowFault::new(codes::OUTSIDE_MEMBERSHIP, what, &school.name, fix);
        draft.note(row, None, Outcome::Noted, fault);
    }
}
