//! What scripts read: the findings with their rules, numbers and rows, and where they came from.

pub(crate) mod number;

pub(crate) mod estimates;
mod holding;
pub(crate) mod intervals;
mod leavers;
pub(crate) mod responses;
mod terms;

use serde::Serialize;

use self::number::{Number, Pairs};
use crate::base::people_as::PeopleAs;
use crate::collect::places::Places;
use crate::measure::card::Scores;
use crate::notice::account::Account;
use crate::notice::finding::Finding;
use crate::notice::story::Story;

/// The version of the JSON's shape.
pub(crate) const SCHEMA: u8 = 1;

/// The version of tiebeam.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Everything in `findings.json`.
#[derive(Serialize)]
pub(crate) struct Summary<'a> {
    schema: u8,
    version: &'static str,
    seed: u64,
    inputs: Vec<Input<'a>>,
    people_as: &'static str,
    privacy: &'static str,
    network: &'a str,
    level: &'static str,
    window: &'a str,
    span: Option<Span>,
    counts: Counts,
    thresholds: Vec<Threshold>,
    /// How many units are in which state.
    states: Pairs<usize>,
    /// `null` for a log.
    responses: Option<responses::Responses>,
    /// `null` where nothing was.
    withheld: Option<responses::Withheld<'a>>,
    choices: Pairs<&'a str>,
    gates: Vec<Flag<'a>>,
    flags: Vec<Flag<'a>>,
    not_assessed: Vec<NotAssessed<'a>>,
    checks: usize,
    indicators: Pairs<Option<Number>>,
    /// Where chance would put figures of concentration.
    chance: Pairs<intervals::Band>,
    without_large_activities: Option<WithoutLarge>,
    leading: Option<Leading<'a>>,
    holds_together: Option<holding::Holding<'a>>,
    leavers: Option<leavers::Leavers<'a>>,
    terms: Option<terms::Terms<'a>>,
    /// How sure the order is by each measure: of schools, then of people.
    intervals: Pairs<Vec<intervals::Intervals>>,
    /// Which measures are estimates: of schools, then of people; left out where all are exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    estimates: Option<Pairs<Vec<estimates::Estimated>>>,
}

/// A file that was read, by name: no report holds a path.
#[derive(Serialize)]
pub(crate) struct Input<'a> {
    path: &'a str,
    sha256: &'a str,
    rows: u64,
}

impl Input<'_> {
    pub(crate) fn in_words(&self) -> String {
        format!("{} (SHA-256 {}, {} rows)", self.path, self.sha256, self.rows)
    }
}

/// The indicators without the largest activities, where these dominate (G4).
#[derive(Serialize)]
struct WithoutLarge {
    most_schools: usize,
    left_out: usize,
    indicators: Pairs<Option<Number>>,
}

#[derive(Serialize)]
struct Span {
    from: String,
    to: String,
}

#[derive(Serialize)]
struct Counts {
    schools: usize,
    people: usize,
    activities: usize,
    rows_read: u64,
    rows_used: u64,
    rows_left_out: u64,
    rows_merged: u64,
    rows_blank: u64,
}

#[derive(Serialize)]
struct Threshold {
    name: &'static str,
    value: Number,
    reason: &'static str,
}

#[derive(Serialize)]
struct Flag<'a> {
    id: &'static str,
    pattern: &'static str,
    rule: &'a str,
    why_it_matters: &'static str,
    severity: &'static str,
    subject: &'a str,
    measures: &'static str,
    value: Number,
    threshold: Number,
    chance: Option<Number>,
    message: &'a str,
    caution: &'static str,
    action: &'static str,
    quote: &'static str,
    quote_source: &'static str,
    evidence: &'a [String],
    rows: Vec<String>,
}

#[derive(Serialize)]
struct NotAssessed<'a> {
    id: &'static str,
    pattern: &'static str,
    why: &'a str,
}

#[derive(Serialize)]
struct Leading<'a> {
    known: usize,
    activities: usize,
    /// `null` where nothing was drawn anew.
    draws: Option<usize>,
    draws_say: String,
    effective_leaders: Number,
    chance_top_share: Option<Number>,
    chance_effective_leaders: Option<Number>,
    ranked: Vec<Lead<'a>>,
}

#[derive(Serialize)]
struct Lead<'a> {
    name: &'a str,
    workplace: &'a str,
    share: Number,
    low: Option<Number>,
    high: Option<Number>,
    rank_low: Option<usize>,
    rank_high: Option<usize>,
    order_not_certain: bool,
    activities: usize,
}

