//! What field forms of `KoboToolbox` and ODK have in common, and how their exports differ.

use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Field, plain};
use crate::collect::questions::asks::question::{Ask, asks};
use crate::collect::questions::asks::towards::comes_in;
use crate::collect::shapes::logs::event::{self};
use crate::collect::shapes::logs::took_place::statuses;

/// How the exports of a program name what is the program's own.
#[derive(Debug, Clone, Copy)]
pub struct Dialect {
    /// The shape of its main table.
    pub main: &'static str,
    /// The shape of its repeats.
    pub repeat: &'static str,
    /// Headings of what identifies a submission among all submissions.
    pub ids: &'static [&'static str],
    /// Heading of its number within its table; empty if there is none.
    pub index: &'static str,
    /// In a repeat: headings of the submission's identifiers.
    pub parent_ids: &'static [&'static str],
    /// In a repeat: heading of the number of the row it belongs to.
    pub parent_index: &'static str,
    /// In a repeat: heading of the table that holds that row.
    pub parent_table: &'static str,
    /// In a repeat: heading of the row's own key, unique among all; empty if there is none.
    pub own_key: &'static str,
    /// Heading of what a reviewer decided.
    pub review: &'static str,
    /// What stands between the name of a group and of a question.
    pub between: &'static [char],
    /// Headings that the program adds to every form, in lower case.
    pub added: &'static [&'static str],
}

impl Dialect {
    /// Whether a heading is the program's and no question of the form.
    #[must_use]
    pub fn adds(&self, heading: &str) -> bool {
        let lower = heading.to_lowercase();
        let last = lower.rsplit(['-', ':', '/']).next().unwrap_or_default();
        lower.starts_with('_')
            || ALWAYS_ADDED.contains(&lower.as_str())
            || self.added.contains(&lower.as_str())
            || matches!(last, "instanceid" | "instancename")
            || lower.starts_with("set-of-")
            || lower == "formhub/uuid"
    }

    /// The heading without the names of groups in front of the question's own name: the longest
    /// rest that is one of the fields, if any is.
    #[must_use]
    pub fn question(&self, heading: &str, fields: &[Field]) -> Option<String> {
        let starts = heading.char_indices().filter(|(_, c)| self.between.contains(c));
        let rests = std::iter::once(0).chain(starts.map(|(at, c)| at + c.len_utf8()));
        let known = |text: &String| {
            let text = text.as_str();
            fields.iter().any(|field| field.name == text || field.synonyms.contains(&text))
        };
        rests.map(|from| plain(&heading[from..])).find(known)
    }

    /// The same for a question of the main table, whose heading may be its whole wording.
    #[must_use]
    pub fn asked(&self, heading: &str) -> Option<String> {
        let named = self.question(heading, QUESTIONS);
        let last = heading.rsplit(self.between).next().unwrap_or_default();
        let worded = || asks(last).or_else(|| asks(heading)).map(field_of);
        named.or_else(|| worded().filter(|field| !field.is_empty()).map(str::to_owned))
    }

    /// Whether a heading asks for schools that came to the respondent's: `Which schools visited you?`, alone
    /// or in front of one of its answers.
    #[must_use]
    pub fn asks_who_came(&self, heading: &str) -> bool {
        let is_so = |text: &str| {
            let last = text.rsplit(self.between).next().unwrap_or_default();
            comes_in(last) && self.asked(text).as_deref() == Some("partners")
        };
        is_so(heading) || heading.rsplit_once('/').is_some_and(|(question, _)| is_so(question))
    }

    /// What a heading of a repeat says of a person: a name of a field, or a question in words.
    #[must_use]
    pub fn of_person(&self, heading: &str) -> Option<String> {
        let last = heading.rsplit(self.between).next().unwrap_or_default();
        self.question(heading, PERSON).or_else(|| {
            let says = person_in(last).or_else(|| person_in(heading));
            says.map(str::to_owned)
        })
    }
}

