//! How numbers and pairs are written in JSON.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A number that is written whole when it is whole.
#[derive(Clone, Copy)]
pub(crate) struct Number(pub(crate) f64);

/// Entries of an object, in their order.
pub(crate) struct Pairs<T>(pub(crate) Vec<(&'static str, T)>);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Above 2^53 not every whole number is a float, so it is not shown as if it were exact.
        if self.0.fract() == 0.0 && self.0.abs() < 9_007_199_254_740_992.0 {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl<T: Serialize> Serialize for Pairs<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
