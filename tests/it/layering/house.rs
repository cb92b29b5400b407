//! The laws of the house, over any tree of files.

use std::collections::{BTreeMap, BTreeSet};

use super::source::Source;

/// Files by their path inside `src/`, with their text.
pub(super) type Tree = BTreeMap<String, String>;

/// Where each external crate may be used: stages, or one file.
pub(super) const CRATES: &[(&str, &[&str])] = &[
    ("calamine", &["collect/bytes/workbook/sheet.rs"]),
    ("clap", &["run"]),
    ("comfy_table", &["report"]),
    ("csv", &["collect", "report"]),
    ("ctrlc", &["run/disk/interrupt.rs"]),
    ("encoding_rs", &["collect"]),
    ("getrandom", &["run"]),
    ("glob", &["run"]),
    ("jiff", &["base"]),
    ("memchr", &["collect"]),
    ("minijinja", &["report"]),
    ("petgraph", &["measure"]),
    ("plotters", &["plot"]),
    ("rand", &["base"]),
    ("rand_pcg", &["base"]),
    ("rayon", &["connect", "measure", "run"]),
    ("resvg", &["report/writers/png.rs"]),
    ("rustc_hash", &["collect", "connect"]),
    ("serde", &["report", "run"]),
    ("serde_json", &["report", "run"]),
    ("sha2", &["collect", "report"]),
    ("skrifa", &["plot"]),
    ("strsim", &["collect", "report"]),
    ("tempfile", &["run"]),
    ("thiserror", &["base"]),
    ("toml", &["report", "run"]),
    ("unicode_normalization", &["collect"]),
    ("zip", &["collect/bytes/workbook/package.rs"]),
];

/// Where registered files live, what makes a file one of them, and the list they must be in.
const REGISTRIES: &[(&str, &str, &str, &str)] = &[
    ("measure/", "pub const MEASURE:", "MEASURE", "measure/registry.rs"),
    ("notice/flags/", "", "FLAG", "notice/flags/mod.rs"),
    ("notice/gates/", "", "FLAG", "notice/gates/mod.rs"),
    ("plot/charts/", "pub const KIND:", "KIND", "plot/charts/mod.rs"),
    ("collect/shapes/", "pub const SHAPE:", "SHAPE", "collect/shapes/mod.rs"),
    ("report/writers/graph/", "pub const WRITER:", "WRITER", "report/writers/graph/mod.rs"),
    ("run/commands/", "", "run", "main.rs"),
];

/// Words that product code does without.
const REFUSED: &[&str] = &["todo!", "unimplemented!", ".unwrap()", ".expect(", "panic!("];

const MOST_LINES: usize = 400;

/// A file that nobody reads to its end.
pub(super) fn overgrown(path: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > MOST_LINES).then(|| format!("{path}: {lines} lines, more than {MOST_LINES}; split it"))
}

/// Everything in the tree that the house does not allow, one sentence each.
pub(super) fn faults(tree: &Tree) -> Vec<String> {
    let sources: BTreeMap<&str, Source> =
        tree.iter().map(|(path, text)| (path.as_str(), Source::read(text))).collect();
    let house = House { tree, modules: modules(tree), sources };
    let mut faults = house.words();
    faults.extend(house.undeclared());
    faults.extend(house.wrong_crates());
    faults.extend(house.unlisted());
    let edges = house.edges(&mut faults);
    faults.extend(circles(&edges));
    faults
}

struct House<'a> {
    tree: &'a Tree,
    /// Module path → file.
    modules: BTreeMap<Vec<String>, &'a str>,
    sources: BTreeMap<&'a str, Source>,
}

/// `a/b/mod.rs` and `a/b.rs` are the module `a::b`, `lib.rs` is the root.
fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

fn modules(tree: &Tree) -> BTreeMap<Vec<String>, &str> {
    let files = tree.keys().filter(|path| *path != "main.rs");
    files.map(|path| (module_of(path), path.as_str())).collect()
}

/// `lib.rs` and `main.rs` are in no stage.
fn stage(path: &str) -> Option<&str> {
    path.split_once('/').map(|(stage, _)| stage)
}

