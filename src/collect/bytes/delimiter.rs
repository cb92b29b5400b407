//! What separates the cells: comma, semicolon, tab or bar, decided from the first rows.

use std::collections::BTreeMap;

use memchr::memchr_iter;

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::rows::{Next, Row, Text};
use crate::collect::bytes::split::Style;

/// A separator and its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delimiter {
    /// The byte.
    pub byte: u8,
    /// Its name as shown to users.
    pub name: &'static str,
}

/// The separators that tables have.
pub const KNOWN: [Delimiter; 4] = [
    Delimiter { byte: b',', name: "comma" },
    Delimiter { byte: b';', name: "semicolon" },
    Delimiter { byte: b'\t', name: "tab" },
    Delimiter { byte: b'|', name: "bar" },
];

impl Delimiter {
    /// The separator with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        KNOWN.into_iter().find(|known| known.name == name)
    }
}

/// How many rows decide.
const ROWS: usize = 200;

/// Settles how the cells of a text are set apart; the user's word, or the line `sep=;`, comes first.
/// The word is for all files of a run, so a separator that stands nowhere in this one is meant for another;
/// only a comma is taken at its word, as it says that each line is one cell.
pub fn settle(text: &mut Text, wanted: Option<Delimiter>) -> Result<Delimiter, Error> {
    let named = named_above(text)?;
    text.skips_line = named.is_some();
    let fits =
        |wanted: &Delimiter| *wanted == KNOWN[0] || Votes::count(text, wanted.byte).width > 0;
    let found = match wanted.filter(fits).or(named) {
        Some(delimiter) => delimiter,
        None => best(text)?,
    };
    text.style = Style { byte: found.byte, spaced: false };
    text.style.spaced = Votes::count(text, found.byte).spaced;
    Ok(found)
}

/// The separator that a line `sep=;` above the table names.
fn named_above(text: &mut Text) -> Result<Option<Delimiter>, Error> {
    // No line holds this byte, so the first row is one cell.
    text.style = Style { byte: 0x1F, spaced: false };
    text.skips_line = false;
    let mut named = None;
    text.walk(&mut |row| {
        if let Row::Cells(1, record) = row
            && let Some([byte]) =
                record.get(0).and_then(|cell| cell.strip_prefix("sep=")).map(str::as_bytes)
        {
            named = KNOWN.into_iter().find(|known| known.byte == *byte);
        }
        Next::Enough
    })?;
    Ok(named)
}

fn best(text: &mut Text) -> Result<Delimiter, Error> {
    let mut all = Vec::with_capacity(KNOWN.len());
    for delimiter in KNOWN {
        all.push((Votes::count(text, delimiter.byte), delimiter));
    }
    // The first of equals wins, so a single column is read as comma-separated.
    let best = all.iter().rev().max_by_key(|(votes, _)| votes.weight());
    let Some(&(ref votes, mut delimiter)) = best else { return Ok(KNOWN[0]) };
    let (comma, semicolon) = (&all[0].0, &all[1].0);
    if delimiter == KNOWN[0]
        && semicolon.agreeing == comma.agreeing
        && semicolon.decimals > 0
        && semicolon.decimals >= semicolon.commas
    {
        delimiter = KNOWN[1];
    }
    if delimiter == KNOWN[0] && commas_are_within_cells(text) {
        delimiter = KNOWN[2];
    }
    if (2 * votes.agreeing < votes.rows || votes.agreeing == 0)
        && let Some(says) = odd_separator(text, votes.agreeing)
    {
        let what = format!("the cells seem to be separated by {says}");
        let error = Error::data(what.clone(), ODD_FIX).plainly(what);
        return Err(error.at(Place::line(&text.name, 1)));
    }
    if 2 * votes.agreeing < votes.rows || votes.agreeing == 0 {
        let spaces = Votes::count(text, b' ');
        if spaces.first >= 3
            && spaces.first == spaces.width
            && spaces.agreeing * 5 >= spaces.rows * 4
        {
            let what = "the cells seem to be separated by spaces";
            return Err(Error::data(what, ODD_FIX).at(Place::line(&text.name, 1)));
        }
    }
    Ok(delimiter)
}

