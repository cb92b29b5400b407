//! Which units hang together.

/// Groups that grow by joining (union–find with path halving).
#[derive(Debug, Clone)]
pub struct Parts(Vec<usize>);

impl Parts {
    /// Every unit by itself.
    #[must_use]
    pub fn new(units: usize) -> Self {
        Self((0..units).collect())
    }

    /// The lowest unit that `unit` hangs together with.
    pub fn of(&mut self, mut unit: usize) -> usize {
        while self.0[unit] != unit {
            self.0[unit] = self.0[self.0[unit]];
            unit = self.0[unit];
        }
        unit
    }

    /// Joins two units; says whether they were apart before.
    pub fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.of(a), self.of(b));
        self.0[a.max(b)] = a.min(b);
        a != b
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_units_share_their_lowest() {
        let mut parts = Parts::new(5);
        assert!(parts.join(4, 2) && parts.join(2, 1) && !parts.join(1, 4));
        assert_eq!([parts.of(4), parts.of(3), parts.of(0)], [1, 3, 0]);
    }
}
