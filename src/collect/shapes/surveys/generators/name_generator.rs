//! A name generator: each respondent names contacts in numbered columns.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::words::counted;
use crate::collect::draft::{Answer, AnswerState, Draft, DraftTie, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::questions::platform::{Cells, Platform, State, plain_headings};
use crate::collect::questions::taking::handed_in::by_headings;
use crate::collect::questions::taking::row::{Handed, state, told};
use crate::collect::questions::taking::told::turned as turned_round;
use crate::collect::responses::Slots;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::logs::event::{self, MentionFields};
use crate::collect::shapes::surveys::answered::{Respondents, Turn as Whose, stronger};
use crate::collect::shapes::surveys::generators::contacts::{Contact, Plan};
use crate::collect::shapes::surveys::generators::generator::{self, NAMED};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "name_generator",
    says: "a survey in which each respondent names contacts in numbered columns",
    fields: NAMED,
    needs: "who answered (a name or a school), and numbered columns such as contact1, contact2",
    gives: "ties between people and between their schools; who answered; whether the places were too few",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: generator::layout,
    suffices: |_| true,
    recognises: |_| true,
    read: |reading| read(reading, None),
};

const EXAMPLE: &str = "\
respondent,school,contact1,contact1_school,contact1_freq,contact2,contact2_school,contact2_freq\n\
Helen Marsh,Larkspur Lane Junior,Priya Nair,Ashbrook Primary,3,Tom Okafor,St Mary's CE Primary,2\n\
Tom Okafor,St Mary's CE Primary,Priya Nair,Ashbrook Primary,4,n/a,,\n";

const WHO: MentionFields = MentionFields {
    id: "person_id",
    name: "person",
    school: "school",
    number: "",
    org_type: "",
    role: "role",
    kind: MentionKind::Person,
};

/// What became of blank cells.
#[derive(Debug, Default)]
struct Blanks {
    strengths: u32,
    answers: u32,
    unsaid: u32,
}

/// The program an export comes from, its headings in plain form, and when answers were handed in.
#[derive(Debug, Clone, Copy)]
pub struct Program<'p> {
    /// The program.
    pub platform: &'p Platform,
    /// Headings in plain form.
    pub plain: &'p [String],
    /// When an answer was handed in.
    pub stamps: Option<Handed>,
}

