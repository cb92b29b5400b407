//! An export of a survey, from its columns to the draft.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::names::roles::is_role;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::dates::DayMonth;
use crate::collect::draft::intern::Texts;
use crate::collect::questions::asks::own_school;
use crate::collect::questions::asks::question::Ask;
use crate::collect::questions::asks::relation::Relation;
use crate::collect::questions::choices::{Known, at_semicolons};
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::part::{Cells, Choice};
use crate::collect::questions::platform::{Platform, Stamps, column};
use crate::collect::questions::study::{Names, Study};
use crate::collect::questions::taking::activity::{self, Log};
use crate::collect::questions::taking::addresses::Addresses;
use crate::collect::questions::taking::gathering::gather;
use crate::collect::questions::taking::generated::generated;
use crate::collect::questions::taking::respondent::Own;
use crate::collect::questions::taking::rounds::refuse_rounds;
use crate::collect::questions::taking::row::Handed;
use crate::collect::questions::taking::{answers, gates, noted, same_answers, signed_in, told};
use crate::collect::shape::Reading;
use crate::collect::shapes::surveys::generators::counting::number_of;
use crate::collect::shapes::surveys::generators::name_generator::{self, Program};
use crate::collect::who::proposals::proposal::What;
use crate::collect::within::walk;

/// Reads the export of a program.
pub fn read(reading: &mut Reading, platform: &Platform) -> Result<(), Error> {
    let Some(parts) = (platform.parts)(&reading.table.head) else {
        return Err(Error::bug("a survey was recognised that has no questions"));
    };
    let file = reading.table.name.clone();
    let line = parts.line;
    let mut form = Form::new(platform, &parts.columns, &reading.wishes.named);
    if let Some(layout) = generated(reading, platform, &form, &parts) {
        let stamps = stamps(reading, platform, &form, false)?;
        let program = Program { platform, plain: &form.plain, stamps };
        let (table, columns, wishes, file) =
            (reading.table, reading.columns, reading.wishes, reading.file);
        let draft = &mut *reading.draft;
        let mut reading =
            Reading { table, layout: &layout, columns, fields: &[], wishes, draft, file };
        return name_generator::read(&mut reading, Some(program));
    }
    let cells = cells(reading)?;
    let listed = listed(reading);
    form.part_named(&reading.wishes.named, &cells);
    let beside_grid = gather(reading, &mut form, &cells, &listed)
        .map_err(|error| error.at(Place::line(&file, line)))?;
    same_answers::leave_out(reading, &mut form)?;
    let form = form;
    let is_log = is_log(&form);
    let schools = form.only(Ask::OwnSchool, &file, line)?;
    let mut own = Own::new(&form, platform, schools);
    let answered = |columns: &[usize]| {
        columns.iter().any(|column| {
            cells
                .get(column)
                .is_some_and(|cells| cells.iter().any(|c| !c.eq_ignore_ascii_case("anonymous")))
        })
    };
    let member = members(&listed, &own, &cells);
    let known = known(&member, &form);
    let place = || Place::line(&file, line);
    if own.schools.is_empty()
        && !answered(&own.names)
        && !answered(&own.parts)
        && !answered(&own.emails)
    {
        let unused = |question: &&Question| question.ask.is_none();
        let mut unused = form.questions.iter().filter(unused);
        if unused.any(|question| own_school::holds_schools(question, &cells, &known)) {
            return Err(own_school::ask(&form, &cells, &known, place()));
        }
        // A log that asks for both sides need not say who filled it in.
        let both =
            is_log && form.has(Ask::Host) && (form.has(Ask::Schools) || form.has(Ask::People));
        if !both {
            return Err(form.missing(
                "the respondent's own school or name",
                &["school", "person"],
                &file,
                line,
            ));
        }
        own = Own::default();
    }
    own.addresses = addresses(reading, &own)?;
    refuse_codes(platform, &own, &listed, &known, &cells)
        .map_err(|error| error.at(Place::line(&file, line)))?;
    let scale = &reading.wishes.scale;
    let people = people(reading, &own, &cells);
    let names = Names { listed: &listed, members: &member, people: &people };
    let headings = &form.headings;
    let study = Study { cells: &cells, scale, names, headings, file: &file, line };
    let mut relations = relations(&form, platform, &study, &known, is_log)?;
    let mut of_several = Vec::new();
    own.place(relations.iter().filter(|relation| relation.people).map(|r| &r.placed));
    if is_log && relations.is_empty() {
        ask_for_partners(&form, &member, &cells, Place::line(&file, line))?;
    }
    if !is_log {
        of_several = study.beside(&form, &mut relations)?;
        refuse_rounds(reading, &form, &own, &cells)?;
        refuse_silence(&form, &relations, &cells, place())?;
        // Schools asked for by people whose schools nobody knows.
        let of_schools = relations.iter().any(|relation| !relation.people);
        let people = &reading.draft.people;
        let listed = people.iter().any(|person| person.mention.school != Texts::EMPTY);
        if of_schools && own.schools.is_empty() && !listed {
            return Err(own_school::ask(&form, &cells, &known, place()));
        }
        told::unused_schools(reading, &form, &relations, &cells, &known);
    }
    let stamps = stamps(reading, platform, &form, is_log)?;
    told::columns(reading, platform, &form, &own, &relations, is_log);
    own.addresses.tell(reading);
    told::habits(reading, platform, &form, &cells);
    told::scales(reading, &relations, &cells);
    noted::rows(reading, &beside_grid);
    noted::of_several(reading, &of_several);
    noted::ways(reading, &relations, &cells);
    told::respondents(reading, &own, &cells);
    if is_log {
        let log = Log::new(reading, &form, own, relations)?;
        return activity::read(reading, platform, &form, &log);
    }
    told::of_no_use(reading, &form, &cells);
    noted::unused(reading, &form, &relations);
    answers::read(reading, platform, &form, &own, &relations, stamps)
}

