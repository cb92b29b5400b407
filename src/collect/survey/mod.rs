//! What the exports of survey programs have in common.

pub mod question;
pub mod wording;
