//! What is worth knowing about surveys and forms.

use super::code::{Code, codes};
use crate::base::problem::Outcome;

codes! {
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
        says: "A cell to tick says neither yes nor no, so it is not counted; or an answer says that there is none and names some, which count. The rest of the row is used.",
        example: "perhaps",
        fix: "Write 1 for yes, or leave the cell empty."
    }
    /// How words for how often were read.
    SCALE_READ = "W348", Noted {
        says: "The words for how often were read as steps of a scale, which say how strong a tie is.",
        example: "Never 0, Once a term 1, Monthly 3",
        fix: "Nothing; or say in tiebeam.toml under [scale] how much each word counts."
    }
    /// What counts in a grid of ways.
    WAYS_READ = "W540", Noted {
        says: "A grid asks in which ways the respondent works with each school or person. Each with an answer counts once, whatever the answer says and however many ways it names.",
        example: "Visits;Joint CPD",
        fix: "Nothing; or say in tiebeam.toml under [scale] which words mean that there is no contact: \"Only by name\" = 0."
    }
    /// The heading says which number is never.
    NEVER_STATED = "W415", Noted {
        says: "The question or its headings say which number means never. That number is no tie, and all others count from there on.",
        example: "How often do you work with (1 = never, 5 = weekly)",
        fix: "Nothing, if that is so; else say in tiebeam.toml under [scale] how much each number counts."
    }
    /// Answers that name schools and are not used.
    SCHOOLS_UNUSED = "W416", Noted {
        says: "A question of the form is answered with names of schools and is not used, because its wording does not ask for partners in a way that is known.",
        example: "Further links",
        fix: "If the answers are partners, name this question and the other one with --map partners=."
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
    /// Words in place of a name.
    REMARK = "W395", Noted {
        says: "Where a name should stand, a respondent wrote a sentence or a number. It is taken as no name; where it says that there is nobody, as an answer that names nobody.",
        example: "I do not work with others",
        fix: "Nothing; or write the name into the cell, if somebody is meant."
    }
    /// A question whose answers turn to the respondent.
    FROM_THE_NAMED = "W432", Noted {
        says: "A question asks who comes or turns to the respondent, or whom the respondent helps. Its ties run from whoever is named to the respondent, as from the one who seeks to the one who is sought.",
        example: "Who comes to you for advice?",
        fix: "Nothing, if that is so."
    }
    /// Words for the respondent's own school.
    OWN_PLACE = "W433", Noted {
        says: "Words in the place of a host mean the school of whoever filled in the form, and are read so.",
        example: "Our school",
        fix: "Nothing, if that is right; else write the school's name."
    }
    /// Neither host nor visitor.
    SIDE_UNKNOWN = "W434", Noted {
        says: "A form asks whether the respondent's school was host or visitor, and the answer says neither. The activity counts; who hosted it is not known.",
        example: "both",
        fix: "Write host or visitor."
    }
    /// Other, and nothing beside it.
    OTHER_UNNAMED = "W396", Noted {
        says: "An answer ticks other and does not say who is meant there. Nobody is counted for it.",
        example: "Other",
        fix: "Write the name into the cell, if it is known."
    }
    /// An answer that says neither whom nor nobody.
    NEITHER_SAID = "W440", Noted {
        says: "An answer names nobody and does not say that there is nobody. It is blank where others say none, or holds a remark such as not sure. It counts as no answer, never as having no contact.",
        example: "Don't know",
        fix: "Nothing; or write None where there is nobody."
    }
    /// Several questions as one.
    QUESTIONS_AS_ONE = "W441", Noted {
        says: "Several questions were named for one field and are used as one: whoever is named in any of them counts once, with the greatest strength.",
        example: "--map partners=\"Which schools do you visit?\" --map partners=\"Which schools visit you?\"",
        fix: "Nothing, if that is meant; to keep them apart, analyse each in a run of its own."
    }
    /// A fact beside a roster.
    ROSTER_FACT = "W476", Noted {
        says: "A column beside a table with a row and a column for everyone is called after no row, and holds a fact about the rows: an age, an official number, a sum. It makes no ties.",
        example: "School, URN, Alder, Birch",
        fix: "Nothing, if that is so; if somebody is called so, add a row with that name."
    }
    /// Respondents without a school.
    NO_SCHOOL_SAID = "W477", Noted {
        says: "Respondents say no school of their own, where the form asks for it and for schools. Their answers tie no school, unless a list of people says whose they are.",
        example: "Other, or a blank, under Your school",
        fix: "Fill in the school, or give a list of people with their schools (--people)."
    }
    /// One address for several people.
    SHARED_ADDRESS = "W478", Noted {
        says: "Answers that give different names, or different schools, carry one e-mail address, as where an office types in what others wrote. The address does not say who answered: name and school do.",
        example: "office@alder.example beside Ann Lee of Alder and beside Bo Kay of Birch",
        fix: "Nothing, if they are different people; if they are one, write name and school in one way."
    }
}
