//! Who stands between others: structural holes, and the five roles of a broker.

pub mod burt;
pub mod constraint;
pub mod coordinator;
pub mod dyadic_constraint;
pub mod effective_size;
pub mod efficiency;
#[cfg(test)]
pub(crate) mod example;
pub mod expecting;
pub mod gatekeeper;
pub mod hierarchy;
pub mod itinerant;
pub mod liaison;
pub mod representative;
pub mod role_counts;
pub mod tie_measures;
