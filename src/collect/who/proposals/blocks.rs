//! Which pairs are worth comparing: those that share something, so that not all pairs are tried.

/// A block holds at most so many: what more of them share says little about any two.
pub const LARGEST_BLOCK: usize = 200;
/// No more pairs than this are compared, however large the data.
pub const MOST_COMPARED: usize = 400_000;

/// What some units share: a kind of key, and two numbers that say which.
pub type Key = (u8, u32, u32);

/// Units by what they share. Keys must be numbered in an order that does not depend on rows.
#[derive(Debug, Default)]
pub struct Blocks {
    entries: Vec<(Key, u32)>,
}

/// What was compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Compared {
    /// How many pairs.
    pub pairs: usize,
    /// Whether some were passed over, because a block was too large or they became too many.
    pub cut: bool,
}

impl Blocks {
    /// Notes that a unit has a key.
    pub fn add(&mut self, key: Key, unit: usize) {
        self.entries.push((key, unit as u32));
    }

    /// Visits the pairs of every block, the first of the two being the lower index.
    pub fn pairs(mut self, visit: &mut dyn FnMut(usize, usize)) -> Compared {
        self.entries.sort_unstable();
        self.entries.dedup();
        let mut compared = Compared::default();
        for block in self.entries.chunk_by(|a, b| a.0 == b.0) {
            let pairs = block.len() * (block.len() - 1) / 2;
            if block.len() > LARGEST_BLOCK || compared.pairs + pairs > MOST_COMPARED {
                compared.cut = true;
                continue;
            }
            compared.pairs += pairs;
            for (at, (_, one)) in block.iter().enumerate() {
                for (_, other) in &block[at + 1..] {
                    visit(*one as usize, *other as usize);
                }
            }
        }
        compared
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_that_is_too_large_is_passed_over_and_said() {
        let mut blocks = Blocks::default();
        for unit in 0..=LARGEST_BLOCK {
            blocks.add((0, 0, 0), unit);
        }
        blocks.add((0, 1, 0), 3);
        blocks.add((0, 1, 0), 1);
        blocks.add((0, 1, 0), 3);
        let mut seen = Vec::new();
        let compared = blocks.pairs(&mut |a, b| seen.push((a, b)));
        assert_eq!(seen, [(1, 3)]);
        assert_eq!(compared, Compared { pairs: 1, cut: true });
    }
}
