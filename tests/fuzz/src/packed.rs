//! Workbooks and downloads made of their parts: a mutation of bytes that are packed already would never
//! be more than damage.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::files::split;

/// Stands between the parts of a file that is packed before it is read.
pub const PART: &[u8] = b"\x1D\x1D";

/// Names of the parts in which anything may stand, in the order of the input.
const XLSX: &[&str] = &[
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet2.xml",
];
const XLSB: &[&str] =
    &["xl/worksheets/sheet1.bin", "xl/sharedStrings.bin", "xl/styles.bin", "xl/workbook.bin"];
const DOWNLOAD: &[&str] = &["export.csv", "more.csv", "__MACOSX/export.csv"];

const TYPES: &str =
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;

const PACKAGE: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const MANIFEST: &str =
    r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;

/// The bytes as they are, or packed in one of the ways that tiebeam reads.
#[must_use]
pub fn packed(bytes: &[u8], how: u8) -> Vec<u8> {
    let parts = split(bytes, PART);
    let named = |names: &[&'static str]| -> Vec<(&'static str, Vec<u8>)> {
        names.iter().copied().zip(parts.iter().map(|part| part.to_vec())).collect()
    };
    let mut parts = match how {
        1 => named(XLSX),
        2 => named(&["content.xml"]),
        3 => named(DOWNLOAD),
        4 => return compound(bytes),
        5 => named(XLSB),
        _ => return bytes.to_vec(),
    };
    match how {
        1 => parts.extend([
            ("[Content_Types].xml", TYPES.into()),
            ("_rels/.rels", PACKAGE.into()),
            relations("xml"),
        ]),
        2 => parts.extend([
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
            ("META-INF/manifest.xml", MANIFEST.into()),
        ]),
        5 => parts.extend([("[Content_Types].xml", TYPES.into()), relations("bin")]),
        _ => {}
    }
    zipped(&parts).unwrap_or_else(|| bytes.to_vec())
}

/// The part that says where the sheets are.
fn relations(ending: &str) -> (&'static str, Vec<u8>) {
    let name =
        if ending == "xml" { "xl/_rels/workbook.xml.rels" } else { "xl/_rels/workbook.bin.rels" };
    let home = "http://schemas.openxmlformats.org";
    let sheets = [1, 2].map(|sheet| {
        format!(
            r#"<Relationship Id="rId{sheet}" Type="{home}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{sheet}.{ending}"/>"#
        )
    });
    let text = format!(
        r#"<Relationships xmlns="{home}/package/2006/relationships">{}</Relationships>"#,
        sheets.concat()
    );
    (name, text.into_bytes())
}

fn zipped(parts: &[(&str, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        writer.start_file(*name, options).ok()?;
        writer.write_all(bytes).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

const SECTOR: usize = 512;
const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;

/// A compound file of the old Office whose one stream is `Workbook`: the header, then a sector that says
/// how sectors follow each other, the directory, and the stream.
fn compound(stream: &[u8]) -> Vec<u8> {
    // Shorter streams stand elsewhere.
    let length = stream.len().clamp(4096, SECTOR * 100).next_multiple_of(SECTOR);
    let mut stream = stream[..stream.len().min(length)].to_vec();
    stream.resize(length, 0);
    let sectors = length / SECTOR;
    let mut file = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    file.resize(24, 0);
    for short in [0x3E_u16, 3, 0xFFFE, 9, 6, 0, 0, 0] {
        file.extend(short.to_le_bytes());
    }
    for long in [0_u32, 1, 1, 0, 4096, END, 0, END, 0, 0] {
        file.extend(long.to_le_bytes());
    }
    file.resize(SECTOR, 0xFF);
    let mut follows = vec![0xFFFF_FFFD, END];
    follows.extend((1..sectors as u32).map(|next| next + 2));
    follows.push(END);
    follows.resize(SECTOR / 4, FREE);
    file.extend(follows.iter().flat_map(|next| next.to_le_bytes()));
    file.extend(entry("Root Entry", 5, 1, END, 0));
    file.extend(entry("Workbook", 2, FREE, 2, length as u32));
    file.resize(SECTOR * 3, 0);
    file.extend(stream);
    file
}

/// An entry of the directory.
fn entry(name: &str, kind: u8, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = entry.len() as u16 + 2;
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    entry.extend([kind, 1]);
    for long in [FREE, FREE, child] {
        entry.extend(long.to_le_bytes());
    }
    entry.resize(116, 0);
    for long in [start, size, 0] {
        entry.extend(long.to_le_bytes());
    }
    entry
}
