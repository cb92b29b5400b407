//! Betweenness on strengths against exact arithmetic: random networks and stored ones.

use std::collections::BTreeMap;
use std::path::Path;

use tiebeam::base::seed::Dice;
use tiebeam::connect::adjacency::{Adjacency, Ties};
use tiebeam::connect::project::{self, Group};
use tiebeam::connect::rule::Direction;
use tiebeam::connect::strength::Alpha;
use tiebeam::measure::paths::by_whole::WholeArcs;
use tiebeam::measure::paths::lengths::Lengths;
use tiebeam::measure::paths::shortest;

use super::exact::fraction::Fraction;
use super::exact::paths::{Arcs, exact};
use crate::support::{NETWORKS, json, networks, tiebeam};

/// How far a value may be from the exact one, as a share of it or of 1.
const OFF: f64 = 1e-9;

/// What was compared.
#[derive(Debug, Default)]
struct Tally {
    networks: usize,
    values: usize,
    wrong: Vec<String>,
    /// Pairs of units with several shortest paths: what rounding can break.
    tied: usize,
    most_bits: u32,
}

impl Tally {
    /// Compares values with the exact ones of the same arcs.
    fn compare(&mut self, name: &str, units: usize, arcs: &Arcs, halved: bool, ours: &[Vec<f64>]) {
        let mut theirs = exact(units, arcs);
        if halved {
            theirs.betweenness.iter_mut().for_each(|value| *value /= 2.0);
        }
        self.networks += 1;
        self.tied += theirs.ties;
        self.most_bits = self.most_bits.max(theirs.bits);
        let columns = [theirs.betweenness, theirs.harmonic];
        for (column, (ours, theirs)) in ours.iter().zip(&columns).enumerate() {
            assert_eq!(ours.len(), theirs.len(), "{name}");
            for (unit, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                self.values += 1;
                if (ours - theirs).abs() > OFF * theirs.abs().max(1.0) {
                    let what = ["betweenness", "harmonic"][column];
                    self.wrong.push(format!("{name} {what} of {unit}: {ours}, exactly {theirs}"));
                }
            }
        }
    }

    fn ties(&mut self, name: &str, ties: &Ties, arcs: &Arcs) {
        let found = shortest::weighted(ties);
        let ours = [found.betweenness, found.harmonic];
        self.compare(name, ties.units(), arcs, !ties.is_directed(), &ours);
    }

    fn holds(&self, what: &str) {
        eprintln!(
            "{what}: {} networks, {} values, {} pairs with several shortest paths, lengths over \
             a denominator of up to {} bits: {} wrong",
            self.networks,
            self.values,
            self.tied,
            self.most_bits,
            self.wrong.len()
        );
        assert!(self.wrong.is_empty(), "{:#?}", self.wrong);
    }
}

/// Both directions of every pair, sums where both are given.
fn collapsed(arcs: &Arcs) -> Arcs {
    let mut sums: BTreeMap<(u32, u32), Fraction> = BTreeMap::new();
    for &(from, to, strength) in arcs {
        let sum = sums.entry((from.min(to), from.max(to)));
        sum.and_modify(|sum| *sum = sum.plus(strength)).or_insert(strength);
    }
    let both = sums.into_iter().flat_map(|((a, b), w)| [(a, b, w), (b, a, w)]);
    both.collect()
}

fn rounded(units: usize, arcs: &Arcs) -> Adjacency {
    let arcs = arcs.iter().map(|&(a, b, strength)| (a, b, strength.to_f64())).collect();
    Adjacency::from_arcs(units, arcs)
}

fn ties(units: usize, arcs: &Arcs, directed: bool) -> Ties {
    let collapse = rounded(units, &collapsed(arcs));
    if directed {
        Ties::directed(collapse, rounded(units, arcs))
    } else {
        Ties::undirected(collapse)
    }
}

/// Arcs whose strengths are small fractions.
fn drawn_arcs(dice: &mut Dice) -> (usize, Arcs) {
    let units = 3 + dice.below(26);
    let mut arcs = BTreeMap::new();
    for _ in 0..units * (1 + dice.below(4)) {
        let (from, to) = (dice.below(units) as u32, dice.below(units) as u32);
        let strength = Fraction::new(1 + dice.below(8) as u64, 1 + dice.below(6) as u64);
        if from != to {
            arcs.insert((from, to), strength);
        }
    }
    (units, arcs.into_iter().map(|((from, to), strength)| (from, to, strength)).collect())
}

