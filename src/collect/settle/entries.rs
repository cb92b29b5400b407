//! The entries of each activity, activities in the order of their days.

use std::ops::Range;

use crate::base::calendar::Date;
use crate::collect::draft::intern::beginning;
use crate::collect::draft::{Draft, DraftActivity, Entry, MentionKind};

/// The drafted activities by day and number. What is made in this order also stands in memory in it, so
/// that whoever goes through a million of them need not wait for each.
#[must_use]
pub fn in_day_order(draft: &Draft) -> Vec<u32> {
    let text = |number: u32| draft.texts.of(draft.activities[number as usize].id);
    // Most are told apart by their day and how their number begins, which stand together here: the day in 32
    // bits, the beginning in 64, and last which activity it is.
    let key = |(at, activity): (u32, &DraftActivity)| {
        let beginning = beginning(draft.texts.of(activity.id));
        u128::from(day(activity.date)) << 96 | u128::from(beginning) << 32 | u128::from(at)
    };
    let mut keys: Vec<u128> = (0..).zip(&draft.activities).map(key).collect();
    keys.sort_unstable_by(|&a, &b| {
        let whole = || text(a as u32).cmp(text(b as u32));
        (a >> 32).cmp(&(b >> 32)).then_with(whole).then(a.cmp(&b))
    });
    keys.into_iter().map(|key| key as u32).collect()
}

/// A day as a number that is larger the later it is; none is before all.
fn day(date: Option<Date>) -> u32 {
    let Some(date) = date else { return 0 };
    let year = (i32::from(date.year()) - i32::from(i16::MIN)) as u32;
    year << 16 | (date.month() as u32) << 8 | date.day() as u32
}

/// Where the entries of each activity stand, in the order given: named people, then leaders, then schools.
/// `joined` says where the rows of each drafted activity go, `kinds` what each mention is.
#[must_use]
pub fn of_each(
    draft: &mut Draft,
    joined: &[u32],
    order: &[u32],
    kinds: &[MentionKind],
) -> Vec<Range<u32>> {
    in_ranges(draft, joined, order, kinds)
        .unwrap_or_else(|| sort_entries(draft, joined, order, kinds))
}

/// Where the entries of each activity stand, in the order of activities, if those of each stand together and
/// all name people, as in most logs: then they can stay where they are.
fn in_ranges(
    draft: &Draft,
    joined: &[u32],
    order: &[u32],
    kinds: &[MentionKind],
) -> Option<Vec<Range<u32>>> {
    if !kinds.iter().all(|kind| NAMED.contains(kind)) {
        return None;
    }
    let mut ranges = vec![0..0_u32; order.len()];
    let mut last = None;
    for (at, entry) in (0..).zip(&draft.entries) {
        let target = joined[entry.activity as usize];
        let range = &mut ranges[target as usize];
        if last.replace(target) != Some(target) {
            if range.start < range.end {
                return None;
            }
            range.start = at;
        }
        range.end = at + 1;
    }
    Some(order.iter().map(|&number| ranges[number as usize].clone()).collect())
}

/// Puts the entries in the order of the activities, and in each: named people, then leaders, then
/// schools. The result is where the entries of each activity stand.
fn sort_entries(
    draft: &mut Draft,
    joined: &[u32],
    order: &[u32],
    kinds: &[MentionKind],
) -> Vec<Range<u32>> {
    let mut ranks = vec![0_u32; order.len()];
    for (rank, &number) in (0..).zip(order) {
        ranks[number as usize] = rank;
    }
    let rank = |entry: &Entry| ranks[joined[entry.activity as usize] as usize] as usize;
    let mut ends = vec![0_u32; order.len()];
    for entry in &draft.entries {
        ends[rank(entry)] += 1;
    }
    let mut next = ends.clone();
    let mut sum = 0;
    for (start, end) in next.iter_mut().zip(&mut ends) {
        (*start, sum) = (sum, sum + *end);
        *end = sum;
    }
    let nobody = Entry { activity: 0, mention: 0, leads: false, hosts: false, row: 0 };
    let mut sorted = vec![nobody; draft.entries.len()];
    for some in [NAMED, LEADERS, SCHOOLS] {
        if !kinds.iter().any(|kind| some.contains(kind)) {
            continue;
        }
        for entry in draft.entries.iter().filter(|entry| some.contains(&kind_of(kinds, **entry))) {
            let slot = &mut next[rank(entry)];
            sorted[*slot as usize] = *entry;
            *slot += 1;
        }
    }
    draft.entries = sorted;
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(&ends).map(|(start, &end)| start..end).collect()
}

const NAMED: &[MentionKind] = &[MentionKind::Person, MentionKind::Either];
const LEADERS: &[MentionKind] = &[MentionKind::Leader];
const SCHOOLS: &[MentionKind] = &[MentionKind::School];

/// What the mention of an entry is.
#[must_use]
pub fn kind_of(kinds: &[MentionKind], entry: Entry) -> MentionKind {
    kinds.get(entry.mention as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbers_in_their_order() {
        let date = |year, month, day| jiff::civil::date(year, month, day);
        let days = [date(-3, 12, 31), date(1999, 12, 31), date(2025, 1, 2), date(2025, 2, 1)];
        let numbers: Vec<u32> = std::iter::once(None).chain(days.map(Some)).map(day).collect();
        assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    }
}
