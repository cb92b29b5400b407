//! Who is who: when two spellings or numbers are one school or one person.

pub mod aliases;
pub mod authorities;
pub mod lineage;
pub mod loggers;
pub mod names;
pub mod nobody;
pub mod numbers;
pub mod people_book;
pub mod people_index;
pub mod people_list;
pub mod proposals;
pub mod register;
pub mod school_book;
