//! One activity while it is being made up.

/// What somebody did there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Lead,
    CoLead,
    Host,
    Attend,
}

impl Part {
    /// As the log writes it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::CoLead => "co-lead",
            Self::Host => "host",
            Self::Attend => "attend",
        }
    }
}

/// An activity without a day: who took part, in which term.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// 0 autumn, 1 spring, 2 summer.
    pub(crate) term: usize,
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) hours: &'static str,
    pub(crate) initiative: &'static str,
    pub(crate) present: Vec<(usize, Part)>,
    /// How many people more it can take.
    pub(crate) room: usize,
}

impl Draft {
    pub(crate) fn new(term: usize, kind: &'static str) -> Self {
        let hours = match kind {
            "joint_cpd" => "5",
            "learning_walk" | "heads_meeting" => "2",
            "lesson_study" => "2.5",
            "coaching" => "1",
            _ => "1.5",
        };
        let (title, initiative) = (String::new(), "");
        Self { term, kind, title, hours, initiative, present: Vec::new(), room: 0 }
    }

    /// Puts `people` in as `part`, but for those who are there already.
    pub(crate) fn add(&mut self, people: &[usize], part: Part) {
        for &person in people {
            if !self.has(person) {
                self.present.push((person, part));
            }
        }
    }

    /// Whether `person` takes part.
    pub(crate) fn has(&self, person: usize) -> bool {
        self.present.iter().any(|&(other, _)| other == person)
    }

    /// Gives `person` the part `part`.
    pub(crate) fn recast(&mut self, person: usize, part: Part) {
        for (other, played) in &mut self.present {
            if *other == person {
                *played = part;
            }
        }
    }
}
