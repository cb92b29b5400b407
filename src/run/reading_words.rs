//! The words that options about reading take.

use clap::ValueEnum;

/// Day or month first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    /// Day first, as in Britain
    Dmy,
    /// Month first, as in the United States
    Mdy,
}

/// What text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EncodingName {
    /// What the bytes say: a mark, UTF-8, else Windows-1252
    Auto,
    /// UTF-8
    #[value(name = "utf-8")]
    Utf8,
    /// Excel's plain CSV in Britain and Western Europe
    #[value(name = "windows-1252")]
    Windows1252,
    /// Excel's Unicode text
    #[value(name = "utf-16")]
    Utf16,
}

/// What separates cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)] // the names say it
pub enum DelimiterName {
    Comma,
    Semicolon,
    Tab,
    Bar,
}

/// Rows that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BadRows {
    /// Leave them out, list them, go on
    Skip,
    /// Stop at the first
    Stop,
}
