//! Story → Charts: pictures that say what the numbers say, as SVG.

pub mod chart;
pub mod charts;
pub mod frame;
pub mod geometry;
pub mod kind;
pub mod layout;
pub mod marks;
pub mod picture;
pub mod short;
pub mod svg;
pub mod text;
pub mod theme;
