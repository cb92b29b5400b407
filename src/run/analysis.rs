//! From settings to findings: the pipeline, stage by stage.

use std::time::Instant;

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::connect::build::refuse_too_many_pairs;
use crate::connect::leave_out;
use crate::connect::network::{Level, Network};
use crate::connect::timeline::Timeline;
use crate::connect::window::Terms;
use crate::measure::card::{Column, Measure, Scores};
use crate::measure::centrality::betweenness_share;
use crate::measure::certainty::anew::{self, Question};
use crate::measure::certainty::permuted;
use crate::measure::silence::{self, Needs};
use crate::measure::view::{Patience, View};
use crate::notice::account::WithoutLarge;
use crate::notice::finding::Findings;
use crate::notice::gates::{large_activities, unknown_leads};
use crate::notice::holding::{self, Holding};
use crate::notice::lead_table;
use crate::notice::leavers::{self, Leavers};
use crate::notice::look::look;
use crate::notice::policy::{Policy, Withheld};
use crate::notice::scene::Scene;
use crate::notice::story::Leading;
use crate::run::groups::GroupsOfUnits;
use crate::run::loaded::Loaded;
use crate::run::privacy;
use crate::run::terminal::estimated;
use crate::run::terminal::progress;

/// A loaded network with its ties.
#[derive(Debug)]
pub struct Analysis {
    /// What was read.
    pub loaded: Loaded,
    /// The network, whole and lately.
    pub timeline: Timeline,
    /// The same without its largest activities, where these make most of the ties (G4).
    pub without_large: Option<Timeline>,
    /// Whose ties the result is about.
    pub level: Level,
    /// What the data can carry.
    pub policy: Policy,
    /// The figures of the level that too few were heard for.
    pub withheld: Withheld,
    /// What may stay blank because it takes long.
    pub patience: Patience,
    /// The groups of the units.
    groups: GroupsOfUnits,
}

/// What the flags say, and what those on leading and their charts stand on.
#[derive(Debug)]
pub struct Noticed {
    /// Gates and flags.
    pub findings: Findings,
    /// The ranking of leaders.
    pub leading: Option<Leading>,
    /// What would go with those who led.
    pub leavers: Option<Leavers>,
}

impl Analysis {
    /// Connects what was read.
    pub fn of(mut loaded: Loaded) -> Result<Self, Error> {
        loaded.usable()?;
        let start = Instant::now();
        progress::now("connecting");
        let settings = &loaded.settings;
        if !settings.window.is_open() && !loaded.records.known.dates {
            let what = "the data has no dates, so --since and --until cannot be used";
            return Err(Error::data(what, "leave them out, or map a column to `date`"));
        }
        let mut timeline = Timeline::build(&loaded.records, &settings.rule, settings.window)?;
        if timeline.whole.has_log && timeline.whole.activities.is_empty() {
            let what = "no activity lies between --since and --until";
            return Err(Error::data(what, "widen the window"));
        }
        loaded.took.push(("connect", start.elapsed()));
        let known = loaded.records.tells_schools();
        let default = if known { Level::Schools } else { Level::People };
        let level = loaded.settings.level.unwrap_or(default);
        if level == Level::Schools && !known {
            let what = "no school is known, so there is nothing at the level of schools";
            return Err(Error::data(what, "add a column `school`, or use --level people"));
        }
        if level == Level::People && settings.people_as == PeopleAs::Hide {
            let what = "--people-as hide leaves nothing of a result about people";
            return Err(Error::usage(what, "use --people-as codes, or --level schools"));
        }
        if level == Level::People {
            refuse_too_many_pairs(&timeline.whole.activities, level, &loaded.records.places)?;
        }
        let mut groups = GroupsOfUnits::of(&timeline.whole, settings.groups.as_deref())?;
        if settings.people_as != PeopleAs::Names {
            privacy::mask(settings, &mut loaded.records, &mut timeline, &mut groups)?;
        }
        // From here on there are no names but those that may be shown.
        // G4 speaks about schools; a result about people has no second set of figures.
        let large = (level == Level::Schools)
            .then(|| large_activities::find(&timeline.recent, &loaded.settings.thresholds))
            .flatten();
        let without_large = large.and_then(|large| leave_out::larger_than(&timeline, large.most));
        let policy = Policy::of(&timeline, &loaded.settings.thresholds);
        let (withheld, patience) = (Withheld::default(), Patience::Usual);
        Ok(Self { loaded, timeline, without_large, level, policy, withheld, patience, groups })
    }

