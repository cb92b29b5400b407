//! Who holds the network together: ranked dots with their intervals.

use super::holder_row::{self, Columns};
use crate::base::calendar::long_date;
use crate::base::error::Error;
use crate::measure::certainty::draws::{Draws, Way};
use crate::notice::holding::Holding;
use crate::notice::story::{Mark, Story};
use crate::notice::words::{count, percent, units};
use crate::plot::chart::Chart;
use crate::plot::frame::{Page, line_of_text};
use crate::plot::geometry::Point;
use crate::plot::kind::Kind;
use crate::plot::picture::{Anchor, Shape};
use crate::plot::svg;
use crate::plot::text::Font;
use crate::plot::theme;

const NAMES: (f64, f64) = (120.0, 290.0);
const HEADING: f64 = 18.0;
const AXIS: f64 = 20.0;
/// A title of more words is no headline.
const TITLE_WORDS: usize = 12;

/// The registry's entry.
pub const KIND: Kind = Kind {
    name: "holds_together",
    how_to_read: "The further right a mark, the more pairs of others are linked most closely \
                  through that one. Grey bars and likely ranks: where they lie in 90 of 100 draws of \
                  the same activities. An asterisk: the order of this one and the next is not certain.",
    draw,
};

/// Draws the dots; `None` when nobody stands between others.
pub fn draw(story: &Story) -> Result<Option<Chart>, Error> {
    let Some(holding) = story.holding.as_ref().filter(|holding| !holding.ranked.is_empty()) else {
        return Ok(None);
    };
    let (title, subtitle) = (title(holding), subtitle(story, holding));
    let (alt, note) = (alt(holding), note(holding));
    let how_to_read = match holding.draws {
        Draws::Done(Way::Activities, _) => KIND.how_to_read.to_owned(),
        Draws::Done(way, _) => KIND
            .how_to_read
            .replace("draws of the same activities", &format!("draws with {}", way.left_out())),
        Draws::TooLarge | Draws::Off | Draws::Nothing => {
            KIND.how_to_read.split(" Grey bars").next().unwrap_or_default().to_owned()
        }
    };
    let mut page = Page::new(&title, &subtitle);
    key(&mut page, holding);
    rows(&mut page, holding);
    let svg = svg::write(&page.finish(&[&how_to_read, &note]), &title, &alt)?;
    Ok(Some(Chart { name: KIND.name, title, subtitle, svg, alt, how_to_read, note }))
}

fn many(holding: &Holding) -> &'static str {
    holding.level.word()
}

fn title(holding: &Holding) -> String {
    let one = holding.level.one();
    let Some(first) = holding.ranked.first() else { return String::new() };
    // Neighbouring intervals may overlap although one comes first in nearly every draw.
    let is_first = first.spread.as_ref().is_some_and(|spread| spread.rank.1 == 1);
    if first.may_swap && !is_first {
        return format!(
            "Several {} hold the network together; none is clearly first",
            many(holding)
        );
    }
    let share = percent(first.share);
    let words = format!("{} stands between {share} of all pairs of others", first.name);
    if words.split(' ').count() <= TITLE_WORDS {
        return words;
    }
    format!("One {one} stands between {share} of all pairs of others")
}

fn subtitle(story: &Story, holding: &Holding) -> String {
    let during = story.span.map_or(String::new(), |(first, last)| {
        format!(", {} to {}", long_date(first), long_date(last))
    });
    format!(
        "Share of all pairs of others, also those without any route, whose shortest route runs \
         through each of {} {}{during}",
        holding.units,
        many(holding)
    )
}

fn alt(holding: &Holding) -> String {
    let first = holding.ranked.first().map(|first| percent(first.share)).unwrap_or_default();
    let second = match holding.ranked.get(1) {
        Some(second) => format!(", the next of {}", percent(second.share)),
        None => String::new(),
    };
    let cuts = holding.ranked.iter().filter(|holder| holder.cut_off > 0).count();
    let cuts = match cuts {
        0 => "none of them would cut others off by being away".to_owned(),
        cuts => format!("{cuts} of them would cut others off by being away"),
    };
    format!(
        "Dot plot of {}: the first stands on the shortest route of {first} of all pairs of \
         others{second}; {cuts}.",
        units(holding.level, holding.ranked.len()),
    )
}

