//! A log for each code of `base/codes/noted_measures.rs`.

use super::*;

pub(super) const CASES: &[Case] = &[
    ("W420", &[("log.csv", "TWELVE+")], "measure log.csv --what people --sources 10"),
    ("W421", &[("log.csv", "PAIRS+")], "measure log.csv --what people"),
];
