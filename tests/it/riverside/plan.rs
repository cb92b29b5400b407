//! What is planted, stated as data: the schools, the five patterns and how much of everything.

/// What a school is in the example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// One of the twelve healthy schools of the main part.
    Main,
    /// In the main part, but only one person ever goes (pattern 3).
    OnePerson,
    /// In the main part until it goes quiet (pattern 5).
    Quiet,
    /// In the cluster behind the bridge (pattern 4).
    Valley,
    /// No contact with any other school (pattern 2).
    Alone,
}

/// One school of the list.
pub(crate) struct School {
    pub(crate) name: &'static str,
    pub(crate) short: &'static str,
    pub(crate) phase: &'static str,
    pub(crate) headcount: u32,
    pub(crate) joined: &'static str,
    pub(crate) aliases: &'static str,
    pub(crate) place: Place,
    /// How often it takes part, against the others in the same place.
    pub(crate) pull: usize,
}

const FIRST: &str = "2023-09-01";
const SECOND: &str = "2024-09-01";

type Row =
    (&'static str, &'static str, &'static str, u32, &'static str, &'static str, Place, usize);

use Place::{Alone, Main, OnePerson, Quiet, Valley};

/// Name, short name, phase, staff, joined, aliases, place, pull. The two Millrace schools are
/// alike in name on purpose: an infant and a junior school are never one school.
#[rustfmt::skip]
const ROWS: [Row; 26] = [
    ("Weir Lane Primary School", "Weir Lane", "Primary", 31, FIRST, "Weir Ln Primary|WLPS", Main, 5),
    ("Alderbrook Primary School", "Alderbrook", "Primary", 22, FIRST, "Alder Brook Primary", Main, 9),
    ("Millrace Infant School", "Millrace Infant", "Primary", 14, FIRST, "Millrace Infants|Mill Race Infant School", Main, 6),
    ("Millrace Junior School", "Millrace Junior", "Primary", 18, FIRST, "Millrace Juniors|Mill Race Junior School", Main, 7),
    ("St Hild's CE Primary School", "St Hild's CE", "Primary", 16, FIRST, "St Hilds|Saint Hild's C of E Primary", Main, 6),
    ("Our Lady of the Ford RC Primary School", "Our Lady RC", "Primary", 17, FIRST, "Our Lady's|Our Lady of the Ford Catholic Primary", Main, 5),
    ("Towpath Primary School", "Towpath", "Primary", 25, FIRST, "Tow Path Primary", Main, 10),
    ("Osier Bank Primary School", "Osier Bank", "Primary", 19, FIRST, "Osier Bank", Main, 5),
    ("Lockgate High School", "Lockgate High", "Secondary", 41, FIRST, "Lockgate|Lock Gate High", Main, 8),
    ("Dabchick Road Primary School", "Dabchick Road", "Primary", 23, FIRST, "Dabchick Rd Primary", Main, 7),
    ("Staithe Primary School", "Staithe", "Primary", 15, SECOND, "The Staithe Primary", Main, 4),
    ("Reedmere School", "Reedmere", "Special", 24, FIRST, "Reedmere Special School", Main, 4),
    ("Heron Carr Primary School", "Heron Carr", "Primary", 13, FIRST, "Heron Carr", OnePerson, 0),
    ("Saltings CE Primary School", "Saltings CE", "Primary", 9, FIRST, "Saltings C of E Primary", OnePerson, 0),
    ("Mooring Hill Infant School", "Mooring Hill Infant", "Primary", 11, SECOND, "Mooring Hill Infants", OnePerson, 0),
    ("Fennel Bridge Junior School", "Fennel Bridge Junior", "Primary", 14, FIRST, "Fennel Bridge Juniors", OnePerson, 0),
    ("St Cedd's RC Primary School", "St Cedd's RC", "Primary", 10, FIRST, "St Cedds|Saint Cedd's Catholic Primary", OnePerson, 0),
    ("Ferryside Primary School", "Ferryside", "Primary", 18, FIRST, "Ferry Side Primary", Quiet, 0),
    ("Combe Vale Academy", "Combe Vale", "Secondary", 33, FIRST, "Combe Vale|Combe Vale School", Valley, 1),
    ("Highcombe Primary School", "Highcombe", "Primary", 17, FIRST, "High Combe Primary", Valley, 1),
    ("Thornycombe CE Primary School", "Thornycombe CE", "Primary", 12, FIRST, "Thornycombe C of E", Valley, 1),
    ("Combe Mill Primary School", "Combe Mill", "Primary", 15, FIRST, "Combe Mill", Valley, 1),
    ("St Brannoc's RC Primary School", "St Brannoc's RC", "Primary", 13, SECOND, "St Brannocs", Valley, 1),
    ("Marsh End Primary School", "Marsh End", "Primary", 12, FIRST, "Marsh End", Alone, 0),
    ("Netherpool Infant School", "Netherpool Infant", "Primary", 8, FIRST, "Netherpool Infants", Alone, 0),
    ("Gull Point Primary School", "Gull Point", "Primary", 10, SECOND, "Gullpoint Primary", Alone, 0),
];

/// The schools, in the order of [`super::names::STAFF`].
pub(crate) fn schools() -> Vec<School> {
    let school = |(name, short, phase, headcount, joined, aliases, place, pull): Row| School {
        name,
        short,
        phase,
        headcount,
        joined,
        aliases,
        place,
        pull,
    };
    ROWS.into_iter().map(school).collect()
}

/// Activities by term (autumn, spring, summer): visits between two or three schools …
pub(crate) const VISITS: [usize; 3] = [47, 34, 41];
/// … meetings of three to six people …
pub(crate) const GROUPS: [usize; 3] = [42, 31, 38];
/// … and training days of ten to twenty. With them comes one heads' meeting a term.
pub(crate) const CPD_DAYS: [usize; 3] = [4, 3, 3];
/// The valley's own: with one meeting of its heads a term.
pub(crate) const VALLEY_VISITS: [usize; 3] = [9, 7, 8];
/// Three schools of the valley at a time.
pub(crate) const VALLEY_GROUPS: [usize; 3] = [8, 7, 8];
/// Meetings at Marsh End with only its own staff: a log of inside work is not contact.
pub(crate) const INSIDE: [usize; 3] = [2, 1, 1];

/// Pattern 1: she leads more than half of everything.
pub(crate) const LEADER: &str = "Bea O'Connor";
/// Of the 246 activities of the main part she leads this many alone …
pub(crate) const LED_ALONE: usize = 154;
/// … and this many with somebody else: (154 + 13/2) / 300 = .535.
pub(crate) const LED_TOGETHER: usize = 13;
/// In tenths, how often a colleague comes with her: Weir Lane is not tied by her alone.
pub(crate) const COLLEAGUE_COMES: usize = 5;

/// Pattern 4: the only one of the valley who meets anybody outside it.
pub(crate) const BRIDGE: &str = "Siân Pryce";

/// The day on which the leaver leaves: within 120 days after the end of the log.
pub(crate) const LEAVING: (&str, &str) = ("Zoë Hartley", "2026-08-31");

/// The one outside body: an adviser who comes to this many training days and leads none.
pub(crate) const ADVISER: (&str, &str, &str) = ("Ruth Calder", "Riverside Council", "la_adviser");
/// Training days with the adviser.
pub(crate) const ADVISED_DAYS: usize = 5;

/// A school that joins what others do, so many times a term.
pub(crate) struct Guest {
    pub(crate) school: &'static str,
    /// The one who goes; nobody named: whoever of the staff.
    pub(crate) who: Option<&'static str>,
    pub(crate) groups: [usize; 3],
    pub(crate) visits: [usize; 3],
    /// The head comes to the heads' meeting.
    pub(crate) heads: [bool; 3],
}

const fn guest(
    school: &'static str,
    who: Option<&'static str>,
    (groups, visits): ([usize; 3], [usize; 3]),
    heads: [bool; 3],
) -> Guest {
    Guest { school, who, groups, visits, heads }
}

const YES: bool = true;
const NO: bool = false;

/// Patterns 3, 5 and 4. Where the one who goes is not the head, the head comes once, to one heads'
/// meeting out of eleven activities or more: the sole-presence share stays above .90.
pub(crate) const GUESTS: [Guest; 7] = [
    guest("Heron Carr", Some("Zoë Hartley"), ([4, 3, 4], [1, 0, 1]), [YES, NO, NO]),
    guest("Saltings CE", Some("Piers Wadlow"), ([2, 2, 2], [1, 0, 1]), [NO, YES, NO]),
    guest("Mooring Hill Infant", Some("Daisy Winterburn"), ([3, 3, 3], [1, 1, 0]), [NO, NO, YES]),
    guest("Fennel Bridge Junior", Some("Mina Park"), ([4, 3, 2], [0, 1, 1]), [YES, NO, NO]),
    guest("St Cedd's RC", Some("Maeve O'Dowd"), ([2, 2, 2], [0, 1, 1]), [YES, NO, YES]),
    guest("Ferryside", None, ([8, 2, 0], [2, 1, 0]), [YES, NO, NO]),
    guest("Highcombe", Some(BRIDGE), ([3, 3, 3], [0, 0, 0]), [NO, NO, NO]),
];

/// Healthy schools whose head misses the heads' meeting, by term.
pub(crate) const HEADS_AWAY: [&[&str]; 3] =
    [&["Staithe", "Lockgate High"], &["Towpath"], &["Millrace Infant", "Reedmere"]];

/// What schools work on, with three topics and the healthy schools that signed up: half the
/// activities stay among them, so the picture has groups in it.
pub(crate) type Initiative = (&'static str, [&'static str; 3], &'static [&'static str]);

