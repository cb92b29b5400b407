//! A cell cut into numbers, words and signs; blanks and invisible marks only separate.

/// One piece of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'c> {
    /// A number and how many digits it has; more than nine digits are no number that matters here.
    Number(u32, u8),
    /// Letters in a row.
    Word(&'c str),
    /// Anything else; every kind of dash is `-`.
    Sign(char),
}

/// No date with weekday, time, time zone and end time has more pieces.
const MOST: usize = 40;

/// The pieces of a cell.
#[derive(Debug)]
pub(super) struct Tokens<'c> {
    list: [Token<'c>; MOST],
    count: usize,
}

impl<'c> Tokens<'c> {
    /// Cuts a cell; `None` if it has more pieces than any date.
    pub(super) fn of(cell: &'c str) -> Option<Self> {
        let mut tokens = Self { list: [Token::Sign(' '); MOST], count: 0 };
        let mut rest = cell;
        while let Some(first) = rest.chars().next() {
            let (token, length) = if first.is_ascii_digit() {
                number(rest)
            } else if first.is_alphabetic() {
                let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                (Token::Word(&rest[..end]), end)
            } else {
                (Token::Sign(folded(first)), first.len_utf8())
            };
            rest = &rest[length..];
            if token != Token::Sign(' ') {
                *tokens.list.get_mut(tokens.count)? = token;
                tokens.count += 1;
            }
        }
        Some(tokens)
    }

    /// The pieces in order.
    pub(super) fn list(&self) -> &[Token<'c>] {
        &self.list[..self.count]
    }
}

fn number(text: &str) -> (Token<'_>, usize) {
    let digits = text.bytes().take_while(u8::is_ascii_digit);
    let (mut value, mut length) = (0_u32, 0_usize);
    for digit in digits {
        value = value.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
        length += 1;
    }
    (Token::Number(value, u8::try_from(length).unwrap_or(u8::MAX)), length)
}

/// Dashes of every length are one sign; blanks (also the narrow one that Windows and Teams write
/// before AM and PM) and marks of writing direction are a blank.
fn folded(sign: char) -> char {
    match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2019}' | '\u{2018}' => '\'',
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => ' ',
        blank if blank.is_whitespace() => ' ',
        other => other,
    }
}

/// The rest after at most one of these signs.
pub(super) fn skip_sign<'t, 'c>(tokens: &'t [Token<'c>], signs: &[char]) -> &'t [Token<'c>] {
    match tokens {
        [Token::Sign(sign), rest @ ..] if signs.contains(sign) => rest,
        _ => tokens,
    }
}

/// The rest after at most one of these words, in capitals or not.
pub(super) fn skip_word<'t, 'c>(tokens: &'t [Token<'c>], words: &[&str]) -> &'t [Token<'c>] {
    match tokens {
        [Token::Word(word), rest @ ..] if is_one_of(word, words) => rest,
        _ => tokens,
    }
}

/// Whether a word is one of these, in capitals or not.
pub(super) fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}
