//! Stories made up for the tests of charts: networks of any size with the skew of real logs.

use jiff::civil::date;
use tiebeam::base::seed::Dice;
use tiebeam::collect::records::School;
use tiebeam::connect::adjacency::{Adjacency, Ties};
use tiebeam::connect::network::{Level, Network};
use tiebeam::connect::state::State;
use tiebeam::measure::certainty::draws::Draws;
use tiebeam::measure::leading::leaver_losses::Loss;
use tiebeam::notice::finding::Findings;
use tiebeam::notice::leavers::{Leaver, Leavers, Sight};
use tiebeam::notice::story::{Leader, Leading, Likely, Mark, Standing, Story};

/// Names and links from which a story follows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    pub(crate) name: &'static str,
    pub(crate) schools: Vec<String>,
    pub(crate) links: Vec<(u32, u32, f64)>,
    pub(crate) leaders: Vec<(String, String, usize)>,
    pub(crate) chance: Option<f64>,
}

const TREES: [&str; 30] = [
    "Alder",
    "Ash",
    "Beech",
    "Birch",
    "Cedar",
    "Cherry",
    "Elm",
    "Fir",
    "Hawthorn",
    "Hazel",
    "Holly",
    "Hornbeam",
    "Juniper",
    "Larch",
    "Lime",
    "Maple",
    "Oak",
    "Pear",
    "Pine",
    "Plane",
    "Poplar",
    "Rowan",
    "Spindle",
    "Spruce",
    "Sycamore",
    "Walnut",
    "Whitebeam",
    "Willow",
    "Yew",
    "Bay",
];
const KINDS: [&str; 10] = [
    "Primary",
    "Junior School",
    "Church of England Primary",
    "High School",
    "Academy",
    "Infants",
    "Road Community Primary",
    "Special School",
    "Catholic Primary",
    "Grove Primary",
];

pub(crate) fn school_names(count: usize) -> Vec<String> {
    let mut names: Vec<String> = (0..count)
        .map(|k| {
            let number = if k < 300 { String::new() } else { format!(" {}", k / 300 + 1) };
            format!("{} {}{number}", TREES[k % 30], KINDS[(k / 30 + k) % 10])
        })
        .collect();
    names.sort();
    names
}

/// Clusters joined by few links, with `isolates` alone and `leaves` on one link.
pub(crate) fn clustered(
    units: usize,
    isolates: usize,
    leaves: usize,
    links: usize,
) -> Vec<(u32, u32, f64)> {
    let mut dice = Dice::new(4, "story");
    let mut order: Vec<u32> = (0..units as u32).collect();
    dice.shuffle(&mut order);
    let core = units - isolates - leaves;
    let cluster = 9;
    let mut made: Vec<(u32, u32, f64)> = Vec::new();
    let mut add = |a: usize, b: usize, strength: f64| {
        let pair = (order[a].min(order[b]), order[a].max(order[b]));
        if a != b && !made.iter().any(|&(x, y, _)| (x, y) == pair) {
            made.push((pair.0, pair.1, strength));
        }
        made.len()
    };
    for unit in 1..core {
        let start = unit / cluster * cluster;
        let to = if unit == start { dice.below(unit) } else { start + dice.below(unit - start) };
        add(unit, to, skewed(&mut dice));
    }
    for leaf in core..core + leaves {
        add(leaf, dice.below(core), skewed(&mut dice));
    }
    let mut tries = 0;
    while tries < links * 20 {
        tries += 1;
        let a = dice.below(core);
        let start = a / cluster * cluster;
        let near = dice.below(12) > 0;
        let b = if near { start + dice.below(cluster.min(core - start)) } else { dice.below(core) };
        if add(a, b, skewed(&mut dice)) >= links {
            break;
        }
    }
    made
}

/// Most pairs met once or twice, a few very often.
fn skewed(dice: &mut Dice) -> f64 {
    let draw = dice.unit();
    (1.0 / (1.0 - 0.99 * draw)).round() + 0.25 * dice.below(3) as f64
}

impl Plan {
    pub(crate) fn network(&self) -> Network {
        let school = |name: &String| School {
            name: name.clone(),
            urn: String::new(),
            joined: None,
            left: None,
            attributes: std::collections::BTreeMap::default(),
        };
        let back = self.links.iter().map(|&(a, b, s)| (b, a, s));
        let arcs = self.links.iter().copied().chain(back).collect();
        Network {
            schools: self.schools.iter().map(school).collect(),
            between_schools: Ties::undirected(Adjacency::from_arcs(self.schools.len(), arcs)),
            has_log: true,
            ..Network::default()
        }
    }

