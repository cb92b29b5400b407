//! Roles where a name should stand: `head of maths`, `SENCo`, `the deputy head` are nobody's names.

use crate::collect::who::names::tidy;

/// Words that may stand before a role.
const BEFORE: &str = "the our their your my his her a an new acting interim temporary executive exec associate \
    assistant asst deputy dep vice co senior school class of one external independent visiting guest \
    outside freelance link parent staff chair";

/// Roles by themselves, with a bar between them.
const ROLES: &str = "staff member|member of staff|head|headteacher|headmaster|headmistress|ht|dht|aht|eht|hos|deputy|principal|senco|sendco|sencos|dsl|slt \
    member|member of slt|head teacher|deputy head|assistant head|head of school|vice \
    principal|co head|cohead|business manager|office manager|school business \
    manager|sbm|bursar|governor|chair of \
    governors|receptionist|secretary|caretaker|teacher|class teacher|teaching \
    assistant|ta|hlta|ect|nqt|student teacher|supply teacher|lead learner|lead \
    practitioner|sle|key stage leader|phase leader|year leader|subject leader|subject \
    lead|middle leader|senior leader|curriculum lead|nursery manager|learning mentor|family \
    liaison officer|educational psychologist|la adviser|la advisor|adviser|advisor|lea adviser|local \
    authority adviser|school improvement adviser|school improvement partner|sip|consultant|la \
    officer|la consultant|inspector|ofsted inspector";

/// Every role has one of these words.
const CORE: &[&str] = &[
    "head",
    "headteacher",
    "headmaster",
    "headmistress",
    "ht",
    "dht",
    "aht",
    "eht",
    "hos",
    "deputy",
    "principal",
    "senco",
    "sendco",
    "sencos",
    "dsl",
    "slt",
    "staff",
    "cohead",
    "manager",
    "sbm",
    "bursar",
    "governor",
    "governors",
    "receptionist",
    "secretary",
    "caretaker",
    "teacher",
    "assistant",
    "ta",
    "hlta",
    "ect",
    "nqt",
    "learner",
    "practitioner",
    "sle",
    "leader",
    "lead",
    "mentor",
    "officer",
    "psychologist",
    "coordinator",
    "ordinator",
    "hod",
    "specialist",
    "champion",
    "tutor",
    "director",
    "adviser",
    "advisor",
    "partner",
    "sip",
    "consultant",
    "inspector",
];

/// What leads or teaches a subject, behind the subject.
const OF_SUBJECT: &str = "lead leader coordinator ordinator teacher manager head hod specialist champion \
    tutor";

/// Subjects, phases and tasks.
const SUBJECTS: &str = "maths mathematics math english science reading phonics literacy numeracy writing oracy \
    history geography computing ict it pe re rse pshe music art dt mfl languages french spanish \
    german humanities sport drama biology chemistry physics eyfs early years ks1 ks2 ks3 ks4 ks5 \
    key stage phase year yr y1 y2 y3 y4 y5 y6 y7 y8 y9 y10 y11 y12 y13 reception nursery infant \
    infants junior juniors primary secondary sixth form pastoral inclusion safeguarding \
    curriculum assessment send sen eal transition behaviour attendance data subject department \
    faculty upper lower school group and teaching learning community wellbeing mental health \
    pupil premium digital cpd research";

/// Whether a text says which post somebody holds, and not who it is.
#[must_use]
pub fn is_role(text: &str) -> bool {
    // Most cells are names, and a role has one of these words.
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    if text.len() > 60 || !words.any(|word| CORE.iter().any(|core| word.eq_ignore_ascii_case(core)))
    {
        return false;
    }
    let text = tidy(text).to_lowercase().replace(['.', '’', '\''], "");
    let spaced: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    (0..=words.len().min(4)).any(|start| {
        words[..start].iter().all(|word| has(BEFORE, word)) && is_post(&words[start..])
    })
}

fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

fn is_post(words: &[&str]) -> bool {
    let is_subject =
        |word: &&str| has(SUBJECTS, word) || word.bytes().all(|byte| byte.is_ascii_digit());
    let whole = words.join(" ");
    if ROLES.split('|').any(|role| role == whole) {
        return true;
    }
    match words {
        // `Head of maths`, `director of music`, `KS2 co-ordinator`.
        [
            "head" | "director" | "lead" | "leader" | "coordinator" | "teacher" | "hod",
            "of" | "for",
            rest @ ..,
        ]
        | [rest @ .., "co", "ordinator"] => !rest.is_empty() && rest.iter().all(is_subject),
        // `Maths lead`, `year 4 teacher`.
        [rest @ .., last] => {
            has(OF_SUBJECT, last) && !rest.is_empty() && rest.iter().all(is_subject)
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_a_word_by_which_it_is_looked_for() {
        let has = |text: &str| text.split(' ').any(|word| CORE.contains(&word));
        for role in ROLES.split('|').chain(OF_SUBJECT.split_whitespace()) {
            assert!(has(role), "{role}");
        }
    }

    #[test]
    fn posts_are_told_from_names() {
        for text in [
            "Head of Maths",
            "SENCo",
            "the head",
            "The Deputy Headteacher",
            "DHT",
            "Acting head teacher",
            "maths lead",
            "Year 4 teacher",
            "KS2 co-ordinator",
            "English Lead",
            "our SENDCo",
            "Assistant head",
            "Lead for oracy",
            "Early Years lead",
            "Head of Year 7",
            "class teacher",
            "Executive Head",
            "Director of Music",
        ] {
            assert!(is_role(text), "{text}");
        }
        for text in [
            "",
            "Ann Head",
            "Mr Head",
            "Dean Head",
            "May Teacher",
            "Penny Lead",
            "Art Garner",
            "Ann Lee",
            "Head, Sarah",
            "Principal Skinner",
            "Sarah (SENCo)",
            "Ashbrook head",
            "Maths",
            "Year 4",
            "Paige Turner",
            "Mason",
            "Cook",
            "Christian Early",
            "SENCo Ann Lee",
        ] {
            assert!(!is_role(text), "{text}");
        }
    }
}
