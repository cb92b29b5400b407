//! Synthetic attendance logs of four sizes, for races: the same size gives the same bytes.
//!
//! Schools lie on a ring in networks of eleven. Each person has a heavy-tailed activity and a role; leaders are
//! more active. An activity has a home network; each who takes part is drawn by activity from it, in
//! one of ten cases from one of the next two on either side, in one of fifty (leaders only) from anywhere. Half of the
//! activities are of two people, few are of more than ten, none of more than forty. It is a model, not real data.

use std::io::{self, Write};

use tiebeam::base::seed::Dice;

/// Name, rows, people and schools.
const SIZES: [(&str, usize, usize, usize); 4] = [
    ("S", 10_000, 150, 10),
    ("M", 100_000, 9_000, 300),
    ("L", 1_000_000, 45_000, 1_500),
    ("XL", 10_000_000, 500_000, 24_000),
];
const SCHOOLS_OF_A_NETWORK: usize = 11;
const LAST_DAY: usize = 1_096;

/// Role, share of people, and how much more active they are.
const ROLES: [(&str, f64, f64); 5] = [
    ("head", 0.04, 6.0),
    ("deputy", 0.08, 4.0),
    ("middle_leader", 0.20, 2.0),
    ("teacher", 0.56, 1.0),
    ("support", 0.12, 0.4),
];

/// Type, share of activities, fewest and most who take part, fewest and most quarters of an hour.
const TYPES: [(&str, f64, usize, usize, usize, usize); 5] = [
    ("visit", 0.35, 2, 2, 4, 16),
    ("coaching", 0.20, 2, 2, 2, 8),
    ("learning_walk", 0.20, 3, 6, 4, 12),
    ("joint_cpd", 0.20, 3, 40, 4, 24),
    ("network_meeting", 0.05, 5, 15, 4, 10),
];

/// Everybody, ordered by network and school.
struct World {
    /// School and role of each person.
    people: Vec<(usize, usize)>,
    /// Sum of the activity of all before each person.
    before: Vec<f64>,
    /// The first person of each network.
    firsts: Vec<usize>,
    leaders: Vec<usize>,
}

/// Writes the log of a size; `None` if no size is called so.
pub(crate) fn write(size: &str, out: &mut impl Write) -> Option<io::Result<()>> {
    let &(_, rows, people, schools) = SIZES.iter().find(|(name, ..)| *name == size)?;
    Some(write_rows(rows, &World::of(people, schools), out))
}

impl World {
    fn of(people: usize, schools: usize) -> Self {
        let mut dice = Dice::new(1, "world of a made log");
        let sizes: Vec<f64> = (0..schools).map(|_| 0.3 + dice.unit() + dice.unit()).collect();
        let mut found: Vec<usize> =
            (0..people).map(|_| by_share(&mut dice, &sums(&sizes))).collect();
        found.sort_unstable();
        let shares: Vec<f64> = ROLES.iter().map(|role| role.1).collect();
        let shares = sums(&shares);
        let of_school = |school| (school, by_share(&mut dice, &shares));
        let people: Vec<(usize, usize)> = found.into_iter().map(of_school).collect();
        let mut dice = Dice::new(1, "activity in a made log");
        let active = people.iter().map(|&(_, role)| {
            let drawn = (1.0 - dice.unit()).powf(-1.0 / 1.8) - 0.7;
            drawn.min(40.0) * ROLES[role].2
        });
        let before = sums(&active.collect::<Vec<f64>>());
        let networks = schools.div_ceil(SCHOOLS_OF_A_NETWORK);
        let first = |network: usize| {
            people.partition_point(|(school, _)| school / SCHOOLS_OF_A_NETWORK < network)
        };
        let firsts = (0..=networks).map(first).collect();
        let leaders = (0..people.len()).filter(|&at| people[at].1 <= 1).collect();
        Self { people, before, firsts, leaders }
    }

    /// Somebody of some network, by activity.
    fn of_network(&self, dice: &mut Dice, network: usize) -> usize {
        let (low, high) =
            (self.before[self.firsts[network]], self.before[self.firsts[network + 1]]);
        let drawn = low + dice.unit() * (high - low);
        let after = self.before.partition_point(|before| *before <= drawn);
        after.clamp(1, self.people.len()) - 1
    }
}

/// 0 and the sums of the first one, two, … values.
fn sums(values: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let next = values.iter().map(|value| {
        sum += value;
        sum
    });
    std::iter::once(0.0).chain(next).collect()
}

/// A number below the number of shares, drawn by them.
fn by_share(dice: &mut Dice, sums: &[f64]) -> usize {
    let drawn = dice.unit() * sums.last().copied().unwrap_or_default();
    sums.partition_point(|sum| *sum <= drawn).clamp(1, sums.len() - 1) - 1
}

fn write_rows(rows: usize, world: &World, out: &mut impl Write) -> io::Result<()> {
    let mut dice = Dice::new(1, "activities of a made log");
    let networks = world.firsts.len() - 1;
    let of_networks: Vec<f64> = (0..networks)
        .map(|network| {
            world.before[world.firsts[network + 1]] - world.before[world.firsts[network]]
        })
        .collect();
    let of_networks = sums(&of_networks);
    let of_types = sums(&TYPES.map(|kind| kind.1));
    let (mut left, mut event, mut there) = (rows, 0, Vec::new());
    writeln!(out, "event_id,date,type,person_id,school_id,role,hours")?;
    while left > 0 {
        let (kind, _, fewest, most, short, long) = TYPES[by_share(&mut dice, &of_types)];
        let home = by_share(&mut dice, &of_networks);
        let size = fewest as f64 * (1.0 - dice.unit()).powf(-1.0 / 1.3);
        for _ in 0..(size as usize).min(most) {
            let from = dice.unit();
            there.push(if from > 0.98 && !world.leaders.is_empty() {
                world.leaders[dice.below(world.leaders.len())]
            } else if from < 0.10 {
                let step = [networks - 1, networks - 2.min(networks), 1, 2][dice.below(4)];
                world.of_network(&mut dice, (home + step) % networks)
            } else {
                world.of_network(&mut dice, home)
            });
        }
        there.sort_unstable();
        there.dedup();
        let day = dice.below(LAST_DAY);
        let date =
            format!("{}-{:02}-{:02}", 2023 + day / 366, 1 + day % 366 * 12 / 366, 1 + day % 28);
        let hours = (short + dice.below(long + 1 - short)) as f64 / 4.0;
        there.truncate(left);
        left -= there.len();
        for person in there.drain(..) {
            let (school, role) = world.people[person];
            let role = ROLES[role].0;
            writeln!(out, "e{event},{date},{kind},p{person:06},s{school:05},{role},{hours}")?;
        }
        event += 1;
    }
    Ok(())
}
