//! Which question says how strong the tie to a contact is, where several do.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::{Naming, column_of};
use crate::collect::shape::Reading;
use crate::collect::shapes::surveys::generators::of_contact::Says;
use crate::collect::shapes::surveys::generators::series::Series;

/// The columns that the user names. An export is read by its wordings; the user may name columns by the headings that
/// the file has.
#[must_use]
pub fn named(reading: &Reading) -> Vec<Naming> {
    let (headings, theirs) = (&reading.layout.headings, &reading.layout.wordings);
    let worded = |naming: &Naming| match column_of(theirs, &naming.theirs) {
        Some(column) if column_of(headings, &naming.theirs).is_none() => {
            Naming { theirs: headings[column].clone(), ..naming.clone() }
        }
        _ => naming.clone(),
    };
    reading.wishes.named.iter().map(worded).collect()
}

/// Of several questions that say how strong a tie is, the one that the user names counts; they are never put together.
pub fn one(
    reading: &Reading,
    named: &[Naming],
    series: &mut Vec<Series>,
    numbers: &BTreeSet<u32>,
) -> Result<(), Error> {
    let says_so =
        |s: &Series| s.says == Says::Strength && s.columns.keys().any(|n| numbers.contains(n));
    let (headings, theirs) = (&reading.layout.headings, &reading.layout.wordings);
    let how_often = |naming: &&Naming| naming.ours == "how_often";
    let named = named.iter().filter(how_often);
    let named: Vec<usize> = named.filter_map(|n| column_of(headings, &n.theirs)).collect();
    let is_named = |s: &Series| s.columns.values().any(|column| named.contains(column));
    if series.iter().any(|s| says_so(s) && is_named(s)) {
        series.retain(|s| s.says != Says::Strength || is_named(s));
        return Ok(());
    }
    let asked = series.iter().filter(|s| says_so(s)).filter_map(|s| s.columns.values().next());
    let asked: Vec<usize> = asked.copied().collect();
    let [first, _, ..] = asked.as_slice() else { return Ok(()) };
    let shown = asked.iter().filter_map(|at| headings.get(*at)).map(|h| format!("`{h}`"));
    let what = format!(
        "several questions say how strong the tie to a contact is, and only you know which one counts: {}",
        shown.collect::<Vec<_>>().join("; ")
    );
    let heading = theirs.get(*first).or(headings.get(*first)).map_or("", String::as_str);
    let fix = format!("say which one with --map how_often=\"{heading}\", or another of them");
    Err(Error::data(what, fix)
        .coded(codes::WHICH_OF_STRENGTHS)
        .plainly("several questions say how strong the tie to a contact is, and only you know which one counts")
        .plain_fix("say which one with --map how_often=\"the heading of its first column\"")
        .at(Place::line(&reading.table.name, reading.layout.headings_line)))
}
