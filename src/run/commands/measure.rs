//! `tiebeam measure`: one table, for a person or for another program.

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::connect::network::Level;
use crate::measure::brokerage::expecting::role_p;
use crate::measure::card::{Measure, Scores};
use crate::measure::certainty::kinds;
use crate::measure::cohesion::layers::layer::By;
use crate::measure::groups::Groups;
use crate::measure::registry::{NETWORK, UNIT};
use crate::measure::silence::Needs;
use crate::notice::account::Account;
use crate::report::sheet::Sheet;
use crate::report::writers::{csv, json, terminal};
use crate::report::{arrange, sheets};
use crate::run::analysis::Analysis;
use crate::run::arg_values::What;
use crate::run::args::MeasureArgs;
use crate::run::choices;
use crate::run::compat::Compat;
use crate::run::disk::folder::Others;
use crate::run::disk::target::Target;
use crate::run::fail_on::FailOn;
use crate::run::loaded::Loaded;
use crate::run::only;
use crate::run::options::settings::Settings;
use crate::run::privacy;
use crate::run::tables;
use crate::run::terminal::console::{self, Talk};
use crate::run::terminal::estimated;
use crate::run::terminal::left_out;
use crate::run::threads;

/// How many key players are looked for.
const KEY_PLAYERS: usize = 2;

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
    if args.key_players.is_some() && args.what != Some(What::KeyPlayers) {
        let what = "--key-players changes nothing in this table";
        return Err(Error::usage(what, "add --what key-players, or leave it out"));
    }
    if args.layers.is_some() && args.what != Some(What::Qap) {
        let what = "--layers changes nothing in this table";
        return Err(Error::usage(what, "add --what qap, or leave it out"));
    }
    match args.what {
        Some(What::People) => settings.level = Some(Level::People),
        Some(What::Schools) => settings.level = Some(Level::Schools),
        _ => {}
    }
    let measures = wanted(args)?;
    let mut compat = Compat::of(args)?;
    let others = if args.force { Others::WriteInto } else { Others::Refuse };
    let target = Target::new(args.output.as_deref(), others, &settings)?;
    threads::use_this_many(args.analysis.jobs)?;
    let mut analysis = Analysis::of(Loaded::read(settings)?)?;
    analysis.refuse_groups_of_the_other_level()?;
    analysis.patience = only::patience(&args.only);
    let what = args.what.unwrap_or(match analysis.level {
        Level::People => What::People,
        Level::Schools => What::Schools,
    });
    let noticed = (what == What::Flags || fail_on.is_asked()).then(|| analysis.notice());
    let mut scores = Scores::default();
    let sheet = match what {
        What::People | What::Schools => {
            let level = analysis.level;
            let measures = compat.measures(&analysis, measures.unwrap_or(UNIT.to_vec()));
            scores = analysis.scores(level, &measures);
            analysis.rank(level, &mut scores, &sorted_by(args));
            let network = &analysis.timeline.whole;
            let sheet = match level {
                Level::People => sheets::people::sheet(network, &scores),
                Level::Schools => sheets::schools::sheet(network, &scores),
            };
            match scores.ranks.first() {
                Some(ranks) => sheets::ranks::beside(sheet, ranks, &network.in_shown_order(level)),
                None => sheet,
            }
        }
        What::Network => {
            let measures = compat.measures(&analysis, measures.unwrap_or(NETWORK.to_vec()));
            scores = analysis.scores(analysis.level, &measures);
            analysis.chance(analysis.level, &mut scores);
            let mut without_large = analysis.scores_without_large(&measures);
            compat.drop_bands(&mut scores);
            if let Some(left) = &mut without_large {
                compat.drop_bands(&mut left.scores);
            }
            sheets::network::sheet(&scores, without_large.as_ref())
        }
        What::Ties => arrange::select(&tables::ties(&analysis), &args.only)?,
        What::Roles => {
            arrange::select(&tables::roles(&analysis, analysis.level, role_p::MOST)?, &args.only)?
        }
        What::KeyPlayers => {
            let most = args.key_players.unwrap_or(KEY_PLAYERS);
            arrange::select(&tables::key_players(&analysis, most)?, &args.only)?
        }
        What::Qap => {
            let by = args.layers.map(By::from).unwrap_or_default();
            arrange::select(&tables::qap(&analysis, by)?, &args.only)?
        }
        What::Cutpoints => arrange::select(&tables::cutpoints(&analysis)?, &args.only)?,
        What::Groups => arrange::select(&groups(&analysis)?, &args.only)?,
        What::Flags => {
            let places = &analysis.loaded.records.places;
            let sheet = noticed.as_ref().map(|n| sheets::flags::sheet(&n.findings, places));
            arrange::select(&sheet.unwrap_or_default(), &args.only)?
        }
        What::Merges => {
            arrange::select(&sheets::merges::sheet(&analysis.loaded.records), &args.only)?
        }
    };
    write(args, &target, (&analysis, &compat), &scores, &arranged(args, sheet)?)?;
    if talk != Talk::Quiet {
        compat.say();
        estimated::say(&scores, analysis.loaded.settings.seed);
        privacy::say_limits(&analysis.loaded.settings, &analysis.loaded.records);
        for ranks in &scores.ranks {
            console::say(&ranks.draws.says());
        }
        if args.sort.is_some() && matches!(what, What::Ties | What::Groups) {
            console::say("This order has no intervals: only people and schools are drawn anew.");
        }
        left_out::say(&analysis, talk);
    }
    let fails = noticed.is_some_and(|noticed| fail_on.holds(&noticed.findings));
    Ok(u8::from(fails))
}

/// The measures of `--only`; `None` means all.
fn wanted(args: &MeasureArgs) -> Result<Option<Vec<&'static Measure>>, Error> {
    let registry = match args.what {
        Some(What::Network) => NETWORK,
        Some(What::People | What::Schools) | None => UNIT,
        Some(_) => return Ok(None),
    };
    if args.only.is_empty() {
        return Ok(None);
    }
    only::among(&args.only, registry).map(Some)
}

/// The measure by which the table is to be sorted, if units can be ranked by it.
fn sorted_by(args: &MeasureArgs) -> Vec<&'static Measure> {
    let is_column = |measure: &&Measure| args.sort.as_deref() == Some(measure.name);
    UNIT.iter().copied().filter(is_column).filter(|measure| kinds::is_ranked(measure)).collect()
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
    (analysis, compat): (&Analysis, &Compat),
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
        Target::File(_) | Target::Output => {
            target.write(&json::table(sheet, &account, compat.told().as_ref())?)
        }
    }
}
