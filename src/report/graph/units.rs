//! The nodes of a graph, and what is said of them and of the whole.

use std::collections::{BTreeMap, BTreeSet};

use super::subject::Subject;
use super::{Field, Node, Values};
use crate::connect::network::{Level, Network};
use crate::connect::rule::Direction;
use crate::measure::card::Measure;
use crate::measure::groups::Groups;
use crate::measure::values::{Kind, kind};
use crate::notice::names;
use crate::report::writers::csv::number;

/// Columns of a list that other attributes say already.
const SAID: [&str; 4] = ["name", "person", "school", "role"];

/// Names that graph programs use for themselves.
const TAKEN: [&str; 2] = ["id", "label"];

pub(super) fn nodes(network: &Network, level: Level, order: &[usize]) -> Vec<Node> {
    let names = names::shown(network, level);
    let width = order.len().to_string().len().max(4);
    let label = |unit: usize| names.get(unit).cloned().unwrap_or_default();
    let node = |(at, &unit): (usize, &usize)| Node {
        id: format!("n{:0width$}", at + 1),
        label: label(unit),
    };
    order.iter().enumerate().map(node).collect()
}

/// Name, school, role, group and state, then every measure, then the other columns of the unit's list.
pub(super) fn fields(subject: &Subject, order: &[usize]) -> Vec<Field> {
    let Subject { network, level, groups, account, .. } = *subject;
    let texts = |of: &dyn Fn(usize) -> String| -> Vec<Option<String>> {
        order.iter().map(|&unit| Some(of(unit)).filter(|text| !text.is_empty())).collect()
    };
    let mut fields = vec![Field::text("name", texts(&|unit| network.name(level, unit).to_owned()))];
    fields.push(Field::text("kind", texts(&|_| level.one().to_owned())));
    if level == Level::People {
        fields.push(Field::text("school", texts(&|unit| network.workplace(unit).to_owned())));
        let role = |unit: usize| network.people.get(unit).map(|person| person.role.clone());
        fields.push(Field::text("role", texts(&|unit| role(unit).unwrap_or_default())));
    }
    if let Some(groups) = groups {
        fields.push(Field::text("group", texts(&|unit| group(groups, unit).to_owned())));
    }
    let states = network.states(level);
    fields.push(Field::text("state", texts(&|unit| states[unit].word().to_owned())));
    let answered = network.answered(level);
    let answers = order.iter().map(|&unit| answered[unit]).collect();
    fields.push(Field { name: "answered".to_owned(), values: Values::YesNo(answers) });
    fields.retain(|field| has_any(&field.values));
    for (measure, column) in &account.scores(level).units {
        let values = order.iter().map(|&unit| column.get(unit).copied().flatten()).collect();
        fields.push(measured(measure, values));
    }
    let mut used: BTreeSet<String> = fields.iter().map(|field| field.name.clone()).collect();
    used.extend(TAKEN.map(str::to_owned));
    for column in columns(network, level) {
        let cell = |unit: usize| attributes(network, level, unit)?.get(&column).cloned();
        let cells = texts(&|unit| cell(unit).unwrap_or_default());
        let mut name = column.clone();
        while !used.insert(name.clone()) {
            name.insert_str(0, "list_");
        }
        fields.push(Field { name, values: listed(cells) });
    }
    fields
}

/// The name, the level and the measures of the network.
pub(super) fn about(subject: &Subject, direction: Direction) -> Vec<Field> {
    let one = |name: &str, text: &str| Field::text(name, vec![Some(text.to_owned())]);
    let mut fields = vec![
        one("name", subject.name),
        one("level", subject.level.word()),
        one("direction", direction.word()),
    ];
    for (measure, value) in &subject.account.scores(subject.level).network {
        fields.push(measured(measure, vec![*value]));
    }
    fields
}

fn group(groups: &Groups, unit: usize) -> &str {
    let number = groups.of.get(unit).copied().flatten();
    number.and_then(|number| groups.names.get(number as usize)).map_or("", String::as_str)
}

fn attributes(network: &Network, level: Level, unit: usize) -> Option<&BTreeMap<String, String>> {
    match level {
        Level::People => network.people.get(unit).map(|person| &person.attributes),
        Level::Schools => network.schools.get(unit).map(|school| &school.attributes),
    }
}

/// The columns of the list that say something and that no other attribute says.
fn columns(network: &Network, level: Level) -> Vec<String> {
    let all = (0..network.ties(level).units()).filter_map(|unit| attributes(network, level, unit));
    let filled = all.flatten().filter(|(_, cell)| !cell.is_empty());
    let columns: BTreeSet<&String> = filled.map(|(column, _)| column).collect();
    columns.into_iter().filter(|column| !SAID.contains(&column.as_str())).cloned().collect()
}

fn has_any(values: &Values) -> bool {
    match values {
        Values::Text(values) => values.iter().any(Option::is_some),
        Values::Whole(values) => values.iter().any(Option::is_some),
        Values::Real(values) => values.iter().any(Option::is_some),
        Values::YesNo(values) => values.iter().any(Option::is_some),
    }
}

fn measured(measure: &Measure, values: Vec<Option<f64>>) -> Field {
    let values = match kind(measure) {
        Kind::Whole => Values::Whole(values.into_iter().map(|v| v.map(|v| v as i64)).collect()),
        Kind::YesNo => Values::YesNo(values.into_iter().map(|v| v.map(|v| v > 0.5)).collect()),
        Kind::Real => Values::Real(values),
    };
    Field { name: measure.name.to_owned(), values }
}

/// A column of a list: numbers only if every cell is written as the number would be, so that
/// no code loses its zeros.
fn listed(cells: Vec<Option<String>>) -> Values {
    let plain = |text: &String| text.parse::<f64>().ok().filter(|value| number(*value) == *text);
    let all = |test: &dyn Fn(&String) -> bool| cells.iter().flatten().all(test);
    if all(&|text| plain(text).is_some() && text.parse::<i32>().is_ok()) {
        let whole = |cell: &Option<String>| cell.as_ref()?.parse::<i64>().ok();
        Values::Whole(cells.iter().map(whole).collect())
    } else if all(&|text| plain(text).is_some()) {
        Values::Real(cells.iter().map(|cell| cell.as_ref().and_then(plain)).collect())
    } else {
        Values::Text(cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[&str]) -> Vec<Option<String>> {
        texts.iter().map(|text| Some((*text).to_owned()).filter(|t| !t.is_empty())).collect()
    }

    #[test]
    fn a_list_column_is_a_number_only_if_nothing_is_lost() {
        assert_eq!(listed(cells(&["22", "", "-3"])), Values::Whole(vec![Some(22), None, Some(-3)]));
        assert_eq!(listed(cells(&["1.5", "2"])), Values::Real(vec![Some(1.5), Some(2.0)]));
        for texts in [["007", "12"], ["1.50", "2"], ["1e5", "2"], ["NaN", "2"], ["-0", "2"]] {
            assert_eq!(listed(cells(&texts)), Values::Text(cells(&texts)), "{texts:?}");
        }
    }
}
