//! Ties in rows: for each unit its alters, in order, with the strength of each tie.

use super::strength::Strength;

/// A square matrix of strengths that keeps only what is not zero.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Adjacency {
    starts: Vec<u32>,
    alters: Vec<u32>,
    strengths: Vec<Strength>,
}

/// Some rows, one behind the other, before they are part of a matrix.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// Where each row ends.
    pub ends: Vec<u32>,
    /// The alters of each row, in any order, each once.
    pub alters: Vec<u32>,
    /// Their strengths.
    pub strengths: Vec<f64>,
}

impl Rows {
    /// The rows, in no more memory than they need; more can then be put into these.
    #[must_use]
    pub fn copied_out(&mut self) -> Self {
        let rows = self.clone();
        self.ends.clear();
        self.alters.clear();
        self.strengths.clear();
        rows
    }

    /// Gives each row in turn.
    pub fn each(&self, mut take: impl FnMut(Vec<(u32, f64)>)) {
        let mut start = 0;
        for &end in &self.ends {
            let row = start..end as usize;
            let strengths = self.strengths[row.clone()].iter().copied();
            take(self.alters[row].iter().copied().zip(strengths).collect());
            start = end as usize;
        }
    }
}

impl Adjacency {
    /// Builds the rows from arcs `(ego, alter, strength)`; several arcs of one pair add up.
    ///
    /// Equal pairs are added from the smallest strength up, so the order of `arcs` cannot matter.
    /// Arcs from a unit to itself are dropped.
    #[must_use]
    pub fn from_arcs(units: usize, mut arcs: Vec<(u32, u32, f64)>) -> Self {
        arcs.retain(|&(ego, alter, _)| ego != alter);
        arcs.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
        let mut starts = vec![0_u32; units + 1];
        let mut alters = Vec::new();
        let mut strengths: Vec<Strength> = Vec::new();
        let mut last = None;
        for (ego, alter, strength) in arcs {
            if last == Some((ego, alter)) {
                if let Some(sum) = strengths.last_mut() {
                    sum.0 += strength;
                }
                continue;
            }
            last = Some((ego, alter));
            alters.push(alter);
            strengths.push(Strength(strength));
            starts[ego as usize + 1] = alters.len() as u32;
        }
        for unit in 1..starts.len() {
            starts[unit] = starts[unit].max(starts[unit - 1]);
        }
        Self { starts, alters, strengths }
    }

    /// A symmetric matrix of ties `(one, other, strength)`, once each, the smaller index first and in
    /// ascending order.
    #[must_use]
    pub fn symmetric(units: usize, ties: &[(u32, u32, f64)]) -> Self {
        let mut starts = vec![0_u32; units + 1];
        for &(one, other, _) in ties {
            starts[one as usize + 1] += 1;
            starts[other as usize + 1] += 1;
        }
        for unit in 1..starts.len() {
            starts[unit] += starts[unit - 1];
        }
        let mut next = starts.clone();
        let mut alters = vec![0; 2 * ties.len()];
        let mut strengths = vec![Strength(0.0); 2 * ties.len()];
        // A row gets its smaller alters while these are the first ends, then its larger ones.
        for &(one, other, strength) in ties {
            for (ego, alter) in [(one, other), (other, one)] {
                let place = next[ego as usize] as usize;
                next[ego as usize] += 1;
                alters[place] = alter;
                strengths[place] = Strength(strength);
            }
        }
        Self { starts, alters, strengths }
    }

    /// A matrix without rows, to which as many are added as there are units.
    #[must_use]
    pub fn without_rows() -> Self {
        Self { starts: vec![0], alters: Vec::new(), strengths: Vec::new() }
    }

    /// Adds the row of the next unit: its alters in any order, each once and none of them itself.
    pub fn push_row(&mut self, mut row: Vec<(u32, f64)>) {
        row.sort_unstable_by_key(|(alter, _)| *alter);
        self.alters.extend(row.iter().map(|(alter, _)| *alter));
        self.strengths.extend(row.iter().map(|(_, strength)| Strength(*strength)));
        self.starts.push(self.alters.len() as u32);
    }

    /// A symmetric matrix from the upper halves of its rows, in order: alters above ego.
    #[must_use]
    pub fn mirrored(units: usize, upper: Vec<Rows>) -> Self {
        let mut starts = vec![0_u32; units + 1];
        let mut ego = 0;
        for rows in &upper {
            let mut start = 0;
            for &end in &rows.ends {
                ego += 1;
                starts[ego] += end - start;
                start = end;
            }
            for &alter in &rows.alters {
                starts[alter as usize + 1] += 1;
            }
        }
        for unit in 0..units {
            starts[unit + 1] += starts[unit];
        }
        let arcs = starts[units] as usize;
        let (mut alters, mut strengths) = (vec![0_u32; arcs], vec![Strength(0.0); arcs]);
        // Egos come in ascending order, so the lower halves are sorted as they are written.
        let mut next = starts.clone();
        let mut ego = 0;
        for rows in upper {
            let mut start = 0;
            for &end in &rows.ends {
                for at in start as usize..end as usize {
                    let slot = &mut next[rows.alters[at] as usize];
                    alters[*slot as usize] = ego;
                    strengths[*slot as usize] = Strength(rows.strengths[at]);
                    *slot += 1;
                }
                (ego, start) = (ego + 1, end);
            }
        }
        // And so are the upper halves, written behind them from the lower ones.
        for alter in 0..units {
            for at in starts[alter] as usize..next[alter] as usize {
                let slot = &mut next[alters[at] as usize];
                alters[*slot as usize] = alter as u32;
                strengths[*slot as usize] = strengths[at];
                *slot += 1;
            }
        }
        Self { starts, alters, strengths }
    }