    /// A view of the whole network at a level.
    #[must_use]
    pub fn view(&self, level: Level) -> View<'_> {
        self.view_of(&self.timeline.whole, level)
    }

    fn view_of<'a>(&self, network: &'a Network, level: Level) -> View<'a> {
        let groups = self.groups.at(level).cloned();
        View::new(network, level, groups, self.loaded.settings.seed)
            .with(self.patience)
            .searched_from(self.loaded.settings.searched_from)
    }

    /// Measures of the whole network without its largest activities, where these dominate.
    #[must_use]
    pub fn scores_without_large(&self, measures: &[&'static Measure]) -> Option<WithoutLarge> {
        let thresholds = &self.loaded.settings.thresholds;
        let left = self.without_large.as_ref()?;
        let mut scores = silence::scores(&self.view_of(&left.whole, self.level), measures);
        self.policy.withhold(&mut scores);
        self.add_chance(&left.whole, self.level, &mut scores);
        let large = large_activities::find(&self.timeline.recent, thresholds)?;
        let all = self.timeline.whole.activities.len();
        Some(WithoutLarge { most: large.most, left_out: all - left.whole.activities.len(), scores })
    }

    /// Groups that no unit of this level has would be blanks without a word.
    pub fn refuse_groups_of_the_other_level(&self) -> Result<(), Error> {
        let Some(column) = &self.loaded.settings.groups else { return Ok(()) };
        if self.groups.at(self.level).is_some() {
            return Ok(());
        }
        let units = self.level.word();
        let what = format!("--groups {column}: the list of {units} has no such column with values");
        let error = Error::usage(what, "use --level, or another column");
        Err(error.plainly("--groups: the list of these units has no such column with values"))
    }

    /// Computes measures of the whole network at a level. What too few were heard for is blank from
    /// here on, whoever reads it.
    pub fn scores(&mut self, level: Level, measures: &[&'static Measure]) -> Scores {
        let start = Instant::now();
        // Made here, so that no two threads ask for them at once.
        let _ = self.timeline.whole.ties(level);
        let stage = if level == Level::People { "measure people" } else { "measure schools" };
        let mut told = |done: usize, measure: &Measure| {
            progress::step(&format!("{stage}: {}", measure.name), done, measures.len());
        };
        let mut scores = silence::scores_told(&self.view(level), measures, &mut told);
        let withheld = self.policy.withhold(&mut scores);
        if level == self.level {
            self.withheld = withheld;
        }
        self.loaded.took.push((stage, start.elapsed()));
        self.loaded.kept.extend(scores.kept.map(|kept| (level, kept)));
        let units = self.timeline.whole.ties(level).units();
        let file = self.loaded.logs().first().map_or(String::new(), |file| file.name.clone());
        let seed = self.loaded.settings.seed;
        self.loaded.problems.extend(estimated::notes(&file, level, &scores, units, seed));
        scores
    }

    /// Ranks the units by some of the measures that were computed, and says how sure that is. What
    /// too few were heard for is blank there, so it has no ranks.
    pub fn rank(&mut self, level: Level, scores: &mut Scores, by: &[&'static Measure]) {
        let start = Instant::now();
        let question = Question {
            network: &self.timeline.whole,
            level,
            groups: self.groups.at(level),
            wish: self.loaded.settings.bootstrap,
            seed: self.loaded.settings.seed,
        };
        let is_asked = |measure: &Measure| by.iter().any(|asked| asked.name == measure.name);
        let has_value = |column: &Column| column.iter().any(Option::is_some);
        let columns: Vec<(&'static Measure, &Column)> = (scores.units.iter())
            .filter(|(measure, column)| is_asked(measure) && has_value(column))
            .map(|(measure, column)| (*measure, column))
            .collect();
        let what = format!("drawing the data of {} anew", level.word());
        let tell = |done: usize, all: usize| progress::step(&what, done, all);
        let ranks = anew::ranks_told(&question, &columns, &tell);
        scores.ranks = ranks;
        self.loaded.took.push(("draw anew", start.elapsed()));
    }

    /// Puts beside the figures of concentration what chance would make of them.
    pub fn chance(&mut self, level: Level, scores: &mut Scores) {
        let start = Instant::now();
        self.add_chance(&self.timeline.whole, level, scores);
        self.loaded.took.push(("chance", start.elapsed()));
    }

    fn add_chance(&self, network: &Network, level: Level, scores: &mut Scores) {
        let told = scores.network.iter().filter(|(_, value)| value.is_some());
        let measures: Vec<&'static Measure> = told.map(|(measure, _)| *measure).collect();
        let terms = self.timeline.terms.as_ref().map(Terms::all).unwrap_or_default();
        let seed = self.loaded.settings.seed;
        scores.chance = permuted::bands(network, level, &terms, &measures, seed);
    }

    /// Runs gates and flags.
    pub fn notice(&mut self) -> Noticed {
        let start = Instant::now();
        progress::now("looking for findings");
        for network in [&self.timeline.whole, &self.timeline.recent] {
            if network.can_tie_people() {
                let _ = network.ties(Level::People);
            }
        }
        let (recent, settings) = (&self.timeline.recent, &self.loaded.settings);
        let (wish, seed) = (settings.bootstrap, settings.seed);
        let leading = lead_table::of(recent, wish, seed);
        let leavers = leavers::of(recent, self.level, wish, seed);
        let scene = Scene::new(
            &self.loaded.records,
            &self.timeline,
            (leading.as_ref(), leavers.as_ref()),
            self.level,
            &settings.thresholds,
            seed,
        )
        .beside(self.without_large.as_ref());
        let findings = look(&scene);
        // Where too many leads are unknown, or too few were heard, nothing is said about leading anywhere.
        let is_closed = findings.gates.iter().any(|gate| gate.id == unknown_leads::FLAG.id);
        let is_closed = is_closed || self.policy.closes(Needs::Half).is_some();
        let (mut leading, mut leavers) = if is_closed { (None, None) } else { (leading, leavers) };
        if self.policy.closes(Needs::Names).is_some() {
            leavers.iter_mut().for_each(Leavers::mark_no_cuts);
        }
        let is_coded = self.timeline.whole.people_as == PeopleAs::Codes;
        if let Some(leading) = leading.as_mut().filter(|_| is_coded) {
            leading.equals_by_name();
        }
        let noticed = Noticed { findings, leading, leavers };
        self.loaded.took.push(("notice", start.elapsed()));
        noticed
    }

    /// Ranks who holds the network together; `None` also where too few schools log to name anybody.
    pub fn holding(
        &self,
        people: &Scores,
        schools: &Scores,
        findings: &Findings,
    ) -> Option<Holding> {
        if findings.names_closed.is_some() {
            return None;
        }
        let network = &self.timeline.whole;
        let scores = match holding::ranks(network) {
            Level::People => people,
            Level::Schools => schools,
        };
        holding::of(network, scores, &betweenness_share::MEASURE)
    }
}
