//! What is said about the answers of a survey: how many, whose, and how far both sides agree.

use std::collections::BTreeMap;

use super::heard::Heard;
use super::words::{capitalised, count, few, percent, units};
use crate::base::number::ratio;
use crate::collect::records::GivenTie;
use crate::connect::asked::{Asked, Roster};
use crate::connect::network::{Level, Network};
use crate::connect::state::State;
use crate::measure::certainty::silent::{self, Silent};

/// Ties by who named them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sides {
    /// Between whom the ties are.
    pub level: Level,
    /// Who was asked: a school of which only some people answered has not answered in full.
    pub asked: Level,
    /// Pairs with a tie.
    pub ties: usize,
    /// Named by both sides.
    pub both: usize,
    /// Named by one side, though both answered.
    pub one: usize,
    /// Named by the only side that answered, in full where people were asked.
    pub open: usize,
}

impl Sides {
    /// Counts the pairs of a survey; `None` for other data, or without ties.
    #[must_use]
    pub fn of(network: &Network, level: Level) -> Option<Self> {
        network.responses.as_ref()?;
        let (asked, answered) = in_full(network, level)?;
        let has_answered = |unit: u32| answered.get(unit as usize) == Some(&true);
        // For each pair: whether the first by index names the second, and the other way round.
        let mut named: BTreeMap<(u32, u32), (bool, bool)> = BTreeMap::new();
        for tie in &network.given {
            let Some((from, to)) = ends(network, level, tie) else { continue };
            let pair = named.entry((from.min(to), from.max(to))).or_default();
            pair.0 |= from < to;
            pair.1 |= from > to;
        }
        let mut sides = Self { level, asked, ties: named.len(), both: 0, one: 0, open: 0 };
        for (&(one, other), sides_named) in &named {
            if *sides_named == (true, true) {
                sides.both += 1;
            } else if has_answered(one) && has_answered(other) {
                sides.one += 1;
            } else {
                sides.open += 1;
            }
        }
        (sides.ties > 0).then_some(sides)
    }

    /// The counts as a sentence.
    #[must_use]
    pub fn says(&self) -> String {
        let verb = if self.both == 1 || self.ties == 1 { "was" } else { "were" };
        let is_of_people = self.level != self.asked;
        let open = match self.open {
            0 => String::new(),
            open if is_of_people => {
                format!(", {open} by one where somebody at the other, or at both, did not answer")
            }
            open => format!(", {open} by the only side that answered"),
        };
        let all = if is_of_people { "everybody asked at both" } else { "both" };
        format!(
            "{} of {} between {} {verb} named by both sides, {} by one although {all} answered{open}.",
            self.both,
            count(self.ties, "tie", "ties"),
            self.level.word(),
            self.one,
        )
    }
}

/// Who was asked, and which units answered: of a school whose people were asked, all of them.
fn in_full(network: &Network, level: Level) -> Option<(Level, Vec<bool>)> {
    let responses = network.responses.as_ref()?;
    let answered = network.answered(level);
    let mut in_full: Vec<bool> = answered.iter().map(|answer| *answer == Some(true)).collect();
    if level == Level::People || responses.schools.iter().any(Option::is_some) {
        return Some((level, in_full));
    }
    for (person, answer) in network.people.iter().zip(&responses.people) {
        let school = person.affiliation.school().filter(|_| *answer == Some(false));
        if let Some(answered) = school.and_then(|at| in_full.get_mut(at as usize)) {
            *answered = false;
        }
    }
    Some((Level::People, in_full))
}

fn ends(network: &Network, level: Level, tie: &GivenTie) -> Option<(u32, u32)> {
    let (from, to) = (network.unit_at(level, tie.from)?, network.unit_at(level, tie.to)?);
    (from != to).then_some((from, to))
}

/// Who did not answer: schools by name, people only counted.
#[must_use]
pub fn silent(network: &Network, level: Level, most: usize) -> Option<String> {
    let answered = network.answered(level);
    let silent = answered.iter().enumerate().filter(|(_, answer)| **answer == Some(false));
    let names: Vec<&str> = silent.map(|(unit, _)| network.name(level, unit)).collect();
    match (level, names.len()) {
        (_, 0) => None,
        (Level::Schools, _) => Some(format!("Did not answer: {}", few(&names, most))),
        (Level::People, number) => Some(format!("{} did not answer", units(level, number))),
    }
}

/// Answers that count as none, told apart.
#[must_use]
pub fn counted(network: &Network) -> Vec<String> {
    let Some(responses) = &network.responses else { return Vec::new() };
    let mut lines = Vec::new();
    if responses.partial > 0 {
        let answers = count(responses.partial as usize, "answer was", "answers were");
        let as_none = if responses.partial == 1 { "counts as none" } else { "count as none" };
        lines.push(format!("{answers} begun and not finished, and {as_none}"));
    }
    if responses.previews > 0 {
        let answers = count(responses.previews as usize, "trial answer", "trial answers");
        let was = if responses.previews == 1 { "was" } else { "were" };
        lines.push(format!("{answers} of the survey's own author {was} left out"));
    }
    lines
}

/// The survey in sentences: response, unfinished answers, one-sided ties. Empty for other data.
#[must_use]
pub fn lines(network: &Network, level: Level) -> Vec<String> {
    let Some(asked) = Asked::of(network) else { return Vec::new() };
    let roster = match asked.roster {
        Roster::Known => "",
        Roster::Unknown => "; no list says who was asked",
    };
    let mut lines = vec![format!("{}{roster}.", capitalised(&Heard::Survey(asked).says()))];
    lines.extend(counted(network).into_iter().map(|line| line + "."));
    lines.extend(Sides::of(network, level).map(|sides| sides.says()));
    lines.extend(silent::of(network, level).iter().map(|silent| limits(silent, level)));
    lines
}

/// Between which ends the figures lie, whatever those who are silent would have answered.
fn limits(silent: &Silent, level: Level) -> String {
    let (fewest, most) = silent.ties;
    let density = |ties: usize| match ratio(ties as f64, silent.pairs as f64) {
        Some(density) => percent(density),
        None => "0%".to_owned(),
    };
    let certain: Vec<&str> = (silent.measures.iter())
        .filter(|limits| limits.first_is_certain())
        .map(|limits| limits.name)
        .collect();
    let first = match certain.as_slice() {
        [] => "who comes first by the ties they have is not certain".to_owned(),
        names => format!("who comes first by {} is certain all the same", names.join(" and by ")),
    };
    format!(
        "Had the {} who did not answer named nobody or everybody, there would be {fewest} to {most} \
         ties ({} to {} of all pairs); {first} (nonresponse.csv).",
        units(level, silent.silent),
        density(fewest),
        density(most),
    )
}

/// How many units are in which state, in words: `21 connected, 2 without ties`.
#[must_use]
pub fn states(network: &Network, level: Level) -> String {
    let states = network.states(level);
    let said = State::ALL.into_iter().filter_map(|state| {
        let number = states.iter().filter(|other| **other == state).count();
        (number > 0).then(|| format!("{number} {}", meaning(network, state)))
    });
    let said: Vec<String> = said.collect();
    format!("{}: {}", units(level, states.len()), said.join(", "))
}

/// What a state means in this data.
#[must_use]
pub fn meaning(network: &Network, state: State) -> &'static str {
    match state {
        State::Connected => "connected",
        State::Isolate => "without ties",
        State::NonRespondent if network.has_log => "without a row of their own",
        State::NonRespondent => "without an answer and not named",
        State::Outside => "outside the roster",
    }
}
