//! Every code of a problem, with what it means. A code keeps its meaning between versions; a new
//! one is one entry here, and whoever finds the problem uses its constant.

use super::problem::Outcome;

/// What a code stands for. The texts are shown to users, so they are written for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// `E203`: E for rows left out, W for notes, M for rows merged.
    pub id: &'static str,
    /// What becomes of the row.
    pub outcome: Outcome,
    /// What it means in plain words.
    pub says: &'static str,
    /// Text that has it.
    pub example: &'static str,
    /// What to do.
    pub fix: &'static str,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $outcome:ident {
        says: $says:literal, example: $example:literal, fix: $fix:literal
    })*) => {
        $($(#[$doc])* pub const $name: &str = $id;)*

        /// Every code, in order.
        pub const CODES: &[Code] = &[$(Code {
            id: $id, outcome: Outcome::$outcome, says: $says, example: $example, fix: $fix,
        },)*];
    };
}

codes! {
    /// More or fewer cells than headings.
    WRONG_WIDTH = "E201", Rejected {
        says: "The row has more or fewer cells than there are headings, so it is not certain which cell belongs to which heading.",
        example: "E1,2025-10-03,Priya Nair,Ashbrook Primary,lead,Leeds, West",
        fix: "Put the missing or extra cell right. A text that holds the separator needs quotation marks around it."
    }
    /// Nobody is named.
    NOBODY = "E202", Rejected {
        says: "The row does not say who it is about: the person and the school are empty, or hold only a word such as n/a.",
        example: "E1,2025-10-03,,,attend",
        fix: "Fill in the person or the school; in a list of pairs both ends, in a list of schools the name."
    }
    /// What stands for a date is none.
    NOT_A_DATE = "E203", Rejected {
        says: "The date cannot be read, does not exist, or lies more than ten years from all the others.",
        example: "31/09/2025",
        fix: "Correct the date; 2025-09-30 is understood everywhere. The row does not count until then."
    }
    /// Neither a day nor an event.
    NO_DAY_NO_EVENT = "E204", Rejected {
        says: "The row has neither a date nor an event number, so it belongs to no activity.",
        example: ",,Priya Nair,Ashbrook Primary,lead",
        fix: "Fill in the date, or give the activity an event_id."
    }
    /// Only the date could join the row to others.
    ONLY_THE_DATE = "E206", Rejected {
        says: "Only the date says which activity the row belongs to, and on one day there may be several.",
        example: ",2025-10-03,,Priya Nair,Ashbrook Primary",
        fix: "Fill in event_id, type, title or initiative."
    }
    /// What stands for a strength is none.
    NOT_A_STRENGTH = "E207", Rejected {
        says: "How strong the tie is cannot be read, or it is zero or less. The two stay in the network without this tie.",
        example: "Ashbrook Primary,Larkspur Lane Infant,-2",
        fix: "Write a number above zero, or delete the row if there is no tie."
    }
    /// From somebody to themselves.
    SELF_TIE = "E208", Rejected {
        says: "The tie goes from somebody to themselves. It ties nobody to anybody, so it is left out; they stay in the network.",
        example: "Ashbrook Primary,Ashbrook Primary,3",
        fix: "Correct one of the two ends."
    }
    /// Apologies are no presence.
    ABSENT = "E209", Rejected {
        says: "The row says that the person was not there, so it does not count as taking part.",
        example: "apologies",
        fix: "Nothing, if they were not there; otherwise write attend."
    }
    /// A cell that holds other rows.
    SWALLOWED_ROWS = "E210", Rejected {
        says: "A cell is as long as several rows: a stray quotation mark has swallowed the rows after it, and they are lost until it is mended.",
        example: "\"Learning walk",
        fix: "Look for a quotation mark without a partner on this line, and delete it."
    }
    /// A total among the rows.
    TOTAL_ROW = "E234", Rejected {
        says: "The row adds up others: it is a total, and neither a visit nor a person.",
        example: "TOTAL,,5,,,,9.5",
        fix: "Nothing, if it is a total."
    }
    /// A title or the headings again among the rows.
    TITLE_ROW = "E235", Rejected {
        says: "The row is a title, a remark or the headings once more, and neither a visit nor a person.",
        example: "Spring term 2026",
        fix: "Nothing, if it is no row of the table; else fill in its date and who was there."
    }
    /// What did not take place.
    CALLED_OFF = "E236", Rejected {
        says: "The row says that it was cancelled, put off or only planned, so it does not count.",
        example: "10/10/2025,Visit,Ashbrook Primary,Fellgate,cancelled",
        fix: "Nothing, if it did not take place; else correct its status."
    }
    /// Too few minutes in an online meeting.
    STAYED_SHORT = "E237", Rejected {
        says: "The person was in the online meeting for fewer minutes than count as taking part: 10, unless --min-minutes says otherwise.",
        example: "Iwan Pryce, 2m",
        fix: "Nothing, if they did not take part; else lower the limit with --min-minutes."
    }
    /// A tablet or a room that joined a meeting.
    A_DEVICE = "E238", Rejected {
        says: "The name is that of a device, a room or a telephone number, so nobody can say who took part.",
        example: "iPad (Guest)",
        fix: "Write the person's name in its place, if you know who it was."
    }
    /// Everybody, where nobody knows who that is.
    EVERYBODY_UNKNOWN = "E239", Rejected {
        says: "The row says all schools, and it cannot be known which they were: there is no school list, no date, or an exception that cannot be read.",
        example: "7 Nov 2025,Joint CPD,Ashbrook Primary School,All schools",
        fix: "Give the school list with --schools (with the columns joined and left, if schools came or went), or write the schools' names."
    }
    /// Hours that cannot be read.
    NOT_HOURS = "W301", Noted {
        says: "The hours cannot be read as a number above zero. The row is used without them.",
        example: "half a day",
        fix: "Write hours as a number, for example 1.5."
    }
    /// A contact with oneself.
    SAME_SIDES = "W302", Noted {
        says: "Both sides of the contact are the same person or school. The row is used, but it ties nobody.",
        example: "Lee Chan,Ashbrook Primary,Lee Chan,Ashbrook Primary",
        fix: "Correct one of the two sides if it is a slip."
    }
    /// A date of a list that cannot be read.
    LIST_DATE = "W303", Noted {
        says: "A date in the list of schools or people cannot be read. The row is used without it.",
        example: "since 2019",
        fix: "Write it as 2025-09-01, or leave the cell empty."
    }
    /// One event number on several days.
    EVENT_ON_SEVERAL_DAYS = "W304", Noted {
        says: "The same event number stands on several days. Each day is read as an activity of its own, because many logs begin again at 1 every term.",
        example: "E1 on 2025-10-03 and E1 on 2026-01-16",
        fix: "Correct the date if it is a slip, or give each activity an event_id of its own."
    }
    /// A file of a folder that is no data.
    FILE_NOT_READ = "W305", Noted {
        says: "A file in the folder was not read, because it looks like no kind of table that tiebeam knows.",
        example: "minutes.csv",
        fix: "Name it on the command line with --shape if it is data, or move it elsewhere."
    }
    /// Two spellings read as one.
    SPELLING_JOINED = "W306", Noted {
        says: "Two ways of writing a name were read as one school or person. Nothing is joined because it is merely similar.",
        example: "St Marys C of E Primary, read as St Mary's CE Primary School",
        fix: "Nothing, if they are the same; else give one of them another name."
    }
    /// Not on the school list.
    NOT_ON_THE_LIST = "W307", Noted {
        says: "A name is not on the school list. It counts as a body outside the network: its people stay, but it is no member school.",
        example: "Ashbrok Primary",
        fix: "Add it to the school list if it is a member, or add the spelling to the aliases of the school that is meant."
    }
    /// One name at several places.
    SAME_NAME = "W308", Noted {
        says: "The same name stands at several places and is read as several people, since two people may share a name.",
        example: "Ann Lee at Ashbrook Primary and Ann Lee at Larkspur Lane Infant",
        fix: "If they are one person, write the school in one way, or give them one identifier."
    }
    /// An alias without a row.
    UNUSED_ALIAS = "W309", Noted {
        says: "An alias in tiebeam.toml is used by no row, perhaps because it is misspelt.",
        example: "\"St Annes\" = \"St Anne's RC Primary\"",
        fix: "Check its spelling under [aliases], or delete it."
    }
    /// Visits that may be one.
    ALIKE_VISITS = "W310", Noted {
        says: "Several rows of a visit log share day, type and host. Each counts as a contact of its own, though they may be one visit of several people.",
        example: "two visits to Ashbrook Primary on 2025-10-03",
        fix: "If several people went on one visit, give its rows one event_id."
    }
    /// An unknown word for what somebody did.
    UNKNOWN_PART = "W311", Noted {
        says: "The word for what somebody did is not one that tiebeam knows. It was read as attend.",
        example: "mentored",
        fix: "Use lead, co-lead, attend or host."
    }
    /// Activities put together without event numbers.
    JOINED_BY_WORDING = "W312", Noted {
        says: "The rows have no event numbers. Those that agree on date, type, title and initiative were put together as one activity.",
        example: "three rows with 2025-10-03, learning walk, Reading",
        fix: "If two activities of one day share all of these, give each an event_id."
    }
    /// Several people could be the leader.
    UNCLEAR_LEADER = "W313", Noted {
        says: "Several people have the leader's name, so it is not known which of them led. This lead is not counted for anybody.",
        example: "Ann Lee under led_by, with an Ann Lee at two schools",
        fix: "Write their school in one way, or name the leader on a row of their own."
    }
    /// A date far from the others.
    DATE_APART = "W314", Noted {
        says: "The date is more than a year from all the others. The row is used, but the year may be a slip.",
        example: "2021-10-03 in a log of 2025",
        fix: "Correct the year if it is a slip."
    }
    /// Pairs that stand twice.
    PAIR_REPEATED = "W315", Noted {
        says: "Several rows name the same pair, in one direction or the other. Without a direction their strengths are added.",
        example: "Ashbrook,Larkspur,2 and Larkspur,Ashbrook,2",
        fix: "If the file gives every tie twice, delete one half, or use --direction directed."
    }
    /// Several columns of one name.
    HEADING_REPEATED = "W316", Noted {
        says: "Several columns have the same heading. The first of them is read, the others are not.",
        example: "date,person,school,person",
        fix: "Give the other columns another heading."
    }
    /// Who entered a row is nobody whose school is known.
    LOGGER_UNKNOWN = "W317", Noted {
        says: "Whoever entered the row is no school and nobody whose school is known, so it is open whose school logged it.",
        example: "E1,2025-10-03,Priya Nair,Ashbrook Primary,lead,the office",
        fix: "Write the school, or the person as the lists have them."
    }
    /// Years of two digits.
    SHORT_YEARS = "W330", Noted {
        says: "The years of a column have two digits. 00 to 69 are read as 2000 to 2069, 70 to 99 as 1970 to 1999.",
        example: "3/10/25",
        fix: "Nothing, if that is right; otherwise write the years in full."
    }
    /// Numbers of days.
    SERIAL_DATES = "W331", Noted {
        says: "A column holds Excel's numbers of days instead of dates. They are read as Excel for Windows counts them, from 1900.",
        example: "45936, which is 6 October 2025",
        fix: "Nothing, if the dates are right; if they are four years early, give the column a date format and export it again."
    }
    /// A few dates in the other order.
    OTHER_WAY_ROUND = "W332", Noted {
        says: "Most dates of a column show whether the day or the month comes first; a few can only be meant the other way round. Those cannot be read, and each is listed.",
        example: "05/13/2025 among many dates such as 13/05/2025",
        fix: "Correct these dates; their rows are left out until then."
    }
    /// An order taken over from another column.
    ORDER_FROM_COLUMN = "W333", Noted {
        says: "No date of a column shows whether the day or the month comes first. Another column of the same file, written alike, does, and both are read in its order.",
        example: "03/10/2025 as start and 13/10/2025 as end",
        fix: "Nothing, if one program wrote both columns; otherwise add --dates dmy or --dates mdy."
    }
    /// An order that the data contradicts.
    ORDER_NOT_AS_SAID = "W334", Noted {
        says: "The dates of a column show an order of day and month that is not the one given with --dates or in tiebeam.toml. The column is read as its own dates show.",
        example: "10/13/2025 with --dates dmy",
        fix: "Nothing, if the option was meant for another file; otherwise correct these dates."
    }
    /// Rows above the headings.
    LINES_ABOVE = "W360", Noted {
        says: "There are lines above the headings, such as a title. They are no rows of the table.",
        example: "Visits and learning walks 2025/26",
        fix: "Nothing, if they are a title."
    }
    /// Cells that hold for several rows.
    FILLED_DOWN = "W361", Noted {
        says: "Rows without a date stand directly below one that has it, as cells joined in a spreadsheet do. They take date, type and host from it; where they say nothing else of their own they are the same activity.",
        example: ",,,Wharfside Academy,José Muñoz below 03/10/2025,Learning walk,St Mary's,Ashbrook",
        fix: "Nothing, if they belong together; else write the date into every row."
    }
    /// All schools, by the school list.
    EVERYBODY = "W362", Noted {
        says: "All schools was read as the schools that were members on that day, as the school list says.",
        example: "7 Nov 2025,Joint CPD,Ashbrook Primary School,All schools",
        fix: "If not all of them came, write the names of those that did."
    }
    /// Which of several schools somebody is from.
    SCHOOL_OPEN = "W363", Noted {
        says: "Several people came from several schools, and the row does not say who is from which. All of them count as present; a person's school is taken from other rows or the people list, and is open otherwise.",
        example: "Ashbrook; Larkspur Lane with P Nair, H Marsh",
        fix: "Write a row for each school, or give the people list with --people."
    }
    /// A sign in a sign-in sheet that is none of the usual.
    MARK_UNKNOWN = "W364", Noted {
        says: "A cell of a sign-in sheet says neither present nor absent in a way that tiebeam knows. The person does not count as present at that session.",
        example: "sent cover",
        fix: "Write 1 or leave the cell empty; or say that it means present with --present."
    }
    /// A total that does not agree.
    TOTAL_DIFFERS = "W365", Noted {
        says: "A total in the file is not what its rows add up to.",
        example: "Number present,,3, where two are ticked",
        fix: "Look whether a row is missing, or a tick."
    }
    /// The file goes on below the table.
    LINES_BELOW = "W366", Noted {
        says: "The file holds something else below the table, which is not read.",
        example: "3. In-Meeting Activities",
        fix: "Nothing, if it belongs to no row of the table."
    }
    /// Who was not at the sessions of a sign-in sheet.
    NOT_THERE = "W367", Noted {
        says: "Cells of a sign-in sheet say in words that somebody was not there. They count like empty ones.",
        example: "apologies",
        fix: "Nothing, if they were not there."
    }
    /// Names in one cell that cannot be told apart for certain.
    LIST_UNCLEAR = "W368", Noted {
        says: "A cell may hold one name or several, and not all of its parts are names that are known. The finding says how it was read.",
        example: "Ashbrook and Fell",
        fix: "Put a semicolon between names; give the lists of schools and people, by which names are known."
    }
    /// A row that says again what another says.
    ROW_REPEATED = "M401", Merged {
        says: "The row says again what another row says, so the two count once.",
        example: "E1,2025-10-03,Priya Nair,Ashbrook Primary,lead, twice",
        fix: "Nothing; or delete one of the rows."
    }
    /// Listed twice.
    LISTED_TWICE = "M402", Merged {
        says: "A school or person stands twice in its list. One of the lines counts.",
        example: "Ashbrook Primary in two lines of the school list",
        fix: "Delete one of the lines."
    }
}

/// The code with this name, in capitals or not.
#[must_use]
pub fn code(id: &str) -> Option<&'static Code> {
    CODES.iter().find(|code| code.id.eq_ignore_ascii_case(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_says_what_becomes_of_the_row() {
        for pair in CODES.windows(2) {
            assert_ne!(pair[0].id, pair[1].id);
        }
        for code in CODES {
            let outcome = match code.id.as_bytes()[0] {
                b'E' => Outcome::Rejected,
                b'M' => Outcome::Merged,
                _ => Outcome::Noted,
            };
            assert_eq!(code.outcome, outcome, "{}", code.id);
        }
        assert_eq!(code("e203").map(|code| code.id), Some(NOT_A_DATE));
        assert_eq!(code("E999"), None);
    }
}
