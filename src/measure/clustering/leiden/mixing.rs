//! A partition between two others: what one puts together is put together in the other as well.

use super::field::Field;
use super::graph::renumber;
use super::pass::Found;
use crate::base::seed::Dice;

/// The first with `number` parts of the second put together in it, as far as units then gain by moving.
pub(super) fn mix(
    field: &Field,
    one: &[u32],
    two: &[u32],
    number: usize,
    dice: &mut Dice,
) -> Found {
    let mut part = one.to_vec();
    let new = part.iter().max().map_or(0, |&last| last + 1);
    for _ in 0..number {
        let chosen = two[dice.below(two.len())];
        for (own, _) in part.iter_mut().zip(two).filter(|(_, other)| **other == chosen) {
            *own = new;
        }
    }
    renumber(&mut part);
    field.settle(&mut part, dice);
    Found::of(field, part)
}
