//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::run::arg_values::{
    BadRows, ChartFormat, DateOrder, DelimiterName, DirectionName, EncodingName, LayersName,
    LevelName, PeopleAsName, What, count_of_rows, count_up_to_ten, format_names, shape_names,
    tool_names, whole_number,
};
use crate::run::terminal::console::Talk;

/// Who works with whom between schools, who the network leans on, and which schools stand alone.
#[derive(Debug, Parser)]
#[command(
    name = "tiebeam",
    version,
    disable_version_flag = true,
    before_help = TOP_EXAMPLES,
    after_help = "tiebeam COMMAND --help says more. Names of staff are personal data: nothing leaves this computer.",
    arg_required_else_help = true
)]
pub struct Cli {
    /// Print the version
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,

    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

const TOP_EXAMPLES: &str = "\
Examples:
  tiebeam report visits.csv --schools schools.csv   findings, charts and tables in visits-report/
  tiebeam check visits.csv                          what is read and what is not, changing nothing";

/// The verbs.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// One HTML report with charts and tables: who the network leans on, which schools stand alone
    #[command(before_help = REPORT_EXAMPLES)]
    Report(ReportArgs),
    /// One table: people, schools, ties, network, groups, flags, roles, cut points or key players
    #[command(before_help = MEASURE_EXAMPLES)]
    Measure(MeasureArgs),
    /// The network with every measure as a file for Gephi, igraph, NetworkX and the like
    #[command(before_help = EXPORT_EXAMPLES)]
    Export(ExportArgs),
    /// Read everything, say what was understood, change nothing
    #[command(before_help = CHECK_EXAMPLES)]
    Check(CheckArgs),
    /// The meaning of a word: a measure, flag, code of a problem, chart, threshold or term
    #[command(before_help = EXPLAIN_EXAMPLES)]
    Explain(ExplainArgs),
    /// Write files to fill in: a log, the lists of schools and people, and the settings
    #[command(visible_alias = "init", before_help = TEMPLATE_EXAMPLES)]
    Template(TemplateArgs),
}

impl Command {
    /// What is read, whatever is done with it; `None` where nothing is.
    #[must_use]
    pub fn data(&self) -> Option<&DataArgs> {
        match self {
            Self::Report(args) => Some(&args.data),
            Self::Measure(args) => Some(&args.data),
            Self::Export(args) => Some(&args.data),
            Self::Check(args) => Some(&args.data),
            Self::Explain(_) | Self::Template(_) => None,
        }
    }
}

const REPORT_EXAMPLES: &str = "\
Examples:
  tiebeam report visits.csv --schools schools.csv
  tiebeam report autumn/ -o autumn-report --since 2025-09-01 --until 2025-12-31";

const MEASURE_EXAMPLES: &str = "\
Examples:
  tiebeam measure visits.csv --what schools --sort betweenness --top 10
  tiebeam measure edges.csv --people nodes.csv --map person=id --groups club --what people -o people.csv";

const EXPORT_EXAMPLES: &str = "\
Examples:
  tiebeam export visits.csv -o visits.graphml
  tiebeam export visits.csv --level people --direction directed -o people.gexf
  tiebeam export visits.csv --format edges -o edges.csv";

const CHECK_EXAMPLES: &str = "\
Examples:
  tiebeam check visits.csv --schools schools.csv
  tiebeam check visits.csv --map from_person=\"Visitor\" --map to_school=\"Host school\"";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  tiebeam explain betweenness
  tiebeam explain F01
  tiebeam explain                  every word, one line each";

const TEMPLATE_EXAMPLES: &str = "\
Examples:
  tiebeam template our-network     then fill it in with Excel
  tiebeam report our-network";

