//! What each code means, without a word of the user's: for runs that show no names.

/// What is wrong, and what to do about it.
#[must_use]
pub fn plain_words(code: &str) -> (&'static str, &'static str) {
    const SAME: &str = "nothing, if they are the same";
    match code {
        "E201" => ("the row has more or fewer cells than the headings", "put the cells right"),
        "E202" => ("the row names nobody", "fill in who it is about"),
        "E203" => ("the date cannot be used", "correct the date"),
        "E204" => ("the row has neither a date nor an event", "fill in the date"),
        "E206" => ("nothing says which rows are one activity", "give it an event_id"),
        "E207" => ("the tie has no usable strength", "write a number above zero"),
        "E208" => ("the tie goes from somebody to themselves", "correct one of the two ends"),
        "E209" => ("the row says that somebody was not there", "nothing, if that is so"),
        "E210" => ("a cell has swallowed other rows", "look for a stray quotation mark"),
        "M401" => ("the row repeats another one and counts once", ""),
        "M402" => ("the line is in the list twice and counts once", "delete one line"),
        "W301" => ("the hours are not a number above zero", "write hours as a number"),
        "W302" => ("both sides of the contact are the same; it ties nobody", ""),
        "W303" => ("the date is none; the row is used without", "write it as 2025-09-01"),
        "W304" => ("one event stands on several days", "correct the date, or number each event"),
        "W305" => ("the file was not read", "move it elsewhere if it is no data"),
        "W306" => ("a spelling was read as the same as another one", SAME),
        "W307" => ("a name is not on the school list", "add it to the list if it is a member"),
        "W308" => ("one name stands at several places and is read as several people", SAME),
        "W309" => ("an alias is used by no row", "check its spelling under [aliases]"),
        "W310" => ("rows share day, type and host; each counts as a contact of its own", ""),
        "W311" => ("the word for the part somebody took is not known", "use lead or attend"),
        "W312" => ("rows were put together into activities without event numbers", ""),
        "W313" => ("several people have the leader's name; nobody is counted", "name their school"),
        "W314" => ("the date is more than a year from the others; it is used", "check the year"),
        "W315" => ("a pair stands in several rows; their strengths are added", ""),
        "W316" => ("several columns have one heading; the first is read", "rename the others"),
        _ => ("there is something to look at here", "run it again with --people-as names"),
    }
}

#[cfg(test)]
mod tests {
    use super::plain_words;

    #[test]
    fn a_code_that_nobody_listed_says_nothing_of_the_rows() {
        assert_eq!(plain_words("X999").0, "there is something to look at here");
        assert_ne!(plain_words("E203"), plain_words("X999"));
    }
}
