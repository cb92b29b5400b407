//! What the exports of survey programs have in common.

pub mod asks;
pub mod choices;
pub mod form;
pub mod gathered;
pub mod part;
pub mod platform;
pub mod scales;
pub mod study;
pub mod taking;
pub mod twice;
