//! The row under the map: units without any link, with their names.

use crate::notice::story::Mark;
use crate::plot::frame::{Page, line_of_text};
use crate::plot::geometry::Point;
use crate::plot::marks;
use crate::plot::picture::{Anchor, Shape};
use crate::plot::text::Font;
use crate::plot::theme;

/// At most so many are named; the rest are counted.
pub const NAMED: usize = 24;
const RADIUS: f64 = 5.5;
const ROW: f64 = 21.0;
const ROWS: usize = 12;
const COLUMNS: usize = 4;

/// Draws them under a heading; returns how many are not named.
pub fn draw(page: &mut Page, heading: &str, mark: Mark, names: &[&str]) -> usize {
    if names.is_empty() {
        return 0;
    }
    let font = Font::regular(theme::LABEL_SIZE);
    let whole = theme::WIDTH - 2.0 * theme::MARGIN;
    let indent = 2.0 * RADIUS + 10.0;
    let widest = names.iter().map(|name| font.width(name)).fold(0.0, f64::max);
    let columns = ((whole / (widest + indent + 10.0)) as usize).clamp(1, COLUMNS);
    let columns = columns.min(names.len());
    let named = names.len().min(NAMED).min(columns * ROWS);
    let rows = named.div_ceil(columns);
    // As many columns as the rows need, so that no column stays empty.
    let columns = named.div_ceil(rows.max(1));
    let column = whole / columns.clamp(2, COLUMNS) as f64;
    let room = if columns == 1 { whole } else { column };

    let top = page.bottom + 8.0;
    let through =
        vec![Point::new(theme::MARGIN, top), Point::new(theme::WIDTH - theme::MARGIN, top)];
    page.shapes.push(Shape::Line { through, colour: theme::RULE, width: 1.0 });
    page.bottom = top + 8.0;
    page.paragraph(heading, Font::bold(theme::LABEL_SIZE), theme::TEXT);
    page.bottom += 4.0;
    for (number, name) in names.iter().take(named).enumerate() {
        let left = theme::MARGIN + (number / rows) as f64 * column;
        let middle = page.bottom + ((number % rows) as f64 + 0.5) * ROW;
        let centre = Point::new(left + RADIUS + 2.0, middle);
        page.shapes.extend(marks::draw(mark, centre, RADIUS));
        let words = font.shorten(name, room - indent);
        let at = Point::new(left + indent, middle + 4.6);
        page.shapes.push(line_of_text(&words, at, Anchor::Start, font, theme::TEXT));
    }
    page.bottom += rows as f64 * ROW;
    let rest = names.len() - named;
    if rest > 0 {
        page.paragraph(&format!("and {rest} more"), font, theme::QUIET_TEXT);
    }
    rest
}
