//! The main table of a field form: one row a submission, and each submission an activity.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::columns::{Columns, Naming, column_of};
use crate::collect::cells::words;
use crate::collect::dates::DateColumn;
use crate::collect::draft::submissions::{Form, Found, Keys, Side, Submission, fingerprint};
use crate::collect::draft::{ActivityKey, Draft, Entry, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::questions::taking::hosts;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::event::{self, MentionFields};
use crate::collect::shapes::logs::led_by::leaders;
use crate::collect::shapes::logs::took_place::statuses::Statuses;
use crate::collect::shapes::surveys::field::choices::{Choices, Ticks};
use crate::collect::shapes::surveys::field::dialect::{DAYS, Dialect, QUESTIONS, columns_of};
use crate::collect::shapes::surveys::field::field_survey;
use crate::collect::shapes::surveys::field::partners::Partners;
use crate::collect::shapes::surveys::field::survey_or_log::{self, Kind};
use crate::collect::who::names::{is_nobody, tidy};
use crate::collect::within::walk;

const WHO: MentionFields = MentionFields {
    id: "",
    name: "person",
    school: "school",
    number: "",
    org_type: "",
    role: "role",
    kind: MentionKind::Person,
};
const HOST: MentionFields = MentionFields {
    id: "",
    name: "",
    school: "host_school",
    number: "",
    org_type: "",
    role: "",
    kind: MentionKind::Person,
};

/// Fields for whoever took part beside the one who fills the form in.
const OTHERS: &[&str] = &["host_school", "partner", "partners", "partners_other", "led_by"];

/// What the columns of a form stand for.
struct Plan {
    columns: Columns,
    ids: Vec<usize>,
    index: Option<usize>,
    review: Option<usize>,
    partners: Partners,
    /// The schools that are named came to that of whoever fills the form in.
    receives: bool,
    /// Columns that are none of the program's own.
    asked: Vec<usize>,
}

/// Reads the submissions of a form.
pub fn read(reading: &mut Reading, dialect: &Dialect) -> Result<(), Error> {
    let headings = &reading.layout.headings;
    let mut ticks = vec![Ticks::Blank; headings.len()];
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        for (ticks, cell) in ticks.iter_mut().zip(record) {
            *ticks = ticks.with(cell);
        }
    })?;
    let choices = Choices::find(headings, &ticks);
    let (questions, day) = questions(headings, dialect, &choices, &reading.wishes.named);
    let columns = Columns::find(QUESTIONS, &questions, &[]);
    match survey_or_log::kind(reading, dialect, &columns, &choices, day.is_none()) {
        Kind::Survey => return field_survey::read(reading),
        Kind::Open => return Err(survey_or_log::ask(reading, day)),
        Kind::Log => {}
    }
    let headings = &reading.layout.headings;
    let asked = (0..headings.len()).filter(|&at| !dialect.adds(&headings[at]));
    let plan = Plan {
        asked: asked.collect(),
        ids: columns_of(headings, dialect.ids),
        index: columns_of(headings, &[dialect.index]).first().copied(),
        review: columns_of(headings, &[dialect.review]).first().copied(),
        partners: Partners::of(reading, dialect, &columns, choices)?,
        receives: headings.iter().any(|heading| dialect.asks_who_came(heading)),
        columns,
    };
    say_columns(reading, &plan);
    let form = Form {
        file: reading.file,
        name: reading.table.name.clone(),
        shape: dialect.main,
        asks_others: plan.columns.has_any(OTHERS) || plan.partners.columns().next().is_some(),
        is_dated: day.is_none(),
        repeats: 0,
    };
    let number = reading.draft.submissions.forms.len();
    reading.draft.submissions.forms.push(form);
    reading.draft.known.leads |= plan.columns.has("led_by");
    let (table, layout, wishes, file) =
        (reading.table, reading.layout, reading.wishes, reading.file);
    let draft = &mut *reading.draft;
    let mut own =
        Reading { table, layout, columns: &plan.columns, fields: &[], wishes, draft, file };
    let dates = own.dates("date")?;
    let (mut doubted, mut unclear) = (0_u32, None);
    let mut statuses = Statuses::default();
    // Handed in twice, a submission has another key; rows of a repeat would tell the two apart.
    let alone = day.is_none() && !draft_has(own.draft, dialect.repeat);
    let mut said: BTreeMap<[u8; 32], RowId> = BTreeMap::new();
    own.rows(&mut |draft, columns, row, record| {
        let keys = plan.keys(record);
        let fingerprint = plan.fingerprint(record);
        match draft.submissions.of_ids(&keys.ids) {
            Found::Nothing => {}
            Found::One(same) if draft.submissions.list[same].fingerprint == fingerprint => {
                draft.submissions.count(number, &keys.index, same);
                let first = draft.submissions.list[same].row;
                return draft.repeats(row, first);
            }
            Found::One(other) => {
                let other = draft.submissions.list[other].row;
                unclear = unclear.or(Some((row, other)));
                return;
            }
            Found::Several => {
                unclear = unclear.or(Some((row, row)));
                return;
            }
        }
        let first = *said.entry(plan.said(record)).or_insert(row);
        if alone && first != row {
            return draft.repeats(row, first);
        }
        let mut submission =
            Submission { form: number, row, fingerprint, activity: None, sides: Vec::new() };
        match plan.verdict(record) {
            Verdict::Refused => draft.reject(row, plan.review_column(), plan.refused(record)),
            verdict => {
                if let Some(fault) = statuses.called_off(columns, record) {
                    draft.reject(row, None, fault);
                    draft.submissions.add(&keys, submission);
                    return;
                }
                statuses.see(columns, record, row);
                doubted += u32::from(verdict == Verdict::Doubted);
                plan.take(draft, columns, record, table.delimiter, dates, &mut submission);
            }
        }
        draft.submissions.add(&keys, submission);
    })?;
    statuses.note(reading.draft, plan.columns.number("status"));
    if let Some((row, other)) = unclear {
        return Err(twice(reading.draft, row, other));
    }
    note_reading(reading, day, doubted);
    Ok(())
}

