//! One file per input shape. The order is the order in which they are tried.

pub mod given;
pub mod lists;
pub mod logs;
pub mod surveys;

use self::given::ties;
use self::lists::{aliases, gias, gias_links, markers, people, schools, terms, workforce};
use self::logs::{attendance, interactions};
use self::surveys::{google_forms, jisc, limesurvey, microsoft_forms, qualtrics, surveymonkey};
use super::shape::Shape;

/// Every shape.
pub const SHAPES: &[Shape] = &[
    qualtrics::SHAPE,
    surveymonkey::SHAPE,
    limesurvey::SHAPE,
    jisc::SHAPE,
    microsoft_forms::SHAPE,
    google_forms::SHAPE,
    gias_links::SHAPE,
    gias::SHAPE,
    workforce::SHAPE,
    terms::SHAPE,
    markers::SHAPE,
    aliases::SHAPE,
    interactions::SHAPE,
    ties::SHAPE,
    attendance::SHAPE,
    schools::SHAPE,
    people::SHAPE,
];
