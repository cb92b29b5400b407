//! Every card, made from the registries, so that a new entry there has its card at once.

use super::card::{Card, Kind};
use super::columns;
use super::columns::column::Column;
use super::spellings::SPELLINGS;
use super::term::Term;
use super::terms::TERMS;
use crate::base::codes::{self, Code};
use crate::base::problem::Outcome;
use crate::collect::cells::columns::Field;
use crate::collect::shape::Shape;
use crate::collect::shapes::SHAPES;
use crate::measure::card::{Measure, Of};
use crate::measure::compat::TOOLS;
use crate::measure::compat::tool::When;
use crate::measure::registry::{NETWORK, TABLES, UNIT};
use crate::measure::silence::{Needs, is_told_by_others, needs};
use crate::notice::flag::Flag;
use crate::notice::flags::FLAGS;
use crate::notice::gates::GATES;
use crate::notice::thresholds::{MEANINGS, Meaning, Thresholds};
use crate::plot::charts::CHARTS;
use crate::plot::kind;
use crate::report::words;

/// Every card, in the order of the list.
#[must_use]
pub fn all() -> Vec<Card> {
    let measures = UNIT.iter().chain(NETWORK).chain(TABLES);
    let mut cards: Vec<Card> = measures.map(|card| of_measure(card)).collect();
    cards.extend(FLAGS.iter().map(|flag| of_flag(flag, Kind::Flag)));
    cards.extend(GATES.iter().map(|gate| of_flag(gate, Kind::Gate)));
    cards.extend(codes::all().map(of_code));
    cards.extend(CHARTS.iter().map(of_chart));
    cards.extend(SHAPES.iter().map(of_shape));
    cards.extend(MEANINGS.iter().map(of_threshold));
    cards.extend(columns_once().iter().map(|(column, tables)| of_column(column, tables)));
    cards.extend(TERMS.iter().flat_map(|(_, terms)| *terms).map(of_term));
    for card in &mut cards {
        let own = SPELLINGS.iter().filter(|(name, _)| *name == card.name);
        if !matches!(card.kind, Kind::Term | Kind::Column) {
            card.also.extend(own.flat_map(|(_, spellings)| *spellings));
        }
    }
    cards
}

/// A measure's card.
#[must_use]
pub fn of_measure(measure: &Measure) -> Card {
    let what = match measure.of {
        Of::Unit(_) => "a measure of each person or school",
        Of::Network(_) => "a measure of the network",
        Of::Table(where_it_stands) => where_it_stands,
    };
    let card = Card::new(Kind::Measure, measure.name, what, measure.says.to_owned())
        .saying("How to read it", measure.reading)
        .with("Formula", measure.formula)
        .saying("Ties it uses", measure.ties)
        .saying("Blank", &blank(measure))
        .saying("With few answers", with_few(measure))
        .saying("Other tools", measure.tools);
    let card = TOOLS.iter().fold(card, |card, tool| {
        let text = tool.on(measure).map_or_else(String::new, |other| {
            let when = match other.when {
                When::Always => "",
                When::Directed => "With direction, ",
                When::Undirected => "Without direction, ",
            };
            format!("{when}{} {}.", tool.title, other.why)
        });
        card.with(tool.option, text)
    });
    card.with("Source", measure.cite)
}

/// When a measure is blank: every unit that is silent and that nobody named has no value but what
/// others know of it.
fn blank(measure: &Measure) -> String {
    let by_silence = matches!(measure.of, Of::Unit(_)) && !is_told_by_others(measure);
    match (measure.undefined, by_silence) {
        ("", false) => "Never".to_owned(),
        ("", true) => "Never, but for non-respondents whom nobody named".to_owned(),
        (undefined, false) => undefined.to_owned(),
        (undefined, true) => format!("{undefined}; for non-respondents whom nobody named"),
    }
}

/// What becomes of a measure where few answered a survey or keep the log.
fn with_few(measure: &Measure) -> &'static str {
    match needs(measure) {
        Needs::Nothing => "Always shown: it counts what is in the data",
        Needs::Half => "Blank where fewer than 50% answered or keep the log",
        Needs::Shape => {
            "Blank where fewer than 70% answered or keep the log. Above, non-respondents whom nobody named are not counted: N is assessed, not all who are listed"
        }
        Needs::Names if matches!(measure.of, Of::Unit(_)) => {
            "Blank where fewer than 80% answered or keep the log; from 70% on the page says from what to what it goes in the data so far, without names, and complete data may give values outside these. Non-respondents whom nobody named are not counted"
        }
        Needs::Names => "Blank where fewer than 80% answered or keep the log",
    }
}

/// The part of a flag's card that lists its thresholds.
pub(crate) const THRESHOLDS: &str = "Thresholds";

/// The card of a flag or a gate.
#[must_use]
pub fn of_flag(flag: &Flag, kind: Kind) -> Card {
    let what =
        if kind == Kind::Gate { "a check of the data" } else { "a pattern worth a conversation" };
    let why = flag.why_it_matters;
    let says = format!("{}. Why it may matter: {why}.", words::capitalised(flag.pattern));
    let limits = thresholds_of(flag)
        .map(|limit| format!("{} = {}: {}", limit.name, limit.default, limit.reason));
    let limits: Vec<String> = limits.collect();
    let quote = format!("“{}” ({})", flag.quote, flag.quote_source);
    let mut card = Card::new(kind, flag.id, what, says)
        .saying("Rule", &(flag.rule)(&Thresholds::default()))
        .saying("Caution", flag.caution)
        .saying("Next step", flag.action)
        .with("It rests on", if flag.quote.is_empty() { String::new() } else { quote })
        .with(THRESHOLDS, limits.join("; "));
    card.title = format!("{} {}", flag.id, flag.pattern);
    card.also.push(flag.pattern);
    card.see.extend(["threshold", "chance value"]);
    card
}

