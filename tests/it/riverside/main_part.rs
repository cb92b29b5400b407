//! The activities of the main part: visits, groups, training days and heads' meetings.

use tiebeam::base::seed::Dice;

use super::cast::Cast;
use super::draft::{Draft, Part};
use super::plan::{
    ADVISED_DAYS, ADVISER, COLLEAGUE_COMES, CPD_DAYS, GROUPS, GUESTS, Guest, HEADS_AWAY,
    INITIATIVES, Initiative, LEADER, LED_ALONE, LED_TOGETHER, Place, VISITS,
};

/// Who leads an activity of the main part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leading {
    Leader,
    LeaderAndOther,
    Other,
}

/// Draws the activities of the main part.
pub(crate) struct MainPart<'a> {
    cast: &'a Cast,
    dice: &'a mut Dice,
    /// Who leads the next ones: the exact counts of the plan, in random order.
    leading: Vec<Leading>,
    leader: usize,
    /// The leader's school.
    home: usize,
}

/// Everything that happens in the main part, guests and all.
pub(crate) fn activities(cast: &Cast, dice: &mut Dice) -> Vec<Draft> {
    let total = [VISITS, GROUPS, CPD_DAYS, [1; 3]].concat().iter().sum();
    let mut leading = vec![Leading::Other; total];
    leading[..LED_ALONE].fill(Leading::Leader);
    leading[LED_ALONE..LED_ALONE + LED_TOGETHER].fill(Leading::LeaderAndOther);
    dice.shuffle(&mut leading);
    let leader = cast.person(LEADER);
    let home = cast.people[leader].school.expect("the leader works at a school");
    let mut main = MainPart { cast, dice, leading, leader, home };
    let mut drafts = Vec::new();
    for term in 0..3 {
        let mut joinable = Vec::new();
        joinable.extend((0..GROUPS[term]).map(|_| main.group(term)));
        joinable.extend((0..CPD_DAYS[term]).map(|_| main.cpd_day(term)));
        for guest in &GUESTS {
            main.join(guest, term, &mut joinable);
        }
        drafts.extend(joinable);
        let mut visits = 0;
        for guest in &GUESTS {
            drafts.extend((0..guest.visits[term]).map(|turn| main.guest_visit(guest, term, turn)));
            visits += guest.visits[term];
        }
        drafts.extend((visits..VISITS[term]).map(|_| main.visit(term)));
        drafts.push(main.heads_meeting(term));
    }
    let advised = drafts.iter_mut().filter(|draft| draft.kind == "joint_cpd");
    for day in advised.step_by(2).take(ADVISED_DAYS) {
        day.add(&[cast.person(ADVISER.0)], Part::Attend);
    }
    drafts
}

