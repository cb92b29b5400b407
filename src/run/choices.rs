//! Every setting that can change a number, in words: for run.toml, JSON and the methods paragraph.

use crate::base::calendar::Date;
use crate::base::people_as::PeopleAs;
use crate::collect::cells::columns::{Naming, plain};
use crate::collect::dates::{DayMonth, ShortYears};
use crate::collect::mask::{is_usual_depth, usual_column, usual_kind};
use crate::connect::network::Level;
use crate::connect::rule::Rule;
use crate::measure::paths::sources::Wish;
use crate::notice::account::Choice;
use crate::notice::words::count;
use crate::run::options::settings::Settings;

/// The settings; where names are not shown, without the user's own words.
#[must_use]
pub fn of(settings: &Settings, level: Level) -> Vec<Choice> {
    let day = |day: Option<Date>| day.map_or_else(|| "as the log".to_owned(), |d| d.to_string());
    let mut choices = vec![
        Choice { name: "people_as", value: settings.people_as.word().to_owned() },
        Choice { name: "level", value: level.word().to_owned() },
        Choice { name: "direction", value: settings.rule.direction.word().to_owned() },
        Choice { name: "groups", value: groups(settings) },
        Choice { name: "bootstrap", value: settings.bootstrap.says() },
        Choice { name: "since", value: day(settings.window.since) },
        Choice { name: "until", value: day(settings.window.until) },
        Choice { name: "weights", value: weights(&settings.rule, settings.people_as) },
        Choice { name: "alpha", value: settings.rule.alpha.0.to_string() },
    ];
    if let Some(order) = settings.wishes.day_month {
        let value = if order == DayMonth::DayFirst { "dmy" } else { "mdy" };
        choices.push(Choice { name: "dates", value: value.to_owned() });
    }
    if settings.wishes.short_years == ShortYears::First {
        choices.push(Choice { name: "dates", value: "ymd".to_owned() });
    }
    if settings.searched_from != Wish::Usual {
        choices.push(Choice { name: "sources", value: settings.searched_from.says() });
    }
    let is_open = settings.people_as == PeopleAs::Names;
    let named = &settings.wishes.named;
    if !named.is_empty() {
        // Where names are not shown only our own word: another was refused when files were read.
        let words = |naming: &Naming| {
            if is_open {
                format!("{} = {}", naming.ours, naming.theirs)
            } else {
                naming.ours.clone()
            }
        };
        let value = named.iter().map(words).collect::<Vec<_>>().join("; ");
        choices.push(Choice { name: "columns", value });
    }
    let aliases = &settings.wishes.aliases;
    if !aliases.is_empty() {
        let pairs = aliases.iter().map(|(from, to)| format!("{from} = {to}"));
        let value = if is_open {
            pairs.collect::<Vec<_>>().join("; ")
        } else {
            count(aliases.len(), "alias", "aliases")
        };
        choices.push(Choice { name: "aliases", value });
    }
    choices
}

fn groups(settings: &Settings) -> String {
    let Some(column) = &settings.groups else { return "school".to_owned() };
    match settings.people_as {
        PeopleAs::Names => column.clone(),
        PeopleAs::Codes | PeopleAs::Hide => {
            usual_column(&plain(column)).unwrap_or("a column of the list").to_owned()
        }
    }
}

fn weights(rule: &Rule, people_as: PeopleAs) -> String {
    let (direction, alpha) = (rule.direction, rule.alpha);
    if *rule == (Rule { direction, alpha, ..Rule::default() }) {
        return "every activity counts 1".to_owned();
    }
    let is_open = people_as == PeopleAs::Names;
    let kind = |kind: &str| match usual_kind(kind) {
        usual if usual == kind => kind.to_owned(),
        _ if is_open => kind.to_owned(),
        _ => "another kind".to_owned(),
    };
    let depth = |depth: &str| {
        if is_open || is_usual_depth(depth) { depth.to_owned() } else { "another depth".to_owned() }
    };
    let mut parts: Vec<String> =
        rule.kinds.iter().map(|(name, weight)| format!("{} {weight}", kind(name))).collect();
    // Their order would be that of the alphabet.
    if !is_open {
        parts.sort();
    }
    parts.push(format!("other kinds {}", rule.other_kinds.unwrap_or(1.0)));
    if rule.hours {
        parts.push("times hours".to_owned());
    }
    parts.extend(
        rule.depths.iter().map(|(name, weight)| format!("times {weight} for {}", depth(name))),
    );
    parts.join(", ")
}
