//! What is wrong with a row, in words that stay short.

/// What is wrong with a row.
#[derive(Debug, Clone)]
pub struct RowFault {
    /// A code that stays the same between versions.
    pub code: &'static str,
    /// One sentence.
    pub what: String,
    /// The offending text.
    pub text: String,
    /// What to do.
    pub fix: String,
}

impl RowFault {
    /// A fault of a row.
    #[must_use]
    pub fn new(code: &'static str, what: impl Into<String>, text: &str, fix: &str) -> Self {
        const LONGEST: usize = 300;
        let short = |text: String| match text.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text,
        };
        Self { code, what: short(what.into()), text: short(text.to_owned()), fix: fix.to_owned() }
    }
}
