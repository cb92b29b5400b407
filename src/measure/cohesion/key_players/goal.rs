//! What a set of key players is chosen for.

use crate::connect::adjacency::Adjacency;

/// Something that a set of units does well or badly.
pub trait Goal: Sync {
    /// The value of the set with each unit added; more is better. `None` for its members and where
    /// nothing is left to judge by.
    fn with_each(&self, set: &[usize]) -> Vec<Option<f64>>;

    /// About how many steps [`Goal::with_each`] takes.
    fn steps(&self) -> usize;
}

/// Steps to every unit along ties, in `far`; units out of reach keep what they had.
pub(super) fn walk(ties: &Adjacency, start: usize, gone: &[bool], far: &mut [u32]) {
    let mut next = vec![start as u32];
    far[start] = 0;
    let mut at = 0;
    while let Some(&unit) = next.get(at) {
        at += 1;
        let step = far[unit as usize] + 1;
        for &alter in ties.alters(unit as usize) {
            if far[alter as usize] == u32::MAX && !gone[alter as usize] {
                far[alter as usize] = step;
                next.push(alter);
            }
        }
    }
}