/// Each column's question, in place of its heading; and the program's own column that gives the
/// day, if no question asks for it.
fn questions(
    headings: &[String],
    dialect: &Dialect,
    choices: &[Choices],
    named: &[Naming],
) -> (Vec<String>, Option<usize>) {
    let is_option = |column: usize| {
        choices.iter().any(|choices| choices.options.iter().any(|(other, _)| *other == column))
    };
    let question = |(column, heading): (usize, &String)| {
        let is_theirs = |naming: &&Naming| column_of(headings, &naming.theirs) == Some(column);
        if let Some(naming) = named.iter().find(is_theirs) {
            return naming.ours.clone();
        }
        if is_option(column) || dialect.adds(heading) {
            return String::new();
        }
        dialect.asked(heading).unwrap_or_default()
    };
    let mut questions: Vec<String> = headings.iter().enumerate().map(question).collect();
    if Columns::find(QUESTIONS, &questions, &[]).has("date") {
        return (questions, None);
    }
    let day = columns_of(headings, DAYS).first().copied();
    if let Some(slot) = day.and_then(|column| questions.get_mut(column)) {
        "date".clone_into(slot);
    }
    (questions, day)
}

/// What a reviewer decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Fine,
    Doubted,
    Refused,
}

impl Plan {
    fn keys(&self, record: &StringRecord) -> Keys {
        let cell = |column: usize| record.get(column).unwrap_or("").trim().to_owned();
        let ids = self.ids.iter().map(|&column| cell(column)).filter(|id| !id.is_empty());
        Keys { ids: ids.collect(), index: self.index.map(cell).unwrap_or_default() }
    }

    /// What the submission says, without its number in this table.
    fn fingerprint(&self, record: &StringRecord) -> [u8; 32] {
        fingerprint(record, self.index)
    }

    /// What its questions are answered with.
    fn said(&self, record: &StringRecord) -> [u8; 32] {
        let asked = self.asked.iter().map(|at| record.get(*at).unwrap_or_default());
        fingerprint(&asked.collect::<StringRecord>(), None)
    }

    fn verdict(&self, record: &StringRecord) -> Verdict {
        let word = self.review.and_then(|column| record.get(column)).unwrap_or("").to_lowercase();
        let word = word.trim().trim_start_matches("validation_status_").replace(['_', ' '], "");
        match word.as_str() {
            "notapproved" | "rejected" => Verdict::Refused,
            "onhold" | "hasissues" => Verdict::Doubted,
            _ => Verdict::Fine,
        }
    }

    fn review_column(&self) -> Option<u32> {
        self.review.map(|column| column as u32 + 1)
    }

    fn refused(&self, record: &StringRecord) -> RowFault {
        let word = self.review.and_then(|column| record.get(column)).unwrap_or("").trim();
        let what = format!("the submission was reviewed as `{word}`, so it is not counted");
        let fix = "nothing, if that is right; otherwise approve it and export the form again";
        RowFault::new(codes::NOT_APPROVED, what, word, fix)
    }

