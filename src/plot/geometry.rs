//! Points and boxes on the page, in px from the upper left.

/// A place on the page.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// A place.
    #[must_use]
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The same place moved.
    #[must_use]
    pub fn moved(self, x: f64, y: f64) -> Self {
        Self::new(self.x + x, self.y + y)
    }

    /// The same place to a tenth of a px: what is compared and written.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self::new(tenth(self.x), tenth(self.y))
    }

    /// The distance to another place.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }

    /// The nearest place on the line from `from` to `to`.
    #[must_use]
    pub fn nearest_on(self, from: Self, to: Self) -> Self {
        let (x, y) = (to.x - from.x, to.y - from.y);
        let square = x * x + y * y;
        if square == 0.0 {
            return from;
        }
        let along = ((self.x - from.x) * x + (self.y - from.y) * y) / square;
        let along = along.clamp(0.0, 1.0);
        from.moved(along * x, along * y)
    }
}

/// A number of px to a tenth.
#[must_use]
pub fn tenth(px: f64) -> f64 {
    (px * 10.0).round() / 10.0
}

/// A box with upright sides.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left side.
    pub left: f64,
    /// Upper side.
    pub top: f64,
    /// Right side.
    pub right: f64,
    /// Lower side.
    pub bottom: f64,
}

impl Rect {
    /// A box by its upper left corner and its size.
    #[must_use]
    pub fn at(corner: Point, width: f64, height: f64) -> Self {
        Self { left: corner.x, top: corner.y, right: corner.x + width, bottom: corner.y + height }
    }

    /// Its width.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Its height.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The same box with every side moved out.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// Whether the two boxes share more than a side.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.shared_area(other) > 0.0
    }

    /// The area that both cover.
    #[must_use]
    pub fn shared_area(&self, other: &Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        if width > 0.0 && height > 0.0 { width * height } else { 0.0 }
    }

    /// Whether `other` lies inside.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// The place in the box that is nearest to `point`.
    #[must_use]
    pub fn nearest(&self, point: Point) -> Point {
        Point::new(point.x.min(self.right).max(self.left), point.y.min(self.bottom).max(self.top))
    }

    /// How far `point` is outside; 0 inside.
    #[must_use]
    pub fn distance(&self, point: Point) -> f64 {
        self.nearest(point).distance(point)
    }

    /// Whether the line from `from` to `to` enters the box (Liang and Barsky 1984).
    #[must_use]
    pub fn is_crossed(&self, from: Point, to: Point) -> bool {
        let (x, y) = (to.x - from.x, to.y - from.y);
        let sides = [
            (-x, from.x - self.left),
            (x, self.right - from.x),
            (-y, from.y - self.top),
            (y, self.bottom - from.y),
        ];
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (towards, room) in sides {
            if towards == 0.0 {
                if room < 0.0 {
                    return false;
                }
            } else if towards < 0.0 {
                enter = enter.max(room / towards);
            } else {
                leave = leave.min(room / towards);
            }
        }
        enter < leave
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_a_box_or_passes_it() {
        let rect = Rect::at(Point::new(10.0, 10.0), 20.0, 10.0);
        assert!(rect.is_crossed(Point::new(0.0, 0.0), Point::new(40.0, 30.0)));
        assert!(!rect.is_crossed(Point::new(0.0, 0.0), Point::new(40.0, 5.0)));
        assert!(!rect.is_crossed(Point::new(0.0, 15.0), Point::new(9.0, 15.0)));
    }

    #[test]
    fn places_are_rounded_to_a_tenth() {
        assert_eq!(Point::new(1.249, -0.06).rounded(), Point::new(1.2, -0.1));
    }

    #[test]
    fn the_nearest_place_on_a_line_may_be_its_end() {
        let (from, to) = (Point::new(0.0, 0.0), Point::new(10.0, 0.0));
        assert_eq!(Point::new(4.0, 3.0).nearest_on(from, to), Point::new(4.0, 0.0));
        assert_eq!(Point::new(14.0, 3.0).nearest_on(from, to), to);
    }
}
