//! The words that options take as values.

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser};

use crate::base::people_as::PeopleAs;
use crate::collect::shapes::SHAPES;
use crate::measure::cohesion::layers::layer::By;
use crate::measure::compat::TOOLS;
use crate::measure::compat::tool::Tool;
use crate::report::writers::graph::WRITERS;
use crate::report::writers::graph::writer::Writer;

/// The tables of `measure`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)] // the names say it
pub enum What {
    People,
    Schools,
    Ties,
    Network,
    Groups,
    Flags,
    Merges,
    Roles,
    Cutpoints,
    KeyPlayers,
    Qap,
}

/// What layers a log has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LayersName {
    /// Each kind of activity
    Kind,
    /// Each term, the last eight at most
    Term,
}

impl From<LayersName> for By {
    fn from(name: LayersName) -> Self {
        match name {
            LayersName::Kind => Self::Kind,
            LayersName::Term => Self::Term,
        }
    }
}

/// The formats of charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ChartFormat {
    /// Lines and letters that stay sharp at any size
    Svg,
    /// Pictures for Word and slides
    Png,
}

/// Whose ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)] // the names say it
pub enum LevelName {
    People,
    Schools,
}

/// How people appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PeopleAsName {
    /// By name
    Names,
    /// By codes such as P0417
    Codes,
    /// Not at all: only what several people did together
    Hide,
}

impl From<PeopleAsName> for PeopleAs {
    fn from(name: PeopleAsName) -> Self {
        match name {
            PeopleAsName::Names => Self::Names,
            PeopleAsName::Codes => Self::Codes,
            PeopleAsName::Hide => Self::Hide,
        }
    }
}

/// With or without direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)] // the names say it
pub enum DirectionName {
    Undirected,
    Directed,
}

/// Day or month first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    /// Day first, as in Britain
    Dmy,
    /// Month first, as in the United States
    Mdy,
    /// Year first, where it has two digits: 25-09-15
    Ymd,
}

/// What text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EncodingName {
    /// What the bytes say: a mark, UTF-8, else Windows-1252
    Auto,
    /// UTF-8
    #[value(name = "utf-8")]
    Utf8,
    /// Excel's plain CSV in Britain and Western Europe
    #[value(name = "windows-1252")]
    Windows1252,
    /// Excel's Unicode text
    #[value(name = "utf-16")]
    Utf16,
}

/// What separates cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)] // the names say it
pub enum DelimiterName {
    Comma,
    Semicolon,
    Tab,
    Bar,
}

/// Rows that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BadRows {
    /// Leave them out, list them, go on
    Skip,
    /// Stop at the first
    Stop,
}

/// The shapes, from their registry.
#[must_use]
pub fn shape_names() -> PossibleValuesParser {
    PossibleValuesParser::new(
        SHAPES.iter().map(|shape| PossibleValue::new(shape.name).help(shape.says)),
    )
}

/// The formats for graph programs, from their registry.
#[must_use]
pub fn format_names() -> PossibleValuesParser {
    let value = |writer: &Writer| PossibleValue::new(writer.name).help(writer.opens_in);
    PossibleValuesParser::new(WRITERS.iter().map(value))
}

/// A number from 1 to 10.
pub fn count_up_to_ten(text: &str) -> Result<usize, String> {
    let count = text.parse().ok().filter(|count| (1..=10).contains(count));
    count.ok_or_else(|| "a number from 1 to 10".to_owned())
}

/// A seed.
pub fn whole_number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("a whole number from 0 to {}", u64::MAX))
}

/// How many rows.
pub fn count_of_rows(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "a whole number, 0 or more".to_owned())
}

/// The programs whose conventions can be asked for, from their registry.
#[must_use]
pub fn tool_names() -> PossibleValuesParser {
    let value = |tool: &&Tool| PossibleValue::new(tool.name).help(tool.title);
    PossibleValuesParser::new(TOOLS.iter().map(value))
}
