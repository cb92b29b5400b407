//! F02: what the network loses if somebody who leads leaves.

use std::collections::BTreeMap;

use crate::base::number::reaches;
use crate::collect::places::RowId;
use crate::connect::network::{Activity, Level, Network};
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::leavers::{Fewest, Leaver, Leavers};
use crate::notice::led_enough::led_enough;
use crate::notice::scene::Scene;
use crate::notice::words::{count, inside, list, percent, ranks};

/// The flag.
pub const FLAG: Flag = Flag {
    id: "F02",
    pattern: "what we lose if they leave",
    rule: |limits| {
        format!(
            "if the activities that only one person leads stopped, at least {} of the contact between schools would go or at least {} would be left without contact (LOOK); at least {} of the contact, or at least {} and {} of the active schools (ACT); or more than half would go with at most {} (LOOK) or {} (ACT); and more contact than with one person, or the best two, if leading were shared out at random; from {} led activities on",
            percent(limits.leaver_loss_look),
            schools(limits.left_alone_look as usize),
            percent(limits.leaver_loss_act),
            schools(limits.left_alone_act as usize),
            percent(limits.left_alone_share_act),
            count(limits.bus_factor_look as usize, "person", "people"),
            count(limits.bus_factor_act as usize, "person", "people"),
            limits.min_led_activities
        )
    },
    why_it_matters: "people move on, and what only they lead may stop with them",
    caution: "This is what the log would lack, not a forecast: others may take the activities on.",
    action: "Name a deputy for each of these activities, and hand over before the summer",
    quote: "What happens when a key player in the network leaves?",
    quote_source: "S3, what does a network leader do?",
    check,
};

/// Names in one sentence; the rest are counted.
const NAMED: usize = 5;
/// Schools of which it is said what they would keep.
const HIT: usize = 3;

fn check(flag: &Flag, scene: &Scene, known: &[Finding]) -> Checked {
    if let Err(why) = led_enough(scene, known) {
        return Checked::not_assessed(why);
    }
    let Some(leavers) = scene.leavers else {
        let units = scene.level.word();
        return Checked::not_assessed(format!("no contact between {units} is in the data"));
    };
    let mut checked = Checked { checks: leavers.ranked.len() + 1, ..Checked::default() };
    let met = Met::of(scene.recent(), leavers.level);
    for leaver in &leavers.ranked {
        if let Some(verdict) = Verdict::of(scene, leavers, leaver) {
            checked.raised.push(one_person(flag, scene, leavers, leaver, &verdict, &met));
        }
    }
    checked.raised.extend(several(flag, scene, leavers));
    checked
}

/// The activities in which units met, once for everybody: hundreds of people may be raised.
struct Met<'a> {
    /// Those that one person alone is known to lead, by that person.
    alone: BTreeMap<u32, Vec<&'a Activity>>,
    /// How many each school took part in.
    of_school: Vec<usize>,
}

impl<'a> Met<'a> {
    fn of(network: &'a Network, level: Level) -> Self {
        let mut met = Self { alone: BTreeMap::new(), of_school: vec![0; network.schools.len()] };
        for activity in network.activities.iter().filter(|a| a.units(level).len() > 1) {
            if let [only] = activity.leaders()[..] {
                met.alone.entry(only).or_default().push(activity);
            }
            for school in activity.schools() {
                met.of_school[school as usize] += 1;
            }
        }
        met
    }

    fn led_by(&self, leaver: &Leaver) -> &[&'a Activity] {
        self.alone.get(&leaver.person).map_or(&[], Vec::as_slice)
    }
}

/// Which rule decided, and by how much.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Verdict {
    severity: Severity,
    measures: &'static str,
    value: f64,
    threshold: f64,
    chance: Option<f64>,
}

