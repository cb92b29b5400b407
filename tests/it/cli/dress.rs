//! The same table in every dress that programs give it, and files that are refused: through the
//! command, as it prints the rows it read.

use std::io::Write as _;

use crate::support::{Home, Run, workbook};

const ROWS: &str = "[\"when\",\"who\",\"note\"]\n[\"2025-10-03\",\"Siân\",\"a, b; c\"]\n[\"2025-10-04\",\"Zoë\",\"two\\nlines\"]\n";

fn run(name: &str, bytes: impl AsRef<[u8]>, words: &str) -> Run {
    let home = Home::new();
    home.write(name, bytes);
    home.run(&format!("check {name} --rows {words}"))
}

fn table(separator: &str, line_end: &str) -> String {
    let row = |cells: [&str; 3]| cells.join(separator) + line_end;
    [
        row(["when", "who", "note"]),
        row(["2025-10-03", "Siân", "\"a, b; c\""]),
        row(["2025-10-04", "Zoë", "\"two\nlines\""]),
    ]
    .concat()
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

#[test]
fn one_table_in_every_dress() {
    for separator in [",", ";", "\t", "|", ", "] {
        for line_end in ["\n", "\r\n", "\r"] {
            let text = table(separator, line_end);
            let marked = format!("\u{feff}{text}");
            let dresses = [
                text.clone().into_bytes(),
                marked.clone().into_bytes(),
                format!("\u{feff}{marked}").into_bytes(),
                utf16(&marked, u16::to_le_bytes),
                utf16(&marked, u16::to_be_bytes),
                utf16(&text, u16::to_le_bytes),
                latin(&text),
                text.trim_end().as_bytes().to_vec(),
                format!("{text}{line_end}{line_end}").into_bytes(),
            ];
            for (number, bytes) in dresses.iter().enumerate() {
                let run = run("t.csv", bytes, "").ended(0);
                assert_eq!(run.out, ROWS, "{separator:?} {line_end:?} dress {number}");
                let is_guessed = run.err.contains(": note: the file is not UTF-8");
                assert!(if number == 6 { is_guessed } else { run.err.is_empty() }, "{}", run.err);
            }
        }
    }
    for above in ["sep=;\n", "\"sep=;\"\r\n"] {
        assert_eq!(run("t.csv", above.to_owned() + &table(";", "\n"), "").ended(0).out, ROWS);
    }
    let one = "a;b,c;d\n1;2,3;4\n";
    let by = |word| run("t.csv", one, &format!("--delimiter {word}")).ended(0).out;
    assert_eq!(by("comma"), "[\"a;b\",\"c;d\"]\n[\"1;2\",\"3;4\"]\n");
    assert_eq!(by("semicolon"), "[\"a\",\"b,c\",\"d\"]\n[\"1\",\"2,3\",\"4\"]\n");
}

#[test]
fn a_row_that_cannot_be_trusted_is_named_and_the_rest_printed() {
    let run =
        run("t.csv", "a,b\n1,2\n3\n4,x\"y\n5,\"x\"y\n6,\0\n7,8,9\n'p','q'\n10,11\n", "").ended(1);
    assert_eq!(run.out, "[\"a\",\"b\"]\n[\"10\",\"11\"]\n");
    let lines: Vec<&str> = run.err.lines().map(|line| line.split(": ").next().unwrap()).collect();
    // The row above a line of one cell may be broken in two.
    let (halves, others) = lines.split_at(2);
    assert_eq!(halves, ["t.csv:2", "t.csv:3"]);
    assert_eq!(others, ["t.csv:4:2", "t.csv:5:2", "t.csv:6:2", "t.csv:7", "t.csv:8:1"]);
}

#[test]
fn a_file_that_cannot_be_trusted_prints_nothing() {
    let mixed = [table(",", "\n").as_bytes(), b"2025-10-05,Ren\xE9,x\n"].concat();
    let cases: &[(&[u8], &str)] = &[
        (b"", "t.csv: the file is empty"),
        (b"a,b\n1,\"2\n3,4\n", "t.csv:2:2: the quotation mark opened on line 2"),
        (&mixed, "t.csv:5: line 5 holds a byte that is not UTF-8"),
        (b"'a','b'\n'1','2'\n", "t.csv:1:1: a cell stands between single"),
        (b"a b c\n1 2 3\n4 5 6\n", "t.csv:1: the cells seem to be separated by spaces"),
        (
            b"2025-10-03,Ann\n2025-10-04,Bo\n2025-10-05,Cy\n",
            "t.csv:1: the first row looks like data",
        ),
        (b"ab,c\n1,2,x@b.org\n3,4,y@b.org\n5,6,z@b.org\n", "t.csv:1: the headings have 2 cells"),
        (b"%PDF-1.7\n", "t.csv: this is a PDF"),
        (b"<html><table>", "t.csv: this is a web page"),
        (b"\x00\x01\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00", "t.csv: this is no text"),
    ];
    for (bytes, says) in cases {
        let run = run("t.csv", bytes, "").ended(3).says(&[says, "fix: "]);
        assert_eq!(run.out, "");
    }
    run("t.csv", &mixed, "--encoding windows-1252").ended(0);
}

#[test]
fn rows_are_of_one_file_and_of_runs_that_show_names() {
    let home = Home::new();
    home.write("a.csv", "a\n1\n");
    home.write("b.csv", "a\n1\n");
    home.run("check a.csv b.csv --rows").ended(2).says(&["--rows prints one table"]);
    home.run("check a.csv --rows --people-as codes").ended(2).says(&["--rows prints the file"]);
    home.run("check a.csv --rows --people-as hide").ended(2);
    home.run("check a.csv --rows --shape ties").ended(2).says(&["--rows", "--shape"]);
    home.run("check a.csv --rows --aliases-out b.csv").ended(2).says(&["--aliases-out"]);
    home.write("tiebeam.toml", "[input]\ndelimiter = \"colon\"\n");
    home.run("check a.csv --rows").ended(2).says(&["[input] delimiter = `colon`", "semicolon"]);
    home.write("tiebeam.toml", "[input]\ndelimiter = \"tab\"\nencoding = \"utf-8\"\n");
    home.write("a.csv", "a,b\tc\n1,2\t3\n");
    assert_eq!(home.run("check a.csv --rows").ended(0).out, "[\"a,b\",\"c\"]\n[\"1,2\",\"3\"]\n");
}

const LOG: &str = r#"<row r="2"><c r="A2" t="inlineStr"><is><t>event_id</t></is></c><c r="B2" t="inlineStr"><is><t>date</t></is></c><c r="C2" t="inlineStr"><is><t>person</t></is></c><c r="D2" t="inlineStr"><is><t>school</t></is></c></row>
<row r="3"><c r="A3"><v>1</v></c><c r="B3" s="1"><v>45933</v></c><c r="C3" t="inlineStr"><is><t>Siân</t></is></c><c r="D3" t="inlineStr"><is><t>Alder</t></is></c></row>
<row r="5"><c r="A5"><v>1</v></c><c r="B5" s="1"><v>45933</v></c><c r="C5" t="inlineStr"><is><t>Bo Kay</t></is></c><c r="D5" t="e"><v>#N/A</v></c></row>"#;

#[test]
fn a_workbook_is_read_like_any_table() {
    let home = Home::new();
    home.write("log.xlsx", workbook(&[("Empty", ""), ("Visits", LOG), ("Lists", LOG)]));
    let run = home.run("check log.xlsx --rows").ended(0);
    let rows = "[\"event_id\",\"date\",\"person\",\"school\"]\n[\"1\",\"2025-10-03\",\"Siân\",\"Alder\"]\n[\"1\",\"2025-10-03\",\"Bo Kay\",\"#N/A\"]\n";
    assert_eq!(run.out, rows);
    assert_eq!(home.run("check log.xlsx --rows --sheet lists").ended(0).out, rows);
    home.run("check log.xlsx --rows --sheet Visit")
        .ended(3)
        .says(&["log.xlsx: the workbook has no sheet `Visit`", "`Empty`, `Visits`, `Lists`"]);
    let check = home.run("check log.xlsx").ended(0).out;
    for part in [
        "Excel workbook, sheet “Visits”",
        "3 read = 2 used",
        "1 blank",
        "note[W340]",
        "log.xlsx:5:4: note[W341]",
    ] {
        assert!(check.contains(part), "no {part} in {check}");
    }
    let hidden = home.run("check log.xlsx --people-as codes").ended(0).out;
    assert!(hidden.contains("Excel workbook") && !hidden.contains("Visits"), "{hidden}");
}

#[test]
fn a_workbook_made_to_fill_the_memory_is_refused() {
    let far = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    run("far.xlsx", workbook(&[("S", far)]), "")
        .ended(3)
        .says(&["far.xlsx: row 1048576", "beyond column"]);
    let wide = r#"<row r="1"><c r="BBB1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>"#;
    run("wide.xlsx", workbook(&[("S", wide)]), "")
        .ended(3)
        .says(&["far larger than what it holds"]);
    let blown = " ".repeat(40 << 20);
    run("bomb.xlsx", packed(&[("xl/workbook.xml", blown.as_bytes())]), "")
        .ended(3)
        .says(&["grows beyond"]);
    run("half.xlsx", b"PK\x03\x04\x14\x00\x06\x00", "").ended(3).says(&["half.xlsx", "damaged"]);
    let locked = [&b"\xD0\xCF\x11\xE0"[..], &utf16("EncryptedPackage", u16::to_le_bytes)].concat();
    run("locked.xlsx", locked, "").ended(3).says(&["protected by a password"]);
}

#[test]
fn a_packed_download_is_unpacked_if_it_holds_one_table() {
    let text = table(",", "\n");
    assert_eq!(
        run("d.zip", packed(&[("Form/answers.csv", text.as_bytes())]), "").ended(0).out,
        ROWS
    );
    let two = packed(&[("a.csv", text.as_bytes()), ("b.csv", text.as_bytes())]);
    run("d.zip", two, "").ended(3).says(&["holds 2 files", "a.csv, b.csv"]);
}

/// A zip file of these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
