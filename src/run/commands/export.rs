//! `tiebeam export`: the network with its measures as a file for graph programs.

use std::collections::BTreeSet;
use std::path::Path;

use crate::base::error::Error;
use crate::connect::network::Level;
use crate::measure::card::{Measure, Of, Scores};
use crate::measure::registry::{NETWORK, UNIT};
use crate::notice::account::Account;
use crate::notice::words::{count, units};
use crate::report::graph::Graph;
use crate::report::graph::build;
use crate::report::graph::subject::Subject;
use crate::report::writers::graph::WRITERS;
use crate::report::writers::graph::writer::{Carries, Face, Writer, Written};
use crate::run::analysis::Analysis;
use crate::run::args::ExportArgs;
use crate::run::choices;
use crate::run::disk::folder::Others;
use crate::run::disk::target::Target;
use crate::run::fail_on::FailOn;
use crate::run::loaded::Loaded;
use crate::run::only;
use crate::run::options::settings::Settings;
use crate::run::privacy;
use crate::run::terminal::console::{self, Talk};
use crate::run::terminal::estimated;
use crate::run::terminal::left_out;
use crate::run::threads;

/// Runs it: 0, or 1 if `--fail-on` holds.
pub fn run(args: &ExportArgs) -> Result<u8, Error> {
    let talk = args.voice.talk();
    talk.watch();
    let fail_on = FailOn::parse(args.analysis.fail_on.as_deref())?;
    let writer = writer(args)?;
    let measures = measures(args, writer)?;
    let settings = Settings::new(&args.data, Some(&args.analysis))?;
    let others = if args.force { Others::WriteInto } else { Others::Refuse };
    let target = Target::new(args.output.as_deref(), others, &settings)?;
    threads::use_this_many(args.analysis.jobs)?;
    let mut analysis = Analysis::of(Loaded::read(settings)?)?;
    analysis.refuse_groups_of_the_other_level()?;
    analysis.patience = only::patience(&args.only);
    let noticed = fail_on.is_asked().then(|| analysis.notice());
    let scores = analysis.scores(analysis.level, &measures);
    let face = if target == Target::Output { Face::Stream } else { Face::File };
    let (sizes, written) = write(&analysis, &scores, writer, face)?;
    target.write(&written.bytes)?;
    if talk != Talk::Quiet {
        say(&analysis, &target, &sizes, written.replaced);
        estimated::say(&scores, analysis.loaded.settings.seed);
        privacy::say_limits(&analysis.loaded.settings, &analysis.loaded.records);
        left_out::say(&analysis, talk);
    }
    let fails = noticed.is_some_and(|noticed| fail_on.holds(&noticed.findings));
    Ok(u8::from(fails))
}

/// The format asked for, else the one that the file's ending says, else the first.
fn writer(args: &ExportArgs) -> Result<&'static Writer, Error> {
    let file = args.output.as_deref().filter(|path| path.as_os_str() != "-");
    let ending = file.and_then(Path::extension).map(|ending| ending.to_string_lossy());
    let ending = ending.map(|ending| ending.to_lowercase()).unwrap_or_default();
    let fitting: Vec<&Writer> = WRITERS.iter().filter(|w| w.ending == ending).collect();
    let asked = args.format.as_deref();
    if let Some(asked) = asked.and_then(|name| WRITERS.iter().find(|w| w.name == name)) {
        return match fitting.first() {
            Some(other) if other.ending != asked.ending => Err(Error::usage(
                format!("--format {} does not fit a file that ends in .{ending}", asked.name),
                format!("let it end in .{}, or leave --format out", asked.ending),
            )),
            _ => Ok(asked),
        };
    }
    match fitting[..] {
        [] if !ending.is_empty() => {
            let endings: BTreeSet<&str> = WRITERS.iter().map(|writer| writer.ending).collect();
            let endings: Vec<String> = endings.iter().map(|end| format!(".{end}")).collect();
            let what = format!("no kind of file ends in .{ending}");
            let fix = format!("let -o end in one of {}, or add --format", endings.join(", "));
            let error = Error::usage(what, fix.clone());
            Err(error.plainly("no kind of file has the ending of -o").plain_fix(fix))
        }
        [] => WRITERS.first().ok_or_else(|| Error::bug("there is no format".to_owned())),
        [only] => Ok(only),
        _ => {
            let names: Vec<String> =
                fitting.iter().map(|writer| format!("--format {}", writer.name)).collect();
            let what = format!("a .{ending} file can hold more than one kind of table");
            Err(Error::usage(what, format!("add {}", names.join(" or "))))
        }
    }
}

/// The measures to compute: those that the format has a place for.
fn measures(args: &ExportArgs, writer: &Writer) -> Result<Vec<&'static Measure>, Error> {
    let mut wanted = only::among(&args.only, &[UNIT, NETWORK].concat())?;
    let everything = WRITERS.iter().filter(|writer| writer.carries == Carries::Everything);
    let everything: Vec<&str> = everything.map(|writer| writer.name).collect();
    let fix = format!("leave it out, or use --format {}", everything.join(" or "));
    if writer.carries == Carries::Ties && args.analysis.groups.is_some() {
        let what = format!("--groups changes nothing in --format {}", writer.name);
        return Err(Error::usage(what, fix));
    }
    wanted.retain(|measure| match (writer.carries, measure.of) {
        (Carries::Ties, _) | (Carries::Units, Of::Network(_)) | (_, Of::Table(_)) => false,
        (Carries::Units, Of::Unit(_)) | (Carries::Everything, _) => true,
    });
    let has = |name: &str| wanted.iter().any(|measure| measure.name == name);
    match args.only.iter().map(|name| name.trim()).find(|name| !has(name)) {
        None => Ok(wanted),
        Some(name) => {
            let what = format!("--only {name}: --format {} has no place for it", writer.name);
            Err(Error::usage(what, fix))
        }
    }
}

/// The file, and how much is in it.
fn write(
    analysis: &Analysis,
    scores: &Scores,
    writer: &Writer,
    face: Face,
) -> Result<(Sizes, Written), Error> {
    let loaded = &analysis.loaded;
    let listed = loaded.settings.thresholds.listed();
    let choices = choices::of(&loaded.settings, analysis.level);
    let account = Account {
        withheld: Some(&analysis.withheld),
        ..loaded.account(scores, scores, &listed, &choices)
    };
    let view = analysis.view(analysis.level);
    let graph = build::graph(&Subject {
        name: &loaded.settings.name,
        network: &analysis.timeline.whole,
        level: analysis.level,
        groups: view.groups.as_ref(),
        account: &account,
    });
    Ok((Sizes::of(&graph), (writer.write)(&graph, face)?))
}

/// How much is in a graph.
struct Sizes {
    nodes: usize,
    edges: usize,
}

impl Sizes {
    fn of(graph: &Graph) -> Self {
        Self { nodes: graph.nodes.len(), edges: graph.edges.len() }
    }
}

fn say(analysis: &Analysis, target: &Target, sizes: &Sizes, replaced: usize) {
    if let Target::File(path) = target {
        let units = units(analysis.level, sizes.nodes);
        let ties = count(sizes.edges, "tie", "ties");
        console::say(&format!("{}: {units}, {ties}", path.display()));
        if analysis.level == Level::People {
            console::say(analysis.timeline.whole.people_as.banner());
        }
    }
    if replaced > 0 {
        let word = count(replaced, "character was", "characters were");
        console::say(&format!("{word} not allowed in XML; each stands as \u{fffd}"));
    }
}
