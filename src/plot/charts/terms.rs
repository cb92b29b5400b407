//! When schools met others: a cell for each school and term.

use super::heat::{self, Ground};
use super::terms_words as words;
use crate::base::calendar::{Date, short_date};
use crate::base::error::Error;
use crate::notice::quiet::Cover;
use crate::notice::story::Story;
use crate::notice::term_grid::{TermColumn, TermGrid, TermRow};
use crate::plot::chart::Chart;
use crate::plot::frame::{Page, line_of_text};
use crate::plot::geometry::{Point, Rect};
use crate::plot::kind::Kind;
use crate::plot::picture::{Anchor, Shape};
use crate::plot::short;
use crate::plot::svg;
use crate::plot::text::Font;
use crate::plot::theme;

/// So many schools have a row each; of more, only the quietest.
const ALL: usize = 40;
const QUIETEST: usize = 30;
/// Of more terms only the latest.
const TERMS: usize = 9;
const ROW: f64 = 22.0;
const LINE: f64 = 15.0;
const GAP: f64 = 2.0;
const WIDEST: f64 = 64.0;
const NAMES: (f64, f64) = (100.0, 230.0);

/// The registry's entry.
pub const KIND: Kind = Kind {
    name: "terms",
    how_to_read: "Each number counts a school's activities with another school of the network in a \
                  term; darker is more. The schools that have been quiet the longest are at the top.",
    draw,
};

/// The part of the grid that is drawn.
struct Shown<'a> {
    terms: &'a [TermColumn],
    rows: &'a [TermRow],
    first_term: usize,
    most: usize,
}

/// Where things stand, in px.
struct Columns {
    cells: f64,
    cell: f64,
    last: f64,
}

/// Draws the grid; `None` without dates or schools.
pub fn draw(story: &Story) -> Result<Option<Chart>, Error> {
    let Some(grid) = &story.terms else { return Ok(None) };
    let count = if grid.rows.len() > ALL { QUIETEST } else { grid.rows.len() };
    let (rows, rest) = grid.rows.split_at(count);
    let first_term = grid.terms.len().saturating_sub(TERMS);
    let terms = &grid.terms[first_term..];
    let numbers = rows.iter().flat_map(|row| row.met.iter().skip(first_term).flatten());
    let most = numbers.copied().max().unwrap_or(0);
    let shown = Shown { terms, rows, first_term, most };
    let (title, alt) = (words::title(grid), words::alt(grid));
    let note = words::note(grid, first_term, rest);
    let subtitle = subtitle(grid);
    let mut page = Page::new(&title, &subtitle);
    page.bottom += 8.0;
    let columns = columns(&shown);
    headings(&mut page, &shown, &columns);
    for row in rows {
        draw_row(&mut page, &shown, row, &columns);
    }
    page.bottom += 6.0;
    let svg = svg::write(&page.finish(&[KIND.how_to_read, &note]), &title, &alt)?;
    let how_to_read = KIND.how_to_read.to_owned();
    Ok(Some(Chart { name: KIND.name, title, subtitle, svg, alt, how_to_read, note }))
}

fn subtitle(grid: &TermGrid) -> String {
    let name = |term: Option<&TermColumn>| term.map_or("", |term| term.name.as_str()).to_owned();
    let (first, last) = (name(grid.terms.first()), name(grid.terms.last()));
    let during = if first == last { first } else { format!("{first} to {last}") };
    let so_far = grid.terms.last().is_some_and(|term| term.cover == Cover::SoFar);
    let so_far = if so_far { " (so far)" } else { "" };
    format!("Activities with another school by school and term, {during}{so_far}")
}

fn columns(shown: &Shown) -> Columns {
    let (label, small) = (Font::regular(theme::LABEL_SIZE), Font::regular(theme::SMALL_SIZE));
    let right = theme::WIDTH - theme::MARGIN;
    let last = small.width("28 Sept 2028").max(small.width("Last contact")) + 10.0;
    let widest = shown.rows.iter().map(|row| label.width(&row.name)).fold(0.0, f64::max);
    let least = 34.0 * shown.terms.len() as f64;
    let whole = right - theme::MARGIN - last;
    let names = (widest + 10.0).clamp(NAMES.0, NAMES.1).min(whole - least).max(NAMES.0);
    let cell = ((whole - names) / shown.terms.len().max(1) as f64).min(WIDEST);
    // Few terms leave room, which the names may have.
    let names =
        (widest + 10.0).clamp(NAMES.0, (whole - cell * shown.terms.len() as f64).max(NAMES.0));
    Columns { cells: theme::MARGIN + names.ceil(), cell: cell.floor(), last: right }
}

/// The two words of a term's name: `Autumn` and `2025/26`.
fn name(term: &TermColumn) -> (&str, &str) {
    term.name.rsplit_once(' ').unwrap_or((&term.name, ""))
}

