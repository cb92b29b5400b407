//! From how many units shortest paths are searched: `--sources` and `[analysis] sources`.

use crate::base::error::Error;
use crate::measure::paths::sources::{FEWEST, Wish};
use crate::run::args::AnalysisArgs;
use crate::run::options::config::Config;

/// As on the command line, else as in the settings.
pub fn searched_from(analysis: Option<&AnalysisArgs>, config: &Config) -> Result<Wish, Error> {
    let (setting, asked) =
        match (analysis.and_then(|a| a.sources.clone()), &config.analysis.sources) {
            (Some(asked), _) => ("--sources", asked),
            (None, Some(toml::Value::String(word))) => ("[analysis] sources", word.clone()),
            (None, Some(value)) => ("[analysis] sources", value.to_string()),
            (None, None) => return Ok(Wish::Usual),
        };
    if asked == "all" {
        return Ok(Wish::All);
    }
    match asked.parse() {
        Ok(number) if number >= FEWEST => Ok(Wish::Number(number)),
        _ => {
            let what =
                format!("{setting} {asked}: this is neither `all` nor a number from {FEWEST}");
            let fix = "write all, or a number such as 500: the more, the smaller the margins";
            let error = Error::usage(what, fix)
                .plainly(format!("{setting} is neither `all` nor a number from {FEWEST}"));
            let is_option = setting.starts_with("--");
            let place = config.written.place("analysis", "sources");
            Err(if is_option { error } else { error.at(place) })
        }
    }
}
