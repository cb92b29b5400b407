//! Charts of made-up stories: nothing overlaps, nothing is cut off, nothing depends on chance.

use tiebeam::base::error::Error;
use tiebeam::notice::finding::Findings;
use tiebeam::plot::chart::Chart;
use tiebeam::plot::charts;
use tiebeam::plot::geometry::{Point, Rect};
use tiebeam::plot::text::Font;
use tiebeam::report::writers::png::png;

use crate::stories::{Plan, plans};

fn draw(plan: &Plan) -> Result<Vec<Chart>, Error> {
    let (network, findings) = (plan.network(), Findings::default());
    charts::draw_all(&plan.story(&network, &findings))
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let start = tag.split_once(&format!(" {name}=\"")).map_or("", |(_, rest)| rest);
    start.split_once('"').map_or("", |(value, _)| value)
}

fn number(tag: &str, name: &str) -> f64 {
    attribute(tag, name).parse().unwrap_or(f64::NAN)
}

/// Every line of text in a chart with the box of its letters, in px.
fn texts(svg: &str) -> Vec<(String, Rect)> {
    let elements = svg.split("<text ").skip(1).filter_map(|rest| rest.split_once("</text>"));
    let inside = elements.filter_map(|(element, _)| element.split_once('>'));
    let read = inside.map(|(tag, words)| {
        let tag = format!(" {tag}");
        let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let words = words.replace("&apos;", "'").replace("&amp;", "&");
        let size = number(&tag, "font-size") / 10.0;
        assert!(size >= 12.0, "{words} is {size} px");
        let bold = attribute(&tag, "font-weight") == "bold";
        let font = if bold { Font::bold(size) } else { Font::regular(size) };
        let width = font.width(&words);
        let left = number(&tag, "x") / 10.0
            - match attribute(&tag, "text-anchor") {
                "middle" => width / 2.0,
                "end" => width,
                _ => 0.0,
            };
        let top = number(&tag, "y") / 10.0 - font.ascent();
        (words, Rect::at(Point::new(left, top), width, font.height(1)))
    });
    read.collect()
}

#[test]
fn no_text_overlaps_another_or_leaves_the_picture() -> Result<(), Error> {
    for (name, plan) in plans() {
        for chart in draw(&plan)? {
            let page = Rect::at(
                Point::default(),
                number(&chart.svg, "width"),
                number(&chart.svg, "height"),
            );
            let texts = texts(&chart.svg);
            assert!(texts.len() > 2, "{name}");
            for (index, (words, rect)) in texts.iter().enumerate() {
                assert!(page.grown(-8.0).holds(rect), "{name}: {words} {rect:?}");
                for (other, there) in &texts[..index] {
                    assert!(!rect.grown(-0.3).overlaps(there), "{name}: {words} on {other}");
                }
            }
        }
    }
    Ok(())
}

#[test]
fn the_same_story_gives_the_same_bytes() -> Result<(), Error> {
    for (_, plan) in plans().into_iter().filter(|(_, plan)| plan.schools.len() < 50) {
        assert_eq!(draw(&plan)?, draw(&plan)?);
    }
    Ok(())
}

#[test]
fn every_chart_says_what_it_shows_and_what_it_leaves_out() -> Result<(), Error> {
    for (name, plan) in plans() {
        for chart in draw(&plan)? {
            assert!(chart.title.split(' ').count() <= 14, "{name}: {}", chart.title);
            assert!(chart.alt.ends_with('.') && chart.alt.len() < 250, "{name}: {}", chart.alt);
            assert!(!chart.subtitle.is_empty() && !chart.how_to_read.is_empty());
            assert!(chart.svg.contains("role=\"img\"") && chart.svg.contains("<desc>"));
            let bytes = png(&chart.svg, 2.0)?;
            assert_eq!(bytes[16..20], 1200_u32.to_be_bytes(), "{name}");
            match (name, chart.name) {
                ("dense", _) => assert!(chart.note.starts_with("Not every link is drawn")),
                ("three_hundred", _) => assert!(chart.note.contains("schools are not named here")),
                ("riverside", "school_map") => assert_eq!(chart.note, ""),
                _ => {}
            }
        }
    }
    Ok(())
}

#[test]
fn the_map_of_a_known_network_is_told_in_its_title() -> Result<(), Error> {
    let plans = plans();
    let title = |wanted: &str| {
        let plan = plans.iter().find(|(name, _)| *name == wanted).map(|(_, plan)| plan);
        plan.map_or(Ok(Vec::new()), draw)
            .map(|charts| charts.into_iter().map(|c| c.title).collect())
    };
    let titles: Vec<String> = title("riverside")?;
    assert_eq!(titles[0], "3 of 26 schools have no links; 4 hold others together");
    assert_eq!(titles[1], "One person led 45% of the work that has a named lead");
    assert_eq!(title("no_ties")?, ["None of the 12 schools has a link to another"]);
    assert_eq!(title("welsh")?[1], "Leading is shared: the top person led 13%");
    Ok(())
}

#[test]
fn a_story_without_schools_has_no_map() -> Result<(), Error> {
    assert!(draw(&Plan::default())?.is_empty());
    Ok(())
}
