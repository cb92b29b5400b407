//! The map: who has ties with whom, who holds others together, who stands alone.

use std::collections::BTreeMap;

use super::map_words::{self, Counts};
use super::unlinked;
use crate::base::error::Error;
use crate::notice::story::{Mark, Standing, Story};
use crate::plot::chart::Chart;
use crate::plot::frame::{Page, line_of_text};
use crate::plot::geometry::{Point, Rect};
use crate::plot::kind::Kind;
use crate::plot::layout::apart::Room;
use crate::plot::layout::backbone::{self, Link};
use crate::plot::layout::labels::{self, Ground, Need, Placed, Spot, Wish};
use crate::plot::layout::place;
use crate::plot::marks;
use crate::plot::picture::{Anchor, Shape};
use crate::plot::short;
use crate::plot::svg;
use crate::plot::text::Font;
use crate::plot::theme::{self, Labelled, MapSize};

/// How much of the map may be promised to labels: more cannot be moved about.
const FULL: f64 = 0.55;

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
        let map = Map::new(story, &linked, &links, size, frame);
        unnamed += linked.len() - map.labels.len();
        page.shapes.extend(map.shapes());
    }
    let alone = order.iter().copied().filter(|&unit| ties.degree(unit) == 0);
    let alone: Vec<&str> = alone.map(|unit| story.standings[unit].name.as_str()).collect();
    let heading = format!("{} without links", map_words::units(story.level, alone.len()));
    unnamed += unlinked::draw(&mut page, &heading, &alone);
    let how_to_read = map_words::how_to_read(story, all_links);
    let note = map_words::note(story, (links.len(), all_links), unnamed);
    let alt = map_words::alt(story, counts, all_links);
    let svg = svg::write(&page.finish(&[&how_to_read, &note]), &title, &alt)?;
    Ok(Some(Chart { name: KIND.name, title, subtitle, svg, alt, how_to_read, note }))
}

fn key(standings: &[Standing]) -> Vec<(Mark, &'static str)> {
    let marks = [Mark::HoldsTogether, Mark::OneLink, Mark::NoLinks, Mark::Ordinary];
    let occurs = |mark: &Mark| standings.iter().any(|unit| unit.mark == *mark);
    let entries = marks.into_iter().filter(occurs).map(|mark| (mark, map_words::meaning(mark)));
    let entries: Vec<_> = entries.collect();
    // One kind of mark for all needs no key: the title says it.
    if entries.len() > 1 { entries } else { Vec::new() }
}

/// The area with links; its units are those with a link, numbered anew.
struct Map<'a> {
    units: Vec<&'a Standing>,
    links: Vec<Link>,
    size: MapSize,
    places: Vec<Point>,
    names: BTreeMap<usize, Vec<String>>,
    labels: Vec<Placed>,
}

impl<'a> Map<'a> {
    fn new(story: &'a Story, linked: &[usize], links: &[Link], size: MapSize, frame: Rect) -> Self {
        let units: Vec<&Standing> = linked.iter().map(|&unit| &story.standings[unit]).collect();
        let links = numbered_anew(links, linked, story.standings.len());
        let order = label_order(&units, size);
        let names = names(&units, &order);
        let pairs: Vec<(usize, usize)> = links.iter().map(|link| (link.a, link.b)).collect();
        let rooms: Vec<Room> = (0..units.len())
            .map(|unit| {
                room(units[unit], size, names.get(&unit).filter(|_| size.who == Labelled::All))
            })
            .collect();
        let rooms = eased(rooms, &frame);
        let places = place::place(&rooms, &pairs, &frame);
        let labels =
            label(&units, size, &order, &names, &Drawn { places: &places, pairs: &pairs, frame });
        Self { units, links, size, places, names, labels }
    }

    fn shapes(&self) -> Vec<Shape> {
        let mut shapes = self.link_shapes();
        for label in &self.labels {
            let rect = label.rect.grown(1.0);
            shapes.push(Shape::Box { rect, colour: theme::PAPER, opacity: theme::HALO_OPACITY });
        }
        for (from, to) in self.labels.iter().filter_map(|label| label.leader) {
            let through = vec![from, to];
            shapes.push(Shape::Line { through, colour: theme::QUIET_TEXT, width: 1.0 });
        }
        for (unit, &place) in self.units.iter().zip(&self.places) {
            shapes.extend(marks::draw(unit.mark, place, self.size.radius));
        }
        for label in &self.labels {
            let font = font(self.units[label.unit]);
            let lines = self.names.get(&label.unit).map_or(&[][..], Vec::as_slice);
            shapes.extend(lines.iter().enumerate().map(|(number, line)| {
                let x = match label.anchor {
                    Anchor::Start => label.rect.left,
                    Anchor::Middle => f64::midpoint(label.rect.left, label.rect.right),
                    Anchor::End => label.rect.right,
                };
                let y = label.rect.top + font.ascent() + font.line() * number as f64;
                line_of_text(line, Point::new(x, y), label.anchor, font, theme::TEXT)
            }));
        }
        shapes
    }

