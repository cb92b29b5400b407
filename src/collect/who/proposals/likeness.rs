//! When two words are nearly the same: slips of the pen, not other words.

/// By how many slips two different words differ, if by few for their length: one from four letters
/// on, two from eight. In a word of four a letter may be missing or swapped, but not another one:
/// `Hill` is not `Mill`.
#[must_use]
pub fn slips(a: &str, b: &str) -> Option<usize> {
    let (long, short) =
        (a.chars().count().max(b.chars().count()), a.chars().count().min(b.chars().count()));
    let most = match long {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    if long - short > most || a == b {
        return None;
    }
    let slips = strsim::osa_distance(a, b);
    let other_letter = short == 4 && long == 4 && !is_swapped(a, b);
    (slips <= most && !other_letter).then_some(slips)
}

fn is_swapped(a: &str, b: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}

/// Whether all of `few` stand in `many`, in this order.
#[must_use]
pub fn within(few: &[String], many: &[String]) -> bool {
    let mut rest = many.iter();
    few.iter().all(|word| rest.any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_few_for_the_length_of_the_word() {
        assert_eq!(slips("ashbrook", "ashbrok"), Some(1));
        assert_eq!(slips("priya", "pryia"), Some(1));
        assert_eq!(slips("larkspur", "lakrspru"), Some(2));
        for (a, b) in
            [("hill", "mill"), ("ann", "anna"), ("bo", "jo"), ("north", "south"), ("x", "x")]
        {
            let wanted = (a == "ann").then_some(1);
            assert_eq!(slips(a, b), wanted, "{a} {b}");
        }
    }
}
