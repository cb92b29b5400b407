//! How much strength counts for distance: the command line, then tiebeam.toml, then 1.

use crate::base::error::Error;
use crate::base::number::told;
use crate::connect::strength::Alpha;
use crate::run::args::AnalysisArgs;
use crate::run::options::config::Config;
use crate::run::options::origin::Origin;

/// More would let one tie outweigh a whole network.
const MOST: f64 = 5.0;

/// The α asked for.
pub fn of(analysis: Option<&AnalysisArgs>, config: &Config) -> Result<Alpha, Error> {
    let asked = analysis.and_then(|a| a.alpha).or(config.analysis.alpha);
    let Some(alpha) = asked else { return Ok(Alpha::default()) };
    if (0.0..=MOST).contains(&alpha) {
        return Ok(Alpha(alpha));
    }
    let is_option = analysis.is_some_and(|a| a.alpha.is_some());
    let origin = Origin::of(is_option, "--alpha", config, "analysis", "alpha");
    let what = format!("{} {} is not between 0 and {MOST}", origin.name, told(alpha));
    let fix = "write 1 for the usual distance 1/w, 0 for steps";
    Err(origin.blamed(Error::usage(what.clone(), fix).plainly(what)))
}
