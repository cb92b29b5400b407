//! What a spreadsheet writes into a cell whose formula failed, and what programs write for nothing: no
//! name of anybody.

/// Errors of Excel, of its further functions, of other spreadsheets, and their names in other languages.
const ERRORS: &[&str] = &[
    "#REF!",
    "#N/A",
    "#N/A!",
    "#DIV/0!",
    "#NAME?",
    "#VALUE!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
    "#DATA!",
    "#FIELD!",
    "#BLOCKED!",
    "#CONNECT!",
    "#UNKNOWN!",
    "#BUSY!",
    "#EXTERNAL!",
    "#PYTHON!",
    "#TIMEOUT!",
    "#ERROR!",
    "#ERR!",
    "#NV",
    "#BEZUG!",
    "#WERT!",
    "#ZAHL!",
    "#¡REF!",
    "#¡VALOR!",
    "#VALEUR!",
];

/// Whether a cell is the error of a spreadsheet, or the signs of a column too narrow for its number.
#[must_use]
pub fn is_error(text: &str) -> bool {
    let text = text.trim();
    match text.as_bytes() {
        [b'#', ..] => {
            ERRORS.iter().any(|error| error.eq_ignore_ascii_case(text))
                || (text.len() > 2 && text.bytes().all(|byte| byte == b'#'))
        }
        [b'E', b'r', b'r', b':', digits @ ..] => {
            digits.len() == 3 && digits.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// Whether a cell is what databases and programs write for nothing. In other capitals they are names:
/// Nan and Null are people.
#[must_use]
pub fn is_nothing(text: &str) -> bool {
    matches!(text.trim(), "null" | "nan" | "NaN" | "<NA>" | "#NULL")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_told_from_names_and_numbers() {
        for text in ["#REF!", "#n/a", " #DIV/0! ", "#GETTING_DATA", "#####", "Err:502"] {
            assert!(is_error(text), "{text}");
        }
        for text in ["", "#", "##", "#7", "#reading", "REF!", "Err:", "Errol", "Err:5021"] {
            assert!(!is_error(text), "{text}");
        }
        assert!(is_nothing("null") && is_nothing("NaN") && !is_nothing(" NULL "));
        assert!(!is_nothing("Nan") && !is_nothing("Null") && !is_nothing("Nan Null"));
    }
}
