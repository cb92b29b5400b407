//! Greedy placement of labels: eight places around each mark, the important ones first.

use crate::plot::geometry::{Point, Rect, tenth};
use crate::plot::picture::Anchor;
use crate::plot::theme::LABEL_GAP;

/// A label that wants a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// The unit, an index into the marks.
    pub unit: usize,
    /// Width of the label.
    pub width: f64,
    /// Height of the label.
    pub height: f64,
    /// How hard it is to go without.
    pub need: Need,
}

/// How hard it is to go without a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It is dropped where there is no room.
    Dropped,
    /// It moves out on a leader line, and is never dropped.
    Kept,
}

/// A mark: its place and how far its ink reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Its middle.
    pub at: Point,
    /// Its ink's reach.
    pub reach: f64,
}

/// A label with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The unit.
    pub unit: usize,
    /// The box of its letters.
    pub rect: Rect,
    /// Where its lines are aligned.
    pub anchor: Anchor,
    /// A line from the mark to a label that moved out.
    pub leader: Option<(Point, Point)>,
}

/// Everything that labels must keep clear of.
#[derive(Debug)]
pub struct Ground<'a> {
    /// Every mark.
    pub spots: &'a [Spot],
    /// Every link drawn, from place to place.
    pub links: &'a [(Point, Point)],
    /// Labels stay in here.
    pub frame: Rect,
}

/// The eight directions, best first, and what each costs: below is what `apart` keeps free.
const DIRECTIONS: [(f64, f64, f64); 8] = [
    (0.0, 1.0, 0.0),
    (1.0, 0.0, 0.5),
    (-1.0, 0.0, 1.0),
    (0.0, -1.0, 1.0),
    (0.8, 0.8, 1.5),
    (0.8, -0.8, 1.5),
    (-0.8, 0.8, 2.0),
    (-0.8, -0.8, 2.0),
];
/// Further directions for labels that move out.
const BETWEEN: [(f64, f64, f64); 8] = [
    (0.9, 0.4, 1.0),
    (0.9, -0.4, 1.0),
    (0.4, 0.9, 1.0),
    (0.4, -0.9, 1.0),
    (-0.9, 0.4, 1.5),
    (-0.9, -0.4, 1.5),
    (-0.4, 0.9, 1.5),
    (-0.4, -0.9, 1.5),
];
const OUT: [f64; 7] = [14.0, 28.0, 44.0, 64.0, 90.0, 120.0, 170.0];
/// What a leader line costs, by how far the label moves out.
const LEADER: [f64; 7] = [8.0, 10.0, 13.0, 18.0, 25.0, 34.0, 50.0];
const PER_LINK: f64 = 3.0;
/// What it costs to take the place of a label that may still give way.
const PER_PUSHED: f64 = 2.0;
/// Another mark must be further from a label than its own by this.
const CLEARER: f64 = 3.0;
/// What it costs when another mark is nearly as near to the label as its own.
const PER_NEAR: f64 = 6.0;
/// What it costs when a leader line runs over a label or a mark; neither is accepted if anything
/// else is possible.
const LEADER_ON_LABEL: f64 = 200.0;
const LEADER_ON_MARK: f64 = 50.0;
/// What a missing label costs.
const MISSING: f64 = 30.0;
const SWEEPS: usize = 6;

/// How the first sweep treats the labels that come later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// A label may take the place of a later one, which then has to give way.
    Pushing,
    /// It may not.
    Yielding,
}

/// Places the labels in the order of the wishes; those without room are left out.
#[must_use]
pub fn place(wishes: &[Wish], ground: &Ground) -> Vec<Placed> {
    let tries = [settle(wishes, ground, Start::Pushing), settle(wishes, ground, Start::Yielding)];
    let cost = |placed: &Vec<Option<Placed>>| cost(placed, ground);
    let best = tries.into_iter().min_by(|a, b| cost(a).total_cmp(&cost(b)));
    best.unwrap_or_default().into_iter().flatten().collect()
}

/// Improves one label after the other until none moves.
fn settle(wishes: &[Wish], ground: &Ground, start: Start) -> Vec<Option<Placed>> {
    let mut placed: Vec<Option<Placed>> = vec![None; wishes.len()];
    if wishes.iter().all(|wish| wish.need == Need::Kept) {
        // Every label starts below its mark, where `apart` keeps room, and leaves only for a better
        // place.
        let below = |wish: &Wish| options(wish, ground, 0.0).into_iter().next();
        placed = wishes.iter().map(|wish| below(wish).map(|(_, option)| option)).collect();
    }
    for sweep in 0..SWEEPS {
        let before = placed.clone();
        for (number, wish) in wishes.iter().enumerate() {
            let firm = if start == Start::Pushing && sweep == 0 { number } else { wishes.len() };
            placed[number] = None;
            placed[number] = best(wish, ground, &Others { labels: &placed, firm });
        }
        if placed == before {
            break;
        }
    }
    placed
}

