//! One cell of a heat map of counts.

use crate::plot::frame::line_of_text;
use crate::plot::geometry::{Point, Rect};
use crate::plot::picture::{Anchor, Shape};
use crate::plot::text::Font;
use crate::plot::theme::{self, Colour};

/// How a cell is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Filled by its count.
    Filled,
    /// Outlined only: the count is not complete.
    Hollow,
}

/// Which of the five steps a count belongs to, when `most` is the highest.
#[must_use]
pub fn step(count: usize, most: usize) -> usize {
    let last = theme::HEAT.len();
    (count * last).div_ceil(most.max(1)).clamp(1, last) - 1
}

/// A cell with its number. Nothing is drawn under a zero that counts, so that the eye finds it.
#[must_use]
pub fn cell(rect: Rect, count: usize, most: usize, ground: Ground) -> Vec<Shape> {
    let font = Font::regular(theme::SMALL_SIZE);
    let middle = Point::new(
        f64::midpoint(rect.left, rect.right),
        f64::midpoint(rect.top, rect.bottom) + 4.2,
    );
    let number = |font: Font, colour: Colour| {
        line_of_text(&count.to_string(), middle, Anchor::Middle, font, colour)
    };
    match (ground, count) {
        (Ground::Hollow, _) => {
            vec![outline(rect.grown(-0.75)), number(font, theme::TEXT)]
        }
        (Ground::Filled, 0) => vec![number(Font::bold(theme::LABEL_SIZE), theme::THIN)],
        (Ground::Filled, _) => {
            let step = step(count, most);
            let colour = theme::HEAT[step];
            vec![Shape::Box { rect, colour, opacity: 1.0 }, number(font, theme::ON_HEAT[step])]
        }
    }
}

/// The outline of a hollow cell.
#[must_use]
pub fn outline(rect: Rect) -> Shape {
    let corner = |x: f64, y: f64| Point::new(x, y).rounded();
    let through = vec![
        corner(rect.left, rect.top),
        corner(rect.right, rect.top),
        corner(rect.right, rect.bottom),
        corner(rect.left, rect.bottom),
        corner(rect.left, rect.top),
    ];
    Shape::Line { through, colour: theme::LINK, width: 1.5 }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn steps_run_from_the_palest_to_the_darkest() {
        assert_eq!([1, 2, 3, 4, 5].map(|count| step(count, 5)), [0, 1, 2, 3, 4]);
        assert_eq!([1, 20, 21, 100].map(|count| step(count, 100)), [0, 0, 1, 4]);
        assert_eq!((step(0, 0), step(1, 1)), (0, 4));
    }
}
