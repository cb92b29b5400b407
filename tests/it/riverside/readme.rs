//! The README of the example. Every number in it is measured from the log.

use super::log::{Log, people};
use super::planted::{ALONE, QUIET, TIED_BY_ONE, VALLEY};

/// The text of `data/riverside/README.md`.
pub(crate) fn text() -> String {
    let log = Log::read();
    let ends = [log.rows.first(), log.rows.last()].map(|row| row.unwrap()["date"].clone());
    let visits = log.activities.values().filter(|rows| rows[0]["type"] == "visit").count();
    format!(
        "\
# Riverside: an example network

**Everything here is invented**: the schools, their numbers (URNs \
that begin with 99 are not in use), the people and what they did. It is one school year (three terms, {first} to {last}) of a \
network of {schools} schools, and what the documentation and the tests of tiebeam share.

| file | what it holds |
|---|---|
| `attendance.csv` | {rows} rows, one person at one activity; {activities} activities, {visits} of \
them visits; {active} people |
| `schools.csv` | the {schools} members of the network, with or without a row in the log |
| `people.csv` | {people} people: {staff} at the schools, and one adviser from outside |
| `tiebeam.toml` | names the lists, so that `tiebeam` finds them |

## What is planted in it

{patterns}

Nothing else is: every other school meets others at least three times in every term, sends several \
people and its head, and nobody else has a leaving date. One adviser from outside (Ruth Calder, \
Riverside Council) comes to five training days and leads none. The heads of most schools of the \
main part meet once a term.

Some findings follow from these patterns and are no mistake: without Bea O'Connor's activities more \
than half of the contact between schools goes, and schools that send one person reach few of \
their staff.

## How it is made

By the generator in `tests/it/riverside/`, from a fixed seed: `plan.rs` states schools and patterns \
as data, `names.rs` the people. The tests beside it recompute every number above from the CSV text, \
and fail when a committed file, this one too, is not what the generator makes. Edit no file here; \
change the plan, then

```
UPDATE=1 cargo test --test it riverside
```
",
        first = ends[0],
        last = ends[1],
        schools = log.schools.len(),
        rows = log.rows.len(),
        activities = log.activities.len(),
        active = people(&log.rows).len(),
        people = log.people.len(),
        staff = log.people.len() - 1,
        patterns = patterns(&log),
    )
}

fn patterns(log: &Log) -> String {
    let shares = log.lead_shares();
    let effective = 1.0 / shares.iter().map(|(_, share)| share * share).sum::<f64>();
    let leads = |rows: &&Vec<_>| {
        let row = |row: &super::log::Row| row["person"] == shares[0].0 && row["part"] != "attend";
        rows.iter().any(row)
    };
    let (cut, of) = log.pairs_cut("Siân Pryce");
    let parts = log.parts_without(Some("Siân Pryce"));
    let quiet = log.cross_by_term(QUIET);
    format!(
        "\
1. **One person leads more than half.** Bea O'Connor (Weir Lane Primary School) leads or co-leads \
{led} of {activities} activities: a lead share of {top:.3}, co-leads split. {others} others share \
the rest, the next with {next:.3}. The effective number of leaders is {effective:.2}.
2. **Three schools have no contact with any other** in all three terms: {alone}. Marsh End logs four \
activities of its own three staff, the other two nothing.
3. **Five schools are tied by one person each.** The share is that of the school's activities with \
other schools at which this person alone was there from it. Zoë Hartley leaves on 31 August 2026.

| school | person | activities with other schools | share | partner schools |
|---|---|---|---|---|
{tied}
4. **One person bridges the valley.** {valley} meet among themselves, and meet the rest only through \
Siân Pryce (Highcombe Primary School), at nine activities. Without her the {both} people left of \
those who hang together fall into {main} and {behind}: {cut} of {of} pairs ({cut_share:.1} %) are cut \
off. Highcombe itself is not tied by her alone (share {highcombe:.2}).
5. **One school goes quiet.** {QUIET} takes part in {autumn} activities with other schools in \
autumn, {spring} in spring and {summer} in summer.",
        led = log.activities.values().filter(leads).count(),
        activities = log.activities.len(),
        top = shares[0].1,
        others = shares.len() - 1,
        next = shares[1].1,
        alone = sentence(&ALONE),
        tied = tied(log),
        valley = sentence(&VALLEY),
        both = parts[0].len() + parts[1].len(),
        main = parts[0].len(),
        behind = parts[1].len(),
        cut_share = 100.0 * cut as f64 / of as f64,
        highcombe = log.sole_presence("Highcombe Primary School").unwrap().1,
        autumn = quiet[0],
        spring = quiet[1],
        summer = quiet[2],
    )
}

fn tied(log: &Log) -> String {
    let row = |(school, person): (&str, &str)| {
        let (_, share) = log.sole_presence(school).unwrap();
        let (activities, partners) = (log.cross(school).len(), log.partners(school).len());
        format!("| {school} | {person} | {activities} | {share:.3} | {partners} |\n")
    };
    TIED_BY_ONE.into_iter().map(row).collect()
}

/// `a, b and c`.
fn sentence(names: &[&str]) -> String {
    let (last, rest) = names.split_last().unwrap();
    format!("{} and {last}", rest.join(", "))
}
