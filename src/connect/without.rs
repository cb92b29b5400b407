//! The network as it would be without some people or activities: what may go when somebody leaves.
//!
//! Two ways to leave are told apart. In the first their activities stop; in the second the
//! activities go on and only the people are missed. Units keep their places, so that before and
//! after can be compared unit by unit.

use std::sync::OnceLock;

use super::adjacency::Ties;
use super::kept::Kept;
use super::network::{Level, Network};
use super::rule::Direction;

/// What is taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removal {
    /// Their activities stop: those whose known leads are all among these people. Co-led ones
    /// with somebody else and those without a known lead stay, with everybody in them.
    TheirActivities(Vec<u32>),
    /// The activities go on without these people: their ties go and no other tie changes, with k
    /// as recorded. A school stays in an activity while somebody else from it was there, named or
    /// not.
    ThePeople(Vec<u32>),
    /// Nobody leaves, but activities of more schools than this go: what few big meetings hide.
    LargerThan(usize),
}

impl Network {
    /// The network without somebody; `None` where their activities should stop and nobody knows
    /// whose they are.
    #[must_use]
    pub fn without(&self, removal: &Removal) -> Option<Self> {
        let kept = kept(self, removal)?;
        // Ties without people keep the k of when they were there, which what is left does not tell.
        let between_people = match removal {
            Removal::ThePeople(_) => {
                kept.ties(Level::People, direction(self.ties(Level::People))).into()
            }
            Removal::TheirActivities(_) | Removal::LargerThan(_) => OnceLock::new(),
        };
        Some(Self {
            people: self.people.clone(),
            schools: self.schools.clone(),
            bodies: self.bodies.clone(),
            activities: kept.activities(),
            given: kept.given().to_vec(),
            has_log: self.has_log,
            knows_leads: self.knows_leads,
            logged_by: self.logged_by.clone(),
            knows_members: self.knows_members,
            knows_loggers: self.knows_loggers,
            responses: self.responses.clone(),
            people_as: self.people_as,
            direction: self.direction,
            alpha: self.alpha,
            between_people,
            between_schools: kept.ties(Level::Schools, direction(&self.between_schools)),
        })
    }

    /// Its ties at one level, for those who need no more.
    #[must_use]
    pub fn ties_without(&self, removal: &Removal, level: Level) -> Option<Ties> {
        Some(kept(self, removal)?.ties(level, direction(self.ties(level))))
    }
}

fn kept<'a>(network: &'a Network, removal: &Removal) -> Option<Kept<'a>> {
    match removal {
        Removal::TheirActivities(people) => Kept::without_activities_of(network, people),
        Removal::ThePeople(people) => Some(Kept::without_people(network, people)),
        Removal::LargerThan(most) => Some(Kept::without_larger_than(network, *most)),
    }
}

fn direction(ties: &Ties) -> Direction {
    if ties.is_directed() { Direction::Directed } else { Direction::Undirected }
}

#[cfg(test)]
mod tests {
    use super::Removal::{ThePeople, TheirActivities};
    use super::*;
    use crate::base::error::Error;
    use crate::collect::read::{Input, Wishes, read};
    use crate::connect::build::build;
    use crate::connect::rule::Rule;
    use crate::connect::window::Window;

    /// a1 leads E1 and E3 alone, E2 with b1; b1 leads E4; nobody leads E5. At E4 somebody unnamed
    /// from A is there beside a1, and at E1 a2 is.
    const LOG: &str = "event_id,date,person,school,part\n\
        E1,2025-10-03,a1,A,lead\nE1,2025-10-03,a2,A,\nE1,2025-10-03,b1,B,\nE1,2025-10-03,c1,C,\n\
        E2,2025-10-10,a1,A,lead\nE2,2025-10-10,b1,B,co-lead\nE3,2025-10-17,a1,A,lead\n\
        E4,2025-10-20,b1,B,lead\nE4,2025-10-20,a1,A,\nE4,2025-10-20,,A,\n\
        E5,2025-10-24,a1,A,\nE5,2025-10-24,c1,C,\n";

    fn network(text: &str, direction: Direction) -> Result<Network, Error> {
        let name = "log.csv".to_owned();
        let input = Input { name, bytes: text.into(), shape: None, found: false };
        let rule = Rule { direction, ..Rule::default() };
        build(&read(&[input], &Wishes::default())?.0, &rule, Window::default())
    }

