//! Cards as text of a given width, readable without colour.

use super::card::{Card, Kind};

/// Where the texts of the parts begin.
const LABEL: usize = 15;
/// Narrower than this, a label stands above its text.
const NARROW: usize = 50;
/// Longer lines are hard to read.
const WIDEST: usize = 96;

/// The cards of one word, one below the other.
#[must_use]
pub fn cards(cards: &[&Card], width: usize) -> String {
    let texts: Vec<String> = cards.iter().map(|found| card(found, width)).collect();
    texts.join("\n")
}

fn card(card: &Card, width: usize) -> String {
    let width = width.min(WIDEST);
    let mut text = paragraph(&format!("{}: {}", card.title, card.what), "", "", width);
    text.push('\n');
    text.push_str(&paragraph(&card.says, "", "", width));
    let also = ("Also called", card.also.join(", "));
    let see = ("See also", card.see.join(", "));
    let parts = card.parts.iter().map(|part| (part.label, part.text.clone()));
    let parts: Vec<_> = parts.chain([also, see]).filter(|(_, text)| !text.is_empty()).collect();
    if !parts.is_empty() {
        text.push('\n');
    }
    for (label, words) in parts {
        if width < NARROW || label.chars().count() >= LABEL {
            text.push_str(label);
            text.push('\n');
            let indent = if width < NARROW { "  ".to_owned() } else { " ".repeat(LABEL) };
            text.push_str(&paragraph(&words, &indent, &indent, width));
        } else {
            let first = format!("{label:<LABEL$}");
            text.push_str(&paragraph(&words, &first, &" ".repeat(LABEL), width));
        }
    }
    text
}

/// Every card in a line, by kind.
#[must_use]
pub fn list(cards: &[Card], width: usize) -> String {
    let longest = cards.iter().map(|card| card.name.chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    for (kind, heading) in Kind::ALL {
        text.push_str(heading);
        text.push('\n');
        for card in cards.iter().filter(|card| card.kind == *kind) {
            let start = format!("  {:<longest$}  ", card.name);
            let room = width.saturating_sub(start.chars().count());
            text.push_str(&start);
            text.push_str(&cut(first_sentence(&card.says), room.max(NARROW / 2)));
            text.push('\n');
        }
        text.push('\n');
    }
    text.push_str("tiebeam explain WORD says more about each.\n");
    text
}

fn first_sentence(text: &str) -> &str {
    text.split_once(". ").map_or(text.trim_end_matches('.'), |(first, _)| first)
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = kept.rsplit_once(' ').map_or(kept.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches(','))
}

/// The text in lines of at most `width`; a word that is longer stands alone.
fn paragraph(text: &str, first: &str, indent: &str, width: usize) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut is_new = true;
    for word in text.split_whitespace() {
        let needed = line.chars().count() + usize::from(!is_new) + word.chars().count();
        if !is_new && needed > width {
            lines.push_str(line.trim_end());
            lines.push('\n');
            indent.clone_into(&mut line);
            is_new = true;
        }
        if !is_new {
            line.push(' ');
        }
        line.push_str(word);
        is_new = false;
    }
    lines.push_str(line.trim_end());
    lines.push('\n');
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_to_the_width_and_long_words_stand_alone() {
        let text = paragraph("one two three extraordinarily four", "A  ", "   ", 12);
        assert_eq!(text, "A  one two\n   three\n   extraordinarily\n   four\n");
    }

    #[test]
    fn a_list_is_cut_at_a_word() {
        assert_eq!(cut("which schools stand alone", 17), "which schools…");
        assert_eq!(first_sentence("One. Two."), "One");
        assert_eq!(first_sentence("One."), "One");
    }
}
