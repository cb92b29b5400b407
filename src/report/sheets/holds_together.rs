//! Table `holds_together`: who stands on the shortest routes between others, and how sure that is.

use crate::connect::network::Level;
use crate::notice::holding::Holding;
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 8] =
    ["school", "betweenness_share", "low", "high", "rank_low", "rank_high", "partners", "cut_off"];

/// One row each, in the order of the ranking; intervals are blank where nothing was drawn anew.
#[must_use]
pub fn sheet(holding: &Holding) -> Sheet {
    let is_people = holding.level == Level::People;
    let columns = COLUMNS.map(str::to_owned).to_vec();
    let person = is_people.then(|| "person".to_owned());
    let rows = holding.ranked.iter().map(|holder| {
        let value = holder.spread.and_then(|spread| spread.told());
        let rank = holder.spread.map(|spread| spread.rank);
        let person = is_people.then(|| Cell::from(holder.name.as_str()));
        let school = match (is_people, holder.workplace.as_str()) {
            (false, _) => holder.name.as_str().into(),
            (true, "") => Cell::Blank,
            (true, place) => place.into(),
        };
        let numbers = [
            Some(holder.share),
            value.map(|(low, _)| low),
            value.map(|(_, high)| high),
            rank.map(|(low, _)| low as f64),
            rank.map(|(_, high)| high as f64),
            Some(holder.partners as f64),
            Some(holder.cut_off as f64),
        ];
        let cells = numbers.into_iter().map(Cell::from);
        person.into_iter().chain([school]).chain(cells).collect()
    });
    let columns = person.into_iter().chain(columns).collect();
    Sheet { name: "holds_together", columns, rows: rows.collect() }
}
