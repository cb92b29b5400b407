//! What must be put right before anything on the page is acted on.

use crate::base::codes::{FILE_NOT_READ, UNCLEAR_LEADER};
use crate::collect::who::proposals::proposal::What;
use crate::notice::account::Account;
use crate::report::words;

/// All of them.
pub(super) fn of(account: &Account) -> Vec<String> {
    let all = [
        unread(account),
        no_school(account),
        unlisted(account),
        likely_duplicates(account),
        unclear_leads(account),
    ];
    all.into_iter().flatten().collect()
}

/// A list of schools and a log that does not say who comes from which.
fn no_school(account: &Account) -> Option<String> {
    let records = account.records;
    (records.known.school_list && !records.tells_schools()).then(|| {
        "There is a list of schools, but nobody in the log has a school of it, so nothing is said \
         about schools. If a column holds schools, name it: --map school=\"its heading\"."
            .to_owned()
    })
}

/// What is missing from the result because its file was not understood.
fn unread(account: &Account) -> Option<String> {
    let unread: Vec<String> = account
        .problems
        .iter()
        .filter(|problem| problem.code == FILE_NOT_READ)
        .map(|problem| problem.place.file.clone())
        .collect();
    let files = words::counted(unread.len(), "file was", "files were");
    (!unread.is_empty()).then(|| {
        format!(
            "{files} not read, so whatever stands there is missing from everything below: {}. \
             `tiebeam check` says which columns it looked for.",
            unread.join(", ")
        )
    })
}

/// Names that are not on the school list may be members' other spellings; then findings change.
fn unlisted(account: &Account) -> Option<String> {
    if !account.records.known.school_list {
        return None;
    }
    let bodies: Vec<_> = account.records.bodies.iter().filter(|b| b.kind.is_empty()).collect();
    let rows: u32 = bodies.iter().map(|body| body.rows).sum();
    let unsure = bodies.iter().filter(|body| !body.perhaps.is_empty()).count();
    (unsure > 0).then(|| {
        format!(
            "{} in {} not on the school list, and {} like a member’s. They count as bodies outside \
             the network, so a member’s other spelling among them would change what is said about it \
             and its people: see “How sure are we?”.",
            words::counted(bodies.len(), "name", "names"),
            words::counted(rows as usize, "row is", "rows are"),
            words::counted(unsure, "looks", "look")
        )
    })
}

/// One school or person read as two ranks lower than it should (Wang et al. 2012).
fn likely_duplicates(account: &Account) -> Option<String> {
    let open = &account.records.proposals;
    let (schools, people) = (open.count(What::School), open.count(What::Person));
    let names = |number, one, many| (number > 0).then(|| words::counted(number, one, many));
    let pairs = [
        names(schools, "pair of schools", "pairs of schools"),
        names(people, "pair of people", "pairs of people"),
    ];
    let pairs = pairs.into_iter().flatten().collect::<Vec<_>>().join(" and ");
    (!pairs.is_empty()).then(|| {
        format!(
            "{pairs} may each be one, and were not joined. One that is read as two seems less central              than it is: `tiebeam check` lists them and writes a file to answer in."
        )
    })
}

/// Leads that could be several people's are counted as nobody's; shares of leading suffer.
fn unclear_leads(account: &Account) -> Option<String> {
    let unclear = account.problems.iter().filter(|problem| problem.code == UNCLEAR_LEADER).count();
    (unclear > 0).then(|| {
        format!(
            "{} not counted, because several people have the leader’s name: shares of leading may \
             change when the names are put right.",
            words::counted(unclear, "lead is", "leads are")
        )
    })
}
