//! How much a file may hold before it is refused, so that no file can fill the memory.

/// Bytes of a cell.
pub const LONGEST_CELL: usize = 1 << 20;
/// Bytes of a row.
pub const LONGEST_RECORD: usize = 4 << 20;
/// Notes about cells that are kept; the rest is counted.
pub const MOST_NOTES: usize = 20;
/// Cells of a row.
pub const MOST_COLUMNS: usize = 10_000;
/// Bytes of a packed file.
pub const MOST_PACKED: u64 = 128 << 20;
/// Parts of a packed file.
pub const MOST_ENTRIES: u16 = 10_000;
/// Bytes of a packed file when it is unpacked.
pub const MOST_UNPACKED: u64 = 512 << 20;
/// Unpacked bytes that are harmless whatever they grew from.
pub const UNPACKED_FREELY: u64 = 10 << 20;
/// How many times its size a packed file may grow.
pub const MOST_RATIO: u64 = 200;
/// Cells of a sheet that hold something.
pub const MOST_CELLS: usize = 20_000_000;
/// Cells of a sheet, blank ones too.
pub const LARGEST_SHEET: u64 = 200_000_000;
