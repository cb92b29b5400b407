//! How many threads work.

use crate::base::error::Error;

/// Sets the number of threads. Results do not depend on it.
pub fn use_this_many(jobs: Option<u16>) -> Result<(), Error> {
    let threads = jobs.unwrap_or(0);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(usize::from(threads)).build_global();
    pool.map_err(|error| {
        Error::usage(
            format!("--jobs {threads}: {error}"),
            "use a smaller number, or 0 for all cores",
        )
    })
}
