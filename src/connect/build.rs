//! Records + Rule + Window → Network.

use super::kept::Kept;
use super::network::{Activity, Level, Network, distinct};
use super::rule::Rule;
use super::window::Window;
use crate::base::error::Error;
use crate::collect::records::Records;

/// More pairs than this from one activity or in all would fill the memory with one big meeting.
pub const MOST_PAIRS: u128 = 50_000_000;

/// Builds the network of a window.
pub fn build(records: &Records, rule: &Rule, window: Window) -> Result<Network, Error> {
    let activities: Vec<Activity> = records
        .activities
        .iter()
        .filter(|activity| window.holds(activity.date))
        .map(|activity| Activity {
            id: activity.id.clone(),
            date: activity.date,
            weight: rule.weight(&activity.details),
            details: activity.details.clone(),
            present: activity.present.clone(),
        })
        .collect();
    refuse_too_many_pairs(&activities)?;
    let mut network = Network {
        people: records.people.clone(),
        schools: records.schools.clone(),
        bodies: records.bodies.clone(),
        has_log: records.responses.is_none()
            && !records.files.iter().any(|file| file.shape == "ties"),
        knows_leads: records.known.leads,
        logged_by: distinct(
            records.logged_by.iter().filter(|day| window.holds(day.date)).map(|day| day.school),
        ),
        activities,
        given: records.ties.clone(),
        ..Network::default()
    };
    let ties = |level| Kept::all(&network).ties(level, rule.direction);
    (network.between_people, network.between_schools) = (ties(Level::People), ties(Level::Schools));
    Ok(network)
}

fn refuse_too_many_pairs(activities: &[Activity]) -> Result<(), Error> {
    let pairs = |activity: &Activity| {
        let people = activity.people().len() as u128;
        people * people.saturating_sub(1) / 2
    };
    let all: u128 = activities.iter().map(pairs).sum();
    if all <= MOST_PAIRS {
        return Ok(());
    }
    let largest = activities.iter().max_by_key(|activity| pairs(activity));
    let (name, size) =
        largest.map_or((String::new(), 0), |activity| (activity.label(), activity.people().len()));
    Err(Error::data(
        format!(
            "the log makes {all} pairs of people; the largest activity, {name}, has {size} people"
        ),
        "split meetings of the whole network from the log: they say nothing about who works with whom",
    )
    .plainly(format!("the log makes {all} pairs of people; the largest activity has {size} people")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::problem::Outcome;
    use crate::collect::read::{Input, Wishes, read};
    use crate::connect::rule::Direction;

    const LOG: &str = "event_id,date,person,school,part\n\
        E1,2025-10-03,a1,A,lead\nE1,2025-10-03,a2,A,\nE1,2025-10-03,b1,B,\nE1,2025-10-03,c1,C,\n\
        E2,2025-10-10,a1,A,lead\nE2,2025-10-10,b1,B,co-lead\nE3,2025-10-17,a1,A,lead\n";

    fn network(log: &str, rule: &Rule) -> Network {
        let name = "log.csv".to_owned();
        let input = Input { name, bytes: log.into(), shape: None, found: false };
        let (records, problems) = read(&[input], &Wishes::default()).unwrap();
        assert!(problems.iter().all(|p| p.outcome == Outcome::Noted), "{problems:?}");
        build(&records, rule, Window::default()).unwrap()
    }

    fn strengths(network: &Network, level: Level) -> Vec<f64> {
        let ties = network.ties(level).collapse();
        (0..ties.units()).map(|unit| ties.strength(unit)).collect()
    }

    #[test]
    fn the_worked_example_comes_out() {
        let network = network(LOG, &Rule::default());
        let schools = network.between_schools.collapse();
        assert_eq!(schools.between(0, 1).map(|s| s.0), Some(1.5));
        assert_eq!(schools.between(0, 2).map(|s| s.0), Some(0.5));
        assert_eq!(schools.between(1, 2).map(|s| s.0), Some(0.5));
        assert_eq!(strengths(&network, Level::Schools), [2.0, 2.0, 1.0]);
        let names: Vec<_> = network.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["a1", "a2", "b1", "c1"]);
        for (got, want) in strengths(&network, Level::People).iter().zip([2.0, 1.0, 2.0, 1.0]) {
            assert!((got - want).abs() < 1e-12);
        }
        assert_eq!(network.activities.len(), 3);
    }

    #[test]
    fn the_order_of_rows_does_not_matter() {
        let mut lines: Vec<&str> = LOG.lines().collect();
        lines[1..].reverse();
        let shuffled = network(&lines.join("\n"), &Rule::default());
        let straight = network(LOG, &Rule::default());
        assert_eq!(straight.between_people, shuffled.between_people);
        assert_eq!(straight.between_schools, shuffled.between_schools);
        assert_eq!(straight.people, shuffled.people);
    }

    #[test]
    fn visits_go_from_guest_to_host() {
        let log = "date,type,from_person,from_school,to_person,to_school\n\
            2025-10-03,visit,a1,A,b1,B\n2025-10-04,visit,a1,A,b1,B\n2025-10-05,visit,b1,B,a1,A\n";
        let rule = Rule { direction: Direction::Directed, ..Rule::default() };
        let network = network(log, &rule);
        let out = network.between_schools.out();
        assert_eq!(out.between(0, 1).map(|s| s.0), Some(2.0));
        assert_eq!(out.between(1, 0).map(|s| s.0), Some(1.0));
        assert_eq!(network.between_schools.collapse().between(0, 1).map(|s| s.0), Some(3.0));
    }

    #[test]
    fn given_ties_add_up_and_keep_their_direction() {
        let ties = "from,to,weight\nx,y,2\ny,x,1\nx,y,3\n";
        let rule = Rule { direction: Direction::Directed, ..Rule::default() };
        let network = network(ties, &rule);
        assert!(!network.has_log);
        let (out, collapse) = (network.between_people.out(), network.between_people.collapse());
        assert_eq!(out.between(0, 1).map(|s| s.0), Some(5.0));
        assert_eq!(collapse.between(0, 1).map(|s| s.0), Some(6.0));
    }
}
