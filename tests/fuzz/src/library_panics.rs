//! Workbook readers may panic on hostile bytes; `collect::bytes::workbook::guard` catches that, and the workbook is
//! said to be damaged. All other panics stop the fuzzer, also our own within the guard.

use std::panic::{set_hook, take_hook};

use tiebeam::collect::bytes::workbook::guard::is_guarded;

/// Lets panics of libraries within the guard unwind to it.
pub fn let_through() {
    let stop = take_hook();
    set_hook(Box::new(move |panic| {
        let ours =
            panic.location().is_none_or(|at| at.file().replace('\\', "/").contains("src/collect/"));
        if ours || !is_guarded() {
            stop(panic);
        }
    }));
}
