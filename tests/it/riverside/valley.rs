//! What happens outside the main part: the valley among itself, and Marsh End by itself.

use tiebeam::base::seed::Dice;

use super::cast::Cast;
use super::draft::{Draft, Part};
use super::plan::{INSIDE, Place, VALLEY_GROUPS, VALLEY_INITIATIVES, VALLEY_VISITS};

/// The valley's own activities: pairs and threes of its schools in turn, so that every two of them
/// meet, with several people from each.
pub(crate) fn valley(cast: &Cast, dice: &mut Dice) -> Vec<Draft> {
    let schools = cast.placed(Place::Valley);
    let pairs: Vec<[usize; 2]> = (0..schools.len())
        .flat_map(|a| (0..a).map(move |b| [a, b]))
        .map(|[a, b]| [schools[a], schools[b]])
        .collect();
    let mut drafts = Vec::new();
    let mut turn = 0;
    for term in 0..3 {
        for _ in 0..VALLEY_VISITS[term] {
            let mut pair = pairs[turn % pairs.len()];
            dice.shuffle(&mut pair);
            let [guests, hosts] = pair.map(|school| some_of(cast, dice, school));
            let mut draft = Draft::new(term, "visit");
            let host = cast.people[hosts[0]].school.expect("a school's staff");
            draft.title = format!("Visit to {}", cast.schools[host].short);
            draft.add(&guests, Part::Attend);
            draft.add(&hosts, Part::Attend);
            draft.recast(guests[0], Part::Lead);
            draft.recast(hosts[0], Part::Host);
            drafts.push(draft);
            turn += 1;
        }
        for _ in 0..VALLEY_GROUPS[term] {
            const KINDS: [&str; 3] = ["working_group", "learning_walk", "lesson_study"];
            let mut draft = Draft::new(term, KINDS[dice.below(3)]);
            let initiative = &VALLEY_INITIATIVES[dice.below(2)];
            draft.initiative = initiative.0;
            draft.title = format!("{}: {}", initiative.0, initiative.1[dice.below(3)]);
            let three = cast.draw_schools(dice, &schools, 3);
            let teams: Vec<Vec<usize>> =
                three.iter().map(|&school| some_of(cast, dice, school)).collect();
            draft.add(&teams.concat(), Part::Attend);
            draft.recast(teams[0][0], Part::Lead);
            if dice.below(6) == 0 {
                draft.recast(teams[1][0], Part::CoLead);
            }
            drafts.push(draft);
        }
        let mut heads: Vec<usize> = schools.iter().map(|&school| cast.head(school)).collect();
        let mut draft = Draft::new(term, "heads_meeting");
        draft.title = "Valley heads' meeting".to_string();
        heads.rotate_left(term);
        draft.add(&heads, Part::Attend);
        draft.recast(heads[0], Part::Lead);
        drafts.push(draft);
    }
    drafts
}

/// One or two of the staff of `school`, as often the one as the other.
fn some_of(cast: &Cast, dice: &mut Dice, school: usize) -> Vec<usize> {
    let count = 1 + dice.below(2);
    cast.draw_staff(dice, school, count)
}

/// Meetings of Marsh End's own staff, each led by another of them in turn.
pub(crate) fn inside(cast: &Cast) -> Vec<Draft> {
    let staff = cast.staff(cast.school("Marsh End"));
    let mut drafts = Vec::new();
    for (term, &count) in INSIDE.iter().enumerate() {
        for turn in 0..count {
            let mut draft = Draft::new(term, "lesson_study");
            draft.title = "Lesson study in our own school".to_string();
            draft.add(&staff, Part::Attend);
            draft.recast(staff[(term + turn) % staff.len()], Part::Lead);
            drafts.push(draft);
        }
    }
    drafts
}
