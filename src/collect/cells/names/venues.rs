//! Words in the place of a host that are no school's name: `Our school`, `Online`.

use crate::collect::who::names::tidy;

/// The words of a text in lower case.
fn words(text: &str) -> Vec<String> {
    let text = tidy(text).to_lowercase().replace(['\'', '’'], "");
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn is_one(word: &str, list: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

/// Whether a text means the school of whoever wrote it: `Our school`, `here`, `in house`.
#[must_use]
pub fn is_own_place(text: &str) -> bool {
    // `US` is a country.
    if text.len() > 40 || text == "US" {
        return false;
    }
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = match words.as_slice() {
        ["in", "house"] | ["on", "site"] => return true,
        ["at" | "in", rest @ ..] if !rest.is_empty() => rest,
        all => all,
    };
    let is_place = |word: &str| is_one(word, "school setting academy college nursery site");
    match words {
        ["here" | "ours" | "us" | "inhouse" | "onsite"]
        | ["we" | "i", "did" | "hosted" | "host"] => true,
        ["our" | "my" | "own" | "this" | "your", place] | ["our" | "my" | "your", "own", place] => {
            is_place(place)
        }
        _ => false,
    }
}

/// Whether a text in a place for somebody's school means that of the one who wrote it: `Same school`,
/// `same as mine`, `Internal`.
#[must_use]
pub fn is_same_place(text: &str) -> bool {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let is_place = |word: &str| is_one(word, "school setting academy college place one");
    let same = match words.as_slice() {
        ["the", "same", rest @ ..] | ["same", rest @ ..] => Some(rest),
        ["internal" | "internally"] => Some(&words[1..]),
        _ => None,
    };
    is_own_place(text)
        || same.is_some_and(|rest| match rest {
            [] => true,
            [place] if is_place(place) => true,
            ["as", "mine" | "me" | "my" | "us" | "respondent", ..] => rest.len() <= 3,
            [place, "as", "mine" | "me" | "us" | "respondent"] => is_place(place),
            _ => false,
        })
}

/// Whether a text says that something took place at no school: `Online`, `via Teams`, `Zoom call`.
#[must_use]
pub fn is_online(text: &str) -> bool {
    const STRONG: &str = "online virtual virtually zoom teams skype webex remote remotely phone telephone webinar videocall \
        videoconference email meet";
    const AROUND: &str = "on in via by over through using a an the ms microsoft google meeting meetings call calls session \
        event video conference only held line e mail link platform";
    if text.len() > 40 {
        return false;
    }
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if matches!(words.as_slice(), ["on", "line"] | ["video", "call"] | ["by" | "via", "e", "mail"])
    {
        return true;
    }
    // `Meet` alone is none.
    let strong =
        |word: &&&str| is_one(word, STRONG) && (**word != "meet" || words.contains(&"google"));
    words.iter().any(|word| strong(&word))
        && words.iter().all(|word| strong(&word) || is_one(word, AROUND))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_no_school_are_told_from_names() {
        for text in [
            "Our school",
            "my own school",
            "at our school",
            "Here",
            "in-house",
            "In house",
            "on site",
            "Us",
        ] {
            assert!(is_own_place(text) && is_same_place(text), "{text}");
        }
        for text in ["Same school", "(same)", "the same school", "same as mine", "Internal"] {
            assert!(is_same_place(text) && !is_own_place(text), "{text}");
        }
        for text in ["Same as above", "Samedi School", "Internal Affairs", "Same Street School"] {
            assert!(!is_same_place(text), "{text}");
        }
        for text in [
            "Online",
            "via Teams",
            "Zoom call",
            "MS Teams",
            "online (Zoom)",
            "Google Meet",
            "On-line",
            "by phone",
        ] {
            assert!(is_online(text), "{text}");
        }
        for text in [
            "Our Lady's School",
            "House",
            "Ashbrook",
            "Virtual School",
            "Online Academy",
            "Meet",
            "The School House",
        ] {
            assert!(!is_own_place(text) && !is_online(text), "{text}");
        }
    }
}
