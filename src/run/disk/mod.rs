//! Files read and written.

pub mod aliases_file;
pub mod codebook_file;
pub mod files;
pub mod folder;
pub mod interrupt;
pub mod target;
