//! Which days count: `--since` and `--until`, or `[network]`.

use crate::base::calendar::Date;
use crate::base::error::Error;
use crate::collect::dates::{self, DayMonth};
use crate::connect::window::Window;
use crate::run::args::DataArgs;
use crate::run::options::config::Config;
use crate::run::options::origin::Origin;

/// The window asked for.
pub fn of(data: &DataArgs, config: &Config) -> Result<Window, Error> {
    let set = &config.network;
    let since = day(data.since.as_ref(), set.since.as_ref(), config, "since")?;
    let until = day(data.until.as_ref(), set.until.as_ref(), config, "until")?;
    if let (Some((first, from)), Some((last, to))) = (&since, &until)
        && first > last
    {
        let what = format!("{} {first} is after {} {last}", from.name, to.name);
        let error = Error::usage(what.clone(), "swap the two").plainly(what);
        return Err(to.blamed(from.blamed(error)));
    }
    let day = |asked: Option<(Date, Origin)>| asked.map(|(day, _)| day);
    Ok(Window { since: day(since), until: day(until) })
}

fn day(
    flag: Option<&String>,
    setting: Option<&String>,
    config: &Config,
    name: &str,
) -> Result<Option<(Date, Origin)>, Error> {
    let Some(text) = flag.or(setting) else { return Ok(None) };
    let origin = Origin::of(flag.is_some(), &format!("--{name}"), config, "network", name);
    let iso = text.len() == 10 && text.as_bytes().get(4) == Some(&b'-');
    if let Some(day) = dates::parse(text, DayMonth::DayFirst).filter(|_| iso) {
        return Ok(Some((day, origin)));
    }
    let is_day = iso && text.parse::<Date>().is_ok();
    let (why, fix) = if is_day {
        ("years lie in 1900 to 2199", "correct the year")
    } else {
        ("this is not a date", "write it as 2025-09-01")
    };
    let what = format!("{} {text}: {why}", origin.name);
    Err(origin.blamed(Error::usage(what, fix).plainly(format!("{}: {why}", origin.name))))
}