/// Activities of two to nine, some with hosts, each 1/2, 1 or 2; several repeat.
fn drawn_log(dice: &mut Dice) -> (usize, Vec<Group>) {
    let units = 6 + dice.below(23);
    let mut groups: Vec<Group> = Vec::new();
    for _ in 0..3 + dice.below(20) {
        let mut all: Vec<u32> = (0..units as u32).collect();
        dice.shuffle(&mut all);
        all.truncate((2 + dice.below(8)).min(units));
        all.sort_unstable();
        let is_host = |_: &u32| dice.below(4) == 0;
        let hosts: Vec<u32> = all.iter().copied().filter(is_host).collect();
        let weight = [0.5, 1.0, 1.0, 2.0][dice.below(4)];
        let group = Group { size: all.len(), units: all, hosts, weight };
        groups.extend(std::iter::repeat_n(group, 1 + dice.below(3)));
    }
    (units, groups)
}

/// The strengths of a log by definition: ω/(k−1) for each pair of each activity, from non-hosts to
/// hosts where there are both and direction is asked for.
fn by_definition(groups: &[Group], directed: bool) -> Arcs {
    let mut sums: BTreeMap<(u32, u32), Fraction> = BTreeMap::new();
    for group in groups {
        let visit = directed && !group.hosts.is_empty() && group.hosts.len() < group.size;
        let twice = (group.weight * 2.0) as u64;
        let one = Fraction::new(twice, 2 * (group.size as u64 - 1));
        for &a in &group.units {
            for &b in group.units.iter().filter(|&&b| b != a) {
                if !visit || (!group.hosts.contains(&a) && group.hosts.contains(&b)) {
                    let sum = sums.entry((a, b));
                    sum.and_modify(|sum| *sum = sum.plus(one)).or_insert(one);
                }
            }
        }
    }
    sums.into_iter().map(|((a, b), strength)| (a, b, strength)).collect()
}

#[test]
fn two_hundred_random_networks_are_exact() {
    let mut dice = Dice::new(1, "exact");
    let mut tally = Tally::default();
    for at in 0..200 {
        let directed = at % 4 >= 2;
        if at % 2 == 0 {
            let (units, arcs) = drawn_arcs(&mut dice);
            let exactly = if directed { arcs.clone() } else { collapsed(&arcs) };
            tally.ties(&format!("arcs {at}"), &ties(units, &arcs, directed), &exactly);
        } else {
            let (units, groups) = drawn_log(&mut dice);
            let direction = if directed { Direction::Directed } else { Direction::Undirected };
            let ties = project::ties(units, &groups, &vec![1; groups.len()], direction);
            tally.ties(&format!("log {at}"), &ties, &by_definition(&groups, directed));
        }
    }
    assert_eq!(tally.networks, 200);
    assert!(tally.tied > 1_000, "too few equally long paths to be broken: {}", tally.tied);
    tally.holds("random networks");
}

/// Columns of what the binary prints, in the order of `ids`.
fn printed(args: &[&str], id: &str, ids: &[String]) -> Vec<Vec<f64>> {
    let rows = tiebeam(args).ended(0).rows();
    let of = |column: &str| {
        let value = |wanted: &String| {
            let row = rows.iter().find(|row| row[id] == *wanted);
            row.unwrap_or_else(|| panic!("no {wanted}"))[column].parse().unwrap()
        };
        ids.iter().map(value).collect()
    };
    vec![of("betweenness"), of("harmonic")]
}

fn ids_of(folder: &Path) -> Vec<String> {
    let mut reader = csv::Reader::from_path(folder.join("nodes.csv")).unwrap();
    reader.records().map(|row| row.unwrap()[0].to_owned()).collect()
}

#[test]
fn stored_networks_are_exact() {
    let Some(folder) = networks() else { return };
    let mut tally = Tally::default();
    for name in NETWORKS {
        let folder = folder.join(name);
        let ids = ids_of(&folder);
        let at = |id: &str| ids.iter().position(|other| other == id).unwrap() as u32;
        let rows = csv::Reader::from_path(folder.join("edges.csv")).unwrap().into_records();
        let arcs: Arcs = rows
            .map(|row| row.unwrap())
            .map(|row| (at(&row[0]), at(&row[1]), Fraction::of(row[2].parse().unwrap())))
            .collect();
        let stored = json(&folder.join("reference.json"))["meta"]["directed"] == true;
        for directed in [false, true].into_iter().filter(|directed| stored || !directed) {
            let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
            let (edges, nodes) = (file("edges.csv"), file("nodes.csv"));
            let direction = if directed { "directed" } else { "undirected" };
            let args = ["measure", &edges, "--people", &nodes, "--map", "person=id", "--level"];
            let more = ["people", "--direction", direction, "--only", "betweenness,harmonic"];
            let ours = printed(&[&args[..], &more].concat(), "person", &ids);
            let exactly = if directed { arcs.clone() } else { collapsed(&arcs) };
            let name = format!("{name} {direction}");
            tally.compare(&name, ids.len(), &exactly, !directed, &ours);
        }
    }
    assert_eq!(tally.networks, 12);
    tally.holds("stored networks");
}

