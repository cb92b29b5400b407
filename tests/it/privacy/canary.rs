//! Every name, identifier, role, title, file and folder is a word that stands nowhere else; then all
//! bytes that runs leave behind, or say, are searched for these words.

use std::collections::{BTreeMap, BTreeSet};

use tiebeam::base::seed::Dice;

use super::search::Words;
use crate::support::{Home, Run, files};

/// A network whose every word is a token, and the runs on it.
struct Nest {
    home: Home,
    /// Tokens by what they stand for; `people` are those that a named run shows.
    tokens: BTreeMap<&'static str, Vec<String>>,
    /// Bytes on disk before the runs.
    before: BTreeMap<String, Vec<u8>>,
}

struct Tokens(Dice, BTreeMap<&'static str, Vec<String>>);

impl Tokens {
    fn fresh(&mut self, kind: &'static str) -> String {
        let letter = |dice: &mut Dice| char::from(b'a' + dice.below(26) as u8);
        let mut token: String = (0..16).map(|_| letter(&mut self.0)).collect();
        token[..1].make_ascii_uppercase();
        self.1.entry(kind).or_default().push(token.clone());
        token
    }
}

const SCHOOLS: usize = 10;

impl Nest {
    fn new(seed: u64) -> Self {
        let mut tokens = Tokens(Dice::new(seed, "canary"), BTreeMap::new());
        let home = Home::new();
        let folder = tokens.fresh("folder");
        let mut people = Vec::new();
        for at in 0..3 * SCHOOLS {
            let name = format!("{} {}", tokens.fresh("people"), tokens.fresh("people"));
            let mail = format!("{}@{}.uk", tokens.fresh("id"), tokens.fresh("id"));
            people.push((name, mail, at % SCHOOLS, tokens.fresh("role")));
        }
        let (who, extra) = (tokens.fresh("heading"), tokens.fresh("heading"));
        let (heads, area) = (tokens.fresh("heading"), tokens.fresh("heading"));
        let mut list = format!("name,id,school,role,leaving,{extra}\n");
        for (name, mail, school, role) in &people {
            let cell = tokens.fresh("free");
            let leaving = if *school == 1 { "2026-05-01" } else { "" };
            list += &format!("{name},{mail},School {school:02},{role},{leaving},{cell}\n");
        }
        let mut schools = format!("name,phase,urn,{heads},{area}\n");
        for school in 0..=SCHOOLS {
            let phase = if school == 3 { tokens.fresh("free") } else { "Primary".to_owned() };
            let (head, area) = (tokens.fresh("free"), tokens.fresh("free"));
            schools += &format!("School {school:02},{phase},99{school:04},{head},{area}\n");
        }
        let mut log = format!(
            "event_id,date,type,title,initiative,strand,funding,depth,{who},person_id,school,role,part,org_type,led_by,logged_by\n"
        );
        let mut dice = Dice::new(seed, "visits");
        for event in 0..60 {
            let [id, title, initiative, strand, funding, depth] =
                std::array::from_fn(|_| tokens.fresh("free"));
            let kind = if event % 5 == 0 { tokens.fresh("free") } else { "visit".to_owned() };
            let logger =
                if event % 9 == 0 { tokens.fresh("free") } else { people[event % 20].0.clone() };
            let day = format!("202{}-{:02}-{:02}", 5 + event / 40, 1 + event % 12, 1 + event % 28);
            let mut row = |who: &str, mail: &str, school: &str, role: &str, rest: &str| {
                log += &format!(
                    "{id},{day},{kind},{title},{initiative},{strand},{funding},{depth},{who},{mail},{school},{role},{rest},{logger}\n"
                );
            };
            // One leads two of three; School 01 comes with one person only.
            let lead = &people[if event % 3 < 2 { 0 } else { 2 + dice.below(7) }];
            row(&lead.0, &lead.1, &format!("School {:02}", lead.2), &lead.3, "lead,,");
            for guest in [1, 2 + dice.below(8), 12 + dice.below(8)] {
                let guest = &people[guest];
                row(&guest.0, &guest.1, &format!("School {:02}", guest.2), &guest.3, "attend,,");
            }
            if event % 7 == 0 {
                let (name, place) = (tokens.fresh("people"), tokens.fresh("outside"));
                row(&name, "", &place, &tokens.fresh("role"), "attend,,");
                let (name, place) = (tokens.fresh("people"), tokens.fresh("outside"));
                let kind = tokens.fresh("free");
                row(&name, "", &place, "", &format!("attend,{kind},{}", people[4].0));
            }
        }
        // Rows that cannot be used, or are worth a note.
        let word = |tokens: &mut Tokens| tokens.fresh("free");
        log +=
            &format!("E,{},visit,,,,,,{},,School 02,,attend,,,\n", word(&mut tokens), people[3].0);
        log += &format!("E,2025-09-10,visit,{}\n", word(&mut tokens));
        log += &format!(
            "F,2025-09-10,visit,,,,,,{},,School 02,,{},,,\n",
            people[3].0,
            word(&mut tokens)
        );
        log += &format!("F,2025-09-10,visit,,,,,,{},,School 03,,absent,,,\n", people[3].0);
        log += &format!("F,2031-09-10,visit,,,,,,{},,School 04,,lead,,,\n", people[3].0);
        let (alias, kind) = (word(&mut tokens), word(&mut tokens));
        let settings = format!(
            "# {}\nversion = 1\n[aliases]\n\"{alias}\" = \"{}\"\n[weights]\n{kind} = 1.0\n[columns]\nperson = \"{who}\"\n",
            word(&mut tokens),
            people[5].0
        );
        let (log_file, list_file, schools_file) =
            (tokens.fresh("file"), tokens.fresh("file"), tokens.fresh("file"));
        home.write(&format!("{folder}/{log_file}.csv"), &log);
        home.write(&format!("{folder}/people-{list_file}.csv"), list);
        home.write(&format!("{folder}/schools-{schools_file}.csv"), schools);
        home.write(&format!("{folder}/tiebeam.toml"), settings);
        let aside = word(&mut tokens);
        home.write(
            &format!("{folder}/notes-{aside}.csv"),
            format!("{aside}\n{}\n", word(&mut tokens)),
        );
        let bad = |name: &str, text: String| home.write(&format!("bad/{folder}-{name}.csv"), text);
        bad("columns", format!("{},{}\nx,y\n", people[0].0, people[1].0));
        bad("misspelt", format!("event_idd,dat,persn,{}\n1,2025-01-01,x,y\n", people[0].0));
        bad("title", format!("{},,\nevent_id,date,person\n", people[0].0));
        bad("quote", format!("event_id,date,person,school\n1,2025-01-01,\"{},x\n", people[0].0));
        bad("stray", format!("event_id,date,person,school\n1,2025-01-01,\"{}\"x,x\n", people[0].0));
        bad("empty", String::new());
        bad("rows", format!("event_id,date,person,school\n1,{},{},x\n", people[0].0, people[1].0));
        let days = format!("event_id,date,person,school\n1,03/04/2025,{},x\n", people[0].0);
        bad("dates", days);
        home.write(&format!("bad/{folder}.toml"), format!("[network]\n{} = 1\n", people[0].0));
        home.write(&format!("bad/{folder}-broken.toml"), format!("[network\n{} = \n", people[0].0));
        let asks = format!("[report]\npeople_as = \"codes\"\n[{}]\n", people[0].0);
        home.write(&format!("bad/{folder}-asks.toml"), asks);
        let book = format!("code,name,school,id,what\n{},{},,,person\n", folder, people[0].0);
        home.write(&format!("bad/{folder}-book.csv"), book);
        let before = files(&home.path(""));
        let Tokens(_, tokens) = tokens;
        Self { home, tokens, before }
    }

    fn token(&self, kind: &str, at: usize) -> &str {
        &self.tokens[kind][at]
    }

    /// Runs it; `FOLDER`, `HEADING` and `BAD` stand for names that hold tokens.
    fn run(&self, words: &str) -> Run {
        let folder = self.token("folder", 0);
        let words = words
            .replace("FOLDER", folder)
            .replace("BAD", &format!("bad/{folder}"))
            .replace("HEADING", self.token("heading", 1))
            .replace("LOG", &format!("{folder}/{}.csv", self.token("file", 0)));
        self.home.run(&words)
    }

    /// Everything that runs have written, but not the codebook.
    fn written(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = files(&self.home.path(""));
        files.retain(|name, _| !self.before.contains_key(name) && name != "book.csv");
        files
    }

    fn words(&self) -> Words {
        Words::new(self.tokens.values().flatten().map(String::as_str))
    }
}

#[track_caller]
fn is_silent(words: &Words, run: &Run, what: &str) {
    for (stream, text) in [("stdout", &run.out), ("stderr", &run.err)] {
        let found = words.found_in(text.as_bytes());
        assert!(found.is_empty(), "{what}: {stream} holds {found:?}:\n{text}");
    }
}

#[test]
fn no_byte_of_a_name_comes_out() {
    for seed in [1, 2] {
        let nest = Nest::new(seed);
        let words = nest.words();
        let mut written = 0;
        let mut runs = Vec::new();
        for way in ["codes --codebook book.csv", "codes", "hide"] {
            let short = way.replace(' ', "-");
            runs.push((format!("report FOLDER --people-as {way} -v -o out-{short}"), 0));
            runs.push((format!("report FOLDER --people-as {way} --json"), 0));
            runs.push((format!("check FOLDER --people-as {way}"), 1));
            runs.push((format!("check FOLDER --people-as {way} --json -v"), 1));
            for what in ["people", "schools", "ties", "groups", "network", "flags"] {
                let hides = way == "hide" && what == "people";
                for more in ["-v", "--json", "--groups HEADING --level people", "--fail-on F99"] {
                    let refused = hides || more.ends_with("F99");
                    let refused = refused || way == "hide" && more.contains("--level people");
                    // Few schools log, so nothing is said about how the network hangs together.
                    let code = if refused {
                        2
                    } else if what == "groups" {
                        3
                    } else {
                        0
                    };
                    if more.contains("--level people") && matches!(what, "schools") {
                        continue;
                    }
                    let run = format!("measure FOLDER --people-as {way} --what {what} {more}");
                    runs.push((run, code));
                }
            }
            for format in ["graphml", "gexf", "edges", "nodes", "json"] {
                for level in ["schools", "people"] {
                    let code = if way == "hide" && level == "people" { 2 } else { 0 };
                    let run = format!(
                        "export FOLDER --people-as {way} --format {format} --level {level} -v"
                    );
                    runs.push((run.clone(), code));
                    let file = format!("graph-{short}-{level}-{format}");
                    let ending = if matches!(format, "edges" | "nodes") { "csv" } else { format };
                    runs.push((format!("{run} -o {file}.{ending}"), code));
                }
            }
            let bad = [
                ("report BAD-columns.csv", 3),
                ("check BAD-misspelt.csv", 3),
                ("report BAD-title.csv", 3),
                ("report BAD-quote.csv", 3),
                ("report BAD-stray.csv", 3),
                ("report BAD-empty.csv", 3),
                ("report BAD-rows.csv", 3),
                ("report BAD-dates.csv", 3),
                ("report BAD-none.csv", 3),
                ("report FOLDER --bad-rows stop", 3),
                ("report FOLDER --config BAD.toml", 2),
                ("report FOLDER --config BAD-broken.toml", 2),
                ("report FOLDER --config BAD-none.toml", 2),
                ("report FOLDER --schools BAD-none.csv", 3),
                ("report FOLDER --map person=FOLDER", 2),
                ("report FOLDER --map FOLDER=HEADING", 2),
                ("report FOLDER --map HEADING", 2),
                ("report FOLDER --groups FOLDER", 2),
                ("measure FOLDER --what groups --groups FOLDER", 2),
                ("report FOLDER --since 2035-01-01", 3),
                ("report LOG --level schools -o bad", 5),
            ];
            runs.extend(bad.map(|(run, code)| (format!("{run} --people-as {way}"), code)));
        }
        runs.push(("report FOLDER --config BAD-asks.toml".to_owned(), 2));
        runs.push(("report FOLDER --people-as codes --codebook BAD-book.csv".to_owned(), 3));
        for (run, code) in runs {
            let ended = nest.run(&run).ended(code);
            is_silent(&words, &ended, &run);
        }
        for (name, bytes) in nest.written() {
            let found = [words.found_in(name.as_bytes()), words.found_in(&bytes)].concat();
            assert!(found.is_empty(), "{name} holds {found:?}");
            written += 1;
        }
        assert!(written > 50, "{written} files were searched");
    }
}

#[test]
fn a_run_with_names_is_full_of_them() {
    let nest = Nest::new(1);
    nest.run("report FOLDER -o named").ended(0);
    let written = nest.written();
    for kind in ["people", "outside", "file", "folder"] {
        let words = Words::new(nest.tokens[kind].iter().map(String::as_str));
        let found: BTreeSet<String> =
            written.values().flat_map(|bytes| words.found_in(bytes)).collect();
        assert!(found.len() * 10 >= nest.tokens[kind].len() * 8, "{kind}: {} found", found.len());
    }
}
