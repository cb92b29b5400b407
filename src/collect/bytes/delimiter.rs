//! What separates the cells: comma, semicolon, tab or bar, decided from the first rows.

use std::cmp::Reverse;

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::odd_separator::{commas_are_within_cells, odd_separator};
use crate::collect::bytes::rows::{Next, Row, Text};
use crate::collect::bytes::split::Style;
use crate::collect::bytes::votes::Votes;

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
    let Some(&(mut votes, mut delimiter)) = best else { return Ok(KNOWN[0]) };
    let (comma, others) = (all[0].0, &all[1..]);
    let rarer =
        others.iter().rev().filter(|(votes, _)| votes.is_for_most()).max_by_key(|(votes, _)| {
            (Reverse(votes.begins), !votes.is_with_blanks(), votes.weight())
        });
    if let Some(&(other, rarer)) = rarer {
        let won = match against_comma(&comma, &other, rarer) {
            Against::Comma => (comma, KNOWN[0]),
            Against::Other => (other, rarer),
            Against::Unclear => return Err(unclear(&text.name, rarer)),
        };
        (votes, delimiter) = won;
    }
    if delimiter == KNOWN[0] && commas_are_within_cells(text) {
        delimiter = KNOWN[2];
    }
    let place = Place::line(&text.name, 1);
    let odd =
        |what: String| Err(Error::data(what.clone(), ODD_FIX).plainly(what).at(place.clone()));
    if !votes.is_for_most() {
        if let Some(says) = odd_separator(text, votes.agreeing) {
            return odd(format!("the cells seem to be separated by {says}"));
        }
        let spaces = Votes::count(text, b' ');
        if spaces.first >= 3
            && spaces.first == spaces.width
            && spaces.agreeing * 5 >= spaces.rows * 4
        {
            return odd("the cells seem to be separated by spaces".to_owned());
        }
    }
    Ok(delimiter)
}

/// What separates the cells, where a comma and another separator may.
enum Against {
    Comma,
    Other,
    Unclear,
}

/// A separator that is not the comma hardly ever stands in a heading, and commas stand in texts and numbers.
/// So one that stands in the headings and equally often in the rows wins, unless commas do so as well and are
/// no part of a text or a number.
fn against_comma(comma: &Votes, other: &Votes, named: Delimiter) -> Against {
    if !comma.is_for_most() || other.begins < comma.several {
        return Against::Other;
    }
    if other.several > comma.begins {
        return Against::Comma;
    }
    let holds = other.is_for_nearly_all() || other.agreeing >= comma.agreeing;
    if holds && other.has_inner_commas() && !other.is_with_blanks() {
        return Against::Other;
    }
    let is_whole = other.is_for_all() && !other.is_with_blanks();
    if is_whole && (named.byte == b'\t' || other.width >= comma.width) {
        return Against::Other;
    }
    if is_whole && comma.is_for_all() {
        return Against::Unclear;
    }
    if other.weight() > comma.weight() { Against::Other } else { Against::Comma }
}

fn unclear(name: &str, other: Delimiter) -> Error {
    let what = format!("comma and {} both cut every row into cells alike", other.name);
    let fix = format!("say which separates them: --delimiter {} or --delimiter comma", other.name);
    Error::data(what.clone(), fix.clone()).plainly(what).plain_fix(fix).at(Place::line(name, 1))
}

const ODD_FIX: &str = "save the file as `CSV UTF-8`, or with one of the separators that --delimiter \
                       knows; if each line is one cell, add --delimiter comma";

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
    fn commas_within_texts_and_numbers_separate_nothing() {
        for rows in [
            "Surname, first name;School\nReed, Una;Yew\nHay, Max;Ash\n",
            "Town, county;Year\nEly, Cambs;2025\nBath, Avon;2024\n",
            "Name, Vorname;PLZ, Ort\nReh, Udo;50667, Bonn\nHahn, Max;40213, Ulm\n",
            "Lat,Lon;Site\n53.1,-1.5;Yew\n51.2,-1.4;Ash\n",
            "Month;Mean;Most\nJan;4,5;9,1\nFeb;5,0;9,9\nMar 7,1;12,5\nApr;9,3;15,0\n",
            "Person;School\nReed, Una;Yew\nHay, Max;Ash\nFay, Jo;Elm;\nRay, Al;Fir\n",
            "Reed, Una;Yew\nHay, Max;Ash\nsee the list, please\nFay, Jo;Elm\nRay, Al;Fir\n",
        ] {
            assert_eq!(name(rows), "semicolon", "{rows}");
            assert_eq!(name(&rows.replace(';', "\t")), "tab", "{rows}");
            assert_eq!(name(&rows.replace(';', "|")), "bar", "{rows}");
        }
        assert_eq!(name("Lat; Lon|Site\n1,5; 2,5|A\n2,5; 3,5|B\n"), "bar");
        let rows = "Surname,First;School,Town\nReed,Una;Yew,Ely\nHay,Max;Ash,Hull\n";
        let error = settled(rows).unwrap_err();
        assert!(error.contains("comma and semicolon both"), "{error}");
        assert!(error.contains("--delimiter semicolon"), "{error}");
    }

    #[test]
    fn lists_in_a_cell_of_each_row_separate_nothing() {
        assert_eq!(name("id, name, schools\n1, Una, A;B\n2, Max, B;C\n"), "comma");
        assert_eq!(name("day,schools\n3 May,A;B\n4 May,B;C\n5 May,A;C\n"), "comma");
        assert_eq!(name("day,notes; other\n3 May,x; y\n4 May,z; w\n"), "comma");
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
