//! Who leads: a ranked bar for each person, a running total, and what chance alone would do.

use super::leader_row::{self, Columns, Weight};
use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::notice::finding::Side;
use crate::notice::story::{Leading, Story};
use crate::notice::words::{capitalised, count, one_decimal, percent};
use crate::plot::chart::Chart;
use crate::plot::frame::{Page, line_of_text};
use crate::plot::geometry::Point;
use crate::plot::kind::Kind;
use crate::plot::marks;
use crate::plot::picture::{Anchor, Shape};
use crate::plot::short;
use crate::plot::svg;
use crate::plot::text::Font;
use crate::plot::theme;

/// At most so many leaders have a bar of their own.
const BARS: usize = 15;
const NAMES: (f64, f64) = (150.0, 270.0);
const TOTAL_ROOM: f64 = 92.0;
const HEADING: f64 = 18.0;

/// The registry's entry.
pub const KIND: Kind = Kind {
    name: "lead_share",
    how_to_read: "Each bar is one person's share of the activities whose lead is known (in brackets, \
                  how many they led or co-led). The grey line and the last column add these up. \
                  Thin lines: the share in 90 of 100 draws of the same activities. \
                  An asterisk: the order of this one and the next is not certain.",
    draw,
};

/// Draws the bars; `None` when no lead is known.
pub fn draw(story: &Story) -> Result<Option<Chart>, Error> {
    let Some(leading) = story.leading.as_ref().filter(|leading| !leading.ranked.is_empty()) else {
        return Ok(None);
    };
    let leading = &without_names(leading, story.network.people_as);
    let title = title(story, leading);
    let subtitle = subtitle(leading, &story.window);
    let mut page = Page::new(&title, &subtitle);
    let note = note(leading);
    page.bottom += 6.0;
    page.paragraph(&note, Font::regular(theme::SMALL_SIZE), theme::TEXT);
    bars(&mut page, leading);
    let how_to_read = how_to_read(leading);
    let svg = svg::write(&page.finish(&[&how_to_read]), &title, &alt(leading))?;
    let alt = alt(leading);
    Ok(Some(Chart { name: KIND.name, title, subtitle, svg, alt, how_to_read, note }))
}

/// Without intervals it says why there are none.
fn how_to_read(leading: &Leading) -> String {
    if leading.draws.are_done() {
        return KIND.how_to_read.to_owned();
    }
    let read = KIND.how_to_read.split(" Thin lines").next().unwrap_or_default();
    format!("{read} {}", leading.draws.says())
}

/// Where people are hidden the bars are called by their rank.
fn without_names(leading: &Leading, people_as: PeopleAs) -> Leading {
    let mut leading = leading.clone();
    if people_as == PeopleAs::Hide {
        for (at, leader) in leading.ranked.iter_mut().enumerate() {
            leader.name = ordinal(at + 1);
        }
    }
    leading
}

/// `1st`, `2nd`, `11th`.
fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// How many of the leaders pass what chance explains.
fn past_chance(leading: &Leading) -> usize {
    let Some(chance) = leading.chance_top_share else { return 0 };
    leading.ranked.iter().take_while(|leader| leader.share > chance).count()
}

fn first(leading: &Leading, number: usize) -> f64 {
    leading.ranked.iter().take(number).map(|leader| leader.share).sum()
}

fn title(story: &Story, leading: &Leading) -> String {
    let top = percent(first(leading, 1));
    let past = past_chance(leading);
    let few = story.findings.flags.iter().find(|f| f.id == "F01").map(|f| f.side);
    if few == Some(Side::Below) {
        let few = one_decimal(leading.effective_leaders);
        return format!("Few people lead: as concentrated as {few} people sharing equally");
    }
    let (who, each) = in_front(leading);
    let is_assessed = story.findings.not_assessed.iter().all(|missing| missing.id != "F01");
    match (leading.ranked.len(), past, leading.chance_top_share) {
        (1, ..) => "One person led all the work that has a named lead".to_owned(),
        (_, 0, Some(_)) if is_assessed => format!("Leading is shared: {who} led {top}{each}"),
        (_, 0, _) => {
            format!("{} led {top}{each} of the work that has a named lead", capitalised(&who))
        }
        (_, 1, _) => format!("One person led {top} of the work that has a named lead"),
        _ => {
            let together = percent(first(leading, past));
            format!("{past} people led {together} of the work that has a named lead")
        }
    }
}

/// Who led most, in words, and what stands behind their share where several did equally.
fn in_front(leading: &Leading) -> (String, &'static str) {
    match leading.in_front().len() {
        0 | 1 => ("the top person".to_owned(), ""),
        equals => (format!("the top {equals} people"), " each"),
    }
}

fn subtitle(leading: &Leading, window: &str) -> String {
    let leaders = count(leading.ranked.len(), "person", "people");
    let activities = count(leading.activities, "activity", "activities");
    let during = if window.is_empty() { String::new() } else { format!(" in {window}") };
    let have = if leading.known == 1 { "has" } else { "have" };
    let sharing = match leading.ranked.len() {
        0 | 1 => String::new(),
        _ => {
            format!(", as concentrated as {:.1} people sharing equally", leading.effective_leaders)
        }
    };
    let known = leading.known;
    format!("{known} of {activities}{during} {have} a named lead; {leaders} led them{sharing}")
}

