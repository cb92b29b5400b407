//! Tables that a command makes from an analysis: what they need, and why there are none.

use crate::base::error::Error;
use crate::connect::network::{Level, Network};
use crate::connect::window::Terms;
use crate::measure::brokerage::expecting::role_table;
use crate::measure::brokerage::tie_measures::TieMeasures;
use crate::measure::cohesion::key_players::key_table;
use crate::measure::cohesion::layers::layer::{self, By};
use crate::measure::cohesion::layers::qap_correlation;
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

/// The roles of a broker at a level, beside what chance gives; p from so many draws, 0 for none.
pub fn roles(analysis: &Analysis, level: Level, draws: usize) -> Result<Sheet, Error> {
    names_somebody(analysis, "roles")?;
    let view = analysis.view(level);
    let Some(groups) = &view.groups else {
        let what = "there are no groups, so nobody has a role between them";
        let fix = match level {
            Level::Schools => "use --groups with a column of the school list, or --level people",
            Level::People => {
                "say where people work, or use --groups with a column of the people list"
            }
        };
        return Err(Error::usage(what, fix).plainly(what));
    };
    let Some(rows) = role_table::of(&view, draws) else {
        let what = "there are too many groups with ties between them to work out their roles";
        return Err(Error::usage(what, "use --groups with larger groups").plainly(what));
    };
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

/// The best sets of up to so many key players.
pub fn key_players(analysis: &Analysis, most: usize) -> Result<Sheet, Error> {
    names_somebody(analysis, "key players")?;
    let rows = key_table::of(&analysis.view(analysis.level), most);
    Ok(sheets::key_players::sheet(&rows, &analysis.timeline.whole, analysis.level))
}

/// Every two layers of the log beside each other.
pub fn qap(analysis: &Analysis, by: By) -> Result<Sheet, Error> {
    if let Some(why) = analysis.policy.closes(Needs::Shape) {
        let fix = "who meets for what says how a network hangs together; ask or log more";
        return Err(Error::data(format!("nothing is said about kinds of activity: {why}"), fix)
            .plainly("nothing is said about kinds of activity: too few were heard"));
    }
    let terms = analysis.timeline.terms.as_ref().map(Terms::all).unwrap_or_default();
    let network = &analysis.timeline.whole;
    let layers = layer::of(network, analysis.level, by, &terms);
    if layers.len() < 2 {
        return Err(nothing_to_compare(&analysis.timeline.whole, by));
    }
    let alike = qap_correlation::of(&layers, analysis.loaded.settings.seed);
    Ok(sheets::qap::sheet(&layers, &alike))
}

/// Why there are no two layers, and what would give some.
fn nothing_to_compare(network: &Network, by: By) -> Error {
    let has_kind = network.activities.iter().any(|activity| !activity.details.kind.is_empty());
    let (what, fix) = match (by, has_kind) {
        _ if !network.has_log => (
            "the data is no log, so there are no kinds of activity or terms to compare",
            "give a log of activities",
        ),
        (By::Term, _) => (
            "the log does not speak about two terms, so there is nothing to compare",
            "give a log of two terms or more with a date in each row, or use --layers kind",
        ),
        (By::Kind, false) => (
            "no row says what kind of activity it is, so there is nothing to compare",
            "add a column `type` to the log, or use --layers term",
        ),
        (By::Kind, true) => (
            "all activities are of one kind, so there is nothing to compare",
            "see that the column `type` tells kinds apart, or use --layers term",
        ),
    };
    Error::data(what, fix).plainly(what)
}
