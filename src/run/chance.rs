//! Randomness of the operating system: codes that a seed could repeat could be turned back.

use crate::base::error::Error;

/// A number from 0 to `bound` − 1, each equally likely; 0 when `bound` is 0.
pub fn below(bound: usize) -> Result<usize, Error> {
    let bound = bound as u64;
    if bound < 2 {
        return Ok(0);
    }
    // Reject the last partial block, so that no value is favoured.
    let limit = u64::MAX - u64::MAX % bound;
    loop {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).map_err(|_| {
            let what = "the operating system gives no random numbers, so no codes can be drawn";
            Error::output(what, "use --people-as hide, or another computer")
        })?;
        let draw = u64::from_le_bytes(bytes);
        if draw < limit {
            return Ok((draw % bound) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn draws_are_even_and_never_the_same_twice() {
        let mut seen = [0_u32; 6];
        for _ in 0..60_000 {
            seen[below(6).unwrap()] += 1;
        }
        assert!(seen.iter().all(|&count| (9_500..10_500).contains(&count)), "{seen:?}");
        let draws = || (0..8).map(|_| below(1_000_000).unwrap()).collect::<Vec<_>>();
        assert_ne!(draws(), draws());
    }
}
