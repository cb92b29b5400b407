//! tiebeam: network analysis of school collaboration, from a dated log to findings.
//!
//! The alphabetical listing of the modules is the pipeline, and also the law: a stage imports only
//! the stages above it.
//!
//! ```
//! use tiebeam::collect::read::{Input, Wishes, read};
//! use tiebeam::connect::network::Level;
//! use tiebeam::connect::rule::Rule;
//! use tiebeam::connect::timeline::Timeline;
//! use tiebeam::connect::window::Window;
//! use tiebeam::measure::card::Scores;
//! use tiebeam::measure::certainty::draws::Wish;
//! use tiebeam::measure::registry::UNIT;
//! use tiebeam::measure::view::View;
//! use tiebeam::notice::lead_table;
//! use tiebeam::notice::leavers;
//! use tiebeam::notice::look::look;
//! use tiebeam::notice::scene::Scene;
//! use tiebeam::notice::thresholds::Thresholds;
//!
//! # fn main() -> Result<(), tiebeam::base::error::Error> {
//! // collect: bytes → Records
//! let file = |name: &str, bytes: &[u8]| Input {
//!     name: name.to_owned(),
//!     bytes: bytes.into(),
//!     shape: None,
//!     found: true,
//! };
//! let log = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/riverside/attendance.csv"));
//! let list = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/riverside/schools.csv"));
//! let inputs = [file("attendance.csv", log), file("schools.csv", list)];
//! let (records, problems) = read(&inputs, &Wishes::default())?;
//! assert_eq!(problems.len(), 1); // without people.csv nothing says that the council is no school
//!
//! // connect: Records → Network
//! let timeline = Timeline::build(&records, &Rule::default(), Window::default())?;
//! assert_eq!(timeline.whole.schools.len(), 26);
//!
//! // measure: Network → Scores
//! let view = View::new(&timeline.whole, Level::Schools, None, 1);
//! let scores = Scores::of(&view, UNIT);
//! let isolates = scores.column("degree").map(|d| d.iter().filter(|v| **v == Some(0.0)).count());
//! assert_eq!(isolates, Some(3));
//!
//! // notice: Network + Scores → Findings
//! let leading = lead_table::of(&timeline.recent, Wish::Usual, 1);
//! let thresholds = Thresholds::default();
//! let leavers = leavers::of(&timeline.recent, Level::Schools, Wish::Usual, 1);
//! let known = (leading.as_ref(), leavers.as_ref());
//! let scene = Scene::new(&records, &timeline, known, Level::Schools, &thresholds, 1);
//! let findings = look(&scene);
//! assert_eq!(findings.flags[0].id, "F01");
//! # Ok(())
//! # }
//! ```

pub mod base;
pub mod collect;
pub mod connect;
pub mod measure;
pub mod notice;
pub mod plot;
pub mod report;
pub mod run;
