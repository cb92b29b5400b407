//! What a question asks for, told from its wording. A question that fits nothing here is not
//! used; which one is meant can always be said with `--map`.

pub use crate::collect::questions::asks::ask::Ask;
use crate::collect::questions::asks::outcome::of_outcome;
use crate::collect::questions::asks::towards::{denies, from_them, hosts_them};
use crate::collect::questions::asks::whom::{people_elsewhere, people_not_schools};
use crate::collect::questions::asks::wording::words;

/// What questions about the respondent ask for.
pub const OWN: &[Ask] = &[
    Ask::OwnSchool,
    Ask::OwnName,
    Ask::OwnFirstName,
    Ask::OwnLastName,
    Ask::OwnEmail,
    Ask::OwnRole,
];

/// What a question asks for; `None` if it is none of ours.
#[must_use]
pub fn asks(wording: &str) -> Option<Ask> {
    let words = words(wording);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if words.is_empty() {
        return None;
    }
    let kind =
        words.windows(2).any(|pair| is_one(pair[0], "type kind sort phase") && pair[1] == "of");
    let own = own(&words).filter(|ask| !(kind && *ask == Ask::OwnSchool));
    let own = own.or_else(|| of_outcome(&words));
    own.or_else(|| of_activity(&words)).or_else(|| partners(&words))
}

/// Words that a question about the respondent is wrapped in.
const WRAPPING: &str = "a am an and answering are at base based behalf belong choose click come complete \
    completing current currently do enter for form from full give here home i in indicate is \
    list main me my of on or our own please provide represent select state survey tell the this \
    to type us what whats which work working write you your yours respondent respondents \
    employed employer attend person teach these following below listed";
const SCHOOL: &str = "school schools setting settings academy academys academies organisation organisations \
    organization college colleges nursery \
    institution workplace trust federation establishment";

