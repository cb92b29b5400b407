//! The heading of the report: what was found, in one sentence.

use crate::notice::finding::{Severity, Side, Subject};
use crate::notice::story::{Mark, Standing, Story};
use crate::report::words;

/// The main finding in one short sentence; its numbers are those of the table and of the findings.
pub(super) fn title(story: &Story) -> String {
    let flags = &story.findings.flags;
    let mut parts = Vec::new();
    let front = story.leading.as_ref().map_or(&[][..], |leading| leading.in_front());
    match (flags.iter().find(|flag| flag.id == "F01").map(|flag| flag.side), front) {
        (Some(Side::Above), [top]) => {
            parts.push(format!("one person carries {} of the leading", words::percent(top.share)));
        }
        (Some(Side::Above), [top, ..]) => {
            let share = words::percent(top.share);
            parts.push(format!("{} people carry {share} of the leading each", front.len()));
        }
        (Some(Side::Below), _) => parts.push("few people carry most of the leading".to_owned()),
        _ => {}
    }
    let flagged = |id: &str| flags.iter().any(|flag| flag.id == id);
    if let Some(top) = story.leavers.as_ref().and_then(|leavers| leavers.ranked.first())
        && parts.is_empty()
        && flags.iter().any(|f| f.id == "F02" && f.subject == Subject::Person(top.person))
    {
        let share = words::percent(top.stops.weight);
        parts.push(format!("{share} of contact would stop with one person’s activities"));
    }
    parts.extend(alone(story));
    if flagged("F09") {
        parts.push("the network is in parts that hardly meet".to_owned());
    }
    if flagged("F10") {
        parts.push("parts of the network hang on a single link".to_owned());
    }
    let hanging = flags.iter().filter(|flag| flag.id == "F06").count();
    if hanging > 0 {
        let verb = if hanging == 1 { "hangs" } else { "each hang" };
        parts
            .push(format!("{} {verb} on one person", words::counted(hanging, "school", "schools")));
    }
    // The two that come first are enough for a heading.
    parts.truncate(2);
    let sentence = match (parts.join("; "), flags.len()) {
        (empty, 0) if empty.is_empty() && story.findings.checks == 0 => {
            "this data does not allow a check for any pattern".to_owned()
        }
        (empty, 0) if empty.is_empty() => "no pattern here passed its threshold".to_owned(),
        (empty, raised) if empty.is_empty() => {
            format!("{} worth a conversation", words::counted(raised, "finding is", "findings are"))
        }
        (parts, _) => parts,
    };
    words::capitalised(&sentence)
}

/// Schools without contact: those that F04 is most urgent about; without that flag, those that have
/// no link in the whole log.
fn alone(story: &Story) -> Option<String> {
    let isolated = |severity| {
        let flags = story.findings.flags.iter();
        flags.filter(|flag| flag.id == "F04" && flag.severity == severity).count()
    };
    let (one, many) = words::units(story.level);
    let (number, all, words) = match (isolated(Severity::Act), isolated(Severity::Look)) {
        (0, 0) if story.findings.not_assessed.iter().any(|missing| missing.id == "F04") => {
            let linkless = with_mark(&story.standings, Mark::NoLinks);
            (linkless, words::counted(story.standings.len(), one, many), "no recorded link")
        }
        (0, look) if story.span.is_none() => (look, schools(story), "no recorded link"),
        (0, look) => (look, schools(story), "had no contact in the latest term"),
        (act, _) => (act, schools(story), "had no contact for two terms or more"),
    };
    let have = if number == 1 { "has" } else { "have" };
    (number > 0).then(|| format!("{} of {all} {have} {words}", words::count(number as u64)))
}

fn schools(story: &Story) -> String {
    words::counted(story.network.schools.len(), "school", "schools")
}

fn with_mark(standings: &[Standing], mark: Mark) -> usize {
    standings.iter().filter(|standing| standing.mark == mark).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::finding::Finding;
    use crate::report::sample::Sample;

    #[test]
    fn the_number_in_the_title_is_the_number_in_the_table() {
        let sample = Sample::of(26);
        let story = sample.story();
        let is_act = |flag: &&Finding| flag.id == "F04" && flag.severity == Severity::Act;
        let alone = story.findings.flags.iter().filter(is_act).count();
        let share = story.leading.as_ref().map(|l| words::percent(l.ranked[0].share));
        let share = share.unwrap_or_default();
        let expected = format!(
            "One person carries {share} of the leading; {alone} of 26 schools has had no contact for two terms or more"
        );
        assert_eq!(title(&story), expected);
    }

    #[test]
    fn without_findings_it_says_so() {
        let expected = "This data does not allow a check for any pattern";
        assert_eq!(title(&Sample::of(3).story()), expected);
    }
}
