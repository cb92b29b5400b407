//! One bar of the lead-share chart with its words.

use crate::notice::story::Leader;
use crate::notice::words::percent;
use crate::plot::frame::line_of_text;
use crate::plot::geometry::{Point, Rect};
use crate::plot::picture::{Anchor, Shape};
use crate::plot::short;
use crate::plot::text::Font;
use crate::plot::theme;

/// Height of a row.
pub const HEIGHT: f64 = 34.0;
/// Height of a bar.
const BAR: f64 = 20.0;

/// Half the height of the ends of an interval.
const CAP: f64 = 3.5;

/// The columns of the chart, in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Columns {
    /// Where names start.
    pub name: f64,
    /// Where bars start.
    pub bars: f64,
    /// Where shares end.
    pub share: f64,
    /// Where running totals end.
    pub total: f64,
    /// px for a share of 1.
    pub scale: f64,
}

/// Whether chance explains a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It does, or nobody can say.
    Usual,
    /// More than even sharing would give.
    MoreThanChance,
}

/// The shapes of a row whose upper side is `top`.
#[must_use]
pub fn draw(leader: &Leader, total: f64, weight: Weight, columns: Columns, top: f64) -> Vec<Shape> {
    let (name_font, small) = (Font::regular(theme::LABEL_SIZE), Font::regular(theme::SMALL_SIZE));
    let room = columns.bars - columns.name - 10.0;
    let middle = top + HEIGHT / 2.0;
    let at = |x: f64, y: f64| Point::new(x, middle + y);
    let mut shapes = Vec::new();
    let name = short::without_place(&leader.name, &leader.workplace);
    let name = name_font.shorten(name, room);
    let name_y = if leader.workplace.is_empty() { 4.6 } else { -2.4 };
    shapes.push(line_of_text(
        &name,
        at(columns.name, name_y),
        Anchor::Start,
        name_font,
        theme::TEXT,
    ));
    if !leader.workplace.is_empty() {
        let place = short::line(&leader.workplace, small, room);
        let place_at = at(columns.name, 12.4);
        shapes.push(line_of_text(&place, place_at, Anchor::Start, small, theme::QUIET_TEXT));
    }
    let length = leader.share * columns.scale;
    let (colour, font) = match weight {
        Weight::Usual => (theme::ORDINARY, name_font),
        Weight::MoreThanChance => (theme::STANDS_OUT, Font::bold(theme::LABEL_SIZE)),
    };
    let rect = Rect::at(at(columns.bars, -BAR / 2.0).rounded(), length.max(1.0), BAR);
    shapes.push(Shape::Box { rect, colour, opacity: 1.0 });
    if let Some((low, high)) = leader.spread.and_then(|spread| spread.told()) {
        let end = |share: f64| at(columns.bars + share * columns.scale, 0.0).rounded();
        let (low, high) = (end(low), end(high));
        let line = |from: Point, to: Point| Shape::Line {
            through: vec![from, to],
            colour: theme::TEXT,
            width: 1.2,
        };
        let cap = |end: Point| line(Point::new(end.x, end.y - CAP), Point::new(end.x, end.y + CAP));
        shapes.extend([line(low, high), cap(low), cap(high)]);
    }
    let value = value(leader);
    if leader.may_swap {
        // The asterisk hangs to the right of the column, so that the figures stand in line.
        let star = at(columns.share + 2.0, 4.6);
        shapes.push(line_of_text("*", star, Anchor::Start, font, theme::TEXT));
    }
    let value_at = at(columns.share, 4.6);
    shapes.push(line_of_text(&value, value_at, Anchor::End, font, theme::TEXT));
    let total_at = at(columns.total, 4.6);
    shapes.push(line_of_text(&percent(total), total_at, Anchor::End, name_font, theme::QUIET_TEXT));
    shapes
}

/// The words of a bar: its share and how many activities it stands for.
#[must_use]
pub fn value(leader: &Leader) -> String {
    format!("{} ({})", percent(leader.share), leader.activities)
}
