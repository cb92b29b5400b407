//! What fuzzing found (`tests/fuzz`): each test holds the smallest input that went wrong.

use tiebeam::collect::who::names::{person_key, school_key, tidy};

#[test]
fn a_name_as_it_is_shown_has_the_key_of_the_name_as_written() {
    // Signs that become an apostrophe when they are composed, and letters that hold one.
    assert_eq!(person_key("O\u{1FFD}Neill"), "o'neill");
    assert_eq!(person_key("O\u{1FEF}Neill"), "o'neill");
    assert_eq!(person_key("\u{149}eill"), "'neill");
    assert_eq!(person_key("O\u{2033}Neill"), "o''neill");
    for character in ' '..='\u{33FF}' {
        for name in [format!("a{character}b"), format!("A {character}\u{301} b")] {
            let key = person_key(&name);
            assert_eq!(person_key(&key), key, "{name:?}");
            assert_eq!(person_key(&tidy(&name)), key, "{name:?}");
            assert_eq!(school_key(&tidy(&name)), school_key(&name), "{name:?}");
        }
    }
}
