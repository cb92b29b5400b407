//! One file per input shape. The order is the order in which they are tried.

pub mod given;
pub mod lists;
pub mod logs;

use self::given::ties;
use self::lists::{people, schools};
use self::logs::{attendance, interactions, sign_in_grid, teams, visit_log, zoom};
use super::shape::Shape;

/// Every shape.
pub const SHAPES: &[Shape] = &[
    zoom::SHAPE,
    teams::SHAPE,
    sign_in_grid::SHAPE,
    visit_log::SHAPE,
    interactions::SHAPE,
    ties::SHAPE,
    attendance::SHAPE,
    schools::SHAPE,
    people::SHAPE,
];
