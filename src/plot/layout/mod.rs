//! Where marks and labels go.

pub mod apart;
pub mod backbone;
pub mod joined;
pub mod labels;
pub mod lengths;
pub mod orient;
pub mod pack;
pub mod place;
pub mod sgd;