/// Whether a word is one of those in a list separated by spaces.
fn is_one(word: &str, list: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

/// What asks for the whole name.
const NAMES: &[&str] = &[
    "name",
    "fullname",
    "names",
    "first name surname",
    "first last name",
    "first name last name",
    "forename surname",
    "name surname",
];

/// Questions about the respondent: nothing else may stand in them, so that `your school's phase`
/// is not taken for the school.
fn own(words: &[&str]) -> Option<Ask> {
    let rest: Vec<&str> = words.iter().copied().filter(|w| !is_one(w, WRAPPING)).collect();
    let has = |word: &str| words.contains(&word);
    let only = |allowed: &str| rest.iter().all(|word| is_one(word, allowed));
    if has("employer") && rest.iter().all(|word| *word == "name") {
        return Some(Ask::OwnSchool);
    }
    if rest.is_empty() {
        let place = has("respondent") && words.len() == 1;
        return place.then_some(Ask::OwnName);
    }
    if rest == ["where"] && (has("work") || has("based") || has("working")) {
        return Some(Ask::OwnSchool);
    }
    if rest == ["who"] && has("are") && has("you") {
        return Some(Ask::OwnName);
    }
    let named: Vec<&str> = rest.iter().copied().filter(|w| !is_one(w, "name where")).collect();
    let of_school = !named.is_empty() && named.iter().all(|word| is_one(word, SCHOOL));
    // `Schools` alone, or `which schools`, asks for others; `your school's name` for one's own.
    let several =
        named.iter().any(|w| is_one(w, "schools settings academies organisations colleges"));
    let works_in = words.windows(2).any(|pair| {
        is_one(pair[0], "work working based teach employed") && is_one(pair[1], "in at for")
    });
    if of_school && (!several || works_in || words.iter().any(|w| is_one(w, "your yours name my")))
    {
        return Some(Ask::OwnSchool);
    }
    if only("email e mail address username school")
        && (has("email") || has("mail") || has("username"))
    {
        return Some(Ask::OwnEmail);
    }
    if NAMES.contains(&rest.join(" ").as_str()) {
        return Some(Ask::OwnName);
    }
    match rest.as_slice() {
        ["first" | "given", "name"] | ["firstname" | "forename"] => return Some(Ask::OwnFirstName),
        ["last" | "family" | "second", "name"] | ["lastname" | "surname"] => {
            return Some(Ask::OwnLastName);
        }
        _ => {}
    }
    let role = "role job title position post responsibility roles jobtitle school";
    (only(role)
        && rest
            .iter()
            .any(|w| matches!(*w, "role" | "job" | "position" | "post" | "jobtitle" | "roles")))
    .then_some(Ask::OwnRole)
}

const EVENT: &str = "activity activities visit event session meeting contact walk cpd interaction collaboration \
    training course workshop it this exchange";

/// Questions about one activity.
fn of_activity(words: &[&str]) -> Option<Ask> {
    let has = |word: &str| words.contains(&word);
    let any = |list: &str| words.iter().any(|word| is_one(word, list));
    let short = words.len() <= 12;
    let first = words[0];
    // What is wished for, or comes next, is not what was done.
    if any("birth todays today would should next") || !short {
        return None;
    }
    // `When did you last visit…` asks how long ago, not for the day of one visit.
    let lately = any("last recent latest recently previous earliest");
    let about_event = any(EVENT) && !lately;
    if (has("date")
        && (words.len() <= 2 || about_event)
        && !lately
        && !any(
            "start started end ended submission submitted completion completed complete joined join response",
        ))
        || (first == "when" && (about_event || words == ["when"]))
        || (has("day") && about_event && is_one(first, "on which what day"))
    {
        return Some(Ask::Date);
    }
    if (first == "who" && any("led leads ran facilitated leading organised organized"))
        || (has("led") && has("by"))
        || matches!(words, ["leader" | "leaders" | "lead" | "facilitator"])
        || (any("leader leaders lead facilitator") && has("name") && about_event)
        || (matches!(words, [_, "leader" | "lead" | "facilitator"]) && is_one(first, EVENT))
    {
        return Some(Ask::LedBy);
    }
    // `What type of school is it?` asks for no activity.
    let is_event = words.iter().any(|word| is_one(word, EVENT) && !is_one(word, "it this"));
    let of_event = about_event && (is_event || !any(SCHOOL));
    if (any("type kind sort") && of_event) || matches!(words, ["type" | "kind" | "activity"]) {
        return Some(Ask::Type);
    }
    if (any("title") && (words.len() == 1 || about_event))
        || (has("name") && has("of") && any("activity event session meeting course workshop"))
    {
        return Some(Ask::Title);
    }
    // `How long have you worked at this school?`
    let of_life = words.windows(2).any(|pair| pair[0] == "have" && is_one(pair[1], "you they"));
    if matches!(words, ["hours" | "hrs" | "duration"] | ["how", "many", "hours"])
        || (any("hours duration long")
            && !(has("long") && of_life)
            && (about_event || any("last spent take took"))
            && is_one(first, "how hours duration length number total"))
    {
        return Some(Ask::Hours);
    }
    let host = any("host hosted hosts hosting venue")
        || (has("where") && about_event)
        || (any("visited visit") && has("school") && !has("schools") && !any(NEVER));
    let is_other = from_them(words) || hosts_them(words) || denies(words);
    let host = host && !is_other && !people_elsewhere(words);
    (host && !is_one(first, YES_OR_NO)).then_some(Ask::Host)
}

/// What begins a question that no name answers.
const YES_OR_NO: &str = "how why did do does has have had is are was were if";

/// What marks a question of opinion, of number or of wishes: no contact is told there.
const NEVER: &str = "would hope plan future useful helpful rate satisfied agree benefit benefits challenges \
    barriers impact improve learn learned learnt reason reasons feel think want next never";
const OPEN: &str = "how why describe explain any anything comment comments did do does have has are is was were \
    tell when what if number";
const CONTACT: &str = "work worked working works visit visited visits visiting partner partners partnered \
    partnership collaborate collaborated collaborating collaborates collaboration link linked \
    links connect connected connection contact contacted contacts support supported supports \
    network networked talk talked spoke speak spoken share shared sharing involved took take \
    taken attended attending present turn turned join joined met meet participated participating \
    participate advice ask asked help helped go cooperate engage engaged interact interacted \
    trust rely came discuss discussed";
const SCHOOLS: &str = "schools settings academies organisations organizations colleges institutions partners \
    nurseries";
const PEOPLE: &str = "who whom people person persons colleagues colleague staff teachers headteachers individuals \
    leaders names";

/// Whether the respondent's former school is asked for: `Which school did you work at before?`
fn of_the_past(words: &[&str]) -> bool {
    let at = words.windows(2).any(|pair| {
        is_one(pair[0], "work worked working teach taught employed based")
            && is_one(pair[1], "at in for")
    });
    at && words.iter().any(|word| is_one(word, "before previously previous former formerly prior"))
        && !words.iter().any(|word| is_one(word, "with schools colleagues who whom"))
}

/// Questions about those with whom the respondent works.
fn partners(words: &[&str]) -> Option<Ask> {
    let any = |list: &str| words.iter().any(|word| is_one(word, list));
    let pair = |a: &str, b: &str| words.windows(2).any(|w| w[0] == a && is_one(w[1], b));
    let first = words[0];
    let often = matches!(
        words,
        ["how", "often" | "frequently" | "regularly" | "closely", ..]
            | ["how", "much", "contact", ..]
            | ["frequency", ..]
    );
    if (any(NEVER) || denies(words) || of_the_past(words)) && !often {
        return None;
    }
    let adverb = |word: &str| matches!(word, "often" | "frequently" | "regularly" | "closely");
    if often || words.windows(2).any(|w| w[0] == "how" && adverb(w[1])) {
        return Some(Ask::HowOften);
    }
    let bare: Vec<&str> = words
        .iter()
        .copied()
        .filter(|w| !is_one(w, "the of other which name names all list partner your please select there present came attending"))
        .collect();
    let one_school = any("school setting academy organisation");
    let asks_which =
        pair("which", "school schools other of partner partners settings organisations academies")
            || pair("what", "schools other partner school");
    let open = is_one(first, OPEN) && !asks_which;
    if !open && people_not_schools(words, || any(CONTACT)) {
        return Some(Ask::People);
    }
    if !open && (from_them(words) || hosts_them(words)) {
        let of = |word: &&str| {
            let people = is_one(word, PEOPLE) && *word != "names";
            (people || is_one(word, SCHOOLS) || is_one(word, SCHOOL)).then_some(people)
        };
        let first = words.iter().find_map(of);
        return first.map(|people| if people { Ask::People } else { Ask::Schools });
    }
    if any(SCHOOLS) || one_school {
        let only_schools = !bare.is_empty()
            && bare.iter().all(|w| is_one(w, SCHOOLS) || is_one(w, "school setting"));
        let told = any(CONTACT)
            || (any(SCHOOLS) && words.contains(&"with"))
            || (only_schools && (any(SCHOOLS) || any("other partner")));
        let whose = pair("who", "did do have else") || any("colleagues people whom");
        if told && !open && !whose {
            return Some(Ask::Schools);
        }
    }
    if matches!(bare.as_slice(), ["partners" | "contact" | "contacts"]) || words == ["partner"] {
        return Some(Ask::Schools)
            .filter(|_| words != ["contact"] && words != ["contacts"])
            .or(Some(Ask::People));
    }
    let people = any(PEOPLE) && any(CONTACT);
    let listed = matches!(
        words,
        ["name" | "list", "up", "to", ..] | ["name" | "list", "any" | "all" | "the", ..]
    ) && any(PEOPLE);
    let bare_people =
        matches!(
            bare.as_slice(),
            ["colleagues" | "people" | "visitors" | "attendees" | "participants"]
        ) || matches!(words, ["who", "else", "was" | "were" | "came" | "attended" | "took", ..]);
    ((people && !open) || listed || bare_people).then_some(Ask::People)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_told_by_their_wording() {
        for (ask, wordings) in CASES {
            for wording in wordings.split(" | ") {
                assert_eq!(asks(wording), *ask, "{wording}");
            }
        }
    }

    const CASES: &[(Option<Ask>, &str)] = &[
        (
            Some(Ask::OwnSchool),
            "Your school\u{a0} | 1. Your school | Q1 Your school* | school | School name | Name of your \
    school/setting | Which school do you work at? | Which school do you work in? (please select \
    one) | What is the name of your academy? | <b>Your organisation</b> | Where do you work? | \
    Where are you based? | My school is… | YOUR SCHOOL: | Which school are you from? | Which \
    organisation do you represent? | Please select your school | School/Academy | Your school or \
    setting | Your school’s name | Your academy's name | Which school are you completing this survey for? | \
    Your school - Selected Choice | What is the name of the school where you work? | Which of these \
    schools is yours? | Employer | Your employer | Which school(s) do you work in? | My school | School you work at | \
    Name of your school | Your setting/academy",
        ),
        (
            Some(Ask::OwnName),
            "Your name | Name | Full name | What is your name? | What’s your full name? | respondent | \
    Your name (optional) | First name and surname",
        ),
        (Some(Ask::OwnFirstName), "First name | Your first name"),
        (Some(Ask::OwnLastName), "Surname | Last name | Family name"),
        (Some(Ask::OwnEmail), "Email address | Your e-mail | Your school email address | Email"),
        (
            Some(Ask::OwnRole),
            "Your role | Job title | What is your role in school? | role | Your job role",
        ),
        (
            Some(Ask::Schools),
            "Which schools did you work with this term? (tick all) | 2. Which schools did you work with? \
    | Partner schools | Schools visited | In the last term, which schools have you visited? | \
    Which other schools do you collaborate with? | Please tick the schools you have worked with \
    | partners | Schools | Which school(s) did you work with? | If yes, which schools did you \
    work with? | Which of these schools did you contact? | Other schools involved | What other \
    schools took part? | visit partners | Which school did you work with most? | Schools you \
    worked with",
        ),
        (
            Some(Ask::People),
            "Who do you turn to for advice? | Name up to five colleagues | Who did you work with? | Name \
    up to five people you turn to | With whom do you share practice? | List the people you go to \
    for help | Which colleagues do you ask for advice? | Who do you go to for help with teaching \
    in other schools?",
        ),
        (
            Some(Ask::HowOften),
            "How often do you work with staff at… | How frequently have you visited these schools? | On \
    average, how often do you talk with",
        ),
        (
            Some(Ask::Host),
            "Host school | host_school | Which school did you visit? | School visited | Where did the \
    visit take place?",
        ),
        (Some(Ask::LedBy), "Who led it? | Who led it?2 | Led by | Who led the session? | Leader"),
        (
            Some(Ask::Date),
            "Date of visit | visit_date | When did the visit take place? | Date | What was the date of \
    the activity?",
        ),
        (
            Some(Ask::Type),
            "Type of activity | What kind of activity was it? | Activity type | type",
        ),
        (Some(Ask::Title), "Title | Name of the event | Title of session"),
        (
            Some(Ask::Hours),
            "Hours | How many hours did it last? | How long did the visit last? | Duration",
        ),
        (
            None,
            "How useful was the contact? | How many schools did you work with? | Which schools would you \
    like to work with? | Anything else? | Your school's phase | Phase of your school | What did \
    you learn from the schools you worked with? | Did you work with other schools? | Why did you \
    work with these schools? | Start time | Date of birth | Comments | How would you rate the \
    schools you worked with? | If you selected Other please specify | Any other comments about \
    schools you worked with | How many pupils are at your school? | Local authority | Would you \
    recommend the network? | Today's date | When did you last visit these schools? | How long have you worked at this school? | \
     What type of school is it? | Where should we hold the next event? | Date of next visit | Which type of event \
     would you like? | What type of school do you work in? | Which school did you work at before?",
        ),
    ];
}
