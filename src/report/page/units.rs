//! The table of schools (or people): one line each, from the standings.

use serde::Serialize;

use super::cards::anchor;
use crate::base::calendar::long_date;
use crate::base::people_as::PeopleAs;
use crate::connect::network::Level;
use crate::connect::state::State;
use crate::notice::finding::Subject;
use crate::notice::story::{Mark, Standing, Story};
use crate::notice::words::{list, ranks};
use crate::report::words;

/// A page with more rows than this opens slowly; the rest stands in the CSV.
const SHOWN: usize = 3_000;

/// The table.
#[derive(Serialize)]
pub(crate) struct UnitTable<'a> {
    heading: &'static str,
    unit: &'static str,
    /// What the lines are in the order of.
    order: &'static str,
    columns: Vec<Column>,
    has_unheard: bool,
    /// What the ranks in brackets are; empty without any.
    ranks: String,
    rows: Vec<Row<'a>>,
    left: Option<String>,
}

#[derive(Serialize)]
struct Column {
    heading: &'static str,
    /// Numbers stand at the right and are sorted as numbers; words and days are not.
    is_number: bool,
    says: &'static str,
}

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    mark: &'static str,
    stands: &'static str,
    cells: Vec<Value>,
    flags: Vec<Link>,
    urgency: usize,
}

/// A cell: what is read, and what it is sorted by (empty: last).
#[derive(Serialize)]
struct Value {
    text: String,
    key: String,
    /// The likely rank by this column; empty where nothing was drawn anew.
    rank: String,
}

#[derive(Serialize)]
struct Link {
    id: &'static str,
    pattern: &'static str,
    anchor: String,
}

type Has = fn(&Standing) -> bool;
type Make = fn(&Standing) -> Value;

const COLUMNS: [(Column, Has, Make); 8] = [
    (
        Column {
            heading: "State",
            is_number: false,
            says: "connected; no ties, although heard; silent (asked without an answer, or without a \
                   row of its own in the log); or outside the roster",
        },
        |unit| unit.state != State::Connected,
        |unit| {
            word(match unit.state {
                State::Connected => "connected",
                State::Isolate => "no ties",
                State::NonRespondent => "silent",
                State::Outside => "outside",
            })
        },
    ),
    (
        Column {
            heading: "Answered",
            is_number: false,
            says: "whether it answered; an en dash if nobody asked it",
        },
        |unit| unit.answered.is_some(),
        |unit| {
            word(unit.answered.map_or(
                words::UNDEFINED,
                |answered| {
                    if answered { "yes" } else { "no" }
                },
            ))
        },
    ),
    (
        Column { heading: "Partners", is_number: true, says: "how many others it has a tie with" },
        |_| true,
        |unit| {
            let partners = (unit.mark != Mark::Unheard).then_some(unit.partners as f64);
            ranked(number(partners, 0), unit.likely.partners)
        },
    ),
    (
        Column { heading: "Activities", is_number: true, says: "activities it took part in" },
        |unit| unit.activities.is_some(),
        |unit| {
            let activities = unit.activities.map(|count| count as f64);
            ranked(number(activities, 0), unit.likely.activities)
        },
    ),
    (
        Column { heading: "Strength", is_number: true, says: "the summed strength of its ties" },
        |_| true,
        |unit| {
            let strength = (unit.mark != Mark::Unheard).then_some(unit.strength);
            ranked(number(strength, 1), unit.likely.strength)
        },
    ),
    (
        Column {
            heading: "Bridging %",
            is_number: true,
            says: "share of all pairs of others, also those without any route, whose shortest route \
                   runs through it",
        },
        |unit| unit.bridging.is_some(),
        |unit| {
            let bridging = unit.bridging.map(|share| share * 100.0);
            ranked(number(bridging, 0), unit.likely.bridging)
        },
    ),
    (
        Column {
            heading: "People",
            is_number: true,
            says: "different people who stood for it with others",
        },
        |unit| unit.people.is_some(),
        |unit| number(unit.people.map(|count| count as f64), 0),
    ),
    (
        Column {
            heading: "Last contact",
            is_number: false,
            says: "its last activity with another",
        },
        |unit| unit.last_contact.is_some(),
        |unit| Value {
            text: unit.last_contact.map_or(words::UNDEFINED.to_owned(), long_date),
            key: unit.last_contact.map(|date| date.to_string()).unwrap_or_default(),
            rank: String::new(),
        },
    ),
];

pub(super) fn of<'a>(story: &'a Story<'a>) -> UnitTable<'a> {
    let standings = &story.standings;
    let used: Vec<_> =
        COLUMNS.into_iter().filter(|(_, has, _)| standings.iter().any(has)).collect();
    let links = links(story);
    let is_coded = story.level == Level::People && story.network.people_as == PeopleAs::Codes;
    let mut shown: Vec<usize> = (0..standings.len()).collect();
    if shown.len() > SHOWN {
        // The flagged ones and the strongest stay.
        shown.sort_by(|&a, &b| {
            let (a, b) = (&standings[a], &standings[b]);
            let is_plain = |unit: &Standing| unit.flags.is_empty();
            is_plain(a).cmp(&is_plain(b)).then(b.strength.total_cmp(&a.strength))
        });
        shown.truncate(SHOWN);
        shown.sort_unstable();
    }
    if is_coded {
        shown.sort_by_key(|&at| &standings[at].name);
    }
    let mut links: Vec<Option<Vec<Link>>> = links.into_iter().map(Some).collect();
    let rows = shown
        .into_iter()
        .map(|at| {
            let flags = links[at].take().unwrap_or_default();
            row(&standings[at], &used.iter().map(|column| column.2).collect::<Vec<_>>(), flags)
        })
        .collect();
    let left = standings.len().saturating_sub(SHOWN);
    let (heading, unit) = match story.level {
        Level::People => ("Everyone", "Person"),
        Level::Schools => ("Every school", "School"),
    };
    UnitTable {
        heading,
        unit,
        order: if is_coded { "code" } else { "name" },
        ranks: ranks_say(story),
        has_unheard: standings.iter().any(|unit| unit.mark == Mark::Unheard),
        columns: used.into_iter().map(|(column, _, _)| column).collect(),
        rows,
        left: (left > 0).then(|| words::count(left as u64)),
    }
}

