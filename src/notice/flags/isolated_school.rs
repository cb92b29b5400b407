//! F04: a member school has no contact with another one, or only in the room.

use crate::base::calendar::{Date, Term, long_date};
use crate::base::number::reaches;
use crate::collect::places::RowId;
use crate::connect::network::{Activity, Level, Network};
use crate::connect::state::State;
use crate::connect::window::RECENT_TERMS;
use crate::notice::contact::{self, Contact};
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::heard::is_member;
use crate::notice::quiet::Covered;
use crate::notice::scene::Scene;
use crate::notice::words::{count, few, list, percent};

/// The flag.
pub const FLAG: Flag = Flag {
    id: "F04",
    pattern: "isolated school",
    rule: |limits| {
        format!(
            "a member without an activity with another school in the latest finished term ({} LOOK, {} or more ACT); or, in three terms, only in activities of more than {} of the active schools (LOOK)",
            limits.no_contact_terms_look,
            limits.no_contact_terms_act,
            percent(limits.whole_network_share)
        )
    },
    why_it_matters: "a school that works with nobody neither gives nor gets",
    caution: "This may be a gap in the log: no record is not the same as no contact. Check with the school before acting.",
    action: "Visit the school, and invite it to the next activity together with one partner",
    quote: "Leader visits every school and interviews key players",
    quote_source: "S3, what does a network leader do?",
    check,
};

fn check(flag: &Flag, scene: &Scene, _: &[Finding]) -> Checked {
    if let Some(why) = scene.no_schools() {
        return Checked::not_assessed(why);
    }
    let mut checked = match (&scene.timeline.terms, Covered::of(scene.timeline)) {
        (Some(terms), Some(_)) if terms.finished.is_empty() => {
            return Checked::not_assessed("the log covers no finished school term yet");
        }
        (Some(terms), Some(covered)) => by_term(flag, scene, &covered, &terms.finished),
        _ => without_dates(flag, scene),
    };
    let silent = silent(scene);
    let mut why: Vec<String> = checked.not_assessed.take().into_iter().chain(silent).collect();
    if !scene.records.known.school_list {
        let list = "no school list was given (--schools), so a school without any row cannot be seen; \
                   the schools in the data were checked";
        why.insert(0, list.to_owned());
    }
    checked.not_assessed = (!why.is_empty()).then(|| why.join("; "));
    checked
}

/// Which schools the data says nothing about: silence is no sign of having no contact.
fn is_unknown(network: &Network) -> Vec<bool> {
    let is_survey = network.responses.is_some();
    let unknown = |state: State| match state {
        State::NonRespondent => true,
        State::Outside => is_survey,
        State::Connected | State::Isolate => false,
    };
    network.states(Level::Schools).into_iter().map(unknown).collect()
}

/// Those schools in a sentence of their own.
fn silent(scene: &Scene) -> Option<String> {
    const NAMED: usize = 10;
    let network = &scene.timeline.whole;
    let states = network.states(Level::Schools).into_iter().zip(&network.schools);
    let silent = states.filter(|(state, school)| {
        *state == State::NonRespondent && is_member(scene.timeline, school)
    });
    let silent: Vec<&str> = silent.map(|(_, school)| school.name.as_str()).collect();
    let (what, they) = match (network.has_log, silent.len()) {
        (_, 0) => return None,
        (true, 1) => ("entered no row of its own, and nobody met it", "it has"),
        (true, _) => ("entered no row of their own, and nobody met them", "they have"),
        (false, 1) => ("did not answer", "it has"),
        (false, _) => ("did not answer", "they have"),
    };
    let schools = few(&silent, NAMED);
    Some(format!("{schools} {what}: nobody can say whether {they} contact with another school"))
}

