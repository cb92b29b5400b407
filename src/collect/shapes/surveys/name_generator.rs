//! A name generator: each respondent names contacts in numbered columns.

use super::answered::Respondents;
use super::contacts::{self, Plan};
use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::columns::{Columns, Field};
use crate::collect::draft::{Answer, AnswerState, Draft, DraftTie, MentionKind, RowFault};
use crate::collect::responses::Slots;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::logs::event::{self, MentionFields, field};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "name_generator",
    says: "a survey in which each respondent names contacts in numbered columns",
    fields: FIELDS,
    needs: "who answered (a name or a school), and numbered columns such as contact1, contact2",
    turn: Turn::Logs,
    layout: contacts::layout,
    suffices: |_| true,
    recognises: |_| true,
    read,
};

/// What is asked of the respondent.
pub const FIELDS: &[Field] = &[
    field!("person_id", "respondent_id", "participant_id", "ego_id", "staff_id", "id"),
    field!(
        "person",
        "respondent",
        "name",
        "your_name",
        "respondent_name",
        "ego",
        "ego_name",
        "participant",
        "full_name",
        "your_full_name",
        "my_name",
        "staff_name",
        "source",
        "from"
    ),
    field!(
        "school",
        "your_school",
        "school_name",
        "own_school",
        "my_school",
        "organisation",
        "organization",
        "your_organisation",
        "setting",
        "academy",
        "respondent_school",
        "ego_school"
    ),
    field!(
        "role",
        "your_role",
        "job",
        "job_title",
        "position",
        "post",
        "respondent_role",
        "ego_role"
    ),
];

const WHO: MentionFields = MentionFields {
    id: "person_id",
    name: "person",
    school: "school",
    org_type: "",
    role: "role",
    kind: MentionKind::Person,
};

/// What became of blank cells.
#[derive(Debug, Default)]
struct Blanks {
    strengths: u32,
    answers: u32,
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    let plan = Plan::of(reading)?;
    plan.say_columns(reading);
    let (table, layout, wishes, file) =
        (reading.table, reading.layout, reading.wishes, reading.file);
    let draft = &mut *reading.draft;
    let mut own = Reading { table, layout, columns: &plan.columns, wishes, draft, file };
    let mut respondents = Respondents::default();
    let mut slots = Slots { places: plan.places(), full: 0, respondents: 0 };
    let mut blanks = Blanks::default();
    own.rows(&mut |draft, columns, row, record| {
        let Some(who) = event::mention(draft, columns, row, record, &WHO) else {
            let what = "the row does not say who answered";
            let fault = RowFault::new(codes::NOBODY, what, "", "fill in the name or the school");
            let column = columns.number("person").or(columns.number("school"));
            return draft.reject(row, column, fault);
        };
        if !respondents.is_new(draft, who, row, record) {
            return;
        }
        let contacts = plan.contacts(draft, table.delimiter, wishes, row, record);
        slots.respondents += 1;
        slots.full += u32::from(contacts.filled == slots.places);
        blanks.strengths += contacts.without_strength;
        blanks.answers += u32::from(contacts.is_blank);
        draft.answers.push(Answer { who, state: AnswerState::Complete, row });
        let name = respondent(draft, columns, record, who);
        let mut taken: Vec<(u32, usize)> = Vec::new();
        for contact in contacts.named {
            if contact.mention == who || contact.is(&name) {
                let what = format!("`{}` is the respondent; the contact is left out", contact.text);
                note_again(draft, row, contact.column, &what, &contact.text);
                continue;
            }
            let same = taken.iter().find(|(mention, _)| *mention == contact.mention);
            if let Some(&(_, at)) = same {
                let what = format!(
                    "`{}` is named twice; they count once, with the stronger tie",
                    contact.text
                );
                note_again(draft, row, contact.column, &what, &contact.text);
                let before = &mut draft.ties[at].strength;
                *before = stronger(*before, contact.strength);
                continue;
            }
            taken.push((contact.mention, draft.ties.len()));
            let strength = contact.strength;
            draft.ties.push(DraftTie { from: who, to: contact.mention, strength, row });
        }
    })?;
    respondents.settle(reading.draft)?;
    note_blanks(reading, &blanks);
    let before = reading.draft.slots.unwrap_or(Slots { places: 0, full: 0, respondents: 0 });
    reading.draft.slots = Some(Slots {
        places: before.places.max(slots.places),
        full: before.full + slots.full,
        respondents: before.respondents + slots.respondents,
    });
    Ok(())
}

/// The respondent's name and school as worded.
fn respondent(
    draft: &Draft,
    columns: &Columns,
    record: &csv::StringRecord,
    who: u32,
) -> (String, String) {
    let mention = draft.mentions.get(who as usize).map(|m| m.mention).unwrap_or_default();
    let text = |number| draft.texts.of(number).to_owned();
    let name =
        if columns.text(record, "person").is_empty() { String::new() } else { text(mention.name) };
    (name, text(mention.school))
}

fn stronger(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.max(b)),
        (one, other) => one.or(other),
    }
}

fn note_again(draft: &mut Draft, row: u32, column: usize, what: &str, text: &str) {
    let fix = "nothing; or correct the name, if somebody else is meant";
    let fault = RowFault::new(codes::NAMED_AGAIN, what, text, fix);
    draft.note(row, Some(column as u32 + 1), Outcome::Noted, fault);
}

fn note_blanks(reading: &mut Reading, blanks: &Blanks) {
    let name = &reading.table.name;
    if blanks.strengths > 0 {
        let what = format!("{} contacts have no frequency; each counts 1", blanks.strengths);
        let fix = "fill in how often, where it is known";
        reading.draft.note_file(name, codes::BLANKS_READ, what, fix);
    }
    if blanks.answers > 0 {
        let what = format!(
            "{} respondents left all places blank; they are read as having nobody to name",
            blanks.answers
        );
        let fix = "delete the rows of those who did not answer";
        reading.draft.note_file(name, codes::BLANKS_READ, what, fix);
    }
}
