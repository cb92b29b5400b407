//! `measure --compat`: columns as another program has them, and a word on each that differs.

use crate::base::error::Error;
use crate::measure::card::{Measure, Scores};
use crate::measure::compat::TOOLS;
use crate::measure::compat::tool::{self, Difference, Told, Tool};
use crate::run::analysis::Analysis;
use crate::run::arg_values::What;
use crate::run::args::MeasureArgs;
use crate::run::terminal::console;

/// The program that was asked for, if any, and what differs in the table.
#[derive(Debug, Default)]
pub struct Compat {
    tool: Option<&'static Tool>,
    differs: Vec<&'static Difference>,
    follows_arcs: bool,
}

impl Compat {
    /// The program; a table without measures has nothing that could differ.
    pub fn of(args: &MeasureArgs) -> Result<Self, Error> {
        let Some(name) = &args.compat else { return Ok(Self::default()) };
        let has_measures =
            matches!(args.what, None | Some(What::People | What::Schools | What::Network));
        if !has_measures {
            let what =
                format!("--compat {name}: this table has no measures that other programs have");
            return Err(Error::usage(what, "use it with --what people, schools or network"));
        }
        let tool = TOOLS.iter().copied().find(|tool| tool.name == name);
        Ok(Self { tool, ..Self::default() })
    }

    /// The measures as the program has them; from here on it is known what differs.
    pub fn measures(
        &mut self,
        analysis: &Analysis,
        measures: Vec<&'static Measure>,
    ) -> Vec<&'static Measure> {
        let Some(tool) = self.tool else { return measures };
        let ties = analysis.timeline.whole.ties(analysis.level);
        self.differs = tool.among(&measures, ties);
        self.follows_arcs = ties.is_directed();
        tool::instead(&measures, &self.differs)
    }

    /// Chance is read beside figures of ties without direction: what a program makes of arcs has no
    /// such band.
    pub fn drop_bands(&self, scores: &mut Scores) {
        let is_theirs = |name| self.differs.iter().any(|other| other.measure.name == name);
        scores.chance.retain(|chance| !(self.follows_arcs && is_theirs(chance.name)));
    }

    /// What differs, for a table that says it.
    #[must_use]
    pub fn told(&self) -> Option<Told<'_>> {
        self.tool.map(|tool| Told { tool, differs: &self.differs })
    }

    /// Says what differs on standard error.
    pub fn say(&self) {
        let Some(tool) = self.tool else { return };
        if self.differs.is_empty() {
            console::say(&format!("{} has no other convention for these columns", tool.title));
            return;
        }
        console::say(&format!("as {} has it ({}):", tool.title, tool.given));
        for other in &self.differs {
            console::say(&format!("  {}: {}", other.measure.name, other.why));
        }
    }
}
