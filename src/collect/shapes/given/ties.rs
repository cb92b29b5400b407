//! Ties: one row per pair, with a strength, no dates. Several rows of one pair add up.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::amounts::number;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::draft::{DraftTie, MentionKind, RowFault};
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::logs::event::{self, MentionFields, field};
use crate::collect::shapes::surveys::strength::{STRENGTHS, Strength};
use crate::collect::survey::told;
use crate::collect::wishes::Wishes;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "ties",
    says: "one row per pair: from, to and how strong the tie is",
    fields: FIELDS,
    needs: "from and to (or source and target)",
    gives: "ties and all measures of them; no activities, no leading, no terms",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: Layout::plain,
    suffices,
    recognises: |columns| {
        suffices(columns) && !columns.has_any(&["date", "event_id", "person", "name"])
    },
    read,
};

const EXAMPLE: &str = "\
from,to,weight\n\
Ashbrook Primary,Larkspur Lane Infant,3\n\
Larkspur Lane Infant,Fellgate Special,1\n";

const FIELDS: &[Field] = &[
    field!(
        "from",
        "source",
        "ego",
        "sender",
        "seeker",
        "respondent",
        "respondent_name",
        "ego_name"
    ),
    field!(
        "to",
        "target",
        "alter",
        "receiver",
        "helper",
        "nominee",
        "contact",
        "contact_name",
        "alter_name",
        "nominee_name"
    ),
    field!("from_person"),
    field!("to_person"),
    field!("from_school", "school_from", "respondent_school", "ego_school"),
    field!("to_school", "school_to", "contact_school", "alter_school", "nominee_school"),
    field!("weight", "strength", "frequency", "value", "freq", "how_often", "contact_frequency"),
    // Known only so that a people list or a log with `from` and `to` is not taken for ties.
    field!("date", "timestamp"),
    field!("event_id"),
    field!("person"),
    field!("name"),
];

const FROM: MentionFields = MentionFields {
    id: "",
    name: "from_person",
    school: "from_school",
    number: "",
    org_type: "",
    role: "",
    kind: MentionKind::Person,
};
const TO: MentionFields = MentionFields {
    id: "",
    name: "to_person",
    school: "to_school",
    number: "",
    org_type: "",
    role: "",
    kind: MentionKind::Person,
};
const FROM_EITHER: MentionFields = MentionFields {
    id: "",
    name: "from",
    school: "from_school",
    number: "",
    org_type: "",
    role: "",
    kind: MentionKind::Either,
};
const TO_EITHER: MentionFields = MentionFields {
    id: "",
    name: "to",
    school: "to_school",
    number: "",
    org_type: "",
    role: "",
    kind: MentionKind::Either,
};

fn suffices(columns: &Columns) -> bool {
    columns.has_any(&["from", "from_person", "from_school"])
        && columns.has_any(&["to", "to_person", "to_school"])
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    let from_fields = if reading.columns.has("from") { FROM_EITHER } else { FROM };
    let to_fields = if reading.columns.has("to") { TO_EITHER } else { TO };
    let weighted = reading.columns.has("weight");
    let (separator, wishes) = (reading.table.delimiter, reading.wishes);
    let mut words = BTreeSet::new();
    let mut pairs: BTreeMap<(u32, u32), [u32; 2]> = BTreeMap::new();
    reading.rows(&mut |draft, columns, row, record| {
        let from = event::mention(draft, columns, row, record, &from_fields);
        let to = event::mention(draft, columns, row, record, &to_fields);
        let (Some(from), Some(to)) = (from, to) else {
            let side = if from.is_none() { "from" } else { "to" };
            let what = format!("the row names nobody on its `{side}` side");
            let fault = RowFault::new(codes::NOBODY, what, "", "fill in both ends of the tie");
            return draft.reject(row, columns.number(side), fault);
        };
        let written = columns.text(record, "weight");
        let strength = if weighted { strength(written, separator, wishes, &mut words) } else { Some(1.0) };
        let strength = strength.filter(|_| from != to);
        if strength.is_some() {
            pairs.entry((from.min(to), from.max(to))).or_default()[usize::from(from > to)] += 1;
        }
        draft.ties.push(DraftTie { from, to, strength, row });
        if from == to {
            let itself = columns.text(record, if columns.has("to") { "to" } else { "to_person" });
            let what = "the tie goes from somebody to themselves; it is left out, they stay";
            let fault = RowFault::new(codes::SELF_TIE, what, itself, "correct one of the two ends");
            draft.reject(row, columns.number("to"), fault);
        } else if strength.is_none() {
            let what = if written.is_empty() {
                "the tie has no strength".to_owned()
            } else {
                format!("`{written}` is not a strength: it must be a number above zero (and at most 1e12), or a word such as weekly")
            };
            let fix = "write a number above zero, or delete the row if there is no tie; the two stay in the network";
            draft.reject(row, columns.number("weight"), RowFault::new(codes::NOT_A_STRENGTH, what, written, fix));
        }
    })?;
    told::steps(reading, words.into_iter().collect());
    let pairs = pairs.into_values().filter(|rows| rows[0] + rows[1] > 1);
    note_repeated(reading, &pairs.collect::<Vec<_>>());
    Ok(())
}

/// Says how many rows name a pair again; of each pair the rows in either direction.
fn note_repeated(reading: &mut Reading, pairs: &[[u32; 2]]) {
    let repeated: u32 = pairs.iter().map(|rows| rows[0] + rows[1]).sum();
    if repeated == 0 {
        return;
    }
    let is_one_way = pairs.iter().all(|rows| rows.contains(&0));
    let (what, fix) = if is_one_way {
        (
            format!(
                "{repeated} rows name a pair that another row names in the same direction; their strengths are added"
            ),
            "nothing, if each is a tie of its own, such as of another year or kind; else keep one row of each pair",
        )
    } else {
        (
            format!(
                "{repeated} rows name a pair that another row names too, in one direction or the other; without a direction their strengths are added"
            ),
            "if the file gives every tie twice, delete one half, or use --direction directed",
        )
    };
    reading.draft.note_file(&reading.table.name, codes::PAIR_REPEATED, what, fix);
}

/// How strong a cell says that a tie is; words for how often count as in surveys, and are told.
fn strength(
    written: &str,
    separator: Delimiter,
    wishes: &Wishes,
    words: &mut BTreeSet<(String, String)>,
) -> Option<f64> {
    let number = number(written, separator);
    if number.is_some() || !written.contains(char::is_alphabetic) {
        return number.filter(|weight| STRENGTHS.contains(weight));
    }
    let Strength::Given(steps) = Strength::read(written, separator, wishes) else { return None };
    words.insert((steps.to_string(), written.to_owned()));
    Some(steps)
}
