//! The same activities with others in them: what contact would be if only chance said who met whom.
//!
//! Every activity stays with its day, its size and its weight. Between people each participant is
//! replaced by somebody of the same school, drawn among those of that school who took part in
//! anything in the same term, nobody twice. Between schools as many schools as were there are drawn
//! among those that were members on the day. So how much happened, when, how large it was and, for
//! people, which schools came stays as it is; only who it was is left to chance.
//!
//! Activities that differ in nothing a draw depends on are drawn as one kind: who came to each does
//! not depend on the others, so their order means nothing.
//!
//! Where ties were given as such and have a direction, everybody gives as many and as strong ones as
//! they did: to people of the same school as those they named, or to any school. Without direction
//! nobody gave a tie, so as many as there are, as strong, fall on any pairs (`deal`): of people of the
//! same two schools, or of any schools.

use std::collections::BTreeMap;

use super::adjacency::{Adjacency, Ties};
use super::deal::{self, Block};
use super::network::{Level, Network};
use super::pools::{Pools, some};
use super::project::{self, Group};
use super::rule::Direction;
use super::square::Square;
use super::ways::Ways;
use crate::base::calendar::{Date, Term};
use crate::base::seed::Dice;
use crate::collect::records::Affiliation;

/// A network at one level, ready to have its participants drawn.
#[derive(Debug, Clone)]
pub struct Redraw {
    units: usize,
    /// Who may be drawn together.
    pools: Vec<Vec<u32>>,
    slots: Slots,
}

#[derive(Debug, Clone)]
enum Slots {
    /// Kinds of activities, of which some happened more often than others.
    Activities(Vec<Kind>),
    /// For each who gave ties and each pool of others, how strong these are.
    Given(Vec<(u32, usize, Vec<f64>)>),
    /// Ties without direction, by the pools of their ends.
    Pairs(Vec<Block>),
}

/// Activities to which as many come from the same pools, and of the same weight.
#[derive(Debug, Clone)]
struct Kind {
    /// ω
    weight: f64,
    /// How many come from which pool.
    slots: Vec<(usize, usize)>,
    /// How many activities there are of this kind.
    times: usize,
    /// All sets of units that may come, where these are few.
    ways: Option<Ways>,
}

impl Redraw {
    /// A network whose terms are these; `is_in` says which units can be drawn at all. `None` where
    /// there is nothing to draw.
    #[must_use]
    pub fn of(network: &Network, level: Level, terms: &[Term], is_in: &[bool]) -> Option<Self> {
        let redraw = match (network.has_log && network.given.is_empty(), level) {
            (true, Level::People) => of_people(network, terms),
            (true, Level::Schools) => of_schools(network, is_in),
            (false, _) => of_given(network, level, is_in),
        };
        let is_empty = match &redraw.slots {
            Slots::Activities(all) => all.is_empty(),
            Slots::Given(all) => all.is_empty(),
            Slots::Pairs(all) => all.is_empty(),
        };
        (!is_empty).then_some(redraw)
    }

    /// How many pairs one draw ties.
    #[must_use]
    pub fn pairs(&self) -> usize {
        match &self.slots {
            Slots::Activities(all) => {
                let size = |kind: &Kind| kind.slots.iter().map(|slot| slot.1).sum();
                all.iter().map(|kind| kind.times * usize::pow(size(kind), 2)).sum()
            }
            Slots::Given(all) => all.iter().map(|given| 20 * given.2.len()).sum(),
            Slots::Pairs(all) => all.iter().map(|block| 20 * block.ties()).sum(),
        }
    }

