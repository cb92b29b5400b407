//! `tiebeam measure`: one table, for a person or for another program.

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::connect::network::Level;
use crate::measure::card::{Measure, Scores};
use crate::measure::groups::Groups;
use crate::measure::registry::{NETWORK, UNIT};
use crate::measure::silence::Needs;
use crate::notice::account::Account;
use crate::report::sheet::Sheet;
use crate::report::writers::{csv, json, terminal};
use crate::report::{arrange, sheets};
use crate::run::analysis::{Analysis, Loaded};
use crate::run::arg_values::What;
use crate::run::args::MeasureArgs;
use crate::run::choices;
use crate::run::console::{self, Talk};
use crate::run::fail_on::FailOn;
use crate::run::folder::Others;
use crate::run::left_out;
use crate::run::only;
use crate::run::privacy;
use crate::run::settings::Settings;
use crate::run::target::Target;
use crate::run::threads;

/// Runs it: 0, or 1 if `--fail-on` holds.
pub fn run(args: &MeasureArgs) -> Result<u8, Error> {
    let talk = args.talk.talk();
    talk.watch();
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
    let others = if args.force { Others::WriteInto } else { Others::Refuse };
    let target = Target::new(args.output.as_deref(), others, &settings)?;
    threads::use_this_many(args.analysis.jobs)?;
    let mut analysis = Analysis::of(Loaded::read(settings)?)?;
    analysis.refuse_groups_of_the_other_level()?;
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
            let measures = measures.unwrap_or(NETWORK.to_vec());
            scores = analysis.scores(analysis.level, &measures);
            let without_large = analysis.scores_without_large(&measures);
            sheets::network::sheet(&scores, without_large.as_ref())
        }
        What::Ties => arrange::select(
            &sheets::ties::sheet(&analysis.timeline.whole, analysis.level),
            &args.only,
        )?,
        What::Groups => arrange::select(&groups(&analysis)?, &args.only)?,
        What::Flags => {
            let places = &analysis.loaded.records.places;
            let sheet = noticed.as_ref().map(|n| sheets::flags::sheet(&n.findings, places));
            arrange::select(&sheet.unwrap_or_default(), &args.only)?
        }
    };
    write(args, &target, &analysis, &scores, &arranged(args, sheet)?)?;
    if talk != Talk::Quiet {
        privacy::say_limits(&analysis.loaded.settings, &analysis.loaded.records);
        left_out::say(&analysis, talk);
    }
    let fails = noticed.is_some_and(|noticed| fail_on.holds(&noticed.findings));
    Ok(u8::from(fails))
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
    only::among(&args.only, registry).map(Some)
}

/// The given groups, or the communities where there are none.
fn groups(analysis: &Analysis) -> Result<Sheet, Error> {
    if let Some(why) = analysis.policy.closes(Needs::Shape) {
        let fix = "groups say how a network hangs together; ask or log more, or see --what ties";
        return Err(Error::data(format!("nothing is said about groups: {why}"), fix)
            .plainly("nothing is said about groups: too few were heard"));
    }
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
    Ok(sheets::groups::sheet(&groups, &analysis.timeline.whole, analysis.level))
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
    target: &Target,
    analysis: &Analysis,
    scores: &Scores,
    sheet: &Sheet,
) -> Result<(), Error> {
    let loaded = &analysis.loaded;
    let listed = loaded.settings.thresholds.listed();
    let choices = choices::of(&loaded.settings, analysis.level);
    let account = Account {
        withheld: Some(&analysis.withheld),
        ..loaded.account(scores, scores, &listed, &choices)
    };
    match target {
        Target::File(_) if !args.talk.json => target.write(&csv::file(sheet)?),
        Target::Output if !args.talk.json && console::is_watched() => {
            target.write(terminal::table(sheet, console::width()).as_bytes())
        }
        Target::Output if !args.talk.json => target.write(&csv::stream(sheet)?),
        Target::File(_) | Target::Output => target.write(&json::table(sheet, &account)?),
    }
}
