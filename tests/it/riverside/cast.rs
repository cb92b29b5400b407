//! The people of the plan, and how schools and people are drawn.

use tiebeam::base::seed::Dice;

use super::names::{PULLS, ROLES, STAFF};
use super::plan::{ADVISER, LEADER, LEAVING, Place, School, schools};

/// One person of the people list.
pub(crate) struct Person {
    pub(crate) name: &'static str,
    /// An index into the schools; the adviser has none.
    pub(crate) school: Option<usize>,
    pub(crate) role: &'static str,
    pub(crate) leaving: &'static str,
    pull: usize,
}

/// Everybody, school by school, and the schools.
pub(crate) struct Cast {
    pub(crate) schools: Vec<School>,
    pub(crate) people: Vec<Person>,
}

impl Cast {
    pub(crate) fn new() -> Self {
        let schools = schools();
        let mut people = Vec::new();
        for (index, (short, staff)) in STAFF.iter().enumerate() {
            assert_eq!(*short, schools[index].short, "names and plan list the schools alike");
            for (place, name) in staff.split(", ").enumerate() {
                let role = if name == LEADER { "lead_learner" } else { ROLES[place] };
                let leaving = if name == LEAVING.0 { LEAVING.1 } else { "" };
                people.push(Person {
                    name,
                    school: Some(index),
                    role,
                    leaving,
                    pull: PULLS[place],
                });
            }
        }
        let (name, _, role) = ADVISER;
        people.push(Person { name, school: None, role, leaving: "", pull: 0 });
        Self { schools, people }
    }

    /// The person called `name`.
    pub(crate) fn person(&self, name: &str) -> usize {
        self.people.iter().position(|person| person.name == name).expect("the plan names staff")
    }

    /// The school with the short name `short`.
    pub(crate) fn school(&self, short: &str) -> usize {
        self.schools.iter().position(|school| school.short == short).expect("a school of the plan")
    }

    /// The schools in `place`.
    pub(crate) fn placed(&self, place: Place) -> Vec<usize> {
        (0..self.schools.len()).filter(|&school| self.schools[school].place == place).collect()
    }

    /// Everybody of `school`, the head first.
    pub(crate) fn staff(&self, school: usize) -> Vec<usize> {
        let of_school = |&person: &usize| self.people[person].school == Some(school);
        (0..self.people.len()).filter(of_school).collect()
    }

    /// The head of `school`.
    pub(crate) fn head(&self, school: usize) -> usize {
        self.staff(school)[0]
    }

    /// `count` of `schools`, each drawn by its pull.
    pub(crate) fn draw_schools(
        &self,
        dice: &mut Dice,
        schools: &[usize],
        count: usize,
    ) -> Vec<usize> {
        draw(dice, schools, count, |school| self.schools[school].pull)
    }

    /// `count` of the staff of `school` but for the leader, who is put in on purpose.
    pub(crate) fn draw_staff(&self, dice: &mut Dice, school: usize, count: usize) -> Vec<usize> {
        let mut staff = self.staff(school);
        staff.retain(|&person| self.people[person].name != LEADER);
        draw(dice, &staff, count, |person| self.people[person].pull)
    }
}

/// `count` different ones of `from`, each by its weight.
fn draw(
    dice: &mut Dice,
    from: &[usize],
    count: usize,
    weight: impl Fn(usize) -> usize,
) -> Vec<usize> {
    let mut left = from.to_vec();
    let mut drawn = Vec::new();
    while drawn.len() < count && !left.is_empty() {
        let total = left.iter().map(|&item| weight(item)).sum();
        let mut at = dice.below(total);
        let mut place = 0;
        while at >= weight(left[place]) {
            at -= weight(left[place]);
            place += 1;
        }
        drawn.push(left.remove(place));
    }
    drawn
}
