//! Who leads: a ranked bar for each person, a running total, and what chance alone would do.

use super::leader_row::{self, Columns, Weight};
use crate::base::error::Error;
use crate::notice::story::{Leading, Story};
use crate::plot::chart::Chart;
use crate::plot::frame::{Page, line_of_text};
use crate::plot::geometry::Point;
use crate::plot::kind::Kind;
use crate::plot::marks;
use crate::plot::picture::{Anchor, Shape};
use crate::plot::svg;
use crate::plot::text::{Font, count, percent};
use crate::plot::theme;

/// At most so many leaders have a bar of their own.
const BARS: usize = 15;
const BARS_LEFT: f64 = 232.0;
const TOTAL_ROOM: f64 = 66.0;
const HEADING: f64 = 18.0;

/// The registry's entry.
pub const KIND: Kind = Kind {
    name: "lead_share",
    how_to_read: "Each bar is one person's share of the activities whose lead is known (in brackets, \
                  how many they led or co-led). The running total adds up the shares from the top.",
    draw,
};

/// Draws the bars; `None` when no lead is known.
pub fn draw(story: &Story) -> Result<Option<Chart>, Error> {
    let Some(leading) = story.leading.as_ref().filter(|leading| !leading.ranked.is_empty()) else {
        return Ok(None);
    };
    let title = title(leading);
    let subtitle = subtitle(leading, &story.window);
    let mut page = Page::new(&title, &subtitle);
    bars(&mut page, leading);
    let note = note(leading);
    let svg = svg::write(&page.finish(&[KIND.how_to_read, &note]), &title, &alt(leading))?;
    let (alt, how_to_read) = (alt(leading), KIND.how_to_read.to_owned());
    Ok(Some(Chart { name: KIND.name, title, subtitle, svg, alt, how_to_read, note }))
}

/// How many of the leaders pass what chance explains.
fn past_chance(leading: &Leading) -> usize {
    let Some(chance) = leading.chance_top_share else { return 0 };
    leading.ranked.iter().take_while(|leader| leader.share > chance).count()
}

fn first(leading: &Leading, number: usize) -> f64 {
    leading.ranked.iter().take(number).map(|leader| leader.share).sum()
}

fn title(leading: &Leading) -> String {
    let top = percent(first(leading, 1));
    let past = past_chance(leading);
    match (leading.ranked.len(), past, leading.chance_top_share) {
        (1, ..) => "One person led all the work that has a named lead".to_owned(),
        (_, 0, Some(_)) => format!("Leading is shared: the top person led {top}"),
        (_, 0, None) => format!("The top person led {top} of the work that has a named lead"),
        (_, 1, _) => format!("One person led {top} of the work that has a named lead"),
        _ => {
            let together = percent(first(leading, past));
            format!("{past} people led {together} of the work that has a named lead")
        }
    }
}

fn subtitle(leading: &Leading, window: &str) -> String {
    let leaders = count(leading.ranked.len(), "person", "people");
    let mut text = format!(
        "{} of {} with a named lead",
        leading.known,
        count(leading.activities, "activity", "activities")
    );
    if !window.is_empty() {
        text.push_str(&format!(", {window}"));
    }
    text.push_str(&format!("; led by {leaders}"));
    if leading.ranked.len() > 1 {
        let sharing = leading.effective_leaders;
        text.push_str(&format!(", as concentrated as {sharing:.1} people sharing equally"));
    }
    text
}

fn note(leading: &Leading) -> String {
    if past_chance(leading) == 0 {
        return String::new();
    }
    "Orange bars with bold figures: more than sharing evenly would explain.".to_owned()
}

fn alt(leading: &Leading) -> String {
    let shown = leading.ranked.len().min(BARS);
    let leaders = count(leading.ranked.len(), "person", "people");
    let top = percent(first(leading, 1));
    let rest = match leading.ranked.len() {
        0..=3 => String::new(),
        _ => format!(" and the top three {}", percent(first(leading, 3))),
    };
    format!(
        "Bar chart of the lead shares of {shown} of {leaders}: the top person led {top}{rest} of \
         the activities with a named lead."
    )
}

fn bars(page: &mut Page, leading: &Leading) {
    let small = Font::regular(theme::SMALL_SIZE);
    let right = theme::WIDTH - theme::MARGIN;
    let widest = leading.ranked.iter().map(|leader| value_width(leader.share, leader.activities));
    let room = right - TOTAL_ROOM - BARS_LEFT - widest.fold(0.0, f64::max) - 14.0;
    let largest = first(leading, 1).max(leading.chance_top_share.unwrap_or(0.0)).max(1e-9);
    let columns =
        Columns { name: theme::MARGIN, bars: BARS_LEFT, total: right, scale: room / largest };

    let chance = leading.chance_top_share.filter(|_| leading.ranked.len() > 1);
    if let Some(chance) = chance {
        chance_label(page, chance);
    }
    page.bottom += 6.0;
    let at = Point::new(right, page.bottom + small.size);
    page.shapes.push(line_of_text("Running total", at, Anchor::End, small, theme::QUIET_TEXT));
    let top = page.bottom + HEADING;
    let shown = leading.ranked.len().min(BARS);
    let bottom = top + shown as f64 * leader_row::HEIGHT;
    if let Some(chance) = chance {
        let x = columns.bars + chance * columns.scale;
        let (from, to) = (Point::new(x, top - 12.0), Point::new(x, bottom));
        page.shapes.extend(marks::dashes(from.rounded(), to.rounded(), 1.2, theme::QUIET_TEXT));
    }
    let past = past_chance(leading);
    for (number, leader) in leading.ranked.iter().take(BARS).enumerate() {
        let weight = if number < past { Weight::MoreThanChance } else { Weight::Usual };
        let upper = top + number as f64 * leader_row::HEIGHT;
        let total = first(leading, number + 1);
        page.shapes.extend(leader_row::draw(leader, total, weight, columns, upper));
    }
    let baseline = vec![Point::new(columns.bars, top), Point::new(columns.bars, bottom)];
    page.shapes.push(Shape::Line { through: baseline, colour: theme::SECONDARY, width: 1.0 });
    page.bottom = bottom;
    others(page, leading, columns);
}

/// The words of the dashed line, above the bars.
fn chance_label(page: &mut Page, chance: f64) {
    page.bottom += 8.0;
    let words = format!(
        "Dashed line: if leading were shared evenly, the top share would rarely pass {}",
        percent(chance)
    );
    page.paragraph(&words, Font::regular(theme::SMALL_SIZE), theme::TEXT);
}

/// Everyone without a bar, in one line.
fn others(page: &mut Page, leading: &Leading, columns: Columns) {
    let rest = leading.ranked.len().saturating_sub(BARS);
    if rest == 0 {
        return;
    }
    let font = Font::regular(theme::LABEL_SIZE);
    let y = page.bottom + 16.0;
    let all = first(leading, leading.ranked.len());
    let share = all - first(leading, BARS);
    let text = |words: &str, x: f64, anchor| {
        line_of_text(words, Point::new(x, y), anchor, font, theme::QUIET_TEXT)
    };
    page.shapes.push(text(&count(rest, "other", "others"), columns.name, Anchor::Start));
    let together = format!("{} together", percent(share));
    page.shapes.push(text(&together, columns.bars + 7.0, Anchor::Start));
    page.shapes.push(text(&percent(all), columns.total, Anchor::End));
    page.bottom = y + 8.0;
}

fn value_width(share: f64, activities: usize) -> f64 {
    Font::bold(theme::LABEL_SIZE).width(&format!("{} ({activities})", percent(share)))
}
