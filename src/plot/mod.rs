//! Story → Charts: pictures that say what the numbers say, as SVG.

pub mod chart;