impl MainPart<'_> {
    /// An initiative, and `count` schools that mostly belong to it.
    fn schools(&mut self, count: usize) -> (&'static Initiative, Vec<usize>) {
        let initiative = &INITIATIVES[self.dice.below(INITIATIVES.len())];
        let mut pool = self.cast.placed(Place::Main);
        if self.dice.below(10) < 6 && count <= initiative.2.len() {
            pool.retain(|&school| initiative.2.contains(&self.cast.schools[school].short));
        }
        (initiative, self.cast.draw_schools(self.dice, &pool, count))
    }

    /// One or two of the staff of `school`, mostly one.
    fn some_of(&mut self, school: usize) -> Vec<usize> {
        let count = if self.dice.below(10) < 6 { 1 } else { 2 };
        self.cast.draw_staff(self.dice, school, count)
    }

    /// Says who leads `draft`: the leader as the plan has it, else those who are there for it.
    fn lead(&mut self, draft: &mut Draft, others: &[usize]) {
        let leading = self.leading.pop().expect("as many as there are activities");
        let first = others[self.dice.below(others.len().min(2))];
        if leading == Leading::Other {
            draft.recast(first, Part::Lead);
            let second = others.iter().find(|&&person| person != first);
            if let Some(&second) = second.filter(|_| self.dice.below(6) == 0) {
                draft.recast(second, Part::CoLead);
            }
            return;
        }
        draft.add(&[self.leader], Part::Lead);
        if self.dice.below(10) < COLLEAGUE_COMES {
            let colleague = self.cast.draw_staff(self.dice, self.home, 1);
            draft.add(&colleague, Part::Attend);
        }
        if leading == Leading::LeaderAndOther {
            draft.recast(first, Part::CoLead);
        }
    }

    /// A meeting of a few people from two or three schools, or two and the leader's.
    fn group(&mut self, term: usize) -> Draft {
        const KINDS: [&str; 8] = [
            "working_group",
            "working_group",
            "working_group",
            "learning_walk",
            "learning_walk",
            "lesson_study",
            "lesson_study",
            "coaching",
        ];
        let mut draft = Draft::new(term, KINDS[self.dice.below(KINDS.len())]);
        let count = 2 + self.dice.below(2);
        let (initiative, schools) = self.schools(count);
        self.name(&mut draft, initiative);
        let mut firsts = Vec::new();
        for school in schools {
            let people = self.some_of(school);
            firsts.push(people[0]);
            draft.add(&people, Part::Attend);
        }
        self.lead(&mut draft, &firsts);
        // Coaching is between a few; guests join the other kinds.
        let most: usize = if draft.kind == "coaching" { 0 } else { 7 };
        draft.room = most.saturating_sub(draft.present.len());
        draft
    }

    /// A training day for five to seven schools.
    fn cpd_day(&mut self, term: usize) -> Draft {
        let mut draft = Draft::new(term, "joint_cpd");
        let count = 5 + self.dice.below(3);
        let (initiative, schools) = self.schools(count);
        self.name(&mut draft, initiative);
        let mut firsts = Vec::new();
        for school in schools {
            let people = self.cast.draw_staff(self.dice, school, 2);
            firsts.push(people[0]);
            draft.add(&people, Part::Attend);
        }
        self.lead(&mut draft, &firsts);
        draft.room = 18_usize.saturating_sub(draft.present.len());
        draft
    }

    /// A visit between two healthy schools; where the leader leads, often hers is one of them.
    fn visit(&mut self, term: usize) -> Draft {
        let led = self.leading.last() != Some(&Leading::Other);
        let (initiative, mut schools) = self.schools(2);
        if led && !schools.contains(&self.home) {
            match self.dice.below(10) {
                0..3 => schools[0] = self.home,
                3..6 => schools[1] = self.home,
                _ => {}
            }
        }
        let (guests, hosts) = (self.some_of(schools[0]), self.some_of(schools[1]));
        self.visit_of(term, &guests, &hosts, initiative)
    }

    /// A visit between a guest of the plan and a healthy school, there and back in turn.
    fn guest_visit(&mut self, guest: &Guest, term: usize, turn: usize) -> Draft {
        let mut pool = self.cast.placed(Place::Main);
        pool.retain(|&school| school != self.home);
        let (initiative, _) = self.schools(2);
        let partner = self.cast.draw_schools(self.dice, &pool, 1)[0];
        let (own, theirs) = (self.who(guest), self.some_of(partner));
        if (term + turn).is_multiple_of(2) {
            self.visit_of(term, &own, &theirs, initiative)
        } else {
            self.visit_of(term, &theirs, &own, initiative)
        }
    }

    fn visit_of(
        &mut self,
        term: usize,
        guests: &[usize],
        hosts: &[usize],
        initiative: &Initiative,
    ) -> Draft {
        let mut draft = Draft::new(term, "visit");
        draft.add(hosts, Part::Attend);
        draft.recast(hosts[0], Part::Host);
        draft.add(guests, Part::Attend);
        let school = |person: usize| self.cast.people[person].school.expect("a school's staff");
        draft.title = format!("Visit to {}", self.cast.schools[school(hosts[0])].short);
        if self.dice.below(5) < 3 {
            draft.initiative = initiative.0;
        }
        self.lead(&mut draft, guests);
        draft
    }

    /// The heads of most schools of the main part.
    fn heads_meeting(&mut self, term: usize) -> Draft {
        let mut draft = Draft::new(term, "heads_meeting");
        draft.title = "Riverside heads' meeting".to_string();
        let away = |school: usize| HEADS_AWAY[term].contains(&self.cast.schools[school].short);
        let mut schools = self.cast.placed(Place::Main);
        schools.retain(|&school| !away(school));
        let coming = GUESTS.iter().filter(|guest| guest.heads[term]);
        schools.extend(coming.map(|guest| self.cast.school(guest.school)));
        let heads: Vec<usize> = schools.into_iter().map(|school| self.cast.head(school)).collect();
        draft.add(&heads, Part::Attend);
        self.lead(&mut draft, &heads);
        draft
    }

    /// Puts a guest of the plan into some of what others do this term.
    fn join(&mut self, guest: &Guest, term: usize, joinable: &mut [Draft]) {
        let mut order: Vec<usize> = (0..joinable.len()).collect();
        self.dice.shuffle(&mut order);
        order.retain(|&index| joinable[index].room > 1);
        for &index in order.iter().take(guest.groups[term]) {
            let people = self.who(guest);
            joinable[index].add(&people, Part::Attend);
            joinable[index].room -= people.len();
        }
    }

    fn who(&mut self, guest: &Guest) -> Vec<usize> {
        match guest.who {
            Some(name) => vec![self.cast.person(name)],
            None => self.some_of(self.cast.school(guest.school)),
        }
    }

    fn name(&mut self, draft: &mut Draft, initiative: &Initiative) {
        draft.initiative = initiative.0;
        draft.title = format!("{}: {}", initiative.0, initiative.1[self.dice.below(3)]);
    }
}
