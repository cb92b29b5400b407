//! Words → cards: however a word is spelled, and the nearest ones when there is none.

use super::card::Card;

/// How alike two words must be for one to be offered for the other (Jaro–Winkler, 1 is equal).
const ALIKE: f64 = 0.84;
/// How alike a word is counted that contains the other.
const CONTAINED: f64 = 0.9;
/// Shorter words are in too many others.
const SHORTEST_PART: usize = 4;
/// A short word so many changes away is still offered.
const MOST_CHANGES: f64 = 2.0;
/// How many words are offered.
const OFFERED: usize = 4;

/// The cards of a word, measures first; by name, else by a name in the singular.
#[must_use]
pub fn find<'a>(cards: &'a [Card], word: &str) -> Vec<&'a Card> {
    let wanted = key(word);
    if wanted.is_empty() {
        return Vec::new();
    }
    // F1 is F01.
    let wanted = match wanted.strip_prefix('f') {
        Some(digit) if digit.len() == 1 && digit != "0" && digit.parse::<u8>().is_ok() => {
            format!("f0{digit}")
        }
        _ => wanted,
    };
    let with = |is_wanted: &dyn Fn(String) -> bool| {
        let named = |card: &&Card| spellings(card).any(|spelling| is_wanted(key(spelling)));
        let mut found: Vec<&Card> = cards.iter().filter(named).collect();
        found.sort_by_key(|card| card.kind);
        found
    };
    let exact = with(&|key| key == wanted);
    if !exact.is_empty() {
        return exact;
    }
    // `bus_factor_chance_low` is a measure and an end of what chance gives for it.
    for end in ["chancelow", "chancehigh"] {
        let measure = wanted.strip_suffix(end).map(|measure| with(&|key| key == measure));
        if let Some(mut found) = measure.filter(|found| !found.is_empty()) {
            found.extend(with(&|key| key == end));
            found.sort_by_key(|card| card.kind);
            return found;
        }
    }
    with(&|key| singular(&key) == singular(&wanted))
}

/// The names of the cards whose words are most like this one, the likeliest first.
#[must_use]
pub fn nearest(cards: &[Card], word: &str) -> Vec<&'static str> {
    let wanted = key(word);
    let mut found: Vec<(f64, &'static str)> = Vec::new();
    for card in cards {
        let alike = spellings(card).map(|spelling| likeness(&wanted, &key(spelling)));
        let alike = alike.fold(0.0, f64::max);
        if alike >= ALIKE && found.iter().all(|(_, name)| *name != card.name) {
            found.push((alike, card.name));
        }
    }
    if found.is_empty() {
        // Short words and codes are alike in few letters: what is fewest changes away is offered.
        let changes = |card: &Card| {
            let far = spellings(card).map(|s| strsim::damerau_levenshtein(&wanted, &key(s)));
            far.min().unwrap_or(usize::MAX)
        };
        let far = cards.iter().map(|card| (-(changes(card) as f64), card.name));
        found.extend(far.filter(|(far, _)| -far <= MOST_CHANGES));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    found.dedup_by(|a, b| a.1 == b.1);
    found.into_iter().take(OFFERED).map(|(_, name)| name).collect()
}

fn likeness(wanted: &str, key: &str) -> f64 {
    let part = |whole: &str, part: &str| part.len() >= SHORTEST_PART && whole.contains(part);
    let alike = strsim::jaro_winkler(wanted, key);
    if part(key, wanted) || part(wanted, key) { alike.max(CONTAINED) } else { alike }
}

fn spellings(card: &Card) -> impl Iterator<Item = &'static str> {
    std::iter::once(card.name).chain(card.also.iter().copied())
}

/// The word without capitals, blanks, hyphens, underscores and other marks.
fn key(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn singular(key: &str) -> String {
    if let Some(stem) = key.strip_suffix("ies") {
        return format!("{stem}y");
    }
    key.strip_suffix('s').unwrap_or(key).to_owned()
}
