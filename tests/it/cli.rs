//! The command line from outside: what it says, how it ends, what it leaves behind.

mod arguments;
mod dress;
mod edges;
mod hostile;
mod input;
#[cfg(unix)]
mod interrupted;
mod output;
mod said;
mod settings;
mod template;

use crate::support::Home;

/// The headings of the logs here.
const HEAD: &str = "event_id,date,person,school,part\n";

/// A log of two people from two schools.
pub(crate) const PAIR: &str = "event_id,date,person,school,part\n\
    E1,2025-09-10,Ann Lee,Alder,lead\n\
    E1,2025-09-10,Bo Kay,Birch,attend\n";

/// A folder that holds one log.
fn with(name: &str, text: impl AsRef<[u8]>) -> Home {
    let home = Home::new();
    home.write(name, text);
    home
}