const ODD_FIX: &str = "save the file as `CSV UTF-8`, or with one of the separators that --delimiter \
                       knows; if each line is one cell, add --delimiter comma";

/// Separators that some programs write and that are not read: the text, its name, and how often it
/// must stand in the first row.
const ODD: [(&str, &str, usize); 10] = [
    ("^", "`^`", 1),
    ("~", "`~`", 1),
    ("::", "`::`", 1),
    ("·", "`·`", 1),
    ("\u{1}", "the control character U+0001", 1),
    ("\u{1f}", "the control character U+001F", 1),
    ("\u{1e}", "the control character U+001E", 1),
    ("  ", "two spaces", 2),
    (":", "`:`", 2),
    ("/", "`/`", 2),
];

/// The separator that is none of ours and cuts the first rows better.
fn odd_separator(text: &mut Text, agreeing: usize) -> Option<&'static str> {
    let records = records(text);
    for (odd, says, least) in ODD {
        let counts: Vec<usize> = records.iter().map(|record| unquoted(record, odd)).collect();
        let first = counts.first().copied().unwrap_or_default();
        let same = counts.iter().filter(|&&count| count == first).count();
        if first >= least && counts.len() > 1 && same * 10 >= counts.len() * 8 && same > agreeing {
            return Some(says);
        }
    }
    None
}

