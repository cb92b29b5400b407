//! What separates the cells: comma, semicolon, tab or bar, decided from the headings.

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
    let headings = text.split(['\r', '\n']).find(|line| !line.trim().is_empty()).unwrap_or("");
    let count = |delimiter: &Delimiter| {
        let mut quoted = false;
        let outside = headings.bytes().filter(|&byte| {
            quoted ^= byte == b'"';
            !quoted && byte == delimiter.byte
        });
        outside.count()
    };
    // The first of equals wins, so a single column is read as comma-separated.
    let best = KNOWN.iter().rev().max_by_key(|delimiter| count(delimiter));
    (best.copied().unwrap_or(KNOWN[0]), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_decide() {
        let name = |text| sniff(text).0.name;
        assert_eq!(name("a,b,c\n1;2;3;4;5"), "comma");
        assert_eq!(name("date;from_school;to_school\n"), "semicolon");
        assert_eq!(name("Session\tDate\tName"), "tab");
        assert_eq!(name("\"a;b;c\",d"), "comma");
        assert_eq!(name("person"), "comma");
        assert_eq!(sniff("sep=;\r\na;b"), (KNOWN[1], 7));
    }
}
