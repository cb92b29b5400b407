//! What a graph is about.

use crate::connect::network::{Level, Network};
use crate::measure::groups::Groups;
use crate::notice::account::Account;

/// What a graph is made from.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// What the network is called.
    pub name: &'a str,
    /// The network.
    pub network: &'a Network,
    /// Whether people or schools are the nodes.
    pub level: Level,
    /// The groups that measures refer to.
    pub groups: Option<&'a Groups>,
    /// The measures of the level, the inputs and the settings.
    pub account: &'a Account<'a>,
}
