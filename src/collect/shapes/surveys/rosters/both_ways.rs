//! A square that is the same on both sides of its diagonal: every tie stands in it twice.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::collect::cells::words::counted;
use crate::collect::shape::Reading;

/// Fewer ties may well be the same both ways.
const FEWEST: usize = 4;

/// Notes that every tie of the table, those from `first` on, stands in it in both directions as strong.
pub fn note(reading: &mut Reading, first: usize) {
    let ties = reading.draft.ties.iter().skip(first);
    let strengths: BTreeMap<(u32, u32), Option<f64>> =
        ties.map(|tie| ((tie.from, tie.to), tie.strength)).collect();
    let is_turned = |((from, to), strength): (&(u32, u32), &Option<f64>)| {
        strengths.get(&(*to, *from)) == Some(strength)
    };
    if strengths.len() < FEWEST || !strengths.iter().all(is_turned) {
        return;
    }
    let what = format!(
        "the table is the same on both sides of its diagonal: {} in it once in each direction, and without a direction both strengths are added",
        counted(strengths.len() as u32 / 2, "tie stands", "ties stand")
    );
    let fix = "if the ties have no direction, write 0 on one side of the diagonal; or use --direction directed";
    let name = reading.table.name.clone();
    reading.draft.note_file(&name, codes::PAIR_REPEATED, what, fix);
}
