//! Before and after: the same map twice, with and without what one person leads.

use std::collections::BTreeSet;

use super::map_area::{Area, Rank, Unit, numbered_anew, range};
use super::map_words;
use crate::base::error::Error;
use crate::connect::adjacency::Adjacency;
use crate::notice::finding::Subject;
use crate::notice::leavers::{Leaver, Leavers};
use crate::notice::story::{Mark, Story};
use crate::notice::words::{self, count, inside, list, percent};
use crate::plot::chart::Chart;
use crate::plot::frame::{Page, line_of_text};
use crate::plot::geometry::Point;
use crate::plot::kind::Kind;
use crate::plot::layout::backbone::{self, Link};
use crate::plot::picture::Anchor;
use crate::plot::svg;
use crate::plot::text::Font;
use crate::plot::theme::{self, Labelled};

/// Between two pictures side by side.
const GUTTER: f64 = 16.0;
/// Names of those left without a link below pictures in which not everybody is named.
const LISTED: usize = 6;

/// The registry's entry.
pub const KIND: Kind = Kind {
    name: "leavers",
    how_to_read: "Both pictures show the same units in the same places. The second leaves out the \
                  activities that only this person is known to lead. The wider a line, the more \
                  was done together.",
    draw,
};

/// Draws the pair; `None` when no contact would stop with anybody.
pub fn draw(story: &Story) -> Result<Option<Chart>, Error> {
    let Some(leavers) = &story.leavers else { return Ok(None) };
    let Some(top) = leavers.ranked.first().filter(|top| top.stops.weight > 0.0) else {
        return Ok(None);
    };
    let units = story.standings.len();
    let ties = [&leavers.before.ties, &leavers.after.ties];
    if leavers.level != story.level || ties.iter().any(|ties| ties.units() != units) {
        return Err(Error::bug(format!("leavers of another network than the {units} shown")));
    }
    let title = title(story, leavers, top);
    let subtitle = subtitle(story, leavers, top);
    let mut page = Page::new(&title, &subtitle);
    let pair = Pair::of(story, leavers);
    page.key(&pair.key(leavers));
    let unnamed = pair.draw(&mut page, story, leavers);
    let note = note(story, leavers, &pair, unnamed);
    let (alt, how_to_read) = (alt(story, leavers, top, &pair), how_to_read(story));
    let svg = svg::write(&page.finish(&[&how_to_read, &note]), &title, &alt)?;
    Ok(Some(Chart { name: KIND.name, title, subtitle, svg, alt, how_to_read, note }))
}

fn title(story: &Story, leavers: &Leavers, top: &Leaver) -> String {
    let (name, goes) = (inside(&top.name), percent(top.stops.weight));
    let units = leavers.level.word();
    let person = Subject::Person(top.person);
    let flagged = story.findings.flags.iter().any(|f| f.id == "F02" && f.subject == person);
    if flagged {
        return format!("Without {name}'s activities {goes} of contact between {units} goes");
    }
    if story.findings.not_assessed.iter().any(|missing| missing.id == "F02") {
        return format!("If {name}'s activities stopped, {goes} of contact would go");
    }
    format!("No one person's activities carry more than {goes} of contact between {units}")
}

fn subtitle(story: &Story, leavers: &Leavers, top: &Leaver) -> String {
    let random = if leavers.ranked.len() > 1 {
        let random = percent(leavers.random_loss);
        format!("; without those of one leader drawn at random, {random} would be lost on average")
    } else {
        String::new()
    };
    let during = if story.window.is_empty() { "this data" } else { &story.window };
    format!(
        "Contact between {} in {during}. If the activities went on without {}: {}{random}",
        leavers.level.word(),
        inside(&top.name),
        percent(top.goes_on.weight),
    )
}

fn how_to_read(story: &Story) -> String {
    KIND.how_to_read.replace("units", story.level.word())
}

fn note(story: &Story, leavers: &Leavers, pair: &Pair, unnamed: usize) -> String {
    let mut notes = Vec::new();
    let all = leavers.before.ties.arcs() / 2;
    if pair.before.len() < all {
        let one = story.level.one();
        notes.push(format!(
            "Not every link is drawn, only the three strongest of each {one} in either picture and what joins the parts: {} of {all}.",
            pair.before.len()
        ));
    }
    let without = story.standings.len() - pair.linked.len();
    if without > 0 {
        let (have, are) = if without == 1 { ("has", "is") } else { ("have", "are") };
        notes.push(format!(
            "{} {have} no link now and {are} left out.",
            words::units(story.level, without)
        ));
    }
    if unnamed > 0 {
        let verb = if unnamed == 1 { "is" } else { "are" };
        notes.push(format!("{} {verb} not named here.", words::units(story.level, unnamed)));
    }
    match (leavers.ranked.as_slice(), leavers.draws.are_done()) {
        ([top, _, ..], true) => {
            let told = top.spread.and_then(|spread| spread.told());
            notes.extend(told.map(|(low, high)| {
                let order = if top.may_swap {
                    "; whether most goes with this person is not certain"
                } else {
                    ""
                };
                format!(
                    "In 90 of 100 draws of the same activities {} to {} would stop{order}.",
                    percent(low),
                    percent(high)
                )
            }));
        }
        ([_, _, ..], false) => notes.push(leavers.draws.says()),
        _ => {}
    }
    let alone = leavers.ranked.first().map_or(&[][..], |top| top.stops.alone.as_slice());
    if unnamed > 0 && !alone.is_empty() {
        let name = |&unit: &u32| story.standings.get(unit as usize).map(|unit| unit.name.as_str());
        let mut names: Vec<&str> = alone.iter().take(LISTED).filter_map(name).collect();
        names.extend((alone.len() > LISTED).then_some("others"));
        notes.push(format!("Left without a link: {}.", list(&names)));
    }
    notes.join(" ")
}

