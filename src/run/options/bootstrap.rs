//! How often the data is drawn anew: `--bootstrap` and `[analysis] bootstrap`.

use crate::base::error::Error;
use crate::measure::certainty::draws::Wish;
use crate::run::args::AnalysisArgs;
use crate::run::options::config::Config;
use crate::run::options::origin::Origin;

/// As on the command line, else as in the settings.
pub fn bootstrap(analysis: Option<&AnalysisArgs>, config: &Config) -> Result<Wish, Error> {
    let asked = analysis.and_then(|a| a.bootstrap);
    if let (None, Some(set)) = (asked, config.analysis.bootstrap.filter(|set| *set > MOST_DRAWS)) {
        let what = format!("[analysis] bootstrap = {set} is more than {MOST_DRAWS}");
        let error = Error::usage(what, "500 are enough for per cents")
            .plainly("[analysis] bootstrap is too large");
        return Err(Origin::setting(config, "analysis", "bootstrap").blamed(error));
    }
    let times = asked.or(config.analysis.bootstrap);
    Ok(times.map_or(Wish::Usual, |times| Wish::Times(times as usize)))
}

/// More draws change nothing that is printed.
const MOST_DRAWS: u32 = 100_000;