/// A question that nobody answers may be the wrong one; answers that say there is none are answers.
fn refuse_silence(
    form: &Form,
    relations: &[Relation],
    cells: &Cells,
    place: Place,
) -> Result<(), Error> {
    let columns = relations.iter().flat_map(|relation| &relation.question.columns);
    let answered = columns.into_iter().any(|(column, _)| cells.contains_key(column));
    let named = relations.iter().all(|relation| relation.question.is_named);
    let Some(first) = relations.first().filter(|_| !cells.is_empty() && !answered && !named) else {
        return Ok(());
    };
    let wording = &first.question.wording;
    let others = form.questions.iter().filter(|q| q.wording != *wording);
    let others = others.map(|q| format!("`{}`", q.wording)).collect::<Vec<_>>().join("; ");
    let says = "the question about whom respondents work with is answered by nobody";
    let what = format!("{says}: `{wording}`; the other questions are: {others}");
    let field = first.question.ask.map_or("partners", Ask::field);
    let fix = format!(
        "if another question counts, say which one with --map partners=\"QUESTION\"; if really nobody named anybody, --map {field}=\"{wording}\""
    );
    Err(Error::data(what, fix)
        .plainly(says)
        .plain_fix("say which question counts with --map partners=\"the wording of the question\"")
        .coded(codes::WHICH_QUESTION)
        .at(place))
}

/// A log that knows the host only, and holds schools below a question that is not used.
fn ask_for_partners(
    form: &Form,
    members: &Known,
    cells: &Cells,
    place: Place,
) -> Result<(), Error> {
    let is_list = |cell: &String| {
        let names = at_semicolons(cell);
        !names.is_empty()
            && names.iter().all(|name| members.has(name) || sounds_like_a_school(name))
    };
    let holds = |question: &&Question| {
        let columns = question.columns.iter().filter_map(|(column, _)| cells.get(column));
        let mut cells = columns.flatten().peekable();
        question.ask.is_none() && cells.peek().is_some() && cells.all(is_list)
    };
    match form.questions.iter().find(holds) {
        None => Ok(()),
        Some(_) => Err(form.missing("who else took part", &["partners"], "", 0).at(place)),
    }
}

/// A form with the date of an activity is filled in after each; one that asks how often, school by
/// school, is not, whatever day it asks for besides.
fn is_log(form: &Form) -> bool {
    let grid = form.asking(Ask::HowOften).any(Question::has_choices);
    form.asking(Ask::Date).any(|question| !grid || question.is_named)
}

/// The texts of each column, as they stand but for spaces around them.
fn cells(reading: &Reading) -> Result<Cells, Error> {
    let mut cells = Cells::new();
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        for (column, cell) in record.iter().enumerate() {
            let cell = cell.trim();
            if !cell.is_empty()
                && !cells.get(&column).is_some_and(|known: &BTreeSet<String>| known.contains(cell))
            {
                cells.entry(column).or_default().insert(cell.to_owned());
            }
        }
    })?;
    Ok(cells)
}

/// Addresses that stand beside several names or schools.
fn addresses(reading: &Reading, own: &Own) -> Result<Addresses, Error> {
    let mut answers = Vec::new();
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        let who = own.of_row(&|column| record.get(column).unwrap_or_default());
        // A post is nobody's name.
        let name = |name: String| if is_role(&name) { String::new() } else { name };
        answers.extend(who.ok().map(|who| [who.id, name(who.name), who.school]));
    })?;
    Ok(Addresses::of(answers.into_iter()))
}

/// Names that the school list, the settings and the user's answers know.
fn listed(reading: &Reading) -> Known {
    let mut known = Known::default();
    for school in &reading.draft.schools {
        known.add(&school.name);
        known.add(&school.urn);
        school.also.iter().for_each(|name| known.add(name));
    }
    for (spelling, name) in &reading.wishes.aliases {
        known.add(spelling);
        known.add(name);
    }
    let answered = reading.draft.answered.iter();
    let schools = answered.filter(|row| row.same == Some(true) && row.what == What::School);
    for answer in schools {
        known.add(&answer.spelling);
        known.add(&answer.means);
    }
    known
}

