//! What is worth knowing about rows that are used.

use super::code::{Code, codes};
use crate::base::problem::Outcome;

codes! {
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
        says: "Several rows of a visit log share day, type and host. Each counts as a contact of its own unless it is told to be merged with another, though they may be one visit of several people.",
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
        says: "Several people have the leader's name; or it is only a surname, a first name or initials, or holds other words beside a name. So it is not known who led, and this lead is not counted for anybody.",
        example: "Ann Lee under led_by, with an Ann Lee at two schools; Mrs Lee",
        fix: "Write the whole name alone, and a school in one way; or name the leader on a row of their own."
    }
    /// A date far from the others.
    DATE_APART = "W314", Noted {
        says: "The date is more than a year from all the others. The row is used, but the year may be a slip.",
        example: "2021-10-03 in a log of 2025",
        fix: "Correct the year if it is a slip."
    }
    /// Pairs that stand twice.
    PAIR_REPEATED = "W315", Noted {
        says: "Several rows name the same pair. In the same direction their strengths are always added, and without a direction those of both.",
        example: "Ashbrook,Larkspur,2 and Larkspur,Ashbrook,2",
        fix: "If the file gives every tie twice, delete one half, or use --direction directed; rows that only repeat another can be deleted."
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
        says: "The years of a column have two digits. 00 to 69 are read as 2000 to 2069, 70 to 99 as 1970 to 1999. Days without a year are read in the school year that the title above the table or the file's name says.",
        example: "3/10/25",
        fix: "Nothing, if that is right; otherwise write the years in full."
    }
    /// Numbers of days.
    SERIAL_DATES = "W331", Noted {
        says: "A column holds Excel's numbers of days instead of dates. They are read as Excel for Windows counts them, from 1900, unless the workbook says that it counts from 1904.",
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
    /// Sheets that were not read.
    OTHER_SHEETS = "W340", Noted {
        says: "The workbook has several sheets, and one of them was read.",
        example: "the sheet `Visits` was read, not `Lists`",
        fix: "Name another with --sheet if that is meant."
    }
    /// Excel's error in a cell.
    ERROR_CELL = "W341", Noted {
        says: "A cell of the workbook holds one of Excel's errors instead of a value. It is read as the text that Excel shows.",
        example: "#N/A",
        fix: "Put the formula right in Excel, and save the workbook."
    }
    /// A formula that was never computed.
    NO_RESULT = "W342", Noted {
        says: "A cell of the workbook holds a formula without a result, as programs write it that do not compute. It is read as blank.",
        example: "=VLOOKUP(A2,Lists!A:B,2)",
        fix: "Open the workbook in Excel, save it, and run this again."
    }
    /// Errors of a spreadsheet where names should stand.
    ERROR_TEXT = "W426", Noted {
        says: "Cells hold the errors that a spreadsheet writes where a formula failed. As names they are nobody; as dates and numbers they are bad ones like any other.",
        example: "#REF!",
        fix: "Put the formulas right in the spreadsheet, and export it again."
    }
    /// Signs without room in cells.
    INVISIBLE_SIGNS = "W427", Noted {
        says: "Cells hold signs that nobody sees, such as a space without width or a soft hyphen, as copying out of web pages leaves them. Names are read without them, or one school would be two.",
        example: "Ash\\u{200b}brook",
        fix: "Nothing."
    }
}
