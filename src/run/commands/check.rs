//! `tiebeam check`: says what was read and how it was understood, and changes nothing.

use crate::base::codes::FILE_NOT_READ;
use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::base::problem::Problem;
use crate::collect::mask::{self, Labels};
use crate::run::args::{CheckArgs, DataArgs};
use crate::run::check::excerpts::Excerpts;
use crate::run::check::json::Checked;
use crate::run::check::words::in_words;
use crate::run::disk::aliases_file;
use crate::run::disk::codebook_file;
use crate::run::disk::files;
use crate::run::loaded::Loaded;
use crate::run::options::settings::Settings;
use crate::run::table_rows;
use crate::run::terminal::console::{self, Talk};
use crate::run::terminal::problem_lines::of_file;

/// Exit code: the data cannot be used yet, or something must be settled first.
const UNUSABLE: u8 = 3;

/// Runs it: 0 if every row can be used, 1 if some were left out, 3 if a file cannot be read yet.
pub fn run(args: &CheckArgs) -> Result<u8, Error> {
    let talk = args.talk.talk();
    talk.watch();
    let data = DataArgs { to_write: args.aliases_out.clone(), ..args.data.clone() };
    let settings = Settings::new(&data, None)?;
    aliases_file::refuse(args.aliases_out.as_deref(), &settings)?;
    if args.rows {
        if args.aliases_out.is_some() {
            let what = "--aliases-out: with --rows nothing is asked";
            return Err(Error::usage(what, "leave one of the two out"));
        }
        return table_rows::print(&settings, talk);
    }
    if let Some(book) = &settings.codebook {
        codebook_file::check(book)?;
    }
    let inputs = files::read(&settings.sources)?;
    let mut loaded = Loaded::understood(settings, &inputs)?;
    // Questions asked without one of the lists would be asked the wrong way round.
    let out = args.aliases_out.as_deref().filter(|_| loaded.refused.is_empty());
    let written = aliases_file::write(out, &loaded)?;
    let named = loaded.settings.people_as == PeopleAs::Names;
    if !named {
        // Nobody is told from anybody else here, so no codes are needed.
        let labels = Labels::hidden(&loaded.records);
        mask::names(&mut loaded.records, &labels);
    }
    let refused = std::mem::take(&mut loaded.refused);
    let mut problems: Vec<Problem> = refused.iter().map(of_file).collect();
    problems.append(&mut loaded.problems);
    if args.talk.json {
        let mut json = serde_json::to_vec_pretty(&Checked::of(&loaded, &problems))
            .map_err(|error| Error::bug(format!("JSON was not written: {error}")))?;
        json.push(b'\n');
        console::result(&json)?;
    } else if talk != Talk::Quiet {
        let shown = if named { &inputs[..] } else { &[] };
        let excerpts = Excerpts::of(shown, &loaded.settings.wishes, problems.iter());
        let text =
            in_words(&loaded, &problems, talk, written.as_ref(), &|problem| excerpts.show(problem));
        let safe: Vec<String> =
            text.lines().map(crate::report::writers::terminal::escape).collect();
        console::result((safe.join("\n") + "\n").as_bytes())?;
    }
    if !refused.is_empty() {
        if talk == Talk::Quiet || args.talk.json {
            refused.iter().for_each(console::say_error);
        }
        return Ok(UNUSABLE);
    }
    loaded.problems = problems;
    // A list by itself is fine; only a report needs a log as well.
    if !loaded.logs().is_empty() || loaded.records.files.is_empty() {
        loaded.usable()?;
    }
    let unread = loaded.problems.iter().any(|problem| problem.code == FILE_NOT_READ);
    Ok(u8::from(unread || loaded.records.rows().rejected > 0))
}
