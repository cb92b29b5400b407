//! Who answered a survey: from the answers' own rows to every person and school.

use std::collections::BTreeSet;

use crate::collect::draft::{Answer, AnswerState, Draft};
use crate::collect::records::Affiliation;
use crate::collect::responses::Responses;
use crate::collect::who::people_book::PeopleBook;
use crate::collect::who::school_book::SchoolBook;

/// Who was asked and who answered; `None` if the files hold no survey.
///
/// Asked are the schools of the school list, if answers say schools at all, those that the form offers to tick, and whoever
/// answered; people are asked if they are on the people list or in the form and answers carry names at all.
#[must_use]
pub fn settle(draft: &Draft, schools: &SchoolBook, people: &PeopleBook) -> Option<Responses> {
    if draft.answers.is_empty() && draft.asked.is_empty() {
        return None;
    }
    let found = |mention: u32| people.found.get(mention as usize).copied();
    let mut asked = BTreeSet::new();
    let (mut schools_answered, mut people_answered) = (BTreeSet::new(), BTreeSet::new());
    let mut responses = Responses {
        previews: draft.previews,
        slots: draft.slots,
        days: draft.answer_days,
        ..Responses::default()
    };
    let mut people_asked = BTreeSet::new();
    for &mention in &draft.asked {
        match found(mention) {
            Some((Some(person), _)) => {
                people_asked.insert(person);
            }
            Some((None, from)) => asked.extend(from.school()),
            None => {}
        }
    }
    for answer in &draft.answers {
        let Some((person, from)) = found(answer.who) else { continue };
        asked.extend(from.school());
        responses.partial += u32::from(answer.state == AnswerState::Partial);
        responses.unsaid += u32::from(answer.state == AnswerState::Unsaid);
        if answer.state == AnswerState::Complete {
            schools_answered.extend(from.school());
            people_answered.extend(person);
        }
    }
    // Where nobody says a school, none was asked, whatever list lies beside the answers.
    let is_placed =
        |answer: &Answer| found(answer.who).is_some_and(|(_, from)| from != Affiliation::Unknown);
    let by_list =
        draft.known.school_list && (!asked.is_empty() || draft.answers.iter().any(is_placed));
    let school = |at: u32| {
        let answered = schools_answered.contains(&at);
        (by_list || asked.contains(&at)).then_some(answered)
    };
    responses.schools = (0..schools.schools.len() as u32).map(school).collect();
    let listed = listed_people(draft, people);
    let named =
        draft.answers.iter().any(|answer| found(answer.who).is_some_and(|(p, _)| p.is_some()));
    let begun: BTreeSet<u32> =
        draft.answers.iter().filter_map(|answer| found(answer.who)?.0).collect();
    let person = |at: u32| {
        let asked = listed.contains(&at) || begun.contains(&at) || people_asked.contains(&at);
        let asked = named && asked;
        asked.then(|| people_answered.contains(&at))
    };
    responses.people = (0..people.people.len() as u32).map(person).collect();
    Some(responses)
}

/// People of the people list who work at a school of the network.
fn listed_people(draft: &Draft, people: &PeopleBook) -> BTreeSet<u32> {
    let listed = |at: &u32| {
        let person = &people.people[*at as usize];
        !draft.people.is_empty()
            && people.listed[*at as usize]
            && !matches!(person.affiliation, Affiliation::Outside(_))
    };
    (0..people.people.len() as u32).filter(listed).collect()
}
