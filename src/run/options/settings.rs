//! What a run is asked to do: the command line first, then tiebeam.toml, then the defaults.

use std::path::{Path, PathBuf};

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::base::place::Place;
use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::bytes::encoding::Wanted;
use crate::collect::cells::columns::Naming;
use crate::collect::dates::{DayMonth, ShortYears};
use crate::collect::namings::check_names;
use crate::collect::read::Wishes;
use crate::collect::shapes::SHAPES;
use crate::connect::network::Level;
use crate::connect::rule::{Direction, Rule};
use crate::connect::window::Window;
use crate::measure::certainty::draws::Wish;
use crate::measure::paths::sources::Wish as SourcesWish;
use crate::notice::thresholds::Thresholds;
use crate::run::arg_values::{
    BadRows, DateOrder, DelimiterName, DirectionName, EncodingName, LevelName,
};
use crate::run::args::{AnalysisArgs, DataArgs};
use crate::run::disk::codebook_file;
use crate::run::disk::files::{self, Source};
use crate::run::options::alpha;
use crate::run::options::bootstrap::bootstrap;
use crate::run::options::config::{self, Config};
use crate::run::options::contradicting;
use crate::run::options::days;
use crate::run::options::limits;
use crate::run::options::origin::Origin;
use crate::run::options::scale;
use crate::run::options::searched_from::searched_from;
use crate::run::options::weights;

/// Everything a run needs to know.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The files.
    pub sources: Vec<Source>,
    /// How to read them.
    pub wishes: Wishes,
    /// Whether a row that cannot be used stops the run.
    pub stop_at_bad_rows: bool,
    /// Which days count.
    pub window: Window,
    /// How contact becomes strength.
    pub rule: Rule,
    /// Whose ties, if settled.
    pub level: Option<Level>,
    /// The column that groups units, if any.
    pub groups: Option<String>,
    /// The kinds that are given a weight, and where.
    pub weighed: Vec<(String, Place)>,
    /// The seed of everything random.
    pub seed: u64,
    /// How often the data is drawn anew.
    pub bootstrap: Wish,
    /// From how many units shortest paths are searched.
    pub searched_from: SourcesWish,
    /// Thresholds.
    pub thresholds: Thresholds,
    /// The network's name.
    pub name: String,
    /// How people appear.
    pub people_as: PeopleAs,
    /// Which code stands for whom.
    pub codebook: Option<PathBuf>,
}

/// What a network is called where the names of files and folders are not shown.
pub const THE_NETWORK: &str = "the network";

impl Settings {
    /// Puts together the command line and tiebeam.toml.
    pub fn new(data: &DataArgs, analysis: Option<&AnalysisArgs>) -> Result<Self, Error> {
        let home = files::home(&data.data);
        let (config, config_home) = read_config(data, &home)?;
        Self::of(data, analysis, &config, &config_home)
    }

    /// Puts together the command line and settings that have been read; the files that these name
    /// lie in `config_home`.
    pub fn of(
        data: &DataArgs,
        analysis: Option<&AnalysisArgs>,
        config: &Config,
        config_home: &Path,
    ) -> Result<Self, Error> {
        let thresholds = limits::of(config)?;
        contradicting::aliases(config)?;
        contradicting::headings(data, config)?;
        let people_as = people_as(data, config)?;
        codebook_file::keep_out_of_data(data.codebook.as_deref(), &data.data)?;
        let named = || match people_as {
            PeopleAs::Names => name_of(&data.data),
            PeopleAs::Codes | PeopleAs::Hide => THE_NETWORK.to_owned(),
        };
        let settings = Self {
            sources: sources(data, config, config_home)?,
            wishes: wishes(data, config)?,
            stop_at_bad_rows: stop_at_bad_rows(data, config)?,
            window: days::of(data, config)?,
            rule: rule(analysis, config)?,
            level: level(analysis, config)?,
            groups: analysis
                .and_then(|a| a.groups.clone())
                .or_else(|| config.analysis.groups.clone()),
            weighed: weights::named(config),
            seed: analysis.and_then(|a| a.seed).or(config.analysis.seed).unwrap_or(1),
            bootstrap: bootstrap(analysis, config)?,
            searched_from: searched_from(analysis, config)?,
            thresholds,
            name: config.network.name.clone().unwrap_or_else(named),
            people_as,
            codebook: data.codebook.clone(),
        };
        if settings.people_as == PeopleAs::Hide && settings.level == Some(Level::People) {
            let what = "--people-as hide leaves nothing of a result about people";
            return Err(Error::usage(what, "use --people-as codes, or --level schools"));
        }
        Ok(settings)
    }
}

