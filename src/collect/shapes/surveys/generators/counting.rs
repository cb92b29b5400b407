//! Words and numbers in headings that come again for one contact after another.

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// `2`.
    Digits,
    /// `B`.
    Letter,
    /// `two`, `second`.
    Word,
}

/// The number that a word is: `2`, `second`, `b`.
#[must_use]
pub fn number_of(word: &str) -> Option<(u32, Style)> {
    const WORDS: &[(&str, &str)] = &[
        ("one", "first"),
        ("two", "second"),
        ("three", "third"),
        ("four", "fourth"),
        ("five", "fifth"),
        ("six", "sixth"),
        ("seven", "seventh"),
        ("eight", "eighth"),
        ("nine", "ninth"),
        ("ten", "tenth"),
    ];
    if let Ok(number) = word.parse::<u32>() {
        return (number <= 99).then_some((number, Style::Digits));
    }
    if let Some(at) = WORDS.iter().position(|(one, first)| *one == word || *first == word) {
        return Some((at as u32 + 1, Style::Word));
    }
    match word.as_bytes() {
        [letter @ b'a'..=b'z'] => Some((u32::from(letter - b'a') + 1, Style::Letter)),
        _ => None,
    }
}

/// Words and numbers of a heading, apart from each other: `contact1_school`, `1st contact`.
#[must_use]
pub fn words_of(heading: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    for c in heading.to_lowercase().replace(['\'', '’'], "").chars() {
        let kind = (c.is_alphanumeric()).then_some(c.is_ascii_digit());
        match words.last_mut().filter(|_| kind.is_some() && kind == last) {
            Some(word) => word.push(c),
            None if kind.is_some() => words.push(c.to_string()),
            None => {}
        }
        last = kind;
    }
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let endings = ["st", "nd", "rd", "th"];
    let kept = words.iter().enumerate().filter(|(at, word)| {
        let after_number = at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(is_number);
        !(after_number && endings.contains(&word.as_str()))
    });
    kept.map(|(_, word)| word.clone()).collect()
}
