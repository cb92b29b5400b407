//! GIAS links: which official number followed which.

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::columns::Field;
use crate::collect::cells::columns::field;
use crate::collect::cells::layout::Layout;
use crate::collect::draft::RowFault;
use crate::collect::draft::facts::Link;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::who::names::tidy;
use crate::collect::who::numbers;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "gias_links",
    says: "links between official numbers (GIAS): an academy conversion gives the same school a new one",
    fields: FIELDS,
    needs: "the columns URN, LinkURN and LinkType",
    gives: "a school that became an academy stays one school; mergers and splits are never joined",
    example: EXAMPLE,
    turn: Turn::Lists,
    layout: Layout::plain,
    suffices: |columns| columns.has("urn") && columns.has("link_urn") && columns.has("link_type"),
    recognises: |columns| columns.has("urn") && columns.has("link_urn") && columns.has("link_type"),
    read,
};

const EXAMPLE: &str = "\
URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n\
989005,990005,Wharfside Academy,Successor,01-09-2023\n\
990005,989005,Wharfside School,Predecessor,01-09-2023\n";

const FIELDS: &[Field] = &[
    field!("urn"),
    field!("link_urn", "linkurn", "linked_urn", "link_urn_code"),
    field!("link_name", "linkname", "linked_name", "linked_establishment"),
    field!("link_type", "linktype", "type_of_link"),
    field!("link_date", "linkestablisheddate", "link_established_date", "established_date"),
];

fn read(reading: &mut Reading) -> Result<(), Error> {
    reading.rows(&mut |draft, columns, row, record| {
        let text = |field| tidy(columns.text(record, field));
        let (here, there, kind) = (text("urn"), text("link_urn"), text("link_type"));
        let both = numbers::urn(&here).zip(numbers::urn(&there));
        let Some((own, linked)) = both.filter(|(a, b)| a != b && !kind.is_empty()) else {
            let what = "the row does not link one official number with another";
            let fix = "fill in URN, LinkURN and LinkType";
            let fault =
                RowFault::new(codes::NO_LINK, what, &format!("{here} | {there} | {kind}"), fix);
            return draft.reject(row, columns.number("link_urn"), fault);
        };
        let word = kind.to_lowercase();
        let (old, new) =
            if word.starts_with("predecessor") { (linked, own) } else { (own, linked) };
        draft.facts.links.push(Link {
            old,
            new,
            is_plain: matches!(word.as_str(), "successor" | "predecessor"),
            kind,
            named: linked,
            name: text("link_name"),
            row,
        });
    })
}
