//! Files for graph programs, read back with parsers that know nothing of tiebeam.

mod arguments;
mod formats;
mod hostile;
mod others;
mod read;

use crate::support::Home;

/// Every format with the name of a file for it.
const FILES: [(&str, &str); 5] = [
    ("graphml", "graph.graphml"),
    ("gexf", "graph.gexf"),
    ("json", "graph.json"),
    ("edges", "edges.csv"),
    ("nodes", "nodes.csv"),
];

/// Exports data in every format into the folder.
fn export_all(home: &Home, words: &str) {
    for (format, file) in FILES {
        let run = home.run(&format!("export {words} --format {format} -o {file} --force"));
        run.ended(0);
    }
}
