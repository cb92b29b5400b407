//! The marks of the map: shape and fill say the same as the colour.

use super::geometry::{Point, Rect};
use super::picture::Shape;
use super::theme;
use crate::notice::story::Mark;

const ARCS: usize = 6;
const ARC_STEPS: usize = 6;

/// How far the mark's ink reaches from its middle.
#[must_use]
pub fn reach(mark: Mark, radius: f64) -> f64 {
    match mark {
        Mark::Ordinary => radius,
        Mark::HoldsTogether => half_diagonal(radius),
        Mark::OneLink | Mark::NoLinks | Mark::Unheard => radius + theme::RING_WIDTH / 2.0,
    }
}

/// The mark at a place.
#[must_use]
pub fn draw(mark: Mark, centre: Point, radius: f64) -> Vec<Shape> {
    match mark {
        Mark::Ordinary => vec![Shape::Disc { centre, radius, colour: theme::ORDINARY }],
        Mark::HoldsTogether => vec![diamond(centre, half_diagonal(radius))],
        Mark::OneLink => vec![
            Shape::Disc { centre, radius, colour: theme::PAPER },
            Shape::Ring { centre, radius, colour: theme::THIN, width: theme::RING_WIDTH },
        ],
        Mark::NoLinks => dashed_ring(centre, radius),
        Mark::Unheard => vec![open_square(centre, radius)],
    }
}

/// A line of dashes from left to right or from top to bottom.
#[must_use]
pub fn dashes(from: Point, to: Point, width: f64, colour: theme::Colour) -> Vec<Shape> {
    let length = from.distance(to);
    let (dash, gap) = (4.0, 3.0);
    let count = (length / (dash + gap)).ceil() as usize;
    let place = |along: f64| {
        let share = (along / length).min(1.0);
        from.moved((to.x - from.x) * share, (to.y - from.y) * share)
    };
    let line = |number: usize| {
        let start = number as f64 * (dash + gap);
        Shape::Line { through: vec![place(start), place(start + dash)], colour, width }
    };
    (0..count).map(line).collect()
}

/// The box around a mark.
#[must_use]
pub fn bounds(mark: Mark, centre: Point, radius: f64) -> Rect {
    let reach = reach(mark, radius);
    Rect::at(centre.moved(-reach, -reach), 2.0 * reach, 2.0 * reach)
}

fn half_diagonal(radius: f64) -> f64 {
    radius * std::f64::consts::SQRT_2 + 0.5
}

fn diamond(centre: Point, half: f64) -> Shape {
    let corners = vec![
        centre.moved(0.0, -half),
        centre.moved(half, 0.0),
        centre.moved(0.0, half),
        centre.moved(-half, 0.0),
    ];
    Shape::Polygon { corners, colour: theme::STANDS_OUT }
}

fn open_square(centre: Point, radius: f64) -> Shape {
    let half = radius * 0.9;
    let corner = |x: f64, y: f64| centre.moved(x * half, y * half).rounded();
    let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)];
    let through = corners.into_iter().map(|(x, y)| corner(x, y)).collect();
    Shape::Line { through, colour: theme::SECONDARY, width: theme::RING_WIDTH }
}

fn dashed_ring(centre: Point, radius: f64) -> Vec<Shape> {
    let turn = std::f64::consts::TAU;
    let place = |share: f64| {
        let (sine, cosine) = (share * turn).sin_cos();
        centre.moved(radius * cosine, radius * sine).rounded()
    };
    let arc = |number: usize| {
        let start = number as f64 / ARCS as f64;
        let long = 0.6 / ARCS as f64;
        let through =
            (0..=ARC_STEPS).map(|step| place(start + long * step as f64 / ARC_STEPS as f64));
        Shape::Line { through: through.collect(), colour: theme::THIN, width: theme::RING_WIDTH }
    };
    (0..ARCS).map(arc).collect()
}
