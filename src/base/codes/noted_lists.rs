//! What is worth knowing about spreadsheets, meetings, lists and likely duplicates.

use super::code::{Code, codes};
use crate::base::problem::Outcome;

codes! {
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
    /// A number that nobody knows.
    NUMBER_UNKNOWN = "W369", Noted {
        says: "A text looks like an official number of a school (URN or DfE number), and neither the list nor a register has a school under it.",
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
        says: "A row of a file of aliases says that a spelling means another name, and the spelling stands nowhere in the data, or a person of that name at another school.",
        example: "Ashbrok Primary, after it was corrected in the log",
        fix: "Check the spelling and the school, or delete the row."
    }
    /// A word in a status column that nobody knows.
    STATUS_UNKNOWN = "W385", Noted {
        says: "Words in a column for the status are neither known for what took place nor for what was called off or is still to come. Their rows count as having taken place.",
        example: "`Awaiting reply` under Status",
        fix: "Write completed, cancelled or planned."
    }
    /// Words for many or for nobody in the place of a name.
    NO_NAME = "W386", Noted {
        says: "A word stands for many or for nobody in particular where a name should stand, such as Various, 13 schools, most schools, 2 TAs or the SLT. No school or person is called so; the rest of the row is used.",
        example: "2025-10-03,Learning walk,Ashbrook Primary,Elm; 13 schools",
        fix: "Write the names, with semicolons between them."
    }
    /// Real dates that the user says are right.
    TURNED_AS_THEY_STAND = "W387", Noted {
        says: "A column holds texts with days above 12 and real dates with days up to 12 only. With --dates the real dates are read as they stand.",
        example: "2025-03-10 beside 25/09/2025, read as 10 March",
        fix: "Nothing, if that is right; else turn day and month of these dates round in the file."
    }
    /// More hours than a day has.
    PERHAPS_MINUTES = "W388", Noted {
        says: "An amount without a unit in a column of hours is more than a day, such as 90. It may be minutes, so the row is used without.",
        example: "90 under Hours",
        fix: "Write the unit: 90 min, or 30 h if it is hours."
    }
    /// A role in the place of a name.
    ROLE_AS_NAME = "W402", Noted {
        says: "A post stands where a name should stand, such as head of maths or SENCo. Nobody is called so: it counts as somebody unnamed of the school beside it, and as nobody where no school stands there.",
        example: "SENCo under Name, Alder under School",
        fix: "Write the name; or put them on the people list, if somebody is called so."
    }
    /// Several people in a cell for one.
    PEOPLE_IN_CELL = "W410", Noted {
        says: "A cell that usually holds one person holds several. Each of them is read as having been there, or as having been named.",
        example: "Ann Lee & Bo Day under Name",
        fix: "Nothing, if they are several; otherwise write the one name."
    }
    /// A name with something beside it.
    NAME_TAKEN_APART = "W411", Noted {
        says: "A cell holds a name and more: a school that is known, a role, et al, x2, n/a, or who sent apologies. The name is read without it; a known school is that person's, and whoever sent apologies was not there.",
        example: "Helen Marsh (LLJ), where LLJ is on the school list",
        fix: "Nothing, if that is right; otherwise write only the name, and the school in its own column."
    }
    /// Two people who share a surname.
    NOT_NAMED_APART = "W412", Noted {
        says: "A cell joins two people and gives one surname or one first name. Whoever is not named in full counts as somebody unnamed of the school beside it, or as nobody: which name is meant would be a guess.",
        example: "Mr & Mrs Marsh; Helen and Ruth Penney",
        fix: "Write both names in full, with a semicolon between them."
    }
    /// A school in a cell for a person.
    SCHOOL_AS_PERSON = "W413", Noted {
        says: "A school stands where a person's name should stand. It is somebody unnamed of that school; where it should say who led, nobody is read as having led.",
        example: "Alder under Led by, and a school called Alder",
        fix: "Write the person's name; or put them on the people list, if somebody is called so."
    }
    /// Perhaps more than a name.
    NAME_UNCLEAR = "W414", Noted {
        says: "Beside a name stands something in brackets, behind a dash or a comma, or before a colon, that is no known school and no known role. The whole is read as one person's name.",
        example: "Tom Okafor (St Mary's), and no school of just that name",
        fix: "Put the school on the school list or in a column of its own, or delete what does not belong to the name."
    }
    /// Two files of one content.
    SAME_CONTENT = "W400", Noted {
        says: "Two files that were given have the same content, byte by byte. It is read once: read twice, each row would only repeat another.",
        example: "log.csv and log (1).csv",
        fix: "Nothing, if it is one download; delete one of the two."
    }
    /// A sheet is named, and there is no workbook.
    SHEET_UNUSED = "W401", Noted {
        says: "A sheet is asked for by name, and none of the files is a workbook, so nothing has that sheet. The files are read whole.",
        example: "--sheet Visits with visits.csv",
        fix: "Give the workbook itself, or leave --sheet out."
    }
    /// A date that may have been turned round.
    PERHAPS_TURNED = "W399", Noted {
        says: "The rows of a log stand in the order of their days, and one of them is out of order by months. With day and month exchanged, as a spreadsheet does where it takes them for the American order, it would be in order. It is read as it stands.",
        example: "2025-03-10 between 26/09/2025 and 10/10/2025",
        fix: "Correct the date, if day and month are turned round; nothing, if it is right."
    }
    /// Several schools where one is usual.
    SCHOOLS_IN_CELL = "W398", Noted {
        says: "A cell of a log that usually holds one school holds several. All of them are read as having been there.",
        example: "Alder; Birch under School",
        fix: "Nothing, if they are several; otherwise write the one name as the school list has it."
    }
    /// More pairs of people than can be tied.
    TOO_MANY_PAIRS = "W397", Noted {
        says: "The activities of the log have so many people, or schools, that tying each with every other who was there would take more memory than there is. It is told with the largest of them, and what cannot be computed then.",
        example: "10,001 people at one conference, who make some 50 million pairs",
        fix: "Split meetings of everybody from the log: they do not say who works with whom."
    }
    /// Two lines of one school that do not agree.
    LINES_DIFFER = "W403", Noted {
        says: "A school or person stands twice in its list, and the two lines say different things of it. What only one of them says is kept; where they differ, the first line by name counts, and of two leaving dates the later.",
        example: "Ashbrook Primary School,990001,Primary and Ashbrook Primary,990001,Infant",
        fix: "Correct the line that is wrong, and delete one of the two."
    }
    /// Aliases parted at a sign that names may hold.
    ALIASES_PARTED = "W404", Noted {
        says: "A cell of aliases holds a comma or a slash, and the whole of it is no name of the list. It was read as several aliases.",
        example: "Ashbrook, ABP",
        fix: "Nothing, if they are several; a semicolon between them says so."
    }
    /// One of several that stayed away.
    STAYED_AWAY = "W405", Noted {
        says: "A row names several who were there, and says of one of them that it did not come. The row is used without that one.",
        example: "Ashbrook; Larkspur Lane - cancelled",
        fix: "Nothing, if they did not come; else write the name alone."
    }
    /// A weight of no activity.
    WEIGHT_UNUSED = "W431", Noted {
        says: "The settings say what a kind of activity counts, and no activity of this data is of that kind, so the weight changes nothing.",
        example: "[weights] vist = 2",
        fix: "Check the spelling of the kind; nothing, if such activities are still to come."
    }
    /// Two files that number their rows each for itself.
    NUMBERED_APART = "W460", Noted {
        says: "Two files number their activities each for itself: common numbers mostly stand on different days. Those that stand on one day in both and have nobody in common were read as different activities.",
        example: "1 on 2025-10-03 and 2 on 2025-10-13 in one file, 1 on 2025-10-03 and 2 on 2025-10-15 in the other",
        fix: "Nothing, if they are different; else put the rows of one activity into one file."
    }
    /// A school in activities of days on which it was no member.
    OUTSIDE_MEMBERSHIP = "W461", Noted {
        says: "A school takes part in activities on days before it joined the network or after it left, by the days of the school list. The rows are used.",
        example: "left = 2025-08-31 on the list, and a visit on 2025-10-03",
        fix: "Nothing, if that is right; else correct the day in the row or in the school list."
    }
    /// Listed schools that were no members while the data was made.
    NO_MEMBER_THEN = "W462", Noted {
        says: "Schools of the list had left before the first day of the data, or joined after its last day, and no row names them. They are no part of this network: they count neither as asked nor as standing alone.",
        example: "left = 2019-08-31, and a survey of September 2025",
        fix: "Nothing, if the days under joined and left are right."
    }
    /// A people list that names nobody of the log.
    LIST_NAMES_NOBODY = "W463", Noted {
        says: "Nobody of the people list is named in any activity, and nobody named there is on the list, so roles and leaving dates reach nobody.",
        example: "a list with `J. Lee`, and a log with `Jo Lee`",
        fix: "Write people in one way in both: whole names, or the identifiers of the list."
    }
    /// A headcount of no school.
    HEADCOUNT_UNKNOWN = "W389", Noted {
        says: "A workforce table has rows whose number no school of this data goes by, so their headcounts are not used.",
        example: "URN 999999, which is not on the school list",
        fix: "Nothing, if they are no schools of this network; else give the school list their URN or LAESTAB."
    }
    /// Ties that say that they have no direction.
    NO_DIRECTION = "W464", Noted {
        says: "A table of ties says in a column that ties have no direction. Asked for a direction, each is read from its first end to its second all the same.",
        example: "Undirected under Type, as Gephi writes it",
        fix: "Nothing, as long as you do not ask for --direction directed."
    }
    /// Schools of one of several lists.
    LISTS_APART = "W465", Noted {
        says: "Several files are lists of schools, and some schools stand on one of them only. All of them count as members: as asked, and as standing alone if no row names them.",
        example: "schools.csv, and trust.csv with schools of other networks",
        fix: "Nothing, if all are members; else keep the list of the members alone, or give it with --schools and leave the other out."
    }
    /// A number and a name of two schools in one row.
    NUMBER_CONTRADICTS = "W470", Noted {
        says: "A row gives a school's name and, in a column beside it, the official number of a school that is called otherwise. The number counts.",
        example: "Ashbrook Primary School beside 990005, which is Wharfside Academy",
        fix: "Correct the number or the name."
    }
    /// What stands in a column of official numbers and is none.
    NO_SCHOOL_NUMBER = "W471", Noted {
        says: "A column for the official number of a school holds something else: it is neither six digits (URN) nor seven (DfE number), or it changes from row to row of one school. The name beside it counts.",
        example: "9.9E+05 under URN, as a spreadsheet may leave it",
        fix: "Write the number in full, or leave the cell blank."
    }
    /// Rows that leave out the number that tells two schools apart.
    NUMBER_LEFT_OUT = "W472", Noted {
        says: "A school's name stands beside several official numbers, and without one in other rows. Which of the schools these rows mean is not known, so they count as another one.",
        example: "St Mary's Primary School beside 990001, beside 990006, and beside a blank",
        fix: "Fill in the number in these rows too."
    }
    /// An identifier of several people.
    SHARED_ID = "W473", Noted {
        says: "An identifier stands beside people of other names at other schools, as numbers of a payroll do that begin anew in each school. It is not used; names and schools tell these people apart.",
        example: "Staff No 7 beside Ann Lee of Alder and Bo Day of Birch",
        fix: "Nothing, if they are several people; else give each a number of their own."
    }
    /// A leaving date without a day.
    MONTH_ONLY = "W474", Noted {
        says: "A leaving date names a month and no day. It is read as the last day of that month.",
        example: "December 2025",
        fix: "Nothing, if that is near enough; else write the day."
    }
    /// A name without an identifier where several people of that name have one.
    ID_LEFT_OUT = "W520", Noted {
        says: "Several people share a name and are told apart by their identifiers, and a row gives the name without one. Which of them it means is not known, so it counts as somebody else.",
        example: "Sam Reed beside 14, beside 15, and beside a blank",
        fix: "Fill in the identifier in these rows, or answer the questions in a file of aliases."
    }
    /// An identifier in two ways.
    ID_IN_TWO_WAYS = "W521", Noted {
        says: "The identifier of a person is written in two ways, with leading zeros and without or in capitals and not, and the same name stands beside both, at no two different schools. They are read as one.",
        example: "0047 in the log and, after a spreadsheet, 47 on the people list",
        fix: "Nothing, if they are the same."
    }
    /// Ties of one pair in two files.
    PAIR_IN_TWO_FILES = "W522", Noted {
        says: "Two files tie the same two people or schools, and the strengths are added.",
        example: "Ann and Bob in advice.csv and in friends.csv",
        fix: "Nothing, if each file tells of contacts of its own; else measure each file alone."
    }
}
