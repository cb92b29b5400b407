//! The files to fill in: written once, opened by Excel, and good for every command as they are.

use super::*;

#[test]
fn a_report_works_on_the_template_as_it_is() {
    let home = Home::new();
    home.run("template ours").ended(0).says(&["tiebeam report ours"]);
    let check = home.run("check ours").ended(0);
    assert!(!check.out.contains("not used"), "every column is read: {}", check.out);
    assert!(!check.out.contains("note["), "nothing to remark on: {}", check.out);
    home.run("report ours").ended(0);
    let page = home.read("ours-report/report.html");
    for words in ["Our network", "Hilltop Primary School", "Quarry Lane Special School"] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn excel_takes_the_files_for_what_they_are() {
    let home = Home::new();
    home.run("template").ended(0);
    for name in ["log.csv", "schools.csv", "people.csv"] {
        let bytes = std::fs::read(home.path("tiebeam-data").join(name)).unwrap();
        assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "{name}");
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{name}");
    }
}

#[test]
fn nothing_is_written_over() {
    let home = Home::new();
    std::fs::create_dir(home.path("ours")).unwrap();
    home.write("ours/people.csv", "name,school\nAnn Lee,Alder\n");
    home.run("template ours").ended(5).says(&["people.csv` is there already", "another folder"]);
    assert!(!home.path("ours/log.csv").exists());
    assert_eq!(home.read("ours/people.csv"), "name,school\nAnn Lee,Alder\n");
    home.write("file", "x");
    home.run("template file").ended(5).says(&["cannot be written"]);
}
