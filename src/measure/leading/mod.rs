//! Leading: who led what share of the activities, and what would go with them.

pub mod activities;
pub mod bus_factor;
pub mod carrier_hhi;
pub mod carriers;
pub mod effective_leaders;
pub mod fewest;
pub mod lead_counts;
pub mod lead_share;
pub mod leads;
pub mod leaver_counts;
pub mod leaver_loss;
pub mod leaver_losses;
pub mod pairs_left;
pub mod school_bus_factor;
pub mod top_carrier_share;
pub mod top_lead_share;
