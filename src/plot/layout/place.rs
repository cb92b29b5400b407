//! Places for every unit with a link: parts laid out apart, turned, packed, pushed apart.

use super::apart::{self, Room};
use super::parts::Parts;
use super::{orient, pack, sgd};
use crate::plot::geometry::{Point, Rect};

/// Places of the units 0 … `rooms.len()` − 1, each with at least one link.
#[must_use]
pub fn place(rooms: &[Room], links: &[(usize, usize)], frame: &Rect) -> Vec<Point> {
    let parts = parts(rooms.len(), links);
    let mut laid: Vec<Vec<Point>> = Vec::new();
    for part in &parts {
        let own: Vec<(usize, usize)> = links
            .iter()
            .filter_map(|(a, b)| Some((part.binary_search(a).ok()?, part.binary_search(b).ok()?)))
            .collect();
        laid.push(orient::orient(&sgd::layout(part.len(), &own)));
    }
    let largest = |of: fn(&Room) -> f64| rooms.iter().map(of).fold(0.0, f64::max);
    let room = (largest(|room| room.side), largest(|room| room.above.max(room.below)));
    let mut places = vec![Point::default(); rooms.len()];
    for (part, packed) in parts.iter().zip(pack::pack(&laid, room, frame)) {
        for (&unit, place) in part.iter().zip(packed) {
            places[unit] = place.rounded();
        }
    }
    apart::push_apart(&mut places, rooms, links, frame);
    places
}

/// The connected parts, largest first, each in ascending order.
fn parts(units: usize, links: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut joined = Parts::new(units);
    for &(a, b) in links {
        joined.join(a, b);
    }
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); units];
    for unit in 0..units {
        parts[joined.of(unit)].push(unit);
    }
    parts.retain(|part| !part.is_empty());
    parts.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    parts
}
