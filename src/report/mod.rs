//! Story + Charts → Report → bytes.

pub mod png;
