//! Cells for one person that hold several, a school, or more than a name.
//!
//! `Ann Lee & Bo Day` were both there; `Helen Marsh (LLJ)` is Helen Marsh of LLJ, where LLJ is known; a
//! school by itself is somebody unnamed of it. Who is not named stays nobody, and every such reading is
//! told.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::names::behind::{around, role_and_school};
use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::cells::names::named::{Named, Told, told};
use crate::collect::cells::names::nobody::{ends_in_absence, is_absence, is_denied, is_stand_in};
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, DraftTie, Entry, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::who::names::{person_key, school_key, without_number};

/// Takes such cells apart. The result are mentions that name nobody, with their texts.
pub fn part(draft: &mut Draft) -> BTreeMap<u32, String> {
    let known = known(draft);
    let used = used(draft);
    let is_fixed: BTreeSet<u32> = fixed(draft);
    let mut parted: BTreeMap<u32, Parted> = BTreeMap::new();
    let mut notes = Notes::default();
    let mut words: Option<BTreeSet<String>> = None;
    for (number, mentioned) in (0_u32..).zip(&draft.mentions) {
        let mention = mentioned.mention;
        if mention.name == Texts::EMPTY
            || mention.id != Texts::EMPTY
            || !matches!(mention.kind, MentionKind::Person | MentionKind::Leader)
            || is_fixed.contains(&number)
            || used.get(number as usize) != Some(&true)
        {
            continue;
        }
        let text = draft.texts.of(mention.name);
        let is_placed = mention.school != Texts::EMPTY && mention.kind == MentionKind::Person;
        let is_place = mention.kind == MentionKind::Leader
            && known.begins_a_school(text)
            && !words.get_or_insert_with(|| words_of_names(draft)).contains(&person_key(text));
        let may_hold_more = may_hold_more(text, &known)
            || is_place
            || (!is_placed && is_listed_number(text, &known));
        if !may_hold_more || is_stand_in(text) {
            continue;
        }
        let mut told = if is_place { Told::school(text) } else { told(text, &known) };
        if mention.kind == MentionKind::Leader {
            told.named.retain(|one| !one.helped);
        }
        if !is_sure(text, &told) {
            continue;
        }
        let is_same = told.named.len() == 1
            && told.left.is_empty()
            && told.half.is_empty()
            && told.named[0].name == text
            && told.named[0].school.is_empty();
        if is_same && !told.unclear {
            continue;
        }
        notes.see(text, &told, mention.kind, mentioned.rows, mentioned.first);
        if !is_same {
            parted.insert(number, Parted { mention, told });
        }
    }
    let gone = replace(draft, &parted, &known);
    notes.tell(draft);
    gone
}

/// A mention and what its text was taken apart into.
struct Parted {
    mention: Mention,
    told: Told,
}

/// Who took part in anything or has a tie.
fn used(draft: &Draft) -> Vec<bool> {
    let mut used = vec![false; draft.mentions.len()];
    let entries = draft.entries.iter().map(|entry| entry.mention);
    let ties = draft.ties.iter().flat_map(|tie| [tie.from, tie.to]);
    for number in entries.chain(ties) {
        if let Some(used) = used.get_mut(number as usize) {
            *used = true;
        }
    }
    used
}

/// Whoever answered, was offered to tick or filed a form is who they are.
fn fixed(draft: &Draft) -> BTreeSet<u32> {
    let answers = draft.answers.iter().map(|answer| answer.who);
    let sides = draft.submissions.list.iter().flat_map(|s| s.sides.iter().map(|side| side.mention));
    answers.chain(draft.asked.iter().copied()).chain(sides).collect()
}

