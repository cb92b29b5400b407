//! What a measure sees: the network, the choices made, and what several measures share.
//!
//! Shared work is done once, on demand: the measure that asks first pays for it.

use std::sync::OnceLock;

use super::brokerage::{burt, role_counts};
use super::clustering::triads::Triads;
use super::clustering::{leiden, triangles};
use super::cohesion::centre::{best_core, pattern};
use super::cohesion::{cuts, parts};
use super::groups::Groups;
use super::leading::carriers::{self, Carriers};
use super::leading::lead_counts::{self, Leads};
use super::leading::leaver_counts::{self, LeaverCounts};
use super::paths::shortest;
use super::paths::sources::Wish;
use super::paths::sums::Paths;
use crate::connect::adjacency::{Adjacency, Ties};
use crate::connect::network::{Level, Network};

/// How long somebody is ready to wait for a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Patience {
    /// As for all measures together: what takes much longer on a large network stays blank.
    #[default]
    Usual,
    /// The measure was asked for by name.
    Long,
}

/// A network at one level, with one grouping and one seed.
#[derive(Debug)]
pub struct View<'a> {
    /// The network.
    pub network: &'a Network,
    /// Whether people or schools are the units.
    pub level: Level,
    /// The groups that roles, E–I, assortativity and `modularity_groups` refer to.
    pub groups: Option<Groups>,
    /// The seed of everything random.
    pub seed: u64,
    /// What may stay blank because it takes long.
    pub patience: Patience,
    /// From how many units shortest paths are searched.
    pub sources: Wish,
    weighted: OnceLock<Paths>,
    hops: OnceLock<Paths>,
    collapsed_hops: OnceLock<Paths>,
    triads: OnceLock<Triads>,
    burt: OnceLock<burt::Burt>,
    roles: OnceLock<role_counts::RoleCounts>,
    triangles: OnceLock<triangles::Triangles>,
    partition: OnceLock<leiden::Partition>,
    parts: OnceLock<parts::Parts>,
    cuts: OnceLock<cuts::Cuts>,
    core: OnceLock<Option<pattern::Core>>,
    carriers: OnceLock<Vec<Carriers>>,
    leads: OnceLock<Leads>,
    leavers: OnceLock<Option<LeaverCounts>>,
}

impl<'a> View<'a> {
    /// A view of a network.
    #[must_use]
    pub fn new(network: &'a Network, level: Level, groups: Option<Groups>, seed: u64) -> Self {
        Self {
            network,
            level,
            groups,
            seed,
            patience: Patience::Usual,
            sources: Wish::Usual,
            weighted: OnceLock::new(),
            hops: OnceLock::new(),
            collapsed_hops: OnceLock::new(),
            triads: OnceLock::new(),
            burt: OnceLock::new(),
            roles: OnceLock::new(),
            triangles: OnceLock::new(),
            partition: OnceLock::new(),
            parts: OnceLock::new(),
            cuts: OnceLock::new(),
            core: OnceLock::new(),
            carriers: OnceLock::new(),
            leads: OnceLock::new(),
            leavers: OnceLock::new(),
        }
    }

    /// The same for somebody with such patience.
    #[must_use]
    pub fn with(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// The same with shortest paths from so many units.
    #[must_use]
    pub fn searched_from(self, sources: Wish) -> Self {
        Self { sources, ..self }
    }

    /// The weighted paths, if somebody asked for them.
    #[must_use]
    pub fn made_by_length(&self) -> Option<&Paths> {
        self.weighted.get()
    }

    /// The paths over steps, if somebody asked for them.
    #[must_use]
    pub fn made_by_steps(&self) -> Option<&Paths> {
        self.hops.get()
    }

    /// The paths over steps on the undirected collapse, if somebody asked for them.
    #[must_use]
    pub fn made_by_steps_either_way(&self) -> Option<&Paths> {
        if self.ties().is_directed() { self.collapsed_hops.get() } else { self.hops.get() }
    }

    /// Share of ties that the search for weighted paths kept, if it was made.
    #[must_use]
    pub fn kept(&self) -> Option<f64> {
        self.weighted.get().and_then(|paths| paths.kept)
    }

    /// The ties at this level.
    #[must_use]
    pub fn ties(&self) -> &'a Ties {
        self.network.ties(self.level)
    }

