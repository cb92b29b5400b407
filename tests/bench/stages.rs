//! How long the stages take on one log: reading, projecting, shortest paths.
//!
//! `cargo bench --bench stages -- LOG.csv [--betweenness schools|people|both|none]
//! [--stages STAGE,…] [--ties FOLDER]` prints one line of JSON. Stages of paths: `paths` (weighted
//! betweenness, closeness, harmonic closeness and efficiency in one pass), `hops` (the same in
//! steps), `loo` (efficiency without each unit in turn), `sampled` (`paths` from `--sources N`) and
//! `held` (that beside `paths`: how often the margins hold), each with `_people` or `_schools`.
//! `--measure people:constraint+effective_size` (repeat) takes measures by their names, together as a run
//! would. `--make S|M|L|XL FILE` writes a log and does nothing else. `--ties` writes the ties, so that
//! other tools can work on the same
//! ones. One thread unless `RAYON_NUM_THREADS` says more. `race.py` beside it runs this next to other tools.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // a benchmark reads files and the clock

mod made;
mod measures;

use std::cmp::Reverse;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::{Map, Value, json};
use tiebeam::collect::bytes::source::Source;
use tiebeam::collect::read::{Input, Wishes, read};
use tiebeam::connect::adjacency::Adjacency;
use tiebeam::connect::build::build;
use tiebeam::connect::network::{Level, Network};
use tiebeam::connect::rule::Rule;
use tiebeam::connect::strength::Alpha;
use tiebeam::connect::window::Window;
use tiebeam::measure::paths::shortest;
use tiebeam::measure::paths::sources::Wish;
use tiebeam::measure::paths::sums::Paths;
use tiebeam::measure::paths::without_each;

type Failure = Box<dyn Error>;

struct Asked {
    log: PathBuf,
    levels: Vec<Level>,
    stages: Vec<String>,
    measures: Vec<String>,
    sources: Wish,
    ties: Option<PathBuf>,
}

fn main() -> Result<(), Failure> {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [make, size, file] = words.as_slice()
        && make == "--make"
    {
        let mut out = std::io::BufWriter::new(std::fs::File::create(file)?);
        made::write(size, &mut out).ok_or("sizes are S, M, L and XL")??;
        return Ok(out.flush()?);
    }
    let asked = asked(words.into_iter())?;
    let mut clock = Clock::default();
    let log = asked.log.clone();
    // Read again on each walk, as the command does.
    let bytes = Source::again(move || Ok(Box::new(std::fs::File::open(&log)?)));
    let input = Input { name: "log.csv".to_owned(), bytes, shape: None, found: false };
    let (records, problems) = read(&[input], &Wishes::default())?;
    clock.lap("read");
    let network = &build(&records, &Rule::default(), Window::default())?;
    let _made_when_asked_for = network.ties(Level::People);
    clock.lap("project");
    let rows: usize = records.files.iter().map(|file| file.rows.read as usize).sum();
    let mut facts = Map::new();
    for level in [Level::People, Level::Schools] {
        let ties = network.ties(level).collapse();
        let strength: f64 = (0..ties.units()).map(|unit| ties.strength(unit)).sum::<f64>() / 2.0;
        let told = json!({"units": ties.units(), "ties": ties.arcs() / 2, "strength": strength});
        facts.insert(level.word().to_owned(), told);
    }
    for &level in &asked.levels {
        let paths = shortest::weighted(network.ties(level));
        clock.lap(&format!("betweenness_{}", level.word()));
        let sum: f64 = paths.betweenness.iter().sum();
        let most = paths.betweenness.iter().copied().fold(0.0, f64::max);
        let told = json!({"sum": sum, "most": most, "kept": paths.kept});
        facts.insert(format!("betweenness_{}", level.word()), told);
    }
    for stage in &asked.stages {
        let told = path_stage(network, stage, asked.sources)?;
        clock.lap(stage);
        facts.insert(stage.clone(), told);
    }
    for wanted in &asked.measures {
        let told = measures::take(network, wanted)?;
        clock.lap(wanted);
        facts.insert(wanted.clone(), told);
    }
    if let Some(folder) = &asked.ties {
        write_ties(network, folder)?;
    }
    let told = json!({
        "rows": rows, "problems": problems.len(), "activities": network.activities.len(),
        "stages": clock.stages, "facts": facts,
    });
    writeln!(std::io::stdout(), "{told}")?;
    Ok(())
}

/// Runs one stage of paths: the sums and the largest values, to compare.
fn path_stage(network: &Network, stage: &str, wish: Wish) -> Result<Value, Failure> {
    let (work, level) = stage.split_once('_').ok_or("a stage is called WORK_LEVEL")?;
    let ties = match level {
        "people" => network.ties(Level::People),
        "schools" => network.ties(Level::Schools),
        _ => return Err(format!("{stage}: the level is people or schools").into()),
    };
    let told = |paths: &Paths| {
        json!({
            "betweenness": summed(&paths.betweenness), "harmonic": summed(&paths.harmonic),
            "far": summed(&paths.far), "efficiency": paths.efficiency(), "kept": paths.kept,
        })
    };
    match work {
        "paths" => Ok(told(&shortest::weighted(ties))),
        "hops" => Ok(told(&shortest::unweighted(ties))),
        "loo" => {
            let without = without_each::each(ties, Alpha::default());
            let lost: Vec<f64> = without.iter().map(|without| without.lost).collect();
            // Nearness between the others without the one of most contacts.
            let units = 0..ties.units();
            let hub = units.max_by_key(|&unit| (ties.collapse().degree(unit), Reverse(unit)));
            let left = hub.map(|hub| without[hub].before - without[hub].lost);
            Ok(json!({"lost": summed(&lost), "without_first": left}))
        }
        "sampled" => Ok(told(&shortest::weighted_from(ties, Alpha::default(), wish, 1))),
        "held" => {
            let sampled = shortest::weighted_from(ties, Alpha::default(), wish, 1);
            Ok(held(&shortest::weighted(ties), &sampled))
        }
        _ => Err(format!("{stage}: no such stage").into()),
    }
}

