//! Why a row is left out.

use super::code::{Code, codes};
use crate::base::problem::Outcome;

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
        says: "A cell runs over several lines and holds as many separators as rows do, most without a blank behind them: a stray quotation mark seems to have swallowed the rows after it, and they are lost until it is mended.",
        example: "\"Learning walk",
        fix: "Look for a quotation mark without a partner on this line, and delete it. If the cell is right as it is, write a blank behind the commas in it."
    }
    /// A cell longer than any name or note.
    LONG_CELL = "E255", Rejected {
        says: "A cell of one line has more than 10,000 characters. No name, title or note is so long.",
        example: "a whole letter under `notes`",
        fix: "Shorten the cell."
    }
    /// A quotation mark where none can be.
    STRAY_QUOTE = "E214", Rejected {
        says: "A quotation mark stands where none can be: inside a cell without marks around it, or before the end of a cell with marks. Where the cell begins and ends is not certain.",
        example: "E1,2025-10-03,Anne \"Annie\" Lee,Ashbrook Primary",
        fix: "Delete the mark; or put marks around the cell and write the inner ones twice."
    }
    /// A byte that no text has.
    NUL_BYTE = "E215", Rejected {
        says: "The row holds a NUL byte, which no text has: the file was damaged, or is no plain text.",
        example: "a row of a file that a program did not finish writing",
        fix: "Export the file again as CSV UTF-8."
    }
    /// Quotation marks of another kind.
    OTHER_QUOTES = "E216", Rejected {
        says: "A cell stands between single quotation marks, or uses a backslash before a quotation mark. Tables of this kind need double marks, so where the cell ends is not certain.",
        example: "'Learning walk, Reading'",
        fix: "Put double quotation marks around the cell, and write those inside it twice."
    }
    /// Cells in the wrong columns.
    SHIFTED_CELLS = "E217", Rejected {
        says: "Several cells of the row do not look like the others of their columns, for example a date among numbers, as if two cells had been joined and others moved. Said by check --rows.",
        example: "3 2025-10-03,09:00,,Ann Lee",
        fix: "Put each cell under its heading."
    }
    /// A row outside the table.
    NOT_IN_TABLE = "E218", Rejected {
        says: "The row is above the headings, or repeats them, or says something about the table, such as when it was printed, so it is no row of it. Said by check --rows.",
        example: "Log of the autumn term, above the headings",
        fix: "Delete the line, so that the first row holds the headings."
    }
    /// Begun and not handed in.
    NOT_HANDED_IN = "E220", Rejected {
        says: "The answer to a survey was begun and not handed in. The respondent counts as asked, not as answered, and no tie is read from the row.",
        example: "Finished is False; submitdate is empty",
        fix: "Ask the respondent to finish it."
    }
    /// A trial, or refused by the program.
    NO_ANSWER = "E221", Rejected {
        says: "The row is no answer: it is a trial of the form, the program has marked it as spam or as deleted, or the respondent did not agree to take part.",
        example: "Survey Preview",
        fix: "Nothing, if that is so."
    }
    /// An answer of nobody.
    NO_RESPONDENT = "E222", Rejected {
        says: "The answer to a survey says neither the school of the respondent nor their name, so nobody knows whose ties it tells.",
        example: ",Ashbrook Primary School;",
        fix: "Fill in the school, if you know it."
    }
    /// Several schools of one's own.
    OWN_SCHOOL_UNCLEAR = "E223", Rejected {
        says: "The answer names several schools as the respondent's own.",
        example: "Ashbrook Primary School;Fellgate School;",
        fix: "Leave one of them in the cell."
    }
    /// A row of a repeat without the row that it belongs to.
    NO_SUBMISSION = "E227", Rejected {
        says: "The row belongs to a submission of a form that is not in the main file, or that was left out itself, so nobody can say what it took part in.",
        example: "Helen Marsh,lead_learner,uuid:0009,uuid:0009/people[1]",
        fix: "If the submission was left out itself, see the problem of its own row; else export the main file and its repeats again, together and on the same day."
    }
    /// A submission that its reviewer refused.
    NOT_APPROVED = "E228", Rejected {
        says: "The submission was marked as not approved or rejected where the form was collected, so it does not count.",
        example: "validation_status_not_approved",
        fix: "Nothing, if that is right; otherwise approve it in KoboToolbox or ODK and export again."
    }
    /// Ticks that say something else than their summary.
    TICKS_DISAGREE = "E229", Rejected {
        says: "A question with several answers stands in the file twice, as a list and as ticks, and the two do not say the same.",
        example: "\"s01 s06\", with ticks at s01 only",
        fix: "Correct the list or the ticks, or export the form again."
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
    /// A link without two numbers.
    NO_LINK = "E242", Rejected {
        says: "The row does not link one official number (URN) with another, or does not say how, so it says nothing.",
        example: "989005,,Wharfside Academy,Successor",
        fix: "Fill in URN, LinkURN and LinkType."
    }
    /// A term without its days.
    NO_TERM = "E243", Rejected {
        says: "The row of a list of terms has no name, or no first and last day in that order.",
        example: "Autumn,2025-12-19,2025-09-01",
        fix: "Write it as Autumn,2025-09-01,2025-12-19."
    }
    /// A happening without a word.
    NO_LABEL = "E244", Rejected {
        says: "The row of a list of happenings does not say what happened.",
        example: "2025-11-04,Alder,",
        fix: "Fill in the label, or delete the row."
    }
    /// An establishment without number or name.
    NO_NUMBER = "E245", Rejected {
        says: "The row of a register or workforce table has no official number or no name, so it cannot be told whose it is.",
        example: ",990,Northmoor,,Alder Primary School",
        fix: "Fill in the URN and the name."
    }
    /// Person and school in each other's places.
    EXCHANGED = "E295", Rejected {
        says: "What the row gives as the person is a school in other rows, and what it gives as the school is a person there, so the two cells stand in each other's places.",
        example: "Wharfside Academy as the person, Bo Cole as the school",
        fix: "Exchange the two cells."
    }
    /// A row beside a line of one cell.
    BROKEN_ROW = "E276", Rejected {
        says: "A line of one cell stands directly above or below the row, as where the end of a line breaks the first or last cell of a row in two. Part of the row's name may stand there.",
        example: "E2,5,Fellgate Sp above ecial",
        fix: "Join the two lines, with quotation marks around the cell; or delete the line of one cell."
    }
    /// A stay without a time that can be read.
    STAY_UNREAD = "E265", Rejected {
        says: "The time somebody joined a meeting, or how long they stayed, cannot be read, so nobody can say whether they were there.",
        example: "Ann Lee with fifty under Duration (Minutes), and no times",
        fix: "Write the time or the minutes; or delete the row if they were not there."
    }
}
