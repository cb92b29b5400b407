//! F01: the network's leading rests on one person.

use crate::base::number::reaches;
use crate::base::people_as::PeopleAs;
use crate::collect::places::RowId;
use crate::measure::certainty::ranks::Spread;
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::led_enough::led_enough;
use crate::notice::scene::Scene;
use crate::notice::story::{Leader, Leading};
use crate::notice::words::{count, list, one_decimal, percent, ranks};

/// The flag.
pub const FLAG: Flag = Flag {
    id: "F01",
    pattern: "over-reliance on one leader",
    rule: |limits| {
        format!(
            "the top lead share is at least {} (LOOK) or {} (ACT) and above what chance rarely passes; or the effective number of leaders is below {} and below half the active schools (LOOK), or below {} (ACT), and below what chance rarely undercuts; from {} led activities on",
            percent(limits.lead_share_look),
            percent(limits.lead_share_act),
            limits.effective_leaders_look,
            limits.effective_leaders_act,
            limits.min_led_activities
        )
    },
    why_it_matters: "what one person carries stops when that person moves on",
    caution: "A high share can be a healthy start-up phase; it says nothing about the quality of anybody's leading.",
    action: "Plan co-leads with others for the next term, and ask frequent participants to lead once",
    quote: "shared or co-leadership model",
    quote_source: "S2, network growth",
    check,
};

fn check(flag: &Flag, scene: &Scene, known: &[Finding]) -> Checked {
    let leading = match led_enough(scene, known) {
        Ok(leading) => leading,
        Err(why) => return Checked::not_assessed(why),
    };
    // Of equals none is the one leader more than another.
    let front = leading.in_front();
    let raised = front.iter().filter_map(|top| {
        let verdict = Verdict::of(scene, leading, top)?;
        Some(flag.raise(
            scene,
            Raise {
                severity: verdict.severity,
                subject: Subject::Person(top.person),
                subject_name: top.name.clone(),
                measures: match verdict.side {
                    Side::Above => "share of leading",
                    Side::Below => "effective leaders",
                },
                value: verdict.value,
                threshold: verdict.threshold,
                side: verdict.side,
                chance: verdict.chance,
                message: message(scene, leading, top, &verdict),
                evidence: evidence(scene, leading, top),
                rows: rows(scene, top),
            },
        ))
    });
    Checked { raised: raised.collect(), checks: front.len().max(1), not_assessed: None }
}

/// Which of the two rules decided, and by how much.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Verdict {
    severity: Severity,
    value: f64,
    threshold: f64,
    chance: Option<f64>,
    side: Side,
}

impl Verdict {
    fn of(scene: &Scene, leading: &Leading, top: &Leader) -> Option<Self> {
        let limits = scene.thresholds;
        let schools = scene.recent().schools.len();
        // Without schools there is no half of them to compare with.
        let half = if schools == 0 { f64::INFINITY } else { scene.active_schools as f64 / 2.0 };
        let number_look = limits.effective_leaders_look.min(half);
        let number_act = limits.effective_leaders_act.min(half);
        let beyond_share = leading.chance_top_share.is_none_or(|chance| top.share > chance);
        let number = leading.effective_leaders;
        let beyond_number = leading.chance_effective_leaders.is_none_or(|chance| number < chance);
        let share = |severity, threshold| Self {
            severity,
            value: top.share,
            threshold,
            chance: leading.chance_top_share,
            side: Side::Above,
        };
        let by_number = |severity, threshold| Self {
            severity,
            value: number,
            threshold,
            chance: leading.chance_effective_leaders,
            side: Side::Below,
        };
        if beyond_share && reaches(top.share, limits.lead_share_act) {
            Some(share(Severity::Act, limits.lead_share_act))
        } else if beyond_number && !reaches(number, number_act) {
            Some(by_number(Severity::Act, number_act))
        } else if beyond_share && reaches(top.share, limits.lead_share_look) {
            Some(share(Severity::Look, limits.lead_share_look))
        } else if beyond_number && !reaches(number, number_look) {
            Some(by_number(Severity::Look, number_look))
        } else {
            None
        }
    }
}

