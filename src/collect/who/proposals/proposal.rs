//! What a proposal is: two spellings that may mean the same, and why.

use crate::collect::places::RowId;

/// What two spellings stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Schools or bodies outside the network.
    School,
    /// People.
    Person,
    /// Activities that may have been logged by both sides.
    Activity,
}

impl What {
    /// As tables and JSON say it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Person => "person",
            Self::Activity => "activity",
        }
    }
}

/// One of the two.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// The name as read; of an activity what it is.
    pub name: String,
    /// Where a person works; empty where nobody says, and for schools. Of an activity its file.
    pub school: String,
    /// How many rows name it.
    pub rows: u32,
    /// The first of them.
    pub first: Vec<RowId>,
}

/// Two spellings that may mean the same. Nothing is joined by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What they stand for.
    pub what: What,
    /// The spelling that would give way.
    pub one: Side,
    /// The other one, whose name is suggested for both.
    pub other: Side,
    /// Why somebody should look, in plain words without a name.
    pub why: &'static str,
    /// How likely it is, up to 100: only an order, not a probability.
    pub score: u8,
}

/// What may be the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposals {
    /// Schools, then people, then activities; of each the likeliest first.
    pub all: Vec<Proposal>,
    /// Whether some pairs were not compared, or not listed, because there are too many.
    pub cut: bool,
    /// Rows of the user's list of aliases that have no answer yet.
    pub unanswered: usize,
}

impl Proposals {
    /// How many are of a kind.
    #[must_use]
    pub fn count(&self, what: What) -> usize {
        self.all.iter().filter(|proposal| proposal.what == what).count()
    }

    /// Takes every name away; the counts and the reasons stay.
    pub fn without_names(&mut self) {
        for proposal in &mut self.all {
            for side in [&mut proposal.one, &mut proposal.other] {
                side.name.clear();
                side.school.clear();
                side.first.clear();
            }
        }
        self.all.sort_by_key(|p| (p.what, std::cmp::Reverse(p.score), p.why));
    }
}

/// Why two names are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// In plain words.
    pub why: &'static str,
    /// As in [`Proposal`].
    pub score: u8,
    /// Which of the two names to suggest.
    pub suggest: Suggest,
}

/// Which of two names is suggested for both, where neither is on a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suggest {
    /// The one that says more.
    Fuller,
    /// The one that more rows use.
    MoreUsed,
}

/// Two units that may be one, by index: the spelling, and what is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Index of the spelling.
    pub one: usize,
    /// Index of the suggested one.
    pub other: usize,
    /// Why.
    pub reason: Reason,
}
