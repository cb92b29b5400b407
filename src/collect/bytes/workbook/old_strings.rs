//! Whether the cells of an old workbook (.xls) name texts that it has: its reader makes a cell blank that
//! names one beyond the last, so damage would look like nothing.

/// Sectors of a file that are no sectors: the end of a chain, and what is free.
const LAST_SECTOR: u32 = 0xFFFF_FFF9;
/// The record that says how many texts there are.
const TEXTS: u16 = 0x00FC;
/// A cell that holds the number of its text.
const CELL_WITH_TEXT: u16 = 0x00FD;

/// Whether a cell names a text beyond the last. A file that cannot be followed so far is its reader's.
#[must_use]
pub fn names_no_text(bytes: &[u8]) -> bool {
    workbook(bytes).is_some_and(|stream| {
        let (mut at, mut texts, mut most) = (0, None, None);
        while let (Some(kind), Some(length)) = (u16_at(&stream, at), u16_at(&stream, at + 2)) {
            match kind {
                TEXTS => texts = u32_at(&stream, at + 8),
                CELL_WITH_TEXT => most = most.max(u32_at(&stream, at + 10)),
                _ => {}
            }
            at += 4 + usize::from(length);
        }
        most.is_some_and(|most| texts.is_none_or(|texts| most >= texts))
    })
}

/// The stream of the workbook inside its container.
fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    let size = 1_usize << u16_at(bytes, 30).filter(|shift| (9..=12).contains(shift))?;
    let sector = |number: u32| {
        let from = size.checked_mul(number as usize + 1)?;
        bytes.get(from..).map(|rest| &rest[..rest.len().min(size)])
    };
    let fat_count = u32_at(bytes, 44)? as usize;
    let mut fat = Vec::new();
    // Those beyond the header belong to files of more than 6 MiB.
    for nth in 0..fat_count.min(109) {
        fat.extend(numbers(sector(u32_at(bytes, 76 + 4 * nth)?)?));
    }
    if fat_count > 109 {
        let (mut next, mut left) = (u32_at(bytes, 68)?, fat_count - 109);
        while next < LAST_SECTOR && left > 0 {
            let list = numbers(sector(next)?);
            let (last, own) = list.split_last()?;
            for number in own.iter().take(left) {
                fat.extend(numbers(sector(*number)?));
            }
            left = left.saturating_sub(own.len());
            next = *last;
        }
    }
    let chain = |first: u32| {
        let (mut text, mut next) = (Vec::new(), first);
        while next < LAST_SECTOR && text.len() <= bytes.len() {
            text.extend_from_slice(sector(next)?);
            next = *fat.get(next as usize)?;
        }
        Some(text)
    };
    let folder = chain(u32_at(bytes, 48)?)?;
    let mut entries = folder.chunks_exact(128);
    let entry = entries.find(|entry| is_called(entry, "Workbook") || is_called(entry, "Book"))?;
    let (first, length) = (u32_at(entry, 116)?, u32_at(entry, 120)?);
    if length >= u32_at(bytes, 56)? {
        return chain(first);
    }
    // Small streams lie in pieces of 64 bytes within that of the root, the first entry.
    let (small, next_of) = (chain(u32_at(&folder, 116)?)?, numbers(&chain(u32_at(bytes, 60)?)?));
    let (mut text, mut next) = (Vec::new(), first);
    while next < LAST_SECTOR && text.len() <= small.len() {
        let from = 64 * next as usize;
        text.extend_from_slice(small.get(from..from + 64)?);
        next = *next_of.get(next as usize)?;
    }
    Some(text)
}

fn is_called(entry: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    entry.starts_with(&wide)
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|chunk| u32_at(chunk, 0)).collect()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}
