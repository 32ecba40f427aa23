//! The members of a body: the list, and what is known about the list.

use serde::{Deserialize, Serialize};

use super::binary::binary_struct;
use super::date::PartialDate;
use super::lenient::{list, optional, words, words_list};
use super::presence::{Presence, has_ended};
use super::source::Source;
use super::text::Text;
use super::vocabulary::Status;

/// One member in the list of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Id of the member.
    #[serde(deserialize_with = "words")]
    pub id: String,
    /// How it takes part.
    pub status: Status,
    /// Since when, where that is known for sure.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// Until when, if it has ended or will: a full date is the last day.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// A remark: the name it takes part under, or why it was suspended.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// What a list of members says about one of them, but for its id.
pub(super) struct MemberFacts<'a> {
    pub(super) status: Status,
    pub(super) since: Option<PartialDate>,
    pub(super) until: Option<PartialDate>,
    pub(super) note: Option<&'a Text>,
    pub(super) has_ended: bool,
}

impl Member {
    /// Whether it makes a member of the body of the list today.
    pub(super) fn counts_today(&self, list: Option<&MemberList>) -> bool {
        self.status.counts_as_member() && !self.has_ended(list)
    }

    /// Whether the status is one of the past: it ended by the date that the list holds for. Without
    /// such a date, every end is in the past. Former members have left, which is their status.
    pub(super) fn has_ended(&self, list: Option<&MemberList>) -> bool {
        let as_of = list.and_then(|list| list.as_of);
        let is_past = |until| as_of.is_none_or(|as_of| has_ended(until, as_of) != Presence::Absent);
        self.status != Status::Former && self.until.is_some_and(is_past)
    }
}

/// How complete the member list of a body is, and where it is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MemberList {
    /// Whether the list has every member. A list that is complete and empty means that the body
    /// has no members.
    pub complete: bool,
    /// The date the list holds for.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub as_of: Option<PartialDate>,
    /// How many members the body itself states.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Where the list is from.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Ids of bodies all of whose members are members of this one too. An entry in `members`
    /// overrides.
    #[serde(default, deserialize_with = "words_list", skip_serializing_if = "Vec::is_empty")]
    pub includes: Vec<String>,
    /// Members that no longer exist.
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    pub former_states: Vec<FormerState>,
    /// What the list leaves out, or why it is not complete.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A member that no longer exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormerState {
    /// Its name.
    pub name: Text,
    /// Since when it was a member.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// Until when it was a member.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

binary_struct!(Member { id, status, since, until, note });
binary_struct!(MemberList { complete, as_of, count, source, includes, former_states, note });
binary_struct!(FormerState { name, since, until });
