//! One file per input shape. The order is the order in which they are tried.

pub mod attendance;
pub mod event;
pub mod interactions;
pub mod people;
pub mod schools;
pub mod ties;

use super::shape::Shape;

/// Every shape.
pub const SHAPES: &[Shape] =
    &[interactions::SHAPE, ties::SHAPE, attendance::SHAPE, schools::SHAPE, people::SHAPE];
