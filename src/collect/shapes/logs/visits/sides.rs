//! Which side of a visit a column is about: headings for the two sides, and those that only say so
//! together with others or with what stands below them.

use crate::collect::cells::columns::{Columns, Naming, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::words::tick;
use crate::collect::shape::Shape;

/// Headings above the school that a visitor comes from.
pub const VISITORS_SCHOOL: &[&str] = &[
    "visiting_school",
    "visiting_school_s",
    "visitor_school",
    "visitor_s_school",
    "visitors_school",
    "from_school",
    "school_from",
    "guest_school",
    "their_school",
    "home_school",
    "own_school",
    "school_visiting",
    "school_of_visitor",
    "school_of_visitors",
    "school_of_visitor_s",
    "visitors_from",
    "visitor_from",
    "visitor_organisation",
    "visitor_s_organisation",
    "visitors_organisation",
    "visiting_organisation",
    "visitor_setting",
    "visitor_s_setting",
    "visiting_setting",
    "visitor_school_name",
    "visiting_school_name",
    "visitor_1_school",
    "visitor_1_s_school",
    "visitor_school_1",
    "visiting_school_1",
    "first_visitor_school",
    "first_visitor_s_school",
    "school_of_visitor_1",
    "school_of_first_visitor",
    "school_1",
    "first_school",
];

/// Headings above the official number of that school.
pub const VISITORS_NUMBER: &[&str] = &[
    "from_number",
    "from_urn",
    "from_school_urn",
    "visitor_urn",
    "visiting_urn",
    "visiting_school_urn",
    "visitor_school_urn",
    "visitors_school_urn",
    "visitor_s_school_urn",
    "urn_of_visitor",
    "urn_of_visiting_school",
    "urn_from",
    "from_laestab",
    "visiting_school_laestab",
    "visiting_school_dfe_number",
    "visiting_school_dfe_no",
];

/// The same of the school that is visited.
pub const HOSTS_NUMBER: &[&str] = &[
    "to_number",
    "to_urn",
    "to_school_urn",
    "host_urn",
    "host_school_urn",
    "hosting_school_urn",
    "school_visited_urn",
    "visited_school_urn",
    "urn_of_host",
    "urn_of_host_school",
    "urn_to",
    "to_laestab",
    "host_laestab",
    "host_school_laestab",
    "host_school_dfe_number",
    "host_school_dfe_no",
];

/// Headings above one visitor.
pub const VISITOR: &[&str] = &[
    "visitor",
    "visitors",
    "visitor_1",
    "first_visitor",
    "visitor_1_name",
    "visitor_name_1",
    "name_of_visitor_1",
    "from_person",
    "sender",
    "from_name",
    "visiting_person",
    "visiting_teacher",
    "visiting_colleague",
    "who_went",
    "who_visited",
    "visited_by",
    "visitor_name",
    "name_of_visitor",
];

/// The columns of a log of visits or contacts, with those in their places whose headings only say together
/// which side they are of; what the user named stays.
#[must_use]
pub fn sided(shape: &Shape, layout: &Layout, columns: Columns, named: &[Naming]) -> Columns {
    let columns = match shape.name {
        "interactions" => from_or_to(columns),
        "visit_log" => from_or_nothing(columns),
        "attendance" => return with_units(columns),
        _ => return columns,
    };
    let columns = with_units(columns);
    let columns = host_beside_school(shape, layout, columns, named);
    attended(layout, columns)
}

/// `Duration` above mere numbers, which may be hours or minutes, is not used.
fn with_units(columns: Columns) -> Columns {
    let has_unit = |text: &str| text.contains(|c: char| c.is_alphabetic() || c == ':');
    if columns.seen(|row| has_unit(columns.text(row, "duration"))) {
        columns
    } else {
        columns.without("duration")
    }
}

/// `from` beside `from_school` is a person, and beside `from_person` a school.
fn from_or_to(columns: Columns) -> Columns {
    let sides = [("from", "from_person", "from_school"), ("to", "to_person", "to_school")];
    sides.into_iter().fold(columns, |columns, (either, person, school)| {
        match (columns.has(either), columns.has(person), columns.has(school)) {
            (true, false, true) => columns.meaning(either, person),
            (true, true, false) => columns.meaning(either, school),
            _ => columns,
        }
    })
}

/// `From` beside visitors is where they came from.
fn from_or_nothing(columns: Columns) -> Columns {
    let is_open = !columns.has_any(&["visiting_school", "visiting_schools"]);
    if is_open && columns.has_any(&["visitors", "visitor"]) {
        columns.meaning("from", "visiting_school")
    } else {
        columns.without("from")
    }
}

/// `Host` beside `Host school` is a person.
fn host_beside_school(
    shape: &Shape,
    layout: &Layout,
    columns: Columns,
    named: &[Naming],
) -> Columns {
    const SCHOOL: [&str; 4] = ["host_school", "hosting_school", "host_s_school", "school_of_host"];
    let (person, school) = match shape.name {
        "interactions" => ("to_person", "to_school"),
        _ => ("host_person", "host"),
    };
    let at = |wanted: &[&str]| {
        layout.headings.iter().position(|heading| wanted.contains(&plain(heading).as_str()))
    };
    let is_said = named.iter().any(|naming| naming.ours == person || naming.ours == school);
    let (Some(host), Some(place)) = (at(&["host", "host_name"]), at(&SCHOOL)) else {
        return columns;
    };
    if is_said || columns.has(person) {
        return columns;
    }
    columns.with(school, place).with(person, host)
}

/// `Attended` above a visit says whether it took place, if its cells are ticks.
fn attended(layout: &Layout, columns: Columns) -> Columns {
    let at = columns.number("took_place").map(|at| at as usize - 1);
    let heading = at.and_then(|at| layout.headings.get(at)).map(|heading| plain(heading));
    let is_open = heading.is_some_and(|heading| heading.starts_with("attended"));
    if is_open && !columns.seen(|row| tick(columns.text(row, "took_place")).is_some()) {
        columns.without("took_place")
    } else {
        columns
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::shapes::logs::{interactions, visit_log};

    fn used(shape: &Shape, headings: &str) -> String {
        let headings: Vec<String> = headings.split(',').map(str::to_owned).collect();
        let columns = Columns::find(shape.fields, &headings, &[]);
        let layout = Layout { headings: headings.clone(), ..Layout::default() };
        let columns = sided(shape, &layout, columns, &[]);
        let used = columns.used(&headings).into_iter().map(|(field, _)| field);
        used.collect::<Vec<_>>().join(",")
    }

    #[test]
    fn headings_say_together_which_side_they_are_of() {
        let contacts = |headings| used(&interactions::SHAPE, headings);
        assert_eq!(
            contacts("Date,From,From school,To,To school"),
            "date,from_person,from_school,to_person,to_school"
        );
        assert_eq!(
            contacts("Date,Visited by,From,School visited"),
            "date,from_person,from_school,to_school"
        );
        assert_eq!(
            contacts("Date,Visitor,Visitor's school,Host,Host school"),
            "date,from_person,from_school,to_person,to_school"
        );
        assert_eq!(contacts("Date,From,To"), "date,from,to");
        let visits = |headings| used(&visit_log::SHAPE, headings);
        assert_eq!(
            visits("Date,Host,Host school,Visitors,From"),
            "date,host_person,host,visitors,visiting_school"
        );
        assert_eq!(visits("Date,Host,Visiting schools,From"), "date,host,visiting_schools");
        assert_eq!(visits("Date,Host,Visiting schools,Attended"), "date,host,visiting_schools");
    }
}
