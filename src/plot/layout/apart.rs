//! Pushes marks (with their labels where every unit has one) apart, and off links of others.

use crate::plot::geometry::{Point, Rect};

/// The room a unit needs around its place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Room {
    /// To the left and to the right.
    pub side: f64,
    /// Above.
    pub above: f64,
    /// Below: the label goes there.
    pub below: f64,
    /// How near a link of others may come.
    pub reach: f64,
}

impl Room {
    fn at(&self, place: Point) -> Rect {
        Rect {
            left: place.x - self.side,
            top: place.y - self.above,
            right: place.x + self.side,
            bottom: place.y + self.below,
        }
    }
}

const PASSES: usize = 600;
/// Above so many units a mark may lie on a link: there is no room to move it.
const OFF_LINKS: usize = 150;

/// Moves places until no rooms overlap, or until the passes are used up.
pub fn push_apart(places: &mut [Point], rooms: &[Room], links: &[(usize, usize)], frame: &Rect) {
    for pass in 0..PASSES {
        // Moving off links may bring rooms together again, so the last passes are for rooms alone.
        let off_links = places.len() <= OFF_LINKS && pass < PASSES * 2 / 3;
        let mut moved = off_links && leave_links(places, rooms, links);
        // Every other pass, what stands against a wall may also give way sideways.
        let walls = if pass % 2 == 1 { *frame } else { frame.grown(1e6) };
        moved |= separate(places, rooms, &walls);
        for (place, room) in places.iter_mut().zip(rooms) {
            *place = inside(*place, room, frame);
        }
        if !moved {
            break;
        }
    }
    for place in places.iter_mut() {
        *place = place.rounded();
    }
}

/// The nearest place whose room lies in the frame.
fn inside(place: Point, room: &Room, frame: &Rect) -> Point {
    let x = place.x.min(frame.right - room.side).max(frame.left + room.side);
    let y = place.y.min(frame.bottom - room.below).max(frame.top + room.above);
    Point::new(x, y)
}

fn separate(places: &mut [Point], rooms: &[Room], walls: &Rect) -> bool {
    let mut order: Vec<usize> = (0..places.len()).collect();
    let left = |unit: usize, places: &[Point]| places[unit].x - rooms[unit].side;
    order.sort_by(|&a, &b| left(a, places).total_cmp(&left(b, places)).then(a.cmp(&b)));
    let mut moved = false;
    for (number, &a) in order.iter().enumerate() {
        for &b in &order[number + 1..] {
            if left(b, places) > places[a].x + rooms[a].side + 1.0 {
                break;
            }
            moved |= part(places, rooms, (a, b), walls);
        }
    }
    moved
}

fn part(places: &mut [Point], rooms: &[Room], (a, b): (usize, usize), walls: &Rect) -> bool {
    let (one, other) = (rooms[a].at(places[a]), rooms[b].at(places[b]));
    let width = one.right.min(other.right) - one.left.max(other.left);
    let height = one.bottom.min(other.bottom) - one.top.max(other.top);
    if width <= 0.05 || height <= 0.05 {
        return false;
    }
    let direction = |a: f64, b: f64, first: bool| match a.total_cmp(&b) {
        std::cmp::Ordering::Less => -1.0,
        std::cmp::Ordering::Greater => 1.0,
        std::cmp::Ordering::Equal => {
            if first {
                -1.0
            } else {
                1.0
            }
        }
    };
    let at_wall = |room: &Rect| room.top <= walls.top + 0.1 || room.bottom >= walls.bottom - 0.1;
    // Against the upper or lower side of the frame there is no room to give way but sideways.
    let sideways = width < height || at_wall(&one) || at_wall(&other);
    let (x, y) = if sideways {
        // Little by little, so that a pair does not jump over its neighbours.
        let by = (width / 2.0).min(6.0);
        (direction(places[a].x, places[b].x, a < b) * by, 0.0)
    } else {
        (0.0, direction(places[a].y, places[b].y, a < b) * height / 2.0)
    };
    places[a] = places[a].moved(x, y);
    places[b] = places[b].moved(-x, -y);
    true
}

fn leave_links(places: &mut [Point], rooms: &[Room], links: &[(usize, usize)]) -> bool {
    let mut moved = false;
    for &(a, b) in links {
        let (from, to) = (places[a], places[b]);
        for unit in (0..places.len()).filter(|&unit| unit != a && unit != b) {
            let place = places[unit];
            let nearest = place.nearest_on(from, to);
            let gap = place.distance(nearest);
            let short = rooms[unit].reach - gap;
            if short <= 0.05 || nearest == from || nearest == to {
                continue;
            }
            let length = from.distance(to);
            let (x, y) = if gap > 0.01 {
                ((place.x - nearest.x) / gap, (place.y - nearest.y) / gap)
            } else {
                ((to.y - from.y) / length, (from.x - to.x) / length)
            };
            places[unit] = place.moved(x * short * 0.5, y * short * 0.5);
            moved = true;
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::seed::Dice;

    const FRAME: Rect = Rect { left: 0.0, top: 0.0, right: 576.0, bottom: 380.0 };

    #[test]
    fn a_heap_of_labelled_marks_is_spread_out() {
        let room = Room { side: 45.0, above: 8.0, below: 34.0, reach: 9.0 };
        let mut dice = Dice::new(1, "heap");
        let mut places: Vec<Point> = (0..24)
            .map(|_| Point::new(90.0 + 400.0 * dice.unit(), 60.0 + 260.0 * dice.unit()))
            .collect();
        push_apart(&mut places, &[room; 24], &[], &FRAME);
        for (number, &a) in places.iter().enumerate() {
            assert!(FRAME.holds(&room.at(a)), "{a:?}");
            for &b in &places[..number] {
                assert!(!room.at(a).grown(-0.5).overlaps(&room.at(b)), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn a_mark_leaves_the_link_of_others() {
        let room = Room { side: 6.0, above: 6.0, below: 6.0, reach: 10.0 };
        let mut places =
            vec![Point::new(50.0, 50.0), Point::new(250.0, 50.0), Point::new(150.0, 50.0)];
        push_apart(&mut places, &[room; 3], &[(0, 1)], &FRAME);
        assert!((places[2].y - 50.0).abs() > 9.0);
    }
}
