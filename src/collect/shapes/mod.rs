//! One file per input shape. The order is the order in which they are tried.

pub mod given;
pub mod lists;
pub mod logs;

use self::given::ties;
use self::lists::{aliases, people, schools};
use self::logs::{attendance, interactions};
use super::shape::Shape;

/// Every shape.
pub const SHAPES: &[Shape] = &[
    aliases::SHAPE,
    interactions::SHAPE,
    ties::SHAPE,
    attendance::SHAPE,
    schools::SHAPE,
    people::SHAPE,
];
