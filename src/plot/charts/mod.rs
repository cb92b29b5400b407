//! Every chart, one file each, in the order of the report.

pub mod heat;
pub mod holder_row;
pub mod holds_together;
pub mod lead_share;
pub mod leader_row;
pub mod leavers;
pub mod map_area;
pub mod map_words;
pub mod school_map;
pub mod terms;
pub mod terms_words;
pub mod unlinked;

use super::chart::Chart;
use super::kind::Kind;
use crate::base::error::Error;
use crate::notice::story::Story;

/// Every kind of chart, in the order of the report.
pub const CHARTS: &[Kind] =
    &[school_map::KIND, lead_share::KIND, holds_together::KIND, leavers::KIND, terms::KIND];

/// Draws every chart that the data allows.
pub fn draw_all(story: &Story) -> Result<Vec<Chart>, Error> {
    let drawn: Result<Vec<_>, Error> = CHARTS.iter().map(|kind| (kind.draw)(story)).collect();
    Ok(drawn?.into_iter().flatten().collect())
}
