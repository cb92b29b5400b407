//! Shorter names of schools, in the abbreviations that schools use themselves.

use super::text::Font;

/// Longer and shorter words, in the order in which they are tried.
const SHORTER: [(&str, &str); 14] = [
    ("Church of England", "CofE"),
    ("Church in Wales", "CiW"),
    ("Roman Catholic", "RC"),
    ("Voluntary Aided", "VA"),
    ("Voluntary Controlled", "VC"),
    ("C of E", "CofE"),
    ("Primary School", "Primary"),
    ("Junior School", "Juniors"),
    ("Infant School", "Infants"),
    ("Secondary School", "Secondary"),
    ("Community", "Comm."),
    ("Catholic", "Cath."),
    ("Academy Trust", "Trust"),
    ("Saint ", "St "),
];

const LINES: usize = 3;

/// A name on at most two lines as it is or abbreviated as far as needed, else on three; what is
/// longer still keeps its beginning and its end, which tell such names apart.
#[must_use]
pub fn lines(name: &str, font: Font, width: f64) -> Vec<String> {
    let mut name = name.to_owned();
    let mut lines = font.two_lines(&name, width);
    for (long, short) in SHORTER {
        if !is_cut(&lines) {
            return lines;
        }
        name = name.replace(long, short);
        lines = font.two_lines(&name, width);
    }
    if is_cut(&lines) {
        lines = font.wrap(&name, width);
        if lines.len() > LINES {
            lines.truncate(LINES - 1);
            lines.push(font.keep_end(&name, width));
        }
    }
    lines
}

/// A name on one line: as it is, abbreviated as far as needed, or cut.
#[must_use]
pub fn line(name: &str, font: Font, width: f64) -> String {
    let mut name = name.to_owned();
    for (long, short) in SHORTER {
        if font.width(&name) <= width {
            break;
        }
        name = name.replace(long, short);
    }
    font.shorten(&name, width)
}

fn is_cut(lines: &[String]) -> bool {
    lines.iter().any(|line| line.ends_with('…'))
}

/// A name without the place behind it, where the place stands beside it anyway.
#[must_use]
pub fn without_place<'a>(name: &'a str, place: &str) -> &'a str {
    let inside = name.strip_suffix(')').and_then(|name| name.strip_suffix(place));
    inside.and_then(|name| name.strip_suffix(" (")).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "St Thomas à Becket Church of England Voluntary Aided Infant School";

    #[test]
    fn names_are_abbreviated_only_as_far_as_needed() {
        let font = Font::regular(13.0);
        assert_eq!(
            lines("Ash Church of England Primary", font, 124.0),
            ["Ash Church of", "England Primary"]
        );
        let shortened = lines(LONG, font, 124.0);
        assert_eq!(shortened, ["St Thomas à Becket", "CofE VA Infants"]);
    }

    #[test]
    fn very_long_names_keep_both_ends() {
        let font = Font::regular(13.0);
        let long = LONG.replace("Becket", "Becket and St Bartholomew-the-Great");
        assert_eq!(
            lines(&long, font, 124.0),
            ["St Thomas à Becket", "and St", "…at CofE VA Infants"]
        );
        let saint = lines("St Bartholomew-the-Great CofE VA Juniors", font, 124.0);
        assert_eq!(saint, ["St Bartholomew-", "the-Great CofE VA", "Juniors"]);
    }

    #[test]
    fn a_place_is_said_once() {
        assert_eq!(without_place("Jo Low (Elm Primary)", "Elm Primary"), "Jo Low");
        for (name, place) in [("Jo Low (Elm)", "Oak"), ("Jo Low", "Elm"), ("Jo (Elm", "Elm")] {
            assert_eq!(without_place(name, place), name);
        }
    }
}
