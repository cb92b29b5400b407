//! From which day a workbook says that it counts.

use memchr::memmem;

use crate::collect::bytes::workbook::package;
use crate::collect::dates::Epoch;

/// What the workbook says; `None` if its part cannot be found.
#[must_use]
pub fn said(bytes: &[u8]) -> Option<Epoch> {
    package::part(bytes, "xl/workbook.xml").map(|text| of(&text))
}

fn of(workbook: &[u8]) -> Epoch {
    const MARK: &[u8] = b"date1904";
    let value = |at: usize| {
        let rest = workbook[at + MARK.len()..].trim_ascii_start().strip_prefix(b"=")?;
        let rest = rest.trim_ascii_start();
        rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'"))
    };
    let is_yes =
        |value: &[u8]| [b"1".as_slice(), b"true", b"on"].iter().any(|yes| value.starts_with(yes));
    if memmem::find_iter(workbook, MARK).filter_map(value).any(is_yes) {
        Epoch::In1904
    } else {
        Epoch::In1900
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_said_counts() {
        for yes in ["date1904=\"1\"", "date1904 = 'true'"] {
            assert_eq!(of(format!("<workbookPr {yes}/>").as_bytes()), Epoch::In1904, "{yes}");
        }
        for no in ["", "date1904=\"0\"", "date1904=\"false\"", "date1904"] {
            assert_eq!(of(format!("<workbookPr {no}/>").as_bytes()), Epoch::In1900, "{no}");
        }
    }
}