/// Years over their terms, the terms, and what is special about a term.
fn headings(page: &mut Page, shown: &Shown, columns: &Columns) {
    let small = Font::regular(theme::SMALL_SIZE);
    let text = |words: &str, x: f64, line: f64, y: f64, anchor| {
        let at = Point::new(x, y + line * LINE);
        line_of_text(words, at, anchor, small, theme::QUIET_TEXT)
    };
    let y = page.bottom + small.size;
    let middle = |at: f64| columns.cells + (at + 0.5) * columns.cell - GAP / 2.0;
    let mut start = 0;
    for same in shown.terms.chunk_by(|a, b| name(a).1 == name(b).1) {
        let (_, year) = name(&same[0]);
        let left = columns.cells + start as f64 * columns.cell;
        let room = same.len() as f64 * columns.cell;
        // One narrow column has room for the end of the year only.
        let year =
            if small.width(year) + 2.0 > room { year.trim_start_matches("20") } else { year };
        page.shapes.push(text(year, left + 1.0, 0.0, y, Anchor::Start));
        if start > 0 {
            let through = vec![
                Point::new(left - GAP / 2.0 - 0.5, y - 9.0).rounded(),
                Point::new(left - GAP / 2.0 - 0.5, y + LINE + 4.0).rounded(),
            ];
            page.shapes.push(Shape::Line { through, colour: theme::RULE, width: 1.0 });
        }
        start += same.len();
    }
    let fits = |word: &str| small.width(word) + 4.0 <= columns.cell;
    let all_fit = shown.terms.iter().all(|term| fits(name(term).0));
    let mut has_remarks = false;
    for (number, term) in shown.terms.iter().enumerate() {
        let word: String =
            if all_fit { name(term).0.to_owned() } else { name(term).0.chars().take(3).collect() };
        page.shapes.push(text(&word, middle(number as f64), 1.0, y, Anchor::Middle));
        let remark = match term.cover {
            Cover::Whole => continue,
            Cover::Part => "in part",
            Cover::Gap => "no log",
            Cover::SoFar => "so far",
        };
        has_remarks = true;
        page.shapes.push(text(remark, middle(number as f64), 2.0, y, Anchor::Middle));
    }
    let lines = if has_remarks { 3.0 } else { 2.0 };
    page.shapes.push(text("Last contact", columns.last, lines - 1.0, y, Anchor::End));
    page.bottom = y + (lines - 1.0) * LINE + 6.0;
}

fn draw_row(page: &mut Page, shown: &Shown, row: &TermRow, columns: &Columns) {
    let (label, small) = (Font::regular(theme::LABEL_SIZE), Font::regular(theme::SMALL_SIZE));
    let top = page.bottom;
    let baseline = top + ROW / 2.0 + 4.4;
    let line = vec![
        Point::new(theme::MARGIN, top + ROW).rounded(),
        Point::new(columns.last, top + ROW).rounded(),
    ];
    page.shapes.push(Shape::Line { through: line, colour: theme::RULE, width: 0.5 });
    let room = columns.cells - theme::MARGIN - 8.0;
    let name = short::line(&row.name, label, room);
    let at = |x: f64| Point::new(x, baseline);
    page.shapes.push(line_of_text(&name, at(theme::MARGIN), Anchor::Start, label, theme::TEXT));
    let met = row.met.iter().skip(shown.first_term);
    for (number, (met, term)) in met.zip(shown.terms).enumerate() {
        let left = columns.cells + number as f64 * columns.cell;
        let corner = Point::new(left, top + GAP / 2.0).rounded();
        let rect = Rect::at(corner, columns.cell - GAP, ROW - GAP);
        let ground = match term.cover {
            Cover::Whole | Cover::Gap => Ground::Filled,
            Cover::Part | Cover::SoFar => Ground::Hollow,
        };
        match met {
            Some(met) => page.shapes.extend(heat::cell(rect, *met, shown.most, ground)),
            None if term.cover == Cover::Gap => {
                let middle = at(f64::midpoint(rect.left, rect.right));
                let dash = line_of_text("–", middle, Anchor::Middle, small, theme::QUIET_TEXT);
                page.shapes.push(dash);
            }
            None => {}
        }
    }
    let last = if row.is_unheard() {
        "not heard from".to_owned()
    } else {
        last(row.last_contact, row.never)
    };
    let colour = if row.quiet > 0 { theme::THIN } else { theme::QUIET_TEXT };
    let font = if row.quiet > 0 { Font::bold(theme::SMALL_SIZE) } else { small };
    page.shapes.push(line_of_text(&last, at(columns.last), Anchor::End, font, colour));
    page.bottom = top + ROW;
}

fn last(day: Option<Date>, never: bool) -> String {
    match (day, never) {
        (Some(day), _) => short_date(day),
        (None, true) => "none".to_owned(),
        (None, false) => "no date".to_owned(),
    }
}