/// What the dashed line means; empty where chance says nothing.
fn note(leading: &Leading) -> String {
    let Some(chance) = leading.chance_top_share.filter(|_| leading.ranked.len() > 1) else {
        return String::new();
    };
    let orange = match past_chance(leading) {
        0 => "",
        1 => " The orange bar, with bold figures, passes it.",
        _ => " Orange bars, with bold figures, pass it.",
    };
    let chance = percent(chance);
    format!(
        "Dashed line: if leading were shared evenly, the top share would rarely pass {chance}.{orange}"
    )
}

fn alt(leading: &Leading) -> String {
    let shown = leading.ranked.len().min(BARS);
    let leaders = count(leading.ranked.len(), "person", "people");
    let top = percent(first(leading, 1));
    let (who, each) = in_front(leading);
    let rest = match leading.ranked.len() {
        0..=3 => String::new(),
        _ => format!(" and the top three {}", percent(first(leading, 3))),
    };
    format!(
        "Bar chart of the lead shares of {shown} of {leaders}: {who} led {top}{each}{rest} of \
         the activities with a named lead."
    )
}

fn bars(page: &mut Page, leading: &Leading) {
    let small = Font::regular(theme::SMALL_SIZE);
    let columns = columns(leading);
    let chance = leading.chance_top_share.filter(|_| leading.ranked.len() > 1);
    page.bottom += 8.0;
    let y = page.bottom + small.size;
    let heading = |words: &str, x: f64, anchor| {
        line_of_text(words, Point::new(x, y), anchor, small, theme::QUIET_TEXT)
    };
    page.shapes.push(heading("Share (led)", columns.share, Anchor::End));
    page.shapes.push(heading("Running total", columns.total, Anchor::End));
    let top = page.bottom + HEADING;
    let shown = leading.ranked.len().min(BARS);
    let bottom = top + shown as f64 * leader_row::HEIGHT;
    let past = past_chance(leading);
    for (number, leader) in leading.ranked.iter().take(BARS).enumerate() {
        let weight = if number < past { Weight::MoreThanChance } else { Weight::Usual };
        let upper = top + number as f64 * leader_row::HEIGHT;
        let total = first(leading, number + 1);
        page.shapes.extend(leader_row::draw(leader, total, weight, columns, upper));
    }
    page.shapes.extend(running_total(leading, columns, top));
    let baseline = vec![Point::new(columns.bars, top), Point::new(columns.bars, bottom)];
    page.shapes.push(Shape::Line { through: baseline, colour: theme::SECONDARY, width: 1.0 });
    if let Some(chance) = chance {
        let x = columns.bars + chance * columns.scale;
        page.shapes.push(heading(&percent(chance), x, Anchor::Middle));
        let (from, to) = (Point::new(x, top - 1.0), Point::new(x, bottom));
        page.shapes.extend(marks::dashes(from.rounded(), to.rounded(), 1.4, theme::TEXT));
    }
    page.bottom = bottom;
    others(page, leading, columns);
}

/// The line of a Pareto chart: what the people from the top down to each row led together.
fn running_total(leading: &Leading, columns: Columns, top: f64) -> Vec<Shape> {
    let shown = leading.ranked.len().min(BARS);
    if shown < 2 {
        return Vec::new();
    }
    let middle = |number: usize| top + (number as f64 + 0.5) * leader_row::HEIGHT;
    let at = |number: usize| {
        let x = columns.bars + first(leading, number + 1) * columns.scale;
        Point::new(x, middle(number)).rounded()
    };
    let through: Vec<Point> = (0..shown).map(at).collect();
    let line = Shape::Line { through: through.clone(), colour: theme::SECONDARY, width: 1.5 };
    let dot = |centre| Shape::Disc { centre, radius: 2.5, colour: theme::SECONDARY };
    std::iter::once(line).chain(through.into_iter().map(dot)).collect()
}

fn columns(leading: &Leading) -> Columns {
    let total = theme::WIDTH - theme::MARGIN;
    let share = total - TOTAL_ROOM;
    let bold = Font::bold(theme::LABEL_SIZE);
    let (regular, small) = (Font::regular(theme::LABEL_SIZE), Font::regular(theme::SMALL_SIZE));
    let heading = small.width("Share (led)");
    let values =
        leading.ranked.iter().take(BARS).map(|leader| bold.width(&leader_row::value(leader)));
    let names = leading.ranked.iter().take(BARS).map(|leader| {
        let name = short::without_place(&leader.name, &leader.workplace);
        regular.width(name).max(small.width(&leader.workplace))
    });
    let names = names.fold(0.0, f64::max).clamp(NAMES.0, NAMES.1).ceil();
    let bars = theme::MARGIN + names + 10.0;
    let room = share - values.fold(heading, f64::max) - 30.0 - bars;
    // One scale from nothing to all, for the bars and for the line of running totals.
    Columns { name: theme::MARGIN, bars, share, total, scale: room }
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
    let who = format!("{} together", count(rest, "other", "others"));
    page.shapes.push(text(if rest == 1 { "1 other" } else { &who }, columns.name, Anchor::Start));
    page.shapes.push(text(&percent(share), columns.share, Anchor::End));
    page.shapes.push(text(&percent(all), columns.total, Anchor::End));
    page.bottom = y + 8.0;
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn ranks_read_well() {
        let words = [1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal);
        assert_eq!(words, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]);
    }
}
