//! Parts of a log that are networks of their own: its kinds of activity, or its terms.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::base::calendar::Term;
use crate::connect::adjacency::Adjacency;
use crate::connect::network::{Level, Network};
use crate::connect::resample::Resample;

/// Layers beyond these are left out.
const MOST: usize = 8;

/// What makes a layer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum By {
    /// What kind of activity it is.
    #[default]
    Kind,
    /// In which term it was.
    Term,
}

/// One kind of activity, or one term.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// What the log calls the kind, or the calendar the term.
    pub name: String,
    /// How many activities.
    pub activities: usize,
    /// The ties of these alone, between units with any tie in the log.
    pub ties: Adjacency,
}

/// The layers of a log: the kinds with most activities, by name, or the last terms with any activity,
/// in their order. None without a log.
#[must_use]
pub fn of(network: &Network, level: Level, by: By, terms: &[Term]) -> Vec<Layer> {
    let Some(log) = Resample::of(network, level) else { return Vec::new() };
    let whole = network.ties(level).collapse();
    let mut place = vec![None; whole.units()];
    let tied = (0..whole.units()).filter(|&unit| whole.degree(unit) > 0);
    let units = tied.enumerate().map(|(at, unit)| place[unit] = Some(at as u32)).count();
    let layer = |(name, activities): (String, Vec<usize>)| {
        let mut times = vec![0; log.activities()];
        for &activity in &activities {
            times[activity] = 1;
        }
        let own = log.network(&times);
        let arcs = own.ties(level).out().all();
        let arcs = arcs.filter_map(|(a, b, tie)| Some((place[a]?, place[b]?, tie.0)));
        let ties = Adjacency::from_arcs(units, arcs.collect());
        Layer { name, activities: activities.len(), ties }
    };
    let parts = match by {
        By::Kind => kinds(network),
        By::Term => in_terms(network, terms),
    };
    parts.into_iter().map(layer).collect()
}

/// The activities of each kind.
fn kinds(network: &Network) -> Vec<(String, Vec<usize>)> {
    let mut numbers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, activity) in network.activities.iter().enumerate() {
        if !activity.details.kind.is_empty() {
            numbers.entry(&activity.details.kind).or_default().push(number);
        }
    }
    let mut parts: Vec<(String, Vec<usize>)> =
        numbers.into_iter().map(|(kind, numbers)| (kind.to_owned(), numbers)).collect();
    parts.sort_by_key(|(_, activities)| Reverse(activities.len()));
    parts.truncate(MOST);
    parts.sort();
    parts
}

/// The activities of each term.
fn in_terms(network: &Network, terms: &[Term]) -> Vec<(String, Vec<usize>)> {
    let of_term = |term: &Term| -> Vec<usize> {
        let is_in =
            |number: &usize| network.activities[*number].date.is_some_and(|d| term.holds(d));
        (0..network.activities.len()).filter(is_in).collect()
    };
    let mut parts: Vec<(String, Vec<usize>)> = terms
        .iter()
        .map(|term| (term.name.clone(), of_term(term)))
        .filter(|(_, activities)| !activities.is_empty())
        .collect();
    parts.drain(..parts.len().saturating_sub(MOST));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::Date;
    use crate::collect::read::{Input, Wishes, read};
    use crate::connect::rule::Rule;
    use crate::connect::timeline::Timeline;
    use crate::connect::window::{Terms, Window};

    /// Two kinds over two terms; Cy comes in spring only, and one talk has no kind.
    const LOG: &str = "event_id,date,type,person,school,part\n\
        E1,2025-09-10,visit,Ann,A,\nE1,2025-09-10,visit,Bo,B,\n\
        E2,2026-01-20,visit,Ann,A,\nE2,2026-01-20,visit,Cy,C,\n\
        E3,2026-02-03,,Bo,B,\nE3,2026-02-03,,Cy,C,\n\
        E4,2026-02-10,talk,Ann,A,\nE4,2026-02-10,talk,Bo,B,\n";

    fn in_words(layer: &Layer) -> String {
        let pairs = layer.ties.all().filter(|(a, b, _)| a < b);
        let pairs: Vec<String> = pairs.map(|(a, b, _)| format!("{a}-{b}")).collect();
        format!("{}: {} activities, {}", layer.name, layer.activities, pairs.join(" "))
    }

    #[test]
    fn a_layer_has_the_ties_of_its_own_activities() {
        let input =
            Input { name: "log.csv".to_owned(), bytes: LOG.into(), shape: None, found: false };
        let (records, _) = read(&[input], &Wishes::default()).unwrap();
        let timeline = Timeline::build(&records, &Rule::default(), Window::default()).unwrap();
        let terms = timeline.terms.as_ref().map(Terms::all).unwrap();
        let told = |by| {
            let layers = of(&timeline.whole, Level::Schools, by, &terms);
            layers.iter().map(in_words).collect::<Vec<String>>()
        };
        assert_eq!(told(By::Kind), ["talk: 1 activities, 0-1", "visit: 2 activities, 0-1 0-2"]);
        assert_eq!(
            told(By::Term),
            ["Autumn 2025/26: 1 activities, 0-1", "Spring 2025/26: 3 activities, 0-1 0-2 1-2"]
        );
        let before = Term { end: Date::constant(2025, 9, 1), ..terms[0].clone() };
        assert!(of(&timeline.whole, Level::Schools, By::Term, &[before]).is_empty());
    }
}
