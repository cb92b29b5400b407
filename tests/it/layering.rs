//! The laws of the house (docs/architecture.md), read from the source itself.

mod house;
mod source;

use std::path::Path;

use house::{CRATES, Tree, faults, overgrown};

fn read(folder: &Path, below: &str, tree: &mut Tree) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{below}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            read(&path, &format!("{name}/"), tree);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            tree.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
}

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_source_keeps_the_laws_of_the_house() {
    let mut tree = Tree::new();
    read(&home().join("src"), "", &mut tree);
    assert!(tree.len() > 100, "src/ is read");
    let faults = faults(&tree);
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn no_file_of_tests_is_overgrown_either() {
    let mut tree = Tree::new();
    read(&home().join("tests/it"), "", &mut tree);
    assert!(tree.len() > 100, "tests/it is read");
    let faults: Vec<_> = tree.iter().filter_map(|(path, text)| overgrown(path, text)).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_dependency_has_its_place() {
    let text = std::fs::read_to_string(home().join("Cargo.toml")).unwrap();
    let manifest: toml::Table = toml::from_str(&text).unwrap();
    let named: Vec<String> =
        manifest["dependencies"].as_table().unwrap().keys().map(|k| k.replace('-', "_")).collect();
    for name in &named {
        assert!(CRATES.iter().any(|(known, _)| known == name), "where may `{name}` be used?");
    }
    for (known, _) in CRATES {
        assert!(named.iter().any(|name| name == known), "`{known}` is no dependency");
    }
}

/// A small tree with its module list written out.
fn tree(files: &[(&str, &str)]) -> Tree {
    let mut tree: Tree =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let mut paths: Vec<String> = tree.keys().cloned().collect();
    paths.sort();
    for path in paths {
        let mut inside = path.trim_end_matches(".rs").trim_end_matches("/mod").to_owned();
        while inside != "lib" && inside != "main" {
            let (parent, name) = match inside.rsplit_once('/') {
                Some((folder, name)) => (folder.to_owned(), name.to_owned()),
                None => ("lib".to_owned(), inside.clone()),
            };
            let file =
                if parent == "lib" { "lib.rs".to_owned() } else { format!("{parent}/mod.rs") };
            let text = tree.entry(file).or_default();
            let line = format!("mod {name};\n");
            if !text.contains(&line) {
                text.push_str(&line);
            }
            inside = parent;
        }
    }
    tree
}

fn refused(files: &[(&str, &str)], fault: &str) {
    let found = faults(&tree(files));
    assert!(found.iter().any(|line| line.contains(fault)), "wanted `{fault}` in {found:?}");
}

fn accepted(files: &[(&str, &str)]) {
    assert_eq!(faults(&tree(files)), Vec::<String>::new());
}

#[test]
fn an_earlier_stage_may_be_used_and_a_later_one_not() {
    let late = ("plot/kind.rs", "pub struct Kind;");
    accepted(&[late, ("report/page.rs", "use crate::plot::kind::Kind;")]);
    let fault = "measure/degree.rs: `crate::plot::kind::Kind` is in the later stage plot";
    refused(&[late, ("measure/degree.rs", "use crate::plot::kind::Kind;")], fault);
    refused(&[late, ("measure/degree.rs", "use crate::plot::kind::{self, Kind};")], "later stage");
    refused(&[late, ("measure/degree.rs", "use crate::{plot::kind as k};")], "later stage");
    refused(&[late, ("measure/degree.rs", "fn a() -> crate::plot::kind::Kind { }")], "later stage");
    refused(&[late, ("measure/degree.rs", "use super::super::plot::kind::Kind;")], "later stage");
    // Neither words nor tests are code of the product.
    accepted(&[
        late,
        ("measure/degree.rs", "//! crate::plot::kind\nconst A: &str = \"crate::plot\";"),
    ]);
    accepted(&[
        late,
        ("measure/degree.rs", "#[cfg(test)]\nmod tests { use super::*; use crate::plot::kind; }"),
    ]);
}

#[test]
fn files_in_a_circle_are_named() {
    let a = ("base/a.rs", "use super::b::B;\npub struct A;");
    refused(
        &[a, ("base/b.rs", "use crate::base::a::A;\npub struct B;")],
        "a circle: base/a.rs → base/b.rs → base/a.rs",
    );
    refused(
        &[
            a,
            ("base/b.rs", "use super::c;\nfn f() { c::g() }"),
            ("base/c.rs", "use super::a::{A};"),
        ],
        "a circle: base/a.rs → base/b.rs → base/c.rs → base/a.rs",
    );
    accepted(&[a, ("base/b.rs", "use super::c;"), ("base/c.rs", "struct C;")]);
}

#[test]
fn a_family_lists_its_files_and_they_use_nothing_of_it() {
    let x = ("measure/paths/x.rs", "use super::y;\npub fn x() {}");
    let y = ("measure/paths/y.rs", "pub fn y() {}");
    accepted(&[x, y, ("measure/paths/mod.rs", "fn all() { x::x() }\n")]);
    refused(
        &[
            ("measure/paths/x.rs", "use super::talk;"),
            ("measure/paths/mod.rs", "fn talk() { x::x() }\n"),
        ],
        "a circle: measure/paths/mod.rs → measure/paths/x.rs → measure/paths/mod.rs",
    );
    refused(&[("base/a.rs", "use super::*;")], "base/a.rs: `use super::*` outside tests");
    refused(&[("base/a.rs", "mod inner { fn f() {} }")], "wants a file of its own");
}

#[test]
fn a_crate_stays_where_it_belongs() {
    accepted(&[("plot/svg.rs", "use plotters::prelude::*;")]);
    refused(
        &[("report/svg.rs", "use plotters::prelude::*;")],
        "report/svg.rs: the crate `plotters` belongs to plot",
    );
    refused(&[("plot/a.rs", "fn f() { petgraph::unionfind::UnionFind::new(1); }")], "`petgraph`");
    refused(&[("report/writers/html.rs", "use resvg::usvg;")], "`resvg`");
    accepted(&[("report/writers/png.rs", "use resvg::usvg;")]);
    refused(&[("connect/a.rs", "#[derive(serde::Serialize)] struct A;")], "`serde`");
    // Our own writer of that name is not the crate.
    accepted(&[
        ("report/csv.rs", "pub fn file() {}"),
        ("run/a.rs", "use crate::report::csv;\nfn f() { csv::file() }"),
    ]);
    refused(&[("run/a.rs", "use csv::Writer;")], "`csv`");
}

#[test]
fn a_file_of_a_registry_is_listed() {
    let degree = ("measure/centrality/degree.rs", "pub const MEASURE: Measure = M;");
    let listed = "use super::centrality;\nconst UNIT: &[&M] = &[&centrality::degree::MEASURE];";
    accepted(&[degree, ("measure/registry.rs", listed)]);
    refused(
        &[degree, ("measure/registry.rs", "const UNIT: &[&M] = &[];")],
        "measure/centrality/degree.rs: not listed in measure/registry.rs as `degree::MEASURE`",
    );
    for (path, text) in [
        ("notice/flags/one_leader.rs", "pub const FLAG: Flag = F;"),
        ("notice/gates/too_few.rs", "pub const FLAG: Flag = F;"),
        ("plot/charts/pareto.rs", "pub const KIND: Kind = K;"),
        ("collect/shapes/ties.rs", "pub const SHAPE: Shape = S;"),
        ("run/commands/report.rs", "pub fn run() {}"),
    ] {
        refused(&[(path, text)], "not listed");
    }
    accepted(&[("plot/charts/words.rs", "pub fn words() {}")]);
}

#[test]
fn unfinished_and_overgrown_files_are_refused() {
    for text in [
        "fn f() { todo!() }",
        "fn f() { unimplemented!() }",
        "fn f() { g().unwrap(); }",
        "fn f() { g().expect(\"x\"); }",
        "fn f() { panic!(\"x\"); }",
        "#[allow(dead_code)] fn f() {}",
    ] {
        refused(&[("base/a.rs", text)], "base/a.rs: `");
    }
    accepted(&[("base/a.rs", "// .unwrap()\n#[cfg(test)]\nmod tests { fn f() { g().unwrap() } }")]);
    let mut example = tree(&[("base/a.rs", "fn f() { g().unwrap() }")]);
    example.insert("base/mod.rs".to_owned(), "#[cfg(test)]\npub(crate) mod a;\n".to_owned());
    assert_eq!(faults(&example), Vec::<String>::new(), "only tests see it");
    refused(&[("base/a.rs", &"\n".repeat(401))], "401 lines, more than 400");
    let mut lost = tree(&[("base/a.rs", "")]);
    lost.insert("base/b.rs".to_owned(), String::new());
    assert_eq!(faults(&lost), ["base/b.rs: no `mod b;` declares it"]);
}
