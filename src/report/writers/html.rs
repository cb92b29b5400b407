//! The report as one page that needs nothing else: no network, no fonts, no other file to be read.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, context};

use super::policy::policy;
use crate::base::error::Error;
use crate::report::compose::Report;

const TEMPLATE: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("page.js");

/// Whether the page may carry a script. Without it nothing is missing but sorting and searching.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// Tables can be sorted and searched.
    With,
    /// For mail gateways that refuse scripts.
    Without,
}

/// The file of each chart that the page links to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// For Word and slides.
    Png,
    /// Where there is nothing else.
    Svg,
}

/// The report.
pub fn page(report: &Report, script: Script) -> Result<Vec<u8>, Error> {
    page_with(report, script, Picture::Png)
}

/// The report, with links to one file of each chart.
pub fn page_with(report: &Report, script: Script, picture: Picture) -> Result<Vec<u8>, Error> {
    let (ending, link) = match picture {
        Picture::Png => ("png", "Picture for Word (PNG)"),
        Picture::Svg => ("svg", "Picture (SVG)"),
    };
    let script = (script == Script::With).then_some(SCRIPT);
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let bug = |error: minijinja::Error| Error::bug(format!("the page was not written: {error}"));
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
    environment.set_syntax(syntax.build().map_err(bug)?);
    environment.add_template("page.html", TEMPLATE).map_err(bug)?;
    let template = environment.get_template("page.html").map_err(bug)?;
    let page = template.render(context! {
        policy => policy(STYLE, script),
        style => STYLE,
        script => script,
        ending => ending,
        link => link,
        page => minijinja::Value::from(Serde(&report.page)),
    });
    Ok(seen(&page.map_err(bug)?).into_bytes())
}

/// The page with a mark in the place of what cannot be seen but changes what is: control
/// characters, and those that force the direction of writing.
fn seen(page: &str) -> String {
    let is_unseen = |c: char| match c {
        '\n' | '\t' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => c.is_control(),
    };
    page.chars().map(|c| if is_unseen(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::chart::Chart;
    use crate::report::compose::compose;
    use crate::report::sample::{Sample, chart};

    fn written(sample: &Sample, charts: &[Chart], script: Script) -> String {
        let (story, account) = (sample.story(), sample.account());
        let bytes = page(&compose(&story, &account, charts), script);
        bytes.map_or_else(|error| error.to_string(), |b| String::from_utf8(b).unwrap_or_default())
    }

    /// The names of the tags in their order, with the names of their attributes.
    fn skeleton(page: &str) -> Vec<String> {
        let mut tags = Vec::new();
        for piece in page.split('<').skip(1) {
            let tag = piece.split('>').next().unwrap_or_default();
            let outside_quotes = tag.split('"').step_by(2).collect::<String>();
            tags.push(outside_quotes);
        }
        tags
    }

    fn hostile(kind: &str, at: usize) -> String {
        const NAMES: [&str; 6] = [
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "\" onmouseover=\"alert(1)",
            "بيت\u{202e} & <b>",
            "Ysgol Gynradd Tŷ’r Ŵyn {{ page }} {% raw %}",
            "javascript:alert(1)//' --><svg/onload=alert(1)>",
        ];
        let long = "Very long name ".repeat(14);
        let name = NAMES.get(at % 7).copied().unwrap_or(&long);
        format!("{kind} {at:02} {name}")
    }

    #[test]
    fn a_page_can_be_written_for_every_size() {
        for schools in [0, 1, 3, 26, 300] {
            let page = written(&Sample::of(schools), &[chart("map")], Script::With);
            assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"), "{page}");
            assert_eq!(page.matches("<h1").count(), 1);
        }
    }

    #[test]
    fn nothing_is_fetched() {
        let page = written(&Sample::of(26), &[chart("map")], Script::With);
        for word in ["http://", "https://", "url(", " style=", "@import", "src=", "onclick"] {
            assert!(!page.contains(word), "{word}");
        }
    }

    #[test]
    fn names_cannot_change_the_page() {
        let (plain, hostile) = (Sample::of(26), Sample::named(26, &hostile));
        let of = |sample| skeleton(&written(sample, &[chart("map")], Script::With));
        assert_eq!(of(&plain), of(&hostile));
    }

    #[test]
    fn names_cannot_turn_the_sentences_round_them() {
        let page = written(&Sample::named(26, &hostile), &[], Script::With);
        assert!(page.contains("بيت\u{fffd} &amp; &lt;b&gt;"));
        assert!(!page.contains('\u{202e}'));
    }

    #[test]
    fn the_policy_hashes_what_stands_in_the_page() {
        let page = written(&Sample::of(3), &[], Script::With);
        let between = |from: &str, to: &str| {
            let start = page.find(from).map_or(0, |at| at + from.len());
            page[start..].split(to).next().unwrap_or_default().to_owned()
        };
        let (style, script) = (between("<style>", "</style>"), between("<script>", "</script>"));
        assert_eq!((style.as_str(), script.as_str()), (STYLE, SCRIPT));
        let hashes = policy(&style, Some(&script));
        assert!(page.contains(&hashes.replace('\'', "&#x27;").replace('/', "&#x2f;")), "{hashes}");
    }

    #[test]
    fn without_a_script_nothing_else_changes() {
        let with = written(&Sample::of(26), &[chart("map")], Script::With);
        let without = written(&Sample::of(26), &[chart("map")], Script::Without);
        assert!(!without.contains("<script"));
        let body = |page: &str| page.split("<script").next().unwrap_or_default().len();
        assert!(without.contains("script-src &#x27;none&#x27;"));
        assert!(body(&with).abs_diff(without.len()) < 120);
    }

    #[test]
    fn the_same_story_gives_the_same_bytes() {
        let once = || written(&Sample::named(26, &hostile), &[chart("map")], Script::With);
        assert_eq!(once(), once());
    }
}
