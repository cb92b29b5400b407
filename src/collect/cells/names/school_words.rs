//! Words by which a text sounds like the name of a school.

const KINDS: &[&str] = &[
    "school",
    "schools",
    "academy",
    "college",
    "primary",
    "secondary",
    "infants",
    "infant",
    "juniors",
    "junior",
    "nursery",
    "high",
    "grammar",
    "university",
    "council",
    "trust",
    "hub",
    "federation",
    "centre",
    "pru",
    "prep",
    "sixth",
];

/// Whether a text holds a word for a kind of school or body.
#[must_use]
pub fn sounds_like_a_school(text: &str) -> bool {
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).any(|word| KINDS.contains(&word))
}
