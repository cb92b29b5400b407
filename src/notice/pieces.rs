//! The parts of the school network that do not meet, and its clusters that hardly do.

use crate::base::number::ratio;
use crate::connect::network::{Level, Network};
use crate::measure::cohesion::parts;
use crate::measure::view::View;

use super::words::{count, few, list, percent};

/// Parts and clusters are named one by one up to here.
const NAMED: usize = 4;
/// Schools of a part named in a sentence.
const SCHOOLS: usize = 5;

/// The schools with contact, by the part in which they reach each other: the largest part first.
#[must_use]
pub fn of(network: &Network) -> Vec<Vec<u32>> {
    let ties = network.between_schools.collapse();
    let found = parts::of(ties);
    grouped(network, found.component.into_iter())
}

/// The schools with contact by group, the largest first, then by first member.
fn grouped(network: &Network, group: impl Iterator<Item = u32>) -> Vec<Vec<u32>> {
    let ties = network.between_schools.collapse();
    let mut groups: Vec<Vec<u32>> = vec![Vec::new(); ties.units() + 1];
    for (school, group) in group.enumerate() {
        if ties.degree(school) > 0 {
            groups[group as usize].push(school as u32);
        }
    }
    groups.retain(|group| !group.is_empty());
    groups.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    groups
}

/// Clusters with more contact inside than chance would give.
#[derive(Debug, Clone, PartialEq)]
pub struct Clusters {
    /// The schools with contact, the largest cluster first.
    pub groups: Vec<Vec<u32>>,
    /// Modularity of the partition.
    pub modularity: f64,
    /// Share of the strength of all ties that is between clusters.
    pub between: f64,
    /// Which cluster each school is in, as the partition numbers them.
    pub of: Vec<u32>,
}

/// The clusters of the school network; `None` without ties.
#[must_use]
pub fn clusters(network: &Network, seed: u64) -> Option<Clusters> {
    let view = View::new(network, Level::Schools, None, seed);
    let partition = view.partition();
    let (mut all, mut between) = (0.0, 0.0);
    for (ego, alter, strength) in view.collapse().all() {
        all += strength.0;
        if partition.community[ego] != partition.community[alter] {
            between += strength.0;
        }
    }
    Some(Clusters {
        groups: grouped(network, partition.community.iter().copied()),
        modularity: partition.modularity?,
        between: ratio(between, all)?,
        of: partition.community.clone(),
    })
}

/// Parts in a sentence: the smaller ones by their schools, the largest as the others.
#[must_use]
pub fn told(network: &Network, groups: &[Vec<u32>]) -> String {
    let Some((largest, smaller)) = groups.split_first() else { return String::new() };
    let shown = smaller.len().min(NAMED);
    let mut told: Vec<String> =
        smaller[..shown].iter().map(|group| few(&names(network, group), SCHOOLS)).collect();
    if smaller.len() > shown {
        told.push(count(smaller.len() - shown, "smaller one", "smaller ones"));
    }
    format!("{}; and the other {} schools", told.join("; "), largest.len())
}

/// Each part with all its schools.
#[must_use]
pub fn membership(network: &Network, groups: &[Vec<u32>], word: &str) -> Vec<String> {
    let line = |(at, group): (usize, &Vec<u32>)| {
        let schools = list(&names(network, group));
        format!("{word} {} ({} schools): {schools}", at + 1, group.len())
    };
    groups.iter().enumerate().map(line).collect()
}

/// How the schools with contact hang together, in one phrase.
#[must_use]
pub fn in_words(network: &Network) -> String {
    let parts = of(network);
    let all: usize = parts.iter().map(Vec::len).sum();
    match parts.as_slice() {
        [] => "no school meets another".to_owned(),
        [_] => format!("{all} schools with contact, all in one part"),
        [largest, ..] => format!(
            "{all} schools with contact in {} parts, {} of them in the largest",
            parts.len(),
            percent(largest.len() as f64 / all as f64)
        ),
    }
}

/// The names of schools.
#[must_use]
pub fn names<'a>(network: &'a Network, schools: &[u32]) -> Vec<&'a str> {
    schools.iter().map(|&school| network.name(Level::Schools, school as usize)).collect()
}