    /// The ties of one draw, without direction.
    #[must_use]
    pub fn draw(&self, dice: &mut Dice) -> Ties {
        match &self.slots {
            Slots::Activities(all) if self.units <= SQUARE => {
                let mut square = Square::of(self.units);
                self.groups(all, dice, |times, weight, units| square.add(times, weight, units));
                Ties::undirected(square.ties())
            }
            Slots::Activities(all) => {
                let (mut groups, mut times) = (Vec::new(), Vec::new());
                self.groups(all, dice, |happened, weight, units| {
                    let mut units = units.to_vec();
                    units.sort_unstable();
                    groups.push(Group { size: units.len(), units, hosts: Vec::new(), weight });
                    times.push(happened);
                });
                project::ties(self.units, &groups, &times, Direction::Undirected)
            }
            Slots::Given(all) => {
                let mut arcs = Vec::new();
                for (from, pool, strengths) in all {
                    let mut others = Vec::new();
                    some(&self.pools[*pool], strengths.len(), Some(*from), dice, &mut others);
                    for (&to, &strength) in others.iter().zip(strengths) {
                        arcs.push((*from, to, strength));
                        arcs.push((to, *from, strength));
                    }
                }
                Ties::undirected(Adjacency::from_arcs(self.units, arcs))
            }
            Slots::Pairs(all) => {
                let mut arcs = Vec::new();
                for block in all {
                    block.deal(&self.pools, dice, |one, other, strength| {
                        arcs.extend([(one, other, strength), (other, one, strength)]);
                    });
                }
                Ties::undirected(Adjacency::from_arcs(self.units, arcs))
            }
        }
    }
}

impl Redraw {
    /// Draws who came to each activity: tells how often these units met at one of this weight.
    fn groups(&self, all: &[Kind], dice: &mut Dice, mut tell: impl FnMut(u32, f64, &[u32])) {
        let mut units = Vec::new();
        for kind in all {
            if let Some(ways) = &kind.ways {
                ways.draw(kind.times, dice, |times, units| tell(times, kind.weight, units));
                continue;
            }
            for _ in 0..kind.times {
                units.clear();
                for &(pool, wanted) in &kind.slots {
                    some(&self.pools[pool], wanted, None, dice, &mut units);
                }
                if kind.slots.len() > 1 {
                    once_each(&mut units);
                }
                if units.len() > 1 {
                    tell(1, kind.weight, &units);
                }
            }
        }
    }
}

/// Leaves out who was drawn for two schools.
fn once_each(units: &mut Vec<u32>) {
    let mut at = 1;
    while at < units.len() {
        if units[..at].contains(&units[at]) {
            units.swap_remove(at);
        } else {
            at += 1;
        }
    }
}

/// Activities put together that differ in nothing a draw depends on.
fn kinds(pools: &[Vec<u32>], mut slots: Vec<(f64, Vec<(usize, usize)>)>) -> Slots {
    slots.sort_by(|a, b| a.1.cmp(&b.1).then(a.0.total_cmp(&b.0)));
    let alike = slots.chunk_by(|a, b| a == b);
    let kind = |alike: &[(f64, Vec<(usize, usize)>)]| {
        let (weight, slots) = alike[0].clone();
        let ways = match slots.as_slice() {
            [(pool, wanted)] => Ways::of(&pools[*pool], *wanted, alike.len()),
            _ => None,
        };
        Kind { weight, slots, times: alike.len(), ways }
    };
    Slots::Activities(alike.map(kind).collect())
}

/// Up to so many units all pairs are kept, with or without a tie: quicker than lists.
const SQUARE: usize = 1_024;

fn of_people(network: &Network, terms: &[Term]) -> Redraw {
    let term = |day: Option<Date>| terms.iter().position(|term| day.is_some_and(|d| term.holds(d)));
    let mut pools: Pools<(Option<usize>, Affiliation)> = Pools::default();
    let mut slots = Vec::new();
    for activity in &network.activities {
        let term = term(activity.date);
        let mut there: Vec<(u32, Affiliation)> = (activity.present.iter())
            .filter_map(|presence| Some((presence.person?, presence.from)))
            .collect();
        there.sort_unstable();
        // A person who stood for two schools is there once.
        there.dedup_by_key(|(person, _)| *person);
        let mut wanted: BTreeMap<usize, usize> = BTreeMap::new();
        for (person, from) in there {
            let pool = pools.at((term, from));
            pools.members[pool].push(person);
            *wanted.entry(pool).or_default() += 1;
        }
        if wanted.values().sum::<usize>() > 1 {
            slots.push((activity.weight, wanted.into_iter().collect()));
        }
    }
    let pools = pools.finished();
    Redraw { units: network.people.len(), slots: kinds(&pools, slots), pools }
}

