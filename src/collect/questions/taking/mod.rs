//! Taking the answers of each respondent.

pub mod activity;
pub mod addresses;
pub mod answers;
pub mod chosen;
pub mod gates;
pub mod gathering;
pub mod generated;
pub mod handed_in;
pub mod hosts;
pub mod noted;
pub mod respondent;
pub mod rounds;
pub mod row;
pub mod same_answers;
pub mod signed_in;
pub mod take;
pub mod told;
