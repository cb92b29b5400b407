//! Packs the parts of a network into a frame, each by itself, all at one scale.

use crate::plot::geometry::{Point, Rect};

/// At most so many px for a unit of length: a network of three need not fill the page.
const LARGEST_SCALE: f64 = 130.0;
/// A layout may be stretched along one axis by this factor to fill the frame.
const STRETCH: f64 = 1.5;

/// Moves and scales the parts into the frame; `room` is kept free around each place
/// (to each side, above and below) for its mark and label.
#[must_use]
pub fn pack(parts: &[Vec<Point>], room: (f64, f64), frame: &Rect) -> Vec<Vec<Point>> {
    let boxes: Vec<Rect> = parts.iter().map(|part| bounds(part)).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|&a, &b| boxes[b].height().total_cmp(&boxes[a].height()).then(a.cmp(&b)));
    let mut room = room;
    let mut shelves = Shelves { boxes: &boxes, order: &order, room, frame };
    for _ in 0..12 {
        if shelves.fit(0.0).is_some() {
            break;
        }
        room = (room.0 / 1.5, room.1 / 1.5);
        shelves.room = room;
    }
    let (mut low, mut high) = (0.0, LARGEST_SCALE);
    if shelves.fit(high).is_some() {
        low = high;
    }
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if shelves.fit(middle).is_some() { low = middle } else { high = middle }
    }
    let centres = shelves.fit(low).unwrap_or_else(|| vec![Rect::default(); parts.len()]);
    let spread =
        if let [one] = boxes.as_slice() { stretch(one, low, room, frame) } else { (1.0, 1.0) };
    let placed = parts.iter().zip(&boxes).zip(&centres);
    placed
        .map(|((part, bounds), target)| {
            let middle = Point::new(
                f64::midpoint(target.left, target.right),
                f64::midpoint(target.top, target.bottom),
            );
            let (x, y) = (
                f64::midpoint(bounds.left, bounds.right),
                f64::midpoint(bounds.top, bounds.bottom),
            );
            let put = |place: &Point| {
                middle.moved((place.x - x) * low * spread.0, (place.y - y) * low * spread.1)
            };
            part.iter().map(put).collect()
        })
        .collect()
}

struct Shelves<'a> {
    boxes: &'a [Rect],
    order: &'a [usize],
    room: (f64, f64),
    frame: &'a Rect,
}

impl Shelves<'_> {
    /// The parts on shelves at a scale, tallest first; `None` if they need more than the frame.
    fn fit(&self, scale: f64) -> Option<Vec<Rect>> {
        let mut shelves: Vec<(f64, f64, Vec<usize>)> = Vec::new();
        for &part in self.order {
            let (width, height) = self.size(part, scale);
            if width > self.frame.width() {
                return None;
            }
            match shelves.last_mut() {
                Some((used, _, members)) if *used + width <= self.frame.width() => {
                    *used += width;
                    members.push(part);
                }
                _ => shelves.push((width, height, vec![part])),
            }
        }
        let needed: f64 = shelves.iter().map(|shelf| shelf.1).sum();
        if needed > self.frame.height() {
            return None;
        }
        let gap = (self.frame.height() - needed) / (shelves.len() + 1) as f64;
        let mut placed = vec![Rect::default(); self.boxes.len()];
        let mut top = self.frame.top + gap;
        for (used, height, members) in shelves {
            let space = (self.frame.width() - used) / (members.len() + 1) as f64;
            let mut left = self.frame.left + space;
            for part in members {
                let (width, _) = self.size(part, scale);
                placed[part] = Rect::at(Point::new(left, top), width, height);
                left += width + space;
            }
            top += height + gap;
        }
        Some(placed)
    }

    fn size(&self, part: usize, scale: f64) -> (f64, f64) {
        let bounds = self.boxes[part];
        (bounds.width() * scale + 2.0 * self.room.0, bounds.height() * scale + 2.0 * self.room.1)
    }
}

fn stretch(bounds: &Rect, scale: f64, room: (f64, f64), frame: &Rect) -> (f64, f64) {
    if scale >= LARGEST_SCALE {
        return (1.0, 1.0);
    }
    let along = |length: f64, room: f64, frame: f64| {
        if length * scale > 1.0 {
            ((frame - 2.0 * room) / (length * scale)).clamp(1.0, STRETCH)
        } else {
            1.0
        }
    };
    (along(bounds.width(), room.0, frame.width()), along(bounds.height(), room.1, frame.height()))
}

fn bounds(places: &[Point]) -> Rect {
    let start = Rect {
        left: f64::INFINITY,
        top: f64::INFINITY,
        right: f64::NEG_INFINITY,
        bottom: f64::NEG_INFINITY,
    };
    places.iter().fold(start, |rect, place| Rect {
        left: rect.left.min(place.x),
        top: rect.top.min(place.y),
        right: rect.right.max(place.x),
        bottom: rect.bottom.max(place.y),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stay_in_the_frame_and_off_each_other() {
        let frame = Rect::at(Point::new(12.0, 80.0), 576.0, 380.0);
        let line = |count: i32| (0..count).map(|x| Point::new(f64::from(x), 0.0)).collect();
        let square = vec![Point::new(0.0, 0.0), Point::new(5.0, 5.0), Point::new(0.0, 5.0)];
        let parts: Vec<Vec<Point>> = vec![line(2), square, line(3), line(2)];
        let packed = pack(&parts, (50.0, 20.0), &frame);
        let boxes: Vec<Rect> = packed.iter().map(|part| bounds(part)).collect();
        for (number, a) in boxes.iter().enumerate() {
            assert!(frame.holds(a), "{a:?}");
            assert!(boxes[..number].iter().all(|b| !a.grown(5.0).overlaps(&b.grown(5.0))));
        }
    }

    #[test]
    fn very_many_parts_still_fit() {
        let frame = Rect::at(Point::new(0.0, 0.0), 576.0, 600.0);
        let pair = vec![Point::new(0.0, 0.0), Point::new(1.0, 0.0)];
        let packed = pack(&vec![pair; 400], (50.0, 20.0), &frame);
        assert!(packed.iter().all(|part| frame.holds(&bounds(part))));
    }
}