/// How `KoboToolbox` names its own columns.
pub const KOBO: Dialect = Dialect {
    main: "kobo",
    repeat: "kobo_repeat",
    ids: &["_id", "_uuid"],
    index: "_index",
    parent_ids: &["_submission__id", "_submission__uuid"],
    parent_index: "_parent_index",
    parent_table: "_parent_table_name",
    own_key: "",
    review: "_validation_status",
    between: &['/'],
    added: &[],
};

/// How ODK names its own columns.
pub const ODK: Dialect = Dialect {
    main: "odk",
    repeat: "odk_repeat",
    ids: &["KEY"],
    index: "",
    parent_ids: &["PARENT_KEY"],
    parent_index: "",
    parent_table: "",
    own_key: "KEY",
    review: "ReviewState",
    between: &['-', ':', '/'],
    added: &[
        "submissiondate",
        "key",
        "parent_key",
        "submitterid",
        "submittername",
        "attachmentspresent",
        "attachmentsexpected",
        "status",
        "reviewstate",
        "edits",
        "formversion",
        "deletedat",
    ],
};

/// What may stand around the one word that tells what is asked of a person.
const AROUND_PERSON: &str = "a and are at attendee attendees attendees base based belong colleague \
    colleagues do does each employed first for from full guest guests he him his her home i in is last main \
    member members of or other own participant participants person persons people s she staff surname \
    teacher teachers the their them they this to visiting visitor visitors what where which who whom work works \
    working your you attend attended attending present come came took part visited there were represent";

/// What a heading in words asks of a person, if nothing but that stands in it.
fn person_in(heading: &str) -> Option<&'static str> {
    let text = heading.to_lowercase().replace(['\'', '’'], "");
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is = |word: &str, list: &str| list.split_whitespace().any(|other| other == word);
    let has = |list: &str| words.iter().any(|word| is(word, list));
    let names = "name names fullname";
    let places = "school schools academy setting organisation organization workplace employer";
    let roles = "role job position post title";
    let asked = [names, places, roles];
    let only = words.iter().all(|w| is(w, AROUND_PERSON) || asked.iter().any(|list| is(w, list)));
    if !only || words.is_empty() {
        return None;
    }
    let in_parts = has("first last surname") && !(has("first") && has("last surname"));
    match (has(names), has(places), has(roles)) {
        (_, true, false) => Some("school"),
        (true, false, false) => (!in_parts).then_some("person"),
        (false, false, true) => Some("role"),
        (false, false, false) if words[0] == "where" || has("base based") => Some("school"),
        (false, false, false) => (has("who visitor attendee participant colleague guest person")
            && !has("what where which"))
        .then_some("person"),
        _ => None,
    }
}

/// The field of a main table that a question fills; empty if it has none.
fn field_of(ask: Ask) -> &'static str {
    match ask {
        Ask::OwnSchool => "school",
        Ask::OwnName => "person",
        Ask::OwnRole => "role",
        Ask::Schools => "partners",
        Ask::Host => "host_school",
        Ask::LedBy => "led_by",
        Ask::Date => "date",
        Ask::Type => "type",
        Ask::Title => "title",
        Ask::Hours => "hours",
        Ask::Status => "status",
        Ask::Cancelled => "cancelled",
        Ask::TookPlace => "took_place",
        Ask::OwnFirstName
        | Ask::OwnLastName
        | Ask::OwnEmail
        | Ask::People
        | Ask::HowOften
        | Ask::Side => "",
    }
}

/// Where a program notes by itself when and with which device a form was filled in.
const ALWAYS_ADDED: &[&str] = &[
    "start",
    "end",
    "today",
    "deviceid",
    "device_id",
    "username",
    "user_name",
    "simserial",
    "sim_serial",
    "subscriberid",
    "subscriber_id",
    "phonenumber",
    "phone_number",
    "audit",
    "email",
];

