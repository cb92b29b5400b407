//! What every word means: cards from all registries, for `explain`, the docs and the report.

pub mod card;
pub mod cards;
pub mod columns;
pub mod find;
pub mod flags_page;
pub mod formats_page;
pub mod measures_page;
pub mod spellings;
pub mod tables_page;
pub mod term;
pub mod terms;
pub mod wrap;
