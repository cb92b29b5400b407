//! What Gould and Fernandez's roles would be by chance, and how far the counts are from it.

pub mod blocks;
pub mod role;
pub mod role_expected;
pub mod role_p;
pub mod role_table;
pub mod role_z;
pub mod role_z_textbook;
