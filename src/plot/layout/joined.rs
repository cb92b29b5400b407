//! Which units hang together: sets that grow by joining.

/// Sets of units; at first each is alone.
#[derive(Debug, Clone)]
pub struct Joined {
    /// Another unit of the same set, itself for the one that stands for the set.
    towards: Vec<usize>,
}

impl Joined {
    /// Every unit alone.
    #[must_use]
    pub fn alone(units: usize) -> Self {
        Self { towards: (0..units).collect() }
    }

    /// The unit that stands for the set of `unit`.
    pub fn find(&mut self, mut unit: usize) -> usize {
        while self.towards[unit] != unit {
            self.towards[unit] = self.towards[self.towards[unit]];
            unit = self.towards[unit];
        }
        unit
    }

    /// Joins the sets of two units; says whether they were apart.
    pub fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.find(a), self.find(b));
        self.towards[a.max(b)] = a.min(b);
        a != b
    }
}

#[cfg(test)]
mod tests {
    use super::Joined;

    #[test]
    fn joining_is_told_once() {
        let mut joined = Joined::alone(4);
        assert!(joined.join(3, 1) && joined.join(1, 2) && !joined.join(2, 3));
        assert_eq!([0, 1, 2, 3].map(|unit| joined.find(unit)), [0, 1, 1, 1]);
    }
}
