//! Every code of a problem, with what it means. A code keeps its meaning between versions; a new
//! one is one entry here, and whoever finds the problem uses its constant.

use super::problem::Outcome;

/// What a code stands for. The texts are shown to users, so they are written for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// `E203`: Q for questions, E1 for files not read, E2 for rows left out, W for notes, M for rows
    /// merged.
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
    /// Day or month first, and nothing tells.
    DATE_ORDER = "Q101", Asked {
        says: "A date can be two different days, because nothing in its column tells whether the day or the month comes first. It is not guessed.",
        example: "03/10/2025, where no date of the column has a number above 12",
        fix: "Say it with --dates dmy if the day comes first, with --dates mdy if the month does."
    }
    /// Several questions fit, or none does.
    WHICH_QUESTION = "Q102", Asked {
        says: "It is not certain which question of a form asks for the respondent's school, or for those they work with: several fit, or none is known.",
        example: "a form with `Partner schools this year` and `Partner schools last year`",
        fix: "Say which one counts with --map, for example --map partners=\"the wording of the question\"."
    }
    /// Commas between names, and perhaps within them.
    WHERE_NAMES_END = "Q103", Asked {
        says: "Several names stand in one cell with commas or blanks between them, and it is not certain where one name ends and the next begins.",
        example: "Larkspur Lane Junior School, Northmoor, Fellgate Special School",
        fix: "Give the list of schools with --schools, or export the answers with semicolons between them."
    }
    /// Codes whose names stand nowhere.
    ONLY_CODES = "Q104", Asked {
        says: "Schools stand in the file only by the codes of a survey program, and nothing says which code is which school.",
        example: "contact[SQ001] = Y",
        fix: "Export again with full question text and full answers, or name each code under [aliases] in tiebeam.toml."
    }
    /// Words for how often that are not known.
    UNKNOWN_SCALE = "Q105", Asked {
        says: "A survey answers how often in words that tiebeam does not know, so it is open how much each counts.",
        example: "Now and then",
        fix: "Say how much each word counts under [scale] in tiebeam.toml; 0 is no tie."
    }
    /// A mark that can mean present or absent.
    WHICH_MARK = "Q106", Asked {
        says: "A cross in a sign-in sheet means present for some people and absent for others.",
        example: "x",
        fix: "Add --present x if it means present; otherwise write no in its place."
    }
    /// Rows and columns of a roster that do not match.
    ROSTER_NAMES = "Q107", Asked {
        says: "The rows and the columns of a roster do not name the same people or schools, or one name means two.",
        example: "a row Ashbrook, a column Ashbrook Primary",
        fix: "Write each name in one way in its row and its column, or give the list of schools with --schools."
    }
    /// One submission in two versions.
    TWO_SUBMISSIONS = "Q108", Asked {
        says: "The same submission of a form stands in the data twice, and the two differ; only you know which one counts.",
        example: "one KEY in an old and a new export",
        fix: "Delete the one that does not count, or export the form again."
    }
    /// A file that cannot be read at all.
    FILE_UNREADABLE = "E101", Unread {
        says: "The file cannot be read as a table: it is empty, cut off, no table, made to fill the memory, or its bytes are not what they say.",
        example: "a quotation mark that is never closed",
        fix: "Follow the advice behind the message; exporting the file again as CSV UTF-8 or .xlsx often helps."
    }
    /// A repeat without its main file.
    MAIN_FILE_MISSING = "E114", Unread {
        says: "The rows belong to submissions of a form whose main file is not among the data, or cannot be told from another.",
        example: "people of a repeat without the visits they belong to",
        fix: "Give both files in one run: the main file and the one with the rows of its repeat."
    }
    /// Answers or dates that contradict each other.
    CONTRADICTION = "E115", Unread {
        says: "A list contradicts itself: two terms overlap, or one spelling is said to mean two names.",
        example: "Fell Gate = Fellgate, and Fell Gate = Fellside",
        fix: "Correct one of the two lines."
    }
    /// A column that the file cannot be read without.
    COLUMN_MISSING = "E110", Unread {
        says: "The file cannot be read, because a column that it cannot do without was not found among the headings.",
        example: "a log of visits without a column for the school that was visited",
        fix: "Say which of your columns it is with --map, or correct the heading."
    }
    /// Activities and ties at once.
    LOG_AND_TIES = "E111", Unread {
        says: "The data holds both a log of activities and ties given as such. They measure different things and are not added up.",
        example: "visits.csv and survey.csv in one run",
        fix: "Analyse them one after the other."
    }
    /// A list without a line.
    LIST_EMPTY = "E112", Unread {
        says: "The school list names no school, so every school of the log would be an outsider.",
        example: "headings without rows",
        fix: "Fill the list in, or run without it."
    }
    /// No column joins rows to activities.
    NOTHING_JOINS = "E113", Unread {
        says: "Nothing but the date says which rows belong to one activity, and on one day there may be several.",
        example: "date,person,school",
        fix: "Add a column event_id with one number per activity, or type and title."
    }
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
        says: "The row is above the headings, or repeats them, so it is no row of the table. Said by check --rows.",
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
        says: "The row is no answer: it is a trial of the survey's author, or the program has marked it as spam or as deleted.",
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
    /// A row of a repeat without the row that it belongs to.
    NO_SUBMISSION = "E227", Rejected {
        says: "The row belongs to a submission of a form that is not in the main file, or that was left out itself, so nobody can say what it took part in.",
        example: "Helen Marsh,lead_learner,uuid:0009,uuid:0009/people[1]",
        fix: "Export the main file and its repeats again, together and on the same day."
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
    /// In the respondent's own words.
    OWN_WORDS = "W345", Noted {
        says: "A school was written in the respondent's own words, beside those the form offers. It is read as a name like any other.",
        example: "Other (please specify): Fell Gate school",
        fix: "Add the spelling to the aliases of the school that is meant."
    }
    /// A name split off at a comma.
    AT_A_COMMA = "W346", Noted {
        says: "In a list with commas a name stands that is not known. It is read as a name of its own, because what is around it is known or sounds like a school too.",
        example: "Ashbrook Primary School, Wharfside Academy",
        fix: "Give the list of schools, so that names with commas are known; or add the spelling to the aliases of the school that is meant."
    }
    /// A cell that says neither yes nor no.
    UNCLEAR_CELL = "W347", Noted {
        says: "A cell to tick says neither yes nor no, or an answer says that there is none and names some. The cell is not counted; the rest of the row is.",
        example: "perhaps",
        fix: "Write 1 for yes, or leave the cell empty."
    }
    /// How words for how often were read.
    SCALE_READ = "W348", Noted {
        says: "The words for how often were read as steps of a scale, which say how strong a tie is.",
        example: "Never 0, Once a term 1, Monthly 3",
        fix: "Nothing; or say in tiebeam.toml under [scale] how much each word counts."
    }
    /// One's own school among the partners.
    NAMES_ITSELF = "W349", Noted {
        says: "The answer names the respondent's own school, or themselves, among those they work with. That is no tie to anybody else.",
        example: "Ashbrook Primary School ticked at Ashbrook Primary School",
        fix: "Nothing, if it was ticked by mistake."
    }
    /// An answer that ties cannot carry.
    NOT_FOR_TIES = "W350", Noted {
        says: "The form asks who led, but not on which day of which activity. Ties say who works with whom; who leads cannot be assessed from them.",
        example: "Who led it?",
        fix: "Ask for the date of each activity, so that the form is a log; or give a log besides."
    }
    /// Several respondents of one school.
    SEVERAL_RESPONDENTS = "W351", Noted {
        says: "Several people answered for one school. Each of their answers counts, so the strengths of the school's ties add up.",
        example: "two answers from Ashbrook Primary School",
        fix: "Nothing; or keep one answer of each school."
    }
    /// A habit of the program.
    PROGRAM_HABIT = "W352", Noted {
        says: "Something that the survey program or Excel did to the file: dates with the month first, or numbers of respondents that lost their last digits.",
        example: "1.18E+11",
        fix: "Nothing, if it is right; else export again and do not open the file in Excel before."
    }
    /// A number that nobody knows.
    NUMBER_UNKNOWN = "W369", Noted {
        says: "A text looks like an official number of a school (URN or DfE number), and no list, register or link has it.",
        example: "990077",
        fix: "Correct the number, add it to the school list, or give a register with --register."
    }
    /// A text that means several schools.
    SHARED_NAME = "W370", Noted {
        says: "Several listed schools go by the same name or number, so it is not known which is meant. The rows count for none of them.",
        example: "St Mary's Primary, with one in Leeds and one in Bradford",
        fix: "Write the URN, or the authority after the name (St Mary's Primary, Leeds), or give each school an alias of its own."
    }
    /// A link that does not make two numbers one school.
    NOT_ONE_TO_ONE = "W371", Noted {
        says: "A link joins the official numbers of two schools of this data, but not one to one: schools merged, split or changed otherwise. They stay two.",
        example: "Successor - merged",
        fix: "If they should count as one school, give one of them the other's name as an alias."
    }
    /// A national file among the data.
    FACTS_READ = "W372", Noted {
        says: "A national file (a register of schools, a workforce table) was read for facts only. It makes no school a member of the network, and rows about others change nothing.",
        example: "edubasealldata20250422.csv",
        fix: "If a register holds just the members, give it with --schools; otherwise nothing."
    }
    /// Figures that are not published.
    FIGURES_KEPT_BACK = "W373", Noted {
        says: "Headcounts are kept back or missing in a workforce table (c, x, z, low, u). They are no numbers, so these schools have no headcount from it.",
        example: "c",
        fix: "Fill in headcount in the school list where you know it."
    }
    /// Two headcounts that differ.
    HEADCOUNT_DIFFERS = "W374", Noted {
        says: "Two sources give a school different headcounts. The school list counts; where it says nothing, neither is used.",
        example: "14 in the school list, 16 in the workforce table",
        fix: "Correct one of the two."
    }
    /// Teachers, not all staff.
    TEACHERS_ONLY = "W375", Noted {
        says: "Headcounts come from a table of teachers: teaching assistants and other staff are not counted in them.",
        example: "teacher characteristics, school level",
        fix: "Add the table of the whole workforce, or a column headcount to the school list."
    }
    /// Terms with a hole between them.
    TERM_GAP = "W376", Noted {
        says: "More days lie between two listed terms than a holiday has. The usual English terms count there.",
        example: "Autumn to 2025-12-19, Summer from 2026-04-13",
        fix: "Add the term that is missing."
    }
    /// A happening at a school that nobody knows.
    MARKER_SCHOOL = "W377", Noted {
        says: "A happening is listed for a school that this data does not have. It is kept without a school.",
        example: "2025-11-04,Aldr,new head",
        fix: "Write the school as the list or the log has it."
    }
    /// Two names that may be one school.
    PERHAPS_ONE_SCHOOL = "W378", Noted {
        says: "Two names of schools or bodies are much alike and were not joined, because only a person can say whether they are the same.",
        example: "Ashbrok Primary and Ashbrook Primary School",
        fix: "Say so in a file of aliases, which tiebeam check --aliases-out FILE writes; or write the name in one way."
    }
    /// Two names that may be one person.
    PERHAPS_ONE_PERSON = "W379", Noted {
        says: "Two names may be one person and were not joined, because only a person can say so. One person read as two changes who seems to hold the network together.",
        example: "P. Nair and Priya Nair, both at Ashbrook Primary",
        fix: "Say so in a file of aliases, which tiebeam check --aliases-out FILE writes; or write the name in one way."
    }
    /// Two contacts that may be one.
    PERHAPS_LOGGED_TWICE = "W380", Noted {
        says: "Two contacts between the same two within three days may be one that both sides logged. They count as two, since weekly coaching looks the same.",
        example: "a visit of Birch to Alder on 2025-10-03, and another row with the same on 2025-10-04",
        fix: "If they are one, delete one row or give both one event_id; a column logged_by tells who entered each."
    }
    /// An answer that is none.
    UNCLEAR_ANSWER = "W381", Noted {
        says: "The answer in a file of aliases is neither yes nor no, so the question stays open and nothing is joined.",
        example: "perhaps",
        fix: "Write yes or no under same, or leave the cell blank."
    }
    /// An answer that no row needs.
    UNUSED_ANSWER = "W382", Noted {
        says: "A row of a file of aliases says that a spelling means another name, and the spelling stands nowhere in the data.",
        example: "Ashbrok Primary, after it was corrected in the log",
        fix: "Check the spelling and the school, or delete the row."
    }
    /// Somebody named twice in one answer.
    NAMED_AGAIN = "W353", Noted {
        says: "A row names the same person or school twice. They count once, with the stronger tie, and the rest of the row is used.",
        example: "contact1 Priya Nair, contact3 Priya Nair",
        fix: "Nothing; or correct the name if somebody else was meant."
    }
    /// A cell of a row that cannot be used.
    CELL_LEFT_OUT = "W354", Noted {
        says: "One cell of the row cannot be used, such as a strength below zero. That cell is left out, and the rest of the row is used.",
        example: "-2 in a table of who works with whom",
        fix: "Correct the cell."
    }
    /// How blank cells were read.
    BLANKS_READ = "W355", Noted {
        says: "Some cells of a survey are blank. The note says how many there are and how they were read.",
        example: "a contact without a frequency",
        fix: "Fill them in where the answer is known."
    }
    /// How a table of who works with whom was read.
    MATRIX_READ = "W356", Noted {
        says: "A table with a row and a column for everyone was read as ties, each from its row to its column: the row says with whom it works.",
        example: "Ashbrook Primary,-,3,1",
        fix: "Nothing; if the columns are the ones who answered, turn the table round."
    }
    /// How submissions of a form were read.
    FORM_READ = "W357", Noted {
        says: "Says how the submissions of a field form were read: which column gives the day, and what was used all the same.",
        example: "2025-10-06T09:00:11.000+01:00, read as 6 October 2025",
        fix: "Nothing, if that is right; otherwise name the column with --map date=\"…\"."
    }
    /// A form without rows of a repeat.
    NO_REPEAT = "W358", Noted {
        says: "No file holds rows that belong to this form. If the form asks for several people, they stand in a file of their own.",
        example: "visits.csv without visits-people.csv",
        fix: "Give both files if there are two."
    }
    /// Codes in place of schools' names.
    CODES_AS_NAMES = "W359", Noted {
        says: "Schools are given as codes, and no school list says which school each code is. They are shown as they stand.",
        example: "s01",
        fix: "Give a list with --schools that has these codes in a column id, short or aliases."
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
    /// The same person answered again.
    ANSWERED_AGAIN = "M420", Merged {
        says: "The same person answered a survey more than once. Everybody named in any of the answers counts, once and with the greatest strength.",
        example: "two answers of one e-mail address",
        fix: "Nothing; or delete the answer that does not count."
    }
    /// A contact that both sides logged.
    LOGGED_TWICE = "M403", Merged {
        says: "Host and visitor each logged the same contact within three days, so the two rows count as one. The host's day and words count.",
        example: "Alder's log has Birch's visit on 2025-10-03, Birch's log on 2025-10-04",
        fix: "Nothing, if it is one contact; else give each an event_id."
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
                b'Q' => Outcome::Asked,
                b'E' if code.id.as_bytes()[1] == b'1' => Outcome::Unread,
                b'M' => Outcome::Merged,
                b'E' => Outcome::Rejected,
                _ => Outcome::Noted,
            };
            assert_eq!(code.outcome, outcome, "{}", code.id);
        }
        assert_eq!(code("e203").map(|code| code.id), Some(NOT_A_DATE));
        assert_eq!(code("E999"), None);
    }
}
