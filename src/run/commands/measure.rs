//! `tiebeam measure`: one table, for a person or for another program.

use std::collections::BTreeSet;

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::collect::names::nearest;
use crate::connect::network::Level;
use crate::measure::card::{Measure, Scores};
use crate::measure::groups::Groups;
use crate::measure::registry::{NETWORK, UNIT};
use crate::notice::account::Account;
use crate::report::sheet::Sheet;
use crate::report::writers::{csv, json, terminal};
use crate::report::{arrange, sheets};
use crate::run::analysis::{Analysis, Loaded};
use crate::run::args::{MeasureArgs, What};
use crate::run::choices;
use crate::run::codebook_file;
use crate::run::console::{self, Talk};
use crate::run::fail_on::FailOn;
use crate::run::folder;
use crate::run::privacy;
use crate::run::problem_lines::problem_lines;
use crate::run::settings::Settings;
use crate::run::threads;

/// Runs it: 0, or 1 if `--fail-on` holds.
pub fn run(args: &MeasureArgs) -> Result<u8, Error> {
    let talk = args.talk.talk();
    let fail_on = FailOn::parse(args.analysis.fail_on.as_deref())?;
    let mut settings = Settings::new(&args.data, Some(&args.analysis))?;
    if args.what == Some(What::People) && settings.people_as == PeopleAs::Hide {
        let what = "--what people: --people-as hide leaves no table of people";
        return Err(Error::usage(what, "use --people-as codes, or another table"));
    }
    match args.what {
        Some(What::People) => settings.level = Some(Level::People),
        Some(What::Schools) => settings.level = Some(Level::Schools),
        _ => {}
    }
    let measures = wanted(args)?;
    refuse_overwriting(args, &settings)?;
    let to_file = args.output.as_ref().filter(|path| path.as_os_str() != "-");
    if let Some(path) = to_file {
        codebook_file::keep_out_of(settings.codebook.as_deref(), path)?;
    }
    threads::use_this_many(args.analysis.jobs)?;
    let mut analysis = Analysis::of(Loaded::read(settings)?)?;
    refuse_groups_of_the_other_level(&analysis)?;
    let what = args.what.unwrap_or(match analysis.level {
        Level::People => What::People,
        Level::Schools => What::Schools,
    });
    let noticed = (what == What::Flags || fail_on.is_asked()).then(|| analysis.notice());
    let mut scores = Scores::default();
    let sheet = match what {
        What::People | What::Schools => {
            scores = analysis.scores(analysis.level, &measures.unwrap_or(UNIT.to_vec()));
            match analysis.level {
                Level::People => sheets::people::sheet(&analysis.timeline.whole, &scores),
                Level::Schools => sheets::schools::sheet(&analysis.timeline.whole, &scores),
            }
        }
        What::Network => {
            scores = analysis.scores(analysis.level, &measures.unwrap_or(NETWORK.to_vec()));
            sheets::network::sheet(&scores)
        }
        What::Ties => arrange::select(
            &sheets::ties::sheet(&analysis.timeline.whole, analysis.level),
            &args.only,
        )?,
        What::Groups => arrange::select(&groups(&analysis), &args.only)?,
        What::Flags => {
            let places = &analysis.loaded.records.places;
            let sheet = noticed.as_ref().map(|n| sheets::flags::sheet(&n.findings, places));
            arrange::select(&sheet.unwrap_or_default(), &args.only)?
        }
    };
    write(args, &analysis, &scores, &arranged(args, sheet)?)?;
    if talk != Talk::Quiet {
        privacy::say_limits(&analysis.loaded.settings, &analysis.loaded.records);
        say_what_was_left_out(&analysis, talk);
    }
    let fails = noticed.is_some_and(|noticed| fail_on.holds(&noticed.findings));
    Ok(u8::from(fails))
}

/// Groups that no unit of this level has would be blanks without a word.
fn refuse_groups_of_the_other_level(analysis: &Analysis) -> Result<(), Error> {
    let Some(column) = &analysis.loaded.settings.groups else { return Ok(()) };
    if analysis.view(analysis.level).groups.is_some() {
        return Ok(());
    }
    let units = analysis.level.word();
    Err(Error::usage(
        format!("--groups {column}: the list of {units} has no such column with values"),
        "use --level, or another column",
    )
    .plainly("--groups: the list of these units has no such column with values"))
}

