//! Every triangle once, for all measures of closure and of structural holes.
//!
//! A triangle a, b, c adds to each of its ties: one triangle; the product of the other two
//! strengths; and that product over the summed strength of the unit opposite. For the tie i–j these
//! come to the number of units q tied to both, to `Σ_q` `w_iq` `w_qj` and to `Σ_q` `w_iq` `w_qj` /
//! `s_q`, which are the same seen from i and from j. Clustering (Watts and Strogatz, Barrat) follows from the first,
//! effective size from the second, constraint from the third.
//!
//! Ties point from the unit of fewer contacts to the one of more (equal: to the higher index), and the
//! ends of two ties from one unit are looked at along the next: no more than 2m√(2m) steps, where going
//! round each unit's contacts takes the sum of squared degrees (N. Chiba and T. Nishizeki 1985,
//! doi:10.1137/0214017). One thread, in a fixed order, so that sums have the same bits however many
//! threads there are.

use crate::connect::adjacency::Adjacency;

/// The ties of a network, each once, with what its triangles say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Triads {
    /// The ties, those of one first unit together.
    pub ties: Vec<Closed>,
}

/// A tie and what the units tied to both of its ends add to it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Closed {
    /// Its ends.
    pub ends: [u32; 2],
    /// How many are tied to both.
    pub shared: u32,
    /// Its strength.
    pub strength: f64,
    /// `Σ_q` `w_iq` `w_qj`.
    pub products: f64,
    /// `Σ_q` `w_iq` `w_qj` / `s_q`.
    pub reached: f64,
}

impl Triads {
    /// Looks at every triangle of the undirected collapse.
    #[must_use]
    pub fn of(ties: &Adjacency) -> Self {
        let units = ties.units();
        let mut ranked: Vec<u32> = (0..units as u32).collect();
        ranked.sort_by_key(|&unit| ties.degree(unit as usize));
        let mut rank = vec![0_u32; units];
        for (place, &unit) in ranked.iter().enumerate() {
            rank[unit as usize] = place as u32;
        }
        let shares: Vec<f64> =
            ranked.iter().map(|&unit| 1.0 / ties.strength(unit as usize)).collect();
        let mut graph = Oriented { starts: vec![0], heads: Vec::new() };
        let mut closed = Vec::with_capacity(ties.arcs() / 2);
        for (place, &unit) in ranked.iter().enumerate() {
            for (alter, strength) in ties.ties(unit as usize) {
                if rank[alter] > place as u32 {
                    graph.heads.push(rank[alter]);
                    let ends = [unit, alter as u32];
                    closed.push(Closed { ends, strength: strength.0, ..Closed::default() });
                }
            }
            graph.starts.push(graph.heads.len() as u32);
        }
        graph.close(&shares, &mut closed);
        Self { ties: closed }
    }

    /// Visits each tie from both of its ends: the tie, this end, the other end.
    pub fn each(&self, mut visit: impl FnMut(&Closed, usize, usize)) {
        for tie in &self.ties {
            let [one, other] = tie.ends.map(|end| end as usize);
            visit(tie, one, other);
            visit(tie, other, one);
        }
    }
}

impl Closed {
    fn gain(&mut self, product: f64, share: f64) {
        self.shared += 1;
        self.products += product;
        self.reached += product * share;
    }
}

/// Ties from fewer contacts to more, by place in that order.
struct Oriented {
    starts: Vec<u32>,
    heads: Vec<u32>,
}

/// No tie from the present unit ends here.
const NONE: u32 = u32::MAX;

impl Oriented {
    fn row(&self, unit: usize) -> std::ops::Range<usize> {
        self.starts[unit] as usize..self.starts[unit + 1] as usize
    }

    /// Adds each triangle to its three ties; `shares` are 1 / s of each unit.
    fn close(&self, shares: &[f64], closed: &mut [Closed]) {
        let mut tie_to = vec![NONE; self.starts.len() - 1];
        for first in 0..self.starts.len() - 1 {
            let row = self.row(first);
            if row.len() < 2 {
                continue;
            }
            for tie in row.clone() {
                tie_to[self.heads[tie] as usize] = tie as u32;
            }
            for one in row.clone() {
                let second = self.heads[one] as usize;
                let mut near = closed[one];
                for between in self.row(second) {
                    let third = self.heads[between] as usize;
                    if tie_to[third] == NONE {
                        continue;
                    }
                    let other = tie_to[third] as usize;
                    let (near_by, far) = (closed[between].strength, closed[other].strength);
                    near.gain(far * near_by, shares[third]);
                    closed[other].gain(near.strength * near_by, shares[second]);
                    closed[between].gain(near.strength * far, shares[first]);
                }
                closed[one] = near;
            }
            for tie in row {
                tie_to[self.heads[tie] as usize] = NONE;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Triads;
    use crate::connect::adjacency::Adjacency;

    #[test]
    fn a_triangle_with_a_tail_by_hand() {
        // Triangle 0–1–2 with strengths 2, 3 and 6 and a tail 0–3 of 5: s = 13, 5, 9, 5.
        let pairs = [(0, 1, 2.0), (1, 2, 3.0), (0, 2, 6.0), (0, 3, 5.0)];
        let arcs = pairs.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
        let found = Triads::of(&Adjacency::from_arcs(5, arcs));
        let tie = |a: u32, b: u32| {
            let tie = found.ties.iter().find(|tie| tie.ends == [a, b] || tie.ends == [b, a]);
            tie.map(|tie| (tie.strength, tie.shared, tie.products, tie.reached)).unwrap()
        };
        assert_eq!(tie(0, 1), (2.0, 1, 18.0, 18.0 * (1.0 / 9.0)));
        assert_eq!(tie(1, 2), (3.0, 1, 12.0, 12.0 * (1.0 / 13.0)));
        assert_eq!(tie(0, 2), (6.0, 1, 6.0, 6.0 * (1.0 / 5.0)));
        assert_eq!(tie(0, 3), (5.0, 0, 0.0, 0.0));
        assert_eq!(found.ties.len(), 4);
    }
}
