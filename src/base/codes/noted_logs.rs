//! Notes on logs: what the rows say of whether and how something took place.

use super::code::{Code, codes};
use crate::base::problem::Outcome;

codes! {
    /// A remark that something was called off.
    REMARK_ON_OFF = "W450", Noted {
        says: "A remark beside an activity says that something was called off, and it is not certain that it means the activity. The row counts.",
        example: "Jo's train was cancelled, arrived late",
        fix: "Nothing, if it took place; else write cancelled in a column Status."
    }
    /// Rows that do not say whether somebody was there.
    NO_WORD_OF_PRESENCE = "W451", Noted {
        says: "Rows of attendance are blank where others say that the person attended. Whoever they name counts as having been there.",
        example: "a blank cell under Attended, among cells that say Attended or Apologies",
        fix: "Nothing, if they were there; else write absent, or delete the rows."
    }
    /// Cells of a workbook over several rows.
    CELLS_JOINED = "W454", Noted {
        says: "Cells of a workbook are joined over several rows. What they hold was read into each of the rows, but for hours, which may be those of all together.",
        example: "a school beside two people, in one cell over both rows",
        fix: "Nothing, if it holds for all of these rows; else part the cells."
    }
    /// Event numbers that were dragged down.
    LONELY_EVENTS = "W452", Noted {
        says: "Nearly every event number names one person only, although rows share their day, type and title. A spreadsheet counts up where a number is dragged down. As the numbers stand, they tie nobody.",
        example: "A001, A002, A003 beside three people at one course",
        fix: "Give the rows of one activity one number; nothing, if each person was alone."
    }
    /// One event number in two ways.
    EVENTS_ALIKE = "W453", Noted {
        says: "Event numbers of one day differ only in capitals, in zeros in front, or in .0 behind. They are read as different events.",
        example: "A1 and a1",
        fix: "Write the number in one way, if it is one event."
    }
    /// A remark that somebody was not there.
    REMARK_ON_ABSENCE = "W488", Noted {
        says: "A remark beside somebody in a list of who was there speaks of apologies or absence, and it is not certain that it means this person. The row counts.",
        example: "apologies for leaving early",
        fix: "Nothing, if they were there; else write Apologies alone, or delete the row."
    }
    /// Signs for the cell above.
    DITTO = "W489", Noted {
        says: "Cells of a log hold a sign for what stands above them. They were read as the cell above.",
        example: "ditto below a date",
        fix: "Nothing, if that is meant; else write it into every row."
    }
    /// People below the names of their schools.
    SCHOOL_HEADINGS = "W490", Noted {
        says: "Rows of a sign-in sheet that hold nothing but the name of a school stand above its people. They are no people, and whoever stands below them is read as of that school.",
        example: "Ashbrook Primary School, in a row without marks",
        fix: "Nothing, if that is right; else give every row its school in a column School."
    }
    /// An unused column of names that lists know.
    UNUSED_NAMES = "W491", Noted {
        says: "A column of a log that is not used holds mostly people or schools of the lists. If they were there, they are missing from their activities.",
        example: "Date,Host school,Visitors,Accompanied by",
        fix: "If they were there, write them into the column of the visitors; nothing, if they were not."
    }
    /// An unused column of those who stayed away.
    NAMES_OF_ABSENT = "W500", Noted {
        says: "A column for apologies holds people or schools of the lists. It is not used, and whoever stands there and in another column of the same row counts as having been there.",
        example: "Date,Host school,Visiting schools,Apologies",
        fix: "Nothing, if whoever sent apologies stands there alone; else delete them from the other column."
    }
    /// Marks in a list of people.
    MARKS_IN_LIST = "W501", Noted {
        says: "Several columns of a list of people hold nothing but marks, such as ticks. They are not used: if each is a session, the file says who came, and nobody's coming counts.",
        example: "Name,School,Phonics,Maths above Ann Lee,Alder,Y,Y",
        fix: "If each is a session, write its day into its heading, as in Phonics (3 Oct 2025); nothing, if they are facts about people."
    }
    /// A year that may not have been turned.
    PERHAPS_LAST_YEAR = "W492", Noted {
        says: "A date is out of order by about a year, and in order as the same day of the next or the last year. It was read as it stands.",
        example: "12/01/2025 between 15/12/2025 and 20/01/2026",
        fix: "Correct the year if it is a slip; nothing, if it is right."
    }
}
