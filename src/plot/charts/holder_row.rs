//! One row of the chart of who holds the network together.

use crate::notice::holding::Holder;
use crate::notice::story::Mark;
use crate::notice::words::{percent, ranks};
use crate::plot::frame::line_of_text;
use crate::plot::geometry::{Point, Rect};
use crate::plot::marks;
use crate::plot::picture::{Anchor, Shape};
use crate::plot::short;
use crate::plot::text::Font;
use crate::plot::theme;

/// Height of a row.
pub const HEIGHT: f64 = 24.0;
const RADIUS: f64 = 5.0;
const GAP: f64 = 7.0;
/// A school's name that is cut needs this much room to say anything.
const LEAST: f64 = 48.0;
const BAR: f64 = 4.0;

/// The columns of the chart, in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Columns {
    /// Where names start.
    pub name: f64,
    /// Where the axis starts.
    pub axis: f64,
    /// px for a share of 1.
    pub scale: f64,
    /// Where shares end.
    pub share: f64,
    /// Where ranks end.
    pub rank: f64,
}

/// The shapes of a row whose upper side is `top`.
#[must_use]
pub fn draw(holder: &Holder, columns: Columns, top: f64) -> Vec<Shape> {
    let middle = top + HEIGHT / 2.0;
    let at = |x: f64| Point::new(x, middle + 4.6);
    let label = Font::regular(theme::LABEL_SIZE);
    let mut shapes = names(holder, columns, middle + 4.6);
    if let Some(spread) = holder.spread {
        let (low, high) = spread.value;
        let corner = Point::new(columns.axis + low * columns.scale, middle - BAR / 2.0).rounded();
        let rect = Rect::at(corner, ((high - low) * columns.scale).max(1.0), BAR);
        shapes.push(Shape::Box { rect, colour: theme::LINK, opacity: 1.0 });
        let rank = ranks(spread.rank);
        shapes.push(line_of_text(&rank, at(columns.rank), Anchor::End, label, theme::QUIET_TEXT));
    }
    let mark = if holder.cut_off > 0 { Mark::HoldsTogether } else { Mark::Ordinary };
    let centre = Point::new(columns.axis + holder.share * columns.scale, middle).rounded();
    shapes.extend(marks::draw(mark, centre, RADIUS));
    // The asterisk hangs to the right of the column, so that the figures stand in line.
    let value = percent(holder.share);
    shapes.push(line_of_text(&value, at(columns.share), Anchor::End, label, theme::TEXT));
    if holder.may_swap {
        let star = at(columns.share + 2.0);
        shapes.push(line_of_text("*", star, Anchor::Start, label, theme::TEXT));
    }
    shapes
}

/// The width that a row's names want.
#[must_use]
pub fn wanted(holder: &Holder) -> f64 {
    let name = short::without_place(&holder.name, &holder.workplace);
    let name = Font::regular(theme::LABEL_SIZE).width(name);
    let place = Font::regular(theme::SMALL_SIZE).width(&holder.workplace);
    name + if holder.workplace.is_empty() { 0.0 } else { GAP + place }
}

fn names(holder: &Holder, columns: Columns, y: f64) -> Vec<Shape> {
    let (label, small) = (Font::regular(theme::LABEL_SIZE), Font::regular(theme::SMALL_SIZE));
    let room = columns.axis - columns.name - 14.0;
    let name = short::without_place(&holder.name, &holder.workplace);
    let name = short::line(name, label, room);
    let left = columns.name + label.width(&name) + GAP;
    let at = |x: f64| Point::new(x, y);
    let mut shapes = vec![line_of_text(&name, at(columns.name), Anchor::Start, label, theme::TEXT)];
    let rest = columns.name + room - left;
    if !holder.workplace.is_empty() && rest + 0.1 >= LEAST.min(small.width(&holder.workplace)) {
        let place = short::line(&holder.workplace, small, rest);
        shapes.push(line_of_text(&place, at(left), Anchor::Start, small, theme::QUIET_TEXT));
    }
    shapes
}