/// The settings file, if there is one.
pub fn config_path(data: &DataArgs) -> Result<Option<PathBuf>, Error> {
    let beside = files::home(&data.data).join("tiebeam.toml");
    match &data.config {
        Some(path) if files::is_pipe(path) => {
            // They are read again where something goes wrong, to know what they ask to hide.
            let what =
                format!("--config: `{}` is a pipe, which cannot be read twice", path.display());
            let error = Error::usage(what, "write the settings to a file");
            Err(error.plainly("--config names a pipe, which cannot be read twice"))
        }
        Some(path) if !path.is_file() => {
            let what = format!("there is no settings file `{}`", path.display());
            let error = Error::usage(what, "check --config");
            Err(error.plainly("there is no such settings file"))
        }
        Some(path) => Ok(Some(path.clone())),
        None => Ok(beside.is_file().then_some(beside)),
    }
}

fn read_config(data: &DataArgs, home: &Path) -> Result<(Config, PathBuf), Error> {
    let Some(path) = config_path(data)? else {
        return Ok((Config::default(), home.to_path_buf()));
    };
    let name = path.file_name().map_or("tiebeam.toml".into(), std::ffi::OsStr::to_string_lossy);
    let config = config::parse(&name, &files::text_of(&path)?)?;
    Ok((config, path.parent().map(Path::to_path_buf).unwrap_or_default()))
}

fn people_as(data: &DataArgs, config: &Config) -> Result<PeopleAs, Error> {
    let people_as = match (data.people_as, config.report.people_as.as_deref()) {
        (Some(way), _) => way.into(),
        (None, None) => PeopleAs::default(),
        (None, Some(word)) => PeopleAs::of(word).ok_or_else(|| {
            not_one_of(config, ("report", "people_as"), word, "names, codes, hide")
        })?,
    };
    if data.codebook.is_some() && people_as != PeopleAs::Codes {
        let what = "--codebook needs --people-as codes: without codes there is nothing to keep";
        return Err(Error::usage(what, "add --people-as codes, or leave --codebook out"));
    }
    Ok(people_as)
}

/// The registry's own name of the shape asked for.
fn shape_of(data: &DataArgs) -> Option<&'static str> {
    let wanted = data.shape.as_deref()?;
    SHAPES.iter().map(|shape| shape.name).find(|name| *name == wanted)
}

