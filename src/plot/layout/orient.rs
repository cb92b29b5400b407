//! Turns a layout: its long axis lies flat, and its first unit is in the upper left.

use crate::plot::geometry::Point;

/// The same layout around its centre, turned and mirrored.
#[must_use]
pub fn orient(places: &[Point]) -> Vec<Point> {
    let count = places.len().max(1) as f64;
    let centre = Point::new(
        places.iter().map(|place| place.x).sum::<f64>() / count,
        places.iter().map(|place| place.y).sum::<f64>() / count,
    );
    let around: Vec<Point> = places.iter().map(|place| place.moved(-centre.x, -centre.y)).collect();
    let (axis_x, axis_y) = long_axis(&around);
    let mut turned: Vec<Point> = around
        .iter()
        .map(|place| {
            Point::new(place.x * axis_x + place.y * axis_y, place.y * axis_x - place.x * axis_y)
        })
        .collect();
    let first = turned.first().copied().unwrap_or_default();
    let flip = |value: f64| if value > 1e-9 { -1.0 } else { 1.0 };
    let (across, down) = (flip(first.x), flip(first.y));
    for place in &mut turned {
        *place = Point::new(place.x * across, place.y * down);
    }
    turned
}

/// The unit vector along which the places vary most; in closed form, so no angle is computed.
fn long_axis(places: &[Point]) -> (f64, f64) {
    let xx: f64 = places.iter().map(|place| place.x * place.x).sum();
    let xy: f64 = places.iter().map(|place| place.x * place.y).sum();
    let yy: f64 = places.iter().map(|place| place.y * place.y).sum();
    let half = (xx - yy) / 2.0;
    let largest = f64::midpoint(xx, yy) + (half * half + xy * xy).sqrt();
    let (a, b) = ((largest - yy, xy), (xy, largest - xx));
    let square = |v: (f64, f64)| v.0 * v.0 + v.1 * v.1;
    let axis = if square(a) >= square(b) { a } else { b };
    let length = square(axis).sqrt();
    if length > 1e-12 * (xx + yy) && length > 0.0 {
        (axis.0 / length, axis.1 / length)
    } else {
        (1.0, 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upright_line_is_laid_flat_with_its_first_unit_on_the_left() {
        let places: Vec<Point> = (0..4).map(|step| Point::new(7.0, f64::from(-step))).collect();
        let turned = orient(&places);
        assert!(turned.windows(2).all(|pair| pair[0].x < pair[1].x));
        assert!(turned.iter().all(|place| place.y.abs() < 1e-9));
    }
}
