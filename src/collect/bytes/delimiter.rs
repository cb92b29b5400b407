//! What separates the cells: comma, semicolon, tab or bar, decided from the headings.

use std::collections::BTreeMap;

use super::head::LOOKED_AT;

/// A separator and its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delimiter {
    /// The byte.
    pub byte: u8,
    /// Its name as shown to users.
    pub name: &'static str,
}

const KNOWN: [Delimiter; 4] = [
    Delimiter { byte: b',', name: "comma" },
    Delimiter { byte: b';', name: "semicolon" },
    Delimiter { byte: b'\t', name: "tab" },
    Delimiter { byte: b'|', name: "bar" },
];

/// The delimiter, and how many bytes of `text` are a `sep=` line before the headings.
#[must_use]
pub fn sniff(text: &str) -> (Delimiter, usize) {
    if let Some(rest) = text.strip_prefix("sep=") {
        let named = rest.bytes().next();
        if let Some(delimiter) = KNOWN.into_iter().find(|known| Some(known.byte) == named) {
            let end = text.find(['\r', '\n']).unwrap_or(text.len());
            let skip = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
            return (delimiter, skip.min(text.len()));
        }
    }
    let lines = text.split(['\r', '\n']).filter(|line| !line.trim().is_empty());
    let lines: Vec<&str> = lines.take(LOOKED_AT).collect();
    // The first of equals wins, so a single column is read as comma-separated.
    let best = KNOWN.iter().rev().max_by_key(|delimiter| agreement(&lines, delimiter.byte));
    (best.copied().unwrap_or(KNOWN[0]), 0)
}

/// How many lines are cut by the byte into the same number of cells, and into how many. A title
/// above the headings holds few separators or none, so the most common number counts.
fn agreement(lines: &[&str], byte: u8) -> (usize, usize) {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for line in lines {
        let mut quoted = false;
        let outside = line.bytes().filter(|&other| {
            quoted ^= other == b'"';
            !quoted && other == byte
        });
        let cuts = outside.count();
        if cuts > 0 {
            *counts.entry(cuts).or_default() += 1;
        }
    }
    counts.into_iter().map(|(cuts, lines)| (lines, cuts)).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_decide() {
        let name = |text| sniff(text).0.name;
        assert_eq!(name("a,b,c\n1,\"2;2\",3"), "comma");
        assert_eq!(name("date;from_school;to_school\n"), "semicolon");
        assert_eq!(name("Session\tDate\tName"), "tab");
        assert_eq!(name("\"a;b;c\",d"), "comma");
        assert_eq!(name("person"), "comma");
        assert_eq!(sniff("sep=;\r\na;b"), (KNOWN[1], 7));
    }
}
