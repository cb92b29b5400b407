//! What a pass of Leiden is made of, whatever form the network has.

use crate::base::seed::Dice;

/// A network whose nodes can be moved, split and merged.
pub(super) trait Steps: Sized {
    /// How many nodes there are.
    fn nodes(&self) -> usize;
    /// Moves nodes between the parts of `part` until nobody gains by going.
    fn settle(&self, part: &mut [u32], dice: &mut Dice);
    /// Splits each of the `parts` of `part`; gives the refined part of each node (numbers with gaps).
    ///
    /// `warmth` is θ in units of the mean tie: near zero, nodes join where they gain most.
    fn refine(&self, part: &[u32], parts: usize, warmth: f64, dice: &mut Dice) -> Vec<u32>;
    /// The network of the parts: `part` numbers them from 0 to `parts` − 1.
    fn of_parts(&self, part: &[u32], parts: usize) -> Self;
}