    /// The ties without direction.
    #[must_use]
    pub fn collapse(&self) -> &'a Adjacency {
        self.ties().collapse()
    }

    /// How many units there are, isolates included: N.
    #[must_use]
    pub fn units(&self) -> usize {
        self.ties().units()
    }

    /// One fused pass over all shortest paths with d = 1/w^α, along the direction if there is one.
    pub fn weighted_paths(&self) -> &Paths {
        self.weighted.get_or_init(|| {
            shortest::weighted_from(self.ties(), self.network.alpha, self.sources, self.seed)
        })
    }

    /// The same over steps: every tie is 1 long.
    pub fn hop_paths(&self) -> &Paths {
        let made = || shortest::unweighted_from(self.ties(), self.sources, self.seed);
        self.hops.get_or_init(made)
    }

    /// Steps on the undirected collapse.
    pub fn collapsed_hop_paths(&self) -> &Paths {
        if !self.ties().is_directed() {
            return self.hop_paths();
        }
        let undirected = || {
            let ties = Ties::undirected(self.collapse().clone());
            shortest::unweighted_from(&ties, self.sources, self.seed)
        };
        self.collapsed_hops.get_or_init(undirected)
    }

    /// Every triangle of the undirected collapse.
    pub fn triads(&self) -> &Triads {
        self.triads.get_or_init(|| Triads::of(self.collapse()))
    }

    /// Burt's structural-hole measures on strengths.
    pub fn burt(&self) -> &burt::Burt {
        self.burt.get_or_init(|| burt::burt(self.collapse(), self.triads()))
    }

    /// Gould and Fernandez's role counts.
    pub fn roles(&self) -> &role_counts::RoleCounts {
        self.roles.get_or_init(|| role_counts::count(self.ties(), self.groups.as_ref()))
    }

    /// Triangles and triples of the undirected collapse.
    pub fn triangles(&self) -> &triangles::Triangles {
        self.triangles.get_or_init(|| triangles::count(self.collapse(), self.triads()))
    }

    /// The partition of highest modularity found on strengths.
    pub fn partition(&self) -> &leiden::Partition {
        self.partition.get_or_init(|| leiden::best(self.collapse(), self.seed))
    }

    /// Connected components and cut points of the undirected collapse.
    pub fn parts(&self) -> &parts::Parts {
        self.parts.get_or_init(|| parts::of(self.collapse()))
    }

    /// Who loses whom without each unit, on the undirected collapse.
    pub fn cuts(&self) -> &cuts::Cuts {
        self.cuts.get_or_init(|| cuts::of(self.collapse(), self.units()))
    }

    /// The core that fits presence of ties best; `None` where no core can fit.
    pub fn core(&self) -> Option<&pattern::Core> {
        self.core.get_or_init(|| best_core::of(self.collapse(), self.seed)).as_ref()
    }

    /// Who carries each school's contact with others; empty where people are the units.
    pub fn carriers(&self) -> &[Carriers] {
        self.carriers.get_or_init(|| match self.level {
            Level::People => Vec::new(),
            Level::Schools => carriers::of(self.network),
        })
    }

    /// Who led how much.
    pub fn leads(&self) -> &Leads {
        self.leads.get_or_init(|| lead_counts::count(self.network))
    }

    /// What would go with those who lead; `None` where no lead is known or nobody met.
    pub fn leavers(&self) -> Option<&LeaverCounts> {
        self.leavers.get_or_init(|| leaver_counts::count(self.network)).as_ref()
    }
}
