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
    /// The tables that the picture draws.
    data: Vec<&'static str>,
}

pub(super) fn of(charts: &[Chart], level: Level) -> Vec<Figure<'_>> {
    let figures = charts.iter().enumerate().map(|(at, chart)| Figure {
        number: at + 1,
        name: chart.name,
        title: &chart.title,
        subtitle: &chart.subtitle,
        svg: inline(&chart.svg),
        alt: &chart.alt,
        how_to_read: &chart.how_to_read,
        note: &chart.note,
        data: data(chart.name, level),
    });
    figures.collect()
}

/// Who led stands in the table of people, and a map also shows the ties.
fn data(chart: &str, level: Level) -> Vec<&'static str> {
    if chart.starts_with("lead") {
        vec![Level::People.word()]
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