/// What to read and how.
#[derive(Debug, Clone, Args)]
pub struct DataArgs {
    /// The file of aliases that the run itself writes, which need not be there yet
    #[arg(skip)]
    pub to_write: Option<PathBuf>,
    /// CSV files or Excel workbooks, a folder that holds them, or - for standard input
    #[arg(required = true, value_name = "DATA")]
    pub data: Vec<PathBuf>,
    /// The list of all member schools; without it a school that does nothing cannot be seen
    #[arg(long, value_name = "FILE", help_heading = "Reading")]
    pub schools: Option<PathBuf>,
    /// The list of people: school, role, leaving date
    #[arg(long, value_name = "FILE", help_heading = "Reading")]
    pub people: Option<PathBuf>,
    /// The national register of schools (GIAS): facts about schools that the data names, no members
    #[arg(long, value_name = "FILE", help_heading = "Reading")]
    pub register: Option<PathBuf>,
    /// The dates of your school terms [default: the usual English ones]
    #[arg(long, value_name = "FILE", help_heading = "Reading")]
    pub terms: Option<PathBuf>,
    /// Spellings with yes or no, as check --aliases-out writes them: those with yes are read as one
    #[arg(long, value_name = "FILE", help_heading = "Reading")]
    pub aliases: Option<PathBuf>,
    /// Say which of your columns is which of ours, for example person="Name" (repeat)
    #[arg(long, value_name = "OURS=THEIRS", help_heading = "Reading")]
    pub map: Vec<String>,
    /// Read the DATA files as this shape instead of recognising it
    #[arg(long, value_parser = shape_names(), help_heading = "Reading")]
    pub shape: Option<String>,
    /// Settle which comes first in 03/10/2025 or 25-09-15 when the dates themselves do not
    #[arg(long, value_enum, help_heading = "Reading")]
    pub dates: Option<DateOrder>,
    /// A mark that means present in a sign-in sheet, where it could mean absent too, such as x (repeat)
    #[arg(long, value_name = "MARK", help_heading = "Reading")]
    pub present: Vec<String>,
    /// Fewer minutes than this in an online meeting count as absent [default: 10]
    #[arg(long, allow_negative_numbers = true, value_name = "N", help_heading = "Reading")]
    pub min_minutes: Option<u32>,
    /// The sheet of a workbook to read [default: the first]
    #[arg(long, value_name = "NAME", help_heading = "Reading")]
    pub sheet: Option<String>,
    /// What text files are written in, where the bytes do not tell [default: auto]
    #[arg(long, value_enum, help_heading = "Reading")]
    pub encoding: Option<EncodingName>,
    /// What separates the cells of text files [default: what the first rows say]
    #[arg(long, value_enum, help_heading = "Reading")]
    pub delimiter: Option<DelimiterName>,
    /// What to do with rows that cannot be used: leave them out and list them, or stop
    #[arg(long, value_enum, help_heading = "Reading")]
    pub bad_rows: Option<BadRows>,
    /// First day that counts, as 2025-09-01
    #[arg(long, value_name = "DATE", help_heading = "Reading")]
    pub since: Option<String>,
    /// Last day that counts, as 2026-07-31
    #[arg(long, value_name = "DATE", help_heading = "Reading")]
    pub until: Option<String>,
    /// Settings [default: tiebeam.toml beside the data]
    #[arg(short, long, value_name = "FILE", help_heading = "Reading")]
    pub config: Option<PathBuf>,
    /// How people appear everywhere: by name, by codes, or not at all [default: names]
    #[arg(long, value_enum, value_name = "WAY", help_heading = "Privacy")]
    pub people_as: Option<PeopleAsName>,
    /// Which code stands for whom: read, added to, kept to yourself outside the output
    #[arg(long, value_name = "FILE", help_heading = "Privacy")]
    pub codebook: Option<PathBuf>,
}

/// What to compute.
#[derive(Debug, Args)]
pub struct AnalysisArgs {
    /// Whose ties: schools or people [default: schools, or people where no school is known]
    #[arg(long, value_enum, help_heading = "Computing")]
    pub level: Option<LevelName>,
    /// The column of the people (or schools) list that puts units into groups [default: a person's school]
    #[arg(long, value_name = "COLUMN", help_heading = "Computing")]
    pub groups: Option<String>,
    /// Whether a tie goes from somebody to somebody [default: undirected]
    #[arg(long, value_enum, help_heading = "Computing")]
    pub direction: Option<DirectionName>,
    /// How much strength counts for distance, d = 1/w^α: 0 counts steps [default: 1]
    #[arg(long, allow_negative_numbers = true, value_name = "α", help_heading = "Computing")]
    pub alpha: Option<f64>,
    /// Seed of everything random: layout, chance values, communities [default: 1]
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = whole_number, help_heading = "Computing")]
    pub seed: Option<u64>,
    /// How often the data is drawn anew to tell how sure an order is, 0 for not at all [default: 500, fewer where the network is large]
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=100_000), help_heading = "Computing")]
    pub bootstrap: Option<u32>,
    /// From how many units shortest paths are searched, or all [default: all, some where that would take long, with how far figures may be off]
    #[arg(long, allow_negative_numbers = true, value_name = "N|all", help_heading = "Computing")]
    pub sources: Option<String>,
    /// Threads to use, 0 for all cores; the result is the same [default: 0]
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = clap::value_parser!(u16).range(0..=256), help_heading = "Computing")]
    pub jobs: Option<u16>,
    /// Exit with code 1 if a finding is as urgent (act, look) or has one of these codes (F04,…)
    #[arg(long, value_name = "act|look|F04,…", help_heading = "Computing")]
    pub fail_on: Option<String>,
}

/// How much to say.
#[derive(Debug, Args)]
pub struct VoiceArgs {
    /// Errors only
    #[arg(short, long, conflicts_with = "verbose", help_heading = "Output")]
    pub quiet: bool,
    /// Every problem and how long each stage took
    #[arg(short, long, help_heading = "Output")]
    pub verbose: bool,
}

/// How much to say, and whether as JSON.
#[derive(Debug, Args)]
pub struct TalkArgs {
    /// How much
    #[command(flatten)]
    pub voice: VoiceArgs,
    /// The result as JSON on standard output
    #[arg(long, help_heading = "Output")]
    pub json: bool,
}

impl TalkArgs {
    /// How much to say.
    #[must_use]
    pub fn talk(&self) -> Talk {
        self.voice.talk()
    }
}

