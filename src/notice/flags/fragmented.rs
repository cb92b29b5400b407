//! F09: the network is in parts that do not meet, or in clusters that hardly do.

use crate::base::number::reaches;
use crate::collect::places::RowId;
use crate::connect::network::{Activity, Level, Network};
use crate::measure::silence::Needs;
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::gates::too_few;
use crate::notice::pieces::{self, Clusters};
use crate::notice::scene::Scene;
use crate::notice::words::{list, percent};

/// The flag.
pub const FLAG: Flag = Flag {
    id: "F09",
    pattern: "fragmentation",
    rule: |limits| {
        format!(
            "of the schools with contact, fewer than {} (LOOK) or {} (ACT) are in the largest part; or the clusters are marked (modularity at least {}) and less than {} of the contact is between them (LOOK)",
            percent(limits.largest_part_look),
            percent(limits.largest_part_act),
            limits.cluster_modularity,
            percent(limits.cluster_contact)
        )
    },
    why_it_matters: "what one part learns does not reach the others",
    caution: "Parts may be wanted, for example by place or phase, and contact that nobody logs is not seen.",
    action: "Bring the parts together once: a joint staff day, or an enquiry group with people from each",
    quote: "Addressing fragmentation in the network",
    quote_source: "S2, network growth",
    check,
};

/// Links between clusters that are listed.
const LINKS: usize = 5;

fn check(flag: &Flag, scene: &Scene, known: &[Finding]) -> Checked {
    if let Some(why) = scene.no_schools() {
        return Checked::not_assessed(why);
    }
    if let Some(why) = scene.policy().closes(Needs::Shape) {
        return Checked::not_assessed(why);
    }
    let network = scene.recent();
    let parts = pieces::of(network);
    let Some(largest) = parts.first() else {
        return Checked::not_assessed("no school has contact with another");
    };
    let mut checked = Checked { checks: 1, ..Checked::default() };
    let limits = scene.thresholds;
    let all: usize = parts.iter().map(Vec::len).sum();
    let share = largest.len() as f64 / all as f64;
    let steps =
        [(Severity::Act, limits.largest_part_act), (Severity::Look, limits.largest_part_look)];
    if let Some(step) = steps.into_iter().find(|(_, limit)| !reaches(share, *limit)) {
        checked.raised.push(in_parts(flag, scene, &parts, share, step));
    } else if known.iter().any(|finding| finding.id == too_few::FLAG.id) {
        let why =
            "clusters: too few schools or activities (G5); parts that do not meet were looked for";
        checked.not_assessed = Some(why.to_owned());
    } else if let Some(clusters) = pieces::clusters(network, scene.seed)
        && reaches(clusters.modularity, limits.cluster_modularity)
        && !reaches(clusters.between, limits.cluster_contact)
    {
        checked.raised.push(in_clusters(flag, scene, &clusters));
    }
    checked
}

fn in_parts(
    flag: &Flag,
    scene: &Scene,
    parts: &[Vec<u32>],
    share: f64,
    (severity, threshold): (Severity, f64),
) -> Finding {
    let network = scene.recent();
    let message = format!(
        "The network is in {} parts that do not meet in {}: {}.",
        parts.len(),
        scene.timeline.words,
        pieces::told(network, parts)
    );
    let mut evidence = pieces::membership(network, parts, "Part");
    evidence.extend(without_large(scene));
    let raise = Raise {
        severity,
        subject: Subject::Network,
        subject_name: "the network".to_owned(),
        measures: "schools with contact that are in the largest part",
        value: share,
        threshold,
        side: Side::Below,
        chance: None,
        message,
        evidence,
        rows: Vec::new(),
    };
    flag.raise(scene, raise)
}

fn in_clusters(flag: &Flag, scene: &Scene, clusters: &Clusters) -> Finding {
    let network = scene.recent();
    let message = format!(
        "The network is in {} clusters that hardly meet in {} ({} of the contact between schools is between them): {}.",
        clusters.groups.len(),
        scene.timeline.words,
        percent(clusters.between),
        pieces::told(network, &clusters.groups)
    );
    let mut evidence = pieces::membership(network, &clusters.groups, "Cluster");
    let links = links(network, clusters);
    evidence.push(match links.as_slice() {
        [] => "No link joins them".to_owned(),
        links => format!(
            "Links that join them, strongest first: {}{}",
            links[..links.len().min(LINKS)].join("; "),
            if links.len() > LINKS {
                format!("; and {} more", links.len() - LINKS)
            } else {
                String::new()
            }
        ),
    });
    evidence.push(format!("Modularity {:.2}", clusters.modularity));
    evidence.extend(without_large(scene));
    if let Some(left) = scene.without_large.and_then(|t| pieces::clusters(&t.recent, scene.seed)) {
        evidence.push(format!(
            "Without the large activities: modularity {:.2}, {} of the contact between clusters",
            left.modularity,
            percent(left.between)
        ));
    }
    let raise = Raise {
        severity: Severity::Look,
        subject: Subject::Network,
        subject_name: "the network".to_owned(),
        measures: "contact between schools that is between clusters",
        value: clusters.between,
        threshold: scene.thresholds.cluster_contact,
        side: Side::Below,
        chance: None,
        message,
        evidence,
        rows: crossing(network, clusters),
    };
    flag.raise(scene, raise)
}

/// The same without the large activities, where these dominate.
fn without_large(scene: &Scene) -> Option<String> {
    let left = scene.without_large?;
    Some(format!("Without the large activities (G4): {}", pieces::in_words(&left.recent)))
}

/// The ties between clusters, strongest first.
fn links(network: &Network, clusters: &Clusters) -> Vec<String> {
    let ties = network.between_schools.collapse().all();
    let mut links: Vec<(f64, usize, usize)> = ties
        .filter(|&(a, b, _)| a < b && clusters.of[a] != clusters.of[b])
        .map(|(a, b, strength)| (strength.0, a, b))
        .collect();
    links.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let name = |school: usize| network.name(Level::Schools, school);
    links.into_iter().map(|(_, a, b)| list(&[name(a), name(b)])).collect()
}

/// The first row of each activity with schools of several clusters.
fn crossing(network: &Network, clusters: &Clusters) -> Vec<RowId> {
    let crosses = |activity: &&Activity| {
        let mut of = activity.schools().into_iter().map(|school| clusters.of[school as usize]);
        let first = of.next();
        of.any(|other| Some(other) != first)
    };
    network.activities.iter().filter(crosses).flat_map(|a| a.rows().take(1)).collect()
}
