//! What the exports of survey programs have in common.

pub mod activity;
pub mod answers;
pub mod ask;
pub mod choices;
pub mod chosen;
pub mod form;
pub mod handed_in;
pub mod hosts;
pub mod numbering;
pub mod outcome;
pub mod own_school;
pub mod part;
pub mod platform;
pub mod question;
pub mod relation;
pub mod remark;
pub mod respondent;
pub mod row;
pub mod scale;
pub mod take;
pub mod told;
pub mod towards;
pub mod wording;
