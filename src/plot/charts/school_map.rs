//! The map: who has ties with whom, who holds others together, who stands alone.

use super::map_area::{Area, Rank, Unit, numbered_anew, range};
use super::map_words::{self, Counts};
use super::unlinked;
use crate::base::error::Error;
use crate::notice::story::{Mark, Standing, Story};
use crate::notice::words;
use crate::plot::chart::Chart;
use crate::plot::frame::Page;
use crate::plot::kind::Kind;
use crate::plot::layout::backbone;
use crate::plot::svg;
use crate::plot::theme;

/// The registry's entry.
pub const KIND: Kind = Kind {
    name: "school_map",
    how_to_read: "Each mark is a school. A line joins two schools that worked together: the wider, \
                  the more they did together. Only the lines count, not where a mark stands.",
    draw,
};

/// Draws the map; `None` when there is nobody to show.
pub fn draw(story: &Story) -> Result<Option<Chart>, Error> {
    let ties = story.network.ties(story.level).collapse();
    let units = story.standings.len();
    if units == 0 {
        return Ok(None);
    }
    if ties.units() != units {
        return Err(Error::bug(format!("{units} standings for {} units", ties.units())));
    }
    let counts = Counts::of(story);
    let all_links = ties.arcs() / 2;
    let links = backbone::drawn(ties);
    let title = map_words::title(story.level, counts);
    let subtitle = map_words::subtitle(story);
    let mut page = Page::new(&title, &subtitle);
    page.key(&key(&story.standings));
    let order = story.network.in_shown_order(story.level);
    let linked: Vec<usize> = order.iter().copied().filter(|&unit| ties.degree(unit) > 0).collect();
    let mut unnamed = 0;
    if !linked.is_empty() {
        let size = theme::map_size(linked.len());
        let frame = page.area(size.height);
        let shown: Vec<Unit> = linked.iter().map(|&unit| shown(&story.standings[unit])).collect();
        let links = numbered_anew(&links, &linked);
        let area = Area::new(&shown, &links, size, frame);
        unnamed += linked.len() - area.labelled();
        let marks: Vec<Mark> = shown.iter().map(|unit| unit.mark).collect();
        page.shapes.extend(area.shapes(&marks, &links, range(&links)));
    }
    for (mark, what) in
        [(Mark::NoLinks, "without links"), (Mark::Unheard, map_words::silence(story))]
    {
        let units = order.iter().map(|&unit| &story.standings[unit]);
        let units = units.filter(|unit| unit.partners == 0 && unit.mark == mark);
        let names: Vec<&str> = units.map(|unit| unit.name.as_str()).collect();
        let heading = format!("{} {what}", words::units(story.level, names.len()));
        unnamed += unlinked::draw(&mut page, &heading, mark, &names);
    }
    let how_to_read = map_words::how_to_read(story, all_links);
    let note = map_words::note(story, (links.len(), all_links), unnamed);
    let alt = map_words::alt(story, counts, all_links);
    let svg = svg::write(&page.finish(&[&how_to_read, &note]), &title, &alt)?;
    Ok(Some(Chart { name: KIND.name, title, subtitle, svg, alt, how_to_read, note }))
}

fn key(standings: &[Standing]) -> Vec<(Mark, &'static str)> {
    let marks = [Mark::HoldsTogether, Mark::OneLink, Mark::NoLinks, Mark::Unheard, Mark::Ordinary];
    let occurs = |mark: &Mark| standings.iter().any(|unit| unit.mark == *mark);
    let entries = marks.into_iter().filter(occurs).map(|mark| (mark, map_words::meaning(mark)));
    let entries: Vec<_> = entries.collect();
    // One kind of mark for all needs no key: the title says it.
    if entries.len() > 1 { entries } else { Vec::new() }
}

fn shown(standing: &Standing) -> Unit<'_> {
    Unit {
        name: &standing.name,
        mark: standing.mark,
        strength: standing.strength,
        rank: if standing.mark == Mark::HoldsTogether || !standing.flags.is_empty() {
            Rank::Flagged
        } else {
            Rank::Plain
        },
    }
}
