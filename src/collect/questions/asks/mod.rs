//! What a question asks, and about whom.

pub mod about;
pub mod ask;
pub mod beside;
pub mod only_codes;
pub mod outcome;
pub mod own_school;
pub mod question;
pub mod ranking;
pub mod relation;
pub mod remark;
pub mod rows;
pub mod towards;
pub mod ways;
pub mod whom;
pub mod wording;