/// What was left out, and how sure this is.
fn note(holding: &Holding) -> String {
    let mut notes = Vec::new();
    if holding.more > 0 {
        let others = count(holding.more, "other stands", "others stand");
        notes.push(format!("{others} between others less often."));
    }
    if !holding.draws.are_done() {
        notes.push(holding.draws.says());
    }
    notes.push(
        "What was not logged cannot be seen: where fewer than four in five schools log, name nobody \
         from this picture."
            .to_owned(),
    );
    notes.join(" ")
}

fn key(page: &mut Page, holding: &Holding) {
    let has = |cuts: bool| holding.ranked.iter().any(|holder| (holder.cut_off > 0) == cuts);
    let diamond =
        has(true).then_some((Mark::HoldsTogether, "without them others would be cut off"));
    let disc = has(false).then_some((Mark::Ordinary, "others have other ways round"));
    let entries: Vec<(Mark, &str)> = diamond.into_iter().chain(disc).collect();
    page.key(&entries);
}

fn rows(page: &mut Page, holding: &Holding) {
    let small = Font::regular(theme::SMALL_SIZE);
    let most = holding.ranked.iter().map(|holder| {
        holder.spread.map_or(holder.share, |spread| spread.value.1.max(holder.share))
    });
    let (step, end) = ticks(most.fold(0.0, f64::max));
    let columns = columns(holding, end);
    page.bottom += 6.0;
    let y = page.bottom + small.size;
    let heading = |words: &str, x: f64| {
        line_of_text(words, Point::new(x, y), Anchor::End, small, theme::QUIET_TEXT)
    };
    page.shapes.push(heading("Share", columns.share));
    if holding.ranked.iter().any(|holder| holder.spread.is_some()) {
        page.shapes.push(heading("Likely rank", columns.rank));
    }
    let top = page.bottom + HEADING;
    let bottom = top + holding.ranked.len() as f64 * holder_row::HEIGHT;
    for number in 0..=(end / step).round() as usize {
        let share = number as f64 * step;
        let x = columns.axis + share * columns.scale;
        let through = vec![Point::new(x, top).rounded(), Point::new(x, bottom).rounded()];
        let colour = if number == 0 { theme::SECONDARY } else { theme::RULE };
        page.shapes.push(Shape::Line { through, colour, width: 1.0 });
        let words = format!("{}%", (share * 1000.0).round() / 10.0);
        let at = Point::new(x, bottom + 14.0);
        page.shapes.push(line_of_text(&words, at, Anchor::Middle, small, theme::QUIET_TEXT));
    }
    for (number, holder) in holding.ranked.iter().enumerate() {
        let upper = top + number as f64 * holder_row::HEIGHT;
        page.shapes.extend(holder_row::draw(holder, columns, upper));
    }
    page.bottom = bottom + AXIS;
}

fn columns(holding: &Holding, end: f64) -> Columns {
    let right = theme::WIDTH - theme::MARGIN;
    let label = Font::regular(theme::LABEL_SIZE);
    let small = Font::regular(theme::SMALL_SIZE);
    let drawn = holding.ranked.iter().any(|holder| holder.spread.is_some());
    let rank = if drawn { small.width("Likely rank") + 14.0 } else { 0.0 };
    let values = holding.ranked.iter().map(|holder| label.width(&percent(holder.share)));
    let value = values.fold(small.width("Share"), f64::max);
    let names = holding.ranked.iter().map(holder_row::wanted).fold(0.0, f64::max);
    let names = (names + 14.0).clamp(NAMES.0, NAMES.1).ceil();
    let share = right - rank - 9.0;
    let axis = theme::MARGIN + names;
    let scale = (share - value - 18.0 - axis) / end;
    Columns { name: theme::MARGIN, axis, scale, share, rank: right }
}

/// The distance of the marks on the axis and where it ends: two to five steps of a round number.
fn ticks(most: f64) -> (f64, f64) {
    const STEPS: [f64; 9] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25];
    let step = STEPS.into_iter().find(|step| most <= 4.0 * step).unwrap_or(0.25);
    (step, ((most / step - 1e-9).ceil().max(1.0) * step).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::ticks;

    #[test]
    fn axes_are_round_and_hold_every_value() {
        assert_eq!(ticks(0.7), (0.2, 0.8));
        assert_eq!(ticks(1.0), (0.25, 1.0));
        assert_eq!(ticks(0.035), (0.01, 0.04));
        assert!(ticks(0.0001).1 >= 0.0001);
    }
}
