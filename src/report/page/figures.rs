//! The charts with everything that stands beside them.

use serde::Serialize;

use crate::connect::network::Level;
use crate::plot::chart::Chart;

/// One figure.
#[derive(Serialize)]
pub(crate) struct Figure<'a> {
    number: usize,
    name: &'static str,
    title: &'a str,
    subtitle: &'a str,
    svg: String,
    alt: &'a str,
    how_to_read: &'a str,
    note: &'a str,
    classes: Classes,
    /// The tables that the picture draws.
    data: Vec<&'static str>,
}

/// `said` for the words that the picture itself shows: where it is wide enough to be read, the page
/// does not say them again.
#[derive(Serialize)]
struct Classes {
    title: &'static str,
    subtitle: &'static str,
    how_to_read: &'static str,
    note: &'static str,
}

/// Figures that stand in a section of their own, in the order of the sections.
const OWN_SECTION: [&str; 3] = ["holds_together", "leavers", "terms"];

/// The figures of the page, numbered as they follow each other on it.
pub(super) struct Figures<'a> {
    /// Those under `Pictures`.
    pub(super) common: Vec<Figure<'a>>,
    own: Vec<Figure<'a>>,
}

impl<'a> Figures<'a> {
    /// The figure of a section of its own.
    pub(super) fn take(&mut self, name: &str) -> Option<Figure<'a>> {
        let at = self.own.iter().position(|figure| figure.name == name)?;
        Some(self.own.remove(at))
    }
}

pub(super) fn of<'c>(
    charts: &'c [Chart],
    level: Level,
    people: Option<&'static str>,
) -> Figures<'c> {
    let place = |chart: &&Chart| OWN_SECTION.iter().position(|name| *name == chart.name);
    let mut charts: Vec<&Chart> = charts.iter().collect();
    charts.sort_by_key(place);
    let figures = charts.into_iter().enumerate().map(|(at, chart)| Figure {
        number: at + 1,
        name: chart.name,
        title: &chart.title,
        subtitle: &chart.subtitle,
        svg: inline(&chart.svg),
        alt: &chart.alt,
        how_to_read: &chart.how_to_read,
        note: &chart.note,
        classes: Classes {
            title: class(&chart.svg, &chart.title),
            subtitle: class(&chart.svg, &chart.subtitle),
            how_to_read: class(&chart.svg, &chart.how_to_read),
            note: class(&chart.svg, &chart.note),
        },
        data: data(chart.name, level, people),
    });
    let (own, common) = figures.partition(|figure| OWN_SECTION.contains(&figure.name));
    Figures { common, own }
}

fn class(svg: &str, text: &str) -> &'static str {
    if draws(svg, text) { "said" } else { "" }
}

/// Whether a text element of the picture begins with the first words of `text`, as far as they are
/// written in SVG as they are on the page.
fn draws(svg: &str, text: &str) -> bool {
    let is_plain = |word: &&str| !word.contains(['&', '<', '>', '"', '\'']);
    let first: Vec<&str> = text.split(' ').take_while(is_plain).take(3).collect();
    svg.contains(&format!("\">{}", first.join(" ")))
}

/// Who led, and what goes with them, stands in the table of people, if there is one; a map also shows
/// the ties.
fn data(chart: &str, level: Level, people: Option<&'static str>) -> Vec<&'static str> {
    if chart == "leavers" {
        people.into_iter().chain(["ties"]).collect()
    } else if let Some(own) = OWN_SECTION.into_iter().find(|name| *name == chart) {
        vec![own]
    } else if chart.starts_with("lead") {
        people.into_iter().collect()
    } else if chart.ends_with("map") {
        vec![level.word(), "ties"]
    } else {
        vec![level.word()]
    }
}

/// A picture as it may stand in a page: no declaration before it, no address of a namespace in it.
fn inline(svg: &str) -> String {
    let start = svg.find("<svg").unwrap_or_default();
    svg[start..].replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::chart;

    #[test]
    fn words_in_the_picture_are_found_and_its_hidden_title_is_not() {
        let svg = "<svg><title>Three schools stand alone</title><text x=\"1\">Each bar is a</text>";
        assert!(draws(svg, "Each bar is a school."));
        assert!(!draws(svg, "Three schools stand alone"));
    }

    #[test]
    fn a_picture_in_a_page_has_no_declaration_and_no_namespace() {
        let charts = [chart("terms"), chart("school_map"), chart("holds_together")];
        let mut all = of(&charts, Level::Schools, Some("people"));
        let numbers = ["holds_together", "terms"].map(|name| all.take(name).map(|f| f.number));
        assert_eq!(numbers, [Some(2), Some(3)]);
        let figures = all.common;
        assert!(figures[0].svg.starts_with("<svg viewBox="), "{}", figures[0].svg);
        assert_eq!(figures[0].data, ["schools", "ties"]);
    }
}
