//! Questions, and why a file is not read.

use super::code::{Code, codes};
use crate::base::problem::Outcome;

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
    /// A file given twice.
    FILE_COPIED = "Q185", Asked {
        says: "Everything that one file holds stands in another one too, if perhaps written in another way: the same activities on the same days, or the same ties as strong. Both would count.",
        example: "visits.xlsx and the visits.csv that was saved from it",
        fix: "Give only one of the two; or, if both count, put their rows into one file."
    }
    /// A list whose column of names is not known.
    WHICH_NAMES = "Q186", Asked {
        says: "A school list gives official numbers, and which of its columns holds the schools' names is not known. Without them no school of the data would be found on it.",
        example: "URN, LANAME, SCHNAME",
        fix: "Say which column it is with --map name=\"its heading\"."
    }
    /// A field form that may be a survey or a log.
    SURVEY_OR_LOG = "Q155", Asked {
        says: "A form of KoboToolbox or ODK asks for partner schools, and nothing tells whether it is filled in once, as a survey, or after each activity, as a log: no question asks for the day of an activity, and its words fit both or neither.",
        example: "start, School, Partners, _id, _uuid",
        fix: "Add --shape field_survey if it is a survey; if each submission is an activity, name the column with its day: --map date=\"start\"."
    }
    /// Several questions of a name generator say how strong a tie is.
    WHICH_OF_STRENGTHS = "Q156", Asked {
        says: "Of each contact, two or more questions say how strong the tie is, for example how often and how close. They are different strengths, so it is asked which one counts.",
        example: "Colleague 1 - How often do you meet?, Colleague 1 - How close are you?",
        fix: "Say which one counts with --map how_often=\"the heading of its first column\"."
    }
    /// Commas between names, and perhaps within them.
    WHERE_NAMES_END = "Q103", Asked {
        says: "Several names stand in one cell with commas or blanks between them, and it is not certain where one name ends and the next begins.",
        example: "Larkspur Lane Junior School, Northmoor, Fellgate Special School",
        fix: "Give the list of schools with --schools, or export the answers with semicolons between them."
    }
    /// A column of a roster that no row is called after.
    ROSTER_STRAY = "Q149", Asked {
        says: "A table with a row and a column for everyone has a column that no row is called after, and its heading or its numbers are unlike all others. It may be somebody who was asked about, or a fact about the rows.",
        example: "School, Tenure, Alder, Birch, with rows for Alder and Birch only",
        fix: "Delete the column, if it is a fact; if somebody is called so, add a row with that name, with blanks if they did not answer."
    }
    /// Two columns for people and two for schools, called alike.
    HEADINGS_TWICE = "Q140", Asked {
        says: "Two columns are called by one word for people, and two by one for schools, as where visitor and host stand beside each other; or a heading for a visitor or a visitor's school stands twice. Which is which is not guessed.",
        example: "Date, Type, Name, School, Name, School",
        fix: "Give each its own heading, for example Visitor, From school, Host, Host school."
    }
    /// Rows of one pair, told apart by a further column.
    SEVERAL_RELATIONS = "Q141", Asked {
        says: "A table of ties names a pair in several rows, and a column that is not used tells them apart, such as the relation or the wave. Several networks in one file are not added up unasked.",
        example: "Ann,Bo,advice,1 and Ann,Bo,friendship,1",
        fix: "Keep the rows of one relation or wave in the file and read the others apart; if their strengths should add up, delete the column."
    }
    /// Columns of numbers, and none is known as the strength.
    WHICH_STRENGTH = "Q142", Asked {
        says: "A table of ties has columns of numbers that would go unused, and no column is surely the one that says how strong a tie is. Without it every tie would count 1.",
        example: "from,to,meetings,emails",
        fix: "Say which one it is with --map weight=; if none is, add a column weight with 1 in every row."
    }
    /// A date and a strength in one row.
    DATED_STRENGTH = "Q143", Asked {
        says: "Every row has two ends, a date and a strength. Read as a log, each row is one contact and the strength says nothing; read as ties, the strengths count and the dates say nothing. Which is meant is not guessed.",
        example: "source,target,date,weight",
        fix: "Name the file with --shape interactions if each row is one contact, with --shape ties if the strengths count."
    }
    /// Another kind of file where a list should be.
    ANOTHER_LIST = "Q144", Asked {
        says: "The file given with --schools or --people looks like another kind of file: a log, or the other list. Read as that list, names of people would become schools, or schools people.",
        example: "check log.csv --schools people.csv",
        fix: "Give the right file; or, if it is the list, say which column holds the names with --map."
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
    /// How often, in the rows of a repeat.
    CONTACTS_IN_REPEAT = "Q126", Asked {
        says: "The rows of a form's repeat say how often, so they name contacts of whoever fills in the form. tiebeam reads such a repeat as people who were at an activity, which these are not.",
        example: "Name of contact, Their school, How often?",
        fix: "Make it one table with a row for each contact (from, to, strength) and give that alone; or take the column out, if each submission is one activity."
    }
    /// One number in two files.
    NUMBER_IN_TWO_FILES = "Q136", Asked {
        says: "The number of an activity, or its type where there are no numbers, stands in two files on the same day, and nothing else says that it is one activity: no person and no title is the same, or host or type differ. Files that each number their own rows from 1 on look the same.",
        example: "1,2025-10-13,Jo Bell,Alder in one file and 1,2025-10-13,Al Gee,Birch in another",
        fix: "If they are different, give the numbers of one file another beginning, for example b-1, or each a title; if they are one, put their rows into one file."
    }
    /// One official number, two schools of the list.
    LIST_SHARES_NUMBER = "Q137", Asked {
        says: "Two lines of the school list have one official number (URN or DfE number), and their names are not two wordings of one name. Joined, two schools would be one; kept apart, the number would mean neither.",
        example: "Alder Infant School,8012003 and Alder Junior School,8012003",
        fix: "Correct the number of the line that is wrong; or, if they are one school, delete one of the lines."
    }
    /// Respondents without a school.
    NO_OWN_SCHOOL = "Q122", Asked {
        says: "A survey asks for the schools that respondents work with, and no question is known to ask for the respondent's own school, so nobody's answer would be a school's.",
        example: "Your name, Place, Which schools do you work with?",
        fix: "Say which question asks for it with --map school=\"the wording of the question\", or give a list of people with their schools (--people)."
    }
    /// Days over names.
    DAYS_OVER_NAMES = "Q123", Asked {
        says: "The headings of a table are days and its cells hold names. Whether those named were there, or were visited, the table does not say, and a day with several names in a cell is no list of contacts.",
        example: "School,03/10/2025,14/11/2025 above Ashbrook Primary,Priya Nair,Priya Nair & Bo Day",
        fix: "Make a log of it, with a row for each person and day: date, person, school, event_id."
    }
    /// An order without what its places count.
    ORDER_OF_NAMES = "Q128", Asked {
        says: "A question asks to rank schools or people. Who comes first is told, but not how much more contact that means, and a list of all choices in order names everybody.",
        example: "Rank the schools you work with most: Ash School;Elm School;Oak School",
        fix: "Say in tiebeam.toml under [scale] how much each place counts: \"1\" = 3, \"2\" = 2 and so on, 0 where a place is no contact."
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
    /// Real dates that a spreadsheet may have turned round.
    HALF_TURNED = "Q115", Asked {
        says: "A column holds texts with days above 12 and real dates with days up to 12 only. That is what a spreadsheet leaves that reads day and month the other way round: it turns round what it can, and keeps the rest as text. It is not guessed.",
        example: "25/09/2025 beside 2025-03-10, which may have been 03/10/2025",
        fix: "If the real dates are right as they stand, say how the texts are written with --dates dmy or --dates mdy; else turn them back in the file."
    }
    /// The year first or last, and nothing tells.
    YEAR_ORDER = "Q125", Asked {
        says: "Years have two digits, and every date of the column can be read with the year first as well as with it last. It is not guessed.",
        example: "25-09-15, which is 15 September 2025 or 25 September 2015",
        fix: "Say it with --dates ymd, dmy or mdy, or write the years with four digits."
    }
    /// Schools that nobody is read to be of.
    WHOSE_SCHOOLS = "Q132", Asked {
        says: "A column of a log holds schools and is not used, while no column says which school one side belonged to. Whose schools they are is not guessed; without them there would be no tie.",
        example: "Date,Host school,Visitor,School",
        fix: "Say it with --map, for example --map visiting_school=\"School\"; or delete the column, if it says something else."
    }
    /// A visitor or a host in a list of who was there.
    WHOSE_VISITS = "Q159", Asked {
        says: "A log looks like a list of who was there, and another column holds visitors, or whom or where they went. If each row is a visit, that column says who was tied to whom; if several rows are one meeting, it is not needed. Which of the two is not guessed.",
        example: "Date,Name,School,Host school",
        fix: "If each row is a visit, name its sides, for example --map from_person=\"Name\" --map from_school=\"School\" --map to_school=\"Host school\"; if people of several rows were there together, add --shape attendance."
    }
    /// A list of people, or of who came.
    LIST_OR_LOG = "Q170", Asked {
        says: "A table of names looks like the list of people, and something in it speaks of an activity: a column for signatures, a course or a day above the headings, days between the rows, or the same people again and again. Read as a list, whoever came would be people without activity. It is not guessed.",
        example: "Course: Phonics above Name,School,Signature",
        fix: "If it says who came, write the course and the day into two more columns of every row, Course and Date; if it is the list of people, give it with --people."
    }
    /// Two sessions of one title on one day.
    HELD_TWICE = "Q171", Asked {
        says: "Rows of one day and one title differ in where or when it was. Whether they are one activity or several is not guessed: people of two sessions would be tied to each other.",
        example: "02/09/2025,Briefing,Ashbrook Primary,09:00 and 02/09/2025,Briefing,Holly Junior,15:30",
        fix: "If they are several activities, add --map part_of_day= with the heading of the column; if they are one, delete the column."
    }
    /// Several sheets of one kind.
    WHICH_SHEET = "Q133", Asked {
        says: "A workbook holds the same table on several sheets, such as one for each year, and one sheet of a workbook is read. Which one is not guessed.",
        example: "sheets 2024-25 and 2025-26 with the same headings",
        fix: "Say which one with --sheet; to use several, save each as a file of its own and give them all."
    }
    /// A file that cannot be read at all.
    FILE_UNREADABLE = "E101", Unread {
        says: "The file cannot be read as a table: it is empty, cut off, no table, made to fill the memory, or its bytes are not what they say.",
        example: "a quotation mark that is never closed",
        fix: "Follow the advice behind the message; exporting the file again as CSV UTF-8 or .xlsx often helps."
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
    /// A repeat without its main file.
    MAIN_FILE_MISSING = "E114", Unread {
        says: "The rows belong to submissions of a form whose main file is not among the data, or cannot be told from another.",
        example: "people of a repeat without the visits they belong to",
        fix: "Give both files in one run: the main file and the one with the rows of its repeat."
    }
    /// Answers or dates that contradict each other.
    CONTRADICTION = "E115", Unread {
        says: "A list contradicts itself or another one: two terms overlap, one spelling is said to mean two names, or an answer makes one of two schools of the school list.",
        example: "Fell Gate = Fellgate, and Fell Gate = Fellside",
        fix: "Correct one of the two lines."
    }
    /// A column beside a grid that may be one of its schools.
    BESIDE_A_GRID = "Q175", Asked {
        says: "A form heads the columns of a grid by the schools alone. Beside them stands a column that is answered in the same words, and nothing says whether its heading is a school of the grid or a question of its own.",
        example: "Elm School, Oak School, Hillcrest, all answered with Weekly or Never",
        fix: "If it is one, name it with --map how_often=\"its heading\" or give the list of schools (--schools); if not, delete the column."
    }
    /// Rows of a grid that are different relations.
    ROWS_ARE_RELATIONS = "Q176", Asked {
        says: "A grid is answered with names, and its rows are neither places for names nor how often: each is a question of its own, such as now and in the future. They are not added up unasked.",
        example: "Which schools? [We work with them], Which schools? [We would like to]",
        fix: "Say which row counts with --map partners=\"the heading of its column\", or name several to use them as one."
    }
    /// Two questions about the same names.
    ASKED_TWICE = "Q177", Asked {
        says: "The same schools or people stand in two sets of columns, as where two questions are asked about each of them: maths and English, now and before. They are different ties, and are not put together unasked.",
        example: "Elm School, Oak School, Elm School2, Oak School2",
        fix: "Keep the columns of one question in the file, and read the others apart; where the headings differ, name the first column of the one that counts with --map how_often=."
    }
    /// How often, where names should be.
    OFTEN_NOT_WHOM = "Q178", Asked {
        says: "The question that is named as the one about partners is answered with how often, and with no name: whom it is about stands in its wording, or nowhere.",
        example: "--map partners=\"How often?\", answered Weekly",
        fix: "Name the question that is answered with schools; one question for each school is named with --map how_often=."
    }
    /// Several rounds of a survey in one file.
    SEVERAL_ROUNDS = "Q179", Asked {
        says: "A column that is not used says which round of the survey, or which wave, an answer is of, and a respondent answered in several. Networks of different times are not added up unasked.",
        example: "Survey round: Round 1, Round 2",
        fix: "Keep the rows of one round in the file, and read the others apart; if they should count as one, delete the column."
    }
    /// A question about one school, whose choices are none.
    ABOUT_ONE_SCHOOL = "Q180", Asked {
        says: "The question that is named as the one about partners stands once for each school, with a choice for each way of working together. Its choices are no schools, and are not read as such.",
        example: "How have you worked with each school? - Elm School, with the choices Visits and Joint CPD",
        fix: "Name another question; or keep one column for each school, headed by its name, with how often or yes and no below."
    }
}
