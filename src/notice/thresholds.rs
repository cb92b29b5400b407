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
}

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
    ($($(#[doc = $doc:literal])+ $name:ident = $default:literal, $reason:literal;)*) => {
        /// The thresholds of one run.
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct Thresholds {
            $($(#[doc = $doc])+ pub $name: f64,)*
        }

        /// What every threshold is, with its default.
        pub const MEANINGS: &[Meaning] = &[$(Meaning {
            name: stringify!($name), says: concat!($($doc),+), default: $default, reason: $reason,
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
    lead_share_look = 0.35, "what chance reaches with 8 leaders and 20 activities, and the top of the 20-35 % that a few people usually carry (Cross et al.)";
    /// F01: top lead share, ACT.
    lead_share_act = 0.50, "one person leads as much as all others together (the truck-factor convention, Avelino et al. 2016)";
    /// F01: effective leaders, LOOK.
    effective_leaders_look = 5.0, "a concentration (HHI) above 0.20; never more than half the number of active schools";
    /// F01: effective leaders, ACT.
    effective_leaders_act = 2.5, "a concentration (HHI) above 0.40";
    /// F01, F02: fewest activities with a known lead.
    min_led_activities = 20.0, "with fewer, equal sharing reaches the same shares by chance";
    /// F02: share of contact that goes with one person, LOOK.
    leaver_loss_look = 0.33, "a third of all contact: about half of those who lead move on within four years (Finnigan and Daly 2017)";
    /// F02: share of contact that goes with one person, ACT.
    leaver_loss_act = 0.50, "half of all contact";
    /// F02: schools left without contact, LOOK.
    left_alone_look = 1.0, "one school that loses all contact is worth a plan";
    /// F02: schools left without contact, ACT.
    left_alone_act = 2.0, "two schools lose all contact with one person";
    /// F02: share of active schools left without contact, ACT.
    left_alone_share_act = 0.10, "in a large network a tenth of the schools; the larger of both numbers counts";
    /// F02: fewest people without whom more than half goes, LOOK.
    bus_factor_look = 2.0, "two people can leave in one summer";
    /// F02: fewest people without whom more than half goes, ACT.
    bus_factor_act = 1.0, "more than half rests on one person (the truck factor, Avelino et al. 2016)";
    /// F04: finished terms without contact, LOOK.
    no_contact_terms_look = 1.0, "one full term without contact";
    /// F04: finished terms without contact, ACT.
    no_contact_terms_act = 2.0, "two terms rule out one bad term";
    /// F04, G4: what makes an activity one of the whole network.
    whole_network_share = 0.50, "more than half of the active schools in one room says little about who works with whom";
    /// F06: sole-presence share.
    single_person_share = 0.80, "four in five contacts end if one person moves";
    /// F06: fewest cross-school activities.
    min_activities = 4.0, "with fewer, one busy month decides";
    /// F06: days within which a leaving date makes it ACT.
    leaving_within_days = 120.0, "about a term: time to hand over";
    /// F09: share of schools in the largest part, LOOK.
    largest_part_look = 0.90, "more than one in ten of the schools with contact cannot be reached from the rest";
    /// F09: share of schools in the largest part, ACT.
    largest_part_act = 0.75, "more than a quarter of the schools with contact cannot be reached from the rest";
    /// F09: modularity from which clusters are marked.
    cluster_modularity = 0.30, "the usual line above which clusters are called marked (Newman and Girvan 2004)";
    /// F09: share of contact between clusters.
    cluster_contact = 0.10, "nine in ten contacts stay inside their cluster";
    /// F10: share of pairs cut off, LOOK.
    bridge_look = 0.10, "one in ten connections rests on a single person, school or body";
    /// F10: share of pairs cut off, ACT.
    bridge_act = 0.25, "a quarter of all connections would end with one departure";
    /// G1: coverage of a log, or response of a survey, below which no bridge is named.
    coverage_names = 0.80, "below it the true broker is missed in a third to a half of networks (own simulation, Costenbader and Valente 2003)";
    /// G1: coverage or response below which nothing is said about parts, clusters and shape.
    coverage_shape = 0.70, "below it missing contact is likelier to split a network than its schools are";
    /// G1: coverage or response below which no flag is raised.
    coverage_any = 0.50, "with most schools silent a pattern is one of the data, not of the network";
    /// G4: share of ties that large activities may make.
    large_activity_ties = 0.30, "above it a few big meetings decide who seems to meet whom";
    /// G5: fewest active schools.
    min_schools = 8.0, "shapes of very small networks change with every single visit";
    /// G5: fewest activities.
    min_network_activities = 20.0, "with fewer, patterns are chance";
    /// G6: share of activities whose lead is unknown.
    max_lead_unknown = 0.30, "above it the unnamed leads could turn the ranking over";
    /// G11: share of respondents who filled every place of the form.
    full_slots = 0.20, "from one in five on, the number of contacts is cut off for too many (Kossinets 2006)";
}
