//! Which schools and people may be the same, by their names and addresses.

use super::*;

#[test]
fn near_spellings_of_schools_are_proposed_and_phases_and_faiths_never_mixed() {
    let log = log(&[
        "Ann Ash,Ashbrok Primary",
        "Bea Bell,Fell Gate Special",
        "Cy Cole,St Marys",
        "Di Dale,Larkspur Lane Infants",
        "Ed East,Larkspur Lane Jnr",
        "Flo Fox,Larkspur Lane",
    ]);
    assert_eq!(
        proposed(&[("log.csv", &log), SCHOOLS]),
        [
            "school: Fell Gate Special = Fellgate Special School",
            "school: Ashbrok Primary = Ashbrook Primary School",
            "school: Larkspur Lane = Larkspur Lane Infant School",
            "school: Larkspur Lane = Larkspur Lane Junior School",
            "school: St Marys = St Mary's CE Primary",
            "school: St Marys = St Mary's RC Primary",
        ]
    );
}

#[test]
fn people_of_one_school_are_proposed_and_of_two_only_by_the_whole_name() {
    let log = log(&[
        "Priya Nair,Ashbrook",
        "P. Nair,Ashbrook",
        "Pryia Nair,Ashbrook",
        "Priya Nair,Fellgate",
        "P. Nair,Birch",
        "\"Okafor, Tom\",Birch",
        "Tom Okafor,Birch",
        "Ann Lee,Elm",
        "Bo Kay,Elm",
    ]);
    assert_eq!(
        proposed(&[("log.csv", &log)]),
        [
            "person: Okafor, Tom@Birch = Tom Okafor@Birch",
            "person: Pryia Nair@Ashbrook = Priya Nair@Ashbrook",
            "person: P. Nair@Ashbrook = Priya Nair@Ashbrook",
            "person: P. Nair@Ashbrook = Pryia Nair@Ashbrook",
            "person: Priya Nair@Fellgate = Priya Nair@Ashbrook",
        ]
    );
}

#[test]
fn the_same_address_makes_two_names_alike_and_two_identifiers_tell_them_apart() {
    let list = "id,person,school,email\n,Priya Nair,Ashbrook,pn@x.org\n,Priya Kaur,Elm,PN@x.org\n\
                7,Ann Lee,Elm,\n8,Anne Lee,Elm,\n";
    let log = log(&["Priya Nair,Ashbrook"]);
    assert_eq!(
        proposed(&[("log.csv", &log), ("people.csv", list)]),
        ["person: Priya Kaur@Elm = Priya Nair@Ashbrook"]
    );
}
