//! `tiebeam report`: findings, charts and tables in one folder.

use std::path::PathBuf;
use std::time::Instant;

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::connect::network::Level;
use crate::measure::card::{Measure, Scores};
use crate::measure::certainty::{kinds, silent};
use crate::measure::registry::{NETWORK, UNIT};
use crate::notice::account::Account;
use crate::notice::holding::Holding;
use crate::notice::standings;
use crate::notice::story::Story;
use crate::notice::term_grid;
use crate::plot::chart::Chart;
use crate::plot::charts;
use crate::report::compose::{Report, compose};
use crate::report::sheet::Sheet;
use crate::report::sheets;
use crate::report::writers::html::{Picture, Script};
use crate::report::writers::{csv, html, json, png, problems, toml};
use crate::run::analysis::{Analysis, Noticed};
use crate::run::arg_values::ChartFormat;
use crate::run::args::ReportArgs;
use crate::run::choices;
use crate::run::disk::codebook_file;
use crate::run::disk::files;
use crate::run::disk::folder::{Claim, Others, OutFile};
use crate::run::fail_on::FailOn;
use crate::run::loaded::Loaded;
use crate::run::options::settings::{Settings, name_of};
use crate::run::privacy;
use crate::run::tables;
use crate::run::terminal::console::{self, Talk};
use crate::run::terminal::estimated;
use crate::run::terminal::problem_lines::problem_lines;
use crate::run::terminal::progress;
use crate::run::terminal::proposal_lines;
use crate::run::terminal::summary;
use crate::run::threads;

/// Pixels of a PNG for each pixel of its SVG.
const PNG_SCALE: f32 = 2.0;

/// Runs it: 0, or 1 if `--fail-on` holds.
pub fn run(args: &ReportArgs) -> Result<u8, Error> {
    let talk = args.talk.talk();
    talk.watch();
    let fail_on = FailOn::parse(args.analysis.fail_on.as_deref())?;
    let mut settings = Settings::new(&args.data, Some(&args.analysis))?;
    if let Some(name) = &args.name {
        settings.name.clone_from(name);
    }
    let people_as = settings.people_as;
    let target = args.output.clone().unwrap_or_else(|| default_target(&args.data.data, people_as));
    codebook_file::keep_out_of(settings.codebook.as_deref(), &target)?;
    let inputs = settings.sources.iter().map(|source| source.path.clone());
    let inputs: Vec<PathBuf> = inputs.filter(|path| !path.is_dir()).collect();
    let loaded = Loaded::read(settings)?;
    loaded.usable()?;
    let others = if args.force { Others::WriteInto } else { Others::Refuse };
    let claim = Claim::new(&target, others)?;
    claim.spare(&inputs)?;
    threads::use_this_many(args.analysis.jobs)?;
    let mut analysis = Analysis::of(loaded)?;
    let measures: Vec<&'static Measure> = UNIT.iter().chain(NETWORK).copied().collect();
    let mut people = Scores::default();
    if analysis.timeline.whole.can_tie_people() {
        people = analysis.scores(Level::People, &measures);
        analysis.rank(Level::People, &mut people, kinds::RANKED);
    }
    let mut schools = Scores::default();
    if !analysis.timeline.whole.schools.is_empty() {
        schools = analysis.scores(Level::Schools, &measures);
        analysis.rank(Level::Schools, &mut schools, kinds::RANKED);
    }
    let of_report = if analysis.level == Level::People { &mut people } else { &mut schools };
    analysis.chance(analysis.level, of_report);
    let without_large = analysis.scores_without_large(NETWORK);
    let noticed = analysis.notice();
    let holding = analysis.holding(&people, &schools, &noticed.findings);
    let start = Instant::now();
    progress::now("drawing and writing");
    let story = story(&analysis, &noticed, holding, &people, &schools);
    let listed = analysis.loaded.settings.thresholds.listed();
    let choices = choices::of(&analysis.loaded.settings, analysis.level);
    let account = Account {
        without_large: without_large.as_ref(),
        withheld: Some(&analysis.withheld),
        ..analysis.loaded.account(&people, &schools, &listed, &choices)
    };
    let charts = charts::draw_all(&story)?;
    let report = compose(&story, &account, &charts);
    let script = if args.no_script { Script::Without } else { Script::With };
    let more = more_tables(&analysis, &noticed);
    let wanted = Wanted { script, formats: args.formats.clone() };
    let files = files_of(&report, &wanted, &story, &account, &charts, more)?;
    claim.write(&files)?;
    progress::clear();
    if args.talk.json {
        console::result(&json::findings(&report)?)?;
    } else if !console::is_watched() || talk == Talk::Quiet {
        let page = target.join("report.html");
        console::result(format!("{}\n", page.display()).as_bytes())?;
    }
    if talk != Talk::Quiet {
        summary::say(&story, &account, &target);
        for scores in [&schools, &people] {
            estimated::say(scores, analysis.loaded.settings.seed);
        }
        privacy::say_limits(&analysis.loaded.settings, &analysis.loaded.records);
        if let Some(line) = proposal_lines::in_one_line(&analysis.loaded) {
            console::say(&line);
        }
    }
    if talk == Talk::Much {
        for line in problem_lines(account.problems, talk, &|_| None) {
            console::say(&line);
        }
        let mut took = analysis.loaded.took.clone();
        took.push(("draw and write", start.elapsed()));
        console::say_times(&took);
    }
    Ok(u8::from(fail_on.holds(&noticed.findings)))
}