    pub(crate) fn story<'a>(&self, network: &'a Network, findings: &'a Findings) -> Story<'a> {
        let ties = network.between_schools.collapse();
        let cuts = cutpoints(ties);
        let standings = self.schools.iter().enumerate().map(|(unit, name)| Standing {
            likely: Likely::default(),
            name: name.clone(),
            state: if ties.degree(unit) > 0 { State::Connected } else { State::Isolate },
            answered: None,
            partners: ties.degree(unit),
            strength: ties.strength(unit),
            activities: None,
            bridging: None,
            people: None,
            last_contact: None,
            mark: match ties.degree(unit) {
                0 => Mark::NoLinks,
                1 => Mark::OneLink,
                _ if cuts[unit] => Mark::HoldsTogether,
                _ => Mark::Ordinary,
            },
            flags: Vec::new(),
        });
        Story {
            name: self.name.to_owned(),
            level: Level::Schools,
            network,
            span: Some((date(2025, 9, 1), date(2026, 7, 17))),
            window: "the three terms from 1 September 2025 to 17 July 2026".to_owned(),
            standings: standings.collect(),
            leading: self.leading(),
            holding: None,
            terms: None,
            leavers: self.leavers(network),
            findings,
        }
    }

    /// Every other link, and all of the last units', goes with the first who leads.
    fn leavers(&self, network: &Network) -> Option<Leavers> {
        let before = Sight::of(network.between_schools.collapse());
        let last = self.schools.len() as u32 - self.schools.len() as u32 / 8;
        let stays = |&(at, (a, b, _)): &(usize, (u32, u32, f64))| at % 2 == 0 && a.max(b) < last;
        let kept = self.links.iter().copied().enumerate().filter(stays);
        let arcs = kept.flat_map(|(_, (a, b, s))| [(a, b, s), (b, a, s)]).collect();
        let after = Sight::of(&Adjacency::from_arcs(self.schools.len(), arcs));
        let weight = |sight: &Sight| sight.ties.all().map(|(_, _, s)| s.0).sum::<f64>();
        let units = 0..self.schools.len();
        let alone = units.filter(|&u| before.ties.degree(u) > 0 && after.ties.degree(u) == 0);
        let stops = Loss {
            weight: 1.0 - weight(&after) / weight(&before),
            alone: alone.map(|unit| unit as u32).collect(),
            ..Loss::default()
        };
        let (name, workplace, _) = self.leaders.first().cloned().unwrap_or_else(|| {
            ("Margaret O'Hara".to_owned(), self.schools.first().cloned().unwrap_or_default(), 1)
        });
        let (leads_alone, goes_on) = (9, Loss { weight: 0.04, ..Loss::default() });
        (!self.links.is_empty()).then(|| Leavers {
            level: Level::Schools,
            draws: Draws::Off,
            ranked: vec![Leaver {
                person: 0,
                name,
                workplace,
                leads_alone,
                stops,
                goes_on,
                spread: None,
                may_swap: false,
            }],
            random_loss: 0.02,
            chance_loss: None,
            chance_alone: None,
            fewest: None,
            before,
            after,
        })
    }

    fn leading(&self) -> Option<Leading> {
        let known: usize = self.leaders.iter().map(|leader| leader.2).sum();
        let share = |count: usize| count as f64 / known as f64;
        let ranked: Vec<Leader> = self
            .leaders
            .iter()
            .enumerate()
            .map(|(person, (name, workplace, activities))| Leader {
                person: person as u32,
                name: name.clone(),
                workplace: workplace.clone(),
                spread: None,
                may_swap: false,
                share: share(*activities),
                activities: *activities,
            })
            .collect();
        let squares: f64 = ranked.iter().map(|leader| leader.share * leader.share).sum();
        (!ranked.is_empty()).then(|| Leading {
            draws: Draws::Off,
            known,
            activities: known + 18,
            ranked,
            effective_leaders: 1.0 / squares,
            chance_top_share: self.chance,
            chance_effective_leaders: None,
        })
    }
}

