//! Tables and findings as JSON, for scripts: raw text, raw numbers, `null` where undefined.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::base::error::Error;
use crate::measure::compat::tool::Told;
use crate::notice::account::Account;
use crate::report::compose::Report;
use crate::report::sheet::{Cell, Sheet};
use crate::report::summary::estimates::{self, Estimated};
use crate::report::summary::intervals::{self, Intervals};
use crate::report::summary::number::Number;
use crate::report::summary::responses::{Withheld, withheld};
use crate::report::summary::{Input, SCHEMA, VERSION, inputs};
use crate::report::writers::terminal::turns_direction;

#[derive(serde::Serialize)]
struct Table<'a> {
    schema: u8,
    version: &'static str,
    seed: u64,
    inputs: Vec<Input<'a>>,
    /// `null` where no figure was left blank for silence.
    withheld: Option<Withheld<'a>>,
    /// How sure the order is by the measure that the table is sorted by; empty without one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    intervals: Vec<Intervals>,
    /// Which columns are estimates, and how sure they are; empty where all are exact.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    estimates: Vec<Estimated>,
    /// Only where another program's conventions were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    compat: Option<Compat<'a>>,
    #[serde(rename = "table")]
    name: &'static str,
    rows: Rows<'a>,
}

/// Whose conventions were followed, and what therefore differs from what tiebeam computes.
#[derive(serde::Serialize)]
struct Compat<'a> {
    program: &'a str,
    given: &'a str,
    differs: Vec<Differs<'a>>,
}

#[derive(serde::Serialize)]
struct Differs<'a> {
    column: &'a str,
    why: &'a str,
}

fn compat<'a>(told: &Told<'a>) -> Compat<'a> {
    let differs = told.differs.iter();
    let differs = differs.map(|other| Differs { column: other.measure.name, why: other.why });
    Compat { program: told.tool.title, given: told.tool.given, differs: differs.collect() }
}

/// A table with the inputs and the seed it came from.
pub fn table(sheet: &Sheet, account: &Account, told: Option<&Told>) -> Result<Vec<u8>, Error> {
    pretty(&Table {
        schema: SCHEMA,
        version: VERSION,
        seed: account.seed,
        inputs: inputs(account),
        withheld: withheld(account),
        intervals: intervals::of(account.people),
        estimates: estimates::of(account.people),
        compat: told.map(compat),
        name: sheet.name,
        rows: Rows(sheet),
    })
}

/// `findings.json`: what was noticed, by which rule, in which rows.
pub fn findings(report: &Report) -> Result<Vec<u8>, Error> {
    pretty(&report.summary)
}

pub(crate) fn pretty(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    finish(serde_json::to_vec_pretty(value))
}

fn finish(bytes: Result<Vec<u8>, serde_json::Error>) -> Result<Vec<u8>, Error> {
    let mut bytes = bytes.map_err(|error| Error::bug(format!("JSON was not written: {error}")))?;
    bytes.push(b'\n');
    let text = String::from_utf8(bytes);
    text.map(|text| harmless(&text).into_bytes())
        .map_err(|error| Error::bug(format!("JSON was not written: {error}")))
}

/// The same JSON with what a terminal could obey as `\u202e`: whoever reads it gets the same text.
/// Such characters can stand in strings only.
fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{7f}'..='\u{9f}' => safe += &format!("\\u{:04x}", u32::from(character)),
            _ if turns_direction(character) => safe += &format!("\\u{:04x}", u32::from(character)),
            _ => safe.push(character),
        }
    }
    safe
}

/// Rows as objects, their keys in the order of the columns.
struct Rows<'a>(&'a Sheet);

struct Row<'a>(&'a [String], &'a [Cell]);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.0.rows.len()))?;
        for row in &self.0.rows {
            rows.serialize_element(&Row(&self.0.columns, row))?;
        }
        rows.end()
    }
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (column, cell) in self.0.iter().zip(self.1) {
            match cell {
                Cell::Text(text) => map.serialize_entry(column, text)?,
                Cell::Number(value) => map.serialize_entry(column, &Number(*value))?,
                Cell::Blank => map.serialize_entry(column, &())?,
            }
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::compose::compose;
    use crate::report::sample::Sample;

    #[test]
    fn what_a_terminal_could_obey_is_escaped_and_read_back() {
        let text = "\u{202e}abc\u{9b}é \u{7f}";
        let bytes = pretty(&text).unwrap_or_default();
        assert_eq!(String::from_utf8_lossy(&bytes), "\"\\u202eabc\\u009bé \\u007f\"\n");
        assert_eq!(serde_json::from_slice::<String>(&bytes).ok().as_deref(), Some(text));
    }

    #[test]
    fn blank_is_null_and_whole_numbers_are_whole() {
        let sheet = Sheet {
            name: "schools",
            columns: ["school", "z", "degree", "bridging"].map(str::to_owned).to_vec(),
            rows: vec![vec!["=A".into(), Cell::Blank, Cell::Number(3.0), Cell::Number(0.5)]],
        };
        let text = String::from_utf8(serde_json::to_vec(&Rows(&sheet)).unwrap_or_default());
        assert_eq!(text, Ok(r#"[{"school":"=A","z":null,"degree":3,"bridging":0.5}]"#.to_owned()));
    }

    #[test]
    fn findings_say_where_they_come_from() {
        let sample = Sample::of(26);
        let (story, account) = (sample.story(), sample.account());
        let report = compose(&story, &account, &[]);
        let bytes = findings(&report).unwrap_or_default();
        let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
        assert_eq!(json["schema"], 1);
        assert_eq!(json["inputs"][0]["path"], "riverside.csv");
        assert_eq!(json["flags"][0]["id"], "F01");
        assert_eq!(json["flags"][0]["rows"][1], "riverside.csv:3");
        assert_eq!(json["flags"][1]["chance"], serde_json::Value::Null);
        assert_eq!(json["span"]["from"], "2025-09-01");
        assert_eq!(json["indicators"]["density"], 1);
        assert_eq!(json["indicators"]["reciprocity"], serde_json::Value::Null);
        assert_eq!(json["leading"]["ranked"][0]["name"], "Person 00");
        assert_eq!(json["choices"]["direction"], "none");
    }
}
