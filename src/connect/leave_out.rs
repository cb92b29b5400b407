//! The same log without its largest activities: what is left of its shape when few big meetings do
//! not make everybody meet everybody.

use super::timeline::Timeline;
use super::without::Removal;

/// The networks without activities of more than `most` schools, tied anew; `None` for given ties.
///
/// Units, window and terms stay: only what happened and the ties from it are fewer.
#[must_use]
pub fn larger_than(timeline: &Timeline, most: usize) -> Option<Timeline> {
    let large = Removal::LargerThan(most);
    Some(Timeline {
        whole: timeline.whole.without(&large)?,
        recent: timeline.recent.without(&large)?,
        words: timeline.words.clone(),
        span: timeline.span,
        terms: timeline.terms.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::read::{Input, Wishes, read};
    use crate::connect::network::Level;
    use crate::connect::rule::Rule;
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
        let left = larger_than(&timeline, 2).unwrap();
        for network in [&left.whole, &left.recent] {
            assert_eq!((network.activities.len(), network.schools.len()), (1, 3));
            let ties = network.between_schools.collapse();
            assert_eq!((ties.between(0, 1).map(|s| s.0), ties.degree(2)), (Some(1.0), 0));
            assert_eq!(network.ties(Level::People).collapse().arcs(), 2);
        }
        let all = larger_than(&timeline, 3).unwrap().whole;
        assert_eq!(all.between_schools, timeline.whole.between_schools);
    }
}
