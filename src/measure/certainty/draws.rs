//! How often something is drawn anew: what was asked for, and what the size of the network allows.

/// The usual number of draws: more would change the printed per cents no more.
pub const USUAL: usize = 500;
/// The fewest draws: with fewer, five in a hundred are too few to stand at the end of an interval.
pub const FEWEST: usize = 100;
/// Steps that all draws of one kind of measure may take, of about a nanosecond each: half a minute of
/// one core, which is what somebody waits who waits for the measures of a large network.
const BUDGET: u64 = 30_000_000_000;

/// How many draws the user wants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Wish {
    /// [`USUAL`], and fewer or none where that would take long.
    #[default]
    Usual,
    /// As many as this, however long that takes; 0 for none.
    Times(usize),
}

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As many activities of a log as there are, with repeats.
    Activities,
    /// The respondents of a survey whose answers are forgotten, one in ten.
    Answers,
    /// The units that are taken out of ties given as such, one in ten.
    Units,
}

/// How often it was drawn, or why not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draws {
    /// So often.
    Done(Way, usize),
    /// Not at all: the network is too large.
    TooLarge,
    /// Not at all: nobody wanted it.
    Off,
    /// Not at all: there are no activities and no given ties.
    Nothing,
}

impl Way {
    /// What a draw lacks.
    #[must_use]
    pub fn left_out(self) -> &'static str {
        match self {
            Self::Activities => "some activities drawn twice and others not at all",
            Self::Answers => "the answers of one respondent in ten forgotten",
            Self::Units => "one in ten left out",
        }
    }
}

impl Wish {
    /// How often something may be drawn of which one draw takes so many steps.
    #[must_use]
    pub fn draws(self, way: Way, work: usize) -> Draws {
        match self {
            Self::Times(0) => Draws::Off,
            Self::Times(times) => Draws::Done(way, times),
            Self::Usual => match (BUDGET / (work as u64).max(1)).min(USUAL as u64) as usize {
                times if times >= FEWEST => Draws::Done(way, times),
                _ => Draws::TooLarge,
            },
        }
    }

    /// The wish as a setting.
    #[must_use]
    pub fn says(self) -> String {
        match self {
            Self::Usual => format!("{USUAL}, fewer where the network is large"),
            Self::Times(0) => "0: no intervals".to_owned(),
            Self::Times(times) => times.to_string(),
        }
    }
}

impl Draws {
    /// How many.
    #[must_use]
    pub fn number(self) -> usize {
        match self {
            Self::Done(_, number) => number,
            Self::TooLarge | Self::Off | Self::Nothing => 0,
        }
    }

    /// Whether there are any.
    #[must_use]
    pub fn are_done(self) -> bool {
        self.number() > 0
    }

    /// What is said about it.
    #[must_use]
    pub fn says(self) -> String {
        match self {
            Self::Done(Way::Activities, draws) => format!(
                "The intervals hold the middle 90 of 100 values when the activities are drawn anew \
                 ({draws} draws), and the measured value in any case."
            ),
            Self::Done(Way::Answers, draws) => format!(
                "The intervals hold the middle 90 of 100 values when the answers of one respondent \
                 in ten are forgotten ({draws} draws), and the measured value in any case. They show \
                 how far the order rests on single answers, not on who was asked."
            ),
            Self::Done(Way::Units, draws) => format!(
                "The intervals hold the middle 90 of 100 values when one in ten is taken out with \
                 all ties ({draws} draws), and the measured value in any case."
            ),
            Self::TooLarge => format!(
                "There are no intervals, so how certain the order is stays open: the network is too \
                 large to draw it anew {FEWEST} times. --bootstrap N draws N times, however long it \
                 takes."
            ),
            Self::Off => {
                "There are no intervals, so how certain the order is stays open: they were \
                          switched off (--bootstrap 0)."
                    .to_owned()
            }
            Self::Nothing => {
                "There are no intervals: nothing is there that could be drawn anew.".to_owned()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_number_is_bounded_by_work_and_a_number_asked_for_is_not() {
        let done = |draws| Draws::Done(Way::Activities, draws);
        let draws = |wish: Wish, work| wish.draws(Way::Activities, work);
        assert_eq!(draws(Wish::Usual, 1_000), done(500));
        assert_eq!(draws(Wish::Usual, 120_000_000), done(250));
        assert_eq!(draws(Wish::Usual, 310_000_000), Draws::TooLarge);
        assert_eq!(draws(Wish::Times(20), 310_000_000), done(20));
        assert_eq!(draws(Wish::Times(0), 1), Draws::Off);
    }
}