fn sources(data: &DataArgs, config: &Config, config_home: &Path) -> Result<Vec<Source>, Error> {
    let mut sources = files::find(&data.data, shape_of(data))?;
    let listed = |file: &Option<String>| file.as_ref().map(|file| config_home.join(file));
    let (own, set) = (data, &config.input);
    let lists = [
        ("schools", "schools", own.schools.clone(), listed(&set.schools)),
        ("people", "people", own.people.clone(), listed(&set.people)),
        ("register", "gias", own.register.clone(), listed(&set.register)),
        ("terms", "terms", own.terms.clone(), listed(&set.terms)),
        ("aliases", "aliases", own.aliases.clone(), listed(&set.aliases)),
    ];
    for (flag, shape, given, set) in lists {
        let is_option = given.is_some();
        let Some(path) = given.or(set) else { continue };
        if !path.exists() && data.to_write.as_deref().is_some_and(|out| files::is_same(out, &path))
        {
            continue;
        }
        if !files::is_readable(&path) {
            let origin = Origin::of(is_option, &format!("--{flag}"), config, "input", flag);
            let what = if path.is_dir() {
                format!("`{}` is a folder, where a file belongs", path.display())
            } else {
                format!("there is no file `{}`", path.display())
            };
            let fix = format!("check {}", origin.name);
            let error = Error::data(what, fix.clone()).plainly("there is no such file");
            return Err(origin.blamed(error.plain_fix(fix)));
        }
        let real = path.canonicalize().ok();
        let same = |other: &Source| real.is_some() && other.path.canonicalize().ok() == real;
        sources.retain(|other| !same(other));
        sources.push(Source { path, shape: Some(shape), found: false });
    }
    Ok(sources)
}

fn wishes(data: &DataArgs, config: &Config) -> Result<Wishes, Error> {
    let mut named = Vec::new();
    for text in &data.map {
        let Some((ours, theirs)) = text.split_once('=') else {
            let what = format!("--map {text}: there is no `=`");
            let fix = "write it as OURS=THEIRS, for example person=\"Name\"";
            return Err(Error::usage(what, fix).plainly("--map: there is no `=`"));
        };
        named.push(Naming { ours: ours.trim().to_owned(), theirs: theirs.trim().to_owned() });
    }
    // The settings stay beside the command line: files may differ in their headings.
    for (ours, headings) in &config.columns {
        let one = Naming { ours: ours.clone(), theirs: String::new() };
        check_names(&[one]).map_err(|error| error.at(config.written.place("columns", ours)))?;
        named.extend(
            headings
                .all()
                .iter()
                .map(|theirs| Naming { ours: ours.clone(), theirs: theirs.clone() }),
        );
    }
    named.dedup();
    let day_month = match (data.dates, config.input.dates.as_deref()) {
        (Some(DateOrder::Dmy), _) | (None, Some("dmy")) => Some(DayMonth::DayFirst),
        (Some(DateOrder::Mdy), _) | (None, Some("mdy")) => Some(DayMonth::MonthFirst),
        (Some(DateOrder::Ymd), _) | (None, None | Some("auto" | "ymd")) => None,
        (None, Some(other)) => {
            return Err(not_one_of(config, ("input", "dates"), other, "auto, dmy, mdy, ymd"));
        }
    };
    let short_years = match (data.dates, config.input.dates.as_deref()) {
        (Some(DateOrder::Ymd), _) | (None, Some("ymd")) => ShortYears::First,
        _ => ShortYears::Unsaid,
    };
    let mut present = data.present.clone();
    present.extend_from_slice(&config.input.present);
    Ok(Wishes {
        named,
        day_month,
        short_years,
        aliases: config.aliases.clone(),
        present,
        scale: scale::steps(config)?,
        least_minutes: data.min_minutes.or(config.input.min_minutes),
        sheet: data.sheet.clone().or_else(|| config.input.sheet.clone()),
        encoding: encoding(data, config)?,
        delimiter: delimiter(data, config)?,
    })
}

fn encoding(data: &DataArgs, config: &Config) -> Result<Option<Wanted>, Error> {
    match (data.encoding, config.input.encoding.as_deref()) {
        (Some(EncodingName::Auto), _) | (None, None | Some("auto")) => Ok(None),
        (Some(EncodingName::Utf8), _) | (None, Some("utf-8")) => Ok(Some(Wanted::Utf8)),
        (Some(EncodingName::Windows1252), _) | (None, Some("windows-1252")) => {
            Ok(Some(Wanted::Windows1252))
        }
        (Some(EncodingName::Utf16), _) | (None, Some("utf-16")) => Ok(Some(Wanted::Utf16)),
        (None, Some(other)) => Err(not_one_of(
            config,
            ("input", "encoding"),
            other,
            "auto, utf-8, windows-1252, utf-16",
        )),
    }
}

