//! Who came: marks in cells, parts people took, who signed off.

pub mod marks;
pub mod parts;
pub mod role_parts;
pub mod signed_off;