    /// Takes what a submission logs: an activity with its own school, host and partners.
    fn take(
        &self,
        draft: &mut Draft,
        columns: &Columns,
        record: &StringRecord,
        separator: Delimiter,
        dates: DateColumn,
        submission: &mut Submission,
    ) {
        let row = submission.row;
        let partners = match self.partners.of_row(columns, record) {
            Ok(partners) => partners,
            Err((column, fault)) => return draft.reject(row, column, fault),
        };
        let Some((_, date)) = event::event_and_day(draft, columns, row, record, dates) else {
            return;
        };
        let details = event::details(draft, columns, row, record, separator);
        let activity = draft.activity(ActivityKey::Row(row), details);
        let id = self.keys(record).ids.into_iter().next().unwrap_or_default();
        draft.activities[activity as usize].date = date;
        draft.activities[activity as usize].id = draft.texts.number(&id);
        submission.activity = Some(activity);
        event::logged_by(draft, columns, row, record, activity);
        let led_by = columns.text(record, "led_by");
        let at = columns.number("led_by").unwrap_or(1) as usize - 1;
        let (own, others) = event::oneself(draft, led_by, row, at);
        let leads = own || words::ticked(led_by) == Some(true);
        let school = tidy(columns.text(record, "school"));
        let host = columns.text(record, "host_school");
        let at = columns.number("host_school").unwrap_or(1) as usize - 1;
        let (others_host, own_host) = hosts::named(draft, row, (at, host), &school);
        let came = self.receives
            && others_host.is_empty()
            && partners.iter().any(|p| *p != school && !p.is_empty());
        let hosts = own_host || came;
        if let Some(mention) = event::mention(draft, columns, row, record, &WHO) {
            if is_nobody(&tidy(columns.text(record, "person"))) {
                submission.sides.push(Side { mention, hosts, leads });
            } else {
                draft.entries.push(Entry { activity, mention, leads, hosts, row });
            }
        }
        let host =
            (!own_host).then(|| event::mention(draft, columns, row, record, &HOST)).flatten();
        if let Some(mention) = host {
            submission.sides.push(Side { mention, hosts: true, leads: false });
        }
        for school in &partners {
            let mention = Partners::mention(draft, school, row);
            submission.sides.push(Side { mention, hosts: false, leads: false });
        }
        for mention in leaders(draft, &others, row) {
            draft.entries.push(Entry { activity, mention, leads: true, hosts: false, row });
        }
        self.partners.note_nameless(draft, columns, row, record);
    }
}

/// One submission with two contents: only a person knows which one counts.
fn twice(draft: &Draft, row: RowId, other: RowId) -> Error {
    let (place, other) = (draft.places.of(row), draft.places.of(other));
    let what = format!("the same submission stands here and at {other}, and the two differ");
    let fix = "keep the one that counts and delete the other, or export the form again";
    Error::data(what, fix)
        .coded(codes::TWO_SUBMISSIONS)
        .plainly("the same submission stands in the data twice, and the two differ")
        .at(place)
}

/// Whether a file of this shape is among those given.
fn draft_has(draft: &Draft, shape: &str) -> bool {
    draft.files.iter().any(|file| file.shape == shape)
}

/// Tells which columns were used.
fn say_columns(reading: &mut Reading, plan: &Plan) {
    let headings = &reading.layout.headings;
    let mut used = plan.columns.used(headings);
    let say = |ours: &str, column: usize| {
        headings.get(column).map(|heading| (ours.to_owned(), heading.clone()))
    };
    used.extend(plan.ids.iter().filter_map(|&column| say("submission", column)));
    used.extend(plan.index.and_then(|column| say("submission", column)));
    used.extend(plan.review.and_then(|column| say("review", column)));
    used.extend(plan.partners.columns().filter_map(|column| say("partners", column)));
    reading.say_used(used);
}

fn note_reading(reading: &mut Reading, day: Option<usize>, doubted: u32) {
    let name = &reading.table.name;
    if let Some(heading) = day.and_then(|column| reading.layout.headings.get(column)) {
        let what = format!(
            "no question asks for the day, so the day of each activity is that in `{heading}`, as written there"
        );
        let fix = "if another column has the day, name it with --map date=\"…\"; if the form asks once whom somebody works with, it is a survey: add --shape field_survey";
        reading.draft.note_file(name, codes::FORM_READ, what, fix);
    }
    if doubted > 0 {
        let what = format!("{doubted} submissions are on hold or have issues; they are used");
        let fix = "settle them in KoboToolbox or ODK and export the form again";
        reading.draft.note_file(name, codes::FORM_READ, what, fix);
    }
}
