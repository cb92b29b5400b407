//! About how many people or schools the figures of shape are: N in their formulas.
//!
//! - Formula: number of units that were heard from or named by others.
//! - High and low: equal to the number of all where everybody was heard; less, where some are silent.
//! - Ties: none are needed; an isolate that was heard from counts.
//! - Undefined: never.
//! - Cost: O(1).
//! - Agrees with: a count of the rows whose state is not non-respondent.
//! - A count.
//! - Example: three who answered, one whom nobody heard from or named: 3 (a test below).

use crate::measure::card::{Measure, Of};

/// The card.
pub const MEASURE: Measure = Measure {
    name: "assessed",
    family: "cohesion",
    of: Of::Network(|view| Some(view.units() as f64)),
    says: "About how many people or schools the figures on the shape of the network are: those \
           who were heard from or named by others.",
    reading: "As many as there are in all: everybody was heard. Fewer: the rest neither answered \
              (or kept the log) nor was named by anybody, so density, components, fragmentation, centralisation and \
              the like leave them out instead of counting them as isolates",
    formula: "N = number of units whose state is not non-respondent",
    ties: "None; an isolate that was heard from counts",
    undefined: "",
    tools: "A count of the rows whose state is not non-respondent; other tools count the silent as \
            isolates",
    cite: "A count",
};

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::collect::read::{Input, Wishes, read};
    use crate::connect::build::build;
    use crate::connect::network::Level;
    use crate::connect::rule::Rule;
    use crate::connect::window::Window;
    use crate::measure::cohesion::size::{density, schools};
    use crate::measure::silence;
    use crate::measure::view::View;

    /// Five listed schools, of which one has no row in a log that says who keeps it.
    #[test]
    fn a_silent_school_is_not_among_those_that_density_is_about() {
        let log = "event_id,date,person,school,logged_by\n\
                   E1,2025-10-03,a,Alder,Alder\nE1,2025-10-03,b,Beech,Alder\n\
                   E2,2025-10-04,b,Beech,Beech\nE2,2025-10-04,c,Cedar,Beech\n\
                   E3,2025-10-05,c,Cedar,Cedar\nE4,2025-10-06,d,Elm,Elm\n";
        let input = |name: &str, text: &str| Input {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec().into(),
            shape: None,
            found: false,
        };
        let list = Input {
            shape: Some("schools"),
            ..input("schools.csv", "name\nAlder\nBeech\nCedar\nElm\nFir\n")
        };
        let (records, _) = read(&[input("log.csv", log), list], &Wishes::default()).unwrap();
        let network = build(&records, &Rule::default(), Window::default()).unwrap();
        let view = View::new(&network, Level::Schools, None, 1);
        let measures = [&MEASURE, &schools::MEASURE, &density::MEASURE];
        let scores = silence::scores(&view, &measures);
        let found = measures.map(|measure| scores.value(measure.name));
        // Elm met nobody and says so; Fir is silent: two of the six pairs of four schools.
        assert_eq!(found, [Some(4.0), Some(5.0), Some(2.0 / 6.0)]);
    }
}
