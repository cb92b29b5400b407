//! The page as a whole.

use serde::Serialize;

use super::cards::{self, Card};
use super::figures::{self, Figure};
use super::glance::{self, Glance};
use super::holding::{self, Holding};
use super::leading::{self, Leading};
use super::leavers::{self, Section};
use super::methods::{self, Methods};
use super::overall::{self, Overall};
use super::sure::{self, Sure};
use super::terms::{self, Terms};
use super::units::{self, UnitTable};
use crate::connect::network::Level;
use crate::measure::certainty::silent;
use crate::notice::account::Account;
use crate::notice::story::Story;
use crate::plot::chart::Chart;
use crate::report::words;

/// Everything on the page.
#[derive(Serialize)]
pub(crate) struct Page<'a> {
    network: String,
    /// `schools` or `people`, for the names of files.
    level: &'static str,
    /// The tables that stand beside the page.
    tables: Vec<&'static str>,
    /// Who may see the page.
    banner: &'static str,
    glance: Glance<'a>,
    cards: Vec<Card<'a>>,
    figures: Vec<Figure<'a>>,
    leading: Option<Leading<'a>>,
    holding: Option<Holding<'a>>,
    terms: Option<Terms<'a>>,
    leavers: Option<Section<'a>>,
    table: UnitTable<'a>,
    overall: Overall,
    sure: Sure<'a>,
    methods: Methods<'a>,
}

/// The page of a story.
pub(crate) fn of<'a>(
    story: &'a Story<'a>,
    account: &'a Account<'a>,
    charts: &'a [Chart],
) -> Page<'a> {
    let mut figures = figures::of(charts, story.level, people(story));
    Page {
        network: words::capitalised(&story.name),
        level: story.level.word(),
        tables: tables(story),
        banner: banner(story, account),
        glance: glance::of(story, account),
        cards: cards::of(&story.findings.flags, "finding", &account.records.places),
        holding: holding::of(story, figures.take("holds_together")),
        leavers: leavers::of(story, figures.take("leavers")),
        terms: terms::of(story, figures.take("terms")),
        figures: figures.common,
        leading: leading::of(story),
        table: units::of(story),
        overall: overall::of(story, account),
        sure: sure::of(story, account),
        methods: methods::of(story, account),
    }
}

/// The table of people, if there is one.
fn people(story: &Story) -> Option<&'static str> {
    story.network.tells_people().then_some(Level::People.word())
}

fn tables(story: &Story) -> Vec<&'static str> {
    let schools = (!story.network.schools.is_empty()).then_some("schools");
    let holding = story.holding.as_ref().map(|_| "holds_together");
    let terms = story.terms.as_ref().map(|_| "terms");
    let always = ["ties", "network", "flags", "merges"];
    let all = schools.into_iter().chain(people(story)).chain(always).chain(holding).chain(terms);
    let silent = silent::of(story.network, story.level).map(|_| "nonresponse");
    all.chain(silent).chain(["ranks"]).collect()
}

fn banner(story: &Story, account: &Account) -> &'static str {
    if account.records.people.is_empty() {
        return "This report names schools and no people. Share with care.";
    }
    story.network.people_as.banner()
}
