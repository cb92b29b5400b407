//! The area of a map: where units with links stand, their links, marks and labels.

use std::collections::BTreeMap;

use crate::notice::story::Mark;
use crate::plot::frame::line_of_text;
use crate::plot::geometry::{Point, Rect};
use crate::plot::layout::apart::Room;
use crate::plot::layout::backbone::Link;
use crate::plot::layout::labels::{self, Ground, Need, Placed, Spot, Wish};
use crate::plot::layout::place;
use crate::plot::marks;
use crate::plot::picture::{Anchor, Shape};
use crate::plot::short;
use crate::plot::text::Font;
use crate::plot::theme::{self, Labelled, MapSize};

/// How much of the map may be promised to labels: more cannot be moved about.
const FULL: f64 = 0.55;

/// A unit with a link.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its mark.
    pub mark: Mark,
    /// Summed strength of its ties.
    pub strength: f64,
    /// How much its name matters.
    pub rank: Rank,
}

/// How much a name matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Its label comes first and is never dropped.
    Flagged,
    /// Its label may be dropped where there are many.
    Plain,
}

/// Where everything stands; what stands there may change from picture to picture.
#[derive(Debug, Clone)]
pub struct Area {
    size: MapSize,
    places: Vec<Point>,
    fonts: Vec<Font>,
    names: BTreeMap<usize, Vec<String>>,
    labels: Vec<Placed>,
}

/// Links with their ends numbered by place in `units`, ascending.
#[must_use]
pub fn numbered_anew(links: &[Link], units: &[usize]) -> Vec<Link> {
    let place: BTreeMap<usize, usize> =
        units.iter().enumerate().map(|(at, &unit)| (unit, at)).collect();
    let new = |unit: usize| place.get(&unit).copied().unwrap_or(0);
    let anew = |link: &Link| {
        let (a, b) = (new(link.a), new(link.b));
        Link { a: a.min(b), b: a.max(b), strength: link.strength }
    };
    let mut links: Vec<Link> = links.iter().map(anew).collect();
    links.sort_by(|x, y| x.strength.total_cmp(&y.strength).then((y.a, y.b).cmp(&(x.a, x.b))));
    links
}

/// The weakest and the strongest of links that begin with the weakest.
#[must_use]
pub fn range(links: &[Link]) -> (f64, f64) {
    let strength = |link: Option<&Link>| link.map_or(1.0, |link| link.strength);
    (strength(links.first()), strength(links.last()))
}

impl Area {
    /// Places units and labels.
    #[must_use]
    pub fn new(units: &[Unit], links: &[Link], size: MapSize, frame: Rect) -> Self {
        let order = label_order(units, size);
        let names = names(units, &order);
        let pairs: Vec<(usize, usize)> = links.iter().map(|link| (link.a, link.b)).collect();
        let rooms: Vec<Room> = (0..units.len())
            .map(|unit| {
                room(&units[unit], size, names.get(&unit).filter(|_| size.who == Labelled::All))
            })
            .collect();
        let rooms = eased(rooms, &frame);
        let places = place::place(&rooms, &pairs, &frame);
        let labels =
            label(units, size, &order, &names, &Drawn { places: &places, pairs: &pairs, frame });
        Self { size, places, fonts: units.iter().map(font).collect(), names, labels }
    }

    /// How many units have a label.
    #[must_use]
    pub fn labelled(&self) -> usize {
        self.labels.len()
    }

    /// The same area somewhere else.
    #[must_use]
    pub fn moved(&self, x: f64, y: f64) -> Self {
        let there = |place: Point| place.moved(x, y).rounded();
        let label = |label: &Placed| Placed {
            rect: Rect {
                left: label.rect.left + x,
                top: label.rect.top + y,
                right: label.rect.right + x,
                bottom: label.rect.bottom + y,
            },
            leader: label.leader.map(|(from, to)| (there(from), there(to))),
            ..label.clone()
        };
        Self {
            places: self.places.iter().map(|&place| there(place)).collect(),
            labels: self.labels.iter().map(label).collect(),
            ..self.clone()
        }
    }

    /// What is drawn: links as wide as their strength in a range, marks, labels.
    #[must_use]
    pub fn shapes(&self, marks: &[Mark], links: &[Link], range: (f64, f64)) -> Vec<Shape> {
        let mut shapes = self.link_shapes(links, range);
        for label in &self.labels {
            let rect = label.rect.grown(1.0);
            shapes.push(Shape::Box { rect, colour: theme::PAPER, opacity: theme::HALO_OPACITY });
        }
        for (from, to) in self.labels.iter().filter_map(|label| label.leader) {
            let through = vec![from, to];
            shapes.push(Shape::Line { through, colour: theme::QUIET_TEXT, width: 1.0 });
        }
        for (&mark, &place) in marks.iter().zip(&self.places) {
            shapes.extend(marks::draw(mark, place, self.size.radius));
        }
        for label in &self.labels {
            let font = self.fonts[label.unit];
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

    fn link_shapes(&self, links: &[Link], (weakest, strongest): (f64, f64)) -> Vec<Shape> {
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
        links.iter().map(line).collect()
    }
}

struct Drawn<'a> {
    places: &'a [Point],
    pairs: &'a [(usize, usize)],
    frame: Rect,
}

fn label(
    units: &[Unit],
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
            let kept = is_kept(&units[unit], size);
            Some(Wish {
                unit,
                width: font(&units[unit]).widest(lines),
                height: font(&units[unit]).height(lines.len()),
                need: if kept { Need::Kept } else { Need::Dropped },
            })
        })
        .collect();
    labels::place(&wishes, &Ground { spots: &spots, links: &lines, frame: drawn.frame })
}

fn is_flagged(unit: &Unit) -> bool {
    unit.rank == Rank::Flagged
}

/// Whether its label is never dropped.
fn is_kept(unit: &Unit, size: MapSize) -> bool {
    size.who == Labelled::All || (is_flagged(unit) && size.who != Labelled::FlaggedWithRoom)
}

/// Who may have a label, most important first: flagged, thin, then by strength.
fn label_order(units: &[Unit], size: MapSize) -> Vec<usize> {
    let rank = |unit: usize| match &units[unit] {
        unit if is_flagged(unit) => 0,
        unit if unit.mark == Mark::OneLink && size.who == Labelled::All => 1,
        _ => 2,
    };
    let only_flagged = matches!(size.who, Labelled::Flagged | Labelled::FlaggedWithRoom);
    let mut order: Vec<usize> =
        (0..units.len()).filter(|&unit| !only_flagged || is_flagged(&units[unit])).collect();
    order.sort_by(|&a, &b| {
        rank(a).cmp(&rank(b)).then(units[b].strength.total_cmp(&units[a].strength)).then(a.cmp(&b))
    });
    order.truncate(size.labels);
    order
}

fn font(unit: &Unit) -> Font {
    if unit.mark == Mark::HoldsTogether {
        Font::bold(theme::STRONG_LABEL_SIZE)
    } else {
        Font::regular(theme::LABEL_SIZE)
    }
}

/// The lines of each label.
fn names(units: &[Unit], order: &[usize]) -> BTreeMap<usize, Vec<String>> {
    let lines =
        |unit: usize| short::lines(units[unit].name, font(&units[unit]), theme::LABEL_WIDTH);
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

fn room(unit: &Unit, size: MapSize, label: Option<&Vec<String>>) -> Room {
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
