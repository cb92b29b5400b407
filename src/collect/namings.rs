//! Whether the columns that the user names are there and are used.

use crate::base::error::Error;
use crate::collect::cells::columns::{Field, Naming, column_of, plain};
use crate::collect::cells::words::some_of;
use crate::collect::draft::Draft;
use crate::collect::places::FileRead;
use crate::collect::questions::platform::FIELDS;
use crate::collect::shape::Shape;
use crate::collect::shapes::SHAPES;
use crate::collect::who::names::nearest;

/// Whether a shape is the survey of a program, which finds its columns by what its questions ask.
#[must_use]
pub fn is_survey(shape: &Shape) -> bool {
    let names = |fields: &'static [Field]| fields.iter().map(|field| field.name);
    names(shape.fields).eq(names(FIELDS))
}

/// Fields that one kind of visit log calls so and the other otherwise.
const SIDES: [(&str, &str); 4] = [
    ("from_person", "visitor"),
    ("from_school", "visiting_school"),
    ("to_person", "host_person"),
    ("to_school", "host"),
];

/// The name that the other kind of visit log has for a field.
fn other_name(field: &str) -> Option<&'static str> {
    SIDES.iter().find_map(|(one, other)| match field {
        _ if *one == field => Some(*other),
        _ if *other == field => Some(*one),
        _ => None,
    })
}

/// What the user named, in the words of a kind of file: which of the two a log of visits is depends on
/// its cells, which nobody should have to know.
#[must_use]
pub fn in_words_of(fields: &[Field], named: &[Naming]) -> Vec<Naming> {
    let has = |name: &str| fields.iter().any(|field| field.name == name);
    let own = |naming: &Naming| {
        let other = other_name(&naming.ours).filter(|other| !has(&naming.ours) && has(other));
        let ours = other.map_or_else(|| naming.ours.clone(), str::to_owned);
        Naming { ours, ..naming.clone() }
    };
    named.iter().map(own).collect()
}

/// Every field that `--map` names is one of ours.
pub fn check_names(named: &[Naming]) -> Result<(), Error> {
    let known = || SHAPES.iter().flat_map(|shape| shape.fields).map(|field| field.name);
    for naming in named {
        if !known().any(|field| field == naming.ours) {
            let near = nearest(&naming.ours, known());
            let guess = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
            let mut all: Vec<&str> = known().collect();
            all.sort_unstable();
            all.dedup();
            let what = format!("tiebeam has no field `{}`", naming.ours);
            let fields = format!("the fields are: {}", all.join(", "));
            let error = Error::usage(what, format!("{guess}The fields are: {}", all.join(", ")));
            return Err(error.plainly("tiebeam has no field that is called so").plain_fix(fields));
        }
    }
    Ok(())
}

/// Every heading that `--map` names stands in some file.
pub fn check_headings(named: &[Naming], headings: &[String]) -> Result<(), Error> {
    let nowhere = |naming: &&Naming| column_of(headings, &naming.theirs).is_none();
    let Some(naming) = named.iter().find(nowhere) else { return Ok(()) };
    let mut known: Vec<&str> = headings.iter().map(String::as_str).collect();
    known.retain(|heading| !heading.is_empty());
    known.sort_unstable();
    known.dedup();
    let near = nearest(&naming.theirs, known.iter().copied());
    let guess = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let what = format!(
        "--map {}={} (or [columns] in tiebeam.toml): no file has this heading",
        naming.ours, naming.theirs
    );
    let error = Error::usage(what, format!("{guess}The headings are: {}", some_of(&known)));
    let plain = format!("--map {}: no file has the heading that it names", naming.ours);
    Err(error.plainly(plain).plain_fix("check the spelling of the heading"))
}

/// A naming that changed nothing is a mistake: the file was read as a shape without that field.
pub fn check_applied(named: &[Naming], draft: &Draft) -> Result<(), Error> {
    for naming in named {
        let applied = |file: &FileRead| {
            file.columns.iter().any(|(ours, theirs)| {
                let is_half = matches!(naming.ours.as_str(), "first_name" | "last_name");
                let is_ours = *ours == naming.ours
                    || other_name(&naming.ours) == Some(ours)
                    || is_half && ours == "person";
                is_ours && plain(theirs) == plain(&naming.theirs)
            })
        };
        let has = |file: &&FileRead| file.ignored.iter().any(|h| plain(h) == plain(&naming.theirs));
        if draft.files.iter().any(applied) {
            continue;
        }
        let Some(file) = draft.files.iter().find(has) else { continue };
        let shape = SHAPES.iter().find(|shape| shape.name == file.shape);
        // In a survey several questions may be named for one field: the survey says how they count.
        let of_survey = shape.is_some_and(is_survey);
        if of_survey && FIELDS.iter().any(|field| field.name == naming.ours) {
            continue;
        }
        let taken = file.columns.iter().find(|(ours, _)| *ours == naming.ours);
        if let Some((ours, theirs)) = taken {
            let what = format!("--map {ours}={}: `{ours}` is `{theirs}` already", naming.theirs);
            let fix = "a field has one column: leave one of the two out";
            let plain = format!("--map {ours}: the field has another column already");
            return Err(Error::usage(what, fix).plainly(plain));
        }
        let fields = shape.into_iter().flat_map(|shape| shape.fields).map(|field| field.name);
        let free = fields.filter(|name| !file.columns.iter().any(|(ours, _)| ours == name));
        let free: Vec<&str> = free.collect();
        let what = format!(
            "--map {}={}: {} is read as `{}`, which has no field `{}`",
            naming.ours, naming.theirs, file.name, file.shape, naming.ours
        );
        let fix = format!("its fields without a column are: {}", free.join(", "));
        let plain = format!("--map {}: `{}` has no such field", naming.ours, file.shape);
        return Err(Error::usage(what, fix.clone()).plainly(plain).plain_fix(fix));
    }
    Ok(())
}
