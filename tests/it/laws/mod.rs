//! Laws that measures keep on any network: formulas written out, relabelling, isolates, scale.

mod brokerage;
mod communities;
mod cuts;
mod leavers;
mod networks;
mod paths;
