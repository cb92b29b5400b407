//! Who holds the network together: who stands on the shortest routes between others, and how sure
//! that order is. Shares are those of the tables (`betweenness_share`), over the whole log.

use std::collections::BTreeSet;

use super::names;
use super::words::{count, units};
use crate::connect::network::{Level, Network};
use crate::measure::card::{Measure, Scores};
use crate::measure::certainty::draws::Draws;
use crate::measure::certainty::ranks::Spread;
use crate::measure::cohesion::parts;

/// At most so many are ranked: further down nobody stands out.
pub const RANKED: usize = 15;

/// One line of the ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    /// Index of the person or school.
    pub unit: u32,
    /// Name as shown.
    pub name: String,
    /// School or body of a person; may be empty.
    pub workplace: String,
    /// Share of all pairs of others, also those without a route, whose shortest route runs through
    /// them (0–1): of the pairs with a route each would be measured by pairs of its own.
    pub share: f64,
    /// How share and rank vary when the data is drawn anew.
    pub spread: Option<Spread>,
    /// Whether the order of this one and the next is not certain.
    pub may_swap: bool,
    /// How many others they have a tie with.
    pub partners: usize,
    /// How many schools besides their own these belong to (people only).
    pub schools: usize,
    /// How many others only they link to the rest.
    pub cut_off: usize,
}

/// The ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Holding {
    /// Whether people are ranked or, where none is named, schools.
    pub level: Level,
    /// Those who bridge at all, by share, then name; at most [`RANKED`].
    pub ranked: Vec<Holder>,
    /// How many more bridge.
    pub more: usize,
    /// How many there are in all.
    pub units: usize,
    /// How sure the shares are.
    pub draws: Draws,
}

impl Holder {
    /// What they link, in words.
    #[must_use]
    pub fn links(&self, level: Level) -> String {
        let (one, many) = (level.one(), level.word());
        let mut words = format!("was in activities with {}", units(level, self.partners));
        if self.schools > 0 {
            words =
                format!("{words} from {}", count(self.schools, "other school", "other schools"));
        }
        match self.cut_off {
            0 => words,
            1 => format!("{words}; 1 {one} is linked to the rest only through them"),
            more => format!("{words}; {more} {many} are linked to the rest only through them"),
        }
    }
}

/// Whose ranking it is: schools' where nobody is named, may be told apart or can be tied.
#[must_use]
pub fn ranks(network: &Network) -> Level {
    let tells_people = !network.people.is_empty() && network.tells_people();
    if tells_people { Level::People } else { Level::Schools }
}

/// The ranking by `bridging`, which must be among the scores; `None` when nobody bridges.
#[must_use]
pub fn of(network: &Network, scores: &Scores, bridging: &Measure) -> Option<Holding> {
    let level = ranks(network);
    let column = scores.column(bridging.name)?;
    let positive = |(unit, share): (usize, &Option<f64>)| Some((unit, share.filter(|s| *s > 0.0)?));
    let mut all: Vec<(usize, f64)> = column.iter().enumerate().filter_map(positive).collect();
    let shown = network.shown_ranks(level);
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(shown[a.0].cmp(&shown[b.0])));
    let more = all.len().saturating_sub(RANKED);
    all.truncate(RANKED);
    let ranks = scores.ranking(bridging.name);
    let draws = ranks.map_or(Draws::Nothing, |ranks| ranks.draws);
    let ties = network.ties(level).collapse();
    let names = names::shown(network, level);
    let ranked: Vec<Holder> = all
        .iter()
        .map(|&(unit, share)| Holder {
            unit: unit as u32,
            name: names.get(unit).cloned().unwrap_or_default(),
            workplace: match level {
                Level::People => network.workplace(unit).to_owned(),
                Level::Schools => String::new(),
            },
            share,
            spread: ranks.and_then(|ranks| ranks.of(unit)),
            may_swap: ranks.is_some_and(|ranks| ranks.is_unsure(unit)),
            partners: ties.degree(unit),
            schools: other_schools(network, level, unit),
            cut_off: parts::cut_off(ties, unit),
        })
        .collect();
    (!ranked.is_empty()).then_some(Holding { level, ranked, more, units: ties.units(), draws })
}

fn other_schools(network: &Network, level: Level, unit: usize) -> usize {
    if level == Level::Schools {
        return 0;
    }
    let school = |person: usize| network.people.get(person)?.affiliation.school();
    let alters = network.ties(level).collapse().alters(unit).iter();
    let others: BTreeSet<u32> = alters.filter_map(|&alter| school(alter as usize)).collect();
    others.into_iter().filter(|&other| Some(other) != school(unit)).count()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::collect::records::{Affiliation, Person};
    use crate::connect::adjacency::{Adjacency, Ties};
    use crate::measure::centrality::betweenness_share::MEASURE;
    use crate::measure::view::View;

    fn network(units: u32, pairs: &[(u32, u32)]) -> Network {
        let person = |at: u32| Person {
            name: format!("P{at:02}"),
            affiliation: Affiliation::School(at / 2),
            role: String::new(),
            leaves: None,
            attributes: BTreeMap::new(),
        };
        let arcs = pairs.iter().flat_map(|&(a, b)| [(a, b, 1.0), (b, a, 1.0)]).collect();
        Network {
            people: (0..units).map(person).collect(),
            between_people: Ties::undirected(Adjacency::from_arcs(units as usize, arcs)).into(),
            ..Network::default()
        }
    }

    fn ranked(network: &Network) -> Option<Holding> {
        let scores = Scores::of(&View::new(network, Level::People, None, 1), &[&MEASURE]);
        of(network, &scores, &MEASURE)
    }

    #[test]
    fn equals_stand_in_the_order_of_their_names_and_ends_do_not_stand_at_all() {
        // A chain of five: the middle has 4 of 6 pairs, its neighbours 3 each, the ends none.
        let chain = network(5, &[(3, 0), (0, 4), (4, 1), (1, 2)]);
        let holding = ranked(&chain);
        let names: Vec<(&str, f64, usize)> = holding
            .iter()
            .flat_map(|h| &h.ranked)
            .map(|holder| (holder.name.as_str(), holder.share, holder.cut_off))
            .collect();
        assert_eq!(names, [("P04", 4.0 / 6.0, 2), ("P00", 0.5, 1), ("P01", 0.5, 1)]);
        assert_eq!(holding.map(|h| (h.draws, h.more)), Some((Draws::Nothing, 0)));
    }

    #[test]
    fn what_they_link_is_said_in_words() {
        // P00 and P01 are of one school, P02 and P03 of another, P04 of a third.
        let star = network(5, &[(0, 1), (0, 2), (0, 3), (0, 4)]);
        let links = ranked(&star).map(|holding| holding.ranked[0].links(Level::People));
        let expected = "was in activities with 4 people from 2 other schools; 3 people are linked to the rest \
                        only through them";
        assert_eq!(links.as_deref(), Some(expected));
    }

    #[test]
    fn where_nobody_bridges_nobody_is_ranked() {
        assert_eq!(ranked(&network(3, &[(0, 1), (1, 2), (0, 2)])), None);
        assert_eq!(ranked(&network(2, &[(0, 1)])), None);
        assert_eq!(ranked(&network(0, &[])), None);
    }

    #[test]
    fn only_the_first_are_ranked_and_the_others_counted() {
        let chain: Vec<(u32, u32)> = (0..29).map(|at| (at, at + 1)).collect();
        let holding = ranked(&network(30, &chain));
        assert_eq!(holding.map(|h| (h.ranked.len(), h.more)), Some((RANKED, 13)));
    }
}
