//! Google Forms: the download, whose choices are joined by semicolons, and the linked sheet,
//! whose choices are joined by commas. Grids are `Question [Row]`.

use crate::collect::bytes::head::Head;
use crate::collect::cells::columns::{Columns, plain};
use crate::collect::questions::asks::question::{Ask, asks};
use crate::collect::questions::asks::remark::is_bare_number;
use crate::collect::questions::asks::wording::{bracketed, words};
use crate::collect::questions::part::{Part, Parts};
use crate::collect::questions::platform::{
    FIELDS, NEEDS, Platform, Stamps, State, column, layout, plain_headings,
};
use crate::collect::questions::taking::take::read;
use crate::collect::shape::{Shape, Turn};
use crate::collect::shapes::logs::{attendance, interactions};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "google_forms",
    says: "answers to a Google Form: the downloaded file, or the linked sheet saved as CSV",
    fields: FIELDS,
    needs: NEEDS,
    gives: "who works with whom, in the direction asked; who answered and who did not; no leading and no terms, unless the form asks for the date of each activity",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: |head| layout(&PLATFORM, head),
    suffices: |_| true,
    recognises: |_| true,
    read: |reading| read(reading, &PLATFORM),
};

const EXAMPLE: &str = "\
\"Timestamp\",\"Your school\",\"Which schools did you work with? (tick all)\"\n\
\"2025/10/02 9:15:22 AM GMT+1\",\"Ashbrook Primary School\",\"St Mary's CE Primary School;Wharfside Academy\"\n";

const STAMP: &[&str] = &[
    "timestamp",
    "horodateur",
    "zeitstempel",
    "marca_temporal",
    "tijdstempel",
    "informazioni_cronologiche",
    "carimbo_de_data_hora",
    "sygnatura_czasowa",
    "stamp_amser",
    "tidsstempel",
    "tidstämpel",
    "aikaleima",
    "časové_razítko",
    "časová_pečiatka",
    "időbélyeg",
    "marcaj_de_timp",
    "zaman_damgası",
    "tidsstämpel",
];

const PLATFORM: Platform = Platform {
    name: "Google Forms",
    parts,
    own: &[
        "timestamp",
        "horodateur",
        "zeitstempel",
        "marca_temporal",
        "tijdstempel",
        "informazioni_cronologiche",
        "carimbo_de_data_hora",
        "sygnatura_czasowa",
        "stamp_amser",
        "tidsstempel",
        "tidstämpel",
        "aikaleima",
        "časové_razítko",
        "časová_pečiatka",
        "időbélyeg",
        "marcaj_de_timp",
        "zaman_damgası",
        "tidsstämpel",
        "username",
        "email_address",
        "score",
        "email",
    ],
    own_prefixes: &[],
    name_column: &[],
    email_column: &["email_address", "username", "email"],
    handed_in: STAMP,
    stamps: Stamps::Local,
    state: |_| State::Complete,
    is_own_code: is_bare_number,
};

fn parts(head: &Head) -> Option<Parts> {
    let row = head.rows.first()?;
    let plain = plain_headings(&row.cells);
    let stamp = column(&plain, STAMP)?;
    // A stamp has a time of day; a log with a column `timestamp` need not.
    let mut stamps = head.rows.iter().skip(1).filter_map(|row| row.cells.get(stamp));
    let timed = stamps.all(|cell| cell.is_empty() || cell.contains(':') || cell.contains('.'));
    let sentence = |cell: &String| cell.contains(['?', '[']) || words(cell).len() > 3;
    let is_form = asks_for_ties(&row.cells) || row.cells.iter().any(sentence);
    (timed && is_form && !is_log(&row.cells)).then(|| Parts {
        columns: row.cells.iter().map(|cell| Part::bracketed(cell)).collect(),
        line: row.line,
        first_line: row.next_line(),
    })
}

fn asks_for_ties(headings: &[String]) -> bool {
    let asked: Vec<Ask> =
        headings.iter().filter_map(|heading| asks(bracketed(heading).0)).collect();
    let has = |wanted: &[Ask]| wanted.iter().any(|ask| asked.contains(ask));
    has(&[Ask::OwnSchool, Ask::OwnName])
        && has(&[Ask::Schools, Ask::People, Ask::HowOften, Ask::Host])
}

/// Whether the headings are those of a log, with both sides of a contact or with an event: a form
/// made to be one is read as one.
pub(super) fn is_log(headings: &[String]) -> bool {
    let plain: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
    let sentence = headings.iter().any(|cell| cell.contains(['?', '[']));
    let is = |shape: &Shape| (shape.recognises)(&Columns::find(shape.fields, headings, &[]));
    let sides = plain
        .iter()
        .any(|heading| matches!(heading.as_str(), "event_id" | "from_person" | "from_school"));
    sides && (is(&interactions::SHAPE) || is(&attendance::SHAPE))
        || !sentence
            && !asks_for_ties(headings)
            && (is(&interactions::SHAPE) || is(&attendance::SHAPE))
}