fn of_schools(network: &Network, is_in: &[bool]) -> Redraw {
    let mut pools: Pools<Vec<u32>> = Pools::default();
    let mut of_day: BTreeMap<Option<Date>, usize> = BTreeMap::new();
    let mut slots = Vec::new();
    for activity in &network.activities {
        let there = activity.schools();
        if there.len() < 2 {
            continue;
        }
        let mut pool = *of_day.entry(activity.date).or_insert_with(|| {
            let members = members(network, activity.date, is_in);
            let number = pools.at(members.clone());
            pools.members[number] = members;
            number
        });
        // Schools may come before they join.
        if pools.members[pool].len() < there.len() {
            let all: Vec<u32> = (0..network.schools.len() as u32).collect();
            pool = pools.at(all.clone());
            pools.members[pool] = all;
        }
        slots.push((activity.weight, vec![(pool, there.len())]));
    }
    let pools = pools.finished();
    Redraw { units: network.schools.len(), slots: kinds(&pools, slots), pools }
}

/// The schools that were members on a day.
fn members(network: &Network, day: Option<Date>, is_in: &[bool]) -> Vec<u32> {
    let is_member = |&at: &u32| {
        let school = &network.schools[at as usize];
        let began = day.zip(school.joined).is_none_or(|(day, joined)| joined <= day);
        let stays = day.zip(school.left).is_none_or(|(day, left)| day < left);
        began && stays && is_in.get(at as usize).copied().unwrap_or(true)
    };
    (0..network.schools.len() as u32).filter(is_member).collect()
}

