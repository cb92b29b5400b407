//! The same log without its largest activities: what is left of its shape when few big meetings do
//! not make everybody meet everybody.

use super::build::tie_up;
use super::network::Network;
use super::rule::Rule;
use super::timeline::Timeline;

/// The networks without activities of more than `most` schools, tied anew.
///
/// Units, window and terms stay: only what happened and the ties from it are fewer.
#[must_use]
pub fn larger_than(timeline: &Timeline, most: usize, rule: &Rule) -> Timeline {
    Timeline {
        whole: smaller(&timeline.whole, most, rule),
        recent: smaller(&timeline.recent, most, rule),
        words: timeline.words.clone(),
        span: timeline.span,
        terms: timeline.terms.clone(),
    }
}

fn smaller(network: &Network, most: usize, rule: &Rule) -> Network {
    let activities = network.activities.iter().filter(|activity| activity.schools().len() <= most);
    let mut left = Network {
        people: network.people.clone(),
        schools: network.schools.clone(),
        bodies: network.bodies.clone(),
        activities: activities.cloned().collect(),
        has_log: network.has_log,
        knows_leads: network.knows_leads,
        logged_by: network.logged_by.clone(),
        ..Network::default()
    };
    tie_up(&mut left, rule);
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::read::{Input, Wishes, read};
    use crate::connect::window::Window;

    #[test]
    fn without_the_conference_only_the_visit_ties() {
        let log = "event_id,date,person,school\nE1,2025-10-03,a,A\nE1,2025-10-03,b,B\n\
                   E1,2025-10-03,c,C\nE2,2025-10-04,a,A\nE2,2025-10-04,b,B\n";
        let name = "log.csv".to_owned();
        let input = Input { name, bytes: log.into(), shape: None, found: false };
        let (records, _) = read(&[input], &Wishes::default()).unwrap();
        let rule = Rule::default();
        let timeline = Timeline::build(&records, &rule, Window::default()).unwrap();
        let left = larger_than(&timeline, 2, &rule);
        for network in [&left.whole, &left.recent] {
            assert_eq!((network.activities.len(), network.schools.len()), (1, 3));
            let ties = network.between_schools.collapse();
            assert_eq!((ties.between(0, 1).map(|s| s.0), ties.degree(2)), (Some(1.0), 0));
            assert_eq!(network.between_people.collapse().arcs(), 2);
        }
        let all = larger_than(&timeline, 3, &rule).whole;
        assert_eq!(all.between_schools, timeline.whole.between_schools);
    }
}
