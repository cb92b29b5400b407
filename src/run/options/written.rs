//! tiebeam.toml as it stands in its file: on which line a key is given its value.

use crate::base::place::Place;

/// The settings as they stand in their file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The name of the file; empty without one.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Written {
    /// The line on which a key of a part stands; that of the part if the key is nowhere.
    #[must_use]
    pub fn place(&self, part: &str, key: &str) -> Place {
        let name = if self.name.is_empty() { "tiebeam.toml" } else { &self.name };
        let line = line_of(&self.text, part, key).or_else(|| line_of(&self.text, "", part));
        line.map_or_else(|| Place::file(name), |line| Place::line(name, line))
    }
}

/// The line on which a key is given its value. The part before all headings is `""`.
#[must_use]
pub fn line_of(text: &str, part: &str, key: &str) -> Option<u32> {
    let mut now = String::new();
    let dotted = if part.is_empty() { key.to_owned() } else { format!("{part}.{key}") };
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        let heading = line.strip_prefix('[').and_then(|rest| rest.split(']').next());
        if let Some(heading) = heading {
            heading.trim().clone_into(&mut now);
            if now == dotted {
                return Some(at as u32 + 1);
            }
            continue;
        }
        let Some((name, _)) = line.split_once('=') else { continue };
        let name = name.trim().trim_matches(['"', '\'']);
        let inside = || line.split(['{', ',']).any(|one| stands(one, key));
        let is_it = match (now == part, now.is_empty()) {
            (true, _) if name == key || name.split('.').next() == Some(key) => true,
            (_, true) if name == dotted => true,
            (_, true) if name == part => inside(),
            _ => false,
        };
        if is_it {
            return Some(at as u32 + 1);
        }
    }
    None
}

fn stands(one: &str, key: &str) -> bool {
    one.split_once('=').is_some_and(|(name, _)| name.trim().trim_matches(['"', '\'']) == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_in_its_own_part_however_it_is_written() {
        let text = "version = 1\ninput.dates = \"x\"\nnetwork = { name = \"a\", since = \"b\" }\n\
                    [columns]\nlevel = \"Stage\"\n[analysis]\n  level = \"x\"\n\"St Anne\" = 1\n\
                    [weights.by_depth]\ndeep = 2\n";
        for (part, key, line) in [
            ("", "version", Some(1)),
            ("input", "dates", Some(2)),
            ("network", "since", Some(3)),
            ("columns", "level", Some(5)),
            ("analysis", "level", Some(7)),
            ("analysis", "St Anne", Some(8)),
            ("weights", "by_depth", Some(9)),
            ("weights.by_depth", "deep", Some(10)),
            ("analysis", "seed", None),
        ] {
            assert_eq!(line_of(text, part, key), line, "{part} {key}");
        }
    }
}
