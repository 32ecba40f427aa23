//! The closed lists of the record format: categories, statuses, kinds of relation, subjects,
//! scopes, regions. Their names in Serbian and English are messages in `assets/locales`.

use serde::{Deserialize, Serialize};

use super::binary::binary_enum;

/// Declares a closed list: an enum whose JSON form and message key are the slugs given, with `ALL`
/// in the order of display.
macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub enum $name {
            $(#[serde(rename = $slug)] #[doc = concat!("`", $slug, "`")] $variant),+
        }

        impl $name {
            /// Every value, in the order of display.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in the files.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }
        }
    };
}

closed_list! {
    /// The five categories of the legend: the United Nations' view of what an entry is.
    Category {
        MemberState = "member_state",
        ObserverState = "observer_state",
        Territory = "territory",
        Organization = "organization",
        Institution = "institution",
    }
}

impl Category {
    /// Whether entries of this category are bodies, which have members and a seat, rather than
    /// states or territories.
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Organization | Self::Institution)
    }
}

closed_list! {
    /// How a member takes part in a body.
    Status {
        Member = "member",
        Associate = "associate",
        Observer = "observer",
        Candidate = "candidate",
        Partner = "partner",
        Suspended = "suspended",
        Former = "former",
    }
}

impl Status {
    /// Whether this status counts as membership: members do, and suspended members, who stay
    /// members without exercising their rights. Observers, candidates and the rest do not.
    pub const fn counts_as_member(self) -> bool {
        matches!(self, Self::Member | Self::Suspended)
    }
}

closed_list! {
    /// A link between two entries that is not a membership, seen from the entry that holds it.
    RelationKind {
        PartOf = "part_of",
        OrganOf = "organ_of",
        Predecessor = "predecessor",
        Successor = "successor",
        Sovereign = "sovereign",
        Hosts = "hosts",
        Related = "related",
    }
}

closed_list! {
    /// What a body deals with.
    Subject {
        Politics = "politics",
        Security = "security",
        Peace = "peace",
        Law = "law",
        HumanRights = "human-rights",
        Justice = "justice",
        Policing = "policing",
        Trade = "trade",
        Finance = "finance",
        Development = "development",
        Economy = "economy",
        Energy = "energy",
        Transport = "transport",
        Telecom = "telecom",
        Environment = "environment",
        Water = "water",
        Agriculture = "agriculture",
        Health = "health",
        Labour = "labour",
        Education = "education",
        Science = "science",
        Culture = "culture",
        Humanitarian = "humanitarian",
        Migration = "migration",
        Disarmament = "disarmament",
        Nuclear = "nuclear",
        Standards = "standards",
        Statistics = "statistics",
        Parliament = "parliament",
        Administration = "administration",
        Sport = "sport",
        Tourism = "tourism",
        Youth = "youth",
        Space = "space",
        Industry = "industry",
        Property = "intellectual-property",
        Disasters = "disasters",
        Religion = "religion",
        Media = "media",
    }
}

closed_list! {
    /// The regional group in which a state votes and is elected in the United Nations.
    UnGroup {
        African = "african",
        AsiaPacific = "asia-pacific",
        EasternEuropean = "eastern-european",
        LatinAmerican = "latin-american-caribbean",
        WesternEuropean = "western-european-others",
    }
}

closed_list! {
    /// How far a body reaches.
    Scope {
        Global = "global",
        Interregional = "interregional",
        Regional = "regional",
        Subregional = "subregional",
    }
}

closed_list! {
    /// Regions and subregions of the United Nations' M49 standard, and the two groupings used by
    /// regional bodies that M49 does not draw (South-East Europe, the Middle East).
    Region {
        Africa = "africa",
        NorthernAfrica = "northern-africa",
        EasternAfrica = "eastern-africa",
        MiddleAfrica = "middle-africa",
        SouthernAfrica = "southern-africa",
        WesternAfrica = "western-africa",
        Americas = "americas",
        Caribbean = "caribbean",
        CentralAmerica = "central-america",
        SouthAmerica = "south-america",
        NorthernAmerica = "northern-america",
        LatinAmerica = "latin-america-caribbean",
        Asia = "asia",
        CentralAsia = "central-asia",
        EasternAsia = "eastern-asia",
        SouthEasternAsia = "south-eastern-asia",
        SouthernAsia = "southern-asia",
        WesternAsia = "western-asia",
        MiddleEast = "middle-east",
        Europe = "europe",
        EasternEurope = "eastern-europe",
        NorthernEurope = "northern-europe",
        SouthernEurope = "southern-europe",
        WesternEurope = "western-europe",
        SouthEastEurope = "south-east-europe",
        Oceania = "oceania",
        AustraliaNewZealand = "australia-new-zealand",
        Melanesia = "melanesia",
        Micronesia = "micronesia",
        Polynesia = "polynesia",
        Antarctica = "antarctica",
    }
}

impl Region {
    /// The next wider region. M49 draws the tree; its regions that no entry needs, such as
    /// Sub-Saharan Africa, are left out. The two groupings that M49 does not draw are under the
    /// continent where most of their states are. `None` for a continent.
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Africa
            | Self::Americas
            | Self::Asia
            | Self::Europe
            | Self::Oceania
            | Self::Antarctica => None,
            Self::NorthernAfrica
            | Self::EasternAfrica
            | Self::MiddleAfrica
            | Self::SouthernAfrica
            | Self::WesternAfrica => Some(Self::Africa),
            Self::NorthernAmerica | Self::LatinAmerica => Some(Self::Americas),
            Self::Caribbean | Self::CentralAmerica | Self::SouthAmerica => Some(Self::LatinAmerica),
            Self::CentralAsia
            | Self::EasternAsia
            | Self::SouthEasternAsia
            | Self::SouthernAsia
            | Self::WesternAsia
            | Self::MiddleEast => Some(Self::Asia),
            Self::EasternEurope
            | Self::NorthernEurope
            | Self::SouthernEurope
            | Self::WesternEurope
            | Self::SouthEastEurope => Some(Self::Europe),
            Self::AustraliaNewZealand | Self::Melanesia | Self::Micronesia | Self::Polynesia => {
                Some(Self::Oceania)
            }
        }
    }

    /// Whether a region is another one or a part of it.
    pub fn is_within(self, wider: Self) -> bool {
        std::iter::successors(Some(self), |region| region.parent()).any(|region| region == wider)
    }
}

binary_enum!(Category, Status, RelationKind, Subject, UnGroup, Scope, Region);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_a_tree_under_the_continents() {
        let parts = |wider: Region| -> Vec<&str> {
            let all = Region::ALL.iter().filter(|region| region.is_within(wider));
            all.map(|region| region.slug()).collect()
        };
        assert_eq!(
            parts(Region::Europe),
            [
                "europe",
                "eastern-europe",
                "northern-europe",
                "southern-europe",
                "western-europe",
                "south-east-europe"
            ]
        );
        assert_eq!(
            parts(Region::LatinAmerica),
            ["caribbean", "central-america", "south-america", "latin-america-caribbean"]
        );
        assert_eq!(parts(Region::Americas).len(), 6);
        assert_eq!(parts(Region::Polynesia), ["polynesia"]);
        assert_eq!(parts(Region::Antarctica), ["antarctica"]);
        let roots = Region::ALL.iter().filter(|region| region.parent().is_none());
        assert_eq!(roots.map(|root| parts(*root).len()).sum::<usize>(), Region::ALL.len());
    }
}