impl VoiceArgs {
    /// How much to say.
    #[must_use]
    pub fn talk(&self) -> Talk {
        match (self.quiet, self.verbose) {
            (true, _) => Talk::Quiet,
            (false, true) => Talk::Much,
            (false, false) => Talk::Usual,
        }
    }
}

/// `tiebeam report`
#[derive(Debug, Args)]
pub struct ReportArgs {
    /// Data
    #[command(flatten)]
    pub data: DataArgs,
    /// Analysis
    #[command(flatten)]
    pub analysis: AnalysisArgs,
    /// What the network is called in the report [default: the name of the data]
    #[arg(long, value_name = "NAME", help_heading = "Output")]
    pub name: Option<String>,
    /// Folder to write [default: NAME-report beside the data]
    #[arg(short, long, value_name = "FOLDER", help_heading = "Output")]
    pub output: Option<PathBuf>,
    /// Write into a folder that tiebeam did not make; files it did not write stay
    #[arg(short, long, help_heading = "Output")]
    pub force: bool,
    /// The files of each chart [default: svg,png]; a large report is written sooner without png
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT,…",
        value_delimiter = ',',
        help_heading = "Output"
    )]
    pub formats: Vec<ChartFormat>,
    /// Leave the script out of the page, for mail gateways that refuse scripts
    #[arg(long, help_heading = "Output")]
    pub no_script: bool,
    /// Talk
    #[command(flatten)]
    pub talk: TalkArgs,
}

/// `tiebeam measure`
#[derive(Debug, Args)]
pub struct MeasureArgs {
    /// Data
    #[command(flatten)]
    pub data: DataArgs,
    /// Which table [default: schools, or people where no school is known]
    #[arg(long, value_enum, help_heading = "Computing")]
    pub what: Option<What>,
    /// Compute just these measures
    #[arg(long, value_name = "NAME,…", value_delimiter = ',', help_heading = "Computing")]
    pub only: Vec<String>,
    /// Key players: the best sets of up to so many, 1 to 10 [default: 2]
    #[arg(long, allow_negative_numbers = true, value_name = "K", value_parser = count_up_to_ten, help_heading = "Computing")]
    pub key_players: Option<usize>,
    /// What is compared by --what qap: kinds of activity, or terms [default: kind]
    #[arg(long, value_enum, value_name = "WHICH", help_heading = "Computing")]
    pub layers: Option<LayersName>,
    /// Compute as this program would, where its conventions differ, and say what differs and why
    #[arg(long, value_name = "PROGRAM", value_parser = tool_names(), help_heading = "Computing")]
    pub compat: Option<String>,
    /// Sort by this column: numbers from the largest, names from A
    #[arg(long, value_name = "COLUMN", help_heading = "Output")]
    pub sort: Option<String>,
    /// Print the first N rows
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = count_of_rows, help_heading = "Output")]
    pub top: Option<usize>,
    /// Analysis
    #[command(flatten)]
    pub analysis: AnalysisArgs,
    /// File to write, - for standard output [default: -]
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    pub output: Option<PathBuf>,
    /// Overwrite the file if it exists
    #[arg(short, long, help_heading = "Output")]
    pub force: bool,
    /// Talk
    #[command(flatten)]
    pub talk: TalkArgs,
}

/// `tiebeam export`
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Data
    #[command(flatten)]
    pub data: DataArgs,
    /// Write just these measures
    #[arg(long, value_name = "NAME,…", value_delimiter = ',', help_heading = "Computing")]
    pub only: Vec<String>,
    /// Analysis
    #[command(flatten)]
    pub analysis: AnalysisArgs,
    /// The kind of file [default: what the ending of -o says, else graphml]
    #[arg(long, value_parser = format_names(), help_heading = "Output")]
    pub format: Option<String>,
    /// File to write, - for standard output [default: -]
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    pub output: Option<PathBuf>,
    /// Overwrite the file if it exists
    #[arg(short, long, help_heading = "Output")]
    pub force: bool,
    /// Talk
    #[command(flatten)]
    pub voice: VoiceArgs,
}

/// `tiebeam check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Data
    #[command(flatten)]
    pub data: DataArgs,
    /// Print one table of any kind exactly as it is read, a JSON list of cells a line
    #[arg(long, conflicts_with_all = ["json", "shape", "aliases_out"], help_heading = "Output")]
    pub rows: bool,
    /// Write likely duplicates to this CSV file, to be answered with yes or no; answers in it stay
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub aliases_out: Option<PathBuf>,
    /// Talk
    #[command(flatten)]
    pub talk: TalkArgs,
}

/// `tiebeam explain`
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A word from a report, a table or a message; without one, every word in a line
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,
    /// The cards as JSON on standard output
    #[arg(long, help_heading = "Output")]
    pub json: bool,
}

/// `tiebeam template`
#[derive(Debug, Args)]
pub struct TemplateArgs {
    /// The folder to write to; it is made if need be, and nothing in it is written over
    #[arg(value_name = "DIR", default_value = "tiebeam-data")]
    pub folder: PathBuf,
    /// How much to say
    #[command(flatten)]
    pub voice: VoiceArgs,
}
