//! Official numbers of schools: URN and LAESTAB, however they are written.
//!
//! UPRN (a property) and UKPRN (a provider) are never read as schools: several schools share them.

/// A number that may be a URN: digits only, as spreadsheets leave them (`990001.0`).
#[must_use]
pub fn urn(text: &str) -> Option<u32> {
    let text = unlabelled(text);
    let digits = text.strip_suffix(".0").unwrap_or(text);
    let plain = (1..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// Whether a text can only be meant as a URN: six digits.
#[must_use]
pub fn is_urn_like(text: &str) -> bool {
    urn(text).is_some_and(|number| (100_000..=999_999).contains(&number))
}

/// Words by which an official number says what it is, and such as may stand beside them.
const LABELS: &[&str] = &["urn", "dfe", "dfes", "dcsf", "laestab", "estab"];
const BESIDE: &[&str] = &["la", "number", "no", "num", "code", "school"];

/// An official number without the words before it that say what it is: `URN: 139005`, `DfE No. 801/4005`,
/// `#109001`. `School 12` is a name.
#[must_use]
pub fn unlabelled(text: &str) -> &str {
    if text.as_bytes().first().is_none_or(u8::is_ascii_digit) {
        return text;
    }
    let rest = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    if rest.bytes().filter(u8::is_ascii_digit).count() < 6 {
        return text;
    }
    let label = &text[..text.len() - rest.len()];
    let is = |list: &[&str], word: &str| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    let words = || label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let says = words().any(|word| is(LABELS, word))
        && words().all(|word| is(LABELS, word) || is(BESIDE, word));
    if says || label.trim() == "#" { rest } else { text }
}

/// The official number beside a name, and the name: `Wharfside Academy (139005)`, `109001 Ashbrook`,
/// `Wharfside 801/4005`. Two numbers name nobody.
#[must_use]
pub fn beside_a_name(text: &str) -> Option<(String, &str)> {
    let is_number = |word: &str| {
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let parts = word.split_once(['/', '-']);
        digits(word, 6)
            || digits(word, 7)
            || parts.is_some_and(|(a, b)| digits(a, 3) && digits(b, 4))
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut numbers = words.iter().enumerate().filter(|(_, word)| is_number(trimmed_number(word)));
    let (at, number) = numbers.next()?;
    if numbers.next().is_some() {
        return None;
    }
    let is_label = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        LABELS.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    let is_sign = |word: &str| !word.chars().any(char::is_alphanumeric) && word != "&";
    let rest = words.iter().enumerate().filter(|(other, word)| {
        *other != at && !is_sign(word) && !(other + 1 == at && is_label(word))
    });
    let rest: Vec<&str> = rest.map(|(_, word)| *word).collect();
    let name = rest.join(" ").trim_end_matches([',', ';', ':']).to_owned();
    (!name.is_empty()).then_some((name, trimmed_number(number)))
}

/// A number without the signs around it.
fn trimmed_number(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_ascii_alphanumeric())
}

/// A LAESTAB as seven digits, from `2013614`, `201/3614`, `201-3614`, `201.3614` or `201 3614`.
#[must_use]
pub fn laestab(text: &str) -> Option<String> {
    let text = unlabelled(text);
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if digits(text, 7) {
        return Some(text.to_owned());
    }
    let separators = ['/', '-', ' ', '.', '\u{2013}'];
    let mut parts = text.split(separators).filter(|part| !part.is_empty());
    let (la, number) = (parts.next()?, parts.next().filter(|_| parts.next().is_none())?);
    (digits(la, 3) && digits(number, 4)).then(|| format!("{la}{number}"))
}

/// An official number in one form: a URN as its six digits, a LAESTAB as its seven.
#[must_use]
pub fn official(text: &str) -> Option<String> {
    let urn = urn(text).filter(|number| (100_000..=999_999).contains(number));
    urn.map(|number| number.to_string()).or_else(|| laestab(text))
}

/// The LAESTAB of a local authority's code and an establishment's number.
#[must_use]
pub fn laestab_of(la: &str, number: &str) -> Option<String> {
    let padded = |text: &str, width: usize| {
        let text = text.strip_suffix(".0").unwrap_or(text);
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        (digits && text.len() <= width).then(|| format!("{text:0>width$}"))
    };
    Some(padded(la, 3)? + &padded(number, 4)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_however_they_are_written() {
        for text in ["2013614", "201/3614", "201-3614", "201 3614", "201 / 3614", "2013614.0"] {
            assert_eq!(laestab(text).as_deref(), Some("2013614"), "{text}");
        }
        for text in ["201.3614", "DfE 201/3614", "DfE No. 2013614", "LA/Estab: 201 3614"] {
            assert_eq!(laestab(text).as_deref(), Some("2013614"), "{text}");
        }
        for text in ["URN 990001", "URN: 990001", "urn no 990001", "#990001"] {
            assert_eq!(urn(text), Some(990_001), "{text}");
        }
        for text in [
            "Room 990001",
            "School 990001",
            "School 12",
            "-990001",
            "(990001)",
            "School",
            "S04",
            "£990001",
        ] {
            assert_eq!(urn(text), None, "{text}");
        }
        for text in ["201361", "20/13614", "201/361", "990001", "200000990001", "abc/defg", ""] {
            assert_eq!(laestab(text), None, "{text}");
        }
        assert_eq!(laestab_of("990", "2001").as_deref(), Some("9902001"));
        assert_eq!(laestab_of("990", "42").as_deref(), Some("9900042"));
        assert_eq!(laestab_of("990", ""), None);
        assert_eq!(
            (urn("990001"), urn("990001.0"), urn("10990001")),
            (Some(990_001), Some(990_001), None)
        );
        let beside = |text| beside_a_name(text);
        for text in ["Oak Academy (990001)", "990001 Oak Academy", "Oak Academy - 990001"] {
            assert_eq!(beside(text), Some(("Oak Academy".to_owned(), "990001")), "{text}");
        }
        let by_laestab = Some(("Oak Academy".to_owned(), "201/3614"));
        assert_eq!(beside("Oak Academy (DfE 201/3614)"), by_laestab);
        assert_eq!(beside("Oak Academy, 201/3614"), by_laestab);
        for text in ["990001", "Oak Academy", "Oak 990001 990002", "Oak 2013", "URN 990001"] {
            assert_eq!(beside(text), None, "{text}");
        }
        let found = ["URN 990001", "990/4001", "12", "9.9E+05", "TBC"].map(official);
        assert_eq!(found, [Some("990001".into()), Some("9904001".into()), None, None, None]);
        assert!(is_urn_like("990001") && !is_urn_like("099001") && !is_urn_like("12"));
    }
}
