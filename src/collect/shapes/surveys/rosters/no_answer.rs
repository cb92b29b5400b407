//! Numbers that stand for no answer in many files, where the scale ends long before them.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::amounts;
use crate::collect::questions::scales::numbering::{LARGEST_STEP, NO_ANSWERS};
use crate::collect::questions::scales::scale::{Often, often};
use crate::collect::who::names::person_key;
use crate::collect::wishes::Wishes;

/// The numbers of a roster.
#[derive(Debug, Default)]
pub struct Numbers {
    /// The largest that is no such code; a word of the scale is a step.
    largest: Option<f64>,
    /// The first word of the scale.
    word: Option<String>,
    /// For each code as written, the cells that hold it.
    codes: BTreeMap<u32, Vec<(u32, u32)>>,
}

impl Numbers {
    /// Takes in a cell; what the user's own scale names is settled.
    pub fn take(&mut self, cell: &str, separator: Delimiter, wishes: &Wishes, at: (u32, u32)) {
        if wishes.scale.contains_key(&person_key(cell)) {
            return;
        }
        let Some(number) = amounts::number(cell, separator) else {
            if let Some(Often::Steps(steps)) = often(cell, &wishes.scale) {
                self.word.get_or_insert_with(|| cell.to_owned());
                self.largest = Some(self.largest.map_or(steps, |most| most.max(steps)));
            }
            return;
        };
        match NO_ANSWERS.into_iter().find(|&code| (f64::from(code) - number).abs() < f64::EPSILON) {
            Some(code) => self.codes.entry(code).or_default().push(at),
            None => self.largest = Some(self.largest.map_or(number, |most| most.max(number))),
        }
    }

    /// Asks what the codes mean, if all else is on a scale that ends long before them.
    pub fn refuse_codes(&self, file: &str) -> Result<(), Error> {
        let is_scale = self.largest.is_some_and(|largest| largest <= LARGEST_STEP);
        let cells: Vec<(u32, u32)> = self.codes.values().flatten().copied().collect();
        let (Some((first, _)), Some(&(line, column)), true) =
            (self.codes.first_key_value(), cells.first(), is_scale)
        else {
            return Ok(());
        };
        let largest = self.largest.unwrap_or_default();
        let codes = self.codes.keys().map(|code| format!("`{code}`")).collect::<Vec<_>>();
        let shown = cells.iter().take(5).map(|(line, column)| format!("{line}:{column}"));
        let more = if cells.len() > 5 { " and more" } else { "" };
        let others = match &self.word {
            Some(word) => format!("others are words such as `{word}`"),
            None => format!("no other number is above {largest}"),
        };
        let what = format!(
            "{others}, so nothing says whether {} is a strength or stands for no answer (line:column {}{more})",
            codes.join(", "),
            shown.collect::<Vec<_>>().join(", ")
        );
        let fix = format!(
            "leave the cell blank where it stands for no answer, or say so in tiebeam.toml: [scale] and below it \"{first}\" = \"no answer\"; if it is a strength, \"{first}\" = {first}"
        );
        Err(Error::data(what, fix)
            .coded(codes::UNKNOWN_SCALE)
            .plainly("nothing says whether a number far above all others is a strength or stands for no answer")
            .plain_fix("leave the cell blank where it stands for no answer, or say so in tiebeam.toml under [scale]; if it is a strength, say that there")
            .at(Place::cell(file, line, column)))
    }
}
