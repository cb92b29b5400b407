//! Who led how much, and how much of it chance would explain.

use serde::Serialize;

use crate::base::people_as::PeopleAs;
use crate::notice::story::Story;
use crate::report::words;

/// Leaders named on the page; the rest are counted.
const SHOWN: usize = 10;

/// How leading is shared.
#[derive(Serialize)]
pub(crate) struct Leading<'a> {
    sentence: String,
    chance: Option<String>,
    draws: String,
    has_draws: bool,
    rows: Vec<Row<'a>>,
    left: Option<String>,
}

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    workplace: &'a str,
    activities: String,
    share: String,
    interval: String,
    rank: String,
    unsure: bool,
}

pub(super) fn of<'a>(story: &'a Story<'a>) -> Option<Leading<'a>> {
    let leading = story.leading.as_ref()?;
    let sentence = format!(
        "The lead is known for {} of {}. {} led or co-led; the leading is as concentrated as if \
         {} people shared it equally.",
        words::count(leading.known as u64),
        words::counted(leading.activities, "activity", "activities"),
        words::counted(leading.ranked.len(), "person", "people"),
        words::fixed(leading.effective_leaders, 1),
    );
    let chance = leading.chance_top_share.map(|share| {
        format!(
            "If the same activities were shared out at random among the same people, the highest \
             share would be at most {} in 95 of 100 draws.",
            words::percent(share)
        )
    });
    // Where people are hidden no line speaks of one of them.
    let shown = if story.network.people_as == PeopleAs::Hide { 0 } else { SHOWN };
    let rows = leading.ranked.iter().take(shown).map(|leader| Row {
        name: &leader.name,
        workplace: &leader.workplace,
        activities: words::count(leader.activities as u64),
        share: words::percent(leader.share),
        interval: words::between(leader.spread),
        rank: words::likely_rank(leader.spread),
        unsure: leader.may_swap,
    });
    let left = leading.ranked.len().saturating_sub(shown);
    let left = (left > 0 && shown > 0).then(|| format!("{} more led.", words::count(left as u64)));
    let (draws, has_draws) = (leading.draws.says(), leading.draws.are_done());
    Some(Leading { sentence, chance, draws, has_draws, rows: rows.collect(), left })
}
