//! What the fuzz targets share: how bytes become files and wishes, and what must hold of a result.

pub mod files;
pub mod hold;
pub mod library_panics;
pub mod packed;
