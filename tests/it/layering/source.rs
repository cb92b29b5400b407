//! Rust source as far as the laws need it: without comments, texts and tests, as paths of names.

use std::collections::{BTreeMap, BTreeSet};

/// A file of `src/`, read.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// Without comments and texts, with tests: for words that are refused everywhere.
    pub(super) bare: String,
    /// The same without anything under `#[cfg(test)]`.
    pub(super) product: String,
    /// Modules that it declares, and whether only for tests.
    pub(super) modules: BTreeMap<String, bool>,
    /// Modules with a body that are not tests.
    pub(super) inline: Vec<String>,
    /// Names that `use` brings in, with what they stand for.
    pub(super) names: BTreeMap<String, Vec<String>>,
    /// Every path that the product's code names, as written.
    pub(super) paths: BTreeSet<Vec<String>>,
}

impl Source {
    pub(super) fn read(text: &str) -> Self {
        let bare = without_texts(text);
        let (product, tested) = without_tests(&bare);
        let tokens = tokens(&product);
        let mut source = Self { bare, product, ..Self::default() };
        source.modules.extend(tested.into_iter().map(|name| (name, true)));
        let mut at = 0;
        while at < tokens.len() {
            let word = tokens[at].as_str();
            let after = |by: usize| tokens.get(at + by).map_or("", String::as_str);
            let before = at.checked_sub(1).map_or("", |before| tokens[before].as_str());
            if word == "mod" && after(2) == ";" {
                source.modules.insert(after(1).to_owned(), false);
            } else if word == "mod" && after(2) == "{" {
                source.inline.push(after(1).to_owned());
            } else if word == "use" {
                at += 1;
                if tokens.get(at).is_some_and(|token| token == "::") {
                    at += 1;
                }
                source.tree(&tokens, &mut at, &[]);
                continue;
            } else if is_name(word) && after(1) == "::" && before != "::" && before != "." {
                let mut path = vec![word.to_owned()];
                while tokens.get(at + 1).is_some_and(|token| token == "::")
                    && tokens.get(at + 2).is_some_and(|token| is_name(token))
                {
                    path.push(tokens[at + 2].clone());
                    at += 2;
                }
                source.paths.insert(path);
            }
            at += 1;
        }
        source
    }

    /// A tree of `use`: `a::{b, c::d as e, self, *}`.
    fn tree(&mut self, tokens: &[String], at: &mut usize, before: &[String]) {
        let mut path = before.to_vec();
        while let Some(token) = tokens.get(*at) {
            *at += 1;
            match token.as_str() {
                "{" => {
                    while tokens.get(*at).is_some_and(|token| token != "}") {
                        self.tree(tokens, at, &path);
                        if tokens.get(*at).is_some_and(|token| token == ",") {
                            *at += 1;
                        }
                    }
                    *at += 1;
                    return;
                }
                "::" => {}
                "self" if !path.is_empty() => {}
                "as" => {
                    let name = tokens[*at].clone();
                    *at += 1;
                    self.names.insert(name, path.clone());
                    self.paths.insert(path);
                    return;
                }
                name if is_name(name) || name == "*" => path.push(name.to_owned()),
                _ => {
                    *at -= 1;
                    break;
                }
            }
        }
        if let Some(name) = path.last() {
            self.names.insert(name.clone(), path.clone());
            self.paths.insert(path);
        }
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter.is_whitespace() {
            continue;
        }
        let mut token = letter.to_string();
        if letter.is_alphanumeric() || letter == '_' {
            while let Some(more) = letters.next_if(|c| c.is_alphanumeric() || *c == '_') {
                token.push(more);
            }
        } else if letter == ':' && letters.next_if_eq(&':').is_some() {
            token.push(':');
        }
        tokens.push(token);
    }
    tokens
}

/// Comments, strings and characters become blanks; line breaks stay.
fn without_texts(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let end = match letters[at] {
            '/' if letters.get(at + 1) == Some(&'/') => {
                (at..letters.len()).find(|&i| letters[i] == '\n').unwrap_or(letters.len())
            }
            '/' if letters.get(at + 1) == Some(&'*') => after_comment(&letters, at),
            '"' => after_string(&letters, at),
            'r' if at == 0 || !(letters[at - 1].is_alphanumeric() || letters[at - 1] == '_') => {
                let fences = letters[at + 1..].iter().take_while(|c| **c == '#').count();
                if letters.get(at + 1 + fences) == Some(&'"') {
                    after_raw(&letters, at + 2 + fences, fences)
                } else {
                    at
                }
            }
            '\'' if letters.get(at + 1) == Some(&'\\') => {
                (at + 3..letters.len()).find(|&i| letters[i] == '\'').map_or(at, |i| i + 1)
            }
            '\'' if letters.get(at + 2) == Some(&'\'') => at + 3,
            _ => at,
        };
        if end == at {
            out.push(letters[at]);
            at += 1;
        } else {
            out.extend(letters[at..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

fn after_comment(letters: &[char], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0);
    while at + 1 < letters.len() {
        match (letters[at], letters[at + 1]) {
            ('/', '*') => (depth, at) = (depth + 1, at + 2),
            ('*', '/') => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    letters.len()
}

fn after_string(letters: &[char], start: usize) -> usize {
    let mut at = start + 1;
    while at < letters.len() {
        match letters[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    letters.len()
}

fn after_raw(letters: &[char], start: usize, fences: usize) -> usize {
    let closes = |&at: &usize| {
        let fence = letters.get(at + 1..=at + fences);
        letters[at] == '"' && fence.is_some_and(|fence| fence.iter().all(|c| *c == '#'))
    };
    (start..letters.len()).find(closes).map_or(letters.len(), |at| at + 1 + fences)
}

/// The code without items under `#[cfg(test)]`, and the modules declared there.
fn without_tests(bare: &str) -> (String, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    let (mut out, mut modules, mut rest) = (String::new(), Vec::new(), bare);
    while let Some(found) = rest.find(MARK) {
        out.push_str(&rest[..found]);
        let item = &rest[found + MARK.len()..];
        let stop = item.find(['{', ';']).unwrap_or(item.len() - 1);
        let mut end = stop + 1;
        if item.as_bytes()[stop] == b'{' {
            let mut depth = 1;
            while depth > 0 && end < item.len() {
                match item.as_bytes()[end] {
                    b'{' => depth += 1,
                    b'}' => depth -= 1,
                    _ => {}
                }
                end += 1;
            }
        } else if let Some(name) = item[..stop].split_whitespace().last() {
            modules.push(name.to_owned());
        }
        rest = &item[end..];
    }
    out.push_str(rest);
    (out, modules)
}