/// The measures of `--only`; `None` means all.
fn wanted(args: &MeasureArgs) -> Result<Option<Vec<&'static Measure>>, Error> {
    let registry = match args.what {
        Some(What::Network) => NETWORK,
        Some(What::Ties | What::Groups | What::Flags) => return Ok(None),
        Some(What::People | What::Schools) | None => UNIT,
    };
    if args.only.is_empty() {
        return Ok(None);
    }
    let find = |name: &String| {
        let name = name.trim();
        registry.iter().copied().find(|measure| measure.name == name).ok_or_else(|| {
            let names: Vec<&str> = registry.iter().map(|measure| measure.name).collect();
            let near = nearest(name, names.iter().copied());
            let guess = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
            let what = format!("--only {name}: there is no such measure here");
            Error::usage(what, format!("{guess}The measures are: {}", names.join(", ")))
        })
    };
    let mut measures = args.only.iter().map(find).collect::<Result<Vec<_>, _>>()?;
    let mut seen = BTreeSet::new();
    measures.retain(|measure| seen.insert(measure.name));
    Ok(Some(measures))
}

/// The given groups, or the communities where there are none.
fn groups(analysis: &Analysis) -> Sheet {
    let view = analysis.view(analysis.level);
    let communities = || {
        let partition = view.partition();
        let width = partition.count.to_string().len();
        Groups {
            names: (1..=partition.count).map(|c| format!("community {c:0width$}")).collect(),
            of: partition.community.iter().map(|community| community.checked_sub(1)).collect(),
        }
    };
    let groups = view.groups.clone().unwrap_or_else(communities);
    sheets::groups::sheet(&groups, &analysis.timeline.whole, analysis.level)
}

fn arranged(args: &MeasureArgs, mut sheet: Sheet) -> Result<Sheet, Error> {
    if let Some(column) = &args.sort {
        arrange::sort(&mut sheet, column)?;
    }
    if let Some(count) = args.top {
        arrange::top(&mut sheet, count);
    }
    Ok(sheet)
}

fn write(
    args: &MeasureArgs,
    analysis: &Analysis,
    scores: &Scores,
    sheet: &Sheet,
) -> Result<(), Error> {
    let loaded = &analysis.loaded;
    let listed = loaded.settings.thresholds.listed();
    let choices = choices::of(&loaded.settings, analysis.level);
    let account = Account {
        records: &loaded.records,
        problems: &loaded.problems,
        people: scores,
        schools: scores,
        thresholds: &listed,
        choices: &choices,
        seed: loaded.settings.seed,
    };
    let to_file = args.output.as_ref().filter(|path| path.as_os_str() != "-");
    if let Some(path) = to_file {
        let bytes = if args.talk.json { json::table(sheet, &account)? } else { csv::file(sheet)? };
        folder::write_file(path, &bytes)
    } else if args.talk.json {
        console::result(&json::table(sheet, &account)?)
    } else if console::is_watched() {
        let width = terminal_width();
        console::result(terminal::table(sheet, width).as_bytes())
    } else {
        console::result(&csv::stream(sheet)?)
    }
}

/// Columns of the terminal, if it says so.
#[allow(clippy::disallowed_methods)] // run is the stage that reads the environment
fn terminal_width() -> Option<u16> {
    std::env::var("COLUMNS").ok()?.parse().ok()
}

fn refuse_overwriting(args: &MeasureArgs, settings: &Settings) -> Result<(), Error> {
    let Some(path) = args.output.as_ref().filter(|path| path.as_os_str() != "-") else {
        return Ok(());
    };
    if path.is_dir() {
        let what = format!("`{}` is a folder", path.display());
        let error = Error::output(what, "name a file with -o");
        return Err(error.plainly("the output is a folder"));
    }
    let real = path.canonicalize().ok();
    let is_input = |source: &crate::run::files::Source| source.path.canonicalize().ok() == real;
    if real.is_some() && settings.sources.iter().any(is_input) {
        let what = format!("`{}` is one of the files to be read", path.display());
        let error = Error::output(what, "name another file with -o");
        return Err(error.plainly("the output is one of the files to be read"));
    }
    if real.is_some() && !args.force {
        let what = format!("`{}` exists", path.display());
        let error = Error::output(what, "name another file with -o, or add --force");
        return Err(error.plainly("the output exists"));
    }
    Ok(())
}

fn say_what_was_left_out(analysis: &Analysis, talk: Talk) {
    let rows = analysis.loaded.rows();
    if rows.rejected > 0 {
        let word = crate::notice::words::count(rows.rejected as usize, "row was", "rows were");
        console::say(&format!("{word} left out of {}; tiebeam check says why", rows.read));
    }
    if talk == Talk::Much {
        for line in problem_lines(&analysis.loaded.problems, talk) {
            console::say(&line);
        }
        console::say_times(&analysis.loaded.took);
    }
}