/// The thresholds that belong to a flag or gate.
pub(crate) fn thresholds_of(flag: &Flag) -> impl Iterator<Item = &'static Meaning> {
    let id = flag.id;
    MEANINGS.iter().filter(move |limit| limit.flags().any(|flag| flag == id))
}

fn of_code(code: &Code) -> Card {
    let what = match code.outcome {
        Outcome::Asked => "a code: something to settle before the file can be read",
        Outcome::Unread => "a code: the file was not read",
        Outcome::Rejected => "a code: the row was left out",
        Outcome::Merged => "a code: the row was merged with another",
        Outcome::Noted => "a code: the row was used",
    };
    Card::new(Kind::Code, code.id, what, code.says.to_owned())
        .with("For example", code.example)
        .saying("What to do", code.fix)
}

fn of_chart(chart: &kind::Kind) -> Card {
    let file = format!("charts/{0}.svg and charts/{0}.png in the folder of a report", chart.name);
    Card::new(Kind::Chart, chart.name, "a chart: how to read it", chart.how_to_read.to_owned())
        .with("File", file)
}

/// The fields of a shape, each with the headings that are taken for it.
fn fields_of(shape: &Shape) -> String {
    let field = |field: &Field| match other_headings(field).as_slice() {
        [] => field.name.to_owned(),
        also => format!("{} ({})", field.name, also.join(", ")),
    };
    shape.fields.iter().map(field).collect::<Vec<_>>().join("; ")
}

/// The headings that mean a field, beside its own name.
#[must_use]
pub fn other_headings(field: &Field) -> Vec<&'static str> {
    // Kinds of files that share a list of headings call the field differently.
    field.synonyms.iter().copied().filter(|heading| *heading != field.name).collect()
}

fn of_shape(shape: &Shape) -> Card {
    let says = format!("{}.", words::capitalised(shape.says));
    Card::new(Kind::Shape, shape.name, "a kind of input file", says)
        .saying("Needs", shape.needs)
        .saying("Gives", shape.gives)
        .with("Columns", fields_of(shape))
        .with("Set it", format!("--shape {}, where a file is not recognised", shape.name))
}

fn of_threshold(limit: &Meaning) -> Card {
    let has = |flag: &&&Flag| limit.flags().any(|id| id == flag.id);
    let flags: Vec<&&Flag> = FLAGS.iter().chain(GATES).filter(has).collect();
    let of: Vec<String> =
        flags.iter().map(|flag| format!("{} ({})", flag.id, flag.pattern)).collect();
    let of = of.join(" and ");
    let default = limit.default;
    let says =
        format!("A limit of {of}: {}. It is {default} unless you set another.", limit.what());
    let mut card = Card::new(Kind::Threshold, limit.name, "a threshold", says)
        .saying("Why this value", limit.reason)
        .with("Set it", format!("{} = {default} under [flags] in tiebeam.toml", limit.name));
    card.see.extend(flags.iter().map(|flag| flag.id));
    card.see.push("threshold");
    card
}

/// Every column once for each thing that it says, with the tables in which it says that.
fn columns_once() -> Vec<(Column, Vec<&'static str>)> {
    let mut once: Vec<(Column, Vec<&'static str>)> = Vec::new();
    for table in columns::TABLES.iter().flat_map(|tables| *tables) {
        for column in table.columns {
            match once.iter_mut().find(|(known, _)| known == column) {
                Some((_, tables)) => tables.push(table.name),
                None => once.push((*column, vec![table.name])),
            }
        }
    }
    once
}

fn of_column(column: &Column, tables: &[&str]) -> Card {
    let what = if tables.len() == 1 { "a column of a table" } else { "a column of tables" };
    Card::new(Kind::Column, column.name, what, column.says.to_owned())
        .with("Where it stands", tables.join(", "))
}

fn of_term(term: &Term) -> Card {
    let mut card = Card::new(Kind::Term, term.name, "a term", term.says.to_owned());
    for (label, text) in term.parts {
        let is_raw = matches!(*label, "Formula" | "Source");
        card = if is_raw { card.with(label, *text) } else { card.saying(label, text) };
    }
    card.also.extend(term.also);
    card.see.extend(term.see);
    card
}

#[cfg(test)]
mod tests {
    use super::{of_measure, with_few};
    use crate::measure::brokerage::dyadic_constraint;
    use crate::measure::centrality::{betweenness, degree, in_degree};
    use crate::measure::cohesion::pieces::isolates;

    #[test]
    fn who_is_silent_and_named_by_nobody_is_blank_and_the_card_says_so() {
        let blank = |measure| {
            let part = of_measure(measure).parts.into_iter().find(|part| part.label == "Blank");
            part.map(|part| part.text).unwrap_or_default()
        };
        let silent = "Never, but for non-respondents whom nobody named.";
        assert_eq!(blank(&degree::MEASURE), silent);
        assert_eq!(blank(&betweenness::MEASURE), silent);
        // What others said holds of the silent too, and a network is not one of them.
        assert!(!blank(&in_degree::MEASURE).contains("non-respondents"));
        assert_eq!(blank(&isolates::MEASURE), "Never.");
    }

    #[test]
    fn only_what_a_unit_has_is_told_from_what_to_what() {
        assert!(with_few(&betweenness::MEASURE).contains("may give values outside"));
        assert!(!with_few(&dyadic_constraint::MEASURE).contains("from what to what"));
    }
}
