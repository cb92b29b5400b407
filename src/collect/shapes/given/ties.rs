//! Ties: one row per pair, with a strength, no dates. Several rows of one pair add up.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::amounts::number;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::words::counted;
use crate::collect::draft::{DraftTie, MentionKind, RowFault};
use crate::collect::questions::taking::told;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::given::strength_column::STRENGTH;
use crate::collect::shapes::given::{relations, strength_column, units};
use crate::collect::shapes::logs::event::{self, MentionFields};
use crate::collect::shapes::surveys::strength::{STRENGTHS, Strength};
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
    layout: |head| Layout::below_titles(head, FIELDS),
    suffices,
    recognises,
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
        "ego_name",
        "vertex_1",
        "node_1",
        "v1"
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
        "nominee_name",
        "vertex_2",
        "node_2",
        "v2"
    ),
    field!("from_person", "person_a"),
    field!("to_person", "person_b"),
    field!("from_school", "school_from", "respondent_school", "ego_school", "school_a"),
    field!(
        "to_school",
        "school_to",
        "contact_school",
        "alter_school",
        "nominee_school",
        "school_b"
    ),
    Field { name: "weight", synonyms: STRENGTH },
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

/// An end that is a school, as the other names of its column are.
const FROM_AS_SCHOOL: MentionFields = MentionFields { name: "", school: "from", ..FROM };
const TO_AS_SCHOOL: MentionFields = MentionFields { name: "", school: "to", ..TO };

fn suffices(columns: &Columns) -> bool {
    // Of three columns called alike two are no pair.
    let third = ["v3", "vertex_3", "node_3", "school_c", "person_c"];
    columns.has_any(&["from", "from_person", "from_school"])
        && columns.has_any(&["to", "to_person", "to_school"])
        && !columns.has_heading(&third)
}

/// Ties have no date and name nobody beside their two ends; a graph's table of edges has a label too.
fn recognises(columns: &Columns) -> bool {
    let is_graph = columns.has_heading(&["source"]) && columns.has_heading(&["target"]);
    suffices(columns)
        && !columns.has_any(&["date", "event_id"])
        && (is_graph || !columns.has_any(&["person", "name"]))
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    strength_column::ask(reading)?;
    let [from_school, to_school] = units::are_schools(reading, ["from", "to"])?;
    let fields = |has: bool, is_school: bool, [own, either, school]: [MentionFields; 3]| match has {
        true if is_school => school,
        true => either,
        false => own,
    };
    let (from, to) = (reading.columns.has("from"), reading.columns.has("to"));
    let from_fields = fields(from, from_school, [FROM, FROM_EITHER, FROM_AS_SCHOOL]);
    let to_fields = fields(to, to_school, [TO, TO_EITHER, TO_AS_SCHOOL]);
    let weighted = reading.columns.has("weight");
    let (separator, wishes) = (reading.table.delimiter, reading.wishes);
    let mut words = BTreeSet::new();
    let mut pairs: BTreeMap<(u32, u32), u32> = BTreeMap::new();
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
        let none = weighted && is_never(written, separator, wishes, &mut words);
        let strength = if weighted { strength(written, separator, wishes, &mut words) } else { Some(1.0) };
        let strength = strength.filter(|_| from != to);
        if strength.is_some() {
            *pairs.entry((from, to)).or_default() += 1;
        }
        draft.ties.push(DraftTie { from, to, strength, row });
        if from == to {
            let itself = columns.text(record, if columns.has("to") { "to" } else { "to_person" });
            let what = "the tie goes from somebody to themselves; it is left out, they stay";
            let fault = RowFault::new(codes::SELF_TIE, what, itself, "correct one of the two ends");
            draft.reject(row, columns.number("to"), fault);
        } else if strength.is_none() && !none {
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
    relations::note_direction(reading)?;
    note_pairs(reading, &pairs)
}

/// Tells rows that name a pair again: in the same direction, and the other way round.
fn note_pairs(reading: &mut Reading, pairs: &BTreeMap<(u32, u32), u32>) -> Result<(), Error> {
    let again: u32 = pairs.values().filter(|rows| **rows > 1).sum();
    let name = reading.table.name.clone();
    if again > 0 {
        let same = relations::ask(reading)?;
        let same = match same {
            0 => String::new(),
            same => {
                format!(" ({} another word for word)", counted(same, "row repeats", "rows repeat"))
            }
        };
        let what = format!(
            "{again} rows name a pair that another row names in the same direction{same}; their strengths are added"
        );
        let fix = "nothing, if each row stands for contacts of its own; else delete the rows that are too many";
        reading.draft.note_file(&name, codes::PAIR_REPEATED, what, fix);
    }
    let turned = pairs.iter().filter(|((from, to), _)| pairs.contains_key(&(*to, *from)));
    let turned: u32 = turned.map(|(_, rows)| rows).sum();
    if turned > 0 {
        let what = format!(
            "{turned} rows name a pair that another row names the other way round; without a direction their strengths are added"
        );
        let fix = "if the file gives every tie twice, delete one half, or use --direction directed";
        reading.draft.note_file(&name, codes::PAIR_REPEATED, what, fix);
    }
    Ok(())
}

/// Whether a cell says in a word that there is no tie: `Never`.
fn is_never(
    written: &str,
    separator: Delimiter,
    wishes: &Wishes,
    words: &mut BTreeSet<(String, String)>,
) -> bool {
    let never = written.contains(char::is_alphabetic)
        && Strength::read(written, separator, wishes) == Strength::Never;
    if never {
        words.insert(("0".to_owned(), written.to_owned()));
    }
    never
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