impl House<'_> {
    /// Declared under `#[cfg(test)]`, or below such a module.
    fn is_test(&self, path: &str) -> bool {
        let module = module_of(path);
        (1..=module.len()).any(|length| {
            let parent = self.modules.get(&module[..length - 1]);
            let parent = parent.and_then(|file| self.sources.get(file));
            parent.is_some_and(|parent| parent.modules.get(&module[length - 1]) == Some(&true))
        })
    }

    fn product(&self) -> impl Iterator<Item = (&str, &Source)> {
        let all = self.sources.iter().map(|(path, source)| (*path, source));
        all.filter(|(path, _)| !self.is_test(path))
    }

    fn words(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, source) in self.product() {
            for word in REFUSED.iter().filter(|word| source.product.contains(**word)) {
                faults.push(format!("{path}: `{word}` outside tests"));
            }
            for name in &source.inline {
                faults.push(format!("{path}: the module `{name}` wants a file of its own"));
            }
            if source.paths.contains(&vec!["super".to_owned(), "*".to_owned()]) {
                faults.push(format!("{path}: `use super::*` outside tests"));
            }
        }
        for (path, source) in &self.sources {
            if source.bare.contains("allow(dead_code)") {
                faults.push(format!("{path}: `allow(dead_code)`"));
            }
            faults.extend(overgrown(path, &self.tree[*path]));
        }
        faults
    }

    /// Files that no module declares are not even compiled.
    fn undeclared(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (module, path) in &self.modules {
            let Some((name, parent)) = module.split_last() else { continue };
            let parent = self.modules.get(parent).and_then(|file| self.sources.get(file));
            if !parent.is_some_and(|parent| parent.modules.contains_key(name)) {
                faults.push(format!("{path}: no `mod {name};` declares it"));
            }
        }
        faults
    }

    fn wrong_crates(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, source) in self.product().filter(|(path, _)| *path != "main.rs") {
            for (name, places) in CRATES {
                let own = source.modules.contains_key(*name)
                    || source.names.get(*name).is_some_and(|path| path.len() > 1);
                let used = !own && source.paths.iter().any(|path| path[0] == *name);
                let allowed =
                    places.iter().any(|place| *place == path || Some(*place) == stage(path));
                if used && !allowed {
                    let places = places.join(", ");
                    faults.push(format!("{path}: the crate `{name}` belongs to {places}"));
                }
            }
        }
        faults
    }

    fn unlisted(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (folder, mark, item, list) in REGISTRIES {
            let files = self.product().filter(|(path, source)| {
                path.starts_with(folder)
                    && !path.ends_with("/mod.rs")
                    && source.product.contains(mark)
            });
            for (path, _) in files {
                let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".rs");
                let entry = [stem.to_owned(), (*item).to_owned()];
                let listed = self
                    .sources
                    .get(list)
                    .is_some_and(|source| source.paths.iter().any(|path| path.ends_with(&entry)));
                if !listed {
                    faults.push(format!("{path}: not listed in {list} as `{stem}::{item}`"));
                }
            }
        }
        faults
    }

    /// Who uses whom; imports of a later stage are faults on the way.
    fn edges(&self, faults: &mut Vec<String>) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (path, source) in self.product().filter(|(path, _)| *path != "main.rs") {
            let own = module_of(path);
            for written in &source.paths {
                let Some(target) = self.resolve(&own, source, written) else { continue };
                if target == path || self.is_test(target) {
                    continue;
                }
                edges.entry(path).or_default().insert(target);
                if let (Some(from), Some(to)) = (stage(path), stage(target))
                    && to > from
                {
                    let written = written.join("::");
                    faults.push(format!("{path}: `{written}` is in the later stage {to}"));
                }
            }
        }
        edges
    }

    /// The file that a path leads to, if it is ours.
    fn resolve(&self, own: &[String], source: &Source, written: &[String]) -> Option<&str> {
        let absolute = absolute(own, source, written, 0)?;
        let longest = (0..=absolute.len()).rev();
        longest.into_iter().find_map(|length| self.modules.get(&absolute[..length]).copied())
    }
}

/// A path as written in a file, from the root.
fn absolute(
    own: &[String],
    source: &Source,
    written: &[String],
    depth: usize,
) -> Option<Vec<String>> {
    let (head, rest) = written.split_first()?;
    let mut base = own.to_vec();
    match head.as_str() {
        "crate" => return Some(rest.to_vec()),
        "self" => {}
        "super" => {
            base.pop();
            let more = rest.iter().take_while(|name| *name == "super").count();
            base.truncate(base.len().saturating_sub(more));
            return Some([&base, &rest[more..]].concat());
        }
        name if source.modules.contains_key(name) => base.push(head.clone()),
        name => {
            let named = source.names.get(name).filter(|path| **path != *written)?;
            if depth > 4 || named[0] == *name {
                return None;
            }
            base = absolute(own, source, named, depth + 1)?;
        }
    }
    Some([&base, rest].concat())
}

/// Every way that leads back to where it began, each once.
fn circles(edges: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<String> {
    let mut found = BTreeSet::new();
    let mut done = BTreeSet::new();
    for &start in edges.keys() {
        walk(start, edges, &mut Vec::new(), &mut done, &mut found);
    }
    found.into_iter().collect()
}

fn walk<'a>(
    file: &'a str,
    edges: &BTreeMap<&'a str, BTreeSet<&'a str>>,
    way: &mut Vec<&'a str>,
    done: &mut BTreeSet<&'a str>,
    found: &mut BTreeSet<String>,
) {
    if let Some(at) = way.iter().position(|other| *other == file) {
        let mut circle = way[at..].to_vec();
        let first = (0..circle.len()).min_by_key(|&at| circle[at]).unwrap_or(0);
        circle.rotate_left(first);
        circle.push(circle[0]);
        found.insert(format!("a circle: {}", circle.join(" → ")));
        return;
    }
    if done.contains(file) {
        return;
    }
    way.push(file);
    for next in edges.get(file).into_iter().flatten() {
        walk(next, edges, way, done, found);
    }
    way.pop();
    done.insert(file);
}