    /// Ties as (one end, other end, strength in twelfths), each once.
    fn twelfths(network: &Network, level: Level) -> Vec<(usize, usize, i64)> {
        let ties = network.ties(level).collapse();
        let once = ties.all().filter(|(a, b, _)| a < b);
        once.map(|(a, b, s)| (a, b, (12.0 * s.0).round() as i64)).collect()
    }

    fn after(network: &Network, removal: &Removal, level: Level) -> Vec<(usize, usize, i64)> {
        let left = network.without(removal).unwrap();
        assert_eq!(Some(left.ties(level)), network.ties_without(removal, level).as_ref());
        assert_eq!((left.people.len(), left.schools.len()), (4, 3), "units stay");
        twelfths(&left, level)
    }

    #[test]
    fn the_log_has_these_ties() {
        let network = network(LOG, Direction::Undirected).unwrap();
        // People a1 a2 b1 c1: E1 4 for each pair, E2 12, E4 12, E5 12.
        let all = [(0, 1, 4), (0, 2, 28), (0, 3, 16), (1, 2, 4), (1, 3, 4), (2, 3, 4)];
        assert_eq!(twelfths(&network, Level::People), all);
        // Schools A B C: E1 6 for each pair.
        assert_eq!(twelfths(&network, Level::Schools), [(0, 1, 30), (0, 2, 18), (1, 2, 6)]);
    }

    #[test]
    fn when_their_activities_stop_co_led_and_unled_ones_stay() {
        let network = network(LOG, Direction::Undirected).unwrap();
        let stop =
            |people: &[u32], level| after(&network, &TheirActivities(people.to_vec()), level);
        assert_eq!(stop(&[0], Level::Schools), [(0, 1, 24), (0, 2, 12)]);
        assert_eq!(stop(&[0], Level::People), [(0, 2, 24), (0, 3, 12)]);
        // Both leaders of E2 are gone, and E4's: E5, which nobody is known to lead, stays.
        assert_eq!(stop(&[2, 0], Level::Schools), [(0, 2, 12)]);
        assert_eq!(stop(&[1], Level::Schools), twelfths(&network, Level::Schools));
    }

    #[test]
    fn when_they_go_on_without_somebody_the_others_keep_their_ties() {
        let network = network(LOG, Direction::Undirected).unwrap();
        let gone = |people: &[u32], level| after(&network, &ThePeople(people.to_vec()), level);
        assert_eq!(gone(&[0], Level::People), [(1, 2, 4), (1, 3, 4), (2, 3, 4)]);
        // A is still at E1 through a2 and at E4 through somebody unnamed, not at E2 and E5.
        assert_eq!(gone(&[0], Level::Schools), [(0, 1, 18), (0, 2, 6), (1, 2, 6)]);
        // Without a1 and a2 the tie of B and C keeps what it has with k as recorded.
        assert_eq!(gone(&[0, 1], Level::Schools), [(0, 1, 12), (1, 2, 6)]);
        let left = network.without(&ThePeople(vec![0])).unwrap();
        assert!(left.activities.iter().all(|activity| !activity.people().contains(&0)));
    }

    #[test]
    fn a_host_who_is_gone_leaves_the_direction_of_the_others_as_it_was() {
        let log = "event_id,date,person,school,part\nE1,2025-10-03,a1,A,host\n\
            E1,2025-10-03,b1,B,\nE1,2025-10-03,c1,C,\nE1,2025-10-03,d1,D,host\n";
        let network = network(log, Direction::Directed).unwrap();
        let left = network.without(&ThePeople(vec![0])).unwrap();
        let arcs = |level| left.ties(level).out().all().map(|(a, b, _)| (a, b)).collect::<Vec<_>>();
        assert_eq!(arcs(Level::People), [(1, 3), (2, 3)]);
        assert_eq!(arcs(Level::Schools), [(1, 3), (2, 3)]);
    }

    #[test]
    fn given_ties_go_with_the_person_and_have_no_leads() {
        let ties = "from_person,to_person,weight,from_school,to_school\nx,y,2,A,B\ny,x,1,B,A\nx,z,3,A,C\n\
            y,z,4,B,C\n";
        let network = network(ties, Direction::Directed).unwrap();
        assert_eq!(network.without(&TheirActivities(vec![0])), None);
        let left = network.without(&ThePeople(vec![0])).unwrap();
        assert_eq!(twelfths(&left, Level::People), [(1, 2, 48)]);
        assert_eq!(twelfths(&left, Level::Schools), [(1, 2, 48)]);
        assert!(left.ties(Level::People).is_directed());
    }
}
