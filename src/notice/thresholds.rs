//! Every threshold, with the reason for its default. All can be changed under `[flags]`.

/// A default that the user can change, with the reason for its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Threshold {
    /// Its key in tiebeam.toml, under `[flags]`.
    pub name: &'static str,
    /// The value used in this run.
    pub value: f64,
    /// Why the default is what it is.
    pub reason: &'static str,
}

/// What a threshold is, whatever its value in a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meaning {
    /// Its key in tiebeam.toml, under `[flags]`.
    pub name: &'static str,
    /// The flags and gates it belongs to, a colon, and what it limits.
    says: &'static str,
    /// Its default.
    pub default: f64,
    /// Why the default is what it is.
    pub reason: &'static str,
    /// Which values make sense.
    pub bounds: Bounds,
}

/// Which values of a threshold make sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounds {
    /// A share that something reaches: 0 would be reached by everybody.
    Share,
    /// A share that something stays below or goes beyond: at 0 the check never or always speaks.
    ShareOrNone,
    /// A number of things that something reaches: 0 would be reached by everybody.
    Count,
    /// A number of things at least or at most: 0 asks for none.
    CountOrNone,
    /// A number that is no count; 0 turns the check off.
    Number,
}

impl Bounds {
    /// Whether a value is one of them.
    #[must_use]
    pub fn hold(self, value: f64) -> bool {
        let is_count = value.fract() == 0.0 && value <= MOST;
        match self {
            Self::Share => value > 0.0 && value <= 1.0,
            Self::ShareOrNone => (0.0..=1.0).contains(&value),
            Self::Count => value >= 1.0 && is_count,
            Self::CountOrNone => value >= 0.0 && is_count,
            Self::Number => (0.0..=MOST).contains(&value),
        }
    }

    /// What such a value is, in words.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::Share => "a share above 0 and up to 1",
            Self::ShareOrNone => "a share from 0 to 1",
            Self::Count => "a whole number from 1 up",
            Self::CountOrNone => "a whole number from 0 up",
            Self::Number => "a number from 0 up",
        }
    }
}

/// No network has more of anything that is counted.
const MOST: f64 = 1e9;

impl Meaning {
    /// The ids of the flags and gates it belongs to.
    pub fn flags(&self) -> impl Iterator<Item = &'static str> + use<> {
        let ids = self.says.split_once(':').map_or("", |(flags, _)| flags);
        ids.split(',').map(str::trim)
    }

    /// What it limits, in words.
    #[must_use]
    pub fn what(&self) -> &'static str {
        let what = self.says.split_once(':').map_or(self.says, |(_, what)| what);
        what.trim().trim_end_matches('.')
    }
}

