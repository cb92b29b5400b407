//! What the map says in words: every number is counted from the story.

use crate::base::calendar::long_date;
use crate::connect::network::Level;
use crate::connect::state::State;
use crate::notice::story::{Mark, Standing, Story};
use crate::notice::words::{count, units};

/// How many units have which mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All units.
    pub units: usize,
    /// No link.
    pub none: usize,
    /// Nobody heard from them.
    pub unheard: usize,
    /// One link.
    pub one: usize,
    /// They hold others together.
    pub holds: usize,
}

impl Counts {
    /// Counts the marks of a story.
    #[must_use]
    pub fn of(story: &Story) -> Self {
        let with = |mark| story.standings.iter().filter(|unit| unit.mark == mark).count();
        Self {
            units: story.standings.len(),
            none: with(Mark::NoLinks),
            unheard: with(Mark::Unheard),
            one: with(Mark::OneLink),
            holds: with(Mark::HoldsTogether),
        }
    }
}

/// The finding, in at most twelve words.
#[must_use]
pub fn title(level: Level, counts: Counts) -> String {
    let Counts { units: all, none, unheard, one, holds } = counts;
    let many = level.word();
    if unheard > 0 {
        return beside_silence(many, counts);
    }
    if all == 1 {
        return format!("Only {}, so there are no links to show", units(level, 1));
    }
    if none == all {
        return format!("None of the {} has a link to another", units(level, all));
    }
    let hold = if holds == 1 { "holds" } else { "hold" };
    let have = if one == 1 { "has" } else { "have" };
    if none > 0 {
        let linkless = if none == 1 { "has" } else { "have" };
        let start = format!("{none} of {all} {many} {linkless} no links");
        return match (holds, one) {
            (0, 0) => start,
            (0, _) => format!("{start}; {one} {have} only one"),
            _ => format!("{start}; {holds} {hold} others together"),
        };
    }
    match (holds, one) {
        (0, 0) => format!("Each of the {all} {many} has links to two or more others"),
        (0, _) if all == 2 => format!("The two {many} are linked to each other"),
        (0, _) if one == all => format!("Each of the {all} {many} has only one link"),
        (0, _) => format!("All {all} {many} have links; {one} {have} only one"),
        _ => format!("All {all} {many} have links; {holds} {hold} others together"),
    }
}

/// The finding where some were not heard: all others can be said to have links, not all.
fn beside_silence(many: &str, counts: Counts) -> String {
    let Counts { units: all, none, unheard, one, holds } = counts;
    let silent = format!("Nothing is known of {unheard} of {all} {many}");
    let have = |number: usize| if number == 1 { "has" } else { "have" };
    let hold = if holds == 1 { "holds" } else { "hold" };
    match (none, holds, one) {
        _ if unheard == all => silent,
        (0, 0, 0) => format!("{silent}; all others have links"),
        (0, 0, _) => format!("{silent}; {one} {} one link", have(one)),
        (0, ..) => format!("{silent}; {holds} {hold} others together"),
        (none, ..) => format!("{silent}; {none} {} no links", have(none)),
    }
}

/// What silence is in this data, after `3 schools`.
#[must_use]
pub fn silence(story: &Story) -> &'static str {
    let unheard = || story.standings.iter().filter(|unit| unit.mark == Mark::Unheard);
    match (story.network.has_log, unheard().any(|unit| unit.state == State::Outside)) {
        (true, _) => "without a row of their own, met by nobody",
        (false, true) => "without an answer, or not asked",
        (false, false) => "without an answer, named by nobody",
    }
}

/// Measure, place and dates.
#[must_use]
pub fn subtitle(story: &Story) -> String {
    let mut parts = vec![format!("Ties between {}", units(story.level, story.standings.len()))];
    if !story.name.is_empty() {
        parts.push(story.name.clone());
    }
    parts.extend(story.span.map(|(first, last)| {
        if first == last {
            long_date(first)
        } else {
            format!("{} to {}", long_date(first), long_date(last))
        }
    }));
    parts.join(", ")
}

/// How to read this map.
#[must_use]
pub fn how_to_read(story: &Story, links: usize) -> String {
    let (one, two) = (story.level.one(), story.level.word());
    if links == 0 {
        return format!("Each mark is a {one}; a line would join {two} that have a tie.");
    }
    let (join, wide) = if story.network.has_log {
        ("that worked together", "the more they did together")
    } else {
        ("that have a tie", "the stronger the tie")
    };
    format!(
        "Each mark is a {one}. A line joins two {two} {join}: the wider, {wide}. \
         Only the lines count, not where a mark stands."
    )
}

