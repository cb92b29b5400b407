//! Any files in any shape → Records.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiebeam::collect::read::understand;
use tiebeam_fuzz::files::Files;
use tiebeam_fuzz::{hold, library_panics};

fuzz_target!(init: library_panics::let_through(), |data: &[u8]| {
    let files = Files::of(data);
    match understand(&files.inputs, &files.wishes) {
        Ok(understood) => {
            hold::of_understood(&understood);
            let Ok(again) = understand(&files.inputs, &files.wishes) else {
                panic!("the same files cannot be read again")
            };
            assert_eq!(format!("{understood:?}"), format!("{again:?}"));
        }
        Err(error) => hold::of_error(&error),
    }
    if let Some(input) = files.inputs.first() {
        hold::of_grid(input, &files.wishes);
    }
});
