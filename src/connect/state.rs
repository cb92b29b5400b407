//! The four states of a unit: connected, without ties although heard, silent, outside the roster.
//! Silence is not isolation, so no table may mix them.

use super::asked::{Asked, Roster};
use super::network::{Level, Network};
use crate::collect::records::Affiliation;

/// How a unit stands to the data. Every unit has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It has a tie at this level, named by itself or by others.
    Connected,
    /// It has none, and would be seen to have one: it answered, or the log would show it.
    Isolate,
    /// It has none and nobody heard from it: asked without an answer, or a listed school that
    /// entered no row of its own in a log that says who enters rows.
    NonRespondent,
    /// It is not on the roster: a person of an outside body, or nobody asked it.
    Outside,
}

impl State {
    /// Every state, in the order of tables.
    pub const ALL: [Self; 4] = [Self::Connected, Self::Isolate, Self::NonRespondent, Self::Outside];

    /// The word in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Connected => "connected",
            Self::Isolate => "isolate",
            Self::NonRespondent => "non_respondent",
            Self::Outside => "outside",
        }
    }
}

impl Network {
    /// Whether each unit answered a survey; `None` for whom nobody asked, and for all in a log.
    ///
    /// Where only people were asked, a school has answered when anybody from it has.
    #[must_use]
    pub fn answered(&self, level: Level) -> Vec<Option<bool>> {
        let units = match level {
            Level::People => self.people.len(),
            Level::Schools => self.schools.len(),
        };
        let units = units.max(self.ties(level).units());
        let Some(responses) = &self.responses else { return vec![None; units] };
        let given = match level {
            Level::People => &responses.people,
            Level::Schools => &responses.schools,
        };
        let own = (0..units).map(|unit| given.get(unit).copied().flatten());
        let mut answers: Vec<Option<bool>> = own.collect();
        if level == Level::Schools && answers.iter().all(Option::is_none) {
            for (person, answer) in self.people.iter().zip(&responses.people) {
                let school =
                    person.affiliation.school().and_then(|at| answers.get_mut(at as usize));
                if let (Some(school), Some(answer)) = (school, answer) {
                    *school = Some(school.unwrap_or(false) || *answer);
                }
            }
        }
        answers
    }

    /// The state of each unit.
    #[must_use]
    pub fn states(&self, level: Level) -> Vec<State> {
        let ties = self.ties(level).collapse();
        let answers = self.answered(level);
        let on_a_roster = Asked::of(self)
            .is_some_and(|asked| asked.level == level && asked.roster == Roster::Known);
        let state = |(unit, answer): (usize, Option<bool>)| {
            let is_tied = unit < ties.units() && ties.degree(unit) > 0;
            let is_outside = self.is_outside(level, unit);
            match answer {
                Some(_) if is_tied => State::Connected,
                Some(false) => State::NonRespondent,
                None if is_outside => State::Outside,
                None if self.responses.is_some() && (on_a_roster || !is_tied) => State::Outside,
                None if is_tied => State::Connected,
                None if self.is_unheard(level, unit) => State::NonRespondent,
                Some(true) | None => State::Isolate,
            }
        };
        answers.into_iter().enumerate().map(state).collect()
    }

    fn is_outside(&self, level: Level, unit: usize) -> bool {
        let place = self.people.get(unit).map(|person| person.affiliation);
        level == Level::People && matches!(place, Some(Affiliation::Outside(_)))
    }

    /// Whether a log that says who enters rows has none from a listed school.
    fn is_unheard(&self, level: Level, unit: usize) -> bool {
        let school = match level {
            Level::Schools => Some(unit as u32),
            Level::People => self.people.get(unit).and_then(|person| person.affiliation.school()),
        };
        let logs = |school: u32| self.logged_by.binary_search(&school).is_ok();
        self.tells_who_logs() && school.is_some_and(|school| !logs(school))
    }

    /// Whether it is known of every member school if it entered a row.
    #[must_use]
    pub fn tells_who_logs(&self) -> bool {
        self.has_log && self.knows_members && self.knows_loggers
    }
}
