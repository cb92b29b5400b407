//! What is drawn anew: the activities of a log, or what is left of given ties.

use super::draws::Way;
use crate::base::seed::Dice;
use crate::connect::fewer::Fewer;
use crate::connect::network::{Level, Network};
use crate::connect::resample::{Resample, alone};
use crate::connect::strength::Alpha;

/// A network at one level, ready to be drawn.
#[derive(Debug)]
pub enum Source<'a> {
    /// Activities, with repeats.
    Log(Box<Resample>),
    /// Given ties, of which some are left out.
    Given(Fewer<'a>, Level, Alpha),
}

/// What a draw is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// How often each activity was drawn.
    Times,
    /// The ties as well.
    Ties,
}

/// One draw.
#[derive(Debug)]
pub struct Drawn {
    /// How often each activity was drawn; empty for given ties.
    pub times: Vec<u32>,
    /// The ties, where they are needed.
    pub network: Option<Network>,
    /// The units of the level that were left out, or whose answers were.
    pub gone: Vec<u32>,
}

impl<'a> Source<'a> {
    /// What there is to draw, if anything.
    #[must_use]
    pub fn of(network: &'a Network, level: Level) -> Option<Self> {
        let log = Resample::of(network, level).map(|log| Source::Log(Box::new(log)));
        log.or_else(|| {
            Fewer::of(network, level).map(|fewer| Source::Given(fewer, level, network.alpha))
        })
    }

    /// How it is drawn.
    #[must_use]
    pub fn way(&self) -> Way {
        match self {
            Self::Log(_) => Way::Activities,
            Self::Given(fewer, ..) if fewer.is_survey() => Way::Answers,
            Self::Given(..) => Way::Units,
        }
    }

    /// How many activities are drawn.
    #[must_use]
    pub fn activities(&self) -> usize {
        match self {
            Self::Log(log) => log.activities(),
            Self::Given(..) => 0,
        }
    }

    /// The steps of making the ties of one draw: a pair takes three.
    #[must_use]
    pub fn work(&self) -> usize {
        match self {
            Self::Log(log) => 3 * log.pairs() + 5 * log.activities(),
            Self::Given(fewer, ..) => 20 * fewer.ties(),
        }
    }

    /// The draw of this number; every number has random numbers of its own.
    #[must_use]
    pub fn draw(&self, needs: Needs, seed: u64, draw: usize) -> Drawn {
        match self {
            Self::Log(log) => {
                let mut dice = Dice::new(seed, &format!("activities drawn anew, {draw}"));
                let mut times = vec![0; log.activities()];
                for _ in 0..times.len() {
                    let drawn = dice.below(times.len());
                    times[drawn] += 1;
                }
                let network = (needs == Needs::Ties).then(|| log.network(&times));
                Drawn { times, network, gone: Vec::new() }
            }
            Self::Given(fewer, level, alpha) => {
                let mut dice = Dice::new(seed, &format!("some left out, {draw}"));
                let (ties, gone) = fewer.draw(&mut dice);
                Drawn { times: Vec::new(), network: Some(alone(ties, *level, *alpha)), gone }
            }
        }
    }
}