fn message(scene: &Scene, leading: &Leading, top: &Leader, verdict: &Verdict) -> String {
    let mut text = format!(
        "{} led or co-led {} of {} in {} (share {}, co-leads split)",
        top.name,
        top.activities,
        count(leading.known, "activity", "activities"),
        scene.timeline.words,
        percent(top.share)
    );
    let front = leading.in_front();
    let equals: Vec<&str> = front
        .iter()
        .filter(|leader| leader.person != top.person)
        .map(|leader| leader.name.as_str())
        .collect();
    if !equals.is_empty() {
        let have = if equals.len() == 1 { "has" } else { "have" };
        text.push_str(&format!("; {} {have} the same share", list(&equals)));
    }
    if let Some(next) = leading.ranked.get(front.len()) {
        text.push_str(&format!("; the next person {}", percent(next.share)));
    }
    text.push('.');
    let leaders = leading.ranked.len();
    if let Some(chance) = leading.chance_top_share {
        text.push_str(&format!(
            " If leading were shared evenly among the {leaders} who led, the highest share would rarely pass {}.",
            percent(chance)
        ));
    } else {
        let led = count(leaders, "person", "people");
        text.push_str(&format!(" Only {led} led in all, so no chance value is given."));
    }
    if verdict.side == Side::Below {
        text.push_str(&format!(
            " Leading is as concentrated as if {} people shared it equally.",
            one_decimal(leading.effective_leaders)
        ));
    }
    text
}

fn evidence(scene: &Scene, leading: &Leading, top: &Leader) -> Vec<String> {
    let network = scene.recent();
    let led = network.activities.iter().filter(|a| a.leaders().contains(&top.person));
    let shared = led.filter(|activity| activity.leaders().len() > 1).count();
    let mut facts =
        vec![format!("{shared} of these {} were led with somebody else", top.activities)];
    if let Some(spread) = top.spread {
        facts.extend(spread.told().map(|(low, high)| format!(
            "If the same activities were drawn anew at random, the share would lie between {} and {} in 90 of 100 draws",
            percent(low),
            percent(high)
        )));
        if leading.in_front().len() == 1 {
            facts.push(place(top, spread, leading.ranked.get(1)));
        }
    }
    let mut present = vec![0_usize; network.people.len()];
    for person in network.activities.iter().flat_map(crate::connect::network::Activity::people) {
        present[person as usize] += 1;
    }
    // Those who come often and have led before are the likeliest to take a share.
    let others = leading.ranked.iter().skip(leading.in_front().len());
    let mut others: Vec<(usize, &Leader)> =
        others.map(|leader| (present[leader.person as usize], leader)).collect();
    others.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.person.cmp(&b.1.person)));
    // Who they are goes by index, so that runs with names and with codes agree; the order among
    // equals goes by what is shown, so that codes do not tell the order of names.
    others.truncate(3);
    others.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.name.cmp(&b.1.name)));
    let names: Vec<String> = others
        .iter()
        .map(|(present, leader)| {
            format!("{} (took part in {present}, led {})", leader.name, leader.activities)
        })
        .collect();
    if !names.is_empty() && network.people_as != PeopleAs::Hide {
        facts.push(format!("Often there, and have led before: {}", names.join("; ")));
    }
    facts
}

/// Whether the first is surely the first.
fn place(top: &Leader, spread: Spread, next: Option<&Leader>) -> String {
    let Some(next) = next else { return "Nobody else led".to_owned() };
    let ranks = ranks(spread.rank);
    if top.may_swap {
        format!(
            "The order of the first two is not certain: likely rank {ranks}, the next {}",
            likely(next)
        )
    } else {
        format!("First in 90 of 100 draws or more (likely rank {ranks}, the next {})", likely(next))
    }
}

fn likely(leader: &Leader) -> String {
    leader.spread.map_or_else(|| "not drawn".to_owned(), |spread| ranks(spread.rank))
}

fn rows(scene: &Scene, top: &Leader) -> Vec<RowId> {
    let present = scene.recent().activities.iter().flat_map(|activity| &activity.present);
    present.filter(|p| p.leads && p.person == Some(top.person)).map(|p| p.row).collect()
}
