//! Official numbers of schools: URN and LAESTAB, however they are written.
//!
//! UPRN (a property) and UKPRN (a provider) are never read as schools: several schools share them.

/// A number that may be a URN: digits only, as spreadsheets leave them (`990001.0`).
#[must_use]
pub fn urn(text: &str) -> Option<u32> {
    let digits = text.strip_suffix(".0").unwrap_or(text);
    let plain = (1..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// Whether a text can only be meant as a URN: six digits.
#[must_use]
pub fn is_urn_like(text: &str) -> bool {
    urn(text).is_some_and(|number| (100_000..=999_999).contains(&number))
}

/// A LAESTAB as seven digits, from `2013614`, `201/3614`, `201-3614` or `201 3614`.
#[must_use]
pub fn laestab(text: &str) -> Option<String> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if digits(text, 7) {
        return Some(text.to_owned());
    }
    let separators = ['/', '-', ' ', '\u{2013}'];
    let mut parts = text.split(separators).filter(|part| !part.is_empty());
    let (la, number) = (parts.next()?, parts.next().filter(|_| parts.next().is_none())?);
    (digits(la, 3) && digits(number, 4)).then(|| format!("{la}{number}"))
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
        assert!(is_urn_like("990001") && !is_urn_like("099001") && !is_urn_like("12"));
    }
}
