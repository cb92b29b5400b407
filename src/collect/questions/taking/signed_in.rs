//! A form filled in at the door of a session asks for nobody else: it is a list of who came.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::questions::asks::question::Ask;
use crate::collect::questions::asks::wording::words;
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::platform::{Platform, column};

/// Words for what people come to.
const SESSIONS: &str = "session sessions event meeting workshop course training webinar conference twilight visit \
    briefing network hub attending";

/// The way to read the form as such a list, if it asks for a name and a session.
#[must_use]
pub fn ask(form: &Form, platform: &Platform, place: Place) -> Option<Error> {
    let heading = |question: &Question| match question.columns.as_slice() {
        [(column, None)] => form.headings.get(*column),
        _ => None,
    };
    let names_session = |question: &&Question| {
        let words = words(&question.wording);
        let is_one = |word: &String| SESSIONS.split_whitespace().any(|other| other == word);
        matches!(question.ask, None | Some(Ask::Title | Ask::Type)) && words.iter().any(is_one)
    };
    let session = form.questions.iter().filter(names_session).find_map(heading)?;
    let stamp = column(&form.plain, platform.handed_in).and_then(|at| form.headings.get(at))?;
    let own_name =
        || column(&form.plain, platform.name_column).and_then(|at| form.headings.get(at));
    let name = form.asking(Ask::OwnName).find_map(heading).or_else(own_name)?;
    let school = form.asking(Ask::OwnSchool).find_map(heading);
    let school = school.map(|school| format!(" --map school=\"{school}\"")).unwrap_or_default();
    let says = "no question of the form asks for the schools or people that the respondent works with; it may be a list of who came to what";
    let fix = format!(
        "if each row is somebody who came, add --shape attendance --map person=\"{name}\"{school} --map date=\"{stamp}\" --map title=\"{session}\"; if a question asks for others, say which with --map partners=\"QUESTION\" or --map contacts=\"QUESTION\""
    );
    Some(
        Error::data(says, fix)
            .coded(codes::WHICH_QUESTION)
            .plainly(says)
            .plain_fix("if each row is somebody who came, add --shape attendance and name the columns with --map person=, school=, date= and title=; if a question asks for others, say which with --map partners=\"QUESTION\" or --map contacts=\"QUESTION\"")
            .at(place),
    )
}