fn delimiter(data: &DataArgs, config: &Config) -> Result<Option<Delimiter>, Error> {
    let name = match (data.delimiter, config.input.delimiter.as_deref()) {
        (Some(DelimiterName::Comma), _) => "comma",
        (Some(DelimiterName::Semicolon), _) => "semicolon",
        (Some(DelimiterName::Tab), _) => "tab",
        (Some(DelimiterName::Bar), _) => "bar",
        (None, None) => return Ok(None),
        (None, Some(name)) => name,
    };
    let known = "comma, semicolon, tab, bar";
    Delimiter::named(name)
        .map(Some)
        .ok_or_else(|| not_one_of(config, ("input", "delimiter"), name, known))
}

fn stop_at_bad_rows(data: &DataArgs, config: &Config) -> Result<bool, Error> {
    match (data.bad_rows, config.input.bad_rows.as_deref()) {
        (Some(bad_rows), _) => Ok(bad_rows == BadRows::Stop),
        (None, Some("stop")) => Ok(true),
        (None, None | Some("skip")) => Ok(false),
        (None, Some(other)) => Err(not_one_of(config, ("input", "bad_rows"), other, "skip, stop")),
    }
}

fn rule(analysis: Option<&AnalysisArgs>, config: &Config) -> Result<Rule, Error> {
    let direction = match analysis.and_then(|a| a.direction) {
        Some(DirectionName::Directed) => Direction::Directed,
        Some(DirectionName::Undirected) => Direction::Undirected,
        None => match config.analysis.direction.as_deref() {
            None | Some("undirected") => Direction::Undirected,
            Some("directed") => Direction::Directed,
            Some(other) => {
                return Err(not_one_of(
                    config,
                    ("analysis", "direction"),
                    other,
                    "undirected, directed",
                ));
            }
        },
    };
    let weights = &config.weights;
    weights::refuse(config)?;
    Ok(Rule {
        direction,
        alpha: alpha::of(analysis, config)?,
        kinds: weights::by_kind(&weights.kinds),
        other_kinds: weights.default,
        hours: weights.by_hours,
        depths: weights::by_kind(&weights.by_depth),
    })
}

fn level(analysis: Option<&AnalysisArgs>, config: &Config) -> Result<Option<Level>, Error> {
    match (analysis.and_then(|a| a.level), config.analysis.level.as_deref()) {
        (Some(LevelName::People), _) | (None, Some("people")) => Ok(Some(Level::People)),
        (Some(LevelName::Schools), _) | (None, Some("schools")) => Ok(Some(Level::Schools)),
        (None, None) => Ok(None),
        (None, Some(other)) => {
            Err(not_one_of(config, ("analysis", "level"), other, "schools, people"))
        }
    }
}

fn not_one_of(config: &Config, (part, key): (&str, &str), value: &str, known: &str) -> Error {
    let origin = Origin::setting(config, part, key);
    let (setting, fix) = (&origin.name, format!("write one of: {known}"));
    let error = Error::usage(format!("{setting} = `{value}` is not known"), fix.clone())
        .plainly(format!("{setting} has a value that is not known"))
        .plain_fix(fix);
    origin.blamed(error)
}

/// The name of the first file or folder, without its ending.
#[must_use]
pub fn name_of(data: &[PathBuf]) -> String {
    let first = data.first().filter(|path| path.as_os_str() != "-" && !files::is_pipe(path));
    let full = first.map(|path| path.canonicalize().unwrap_or_else(|_| path.clone()));
    let stem = full
        .as_deref()
        .and_then(|path| if path.is_dir() { path.file_name() } else { path.file_stem() });
    stem.map_or_else(|| "tiebeam".to_owned(), |stem| stem.to_string_lossy().into_owned())
}