/// Reads the rows; those of a program's export only so far as the program counts them.
pub fn read(reading: &mut Reading, program: Option<Program>) -> Result<(), Error> {
    let plan = Plan::of(reading)?;
    plan.read_words(reading)?;
    plan.say_columns(reading);
    let (table, layout, wishes, file) =
        (reading.table, reading.layout, reading.wishes, reading.file);
    let draft = &mut *reading.draft;
    let mut own =
        Reading { table, layout, columns: &plan.columns, fields: &[], wishes, draft, file };
    let mut respondents = Respondents::default();
    let mut said: Vec<Said> = Vec::new();
    let mut blanks = Blanks::default();
    let plain = plain_headings(&layout.headings);
    let turned = plan.asks_who_turns(&layout.headings).cloned();
    own.rows(&mut |draft, columns, row, record| {
        // A program's export may have been given as a plain table: its columns say the same.
        let state = match program {
            Some(p) => state(draft, p.platform, p.plain, row, record),
            None => told(draft, by_headings(&Cells { headings: &plain, record }), row),
        };
        if state != State::Complete {
            let who = event::mention(draft, columns, row, record, &WHO);
            let who = who.filter(|_| state == State::Partial);
            draft.answers.extend(who.map(|who| Answer { who, state: AnswerState::Partial, row }));
            return;
        }
        let stamp = program
            .and_then(|p| p.stamps)
            .map(|handed| handed.dates.read(record.get(handed.column).unwrap_or_default().trim()));
        if let Some(Ok(day)) = stamp {
            draft.answered_on(day);
        }
        let Some(who) = event::mention(draft, columns, row, record, &WHO) else {
            let what = "the row does not say who answered";
            let fault = RowFault::new(codes::NOBODY, what, "", "fill in the name or the school");
            let column = columns.number("person").or(columns.number("school"));
            return draft.reject(row, column, fault);
        };
        let at = match respondents.turn(draft, who, row, record) {
            Whose::Repeat => return,
            Whose::Again(at) => at,
            Whose::First(at) => {
                said.push(Said { answer: draft.answers.len(), ..Said::default() });
                draft.answers.push(Answer { who, state: AnswerState::Unsaid, row });
                at
            }
        };
        let contacts = plan.contacts(draft, table.delimiter, wishes, row, record);
        blanks.strengths += contacts.without_strength;
        blanks.answers += u32::from(contacts.is_blank);
        if !contacts.is_unsaid {
            draft.answers[said[at].answer].state = AnswerState::Complete;
        }
        said[at].filled = said[at].filled.max(contacts.filled);
        let name = respondent(draft, columns, record, who);
        let who = respondents.who[at];
        for contact in contacts.named {
            if contact.mention == who || contact.is(&name) {
                let what = format!("`{}` is the respondent; the contact is left out", contact.text);
                let fix = "nothing; or correct the name, if somebody else is meant";
                let fault = RowFault::new(codes::NAMES_ITSELF, what, &contact.text, fix);
                draft.note(row, Some(contact.column as u32 + 1), Outcome::Noted, fault);
                continue;
            }
            let same = said[at].named.iter().find(|named| named.contact.is_same(&contact));
            if let Some(&Named { tie, row: before, .. }) = same {
                if before == row {
                    note_again(draft, row, &contact);
                }
                let strength = &mut draft.ties[tie].strength;
                *strength = stronger(*strength, contact.strength);
                continue;
            }
            let (to, strength) = (contact.mention, contact.strength);
            said[at].named.push(Named { contact, tie: draft.ties.len(), row });
            let (from, to) = if turned.is_some() { (to, who) } else { (who, to) };
            draft.ties.push(DraftTie { from, to, strength, row });
        }
    })?;
    let silent = |said: &&Said| reading.draft.answers[said.answer].state == AnswerState::Unsaid;
    blanks.unsaid = said.iter().filter(silent).count() as u32;
    note_blanks(reading, &blanks);
    if let Some(wording) = turned {
        turned_round(reading, &wording);
    }
    let before = reading.draft.slots.unwrap_or(Slots { places: 0, full: 0, respondents: 0 });
    let full = said.iter().filter(|said| said.filled >= plan.places()).count();
    reading.draft.slots = Some(Slots {
        places: before.places.max(plan.places()),
        full: before.full + full as u32,
        respondents: before.respondents + said.len() as u32,
    });
    Ok(())
}

/// Whom one respondent names, in one answer or several.
#[derive(Debug, Default)]
struct Said {
    /// The number of its answer.
    answer: usize,
    named: Vec<Named>,
    filled: u32,
}

#[derive(Debug)]
struct Named {
    contact: Contact,
    tie: usize,
    row: RowId,
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

fn note_again(draft: &mut Draft, row: RowId, contact: &Contact) {
    let what = format!("`{}` is named twice; they count once, with the stronger tie", contact.text);
    let fix = "nothing; or correct the name, if somebody else is meant";
    let fault = RowFault::new(codes::NAMED_AGAIN, what, &contact.text, fix);
    draft.note(row, Some(contact.column as u32 + 1), Outcome::Noted, fault);
}

fn note_blanks(reading: &mut Reading, blanks: &Blanks) {
    let name = &reading.table.name;
    if blanks.strengths > 0 {
        let what = format!(
            "{} no frequency, and so a strength of 1",
            counted(blanks.strengths, "contact has", "contacts have")
        );
        let fix = "fill in how often, where it is known";
        reading.draft.note_file(name, codes::BLANKS_READ, what, fix);
    }
    if blanks.unsaid > 0 {
        let what = format!(
            "{} named nobody and did not say that there is nobody; that is read as not having answered",
            counted(blanks.unsaid, "respondent", "respondents")
        );
        let fix = "nothing; or write None where they have nobody to name";
        reading.draft.note_file(name, codes::NEITHER_SAID, what, fix);
    }
    if blanks.answers > 0 {
        let what = format!(
            "{} left all places blank; that is read as having nobody to name",
            counted(blanks.answers, "respondent", "respondents")
        );
        let fix = "delete the rows of those who did not answer";
        reading.draft.note_file(name, codes::BLANKS_READ, what, fix);
    }
}
