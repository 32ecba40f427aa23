//! Where facts come from.

use serde::{Deserialize, Serialize};

use super::binary::binary_struct;
use super::lenient::{address, words};

/// Where the facts of an entry, or a list of members, come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the page, treaty or list.
    #[serde(deserialize_with = "words")]
    pub title: String,
    /// Its address.
    #[serde(deserialize_with = "address")]
    pub url: String,
}

binary_struct!(Source { title, url });