/// Schools of respondents that stand only by numbers, or by codes beside partners by name: nobody
/// can tell which is which.
fn refuse_codes(
    platform: &Platform,
    own: &Own,
    listed: &Known,
    known: &Known,
    cells: &Cells,
) -> Result<(), Error> {
    let columns = own.schools.iter().flat_map(|question| &question.columns);
    let answers = columns.filter_map(|(column, _)| cells.get(column)).flatten();
    let answers: BTreeSet<&str> = answers.map(|cell| cell.trim_end_matches(';')).collect();
    let unknown: Vec<&str> =
        answers.iter().copied().filter(|answer| is_code(answer) && !listed.has(answer)).collect();
    // Letters and a number may be how the schools are called; a number alone is the program's.
    let both = known.only(is_code) && !unknown.iter().all(|code| (platform.is_own_code)(code));
    if unknown.is_empty() || unknown.len() < answers.len() || both {
        return Ok(());
    }
    let first = unknown[0];
    let what = format!(
        "the respondents' own schools stand here only by codes ({}); which school is which, the file does not say",
        unknown.join(", ")
    );
    let fix = format!(
        "export again with full answers; or name the codes in tiebeam.toml: [aliases] and below it \"{first}\" = \"Name of the school\""
    );
    Err(Error::data(what, fix)
        .coded(codes::ONLY_CODES).plainly("the respondents' own schools stand here only by codes; which school is which, the file does not say")
        .plain_fix("export again with full answers; or name each code in tiebeam.toml under [aliases]"))
}

/// `S04`, `A12`, `3`: a number, perhaps behind letters, as programs call answers.
fn is_code(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.len() - digits.len();
    letters <= 3
        && (1..=4).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The schools of the list and of the respondents.
fn members(listed: &Known, own: &Own, cells: &Cells) -> Known {
    let mut known = listed.clone();
    let columns = own.schools.iter().flat_map(|question| &question.columns);
    for (column, _) in columns {
        let answers = cells.get(column).into_iter().flatten();
        answers.for_each(|cell| known.add(cell.trim_end_matches(';')));
    }
    known
}

/// The people of the list and the respondents.
fn people(reading: &Reading, own: &Own, cells: &Cells) -> Known {
    let mut known = Known::default();
    let draft = &*reading.draft;
    draft.people.iter().for_each(|person| known.add(draft.texts.of(person.mention.name)));
    let names = own.names.iter().filter_map(|column| cells.get(column)).flatten();
    names.for_each(|name| known.add(name));
    known
}

/// Names by which lists are told apart: also those of the form.
fn known(members: &Known, form: &Form) -> Known {
    let mut known = members.clone();
    let partner = |q: &&Question| matches!(q.ask, Some(Ask::Schools | Ask::HowOften));
    let offered = form.questions.iter().filter(partner).flat_map(|question| &question.columns);
    for (_, choice) in offered {
        if let Some(Choice::Named(name)) = choice {
            known.add(name);
        }
    }
    known
}

/// The questions about others: one, or the same one in several branches of the form.
fn relations<'f>(
    form: &'f Form,
    platform: &Platform,
    study: &Study,
    known: &Known,
    is_log: bool,
) -> Result<Vec<Relation<'f>>, Error> {
    let grid = |q: &&Question| q.ask == Some(Ask::HowOften) && q.has_choices();
    let mut asking: Vec<&Question> = form.asking(Ask::Schools).collect();
    asking.extend(form.asking(Ask::People));
    asking.extend(form.questions.iter().filter(grid));
    // Where it was names the other school of a visit.
    if asking.is_empty() && !is_log {
        asking.extend(form.asking(Ask::Host));
    }
    // `First partner school` and `Second partner school` ask the same.
    let words = |question: &Question| -> Vec<String> {
        let words = crate::collect::questions::asks::wording::words(&question.wording);
        words.into_iter().filter(|word| number_of(word).is_none()).collect()
    };
    let differ = asking.windows(2).any(|pair| words(pair[0]) != words(pair[1]));
    let named = asking.iter().all(|question| question.is_named);
    if differ && !is_log && !named {
        return Err(form.unclear(&asking, "partners", study.file, study.line));
    }
    if asking.is_empty() && !is_log {
        let asked = ["partners", "contacts"];
        let what = "the schools or people that the respondent works with";
        let list = signed_in::ask(form, platform, Place::line(study.file, study.line));
        return Err(list.unwrap_or_else(|| form.missing(what, &asked, study.file, study.line)));
    }
    let relation = |question: &'f Question| {
        let gate = gates::before(form, question, study.cells);
        Ok(Relation { gate, ..study.relation(question, known)? })
    };
    asking.into_iter().map(relation).collect()
}

fn stamps(
    reading: &mut Reading,
    platform: &Platform,
    form: &Form,
    is_log: bool,
) -> Result<Option<Handed>, Error> {
    let Some(column) = column(&form.plain, platform.handed_in) else { return Ok(None) };
    let month_first = platform.stamps == Stamps::MonthFirst;
    let usual = month_first.then_some(DayMonth::MonthFirst);
    match reading.dates_at(column, usual) {
        // In a log the day of the activity counts, not the day of the form.
        Err(_) if is_log => Ok(None),
        dates => Ok(Some(Handed { column, dates: dates? })),
    }
}
