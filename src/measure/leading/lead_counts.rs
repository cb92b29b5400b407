//! Who led how many activities: the counts behind every measure of leading.

use crate::base::number::ratio;
use crate::connect::network::{Activity, Network};

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

impl Leads {
    /// 1/Σs² over people: as many sharing equally would be as concentrated. `None` without leads.
    #[must_use]
    pub fn effective_leaders(&self) -> Option<f64> {
        ratio(1.0, self.person_share.iter().map(|share| share * share).sum())
    }
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
            if let Some(school) = school_of(activity, leader) {
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

/// The school for which somebody led an activity.
#[must_use]
pub fn school_of(activity: &Activity, leader: u32) -> Option<u32> {
    let mut leading = activity.present.iter().filter(|presence| presence.leads);
    leading.find_map(|presence| presence.from.school().filter(|_| presence.person == Some(leader)))
}

fn bump(shares: &mut [f64], counts: &mut [u32], unit: u32, part: f64, more: u32) {
    if let (Some(share), Some(count)) =
        (shares.get_mut(unit as usize), counts.get_mut(unit as usize))
    {
        *share += part;
        *count += more;
    }
}
