//! What a question of a form can ask for.

/// What the answer to a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ask {
    /// The school or body that the respondent belongs to.
    OwnSchool,
    /// The respondent's name.
    OwnName,
    /// The respondent's first name, where it stands alone.
    OwnFirstName,
    /// The respondent's surname, where it stands alone.
    OwnLastName,
    /// The respondent's e-mail address.
    OwnEmail,
    /// The respondent's role.
    OwnRole,
    /// Schools that the respondent works with.
    Schools,
    /// People whom the respondent works with or turns to.
    People,
    /// How often, of each school or person.
    HowOften,
    /// Where it took place; the school that was visited.
    Host,
    /// Who led.
    LedBy,
    /// The day of the activity.
    Date,
    /// What kind of activity it was.
    Type,
    /// What it was called.
    Title,
    /// How long it took.
    Hours,
    /// What became of the activity, in a word.
    Status,
    /// Whether it was called off.
    Cancelled,
    /// Whether it took place.
    TookPlace,
    /// Whether the respondent's school was host or visitor.
    Side,
}

impl Ask {
    /// The field's name, as in `--map NAME=HEADING`.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::OwnSchool => "school",
            Self::OwnName => "person",
            Self::OwnFirstName => "first_name",
            Self::OwnLastName => "last_name",
            Self::OwnEmail => "email",
            Self::OwnRole => "role",
            Self::Schools => "partners",
            Self::People => "contacts",
            Self::HowOften => "how_often",
            Self::Host => "host",
            Self::LedBy => "led_by",
            Self::Date => "date",
            Self::Type => "type",
            Self::Title => "title",
            Self::Hours => "hours",
            Self::Status => "status",
            Self::Cancelled => "cancelled",
            Self::TookPlace => "took_place",
            Self::Side => "side",
        }
    }

    /// Everything that can be asked.
    pub const ALL: [Self; 19] = [
        Self::OwnSchool,
        Self::OwnName,
        Self::OwnFirstName,
        Self::OwnLastName,
        Self::OwnEmail,
        Self::OwnRole,
        Self::Schools,
        Self::People,
        Self::HowOften,
        Self::Host,
        Self::LedBy,
        Self::Date,
        Self::Type,
        Self::Title,
        Self::Hours,
        Self::Status,
        Self::Cancelled,
        Self::TookPlace,
        Self::Side,
    ];
}
