//! From whom shortest paths are searched: from everybody while that is feasible, else from some
//! who are drawn at random.
//!
//! What is feasible is counted and not timed, so that the same data is treated alike everywhere: a
//! search looks at every tie that is left, and there is one for every unit that has a tie. Each part
//! of a network is drawn from on its own; small ones are searched from everybody, so what stands
//! beside a large part changes nothing in it.

use crate::base::seed::Dice;
use crate::connect::adjacency::{Adjacency, Ties};
use crate::measure::cohesion::parts::components;

/// The fewest sources that a spread can be told from.
pub const FEWEST: usize = 10;
/// Ties looked at, each once a source, up to which everybody is searched from: with lengths about
/// a quarter of an hour of one processor, in steps likewise.
const FEASIBLE: [usize; 2] = [60_000_000_000, 250_000_000_000];
/// What is spent on a part that is not: minutes.
const SPENT: [usize; 2] = [4_000_000_000, 20_000_000_000];
/// But as many sources as this.
const USUAL_FEWEST: usize = 100;

/// From how many units the user wants paths to be searched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Wish {
    /// From everybody, and from some where that would take long.
    #[default]
    Usual,
    /// From everybody, however long that takes.
    All,
    /// From so many in each part, or everybody where these are fewer.
    Number(usize),
}

/// What a search looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Ties with lengths, those that are left after pruning.
    Length,
    /// Every tie, as one step.
    Steps,
}

/// Who is searched from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sources {
    /// Part by part, each in the order of the units.
    pub units: Vec<u32>,
    /// The part of each unit.
    pub part_of: Vec<u32>,
    /// Each part.
    pub parts: Vec<Part>,
}

/// How many of a part are searched from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Searched from.
    pub sources: usize,
    /// All of the part; 0 for a unit without ties.
    pub units: usize,
}

impl Wish {
    /// Who is searched from in these ties, along `left`; `None` if that is everybody.
    #[must_use]
    pub fn sources(self, by: By, ties: &Ties, left: &[usize], seed: u64) -> Option<Sources> {
        if self == Self::All {
            return None;
        }
        let (part_of, sizes) = components(ties.collapse());
        let mut arcs = vec![0; sizes.len()];
        for (part, left) in part_of.iter().zip(left) {
            arcs[*part as usize] += left;
        }
        let numbers = self.numbers(by, &sizes, &arcs)?;
        let mut members = vec![Vec::new(); sizes.len()];
        for (unit, &part) in part_of.iter().enumerate() {
            members[part as usize].push(unit as u32);
        }
        let mut parts = Vec::with_capacity(sizes.len());
        let mut units = Vec::new();
        for (members, number) in members.iter_mut().zip(numbers) {
            let linked = if members.len() > 1 { members.len() } else { 0 };
            parts.push(Part { sources: number.min(linked), units: linked });
            if linked > 0 {
                draw(members, number, seed);
                units.extend_from_slice(members);
            }
        }
        Some(Sources { units, part_of, parts })
    }

    /// How many are searched from in parts of these sizes; `None` if that is everybody.
    fn numbers(self, by: By, sizes: &[u32], arcs: &[usize]) -> Option<Vec<usize>> {
        let all = || sizes.iter().map(|&size| size as usize).zip(arcs.iter().copied());
        let work = |(size, arcs): (usize, usize)| size.saturating_mul(arcs);
        let numbers: Vec<usize> = match self {
            Self::All => return None,
            Self::Number(number) => all().map(|(size, _)| size.min(number)).collect(),
            Self::Usual => {
                let together = all().map(work).fold(0, usize::saturating_add);
                if together <= FEASIBLE[by as usize] {
                    return None;
                }
                let spent = SPENT[by as usize];
                let number = |(size, arcs)| {
                    if work((size, arcs)) <= spent {
                        size
                    } else {
                        (spent / arcs).max(USUAL_FEWEST).min(size)
                    }
                };
                all().map(number).collect()
            }
        };
        let is_all = all().zip(&numbers).all(|((size, _), &number)| size == number);
        (!is_all).then_some(numbers)
    }

    /// The wish as a setting.
    #[must_use]
    pub fn says(self) -> String {
        match self {
            Self::Usual => "everybody, fewer where the network is large".to_owned(),
            Self::All => "all".to_owned(),
            Self::Number(number) => number.to_string(),
        }
    }
}

/// Leaves `number` of the members, each set of them equally likely, in their order.
fn draw(members: &mut Vec<u32>, number: usize, seed: u64) {
    if number >= members.len() {
        return;
    }
    // The same stream for every part: no part changes another's draw.
    let mut dice = Dice::new(seed, "sources of shortest paths");
    for place in 0..number {
        let with = place + dice.below(members.len() - place);
        members.swap(place, with);
    }
    members.truncate(number);
    members.sort_unstable();
}

/// How many arcs start at each unit.
#[must_use]
pub fn degrees(rows: &Adjacency) -> Vec<usize> {
    (0..rows.units()).map(|unit| rows.degree(unit)).collect()
}

#[cfg(test)]
mod tests {
    use super::{By, Part, Wish, degrees, draw};
    use crate::measure::paths::example::ties;

    #[test]
    fn small_networks_are_searched_from_everybody() {
        let chain = ties(4, &[(0, 1, 1.0), (1, 2, 1.0)]);
        let sources = |wish: Wish| wish.sources(By::Length, &chain, &degrees(chain.out()), 1);
        assert_eq!([Wish::Usual, Wish::All, Wish::Number(3)].map(sources), [None, None, None]);
        let two = sources(Wish::Number(2)).unwrap();
        assert_eq!(two.parts, [Part { sources: 2, units: 3 }, Part { sources: 0, units: 0 }]);
        assert_eq!((two.units.len(), two.part_of), (2, vec![0, 0, 0, 1]));
    }

    #[test]
    fn the_limit_is_one_of_work_and_the_number_falls_as_ties_grow() {
        let numbers = |size: u32, arcs| Wish::Usual.numbers(By::Length, &[size, 2], &[arcs, 2]);
        assert_eq!(numbers(50_000, 1_199_000), None);
        assert_eq!(numbers(50_001, 1_200_000), Some(vec![3_333, 2]));
        assert_eq!(numbers(500_000, 8_000_000), Some(vec![500, 2]));
        assert_eq!(numbers(500_000, 400_000_000), Some(vec![100, 2]));
        let steps = Wish::Usual.numbers(By::Steps, &[500_000], &[40_000_000]);
        assert_eq!(steps, Some(vec![500]));
    }

    #[test]
    fn everybody_is_drawn_equally_often() {
        let mut times = [0; 10];
        for seed in 0..10_000 {
            let mut members: Vec<u32> = (0..10).collect();
            draw(&mut members, 3, seed);
            assert!(members.windows(2).all(|pair| pair[0] < pair[1]));
            for unit in members {
                times[unit as usize] += 1;
            }
        }
        assert!(times.iter().all(|times| (2_850..3_150).contains(times)), "{times:?}");
    }
}