/// From the attendance record: each event of k gives each pair 1/(k−1).
#[test]
fn a_stored_attendance_record_is_exact() {
    let Some(folder) = networks() else { return };
    let folder = folder.join("southern_women");
    let ids = ids_of(&folder);
    let mut present: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let file = folder.join("twomode.csv");
    for row in csv::Reader::from_path(&file).unwrap().into_records() {
        let row = row.unwrap();
        let (event, who) = if ids.contains(&row[0].to_owned()) { (1, 0) } else { (0, 1) };
        let unit = ids.iter().position(|id| *id == row[who]).unwrap() as u32;
        present.entry(row[event].to_owned()).or_default().push(unit);
    }
    let group = |units: Vec<u32>| Group { size: units.len(), units, hosts: vec![], weight: 1.0 };
    let groups: Vec<Group> = present.into_values().map(group).collect();
    assert_eq!((groups.len(), ids.len()), (14, 18));
    let args = ["measure", file.to_str().unwrap(), "--level", "people"];
    let more = ["--only", "betweenness,harmonic"];
    let ours = printed(&[&args[..], &more].concat(), "person", &ids);
    let mut tally = Tally::default();
    tally.compare("southern women", ids.len(), &by_definition(&groups, false), true, &ours);
    tally.holds("an attendance record");
}

/// Two ways of three steps: 1/55 + 1/101 + 1/104 and 1/59 + 1/81 + 1/119 differ by 8e-11 of their
/// length, less than the tolerance; as whole numbers (over a denominator of 39 bits) they differ.
#[test]
fn whole_strengths_are_told_apart_however_little_they_differ() {
    let way = |by: [u32; 2], strengths: [u64; 3]| {
        let steps = [(0, by[0]), (by[0], by[1]), (by[1], 5)];
        steps.into_iter().zip(strengths).map(|((a, b), w)| (a, b, Fraction::new(w, 1)))
    };
    let arcs: Arcs = way([1, 2], [55, 101, 104]).chain(way([3, 4], [59, 81, 119])).collect();
    let mut tally = Tally::default();
    tally.ties("two ways", &ties(6, &arcs, false), &collapsed(&arcs));
    tally.ties("two ways, directed", &ties(6, &arcs, true), &arcs);
    tally.holds("nearly equal ways");
}

/// Strengths whose reciprocals add up to the same in many ways.
const STRENGTHS: [u64; 12] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 24, 30];

/// Whole numbers whose paths lie between 2^53 and 2^63: small ones among twelve units, and large
/// primes between two others each.
#[test]
fn lengths_beyond_floating_point_are_exact_integers() {
    let mut dice = Dice::new(3, "large multiples");
    let mut tally = Tally::default();
    let mut whole = 0;
    for at in 0..100 {
        let primes = [((12, 13), 999_983), ((14, 15), 16_777_213)];
        let primes = primes.map(|(pair, strength)| (pair, Fraction::new(strength, 1)));
        let mut arcs = BTreeMap::from(primes);
        for _ in 0..30 {
            let (a, b) = (dice.below(12) as u32, dice.below(12) as u32);
            if a != b {
                arcs.insert((a.min(b), a.max(b)), Fraction::new(STRENGTHS[dice.below(12)], 1));
            }
        }
        let arcs: Arcs = arcs.into_iter().map(|((a, b), strength)| (a, b, strength)).collect();
        for directed in [false, true] {
            let ties = ties(16, &arcs, directed);
            let left = Lengths::of(&ties, Alpha::default());
            whole += usize::from(WholeArcs::of(&ties, &left).is_some());
            let exactly = if directed { arcs.clone() } else { collapsed(&arcs) };
            tally.ties(&format!("large {at}"), &ties, &exactly);
        }
    }
    assert!(whole >= 80, "{whole} of 200 in integers");
    assert!(tally.tied > 300, "too few equally long paths to be broken: {}", tally.tied);
    tally.holds("large multiples");
}
