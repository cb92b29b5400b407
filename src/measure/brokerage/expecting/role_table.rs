//! The roles of everybody beside what chance gives: the rows of `measure --what roles`.

use super::blocks::{Blocks, group_of};
use super::role::{ROLES, Role, counts};
use super::role_expected::{self, Moments};
use super::{role_p, role_z, role_z_textbook};
use crate::measure::silence;
use crate::measure::view::View;

/// One unit in one role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoleRow {
    /// Index of the person or school.
    pub unit: usize,
    /// Its group.
    pub group: usize,
    /// How many units that group has.
    pub members: usize,
    /// Which role.
    pub role: Role,
    /// How often it stands in it.
    pub count: f64,
    /// What group sizes and densities give.
    pub moments: Moments,
    /// See `role_z`.
    pub z: Option<f64>,
    /// See `role_p`.
    pub p: Option<f64>,
    /// What one density for all gives, on the same count.
    pub textbook_expected: f64,
    /// See `role_z_textbook`.
    pub textbook_z: Option<f64>,
}

/// More pairs of groups that share a neighbour than this take minutes.
const MOST_PAIRS: usize = 3_000_000_000;

/// The rows by unit and role, of units with a group; `None` without groups, and where there are too
/// many.
#[must_use]
pub fn of(view: &View, draws: usize) -> Option<Vec<RoleRow>> {
    let Some(heard) = silence::heard(view) else { return of_all(view, draws) };
    let mut rows = of_all(&heard.view(view), draws)?;
    for row in &mut rows {
        row.unit = heard.kept[row.unit];
    }
    Some(rows)
}

fn of_all(view: &View, draws: usize) -> Option<Vec<RoleRow>> {
    let groups = view.groups.as_ref()?;
    let (ties, roles) = (view.ties(), view.roles());
    let is_directed = ties.is_directed();
    let group = group_of(groups, view.units());
    let blocks = Blocks::of(ties, &group);
    if blocks.pairs() > MOST_PAIRS {
        return None;
    }
    let known: usize = blocks.sizes.iter().sum();
    let arcs = ties.out().all().filter(|(a, b, _)| group[*a].is_some() && group[*b].is_some());
    let density = arcs.count() as f64 / (known * known.saturating_sub(1)).max(1) as f64;
    let draws = role_p::draws(ties, draws);
    let chances = draws.map(|draws| role_p::chances(ties, groups, &group, roles, draws, view.seed));
    let groups = 0..blocks.sizes.len();
    let expected = groups.clone().map(|own| role_expected::moments(&blocks, own));
    let expected: Vec<[Moments; ROLES.len()]> = expected.collect();
    let textbook = groups.map(|own| match blocks.sizes[own] {
        0 => [Moments::default(); ROLES.len()],
        _ => role_z_textbook::moments(&blocks.sizes, density, own),
    });
    let textbook: Vec<[Moments; ROLES.len()]> = textbook.collect();
    let mut rows = Vec::new();
    for (unit, own) in group.iter().enumerate() {
        let (Some(group), Some(counts)) = (*own, counts(roles, unit, is_directed)) else {
            continue;
        };
        let members = blocks.sizes[group];
        for (at, &role) in ROLES.iter().enumerate() {
            let moments = expected[group][at];
            // The textbook counts both orders of a pair where there is no direction.
            let orders = if !is_directed && role.is_symmetric() { 2.0 } else { 1.0 };
            let p = chances.as_ref().and_then(|chances| chances[unit][at]);
            rows.push(RoleRow {
                unit,
                group,
                members,
                role,
                count: counts[at],
                moments,
                z: role_z::z(counts[at], moments, members),
                p: p.filter(|_| members > 1),
                textbook_expected: textbook[group][at].expected / orders,
                textbook_z: role_z_textbook::z(counts[at] * orders, textbook[group][at]),
            });
        }
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::seed::Dice;
    use crate::connect::adjacency::Ties;
    use crate::connect::network::Level;
    use crate::measure::groups::Groups;
    use crate::measure::paths::example::{people, ties};

    /// Schools of equal size, ties of .40 inside and .03 between.
    fn schools(number: u32, size: u32, seed: u64) -> (Vec<(u32, u32, f64)>, Groups) {
        let mut dice = Dice::new(seed, "schools");
        let units = number * size;
        let mut pairs = Vec::new();
        for a in 0..units {
            for b in 0..a {
                let chance = if a / size == b / size { 0.4 } else { 0.03 };
                if dice.unit() < chance {
                    pairs.push((a, b, 1.0));
                }
            }
        }
        let of = (0..units).map(|unit| Some(unit / size)).collect();
        (pairs, Groups { names: vec![], of })
    }

    fn rows(ties: Ties, groups: Groups, draws: usize) -> Vec<RoleRow> {
        of_all(&View::new(&people(ties), Level::People, Some(groups), 1), draws).unwrap()
    }

    #[test]
    fn where_nobody_is_planted_one_z_in_twenty_is_far_out() {
        let (mut all, mut far, mut textbook, mut coordinators) = (0.0, 0.0, 0.0, 0.0);
        for seed in 0..8 {
            let (pairs, groups) = schools(12, 12, seed);
            for row in rows(ties(144, &pairs), groups, 0) {
                if let Some(z) = row.z.filter(|_| row.role != Role::Any) {
                    all += 1.0;
                    far += f64::from(u8::from(z.abs() > 1.96));
                }
                if row.role == Role::Coordinator {
                    coordinators += 1.0;
                    textbook += f64::from(u8::from(row.textbook_z.unwrap_or(0.0) > 1.96));
                }
            }
        }
        assert!(all > 2_000.0, "{all}");
        let (far, textbook) = (far / all, textbook / coordinators);
        assert!((0.03..=0.07).contains(&far), "{far}");
        // What the card of the textbook's z says of 12 schools of 12.
        assert!((0.8..1.0).contains(&textbook), "{textbook}");
    }

    #[test]
    fn a_planted_liaison_is_found() {
        let (mut pairs, groups) = schools(12, 12, 5);
        // Unit 0 has ties with the first of every other school.
        pairs.retain(|&(a, b, _)| b != 0 || a < 12);
        pairs.extend((1..12).map(|school| (school * 12, 0, 1.0)));
        let found = rows(ties(144, &pairs), groups, 300);
        let liaison = |unit: usize| {
            let row = found.iter().find(|row| row.unit == unit && row.role == Role::Liaison);
            *row.unwrap()
        };
        let planted = liaison(0);
        let highest = (0..144).filter_map(|unit| liaison(unit).z).fold(0.0, f64::max);
        assert_eq!(planted.z, Some(highest));
        assert!(highest > 4.0 && planted.p.is_some_and(|p| p < 0.01), "{planted:?}");
        assert!(planted.textbook_z.unwrap() < highest);
    }

    #[test]
    fn without_groups_there_are_no_rows_and_one_person_has_no_z() {
        let network = people(ties(3, &[(0, 1, 1.0), (1, 2, 1.0)]));
        assert_eq!(of(&View::new(&network, Level::People, None, 1), role_p::MOST), None);
        let groups = Groups { names: vec![], of: vec![Some(0), Some(1), None] };
        let rows = of(&View::new(&network, Level::People, Some(groups), 1), role_p::MOST).unwrap();
        assert_eq!(rows.len(), 2 * ROLES.len());
        assert!(rows.iter().all(|row| row.z.is_none() && row.p.is_none()));
    }
}