/// How often estimates hold the exact betweenness, and how far off the largest are.
fn held(exact: &Paths, sampled: &Paths) -> Value {
    let margins = sampled.estimated.as_ref().map(|estimated| &estimated.margins.betweenness);
    let margin = |unit: usize| margins.map_or(0.0, |margins| margins[unit]);
    let off = |unit: usize| (exact.betweenness[unit] - sampled.betweenness[unit]).abs();
    let mut between: Vec<usize> =
        (0..exact.betweenness.len()).filter(|&unit| exact.betweenness[unit] > 0.0).collect();
    let held = between.iter().filter(|&&unit| off(unit) <= margin(unit) * (1.0 + 1e-9)).count();
    between.sort_by(|&a, &b| exact.betweenness[b].total_cmp(&exact.betweenness[a]));
    let first = &between[..between.len().min(20)];
    let mean: f64 = first.iter().map(|&unit| off(unit) / exact.betweenness[unit]).sum();
    json!({
        "held": held as f64 / between.len().max(1) as f64, "off": mean / first.len().max(1) as f64,
        "sources": sampled.estimated.as_ref().map(|estimated| estimated.sources),
    })
}

fn summed(values: &[f64]) -> Value {
    let most = values.iter().copied().fold(0.0, f64::max);
    json!({"sum": values.iter().sum::<f64>(), "most": most})
}

fn asked(mut words: impl Iterator<Item = String>) -> Result<Asked, Failure> {
    let (mut log, mut levels, mut ties) = (None, vec![Level::Schools], None);
    let mut stages = Vec::new();
    let mut measures = Vec::new();
    let mut sources = Wish::Usual;
    while let Some(word) = words.next() {
        match word.as_str() {
            "--betweenness" => {
                levels = match words.next().as_deref() {
                    Some("people") => vec![Level::People],
                    Some("schools") => vec![Level::Schools],
                    Some("both") => vec![Level::Schools, Level::People],
                    Some("none") => Vec::new(),
                    _ => return Err("--betweenness takes people, schools, both or none".into()),
                }
            }
            "--stages" => {
                let list = words.next().ok_or("--stages takes a list")?;
                stages = list.split(',').map(str::to_owned).collect();
            }
            "--measure" => measures.push(words.next().ok_or("--measure takes LEVEL:NAME+NAME")?),
            "--sources" => {
                let number = words.next().and_then(|word| word.parse().ok());
                sources = Wish::Number(number.ok_or("--sources takes a number")?);
            }
            "--ties" => ties = Some(PathBuf::from(words.next().ok_or("--ties takes a folder")?)),
            _ => log = Some(PathBuf::from(word)),
        }
    }
    Ok(Asked {
        log: log.ok_or("which log? name a CSV file")?,
        levels,
        stages,
        measures,
        sources,
        ties,
    })
}

fn write_ties(network: &Network, folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)?;
    for level in [Level::People, Level::Schools] {
        let ties: &Adjacency = network.ties(level).collapse();
        let mut text = "u,v,w\n".to_owned();
        for (ego, alter, strength) in ties.all().filter(|(ego, alter, _)| ego < alter) {
            writeln!(text, "{ego},{alter},{}", strength.0)?;
        }
        std::fs::write(folder.join(format!("{}.csv", level.word())), text)?;
    }
    Ok(())
}

/// Wall and processor seconds of each stage.
struct Clock {
    stages: Map<String, Value>,
    wall: Instant,
    cpu: Option<f64>,
}

impl Default for Clock {
    fn default() -> Self {
        Self { stages: Map::new(), wall: Instant::now(), cpu: cpu_seconds() }
    }
}

impl Clock {
    fn lap(&mut self, stage: &str) {
        let cpu = cpu_seconds();
        let spent = cpu.zip(self.cpu).map(|(now, then)| now - then);
        let wall = self.wall.elapsed().as_secs_f64();
        self.stages.insert(stage.to_owned(), json!({"wall": wall, "cpu": spent}));
        (self.wall, self.cpu) = (Instant::now(), cpu);
    }
}

/// Seconds that all threads of this process have spent on a processor; Linux only.
fn cpu_seconds() -> Option<f64> {
    let threads = std::fs::read_dir("/proc/self/task").ok()?;
    let of_thread = |path: PathBuf| {
        let text = std::fs::read_to_string(path.join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse::<f64>().ok()
    };
    let nanoseconds: f64 =
        threads.filter_map(Result::ok).filter_map(|thread| of_thread(thread.path())).sum();
    Some(nanoseconds / 1e9)
}
