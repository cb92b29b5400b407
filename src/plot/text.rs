//! How wide words are, and where to break or shorten them.

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::theme::LEADING;

/// Inter Regular, subset to Latin, Welsh and arrows (SIL Open Font License, beside it).
pub const REGULAR: &[u8] = include_bytes!("fonts/Inter-Regular.subset.otf");
/// Inter Bold, likewise.
pub const BOLD: &[u8] = include_bytes!("fonts/Inter-Bold.subset.otf");

const DOTS: &str = "…";

/// Which of the two faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

/// A face at a size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// The face.
    pub face: Face,
    /// The size in px.
    pub size: f64,
}

impl Font {
    /// The regular face.
    #[must_use]
    pub fn regular(size: f64) -> Self {
        Self { face: Face::Regular, size }
    }

    /// The bold face.
    #[must_use]
    pub fn bold(size: f64) -> Self {
        Self { face: Face::Bold, size }
    }

    /// From one baseline to the next.
    #[must_use]
    pub fn line(&self) -> f64 {
        self.size * LEADING
    }

    /// From the top of the tallest letter to the baseline.
    #[must_use]
    pub fn ascent(&self) -> f64 {
        self.size * 0.78
    }

    /// From the baseline to the lowest tail.
    #[must_use]
    pub fn descent(&self) -> f64 {
        self.size * 0.22
    }

    /// Height of so many lines.
    #[must_use]
    pub fn height(&self, lines: usize) -> f64 {
        self.ascent() + self.descent() + self.line() * lines.saturating_sub(1) as f64
    }

    /// Width of the words; kerning, which only narrows, is left out.
    #[must_use]
    pub fn width(&self, words: &str) -> f64 {
        let data = match self.face {
            Face::Regular => REGULAR,
            Face::Bold => BOLD,
        };
        let Ok(font) = FontRef::new(data) else {
            return words.chars().count() as f64 * self.size;
        };
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let charmap = font.charmap();
        let em = f64::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        let units: f64 = words
            .chars()
            .map(|letter| charmap.map(letter).and_then(|glyph| metrics.advance_width(glyph)))
            .map(|advance| advance.map_or(em, f64::from))
            .sum();
        units / em * self.size
    }

    /// The widest of several lines.
    #[must_use]
    pub fn widest(&self, lines: &[String]) -> f64 {
        lines.iter().map(|line| self.width(line)).fold(0.0, f64::max)
    }

    /// The words on as many lines as it takes, broken at spaces and after hyphens; a piece wider
    /// than a line is cut.
    #[must_use]
    pub fn wrap(&self, words: &str, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        for word in words.split_whitespace() {
            let mut space = " ";
            for piece in word.split_inclusive('-') {
                let space = if line.is_empty() { "" } else { std::mem::take(&mut space) };
                let longer = format!("{line}{space}{piece}");
                if self.width(&longer) <= width {
                    line = longer;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                line = self.shorten(piece, width);
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// The words on one line, their end replaced by dots if they do not fit.
    #[must_use]
    pub fn shorten(&self, words: &str, width: f64) -> String {
        if self.width(words) <= width {
            return words.to_owned();
        }
        let ends: Vec<usize> = words.char_indices().map(|(at, _)| at).collect();
        let cut = |end: usize| format!("{}{DOTS}", words.get(..end).unwrap_or("").trim_end());
        // What is longer is wider, so the longest that fits is found by halves.
        let fitting = ends.partition_point(|&end| self.width(&cut(end)) <= width);
        cut(fitting.checked_sub(1).map_or(0, |last| ends[last]))
    }

    /// The words on one line, their beginning replaced by dots if they do not fit.
    #[must_use]
    pub fn keep_end(&self, words: &str, width: f64) -> String {
        let mut start = words.len();
        for (at, _) in words.char_indices().rev() {
            let tail = words.get(at..).unwrap_or_default();
            if self.width(&format!("{DOTS}{tail}")) > width {
                break;
            }
            start = at;
        }
        if start == 0 {
            return words.to_owned();
        }
        format!("{DOTS}{}", words.get(start..).unwrap_or_default().trim_start())
    }

    /// A name on one line, or on two of about equal width; shortened if that is not enough.
    #[must_use]
    pub fn two_lines(&self, name: &str, width: f64) -> Vec<String> {
        if self.width(name) <= width {
            return vec![name.to_owned()];
        }
        let breaks = name.char_indices().filter(|&(_, letter)| letter == ' ' || letter == '-');
        let halves = breaks.map(|(at, _)| name.split_at(at + 1));
        let halves = halves.map(|(first, rest)| (first.trim_end(), rest.trim_start()));
        let fitting = halves
            .take_while(|(first, _)| self.width(first) <= width)
            .filter(|(first, rest)| !first.is_empty() && !rest.is_empty());
        let measured = fitting.map(|(first, rest)| {
            (self.width(first).max(self.width(rest)), first.to_owned(), rest.to_owned())
        });
        match measured.min_by(|a, b| a.0.total_cmp(&b.0)) {
            Some((_, first, rest)) => vec![first, self.shorten(&rest, width)],
            None => vec![self.shorten(name, width)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_is_wider_and_size_is_linear() {
        let (regular, bold) = (Font::regular(13.0), Font::bold(13.0));
        assert!(bold.width("Alder Primary") > regular.width("Alder Primary"));
        let double = Font::regular(26.0).width("Alder Primary");
        assert!((double - 2.0 * regular.width("Alder Primary")).abs() < 1e-9);
        assert!((70.0..100.0).contains(&regular.width("Alder Primary")));
        assert!(regular.width("Ysgol Tŷ Gwŷn") > 0.0);
    }

    #[test]
    fn long_names_take_two_lines_and_then_dots() {
        let font = Font::regular(13.0);
        assert_eq!(font.two_lines("Oak", 118.0), ["Oak"]);
        assert_eq!(
            font.two_lines("Willow Tree Community Primary", 124.0),
            ["Willow Tree", "Community Primary"]
        );
        let lines = font.two_lines(&"St Bartholomew the Great ".repeat(5), 118.0);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && font.widest(&lines) <= 118.0);
        assert!(font.shorten(&"Yew and Ash ".repeat(9000), 118.0).ends_with('…'), "in no time");
        let one_word = font.two_lines(&"x".repeat(90), 118.0);
        assert!(one_word.len() == 1 && font.widest(&one_word) <= 118.0);
    }

    #[test]
    fn the_end_of_a_name_can_be_kept() {
        let font = Font::regular(13.0);
        let tail = font.keep_end("Church of England Voluntary Aided Junior School", 118.0);
        assert!(tail.starts_with('…') && tail.ends_with("School"));
        assert!(font.width(&tail) <= 118.0);
        assert_eq!(font.keep_end("Oak", 118.0), "Oak");
    }

    #[test]
    fn paragraphs_fit_their_width() {
        let font = Font::regular(12.0);
        let lines =
            font.wrap("Each mark is a school and a line joins two that worked together", 100.0);
        assert!(lines.len() > 2 && font.widest(&lines) <= 100.0);
    }
}
