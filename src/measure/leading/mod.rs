//! Leading: who led what share of the activities.

pub mod activities;
pub mod effective_leaders;
pub mod lead_counts;
pub mod lead_share;
pub mod leads;
pub mod top_lead_share;
