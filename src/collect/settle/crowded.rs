//! Activities of so many people that they cannot be tied, told while the files are read.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::pairs::too_many;
use crate::collect::records::{Activity, Presence};

/// Notes where the people, or the schools, of activities make more pairs than can be tied.
pub fn note(draft: &mut Draft, activities: &[Activity]) {
    let person = |presence: &Presence| presence.person;
    let school = |presence: &Presence| presence.from.school();
    let people = "people are not measured, only schools";
    let schools = "nothing is computed from it";
    let found = told(draft, activities, ("school", "schools", schools), &school);
    if !found {
        told(draft, activities, ("person", "people", people), &person);
    }
}

fn told(
    draft: &mut Draft,
    activities: &[Activity],
    (one, several, then): (&str, &str, &str),
    unit: &dyn Fn(&Presence) -> Option<u32>,
) -> bool {
    let units = |number: usize| -> BTreeSet<u32> {
        activities[number].present.iter().filter_map(unit).collect()
    };
    let at_most = activities.iter().map(|activity| activity.present.len());
    let Some(found) = too_many(at_most, &|number| units(number).len()) else { return false };
    let activity = &activities[found.largest];
    let Some(row) = activity.present.iter().map(|presence| presence.row).min() else {
        return false;
    };
    let details = &activity.details;
    let names = [&*details.title, &*details.kind, &*activity.id];
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or("activity").to_owned();
    let day = activity.date.map_or(String::new(), |day| format!(" of {day}"));
    let what = format!(
        "`{name}`{day} has {} {several}, and all activities together make {} pairs, one for every {one} \
         with every other who was there: too many, so {then}",
        found.size, found.pairs
    );
    let fix = "split meetings of everybody from the log: they do not say who works with whom";
    let fault = RowFault::new(codes::TOO_MANY_PAIRS, what, &name, fix);
    draft.note(row, None, Outcome::Noted, fault);
    true
}

#[cfg(test)]
mod tests {
    use crate::base::codes;
    use crate::base::problem::Problem;
    use crate::collect::read::{Input, Wishes, read};

    fn problems(schools: usize) -> Vec<Problem> {
        let mut log = "event_id,date,title,person,school\nE0,2025-10-01,Walk,x,S0\n".to_owned();
        for n in 0..10_100 {
            log.push_str(&format!("E1,2025-10-03,Big day,p{n},S{}\n", n % schools));
        }
        let name = "log.csv".to_owned();
        let input = Input { name, bytes: log.into(), shape: None, found: false };
        let (_, problems) = read(&[input], &Wishes::default()).unwrap();
        problems.into_iter().filter(|p| p.code == codes::TOO_MANY_PAIRS).collect()
    }

    #[test]
    fn a_day_of_ten_thousand_people_is_told_with_its_first_line() {
        let found = problems(7);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place.to_string(), "log.csv:3");
        assert!(
            found[0].what.contains("`Big day` of 2025-10-03 has 10100 people")
                && found[0].what.contains("50999950 pairs")
                && found[0].what.ends_with("not measured, only schools"),
            "{}",
            found[0].what
        );
    }

    #[test]
    fn as_many_schools_are_told_as_what_stops_everything() {
        let found = problems(10_100);
        assert_eq!(found.len(), 1);
        assert!(found[0].what.contains("10100 schools"), "{}", found[0].what);
        assert!(found[0].what.ends_with("nothing is computed from it"), "{}", found[0].what);
    }
}