/// Beside the data and named after it; where names are not shown neither, as both may hold one.
fn default_target(data: &[PathBuf], people_as: PeopleAs) -> PathBuf {
    match people_as {
        PeopleAs::Names => {}
        PeopleAs::Codes => return PathBuf::from("coded-report"),
        PeopleAs::Hide => return PathBuf::from("nameless-report"),
    }
    let name = format!("{}-report", name_of(data));
    match data.first() {
        Some(path) if path.is_dir() => {
            let full = path.canonicalize().unwrap_or_else(|_| path.clone());
            full.parent().map(|parent| parent.join(&name)).unwrap_or(PathBuf::from(&name))
        }
        _ => files::home(data).join(name),
    }
}

/// What is told of an analysis.
#[must_use]
pub fn story<'a>(
    analysis: &'a Analysis,
    noticed: &'a Noticed,
    holding: Option<Holding>,
    people: &Scores,
    schools: &Scores,
) -> Story<'a> {
    let level = analysis.level;
    let network = &analysis.timeline.whole;
    let scores = if level == Level::People { people } else { schools };
    Story {
        name: analysis.loaded.settings.name.clone(),
        level,
        network,
        span: analysis.timeline.span,
        window: analysis.timeline.words.clone(),
        standings: standings::of(network, level, scores, &noticed.findings),
        leading: noticed.leading.clone(),
        holding,
        terms: (level == Level::Schools).then(|| term_grid::of(&analysis.timeline)).flatten(),
        leavers: noticed.leavers.clone(),
        findings: &noticed.findings,
    }
}

/// With more people, or more ties, a report does without the table of roles, which would be
/// larger than all others together: `measure` makes it.
const MOST_WITH_ROLES: usize = 10_000;
const MOST_ARCS: usize = 2_000_000;

/// The tables that need more than the story tells: the ties, and the roles of people (of schools,
/// where these have groups).
#[must_use]
pub fn more_tables(analysis: &Analysis, noticed: &Noticed) -> Vec<Sheet> {
    let mut tables = vec![tables::ties(analysis)];
    let people = analysis.timeline.whole.tells_people().then_some(Level::People);
    let levels = [Some(analysis.level), people].into_iter().flatten();
    let level = levels.into_iter().find(|&level| {
        let view = analysis.view(level);
        let is_small = view.units() <= MOST_WITH_ROLES && view.ties().out().arcs() <= MOST_ARCS;
        view.groups.is_some() && is_small
    });
    if let Some(level) = level.filter(|_| noticed.findings.names_closed.is_none()) {
        // Where too few were heard there is no such table, as the page says.
        // Dealing the ties anew would take longer than all the rest: that is for `measure --what roles`.
        tables.extend(tables::roles(analysis, level, 0).ok());
    }
    tables
}

/// How the user wants the report written.
#[derive(Debug)]
pub struct Wanted {
    /// With or without the script of the page.
    pub script: Script,
    /// The formats of the charts' files; all where none is named.
    pub formats: Vec<ChartFormat>,
}

const FORMATS: [ChartFormat; 2] = [ChartFormat::Svg, ChartFormat::Png];

impl Wanted {
    fn picture(&self) -> Picture {
        if self.has(ChartFormat::Png) { Picture::Png } else { Picture::Svg }
    }

    fn has(&self, format: ChartFormat) -> bool {
        self.formats.is_empty() || self.formats.contains(&format)
    }
}

/// Every file of the report; run.toml last, with the names of the others.
pub fn files_of(
    report: &Report,
    wanted: &Wanted,
    story: &Story,
    account: &Account,
    charts: &[Chart],
    more: Vec<Sheet>,
) -> Result<Vec<OutFile>, Error> {
    let network = story.network;
    let scores = account.scores(story.level);
    let hides = network.people_as == PeopleAs::Hide;
    let is_hidden = hides && story.level == Level::People;
    let tells_people = network.tells_people();
    let people = tells_people.then(|| sheets::people::sheet(network, account.people));
    let mut tables: Vec<Sheet> = vec![sheets::schools::sheet(network, account.schools)];
    tables.extend(people);
    tables.extend([
        sheets::network::sheet(scores, account.without_large),
        sheets::flags::sheet(story.findings, &account.records.places),
        sheets::merges::sheet(account.records),
    ]);
    tables.extend(story.holding.as_ref().map(sheets::holds_together::sheet));
    tables.extend(story.terms.as_ref().map(sheets::terms::sheet));
    if let Some(limits) = silent::of(network, story.level).filter(|_| !is_hidden) {
        tables.push(sheets::nonresponse::sheet(network, story.level, &limits));
    }
    let people = tells_people.then_some((Level::People, account.people));
    let levels: Vec<(Level, &Scores)> =
        std::iter::once((Level::Schools, account.schools)).chain(people).collect();
    tables.push(sheets::ranks::sheet(network, &levels));
    tables.extend(more);
    let mut files = vec![OutFile {
        name: "report.html".to_owned(),
        bytes: html::page_with(report, wanted.script, wanted.picture())?,
    }];
    for chart in charts {
        let name = format!("charts/{}", chart.name);
        for format in FORMATS.into_iter().filter(|format| wanted.has(*format)) {
            let (name, bytes) = match format {
                ChartFormat::Svg => (format!("{name}.svg"), chart.svg.clone().into_bytes()),
                ChartFormat::Png => (format!("{name}.png"), png::png(&chart.svg, PNG_SCALE)?),
            };
            files.push(OutFile { name, bytes });
        }
    }
    for table in &tables {
        files
            .push(OutFile { name: format!("tables/{}.csv", table.name), bytes: csv::file(table)? });
    }
    files.push(OutFile { name: "findings.json".to_owned(), bytes: json::findings(report)? });
    files.push(OutFile {
        name: "problems.csv".to_owned(),
        bytes: problems::file(account.problems)?,
    });
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    files.push(OutFile {
        name: "run.toml".to_owned(),
        bytes: toml::run(account, story.network.people_as, &names)?,
    });
    Ok(files)
}