/// The first rows as they stand, whatever separates their cells.
fn records(text: &mut Text) -> Vec<String> {
    text.style = Style { byte: 0x07, spaced: false };
    let (mut records, mut open): (Vec<String>, bool) = (Vec::new(), false);
    let walked = text.walk(&mut |row| {
        let line = match row {
            Row::Cells(_, record) => record.iter().collect::<String>(),
            Row::Flawed(_, bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Row::Blank(_) => return Next::More,
        };
        let marks = line.matches('"').count();
        match records.last_mut().filter(|_| open) {
            Some(last) => last.push_str(&line),
            None => records.push(line),
        }
        open ^= marks % 2 == 1;
        if records.len() < ROWS { Next::More } else { Next::Enough }
    });
    // What is wrong with the marks is said when the rows are read.
    drop(walked);
    records
}

/// Whether tabs stand in most of the first rows, and a blank behind nearly all of their commas: those are
/// within dates (`11/13/25, 3:58:10 PM`), however alike they seem to cut the rows.
fn commas_are_within_cells(text: &mut Text) -> bool {
    let records = records(text);
    let tabbed: Vec<&String> = records.iter().filter(|record| unquoted(record, "\t") > 0).collect();
    let all = |odd| tabbed.iter().map(|record| unquoted(record, odd)).sum::<usize>();
    2 * tabbed.len() > records.len() && all(", ") * 10 >= all(",") * 9
}

/// How often a text stands outside quotation marks.
fn unquoted(record: &str, odd: &str) -> usize {
    record.split('"').step_by(2).map(|part| part.matches(odd).count()).sum()
}

/// What the first rows say for a separator.
#[derive(Debug, Default, Clone, Copy)]
struct Votes {
    rows: usize,
    /// Rows with as many cells as most that have several.
    agreeing: usize,
    /// How many cells that is.
    width: usize,
    /// The cells of the first row.
    first: usize,
    /// Cells that hold a comma, and those of them that are numbers such as 1,5.
    commas: usize,
    decimals: usize,
    /// Whether each cell after the first begins with one space.
    spaced: bool,
}

impl Votes {
    fn count(text: &mut Text, byte: u8) -> Self {
        text.style = Style { byte, spaced: false };
        let plain = Self::looked(text);
        if !all_spaced(text) {
            return plain;
        }
        // A quoted cell after a space can only be read where the space belongs to the separator.
        text.style.spaced = true;
        let spaced = Self { spaced: true, ..Self::looked(text) };
        if spaced.agreeing >= plain.agreeing { spaced } else { plain }
    }

    fn looked(text: &Text) -> Self {
        let mut votes = Self::default();
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        let (mut pieces, mut swallows) = (0, false);
        let looked = text.walk(&mut |row| {
            pieces += 1;
            if let Row::Cells(_, record) = row {
                votes.rows += 1;
                if votes.rows == 1 {
                    votes.first = record.len();
                }
                if record.len() > 1 {
                    *widths.entry(record.len()).or_default() += 1;
                }
                for cell in record.iter().filter(|cell| cell.contains(',')) {
                    votes.commas += 1;
                    votes.decimals += usize::from(is_decimal(cell));
                }
            } else if let Row::Flawed(flaw, _) = row {
                votes.rows += 1;
                swallows |= flaw.last > flaw.line;
            }
            if pieces < ROWS { Next::More } else { Next::Enough }
        });
        let quoted = votes.of(widths);
        if looked.is_ok() && !swallows {
            return quoted;
        }
        // One mark too many must not hide what separates all the other rows, nor may it make each
        // line of their long cells a row.
        let mut widths = plain_widths(text);
        let rows = widths.values().sum();
        widths.remove(&1);
        let plain = Self { rows, ..quoted }.of(widths);
        if plain.weight() > quoted.weight() { plain } else { quoted }
    }

    /// The same rows, of which so many have each number of cells.
    fn of(self, widths: BTreeMap<usize, usize>) -> Self {
        let most = widths.into_iter().map(|(width, rows)| (rows, width)).max();
        let (agreeing, width) = most.unwrap_or_default();
        Self { agreeing, width, ..self }
    }

    /// What the votes weigh: first that most rows are cut alike, as texts are cut into more rows by
    /// a separator that is none of theirs.
    fn weight(&self) -> (bool, usize, usize) {
        (2 * self.agreeing >= self.rows, self.agreeing, self.width)
    }
}

/// How many cells the first lines have, if every mark were plain text.
fn plain_widths(text: &Text) -> BTreeMap<usize, usize> {
    let mut widths = BTreeMap::new();
    for line in text.first_lines(ROWS) {
        let cells = 1 + memchr_iter(text.style.byte, &line).count();
        *widths.entry(cells).or_default() += 1;
    }
    widths
}

fn is_decimal(cell: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let number = cell.trim().trim_start_matches(['-', '+']);
    number.split_once(',').is_some_and(|(whole, part)| digits(whole) && digits(part))
}

/// Whether each separator outside quotation marks is followed by exactly one space, in all of the
/// first rows.
fn all_spaced(text: &Text) -> bool {
    let (mut rows, mut several, mut spaced) = (0, 0, true);
    let separator = text.style.byte;
    let looked = text.walk(&mut |row| {
        rows += 1;
        let is_so = |cell: &str| cell.starts_with(' ') && !cell.starts_with("  ");
        match row {
            Row::Cells(_, record) => {
                several += usize::from(record.len() > 1);
                spaced &= record.iter().skip(1).all(is_so);
            }
            // ` "a"` cannot be read without knowing that the space belongs to the separator.
            Row::Flawed(_, bytes) if bytes.contains(&separator) => {
                several += 1;
                spaced &= bytes.windows(2).any(|pair| pair == [separator, b' ']);
            }
            // Perhaps the rest of a quoted cell.
            Row::Flawed(..) | Row::Blank(_) => {}
        }
        if rows < ROWS && spaced { Next::More } else { Next::Enough }
    });
    looked.is_ok() && spaced && several > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::bytes::scan::scan;

    fn settled(text: &str) -> Result<(&'static str, bool), String> {
        let source = crate::collect::bytes::source::Source::from(text);
        let scan = scan("t", &source, None).unwrap();
        let style = Style { byte: b',', spaced: false };
        let mut text = Text { name: "t".to_owned(), source, scan, style, skips_line: false };
        let found = settle(&mut text, None).map_err(|error| error.to_string())?;
        Ok((found.name, text.style.spaced))
    }

    fn name(text: &str) -> &'static str {
        settled(text).unwrap().0
    }

    #[test]
    fn a_stray_mark_beside_cells_of_several_lines_does_not_hide_the_separator() {
        let row = "Ann\tsaid \"\"no\"\", twice\t\"two\nlines, at\n\nleast\"\tx\n";
        let good = row.replace("\tsaid", "\t\"said").replace("twice\t", "twice\"\t");
        let spoilt = good.replace("twice\"\t", "twice\";");
        assert_eq!(name(&format!("a\tb\tc\td\n{}{spoilt}{good}", good.repeat(20))), "tab");
    }

    #[test]
    fn the_first_rows_decide() {
        assert_eq!(name("a,b,c\n1,\"2;2\",3"), "comma");
        assert_eq!(name("date;from_school;to_school\n"), "semicolon");
        assert_eq!(name("Session\tDate\tName"), "tab");
        assert_eq!(name("a|b|c\n1|2|3"), "bar");
        assert_eq!(name("\"a;b;c\",d"), "comma");
        assert_eq!(name("person"), "comma");
        for line in ["sep=;", "\"sep=;\""] {
            assert_eq!(name(&format!("{line}\r\na;b,c,d")), "semicolon");
        }
    }

    #[test]
    fn titles_decimal_commas_and_lists_in_a_cell_do_not_mislead() {
        assert_eq!(name("Log of 2025\nkept by A, B and C\na;b\n1;2\n3;4\n5;6"), "semicolon");
        assert_eq!(name("a;b\n1,5;2,5\n2,5;3,5"), "semicolon");
        assert_eq!(name("1,5;2,5\n2,5;3,5\n4,0;3,5"), "semicolon");
        assert_eq!(name("when,who,schools\n1,Ann,A;B;C\n2,Bo,A;B;C\n3,Cy,D"), "comma");
        assert_eq!(name("when,who\n\"3 May, 9:00\",Ann\n\"4 May, 9:00\",Bo"), "comma");
        let stay = "Ann\t1/2/25, 4 PM\t1/2/25, 5 PM";
        let again = format!("{stay}\t1h\n").repeat(3);
        assert_eq!(name(&format!("1. All\nWho\tIn\tOut\n{stay}\n{again}")), "tab");
    }

    #[test]
    fn a_space_may_belong_to_the_separator() {
        assert_eq!(settled("a, b, c\n1, \"2, 3\", 4\n"), Ok(("comma", true)));
        assert_eq!(settled("a, b, c\n1, 2, \"two\nlines\"\n"), Ok(("comma", true)));
        assert_eq!(settled("a, b\n1, \n"), Ok(("comma", true)));
        assert_eq!(settled("a,b\n1, 2\n"), Ok(("comma", false)));
        assert_eq!(settled("a;b\n1, 2;3\n"), Ok(("semicolon", false)));
    }

    #[test]
    fn one_mark_does_not_decide() {
        let rows = "3\tAnn, Bo\tx, y\n4\tCy, Di\tx, z\n5\tEd, Flo\tx, \"w\"\n";
        assert_eq!(name(&format!("no\twho\tnote\n1\t\"Jo, Al\tx, y\n{rows}{rows}")), "tab");
    }

    #[test]
    fn separators_that_are_not_read_are_named() {
        for (odd, says) in
            [("^", "`^`"), ("::", "`::`"), ("·", "`·`"), ("\u{1}", "U+0001"), (":", "`:`")]
        {
            let rows = "name,kind,day\nAnn,x,3\nBo,y,4\n\"C, y\",z,5\n".replace(',', odd);
            let error = settled(&rows).unwrap_err();
            assert!(error.contains("separated by") && error.contains(says), "{error}");
            assert!(error.contains("--delimiter"), "{error}");
        }
        assert_eq!(name("time\n9:00\n10:30\n"), "comma");
        assert_eq!(name("day\n3/10/2025\n4/10/2025\n"), "comma");
        assert_eq!(name("page\nhttp://a.org/b\nhttp://a.org/c\n"), "comma");
    }

    #[test]
    fn spaces_between_cells_are_no_guess() {
        let error =
            settled("date time who\n2025-10-03 9:00 Ann\n2025-10-04 9:30 Bo\n").unwrap_err();
        assert!(error.starts_with("t:1: the cells seem to be separated by spaces"), "{error}");
        assert_eq!(name("name\nAnn Mary Lee\nBo Jo Kay\n"), "comma");
    }
}
