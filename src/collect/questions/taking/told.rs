//! What is told about an export as a whole: which questions were used, and what its program did.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::collect::cells::words::counted;
use crate::collect::dates::{DateStudy, DayMonth};
use crate::collect::questions::asks::own_school::holds_schools;
use crate::collect::questions::asks::question::Ask;
use crate::collect::questions::asks::relation::{Relation, Way};
use crate::collect::questions::choices::Known;
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::part::Cells;
use crate::collect::questions::platform::{Platform, Stamps, column};
use crate::collect::questions::scales::numbering::never_in;
use crate::collect::questions::scales::scale::{self, Often};
use crate::collect::questions::taking::respondent::Own;
use crate::collect::shape::Reading;

/// Which questions were used as what, and which were not.
pub fn columns(
    reading: &mut Reading,
    platform: &Platform,
    form: &Form,
    own: &Own,
    relations: &[Relation],
    is_log: bool,
) {
    let mut used: BTreeSet<(usize, &'static str)> = BTreeSet::new();
    let first = |question: &Question| question.columns.first().map_or(0, |(column, _)| *column);
    let of_log = [
        Ask::Host,
        Ask::LedBy,
        Ask::Date,
        Ask::Type,
        Ask::Title,
        Ask::Hours,
        Ask::Status,
        Ask::Cancelled,
        Ask::TookPlace,
        Ask::Side,
    ];
    let always = [
        Ask::OwnSchool,
        Ask::OwnName,
        Ask::OwnFirstName,
        Ask::OwnLastName,
        Ask::OwnEmail,
        Ask::OwnRole,
    ];
    for question in &form.questions {
        let Some(ask) = question.ask else { continue };
        if always.contains(&ask) || is_log && of_log.contains(&ask) {
            used.insert((first(question), ask.field()));
        }
    }
    for relation in relations {
        let field = relation.question.ask.map_or("partners", Ask::field);
        used.insert((first(relation.question), field));
        used.extend(relation.beside.map(|beside| (beside.column, Ask::HowOften.field())));
    }
    let mut named: Vec<(usize, String, String)> = used
        .iter()
        .filter_map(|&(at, field)| {
            let question = form.questions.iter().find(|question| first(question) == at)?;
            Some((at, field.to_owned(), question.wording.clone()))
        })
        .collect();
    let own_columns = [
        (&own.names, platform.name_column, "person"),
        (&own.emails, platform.email_column, "email"),
    ];
    for (columns, headings, field) in own_columns {
        let at = column(&form.plain, headings).filter(|at| columns.contains(at));
        named.extend(at.map(|at| (at, field.to_owned(), form.headings[at].clone())));
    }
    let handed_in = column(&form.plain, platform.handed_in).filter(|_| !is_log);
    named.extend(handed_in.map(|at| (at, "answered".to_owned(), form.headings[at].clone())));
    named.sort();
    let is_used = |at: usize| named.iter().any(|(used, ..)| *used == at);
    let mut ignored = Vec::new();
    for (at, heading) in form.headings.iter().enumerate() {
        let question =
            form.questions.iter().find(|q| q.columns.iter().any(|(column, _)| *column == at));
        let wording = question.map_or(heading, |question| &question.wording);
        let starts = question.is_none_or(|question| first(question) == at);
        if starts && !is_used(at) && !wording.is_empty() {
            ignored.push(wording.clone());
        }
    }
    if let Some(file) = reading.draft.files.get_mut(usize::from(reading.file)) {
        file.columns = named.into_iter().map(|(_, field, heading)| (field, heading)).collect();
        file.ignored = ignored;
    }
}

/// Questions that are answered with schools and not used: nobody should miss them unaware.
pub fn unused_schools(
    reading: &mut Reading,
    form: &Form,
    relations: &[Relation],
    cells: &Cells,
    known: &Known,
) {
    let Some(used) = relations.first().map(|relation| relation.question) else { return };
    let field = used.ask.map_or("partners", Ask::field);
    let unused = form.questions.iter().filter(|question| question.ask.is_none());
    for question in unused.filter(|question| holds_schools(question, cells, known)) {
        let wording = &question.wording;
        let what = format!("`{wording}` is answered with names of schools and is not used");
        let fix = format!(
            "if they are partners too, add --map {field}=\"{}\" --map partners=\"{wording}\"; else nothing",
            used.wording
        );
        let name = reading.table.name.clone();
        reading.draft.note_file(&name, codes::SCHOOLS_UNUSED, what, &fix);
    }
}

/// A question whose ties run from whoever is named to the respondent.
pub fn turned(reading: &mut Reading, wording: &str) {
    let what = format!(
        "`{wording}` asks who comes or turns to the respondent, or whom the respondent helps, so each tie runs from whoever is named to the respondent"
    );
    let fix =
        "nothing, if that is right; else word the heading as asking whom the respondent turns to";
    let name = reading.table.name.clone();
    reading.draft.note_file(&name, codes::FROM_THE_NAMED, what, fix);
}

/// What the program, or Excel after it, did to the file.
pub fn habits(reading: &mut Reading, platform: &Platform, form: &Form, cells: &Cells) {
    let name = reading.table.name.clone();
    let handed_in = column(&form.plain, platform.handed_in).and_then(|at| cells.get(&at));
    if platform.stamps == Stamps::MonthFirst && reading.wishes.day_month.is_none() {
        let mut study = DateStudy::of(&name, None, "");
        handed_in.into_iter().flatten().for_each(|cell| study.see(0, cell));
        if study.is_open() {
            let what = format!(
                "{} writes the month first; the days of the answers were read so",
                platform.name
            );
            let fix = "if they were written anew with the day first, add --dates dmy";
            reading.draft.note_file(&name, codes::PROGRAM_HABIT, what, fix);
        } else if study.proved() == Some(DayMonth::DayFirst) {
            let what = format!(
                "{} writes the month first, but here the days of the answers stand first; they were read so",
                platform.name
            );
            reading.draft.note_file(
                &name,
                codes::PROGRAM_HABIT,
                what,
                "nothing, if they were written anew",
            );
        }
    }
    let ids = ["respondent_id", "responseid", "response_id", "id"];
    let lost = |cell: &&String| {
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        let power = cell
            .to_ascii_uppercase()
            .find("E+")
            .is_some_and(|at| cell[..at].parse::<f64>().is_ok());
        power
            && digits
                == cell.bytes().filter(|b| !matches!(b, b'.' | b',' | b'+' | b'E' | b'e')).count()
    };
    let lost =
        column(&form.plain, &ids).and_then(|at| cells.get(&at)).into_iter().flatten().find(lost);
    if let Some(cell) = lost {
        let what = format!(
            "the numbers of the respondents have lost digits (`{cell}`), as happens when Excel saves the file; they are not used"
        );
        reading.draft.note_file(
            &name,
            codes::PROGRAM_HABIT,
            what,
            "nothing; to keep them, export again and do not save the file in Excel",
        );
    }
}

/// Respondents whose school stands behind their name.
pub fn respondents(reading: &mut Reading, own: &Own, cells: &Cells) {
    let Some(([text, person, school], all)) = own.taken_apart(cells) else { return };
    let all = counted(all as u32, "respondent is", "respondents are");
    let what =
        format!("{all} read as somebody with their school: `{text}` is {person} of {school}");
    let name = reading.table.name.clone();
    reading.draft.note_file(
        &name,
        codes::NAME_TAKEN_APART,
        what,
        "nothing, if that is right; else write the school into a column of its own",
    );
}

/// How the words of a scale were read.
pub fn scales(reading: &mut Reading, relations: &[Relation], cells: &Cells) {
    let mut read: Vec<(String, String)> = Vec::new();
    let mut stated: BTreeSet<(&str, String)> = BTreeSet::new();
    for relation in relations {
        let places = relation.ranks.iter().zip(1_u32..);
        read.extend(places.map(|(steps, place)| (steps.to_string(), format!("place {place}"))));
        for (column, steps) in &relation.counts {
            let option = relation.question.columns.iter().find(|(at, _)| at == column);
            let option = option.and_then(|(_, choice)| choice.as_ref());
            read.extend(option.map(|option| (steps.to_string(), option.text().to_owned())));
        }
        let (numbers, columns) = match (relation.way.clone(), relation.beside) {
            (Way::Scale(numbers), _) => {
                let columns = relation.question.columns.iter().map(|(column, _)| *column);
                (numbers, columns.collect::<Vec<_>>())
            }
            (_, Some(beside)) => (beside.numbers, vec![beside.column]),
            _ => continue,
        };
        let wording = relation.question.wording.as_str();
        if let Some(never) = never_in(&[wording]) {
            stated.insert((wording, never.to_string()));
        }
        for column in &columns {
            for cell in cells.get(column).into_iter().flatten() {
                let steps = match scale::from(cell, &reading.wishes.scale, numbers) {
                    Some(Often::Steps(steps)) => steps.to_string(),
                    Some(Often::Unsaid) => "no answer".to_owned(),
                    None => continue,
                };
                read.push((steps, cell.clone()));
            }
        }
    }
    for (wording, never) in stated {
        let what = format!(
            "`{wording}` says that {never} means never; it is no tie, and every number counts from there"
        );
        let name = reading.table.name.clone();
        reading.draft.note_file(&name, codes::NEVER_STATED, what, "nothing, if that is so; else say under [scale] in tiebeam.toml how much each number counts");
    }
    steps(reading, read);
}

/// Tells how much each word for how often, or number, counts: (steps, as written).
pub fn steps(reading: &mut Reading, mut read: Vec<(String, String)>) {
    read.sort();
    read.dedup();
    // Where numbers count otherwise than they stand, all of them are told.
    let turned = read.iter().any(|(steps, word)| steps != word && word.parse::<f64>().is_ok());
    let is_same = |(steps, word): &(String, String)| steps == word && !turned;
    let (same, words): (Vec<_>, Vec<_>) = read.into_iter().partition(is_same);
    let what = if !words.is_empty() {
        let list = words.iter().map(|(steps, word)| format!("{word} = {steps}"));
        format!(
            "the words for how often were read as steps: {}",
            list.collect::<Vec<_>>().join(", ")
        )
    } else if same.iter().any(|(steps, _)| steps != "0" && steps != "1") {
        "the numbers for how often count as they stand; 0 is no tie".to_owned()
    } else {
        return;
    };
    let fix = "to count them otherwise, say so in tiebeam.toml under [scale]";
    let name = reading.table.name.clone();
    reading.draft.note_file(&name, codes::SCALE_READ, what, fix);
}

/// Who led, asked without a date: ties cannot carry it.
pub fn of_no_use(reading: &mut Reading, form: &Form, cells: &Cells) {
    let answered = |question: &&Question| {
        question.columns.iter().any(|(column, _)| cells.contains_key(column))
    };
    let Some(question) = form.asking(Ask::LedBy).find(answered) else { return };
    let what = format!(
        "`{}` is answered, but without the day of an activity it says nothing about ties; it is not used",
        question.wording
    );
    let name = reading.table.name.clone();
    reading.draft.note_file(
        &name,
        codes::NOT_FOR_TIES,
        what,
        "who leads is assessed from a log, or from a form that asks for the date of each activity",
    );
}
