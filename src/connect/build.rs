//! Records + Rule + Window → Network.

use super::kept::Kept;
use super::network::{Activity, Level, Network, distinct};
use super::rule::Rule;
use super::window::Window;
use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::collect::pairs::{TooMany, too_many};
use crate::collect::places::Places;
use crate::collect::records::Records;

/// Builds the network of a window. People are not tied yet, so nothing is said about too many of them.
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
    refuse_too_many_pairs(&activities, Level::Schools, &records.places)?;
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
        knows_members: records.known.school_list,
        knows_loggers: records.known.logged_by && !records.logged_by.is_empty(),
        responses: records.responses.clone(),
        activities,
        given: records.ties.clone(),
        direction: rule.direction,
        alpha: rule.alpha,
        ..Network::default()
    };
    let ties = Kept::all(&network).ties(Level::Schools, rule.direction);
    network.between_schools = ties;
    Ok(network)
}

impl Network {
    /// Whether its people can be tied: an assembly of thousands would tie everybody with everybody.
    #[must_use]
    pub fn can_tie_people(&self) -> bool {
        let at_most = self.activities.iter().map(|activity| activity.present.len());
        too_many(at_most, &|number| self.activities[number].people().len()).is_none()
    }

    /// Whether figures about single people are shown: they can be tied, and are not hidden.
    #[must_use]
    pub fn tells_people(&self) -> bool {
        self.people_as != PeopleAs::Hide && self.can_tie_people()
    }
}

/// Refuses to tie the units of a level where activities make more pairs than memory holds.
pub fn refuse_too_many_pairs(
    activities: &[Activity],
    level: Level,
    places: &Places,
) -> Result<(), Error> {
    let at_most = activities.iter().map(|activity| activity.present.len());
    let Some(found) = too_many(at_most, &|number| activities[number].units(level).len()) else {
        return Ok(());
    };
    let (TooMany { pairs, size, .. }, largest) = (found, &activities[found.largest]);
    let (units, name) = (level.word(), largest.label());
    let fix = match level {
        Level::Schools => {
            "split meetings of the whole network from the log: they say nothing about who works with whom"
        }
        Level::People => {
            "split meetings of the whole network from the log: they say nothing about who works with whom; or measure the schools only: tiebeam measure --level schools"
        }
    };
    let error = Error::data(
        format!("the log makes {pairs} pairs of {units}; the largest activity, {name}, has {size} {units}"),
        fix,
    )
    .plainly(format!("the log makes {pairs} pairs of {units}; the largest activity has {size} {units}"));
    Err(match largest.rows().min() {
        Some(row) => error.at(places.of(row)),
        None => error,
    })
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
        assert_eq!(straight.ties(Level::People), shuffled.ties(Level::People));
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
    fn a_meeting_of_everybody_is_refused_with_its_line_before_anybody_is_tied() {
        let mut log = "event_id,date,person,school\nE0,2025-10-01,x,A\n".to_owned();
        (0..11_000).for_each(|n| log.push_str(&format!("E1,2025-10-03,p{n},S{}\n", n % 7)));
        let name = "log.csv".to_owned();
        let input = Input { name, bytes: log.into(), shape: None, found: false };
        let (records, _) = read(&[input], &Wishes::default()).unwrap();
        let network = build(&records, &Rule::default(), Window::default()).unwrap();
        assert_eq!(network.between_schools.collapse().arcs(), 7 * 6);
        let of_people = refuse_too_many_pairs(&network.activities, Level::People, &records.places);
        let error = of_people.unwrap_err().to_string();
        assert!(error.starts_with("log.csv:3: the log makes 60494500 pairs of people"), "{error}");
        assert!(error.contains("E1, 3 October 2025, has 11000 people"), "{error}");
    }

    #[test]
    fn given_ties_add_up_and_keep_their_direction() {
        let ties = "from,to,weight\nx,y,2\ny,x,1\nx,y,3\n";
        let rule = Rule { direction: Direction::Directed, ..Rule::default() };
        let network = network(ties, &rule);
        assert!(!network.has_log);
        let ties = network.ties(Level::People);
        let (out, collapse) = (ties.out(), ties.collapse());
        assert_eq!(out.between(0, 1).map(|s| s.0), Some(5.0));
        assert_eq!(collapse.between(0, 1).map(|s| s.0), Some(6.0));
    }
}
