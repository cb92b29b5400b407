//! Libraries that read workbooks may panic on bytes that no program would write. That is caught here, so
//! that such a file is damaged like any other, and nothing else is lost.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static WITHIN: Cell<bool> = const { Cell::new(false) };
}

/// Runs what may panic; `None` if it did.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = WITHIN.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    WITHIN.set(before);
    done
}

/// Whether a panic of this thread would be caught: its message, which may quote a cell, is nobody's.
#[must_use]
pub fn is_guarded() -> bool {
    WITHIN.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_caught_and_the_guard_ends_with_it() {
        assert_eq!(guarded(|| (is_guarded(), guarded(is_guarded))), Some((true, Some(true))));
        let caught: Option<()> = guarded(|| {
            let none: Option<()> = guarded(|| panic!("within"));
            assert!(none.is_none() && is_guarded());
            panic!("without")
        });
        assert!(caught.is_none() && !is_guarded());
    }
}
