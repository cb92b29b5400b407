//! Where marks and labels go.

pub mod apart;
pub mod backbone;
pub mod labels;
pub mod lengths;
pub mod orient;
pub mod pack;
pub mod parts;
pub mod place;
pub mod sgd;