impl Verdict {
    fn of(scene: &Scene, leavers: &Leavers, leaver: &Leaver) -> Option<Self> {
        let limits = scene.thresholds;
        let loss = |severity, threshold| Self {
            severity,
            measures: "share of contact lost",
            value: leaver.stops.weight,
            threshold,
            chance: leavers.chance_loss,
        };
        // People who were at one activity only are left alone by anybody; schools are not.
        let alone = if leavers.level == Level::Schools { leaver.stops.alone.len() } else { 0 };
        let left = |severity, threshold| Self {
            severity,
            measures: "schools left without contact",
            value: alone as f64,
            threshold,
            chance: leavers.chance_alone,
        };
        let left_act =
            limits.left_alone_act.max(limits.left_alone_share_act * scene.active_schools as f64);
        let is_factor = leavers.fewest.as_ref().is_some_and(|fewest| {
            let first = fewest.people.iter().find_map(|&at| leavers.ranked.get(at));
            fewest.people.len() == 1 && first == Some(leaver)
        });
        // Few leaders who share equally each carry much: only more than that rests on one person.
        let beyond = leavers.chance_loss.is_none_or(|chance| leaver.stops.weight > chance);
        let loses = |limit: f64| beyond && reaches(leaver.stops.weight, limit);
        let leaves = |limit: f64| alone > 0 && reaches(alone as f64, limit);
        if loses(limits.leaver_loss_act) {
            Some(loss(Severity::Act, limits.leaver_loss_act))
        } else if is_factor && beyond && reaches(limits.bus_factor_act, 1.0) {
            Some(loss(Severity::Act, 0.5))
        } else if leaves(left_act) {
            Some(left(Severity::Act, left_act))
        } else if loses(limits.leaver_loss_look) {
            Some(loss(Severity::Look, limits.leaver_loss_look))
        } else if leaves(limits.left_alone_look) {
            Some(left(Severity::Look, limits.left_alone_look))
        } else {
            None
        }
    }
}

fn one_person(
    flag: &Flag,
    scene: &Scene,
    leavers: &Leavers,
    leaver: &Leaver,
    verdict: &Verdict,
    met: &Met,
) -> Finding {
    let (name, units) = (inside(&leaver.name), leavers.level.word());
    let alone = match leaver.stops.alone.as_slice() {
        [] => String::new(),
        _ if leavers.level == Level::People => String::new(),
        [only] => format!(" and {} has none", scene.recent().name(Level::Schools, *only as usize)),
        several => format!(" and {} have none", names(scene, several)),
    };
    let message = format!(
        "Without {name}'s activities {} of contact between {units} goes{alone}, in {}. If the activities went on without {name}: {}.",
        percent(leaver.stops.weight),
        scene.timeline.words,
        percent(leaver.goes_on.weight)
    );
    flag.raise(
        scene,
        Raise {
            severity: verdict.severity,
            subject: Subject::Person(leaver.person),
            subject_name: leaver.name.clone(),
            measures: verdict.measures,
            value: verdict.value,
            threshold: verdict.threshold,
            side: Side::Above,
            chance: verdict.chance,
            message,
            evidence: evidence(scene, leavers, leaver, met),
            rows: rows(met.led_by(leaver).iter().copied()),
        },
    )
}

/// Two or more who together could take more than half; one such person has a finding of their own.
fn several(flag: &Flag, scene: &Scene, leavers: &Leavers) -> Option<Finding> {
    let limits = scene.thresholds;
    let Fewest { people, loss, chance_loss, .. } = leavers.fewest.as_ref()?;
    if chance_loss.is_some_and(|chance| *loss <= chance) {
        return None;
    }
    let number = people.len() as f64;
    let (severity, threshold) = if number < 2.0 || !reaches(limits.bus_factor_look, number) {
        return None;
    } else if reaches(limits.bus_factor_act, number) {
        (Severity::Act, limits.bus_factor_act)
    } else {
        (Severity::Look, limits.bus_factor_look)
    };
    let people: Vec<&Leaver> = people.iter().filter_map(|&at| leavers.ranked.get(at)).collect();
    let names: Vec<&str> = people.iter().map(|leaver| leaver.name.as_str()).collect();
    let units = leavers.level.word();
    let message = format!(
        "Without the activities of {} {} of contact between {units} goes, in {}; no {} alone take more than half.",
        list(&names),
        percent(*loss),
        scene.timeline.words,
        if names.len() == 2 { "one person's" } else { "two people's" }
    );
    let mut facts: Vec<String> = people
        .iter()
        .map(|leaver| format!("Alone: {} {}", inside(&leaver.name), percent(leaver.stops.weight)))
        .collect();
    facts.extend(chance_loss.map(|chance| {
        format!(
            "If leading were shared out at random among the {} who led, the two who take most would rarely take more than {}",
            leavers.ranked.len(),
            percent(chance)
        )
    }));
    let mut indices: Vec<u32> = people.iter().map(|leaver| leaver.person).collect();
    indices.sort_unstable();
    let stops = |activity: &&Activity| {
        activity.units(leavers.level).len() > 1 && activity.stops_without(&indices)
    };
    Some(flag.raise(
        scene,
        Raise {
            severity,
            subject: Subject::Network,
            subject_name: "the network".to_owned(),
            measures: "fewest people who take more than half",
            value: number,
            threshold,
            // Few are the finding; a value at the threshold has reached it.
            side: Side::Below,
            chance: None,
            message,
            evidence: facts,
            rows: rows(scene.recent().activities.iter().filter(stops)),
        },
    ))
}

