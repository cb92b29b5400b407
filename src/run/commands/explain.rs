//! `tiebeam explain`: what a word means.

use serde::Serialize;

use crate::base::error::Error;
use crate::report::explain::card::Card;
use crate::report::explain::{cards, find, wrap};
use crate::run::args::ExplainArgs;
use crate::run::terminal::console;

/// Where the terminal does not say how wide it is.
const USUAL_WIDTH: usize = 80;

/// What `--json` prints.
#[derive(Serialize)]
struct Explained<'a> {
    schema: u8,
    version: &'static str,
    cards: Vec<&'a Card>,
}

/// Runs it: 0; a word that nothing is called is an error.
pub fn run(args: &ExplainArgs) -> Result<u8, Error> {
    let all = cards::all();
    let found = if args.words.is_empty() { all.iter().collect() } else { wanted(&all, args)? };
    let width = console::width().map_or(USUAL_WIDTH, usize::from);
    let text = if args.json {
        let explained = Explained { schema: 1, version: env!("CARGO_PKG_VERSION"), cards: found };
        let json = serde_json::to_string_pretty(&explained);
        json.map_err(|error| Error::bug(format!("JSON was not written: {error}")))? + "\n"
    } else if args.words.is_empty() {
        wrap::list(&all, width)
    } else {
        wrap::cards(&found, width)
    };
    console::result(text.as_bytes())?;
    Ok(0)
}

/// Characters of a word or phrase; far more than any card is called by.
const LONGEST: usize = 100;

fn is_too_long(word: &str) -> bool {
    word.chars().nth(LONGEST).is_some()
}

/// The words as one (`lead share`), else each of them (`F01 F04`).
fn wanted<'a>(all: &'a [Card], args: &ExplainArgs) -> Result<Vec<&'a Card>, Error> {
    if args.words.iter().any(|word| is_too_long(word)) {
        let what = format!("no word that tiebeam knows has more than {LONGEST} characters");
        return Err(Error::usage(what, "`tiebeam explain` lists every word"));
    }
    let phrase = args.words.join(" ");
    let found = find::find(all, &phrase);
    if !found.is_empty() {
        return Ok(found);
    }
    let each: Vec<Vec<&Card>> = args.words.iter().map(|word| find::find(all, word)).collect();
    if each.iter().all(|found| !found.is_empty()) {
        let mut found: Vec<&Card> = Vec::new();
        for card in each.into_iter().flatten() {
            if found.iter().all(|known| !std::ptr::eq(*known, card)) {
                found.push(card);
            }
        }
        return Ok(found);
    }
    // Many words are no phrase: the first that nobody knows is told.
    let unknown = args.words.iter().zip(&each).find(|(_, found)| found.is_empty());
    let phrase = match unknown {
        Some((word, _)) if is_too_long(&phrase) => word.clone(),
        _ => phrase,
    };
    let near = find::nearest(all, &phrase).join(", ");
    let near = if near.is_empty() { near } else { format!("did you mean {near}? ") };
    let what = format!("`{phrase}` is no word that tiebeam knows");
    Err(Error::usage(what, format!("{near}`tiebeam explain` lists every word")))
}
