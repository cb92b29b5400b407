//! Every colour, size and font of the charts. Sizes are px at 96 dpi.
//!
//! Contrast against white is in brackets; marks differ in shape and fill as well as in colour.

/// Red, green, blue.
pub type Colour = (u8, u8, u8);

/// Families in order of preference: Inter is what PNGs embed and what labels are measured with;
/// Arial is narrower, so a label measured in Inter fits in Arial too.
pub const FONT_FAMILY: &str = "Inter, Arial, 'Liberation Sans', Helvetica, sans-serif";

/// The paper.
pub const PAPER: Colour = (0xFF, 0xFF, 0xFF);
/// Titles and labels (19.6).
pub const TEXT: Colour = (0x0B, 0x0C, 0x0C);
/// Notes and second lines (9.0).
pub const QUIET_TEXT: Colour = (0x48, 0x49, 0x49);
/// Ordinary units and bars (10.3).
pub const ORDINARY: Colour = (0x12, 0x43, 0x6D);
/// What holds others together; bars that chance does not explain (3.0: never for text).
pub const STANDS_OUT: Colour = (0xF4, 0x6A, 0x25);
/// One link or none (9.8).
pub const THIN: Colour = (0x80, 0x16, 0x50);
/// Links (3.3).
pub const LINK: Colour = (0x8A, 0x8F, 0x94);
/// Second things: the bar of all others (4.5).
pub const SECONDARY: Colour = (0x76, 0x76, 0x76);
/// Rules that only part areas.
pub const RULE: Colour = (0xD9, 0xD9, 0xD9);

/// Steps of a heat map, from little to much.
pub const HEAT: [Colour; 5] = [
    (0xEA, 0xF2, 0xFA),
    (0xD0, 0xE3, 0xF5),
    (0x6B, 0xAC, 0xE6),
    (0x20, 0x73, 0xBC),
    (0x12, 0x43, 0x6D),
];
/// Figures in the cells of each step (at least 5.0 on their ground).
pub const ON_HEAT: [Colour; 5] = [TEXT, TEXT, TEXT, PAPER, PAPER];

/// Title, bold.
pub const TITLE_SIZE: f64 = 18.0;
/// Subtitle.
pub const SUBTITLE_SIZE: f64 = 14.0;
/// Labels.
pub const LABEL_SIZE: f64 = 13.0;
/// Labels of units that hold others together, bold.
pub const STRONG_LABEL_SIZE: f64 = 14.0;
/// Keys, axes and notes: the smallest text there is (9 pt).
pub const SMALL_SIZE: f64 = 12.0;
/// Line height as a multiple of the size.
pub const LEADING: f64 = 1.25;

/// Width of every chart: Word's A4 text column at 192 dpi.
pub const WIDTH: f64 = 600.0;
/// White margin on every side.
pub const MARGIN: f64 = 12.0;

/// Stroke of rings.
pub const RING_WIDTH: f64 = 2.5;
/// Thinnest link.
pub const LINK_MIN: f64 = 0.8;
/// Space between a mark's outer edge and its label.
pub const LABEL_GAP: f64 = 4.0;
/// How much of what lies under a label its white ground hides.
pub const HALO_OPACITY: f64 = 0.75;
/// Labels are broken onto two lines beyond this width.
pub const LABEL_WIDTH: f64 = 124.0;

/// How a map of so many units is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapSize {
    /// Height of the area with links.
    pub height: f64,
    /// Radius of a circle.
    pub radius: f64,
    /// Widest link.
    pub link_max: f64,
    /// At most so many labels.
    pub labels: usize,
    /// Which units may have a label.
    pub who: Labelled,
}

/// Which units may have a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Labelled {
    /// Every unit.
    All,
    /// Flagged units first, then the strongest.
    FlaggedAndStrongest,
    /// Flagged units only.
    Flagged,
    /// Flagged units, as far as there is room beside their marks.
    FlaggedWithRoom,
}

/// Sizes for a map of `units` units with links.
#[must_use]
pub fn map_size(units: usize) -> MapSize {
    let (height, radius, link_max, labels, who) = match units {
        0..=3 => (150.0, 6.5, 5.0, 40, Labelled::All),
        4..=8 => (260.0, 6.5, 5.0, 40, Labelled::All),
        9..=26 => (380.0, 6.0, 5.0, 40, Labelled::All),
        27..=40 => (520.0, 6.0, 5.0, 40, Labelled::All),
        41..=150 => (500.0, 5.0, 4.0, 30, Labelled::FlaggedAndStrongest),
        151..=600 => (600.0, 3.6, 2.6, 12, Labelled::Flagged),
        _ => (600.0, 2.4, 1.6, 12, Labelled::Flagged),
    };
    MapSize { height, radius, link_max, labels, who }
}

/// Sizes for one of two maps side by side, of more units than can all be named.
#[must_use]
pub fn half_map_size(units: usize) -> MapSize {
    let (height, radius, link_max) = match units {
        0..=150 => (340.0, 3.6, 2.6),
        151..=600 => (380.0, 2.6, 1.8),
        _ => (380.0, 1.8, 1.2),
    };
    MapSize { height, radius, link_max, labels: 12, who: Labelled::FlaggedWithRoom }
}

#[cfg(test)]
mod tests {
    use super::{Colour, HEAT, ON_HEAT};

    /// Contrast as WCAG 2.2 defines it.
    fn contrast(a: Colour, b: Colour) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let light = |c: Colour| 0.2126 * part(c.0) + 0.7152 * part(c.1) + 0.0722 * part(c.2);
        let (a, b) = (light(a) + 0.05, light(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn every_figure_can_be_read_on_its_cell() {
        for (ground, figure) in HEAT.into_iter().zip(ON_HEAT) {
            assert!(contrast(ground, figure) >= 4.5, "{ground:?}: {}", contrast(ground, figure));
        }
    }
}