/// `1 school`, `3 schools`.
fn schools(number: usize) -> String {
    count(number, "school", "schools")
}

/// The names of units, the first few of many.
fn names(scene: &Scene, units: &[u32]) -> String {
    let named = units.iter().take(NAMED);
    let mut named: Vec<&str> =
        named.map(|&unit| scene.recent().name(Level::Schools, unit as usize)).collect();
    let more = schools_more(units.len() - named.len());
    named.extend(more.as_deref());
    list(&named)
}

fn schools_more(rest: usize) -> Option<String> {
    (rest > 0).then(|| count(rest, "other school", "other schools"))
}

fn random(leavers: &Leavers) -> String {
    format!(
        "With one person drawn at random from the {} who led, {} of contact would be lost on average",
        leavers.ranked.len(),
        percent(leavers.random_loss)
    )
}

fn evidence(scene: &Scene, leavers: &Leavers, leaver: &Leaver, met: &Met) -> Vec<String> {
    let units = leavers.level.word();
    let mut facts = vec![
        format!(
            "{} between {units} {} no known lead but {}",
            count(leaver.leads_alone, "activity", "activities"),
            if leaver.leads_alone == 1 { "has" } else { "have" },
            inside(&leaver.name)
        ),
        random(leavers),
    ];
    if let Some(spread) = leaver.spread {
        facts.extend(spread.told().map(|(low, high)| format!(
            "If the same activities were drawn anew at random, the share would lie between {} and {} in 90 of 100 draws (likely rank {})",
            percent(low),
            percent(high),
            ranks(spread.rank)
        )));
    }
    if let Some(chance) = leavers.chance_loss {
        facts.push(format!(
            "If leading were shared out at random, the largest loss would rarely pass {}",
            percent(chance)
        ));
    }
    let left = leavers.chance_alone.filter(|_| leavers.level == Level::Schools);
    if let Some(chance) = left.filter(|_| !leaver.stops.alone.is_empty()) {
        let most = match chance.round() as usize {
            0 => "any school".to_owned(),
            most => format!("more than {}", schools(most)),
        };
        facts.push(format!(
            "If leading were shared out at random, one person would rarely leave {most} without contact"
        ));
    }
    if leavers.level == Level::Schools {
        facts.extend(hardest_hit(scene.recent(), leaver, met));
    }
    facts
}

/// What the schools that would lose most keep.
fn hardest_hit(network: &Network, leaver: &Leaver, met: &Met) -> Option<String> {
    let mut lost: BTreeMap<u32, usize> = BTreeMap::new();
    for school in met.led_by(leaver).iter().flat_map(|activity| activity.schools()) {
        *lost.entry(school).or_default() += 1;
    }
    let kept = |(school, lost): (u32, usize)| {
        let (school, all) = (school as usize, met.of_school[school as usize]);
        (school, all - lost, all)
    };
    let mut schools: Vec<(usize, usize, usize)> = lost.into_iter().map(kept).collect();
    // The smallest share kept first, by whole numbers.
    schools.sort_by(|a, b| (a.1 * b.2).cmp(&(b.1 * a.2)).then(b.2.cmp(&a.2)).then(a.0.cmp(&b.0)));
    let say = |(school, kept, all): &(usize, usize, usize)| {
        let name = network.name(Level::Schools, *school);
        format!("{name} {kept} of {}", count(*all, "activity", "activities"))
    };
    let hit: Vec<String> = schools.iter().take(HIT).map(say).collect();
    (!hit.is_empty()).then(|| format!("Would keep least with other schools: {}", hit.join("; ")))
}

/// The rows that say who leads the activities that would stop.
fn rows<'a>(stop: impl Iterator<Item = &'a Activity>) -> Vec<RowId> {
    let present = stop.flat_map(|activity| &activity.present);
    present.filter(|p| p.leads && p.person.is_some()).map(|p| p.row).collect()
}