fn by_term(flag: &Flag, scene: &Scene, covered: &Covered, finished: &[Term]) -> Checked {
    let whole = &scene.timeline.whole;
    let contacts = contact::of_schools(whole);
    let lately = contact::of_schools(scene.recent());
    let inside = inside_only(whole);
    let recent = &finished[finished.len().saturating_sub(RECENT_TERMS)..];
    let window_start = recent.first().map(|term| term.start);
    let mut checked = Checked::default();
    let mut too_new = Vec::new();
    let unknown = is_unknown(whole);
    for (number, (school, contact)) in whole.schools.iter().zip(&contacts).enumerate() {
        if unknown[number] || school.left.is_some_and(|left| Some(left) <= scene.as_of()) {
            continue;
        }
        if school.joined.is_some_and(|joined| Some(joined) >= window_start) {
            too_new.push(school.name.as_str());
            continue;
        }
        checked.checks += 1;
        let quiet = covered.quiet(school, contact);
        if quiet > 0 {
            checked.raised.extend(no_contact(flag, scene, number, contact, quiet, &inside[number]));
        } else if recent.len() == RECENT_TERMS {
            checked.raised.extend(only_in_the_room(flag, scene, number, &lately[number]));
        }
    }
    if !too_new.is_empty() {
        let joined = list(&too_new);
        checked.not_assessed =
            Some(format!("{joined} joined within the last three terms: too new for a verdict"));
    }
    checked
}

fn no_contact(
    flag: &Flag,
    scene: &Scene,
    school: usize,
    contact: &Contact,
    silent: usize,
    inside: &Inside,
) -> Option<Finding> {
    let limits = scene.thresholds;
    let (severity, threshold) = if silent as f64 >= limits.no_contact_terms_act {
        (Severity::Act, limits.no_contact_terms_act)
    } else if silent as f64 >= limits.no_contact_terms_look {
        (Severity::Look, limits.no_contact_terms_look)
    } else {
        return None;
    };
    let whole = &scene.timeline.whole;
    let name = &whole.schools[school].name;
    let joined = whole.schools[school].joined;
    let last = contact.activities.last().copied();
    let message = match (last.and_then(|activity| activity.date), scene.timeline.span) {
        (Some(day), _) => format!(
            "{name} has no recorded contact with another school since {}. This may be a gap in the log.",
            long_date(day)
        ),
        (None, Some((first, _))) if joined.is_some_and(|day| day > first) => format!(
            "{name} has no recorded contact with another school since it joined on {}. This may be a gap in the log.",
            long_date(joined.unwrap_or(first))
        ),
        (None, Some((first, _))) => format!(
            "{name} has no recorded contact with another school in this log, which begins on {}. This may be a gap in the log.",
            long_date(first)
        ),
        (None, None) => return None,
    };
    let mut facts =
        vec![format!("{} without contact", count(silent, "finished term", "finished terms"))];
    if let Some(activity) = last {
        facts.push(format!("Last activity with another school: {}", activity.label()));
    }
    facts.extend(inside.says());
    facts.extend(possible_partners(scene, whole, school));
    let rows: Vec<RowId> = last.map_or_else(Vec::new, |activity| {
        let own = activity.present.iter().filter(|p| p.from.school() == Some(school as u32));
        own.map(|presence| presence.row).collect()
    });
    Some(flag.raise(
        scene,
        Raise {
            severity,
            subject: Subject::School(school as u32),
            subject_name: name.clone(),
            measures: "finished terms without contact",
            value: silent as f64,
            threshold,
            side: Side::Above,
            chance: None,
            message,
            evidence: facts,
            rows,
        },
    ))
}

