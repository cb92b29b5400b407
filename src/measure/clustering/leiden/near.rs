//! What a node is tied to, summed by part.

/// The parts that some ties lead to, in the order in which they were met, and how strong these are.
pub(super) struct Near {
    into: Vec<f64>,
    /// The parts met, and room for one more.
    met: Vec<u32>,
    number: usize,
}

impl Near {
    /// Nothing yet; parts are numbered below `parts`.
    pub(super) fn of(parts: usize) -> Self {
        Self { into: vec![0.0; parts], met: vec![0; parts + 1], number: 0 }
    }

    /// Adds a tie, whose weight is above zero.
    ///
    /// The part is always written down, and the place given up again where it was known: whether a
    /// part is new cannot be foreseen, and guessing wrong costs more than writing.
    #[inline]
    pub(super) fn add(&mut self, part: u32, weight: f64) {
        let into = &mut self.into[part as usize];
        self.met[self.number] = part;
        self.number += usize::from(*into == 0.0);
        *into += weight;
    }

    /// The same where `counts`, else nothing.
    #[inline]
    pub(super) fn add_if(&mut self, counts: bool, part: u32, weight: f64) {
        let into = &mut self.into[part as usize];
        self.met[self.number] = part;
        self.number += usize::from(counts && *into == 0.0);
        *into += if counts { weight } else { 0.0 };
    }

    /// The parts met.
    pub(super) fn all(&self) -> &[u32] {
        &self.met[..self.number]
    }

    /// How strong the ties into a part are.
    #[inline]
    pub(super) fn ties_into(&self, part: u32) -> f64 {
        self.into[part as usize]
    }

    /// Puts the parts met in the order of their numbers.
    pub(super) fn sort(&mut self) {
        self.met[..self.number].sort_unstable();
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        for &part in &self.met[..self.number] {
            self.into[part as usize] = 0.0;
        }
        self.number = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::Near;

    #[test]
    fn parts_are_met_once_each_and_forgotten() {
        let mut near = Near::of(4);
        for _ in 0..2 {
            for (part, weight) in [(3, 0.5), (1, 1.0), (3, 0.25), (1, 1.0)] {
                near.add(part, weight);
                near.add_if(false, 0, weight);
            }
            assert_eq!(near.all(), [3, 1]);
            // Halves and quarters: exact.
            let into = [0, 1, 3].map(|part| (4.0 * near.ties_into(part)) as u32);
            assert_eq!(into, [0, 8, 3]);
            near.sort();
            assert_eq!(near.all(), [1, 3]);
            near.clear();
        }
        assert!(near.all().is_empty());
    }
}
