//! How far apart units should be: shortest paths over link lengths √(|A∪B| − |A∩B|).
//!
//! A and B are the neighbours of the two ends, the ends included (Gansner, Koren and North 2005,
//! doi:10.1007/978-3-540-31843-9_25, with a square root): members of one cluster come close, hubs get
//! room. Strength does not enter: it is shown by width.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The neighbours of each unit with the length of the link.
pub type Roads = Vec<Vec<(usize, f64)>>;

/// The lengths of the links of one connected part.
#[must_use]
pub fn roads(units: usize, links: &[(usize, usize)]) -> Roads {
    let mut near: Vec<Vec<usize>> = (0..units).map(|unit| vec![unit]).collect();
    for &(a, b) in links {
        near[a].push(b);
        near[b].push(a);
    }
    for row in &mut near {
        row.sort_unstable();
        row.dedup();
    }
    let mut roads = vec![Vec::new(); units];
    for &(a, b) in links {
        let shared = near[a].iter().filter(|other| near[b].binary_search(other).is_ok()).count();
        let apart = near[a].len() + near[b].len() - 2 * shared;
        let length = (apart as f64).sqrt().max(1.0);
        roads[a].push((b, length));
        roads[b].push((a, length));
    }
    roads
}

/// The shortest way from one unit to every other (Dijkstra); infinite where there is none.
#[must_use]
pub fn from(start: usize, roads: &Roads) -> Vec<f64> {
    let mut far = vec![f64::INFINITY; roads.len()];
    let mut queue = BinaryHeap::new();
    far[start] = 0.0;
    queue.push(Reverse((0_u64, start)));
    while let Some(Reverse((bits, unit))) = queue.pop() {
        let so_far = f64::from_bits(bits);
        if so_far > far[unit] {
            continue;
        }
        for &(next, length) in &roads[unit] {
            let way = so_far + length;
            if way < far[next] {
                far[next] = way;
                // Positive floats sort as their bits do.
                queue.push(Reverse((way.to_bits(), next)));
            }
        }
    }
    far
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_are_near_and_hubs_get_room() {
        let triangle_with_tail = [(0, 1), (0, 2), (1, 2), (2, 3)];
        let roads = roads(4, &triangle_with_tail);
        assert_eq!(from(0, &roads), [0.0, 1.0, 1.0, 1.0 + 2.0_f64.sqrt()]);
    }
}