macro_rules! thresholds {
    ($($(#[doc = $doc:literal])+ $name:ident = $default:literal, $bounds:ident, $reason:literal;)*) => {
        /// The thresholds of one run.
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct Thresholds {
            $($(#[doc = $doc])+ pub $name: f64,)*
        }

        /// What every threshold is, with its default.
        pub const MEANINGS: &[Meaning] = &[$(Meaning {
            name: stringify!($name), says: concat!($($doc),+), default: $default, reason: $reason,
            bounds: Bounds::$bounds,
        },)*];

        impl Default for Thresholds {
            fn default() -> Self {
                Self { $($name: $default,)* }
            }
        }

        impl Thresholds {
            /// Every threshold with its value in this run and its reason.
            #[must_use]
            pub fn listed(&self) -> Vec<Threshold> {
                vec![$(Threshold { name: stringify!($name), value: self.$name, reason: $reason },)*]
            }

            /// Changes one; `false` if there is no threshold of that name.
            pub fn set(&mut self, name: &str, value: f64) -> bool {
                match name {
                    $(stringify!($name) => self.$name = value,)*
                    _ => return false,
                }
                true
            }
        }
    };
}

thresholds! {
    /// F01: top lead share, LOOK.
    lead_share_look = 0.35, Share, "what chance reaches with 8 leaders and 20 activities, and the top of the 20-35 % that a few people usually carry (Cross et al.)";
    /// F01: top lead share, ACT.
    lead_share_act = 0.50, Share, "one person leads as much as all others together (the truck-factor convention, Avelino et al. 2016)";
    /// F01: effective leaders, LOOK.
    effective_leaders_look = 5.0, Number, "a concentration (HHI) above 0.20; never more than half the number of active schools";
    /// F01: effective leaders, ACT.
    effective_leaders_act = 2.5, Number, "a concentration (HHI) above 0.40";
    /// F01, F02: fewest activities with a known lead.
    min_led_activities = 20.0, CountOrNone, "with fewer, equal sharing reaches the same shares by chance";
    /// F02: share of contact that goes with one person, LOOK.
    leaver_loss_look = 0.33, Share, "a third of all contact: about half of those who lead move on within four years (Finnigan and Daly 2017)";
    /// F02: share of contact that goes with one person, ACT.
    leaver_loss_act = 0.50, Share, "half of all contact";
    /// F02: schools left without contact, LOOK.
    left_alone_look = 1.0, Count, "one school that loses all contact is worth a plan";
    /// F02: schools left without contact, ACT.
    left_alone_act = 2.0, Count, "two schools lose all contact with one person";
    /// F02: share of active schools left without contact, ACT.
    left_alone_share_act = 0.10, Share, "in a large network a tenth of the schools; the larger of both numbers counts";
    /// F02: fewest people without whom more than half goes, LOOK.
    bus_factor_look = 2.0, CountOrNone, "two people can leave in one summer";
    /// F02: fewest people without whom more than half goes, ACT.
    bus_factor_act = 1.0, CountOrNone, "more than half rests on one person (the truck factor, Avelino et al. 2016)";
    /// F04: finished terms without contact, LOOK.
    no_contact_terms_look = 1.0, Count, "one full term without contact";
    /// F04: finished terms without contact, ACT.
    no_contact_terms_act = 2.0, Count, "two terms rule out one bad term";
    /// F04, G4: what makes an activity one of the whole network.
    whole_network_share = 0.50, Share, "more than half of the active schools in one room says little about who works with whom";
    /// F06: sole-presence share.
    single_person_share = 0.80, Share, "four in five contacts end if one person moves";
    /// F06: fewest cross-school activities.
    min_activities = 4.0, CountOrNone, "with fewer, one busy month decides";
    /// F06: days within which a leaving date makes it ACT.
    leaving_within_days = 120.0, CountOrNone, "about a term: time to hand over";
    /// F09: share of schools in the largest part, LOOK.
    largest_part_look = 0.90, ShareOrNone, "more than one in ten of the schools with contact cannot be reached from the rest";
    /// F09: share of schools in the largest part, ACT.
    largest_part_act = 0.75, ShareOrNone, "more than a quarter of the schools with contact cannot be reached from the rest";
    /// F09: modularity from which clusters are marked.
    cluster_modularity = 0.30, ShareOrNone, "the usual line above which clusters are called marked (Newman and Girvan 2004)";
    /// F09: share of contact between clusters.
    cluster_contact = 0.10, ShareOrNone, "nine in ten contacts stay inside their cluster";
    /// F10: share of pairs cut off, LOOK.
    bridge_look = 0.10, Share, "one in ten connections rests on a single person, school or body";
    /// F10: share of pairs cut off, ACT.
    bridge_act = 0.25, Share, "a quarter of all connections would end with one departure";
    /// G1: coverage of a log, or response of a survey, below which no bridge is named.
    coverage_names = 0.80, ShareOrNone, "below it the true broker is missed in a third to a half of networks (own simulation, Costenbader and Valente 2003)";
    /// G1: coverage or response below which nothing is said about parts, clusters and shape.
    coverage_shape = 0.70, ShareOrNone, "below it missing contact is likelier to split a network than its schools are";
    /// G1: coverage or response below which no flag is raised.
    coverage_any = 0.50, ShareOrNone, "with most schools silent a pattern is one of the data, not of the network";
    /// G4: share of ties that large activities may make.
    large_activity_ties = 0.30, ShareOrNone, "above it a few big meetings decide who seems to meet whom";
    /// G5: fewest active schools.
    min_schools = 8.0, CountOrNone, "shapes of very small networks change with every single visit";
    /// G5: fewest activities.
    min_network_activities = 20.0, CountOrNone, "with fewer, patterns are chance";
    /// G6: share of activities whose lead is unknown.
    max_lead_unknown = 0.30, ShareOrNone, "above it the unnamed leads could turn the ranking over";
    /// G11: share of respondents who filled every place of the form.
    full_slots = 0.20, Share, "from one in five on, the number of contacts is cut off for too many (Kossinets 2006)";
}
