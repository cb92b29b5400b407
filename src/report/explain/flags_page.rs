//! docs/flags.md: every flag and gate with its rule, its words and its thresholds.

use std::fmt::Write as _;

use super::card::Kind;
use super::cards::{THRESHOLDS, of_flag, thresholds_of};
use crate::notice::flag::Flag;
use crate::notice::flags::FLAGS;
use crate::notice::gates::GATES;

/// The page.
#[must_use]
pub fn page() -> String {
    let mut text = String::from(HEAD);
    for flag in FLAGS {
        text.push_str(&entry(flag, Kind::Flag));
    }
    text.push_str(GATES_HEAD);
    for gate in GATES {
        text.push_str(&entry(gate, Kind::Gate));
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

fn entry(flag: &Flag, kind: Kind) -> String {
    let card = of_flag(flag, kind);
    let mut text = format!("\n### {}\n\n{}\n\n", card.title, card.says);
    for part in card.parts.iter().filter(|part| part.label != THRESHOLDS) {
        let _ = writeln!(text, "- **{}**: {}", part.label, part.text);
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
