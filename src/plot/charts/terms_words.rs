//! What is said about the schools by term.

use crate::notice::quiet::Cover;
use crate::notice::term_grid::{TermColumn, TermGrid, TermRow};
use crate::notice::words::count;

/// The main finding.
#[must_use]
pub fn title(grid: &TermGrid) -> String {
    let number = |wanted: fn(&&TermRow) -> bool| grid.members().filter(wanted).count();
    if grid.members().next().is_none() {
        let nobody_heard = grid.unheard().next().is_some();
        let words = if nobody_heard {
            "No school was heard from"
        } else {
            "Every school on the list has left"
        };
        return words.to_owned();
    }
    let members = count(grid.members().count(), "school", "schools");
    let never = number(|row| row.never);
    if !grid.is_judged() {
        return match never {
            0 => format!("Each of {members} has met another so far"),
            1 => format!("1 of {members} has not met another so far"),
            never => format!("{never} of {members} have not met another so far"),
        };
    }
    let since_start = number(|row| row.never && row.quiet > 0);
    let two = number(|row| row.quiet > 1);
    let one = number(|row| row.quiet > 0);
    let missed = number(|row| row.missed > 0);
    match (since_start, two, one, missed) {
        (0, 0, 0, 0) => format!("Each of {members} met another in every term"),
        (0, 0, 0, missed) => {
            let have = if missed == 1 { "has" } else { "have" };
            format!("{missed} of {members} {have} a term without contact, none the latest")
        }
        (0, 0, one, _) => format!("{one} of {members} met no other in the latest finished term"),
        (0, two, ..) => format!("{two} of {members} met no other in two terms or more"),
        (never, ..) => format!("{never} of {members} met no other school in any term"),
    }
}

/// One sentence for those who cannot see the chart.
#[must_use]
pub fn alt(grid: &TermGrid) -> String {
    let terms = count(grid.terms.len(), "term", "terms");
    let never = grid.members().filter(|row| row.never).count();
    let quiet = grid.members().filter(|row| row.quiet > 0).count();
    format!(
        "Heat map of {} by {terms}: {never} without any contact with another school, {quiet} without \
         any in the latest finished term.",
        count(grid.rows.len(), "school", "schools")
    )
}

/// What is left out, and what a blank means.
#[must_use]
pub fn note(grid: &TermGrid, terms_left_out: usize, rows_left_out: &[TermRow]) -> String {
    let mut notes = Vec::new();
    let has = |cover: Cover| grid.terms.iter().any(|term| term.cover == cover);
    if has(Cover::SoFar) {
        notes.push("An outlined cell is a term that is not over yet.".to_owned());
    }
    if has(Cover::Part) {
        notes.push("The log begins late in the outlined first term.".to_owned());
    }
    if has(Cover::Gap) {
        notes.push("A dash is a term without any row in the log: a gap, not a zero.".to_owned());
    }
    let unheard = grid.unheard().count();
    if unheard > 0 {
        let schools = count(unheard, "school", "schools");
        notes.push(format!(
            "{schools} entered no row and nobody met them: whether they have contact is not known."
        ));
    }
    let heard = grid.rows.iter().filter(|row| !row.is_unheard());
    if heard.flat_map(|row| row.met.iter().zip(&grid.terms)).any(no_member) {
        notes.push("No cell: the school was not a member.".to_owned());
    }
    if terms_left_out > 0 {
        let earlier = count(terms_left_out, "earlier term is", "earlier terms are");
        notes.push(format!("{earlier} in the table, not here."));
    }
    if !rows_left_out.is_empty() {
        notes.push(rest(rows_left_out));
    }
    if grid.undated > 0 {
        let undated = count(grid.undated, "activity has", "activities have");
        notes.push(format!("{undated} no date and stand in no term."));
    }
    notes.push(
        "No record is not the same as no contact: check with the school before acting.".to_owned(),
    );
    notes.join(" ")
}

fn no_member((met, term): (&Option<usize>, &TermColumn)) -> bool {
    met.is_none() && term.cover != Cover::Gap
}

/// The schools that have no row, in one line.
#[must_use]
pub fn rest(rows: &[TermRow]) -> String {
    let more = count(rows.len(), "more school", "more schools");
    let left = rows.iter().filter(|row| row.left).count();
    let always = rows.iter().filter(|row| !row.left && row.missed == 0 && !row.never).count();
    let unheard = rows.iter().filter(|row| !row.left && row.is_unheard()).count();
    let always = always - unheard;
    let some = rows.len() - left - always - unheard;
    let always = match (always, some + left + unheard) {
        (_, 0) => "met others in every term".to_owned(),
        _ => format!("{always} met others in every term"),
    };
    let some = if some > 0 { format!(", {some} had a term without") } else { String::new() };
    let left = if left > 0 { format!(", {left} left the network") } else { String::new() };
    let unheard = match unheard {
        0 => String::new(),
        unheard => format!(", {unheard} not heard from"),
    };
    format!("And {more}: {always}{some}{unheard}{left}. All are in the table.")
}