/// How bad an arrangement is: what speaks against each label, leader lines and missing labels.
fn cost(placed: &[Option<Placed>], ground: &Ground) -> f64 {
    let mut sum = 0.0;
    for (number, label) in placed.iter().enumerate() {
        let Some(label) = label else {
            sum += MISSING;
            continue;
        };
        let mut others = placed.to_vec();
        others[number] = None;
        let others = Others { labels: &others, firm: placed.len() };
        sum += trouble(label, ground, &others, Strictness::Anywhere).unwrap_or(MISSING);
        sum += if label.leader.is_some() { LEADER[0] } else { 0.0 };
    }
    sum
}

/// The labels of the other wishes; those from `firm` on may still give way.
struct Others<'a> {
    labels: &'a [Option<Placed>],
    firm: usize,
}

fn best(wish: &Wish, ground: &Ground, placed: &Others) -> Option<Placed> {
    let mut all = options(wish, ground, 0.0);
    if wish.need == Need::Dropped {
        return cheapest(&all, ground, placed, Strictness::Clear);
    }
    for (out, cost) in OUT.into_iter().zip(LEADER) {
        let further = options(wish, ground, out).into_iter();
        all.extend(further.map(|(preference, option)| (preference + cost, option)));
    }
    [Strictness::Apart, Strictness::Anywhere]
        .into_iter()
        .find_map(|strictness| cheapest(&all, ground, placed, strictness))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strictness {
    /// Off labels, marks and frame, and clearly beside its own mark.
    Clear,
    /// Off labels, marks and frame.
    Apart,
    /// In the frame, with the least overlap.
    Anywhere,
}

fn options(wish: &Wish, ground: &Ground, out: f64) -> Vec<(f64, Placed)> {
    let spot = ground.spots[wish.unit];
    let reach = spot.reach + LABEL_GAP + out;
    let (width, height) = (wish.width, wish.height);
    let between = BETWEEN.iter().take(if out > 0.0 { BETWEEN.len() } else { 0 });
    DIRECTIONS
        .iter()
        .chain(between)
        .map(|&(x, y, cost)| {
            let (left, anchor) = match x.total_cmp(&0.0) {
                std::cmp::Ordering::Greater => (spot.at.x + reach * x, Anchor::Start),
                std::cmp::Ordering::Less => (spot.at.x + reach * x - width, Anchor::End),
                std::cmp::Ordering::Equal => (spot.at.x - width / 2.0, Anchor::Middle),
            };
            let top = match y.total_cmp(&0.0) {
                std::cmp::Ordering::Greater => spot.at.y + reach * y,
                std::cmp::Ordering::Less => spot.at.y + reach * y - height,
                std::cmp::Ordering::Equal => spot.at.y - height / 2.0,
            };
            // A label that would leave the frame slides along its side.
            let left = left.min(ground.frame.right - width).max(ground.frame.left);
            let rect = Rect::at(Point::new(tenth(left), tenth(top)), width, height);
            (cost, Placed { unit: wish.unit, rect, anchor, leader: leader(spot, &rect) })
        })
        .collect()
}

/// A line to a label that is not right beside its mark.
fn leader(spot: Spot, rect: &Rect) -> Option<(Point, Point)> {
    let end = rect.nearest(spot.at);
    let length = spot.at.distance(end);
    let share = spot.reach / length;
    let start = spot.at.moved((end.x - spot.at.x) * share, (end.y - spot.at.y) * share);
    (length > spot.reach + 2.0 * LABEL_GAP).then(|| (start.rounded(), end.rounded()))
}

fn cheapest(
    options: &[(f64, Placed)],
    ground: &Ground,
    placed: &Others,
    strictness: Strictness,
) -> Option<Placed> {
    let mut best: Option<(f64, &Placed)> = None;
    for (preference, option) in options {
        let Some(trouble) = trouble(option, ground, placed, strictness) else { continue };
        let cost = preference + trouble;
        if best.as_ref().is_none_or(|(least, _)| cost < *least - 1e-9) {
            best = Some((cost, option));
        }
    }
    best.map(|(_, option)| option.clone())
}

/// What speaks against an option; `None` if it is not allowed.
fn trouble(
    option: &Placed,
    ground: &Ground,
    placed: &Others,
    strictness: Strictness,
) -> Option<f64> {
    let rect = &option.rect;
    if !ground.frame.grown(0.1).holds(rect) {
        return None;
    }
    let mut overlap = 0.0;
    let own = ground.spots[option.unit];
    overlap += (LABEL_GAP - 2.0 + own.reach - rect.distance(own.at)).max(0.0) * 40.0;
    let (mut pushed, mut near) = (0.0, 0.0);
    for (number, other) in placed.labels.iter().enumerate() {
        let Some(other) = other else { continue };
        let shared = rect.grown(1.0).shared_area(&other.rect);
        if number >= placed.firm {
            pushed += if shared > 0.0 { PER_PUSHED } else { 0.0 };
            continue;
        }
        overlap += shared;
        let crossed = |line: Option<(Point, Point)>, rect: &Rect| {
            line.is_some_and(|(from, to)| rect.is_crossed(from, to))
        };
        if crossed(other.leader, rect) || crossed(option.leader, &other.rect) {
            overlap += LEADER_ON_LABEL;
        }
    }
    let others = ground.spots.iter().enumerate().filter(|&(unit, _)| unit != option.unit);
    for (_, spot) in others {
        let gap = rect.distance(spot.at) - spot.reach;
        overlap += (2.0 - gap).max(0.0) * 40.0;
        if gap < LABEL_GAP + CLEARER {
            if strictness == Strictness::Clear {
                return None;
            }
            near += PER_NEAR;
        }
        let blocks = option.leader.is_some_and(|(from, to)| {
            spot.at.distance(spot.at.nearest_on(from, to)) < spot.reach + 1.0
        });
        overlap += if blocks { LEADER_ON_MARK } else { 0.0 };
    }
    if strictness != Strictness::Anywhere && overlap > 0.0 {
        return None;
    }
    let tight = rect.grown(1.0);
    let crossed = ground.links.iter().filter(|(from, to)| tight.is_crossed(*from, *to)).count();
    let under_leader = option.leader.map_or(0, |(from, to)| {
        let start = ground.spots[option.unit].at;
        let own = |link: &&(Point, Point)| link.0 == start || link.1 == start;
        let others = ground.links.iter().filter(|link| !own(link));
        others.filter(|(a, b)| cross(from, to, *a, *b)).count()
    });
    Some(overlap + pushed + near + PER_LINK * crossed as f64 + under_leader as f64)
}

/// Whether two lines cross.
fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect { left: 0.0, top: 0.0, right: 300.0, bottom: 200.0 };

    fn wish(unit: usize, need: Need) -> Wish {
        Wish { unit, width: 80.0, height: 14.0, need }
    }

    fn spot(x: f64, y: f64) -> Spot {
        Spot { at: Point::new(x, y), reach: 6.0 }
    }

    #[test]
    fn a_label_stands_beside_its_mark() {
        let spots = [spot(100.0, 100.0)];
        let ground = Ground { spots: &spots, links: &[], frame: FRAME };
        let placed = place(&[wish(0, Need::Dropped)], &ground);
        assert_eq!(placed[0].rect, Rect::at(Point::new(60.0, 110.0), 80.0, 14.0));
        assert_eq!((placed[0].anchor, placed[0].leader), (Anchor::Middle, None));
    }

    #[test]
    fn at_the_edge_it_slides_inwards_and_it_avoids_links() {
        let spots = [spot(290.0, 100.0)];
        let ground = Ground { spots: &spots, links: &[], frame: FRAME };
        let rect = place(&[wish(0, Need::Dropped)], &ground)[0].rect;
        assert_eq!((rect.left, rect.top), (220.0, 110.0));
        let spots = [spot(100.0, 100.0)];
        let links = [(Point::new(100.0, 100.0), Point::new(100.0, 200.0))];
        let ground = Ground { spots: &spots, links: &links, frame: FRAME };
        assert_eq!(place(&[wish(0, Need::Dropped)], &ground)[0].anchor, Anchor::Start);
    }

    #[test]
    fn in_a_crowd_flagged_labels_stay_and_others_go() {
        let spots: Vec<Spot> = (0..49)
            .map(|k| spot(102.0 + 16.0 * f64::from(k % 7), 52.0 + 16.0 * f64::from(k / 7)))
            .collect();
        let ground = Ground { spots: &spots, links: &[], frame: FRAME };
        let mut wishes = vec![wish(24, Need::Kept), wish(25, Need::Kept)];
        wishes.extend((26..40).map(|unit| wish(unit, Need::Dropped)));
        let placed = place(&wishes, &ground);
        assert_eq!((placed[0].unit, placed[1].unit), (24, 25));
        assert!(placed[0].leader.is_some() && placed.len() < wishes.len());
    }
}
