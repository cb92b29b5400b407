//! Schools and bodies that may be one. Two schools of the school list never are.

use crate::collect::draft::intern::Texts;
use crate::collect::who::numbers::beside_a_name;
use crate::collect::who::proposals::blocks::{Blocks, Compared};
use crate::collect::who::proposals::proposal::{Pair, Suggest};
use crate::collect::who::proposals::school_names::SchoolName;

/// How many others are proposed for one spelling.
const MOST_EACH: usize = 3;

/// A school or body.
#[derive(Debug, Clone)]
pub struct SchoolUnit {
    /// Its name.
    pub name: String,
    /// It is on the school list.
    pub listed: bool,
    /// Its official number; empty if nobody knows it.
    pub number: String,
    /// What `org_type` says of it, if anything.
    pub kind: String,
    /// How many rows name it.
    pub rows: u32,
}

/// Pairs of units that may be one.
#[must_use]
pub fn pairs(units: &[SchoolUnit]) -> (Vec<Pair>, Compared) {
    let names: Vec<SchoolName> = units.iter().map(|unit| SchoolName::of(&unit.name)).collect();
    let mut found: Vec<Pair> = Vec::new();
    let compared = blocks(&names).pairs(&mut |a, b| {
        let (one, other) = (&units[a], &units[b]);
        // Two of one name are told apart by their numbers, and no answer could tell which is meant.
        if (one.listed && other.listed) || other_kind(one, other) || one.name == other.name {
            return;
        }
        let number = |unit: &SchoolUnit| {
            let beside = beside_a_name(&unit.name).map(|(_, number)| number.to_owned());
            beside.unwrap_or_else(|| unit.number.clone())
        };
        let numbers = [number(one), number(other)];
        if numbers.iter().all(|number| !number.is_empty()) && numbers[0] != numbers[1] {
            return;
        }
        if let Some(reason) = names[a].like(&names[b]) {
            let first_is_meant = rank(one, reason.suggest) > rank(other, reason.suggest);
            let (one, other) = if first_is_meant { (b, a) } else { (a, b) };
            found.push(Pair { one, other, reason });
        }
    });
    found.sort_by_key(|pair| (pair.one, std::cmp::Reverse(pair.reason.score), pair.other));
    found.dedup_by_key(|pair| (pair.one, pair.other));
    let each = found.chunk_by(|a, b| a.one == b.one);
    (each.flat_map(|pairs| pairs.iter().take(MOST_EACH).copied()).collect(), compared)
}

/// An authority is no school; what nobody says may be anything.
fn other_kind(one: &SchoolUnit, other: &SchoolUnit) -> bool {
    let kind = |unit: &SchoolUnit| match unit.kind.as_str() {
        "school" => String::new(),
        kind => kind.to_owned(),
    };
    let (a, b) = (kind(one), kind(other));
    a != b && ((!a.is_empty() && !b.is_empty()) || one.listed || other.listed)
}

/// The greater is suggested.
fn rank(unit: &SchoolUnit, suggest: Suggest) -> (bool, u32, usize, std::cmp::Reverse<&str>) {
    let length = unit.name.chars().filter(|c| c.is_alphanumeric()).count();
    let last = std::cmp::Reverse(unit.name.as_str());
    match suggest {
        Suggest::Fuller => (unit.listed, length as u32, unit.rows as usize, last),
        Suggest::MoreUsed => (unit.listed, unit.rows, length, last),
    }
}

/// By telling words, by how the name begins and ends, and by initials.
fn blocks(names: &[SchoolName]) -> Blocks {
    let (mut texts, mut blocks) = (Texts::default(), Blocks::default());
    for (unit, name) in names.iter().enumerate() {
        for word in name.telling() {
            blocks.add((0, texts.number(word), 0), unit);
        }
        let compact = name.compact();
        if compact.is_empty() {
            continue;
        }
        let length = compact.chars().count();
        let start: String = compact.chars().take(4).collect();
        let end: String = compact.chars().skip(length.saturating_sub(4)).collect();
        blocks.add((1, texts.number(&start), 0), unit);
        blocks.add((2, texts.number(&end), 0), unit);
        blocks.add((3, texts.number(compact), 0), unit);
        if let Some(initials) = &name.initials {
            blocks.add((3, texts.number(initials), 0), unit);
        }
    }
    blocks
}
