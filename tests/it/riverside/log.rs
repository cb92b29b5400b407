//! The example read back from its CSV text, and measured by the plainest code that can: nothing
//! here knows the plan or uses the tool.

use std::collections::{BTreeMap, BTreeSet};

/// One line of a file, by heading.
pub(crate) type Row = BTreeMap<String, String>;

/// The three files and the rows of each activity.
pub(crate) struct Log {
    pub(crate) rows: Vec<Row>,
    pub(crate) schools: Vec<Row>,
    pub(crate) people: Vec<Row>,
    pub(crate) activities: BTreeMap<String, Vec<Row>>,
}

impl Log {
    /// Reads the files as the generator wrote them (another test compares them with the disk).
    pub(crate) fn read() -> Self {
        let files: BTreeMap<_, _> = super::write::files().into_iter().collect();
        let rows = |name| -> Vec<Row> {
            let text: &String = &files[name];
            csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
        };
        let log = rows("attendance.csv");
        let mut activities: BTreeMap<String, Vec<Row>> = BTreeMap::new();
        for row in &log {
            activities.entry(row["event_id"].clone()).or_default().push(row.clone());
        }
        Self { rows: log, schools: rows("schools.csv"), people: rows("people.csv"), activities }
    }

    /// The names of the listed schools.
    pub(crate) fn members(&self) -> Vec<&str> {
        self.schools.iter().map(|school| school["name"].as_str()).collect()
    }

    /// The listed schools at an activity.
    pub(crate) fn schools_at<'a>(&self, activity: &'a [Row]) -> BTreeSet<&'a str> {
        let listed = |name: &&str| self.schools.iter().any(|school| school["name"] == *name);
        activity.iter().map(|row| row["school"].as_str()).filter(listed).collect()
    }

    /// The activities of `school` with at least one other listed school.
    pub(crate) fn cross(&self, school: &str) -> Vec<&[Row]> {
        let meets = |rows: &&[Row]| {
            let schools = self.schools_at(rows);
            schools.contains(school) && schools.len() > 1
        };
        self.activities.values().map(Vec::as_slice).filter(meets).collect()
    }

    /// How many of them fall in autumn, spring and summer.
    pub(crate) fn cross_by_term(&self, school: &str) -> [usize; 3] {
        let mut counts = [0; 3];
        for rows in self.cross(school) {
            counts[term(&rows[0]["date"])] += 1;
        }
        counts
    }

    /// The other schools that `school` has met.
    pub(crate) fn partners(&self, school: &str) -> BTreeSet<&str> {
        let mut met: BTreeSet<&str> =
            self.cross(school).into_iter().flat_map(|rows| self.schools_at(rows)).collect();
        met.remove(school);
        met
    }

    /// Who most often was the only one from `school`, and in what share of its activities with
    /// other schools. (Each such activity gives the school a strength of 1: k − 1 ties of
    /// 1/(k − 1).)
    pub(crate) fn sole_presence(&self, school: &str) -> Option<(String, f64)> {
        let cross = self.cross(school);
        let mut alone: BTreeMap<&str, usize> = BTreeMap::new();
        for rows in &cross {
            let own: BTreeSet<&str> = people(rows.iter().filter(|row| row["school"] == school));
            if let (1, Some(only)) = (own.len(), own.first()) {
                *alone.entry(only).or_default() += 1;
            }
        }
        let (who, times) = alone.into_iter().max_by_key(|&(_, times)| times)?;
        Some((who.to_string(), times as f64 / cross.len() as f64))
    }

    /// Each leader's share of all leading, co-led activities split, largest first.
    pub(crate) fn lead_shares(&self) -> Vec<(String, f64)> {
        let mut led: BTreeMap<&str, f64> = BTreeMap::new();
        for rows in self.activities.values() {
            let leads = || rows.iter().filter(|row| ["lead", "co-lead"].contains(&&*row["part"]));
            for row in leads() {
                *led.entry(&row["person"]).or_default() += 1.0 / leads().count() as f64;
            }
        }
        let total: f64 = led.values().sum();
        let mut shares: Vec<_> =
            led.into_iter().map(|(who, weight)| (who.to_string(), weight / total)).collect();
        shares.sort_by(|a, b| b.1.total_cmp(&a.1));
        shares
    }

    /// The parts into which the people fall who took part, largest first, if one of them had not.
    pub(crate) fn parts_without(&self, missing: Option<&str>) -> Vec<BTreeSet<&str>> {
        let mut parts: Vec<BTreeSet<&str>> = Vec::new();
        for rows in self.activities.values() {
            let mut joined = people(rows);
            if let Some(missing) = missing {
                joined.remove(missing);
            }
            let (touched, apart): (Vec<_>, Vec<_>) =
                parts.into_iter().partition(|part| !part.is_disjoint(&joined));
            joined.extend(touched.into_iter().flatten());
            parts = apart;
            if !joined.is_empty() {
                parts.push(joined);
            }
        }
        parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
        parts
    }

    /// Pairs of people cut off from each other when `who` is gone, among the pairs of others
    /// that were connected: how many, and of how many.
    pub(crate) fn pairs_cut(&self, who: &str) -> (usize, usize) {
        let pairs = |size: usize| size * size.saturating_sub(1) / 2;
        let others = |part: &BTreeSet<&str>| part.len() - usize::from(part.contains(who));
        let before: usize = self.parts_without(None).iter().map(|part| pairs(others(part))).sum();
        let after: usize = self.parts_without(Some(who)).iter().map(|part| pairs(part.len())).sum();
        (before - after, before)
    }

    /// The school that the people list gives somebody.
    pub(crate) fn school_of(&self, person: &str) -> &str {
        &self.people.iter().find(|row| row["name"] == person).unwrap()["school"]
    }
}

/// The people of some rows.
pub(crate) fn people<'a>(rows: impl IntoIterator<Item = &'a Row>) -> BTreeSet<&'a str> {
    rows.into_iter().map(|row| row["person"].as_str()).collect()
}

/// 0 autumn, 1 spring (to Easter Sunday, 5 April 2026), 2 summer. ISO dates sort as text.
pub(crate) fn term(date: &str) -> usize {
    usize::from(date >= "2026-01-01") + usize::from(date > "2026-04-05")
}
