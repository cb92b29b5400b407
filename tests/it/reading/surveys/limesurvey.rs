//! Exports of `LimeSurvey` in its several dresses.

use super::*;

#[test]
fn limesurvey_by_wordings_and_by_both() {
    let wordings = "\"Response ID\",\"Date submitted\",\"Last page\",\"Start language\",\"Seed\",\"Your school\",\"Which schools did you work with? [Oak School]\",\"Which schools did you work with? [Ash School]\",\"Which schools did you work with? [Other]\"\n\"1\",\"2025-10-06 09:06:40\",\"3\",\"en\",\"1\",\"Elm School\",\"Yes\",\"No\",\"\"\n\"2\",\"\",\"1\",\"en\",\"1\",\"Oak School\",\"N/A\",\"Yes\",\"\"\n";
    let told = text(wordings);
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("limesurvey", [2, 1, 1, 0, 0]));
    assert_eq!(told.ties(), ["Elm School > Oak School = 1"]);
    for (first, second) in [
        (
            "Which schools did you work with? [Oak School]",
            "Which schools did you work with? [Ash School]",
        ),
        ("Oak School", "Ash School"),
    ] {
        let both = format!(
            "id. Response ID,submitdate. Date submitted,lastpage. Last page,startlanguage. Start language,G01Q01. Your school,partners[SQ001]. {first},partners[SQ002]. {second}\n1,2025-10-06 09:06:40,3,en,Elm School,Y,\n2,2025-10-06 09:06:40,3,en,Ash School,,Y\n"
        );
        let told = text(&both);
        assert_eq!(told.is_clean().ties(), ["Elm School > Oak School = 1"], "{first}");
        assert_eq!(told.problems(), ["W349:3:7"], "{first}");
    }
}

#[test]
fn limesurvey_with_a_scale_and_codes_of_the_school_list() {
    let text = "id,submitdate,lastpage,startlanguage,school,partners[S1],partners[S2]\n1,2025-10-06 09:06:40,3,en,S2,Weekly,\n2,2025-10-06 09:06:40,3,en,S1,,Monthly\n";
    let told = with_list(text, "id,name,aliases\n1,Oak School,S1\n2,Ash School,S2\n");
    told.is_clean();
    assert_eq!(told.ties(), ["Ash School > Oak School = 4", "Oak School > Ash School = 3"]);
    assert_eq!(told.answered(), ["+Ash School", "+Oak School"]);
}