/// What the brackets say, and by which columns nothing could be drawn.
fn ranks_say(story: &Story) -> String {
    let has = |of: fn(&Standing) -> bool| story.standings.iter().any(of);
    let by = [
        ("Partners", true, has(|unit| unit.likely.partners.is_some())),
        (
            "Activities",
            has(|unit| unit.activities.is_some()),
            has(|unit| unit.likely.activities.is_some()),
        ),
        ("Strength", true, has(|unit| unit.likely.strength.is_some())),
        (
            "Bridging %",
            has(|unit| unit.bridging.is_some()),
            has(|unit| unit.likely.bridging.is_some()),
        ),
    ];
    let named = |is: bool| -> Vec<&str> {
        let columns = by.iter().filter(|(_, has, ranked)| *has && *ranked == is);
        columns.map(|(name, _, _)| *name).collect()
    };
    let (drawn, open) = (named(true), named(false));
    if drawn.is_empty() {
        return "How certain an order by any of these columns is stays open: see ranks.csv for why."
            .to_owned();
    }
    // Places by these hang on single activities.
    let narrow = drawn.iter().copied().filter(|name| matches!(*name, "Partners" | "Bridging %"));
    let narrow: Vec<&str> = narrow.filter(|_| story.network.has_log).collect();
    let few = match narrow.as_slice() {
        [] => String::new(),
        narrow => format!(
            " By {} the ranges are a little too narrow: the true place is more often further down \
             than further up.",
            list(narrow)
        ),
    };
    let open = match open.as_slice() {
        [] => String::new(),
        open => format!(" By {} there are no likely ranks; ranks.csv says why.", list(open)),
    };
    format!(
        "In brackets: the rank by {} in 90 of 100 draws of the same data; where two overlap, their \
         order is not certain (ranks.csv).{few}{open}",
        list(&drawn)
    )
}

/// The findings about each unit, as links to their cards.
fn links(story: &Story) -> Vec<Vec<Link>> {
    let mut links: Vec<Vec<Link>> = story.standings.iter().map(|_| Vec::new()).collect();
    for (at, flag) in story.findings.flags.iter().enumerate() {
        let ((Subject::Person(unit), Level::People) | (Subject::School(unit), Level::Schools)) =
            (flag.subject, story.level)
        else {
            continue;
        };
        let link = Link { id: flag.id, pattern: flag.pattern, anchor: anchor("finding", at) };
        if let Some(own) = links.get_mut(unit as usize) {
            own.push(link);
        }
    }
    links
}

fn row<'a>(standing: &'a Standing, columns: &[Make], flags: Vec<Link>) -> Row<'a> {
    let (mark, stands) = match standing.mark {
        Mark::NoLinks => ("none", "no links"),
        Mark::Unheard => ("unheard", "not heard from"),
        Mark::OneLink => ("one", "one link"),
        Mark::HoldsTogether => ("holds", "holds others together"),
        Mark::Ordinary => ("ordinary", ""),
    };
    let cells = columns.iter().map(|make| make(standing)).collect();
    Row { name: &standing.name, mark, stands, cells, urgency: flags.len(), flags }
}

fn word(text: &str) -> Value {
    Value { text: text.to_owned(), key: text.to_owned(), rank: String::new() }
}

fn number(value: Option<f64>, decimals: usize) -> Value {
    Value {
        text: value.map_or(words::UNDEFINED.to_owned(), |value| words::fixed(value, decimals)),
        key: value.map(|value| value.to_string()).unwrap_or_default(),
        rank: String::new(),
    }
}

/// A number with its likely rank.
fn ranked(value: Value, likely: Option<(usize, usize)>) -> Value {
    Value { rank: likely.map_or(String::new(), ranks), ..value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn undefined_is_a_dash_and_sorts_last() {
        let sample = Sample::of(26);
        let story = sample.story();
        let table = of(&story);
        let bridging = &table.rows[0].cells[4];
        assert_eq!((bridging.text.as_str(), bridging.key.as_str()), ("–", ""));
        assert_eq!(table.rows[25].flags[0].anchor, "finding-3");
        assert_eq!(table.rows.len(), 26);
    }

    #[test]
    fn columns_that_nobody_has_are_left_out() {
        let sample = Sample::of(3);
        let mut story = sample.story();
        for standing in &mut story.standings {
            standing.activities = None;
        }
        let table = of(&story);
        assert!(table.columns.iter().all(|column| column.heading != "Activities"));
        assert_eq!(table.rows[0].cells.len(), table.columns.len());
    }
}
