//! F06: a school's contact with others rests on one person.

use crate::base::calendar::{Date, days_after, long_date};
use crate::base::number::reaches;
use crate::base::people_as::PeopleAs;
use crate::notice::contact::{self, Contact};
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::scene::Scene;
use crate::notice::words::{again, count, inside, list, percent};

/// The flag.
pub const FLAG: Flag = Flag {
    id: "F06",
    pattern: "tied by one person",
    rule: |limits| {
        format!(
            "in at least {} of the weight of a school's activities with others, and from {} of them on, the same person stood for it alone (LOOK); ACT if that person leads the network (F01) or leaves within {} days",
            percent(limits.single_person_share),
            limits.min_activities,
            limits.leaving_within_days
        )
    },
    why_it_matters: "if that person moves, the school's contact with the others goes with them",
    caution: "Others at the school may be in touch in ways that nobody logs.",
    action: "Send two people to the next activity, and pair a colleague with the person who carries the tie",
    quote: "Never start with just one teacher",
    quote_source: "S3, what does a network leader do?",
    check,
};

fn check(flag: &Flag, scene: &Scene, known: &[Finding]) -> Checked {
    let network = scene.recent();
    if let Some(why) = scene.no_schools() {
        return Checked::not_assessed(why);
    }
    if !network.has_log {
        return Checked::not_assessed("ties are given as such: nothing says who took part in what");
    }
    if network.people.is_empty() {
        return Checked::not_assessed("nobody is named in the log");
    }
    let mut checked = Checked::default();
    let mut unnamed = Vec::new();
    for (school, contact) in contact::of_schools(network).iter().enumerate() {
        if (contact.activities.len() as f64) < scene.thresholds.min_activities {
            continue;
        }
        if !contact.is_named() {
            unnamed.push(network.schools[school].name.as_str());
            continue;
        }
        checked.checks += 1;
        if let Some((person, share)) = contact.largest_alone()
            && reaches(share, scene.thresholds.single_person_share)
        {
            checked.raised.push(finding(flag, scene, known, school, contact, person, share));
        }
    }
    if !unnamed.is_empty() {
        let schools = count(unnamed.len(), "school", "schools");
        let first: Vec<&str> = unnamed.iter().copied().take(5).collect();
        checked.not_assessed = Some(format!(
            "not for {schools} such as {}: in most of their contacts nobody is named from their side; the others were checked",
            list(&first)
        ));
    }
    checked
}

fn finding(
    flag: &Flag,
    scene: &Scene,
    known: &[Finding],
    school: usize,
    contact: &Contact,
    person: u32,
    share: f64,
) -> Finding {
    let network = scene.recent();
    let school_name = network.schools[school].name.clone();
    let who = &network.people[person as usize];
    let leads_network = known.iter().any(|f| f.id == "F01" && f.subject == Subject::Person(person));
    let leaving = who.leaves.filter(|day| soon(scene, *day));
    let severity = if leads_network || leaving.is_some() { Severity::Act } else { Severity::Look };
    let mut message = format!(
        "{} of {school_name}'s contacts rest on {} alone.",
        percent(share),
        inside(&who.name)
    );
    if let Some(day) = leaving {
        // The day would tell who it is.
        let when = match network.people_as {
            PeopleAs::Hide => "soon".to_owned(),
            PeopleAs::Names | PeopleAs::Codes => format!("on {}", long_date(day)),
        };
        message.push_str(&format!(" {} is listed as leaving {when}.", again(&who.name)));
    }
    if leads_network {
        message.push_str(" The network's leading rests on the same person (F01).");
    }
    let alone = contact.activities.iter().filter_map(|activity| {
        let mut own = activity.present.iter().filter(|p| p.from.school() == Some(school as u32));
        match (own.next(), own.next()) {
            (Some(only), None) if only.person == Some(person) => Some(only.row),
            _ => None,
        }
    });
    let rows: Vec<_> = alone.collect();
    let partners = partners(contact, school as u32);
    let evidence = vec![
        format!(
            "{} stood alone for it in {} of {} with other schools in {}",
            who.name,
            rows.len(),
            count(contact.activities.len(), "activity", "activities"),
            scene.timeline.words
        ),
        format!(
            "{} of its staff took part in them; it met {}",
            count(contact.people.len(), "member", "members"),
            count(partners, "other school", "other schools")
        ),
    ];
    flag.raise(
        scene,
        Raise {
            severity,
            subject: Subject::School(school as u32),
            subject_name: school_name,
            measures: "contacts that rest on one person",
            value: share,
            threshold: scene.thresholds.single_person_share,
            side: Side::Above,
            chance: None,
            message,
            evidence,
            rows,
        },
    )
}

fn soon(scene: &Scene, day: Date) -> bool {
    let Some(as_of) = scene.as_of() else { return false };
    let last = days_after(as_of, scene.thresholds.leaving_within_days as i64);
    (as_of..=last).contains(&day)
}

fn partners(contact: &Contact, school: u32) -> usize {
    let mut met: Vec<u32> =
        contact.activities.iter().flat_map(|a| a.schools()).filter(|s| *s != school).collect();
    met.sort_unstable();
    met.dedup();
    met.len()
}
