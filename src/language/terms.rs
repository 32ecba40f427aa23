//! The names of closed lists: the only place that makes message keys from slugs.

use super::Messages;
use crate::catalog::{Category, LinkKind, Region, Scope, Status, Subject, UnGroup};

/// A value of a closed list, which has a name in each language.
pub trait Named: Copy {
    /// The key of the message with its name.
    fn message_key(self) -> String;
}

/// Implements [`Named`] for closed lists, with the prefix of their keys.
macro_rules! terms {
    ($($list:ty: $prefix:literal),+ $(,)?) => {$(
        impl Named for $list {
            fn message_key(self) -> String {
                key($prefix, self.slug())
            }
        }
    )+};
}

terms! {
    Category: "category-",
    LinkKind: "link-",
    Region: "region-",
    Scope: "scope-",
    Status: "status-",
    Subject: "subject-",
    UnGroup: "un-group-",
}

/// Keys of Fluent are written with hyphens; slugs of categories have underscores.
fn key(prefix: &str, slug: &str) -> String {
    format!("{prefix}{}", slug.replace('_', "-"))
}

impl Messages {
    /// The name of a value of a closed list.
    pub fn term(&self, term: impl Named) -> String {
        self.text(&term.message_key())
    }

    /// A short name of a category, for narrow places: `UN member states`.
    pub fn category_short(&self, category: Category) -> String {
        self.text(&key("category-short-", category.slug()))
    }

    /// What an entry of a category is, in the singular: `member state of the United Nations`.
    pub fn kind(&self, category: Category) -> String {
        self.text(&key("kind-", category.slug()))
    }

    /// The heading of the members with a status. The count chooses the plural.
    pub fn members_heading(&self, status: Status, count: usize) -> String {
        self.format(&key("members-", status.slug()), &[("n", count.into())])
    }

    /// The heading of the bodies in which an entry has a status. The count chooses the plural.
    pub fn memberships_heading(&self, status: Status, count: usize) -> String {
        self.format(&key("memberships-", status.slug()), &[("n", count.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn names<T: Named + 'static>(messages: &Messages, list: &'static [T]) -> Vec<String> {
        list.iter().filter_map(|&term| messages.optional(&term.message_key())).collect()
    }

    #[test]
    fn every_value_of_a_closed_list_has_a_name_of_its_own() {
        for language in Language::ALL {
            let messages = Messages::new(language);
            let lists = [
                (names(&messages, Category::ALL), Category::ALL.len()),
                (names(&messages, Region::ALL), Region::ALL.len()),
                (names(&messages, Scope::ALL), Scope::ALL.len()),
                (names(&messages, Status::ALL), Status::ALL.len()),
                (names(&messages, Subject::ALL), Subject::ALL.len()),
                (names(&messages, UnGroup::ALL), UnGroup::ALL.len()),
            ];
            for (mut names, count) in lists {
                names.sort();
                names.dedup();
                assert_eq!(names.len(), count, "{language}: {names:?}");
            }
            for &category in Category::ALL {
                assert!(!messages.kind(category).is_empty());
                assert!(!messages.category_short(category).is_empty());
            }
            for &status in Status::ALL {
                assert!(!messages.members_heading(status, 2).is_empty());
                assert!(!messages.memberships_heading(status, 2).is_empty());
            }
        }
    }
}
