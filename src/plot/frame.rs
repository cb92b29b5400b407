//! What stands around every chart: the finding above it, how to read it below.

use super::geometry::{Point, Rect};
use super::marks;
use super::picture::{Anchor, Picture, Shape, Text};
use super::text::Font;
use super::theme::{self, Colour};
use crate::notice::story::Mark;

const KEY_RADIUS: f64 = 5.0;
const KEY_GAP: f64 = 18.0;

/// A page that grows downwards.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What is drawn.
    pub shapes: Vec<Shape>,
    /// Where the next thing begins.
    pub bottom: f64,
}

impl Page {
    /// A page with its title and subtitle.
    #[must_use]
    pub fn new(title: &str, subtitle: &str) -> Self {
        let mut page = Self { shapes: Vec::new(), bottom: theme::MARGIN };
        page.paragraph(title, Font::bold(theme::TITLE_SIZE), theme::TEXT);
        page.bottom += 2.0;
        page.paragraph(subtitle, Font::regular(theme::SUBTITLE_SIZE), theme::QUIET_TEXT);
        page
    }

    /// Lines of text over the whole width.
    pub fn paragraph(&mut self, words: &str, font: Font, colour: Colour) {
        for line in font.wrap(words, width()) {
            let at = Point::new(theme::MARGIN, self.bottom + font.size);
            self.shapes.push(line_of_text(&line, at, Anchor::Start, font, colour));
            self.bottom += font.line();
        }
    }

    /// The key: each mark that occurs, with its meaning.
    pub fn key(&mut self, entries: &[(Mark, &str)]) {
        if entries.is_empty() {
            return;
        }
        let font = Font::regular(theme::SMALL_SIZE);
        let mut left = theme::MARGIN;
        let mut middle = self.bottom + 16.0;
        for &(mark, meaning) in entries {
            let needed = 2.0 * KEY_RADIUS + 9.0 + font.width(meaning);
            if left > theme::MARGIN && left + needed > theme::WIDTH - theme::MARGIN {
                left = theme::MARGIN;
                middle += 18.0;
            }
            let centre = Point::new(left + KEY_RADIUS + 2.0, middle);
            self.shapes.extend(marks::draw(mark, centre, KEY_RADIUS));
            let at = Point::new(left + 2.0 * KEY_RADIUS + 9.0, middle + 4.2);
            let text = line_of_text(meaning, at, Anchor::Start, font, theme::QUIET_TEXT);
            self.shapes.push(text);
            left += needed + KEY_GAP;
        }
        self.bottom = middle + 10.0;
    }

    /// An area of the whole width for the chart itself.
    pub fn area(&mut self, height: f64) -> Rect {
        let area = Rect::at(Point::new(theme::MARGIN, self.bottom + 4.0), width(), height);
        self.bottom = area.bottom + 4.0;
        area
    }

    /// The picture, with its last lines.
    #[must_use]
    pub fn finish(mut self, notes: &[&str]) -> Picture {
        self.bottom += 6.0;
        for note in notes.iter().filter(|note| !note.is_empty()) {
            self.paragraph(note, Font::regular(theme::SMALL_SIZE), theme::QUIET_TEXT);
        }
        let height = (self.bottom + theme::MARGIN).ceil();
        Picture { width: theme::WIDTH, height, shapes: self.shapes }
    }
}

/// A line of text as a shape.
#[must_use]
pub fn line_of_text(words: &str, at: Point, anchor: Anchor, font: Font, colour: Colour) -> Shape {
    Shape::Text(Text { words: words.to_owned(), at: at.rounded(), anchor, font, colour })
}

fn width() -> f64 {
    theme::WIDTH - 2.0 * theme::MARGIN
}
