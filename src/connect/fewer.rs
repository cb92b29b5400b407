//! The same survey as if some had not answered, or the same given ties as if some were unknown.
//!
//! In a survey the answers of one respondent in ten are forgotten; they stay as units whom others
//! name, as everybody does who did not answer. Where nobody says who answered, one unit in ten is
//! taken out with all of its ties. Nobody is counted twice: drawing with replacement would invent
//! ties of a unit with itself (Costenbader and Valente 2003, doi:10.1016/S0378-8733(02)00012-1;
//! Borgatti, Carley and Krackhardt 2006, doi:10.1016/j.socnet.2005.05.001).

use super::adjacency::Ties;
use super::kept::Kept;
use super::network::{Level, Network};
use crate::base::seed::Dice;
use crate::collect::records::Unit;

/// One in so many is drawn to be left out.
pub const ONE_IN: usize = 10;

/// Given ties at one level, ready to lose some.
#[derive(Debug, Clone)]
pub struct Fewer<'a> {
    network: &'a Network,
    level: Level,
    /// Whose answers, or which units, may be left out.
    those: Those,
}

#[derive(Debug, Clone)]
enum Those {
    /// Who named somebody, in a survey.
    Respondents(Vec<Unit>),
    /// Who has a tie, where nobody says who answered.
    Units(Vec<u32>),
}

impl<'a> Fewer<'a> {
    /// The given ties of a network; `None` where there are none.
    #[must_use]
    pub fn of(network: &'a Network, level: Level) -> Option<Self> {
        let ends = network.given.iter().flat_map(|tie| [tie.from, tie.to]);
        let those = if network.responses.is_some() {
            let mut named: Vec<Unit> = network.given.iter().map(|tie| tie.from).collect();
            named.sort_unstable();
            named.dedup();
            Those::Respondents(named)
        } else {
            let mut units: Vec<u32> = ends.filter_map(|end| network.unit_at(level, end)).collect();
            units.sort_unstable();
            units.dedup();
            Those::Units(units)
        };
        let fewer = Self { network, level, those };
        (fewer.all() > 1).then_some(fewer)
    }

    /// Whether answers are forgotten rather than units taken out.
    #[must_use]
    pub fn is_survey(&self) -> bool {
        matches!(self.those, Those::Respondents(_))
    }

    /// How many ties there are.
    #[must_use]
    pub fn ties(&self) -> usize {
        self.network.given.len()
    }

    fn all(&self) -> usize {
        match &self.those {
            Those::Respondents(all) => all.len(),
            Those::Units(all) => all.len(),
        }
    }

    /// How many are left out in each draw.
    #[must_use]
    pub fn left_out(&self) -> usize {
        ((self.all() + ONE_IN / 2) / ONE_IN).max(1)
    }

    /// The ties without those drawn, and the units of the level that were drawn, in order.
    #[must_use]
    pub fn draw(&self, dice: &mut Dice) -> (Ties, Vec<u32>) {
        let drawn = sample(self.all(), self.left_out(), dice);
        let (network, level) = (self.network, self.level);
        let mut given = network.given.clone();
        let mut gone: Vec<u32> = match &self.those {
            Those::Respondents(all) => {
                let silent: Vec<Unit> = drawn.iter().map(|&at| all[at]).collect();
                given.retain(|tie| silent.binary_search(&tie.from).is_err());
                let is_of_level = |unit: &&Unit| match level {
                    Level::People => matches!(unit, Unit::Person(_)),
                    Level::Schools => matches!(unit, Unit::School(_)),
                };
                let units = silent.iter().filter(is_of_level);
                units.filter_map(|&unit| network.unit_at(level, unit)).collect()
            }
            Those::Units(all) => {
                let gone: Vec<u32> = drawn.iter().map(|&at| all[at]).collect();
                let is_gone = |end: Unit| {
                    let unit = network.unit_at(level, end);
                    unit.is_some_and(|unit| gone.binary_search(&unit).is_ok())
                };
                given.retain(|tie| !is_gone(tie.from) && !is_gone(tie.to));
                gone
            }
        };
        gone.sort_unstable();
        let ties = if given.is_empty() {
            Ties::undirected(super::adjacency::Adjacency::symmetric(
                network.ties(level).units(),
                &[],
            ))
        } else {
            Kept::of_given(network, given).ties(level, network.direction)
        };
        (ties, gone)
    }
}

/// So many of `all` numbers, in order.
fn sample(all: usize, wanted: usize, dice: &mut Dice) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..all).collect();
    for place in 0..wanted.min(all) {
        numbers.swap(place, place + dice.below(all - place));
    }
    numbers.truncate(wanted);
    numbers.sort_unstable();
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::read::{Input, Wishes, read};
    use crate::connect::build::build;
    use crate::connect::rule::Rule;
    use crate::connect::window::Window;

    fn network(text: &str) -> Network {
        let name = "ties.csv".to_owned();
        let input = Input { name, bytes: text.into(), shape: None, found: false };
        let (records, _) = read(&[input], &Wishes::default()).unwrap();
        build(&records, &Rule::default(), Window::default()).unwrap()
    }

    #[test]
    fn one_unit_in_ten_goes_with_all_of_its_ties() {
        let mut text = "from,to,weight\n".to_owned();
        (1..20).for_each(|ray| text.push_str(&format!("a,b{ray:02},1\n")));
        let network = network(&text);
        let fewer = Fewer::of(&network, Level::People).unwrap();
        assert!(!fewer.is_survey());
        assert_eq!(fewer.left_out(), 2);
        let mut without_centre = 0;
        for draw in 0..50 {
            let (ties, gone) = fewer.draw(&mut Dice::new(draw, "fewer"));
            assert_eq!((gone.len(), ties.units()), (2, 20));
            let left = ties.collapse().arcs() / 2;
            assert_eq!(left, if gone[0] == 0 { 0 } else { 17 });
            without_centre += usize::from(left == 0);
        }
        assert!((1..15).contains(&without_centre), "{without_centre} of 50, expected 5");
    }

    #[test]
    fn a_log_has_nothing_to_forget() {
        let log = network("event_id,date,person,school\nE1,2025-10-03,a,A\nE1,2025-10-03,b,B\n");
        assert!(Fewer::of(&log, Level::People).is_none());
    }
}