/// The main part's initiatives.
#[rustfmt::skip]
pub(crate) const INITIATIVES: [Initiative; 7] = [
    ("Oracy", ["talk partners", "exploratory talk", "speaking to an audience"], &["Alderbrook", "Towpath", "Osier Bank", "St Hild's CE", "Weir Lane"]),
    ("Early reading", ["phonics", "reading for pleasure", "home reading"], &["Millrace Infant", "Our Lady RC", "Staithe", "Alderbrook", "Weir Lane"]),
    ("Maths mastery", ["representations", "fluency", "fractions, ratio and proportion"], &["Towpath", "Dabchick Road", "Millrace Junior", "Lockgate High"]),
    ("Transition", ["Year 6 to 7", "shared texts", "pupil profiles"], &["Lockgate High", "Millrace Junior", "Alderbrook", "Dabchick Road"]),
    ("Inclusion", ["adaptive teaching", "sensory needs", "working with parents"], &["Reedmere", "Towpath", "St Hild's CE", "Lockgate High"]),
    ("Outdoor learning", ["river study", "science outdoors", "gardens"], &["Osier Bank", "Staithe", "Reedmere", "Millrace Infant"]),
    ("Writing moderation", ["Year 2", "Year 4", "Year 6"], &["Our Lady RC", "Millrace Junior", "Dabchick Road", "Towpath"]),
];

/// The valley's initiatives.
pub(crate) const VALLEY_INITIATIVES: [Initiative; 2] = [
    ("Valley writing", ["drafting", "spelling", "moderation"], &[]),
    ("Valley maths", ["calculation policy", "reasoning", "bridging to Year 7"], &[]),
];