/// The summary of a story.
pub(crate) fn of<'a>(story: &'a Story, account: &'a Account) -> Summary<'a> {
    let scores = account.scores(story.level);
    let places = &account.records.places;
    let findings = story.findings;
    let choices = account.choices.iter().map(|choice| (choice.name, choice.value.as_str()));
    let indicators = |scores: &Scores| {
        let all = scores.network.iter().map(|(card, value)| (card.name, value.map(Number)));
        Pairs(all.collect())
    };
    let is_estimated =
        [account.schools, account.people].iter().any(|scores| !scores.estimates.is_empty());
    Summary {
        schema: SCHEMA,
        version: VERSION,
        seed: account.seed,
        inputs: inputs(account),
        people_as: story.network.people_as.word(),
        privacy: story.network.people_as.banner(),
        network: &story.name,
        level: story.level.word(),
        window: &story.window,
        span: story.span.map(|(from, to)| Span { from: from.to_string(), to: to.to_string() }),
        counts: counts(story, account),
        thresholds: account
            .thresholds
            .iter()
            .map(|t| Threshold { name: t.name, value: Number(t.value), reason: t.reason })
            .collect(),
        states: responses::states(story.network, story.level),
        responses: responses::of(story.network, story.level),
        withheld: responses::withheld(account),
        choices: Pairs(choices.collect()),
        gates: findings.gates.iter().map(|gate| flag(gate, places)).collect(),
        flags: findings.flags.iter().map(|raised| flag(raised, places)).collect(),
        not_assessed: findings
            .not_assessed
            .iter()
            .map(|check| NotAssessed { id: check.id, pattern: check.pattern, why: &check.why })
            .collect(),
        checks: findings.checks,
        indicators: indicators(scores),
        chance: intervals::chance(scores),
        without_large_activities: account.without_large.map(|left| WithoutLarge {
            most_schools: left.most,
            left_out: left.left_out,
            indicators: indicators(&left.scores),
        }),
        leading: leading(story),
        holds_together: story.holding.as_ref().map(holding::of),
        leavers: leavers::of(story),
        terms: story.terms.as_ref().map(terms::of),
        intervals: Pairs(vec![
            ("schools", intervals::of(account.schools)),
            ("people", intervals::of(account.people)),
        ]),
        estimates: is_estimated.then(|| {
            Pairs(vec![
                ("schools", estimates::of(account.schools)),
                ("people", estimates::of(account.people)),
            ])
        }),
    }
}

/// The files that were read.
pub(crate) fn inputs<'a>(account: &Account<'a>) -> Vec<Input<'a>> {
    let files = account.records.files.iter();
    files
        .map(|file| Input { path: &file.name, sha256: &file.sha256, rows: file.rows.read })
        .collect()
}

fn counts(story: &Story, account: &Account) -> Counts {
    let rows = account.records.rows();
    Counts {
        schools: story.network.schools.len(),
        people: story.network.people.len(),
        activities: story.network.activities.len(),
        rows_read: rows.read,
        rows_used: rows.used,
        rows_left_out: rows.rejected,
        rows_merged: rows.merged,
        rows_blank: rows.blank,
    }
}

fn flag<'a>(finding: &'a Finding, places: &Places) -> Flag<'a> {
    Flag {
        id: finding.id,
        pattern: finding.pattern,
        rule: &finding.rule,
        why_it_matters: finding.why_it_matters,
        severity: finding.severity.word(),
        subject: &finding.subject_name,
        measures: finding.measures,
        value: Number(finding.value),
        threshold: Number(finding.threshold),
        chance: finding.chance.map(Number),
        message: &finding.message,
        caution: finding.caution,
        action: finding.action,
        quote: finding.quote,
        quote_source: finding.quote_source,
        evidence: &finding.evidence,
        rows: finding.rows.iter().map(|&row| places.of(row).to_string()).collect(),
    }
}

fn leading<'a>(story: &'a Story) -> Option<Leading<'a>> {
    let leading = story.leading.as_ref()?;
    // Where people are hidden nothing is said of one of them after the other.
    let hides = story.network.people_as == PeopleAs::Hide;
    let ranked = leading.ranked.iter().filter(|_| !hides).map(|leader| Lead {
        name: &leader.name,
        workplace: &leader.workplace,
        share: Number(leader.share),
        low: leader.spread.and_then(|spread| spread.told()).map(|(low, _)| Number(low)),
        high: leader.spread.and_then(|spread| spread.told()).map(|(_, high)| Number(high)),
        rank_low: leader.spread.map(|spread| spread.rank.0),
        rank_high: leader.spread.map(|spread| spread.rank.1),
        order_not_certain: leader.may_swap,
        activities: leader.activities,
    });
    Some(Leading {
        known: leading.known,
        activities: leading.activities,
        draws: leading.draws.are_done().then(|| leading.draws.number()),
        draws_say: leading.draws.says(),
        effective_leaders: Number(leading.effective_leaders),
        chance_top_share: leading.chance_top_share.map(Number),
        chance_effective_leaders: leading.chance_effective_leaders.map(Number),
        ranked: ranked.collect(),
    })
}
