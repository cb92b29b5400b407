//! How often draws lie as far out as what was found.

/// p of both sides: twice the rarer one, the finding counted among the draws (Davison & Hinkley
/// 1997, doi:10.1017/CBO9780511802843); `above` and `below` count draws at or beyond it.
#[must_use]
pub fn p(above: u32, below: u32, draws: usize) -> f64 {
    let rarer = f64::from(above.min(below)) + 1.0;
    (2.0 * rarer / (draws as f64 + 1.0)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::p;

    #[test]
    fn the_finding_is_one_of_the_draws() {
        assert!((p(0, 99, 99) - 0.02).abs() < 1e-12 && p(60, 60, 99) >= 1.0);
    }
}
