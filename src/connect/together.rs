//! The units of many activities, one behind the other: a small list for each would cost more to make than
//! all that is done with it.

/// Activities by their units.
#[derive(Debug, Clone, Default)]
pub struct Together {
    units: Vec<u32>,
    activities: Vec<One>,
}

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct One {
    /// Where its units begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// k: how many were there.
    pub size: u32,
    /// How often it happened.
    pub times: u32,
    /// ω.
    pub weight: f64,
}

impl Together {
    /// Adds an activity of these units, in any order; a unit that is there more than once counts once. k is
    /// their number.
    pub fn add(&mut self, units: impl Iterator<Item = u32>, weight: f64) {
        let start = self.units.len();
        self.units.extend(units);
        let is_in_order = self.units[start..].is_sorted_by(|a, b| a < b);
        if !is_in_order {
            self.units[start..].sort_unstable();
            let mut end = start;
            for at in start..self.units.len() {
                if end == start || self.units[end - 1] != self.units[at] {
                    self.units[end] = self.units[at];
                    end += 1;
                }
            }
            self.units.truncate(end);
        }
        let size = self.units.len() - start;
        self.close(start, size, 1, weight);
    }

    /// Adds an activity with its units in order, of whom `size` were there; it happened so often.
    pub fn add_times(&mut self, units: &[u32], size: usize, times: u32, weight: f64) {
        let start = self.units.len();
        self.units.extend_from_slice(units);
        self.close(start, size, times, weight);
    }

    fn close(&mut self, start: usize, size: usize, times: u32, weight: f64) {
        let (start, end) = (start as u32, self.units.len() as u32);
        self.activities.push(One { start, end, size: size as u32, times, weight });
    }

    /// All units, those of one activity behind those of another.
    #[must_use]
    pub fn units(&self) -> &[u32] {
        &self.units
    }

    /// The activities.
    #[must_use]
    pub fn activities(&self) -> &[One] {
        &self.activities
    }
}

#[cfg(test)]
mod tests {
    use super::Together;

    #[test]
    fn units_are_there_once_each_and_in_order() {
        let mut together = Together::default();
        for units in [vec![3, 1, 3, 2, 1], vec![], vec![1, 2], vec![2, 2]] {
            together.add(units.into_iter(), 1.0);
        }
        assert_eq!(together.units(), [1, 2, 3, 1, 2, 2]);
        let sizes: Vec<u32> = together.activities().iter().map(|one| one.size).collect();
        assert_eq!(sizes, [3, 0, 2, 1]);
        assert_eq!((together.activities()[2].start, together.activities()[2].end), (3, 5));
    }
}