fn alt(story: &Story, leavers: &Leavers, top: &Leaver, pair: &Pair) -> String {
    let links = |ties: &Adjacency| ties.arcs() / 2;
    let verb = if top.stops.alone.len() == 1 { "is" } else { "are" };
    format!(
        "Two network maps of {}: {} now, {} without {}'s activities; {} {verb} left without one.",
        words::units(story.level, pair.linked.len()),
        count(links(&leavers.before.ties), "link", "links"),
        links(&leavers.after.ties),
        inside(&top.name),
        top.stops.alone.len(),
    )
}

/// Who and what both pictures show.
struct Pair {
    /// The units that have a link now.
    linked: Vec<usize>,
    before: Vec<Link>,
    after: Vec<Link>,
}

impl Pair {
    fn of(story: &Story, leavers: &Leavers) -> Self {
        let (before, after) = (&leavers.before.ties, &leavers.after.ties);
        let order = story.network.in_shown_order(leavers.level).into_iter();
        let linked: Vec<usize> = order.filter(|&unit| before.degree(unit) > 0).collect();
        let left = backbone::drawn(after);
        // What is drawn afterwards is drawn before as well: links may only go.
        let both = backbone::drawn(before).into_iter().chain(left.iter().copied());
        let shown: BTreeSet<(usize, usize)> = both.map(|link| (link.a, link.b)).collect();
        let mut now = backbone::all(before);
        now.retain(|link| shown.contains(&(link.a, link.b)));
        let (before, after) = (numbered_anew(&now, &linked), numbered_anew(&left, &linked));
        Self { linked, before, after }
    }

    fn key(&self, leavers: &Leavers) -> Vec<(Mark, &'static str)> {
        let marks = [Mark::HoldsTogether, Mark::OneLink, Mark::NoLinks, Mark::Ordinary];
        let occurs = |mark: &Mark| {
            let sights = [&leavers.before, &leavers.after];
            self.linked.iter().any(|&unit| sights.iter().any(|sight| sight.marks[unit] == *mark))
        };
        let meaning = |mark| match mark {
            Mark::NoLinks => "no links left",
            _ => map_words::meaning(mark),
        };
        marks.into_iter().filter(occurs).map(|mark| (mark, meaning(mark))).collect()
    }

    /// Draws both, one below the other where every unit has a name, else side by side; returns how
    /// many are not named.
    fn draw(&self, page: &mut Page, story: &Story, leavers: &Leavers) -> usize {
        let unit = |&unit: &usize| Unit {
            name: &story.standings[unit].name,
            mark: leavers.before.marks[unit],
            strength: leavers.before.ties.strength(unit),
            rank: match leavers.after.marks[unit] {
                Mark::NoLinks => Rank::Flagged,
                _ => Rank::Plain,
            },
        };
        let units: Vec<Unit> = self.linked.iter().map(unit).collect();
        let marks =
            |marks: &[Mark]| -> Vec<Mark> { self.linked.iter().map(|&unit| marks[unit]).collect() };
        let links = |ties: &Adjacency| count(ties.arcs() / 2, "link", "links");
        let left = leavers.ranked.first().map_or(1.0, |top| 1.0 - top.stops.weight);
        let headings = [
            format!("Now: {}", links(&leavers.before.ties)),
            format!("After: {}, {} of contact", links(&leavers.after.ties), percent(left)),
        ];
        let font = Font::bold(theme::LABEL_SIZE);
        let whole = theme::map_size(self.linked.len());
        let (first, second) = if whole.who == Labelled::All {
            page.bottom += 6.0;
            page.paragraph(&headings[0], font, theme::TEXT);
            let frame = page.area(whole.height);
            page.bottom += 6.0;
            page.paragraph(&headings[1], font, theme::TEXT);
            let below = page.area(whole.height);
            let area = Area::new(&units, &self.before, whole, frame);
            let moved = area.moved(0.0, below.top - frame.top);
            (area, moved)
        } else {
            let size = theme::half_map_size(self.linked.len());
            page.bottom += 6.0;
            let heading = page.bottom;
            page.bottom += font.line();
            let mut frame = page.area(size.height);
            frame.right = f64::midpoint(frame.left, frame.right) - GUTTER / 2.0;
            let right = frame.right + GUTTER - frame.left;
            for (words, x) in headings.iter().zip([0.0, right]) {
                let at = Point::new(frame.left + x, heading + font.size);
                page.shapes.push(line_of_text(words, at, Anchor::Start, font, theme::TEXT));
            }
            let area = Area::new(&units, &self.before, size, frame);
            let moved = area.moved(right, 0.0);
            (area, moved)
        };
        let range = range(&self.before);
        page.shapes.extend(first.shapes(&marks(&leavers.before.marks), &self.before, range));
        page.shapes.extend(second.shapes(&marks(&leavers.after.marks), &self.after, range));
        units.len() - first.labelled()
    }
}
