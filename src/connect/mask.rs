//! Networks without names: after this nothing later can tell one, for it is no longer there.

use std::sync::Arc;

use super::network::Network;
use super::timeline::Timeline;
use crate::base::people_as::PeopleAs;
use crate::collect::mask;
use crate::collect::records::Records;

/// Takes people, schools and bodies as the masked records call them. Indices and ties stay, so every
/// number is that of the run with names.
pub fn timeline(timeline: &mut Timeline, records: &Records, people_as: PeopleAs) {
    for network in [&mut timeline.whole, &mut timeline.recent] {
        names(network, records, people_as);
    }
}

fn names(network: &mut Network, records: &Records, people_as: PeopleAs) {
    network.people.clone_from(&records.people);
    network.schools.clone_from(&records.schools);
    network.bodies.clone_from(&records.bodies);
    for activity in &mut network.activities {
        activity.id = Arc::default();
        activity.details = Arc::new(mask::details(&activity.details));
    }
    network.people_as = people_as;
}