fn cutpoints(ties: &Adjacency) -> Vec<bool> {
    let parts = |without: Option<usize>| {
        let mut seen = vec![false; ties.units()];
        let mut count = 0;
        for start in (0..ties.units()).filter(|&unit| Some(unit) != without) {
            if seen[start] {
                continue;
            }
            count += 1;
            let mut stack = vec![start];
            seen[start] = true;
            while let Some(unit) = stack.pop() {
                for &next in ties.alters(unit) {
                    let next = next as usize;
                    if Some(next) != without && !seen[next] {
                        seen[next] = true;
                        stack.push(next);
                    }
                }
            }
        }
        count
    };
    let whole = parts(None);
    (0..ties.units()).map(|unit| ties.degree(unit) > 1 && parts(Some(unit)) > whole).collect()
}

pub(crate) fn leaders(counts: &[usize]) -> Vec<(String, String, usize)> {
    let names = [
        "Sunita Bains",
        "Owen Pritchard",
        "Ngozi Adeyemi",
        "Margaret O'Hara",
        "Siân Wyn Ŵyddel",
        "Tom Ash",
        "Fatima Khan",
        "Jo <Lee> & Co",
        "Priya Shah",
        "Dafydd ap Llŷr",
        "Ana Costa",
    ];
    let schools = school_names(30);
    counts
        .iter()
        .enumerate()
        .map(|(k, &count)| {
            let number =
                if k < names.len() { String::new() } else { format!(" {}", k / names.len() + 1) };
            (format!("{}{number}", names[k % names.len()]), schools[k * 7 % 30].clone(), count)
        })
        .collect()
}

/// The stories that are looked at.
pub(crate) fn plans() -> Vec<(&'static str, Plan)> {
    let plan = |name, schools, links| Plan { name, schools, links, ..Plan::default() };
    let mut riverside = plan("Riverside network", school_names(26), clustered(26, 3, 5, 48));
    riverside.leaders =
        leaders(&[112, 21, 18, 15, 14, 9, 8, 7, 7, 5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1, 1, 1]);
    riverside.chance = Some(0.14);
    let mut three = plan("", school_names(3), vec![(0, 1, 4.0), (1, 2, 1.0)]);
    three.leaders = leaders(&[5, 4, 4]);
    three.chance = Some(0.61);
    let long = |k: usize| {
        let saint = ["Bartholomew-the-Great", "Mary Magdalene", "Thomas à Becket"][k % 3];
        let end = ["Junior School", "Infant School", "Primary School", "Academy"][k / 3];
        format!("St {saint} Church of England Voluntary Aided {end}")
    };
    let mut names = plan("North & South", (0..12).map(long).collect(), clustered(12, 1, 2, 20));
    names.leaders = (0..6)
        .map(|k| {
            (
                "Bartholomew Featherstonehaugh-Cholmondeley-Majoribanks".to_owned(),
                long(k),
                30 - 4 * k,
            )
        })
        .collect();
    names.chance = Some(0.22);
    let welsh = [
        "Ysgol Tŷ Ŵyn",
        "Ysgol Gŵyr & Llŷn",
        "Ysgol <Môn>",
        "St Mary's \"C in W\"",
        "Ysgol Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        "Ysgol Dŵr y Felin",
        "Ysgol Pen-y-bryn",
    ];
    let mut welsh = plan(
        "Môn",
        welsh.iter().map(|&name| name.to_owned()).collect(),
        vec![(0, 1, 1.0), (1, 2, 90.0), (2, 0, 2.0), (2, 3, 1.0), (3, 4, 1.0)],
    );
    welsh.leaders = leaders(&[9, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5]);
    welsh.chance = Some(0.2);
    let mut one = plan("Hill", school_names(1), Vec::new());
    one.leaders = leaders(&[3]);
    vec![
        ("riverside", riverside),
        ("three", three),
        ("one", one),
        ("no_ties", plan("Valley", school_names(12), Vec::new())),
        ("no_ties_many", plan("Valley", school_names(70), Vec::new())),
        ("forty", plan("Forty", school_names(40), clustered(40, 2, 6, 110))),
        ("dense", plan("Dense", school_names(24), clustered(24, 0, 0, 150))),
        ("hundred", plan("County", school_names(104), clustered(104, 6, 16, 280))),
        ("three_hundred", plan("Region", school_names(300), clustered(300, 30, 50, 900))),
        ("long_names", names),
        ("welsh", welsh),
        (
            "pairs",
            plan("Pairs", school_names(18), (0..8).map(|k| (2 * k, 2 * k + 1, 1.0)).collect()),
        ),
        (
            "star",
            plan("Star", school_names(21), (1..21).map(|k| (0, k, f64::from(k * k))).collect()),
        ),
    ]
}
