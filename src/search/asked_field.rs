//! The fields that the words of a question can ask for: the seat in `gde je sedište NATO`.

/// A field of an entry that the words of a query name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedField {
    /// The headquarters of a body, the capital of a state.
    Headquarters,
    /// The capital of a state.
    Capital,
    /// The currencies.
    Currency,
    /// The members of a body, the memberships of a state.
    Members,
    /// The date of founding, or of admission to the United Nations.
    Founded,
    /// The neighbours by land.
    Borders,
    /// The calling codes.
    CallingCode,
    /// The title of the head office.
    Office,
    /// The population.
    Population,
    /// The area.
    Area,
    /// The official or working languages.
    Languages,
    /// The top-level domain.
    TopLevelDomain,
    /// The ISO codes.
    IsoCodes,
    /// The acronyms.
    Acronyms,
    /// The aims.
    Aims,
    /// What the inhabitants are called.
    Demonym,
    /// The national day.
    NationalDay,
    /// The website.
    Website,
}

impl AskedField {
    /// Whether only states and territories have it.
    pub(super) const fn is_of_states(self) -> bool {
        match self {
            Self::Capital
            | Self::Currency
            | Self::Borders
            | Self::CallingCode
            | Self::Population
            | Self::Area
            | Self::IsoCodes
            | Self::Demonym
            | Self::NationalDay => true,
            Self::Headquarters
            | Self::Members
            | Self::Founded
            | Self::Office
            | Self::Languages
            | Self::TopLevelDomain
            | Self::Acronyms
            | Self::Aims
            | Self::Website => false,
        }
    }

    /// The field with this name in `assets/search/words.txt`.
    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        Some(match slug {
            "headquarters" => Self::Headquarters,
            "capital" => Self::Capital,
            "currency" => Self::Currency,
            "members" => Self::Members,
            "founded" => Self::Founded,
            "borders" => Self::Borders,
            "calling" => Self::CallingCode,
            "office" => Self::Office,
            "population" => Self::Population,
            "area" => Self::Area,
            "languages" => Self::Languages,
            "domain" => Self::TopLevelDomain,
            "codes" => Self::IsoCodes,
            "acronym" => Self::Acronyms,
            "aims" => Self::Aims,
            "demonym" => Self::Demonym,
            "national-day" => Self::NationalDay,
            "website" => Self::Website,
            _ => return None,
        })
    }
}
