//! Tables that a command makes from an analysis: what they need, and why there are none.

use crate::base::error::Error;
use crate::connect::network::Level;
use crate::measure::brokerage::expecting::role_table;
use crate::measure::brokerage::tie_measures::TieMeasures;
use crate::measure::cohesion::pieces::cut_off;
use crate::measure::silence::Needs;
use crate::report::sheet::Sheet;
use crate::report::sheets;
use crate::run::analysis::Analysis;

/// Every tie. What names who stands between others is blank where too few were heard.
#[must_use]
pub fn ties(analysis: &Analysis) -> Sheet {
    let view = analysis.view(analysis.level);
    let may = analysis.policy.closes(Needs::Names).is_none();
    let measures = may.then(|| TieMeasures::of(&view));
    sheets::ties::sheet(&analysis.timeline.whole, analysis.level, measures.as_ref())
}

/// The roles of a broker at a level, beside what chance gives.
pub fn roles(analysis: &Analysis, level: Level) -> Result<Sheet, Error> {
    names_somebody(analysis, "roles")?;
    let view = analysis.view(level);
    let Some(groups) = &view.groups else {
        let what = "there are no groups, so nobody has a role between them";
        let fix = "use --groups with a column of the list, or --level people";
        return Err(Error::usage(what, fix).plainly(what));
    };
    let rows = role_table::of(&view);
    Ok(sheets::roles::sheet(&rows, &groups.names, &analysis.timeline.whole, level))
}

/// Without whom somebody would lose the rest.
pub fn cutpoints(analysis: &Analysis) -> Result<Sheet, Error> {
    names_somebody(analysis, "cut points")?;
    let points = cut_off::of(&analysis.view(analysis.level));
    Ok(sheets::cutpoints::sheet(&points, &analysis.timeline.whole, analysis.level))
}

/// Refuses a table of those between others where too few were heard to name them.
fn names_somebody(analysis: &Analysis, table: &str) -> Result<(), Error> {
    let Some(why) = analysis.policy.closes(Needs::Names) else { return Ok(()) };
    let fix =
        "whoever did not answer may be the one in between; ask or log more, or see --what ties";
    Err(Error::data(format!("nothing is said about {table}: {why}"), fix)
        .plainly(format!("nothing is said about {table}: too few were heard")))
}
