//! What charts and the report read: every number they show, computed once.

use super::finding::Findings;
use super::holding::Holding;
use super::leavers::Leavers;
pub use super::mark::Mark;
use super::term_grid::TermGrid;
use crate::base::calendar::Date;
use crate::base::number::reaches;
use crate::connect::network::{Level, Network};
use crate::connect::state::State;
use crate::measure::certainty::draws::Draws;
use crate::measure::certainty::ranks::Spread;

/// One unit's line: the school table, the map and the summary all read this.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The name as shown (for people: with their school where names repeat).
    pub name: String,
    /// Whether it is connected, alone though heard, silent, or outside the roster.
    pub state: State,
    /// Whether it answered a survey; `None` for whom nobody asked, and in a log.
    pub answered: Option<bool>,
    /// How many others it has a tie with.
    pub partners: usize,
    /// Summed strength of its ties.
    pub strength: f64,
    /// Activities it took part in; `None` if ties were given as such.
    pub activities: Option<usize>,
    /// Share of all pairs of others whose shortest path runs through it (0–1).
    pub bridging: Option<f64>,
    /// How many different people stood for it in activities with others (schools only).
    pub people: Option<usize>,
    /// Where it ranks in 90 of 100 draws: by partners, activities, strength and bridging.
    pub likely: Likely,
    /// The day of its last activity with another unit.
    pub last_contact: Option<Date>,
    /// Its mark.
    pub mark: Mark,
    /// Identifiers of the flags raised about it.
    pub flags: Vec<&'static str>,
}

/// Likely ranks by the columns of the unit table; `None` where nothing was drawn anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Likely {
    /// By the number of partners.
    pub partners: Option<(usize, usize)>,
    /// By activities.
    pub activities: Option<(usize, usize)>,
    /// By strength.
    pub strength: Option<(usize, usize)>,
    /// By the share of routes that run through it.
    pub bridging: Option<(usize, usize)>,
}

/// One leader's line.
#[derive(Debug, Clone, PartialEq)]
pub struct Leader {
    /// Index of the person.
    pub person: u32,
    /// Name as shown.
    pub name: String,
    /// School or body; may be empty.
    pub workplace: String,
    /// Share of all led work (0–1), co-leads split.
    pub share: f64,
    /// How share and rank vary when the activities are drawn anew; only for the first ones.
    pub spread: Option<Spread>,
    /// Whether the order of this one and the next is not certain.
    pub may_swap: bool,
    /// Activities led or co-led.
    pub activities: usize,
}

/// How leading is shared in the window that flags speak about.
#[derive(Debug, Clone, PartialEq)]
pub struct Leading {
    /// Activities in the window whose lead is known.
    pub known: usize,
    /// All activities in the window.
    pub activities: usize,
    /// Everyone who led, by share, then name (or code).
    pub ranked: Vec<Leader>,
    /// How sure the shares and their order are.
    pub draws: Draws,
    /// 1/Σs²: as many people sharing equally would be as concentrated.
    pub effective_leaders: f64,
    /// The top share that equal sharing at random stays below in 95 of 100 draws.
    pub chance_top_share: Option<f64>,
    /// The effective number that equal sharing at random stays above in 95 of 100 draws.
    pub chance_effective_leaders: Option<f64>,
}

impl Leading {
    /// Everyone with the largest share: usually one, and each as much the first as another.
    #[must_use]
    pub fn in_front(&self) -> &[Leader] {
        let most = self.ranked.first().map_or(0.0, |top| top.share);
        let count = self.ranked.iter().take_while(|leader| reaches(leader.share, most)).count();
        &self.ranked[..count]
    }

    /// Puts equal shares in the order of the names shown: with codes in their place, the order in
    /// which they were found would tell the order of the names.
    pub fn equals_by_name(&mut self) {
        let by_name =
            |a: &Leader, b: &Leader| b.share.total_cmp(&a.share).then_with(|| a.name.cmp(&b.name));
        self.ranked.sort_by(by_name);
    }
}

/// Everything that is told.
#[derive(Debug, Clone)]
pub struct Story<'a> {
    /// The network's name.
    pub name: String,
    /// Whether the report is about schools or, where none is known, about people.
    pub level: Level,
    /// The network over the whole log.
    pub network: &'a Network,
    /// First and last day of the whole log.
    pub span: Option<(Date, Date)>,
    /// The window that flags speak about, in words (`the three terms …`).
    pub window: String,
    /// The units of `level` in their order.
    pub standings: Vec<Standing>,
    /// How leading is shared; `None` when no lead is known.
    pub leading: Option<Leading>,
    /// Who holds the network together; `None` when nobody stands between others.
    pub holding: Option<Holding>,
    /// How often each school met others, term by term; `None` without dates or schools.
    pub terms: Option<TermGrid>,
    /// What would go with those who lead; `None` when no lead is known or nobody met.
    pub leavers: Option<Leavers>,
    /// What was noticed.
    pub findings: &'a Findings,
}
