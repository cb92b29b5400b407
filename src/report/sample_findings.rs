//! What was noticed in the invented networks.

use crate::connect::network::{Level, Network};
use crate::measure::certainty::draws::Draws;
use crate::measure::leading::leaver_losses::Loss;
use crate::notice::finding::{Finding, Findings, NotAssessed, Severity, Side, Subject};
use crate::notice::leavers::{Fewest, Leaver, Leavers, Sight};

/// Two who lead, the first of whom takes the second unit's contact along.
pub(crate) fn leavers(network: &Network, level: Level) -> Option<Leavers> {
    let ties = network.ties(level).collapse();
    let alone: Vec<u32> = (1..ties.units().min(2) as u32).collect();
    let loss = |weight, alone: &[u32]| Loss { weight, alone: alone.to_vec(), ..Loss::default() };
    let leaver = |person: usize, weight, alone: &[u32]| Leaver {
        person: person as u32,
        name: network.name(Level::People, person).to_owned(),
        workplace: network.workplace(person).to_owned(),
        leads_alone: 8,
        stops: loss(weight, alone),
        goes_on: loss(0.05, &[]),
        spread: None,
        may_swap: false,
    };
    Some(Leavers {
        level,
        draws: Draws::Off,
        ranked: vec![leaver(0, 0.4, &alone), leaver(1, 0.2, &[])],
        random_loss: 0.1,
        chance_loss: Some(0.25),
        chance_alone: Some(1.0),
        fewest: Some(Fewest {
            people: vec![0, 1],
            is_exact: true,
            loss: 0.6,
            random_loss: 0.2,
            chance_loss: Some(0.4),
        }),
        before: Sight::of(ties),
        after: Sight::of(ties),
    })
    .filter(|_| network.people.len() > 1)
}

/// One leader, two schools without contact, one gate.
pub(crate) fn findings(schools: usize, name: &dyn Fn(&str, usize) -> String) -> Findings {
    if schools < 5 {
        return Findings::default();
    }
    let base = Finding {
        id: "F01",
        pattern: "leading rests on one person",
        rule: "the top lead share is at least 35%".to_owned(),
        why_it_matters: "what one person carries stops when that person moves on",
        side: Side::Above,
        severity: Severity::Act,
        subject: Subject::Person(0),
        subject_name: name("Person", 0),
        measures: "share of leading",
        value: 0.46,
        threshold: 0.35,
        chance: Some(0.31),
        message: format!(
            "{} led or co-led 30 of 64 activities (share 46%, co-leads split); the next person \
             27%. If leading were shared evenly among the 4 who led, the highest share would \
             rarely pass 31%.",
            name("Person", 0)
        ),
        caution: "A high share may be a healthy start-up phase.",
        action: "Plan co-leads for the next term and grow leaders from those who attend",
        quote: "shared or co-leadership model",
        quote_source: "S2, network growth",
        evidence: vec![format!("Has led once and attends often: {}", name("Person", 3))],
        rows: vec![0, 1, 2],
    };
    let alone = |unit: usize| Finding {
        id: "F04",
        pattern: "school without recorded contact",
        rule: "no contact in the latest two terms".to_owned(),
        why_it_matters: "a school that works with nobody neither gives nor gets",
        side: Side::Above,
        severity: if unit.is_multiple_of(2) { Severity::Act } else { Severity::Look },
        subject: Subject::School(unit as u32),
        subject_name: name("School", unit),
        measures: "finished terms without contact",
        value: 3.0,
        threshold: 2.0,
        chance: None,
        message: format!("{} has no recorded contact with another school.", name("School", unit)),
        caution: "This may be a gap in the log.",
        action: "Visit the school, then invite it together with one partner",
        quote: "Leader visits every school",
        quote_source: "S3, what a network leader does",
        evidence: Vec::new(),
        rows: Vec::new(),
    };
    let gate = Finding {
        id: "G7",
        pattern: "unfinished term",
        severity: Severity::Note,
        subject: Subject::Network,
        subject_name: String::new(),
        message: "The log ends before the term does, so the term is left out of trends.".to_owned(),
        caution: "",
        action: "Run again when the term is over",
        quote: "",
        quote_source: "",
        ..base.clone()
    };
    let mut flags = vec![base.clone()];
    flags.extend([schools - 2, schools - 1].map(alone));
    flags.sort_by_key(|flag| flag.severity);
    Findings {
        names_closed: None,
        gates: vec![gate],
        flags,
        not_assessed: vec![NotAssessed {
            id: "F15",
            pattern: "head not seen",
            why: "no column says what people's roles are".to_owned(),
        }],
        checks: 412,
    }
}