/// Met others in three terms, but only where more than half the network was in the room.
fn only_in_the_room(
    flag: &Flag,
    scene: &Scene,
    school: usize,
    contact: &Contact,
) -> Option<Finding> {
    let network = scene.recent();
    let active = scene.active_schools;
    if (active as f64) < scene.thresholds.min_schools {
        return None;
    }
    let limit = scene.thresholds.whole_network_share * active as f64;
    let with = &contact.activities;
    let sizes = with.iter().map(|activity| activity.schools().len());
    let smallest = sizes.min()? as f64;
    if reaches(limit, smallest) {
        return None;
    }
    let name = &network.schools[school].name;
    let message = format!(
        "{name} met other schools only in {} of more than {} of the active schools, in {}: in the room, not in the network.",
        count(with.len(), "activity", "activities"),
        percent(scene.thresholds.whole_network_share),
        scene.timeline.words
    );
    let own = |a: &&Activity| {
        let rows = a.present.iter().filter(|p| p.from.school() == Some(school as u32));
        rows.map(|p| p.row).collect::<Vec<_>>()
    };
    Some(flag.raise(
        scene,
        Raise {
            severity: Severity::Look,
            subject: Subject::School(school as u32),
            subject_name: name.clone(),
            measures: "active schools in its smallest activity with others",
            value: smallest / active as f64,
            threshold: scene.thresholds.whole_network_share,
            side: Side::Above,
            chance: None,
            message,
            evidence: possible_partners(scene, network, school).into_iter().collect(),
            rows: with.iter().flat_map(own).collect(),
        },
    ))
}

/// A log without days, or ties given as such, is one period: no contact in it is worth a look.
fn without_dates(flag: &Flag, scene: &Scene) -> Checked {
    let network = &scene.timeline.whole;
    let mut checked = Checked::default();
    let inside = inside_only(network);
    let unknown = is_unknown(network);
    for (number, school) in network.schools.iter().enumerate().filter(|(at, _)| !unknown[*at]) {
        checked.checks += 1;
        if network.between_schools.collapse().degree(number) > 0 {
            continue;
        }
        let message = if network.responses.is_some() {
            format!(
                "{} answered and named no other school, and no other school named it.",
                school.name
            )
        } else {
            format!(
                "{} has no recorded contact with another school in this data, which has no dates. This may be a gap in the log.",
                school.name
            )
        };
        let mut facts: Vec<String> = inside[number].says().into_iter().collect();
        facts.extend(possible_partners(scene, network, number));
        checked.raised.push(flag.raise(
            scene,
            Raise {
                severity: Severity::Look,
                subject: Subject::School(number as u32),
                subject_name: school.name.clone(),
                measures: "periods without contact",
                value: 1.0,
                threshold: scene.thresholds.no_contact_terms_look,
                side: Side::Above,
                chance: None,
                message,
                evidence: facts,
                rows: Vec::new(),
            },
        ));
    }
    checked
}

/// Activity inside a school is a sign of life, and of a log that is kept.
#[derive(Debug, Clone, Default)]
struct Inside {
    activities: usize,
    last: Option<Date>,
}

impl Inside {
    fn says(&self) -> Option<String> {
        let last = self.last.map(|day| format!(", the last on {}", long_date(day)));
        (self.activities > 0).then(|| {
            format!(
                "{} with no other school (inside it, with outside bodies, or with people whose school is not known){}",
                count(self.activities, "activity", "activities"),
                last.unwrap_or_default()
            )
        })
    }
}

/// The activities without another school, for every school in one pass over the log.
fn inside_only(network: &Network) -> Vec<Inside> {
    let mut inside = vec![Inside::default(); network.schools.len()];
    for activity in &network.activities {
        if let [school] = activity.schools()[..] {
            let own = &mut inside[school as usize];
            own.activities += 1;
            own.last = own.last.max(activity.date);
        }
    }
    inside
}

/// Schools of the same phase that work with many others are likely first partners, unless they have left.
fn possible_partners(scene: &Scene, network: &Network, school: usize) -> Option<String> {
    let phase =
        network.schools[school].attributes.get("phase").filter(|phase| !phase.is_empty())?;
    let ties = network.between_schools.collapse();
    let mut others: Vec<(usize, &str)> = network
        .schools
        .iter()
        .enumerate()
        .filter(|(at, other)| *at != school && other.attributes.get("phase") == Some(phase))
        .filter(|(_, other)| is_member(scene.timeline, other))
        .map(|(at, other)| (ties.degree(at), other.name.as_str()))
        .filter(|(partners, _)| *partners > 0)
        .collect();
    others.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    let names: Vec<&str> = others.into_iter().take(3).map(|(_, name)| name).collect();
    (!names.is_empty())
        .then(|| format!("Well-connected schools of the same phase ({phase}): {}", list(&names)))
}
