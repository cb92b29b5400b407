//! leading

pub mod leads;
