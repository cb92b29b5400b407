//! docs/flags.md: every flag and gate with its rule, its words and its thresholds.

use std::fmt::Write as _;

use super::cards::thresholds_of;
use crate::notice::flag::Flag;
use crate::notice::flags::FLAGS;
use crate::notice::gates::GATES;
use crate::notice::thresholds::Thresholds;
use crate::report::words;

/// The page.
#[must_use]
pub fn page() -> String {
    let mut text = String::from(HEAD);
    for flag in FLAGS {
        text.push_str(&entry(flag));
    }
    text.push_str(GATES_HEAD);
    for gate in GATES {
        text.push_str(&entry(gate));
    }
    text
}

const HEAD: &str = "\
# Flags and gates

Patterns that the report looks for, with their default limits. `tiebeam explain F01` prints the same on \
a terminal.

This page is generated from the flags themselves. Do not edit it: change the flag or its thresholds, \
then run `UPDATE=1 cargo test --test it docs`.

- **ACT** means talk to somebody this week, **LOOK** means look at it, **NOTE** means know it when \
reading the rest.
- Findings speak about the last three finished terms, about the whole log if it has fewer, or about \
`--since` to `--until`. They name the rows behind them, and speak about the network, never about the \
quality of a person.
- **Chance value**: where a rule speaks of chance, the value is read beside the one that sharing out at \
random among the same people would pass in 5 of 100 draws (2,000 draws with the printed seed). It is \
blank where there is nothing to share out; then the limits decide alone.
- There is no established limit for networks of schools. Every threshold is a default with a reason, \
printed in every report; change it under `[flags]` in `tiebeam.toml`.
- A check that cannot be made is listed as *not assessed*, with its reason.

## Flags
";

const GATES_HEAD: &str = "
## Gates

Whether the data can carry a verdict at all. They come first in every list.
";

fn entry(flag: &Flag) -> String {
    let mut text = format!("\n### {} {}\n\n", flag.id, flag.pattern);
    let rule = words::capitalised(&(flag.rule)(&Thresholds::default()));
    let parts = [
        ("Rule", rule),
        ("Why it may matter", words::capitalised(flag.why_it_matters)),
        ("Caution", flag.caution.to_owned()),
        ("Next step", flag.action.to_owned()),
    ];
    for (label, words) in parts.into_iter().filter(|(_, words)| !words.is_empty()) {
        let _ = writeln!(text, "- **{label}**: {}", words.trim_end_matches('.'));
    }
    if !flag.quote.is_empty() {
        let _ = writeln!(text, "- **It rests on**: “{}” ({})", flag.quote, flag.quote_source);
    }
    let mut limits = thresholds_of(flag).peekable();
    if limits.peek().is_some() {
        text.push_str(
            "\n| threshold | default | what it limits | why this value |\n|---|---|---|---|\n",
        );
    }
    for limit in limits {
        let (name, default) = (limit.name, limit.default);
        let _ = writeln!(text, "| `{name}` | {default} | {} | {} |", limit.what(), limit.reason);
    }
    text
}