fn of_given(network: &Network, level: Level, is_in: &[bool]) -> Redraw {
    let (units, is_directed) = (network.ties(level).units(), network.ties(level).is_directed());
    let place = |unit: u32| match level {
        Level::People => network.people.get(unit as usize).map(|person| person.affiliation),
        Level::Schools => None,
    };
    let mut pools: Pools<Option<Affiliation>> = Pools::default();
    for unit in (0..units as u32).filter(|&unit| is_in.get(unit as usize).copied().unwrap_or(true))
    {
        let pool = pools.at(place(unit));
        pools.members[pool].push(unit);
    }
    // Several ties of one pair are one, as strong as all of them.
    let mut sums: BTreeMap<(u32, u32), f64> = BTreeMap::new();
    for tie in &network.given {
        let ends = network.unit_at(level, tie.from).zip(network.unit_at(level, tie.to));
        if let Some((from, to)) = ends.filter(|(from, to)| from != to) {
            // Without direction it is the same pair whichever end stands first.
            let (from, to) = if is_directed { (from, to) } else { (from.min(to), from.max(to)) };
            *sums.entry((from, to)).or_default() += tie.strength;
        }
    }
    if !is_directed {
        let ties = sums.into_iter().map(|((a, b), s)| (pools.at(place(a)), pools.at(place(b)), s));
        let slots = Slots::Pairs(deal::blocks(ties));
        return Redraw { units, pools: pools.members, slots };
    }
    let mut given: BTreeMap<(u32, usize), Vec<f64>> = BTreeMap::new();
    for ((from, to), strength) in sums {
        let pool = pools.at(place(to));
        given.entry((from, pool)).or_default().push(strength);
    }
    let slots = given.into_iter().map(|((from, pool), strengths)| (from, pool, strengths));
    Redraw { units, pools: pools.members, slots: Slots::Given(slots.collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::read::{Input, Wishes, read};
    use crate::connect::build::build;
    use crate::connect::rule::Rule;
    use crate::connect::window::Window;

    fn network(text: &str) -> Network {
        let input =
            Input { name: "l.csv".to_owned(), bytes: text.into(), shape: None, found: false };
        let (records, _) = read(&[input], &Wishes::default()).unwrap();
        build(&records, &Rule::default(), Window::default()).unwrap()
    }

    fn draws(network: &Network, level: Level, number: usize) -> Vec<Ties> {
        let terms = Term::between(Date::constant(2025, 9, 1), Date::constant(2026, 3, 1));
        let redraw = Redraw::of(network, level, &terms, &[]).unwrap();
        (0..number as u64).map(|at| redraw.draw(&mut Dice::new(at, "redraw"))).collect()
    }

    const LOG: &str = "event_id,date,person,school\n\
        E1,2025-10-03,a1,A\nE1,2025-10-03,b1,B\nE2,2025-10-10,a2,A\nE2,2025-10-10,b1,B\n\
        E3,2026-02-03,a3,A\nE3,2026-02-03,c1,C\n";

    #[test]
    fn people_are_replaced_by_people_of_their_school_in_the_same_term() {
        let network = network(LOG);
        let (mut with_a1, mut with_a2) = (0, 0);
        for ties in draws(&network, Level::People, 200) {
            let ties = ties.collapse();
            // a1, a2, a3, b1, c1: in autumn a1 or a2 meets b1, twice; in spring a3 meets c1.
            assert!((ties.strength(3) - 2.0).abs() < 1e-12);
            assert_eq!((ties.between(2, 4).map(|s| s.0), ties.degree(2)), (Some(1.0), 1));
            with_a1 += ties.between(0, 3).map_or(0, |s| s.0 as usize);
            with_a2 += ties.between(1, 3).map_or(0, |s| s.0 as usize);
        }
        assert_eq!(with_a1 + with_a2, 400);
        assert!((160..240).contains(&with_a1), "{with_a1} of 400");
    }

    #[test]
    fn schools_are_drawn_among_all_and_sizes_stay() {
        let network = network(LOG);
        let mut met = [0; 3];
        for ties in draws(&network, Level::Schools, 300) {
            let all: f64 = (0..3).map(|school| ties.collapse().strength(school)).sum();
            assert!((all - 6.0).abs() < 1e-12, "three activities of two schools: {all}");
            for (school, met) in met.iter_mut().enumerate() {
                *met += ties.collapse().strength(school) as usize;
            }
        }
        assert!(met.iter().all(|met| (520..680).contains(met)), "{met:?}, expected 600 each");
    }

    fn given(text: &str, direction: Direction) -> Network {
        let mut network = network(text);
        let kept = crate::connect::kept::Kept::all(&network).ties(Level::People, direction);
        network.between_people = kept.into();
        network
    }

    #[test]
    fn given_ties_keep_who_gives_how_many_and_how_strong() {
        let network = given("from,to,weight\nx,y,2\nx,z,1\ny,x,3\nw,x,1\n", Direction::Directed);
        for ties in draws(&network, Level::People, 100) {
            // w, x, y, z: w gives 1 and x gives 3 to others, y gives 3.
            let all: f64 = (0..4).map(|unit| ties.collapse().strength(unit)).sum();
            assert!((all - 14.0).abs() < 1e-12, "{all}");
            assert!(ties.collapse().strength(1) >= 3.0 && ties.collapse().degree(1) >= 2);
        }
    }

    /// A star, by its centre and by its rays: without direction it is one network.
    #[test]
    fn ties_without_direction_do_not_depend_on_which_end_stands_first() {
        let outward = given("from,to\nhub,a\nhub,b\nhub,c\nhub,d\n", Direction::Undirected);
        let inward = given("from,to\na,hub\nb,hub\nhub,c\nd,hub\n", Direction::Undirected);
        let outward = draws(&outward, Level::People, 200);
        assert_eq!(outward, draws(&inward, Level::People, 200));
        let most = |ties: &Ties| (0..5).map(|unit| ties.collapse().degree(unit)).max();
        assert!(outward.iter().all(|ties| ties.collapse().arcs() == 8));
        // Four of ten pairs, at random: one has all four in 5 of 210.
        let stars = outward.iter().filter(|ties| most(ties) == Some(4)).count();
        assert!((1..15).contains(&stars), "{stars} of 200");
    }
}
