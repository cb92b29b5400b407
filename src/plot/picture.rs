//! A picture as a list of shapes, before it is written in any format.

use super::geometry::{Point, Rect};
use super::text::Font;
use super::theme::Colour;

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line through several places.
    Line {
        /// The places.
        through: Vec<Point>,
        /// Colour of the stroke.
        colour: Colour,
        /// Width of the stroke.
        width: f64,
    },
    /// A filled circle.
    Disc {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f64,
        /// Its fill.
        colour: Colour,
    },
    /// A hollow circle.
    Ring {
        /// Its middle.
        centre: Point,
        /// Radius to the middle of the stroke.
        radius: f64,
        /// Colour of the stroke.
        colour: Colour,
        /// Width of the stroke.
        width: f64,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners.
        corners: Vec<Point>,
        /// Its fill.
        colour: Colour,
    },
    /// A filled box.
    Box {
        /// Where.
        rect: Rect,
        /// Its fill.
        colour: Colour,
        /// From 0 (not there) to 1.
        opacity: f64,
    },
    /// A line of text.
    Text(Text),
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The words.
    pub words: String,
    /// Where its baseline starts, has its middle, or ends.
    pub at: Point,
    /// Which of these.
    pub anchor: Anchor,
    /// Face and size.
    pub font: Font,
    /// Colour.
    pub colour: Colour,
}

/// Which place of the baseline is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Text {
    /// The box that the letters fill.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let width = self.font.width(&self.words);
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        let top = self.at.y - self.font.ascent();
        Rect::at(Point::new(left, top), width, self.font.height(1))
    }
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// What is drawn, from the bottom layer up.
    pub shapes: Vec<Shape>,
}

impl Picture {
    /// Its lines of text.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
    }
}
