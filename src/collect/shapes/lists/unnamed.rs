//! A school list of numbers whose names stand under a heading that nobody knows: without them the whole
//! network would stand outside its own list, so it is asked.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::plain;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::shape::Reading;

/// Words of headings that may stand above the names of schools, and such as stand above other names.
const OF_NAMES: &[&str] = &[
    "school",
    "schools",
    "academy",
    "academies",
    "name",
    "names",
    "institution",
    "establishment",
    "estab",
    "provider",
    "site",
    "setting",
    "label",
    "title",
    "member",
    "members",
];
const OF_OTHERS: &[&str] = &[
    "la",
    "local",
    "authority",
    "lea",
    "trust",
    "mat",
    "head",
    "headteacher",
    "principal",
    "contact",
    "street",
    "address",
    "town",
    "county",
    "postcode",
    "ward",
    "district",
    "region",
    "group",
    "type",
    "phase",
    "status",
    "email",
    "phone",
    "website",
    "url",
    "diocese",
    "cluster",
    "hub",
    "role",
    "lead",
    "date",
    "year",
    "number",
    "no",
    "code",
    "id",
    "person",
    "staff",
];

/// Asks which column holds the names, if none is known and one looks as if it did.
pub fn ask(reading: &Reading) -> Result<(), Error> {
    let columns = reading.columns;
    if columns.has("name") {
        return Ok(());
    }
    let headings = &reading.layout.headings;
    let ignored = columns.ignored(headings);
    let may_be = |(_, heading): &(usize, &String)| ignored.contains(heading);
    let unused: Vec<(usize, &String)> = headings.iter().enumerate().filter(may_be).collect();
    let cells = |at: usize| {
        let rows = columns.first_rows().iter();
        rows.filter_map(move |row| row.get(at).map(str::trim)).filter(|cell| !cell.is_empty())
    };
    let sounds = |at: usize| {
        cells(at).filter(|cell| sounds_like_a_school(cell)).count() * 2 > cells(at).count()
    };
    let is_called = |at: usize, heading: &str| {
        let heading = plain(heading);
        let is = |list: &[&str]| heading.split('_').any(|word| list.contains(&word));
        let is_text = cells(at).all(|cell| cell.contains(char::is_alphabetic));
        is(OF_NAMES) && !is(OF_OTHERS) && is_text && cells(at).next().is_some()
    };
    let likely = unused.iter().find(|(at, _)| sounds(*at));
    let likely = likely.or_else(|| unused.iter().find(|(at, heading)| is_called(*at, heading)));
    let Some((_, heading)) = likely else { return Ok(()) };
    let what = format!(
        "no column of the school list is known to hold the schools' names; `{heading}` may be it"
    );
    let fix = format!(
        "say which it is: --map name=\"{heading}\"; or, if no column is, delete that one from the list"
    );
    let place = Place::line(&reading.table.name, reading.layout.headings_line);
    Err(Error::data(what, fix)
        .coded(codes::WHICH_NAMES)
        .plainly("no column of the school list is known to hold the schools' names")
        .plain_fix("say which it is with --map name=\"its heading\"")
        .at(place))
}
