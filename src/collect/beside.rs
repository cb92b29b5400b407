//! Names of schools with their official numbers in a column beside them: the number tells schools of one
//! name apart, names a school where the name is blank, and may contradict it.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::error::Error;
use crate::collect::bytes::table::Table;
use crate::collect::cells::columns::{Columns, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::number_beside::NumberBeside;
use crate::collect::draft::Draft;
use crate::collect::shapes::lists::schools;
use crate::collect::who::names::{is_nobody, school_key, tidy};
use crate::collect::who::numbers;
use crate::collect::within::walk;

/// Fields for the school of somebody, and the words by which a heading says whose number it is.
const SIDES: &[(&str, &[&str])] = &[
    ("school", &[]),
    ("from_school", &["visitor", "visitors", "visiting", "from"]),
    ("visiting_school", &["visitor", "visitors", "visiting", "from"]),
    ("to_school", &["host", "hosts", "hosting", "to", "visited", "receiving"]),
    ("host", &["host", "hosts", "hosting", "to", "visited", "receiving"]),
];

/// The columns of numbers beside names, each with the cells in which the number matters; none in lists of
/// schools, which have fields for both.
pub fn numbers_beside(
    table: &Table,
    layout: &Layout,
    columns: &Columns,
    draft: &Draft,
) -> Result<Vec<(&'static str, NumberBeside)>, Error> {
    let unused = columns.ignored(&layout.headings);
    let mut found = Vec::new();
    for (field, side) in SIDES {
        let number = layout
            .headings
            .iter()
            .position(|heading| unused.contains(heading) && is_number_of(&plain(heading), side));
        let (Some(name), Some(number)) = (columns.number(field), number) else { continue };
        let mut beside = NumberBeside { name: name as usize - 1, number, ..Default::default() };
        let mut pairs: BTreeSet<(String, String)> = BTreeSet::new();
        walk(table, layout, &mut 0, &mut |_, record| {
            let cell = |at: usize| tidy(record.get(at).unwrap_or_default());
            let (name, number) = (cell(beside.name), cell(beside.number));
            if official(&number).is_some() && !name.contains([';', '|', '\n']) {
                pairs.insert((name, number));
            }
        })?;
        beside.texts = meanings(pairs, draft);
        if !beside.texts.is_empty() {
            found.push((*field, beside));
        }
    }
    Ok(found)
}

/// Whether a heading, in the form of [`plain`], stands above the official number of a side's school.
fn is_number_of(heading: &str, side: &[&str]) -> bool {
    let (own, rest): (Vec<&str>, Vec<&str>) =
        heading.split('_').partition(|word| side.contains(word));
    let rest = rest.join("_");
    let fields = schools::SHAPE.fields.iter();
    let mut numbers = fields.filter(|field| matches!(field.name, "urn" | "laestab"));
    own.is_empty() == side.is_empty()
        && numbers.any(|field| field.name == rest || field.synonyms.contains(&rest.as_str()))
}

/// A number in one way of writing: six digits of a URN, or seven of a LAESTAB.
fn official(cell: &str) -> Option<String> {
    let urn = numbers::urn(cell).filter(|_| numbers::is_urn_like(cell));
    urn.map(|number| number.to_string()).or_else(|| numbers::laestab(cell))
}

/// What each pair of cells means, where it is not the name alone.
fn meanings(
    pairs: BTreeSet<(String, String)>,
    draft: &Draft,
) -> BTreeMap<(String, String), String> {
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut namesakes: BTreeMap<String, u32> = BTreeMap::new();
    let mut know = |numbers: [String; 2], names: BTreeSet<String>| {
        for number in numbers.iter().filter_map(|number| official(number)) {
            owners.entry(number).or_default().extend(names.iter().cloned());
        }
        for name in names {
            *namesakes.entry(name).or_default() += 1;
        }
    };
    for line in &draft.schools {
        let names = std::iter::once(&line.name).chain(&line.also).map(|name| school_key(name));
        know([line.urn.clone(), line.laestab.clone()], names.collect());
    }
    for line in &draft.facts.register {
        let urn = line.urn.map(|urn| urn.to_string()).unwrap_or_default();
        know([urn, line.laestab.clone()], BTreeSet::from([school_key(&line.name)]));
    }
    let mut of_name: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut named: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (name, number) in pairs.iter().filter(|(name, _)| !is_nobody(name)) {
        of_name.entry(school_key(name)).or_default().extend(official(number));
        let names = named.entry(official(number).unwrap_or_default()).or_default();
        names.entry(school_key(name)).or_insert_with(|| name.clone());
    }
    let meaning = |(name, written): (String, String)| {
        let number = official(&written)?;
        if is_nobody(&name) {
            // A number that no list knows is the school that other rows of the file call so.
            let called = named.get(&number).filter(|names| names.len() == 1);
            let called = called.filter(|_| !owners.contains_key(&number));
            let text = called.and_then(|names| names.iter().next()).map(|(key, name)| {
                let is_shared = of_name.get(key).is_some_and(|numbers| numbers.len() > 1);
                if is_shared { format!("{name} ({number})") } else { name.clone() }
            });
            return Some(((name, written), text.unwrap_or(number)));
        }
        let key = school_key(&name);
        let is_shared = namesakes.get(&key).is_some_and(|lines| *lines > 1)
            || of_name.get(&key).is_some_and(|numbers| numbers.len() > 1);
        let is_another = owners.get(&number).is_some_and(|names| !names.contains(&key));
        let text = format!("{name} ({number})");
        (is_shared || is_another).then_some(((name, written), text))
    };
    pairs.into_iter().filter_map(meaning).collect()
}