/// What is not shown; may be empty.
#[must_use]
pub fn note(story: &Story, links: (usize, usize), unlabelled: usize) -> String {
    let mut notes = Vec::new();
    let (shown, all) = links;
    let one = story.level.one();
    if shown < all {
        notes.push(format!("Not every link is drawn, only the three strongest of each {one} (of equal ones the first by name) and what joins the parts: {shown} of {all}."));
    }
    let one_sided = |unit: &&Standing| unit.answered == Some(false) && unit.partners > 0;
    match story.standings.iter().filter(one_sided).count() {
        0 => {}
        1 => notes.push(format!(
            "1 {one} with links did not answer: its links are those that others named."
        )),
        many => notes.push(format!(
            "{many} {} with links did not answer: their links are those that others named.",
            story.level.word()
        )),
    }
    if let Some(why) = &story.findings.names_closed {
        notes.push(format!("Who holds others together is not shown: {why}."));
    }
    if unlabelled > 0 {
        let (are, table) = (units(story.level, unlabelled), format!("see the {one} table"));
        let verb = if unlabelled == 1 { "is" } else { "are" };
        notes.push(format!("{are} {verb} not named here: {table}."));
    }
    notes.join(" ")
}

/// One sentence for those who cannot see the map.
#[must_use]
pub fn alt(story: &Story, counts: Counts, links: usize) -> String {
    let has = |number: usize| if number == 1 { "has" } else { "have" };
    let Counts { none, one, holds, .. } = counts;
    let hold = if holds == 1 { "holds" } else { "hold" };
    let silent = match counts.unheard {
        0 => String::new(),
        unheard => format!("{unheard} {}, ", silence(story)),
    };
    format!(
        "Network map of {} with {}: {silent}{none} {} no links, {one} {} one link and {holds} {hold} the \
         others together.",
        units(story.level, counts.units),
        count(links, "link", "links"),
        has(none),
        has(one),
    )
}

/// What a mark means in the key.
#[must_use]
pub fn meaning(mark: Mark) -> &'static str {
    match mark {
        Mark::Unheard => "not heard from",
        Mark::HoldsTogether => "holds others together",
        Mark::OneLink => "one link only",
        Mark::NoLinks => "no links",
        Mark::Ordinary => "two links or more",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(units: usize, none: usize, one: usize, holds: usize) -> String {
        title(Level::Schools, Counts { units, none, unheard: 0, one, holds })
    }

    #[test]
    fn titles_agree_in_number_and_are_short() {
        assert_eq!(say(26, 3, 5, 2), "3 of 26 schools have no links; 2 hold others together");
        assert_eq!(say(26, 1, 5, 1), "1 of 26 schools has no links; 1 holds others together");
        assert_eq!(say(26, 2, 1, 0), "2 of 26 schools have no links; 1 has only one");
        assert_eq!(say(9, 0, 0, 0), "Each of the 9 schools has links to two or more others");
        assert_eq!(say(2, 0, 2, 0), "The two schools are linked to each other");
        assert_eq!(say(1, 1, 0, 0), "Only 1 school, so there are no links to show");
        assert_eq!(say(12, 12, 0, 0), "None of the 12 schools has a link to another");
        for marks in [(26, 3, 5, 2), (26, 0, 5, 2), (26, 0, 3, 0), (9, 0, 0, 0), (4, 0, 4, 0)] {
            let words = say(marks.0, marks.1, marks.2, marks.3);
            assert!(words.split(' ').count() <= 12, "{words}");
        }
    }

    #[test]
    fn whoever_was_not_heard_is_not_said_to_have_no_links() {
        let say = |none, unheard, one, holds| {
            let counts = Counts { units: 26, none, unheard, one, holds };
            title(Level::Schools, counts)
        };
        assert_eq!(say(0, 3, 0, 0), "Nothing is known of 3 of 26 schools; all others have links");
        assert_eq!(say(2, 3, 4, 1), "Nothing is known of 3 of 26 schools; 2 have no links");
        assert_eq!(say(0, 3, 1, 0), "Nothing is known of 3 of 26 schools; 1 has one link");
        assert_eq!(say(0, 26, 0, 0), "Nothing is known of 26 of 26 schools");
        assert_eq!(say(0, 1, 9, 2), "Nothing is known of 1 of 26 schools; 2 hold others together");
    }
}
