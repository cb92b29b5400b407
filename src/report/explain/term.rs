//! What a term of art is: words that stand in reports, settings and papers and in no registry.

/// One term.
#[derive(Debug, Clone, Copy)]
pub struct Term {
    /// The word as it is usually written.
    pub name: &'static str,
    /// Other spellings and words for the same.
    pub also: &'static [&'static str],
    /// One paragraph that a headteacher understands, without symbols.
    pub says: &'static str,
    /// What else is worth knowing: a label and a text.
    pub parts: &'static [(&'static str, &'static str)],
    /// Names of other cards.
    pub see: &'static [&'static str],
}
