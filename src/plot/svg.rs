//! Picture → SVG, drawn by plotters on a canvas ten times larger, so that a tenth of a px counts.
//!
//! Only presentation attributes, plain text and basic shapes: Word, a browser and resvg agree on them.

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, DrawingArea, FontFamily, FontStyle, IntoDrawingArea, PathElement, Polygon, RGBAColor,
    RGBColor, Rectangle, SVGBackend, ShapeStyle, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc};

use super::geometry::Point;
use super::picture::{Anchor, Picture, Shape, Text};
use super::text::Face;
use super::theme::{Colour, FONT_FAMILY, PAPER};
use crate::base::error::Error;

/// Canvas units in a px.
const FINE: f64 = 10.0;
/// plotters divides every font size by this.
const PLOTTERS_SIZE: f64 = 1.24;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// Writes a picture with a name and a description for those who cannot see it.
pub fn write(picture: &Picture, title: &str, alt: &str) -> Result<String, Error> {
    let (width, height) = (picture.width.round(), picture.height.round());
    let mut svg = String::new();
    {
        let size = ((width * FINE) as u32, (height * FINE) as u32);
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        let drawn = draw_all(&area, picture).and_then(|()| area.present().map_err(said));
        drawn.map_err(|why| Error::bug(format!("a chart could not be drawn: {why}")))?;
    }
    finish(&svg, width, height, title, alt)
}

fn draw_all(area: &Area, picture: &Picture) -> Result<(), String> {
    area.fill(&rgb(PAPER)).map_err(said)?;
    picture.shapes.iter().try_for_each(|shape| draw(area, shape))
}

fn draw(area: &Area, shape: &Shape) -> Result<(), String> {
    match shape {
        Shape::Line { through, colour, width } => {
            area.draw(&PathElement::new(places(through), stroke(*colour, *width)))
        }
        Shape::Disc { centre, radius, colour } => {
            area.draw(&Circle::new(place(*centre), fine(*radius), rgb(*colour).filled()))
        }
        Shape::Ring { centre, radius, colour, width } => {
            area.draw(&Circle::new(place(*centre), fine(*radius), stroke(*colour, *width)))
        }
        Shape::Polygon { corners, colour } => {
            area.draw(&Polygon::new(places(corners), rgb(*colour).filled()))
        }
        Shape::Box { rect, colour, opacity } => {
            let corners =
                [(fine(rect.left), fine(rect.top)), (fine(rect.right), fine(rect.bottom))];
            area.draw(&Rectangle::new(corners, rgb(*colour).mix(*opacity).filled()))
        }
        Shape::Text(text) => {
            let words = printable(&text.words);
            area.draw_text(&words, &style(text), place(text.at))
        }
    }
    .map_err(said)
}

fn style(text: &Text) -> TextStyle<'static> {
    let face = match text.font.face {
        Face::Regular => FontStyle::Normal,
        Face::Bold => FontStyle::Bold,
    };
    let size = text.font.size * FINE * PLOTTERS_SIZE;
    let horizontal = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    // `FontDesc::style(Bold)` keeps the regular face, so the face is given here.
    let font = FontDesc::new(FontFamily::Name(FONT_FAMILY), size, face);
    TextStyle { color: rgb(text.colour).to_backend_color(), ..TextStyle::from(font) }
        .pos(Pos::new(horizontal, VPos::Top))
}

fn finish(svg: &str, width: f64, height: f64, title: &str, alt: &str) -> Result<String, Error> {
    let Some((_, body)) = svg.split_once(">\n") else {
        return Err(Error::bug("plotters wrote no SVG"));
    };
    let (wide, high) = (width * FINE, height * FINE);
    let head = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {wide} {high}\" role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n",
        escape(title),
        escape(alt)
    );
    // plotters sets a baseline offset in em and puts line breaks inside text; Word may show both
    // differently, and our `y` is the baseline already. Text cannot hold these: its quotes are escaped.
    let body =
        body.replace(" dy=\"0.76em\"", "").replace("\">\n", "\">").replace("\n</text>", "</text>");
    Ok(head + &body)
}

/// The text without characters that XML 1.0 does not allow.
#[must_use]
pub fn printable(text: &str) -> String {
    let allowed = |letter: char| {
        matches!(letter, '\t' | '\n' | '\r')
            || (letter >= ' ' && !matches!(letter, '\u{FFFE}' | '\u{FFFF}'))
    };
    text.chars().map(|letter| if allowed(letter) { letter } else { '\u{FFFD}' }).collect()
}

/// The text as XML holds it.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in printable(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            other => escaped.push(other),
        }
    }
    escaped
}

fn said(why: impl std::fmt::Display) -> String {
    why.to_string()
}

fn fine(px: f64) -> i32 {
    (px * FINE).round() as i32
}

fn place(point: Point) -> (i32, i32) {
    (fine(point.x), fine(point.y))
}

fn places(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().copied().map(place).collect()
}

fn rgb((red, green, blue): Colour) -> RGBColor {
    RGBColor(red, green, blue)
}

fn stroke(colour: Colour, width: f64) -> ShapeStyle {
    let color: RGBAColor = rgb(colour).to_rgba();
    ShapeStyle { color, filled: false, stroke_width: fine(width).max(1) as u32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::text::Font;
    use crate::plot::theme::TEXT;

    fn picture(words: &str) -> Picture {
        let text = Text {
            words: words.to_owned(),
            at: Point::new(10.0, 30.0),
            anchor: Anchor::Start,
            font: Font::bold(14.0),
            colour: TEXT,
        };
        Picture { width: 200.0, height: 40.0, shapes: vec![Shape::Text(text)] }
    }

    #[test]
    fn names_cannot_leave_their_text() -> Result<(), Error> {
        let svg = write(&picture("<script>&\"'\u{1}"), "a < b", "\"x\" & y")?;
        assert!(svg.contains(">&lt;script&gt;&amp;&quot;&apos;\u{FFFD}</text>"), "{svg}");
        assert!(svg.contains("<title>a &lt; b</title>"));
        assert!(svg.contains("<desc>&quot;x&quot; &amp; y</desc>"));
        assert!(!svg.contains("<script"));
        Ok(())
    }

    #[test]
    fn text_has_its_own_baseline_size_and_weight() -> Result<(), Error> {
        let svg = write(&picture("Oak"), "t", "d")?;
        assert!(svg.starts_with(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\" \
             viewBox=\"0 0 2000 400\" role=\"img\">"
        ));
        assert!(svg.contains("x=\"100\" y=\"300\" text-anchor=\"start\""), "{svg}");
        assert!(svg.contains("font-size=\"140\"") && svg.contains("font-weight=\"bold\""), "{svg}");
        assert!(svg.ends_with("</svg>\n"));
        Ok(())
    }
}