/// Columns that can say on which day a form was filled in, the best first.
pub const DAYS: &[&str] = &["start", "today", "end", "_submission_time", "submissiondate"];

/// What the main table of a form can ask.
pub const QUESTIONS: &[Field] = &[
    event::DATE,
    event::TYPE,
    event::TITLE,
    event::INITIATIVE,
    event::STRAND,
    event::DEPTH,
    event::FUNDING,
    event::HOURS,
    event::LED_BY,
    event::LOGGED_BY,
    statuses::STATUS,
    statuses::CANCELLED,
    statuses::TOOK_PLACE,
    field!(
        "person",
        "name",
        "your_name",
        "my_name",
        "full_name",
        "respondent",
        "respondent_name",
        "staff_name",
        "staff_member",
        "enumerator",
        "filled_in_by",
        "reported_by"
    ),
    field!("role", "your_role", "job", "job_title", "position", "post"),
    field!(
        "school",
        "your_school",
        "my_school",
        "own_school",
        "home_school",
        "school_name",
        "name_of_school",
        "name_of_your_school",
        "respondent_school",
        "from_school",
        "visiting_school",
        "visitor_school",
        "organisation",
        "organization",
        "setting",
        "academy",
        "school_id",
        "school_code",
        "urn"
    ),
    field!(
        "host_school",
        "host",
        "hosted_by",
        "to_school",
        "school_visited",
        "visited_school",
        "hosting_school",
        "which_school_hosted",
        "school_you_visited"
    ),
    // One school, even where its name has several words.
    field!("partner", "partner_school", "other_school", "name_of_partner_school"),
    field!(
        "partners",
        "partner_schools",
        "other_schools",
        "schools",
        "schools_present",
        "schools_there",
        "schools_that_came",
        "schools_attending",
        "attending_schools",
        "visiting_schools",
        "visitor_schools",
        "schools_involved",
        "schools_visiting",
        "participating_schools",
        "worked_with",
        "with",
        "which_schools",
        "guests",
        "guest_schools"
    ),
    field!(
        "partners_other",
        "partner_other",
        "other_partner",
        "other_partners",
        "partners_other_specify",
        "partner_schools_other",
        "schools_other",
        "other_schools_other"
    ),
];

/// What the rows of a repeat can say of a person.
pub const PERSON: &[Field] = &[
    field!("person_id", "staff_id", "participant_id"),
    field!(
        "person",
        "name",
        "person_name",
        "full_name",
        "participant",
        "participant_name",
        "attendee",
        "staff_name",
        "staff_member",
        "colleague",
        "visitor",
        "visitor_name",
        "who",
        "name_of_person",
        "name_of_participant",
        "name_of_visitor",
        "name_of_colleague"
    ),
    field!("role", "job", "job_title", "position", "post", "their_role"),
    field!(
        "school",
        "from_school",
        "their_school",
        "school_name",
        "home_school",
        "own_school",
        "name_of_school",
        "school_from",
        "organisation",
        "organization",
        "setting",
        "academy",
        "person_school",
        "visitor_school",
        "partner_school",
        "school_id",
        "school_code",
        "urn"
    ),
    field!("org_type", "organisation_type"),
    field!(
        "part",
        "participation",
        "took_part_as",
        "attended_as",
        "capacity",
        "attendance",
        "present"
    ),
    field!("leads", "lead", "led", "led_it", "is_lead", "is_leader", "did_they_lead", "led_by"),
    // Known only so that a repeat of visits is not taken for one of people.
    event::DATE,
];

/// The columns with these headings, in this order; capitals do not matter.
#[must_use]
pub fn columns_of(headings: &[String], names: &[&str]) -> Vec<usize> {
    let find = |name: &&str| headings.iter().position(|heading| heading.eq_ignore_ascii_case(name));
    names.iter().filter(|name| !name.is_empty()).filter_map(find).collect()
}