    /// How many units there are, with or without ties.
    #[must_use]
    pub fn units(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many arcs there are; in a symmetric matrix each tie is two.
    #[must_use]
    pub fn arcs(&self) -> usize {
        self.alters.len()
    }

    /// The alters of `ego` in ascending order.
    #[must_use]
    pub fn alters(&self, ego: usize) -> &[u32] {
        &self.alters[self.row(ego)]
    }

    /// The strengths of the ties of `ego`, in the order of its alters.
    #[must_use]
    pub fn strengths(&self, ego: usize) -> &[Strength] {
        &self.strengths[self.row(ego)]
    }

    /// The ties of `ego`: alter and strength.
    pub fn ties(&self, ego: usize) -> impl Iterator<Item = (usize, Strength)> + '_ {
        self.alters(ego)
            .iter()
            .map(|&alter| alter as usize)
            .zip(self.strengths(ego).iter().copied())
    }

    /// Every arc: ego, alter and strength.
    pub fn all(&self) -> impl Iterator<Item = (usize, usize, Strength)> + '_ {
        (0..self.units()).flat_map(move |ego| self.ties(ego).map(move |(alter, s)| (ego, alter, s)))
    }

    /// The strength of the tie from `ego` to `alter`, if there is one.
    #[must_use]
    pub fn between(&self, ego: usize, alter: usize) -> Option<Strength> {
        let at = self.alters(ego).binary_search(&(alter as u32)).ok()?;
        self.strengths(ego).get(at).copied()
    }

    /// How many ties `ego` has.
    #[must_use]
    pub fn degree(&self, ego: usize) -> usize {
        self.row(ego).len()
    }

    /// The summed strength of the ties of `ego`.
    #[must_use]
    pub fn strength(&self, ego: usize) -> f64 {
        self.strengths(ego).iter().map(|strength| strength.0).sum()
    }

    /// `Σ_j` `w_ij` `x_j` over the alters of `ego`.
    #[must_use]
    pub fn gathered(&self, ego: usize, x: &[f64]) -> f64 {
        gathered(self.alters(ego), self.strengths(ego), x)
    }

    /// The same arcs turned round.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let arcs = self.all().map(|(ego, alter, s)| (alter as u32, ego as u32, s.0)).collect();
        Self::from_arcs(self.units(), arcs)
    }

    fn row(&self, ego: usize) -> std::ops::Range<usize> {
        self.starts[ego] as usize..self.starts[ego + 1] as usize
    }
}

/// The sum of strengths times what `x` says of the alters. Four sums side by side, put together in one
/// order: a single one would wait for itself at each step.
#[must_use]
pub fn gathered(alters: &[u32], strengths: &[Strength], x: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (alters, last_alters) = alters.as_chunks::<4>();
    let (strengths, last_strengths) = strengths.as_chunks::<4>();
    for (alters, strengths) in alters.iter().zip(strengths) {
        for lane in 0..4 {
            sums[lane] += strengths[lane].0 * x[alters[lane] as usize];
        }
    }
    let rest = last_alters.iter().zip(last_strengths);
    let rest: f64 = rest.map(|(&alter, strength)| strength.0 * x[alter as usize]).sum();
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

/// The ties of a network at one level.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ties {
    collapse: Adjacency,
    directed: Option<Directed>,
}

#[derive(Debug, Clone, PartialEq)]
struct Directed {
    out: Adjacency,
    into: Adjacency,
}

impl Ties {
    /// Ties without direction; `collapse` must be symmetric.
    #[must_use]
    pub fn undirected(collapse: Adjacency) -> Self {
        Self { collapse, directed: None }
    }

    /// Ties with direction, beside their undirected collapse.
    #[must_use]
    pub fn directed(collapse: Adjacency, out: Adjacency) -> Self {
        let into = out.reversed();
        Self { collapse, directed: Some(Directed { out, into }) }
    }

    /// The ties without direction, each in the rows of both ends.
    #[must_use]
    pub fn collapse(&self) -> &Adjacency {
        &self.collapse
    }

    /// The arcs by where they come from; the collapse when there is no direction.
    #[must_use]
    pub fn out(&self) -> &Adjacency {
        self.directed.as_ref().map_or(&self.collapse, |directed| &directed.out)
    }

    /// The arcs by where they go to; the collapse when there is no direction.
    #[must_use]
    pub fn into(&self) -> &Adjacency {
        self.directed.as_ref().map_or(&self.collapse, |directed| &directed.into)
    }

    /// Whether the ties have a direction.
    #[must_use]
    pub fn is_directed(&self) -> bool {
        self.directed.is_some()
    }

    /// How many units there are, with or without ties.
    #[must_use]
    pub fn units(&self) -> usize {
        self.collapse.units()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_in_order_are_in_the_rows_of_both_ends() {
        let ties = [(0, 2, 0.5), (0, 3, 1.0), (1, 3, 2.0), (2, 3, 4.0)];
        let both = ties.iter().flat_map(|&(a, b, s)| [(a, b, s), (b, a, s)]).collect();
        assert_eq!(Adjacency::symmetric(5, &ties), Adjacency::from_arcs(5, both));
    }

    #[test]
    fn arcs_of_one_pair_add_up_and_self_ties_go() {
        let rows =
            Adjacency::from_arcs(4, vec![(2, 0, 1.0), (0, 2, 0.5), (2, 0, 2.0), (1, 1, 9.0)]);
        assert_eq!(rows.between(2, 0), Some(Strength(3.0)));
        assert_eq!(rows.between(0, 2), Some(Strength(0.5)));
        assert_eq!((rows.degree(1), rows.degree(3), rows.arcs()), (0, 0, 2));
        assert_eq!(rows.reversed().between(0, 2), Some(Strength(3.0)));
    }
}
