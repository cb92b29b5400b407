//! How many schools one leader would leave without contact if leading were shared out at random.

use crate::base::number::quantile;
use crate::base::seed::Dice;
use crate::measure::certainty::chance::DRAWS;

/// The most units left alone by one leader that chance exceeds in 5 of 100 networks, if leading were shared
/// out at random: `activities` are (number of leads, units that met), `leaders` how many lead. A unit is left
/// alone where each of its activities is led by that one person and nobody else.
///
/// `None` for fewer than three leaders or no activity of several units: then there is nothing to share out.
#[must_use]
pub fn alone_chance(activities: &[(usize, Vec<u32>)], leaders: usize, seed: u64) -> Option<f64> {
    let met: Vec<&(usize, Vec<u32>)> = activities.iter().filter(|(_, met)| met.len() > 1).collect();
    if leaders < 3 || met.is_empty() {
        return None;
    }
    let units = met.iter().flat_map(|(_, met)| met).max().map_or(0, |&last| last as usize + 1);
    let mut of_unit: Vec<Option<Vec<usize>>> = vec![Some(Vec::new()); units];
    let mut single = 0;
    for (leads, met) in met {
        for &unit in met {
            // Whoever meets where nobody or several lead stays in touch without any one of them.
            let own = &mut of_unit[unit as usize];
            *own = own.take().filter(|_| *leads == 1).map(|mut own| {
                own.push(single);
                own
            });
        }
        single += usize::from(*leads == 1);
    }
    let hanging: Vec<Vec<usize>> =
        of_unit.into_iter().flatten().filter(|own| !own.is_empty()).collect();
    let mut dice = Dice::new(seed, "left alone by chance");
    let (mut led, mut alone) = (vec![0; single], vec![0_u32; leaders]);
    let mut most = Vec::with_capacity(DRAWS);
    for _ in 0..DRAWS {
        for leader in &mut led {
            *leader = dice.below(leaders);
        }
        alone.fill(0);
        for own in &hanging {
            let first = led[own[0]];
            alone[first] += u32::from(own.iter().all(|&activity| led[activity] == first));
        }
        most.push(f64::from(alone.iter().copied().max().unwrap_or_default()));
    }
    most.sort_by(f64::total_cmp);
    quantile(&most, 0.95)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schools_that_meet_once_fall_to_leaders_like_balls_into_boxes() {
        // Four pairs that meet once each, three leaders: one of them has all four with 3/81, at least three
        // with 27/81 of the ways; two schools hang on each.
        let once: Vec<(usize, Vec<u32>)> = (0..4).map(|at| (1, vec![2 * at, 2 * at + 1])).collect();
        assert_eq!(alone_chance(&once, 3, 1), Some(6.0));
        // Whoever meets where nobody or two lead is left alone by none.
        let kept = [(1, vec![0, 1]), (2, vec![0, 2]), (0, vec![1, 2])];
        assert_eq!(alone_chance(&kept, 3, 1), Some(0.0));
        assert_eq!(alone_chance(&once, 2, 1), None);
        assert_eq!(alone_chance(&[(1, vec![0])], 3, 1), None, "nobody meets");
    }

    #[test]
    fn who_often_meets_seldom_hangs_on_one_leader() {
        // Two schools that met five times, eight leaders: 8/8⁵ of the ways.
        let often = vec![(1, vec![0, 1]); 5];
        assert_eq!(alone_chance(&often, 8, 1), Some(0.0));
    }
}