/// The schools and people of lists, schools that stand as such in a row, and names that stand alone.
fn known(draft: &Draft) -> KnownNames {
    const SIGNS: &[char] = &[';', '|', '\n', '/', ',', '&', '+', '(', '-'];
    let mut known = KnownNames::listed(draft);
    let mut texts: BTreeSet<Text> = BTreeSet::new();
    let mut names: BTreeSet<Text> = BTreeSet::new();
    for mentioned in &draft.mentions {
        texts.insert(mentioned.mention.school);
        if mentioned.mention.kind != MentionKind::Leader {
            names.insert(mentioned.mention.name);
        }
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    for text in texts {
        let school = draft.texts.of(text);
        if letters(school) > 2 && !names.contains(&text) {
            known.add_school(school);
        }
    }
    for text in names {
        let name = draft.texts.of(text);
        let is_plain = !name.contains(SIGNS) && !name.to_ascii_lowercase().contains(" and ");
        // A single name may be half of another cell's; whole names need not be known.
        let is_plain = is_plain && !name.contains(|c: char| c.is_ascii_digit());
        if is_plain && !name.contains(' ') && letters(name) > 1 && !known.has_school(name) {
            known.add_person(name);
        }
    }
    known
}

/// The words of the names of everybody who was there: `Marsh` may be Helen Marsh as well as Marsh Lane
/// School.
fn words_of_names(draft: &Draft) -> BTreeSet<String> {
    let named = draft.mentions.iter().filter(|m| m.mention.kind != MentionKind::Leader);
    let names = named.map(|mentioned| draft.texts.of(mentioned.mention.name));
    names.flat_map(|name| name.split(' ').map(person_key)).collect()
}

/// Most names hold nothing but letters.
fn may_hold_more(text: &str, known: &KnownNames) -> bool {
    const SIGNS: &[char] =
        &[';', '|', '\n', '\r', '/', ',', '&', '+', '(', '[', '–', '—', '@', '×', ':'];
    const WORDS: &[&str] = &[
        " and ",
        " plus ",
        " with ",
        " - ",
        " x2",
        " x 2",
        " x3",
        " x 3",
        " x4",
        " et al",
        " etc",
        " at ",
        " from ",
        "without ",
        "instead of ",
        " apol",
        " absent",
        "not ",
        " dna",
        " no show",
        " no-show",
        " did not",
    ];
    if text.contains(SIGNS) {
        // An address is an identifier.
        return !text.contains('@') || text.contains(" @ ");
    }
    let is_code = !text.contains(' ') && text.contains(|c: char| c.is_ascii_digit());
    if is_code {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    lower.starts_with("apol")
        || lower.starts_with("absent")
        || (text.contains(' ') && WORDS.iter().any(|word| lower.contains(word)))
        || (known.has_school(text)
            && known.person(text).is_none()
            && text.chars().any(char::is_alphabetic))
        || role_and_school(text, known).is_some()
        || around(text).is_some()
        || without_number(text) != text
}

/// A school's official number; people may go by shorter ones.
fn is_listed_number(text: &str, known: &KnownNames) -> bool {
    text.len() >= 6 && text.bytes().all(|byte| byte.is_ascii_digit()) && known.has_school(text)
}

/// Codes such as `P1/2` are no names, and parting them would be a guess.
fn is_sure(text: &str, told: &Told) -> bool {
    let is_name = |one: &Named| {
        one.name.is_empty() || one.name.chars().filter(|c| c.is_alphabetic()).count() > 1
    };
    let is_code =
        |one: &Named| one.name.chars().any(|c| c.is_ascii_digit()) && !is_stand_in(&one.name);
    let listed = text.contains([';', '|', '\n']);
    told.named.len() < 2
        || listed
        || (told.named.iter().all(is_name) && !told.named.iter().any(is_code))
}

/// Puts those into the rows whom the texts name.
fn replace(
    draft: &mut Draft,
    parted: &BTreeMap<u32, Parted>,
    known: &KnownNames,
) -> BTreeMap<u32, String> {
    let mut gone = BTreeMap::new();
    let mut firsts: BTreeMap<u32, Vec<Mention>> = BTreeMap::new();
    for (&number, one) in parted {
        let row = draft.mentions[number as usize].first;
        let all = mentions(draft, one, row, known);
        let text = draft.texts.of(one.mention.name).to_owned();
        if let Some(first) = all.first() {
            draft.mentions[number as usize].mention = *first;
            draft.name_rows.add(first.name, row);
            draft.school_rows.add(first.school, row);
        } else {
            // A word for nobody leaves somebody of the school, as elsewhere; who was away does not.
            let is_away = one.told.left.iter().any(|text| is_away(text));
            let mention = &mut draft.mentions[number as usize].mention;
            mention.name = Texts::EMPTY;
            if is_away || mention.school == Texts::EMPTY || mention.kind == MentionKind::Leader {
                mention.school = Texts::EMPTY;
                gone.insert(number, text);
            }
        }
        firsts.insert(number, all);
    }
    if parted.is_empty() {
        return gone;
    }
    for entry in std::mem::take(&mut draft.entries) {
        draft.entries.push(entry);
        for mention in firsts.get(&entry.mention).map_or(&[][..], Vec::as_slice).iter().skip(1) {
            let mention = draft.mention(*mention, entry.row);
            draft.entries.push(Entry { mention, ..entry });
        }
    }
    let mut seen: BTreeMap<(RowId, u32, Text, Text), usize> = BTreeMap::new();
    for tie in std::mem::take(&mut draft.ties) {
        let is_parted = firsts.contains_key(&tie.to);
        let others = firsts.get(&tie.to).map_or(&[][..], Vec::as_slice).iter().skip(1);
        let mut all = vec![tie];
        for mention in others {
            let to = draft.mention(*mention, tie.row);
            all.push(DraftTie { to, ..tie });
        }
        for tie in all {
            let to = draft.mentions[tie.to as usize].mention;
            let key = (tie.row, tie.from, to.name, to.school);
            // Two places of one answer may name the same person, who counts once.
            if let Some(at) = seen.get(&key).filter(|_| is_parted || to.name != Texts::EMPTY) {
                let known: &mut DraftTie = &mut draft.ties[*at];
                known.strength = match (known.strength, tie.strength) {
                    (Some(one), Some(other)) => Some(one.max(other)),
                    (one, other) => one.or(other),
                };
                continue;
            }
            if !firsts.is_empty() && is_parted {
                seen.insert(key, draft.ties.len());
            }
            draft.ties.push(tie);
        }
    }
    gone
}

/// `Lee Chan (apologies)`.
fn is_away(text: &str) -> bool {
    let words = text.split(['(', '[', '-', '–', ',']).map(str::trim);
    is_absence(text) || is_denied(text) || ends_in_absence(text) || words.skip(1).any(is_absence)
}

/// Everybody for whom a mention stands; nobody, if it names none.
fn mentions(draft: &mut Draft, parted: &Parted, row: RowId, known: &KnownNames) -> Vec<Mention> {
    let Parted { mention, told } = parted;
    let mut mention = *mention;
    // Several people beside several schools: nobody says who is of which.
    let place = draft.texts.of(mention.school).to_owned();
    let places = known.schools_surely_in(&place);
    if told.named.len() > 1 && places.names.len() > 1 && !known.has_school(&place) {
        mention.school = Texts::EMPTY;
        let what = format!(
            "`{place}` stands beside several people, and the row does not say who is of which school"
        );
        let fix = "write a row for each person, or give the people list with --people";
        draft.note(row, None, Outcome::Noted, RowFault::new(codes::SCHOOL_OPEN, what, &place, fix));
    }
    let is_leader = mention.kind == MentionKind::Leader;
    let mut all: Vec<Mention> = Vec::new();
    let mut named: BTreeSet<(String, String)> = BTreeSet::new();
    for one in &told.named {
        // Which of a school's people led, nobody can say.
        if one.name.is_empty() && is_leader
            || !named.insert((person_key(&one.name), school_key(&one.school)))
        {
            continue;
        }
        // Leading is taking part: a leader whose school the cell says is that school's.
        let (school, kind) = if one.school.is_empty() {
            (mention.school, mention.kind)
        } else {
            (draft.named("school", &one.school, row), MentionKind::Person)
        };
        let role = if one.role.is_empty() { mention.role } else { draft.texts.number(&one.role) };
        let name = draft.named("person", &one.name, row);
        all.push(Mention { name, school, role, kind, ..mention });
    }
    let unnamed = Mention { name: Texts::EMPTY, ..mention };
    let is_somebody = mention.school != Texts::EMPTY && !is_leader;
    if !told.half.is_empty() && is_somebody {
        all.push(unnamed);
    }
    all
}

/// What is told of each text, once: how many rows, and the first.
#[derive(Default)]
struct Notes {
    all: BTreeMap<(&'static str, String), (String, u32, RowId)>,
}

impl Notes {
    fn see(&mut self, text: &str, told: &Told, kind: MentionKind, rows: u32, row: RowId) {
        let name = |one: &Named| {
            let role = if one.role.is_empty() { String::new() } else { format!(", {}", one.role) };
            match (one.name.is_empty(), one.school.is_empty()) {
                (true, _) => format!("somebody unnamed of {}", one.school),
                (_, true) => format!("{}{role}", one.name),
                _ => format!("{} of {}{role}", one.name, one.school),
            }
        };
        let names = told.named.iter().map(name).collect::<Vec<_>>().join("; ");
        let is_school = |one: &Named| one.name.is_empty();
        let and_left = if told.left.is_empty() {
            String::new()
        } else {
            format!(", without `{}`", told.left.join("`, `"))
        };
        if !told.half.is_empty() {
            let what = format!(
                "`{text}` does not name everybody apart: `{}` is read as nobody by name{}",
                told.half.join("`, `"),
                if names.is_empty() { String::new() } else { format!(", the rest as {names}") }
            );
            self.add(codes::NOT_NAMED_APART, text, what, rows, row);
        } else if kind == MentionKind::Leader && told.named.iter().any(is_school) {
            let what = format!("`{text}` names a school; which of its people led is not known");
            self.add(codes::SCHOOL_AS_PERSON, text, what, rows, row);
        } else if told.named.len() > 1 {
            let many = told.named.len();
            let what = format!("`{text}` was read as {many} people: {names}{and_left}");
            self.add(codes::PEOPLE_IN_CELL, text, what, rows, row);
        } else if told.named.iter().any(is_school) {
            let what =
                format!("`{text}` names a school and no person; it is read as {names}{and_left}");
            self.add(codes::SCHOOL_AS_PERSON, text, what, rows, row);
        } else if told.named.is_empty() {
            let what = format!("`{text}` names nobody who was there");
            self.add(codes::NAME_TAKEN_APART, text, what, rows, row);
        } else if told.unclear {
            let what = format!(
                "`{text}` may hold more than a name, and nothing known tells; it is read as one person's name"
            );
            self.add(codes::NAME_UNCLEAR, text, what, rows, row);
        } else {
            let what = format!("`{text}` was read as {names}{and_left}");
            self.add(codes::NAME_TAKEN_APART, text, what, rows, row);
        }
    }

    fn add(&mut self, code: &'static str, text: &str, what: String, rows: u32, row: RowId) {
        let seen = self.all.entry((code, text.to_owned())).or_insert((what, 0, row));
        seen.1 += rows;
        seen.2 = seen.2.min(row);
    }

    fn tell(self, draft: &mut Draft) {
        for ((code, text), (what, rows, row)) in self.all {
            let rows = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
            let what = format!("{what} ({rows} in all)");
            let fix = "nothing, if that is right; else write one name in the cell and its school in the column beside it";
            draft.note(row, None, Outcome::Noted, RowFault::new(code, what, &text, fix));
        }
    }
}
