//! How many activities somebody led or co-led; and the counts behind every measure of leading.
//!
//! - Formula: number of activities with p among the leaders; for a school, with one of its staff.
//! - High: they lead often. 0: never, as far as the log says.
//! - Ties: none; an activity of one person counts. A co-led one counts for each leader. A leader's
//!   school is the one they came from that day.
//! - Undefined: the log does not say who led, or names nobody.
//! - Cost: O(rows).
//! - Agrees with: counted by hand.
//! - A count.
//! - Example: a1 leads E1, E2 (with b1) and E3: 3; b1 leads 1 (a test below).

use crate::connect::network::{Level, Network};
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "leads",
    of: Of::Unit(leads),
    says: "How many activities they led or co-led; for a school, its staff.",
    formula: "number of activities with them among the leaders",
    undefined: "When the log does not say who led",
    cite: "A count",
};

/// Lead counts of people and of schools.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Leads {
    /// Activities whose lead is known.
    pub known: usize,
    /// Their summed weight.
    pub weight: f64,
    /// Share of that weight led by each person, co-leads split.
    pub person_share: Vec<f64>,
    /// Activities led or co-led by each person.
    pub person_count: Vec<u32>,
    /// Share led by each school's staff.
    pub school_share: Vec<f64>,
    /// Activities led or co-led by each school's staff.
    pub school_count: Vec<u32>,
}

fn leads(view: &View) -> Column {
    let leads = view.leads();
    let counts = match view.level {
        Level::People => &leads.person_count,
        Level::Schools => &leads.school_count,
    };
    counts.iter().map(|&count| (leads.known > 0).then_some(f64::from(count))).collect()
}

/// Counts them, in the order of the activities, which does not depend on the order of rows.
#[must_use]
pub fn count(network: &Network) -> Leads {
    let mut leads = Leads {
        person_share: vec![0.0; network.people.len()],
        person_count: vec![0; network.people.len()],
        school_share: vec![0.0; network.schools.len()],
        school_count: vec![0; network.schools.len()],
        ..Leads::default()
    };
    if !network.knows_leads {
        return leads;
    }
    for activity in &network.activities {
        let leaders = activity.leaders();
        if leaders.is_empty() {
            continue;
        }
        leads.known += 1;
        leads.weight += activity.weight;
        let part = activity.weight / leaders.len() as f64;
        let mut schools = Vec::new();
        for leader in leaders {
            bump(&mut leads.person_share, &mut leads.person_count, leader, part, 1);
            let mut leading = activity.present.iter().filter(|presence| presence.leads);
            let from = leading.find(|presence| {
                presence.person == Some(leader) && presence.from.school().is_some()
            });
            if let Some(school) = from.and_then(|presence| presence.from.school()) {
                let first = u32::from(!schools.contains(&school));
                schools.push(school);
                bump(&mut leads.school_share, &mut leads.school_count, school, part, first);
            }
        }
    }
    let weight = leads.weight;
    if weight > 0.0 {
        for share in leads.person_share.iter_mut().chain(&mut leads.school_share) {
            *share /= weight;
        }
    }
    leads
}

fn bump(shares: &mut [f64], counts: &mut [u32], unit: u32, part: f64, more: u32) {
    if let (Some(share), Some(count)) =
        (shares.get_mut(unit as usize), counts.get_mut(unit as usize))
    {
        *share += part;
        *count += more;
    }
}

#[cfg(test)]
mod tests {
    use super::{count, leads};
    use crate::connect::network::Level;
    use crate::measure::paths::example::log;
    use crate::measure::view::View;

    #[test]
    fn co_leads_count_for_both_people_and_once_for_a_school() {
        let mut network = log();
        let column = |network, level| leads(&View::new(network, level, None, 1));
        assert_eq!(column(&network, Level::People), [3.0, 0.0, 1.0, 0.0].map(Some));
        assert_eq!(column(&network, Level::Schools), [3.0, 1.0, 0.0].map(Some));
        network.activities[0].present[1].leads = true;
        assert_eq!(count(&network).school_count, [3, 1, 0]);
        assert_eq!(count(&network).person_count, [3, 1, 1, 0]);
    }

    #[test]
    fn unknown_leads_are_blank_and_an_unnamed_leader_is_not_known() {
        let mut network = log();
        network.activities[2].present[0].person = None;
        assert_eq!(count(&network).known, 2);
        network.knows_leads = false;
        assert_eq!(leads(&View::new(&network, Level::People, None, 1)), [None; 4]);
    }
}
