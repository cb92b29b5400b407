//! Quotation marks that would make a reader swallow rows without a word.
//!
//! A lenient CSV reader takes an unclosed quotation mark as one long cell to the end of the file.
//! Here the text is walked once before it is read, so that such a file is refused with the line
//! on which the mark was opened.

use crate::base::error::Error;

/// Checks the quotation marks; on success tells how many lines hold nothing at all.
pub fn check(text: &str, delimiter: u8) -> Result<Vec<u32>, Error> {
    let bytes = text.as_bytes();
    let mut blank_lines = Vec::new();
    let (mut at, mut line) = (0, 1_u32);
    let mut cell_start = true;
    let mut line_start = true;
    while at < bytes.len() {
        let byte = bytes[at];
        match byte {
            b'"' if cell_start => {
                at = closing_quote(bytes, at, delimiter, &mut line)?;
                cell_start = false;
                line_start = false;
                continue;
            }
            b'\r' | b'\n' => {
                if line_start {
                    blank_lines.push(line);
                }
                at += usize::from(bytes[at..].starts_with(b"\r\n"));
                line += 1;
                line_start = true;
            }
            _ => line_start = false,
        }
        cell_start = byte == delimiter || byte == b'\r' || byte == b'\n';
        at += 1;
    }
    Ok(blank_lines)
}

/// The position after the quotation mark that closes the one at `open`.
fn closing_quote(bytes: &[u8], open: usize, delimiter: u8, line: &mut u32) -> Result<usize, Error> {
    let opened_on = *line;
    let mut at = open + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'"' if bytes.get(at + 1) == Some(&b'"') => at += 1,
            b'"' => {
                let next = bytes.get(at + 1).copied();
                let ends = next.is_none_or(|n| n == delimiter || n == b'\r' || n == b'\n');
                return if ends { Ok(at + 1) } else { Err(stray(opened_on, *line)) };
            }
            b'\r' | b'\n' => {
                at += usize::from(bytes[at..].starts_with(b"\r\n"));
                *line += 1;
            }
            _ => {}
        }
        at += 1;
    }
    let what = format!("the quotation mark opened on line {opened_on} is never closed");
    let fix = "close it, or write it twice (`\"\"`) if it belongs to the text";
    Err(Error::data(what.clone(), fix).plainly(what))
}

fn stray(opened_on: u32, closed_on: u32) -> Error {
    let what = if opened_on == closed_on {
        format!("on line {opened_on} text follows a closing quotation mark")
    } else {
        format!(
            "the quotation mark opened on line {opened_on} ends in the middle of a cell on line \
             {closed_on}"
        )
    };
    let fix = "write a quotation mark that belongs to the text twice (`\"\"`)";
    Error::data(what.clone(), fix).plainly(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_text_passes_and_blank_lines_are_found() {
        assert_eq!(check("a,b\r\n\"x, \"\"y\"\"\n2\",3\r\n\r\n4,5", b','), Ok(vec![4]));
        assert_eq!(check("6\" ruler,b\n\n", b','), Ok(vec![2]));
    }

    #[test]
    fn faults_name_the_line_on_which_they_begin() {
        let message = |text| check(text, b',').unwrap_err().to_string();
        assert!(message("a,b\n1,\"2\n3,4\n").contains("opened on line 2 is never closed"));
        assert!(message("a,b\n1,\"2\n3,\"4\"\n").contains("opened on line 2 ends in the middle"));
        assert!(message("a,b\n\"x\"y,2\n").contains("on line 2 text follows"));
    }
}