    fn link_shapes(&self) -> Vec<Shape> {
        let strongest = self.links.last().map_or(1.0, |link| link.strength);
        let weakest = self.links.first().map_or(1.0, |link| link.strength);
        let range = self.size.link_max - theme::LINK_MIN;
        let width = |strength: f64| {
            if strongest > weakest {
                theme::LINK_MIN + range * (strength / strongest).sqrt()
            } else {
                theme::LINK_MIN + range / 4.0
            }
        };
        let line = |link: &Link| Shape::Line {
            through: vec![self.places[link.a], self.places[link.b]],
            colour: theme::LINK,
            width: width(link.strength),
        };
        self.links.iter().map(line).collect()
    }
}

/// The links between the places that units have in `shown`, weakest first.
fn numbered_anew(links: &[Link], shown: &[usize], units: usize) -> Vec<Link> {
    let mut place = vec![0; units];
    for (at, &unit) in shown.iter().enumerate() {
        place[unit] = at;
    }
    let anew = |link: &Link| {
        let (a, b) = (place[link.a], place[link.b]);
        Link { a: a.min(b), b: a.max(b), strength: link.strength }
    };
    let mut links: Vec<Link> = links.iter().map(anew).collect();
    links.sort_by(|x, y| x.strength.total_cmp(&y.strength).then((y.a, y.b).cmp(&(x.a, x.b))));
    links
}

struct Drawn<'a> {
    places: &'a [Point],
    pairs: &'a [(usize, usize)],
    frame: Rect,
}

fn label(
    units: &[&Standing],
    size: MapSize,
    order: &[usize],
    names: &BTreeMap<usize, Vec<String>>,
    drawn: &Drawn,
) -> Vec<Placed> {
    let spots: Vec<Spot> = units
        .iter()
        .zip(drawn.places)
        .map(|(unit, &at)| Spot { at, reach: marks::reach(unit.mark, size.radius) })
        .collect();
    let lines: Vec<(Point, Point)> =
        drawn.pairs.iter().map(|&(a, b)| (drawn.places[a], drawn.places[b])).collect();
    let wishes: Vec<Wish> = order
        .iter()
        .filter_map(|&unit| {
            let lines = names.get(&unit)?;
            let kept = is_kept(units[unit], size);
            Some(Wish {
                unit,
                width: font(units[unit]).widest(lines),
                height: font(units[unit]).height(lines.len()),
                need: if kept { Need::Kept } else { Need::Dropped },
            })
        })
        .collect();
    labels::place(&wishes, &Ground { spots: &spots, links: &lines, frame: drawn.frame })
}

fn is_flagged(unit: &Standing) -> bool {
    unit.mark == Mark::HoldsTogether || !unit.flags.is_empty()
}

/// Whether its label is never dropped.
fn is_kept(unit: &Standing, size: MapSize) -> bool {
    size.who == Labelled::All || is_flagged(unit)
}

/// Who may have a label, most important first: flagged, thin, then by strength.
fn label_order(units: &[&Standing], size: MapSize) -> Vec<usize> {
    let rank = |unit: usize| match units[unit] {
        standing if is_flagged(standing) => 0,
        standing if standing.mark == Mark::OneLink && size.who == Labelled::All => 1,
        _ => 2,
    };
    let mut order: Vec<usize> = (0..units.len())
        .filter(|&unit| size.who != Labelled::Flagged || is_flagged(units[unit]))
        .collect();
    order.sort_by(|&a, &b| {
        rank(a).cmp(&rank(b)).then(units[b].strength.total_cmp(&units[a].strength)).then(a.cmp(&b))
    });
    order.truncate(size.labels);
    order
}

fn font(unit: &Standing) -> Font {
    if unit.mark == Mark::HoldsTogether {
        Font::bold(theme::STRONG_LABEL_SIZE)
    } else {
        Font::regular(theme::LABEL_SIZE)
    }
}

/// The lines of each label.
fn names(units: &[&Standing], order: &[usize]) -> BTreeMap<usize, Vec<String>> {
    let lines =
        |unit: usize| short::lines(&units[unit].name, font(units[unit]), theme::LABEL_WIDTH);
    order.iter().map(|&unit| (unit, lines(unit))).collect()
}

/// The rooms, narrowed where together they would fill more than `FULL` of the frame.
fn eased(mut rooms: Vec<Room>, frame: &Rect) -> Vec<Room> {
    let wanted: f64 = rooms.iter().map(|room| 2.0 * room.side * (room.above + room.below)).sum();
    let share = (FULL * frame.width() * frame.height() / wanted).min(1.0).sqrt();
    for room in &mut rooms {
        room.side = (room.side * share).max(room.above);
        room.below = (room.below * share).max(room.above);
    }
    rooms
}

fn room(unit: &Standing, size: MapSize, label: Option<&Vec<String>>) -> Room {
    let reach = marks::reach(unit.mark, size.radius);
    let (width, height) = label.map_or((0.0, 0.0), |lines| {
        let font = font(unit);
        (font.widest(lines) + 6.0, theme::LABEL_GAP + font.height(lines.len()))
    });
    Room {
        side: (reach + 2.0).max(width / 2.0),
        above: reach + 2.0,
        below: reach + 2.0 + height,
        reach: reach + 3.0,
    }
}
