//! One file per input shape. The order is the order in which they are tried.

pub mod asides;
pub mod given;
pub mod lists;
pub mod logs;
pub mod surveys;
pub mod totals;

use self::given::ties;
use self::lists::{aliases, gias, gias_links, markers, people, schools, terms, workforce};
use self::logs::{attendance, interactions, sign_in_grid, teams, visit_log, zoom};
use self::surveys::field::{field_survey, kobo, kobo_repeat, odk, odk_repeat};
use self::surveys::generators::name_generator;
use self::surveys::rosters::roster_matrix;
use self::surveys::{google_forms, jisc, limesurvey, microsoft_forms, qualtrics, surveymonkey};
use crate::collect::shape::Shape;

/// Every shape.
pub const SHAPES: &[Shape] = &[
    zoom::SHAPE,
    teams::SHAPE,
    kobo::SHAPE,
    kobo_repeat::SHAPE,
    odk::SHAPE,
    odk_repeat::SHAPE,
    field_survey::SHAPE,
    qualtrics::SHAPE,
    surveymonkey::SHAPE,
    limesurvey::SHAPE,
    jisc::SHAPE,
    microsoft_forms::SHAPE,
    google_forms::SHAPE,
    // Contacts in numbered columns are read in one way, whichever program asked for them; this is
    // for tables of none.
    name_generator::SHAPE,
    // After the programs: a grid of theirs looks like a roster without names.
    roster_matrix::SHAPE,
    gias_links::SHAPE,
    gias::SHAPE,
    workforce::SHAPE,
    terms::SHAPE,
    markers::SHAPE,
    aliases::SHAPE,
    sign_in_grid::SHAPE,
    visit_log::SHAPE,
    interactions::SHAPE,
    ties::SHAPE,
    attendance::SHAPE,
    schools::SHAPE,
    people::SHAPE,
];
